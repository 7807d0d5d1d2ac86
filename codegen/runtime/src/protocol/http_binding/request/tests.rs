//! Cases that Smithy's protocol tests do not cover: precedence, values that HTTP cannot represent, unusual payloads.
//! The codec is restJson1's.

use std::collections::HashMap;

use aws_smithy_types::{Blob, DateTime, Document};

use super::*;
use crate::protocol::rest_json::REST_JSON_1;
use crate::schema::{Member, Schema, ServiceSchema, TimestampFormat};
use crate::serde::{SerializeValue, ShapeSerializer};

static SERVICE: ServiceSchema = ServiceSchema::new("Service", "1", &REST_JSON_1);
static EMPTY: Schema = Schema::structure("Empty", &[]);
static TEXT: Member = Member::string("member", "member");
static TEXTS: Member = Member::list("value", "value", &TEXT);
static KEY: Member = Member::string("key", "key");

/// An input with a value for each of its members, in their order.
struct Input<'v>(&'static Schema, &'v [&'v dyn SerializeValue]);

impl SerializeShape for Input<'_> {
    fn schema(&self) -> &'static Schema {
        self.0
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        for (member, value) in self.0.members.iter().zip(self.1) {
            value.serialize(member, out);
        }
    }
}

const UNSET: Option<String> = None;

