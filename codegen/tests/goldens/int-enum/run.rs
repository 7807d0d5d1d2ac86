//! An intEnum is a number, so all values are accepted.

use golden_int_enum::operation::echo::{Echo, EchoInput};
use golden_int_enum::types::Held;

#[test]
fn numbers_that_the_model_does_not_list_are_accepted() {
    let held = Held::builder().level(10).levels(1).levels(7).build();
    let input = EchoInput::builder().held(held.clone()).build().unwrap();
    let expected = r#"{"held":{"level":10,"levels":[1,7],"always":1}}"#;
    assert_eq!(run::body::<Echo>(&input), expected);
    assert_eq!(run::output::<Echo>(expected).held(), Some(&held));
}
