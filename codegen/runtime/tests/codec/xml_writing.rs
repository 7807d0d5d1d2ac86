//! Tests how values are written as XML, and which cannot be written.

use std::collections::HashMap;

use crate::page::{Page, Part};
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};
use tinsmith_runtime::codec::xml::serialize;
use tinsmith_runtime::schema::{Member, Schema, TimestampFormat, XmlNamespace};
use tinsmith_runtime::serde::{SerializeShape, SerializeValue, ShapeSerializer};

fn document(shape: &dyn SerializeShape) -> String {
    String::from_utf8(serialize("Page", None, shape).unwrap()).unwrap()
}

/// Returns the content of the root element.
fn content(page: Page) -> String {
    let page = document(&Page { token: Some("t".into()), ..page });
    let content = page.strip_prefix("<Page>").and_then(|rest| rest.strip_suffix("<token>t</token></Page>"));
    content.unwrap_or_else(|| panic!("{page}")).to_owned()
}

/// A structure with one member, which the test provides.
struct Holder<T>(&'static Member, T);

static HOLDER: Schema = Schema::structure("Holder", &[]);

impl<T: SerializeValue> SerializeShape for Holder<T> {
    fn schema(&self) -> &'static Schema {
        &HOLDER
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(self.0, &self.1);
    }
}

fn member<T: SerializeValue>(member: &'static Member, value: T) -> String {
    let text = document(&Holder(member, value));
    text.strip_prefix("<Page>").and_then(|text| text.strip_suffix("</Page>")).unwrap().to_owned()
}

/// Returns the error for a value.
fn message<T: SerializeValue>(member: &'static Member, value: T) -> String {
    let error = serialize("Page", None, &Holder(member, value)).unwrap_err();
    format!("{error} {}", std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default())
}

static VALUE: Member = Member::string("v", "v");

#[test]
fn members_that_are_not_set_are_left_out() {
    assert_eq!(content(Page::default()), "");
}

#[test]
fn scalars_are_text() {
    let scalars = Page {
        text: Some(" <a> & 'b'\r\n".into()),
        number: Some(i64::MIN),
        ratio: Some(1e21),
        flag: Some(false),
        time: Some(DateTime::from_secs(1)),
        stamp: Some(DateTime::from_fractional_secs(1, 0.5)),
        bytes: Some(Blob::new("a")),
        ..<_>::default()
    };
    let expected = "<text> &lt;a&gt; &amp; &apos;b&apos;&#xD;&#xA;</text><Count>-9223372036854775808</Count>\
        <ratio>1e21</ratio><flag>false</flag><time>1970-01-01T00:00:01Z</time><stamp>1.5</stamp><bytes>YQ==</bytes>";
    assert_eq!(content(scalars), expected);
    for (value, expected) in
        [(f64::NAN, "NaN"), (f64::INFINITY, "Infinity"), (f64::NEG_INFINITY, "-Infinity"), (0.5, "0.5")]
    {
        assert_eq!(member(&VALUE, value), format!("<v>{expected}</v>"));
    }
    assert_eq!(member(&VALUE, 0.1_f32), "<v>0.1</v>");
    assert_eq!(
        member(&VALUE, "12345678901234567890".parse::<BigInteger>().unwrap()),
        "<v>12345678901234567890</v>"
    );
    assert_eq!(member(&VALUE, "1.50".parse::<BigDecimal>().unwrap()), "<v>1.50</v>");
    static HTTP_DATE: Member = Member::timestamp("v", "v").format(TimestampFormat::HttpDate);
    assert_eq!(member(&HTTP_DATE, DateTime::from_secs(1)), "<v>Thu, 01 Jan 1970 00:00:01 GMT</v>");
}

