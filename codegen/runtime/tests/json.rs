//! The table in the documentation of `json`, line by line, where no generated type is needed for it.

use std::collections::HashMap;

use aws_smithy_types::{BigDecimal, BigInteger, DateTime, Document, Number};
use tinsmith_runtime::json::{ReadError, Value};

fn value(json: &str) -> Value<'_> {
    Value::parse(json.as_bytes()).unwrap_or_else(|error| panic!("{json}: {error}"))
}

fn message<T: std::fmt::Debug>(outcome: Result<T, ReadError>) -> String {
    outcome.unwrap_err().to_string()
}

#[test]
fn a_body_without_a_value_is_an_empty_object() {
    for body in ["", " ", "\n\t\r "] {
        assert!(value(body).object().unwrap().get("a").is_none(), "{body:?}");
    }
}

#[test]
fn what_is_not_json_in_utf_8_is_refused() {
    for body in [
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
    ] {
        assert!(Value::parse(body).is_err(), "{}", body.escape_ascii());
        assert!(Value::unread(body).and_then(Value::object).is_err(), "{}", body.escape_ascii());
    }
}

#[test]
fn the_last_of_equal_names_counts_even_if_it_is_null() {
    let object = value(r#"{"a":1,"\u0061":2,"b":1,"b":null}"#).object().unwrap();
    assert_eq!(object.optional("a", Value::integer::<i32>).unwrap(), Some(2));
    assert_eq!(object.optional("b", Value::integer::<i32>).unwrap(), None);
    let map: HashMap<String, i32> = value(r#"{"a":1,"a":2,"b":1,"b":null}"#).map(Value::integer).unwrap();
    assert_eq!(map, HashMap::from([("a".to_owned(), 2)]));
    let sparse: HashMap<String, Option<i32>> =
        value(r#"{"b":1,"b":null}"#).sparse_map(Value::integer).unwrap();
    assert_eq!(sparse, HashMap::from([("b".to_owned(), None)]));
}

#[test]
fn null_is_left_out_of_what_is_dense() {
    let list = "[1,null,2]";
    assert_eq!(value(list).list(Value::integer::<i8>).unwrap(), [1, 2]);
    assert_eq!(value(list).sparse_list(Value::integer::<i8>).unwrap(), [Some(1), None, Some(2)]);
    assert_eq!(value(list).full_list(Value::document).unwrap()[1], Document::Null);
    let map: HashMap<String, Document> = value(r#"{"a":null}"#).full_map(Value::document).unwrap();
    assert_eq!(map["a"], Document::Null);
}

#[test]
fn a_union_has_one_member_that_is_not_null() {
    let variant = |json| -> Result<(String, i32), ReadError> {
        let object = value(json).object()?;
        let (name, value) = object.variant()?;
        Ok((name.to_owned(), value.integer()?))
    };
    for json in [
        r#"{"a":1}"#,
        r#"{"__type":"u","b":null,"a":1,"c":null}"#,
        r#"{"a":2,"a":1}"#,
        r#"{"b":2,"b":null,"a":1}"#,
        r#"{"a":null,"a":1}"#,
    ] {
        assert_eq!(variant(json).unwrap(), ("a".to_owned(), 1), "{json}");
    }
    for json in ["{}", r#"{"a":null}"#, r#"{"__type":"u"}"#, r#"{"a":1,"a":null}"#] {
        assert!(message(variant(json)).contains("without a member"), "{json}");
    }
    for json in [r#"{"a":1,"b":2}"#, r#"{"a":1,"b":null,"c":2}"#, r#"{"a":1,"b":2,"b":null}"#] {
        assert!(message(variant(json)).contains("more than one"), "{json}");
    }
}

#[test]
fn whole_numbers_fit_their_type_or_are_refused() {
    for (json, expected) in [("127", Some(127)), ("-128.0", Some(-128)), ("1.2e1", Some(12)), ("-0", Some(0))]
    {
        assert_eq!(value(json).integer::<i8>().ok(), expected, "{json}");
    }
    for json in ["128", "1.5", "1e400", "1e-400", "\"1\"", "null", "true", "[1]", "99999999999999999999"] {
        assert!(value(json).integer::<i8>().is_err(), "{json}");
    }
    assert_eq!(value("-9223372036854775808").integer::<i64>().unwrap(), i64::MIN);
    assert!(value("9223372036854775808").integer::<i64>().is_err());
}

#[test]
fn floats_are_the_nearest_ones() {
    for (json, expected) in [
        ("1e400", f64::INFINITY),
        ("-1e400", f64::NEG_INFINITY),
        ("1e-400", 0.0),
        ("5e-324", 5e-324),
        ("\"Infinity\"", f64::INFINITY),
        ("\"-Infinity\"", f64::NEG_INFINITY),
        // Digits at which quicker ways of reading end up one float off.
        ("2.2250738585072014e-308", f64::MIN_POSITIVE),
        ("121645100408832000.00001", 121_645_100_408_832_000.0),
        ("1.7976931348623157e308", f64::MAX),
    ] {
        assert_eq!(value(json).double().unwrap(), expected, "{json}");
    }
    assert!(value("-0").double().unwrap().is_sign_negative());
    assert!(value("\"NaN\"").double().unwrap().is_nan());
    assert_eq!(value("1e39").float().unwrap(), f32::INFINITY);
    // Rounded to 64 bits first, this would lie in the middle, and go the wrong way from there.
    assert_eq!(value("1.00000005960464477539062500001").float().unwrap(), 1.000_000_1);
    for json in ["\"nan\"", "\"1\"", "\"\"", "\"+Infinity\"", "null", "true", "{}"] {
        assert!(value(json).double().is_err(), "{json}");
    }
}

#[test]
fn big_numbers_keep_their_digits_in_and_out_of_strings() {
    for json in ["123456789012345678901234567890", "\"123456789012345678901234567890\""] {
        assert_eq!(value(json).big_integer().unwrap().as_ref(), json.trim_matches('"'));
        assert_eq!(value(json).big_decimal().unwrap().as_ref(), json.trim_matches('"'));
    }
    assert_eq!(value("-1.50E+7").big_decimal().unwrap(), "-15000000".parse::<BigDecimal>().unwrap());
    assert_eq!(value("-0").big_integer().unwrap(), "-0".parse::<BigInteger>().unwrap());
    for json in ["1.5", "1e3", "\"x\"", "\"\"", "null", "true"] {
        assert!(value(json).big_integer().is_err(), "{json}");
    }
    for json in ["\"1x\"", "\"NaN\"", "1e99999999999999999999999999999999999999999", "[]"] {
        assert!(value(json).big_decimal().is_err(), "{json}");
    }
}

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
        ("\"1970-01-01T01:00:00.5+01:00\"", 0, 500_000_000),
    ] {
        assert_eq!(
            value(json).epoch_seconds().unwrap(),
            DateTime::from_secs_and_nanos(secs, nanos),
            "{json}"
        );
        assert_eq!(value(json).date_time().unwrap(), DateTime::from_secs_and_nanos(secs, nanos), "{json}");
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
        for read in [Value::epoch_seconds, Value::date_time, Value::http_date] {
            assert!(read(value(json)).is_err(), "{json}");
        }
    }
    let text = "\"Thu, 01 Jan 1970 00:00:01 GMT\"";
    assert_eq!(value(text).http_date().unwrap(), DateTime::from_secs(1));
    assert_eq!(value("1").http_date().unwrap(), DateTime::from_secs(1));
    assert!(value(text).date_time().is_err());
}

#[test]
fn strings_are_unescaped_or_refused() {
    assert_eq!(value(r#""\ud83d\ude00\/\u0000""#).string().unwrap(), "\u{1f600}/\0");
    for json in [r#""\ud800""#, r#""\ude00\ud83d""#, r#""\ud800a""#] {
        assert!(message(value(json).string()).contains("cannot be represented"), "{json}");
        let object = format!(r#"{{"skipped":{json},"a":1}}"#);
        let object = value(&object).object().unwrap();
        assert_eq!(object.optional("a", Value::integer::<i8>).unwrap(), Some(1));
        let named = format!("{{{json}:1}}");
        assert!(value(&named).object().is_err(), "{json}");
    }
}

#[test]
fn base64_is_base64() {
    assert_eq!(value(r#""AA\u0045\u003d""#).blob().unwrap().as_ref(), [0, 1]);
    for json in ["\"A\"", "\"AA\"", "\"AA==x\"", "\"_-==\"", "\"AAE= \"", "7"] {
        assert!(value(json).blob().is_err(), "{json}");
    }
}

#[test]
fn documents_are_whatever_is_there() {
    for (json, expected) in [
        ("18446744073709551615", Number::PosInt(u64::MAX)),
        ("-9223372036854775808", Number::NegInt(i64::MIN)),
        ("18446744073709551616", Number::Float(18_446_744_073_709_551_616.0)),
        ("1.0", Number::Float(1.0)),
        ("1e400", Number::Float(f64::INFINITY)),
    ] {
        assert_eq!(value(json).document().unwrap(), Document::Number(expected), "{json}");
    }
    let object = value(r#"{"a":null}"#).object().unwrap();
    assert_eq!(object.document("a").unwrap(), Some(Document::Null));
    assert_eq!(object.document("b").unwrap(), None);
}

/// Reads lists in lists until there is no list any more.
fn depth(value: Value<'_>) -> Result<usize, ReadError> {
    let deeper = value.list(depth)?;
    Ok(1 + deeper.into_iter().max().unwrap_or_default())
}

#[test]
fn deep_nesting_is_an_error_and_no_overflow() {
    let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    assert_eq!(depth(value(&nested(128))).unwrap(), 128);
    assert!(value(&nested(128)).document().is_ok());
    for levels in [129, 10_000] {
        let deep = nested(levels);
        assert!(message(depth(value(&deep))).contains("nested deeper"));
        assert!(message(value(&deep).document()).contains("nested deeper"));
        let mixed = format!("{}null{}", r#"{"a":"#.repeat(levels), "}".repeat(levels));
        assert!(message(value(&mixed).document()).contains("nested deeper"));
    }
}
