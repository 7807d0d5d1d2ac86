//! Tests how values are written as JSON, and which cannot be written.

use std::collections::HashMap;

use crate::shapes::{Choice, Held, Kind};
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document, Number};
use tinsmith_runtime::codec::json::{JsonCodec, to_vec};
use tinsmith_runtime::schema::{Member, Schema, TimestampFormat};
use tinsmith_runtime::serde::{SerializeShape, SerializeValue, ShapeSerializer};

const CODEC: JsonCodec = JsonCodec::AWS_JSON;

fn text<T: SerializeValue>(value: T) -> String {
    String::from_utf8(to_vec(&value).unwrap()).unwrap()
}

fn document(shape: &dyn SerializeShape) -> String {
    String::from_utf8(CODEC.serialize(shape).unwrap()).unwrap()
}

/// Returns the error for a value.
fn message<T: SerializeValue>(value: T) -> String {
    let error = to_vec(&value).unwrap_err();
    format!("{error} {}", std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default())
}

/// A structure with one member, which the test provides.
struct Holder<T>(&'static Member, T);

impl<T: SerializeValue> SerializeShape for Holder<T> {
    fn schema(&self) -> &'static Schema {
        static SCHEMA: Schema = Schema::structure("Holder", &[]);
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(self.0, &self.1);
    }
}

#[test]
fn members_that_are_not_set_are_left_out() {
    assert_eq!(document(&Held::default()), "{}");
    let held = Held {
        text: Some("a".to_owned()),
        kind: Some(Kind::Other("new".to_owned())),
        child: Some(Box::new(Held { number: Some(1), ..<_>::default() })),
        dense: Some(Vec::new()),
        counts: Some(HashMap::new()),
        ..<_>::default()
    };
    let expected = r#"{"Text":"a","Kind":"new","Child":{"Number":1},"Dense":[],"Counts":{}}"#;
    assert_eq!(document(&held), expected);
}

