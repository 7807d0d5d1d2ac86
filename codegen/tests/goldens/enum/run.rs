//! Values are written and read, including those that are not in the model.

use golden_enum::operation::echo::{Echo, EchoInput};
use golden_enum::types::Color;

#[test]
fn values_are_written_as_in_the_model() {
    let input = EchoInput::builder()
        .color(Color::UnknownValue)
        .colors(Color::SelfValue)
        .colors(Color::from("new"))
        .by_color(Color::DarkBlue, Color::_10)
        .build()
        .unwrap();
    let expected = r#"{"color":"unknown","colors":["self","new"],"byColor":{"dark-blue":"1.0"}}"#;
    assert_eq!(run::body::<Echo>(&input), expected);
    let output = run::output::<Echo>(expected);
    assert_eq!(output.color(), Some(&Color::UnknownValue));
    assert_eq!(output.colors()[1].as_str(), "new");
    assert_eq!(output.by_color().unwrap()[&Color::DarkBlue], Color::_10);
}

#[test]
fn values_are_parsed_strictly_only_by_request() {
    assert_eq!(Color::try_parse("red"), Ok(Color::Red));
    assert_eq!(Color::try_parse("Red").unwrap_err().to_string(), "unknown enum variant: 'Red'");
    assert_eq!(Color::values().len(), 9);
    assert_eq!("new".parse::<Color>().unwrap().to_string(), "new");
}
