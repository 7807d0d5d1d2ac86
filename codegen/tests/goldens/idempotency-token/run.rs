//! A token is made up where the input has none.

use golden_idempotency_token::operation::echo::{Echo, EchoInput};

#[test]
fn a_token_that_is_set_is_kept() {
    let input = EchoInput::builder().token("t").required("r").build().unwrap();
    assert_eq!(run::body::<Echo>(&input), r#"{"token":"t","required":"r"}"#);
}

#[test]
fn a_token_that_is_not_set_is_made_up_each_time() {
    let input = EchoInput::builder().build().unwrap();
    let (one, other) = (run::body::<Echo>(&input), run::body::<Echo>(&input));
    assert!(one.len() == r#"{"token":"","required":""}"#.len() + 2 * 36 && one != other, "{one}");
}
