//! A body with its tree hash.

use golden_tree_hash::operation::Operation;
use golden_tree_hash::operation::put::{Put, PutInput};
use golden_tree_hash::primitives::Blob;

const HELLO: &str = "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9";

#[test]
fn the_hashes_are_in_headers() {
    let input = PutInput::builder().body(Blob::new("hello world"));
    let request = Put::request(&input.clone().build().unwrap(), "https://example.com").unwrap();
    assert_eq!(request.headers()["x-amz-sha256-tree-hash"], HELLO);
    assert_eq!(request.headers()["x-amz-content-sha256"], HELLO);
    // The input may have one already.
    let request = Put::request(&input.checksum("own").build().unwrap(), "https://example.com").unwrap();
    assert_eq!(request.headers()["x-amz-sha256-tree-hash"], "own");
}
