//! Tests that the comparisons reject what is different.

use std::panic::catch_unwind;

use super::*;

fn request(body: &str) -> Request<Vec<u8>> {
    Request::builder()
        .method("POST")
        .uri("https://foo.example.com/custom/?a=b&c=d&flag")
        .header("Content-Type", "application/json")
        .header("X-List", "1")
        .header("X-List", "2")
        .body(body.as_bytes().to_vec())
        .unwrap()
}

fn passes(body: &str, compare: fn(Checked<'_>) -> Checked<'_>) -> bool {
    let outcome = catch_unwind(|| {
        compare(check(&request(body)));
    });
    outcome.is_ok()
}

#[test]
fn equal_outputs_pass() {
    assert!(passes("{}", |checked| {
        checked
            .goes("POST", "/custom/")
            .to_host("foo.example.com")
            .header("content-type", "application/json")
            .header("X-List", "1, 2")
            .has_header("x-list")
            .has_header("Content-Length")
            .has_no_header("X-Other")
            .query("a=b")
            .has_query("flag")
            .has_no_query("b")
            .body("{}")
            .json(" { } ")
    }));
}

#[test]
fn different_outputs_fail() {
    let wrong: [fn(Checked<'_>) -> Checked<'_>; 13] = [
        |checked| checked.goes("GET", "/custom/"),
        |checked| checked.goes("POST", "/"),
        |checked| checked.to_host("example.com"),
        |checked| checked.header("Content-Type", "text/plain"),
        |checked| checked.header("X-Other", "1"),
        |checked| checked.header("X-Other", ""),
        |checked| checked.has_header("X-Other"),
        |checked| checked.has_no_header("X-List"),
        |checked| checked.query("a=c"),
        |checked| checked.has_query("b"),
        |checked| checked.has_no_query("flag"),
        |checked| checked.body("{ }"),
        |checked| checked.json("[]"),
    ];
    for (index, compare) in wrong.into_iter().enumerate() {
        assert!(!passes("{}", compare), "{index}");
    }
    assert!(!passes("", |checked| checked.json("{}")));
}

#[test]
fn every_uuid_matches_the_token_of_the_tests() {
    let request = || {
        Request::builder()
            .uri("/?token=f81d4fae-7dec-4d0a-a765-00a0c91e6bf6&other=1")
            .header("X-Token", "f81d4fae-7dec-4d0a-a765-00a0c91e6bf6")
            .body(Vec::new())
            .unwrap()
    };
    check(&request()).query(&format!("token={TOKEN}")).header("X-Token", TOKEN);
    let uuid = "f81d4fae-7dec-4d0a-a765-00a0c91e6bf6";
    let body = |text: &str| Request::new(text.replace("{}", uuid).into_bytes());
    check(&body("A=1&T={}")).form(&format!("A=1&T={TOKEN}"));
    check(&body("<A><T>{}</T></A>")).xml(&format!("<A><T>{TOKEN}</T></A>"));
    check(&body(r#"{"T":"{}"}"#)).json(&format!(r#"{{"T":"{TOKEN}"}}"#));
    let other = catch_unwind(|| {
        check(&request()).query(&format!("other={TOKEN}"));
    });
    assert!(other.is_err());
}

#[test]
fn json_is_compared_by_what_it_means() {
    let same =
        |a: &str, b: &str| super::same(&serde_json::from_str(a).unwrap(), &serde_json::from_str(b).unwrap());
    for (a, b) in [
        ("{\"a\":1,\"b\":[true,null]}", "{ \"b\": [true, null], \"a\": 1 }"),
        ("1", "1.0"),
        ("1e3", "1000"),
        ("\"\\u0041\"", "\"A\""),
        ("18446744073709551615", "18446744073709551615"),
        ("\"f81d4fae-7dec-4d0a-a765-00a0c91e6bf6\"", "\"00000000-0000-4000-8000-000000000000\""),
    ] {
        assert!(same(a, b), "{a} {b}");
    }
    for (a, b) in [
        ("{\"a\":1}", "{\"a\":1,\"b\":null}"),
        ("{\"a\":1,\"b\":2}", "{\"a\":1}"),
        ("[1,2]", "[2,1]"),
        ("[1]", "[1,1]"),
        ("\"1\"", "1"),
        ("9007199254740993", "9007199254740992"),
        ("1.5", "1"),
        ("\"f81d4fae-7dec-1d0a-a765-00a0c91e6bf6\"", "\"00000000-0000-4000-8000-000000000000\""),
        ("\"f81d4fae-7dec-4d0a-7765-00a0c91e6bf6\"", "\"00000000-0000-4000-8000-000000000000\""),
        ("\"token\"", "\"00000000-0000-4000-8000-000000000000\""),
        ("\"00000000-0000-4000-8000-000000000000\"", "\"f81d4fae-7dec-4d0a-a765-00a0c91e6bf6\""),
    ] {
        assert!(!same(a, b), "{a} {b}");
    }
}

#[test]
fn only_nan_is_nan() {
    let mut number = f32::NAN;
    take_nan(&mut number);
    assert_eq!(number, 0.0);
    assert!(catch_unwind(|| take_nan(&mut 1.0_f64)).is_err());
    assert!(catch_unwind(|| take_nan(&mut (1.0_f64 / 0.0))).is_err());
}

#[test]
fn xml_is_compared_by_what_it_says() {
    let canonical = |text: &str| Tree::of_xml(text).unwrap().canonical();
    let same = |a: &str, b: &str| canonical(a).same(&canonical(b));
    assert!(same("<A><B>1</B>\n <C x='1' y='2'/></A>", "<A><C y='2' x='1'></C><B>1</B></A>"));
    assert!(same("<A xmlns='urn:a'/>", "<p:A xmlns:p='urn:a'/>"));
    let entry = |key: &str| format!("<e><k>{key}</k><v>1</v></e>");
    let map = |first: &str, second: &str| format!("<M>{}{}</M>", entry(first), entry(second));
    assert!(same(&map("a", "b"), &map("b", "a")));
    for (a, b) in [
        ("<A/>", "<B/>"),
        ("<A>1</A>", "<A>2</A>"),
        ("<A> 1</A>", "<A>1</A>"),
        ("<A x='1'/>", "<A/>"),
        ("<A xmlns='urn:a'/>", "<A/>"),
        ("<A><B>1</B><B>2</B></A>", "<A><B>2</B><B>1</B></A>"),
        ("<A><B/></A>", "<A/>"),
        (&map("a", "b"), &map("a", "c")),
    ] {
        assert!(!same(a, b), "{a} {b}");
    }
    assert!(Tree::of_xml("<A>").is_err());
}

#[test]
fn forms_are_compared_by_what_they_say() {
    let canonical = |text: &str| Tree::of_form(text).unwrap().canonical();
    let same = |a: &str, b: &str| canonical(a).same(&canonical(b));
    assert!(same("Action=A&B.1=x%20y", "B.1=x+y\n&Action=A"));
    assert!(same(
        "M.entry.1.key=a&M.entry.1.value=1&M.entry.2.key=b&M.entry.2.value=2",
        "M.entry.1.key=b&M.entry.1.value=2&M.entry.2.key=a&M.entry.2.value=1",
    ));
    for (a, b) in [("A=1", "A=2"), ("A=1", "A=1&B="), ("L.1=a&L.2=b", "L.1=b&L.2=a")] {
        assert!(!same(a, b), "{a} {b}");
    }
    assert!(Tree::of_form("A=%G1").is_err());
}

#[test]
fn cbor_is_compared_by_what_it_says() {
    let same = |a: &[u8], b: &[u8]| cbor::same(&cbor::parse(a).unwrap(), &cbor::parse(b).unwrap());
    assert!(same(b"\xa2\x61a\x01\x61b\xf4", b"\xbf\x61b\xf4\x61a\xf9\x3c\x00\xff"));
    assert!(same(b"\xf9\x7e\x00", b"\xfb\x7f\xf8\0\0\0\0\0\0"));
    for (a, b) in [
        (b"\x01" as &[u8], b"\x02" as &[u8]),
        (b"\x82\x01\x02", b"\x82\x02\x01"),
        (b"\x41a", b"\x61a"),
        (b"\xa0", b"\xf6"),
    ] {
        assert!(!same(a, b), "{a:?} {b:?}");
    }
}

#[test]
fn headers_of_frames_come_in_any_order() {
    let one = b"\0\0\0\x18\0\0\0\x07cccc\x01a\x00\x01b\x02\x05xssss";
    let other = b"\0\0\0\x18\0\0\0\x07dddd\x01b\x02\x05\x01a\x00xtttt";
    same_frame(one, other);
    let wrong = b"\0\0\0\x18\0\0\0\x07dddd\x01b\x02\x06\x01a\x00xtttt";
    assert!(std::panic::catch_unwind(|| same_frame(one, wrong)).is_err());
}
