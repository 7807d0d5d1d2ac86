//! Properties that hold for any JSON and for arbitrary bytes.

use std::collections::HashMap;

use crate::shapes::{Choice, Held, Kind, Strict};
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document, Number};
use proptest::collection::{hash_map, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use tinsmith_runtime::codec::json::{JsonCodec, from_str, to_vec};
use tinsmith_runtime::schema::{Member, TimestampFormat};
use tinsmith_runtime::serde::{DeserializeError, DeserializeShape, DeserializeValue, SerializeValue};

const CODEC: JsonCodec = JsonCodec::AWS_JSON;

/// The cases are the same in each run, so that failures can be reproduced.
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

/// Bytes that are almost JSON.
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

/// Reads a body as a value of any type.
fn value<T: DeserializeValue>(body: &[u8]) -> Result<T, DeserializeError> {
    T::deserialize(&Member::document("value", "value"), &mut CODEC.deserializer(body)?.parse()?)
}

/// Reads a body as a shape, without checking beforehand that it is JSON.
fn shape<T: DeserializeShape>(body: &[u8]) -> Result<T, DeserializeError> {
    T::deserialize(&mut CODEC.deserializer(body)?)
}

/// Reads the value as every type.
fn read_as_every_type(body: &[u8]) {
    drop((
        value::<i8>(body),
        value::<i64>(body),
        value::<f32>(body),
        value::<f64>(body),
        value::<bool>(body),
    ));
    drop((value::<BigInteger>(body), value::<BigDecimal>(body), value::<String>(body), value::<Blob>(body)));
    for format in [TimestampFormat::EpochSeconds, TimestampFormat::DateTime, TimestampFormat::HttpDate] {
        let member = Member::timestamp("time", "time").format(format);
        let input = CODEC.deserializer(body).and_then(|input| input.parse());
        drop(input.map(|mut input| DateTime::deserialize(&member, &mut input)));
    }
    drop((shape::<Held>(body), shape::<Strict>(body), shape::<Choice>(body), value::<Document>(body)));
    drop(value::<Vec<Option<HashMap<String, Option<Vec<i32>>>>>>(body));
    drop(value::<HashMap<String, Vec<Choice>>>(body));
}

/// Writes a value and reads it again.
fn write_and_read<T: SerializeValue + DeserializeValue>(value: &T) -> T {
    from_str(&String::from_utf8(to_vec(value).unwrap()).unwrap()).unwrap()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn documents_are_read_as_they_were_written(document in document()) {
        prop_assert_eq!(write_and_read(&document), document);
    }

    /// Numbers are compared as text, because serde_json does not always read floats exactly.
    #[test]
    fn written_json_is_read_by_serde_json(document in document()) {
        let read: serde_json::Value = serde_json::from_slice(&to_vec(&document).unwrap()).unwrap();
        let again = from_str(&serde_json::to_string(&read).unwrap()).unwrap();
        prop_assert_eq!(without_floats(&again), without_floats(&document));
    }

    #[test]
    fn json_is_accepted_exactly_as_by_serde_json(bytes in prop_oneof![nearly(), vec(any::<u8>(), 0..30)]) {
        let ours = CODEC.deserializer(&bytes).and_then(|input| input.parse()).is_ok();
        // White space alone stands for an empty object. Numbers that are too large for serde_json, and unpaired
        // surrogates, are only errors if they are read.
        let theirs = serde_json::from_slice::<&serde_json::value::RawValue>(&bytes).is_ok() || is_blank(&bytes);
        prop_assert_eq!(ours, theirs);
        // Reading a shape does not include this check, but rejects the same bodies.
        prop_assert_eq!(shape::<Held>(&bytes).is_ok(), value::<Held>(&bytes).is_ok());
        if serde_json::from_slice::<serde_json::Value>(&bytes).is_ok() {
            prop_assert!(ours && value::<Document>(&bytes).is_ok());
        }
    }

    #[test]
    fn nothing_makes_the_reader_panic(
        bytes in nearly(),
        members in vec((prop::sample::select(NAMES.split(' ').collect::<Vec<_>>()), nearly()), 0..6),
    ) {
        let members: Vec<_> =
            members.iter().map(|(name, member)| [b"\"", name.as_bytes(), b"\":", &member[..]].concat()).collect();
        for bytes in [bytes, [&b"{"[..], &members.join(&b','), b"}"].concat()] {
            read_as_every_type(&bytes);
        }
    }

    #[test]
    fn every_float_is_read_exactly(bits in any::<u64>()) {
        let (double, float) = (f64::from_bits(bits), f32::from_bits(bits as u32));
        prop_assert!(write_and_read(&double) == double || double.is_nan() && write_and_read(&double).is_nan());
        prop_assert!(write_and_read(&float) == float || float.is_nan() && write_and_read(&float).is_nan());
    }

    #[test]
    fn shapes_are_read_as_they_were_written(held in held()) {
        prop_assert_eq!(write_and_read(&held), held);
    }
}

/// The members of `Held`, `Strict` and `Choice`, and unknown names.
const NAMES: &str = "Text Number Time Kind Any Choice Child Dense Sparse Counts SparseCounts \
    text number texts choice inner nothing again any __type null other";

fn held() -> impl Strategy<Value = Held> {
    let choice = prop_oneof![
        any::<i32>().prop_map(Choice::Number),
        any::<String>().prop_map(Choice::Text),
        Just(Choice::Nothing),
        // A null member counts as unset, so a union cannot contain a null.
        document().prop_filter("not null", |any| *any != Document::Null).prop_map(Choice::Any),
    ];
    let choice =
        choice.prop_recursive(3, 4, 1, |inner| inner.prop_map(|inner| Choice::Again(Box::new(inner))));
    let members = (
        of(any::<String>()),
        of(any::<i32>()),
        of(any::<u32>().prop_map(|secs| DateTime::from_secs(secs.into()))),
        of(any::<String>().prop_map(|text| Kind::from(&*text))),
        of(document()),
        of(choice),
        of(vec(any::<String>(), 0..3)),
        of(vec(of(any::<String>()), 0..3)),
        of(hash_map(any::<String>(), any::<i32>(), 0..3)),
        of(hash_map(any::<String>(), of(any::<i32>()), 0..3)),
    );
    members.prop_map(|(text, number, time, kind, any, choice, dense, sparse, counts, sparse_counts)| {
        let child = Some(Box::new(Held { number, ..<_>::default() }));
        Held { text, number, time, kind, any, choice, child, dense, sparse, counts, sparse_counts }
    })
}

/// Replaces the values of all floats in a document.
fn without_floats(document: &Document) -> Document {
    match document {
        Document::Number(Number::Float(_)) => Document::Null,
        Document::Array(items) => Document::Array(items.iter().map(without_floats).collect()),
        Document::Object(entries) => {
            let entries = entries.iter().map(|(key, value)| (key.clone(), without_floats(value)));
            Document::Object(entries.collect())
        }
        other => other.clone(),
    }
}
