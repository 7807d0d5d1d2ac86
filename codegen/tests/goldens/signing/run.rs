//! The content of signatures.

use golden_signing::Client;
use golden_signing::config::{Config, Credentials, Region};
use run::{Keeping, now};

fn client(kept: &Keeping) -> Client {
    let credentials = Credentials::new("AKID", "secret", None, None, "test");
    let config = Config::builder().region(Region::new("eu-west-1")).credentials_provider(credentials);
    Client::from_conf(config.endpoint_url("https://example.com").http_client(kept.http()).build())
}

#[test]
fn the_hash_of_the_body_is_sent() {
    let kept = Keeping::default();
    now(client(&kept).put().key("a").send()).unwrap();
    let request = kept.only();
    let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assert_eq!(request.headers().get("x-amz-content-sha256"), Some(nothing));
    assert!(request.headers().get("authorization").unwrap().contains("x-amz-content-sha256"));
}

#[test]
fn dots_in_a_path_are_signed_as_they_are_sent() {
    let kept = Keeping::default();
    now(client(&kept).put().key("a/../b").send()).unwrap();
    assert_eq!(kept.only().uri(), "https://example.com/a/../b");
}

#[test]
fn a_body_may_be_excluded_from_the_signature() {
    let kept = Keeping::default();
    now(client(&kept).send().send()).unwrap();
    assert_eq!(kept.only().headers().get("x-amz-content-sha256"), Some("UNSIGNED-PAYLOAD"));
}
