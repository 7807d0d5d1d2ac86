// Written by `cargo xtask conformance`. Do not edit: change the model or the generator.

//! The model's protocol tests for the service's operations and errors.

#![allow(deprecated, reason = "deprecated items are tested, too")]

use golden_ignored_traits as client;
use client::operation::Operation as _;

/// `MembersHaveTheirOwnNames` of `Echo`.
#[test]
fn request_members_have_their_own_names() {
    let input = client::operation::echo::EchoInput::builder()
        .set_json(Some("a".to_owned()))
        .set_xml(Some("b".to_owned()))
        .set_label(Some("c".to_owned()))
        .set_header(Some("d".to_owned()))
        .set_query(Some("e".to_owned()))
        .set_media(Some("f".to_owned()))
        .build()
        .unwrap();
    let request = client::operation::echo::Echo::request(&input, "https://example.com")
        .unwrap();
    tinsmith_conformance::check(&request)
        .goes("POST", "/")
        .has_no_header("X-Header")
        .has_no_query("query")
        .json(
            "{\"json\": \"a\", \"xml\": \"b\", \"label\": \"c\", \"header\": \"d\", \"query\": \"e\", \"media\": \"f\"}",
        );
}

/// `MembersHaveTheirOwnNames` of `Echo`.
#[test]
fn response_members_have_their_own_names() {
    let answer = tinsmith_conformance::answer(
        200,
        &[("X-Header", "z")],
        "{\"json\": \"a\", \"other\": \"y\", \"xml\": \"b\", \"label\": \"c\", \"header\": \"d\", \"media\": \"f\"}",
    );
    let found = client::operation::echo::Echo::response(&answer).unwrap();
    let expected = client::operation::echo::EchoOutput::builder()
        .set_json(Some("a".to_owned()))
        .set_xml(Some("b".to_owned()))
        .set_label(Some("c".to_owned()))
        .set_header(Some("d".to_owned()))
        .set_media(Some("f".to_owned()))
        .build()
        .unwrap();
    assert_eq!(found.json, expected.json);
    assert_eq!(found.xml, expected.xml);
    assert_eq!(found.label, expected.label);
    assert_eq!(found.header, expected.header);
    assert_eq!(found.query, expected.query);
    assert_eq!(found.media, expected.media);
}
