//! A union is an object with one member. Unknown members can be read.

use golden_union::operation::Operation;
use golden_union::operation::echo::{Echo, EchoInput};
use golden_union::types::{Figure, Sides};

#[test]
fn every_variant_is_written_and_read() {
    let sides = Sides::builder().count(3).build().unwrap();
    let figures = [
        (Figure::Nothing, r#"{"nothing":{}}"#),
        (Figure::Radius(0.5), r#"{"radius":0.5}"#),
        (Figure::Sides(sides), r#"{"sides":{"count":3}}"#),
        (Figure::Color("NEW".into()), r#"{"color":"NEW"}"#),
        (Figure::Inner(Box::new(Figure::Nothing)), r#"{"inner":{"nothing":{}}}"#),
        (Figure::Group(vec![Figure::Label("a".into())]), r#"{"group":[{"label":"a"}]}"#),
    ];
    for (figure, json) in figures {
        let input = EchoInput::builder().shape(figure.clone()).build().unwrap();
        assert_eq!(run::body::<Echo>(&input), format!("{{\"shape\":{json}}}"));
        assert_eq!(run::output::<Echo>(&run::body::<Echo>(&input)).shape(), Some(&figure));
    }
}

#[test]
fn an_unknown_variant_is_read_and_not_written() {
    let output = run::output::<Echo>(r#"{"shape":{"__type":"a#Figure","label":null,"new":[1]}}"#);
    let figure = output.shape().unwrap();
    assert!(figure.is_unknown() && figure.as_label().is_err());
    let input = EchoInput::builder().shape(figure.clone()).build().unwrap();
    let message = run::error_message(Echo::request(&input, "https://example.com"));
    assert!(message.contains("Figure"), "{message}");
}

#[test]
fn no_variant_and_two_variants_are_errors() {
    for json in [r#"{"shape":{}}"#, r#"{"shape":{"label":"a","radius":1}}"#] {
        assert!(Echo::response(&golden_union::http::Response::new(json)).is_err(), "{json}");
    }
}
