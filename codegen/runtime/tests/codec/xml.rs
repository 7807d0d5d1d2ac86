//! Tests how XML is read: the rows of the table in the documentation of `codec::xml`.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use crate::page::{Page, Part};
use crate::shapes::{Choice, Inner, Strict};
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime};
use tinsmith_runtime::codec::xml::XmlDocument;
use tinsmith_runtime::schema::{Member, TimestampFormat};
use tinsmith_runtime::serde::{DeserializeError, DeserializeShape, DeserializeValue};

fn body<T: DeserializeShape>(body: &[u8]) -> Result<T, DeserializeError> {
    T::deserialize(&mut XmlDocument::parse(body)?.root())
}

fn page(xml: &str) -> Page {
    body(xml.as_bytes()).unwrap_or_else(|error| panic!("{xml}: {error}"))
}

/// Returns the error for a page.
fn message(xml: &str) -> String {
    match body::<Page>(xml.as_bytes()) {
        Err(error) => error.to_string(),
        Ok(page) => panic!("{xml} was read as {page:?}"),
    }
}

/// Reads the text of an element as the value of a member.
fn value<T: DeserializeValue>(member: &Member, text: &str) -> Result<T, DeserializeError> {
    T::deserialize(member, &mut XmlDocument::parse(format!("<A>{text}</A>").as_bytes())?.root())
}

fn texts(texts: &[&str]) -> Option<Vec<String>> {
    Some(texts.iter().map(|&text| text.to_owned()).collect())
}

#[test]
fn a_body_without_content_is_an_element_without_content() {
    for xml in
        ["", " \r\n\t", "<Page/>", "<Page></Page>", "<Page> </Page>", "<?xml version='1.0'?>\n<Page/>\n"]
    {
        assert_eq!(page(xml), Page::default(), "{xml:?}");
    }
    let kept_alive = "  \n <?xml version='1.0' encoding='UTF-8'?><Page><text>a</text></Page>";
    assert_eq!(page(kept_alive).text.as_deref(), Some("a"));
    assert_eq!(page("\u{feff}<Page><text>a</text></Page>").text.as_deref(), Some("a"));
}

#[test]
fn invalid_xml_and_invalid_utf_8_are_refused() {
    for xml in [
        "text".as_bytes(),
        b"<",
        b"<Page",
        b"<Page a",
        b"<Page a='",
        b"<Page a='1'",
        b"<Page a=1/>",
        b"<Page a='1'b='2'/>",
        b"<Page a='<'/>",
        b"<Page>",
        b"<Page><text>",
        b"<Page><text></Page></text>",
        b"<Page></page>",
        b"<x:Page></Page>",
        b"<Page></x:Page>",
        b"</Page>",
        b"<Page/></Page>",
        b"<Page/><Page/>",
        b"<Page/>text",
        b"text<Page/>",
        b"<!-- only a comment -->",
        b"<?xml version='1.0'?>",
        b"<Page><!-- a -- b --></Page>",
        b"<Page><!-- </Page>",
        b"<Page><![CDATA[ </Page>",
        b"<Page>]]></Page>",
        b"<Page><?xml version='1.0'?></Page>",
        b"<1/>",
        b"<Page>\x01</Page>",
        b"<Page>\xff</Page>",
        b"<Page>\xed\xa0\x80</Page>",
        b"<P\xffage/>",
        b"{}",
    ] {
        let error = body::<Page>(xml).expect_err(&xml.escape_ascii().to_string()).to_string();
        let known = ["it is not XML", "not UTF-8"].iter().any(|message| error.contains(message));
        assert!(known && !error.contains("age"), "{error}");
    }
}

#[test]
fn document_type_declarations_are_rejected() {
    for declaration in [
        "<!DOCTYPE Page>",
        "<!DOCTYPE Page SYSTEM 'file:///etc/passwd'>",
        "<!DOCTYPE Page [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
        "<!DOCTYPE Page [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
    ] {
        let error = message(&format!("{declaration}<Page><text>&a;</text></Page>"));
        assert!(error.contains("document type declaration"), "{error}");
    }
}

