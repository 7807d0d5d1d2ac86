//! Cases that Smithy's protocol tests do not cover: responses that no service should send. The codec is restJson1's.

use std::collections::HashMap;

use aws_smithy_types::date_time::Format;
use aws_smithy_types::{Blob, DateTime, Document};

use super::*;
use crate::protocol::rest_json::REST_JSON_1;
use crate::schema::{ServiceSchema, TimestampFormat};
use crate::serde::DeserializeValue;

static SERVICE: ServiceSchema = ServiceSchema::new("Service", "1", &REST_JSON_1);
static EMPTY: Schema = Schema::structure("Empty", &[]);
static TEXT: Member = Member::string("member", "member");
static KEY: Member = Member::string("key", "key");

fn response(headers: &[(&'static str, &[u8])], body: impl Into<Vec<u8>>) -> Response<Body> {
    let builder = Response::builder().status(201);
    let builder = headers.iter().fold(builder, |builder, (name, value)| builder.header(*name, *value));
    builder.body(Body::from(body.into())).unwrap()
}

/// Reads the value of the schema's only member.
fn value<T: DeserializeValue>(
    schema: &'static Schema,
    response: &Response<Body>,
) -> Result<Option<T>, DeserializeError> {
    let operation = OperationSchema::new("Operation", &SERVICE, &EMPTY, schema);
    let mut value = None;
    read_response(&REST_JSON_1, &operation, response, &mut |input| {
        input.structure(schema, &mut |_, member, input| {
            value = Some(input.read(member)?);
            Ok(())
        })
    })?;
    Ok(value)
}

macro_rules! header {
    ($type_:ty, $member:expr, $($value:expr),*) => {{
        static HEADER: Schema = Schema::structure("Output", &[$member.bound(Binding::Header("x-a"))]);
        let headers: Vec<(&str, Vec<u8>)> = vec![$(("x-a", AsRef::<[u8]>::as_ref(&$value).to_vec())),*];
        let headers: Vec<_> = headers.iter().map(|(name, value)| (*name, value.as_slice())).collect();
        value::<$type_>(&HEADER, &response(&headers, ""))
    }};
}

macro_rules! payload {
    ($type_:ty, $member:expr, $body:expr) => {{
        static PAYLOAD: Schema = Schema::structure("Output", &[$member.bound(Binding::Payload)]);
        value::<$type_>(&PAYLOAD, &response(&[], $body))
    }};
}

#[test]
fn headers_are_read_as_their_members_have_it() {
    assert_eq!(header!(bool, Member::boolean("A", "a"), "true").unwrap(), Some(true));
    assert_eq!(header!(i64, Member::integer("A", "a"), "-9223372036854775808").unwrap(), Some(i64::MIN));
    assert_eq!(header!(i32, Member::integer("A", "a"), " 7 ").unwrap(), Some(7));
    assert_eq!(header!(f64, Member::double("A", "a"), "-Infinity").unwrap(), Some(f64::NEG_INFINITY));
    assert_eq!(header!(Blob, Member::blob("A", "a"), "AQI=").unwrap(), Some(Blob::new([1, 2])));
    assert_eq!(header!(String, Member::string("A", "a"), "ü").unwrap().as_deref(), Some("ü"));
    assert_eq!(header!(String, Member::string("A", "a"), "a", "b").unwrap().as_deref(), Some("a, b"));
    assert_eq!(header!(String, Member::string("A", "a"), "").unwrap().as_deref(), Some(""));
    assert_eq!(header!(String, Member::string("A", "a"),).unwrap(), None);
}

#[test]
fn a_repeated_length_is_one_length() {
    static LENGTH: Schema = Schema::structure(
        "Output",
        &[Member::integer("Length", "length").bound(Binding::Header("content-length"))],
    );
    let read = |values: &[&'static [u8]]| {
        let headers: Vec<_> = values.iter().map(|value| ("content-length", *value)).collect();
        value::<i64>(&LENGTH, &response(&headers, ""))
    };
    assert_eq!(read(&[b"5", b"5", b"5"]).unwrap(), Some(5));
    assert!(read(&[b"5", b"6"]).is_err());
}

#[test]
fn a_header_that_is_something_else_is_an_error_that_does_not_show_it() {
    let long = "secret".repeat(3);
    for outcome in [
        header!(bool, Member::boolean("A", "a"), long).err(),
        header!(bool, Member::boolean("A", "a"), "").err(),
        header!(i64, Member::integer("A", "a"), "9223372036854775808").err(),
        header!(i8, Member::integer("A", "a"), "128").err(),
        header!(f64, Member::double("A", "a"), "inf!").err(),
        header!(Blob, Member::blob("A", "a"), long).err(),
        header!(String, Member::string("A", "a"), b"secret\xff").err(),
        header!(String, Member::string("A", "a").media_type("application/json"), "secret!").err(),
        header!(String, Member::string("A", "a").media_type("application/json"), "/w==").err(),
        header!(DateTime, Member::timestamp("A", "a"), long).err(),
        header!(DateTime, Member::timestamp("A", "a").format(TimestampFormat::EpochSeconds), "1e99").err(),
        header!(Document, Member::document("A", "a"), "secret").err(),
        header!(HashMap<String, String>, Member::map("A", "a", &KEY, &TEXT), "secret").err(),
    ] {
        let error = outcome.unwrap().to_string();
        assert!(error.contains("A: ") && !error.contains("secret"), "{error}");
    }
}

#[test]
fn a_list_may_be_one_header_or_several() {
    static TIME: Member = Member::timestamp("member", "member");
    let texts = |list: &[&str]| Some(list.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>());
    static NUMBER: Member = Member::integer("member", "member");
    assert_eq!(
        header!(Vec<String>, Member::list("A", "a", &TEXT), "a,b", r#""c, \"d\"""#).unwrap(),
        texts(&["a", "b", "c, \"d\""])
    );
    assert_eq!(header!(Vec<String>, Member::list("A", "a", &TEXT), "").unwrap(), texts(&[]));
    let date = "Mon, 16 Dec 2019 23:48:18 GMT";
    let time = DateTime::from_str(date, Format::HttpDate).unwrap();
    assert_eq!(
        header!(Vec<DateTime>, Member::list("A", "a", &TIME), format!("{date} , {date}"), date).unwrap(),
        Some(vec![time; 3])
    );
    let error = header!(Vec<i64>, Member::list("A", "a", &NUMBER), "1, secret").unwrap_err().to_string();
    assert!(error.contains("A[1]: ") && !error.contains("secret"), "{error}");
}

#[test]
fn headers_with_a_prefix_are_a_map_even_if_there_are_none() {
    static METADATA: Schema = Schema::structure(
        "Output",
        &[Member::map("A", "a", &KEY, &TEXT).bound(Binding::PrefixHeaders("x-meta-"))],
    );
    type Map = HashMap<String, String>;
    let found =
        response(&[("X-Meta-One", b"1"), ("x-other", b"2"), ("x-meta-two", b"a"), ("x-meta-two", b"b")], "");
    let entry = |key: &str, value: &str| (key.to_owned(), value.to_owned());
    let expected = Map::from([entry("one", "1"), entry("two", "a, b")]);
    assert_eq!(value::<Map>(&METADATA, &found).unwrap(), Some(expected));
    assert_eq!(value::<Map>(&METADATA, &response(&[], "")).unwrap(), Some(Map::new()));
    let error =
        value::<Map>(&METADATA, &response(&[("x-meta-secret", b"\xff")], "")).unwrap_err().to_string();
    assert!(error.contains("A: ") && !error.contains("secret"), "{error}");
}

#[test]
fn a_payload_is_read_as_its_member_has_it() {
    assert_eq!(payload!(Blob, Member::blob("A", "a"), b"\xff").unwrap(), Some(Blob::new(b"\xff")));
    assert_eq!(payload!(Blob, Member::blob("A", "a"), "").unwrap(), None);
    assert_eq!(payload!(String, Member::string("A", "a"), "\"x\"").unwrap().as_deref(), Some("\"x\""));
    assert_eq!(payload!(String, Member::string("A", "a"), "").unwrap(), None);
    assert_eq!(payload!(Document, Member::document("A", "a"), " 3 ").unwrap(), Some(Document::from(3_u64)));
    assert_eq!(
        payload!(Option<Document>, Member::document("A", "a"), "null").unwrap(),
        Some(Some(Document::Null))
    );
    static NUMBER: Member = Member::integer("member", "member");
    assert_eq!(payload!(Vec<i64>, Member::list("A", "a", &NUMBER), "[1,null,2]").unwrap(), Some(vec![1, 2]));
    for outcome in [
        payload!(String, Member::string("A", "a"), b"secret\xff").err(),
        payload!(Document, Member::document("A", "a"), "3 secret").err(),
        payload!(Document, Member::document("A", "a"), "{\"secret\":").err(),
        payload!(Vec<i64>, Member::list("A", "a", &NUMBER), "\"secret\"").err(),
        payload!(bool, Member::blob("A", "a"), "secret").err(),
    ] {
        let error = outcome.unwrap().to_string();
        assert!(error.contains("A: ") && !error.contains("secret"), "{error}");
    }
}

#[test]
fn members_that_are_bound_elsewhere_are_not_read_from_the_document() {
    static OUTPUT: Schema = Schema::structure(
        "Output",
        &[
            Member::string("Header", "header").bound(Binding::Header("x-header")),
            Member::integer("Code", "code").bound(Binding::ResponseCode),
            Member::string("Query", "query").bound(Binding::Query("q")),
            Member::string("Body", "body").json_name("body"),
        ],
    );
    let operation = OperationSchema::new("Operation", &SERVICE, &EMPTY, &OUTPUT);
    let body = r#"{"Header":"no","Code":"no","Query":"q","Body":"no","body":"b","more":[]}"#;
    let mut read = Vec::new();
    read_response(&REST_JSON_1, &operation, &response(&[], body), &mut |input| {
        input.structure(&OUTPUT, &mut |index, member, input| {
            read.push((index, input.string(member)?.into_owned()));
            Ok(())
        })
    })
    .unwrap();
    read.sort();
    assert_eq!(read, [(1, "201".to_owned()), (2, "q".to_owned()), (3, "b".to_owned())]);
}

#[test]
fn deep_and_huge_responses_are_bounded() {
    let deep = "[".repeat(10_000) + &"]".repeat(10_000);
    let error = payload!(Document, Member::document("A", "a"), deep).unwrap_err().to_string();
    assert!(error.contains("A"), "{error}");
    for list in [",".repeat(1_000_000), "\"".repeat(1_000_000), "\"\\".repeat(500_000), "\",".repeat(500_000)]
    {
        header!(Vec<String>, Member::list("A", "a", &TEXT), list).unwrap();
    }
    static TIME: Member = Member::timestamp("member", "member");
    assert!(header!(Vec<DateTime>, Member::list("A", "a", &TIME), ",".repeat(1_000_000)).is_err());
}

#[test]
fn a_response_is_only_read_as_a_structure() {
    let operation = OperationSchema::new("Operation", &SERVICE, &EMPTY, &EMPTY);
    let response = response(&[], "{}");
    assert!(
        read_response(&REST_JSON_1, &operation, &response, &mut |input| input.boolean(&TEXT).map(drop))
            .is_err()
    );
    assert!(
        read_response(&REST_JSON_1, &operation, &response, &mut |input| {
            input.union(&EMPTY, &mut |_, _, _| Ok(()))
        })
        .is_err()
    );
}
