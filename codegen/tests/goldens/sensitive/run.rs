//! Sensitive values are never shown, regardless of where they are.

use golden_sensitive::operation::echo::{Echo, EchoInput};
use golden_sensitive::types::{Choice, Either, Hidden, Kind, Wrapped};

const SECRET: &str = "hunter2";

fn assert_hidden(shown: &str) {
    assert!(!shown.contains(SECRET) && shown.contains("Redacted"), "{shown}");
}

#[test]
fn inputs_and_builders_hide_secrets() {
    let wrapped = Wrapped::builder().open("open").secret(SECRET);
    let choice = Choice::Secret(SECRET.to_owned());
    let builder = EchoInput::builder()
        .open("open")
        .secret(SECRET)
        .secrets(SECRET)
        .by_name("name", vec![SECRET.to_owned()])
        .secret_keys(SECRET, "value")
        .wrapped(wrapped.clone().build())
        .hidden(Hidden::builder().open(SECRET).build())
        .choice(choice.clone())
        .choices(choice.clone())
        .kind(Kind::from(SECRET))
        .either(Either::Open(SECRET.to_owned()));
    for shown in [
        format!("{builder:?}"),
        format!("{wrapped:?}"),
        format!("{choice:?}"),
        format!("{:?}", Hidden::builder().open(SECRET)),
        format!("{:?}", Some(Kind::from(SECRET))),
    ] {
        assert_hidden(&shown);
    }
    let shown = format!("{:?}", builder.build().unwrap());
    assert_hidden(&shown);
    assert!(shown.contains("open: \"open\""), "{shown}");
}

#[test]
fn outputs_and_errors_hide_secrets() {
    let output =
        run::output::<Echo>(r#"{"secret":"hunter2","all":[{"open":"hunter2"}],"kinds":["hunter2"]}"#);
    assert_hidden(&format!("{output:?}"));
    assert_eq!(output.secret(), Some(SECRET));
    let error = run::error::<Echo>(r#"{"__type":"Leak","message":"hunter2","detail":"hunter2"}"#);
    assert!(error.is_leak());
    assert_hidden(&format!("{error:?}"));
    assert_hidden(&error.to_string());
    assert_hidden(&golden_sensitive::Error::from(error).to_string());
}

#[test]
fn an_error_that_cannot_be_read_hides_secrets() {
    let error = run::error::<Echo>(r#"{"__type":"Leak","message":"hunter2","detail":7}"#);
    assert!(!error.is_leak());
    assert_eq!(error.meta().code(), Some("Leak"));
    assert!(!format!("{error:?} {error}").contains(SECRET), "{error:?}");
}

#[test]
fn an_error_without_secrets_shows_its_message() {
    let error = run::error::<Echo>(r#"{"__type":"Overt","message":"hello"}"#);
    assert!(error.is_overt());
    assert!(format!("{error}").contains("hello"), "{error}");
    let error = run::error::<Echo>(r#"{"__type":"Overt","message":"hello","detail":7}"#);
    assert_eq!(error.meta().message(), Some("hello"));
}

#[test]
fn a_response_that_cannot_be_read_is_not_shown() {
    let error = golden_sensitive::http::Response::new(r#"{"kinds":"hunter2"}"#);
    let error = <Echo as golden_sensitive::operation::Operation>::response(&error).unwrap_err();
    assert!(!format!("{error:?}").contains(SECRET), "{error:?}");
}
