//! Operations without input or output have empty ones, and operations without errors still have one.

use std::error::Error as _;

use golden_unit::operation::empty::{Empty, EmptyInput};
use golden_unit::operation::explicit::{Explicit, ExplicitInput};
use golden_unit::operation::nothing::{Nothing, NothingInput};

#[test]
fn no_input_is_an_empty_object() {
    assert_eq!(run::body::<Nothing>(&NothingInput::builder().build().unwrap()), "{}");
    assert_eq!(run::body::<Explicit>(&ExplicitInput::builder().build().unwrap()), "{}");
    assert_eq!(run::body::<Empty>(&EmptyInput::builder().build().unwrap()), "{}");
    for response in ["", "{}", r#"{"unknown":1}"#] {
        run::output::<Nothing>(response);
        run::output::<Explicit>(response);
        run::output::<Empty>(response);
    }
}

#[test]
fn without_modelled_errors_all_are_unhandled() {
    let error = run::error::<Nothing>(r#"{"__type":"New"}"#);
    assert_eq!(error.to_string(), "unhandled error (New)");
    let source = error.source().expect("what is known of it").to_string();
    assert_eq!(source, r#"Error { code: "New" }"#);
}