#[test]
fn depth_is_bounded() {
    let nested = |depth: usize| format!("{}{}", "<a>".repeat(depth), "</a>".repeat(depth));
    assert_eq!(page(&nested(128)), Page::default());
    assert!(message(&nested(129)).contains("nested deeper than 128 levels"));
    assert!(message(&"<a>".repeat(1_000_000)).contains("nested deeper"));
    let again = |depth: usize| {
        format!("<Page><part>{}<nothing/>{}</part></Page>", "<again>".repeat(depth), "</again>".repeat(depth))
    };
    assert!(page(&again(125)).part.is_some());
    assert!(message(&again(126)).contains("nested deeper"));
}

#[test]
fn reading_takes_linear_time() {
    let many = |text: &str| text.repeat(60_000);
    let pages = [
        format!("<Page>{}</Page>", many("<Tag>a</Tag><other/>")),
        format!("<Page>{}</Page>", many("<Pair><K>a</K><V>b</V></Pair>")),
        format!("<Page><text>{}</text></Page>", many("a<!---->&amp;")),
        format!("<Page><text>{}</text></Page>", many("<![CDATA[a]]>\r")),
        format!("<Page {}/>", (0..60_000).map(|number| format!("a{number}='' ")).collect::<String>()),
    ];
    for xml in pages {
        let begin = Instant::now();
        page(&xml);
        assert!(begin.elapsed() < Duration::from_secs(10), "{}", &xml[..40]);
    }
    let begin = Instant::now();
    assert!(message(&format!("<Page><text>{}</text></Page>", many("&"))).contains("reference"));
    assert!(begin.elapsed() < Duration::from_secs(10));
}

#[test]
fn unknown_elements_and_attributes_are_skipped() {
    let xml = "<Page other='1'><Unknown><text>b</text><number/></Unknown><text>a</text><Text>c</Text></Page>";
    assert_eq!(page(xml), Page { text: Some("a".into()), ..<_>::default() });
    // Attributes are not elements, and the reverse.
    assert_eq!(page("<Page text='a' xmlns='urn:a' xmlns:id='urn:b'><id>a</id></Page>"), Page::default());
}

#[test]
fn namespace_prefixes_are_ignored() {
    let xml = "<n:Page xmlns:n='urn:n' n:id='1'><n:text>a</n:text><m:Tag>b</m:Tag></n:Page>";
    let expected =
        Page { id: Some("1".into()), text: Some("a".into()), tags: texts(&["b"]), ..<_>::default() };
    assert_eq!(page(xml), expected);
    assert_eq!(page("<Page id='1'/>").id.as_deref(), Some("1"));
}

#[test]
fn members_are_found_in_any_order() {
    let xml = "<Page x:id='&lt;1&gt;'><token>t</token><child><text>c</text></child><flag>true</flag>\
        <ratio>-1.5e3</ratio><Count>-7</Count><text>a</text></Page>";
    let expected = Page {
        id: Some("<1>".into()),
        text: Some("a".into()),
        number: Some(-7),
        ratio: Some(-1500.0),
        flag: Some(true),
        child: Some(Box::new(Page { text: Some("c".into()), ..<_>::default() })),
        token: Some("t".into()),
        ..<_>::default()
    };
    assert_eq!(page(xml), expected);
    assert_eq!(page("<Page><number>1</number></Page>").number, None, "the name is that of `xmlName`");
}

#[test]
fn the_last_of_equal_elements_is_used() {
    let xml = "<Page><text>a</text><Count>x</Count><names><member>a</member></names><text>b</text><Count>2</Count>\
        <names><member>b</member></names></Page>";
    let page = page(xml);
    assert_eq!((page.text.as_deref(), page.number, page.names), (Some("b"), Some(2), texts(&["b"])));
}

#[test]
fn items_of_lists_are_elements_with_the_name_of_the_member() {
    let xml = "<Page><names> <member>a</member> <other>b</other><member/> text </names>\
        <rows><row><member>1</member><member>2</member></row><row/></rows></Page>";
    let read = page(xml);
    assert_eq!((read.names, read.rows), (texts(&["a", ""]), Some(vec![vec![1, 2], vec![]])));
    for empty in ["<names/>", "<names></names>", "<names>\n</names>"] {
        assert_eq!(page(&format!("<Page>{empty}</Page>")).names, Some(vec![]));
    }
    let error = message("<Page><rows><row/><row><member>1</member><member>x</member></row></rows></Page>");
    assert_eq!(error, "the response cannot be read: rows[1][1]: expected a whole number, found another text");
}

