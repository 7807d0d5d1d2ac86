//! A document can be any JSON value.

use golden_document::operation::echo::{Echo, EchoInput};
use golden_document::primitives::Document;
use golden_document::types::Held;

#[test]
fn written_documents_are_read_again() {
    let any = Document::Array(vec![Document::Null, Document::from("a"), Document::from(1_u64)]);
    let held = Held::builder().any(any).anything(Document::from(true)).build();
    let input = EchoInput::builder().held(held.clone()).build().unwrap();
    let expected = r#"{"held":{"any":[null,"a",1],"anything":[true],"preset":[]}}"#;
    assert_eq!(run::body::<Echo>(&input), expected);
    assert_eq!(run::output::<Echo>(expected).held(), Some(&held));
}

#[test]
fn null_is_a_value_in_a_document() {
    let json = r#"{"held":{"any":null,"anything":[null,1],"preset":null}}"#;
    let output = run::output::<Echo>(json);
    let held = output.held().unwrap();
    assert_eq!((held.any(), held.preset()), (Some(&Document::Null), &Document::Null));
    assert_eq!(held.anything(), [Document::Null, Document::from(1_u64)]);
    let input = EchoInput::builder().held(held.clone()).build().unwrap();
    assert_eq!(run::body::<Echo>(&input), json);
    let output = run::output::<Echo>(r#"{"held":{}}"#);
    assert_eq!(output.held().unwrap().any(), None);
}
