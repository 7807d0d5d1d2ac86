//! Modeled errors are identified by their codes. All have a message, and the model says which may be retried.

use std::error::Error as _;

use golden_errors::Error;
use golden_errors::error::ProvideErrorMetadata;
use golden_errors::operation::fail::{Fail, FailError};

#[test]
fn errors_are_identified_by_their_codes() {
    let error = run::error::<Fail>(r#"{"__type":"NotFound","message":"m","resource":"r"}"#);
    let FailError::NotFound(inner) = &error else { panic!("{error:?}") };
    assert_eq!((inner.message(), inner.resource()), ("m", Some("r")));
    assert_eq!(error.to_string(), "NotFound: m");
    assert_eq!((error.code(), error.meta().message()), (Some("NotFound"), Some("m")));
    assert!(matches!(Error::from(error), Error::NotFound(_)));
}

#[test]
fn the_case_of_the_message_member_is_ignored() {
    let error = run::error::<Fail>(r#"{"__type":"Broken","Message":"m","retryAfter":3}"#);
    let FailError::Broken(inner) = &error else { panic!("{error:?}") };
    assert_eq!((inner.message(), inner.retry_after()), (Some("m"), Some(3)));
    let error = run::error::<Fail>(r#"{"__type":"Silent","message":"m","code":1}"#);
    assert_eq!(error.to_string(), "Silent: m");
}

#[test]
fn the_model_determines_which_errors_are_retryable() {
    for (code, kind) in [
        ("NotFound", None),
        ("Broken", Some("ServerError")),
        ("Silent", Some("ClientError")),
        ("Throttled", Some("ThrottlingError")),
        ("Unknown", None),
    ] {
        use tinsmith_runtime::aws_smithy_types::retry::ProvideErrorKind;
        let error = run::error::<Fail>(&format!("{{\"__type\":\"{code}\"}}"));
        let found = error.retryable_error_kind().map(|kind| format!("{kind:?}"));
        assert_eq!(found.as_deref(), kind, "{code}");
        assert_eq!(ProvideErrorKind::code(&error), Some(code));
    }
}

#[test]
fn unlisted_errors_are_unhandled() {
    let error = run::error::<Fail>(r#"{"__type":"New","message":"m"}"#);
    assert!(matches!(error, FailError::Unhandled(_)), "{error:?}");
    assert_eq!((error.code(), error.message()), (Some("New"), Some("m")));
}

#[test]
fn the_source_of_an_unhandled_error_is_in_its_chain() {
    let error = run::error::<Fail>(r#"{"__type":"New"}"#);
    assert_eq!(error.to_string(), "unhandled error (New)");
    assert_eq!(error.source().unwrap().to_string(), r#"Error { code: "New" }"#);
    let crate_error = Error::from(error);
    assert_eq!(crate_error.to_string(), "unhandled error (New)");
    assert_eq!(crate_error.source().unwrap().to_string(), r#"Error { code: "New" }"#);
    let error = run::error::<Fail>(r#"{"__type":"Broken","retryAfter":"soon"}"#);
    assert_eq!(error.to_string(), "unhandled error (Broken)");
    assert!(error.source().unwrap().to_string().contains("retryAfter"), "{error:?}");
    let error = run::error::<Fail>(r#"{"__type":"NotFound"}"#);
    assert_eq!(
        error.source().unwrap().to_string(),
        error.to_string(),
        "the modelled error, as official ones do"
    );
}
