//! Members that are not set have the model's defaults, both in requests and in responses.

use golden_defaults::operation::echo::{Echo, EchoInput};
use golden_defaults::types::{Color, Held};

#[test]
fn defaults_are_written_and_filled_in() {
    let held = Held::builder().build();
    let input = EchoInput::builder().held(held.clone()).build().unwrap();
    let expected = r#"{"held":{"no":false,"yes":true,"byte":-1,"long":9007199254740993,"float":0.1,"double":-2.0,"empty":"","text":"say \"hi\"\n","color":"red","level":10,"list":[],"map":{}}}"#;
    assert_eq!(run::body::<Echo>(&input), expected);
    let output = run::output::<Echo>(r#"{"held":{"yes":null}}"#);
    assert_eq!(output.held(), Some(&held));
    assert_eq!((held.color(), held.document()), (&Color::Red, None));
}
