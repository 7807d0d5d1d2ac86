//! A request with the tree hash of its body. All operations of the service have a stream in their input.

use golden_tree_hash::Client;
use golden_tree_hash::config::{Config, Credentials, Region};
use golden_tree_hash::operation::Operation;
use golden_tree_hash::operation::put::{Put, PutInput};
use golden_tree_hash::primitives::{ByteStream, SdkBody};
use run::{Keeping, Unmeasured, now};

const HELLO: &str = "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9";

#[test]
fn the_hashes_are_in_headers() {
    let input = || PutInput::builder().body(ByteStream::from_static(b"hello world"));
    let request = Put::request(&input().build().unwrap(), "https://example.com").unwrap();
    assert_eq!(request.headers()["x-amz-sha256-tree-hash"], HELLO);
    assert_eq!(request.headers()["x-amz-content-sha256"], HELLO);
    // The input may already have a tree hash.
    let request = Put::request(&input().checksum("own").build().unwrap(), "https://example.com").unwrap();
    assert_eq!(request.headers()["x-amz-sha256-tree-hash"], "own");
}

#[test]
fn a_stream_is_hashed_before_it_is_sent() {
    let hello = || SdkBody::from_body_1_x(Unmeasured(SdkBody::from("hello world")));
    for body in [SdkBody::retryable(hello), hello()] {
        let kept = Keeping::default();
        let credentials = Credentials::new("AKID", "secret", None, None, "test");
        let config = Config::builder().region(Region::new("eu-west-1")).credentials_provider(credentials);
        let config = config.endpoint_url("https://example.com").http_client(kept.http()).build();
        now(Client::from_conf(config).put().body(ByteStream::new(body)).send()).unwrap();
        let request = kept.only();
        assert_eq!(request.headers().get("x-amz-sha256-tree-hash"), Some(HELLO));
        assert_eq!(request.headers().get("x-amz-content-sha256"), Some(HELLO));
        let sent = now(ByteStream::new(request.into_body()).collect()).unwrap().into_bytes();
        assert_eq!(sent, "hello world");
    }
}
