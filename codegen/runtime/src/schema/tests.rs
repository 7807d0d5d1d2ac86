//! Every trait arrives where its reader looks for it, and nowhere else. Statics show that it can be said in a constant.

use super::*;
use crate::protocol::aws_json::AWS_JSON_1_1;

static TEXT: Member = Member::string("Text", "text");
static NUMBER: Member = Member::integer("Number", "number");

#[test]
fn a_member_has_no_traits_until_it_is_given_them() {
    let expected = "Member { name: \"Text\", field: \"text\", target: String, required: false, sensitive: false, \
         idempotency_token: false, endpoint: false, lenient: false, binding: Body, \
         event_binding: Document, timestamp_format: None, media_type: None, streaming: false, requires_length: false, json_name: None, xml_name: None, \
         xml_namespace: None, xml_attribute: false, xml_flattened: false, \
         ec2_query_name: None, label_prefixes: [], \
         constraints: Constraints { length: (0, 18446744073709551615), min: None, max: None, pattern: None, \
         unique_items: false, values: [] } }";
    assert_eq!(format!("{TEXT:?}"), expected);
}

#[test]
fn each_trait_sets_only_its_own_field() {
    let plain = format!("{TEXT:?}");
    let any_length = "length: (0, 18446744073709551615)";
    for (member, before, after) in [
        (TEXT.required(), "required: false", "required: true"),
        (TEXT.sensitive(), "sensitive: false", "sensitive: true"),
        (TEXT.idempotency_token(), "idempotency_token: false", "idempotency_token: true"),
        (TEXT.endpoint(), "endpoint: false", "endpoint: true"),
        (TEXT.lenient(), "lenient: false", "lenient: true"),
        (TEXT.bound(Binding::Query("q")), "binding: Body", "binding: Query(\"q\")"),
        (
            TEXT.format(TimestampFormat::DateTime),
            "timestamp_format: None",
            "timestamp_format: Some(DateTime)",
        ),
        (TEXT.media_type("a/b"), "media_type: None", "media_type: Some(\"a/b\")"),
        (TEXT.streaming(), "streaming: false", "streaming: true"),
        (TEXT.requires_length(), "requires_length: false", "requires_length: true"),
        (TEXT.json_name("j"), "json_name: None", "json_name: Some(\"j\")"),
        (TEXT.xml_name("x"), "xml_name: None", "xml_name: Some(\"x\")"),
        (
            TEXT.xml_namespace("urn:x", Some("p")),
            "xml_namespace: None",
            "xml_namespace: Some(XmlNamespace { uri: \"urn:x\", prefix: Some(\"p\") })",
        ),
        (TEXT.xml_attribute(), "xml_attribute: false", "xml_attribute: true"),
        (TEXT.xml_flattened(), "xml_flattened: false", "xml_flattened: true"),
        (TEXT.length(1, 2), any_length, "length: (1, 2)"),
        (TEXT.min_length(1), any_length, "length: (1, 18446744073709551615)"),
        (TEXT.max_length(2), any_length, "length: (0, 2)"),
        (TEXT.min("1"), "min: None", "min: Some(\"1\")"),
        (TEXT.max("2"), "max: None", "max: Some(\"2\")"),
        (TEXT.pattern("p"), "pattern: None", "pattern: Some(\"p\")"),
        (TEXT.unique_items(), "unique_items: false", "unique_items: true"),
    ] {
        assert_eq!(plain.matches(before).count(), 1, "{before}");
        assert_eq!(format!("{member:?}"), plain.replace(before, after));
    }
}

#[test]
fn traits_add_up() {
    static MEMBER: Member = Member::timestamp("Time", "time")
        .required()
        .sensitive()
        .format(TimestampFormat::HttpDate)
        .bound(Binding::Header("x-time"))
        .json_name("t");
    assert!(MEMBER.required && MEMBER.sensitive);
    assert_eq!(MEMBER.timestamp_format, Some(TimestampFormat::HttpDate));
    assert_eq!(MEMBER.binding, Binding::Header("x-time"));
    assert_eq!((MEMBER.name, MEMBER.field, MEMBER.json_name), ("Time", "time", Some("t")));
}