fn set(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn map<T: Clone>(entries: &[(&str, T)]) -> HashMap<String, T> {
    entries.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect()
}

fn send(
    uri: &'static str,
    schema: &'static Schema,
    values: &[&dyn SerializeValue],
) -> Result<Request<Body>, BuildError> {
    let operation = OperationSchema::new("Operation", &SERVICE, schema, &EMPTY).http("PUT", uri, 200);
    request(&REST_JSON_1, &operation, &Input(schema, values))
}

fn uri(template: &'static str, schema: &'static Schema, values: &[&dyn SerializeValue]) -> String {
    send(template, schema, values).unwrap().uri().to_string()
}

fn header(request: &Request<Body>, name: &str) -> Option<String> {
    let values: Vec<_> = request.headers().get_all(name).iter().map(HeaderValue::as_bytes).collect();
    (!values.is_empty()).then(|| String::from_utf8(values.join(&b"|"[..])).unwrap())
}

fn body(request: &Request<Body>) -> &str {
    str::from_utf8(request.body().bytes().unwrap()).unwrap()
}

#[test]
fn a_label_without_text_is_an_error_with_the_name_of_its_field() {
    static LABELS: Schema = Schema::structure(
        "Labels",
        &[
            Member::string("Bucket", "bucket_name").bound(Binding::Label),
            Member::string("Key", "object_key").bound(Binding::Label),
        ],
    );
    let template = "/{Bucket}/x/{Key+}?list";
    assert_eq!(uri(template, &LABELS, &[&set("a/b"), &set("c/d?")]), "/a%2Fb/x/c/d%3F?list");
    for (bucket, key, field) in [
        (UNSET, set("k"), "bucket_name"),
        (set(""), set("k"), "bucket_name"),
        (set("b"), UNSET, "object_key"),
        (set("b"), set(""), "object_key"),
    ] {
        let error = send(template, &LABELS, &[&bucket, &key]).unwrap_err().to_string();
        assert!(error.contains(field), "{error}");
    }
    static SERVICE: ServiceSchema =
        ServiceSchema::new("Service", "1", &REST_JSON_1).labels(&[("Bucket", "-")]);
    let operation = OperationSchema::new("Operation", &SERVICE, &LABELS, &EMPTY).http("GET", template, 200);
    for (bucket, path) in [(UNSET, "/-/x/k"), (set(""), "/-/x/k"), (set("b"), "/b/x/k")] {
        let request = request(&REST_JSON_1, &operation, &Input(&LABELS, &[&bucket, &set("k")])).unwrap();
        assert_eq!(request.uri().path(), path);
    }
}

#[test]
fn a_required_parameter_or_header_without_a_value_is_an_error_with_the_name_of_its_field() {
    static QUERY: Schema = Schema::structure(
        "Query",
        &[
            Member::string("Id", "upload_id").required().bound(Binding::Query("uploadId")),
            Member::integer("Number", "part_number").required().bound(Binding::Query("partNumber")),
            Member::list("Names", "names", &TEXT).required().bound(Binding::Query("name")),
            Member::string("Other", "other").bound(Binding::Query("other")),
            Member::string("Source", "copy_source").required().bound(Binding::Header("x-source")),
        ],
    );
    let (none, source) = (Vec::<String>::new(), set("a"));
    let values: [&dyn SerializeValue; 5] = [&set("1"), &0, &none, &set(""), &source];
    assert_eq!(uri("/", &QUERY, &values), "/?uploadId=1&partNumber=0&other=");
    let missing: [(&str, [&dyn SerializeValue; 5]); 6] = [
        ("upload_id", [&UNSET, &0, &none, &UNSET, &source]),
        ("upload_id", [&set(""), &0, &none, &UNSET, &source]),
        ("part_number", [&set("1"), &None::<i32>, &none, &UNSET, &source]),
        ("names", [&set("1"), &0, &None::<Vec<String>>, &UNSET, &source]),
        ("copy_source", [&set("1"), &0, &none, &UNSET, &UNSET]),
        ("copy_source", [&set("1"), &0, &none, &UNSET, &set("")]),
    ];
    for (field, values) in missing {
        let error = send("/", &QUERY, &values).unwrap_err().to_string();
        assert!(error.contains(field), "{error}");
    }
}

#[test]
fn parameters_of_members_and_of_the_operation_precede_those_of_the_map() {
    static QUERY: Schema = Schema::structure(
        "Query",
        &[
            Member::map("Others", "others", &KEY, &TEXTS).bound(Binding::QueryParams),
            Member::string("Named", "named").bound(Binding::Query("na me")),
        ],
    );
    let others = map(&[
        ("fixed", vec!["1".to_owned()]),
        ("flag", vec!["2".to_owned()]),
        ("na me", vec!["3".to_owned()]),
        ("other", vec!["4".to_owned(), "&".to_owned()]),
    ]);
    let template = "/?fixed=0&flag";
    assert_eq!(uri(template, &QUERY, &[&others, &set("=")]), "/?fixed=0&flag&na%20me=%3D&other=4&other=%26");
    assert_eq!(uri(template, &QUERY, &[&others, &UNSET]), "/?fixed=0&flag&na%20me=3&other=4&other=%26");
    assert_eq!(uri("/", &QUERY, &[&map(&[("a", vec!["1".to_owned()])]), &UNSET]), "/?a=1");
    assert_eq!(uri("/", &QUERY, &[&map::<Vec<String>>(&[("a", vec![])]), &UNSET]), "/");
}

#[test]
fn a_header_of_a_member_precedes_that_of_the_map_whichever_comes_first() {
    static MAP: Member = Member::map("Others", "others", &KEY, &TEXT).bound(Binding::PrefixHeaders("x-"));
    static NAMED: Member = Member::string("Named", "named").bound(Binding::Header("x-named"));
    static MAP_FIRST: Schema = Schema::structure("MapFirst", &[MAP, NAMED]);
    static MAP_LAST: Schema = Schema::structure("MapLast", &[NAMED, MAP]);
    let others = map(&[("Named", "map".to_owned()), ("other", "map".to_owned())]);
    let named = set("member");
    for request in [
        send("/", &MAP_FIRST, &[&others, &named]).unwrap(),
        send("/", &MAP_LAST, &[&named, &others]).unwrap(),
    ] {
        assert_eq!(header(&request, "x-named").as_deref(), Some("member"));
        assert_eq!(header(&request, "x-other").as_deref(), Some("map"));
    }
    let request = send("/", &MAP_FIRST, &[&others, &UNSET]).unwrap();
    assert_eq!(header(&request, "x-named").as_deref(), Some("map"));
}

#[test]
fn invalid_header_values_are_errors_without_the_value() {
    static HEADERS: Schema = Schema::structure(
        "Headers",
        &[
            Member::string("One", "field_one").sensitive().bound(Binding::Header("x-one")),
            Member::list("Many", "field_many", &TEXT).bound(Binding::Header("x-many")),
            Member::map("Others", "field_others", &KEY, &TEXT).bound(Binding::PrefixHeaders("")),
        ],
    );
    let none = || map::<String>(&[]);
    let many = |text: &str| vec!["fine".to_owned(), text.to_owned()];
    for text in ["secret\n", "secret\rx", "secret\0", "secret\u{7f}", "\u{1}secret"] {
        for (field, values) in [
            ("field_one", (set(text), many(""), none())),
            ("field_many", (UNSET, many(text), none())),
            ("field_others", (UNSET, many(""), map(&[("key", text.to_owned())]))),
            ("field_others", (UNSET, many(""), map(&[(text, "value".to_owned())]))),
        ] {
            let error = send("/", &HEADERS, &[&values.0, &values.1, &values.2]).unwrap_err();
            let error = format!("{error} {error:?}");
            assert!(error.contains(field) && !error.contains("secret"), "{error}");
        }
    }
    for key in ["", "a b", "a:b", "ü", "a\"b"] {
        let others = map(&[(key, "value".to_owned())]);
        let error = send("/", &HEADERS, &[&UNSET, &many(""), &others]).unwrap_err().to_string();
        assert!(error.contains("field_others"), "{error}");
    }
    let request = send("/", &HEADERS, &[&set("secret"), &many("€,"), &map(&[("x-ü", "a\tb".to_owned())])]);
    assert!(request.is_err());
    let request = send("/", &HEADERS, &[&set("secret"), &many("€,"), &map(&[("X-A", "ü\tb".to_owned())])]);
    let request = request.unwrap();
    assert_eq!(header(&request, "x-many").as_deref(), Some("fine, \"€,\""));
    assert_eq!(header(&request, "x-a").as_deref(), Some("ü\tb"));
    assert!(!format!("{request:?}").contains("secret"), "{request:?}");
}

#[test]
fn times_are_written_as_their_place_has_it() {
    static PLAIN: Member = Member::timestamp("member", "member");
    static SECONDS: Member = Member::timestamp("member", "member").format(TimestampFormat::EpochSeconds);
    static TIMES: Schema = Schema::structure(
        "Times",
        &[
            Member::timestamp("Label", "label").bound(Binding::Label),
            Member::list("Query", "query", &PLAIN).bound(Binding::Query("q")),
            Member::list("Seconds", "seconds", &SECONDS).bound(Binding::Query("s")),
            Member::timestamp("Header", "header").bound(Binding::Header("x-one")),
            Member::list("Headers", "headers", &PLAIN).bound(Binding::Header("x-many")),
            Member::list("SecondsHeader", "seconds_header", &SECONDS).bound(Binding::Header("x-seconds")),
            Member::timestamp("Body", "body"),
        ],
    );
    let time = DateTime::from_secs(1_576_540_098);
    let times = || vec![time, DateTime::from_secs(0)];
    let values: [&dyn SerializeValue; 7] = [&time, &vec![time], &times(), &time, &times(), &times(), &time];
    let request = send("/{Label}", &TIMES, &values).unwrap();
    assert_eq!(
        request.uri().to_string(),
        "/2019-12-16T23%3A48%3A18Z?q=2019-12-16T23%3A48%3A18Z&s=1576540098&s=0"
    );
    assert_eq!(header(&request, "x-one").as_deref(), Some("Mon, 16 Dec 2019 23:48:18 GMT"));
    assert_eq!(
        header(&request, "x-many").as_deref(),
        Some("Mon, 16 Dec 2019 23:48:18 GMT, Thu, 01 Jan 1970 00:00:00 GMT")
    );
    assert_eq!(header(&request, "x-seconds").as_deref(), Some("1576540098, 0"));
    assert_eq!(body(&request), r#"{"Body":1576540098}"#);

    let beyond = DateTime::from_secs(i64::MAX);
    let values: [&dyn SerializeValue; 5] = [&time, &vec![time], &times(), &time, &vec![time, beyond]];
    let error = send("/{Label}", &TIMES, &values).unwrap_err().to_string();
    assert!(error.contains("headers"), "{error}");
}

#[test]
fn a_missing_token_is_generated_for_every_binding() {
    static TOKENS: Schema = Schema::structure(
        "Tokens",
        &[
            Member::string("A", "a").idempotency_token().bound(Binding::Label),
            Member::string("B", "b").idempotency_token().bound(Binding::Query("b")),
            Member::string("C", "c").idempotency_token().bound(Binding::Header("c")),
            Member::string("D", "d").idempotency_token(),
        ],
    );
    let request = send("/{A}", &TOKENS, &[&UNSET, &UNSET, &UNSET, &UNSET]).unwrap();
    let uri = request.uri().to_string();
    let (label, query) = uri[1..].split_once("?b=").unwrap();
    let document = body(&request).strip_prefix(r#"{"D":""#).unwrap().strip_suffix("\"}").unwrap();
    for token in [label, query, &header(&request, "c").unwrap(), document] {
        assert_eq!(token.len(), 36, "{token}");
    }
    let given = [&set("1") as &dyn SerializeValue, &set("2"), &set("3"), &set("4")];
    let request = send("/{A}", &TOKENS, &given).unwrap();
    assert_eq!((request.uri().to_string().as_str(), body(&request)), ("/1?b=2", r#"{"D":"4"}"#));
}

#[test]
fn payloads_of_all_types_are_read_from_the_body() {
    static ITEM: Member = Member::integer("member", "member");
    macro_rules! payload {
        ($member:expr, $value:expr) => {{
            static PAYLOAD: Schema = Schema::structure("Input", &[$member.bound(Binding::Payload)]);
            let request = send("/", &PAYLOAD, &[&$value]).unwrap();
            (header(&request, "content-type"), body(&request).to_owned())
        }};
    }
    let is = |content_type: &str, body: &str| (Some(content_type.to_owned()), body.to_owned());
    assert_eq!(payload!(Member::string("A", "a"), set("ü")), is("text/plain", "ü"));
    assert_eq!(payload!(Member::string("A", "a").media_type("text/html"), set("")), is("text/html", ""));
    assert_eq!(payload!(Member::string("A", "a"), UNSET), is("text/plain", ""));
    assert_eq!(payload!(Member::blob("A", "a"), Blob::new("x")), is("application/octet-stream", "x"));
    assert_eq!(payload!(Member::blob("A", "a").media_type("image/png"), Blob::new("")), is("image/png", ""));
    assert_eq!(payload!(Member::blob("A", "a"), None::<Blob>), is("application/octet-stream", ""));
    assert_eq!(payload!(Member::document("A", "a"), Document::from(true)), is("application/json", "true"));
    assert_eq!(payload!(Member::document("A", "a"), None::<Document>), is("application/json", ""));
    assert_eq!(payload!(Member::list("A", "a", &ITEM), vec![1, 2]), is("application/json", "[1,2]"));
    let entries = map(&[("k", 1)]);
    assert_eq!(payload!(Member::map("A", "a", &KEY, &ITEM), entries), is("application/json", r#"{"k":1}"#));
    assert_eq!(payload!(Member::structure("A", "a"), Input(&EMPTY, &[])), is("application/json", "{}"));
    assert_eq!(payload!(Member::structure("A", "a"), None::<Input<'_>>), is("application/json", "{}"));
    assert_eq!(payload!(Member::union("A", "a"), None::<Input<'_>>), is("application/json", ""));
}

#[test]
fn the_content_type_that_a_member_gives_wins() {
    static UPLOAD: Schema = Schema::structure(
        "Upload",
        &[
            Member::string("Type", "type").bound(Binding::Header("content-type")),
            Member::blob("Data", "data").bound(Binding::Payload),
        ],
    );
    for (given, expected) in [(set("image/png"), "image/png"), (UNSET, "application/octet-stream")] {
        let request = send("/", &UPLOAD, &[&given, &Blob::new("x")]).unwrap();
        assert_eq!(header(&request, "content-type").as_deref(), Some(expected));
    }
}

#[test]
fn bindings_count_for_the_members_of_the_input_alone() {
    static INNER: Schema = Schema::structure(
        "Inner",
        &[
            Member::string("Header", "header").bound(Binding::Header("x-inner")),
            Member::string("Query", "query").bound(Binding::Query("inner")),
        ],
    );
    static OUTER: Schema = Schema::structure(
        "Outer",
        &[
            Member::structure("Inner", "inner"),
            Member::integer("Code", "code").bound(Binding::ResponseCode),
            Member::string("Header", "header").bound(Binding::Header("x-outer")),
        ],
    );
    let inner = || Input(&INNER, &[&UNSET, &UNSET]);
    let (header_value, query) = (set("h"), set("q"));
    let values: [&dyn SerializeValue; 2] = [&header_value, &query];
    let request = send("/", &OUTER, &[&Input(&INNER, &values), &7, &set("o")]).unwrap();
    assert_eq!(body(&request), r#"{"Inner":{"Header":"h","Query":"q"},"Code":7}"#);
    assert_eq!((header(&request, "x-inner"), header(&request, "x-outer")), (None, set("o")));
    assert_eq!(request.uri(), "/");
    assert_eq!(body(&send("/", &OUTER, &[&inner(), &None::<i32>, &UNSET]).unwrap()), r#"{"Inner":{}}"#);
}

#[test]
fn unbindable_fields_are_named_in_errors() {
    static NESTED: Member = Member::list("member", "member", &TEXT);
    static WRONG: Schema = Schema::structure(
        "Wrong",
        &[
            Member::document("A", "field_a").bound(Binding::Header("x")),
            Member::structure("B", "field_b").bound(Binding::Query("x")),
            Member::map("C", "field_c", &KEY, &TEXT).bound(Binding::Label),
            Member::list("D", "field_d", &NESTED).bound(Binding::Header("x")),
            Member::string("E", "field_e").bound(Binding::QueryParams),
            Member::list("F", "field_f", &TEXT).bound(Binding::PrefixHeaders("x")),
        ],
    );
    let document = Document::from(true);
    let values: [(&str, &dyn SerializeValue); 6] = [
        ("field_a", &document),
        ("field_b", &Input(&EMPTY, &[])),
        ("field_c", &map(&[("k", "v".to_owned())])),
        ("field_d", &vec![vec!["secret".to_owned()]]),
        ("field_e", &set("secret")),
        ("field_f", &vec!["secret".to_owned()]),
    ];
    for (index, (field, value)) in values.into_iter().enumerate() {
        let mut all: [&dyn SerializeValue; 6] = [&UNSET; 6];
        all[index] = value;
        let error = send("/", &WRONG, &all).unwrap_err();
        let error = format!("{error} {error:?}");
        assert!(error.contains(field) && !error.contains("secret"), "{error}");
    }
}

#[test]
fn a_request_that_http_cannot_carry_is_an_error() {
    static LABEL: Schema = Schema::structure("Label", &[Member::string("A", "a").bound(Binding::Label)]);
    assert!(send("/{A}", &LABEL, &[&set(&"a".repeat(100_000))]).is_err());
    let method = OperationSchema::new("Operation", &SERVICE, &EMPTY, &EMPTY).http("G E T", "/", 200);
    assert!(request(&REST_JSON_1, &method, &Input(&EMPTY, &[])).is_err());
    let unbound = OperationSchema::new("Unbound", &SERVICE, &EMPTY, &EMPTY);
    let error = request(&REST_JSON_1, &unbound, &Input(&EMPTY, &[])).unwrap_err();
    assert!(format!("{error:?}").contains("Unbound"), "{error:?}");
}

#[test]
fn members_of_the_document_and_payloads_are_in_the_body() {
    const LABEL: Member = Member::string("Label", "label").bound(Binding::Label);
    static BOUND: Schema =
        Schema::structure("Bound", &[LABEL, Member::string("Tag", "tag").bound(Binding::Header("etag"))]);
    static DOCUMENT: Schema = Schema::structure("Document", &[LABEL, Member::string("Text", "text")]);
    static PAYLOAD: Schema =
        Schema::structure("Payload", &[LABEL, Member::blob("Bytes", "bytes").bound(Binding::Payload)]);
    for (input, expected) in [(&EMPTY, false), (&BOUND, false), (&DOCUMENT, true), (&PAYLOAD, true)] {
        let operation = OperationSchema::new("Do", &SERVICE, input, &EMPTY);
        assert_eq!(has_body(&operation), expected, "{}", input.name);
    }
}
