//! Values that differ only in case have separate variants.

use golden_collision_of_values::operation::echo::{Echo, EchoInput};
use golden_collision_of_values::types::Unit;

#[test]
fn written_values_are_read_again() {
    for value in Unit::values() {
        let unit = Unit::try_parse(value).unwrap();
        assert_eq!(unit.as_str(), *value);
        let input = EchoInput::builder().unit(unit.clone()).build().unwrap();
        let body = run::body::<Echo>(&input);
        let written = value.replace('\n', "\\n");
        assert_eq!(body, format!(r#"{{"unit":"{written}"}}"#));
        assert_eq!(run::output::<Echo>(&body).unit(), Some(&unit));
    }
    assert_eq!(Unit::values().len(), 7);
}

/// The names of values do not depend on values that a newer model adds after them.
#[test]
fn the_first_value_keeps_its_name() {
    let named = [
        (Unit::Windows, "windows"),
        (Unit::Windows2, "Windows"),
        (Unit::Windows2_2, "Windows2"),
        (Unit::Mw, "MW"),
        (Unit::MW, "mW"),
    ];
    for (unit, value) in named {
        assert_eq!(unit.as_str(), value);
    }
}
