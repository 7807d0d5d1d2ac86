//! Types that contain themselves: through a list or map, or else through a box.

use golden_recursion::operation::echo::{Echo, EchoInput};
use golden_recursion::types::{Choice, Holder, Left, Right, Tree};

#[test]
fn written_trees_are_read_again() {
    let leaf = Tree::builder().value("leaf").build();
    let tree = Tree::builder().next(leaf.clone()).children(leaf).build();
    let holder = Holder::builder().choice(Choice::Text("a".into())).build();
    let choice = Choice::Again(Box::new(Choice::Holder(Box::new(holder))));
    let input = EchoInput::builder().tree(tree.clone()).choice(choice.clone()).build().unwrap();
    let expected = r#"{"tree":{"next":{"value":"leaf"},"children":[{"value":"leaf"}]},"choice":{"again":{"holder":{"choice":{"text":"a"}}}}}"#;
    assert_eq!(run::body::<Echo>(&input), expected);
    let output = run::output::<Echo>(expected);
    assert_eq!((output.tree(), output.choice()), (Some(&tree), Some(&choice)));
}

#[test]
fn missing_members_are_found_at_any_depth() {
    let right = Right::builder().name("n").build().unwrap();
    let left = Left::builder().direct(Left::builder().right(right).build()).build();
    let error = EchoInput::builder().left(left).build().unwrap().validate().unwrap_err();
    assert_eq!(error.to_string(), "`left.direct.right.left` is required");
}

#[test]
fn default_values_for_missing_members_are_not_infinite() {
    let output = run::output::<Echo>(r#"{"left":{"right":{}}}"#);
    let right = output.left().unwrap().right().unwrap();
    assert_eq!((right.name(), right.left().unwrap().right()), ("", None));
}
