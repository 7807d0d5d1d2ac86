//! In Smithy 1.0, numbers and booleans that are not boxed default to zero.

use golden_nullability_1_0::operation::echo::{Echo, EchoInput};
use golden_nullability_1_0::types::Held;

#[test]
fn unboxed_members_are_zero() {
    let held = Held::builder().required_text("t").build().unwrap();
    let input = EchoInput::builder().held(held).build().unwrap();
    let expected = r#"{"held":{"primitive":0,"own":0,"flag":false,"requiredOwn":0,"requiredText":"t"}}"#;
    assert_eq!(run::body::<Echo>(&input), expected);
    let output = run::output::<Echo>("{}");
    assert_eq!((output.count(), input.count()), (0, None));
}
