//! Tests how CBOR is read: the rows of the table in the documentation of `codec::cbor`.

use std::collections::HashMap;
use std::fmt::Debug;

use crate::hex::hex;
use crate::shapes::{Choice, Held, Inner, Kind, Strict};
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document, Number};
use tinsmith_runtime::codec::cbor::{deserializer, from_slice};
use tinsmith_runtime::serde::{DeserializeError, DeserializeShape, DeserializeValue};

/// Reads a body, as protocols do.
fn body<T: DeserializeShape>(body: &[u8]) -> Result<T, DeserializeError> {
    T::deserialize(&mut deserializer(body)?)
}

/// Reads a value that must be valid.
fn value<T: DeserializeValue>(text: &str) -> T {
    from_slice(&hex(text)).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// A text string of fewer than 24 bytes.
fn text(text: &str) -> String {
    assert!(text.len() < 24);
    format!("{:02x}{}", 0x60 + text.len(), text.bytes().map(|byte| format!("{byte:02x}")).collect::<String>())
}

/// Encodes a map of indefinite length.
fn map(entries: &[(&str, &str)]) -> String {
    let entries = entries.iter().map(|(key, value)| format!("{}{value}", text(key)));
    format!("bf{}ff", entries.collect::<String>())
}

fn held(entries: &[(&str, &str)]) -> Held {
    body(&hex(&map(entries))).unwrap_or_else(|error| panic!("{entries:?}: {error}"))
}

/// Returns the error for a value.
fn message<T: DeserializeValue + Debug>(text: &str) -> String {
    match from_slice::<T>(&hex(text)) {
        Err(error) => error.to_string(),
        Ok(value) => panic!("{text} was read as {value:?}"),
    }
}

#[test]
fn a_body_without_a_value_is_an_empty_map() {
    for text in ["", "a0", "bfff", "d9d9f7a0"] {
        assert_eq!(body::<Held>(&hex(text)).unwrap(), Held::default(), "{text:?}");
    }
}

#[test]
fn anything_but_a_single_cbor_value_is_refused() {
    for text in [
        "a0a0",
        "a000",
        "bf",
        "a1",
        "a16161",
        "ff",
        "1c",
        "1e",
        "3d",
        "5c",
        "7f61",
        "7f4161ff",
        "5f6161ff",
        "9f",
        "81",
        "9bffffffffffffffff",
        "bbffffffffffffffff",
        "7bffffffffffffffff61",
        "5bffffffffffffffff",
        "18",
        "19ff",
        "fb00",
        "c1",
        "f8",
        "61ff",
        "62c328",
    ] {
        assert!(body::<Held>(&hex(text)).is_err(), "{text}");
        assert!(from_slice::<Document>(&hex(text)).is_err(), "{text}");
    }
    assert!(message::<Document>("0000").contains("bytes after"));
    assert!(message::<Document>("8201").contains("ends too early"));
    assert!(message::<Document>("811c").contains("not CBOR at byte 1"));
    // A break where a value is required, in data that is read.
    assert!(from_slice::<Document>(&hex("8201ff")).is_err());
    assert!(from_slice::<Document>(&hex("bf6161ff")).is_err());
}

#[test]
fn unknown_members_are_skipped_at_any_depth() {
    let deep = format!("{}{}", "9f".repeat(10_000), "ff".repeat(10_000));
    let deeper = format!("{}00", "81".repeat(10_000));
    let entries = [
        ("Other", deep.as_str()),
        ("Number", "01"),
        ("number", "02"),
        ("More", &deeper),
        ("Odd", "d82af8ff"),
    ];
    assert_eq!(held(&entries), Held { number: Some(1), ..<_>::default() });
    // Keys that are not text.
    let keys = body::<Held>(&hex(&format!("a3 01 02 8001 {} 03", text("Number"))));
    assert_eq!(keys.unwrap().number, Some(3));
}

#[test]
fn names_may_be_split_into_pieces() {
    let pieces = format!("a1 7f {} {} ff 05", text("Num"), text("ber"));
    assert_eq!(body::<Held>(&hex(&pieces)).unwrap().number, Some(5));
}

#[test]
fn the_last_of_equal_names_is_used_even_if_it_is_null() {
    assert_eq!(held(&[("Number", "01"), ("Number", "02")]).number, Some(2));
    assert_eq!(held(&[("Number", "01"), ("Number", "f6")]).number, None);
    // Ignored values are not read.
    assert_eq!(held(&[("Number", "6161"), ("Number", "02")]).number, Some(2));
    let twice = map(&[("a", "01"), ("a", "02"), ("b", "01"), ("b", "f6")]);
    assert_eq!(value::<HashMap<String, i32>>(&twice), HashMap::from([("a".to_owned(), 2)]));
    let sparse = HashMap::from([("a".to_owned(), Some(2)), ("b".to_owned(), None)]);
    assert_eq!(value::<HashMap<String, Option<i32>>>(&twice), sparse);
}

#[test]
fn null_and_undefined_are_absent_unless_they_are_in_a_document() {
    let names =
        ["Text", "Number", "Time", "Kind", "Choice", "Child", "Dense", "Sparse", "Counts", "SparseCounts"];
    for null in ["f6", "f7", "d82af6"] {
        assert_eq!(held(&names.map(|name| (name, null))), Held::default(), "{null}");
        assert_eq!(held(&[("Any", null)]).any, Some(Document::Null), "{null}");
        let list = format!("83 6161 {null} 6162");
        assert_eq!(held(&[("Dense", &list)]).dense.unwrap(), ["a", "b"]);
        let sparse = [Some("a".to_owned()), None, Some("b".to_owned())];
        assert_eq!(held(&[("Sparse", &list)]).sparse.unwrap(), sparse);
        let counts = map(&[("a", "01"), ("b", null)]);
        assert_eq!(held(&[("Counts", &counts)]).counts.unwrap(), HashMap::from([("a".to_owned(), 1)]));
        let sparse = HashMap::from([("a".to_owned(), Some(1)), ("b".to_owned(), None)]);
        assert_eq!(held(&[("SparseCounts", &counts)]).sparse_counts.unwrap(), sparse);
    }
    assert_eq!(held(&[]).any, None);
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
    assert_eq!(body::<Strict>(&hex("a0")).unwrap(), expected);
    assert!(body::<Strict>(&hex(&map(&[("inner", "6161")]))).is_err());
}

#[test]
fn a_union_has_one_member_that_is_not_null() {
    for entries in [
        &[("number", "01")][..],
        &[("__type", "6175"), ("text", "f6"), ("number", "01"), ("other", "f7")],
        &[("number", "02"), ("number", "01")],
    ] {
        assert_eq!(value::<Choice>(&map(entries)), Choice::Number(1), "{entries:?}");
    }
    for entries in [&[][..], &[("number", "f6")], &[("__type", "6175")]] {
        assert!(message::<Choice>(&map(entries)).contains("without a member"), "{entries:?}");
    }
    let two = map(&[("number", "01"), ("text", "6161")]);
    assert!(message::<Choice>(&two).contains("more than one"));
    for entries in [&[("other", "01")][..], &[("other", "a0"), ("number", "f6")]] {
        assert_eq!(value::<Choice>(&map(entries)), Choice::Unknown, "{entries:?}");
    }
    assert_eq!(value::<Choice>(&map(&[("nothing", "a16161f5")])), Choice::Nothing);
    let nested = map(&[("again", &map(&[("text", "6161")]))]);
    assert_eq!(value::<Choice>(&nested), Choice::Again(Box::new(Choice::Text("a".to_owned()))));
}

#[test]
fn any_text_is_an_enum_value() {
    assert_eq!(held(&[("Kind", &text("hot"))]).kind, Some(Kind::Hot));
    assert_eq!(held(&[("Kind", "7f62686f 6174 ff")]).kind, Some(Kind::Hot));
    assert_eq!(held(&[("Kind", &text("tepid"))]).kind, Some(Kind::Other("tepid".to_owned())));
    let wrong = message::<Held>(&map(&[("Kind", "01")]));
    assert!(wrong.contains("Kind: expected a text string, found a number"), "{wrong}");
}

#[test]
fn integers_must_fit_their_type() {
    for (text, expected) in [
        ("187f", 127),
        ("387f", -128),
        ("1b0000000000000005", 5),
        ("f93c00", 1),
        ("fa40400000", 3),
        ("fbc060000000000000", -128),
        ("fb8000000000000000", 0),
        ("c2420005", 5),
        ("c34104", -5),
        ("c240", 0),
        ("d82a05", 5),
    ] {
        assert_eq!(value::<i8>(text), expected, "{text}");
    }
    for text in [
        "1880",
        "3880",
        "f93e00",
        "f97c00",
        "f97e00",
        "fb7ff0000000000000",
        "c2420100",
        "6131",
        "f6",
        "f5",
        "8101",
        "4101",
    ] {
        assert!(from_slice::<i8>(&hex(text)).is_err(), "{text}");
    }
    assert_eq!(value::<i64>("1b7fffffffffffffff"), i64::MAX);
    assert_eq!(value::<i64>("3b7fffffffffffffff"), i64::MIN);
    assert_eq!(value::<i64>("fbc3e0000000000000"), i64::MIN);
    assert_eq!(value::<i64>("c2487fffffffffffffff"), i64::MAX);
    for text in ["1b8000000000000000", "3b8000000000000000", "fb43e0000000000000", "c2488000000000000000"] {
        assert!(message::<i64>(text).contains("does not fit"), "{text}");
    }
}

#[test]
fn floats_are_rounded_to_the_nearest_value() {
    for (text, expected) in [
        ("03", 3.0),
        ("22", -3.0),
        ("f93800", 0.5),
        ("fa3f000000", 0.5),
        ("1b0020000000000001", 9_007_199_254_740_992.0),
        ("3bffffffffffffffff", -18_446_744_073_709_551_616.0),
        ("c249010000000000000000", 18_446_744_073_709_551_616.0),
        ("c48221196ab3", 273.15),
    ] {
        assert_eq!(value::<f64>(text), expected, "{text}");
    }
    assert_eq!(value::<f32>("fb3ff199999999999a"), 1.1);
    assert_eq!(value::<f32>("fb7e37e43c8800759c"), f32::INFINITY);
    assert_eq!(value::<f32>("1a01000001"), 16_777_216.0);
    assert_eq!(value::<f64>(&format!("c2 5901ff{}", "ff".repeat(511))), f64::INFINITY);
    for text in ["f6", "f5", "634e614e", "a0", "4101"] {
        assert!(from_slice::<f64>(&hex(text)).is_err(), "{text}");
        assert!(from_slice::<f32>(&hex(text)).is_err(), "{text}");
    }
}

#[test]
fn big_numbers_keep_their_digits() {
    for (text, expected) in [
        ("00", "0"),
        ("c240", "0"),
        ("c340", "-1"),
        ("c2420000", "0"),
        ("c2 4d 018ee90ff6c373e0ee4e3f0ad2", "123456789012345678901234567890"),
        ("c3 4d 018ee90ff6c373e0ee4e3f0ad1", "-123456789012345678901234567890"),
        ("c3 44 ffffffff", "-4294967296"),
        ("c2 5f 4101 4100 ff", "256"),
        ("f97bff", "65504"),
        ("fb4415af1d78b58c40", "100000000000000000000"),
    ] {
        assert_eq!(value::<BigInteger>(text).as_ref(), expected, "{text}");
    }
    for (text, expected) in [
        ("05", "5"),
        ("c48221196ab3", "273.15"),
        ("c48221396ab2", "-273.15"),
        ("c4823a00000001 05", "5E-2"),
        ("c48200 05", "5"),
        ("c48205 05", "5E5"),
        ("c48221 1863", "0.99"),
        ("c48221 c249010000000000000000", "184467440737095516.16"),
        ("c4 9f 21 1863 ff", "0.99"),
        ("c4821b7fffffffffffffff01", "1E9223372036854775807"),
        ("fb3ff199999999999a", "1.1"),
        ("fb7e37e43c8800759c", "1e300"),
    ] {
        assert_eq!(value::<BigDecimal>(text).as_ref(), expected, "{text}");
    }
    for text in [
        "c48200",
        "c4820102 03",
        "c48301 02 03",
        "c482f93e0001",
        "c48200f93e00",
        "f97c00",
        "f97e00",
        "c480",
        "8201",
        "c482c2410101",
    ] {
        assert!(from_slice::<BigDecimal>(&hex(text)).is_err(), "{text}");
    }
    for text in ["f93e00", "c48221196ab3", "6131", "f6", "f97c00"] {
        assert!(from_slice::<BigInteger>(&hex(text)).is_err(), "{text}");
    }
    let largest = format!("c2 590400{}", "ff".repeat(1024));
    assert_eq!(value::<BigInteger>(&largest).as_ref().len(), 2467);
    let zeros = format!("c2 590500{}", "00".repeat(1280));
    assert_eq!(value::<BigInteger>(&zeros).as_ref(), "0");
    let larger = format!("c2 590401{}", "ff".repeat(1025));
    assert!(message::<BigInteger>(&larger).contains("more than 1024 bytes"));
}

#[test]
fn times_are_exact_and_in_range() {
    for (text, secs, nanos) in [
        ("00", 0, 0),
        ("20", -1, 0),
        ("f93800", 0, 500_000_000),
        ("f9b800", -1, 500_000_000),
        ("fb41cc37db380fbe77", 946_845_296, 123_000_000),
        ("fb41d954fc40000001", 1_700_000_000, 200),
        ("fa4ecdb57e", 1_725_611_776, 0),
        ("1b7fffffffffffffff", i64::MAX, 0),
        ("3b7fffffffffffffff", i64::MIN, 0),
        ("fb0000000000000001", 0, 0),
    ] {
        for tag in ["c1", "", "d82a", "c1d82a"] {
            let time = value::<DateTime>(&format!("{tag}{text}"));
            assert_eq!((time.secs(), time.subsec_nanos()), (secs, nanos), "{tag}{text}");
        }
    }
    for text in [
        "1b8000000000000000",
        "fb43e0000000000001",
        "fb7e37e43c8800759c",
        "f97c00",
        "f97e00",
        "74323031332d30332d32315432303a30343a30305a",
        "f6",
        "8100",
        "c249010000000000000000",
    ] {
        assert!(from_slice::<DateTime>(&hex(&format!("c1{text}"))).is_err(), "{text}");
    }
    // `Time` has a `@timestampFormat`, which CBOR ignores.
    assert_eq!(held(&[("Time", "c101")]).time, Some(DateTime::from_secs(1)));
}

#[test]
fn text_and_byte_strings_are_distinguished() {
    assert!(value::<Blob>("5f40ff").as_ref().is_empty());
    assert!(message::<Blob>("6161").contains("expected a byte string, found a text string"));
    assert!(message::<String>("4161").contains("expected a text string, found a byte string"));
    assert!(message::<bool>("01").contains("expected a boolean, found a number"));
}

#[test]
fn documents_have_the_type_of_the_data() {
    for (text, expected) in [
        ("1bffffffffffffffff", Number::PosInt(u64::MAX)),
        ("3b7fffffffffffffff", Number::NegInt(i64::MIN)),
        ("3bffffffffffffffff", Number::Float(-18_446_744_073_709_551_616.0)),
        ("f93c00", Number::Float(1.0)),
        ("c11864", Number::PosInt(100)),
        ("c48221196ab3", Number::Float(273.15)),
    ] {
        assert_eq!(value::<Document>(text), Document::Number(expected), "{text}");
    }
    let entry = |value| Document::Object(HashMap::from([("a".to_owned(), value)]));
    assert_eq!(value::<Document>("a1616181f5"), entry(Document::Array(vec![Document::Bool(true)])));
    assert!(message::<Document>("a161614161").contains("[0]: expected a number, found a byte string"));
}

#[test]
fn deep_nesting_is_an_error_instead_of_an_overflow() {
    let arrays = |levels: usize| format!("{}80", "81".repeat(levels - 1));
    let maps = |name: &str, levels: usize| format!("{}a0", format!("a1{}", text(name)).repeat(levels - 1));
    assert!(from_slice::<Document>(&hex(&arrays(128))).is_ok());
    assert!(from_slice::<Document>(&hex(&maps("a", 128))).is_ok());
    assert!(from_slice::<Held>(&hex(&maps("Child", 128))).is_ok());
    for levels in [129, 10_000] {
        for error in [
            message::<Document>(&arrays(levels)),
            message::<Document>(&maps("a", levels)),
            message::<Held>(&maps("Child", levels)),
            message::<Choice>(&maps("again", levels)),
            message::<Held>(&map(&[("Any", &arrays(levels))])),
        ] {
            assert!(error.contains("nested deeper than 128 levels"), "{error}");
        }
    }
}

#[test]
fn errors_have_the_path_in_the_model_but_no_values() {
    let secret = text("secret");
    for (body, expected) in [
        (
            map(&[("Child", &map(&[("Child", &map(&[("Number", &secret)]))]))]),
            "Child.Child.Number: expected a number, found a text string",
        ),
        (map(&[("Dense", "82616107")]), "Dense[1]: expected a text string, found a number"),
        (
            map(&[("Counts", &map(&[("a", "01"), ("secret", "6162")]))]),
            "Counts[1]: expected a number, found a text string",
        ),
        (map(&[("Counts", "a10101")]), "Counts[0]: expected a text string, found a number"),
        (
            map(&[("Choice", &map(&[("again", &map(&[("number", "f5")]))]))]),
            "Choice.again.number: expected a number, found a boolean",
        ),
        (map(&[("Time", &secret)]), "Time: expected a number, found a text string"),
    ] {
        let error = message::<Held>(&body);
        assert!(error.ends_with(expected) && !error.contains("secret"), "{error}");
    }
}

#[test]
fn error_metadata_is_read_from_members_outside_of_shapes() {
    let text_of = |body: &str, names: &[&str]| deserializer(&hex(body)).unwrap().text_of(names);
    let body = map(&[("code", "6162"), ("__type", "6161"), ("code", "6163"), ("message", "07")]);
    assert_eq!(text_of(&body, &["__type", "code"]).unwrap().as_deref(), Some("a"));
    assert_eq!(text_of(&body, &["code"]).unwrap().as_deref(), Some("c"));
    assert_eq!(text_of(&body, &["message", "code"]).unwrap().as_deref(), Some("c"));
    assert_eq!(text_of(&body, &["Message"]).unwrap(), None);
    assert!(text_of("80", &["code"]).is_err());
}