#[test]
fn attributes_are_written_in_the_start_tag() {
    let page = Page {
        id: Some("<1\n\">".into()),
        child: Some(Box::new(Page { id: Some("2".into()), token: Some("u".into()), ..<_>::default() })),
        token: Some("t".into()),
        ..<_>::default()
    };
    let expected = "<Page x:id=\"&lt;1&#xA;&quot;&gt;\"><child xmlns:x=\"urn:child\" x:id=\"2\"><token>u</token></child>\
        <token>t</token></Page>";
    assert_eq!(document(&page), expected);
}

#[test]
fn attributes_may_be_any_scalar() {
    struct Attributes;
    static ATTRIBUTES: Schema = Schema::structure(
        "Attributes",
        &[
            Member::list("l", "l", &VALUE),
            Member::boolean("b", "b").xml_attribute(),
            Member::timestamp("t", "t").xml_attribute(),
            Member::string("i", "i").xml_attribute().idempotency_token(),
            Member::string("n", "n").xml_attribute(),
        ],
    );
    impl SerializeShape for Attributes {
        fn schema(&self) -> &'static Schema {
            &ATTRIBUTES
        }

        fn serialize(&self, out: &mut dyn ShapeSerializer) {
            out.write(&ATTRIBUTES.members[0], &vec!["a".to_owned()]);
            out.write(&ATTRIBUTES.members[1], &true);
            out.write(&ATTRIBUTES.members[2], &DateTime::from_secs(0));
            out.write(&ATTRIBUTES.members[3], &None::<String>);
            out.write(&ATTRIBUTES.members[4], &None::<String>);
        }
    }
    let text = document(&Attributes);
    let token = text.split(" i=\"").nth(1).and_then(|rest| rest.get(..36)).unwrap();
    let expected =
        format!("<Page b=\"true\" t=\"1970-01-01T00:00:00Z\" i=\"{token}\"><l><v>a</v></l></Page>");
    assert_eq!(text, expected);
}

#[test]
fn lists_have_an_element_around_their_items_unless_they_are_flattened() {
    let names = |names: &[&str]| Some(names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>());
    let page = Page { names: names(&["a", ""]), tags: names(&["b", "c"]), ..<_>::default() };
    let expected = "<names><member>a</member><member></member></names><Tag>b</Tag><Tag>c</Tag>";
    assert_eq!(content(page), expected);
    let page = Page { rows: Some(vec![vec![1, 2], vec![]]), ..<_>::default() };
    let expected = "<rows><row><member>1</member><member>2</member></row><row></row></rows>";
    assert_eq!(content(page), expected);
    let inner = Page { tags: names(&["a"]), token: Some("u".into()), ..<_>::default() };
    let page = Page { pages: Some(vec![inner.clone(), inner]), ..<_>::default() };
    let expected = "<pages><Tag>a</Tag><token>u</token></pages>";
    assert_eq!(content(page), expected.repeat(2));
    let page = Page { names: names(&[]), tags: names(&[]), counts: Some(HashMap::new()), ..<_>::default() };
    assert_eq!(content(page), "<names></names><counts></counts>");
}

#[test]
fn maps_are_entries() {
    let counts = HashMap::from([("b".into(), 2), ("a&".into(), 1)]);
    let pairs = HashMap::from([("k".into(), "v".into()), ("l".into(), "w".into())]);
    let page = Page { counts: Some(counts), pairs: Some(pairs), ..<_>::default() };
    let expected = "<counts><entry><key>a&amp;</key><value>1</value></entry><entry><key>b</key><value>2</value></entry>\
        </counts><Pair><K>k</K><V>v</V></Pair><Pair><K>l</K><V>w</V></Pair>";
    assert_eq!(content(page), expected);
}

#[test]
fn nulls_in_lists_and_maps_are_empty_elements() {
    static LIST: Member = Member::list("l", "l", &VALUE);
    assert_eq!(member(&LIST, vec![None, Some(1)]), "<l><v></v><v>1</v></l>");
    static KEY: Member = Member::string("key", "key");
    static MAP: Member = Member::map("m", "m", &KEY, &VALUE);
    let map = HashMap::from([("a", None), ("b", Some(1))]);
    let expected = "<m><entry><key>a</key><v></v></entry><entry><key>b</key><v>1</v></entry></m>";
    assert_eq!(member(&MAP, map), expected);
}

