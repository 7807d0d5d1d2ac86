//! Lists and maps: setters add to them, only sparse ones can contain null, and maps are written sorted.

use golden_collections::operation::echo::{Echo, EchoInput};
use golden_collections::types::{Held, Item};

#[test]
fn written_collections_are_read_again() {
    let item = Item::builder().name("i").build().unwrap();
    let held = Held::builder()
        .names("a")
        .names("b")
        .sparse_names(None)
        .sparse_names(Some("c".to_owned()))
        .labels("z", "1")
        .labels("y", "2")
        .sparse_labels("k", None)
        .items(item.clone())
        .table("t", vec![item])
        .matrix(vec![Some(1), None])
        .build();
    let input = EchoInput::builder().held(held.clone()).build().unwrap();
    let expected = r#"{"held":{"names":["a","b"],"sparseNames":[null,"c"],"labels":{"y":"2","z":"1"},"sparseLabels":{"k":null},"items":[{"name":"i"}],"table":{"t":[{"name":"i"}]},"matrix":[[1,null]]}}"#;
    assert_eq!(run::body::<Echo>(&input), expected);
    assert_eq!(run::output::<Echo>(expected).held(), Some(&held));
}

#[test]
fn dense_collections_drop_null_and_empty_ones_are_not_absent() {
    let output = run::output::<Echo>(r#"{"held":{"names":["a",null],"labels":{"x":null},"items":[]}}"#);
    let held = output.held().unwrap();
    assert_eq!(held.names(), ["a"]);
    assert!(held.labels().unwrap().is_empty());
    assert_eq!((held.items.as_deref(), held.table()), (Some(&[][..]), None));
}