#[test]
fn members_have_the_target_of_their_constructor() {
    type Constructor = fn(&'static str, &'static str) -> Member;
    let constructors: [(Constructor, &str); 12] = [
        (Member::boolean, "Boolean"),
        (Member::integer, "Integer"),
        (Member::float, "Float"),
        (Member::double, "Double"),
        (Member::big_integer, "BigInteger"),
        (Member::big_decimal, "BigDecimal"),
        (Member::string, "String"),
        (Member::blob, "Blob"),
        (Member::timestamp, "Timestamp"),
        (Member::document, "Document"),
        (Member::structure, "Structure"),
        (Member::union, "Union"),
    ];
    for (constructor, target) in constructors {
        let Member { name, field, target: found, .. } = constructor("Name", "field");
        assert_eq!((name, field, format!("{found:?}").as_str()), ("Name", "field", target));
    }
    let color = Member::enumeration("Color", "color", &["red", "blue"]);
    assert!(matches!(color.target, Target::String));
    assert_eq!(color.constraints.values, ["red", "blue"]);
}

#[test]
fn only_lists_and_maps_have_parts() {
    static LIST: Member = Member::list("List", "list", &TEXT);
    static MAP: Member = Member::map("Map", "map", &TEXT, &NUMBER);
    assert_eq!(LIST.item().name, "Text");
    let (key, value) = MAP.entry();
    assert_eq!((key.name, value.name), ("Text", "Number"));
    assert_eq!((TEXT.item().name, MAP.item().name), ("Text", "Map"));
    let (key, value) = LIST.entry();
    assert_eq!((key.name, value.name), ("List", "List"));
}

#[test]
fn shapes_keep_their_members_and_traits() {
    static PLAIN: Schema = Schema::structure("Plain", &[Member::string("A", "a"), Member::blob("B", "b")]);
    static FULL: Schema = Schema::union("Full", &[Member::string("A", "a")])
        .xml_name("full")
        .xml_namespace("urn:x", None)
        .retryable(ErrorKind::ThrottlingError);
    let names: Vec<_> = PLAIN.members.iter().map(|member| member.name).collect();
    assert_eq!((PLAIN.name, names), ("Plain", vec!["A", "B"]));
    assert!(!PLAIN.is_union && PLAIN.xml_name.is_none() && PLAIN.xml_namespace.is_none());
    assert_eq!(PLAIN.retryable, None);
    assert!(FULL.is_union && FULL.members.len() == 1);
    assert_eq!((FULL.name, FULL.xml_name), ("Full", Some("full")));
    assert_eq!(FULL.xml_namespace, Some(XmlNamespace { uri: "urn:x", prefix: None }));
    assert_eq!(FULL.retryable, Some(ErrorKind::ThrottlingError));
}

#[test]
fn operations_and_services_keep_their_traits() {
    static INPUT: Schema = Schema::structure("Input", &[]);
    static OUTPUT: Schema = Schema::structure("Output", &[]);
    static SERVICE: ServiceSchema = ServiceSchema::new("Service", "2026-01-01", &AWS_JSON_1_1);
    static PLAIN: OperationSchema = OperationSchema::new("Plain", &SERVICE, &INPUT, &OUTPUT);
    static FULL_SERVICE: ServiceSchema =
        ServiceSchema::new("Full", "1", &AWS_JSON_1_1).query_compatible().xml_namespace("urn:x", Some("p"));
    static FULL: OperationSchema = OperationSchema::new("Full", &FULL_SERVICE, &INPUT, &OUTPUT)
        .http("PUT", "/{Key}", 201)
        .host_prefix("data.")
        .compressed()
        .checksum_required();
    assert_eq!((PLAIN.name, PLAIN.input.name, PLAIN.output.name), ("Plain", "Input", "Output"));
    assert_eq!((PLAIN.service.name, PLAIN.service.version), ("Service", "2026-01-01"));
    assert!(PLAIN.http.is_none() && PLAIN.host_prefix.is_empty());
    assert!(!PLAIN.compressed && !PLAIN.checksum_required);
    assert!(!SERVICE.query_compatible && SERVICE.xml_namespace.is_none());
    assert_eq!(FULL.http, Some(Http { method: "PUT", uri: "/{Key}", code: 201 }));
    assert_eq!(FULL.host_prefix, "data.");
    assert!(FULL.compressed && FULL.checksum_required && FULL.service.query_compatible);
    assert_eq!(FULL.service.xml_namespace, Some(XmlNamespace { uri: "urn:x", prefix: Some("p") }));
}