#[test]
fn collections_of_collections_are_written() {
    static KEY: Member = Member::string("key", "key");
    static LIST: Member = Member::list("value", "value", &VALUE);
    static MAP: Member = Member::map("member", "member", &KEY, &LIST);
    static LISTS: Member = Member::list("m", "m", &MAP);
    let value = vec![HashMap::from([("a", vec![1, 2]), ("b", vec![])]), HashMap::new()];
    let expected = "<m><member><entry><key>a</key><value><v>1</v><v>2</v></value></entry><entry><key>b</key>\
        <value></value></entry></member><member></member></m>";
    assert_eq!(member(&LISTS, value), expected);
}

#[test]
fn unions_have_one_element() {
    let part = |part: Part| content(Page { part: Some(part), ..<_>::default() });
    assert_eq!(part(Part::Text("a".into())), "<part><text>a</text></part>");
    assert_eq!(part(Part::Nothing), "<part><nothing></nothing></part>");
    assert_eq!(part(Part::Tags(vec!["a".into(), "b".into()])), "<part><tags>a</tags><tags>b</tags></part>");
    let again = Part::Again(Box::new(Part::Nothing));
    assert_eq!(part(again), "<part><again><nothing></nothing></again></part>");
    let error = message(&VALUE, Part::Again(Box::new(Part::Unknown)));
    assert!(error.contains("Part"), "{error}");
}

#[test]
fn namespaces_are_declared_as_in_the_model() {
    static OWN: Schema = Schema::structure("Own", &[]).xml_namespace("urn:own", None);
    struct Own;
    impl SerializeShape for Own {
        fn schema(&self) -> &'static Schema {
            &OWN
        }

        fn serialize(&self, _: &mut dyn ShapeSerializer) {}
    }
    assert_eq!(document(&Own), "<Page xmlns=\"urn:own\"></Page>");
    let namespace = XmlNamespace { uri: "urn:a&b", prefix: Some("p") };
    let root = serialize("p:Page", Some(namespace), &Own).unwrap();
    assert_eq!(String::from_utf8(root).unwrap(), "<p:Page xmlns:p=\"urn:a&amp;b\"></p:Page>");
    assert_eq!(member(&VALUE, Own), "<v xmlns=\"urn:own\"></v>");
    static MEMBER: Member = Member::structure("v", "v").xml_namespace("urn:member", None);
    assert_eq!(member(&MEMBER, Own), "<v xmlns=\"urn:member\"></v>");
    static KEY: Member = Member::string("k", "k").xml_namespace("urn:k", None);
    static ITEM: Member = Member::string("i", "i").xml_namespace("urn:i", Some("i"));
    static MAP: Member = Member::map("m", "m", &KEY, &ITEM).xml_namespace("urn:m", None).xml_flattened();
    let expected = "<m xmlns=\"urn:m\"><k xmlns=\"urn:k\">a</k><i xmlns:i=\"urn:i\">1</i></m>";
    assert_eq!(member(&MAP, HashMap::from([("a", 1)])), expected);
    static LIST: Member = Member::list("l", "l", &ITEM).xml_namespace("urn:l", None);
    assert_eq!(member(&LIST, vec![1]), "<l xmlns=\"urn:l\"><i xmlns:i=\"urn:i\">1</i></l>");
}

#[test]
fn a_missing_idempotency_token_is_generated() {
    let (one, other) = (document(&Page::default()), document(&Page::default()));
    assert!(
        one.starts_with("<Page><token>") && one.len() == "<Page><token></token></Page>".len() + 36,
        "{one}"
    );
    assert_ne!(one, other);
}

#[test]
fn values_that_xml_cannot_express_are_errors() {
    assert!(message(&VALUE, Document::Null).contains("`v` is a document"));
    assert!(!message(&VALUE, DateTime::from_secs(i64::MAX)).is_empty());
}
