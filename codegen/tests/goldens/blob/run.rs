//! Bytes are Base64 on the wire.

use golden_blob::operation::Operation;
use golden_blob::operation::echo::{Echo, EchoInput};
use golden_blob::primitives::Blob;
use golden_blob::types::Held;

#[test]
fn written_bytes_are_read_again() {
    let held = Held::builder().data(Blob::new([255, 0])).parts(Blob::new([])).build();
    let input = EchoInput::builder().held(held.clone()).build().unwrap();
    let expected = r#"{"held":{"data":"/wA=","parts":[""],"preset":"AAE=","plain":"e30="}}"#;
    assert_eq!(run::body::<Echo>(&input), expected);
    assert_eq!(run::output::<Echo>(expected).held(), Some(&held));
    assert_eq!(held.preset().as_ref(), [0, 1]);
    assert_eq!(held.plain().as_ref(), b"{}", "what is no Base64 stands for itself");
}

#[test]
fn invalid_base64_is_an_error() {
    assert!(Echo::response(&golden_blob::http::Response::new(r#"{"held":{"data":"%"}}"#)).is_err());
}
