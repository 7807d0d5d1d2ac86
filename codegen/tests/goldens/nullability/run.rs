//! Optional members, stand-ins and missing required members in inputs, in outputs and in nested structures.

use golden_nullability::operation::echo::{Echo, EchoInput};
use golden_nullability::operation::marked::{Marked, MarkedInput};
use golden_nullability::types::{Nested, Small};

#[test]
fn validation_reports_missing_members_at_every_level() {
    let small = Small::builder().must("m").build().unwrap();
    let nested = Nested::builder().required(1).required_nothing(2).required_text("t").required_list("l");
    let nested = nested.required_nested(small).build().unwrap();
    let input = EchoInput::builder().required(1).nested(nested).build().unwrap();
    let error = input.validate().unwrap_err();
    let missing: Vec<&str> = error.violations().iter().map(|violation| violation.path()).collect();
    let expected =
        ["requiredNothing", "loose", "requiredText", "requiredList", "requiredNested", "nested.loose"];
    assert_eq!(missing, expected);
}

#[test]
fn a_nested_builder_reports_missing_members_without_defaults() {
    let message = run::error_message(Nested::builder().required(1).build());
    assert_eq!(message, "required_nothing was missing: it is required to build `Nested`");
}

#[test]
fn an_input_without_defaults_is_sent_without_them() {
    let marked = MarkedInput::builder().required("r").build().unwrap();
    assert_eq!(run::body::<Marked>(&marked), r#"{"required":"r"}"#);
}

/// Smithy 2.0 specification, "Client error correction".
#[test]
fn responses_without_required_members_are_read() {
    let output = run::output::<Echo>(r#"{"nested":{"five":null}}"#);
    assert_eq!((output.required(), output.five(), output.required_preset()), (0, 5, 5));
    assert_eq!((output.plain(), output.nothing(), output.loose()), (None, None, None));
    assert_eq!(output.required_nested().unwrap().must(), "");
    assert_eq!(output.nested().unwrap().added(), 5);
}
