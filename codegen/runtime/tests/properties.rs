//! What holds for any JSON and for any bytes, whoever wrote them.

use aws_smithy_types::{Document, Number};
use proptest::collection::{hash_map, vec};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use tinsmith_runtime::json::{ReadError, Value, write_object};

/// The same cases each time: a failure must be one that everybody gets.
fn config() -> ProptestConfig {
    ProptestConfig { cases: 512, failure_persistence: None, rng_seed: RngSeed::Fixed(4), ..<_>::default() }
}

fn document() -> impl Strategy<Value = Document> {
    let leaf = prop_oneof![
        Just(Document::Null),
        any::<bool>().prop_map(Document::Bool),
        any::<u64>().prop_map(|number| Document::Number(Number::PosInt(number))),
        (i64::MIN..0).prop_map(|number| Document::Number(Number::NegInt(number))),
        (prop::num::f64::NORMAL | prop::num::f64::SUBNORMAL)
            .prop_map(|number| Document::Number(Number::Float(number))),
        any::<String>().prop_map(Document::String),
    ];
    leaf.prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Document::Array),
            hash_map(any::<String>(), inner, 0..5).prop_map(Document::Object),
        ]
    })
}

/// Bytes that are nearly JSON.
fn nearly() -> impl Strategy<Value = Vec<u8>> {
    let pieces = [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\"a\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud800\"",
        "\\",
        "null",
        "true",
        "fals",
        "0",
        "-",
        "-0",
        "1.5",
        ".5",
        "1.",
        "01",
        "1e400",
        "1E+5",
        "e",
        " ",
        "\n",
        "\t",
        "\r",
        "\u{c}",
        "\0",
        "\u{feff}",
        "é",
    ];
    let piece = prop_oneof![
        9 => prop::sample::select(pieces.to_vec()).prop_map(|piece| piece.as_bytes().to_vec()),
        1 => vec(any::<u8>(), 1..3),
    ];
    vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

fn is_blank(bytes: &[u8]) -> bool {
    bytes.iter().all(|byte| b" \t\r\n".contains(byte))
}

/// Asks for everything that a value could be, at every level.
fn ask(value: Value<'_>, levels: usize) -> Result<(), ReadError> {
    drop((value.integer::<i8>(), value.integer::<i64>(), value.float(), value.double(), value.boolean()));
    drop((value.big_integer(), value.big_decimal(), value.string(), value.blob(), value.document()));
    drop((value.epoch_seconds(), value.date_time(), value.http_date()));
    drop(value.object().and_then(|object| object.variant().map(|(_, value)| value.is_null())));
    if levels > 0 {
        drop(value.list(|value| ask(value, levels - 1)));
        drop(value.sparse_map::<String, _>(|value| ask(value, levels - 1)));
    }
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn documents_are_read_as_they_were_written(document in document()) {
        let written = write_object(|object| object.member("d").document(&document)).unwrap();
        let object = Value::parse(&written).unwrap().object().unwrap();
        prop_assert_eq!(object.document("d").unwrap(), Some(document));
    }

    /// Numbers are kept as they stand, so that a float that was read by others is no measure here.
    #[test]
    fn what_is_written_is_the_json_that_others_read(document in document()) {
        let written = write_object(|object| object.member("d").document(&document)).unwrap();
        let read: serde_json::Value = serde_json::from_slice(&written).unwrap();
        let again = serde_json::to_vec(&read["d"]).unwrap();
        let again = Value::parse(&again).unwrap().document().unwrap();
        prop_assert_eq!(shape(&again), shape(&document));
    }

    #[test]
    fn what_is_json_is_what_serde_json_says(bytes in prop_oneof![nearly(), vec(any::<u8>(), 0..30)]) {
        let ours = Value::parse(&bytes).is_ok();
        // White space alone stands for an empty object; and a number may be too large for serde_json, and a string
        // have half a surrogate pair, as long as nobody asks for it.
        let theirs = serde_json::from_slice::<&serde_json::value::RawValue>(&bytes).is_ok() || is_blank(&bytes);
        prop_assert_eq!(ours, theirs);
        let object = Value::parse(&bytes).and_then(Value::object).is_ok();
        prop_assert_eq!(Value::unread(&bytes).and_then(Value::object).is_ok(), object);
        if serde_json::from_slice::<serde_json::Value>(&bytes).is_ok() {
            prop_assert!(ours && Value::parse(&bytes).unwrap().document().is_ok());
        }
    }

    #[test]
    fn nothing_makes_the_reader_panic(bytes in nearly(), members in vec(nearly(), 0..6)) {
        let members: Vec<_> = members.iter().map(|member| [b"\"a\":", &member[..]].concat()).collect();
        for bytes in [bytes, [&b"{"[..], &members.join(&b','), b"}"].concat()] {
            if let Ok(value) = Value::parse(&bytes) {
                ask(value, 3).unwrap();
            }
        }
    }

    #[test]
    fn every_float_is_read_as_it_was_written(bits in any::<u64>()) {
        let (double, float) = (f64::from_bits(bits), f32::from_bits(bits as u32));
        let written = write_object(|object| {
            object.member("d").double(double);
            object.member("f").float(float);
        });
        let written = written.unwrap();
        let object = Value::parse(&written).unwrap().object().unwrap();
        let read = (object.optional("d", Value::double).unwrap(), object.optional("f", Value::float).unwrap());
        prop_assert!(read.0 == Some(double) || double.is_nan() && read.0.unwrap().is_nan());
        prop_assert!(read.1 == Some(float) || float.is_nan() && read.1.unwrap().is_nan());
    }
}

/// A document without the values of its floats.
fn shape(document: &Document) -> Document {
    match document {
        Document::Number(Number::Float(_)) => Document::Null,
        Document::Array(items) => Document::Array(items.iter().map(shape).collect()),
        Document::Object(entries) => {
            Document::Object(entries.iter().map(|(key, value)| (key.clone(), shape(value))).collect())
        }
        other => other.clone(),
    }
}
