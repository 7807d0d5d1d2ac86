//! Properties that hold for any XML and for arbitrary bytes.

use std::collections::HashMap;

use crate::page::{Page, Part};
use crate::shapes::Strict;
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime};
use proptest::collection::{hash_map, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use tinsmith_runtime::codec::xml::{XmlDocument, serialize};
use tinsmith_runtime::schema::{Member, TimestampFormat};
use tinsmith_runtime::serde::{DeserializeError, DeserializeShape, DeserializeValue};

/// The cases are the same in each run, so that failures can be reproduced.
fn config() -> ProptestConfig {
    ProptestConfig { cases: 512, failure_persistence: None, rng_seed: RngSeed::Fixed(4), ..<_>::default() }
}

fn shape<T: DeserializeShape>(body: &[u8]) -> Result<T, DeserializeError> {
    T::deserialize(&mut XmlDocument::parse(body)?.root())
}

fn part() -> impl Strategy<Value = Part> {
    let leaf = prop_oneof![
        any::<String>().prop_map(Part::Text),
        vec(any::<String>(), 1..3).prop_map(Part::Tags),
        Just(Part::Nothing),
    ];
    leaf.prop_recursive(3, 4, 1, |inner| inner.prop_map(|inner| Part::Again(Box::new(inner))))
}

fn page() -> impl Strategy<Value = Page> {
    let scalars = (
        of(any::<String>()),
        of(any::<String>()),
        of(any::<i64>()),
        of(prop::num::f64::NORMAL | prop::num::f64::SUBNORMAL | prop::num::f64::INFINITE),
        of(any::<bool>()),
        of(any::<u32>().prop_map(|secs| DateTime::from_secs(secs.into()))),
        of((any::<u32>(), 0..1000_u32)
            .prop_map(|(secs, millis)| DateTime::from_secs_and_nanos(secs.into(), millis * 1_000_000))),
        of(vec(any::<u8>(), 0..9).prop_map(Blob::new)),
    );
    let collections = (
        of(vec(any::<String>(), 0..3)),
        // An empty flattened list or map is not written, so it would be read as unset.
        of(vec(any::<String>(), 1..3)),
        of(vec(vec(any::<i64>(), 0..3), 0..3)),
        of(hash_map(any::<String>(), any::<i64>(), 0..3)),
        of(hash_map(any::<String>(), any::<String>(), 1..3)),
        of(part()),
        any::<String>(),
    );
    let flat = (scalars, collections).prop_map(|(scalars, collections)| {
        let (id, text, number, ratio, flag, time, stamp, bytes) = scalars;
        let (names, tags, rows, counts, pairs, part, token) = collections;
        let token = Some(token);
        Page {
            id,
            text,
            number,
            ratio,
            flag,
            time,
            stamp,
            bytes,
            names,
            tags,
            rows,
            counts,
            pairs,
            part,
            token,
            ..<_>::default()
        }
    });
    flat.prop_recursive(3, 8, 3, |inner| {
        (inner.clone(), of(vec(inner.clone(), 1..3)), of(inner)).prop_map(|(page, pages, child)| Page {
            pages,
            child: child.map(Box::new),
            ..page
        })
    })
}

/// Bytes that are almost XML.
fn nearly() -> impl Strategy<Value = Vec<u8>> {
    let pieces = [
        "<a>",
        "</a>",
        "<a/>",
        "<n:a xmlns:n='u'>",
        "</n:a>",
        "<a b='1'",
        " c=\"&lt;\"",
        "<",
        ">",
        "/>",
        "</",
        "a",
        "text",
        " ",
        "\r\n",
        "&amp;",
        "&#x41;",
        "&#0;",
        "&b;",
        "&",
        ";",
        "<!--",
        "-->",
        "--",
        "<![CDATA[",
        "]]>",
        "<?p",
        "?>",
        "<?xml version='1.0'?>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]>",
        "=",
        "'",
        "\"",
        "\0",
        "\u{feff}",
        "é",
    ];
    let piece = prop_oneof![
        9 => prop::sample::select(pieces.to_vec()).prop_map(|piece| piece.as_bytes().to_vec()),
        1 => vec(any::<u8>(), 1..3),
    ];
    vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

/// Reads the content of an element as every type.
fn read_as_every_type(content: &[u8]) {
    let body = [&b"<A>"[..], content, b"</A>"].concat();
    let Ok(document) = XmlDocument::parse(&body) else { return };
    let any = Member::string("value", "value");
    macro_rules! values {
        ($($type_:ty),*) => {
            $(drop(<$type_>::deserialize(&any, &mut document.root()));)*
        };
    }
    values!(i8, i64, f32, f64, bool, BigInteger, BigDecimal, String, Blob);
    for format in [TimestampFormat::EpochSeconds, TimestampFormat::DateTime, TimestampFormat::HttpDate] {
        drop(DateTime::deserialize(&any.format(format), &mut document.root()));
    }
    drop((shape::<Page>(&body), shape::<Part>(&body), shape::<Strict>(&body)));
    static KEY: Member = Member::string("key", "key");
    static LIST: Member = Member::list("value", "value", &KEY).xml_flattened();
    static MAP: Member = Member::map("a", "a", &KEY, &LIST);
    for member in [MAP, MAP.xml_flattened()] {
        drop(HashMap::<String, Vec<String>>::deserialize(&member, &mut document.whole()));
    }
}

/// Whether other implementations can read a text. They reject references to most control characters.
fn is_readable(text: &str) -> bool {
    !text.chars().any(|c| c < ' ' && !"\t\r\n".contains(c) || matches!(c, '\u{fffe}' | '\u{ffff}'))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn shapes_are_read_as_they_were_written(page in page()) {
        let xml = serialize("Page", None, &page).unwrap();
        prop_assert_eq!(shape::<Page>(&xml).unwrap(), page);
    }

    #[test]
    fn written_xml_is_read_by_another_parser(text in any::<String>().prop_filter("readable", |text| is_readable(text))) {
        let page = Page { text: Some(text.clone()), id: Some(text.clone()), ..<_>::default() };
        let xml = String::from_utf8(serialize("Page", None, &page).unwrap()).unwrap();
        let xml = xml.replacen("<Page", "<Page xmlns:x='u'", 1);
        let document = roxmltree::Document::parse(&xml).unwrap();
        let root = document.root_element();
        prop_assert_eq!(root.attribute(("u", "id")), Some(&*text));
        prop_assert_eq!(root.first_element_child().unwrap().text().unwrap_or_default(), &*text);
    }

    #[test]
    fn valid_input_is_read_as_by_another_reader(bytes in prop_oneof![nearly(), vec(any::<u8>(), 0..30)]) {
        for bytes in [[&b"<a>"[..], &bytes, b"</a>"].concat(), bytes] {
            let Some(theirs) = std::str::from_utf8(&bytes).ok().and_then(|xml| roxmltree::Document::parse(xml).ok())
            else {
                continue;
            };
            let document = XmlDocument::parse(&bytes).unwrap();
            let ours = document.root();
            let root = theirs.root_element();
            prop_assert_eq!(ours.name(), root.tag_name().name());
            let elements = root.children().find(roxmltree::Node::is_element);
            let named = elements.map(|child| child.tag_name().name());
            prop_assert_eq!(named.and_then(|name| ours.child(name)).is_some(), named.is_some());
            if named.is_none() {
                let texts: String = root.children().filter(|child| child.is_text()).filter_map(|child| child.text()).collect();
                prop_assert_eq!(ours.text().unwrap(), texts);
            }
        }
    }

    #[test]
    fn nothing_makes_the_reader_panic(
        bytes in nearly(),
        members in vec((prop::sample::select(NAMES.split(' ').collect::<Vec<_>>()), nearly()), 0..6),
    ) {
        let members = members.iter().map(|(name, member)| {
            [b"<", name.as_bytes(), b">", member, b"</", name.as_bytes(), b">"].concat()
        });
        for content in [bytes.clone(), members.collect::<Vec<_>>().concat()] {
            read_as_every_type(&content);
        }
        drop(shape::<Page>(&bytes));
    }
}

/// The members of `Page`, `Part` and `Strict`, parts of their names, and unknown names.
const NAMES: &str = "id text Count ratio flag time stamp bytes names Tag rows counts Pair pages child part token \
    again nothing tags number texts choice inner member entry key value K V row other";
