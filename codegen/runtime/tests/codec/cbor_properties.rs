//! Properties that hold for any CBOR and for arbitrary bytes.

use std::collections::HashMap;

use crate::shapes::{Choice, Held, Kind, Strict};
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document, Number};
use ciborium::Value;
use proptest::collection::{hash_map, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use tinsmith_runtime::codec::cbor::{deserializer, from_slice, serialize, to_vec};
use tinsmith_runtime::serde::{DeserializeShape, DeserializeValue, SerializeValue};

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
        (prop::num::f64::NORMAL | prop::num::f64::SUBNORMAL | prop::num::f64::INFINITE)
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

/// Converts a document into another implementation's type.
fn theirs(document: &Document) -> Value {
    match document {
        Document::Null => Value::Null,
        Document::Bool(value) => Value::Bool(*value),
        Document::Number(Number::PosInt(value)) => Value::from(*value),
        Document::Number(Number::NegInt(value)) => Value::from(*value),
        Document::Number(Number::Float(value)) => Value::from(*value),
        Document::String(text) => Value::from(text.as_str()),
        Document::Array(items) => Value::Array(items.iter().map(theirs).collect()),
        Document::Object(entries) => {
            let mut entries: Vec<_> = entries.iter().collect();
            entries.sort_unstable_by_key(|(key, _)| *key);
            Value::Map(
                entries.into_iter().map(|(key, value)| (Value::from(key.as_str()), theirs(value))).collect(),
            )
        }
    }
}

/// Encodes a document, with strings and containers of indefinite length if `choose` returns `true`.
fn in_pieces(document: &Document, choose: &mut dyn FnMut() -> bool, out: &mut Vec<u8>) {
    match document {
        Document::String(text) if choose() => {
            out.push(0x7f);
            for piece in text.split_inclusive(|c: char| c.is_alphabetic()) {
                out.extend(to_vec(&piece.to_owned()).unwrap());
            }
            out.push(0xff);
        }
        Document::Array(items) if choose() => {
            out.push(0x9f);
            items.iter().for_each(|item| in_pieces(item, choose, out));
            out.push(0xff);
        }
        Document::Array(items) => {
            out.push(0x80 + items.len() as u8);
            items.iter().for_each(|item| in_pieces(item, choose, out));
        }
        Document::Object(entries) => {
            let indefinite = choose();
            out.push(if indefinite { 0xbf } else { 0xa0 + entries.len() as u8 });
            for (key, value) in entries {
                in_pieces(&Document::String(key.clone()), choose, out);
                in_pieces(value, choose, out);
            }
            out.extend(indefinite.then_some(0xff));
        }
        other => out.extend(to_vec(other).unwrap()),
    }
}

/// Bytes that are almost CBOR: headers of all kinds, with and without the announced content.
fn nearly() -> impl Strategy<Value = Vec<u8>> {
    let pieces: [&[u8]; 30] = [
        b"\xa0",
        b"\xa1",
        b"\xa2",
        b"\xbf",
        b"\x80",
        b"\x81",
        b"\x83",
        b"\x9f",
        b"\xff",
        b"\xf6",
        b"\xf7",
        b"\xf5",
        b"\x00",
        b"\x18\x64",
        b"\x1b\xff\xff\xff\xff\xff\xff\xff\xff",
        b"\x20",
        b"\x3b\xff\xff\xff\xff\xff\xff\xff\xff",
        b"\x61a",
        b"\x66Number",
        b"\x64Time",
        b"\x7f",
        b"\x5f",
        b"\x41\x01",
        b"\xc1",
        b"\xc2",
        b"\xc3",
        b"\xc4",
        b"\xf9\x7c\x00",
        b"\xfb\x41\xcc\x37\xdb\x38\x0f\xbe\x77",
        b"\x9b\xff\xff\xff\xff\xff\xff\xff\xff",
    ];
    let piece = prop_oneof![
        9 => prop::sample::select(pieces.to_vec()).prop_map(<[u8]>::to_vec),
        1 => vec(any::<u8>(), 1..3),
    ];
    vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// Reads the value as every type.
fn read_as_every_type(body: &[u8]) {
    drop((
        from_slice::<bool>(body),
        from_slice::<i8>(body),
        from_slice::<i16>(body),
        from_slice::<i32>(body),
    ));
    drop((
        from_slice::<i64>(body),
        from_slice::<f32>(body),
        from_slice::<f64>(body),
        from_slice::<Blob>(body),
    ));
    drop((from_slice::<BigInteger>(body), from_slice::<BigDecimal>(body), from_slice::<String>(body)));
    drop((from_slice::<DateTime>(body), from_slice::<Document>(body), from_slice::<Choice>(body)));
    drop((from_slice::<Held>(body), from_slice::<Strict>(body)));
    drop(from_slice::<Vec<Option<HashMap<String, Option<Vec<i32>>>>>>(body));
    drop(deserializer(body).and_then(|input| input.text_of(&["__type", "message"])));
}

/// Writes a value and reads it again.
fn write_and_read<T: SerializeValue + DeserializeValue>(value: &T) -> T {
    from_slice(&to_vec(value).unwrap()).unwrap()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn documents_are_read_as_they_were_written(document in document()) {
        prop_assert_eq!(write_and_read(&document), document);
    }

    #[test]
    fn other_implementations_agree(document in document()) {
        let read: Value = ciborium::from_reader(&to_vec(&document).unwrap()[..]).unwrap();
        prop_assert_eq!(&read, &theirs(&document));
        let mut written = Vec::new();
        ciborium::into_writer(&read, &mut written).unwrap();
        // The other implementation writes floats in as few bytes as possible.
        prop_assert_eq!(from_slice::<Document>(&written).unwrap(), document);
    }

    #[test]
    fn indefinite_lengths_make_no_difference(document in document(), choices in vec(any::<bool>(), 1..20)) {
        let mut choices = choices.into_iter().cycle();
        let mut body = Vec::new();
        in_pieces(&document, &mut || choices.next() == Some(true), &mut body);
        prop_assert_eq!(from_slice::<Document>(&body).unwrap(), document);
    }

    #[test]
    fn half_precision_floats_are_read_like_other_implementations(bits in any::<u16>()) {
        let body = [&[0xf9][..], &bits.to_be_bytes()].concat();
        let Value::Float(expected) = ciborium::from_reader(&body[..]).unwrap() else { panic!("a float") };
        let found: f64 = from_slice(&body).unwrap();
        prop_assert!(found == expected || found.is_nan() && expected.is_nan());
        prop_assert!(found.is_nan() || found.is_sign_negative() == expected.is_sign_negative());
    }

    #[test]
    fn big_integers_are_read_as_they_were_written(digits in "-?[1-9][0-9]{0,300}") {
        let number: BigInteger = digits.parse().unwrap();
        prop_assert_eq!(write_and_read(&number), number.clone());
        // The bytes are the same as those of another implementation.
        let parsed: num_bigint::BigInt = digits.parse().unwrap();
        if digits.len() > 21 {
            let negative = digits.starts_with('-');
            let magnitude = if negative { -parsed - 1 } else { parsed };
            let bytes = magnitude.to_bytes_be().1;
            let written = to_vec(&number).unwrap();
            let tag = if negative { 0xc3 } else { 0xc2 };
            prop_assert!(written.ends_with(&bytes) && written[0] == tag);
        }
    }

    #[test]
    fn big_decimals_are_read_as_they_were_written(digits in "[+-]?([0-9]{1,30}\\.?[0-9]{0,30}|\\.[0-9]{1,9})([eE][+-]?[0-9]{1,9})?") {
        let number: BigDecimal = digits.parse().unwrap();
        prop_assert_eq!(write_and_read(&number), number);
    }

    #[test]
    fn milliseconds_are_exact_until_the_year_9999(millis in -62_135_596_800_000_i64..253_402_300_800_000) {
        let time = DateTime::from_millis(millis);
        prop_assert_eq!(write_and_read(&time), time);
    }

    #[test]
    fn every_float_is_read_exactly(bits in any::<u64>()) {
        let (double, float) = (f64::from_bits(bits), f32::from_bits(bits as u32));
        prop_assert!(write_and_read(&double) == double || double.is_nan() && write_and_read(&double).is_nan());
        prop_assert!(write_and_read(&float) == float || float.is_nan() && write_and_read(&float).is_nan());
    }

    #[test]
    fn shapes_are_read_as_they_were_written(held in held()) {
        let read = <Held as DeserializeShape>::deserialize(&mut deserializer(&serialize(&held).unwrap()).unwrap()).unwrap();
        prop_assert_eq!(&read, &held);
        prop_assert_eq!(write_and_read(&held), held);
    }

    #[test]
    fn nothing_makes_the_reader_panic(bytes in prop_oneof![nearly(), vec(any::<u8>(), 0..40)]) {
        read_as_every_type(&bytes);
    }

    #[test]
    fn truncated_input_is_an_error(held in held(), cut in any::<prop::sample::Index>()) {
        let body = serialize(&held).unwrap();
        let body = &body[..cut.index(body.len())];
        prop_assert!(body.is_empty() || from_slice::<Held>(body).is_err());
    }
}

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
