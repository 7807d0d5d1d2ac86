//! Bodies that are compressed, and bodies whose checksum goes with them.

use golden_request_body::operation::Operation;
use golden_request_body::operation::compress::{Compress, CompressInput};
use golden_request_body::operation::compress_otherwise::{CompressOtherwise, CompressOtherwiseInput};
use golden_request_body::operation::sum::{Sum, SumInput};
use golden_request_body::operation::sum_compressed::{SumCompressed, SumCompressedInput};

const ENDPOINT: &str = "https://example.com";

#[test]
fn large_bodies_are_compressed() {
    for (length, packed) in [(10_000, false), (20_000, true)] {
        let input = CompressInput::builder().text("a".repeat(length)).build().unwrap();
        let request = Compress::request(&input, ENDPOINT).unwrap();
        assert_eq!(request.headers().contains_key("content-encoding"), packed);
        assert_eq!(request.body().len() < length, packed);
    }
}

#[test]
fn encodings_that_are_not_known_are_not_used() {
    let input = CompressOtherwiseInput::builder().text("a".repeat(20_000)).build().unwrap();
    let request = CompressOtherwise::request(&input, ENDPOINT).unwrap();
    assert!(!request.headers().contains_key("content-encoding") && request.body().len() > 20_000);
}

#[test]
fn the_checksum_is_of_what_is_sent() {
    let input = SumInput::builder().text("a").build().unwrap();
    let request = Sum::request(&input, ENDPOINT).unwrap();
    assert_eq!(request.body(), br#"{"text":"a"}"#);
    assert_eq!(request.headers()["content-md5"], "Y00B9axHEROgE6s3KqS8Hg==");
    let small = SumCompressedInput::builder().text("a").build().unwrap();
    let small = SumCompressed::request(&small, ENDPOINT).unwrap();
    assert_eq!(small.headers()["content-md5"], request.headers()["content-md5"]);
    let large = SumCompressedInput::builder().text("a".repeat(20_000)).build().unwrap();
    let large = SumCompressed::request(&large, ENDPOINT).unwrap();
    assert!(large.headers().contains_key("content-encoding"));
    let plain = SumInput::builder().text("a".repeat(20_000)).build().unwrap();
    let plain = Sum::request(&plain, ENDPOINT).unwrap();
    assert_ne!(large.headers()["content-md5"], plain.headers()["content-md5"]);
}
