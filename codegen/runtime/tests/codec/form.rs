//! Tests how forms are written: the names of parameters in both protocols, and values that cannot be written.

use std::collections::HashMap;

use crate::page::{Page, Part};
use aws_smithy_types::{Blob, DateTime, Document};
use tinsmith_runtime::codec::form::FormCodec;
use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{SerializeShape, SerializeValue, ShapeSerializer};

/// Returns the parameters of a page in both protocols.
fn forms(page: Page) -> [String; 2] {
    let page = Page { token: Some("t".into()), ..page };
    let form = |codec: FormCodec, end| {
        let form = String::from_utf8(codec.serialize(&[], &page).unwrap()).unwrap();
        form.strip_suffix(end).unwrap_or_else(|| panic!("{form}")).trim_end_matches('&').to_owned()
    };
    [form(FormCodec::AwsQuery, "token=t"), form(FormCodec::Ec2Query, "Token=t")]
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
    String::from_utf8(FormCodec::AwsQuery.serialize(&[], &Holder(member, value)).unwrap()).unwrap()
}

/// Returns the error for a value.
fn message<T: SerializeValue>(value: T) -> String {
    let error = FormCodec::Ec2Query.serialize(&[], &Holder(&VALUE, value)).unwrap_err();
    format!("{error} {}", std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default())
}

static VALUE: Member = Member::string("v", "v");

fn names(names: &[&str]) -> Option<Vec<String>> {
    Some(names.iter().map(|&name| name.to_owned()).collect())
}

#[test]
fn the_given_parameters_come_first() {
    let first = [("Action", "Do It"), ("Version", "2010-01-01")];
    let empty = FormCodec::AwsQuery.serialize(&first, &Holder(&VALUE, None::<String>)).unwrap();
    assert_eq!(String::from_utf8(empty).unwrap(), "Action=Do%20It&Version=2010-01-01");
    let held = FormCodec::AwsQuery.serialize(&first, &Holder(&VALUE, 1)).unwrap();
    assert_eq!(String::from_utf8(held).unwrap(), "Action=Do%20It&Version=2010-01-01&v=1");
}

#[test]
fn members_that_are_not_set_are_left_out() {
    assert_eq!(forms(Page::default()), ["", ""]);
}

#[test]
fn values_are_percent_encoded_text() {
    let scalars = Page {
        text: Some("aZ0-._~ +&=%/é\n".into()),
        number: Some(-1),
        ratio: Some(f64::NEG_INFINITY),
        flag: Some(true),
        time: Some(DateTime::from_secs(1)),
        stamp: Some(DateTime::from_secs(1)),
        bytes: Some(Blob::new("a")),
        ..<_>::default()
    };
    let expected = "text=aZ0-._~%20%2B%26%3D%25%2F%C3%A9%0A&Count=-1&ratio=-Infinity&flag=true\
        &time=1970-01-01T00%3A00%3A01Z&stamp=1&bytes=YQ%3D%3D";
    let names =
        [("text", "Text"), ("ratio", "share"), ("flag", "Flag"), ("time", "Time"), ("stamp", "Stamp")];
    let renamed = names.into_iter().chain([("bytes", "Bytes")]);
    let ec2 = renamed
        .fold(expected.to_owned(), |form, (from, to)| form.replace(&format!("{from}="), &format!("{to}=")));
    assert_eq!(forms(scalars), [expected.to_owned(), ec2]);
}

#[test]
fn items_are_numbered() {
    let page = Page {
        names: names(&["a", "b"]),
        tags: names(&["c"]),
        rows: Some(vec![vec![1, 2], vec![], vec![3]]),
        pages: Some(vec![Page { text: Some("p".into()), token: Some("u".into()), ..<_>::default() }]),
        ..<_>::default()
    };
    let [query, ec2] = forms(page);
    let expected = "names.member.1=a&names.member.2=b&Tag.1=c&rows.row.1.member.1=1&rows.row.1.member.2=2&rows.row.2=\
        &rows.row.3.member.1=3&pages.1.text=p&pages.1.token=u";
    assert_eq!(query, expected);
    let expected =
        "Names.1=a&Names.2=b&Tag.1=c&Rows.1.1=1&Rows.1.2=2&Rows.3.1=3&Pages.1.Text=p&Pages.1.Token=u";
    assert_eq!(ec2, expected);
}

#[test]
fn only_aws_query_writes_empty_lists() {
    let page = Page { names: names(&[]), tags: names(&[]), counts: Some(HashMap::new()), ..<_>::default() };
    assert_eq!(forms(page), ["names=&Tag=", ""]);
}

#[test]
fn entries_are_numbered() {
    let page = Page {
        counts: Some(HashMap::from([("b".into(), 2), ("a".into(), 1)])),
        pairs: Some(HashMap::from([("k".into(), "v".into())])),
        ..<_>::default()
    };
    let expected = "counts.entry.1.key=a&counts.entry.1.value=1&counts.entry.2.key=b&counts.entry.2.value=2\
        &Pair.1.K=k&Pair.1.V=v";
    assert_eq!(forms(page)[0], expected);
    static KEY: Member = Member::string("key", "key");
    static LIST: Member = Member::list("value", "value", &VALUE);
    static MAP: Member = Member::map("m", "m", &KEY, &LIST);
    let expected =
        "m.entry.1.key=a&m.entry.1.value.v.1=1&m.entry.1.value.v.2=2&m.entry.2.key=b&m.entry.2.value=";
    assert_eq!(member(&MAP, HashMap::from([("a", vec![1, 2]), ("b", vec![])])), expected);
    static SPARSE: Member = Member::map("m", "m", &KEY, &VALUE);
    assert_eq!(member(&SPARSE, HashMap::from([("a", None::<i32>)])), "m.entry.1.key=a&m.entry.1.v=");
}

#[test]
fn structures_and_unions_are_paths() {
    let page = Page {
        child: Some(Box::new(Page { number: Some(1), token: Some("u".into()), ..<_>::default() })),
        part: Some(Part::Again(Box::new(Part::Text("a".into())))),
        ..<_>::default()
    };
    let expected =
        ["child.Count=1&child.token=u&part.again.text=a", "Child.Count=1&Child.Token=u&Part.Again.Text=a"];
    assert_eq!(forms(page), expected);
    assert_eq!(member(&VALUE, Part::Nothing), "");
    assert_eq!(member(&VALUE, Part::Tags(vec!["a".into()])), "v.tags.1=a");
}

#[test]
fn a_missing_idempotency_token_is_generated() {
    let form = String::from_utf8(FormCodec::Ec2Query.serialize(&[], &Page::default()).unwrap()).unwrap();
    assert!(form.starts_with("Token=") && form.len() == "Token=".len() + 36, "{form}");
}

#[test]
fn values_that_forms_cannot_express_are_errors() {
    assert!(message(Document::Null).contains("`v` is a document"));
    assert!(message(Part::Again(Box::new(Part::Unknown))).contains("Part"));
    assert!(!message(DateTime::from_secs(i64::MAX)).is_empty());
}
