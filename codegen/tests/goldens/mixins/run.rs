//! A mixin's members come first, and its local traits are not copied.

use golden_mixins::operation::echo::{Echo, EchoInput};
use golden_mixins::types::Held;

#[test]
fn mixins_add_their_members() {
    let held = Held::builder().own(1).name("n").id("i").note("o").build().unwrap();
    let input = EchoInput::builder().held(held).build().unwrap();
    assert_eq!(run::body::<Echo>(&input), r#"{"held":{"id":"i","note":"o","name":"n","own":1}}"#);
}
