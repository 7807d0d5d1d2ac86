//! A token is generated if the input has none.

use golden_idempotency_token::operation::echo::{Echo, EchoInput};
use golden_idempotency_token::operation::insist::{Insist, InsistInput};

#[test]
fn a_given_token_is_kept() {
    let input = EchoInput::builder().token("t").build().unwrap();
    assert_eq!(run::body::<Echo>(&input), r#"{"token":"t"}"#);
    let input = InsistInput::builder().required("r").build().unwrap();
    assert_eq!(run::body::<Insist>(&input), r#"{"required":"r"}"#);
}

#[test]
fn a_missing_token_is_generated_for_each_request() {
    let input = EchoInput::builder().build().unwrap();
    let (one, other) = (run::body::<Echo>(&input), run::body::<Echo>(&input));
    assert!(one.len() == r#"{"token":""}"#.len() + 36 && one != other, "{one}");
    let input = InsistInput::builder().build().unwrap();
    let (one, other) = (run::body::<Insist>(&input), run::body::<Insist>(&input));
    assert!(one.len() == r#"{"required":""}"#.len() + 36 && one != other, "{one}");
}
