//! A document is whatever JSON is there.

use golden_document::operation::echo::{Echo, EchoInput};
use golden_document::primitives::Document;
use golden_document::types::Held;

#[test]
fn documents_go_to_the_wire_and_come_back() {
    let any = Document::Array(vec![Document::Null, Document::from("a"), Document::from(1_u64)]);
    let held = Held::builder().any(any).anything(Document::from(true)).build();
    let input = EchoInput::builder().held(held.clone()).build().unwrap();
    let expected = r#"{"held":{"any":[null,"a",1],"anything":[true],"preset":{"a":[1,null]}}}"#;
    assert_eq!(run::body::<Echo>(&input), expected);
    assert_eq!(run::output::<Echo>(expected).held(), Some(&held));
}
