//! An error structure in a member is data, and is also the error of an operation.

use golden_errors_in_data::error::ProvideErrorMetadata;
use golden_errors_in_data::operation::report::{Report, ReportError, ReportInput};
use golden_errors_in_data::types::{Broken, Lost};

#[test]
fn errors_are_written_and_read_like_structures() {
    let cause = Broken::builder().message("worn").build();
    let seen = Broken::builder().message("split").cause(cause).build();
    let lost = Lost::builder().place("here").build().unwrap();
    let input = ReportInput::builder().seen(seen.clone()).lost(lost.clone()).build().unwrap();
    let expected = r#"{"seen":[{"message":"split","cause":{"message":"worn"}}],"lost":{"place":"here"}}"#;
    assert_eq!(run::body::<Report>(&input), expected);
    let response = r#"{"last":{"message":"split","cause":{"message":"worn"}},"lost":{"place":"here"}}"#;
    let output = run::output::<Report>(response);
    assert_eq!((output.last(), output.lost()), (Some(&seen), Some(&lost)));
}

#[test]
fn an_operation_fails_with_an_error_with_a_cause() {
    let error = run::error::<Report>(r#"{"__type":"Broken","message":"m","cause":{"message":"c"}}"#);
    let ReportError::Broken(inner) = &error else { panic!("{error:?}") };
    assert_eq!((error.code(), inner.message()), (Some("Broken"), Some("m")));
    assert_eq!(inner.cause().and_then(|cause| cause.message()), Some("c"));
}
