// Written by `cargo xtask conformance`. Do not edit: change the model or the generator.

//! The model's protocol tests for the service's operations and errors.

#![allow(deprecated, reason = "deprecated items are tested, too")]

use golden_protocol_tests as client;
use client::operation::Operation as _;

/// `Values` of `Echo`.
#[test]
fn request_values() {
    let input = client::operation::echo::EchoInput::builder()
        .set_bytes(Some(client::primitives::Blob::new(b"a\"")))
        .set_time(Some(client::primitives::DateTime::from_secs_and_nanos(1, 500000000)))
        .set_day(Some(client::primitives::DateTime::from_secs_and_nanos(0, 0)))
        .set_any(
            Some(
                client::primitives::Document::Object(
                    std::collections::HashMap::from([
                        (
                            "a".to_owned(),
                            client::primitives::Document::Array(
                                vec![
                                    client::primitives::Document::from(1u64),
                                    client::primitives::Document::from(- 2.5f64),
                                    client::primitives::Document::Null,
                                    client::primitives::Document::from(true),
                                    client::primitives::Document::from("x")
                                ],
                            ),
                        ),
                    ]),
                ),
            ),
        )
        .set_color(Some(client::types::Color::from("RED")))
        .set_choice(
            Some(
                client::types::Choice::More(
                    client::types::More::builder().set_small(Some(1)).build().unwrap(),
                ),
            ),
        )
        .set_texts(Some(vec![Some("a".to_owned()), None]))
        .set_scores(
            Some(
                std::collections::HashMap::from([
                    (client::types::Color::from("RED"), Some(f64::NAN)),
                    (client::types::Color::from("BLUE"), Some(f64::NEG_INFINITY)),
                ]),
            ),
        )
        .build()
        .unwrap();
    let request = client::operation::echo::Echo::request(
            &input,
            "https://example.com/base",
        )
        .unwrap();
    tinsmith_conformance::check(&request)
        .goes("POST", "/base/")
        .to_host("data.example.com")
        .header("X-Amz-Target", "Service.Echo")
        .has_header("Content-Type")
        .has_header("Content-Length")
        .has_no_header("X-Other")
        .has_no_query("page")
        .json(
            "{\"token\": \"00000000-0000-4000-8000-000000000000\", \"bytes\": \"YSI=\", \"time\": 1.5, \"day\": \"1970-01-01T00:00:00Z\", \"any\": {\"a\": [1, -2.5, null, true, \"x\"]}, \"color\": \"RED\", \"choice\": {\"more\": {\"small\": 1}}, \"texts\": [\"a\", null], \"scores\": {\"RED\": \"NaN\", \"BLUE\": \"-Infinity\"}}",
        );
}

/// `NaNEverywhere` of `Echo`.
#[test]
fn response_na_n_everywhere() {
    let answer = tinsmith_conformance::answer(
        200,
        &[("X-Amzn-Requestid", "some-id")],
        "{\"any\": [1, -2, 0.5], \"scores\": {\"RED\": \"NaN\", \"BLUE\": 2}, \"choice\": {\"numbers\": [1.5, \"NaN\"]}, \"more\": {\"small\": -128, \"deep\": {\"number\": \"NaN\"}}}",
    );
    let found = client::operation::echo::Echo::response(&answer).unwrap();
    assert_eq!(client::operation::RequestId::request_id(& found), Some("some-id"));
    let mut found = found;
    tinsmith_conformance::take_nan(
        found
            .scores
            .as_mut()
            .unwrap()
            .iter_mut()
            .find(|(key, _)| AsRef::<str>::as_ref(*key) == "RED")
            .unwrap()
            .1
            .as_mut()
            .unwrap(),
    );
    tinsmith_conformance::take_nan(
        &mut match found.choice.as_mut().unwrap() {
            client::types::Choice::Numbers(value) => value,
            other => panic!("{other:?}"),
        }[1],
    );
    tinsmith_conformance::take_nan(
        found.more.as_mut().unwrap().deep.as_mut().unwrap().number.as_mut().unwrap(),
    );
    let expected = client::operation::echo::EchoOutput::builder()
        .set_any(
            Some(
                client::primitives::Document::Array(
                    vec![
                        client::primitives::Document::from(1u64),
                        client::primitives::Document::from(- 2i64),
                        client::primitives::Document::from(0.5f64)
                    ],
                ),
            ),
        )
        .set_scores(
            Some(
                std::collections::HashMap::from([
                    (client::types::Color::from("RED"), Some(0.0)),
                    (client::types::Color::from("BLUE"), Some(2.0)),
                ]),
            ),
        )
        .set_choice(Some(client::types::Choice::Numbers(vec![1.5, 0.0])))
        .set_more(
            Some(
                client::types::More::builder()
                    .set_small(Some(-128))
                    .set_deep(
                        Some(
                            client::types::Deep::builder().set_number(Some(0.0)).build(),
                        ),
                    )
                    .build()
                    .unwrap(),
            ),
        )
        .build();
    assert_eq!(found.token, expected.token);
    assert_eq!(found.bytes, expected.bytes);
    assert_eq!(found.time, expected.time);
    assert_eq!(found.day, expected.day);
    assert_eq!(found.any, expected.any);
    assert_eq!(found.color, expected.color);
    assert_eq!(found.choice, expected.choice);
    assert_eq!(found.texts, expected.texts);
    assert_eq!(found.scores, expected.scores);
    assert_eq!(found.more, expected.more);
}

/// `Refusal` of `Echo`.
#[test]
fn response_refusal() {
    let answer = tinsmith_conformance::answer(
        400,
        &[("x-amzn-query-error", "Custom.Code;Sender")],
        "{\"__type\": \"golden#Refused\", \"message\": \"No.\", \"reason\": \"because\"}",
    );
    let found = client::operation::echo::Echo::response(&answer).unwrap_err();
    let client::operation::echo::EchoError::Refused(found) = found else {
        panic!("{found:?}")
    };
    let meta = client::error::ProvideErrorMetadata::meta(&found);
    assert_eq!(meta.code(), Some("Custom.Code"));
    let expected = client::types::error::Refused::builder()
        .set_reason(Some("because".to_owned()))
        .build();
    assert_eq!(found.reason, expected.reason);
}
