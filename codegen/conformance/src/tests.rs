//! A comparison is worth what it refuses.

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
fn what_is_equal_passes() {
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
fn what_differs_does_not() {
    let wrong: [fn(Checked<'_>) -> Checked<'_>; 12] = [
        |checked| checked.goes("GET", "/custom/"),
        |checked| checked.goes("POST", "/"),
        |checked| checked.to_host("example.com"),
        |checked| checked.header("Content-Type", "text/plain"),
        |checked| checked.header("X-Other", "1"),
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
