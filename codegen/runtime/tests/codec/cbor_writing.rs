//! Tests how values are written as CBOR, and which cannot be written.

use std::collections::HashMap;

use crate::hex::hex;
use crate::shapes::{Choice, Held, Kind};
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document, Number};
use tinsmith_runtime::codec::cbor::{serialize, to_vec};
use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{SerializeShape, SerializeValue, ShapeSerializer};

fn written<T: SerializeValue>(value: T) -> Vec<u8> {
    to_vec(&value).unwrap()
}

#[test]
fn members_that_are_not_set_are_left_out() {
    assert_eq!(serialize(&Held::default()).unwrap(), hex("bfff"));
    let held = Held {
        text: Some("a".to_owned()),
        kind: Some(Kind::Other("new".to_owned())),
        child: Some(Box::new(Held { number: Some(1), ..<_>::default() })),
        dense: Some(Vec::new()),
        counts: Some(HashMap::new()),
        ..<_>::default()
    };
    let expected =
        b"\xbf\x64Text\x61a\x64Kind\x63new\x65Child\xbf\x66Number\x01\xff\x65Dense\x80\x66Counts\xa0\xff";
    assert_eq!(serialize(&held).unwrap(), expected);
}

#[test]
fn sparse_lists_and_maps_have_nulls() {
    let held = Held {
        sparse: Some(vec![None, Some("a".to_owned())]),
        sparse_counts: Some(HashMap::from([("b".to_owned(), None), ("a".to_owned(), Some(1))])),
        ..<_>::default()
    };
    let expected = b"\xbf\x66Sparse\x82\xf6\x61a\x6cSparseCounts\xa2\x61a\x01\x61b\xf6\xff";
    assert_eq!(serialize(&held).unwrap(), expected);
}

#[test]
fn structures_in_lists_and_maps_have_member_names() {
    let child = Held { dense: Some(vec!["a".to_owned()]), ..<_>::default() };
    let expected = b"\x81\xa1\x61k\x81\xbf\x65Dense\x81\x61a\xff";
    assert_eq!(written(vec![HashMap::from([("k", vec![child])])]), expected);
    let choices = vec![Choice::Nothing, Choice::Number(1), Choice::Again(Box::new(Choice::Nothing))];
    let expected =
        b"\x83\xbf\x67nothing\xbf\xff\xff\xbf\x66number\x01\xff\xbf\x65again\xbf\x67nothing\xbf\xff\xff\xff";
    assert_eq!(written(choices), expected);
}

#[test]
fn integers_are_short_and_floats_have_the_size_of_their_type() {
    for (value, expected) in [
        (23, "17"),
        (24, "1818"),
        (255, "18ff"),
        (256, "190100"),
        (65_536, "1a00010000"),
        (4_294_967_296, "1b0000000100000000"),
        (-24, "37"),
        (-25, "3818"),
        (i64::MAX, "1b7fffffffffffffff"),
        (i64::MIN, "3b7fffffffffffffff"),
    ] {
        assert_eq!(written(value), hex(expected), "{value}");
    }
    assert_eq!((written(i8::MIN), written(i32::MIN)), (hex("387f"), hex("3a7fffffff")));
    assert_eq!(written(1.5_f32), hex("fa3fc00000"));
    assert_eq!(written(1.5_f64), hex("fb3ff8000000000000"));
    assert_eq!(written(f32::NEG_INFINITY), hex("faff800000"));
    assert_eq!(written(f64::NAN), hex("fb7ff8000000000000"));
}

#[test]
fn big_numbers_are_only_bignums_if_integers_are_too_small() {
    for (digits, expected) in [
        ("0", "00"),
        ("-0", "00"),
        ("00123", "187b"),
        ("18446744073709551615", "1bffffffffffffffff"),
        ("-18446744073709551616", "3bffffffffffffffff"),
        ("-18446744073709551617", "c349010000000000000000"),
        ("340282366920938463463374607431768211455", "c250ffffffffffffffffffffffffffffffff"),
        ("340282366920938463463374607431768211456", "c2510100000000000000000000000000000000"),
        ("-340282366920938463463374607431768211456", "c350ffffffffffffffffffffffffffffffff"),
        ("0000000000000000000000000000000000000000000018446744073709551616", "c249010000000000000000"),
    ] {
        assert_eq!(written(digits.parse::<BigInteger>().unwrap()), hex(expected), "{digits}");
    }
    for (digits, expected) in [
        ("273.15", "c48221196ab3"),
        ("-273.15", "c48221396ab2"),
        ("+5", "c4820005"),
        (".5", "c4822005"),
        ("1.50E+7", "c482051896"),
        ("1.10e-3", "c48224186e"),
        ("1e9223372036854775807", "c4821b7fffffffffffffff01"),
        ("184467440737095516.16", "c48221c249010000000000000000"),
    ] {
        assert_eq!(written(digits.parse::<BigDecimal>().unwrap()), hex(expected), "{digits}");
    }
}

#[test]
fn times_are_seconds_with_a_tag_in_every_format() {
    let time = |secs, nanos| DateTime::from_secs_and_nanos(secs, nanos);
    assert_eq!(written(time(1_363_896_240, 0)), hex("c11a514b67b0"));
    assert_eq!(written(time(-1, 0)), hex("c120"));
    assert_eq!(written(time(946_845_296, 123_000_000)), hex("c1fb41cc37db380fbe77"));
    assert_eq!(written(time(-1, 500_000_000)), hex("c1fbbfe0000000000000"));
    let held = Held { time: Some(time(1, 0)), ..<_>::default() };
    assert_eq!(serialize(&held).unwrap(), b"\xbf\x64Time\xc1\x01\xff");
}

#[test]
fn documents_and_blobs_are_values() {
    let document = Document::Object(HashMap::from([
        ("b".to_owned(), Document::Array(vec![Document::Null, Document::Bool(true)])),
        ("a".to_owned(), Document::Number(Number::Float(1.5))),
        ("c".to_owned(), Document::Number(Number::NegInt(-1))),
    ]));
    assert_eq!(written(document), b"\xa3\x61a\xfb\x3f\xf8\0\0\0\0\0\0\x61b\x82\xf6\xf5\x61c\x20");
    assert_eq!(written(Blob::new("foo")), b"\x43foo");
}

/// A structure with one member, which the test provides.
struct Holder(&'static Member);

impl SerializeShape for Holder {
    fn schema(&self) -> &'static Schema {
        static SCHEMA: Schema = Schema::structure("Holder", &[]);
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.null(self.0);
    }
}

#[test]
fn an_unset_idempotency_token_is_generated() {
    static TOKEN: Member = Member::string("token", "token").idempotency_token();
    let (one, other) = (serialize(&Holder(&TOKEN)).unwrap(), serialize(&Holder(&TOKEN)).unwrap());
    assert!(one.starts_with(b"\xbf\x65token\x78\x24") && one.len() == 46, "{}", one.escape_ascii());
    assert_ne!(one, other);
}

#[test]
fn an_unknown_variant_cannot_be_written() {
    let held = Held { choice: Some(Choice::Unknown), ..<_>::default() };
    let error = serialize(&held).unwrap_err();
    assert!(format!("{error:?}").contains("Choice"), "{error:?}");
}
