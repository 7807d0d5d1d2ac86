//! A member whose value is the endpoint of the request.

use golden_endpoint_member::operation::Operation;
use golden_endpoint_member::operation::predict::{Predict, PredictInput};

#[test]
fn the_member_overrides_the_endpoint() {
    let input = PredictInput::builder().predict_endpoint("https://custom.example.com/").build().unwrap();
    let request = Predict::request(&input, "https://example.com").unwrap();
    assert_eq!(request.uri(), "https://custom.example.com/");
    assert_eq!(request.body(), br#"{"PredictEndpoint":"https://custom.example.com/"}"#);
}
