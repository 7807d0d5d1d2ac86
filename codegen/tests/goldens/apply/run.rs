//! Traits that another file applies have the same effect as those in the model.

use golden_apply::types::Held;

#[test]
fn applied_traits_take_effect() {
    let held = Held::builder().name("secret").count(1).build().unwrap();
    assert!(!format!("{held:?}").contains("secret"));
    assert!(run::error_message(Held::builder().build()).contains("count was missing"));
}
