//! The examples of RFC 8949, appendix A. All are read; those in the form that this codec writes are also written.

use std::collections::HashMap;
use std::fmt::Debug;

use crate::hex::hex;
use aws_smithy_types::{BigInteger, Blob, DateTime, Document, Number};
use tinsmith_runtime::codec::cbor::{from_slice, to_vec};
use tinsmith_runtime::serde::{DeserializeValue, SerializeValue};

fn read<T: DeserializeValue>(text: &str) -> T {
    from_slice(&hex(text)).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// Reads the value and writes it again.
fn both<T: DeserializeValue + SerializeValue + Debug + PartialEq>(text: &str, value: T) {
    assert_eq!(read::<T>(text), value, "{text}");
    assert_eq!(to_vec(&value).unwrap(), hex(text), "{text}");
}

#[test]
fn integers() {
    for (text, value) in [
        ("00", 0),
        ("01", 1),
        ("0a", 10),
        ("17", 23),
        ("1818", 24),
        ("1819", 25),
        ("1864", 100),
        ("1903e8", 1000),
        ("1a000f4240", 1_000_000),
        ("1b000000e8d4a51000", 1_000_000_000_000),
        ("20", -1),
        ("29", -10),
        ("3863", -100),
        ("3903e7", -1000),
    ] {
        both::<i64>(text, value);
    }
    let document = |number| Document::Number(number);
    both("1bffffffffffffffff", document(Number::PosInt(18_446_744_073_709_551_615)));
    for (text, digits) in [
        ("1bffffffffffffffff", "18446744073709551615"),
        ("c249010000000000000000", "18446744073709551616"),
        ("3bffffffffffffffff", "-18446744073709551616"),
        ("c349010000000000000000", "-18446744073709551617"),
    ] {
        both::<BigInteger>(text, digits.parse().unwrap());
    }
}

#[test]
fn floats() {
    for (text, value) in [
        ("fb3ff199999999999a", 1.1),
        ("fb7e37e43c8800759c", 1.0e+300),
        ("fbc010666666666666", -4.1),
        ("fb7ff0000000000000", f64::INFINITY),
        ("fbfff0000000000000", f64::NEG_INFINITY),
    ] {
        both::<f64>(text, value);
    }
    for (text, value) in [
        ("fa47c35000", 100_000.0),
        ("fa7f7fffff", f32::MAX),
        ("fa7f800000", f32::INFINITY),
        ("faff800000", f32::NEG_INFINITY),
    ] {
        both::<f32>(text, value);
    }
    for (text, value) in [
        ("f90000", 0.0),
        ("f98000", -0.0),
        ("f93c00", 1.0),
        ("f93e00", 1.5),
        ("f97bff", 65504.0),
        ("f90001", 5.960_464_477_539_063e-8),
        ("f90400", 0.000_061_035_156_25),
        ("f9c400", -4.0),
        ("f97c00", f64::INFINITY),
        ("f9fc00", f64::NEG_INFINITY),
    ] {
        let found: f64 = read(text);
        assert_eq!((found, found.is_sign_negative()), (value, value.is_sign_negative()), "{text}");
    }
    for text in ["f97e00", "fa7fc00000", "fb7ff8000000000000"] {
        assert!(read::<f64>(text).is_nan() && read::<f32>(text).is_nan(), "{text}");
    }
}

#[test]
fn simple_values() {
    both("f4", false);
    both("f5", true);
    both("f6", Document::Null);
    assert_eq!(read::<Document>("f7"), Document::Null);
    for text in ["f0", "f8ff"] {
        assert!(from_slice::<Document>(&hex(text)).is_err(), "{text}");
    }
}

#[test]
fn tagged_values() {
    assert_eq!(read::<String>("c074323031332d30332d32315432303a30343a30305a"), "2013-03-21T20:04:00Z");
    both("c11a514b67b0", DateTime::from_secs(1_363_896_240));
    both("c1fb41d452d9ec200000", DateTime::from_secs_and_nanos(1_363_896_240, 500_000_000));
    assert_eq!(read::<Blob>("d74401020304").as_ref(), [1, 2, 3, 4]);
    assert_eq!(read::<Blob>("d818456449455446").as_ref(), b"dIETF");
    assert_eq!(
        read::<String>("d82076687474703a2f2f7777772e6578616d706c652e636f6d"),
        "http://www.example.com"
    );
}

#[test]
fn strings() {
    both("40", Blob::new([]));
    both("4401020304", Blob::new([1, 2, 3, 4]));
    for (text, value) in [
        ("60", ""),
        ("6161", "a"),
        ("6449455446", "IETF"),
        ("62225c", "\"\\"),
        ("62c3bc", "\u{fc}"),
        ("63e6b0b4", "\u{6c34}"),
        ("64f0908591", "\u{10151}"),
    ] {
        both(text, value.to_owned());
    }
    assert_eq!(read::<Blob>("5f42010243030405ff").as_ref(), [1, 2, 3, 4, 5]);
    assert_eq!(read::<String>("7f657374726561646d696e67ff"), "streaming");
}

fn number(number: u64) -> Document {
    Document::Number(Number::PosInt(number))
}

fn array(items: impl IntoIterator<Item = Document>) -> Document {
    Document::Array(items.into_iter().collect())
}

fn object<const N: usize>(entries: [(&str, Document); N]) -> Document {
    Document::Object(entries.map(|(key, value)| (key.to_owned(), value)).into())
}

#[test]
fn arrays_and_maps() {
    let nested = array([number(1), array([number(2), number(3)]), array([number(4), number(5)])]);
    let text = |text: &str| Document::String(text.to_owned());
    let mixed = object([("a", number(1)), ("b", array([number(2), number(3)]))]);
    both("80", array([]));
    both("83010203", array((1..4).map(number)));
    both("8301820203820405", nested.clone());
    both("98190102030405060708090a0b0c0d0e0f101112131415161718181819", (1..26).collect::<Vec<i64>>());
    both("a0", object([]));
    both("a26161016162820203", mixed.clone());
    both("826161a161626163", array([text("a"), object([("b", text("c"))])]));
    both(
        "a56161614161626142616361436164614461656145",
        ["a", "b", "c", "d", "e"]
            .map(|key| (key.to_owned(), key.to_uppercase()))
            .into_iter()
            .collect::<HashMap<_, _>>(),
    );
    // As members of a structure, keys that are not text are ignored. Elsewhere they are errors.
    assert!(from_slice::<Document>(&hex("a201020304")).is_err());

    assert_eq!(read::<Document>("9fff"), array([]));
    for text in ["9f018202039f0405ffff", "9f01820203820405ff", "83018202039f0405ff", "83019f0203ff820405"] {
        assert_eq!(read::<Document>(text), nested, "{text}");
    }
    let long = "9f0102030405060708090a0b0c0d0e0f101112131415161718181819ff";
    assert_eq!(read::<Vec<i64>>(long), (1..26).collect::<Vec<_>>());
    assert_eq!(read::<Document>("bf61610161629f0203ffff"), mixed);
    assert_eq!(read::<Document>("826161bf61626163ff"), array([text("a"), object([("b", text("c"))])]));
    let amount = object([("Fun", Document::Bool(true)), ("Amt", Document::Number(Number::NegInt(-2)))]);
    assert_eq!(read::<Document>("bf6346756ef563416d7421ff"), amount);
}
