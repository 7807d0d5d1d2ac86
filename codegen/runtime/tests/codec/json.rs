//! Tests how JSON is read: the rows of the table in the documentation of `codec::json`.

use std::collections::HashMap;
use std::fmt::Debug;

use crate::shapes::{Choice, Held, Inner, Kind, Strict};
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document, Number};
use tinsmith_runtime::codec::json::{JsonCodec, from_str};
use tinsmith_runtime::schema::{Member, TimestampFormat};
use tinsmith_runtime::serde::{DeserializeError, DeserializeShape, DeserializeValue};

const CODEC: JsonCodec = JsonCodec::AWS_JSON;

/// Reads a body, as protocols do.
fn body<T: DeserializeShape>(body: &[u8]) -> Result<T, DeserializeError> {
    T::deserialize(&mut CODEC.deserializer(body)?)
}

/// Reads a value that must be valid.
fn value<T: DeserializeValue>(json: &str) -> T {
    from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

fn held(json: &str) -> Held {
    body(json.as_bytes()).unwrap_or_else(|error| panic!("{json}: {error}"))
}

/// Returns the error for a value.
fn message<T: DeserializeValue + Debug>(json: &str) -> String {
    match from_str::<T>(json) {
        Err(error) => error.to_string(),
        Ok(value) => panic!("{json} was read as {value:?}"),
    }
}

#[test]
fn a_body_without_a_value_is_an_empty_object() {
    for json in ["", " ", "\n\t\r ", "{}", " { } "] {
        assert_eq!(held(json), Held::default(), "{json:?}");
        assert_eq!(value::<Held>(json), Held::default(), "{json:?}");
    }
}

#[test]
fn invalid_json_and_invalid_utf_8_are_refused() {
    for json in [
        "\u{feff}{}".as_bytes(),
        b"{}x",
        b"{} {}",
        b"{\"a\":1,}",
        b"{'a':1}",
        b"{\"a\":01}",
        b"{\"a\":+1}",
        b"{\"a\":.5}",
        b"{\"a\":NaN}",
        b"{\"a\":\"\n\"}",
        b"{\"a\":\"\\x\"}",
        b"{\"a\":\"\xff\"}",
        b"{\"a\":\"\xed\xa0\x80\"}",
        b"{\"a\":",
        b"\x0c",
        b"<html>",
        b"null",
        b"[]",
    ] {
        assert!(body::<Held>(json).is_err(), "{}", json.escape_ascii());
    }
    for json in ["\u{feff}1", "1 2", "[1]]", "01", "nul", "'a'", "\u{c}1"] {
        assert!(message::<Document>(json).contains("it is not JSON"), "{json}");
    }
}

#[test]
fn unknown_members_are_skipped_at_any_depth() {
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let json = format!(r#"{{"Other":{deep},"Number":1,"number":2,"More":{{"Number":"\ud800"}}}}"#);
    assert_eq!(held(&json), Held { number: Some(1), ..<_>::default() });
}

#[test]
fn the_last_of_equal_names_is_used_even_if_it_is_null() {
    assert_eq!(held(r#"{"Number":1,"Num\u0062er":2}"#).number, Some(2));
    assert_eq!(held(r#"{"Number":1,"Number":null}"#).number, None);
    // Ignored values are not read.
    assert_eq!(held(r#"{"Number":"one","Number":2}"#).number, Some(2));
    let json = r#"{"a":1,"a":2,"b":1,"b":null}"#;
    assert_eq!(value::<HashMap<String, i32>>(json), HashMap::from([("a".to_owned(), 2)]));
    let sparse = HashMap::from([("a".to_owned(), Some(2)), ("b".to_owned(), None)]);
    assert_eq!(value::<HashMap<String, Option<i32>>>(json), sparse);
    let Document::Object(entries) = value(json) else { panic!("an object") };
    assert_eq!(entries["b"], Document::Null);
}

#[test]
fn null_is_absent_unless_it_is_in_a_document() {
    let nulls = r#"{"Text":null,"Number":null,"Time":null,"Kind":null,"Choice":null,"Child":null,"Dense":null,
        "Sparse":null,"Counts":null,"SparseCounts":null}"#;
    assert_eq!(held(nulls), Held::default());
    assert_eq!(held(r#"{"Any":null}"#).any, Some(Document::Null));
    assert_eq!(held(r#"{"Any":[null]}"#).any, Some(Document::Array(vec![Document::Null])));
    assert_eq!(held("{}").any, None);
}

#[test]
fn nulls_are_left_out_of_dense_lists_and_maps() {
    let lists = held(r#"{"Dense":["a",null,"b"],"Sparse":["a",null,"b"]}"#);
    assert_eq!(lists.dense.unwrap(), ["a", "b"]);
    assert_eq!(lists.sparse.unwrap(), [Some("a".to_owned()), None, Some("b".to_owned())]);
    let maps = held(r#"{"Counts":{"a":1,"b":null},"SparseCounts":{"a":1,"b":null}}"#);
    assert_eq!(maps.counts.unwrap(), HashMap::from([("a".to_owned(), 1)]));
    let sparse = HashMap::from([("a".to_owned(), Some(1)), ("b".to_owned(), None)]);
    assert_eq!(maps.sparse_counts.unwrap(), sparse);
    assert_eq!(value::<Vec<Document>>("[1,null]")[1], Document::Null);
    assert_eq!(value::<HashMap<String, Document>>(r#"{"a":null}"#)["a"], Document::Null);
    assert_eq!(value::<Vec<Choice>>(r#"[null,{"number":1}]"#), [Choice::Number(1)]);
}

#[test]
fn missing_required_members_get_a_default() {
    let expected = Strict {
        text: String::new(),
        number: 0,
        texts: Vec::new(),
        choice: Choice::Unknown,
        inner: Inner { text: String::new() },
    };
    for json in ["{}", r#"{"text":null,"number":null,"texts":null,"choice":null,"inner":null}"#] {
        assert_eq!(body::<Strict>(json.as_bytes()).unwrap(), expected, "{json}");
    }
    // A member that is present must have the right type.
    assert!(body::<Strict>(br#"{"inner":"text"}"#).is_err());
}

#[test]
fn a_union_has_one_member_that_is_not_null() {
    for json in [
        r#"{"number":1}"#,
        r#"{"__type":"u","text":null,"number":1,"other":null}"#,
        r#"{"number":2,"number":1}"#,
        r#"{"text":"a","text":null,"number":1}"#,
        r#"{"number":null,"number":1}"#,
    ] {
        assert_eq!(value::<Choice>(json), Choice::Number(1), "{json}");
    }
    for json in ["{}", r#"{"number":null}"#, r#"{"__type":"u"}"#, r#"{"number":1,"number":null}"#] {
        assert!(message::<Choice>(json).contains("without a member"), "{json}");
    }
    for json in [
        r#"{"number":1,"text":"a"}"#,
        r#"{"number":1,"other":null,"text":"a"}"#,
        r#"{"number":1,"other":2,"other":null}"#,
    ] {
        assert!(message::<Choice>(json).contains("more than one"), "{json}");
    }
    assert_eq!(value::<Choice>(r#"{"nothing":{}}"#), Choice::Nothing);
    assert_eq!(value::<Choice>(r#"{"nothing":{"more":1}}"#), Choice::Nothing);
    assert!(message::<Choice>(r#"{"nothing":1}"#).contains("nothing: expected an object"));
    let nested = r#"{"again":{"text":"a"}}"#;
    assert_eq!(value::<Choice>(nested), Choice::Again(Box::new(Choice::Text("a".to_owned()))));
}

#[test]
fn a_union_with_an_unknown_member_is_unknown() {
    for json in [r#"{"other":1}"#, r#"{"other":{"number":1}}"#, r#"{"number":null,"other":[]}"#] {
        assert_eq!(value::<Choice>(json), Choice::Unknown, "{json}");
    }
}

#[test]
fn any_text_is_an_enum_value() {
    assert_eq!(held(r#"{"Kind":"h\u006ft"}"#).kind, Some(Kind::Hot));
    assert_eq!(held(r#"{"Kind":"tepid"}"#).kind, Some(Kind::Other("tepid".to_owned())));
    assert_eq!(held(r#"{"Kind":""}"#).kind, Some(Kind::Other(String::new())));
    assert!(message::<Held>(r#"{"Kind":1}"#).contains("Kind: expected a string, found a number"));
}

#[test]
fn integers_must_fit_their_type() {
    for (json, expected) in [("127", 127), ("-128.0", -128), ("1.2e1", 12), ("3e0", 3), ("-0", 0)] {
        assert_eq!(value::<i8>(json), expected, "{json}");
    }
    for json in ["128", "1.5", "1e400", "1e-400", "\"1\"", "null", "true", "[1]", "99999999999999999999"] {
        assert!(from_str::<i8>(json).is_err(), "{json}");
    }
    assert!(from_str::<i16>("32768").is_err());
    assert!(from_str::<i32>("2147483648").is_err());
    assert_eq!(value::<i64>("-9223372036854775808"), i64::MIN);
    assert!(message::<i64>("9223372036854775808").contains("does not fit"));
}

#[test]
fn floats_are_rounded_to_the_nearest_value() {
    for (json, expected) in [
        ("1e400", f64::INFINITY),
        ("-1e400", f64::NEG_INFINITY),
        ("1e-400", 0.0),
        ("5e-324", 5e-324),
        ("\"Infinity\"", f64::INFINITY),
        ("\"-Infinity\"", f64::NEG_INFINITY),
        // Numbers for which faster algorithms return a neighboring float.
        ("2.2250738585072014e-308", f64::MIN_POSITIVE),
        ("121645100408832000.00001", 121_645_100_408_832_000.0),
        ("1.7976931348623157e308", f64::MAX),
    ] {
        assert_eq!(value::<f64>(json), expected, "{json}");
    }
    assert!(value::<f64>("-0").is_sign_negative());
    assert!(value::<f64>("\"NaN\"").is_nan() && value::<f32>("\"NaN\"").is_nan());
    assert_eq!(value::<f32>("1e39"), f32::INFINITY);
    assert_eq!(value::<f32>("\"-Infinity\""), f32::NEG_INFINITY);
    // Rounded to 64 bits first, this would be half-way between two floats, and be rounded in the wrong direction.
    assert_eq!(value::<f32>("1.00000005960464477539062500001"), 1.000_000_1);
    for json in ["\"nan\"", "\"1\"", "\"\"", "\"+Infinity\"", "null", "true", "{}"] {
        assert!(from_str::<f64>(json).is_err(), "{json}");
        assert!(from_str::<f32>(json).is_err(), "{json}");
    }
}

#[test]
fn big_numbers_keep_their_digits_in_and_out_of_strings() {
    for json in ["123456789012345678901234567890", "\"123456789012345678901234567890\""] {
        assert_eq!(value::<BigInteger>(json).as_ref(), json.trim_matches('"'));
        assert_eq!(value::<BigDecimal>(json).as_ref(), json.trim_matches('"'));
    }
    assert_eq!(value::<BigDecimal>("-1.50E+7").as_ref(), "-1.50E+7");
    assert_eq!(value::<BigInteger>("-0").as_ref(), "-0");
    for json in ["1.5", "1e3", "\"x\"", "\"\"", "null", "true"] {
        assert!(from_str::<BigInteger>(json).is_err(), "{json}");
    }
    for json in ["\"1x\"", "\"NaN\"", "1e99999999999999999999999999999999999999999", "[]"] {
        assert!(from_str::<BigDecimal>(json).is_err(), "{json}");
    }
}

/// Reads a time of the given format.
fn time(json: &str, format: Option<TimestampFormat>) -> Result<DateTime, DeserializeError> {
    let member = Member::timestamp("Time", "time");
    let member = format.map_or(member, |format| member.format(format));
    DateTime::deserialize(&member, &mut CODEC.deserializer(json.as_bytes())?.parse()?)
}

const FORMATS: [Option<TimestampFormat>; 4] = [
    None,
    Some(TimestampFormat::EpochSeconds),
    Some(TimestampFormat::DateTime),
    Some(TimestampFormat::HttpDate),
];

#[test]
fn times_are_exact_and_in_range() {
    for (json, secs, nanos) in [
        ("0", 0, 0),
        ("-0.5", -1, 500_000_000),
        ("1.000000001", 1, 1),
        ("1.0000000019999", 1, 1),
        ("1.5e9", 1_500_000_000, 0),
        ("9223372036854775807", i64::MAX, 0),
        ("-9223372036854775808", i64::MIN, 0),
        ("9223372036854775807.999999999", i64::MAX, 999_999_999),
    ] {
        let expected = DateTime::from_secs_and_nanos(secs, nanos);
        for format in FORMATS {
            assert_eq!(time(json, format).unwrap(), expected, "{json} {format:?}");
        }
    }
    for json in [
        "9223372036854775808",
        "-9223372036854775808.5",
        "1e19",
        "-1e400",
        "\"\"",
        "\"NaN\"",
        "\"1970-13-01T00:00:00Z\"",
        "\"1970-01-01\"",
        "\"1\"",
        "null",
        "[0]",
    ] {
        for format in FORMATS {
            assert!(time(json, format).is_err(), "{json} {format:?}");
        }
    }
}

#[test]
fn times_that_are_text_have_the_format_of_their_member() {
    let half = DateTime::from_secs_and_nanos(0, 500_000_000);
    let date_time = "\"1970-01-01T01:00:00.5+01:00\"";
    let http_date = "\"Thu, 01 Jan 1970 00:00:01 GMT\"";
    for format in [None, Some(TimestampFormat::EpochSeconds), Some(TimestampFormat::DateTime)] {
        assert_eq!(time(date_time, format).unwrap(), half, "{format:?}");
        assert!(time(http_date, format).is_err(), "{format:?}");
    }
    assert_eq!(time(http_date, Some(TimestampFormat::HttpDate)).unwrap(), DateTime::from_secs(1));
    assert!(time(date_time, Some(TimestampFormat::HttpDate)).is_err());
    assert_eq!(held(&format!("{{\"Time\":{http_date}}}")).time, Some(DateTime::from_secs(1)));
    // A protocol can ignore the format.
    let codec = JsonCodec { timestamp_formats: false, ..CODEC };
    let mut input = codec.deserializer(date_time.as_bytes()).unwrap().parse().unwrap();
    let member = Member::timestamp("Time", "time").format(TimestampFormat::HttpDate);
    assert_eq!(DateTime::deserialize(&member, &mut input).unwrap(), half);
}

#[test]
fn strings_are_unescaped_or_refused() {
    assert_eq!(value::<String>(r#""\ud83d\ude00\/\u0000""#), "\u{1f600}/\0");
    for json in [r#""\ud800""#, r#""\ude00\ud83d""#, r#""\ud800a""#] {
        assert!(message::<String>(json).contains("cannot be represented"), "{json}");
        assert_eq!(held(&format!(r#"{{"skipped":{json},"Number":1}}"#)).number, Some(1));
        let named = format!("{{{json}:1}}");
        assert!(from_str::<Held>(&named).is_err(), "{json}");
        assert!(from_str::<HashMap<String, i32>>(&named).is_err(), "{json}");
        assert!(from_str::<Document>(&named).is_err(), "{json}");
    }
}

#[test]
fn bytes_must_be_base64() {
    assert_eq!(value::<Blob>(r#""AA\u0045\u003d""#).as_ref(), [0, 1]);
    assert!(value::<Blob>("\"\"").as_ref().is_empty());
    for json in ["\"A\"", "\"AA\"", "\"AA==x\"", "\"_-==\"", "\"AAE= \"", "7"] {
        assert!(from_str::<Blob>(json).is_err(), "{json}");
    }
}

#[test]
fn booleans_must_be_true_or_false() {
    assert!(value::<bool>("true") && !value::<bool>("false"));
    for json in ["\"true\"", "1", "null", "{}"] {
        assert!(message::<bool>(json).contains("expected a boolean"), "{json}");
    }
}

#[test]
fn documents_have_the_type_of_the_data() {
    for (json, expected) in [
        ("18446744073709551615", Number::PosInt(u64::MAX)),
        ("-9223372036854775808", Number::NegInt(i64::MIN)),
        ("18446744073709551616", Number::Float(18_446_744_073_709_551_616.0)),
        ("1.0", Number::Float(1.0)),
        ("1e400", Number::Float(f64::INFINITY)),
    ] {
        assert_eq!(value::<Document>(json), Document::Number(expected), "{json}");
    }
    let entry = |value| Document::Object(HashMap::from([("a".to_owned(), value)]));
    assert_eq!(value::<Document>(r#"{"a":[true]}"#), entry(Document::Array(vec![Document::Bool(true)])));
    assert_eq!(value::<Document>(r#"{"a":"NaN"}"#), entry(Document::String("NaN".to_owned())));
    assert_eq!(value::<Choice>(r#"{"any":{"a":null}}"#), Choice::Any(entry(Document::Null)));
}

#[test]
fn deep_nesting_is_an_error_instead_of_an_overflow() {
    let lists = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    let objects = |name: &str, levels: usize| {
        format!("{}null{}", format!("{{\"{name}\":").repeat(levels), "}".repeat(levels))
    };
    let unions = |levels: usize| objects("again", levels - 1).replace("null", r#"{"number":1}"#);
    assert!(from_str::<Document>(&lists(128)).is_ok());
    assert!(from_str::<Document>(&objects("a", 128)).is_ok());
    assert!(from_str::<Held>(&objects("Child", 128)).is_ok());
    assert!(from_str::<Choice>(&unions(128)).is_ok());
    for levels in [129, 10_000] {
        for error in [
            message::<Document>(&lists(levels)),
            message::<Document>(&objects("a", levels)),
            message::<Held>(&objects("Child", levels)),
            message::<Choice>(&unions(levels)),
            message::<Held>(&format!(r#"{{"Any":{}}}"#, lists(levels))),
        ] {
            assert!(error.contains("nested deeper than 128 levels"), "{error}");
        }
    }
}

#[test]
fn json_names_are_read_if_the_protocol_uses_them() {
    let named = JsonCodec { json_names: true, ..CODEC };
    let json = br#"{"Text":"model","said":"trait"}"#;
    for (codec, expected) in [(CODEC, "model"), (named, "trait")] {
        let read: Held = DeserializeShape::deserialize(&mut codec.deserializer(json).unwrap()).unwrap();
        assert_eq!(read.text.as_deref(), Some(expected), "{codec:?}");
    }
}

#[test]
fn errors_have_the_path_in_the_model_but_no_values() {
    for (json, expected) in [
        (
            r#"{"Child":{"Child":{"Number":"secret"}}}"#,
            "Child.Child.Number: expected a number, found a string",
        ),
        (r#"{"Dense":["a",7]}"#, "Dense[1]: expected a string, found a number"),
        (r#"{"Counts":{"a":1,"secret":"b"}}"#, "Counts[1]: expected a number, found a string"),
        (
            r#"{"Choice":{"again":{"number":true}}}"#,
            "Choice.again.number: expected a number, found a boolean",
        ),
        (r#"{"Any":[{"a":"\ud800"}]}"#, "Any[0][0]: a string that cannot be represented"),
        (r#"{"Time":"secret"}"#, "Time: a string that is not an HTTP date"),
    ] {
        let error = message::<Held>(json);
        assert!(error.ends_with(expected) && !error.contains("secret"), "{error}");
    }
}

#[test]
fn error_metadata_is_read_from_members_outside_of_shapes() {
    let text = |json: &str, names: &[&str]| CODEC.deserializer(json.as_bytes()).unwrap().text_of(names);
    let json = r#"{"code":"b","__type":"a","code":"c","message":7}"#;
    assert_eq!(text(json, &["__type", "code"]).unwrap().as_deref(), Some("a"));
    assert_eq!(text(json, &["code"]).unwrap().as_deref(), Some("c"));
    assert_eq!(text(json, &["message", "code"]).unwrap().as_deref(), Some("c"));
    assert_eq!(text(json, &["Message"]).unwrap(), None);
    assert!(text("[]", &["code"]).is_err());
}
