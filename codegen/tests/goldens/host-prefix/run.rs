//! A host prefix takes its labels from the input.

use golden_host_prefix::operation::Operation;
use golden_host_prefix::operation::fixed::{Fixed, FixedInput};
use golden_host_prefix::operation::get::{Get, GetInput};
use golden_host_prefix::types::Kind;

#[test]
fn labels_stand_before_the_host_and_in_the_body() {
    let input = GetInput::builder().bucket("b-1").r#type(Kind::Hot).build().unwrap();
    let request = Get::request(&input, "https://example.com").unwrap();
    assert_eq!(request.uri(), "https://b-1.hot-data.example.com/");
    assert_eq!(run::body::<Get>(&input), r#"{"bucket":"b-1","type":"hot"}"#);
    let request = Fixed::request(&FixedInput::builder().build().unwrap(), "https://example.com").unwrap();
    assert_eq!(request.uri(), "https://data-example.com/");
}

#[test]
fn a_label_cannot_change_the_host() {
    for label in ["", "a.b", "evil.example/"] {
        let input = GetInput::builder().bucket(label).r#type(Kind::Hot).build().unwrap();
        assert!(Get::request(&input, "https://example.com").is_err(), "{label}");
    }
}