#[test]
fn sparse_lists_and_maps_have_nulls() {
    let held = Held {
        sparse: Some(vec![None, Some("a".to_owned()), None]),
        sparse_counts: Some(HashMap::from([("b".to_owned(), None), ("a".to_owned(), Some(1))])),
        ..<_>::default()
    };
    assert_eq!(document(&held), r#"{"Sparse":[null,"a",null],"SparseCounts":{"a":1,"b":null}}"#);
}

#[test]
fn commas_separate_values_at_every_level() {
    let map = |values: Vec<Vec<i32>>| HashMap::from([("b", values.clone()), ("a", values)]);
    assert_eq!(
        text(vec![map(vec![vec![], vec![1, 2], vec![]]), map(vec![])]),
        r#"[{"a":[[],[1,2],[]],"b":[[],[1,2],[]]},{"a":[],"b":[]}]"#
    );
    let child = Held { child: Some(Box::default()), dense: Some(vec!["a".to_owned()]), ..<_>::default() };
    let choices = vec![Choice::Nothing, Choice::Number(1), Choice::Again(Box::new(Choice::Nothing))];
    assert_eq!(
        text(vec![child.clone(), child]),
        r#"[{"Child":{},"Dense":["a"]},{"Child":{},"Dense":["a"]}]"#
    );
    assert_eq!(text(choices), r#"[{"nothing":{}},{"number":1},{"again":{"nothing":{}}}]"#);
}

#[test]
fn json_names_are_written_if_the_protocol_uses_them() {
    let held = Held { text: Some("a".to_owned()), number: Some(1), ..<_>::default() };
    let named = JsonCodec { json_names: true, ..CODEC };
    assert_eq!(CODEC.serialize(&held).unwrap(), br#"{"Text":"a","Number":1}"#);
    assert_eq!(named.serialize(&held).unwrap(), br#"{"said":"a","Number":1}"#);
}

#[test]
fn numbers_are_written_in_full_and_the_others_as_strings() {
    assert_eq!(text(vec![i64::MIN, i64::MAX]), "[-9223372036854775808,9223372036854775807]");
    assert_eq!(
        (text(i8::MIN), text(i16::MIN), text(i32::MIN)),
        ("-128".into(), "-32768".into(), "-2147483648".into())
    );
    assert_eq!(text(vec![0.1_f32, f32::MAX]), "[0.1,3.4028235e+38]");
    assert_eq!(text(vec![f32::NAN, f32::INFINITY, f32::NEG_INFINITY]), r#"["NaN","Infinity","-Infinity"]"#);
    assert_eq!(text(vec![f64::NAN, f64::INFINITY, f64::NEG_INFINITY]), r#"["NaN","Infinity","-Infinity"]"#);
    let digits = "123456789012345678901234567890";
    assert_eq!(text(digits.parse::<BigInteger>().unwrap()), digits);
    for digits in ["-0.10", "1.50E+7", "1e-9", "123456789012345678901234567890.5"] {
        assert_eq!(text(digits.parse::<BigDecimal>().unwrap()), digits);
    }
    static BIG: Member = Member::big_integer("Big", "big");
    let quoted = JsonCodec { quoted_big_numbers: true, ..CODEC };
    let holder = Holder(&BIG, digits.parse::<BigInteger>().unwrap());
    assert_eq!(quoted.serialize(&holder).unwrap(), format!(r#"{{"Big":"{digits}"}}"#).as_bytes());
}

#[test]
fn big_numbers_without_a_json_representation_are_errors() {
    for digits in ["007", "-01", "00"] {
        let value: BigInteger = digits.parse().unwrap();
        assert!(message(value).contains("a big number"), "{digits}");
    }
    for digits in ["00.5", "+1", ".5", "5.", "-.5", "1.e5"] {
        let value: BigDecimal = digits.parse().unwrap();
        assert!(message(value).contains("a big number"), "{digits}");
    }
}

#[test]
fn strings_and_bytes_are_escaped() {
    assert_eq!(
        text("\"\\/\u{0}\u{1f}\n\u{7f}\u{2028}\u{1f600}".to_owned()),
        "\"\\\"\\\\/\\u0000\\u001f\\n\u{7f}\u{2028}\u{1f600}\""
    );
    assert_eq!(text(Blob::new([0, 1, 0xfb, 0xff])), r#""AAH7/w==""#);
    assert_eq!(text(HashMap::from([("\"", true)])), r#"{"\"":true}"#);
}

static PLAIN: Member = Member::timestamp("Time", "time");
static EPOCH: Member = Member::timestamp("Time", "time").format(TimestampFormat::EpochSeconds);
static DATE_TIME: Member = Member::timestamp("Time", "time").format(TimestampFormat::DateTime);
static HTTP_DATE: Member = Member::timestamp("Time", "time").format(TimestampFormat::HttpDate);

#[test]
fn times_have_the_format_of_their_member_if_it_applies() {
    let time = DateTime::from_secs_and_nanos(1, 500_000_000);
    let seconds = r#"{"Time":1.5}"#;
    let date_time = r#"{"Time":"1970-01-01T00:00:01.5Z"}"#;
    let http_date = r#"{"Time":"Thu, 01 Jan 1970 00:00:01 GMT"}"#;
    for (member, expected) in
        [(&PLAIN, seconds), (&EPOCH, seconds), (&DATE_TIME, date_time), (&HTTP_DATE, http_date)]
    {
        assert_eq!(document(&Holder(member, time)), expected, "{member:?}");
    }
    let codec = JsonCodec { timestamp_formats: false, ..CODEC };
    for member in [&PLAIN, &EPOCH, &DATE_TIME, &HTTP_DATE] {
        assert_eq!(codec.serialize(&Holder(member, time)).unwrap(), seconds.as_bytes(), "{member:?}");
    }
}

#[test]
fn times_outside_the_range_of_their_format_are_errors() {
    for secs in [i64::MIN, i64::MAX] {
        let time = DateTime::from_secs(secs);
        for member in [&DATE_TIME, &HTTP_DATE] {
            assert!(CODEC.serialize(&Holder(member, time)).is_err(), "{secs} {member:?}");
        }
        // Seconds are not limited in this way.
        assert_eq!(document(&Holder(&EPOCH, time)), format!(r#"{{"Time":{secs}}}"#));
    }
}

#[test]
fn unknown_variants_are_errors_at_any_depth() {
    let held = |choice| Held { choice: Some(choice), ..<_>::default() };
    let deep = Choice::Again(Box::new(Choice::Unknown));
    for error in [
        message(Choice::Unknown),
        message(deep.clone()),
        message(held(Choice::Unknown)),
        message(vec![held(Choice::Nothing), held(deep)]),
        message(HashMap::from([("key", Choice::Unknown)])),
    ] {
        assert!(error.contains("Choice"), "{error}");
    }
    assert!(CODEC.serialize(&held(Choice::Unknown)).is_err());
}

#[test]
fn the_first_failure_is_reported() {
    static MEMBER: Member = Member::document("value", "value");
    struct Values([&'static dyn SerializeValue; 2]);
    impl SerializeShape for Values {
        fn schema(&self) -> &'static Schema {
            static SCHEMA: Schema = Schema::structure("Values", &[]);
            &SCHEMA
        }

        fn serialize(&self, out: &mut dyn ShapeSerializer) {
            self.0.iter().for_each(|value| value.serialize(&MEMBER, out));
        }
    }
    struct Big;
    impl SerializeValue for Big {
        fn serialize(&self, member: &Member, out: &mut dyn ShapeSerializer) {
            out.big_integer(member, &"007".parse().unwrap());
        }
    }
    assert!(message(Values([&Big, &Choice::Unknown])).contains("a big number"));
    assert!(message(Values([&Choice::Unknown, &Big])).contains("Choice"));
}

#[test]
fn documents_are_written_with_sorted_keys() {
    let number = |number| Document::Number(number);
    let items = vec![
        Document::Null,
        Document::Bool(true),
        number(Number::PosInt(u64::MAX)),
        number(Number::NegInt(i64::MIN)),
        number(Number::Float(1.0)),
        number(Number::Float(f64::NAN)),
        Document::String("\n".to_owned()),
    ];
    let names = ["b", "c", "a"];
    let entries = names.into_iter().map(|name| (name.to_owned(), Document::Array(Vec::new())));
    let object = Document::Object(entries.collect());
    let held = Held { any: Some(Document::Array([items, vec![object]].concat())), ..<_>::default() };
    let expected = concat!(
        r#"{"Any":[null,true,18446744073709551615,-9223372036854775808,1.0,"NaN","\n","#,
        r#"{"a":[],"b":[],"c":[]}]}"#
    );
    assert_eq!(document(&held), expected);
    // A document that is null is written; a document that is not set is not.
    assert_eq!(document(&Held { any: Some(Document::Null), ..<_>::default() }), r#"{"Any":null}"#);
}

#[test]
fn a_missing_idempotency_token_is_generated() {
    static TOKEN: Member = Member::string("Token", "token").idempotency_token();
    let given = Holder(&TOKEN, Some("mine".to_owned()));
    assert_eq!(document(&given), r#"{"Token":"mine"}"#);
    let made = || document(&Holder(&TOKEN, None::<String>));
    assert_eq!(made().len(), r#"{"Token":""}"#.len() + 36);
    assert_ne!(made(), made());
}