#[test]
fn flattened_lists_and_maps_may_be_interleaved() {
    let xml = "<Page><Tag>a</Tag><Pair><K>k</K><V>1</V></Pair><pages><Tag>x</Tag><text>p</text><Tag>y</Tag></pages>\
        <text>t</text><Tag>b</Tag><Other><Tag>z</Tag></Other><pages/><Pair><V>2</V><K>l</K></Pair><Tag/></Page>";
    let inner = Page { text: Some("p".into()), tags: texts(&["x", "y"]), ..<_>::default() };
    let expected = Page {
        text: Some("t".into()),
        tags: texts(&["a", "b", ""]),
        pairs: Some(HashMap::from([("k".into(), "1".into()), ("l".into(), "2".into())])),
        pages: Some(vec![inner, Page::default()]),
        ..<_>::default()
    };
    assert_eq!(page(xml), expected);
    let error = message("<Page><pages/><text/><pages><Count>x</Count></pages></Page>");
    assert!(error.contains("pages[1].number: "), "{error}");
}

#[test]
fn maps_have_entries_with_a_key_and_a_value() {
    let counts = |xml: &str| page(&format!("<Page><counts>{xml}</counts></Page>")).counts;
    let entries = |entries: &[(&str, i64)]| {
        Some(entries.iter().map(|(key, value)| ((*key).to_owned(), *value)).collect::<HashMap<_, _>>())
    };
    assert_eq!(counts(""), entries(&[]));
    let xml =
        "<entry><key>a</key><value>1</value></entry> <x/><entry><value>2</value> <y/><key> b</key></entry>";
    assert_eq!(counts(xml), entries(&[("a", 1), (" b", 2)]));
    let twice =
        "<entry><key>a</key><value>1</value></entry><entry><key>x</key><key>a</key><value>2</value></entry>";
    assert_eq!(counts(twice), entries(&[("a", 2)]));
    assert_eq!(
        counts("<entry><key>a</key></entry><entry><key/><value>1</value></entry>"),
        entries(&[("", 1)])
    );
    for (xml, expected) in [
        ("<entry/>", "counts[0]: an entry without a key"),
        ("<entry><value>1</value></entry>", "counts[0]: an entry without a key"),
        (
            "<entry><key>a</key><value>1</value></entry><entry><key>secret</key><value/></entry>",
            "counts[1]: ",
        ),
    ] {
        let error = message(&format!("<Page><counts>{xml}</counts></Page>"));
        assert!(error.contains(expected) && !error.contains("secret"), "{error}");
    }
}

#[test]
fn white_space_is_only_significant_in_strings() {
    let xml = "<Page>\n<text> a\n b </text><Count> 1\n</Count><flag>\ttrue</flag><ratio> NaN </ratio>\
        <time> 1970-01-01T00:00:01.5Z </time><stamp>\n1.25\n</stamp><bytes>\n YQ== </bytes></Page>";
    let page = page(xml);
    assert_eq!(page.text.as_deref(), Some(" a\n b "));
    assert_eq!((page.number, page.flag, page.bytes), (Some(1), Some(true), Some(Blob::new("a"))));
    assert!(page.ratio.unwrap().is_nan());
    assert_eq!(page.time, Some(DateTime::from_fractional_secs(1, 0.5)));
    assert_eq!(page.stamp, Some(DateTime::from_fractional_secs(1, 0.25)));
}

#[test]
fn comments_instructions_and_cdata_are_understood_in_texts() {
    let xml = "<!-- a --><?b?><Page><!-- <text>x</text> --><text>1<!-- & -->2<![CDATA[<&amp;>]]>&#51;<?c d?></text>\
        <![CDATA[<text>y</text>]]></Page><!-- d --><?e?>";
    assert_eq!(page(xml).text.as_deref(), Some("12<&amp;>3"));
    assert_eq!(page("<Page><Count>1<!-- 2 -->3</Count></Page>").number, Some(13));
    assert_eq!(page("<Page><text><![CDATA[]]></text></Page>").text.as_deref(), Some(""));
    assert_eq!(page("<Page><text>a\r\nb\rc&#13;</text></Page>").text.as_deref(), Some("a\nb\nc\r"));
}

