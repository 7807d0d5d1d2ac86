//! The enum trait of Smithy 1.0: an enum, or a string if a value has no valid name.

use golden_enum_trait_1_0::operation::echo::{Echo, EchoInput};
use golden_enum_trait_1_0::types::{Named, Unnamed};

#[test]
fn values_without_names_get_names_from_their_text() {
    let input =
        EchoInput::builder().named(Named::One).unnamed(Unnamed::OnDemand).nameless("1.0").build().unwrap();
    let expected = r#"{"named":"one","unnamed":"on-demand","nameless":"1.0"}"#;
    assert_eq!(run::body::<Echo>(&input), expected);
}
