//! Shapes with the same name from two namespaces, one of which is renamed.

use golden_rename::operation::echo::{Echo, EchoInput};
use golden_rename::types::{OtherThing, Thing};

#[test]
fn both_shapes_are_generated() {
    let (thing, other) = (Thing::builder().own("a").build(), OtherThing::builder().theirs("b").build());
    let input = EchoInput::builder().thing(thing).other(other).build().unwrap();
    assert_eq!(run::body::<Echo>(&input), r#"{"thing":{"own":"a"},"other":{"theirs":"b"}}"#);
}