#[test]
fn references_are_only_checked_in_texts_that_are_read() {
    assert!(message("<Page><text>&secret;</text></Page>").ends_with("that XML does not have"));
    assert_eq!(
        page("<Page><other a='&x;'>&unknown;</other><text>&apos;</text></Page>").text.as_deref(),
        Some("'")
    );
}

#[test]
fn errors_about_invalid_texts_do_not_show_them() {
    for (xml, expected) in [
        ("<Count>secret</Count>", "number: expected a whole number"),
        ("<Count/>", "number: expected a whole number"),
        ("<Count>1.0</Count>", "number: expected a whole number"),
        ("<Count>9223372036854775808</Count>", "number: expected a whole number"),
        ("<ratio>secret</ratio>", "ratio: expected a number"),
        ("<flag>TRUE</flag>", "flag: expected a boolean"),
        ("<flag>1</flag>", "flag: expected a boolean"),
        ("<time>secret</time>", "time: expected an RFC 3339 date-time"),
        ("<time>1</time>", "time: expected an RFC 3339 date-time"),
        ("<stamp>secret</stamp>", "stamp: expected seconds since 1970"),
        ("<bytes>secret!</bytes>", "bytes: expected Base64"),
        ("<text>a<b>secret</b></text>", "text: expected text, found elements"),
        ("<names><member><a/></member></names>", "names[0]: expected text, found elements"),
        ("<part/>", "part: a union without a member"),
        ("<part><text>a</text><nothing/></part>", "part: a union with more than one member"),
    ] {
        let error = message(&format!("<Page>{xml}</Page>"));
        assert!(error.contains(expected) && !error.contains("secret"), "{error}");
    }
}

#[test]
fn numbers_and_times_may_have_any_form_that_smithy_allows() {
    let number = Member::integer("number", "number");
    assert_eq!(value::<i8>(&number, "-128").unwrap(), -128);
    assert!(value::<i8>(&number, "128").unwrap_err().to_string().contains("does not fit"));
    assert_eq!(value::<f32>(&number, "-Infinity").unwrap(), f32::NEG_INFINITY);
    assert_eq!(value::<f64>(&number, "Infinity").unwrap(), f64::INFINITY);
    let digits = "123456789012345678901234567890";
    assert_eq!(value::<BigInteger>(&number, digits).unwrap().as_ref(), digits);
    assert_eq!(value::<BigDecimal>(&number, "1.50").unwrap().as_ref(), "1.50");
    let time = Member::timestamp("time", "time");
    let second = DateTime::from_secs(1);
    assert_eq!(value::<DateTime>(&time, "1970-01-01T01:00:01+01:00").unwrap(), second);
    let http_date = time.format(TimestampFormat::HttpDate);
    assert_eq!(value::<DateTime>(&http_date, "Thu, 01 Jan 1970 00:00:01 GMT").unwrap(), second);
}

#[test]
fn unions_have_one_member() {
    let part = |xml: &str| page(&format!("<Page><part>{xml}</part></Page>")).part;
    assert_eq!(part("<text> a</text>"), Some(Part::Text(" a".into())));
    assert_eq!(part("\n<nothing/>\n"), Some(Part::Nothing));
    assert_eq!(part("<nothing><new/></nothing>"), Some(Part::Nothing));
    assert_eq!(part("<tags>a</tags><tags>b</tags>"), Some(Part::Tags(vec!["a".into(), "b".into()])));
    assert_eq!(part("<text>a</text><text>b</text>"), Some(Part::Text("b".into())));
    assert_eq!(part("<again><text>a</text></again>"), Some(Part::Again(Box::new(Part::Text("a".into())))));
    assert_eq!(part("<new>a</new>"), Some(Part::Unknown));
}

#[test]
fn missing_required_members_are_filled_in() {
    let expected = Strict {
        text: String::new(),
        number: 0,
        texts: Vec::new(),
        choice: Choice::Unknown,
        inner: Inner { text: String::new() },
    };
    assert_eq!(body::<Strict>(b"<Strict/>").unwrap(), expected);
}

#[test]
fn xml_has_no_documents() {
    let error = body::<Choice>(b"<Choice><any>a</any></Choice>").unwrap_err().to_string();
    assert!(error.contains("any: XML cannot represent documents"), "{error}");
}
