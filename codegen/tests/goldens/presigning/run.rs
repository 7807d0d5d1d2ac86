//! Presigned requests.

use std::time::{Duration, SystemTime};

use golden_presigning::Client;
use golden_presigning::config::{Config, Credentials, Region};
use golden_presigning::error::{DisplayErrorContext, SdkError};
use golden_presigning::presigning::PresigningConfig;
use golden_presigning::primitives::Blob;
use run::{Keeping, now};

fn client(token: Option<&str>) -> Client {
    let credentials = Credentials::new("AKID", "secret", token.map(str::to_owned), None, "test");
    let config = Config::builder().region(Region::new("eu-west-1")).credentials_provider(credentials);
    Client::from_conf(
        config.endpoint_url("https://example.com").http_client(Keeping::default().http()).build(),
    )
}

fn config() -> PresigningConfig {
    let start = SystemTime::UNIX_EPOCH + Duration::from_secs(1_369_353_600);
    PresigningConfig::builder().start_time(start).expires_in(Duration::from_secs(60)).build().unwrap()
}

/// The parameters that a signature adds to the query before the signed headers.
const SIGNED: &str = "X-Amz-Algorithm=AWS4-HMAC-SHA256&\
    X-Amz-Credential=AKID%2F20130524%2Feu-west-1%2Fgolden%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=60&";

#[test]
fn the_signature_is_in_the_query_and_covers_no_body() {
    let put = || client(None).put().key("a b");
    let request = now(put().presigned(config())).unwrap();
    assert_eq!(request.method(), "PUT");
    let uri = format!("https://example.com/a%20b?x-id=Put&{SIGNED}X-Amz-SignedHeaders=host&X-Amz-Signature=");
    assert!(request.uri().starts_with(&uri), "{}", request.uri());
    assert_eq!(request.headers().count(), 0);
    let with_body = now(put().body(Blob::new("text")).presigned(config())).unwrap();
    assert_eq!(with_body.uri(), request.uri());
    assert_eq!(with_body.headers().count(), 0);
    let http = request.make_http_1x_request("body");
    assert_eq!((http.uri().to_string().as_str(), *http.body()), (request.uri(), "body"));
}

#[test]
fn headers_of_the_input_are_signed() {
    let request = now(client(None).put().key("k").r#type("text/plain").presigned(config())).unwrap();
    assert!(request.uri().contains("X-Amz-SignedHeaders=content-type%3Bhost&"), "{}", request.uri());
    assert_eq!(request.headers().collect::<Vec<_>>(), [("content-type", "text/plain")]);
}

#[test]
fn a_session_token_is_in_the_query() {
    let request = now(client(Some("a/b")).put().key("k").presigned(config())).unwrap();
    assert!(request.uri().ends_with("&X-Amz-Security-Token=a%2Fb"), "{}", request.uri());
}

#[test]
fn an_operation_may_be_presigned_as_get() {
    let speak = client(None).speak().text("a&b").marks("x").marks("y").rate(3);
    let request = now(speak.presigned(config())).unwrap();
    assert_eq!(request.method(), "GET");
    let uri = format!("https://example.com/speech?marks=x&marks=y&rate=3&text=a%26b&{SIGNED}");
    assert!(request.uri().starts_with(&uri), "{}", request.uri());
    assert_eq!(request.headers().count(), 0);
}

#[test]
fn a_presigned_call_can_be_customized() {
    let call = client(None).put().key("k").customize();
    let call = call.mutate_request(|request| drop(request.headers_mut().insert("x-own", "1")));
    let call = call.config_override(Config::builder().region(Region::new("us-east-1")));
    let request = now(call.presigned(config())).unwrap();
    assert!(
        request.uri().contains("us-east-1") && request.uri().contains("host%3Bx-own"),
        "{}",
        request.uri()
    );
}

#[test]
fn a_change_that_fails_has_the_same_error_as_in_a_call() {
    let change =
        || client(None).put().key("k").customize().map_request(|_| Err(std::io::Error::other("not today")));
    for error in [now(change().send()).unwrap_err(), now(change().presigned(config())).unwrap_err()] {
        assert!(matches!(error, SdkError::DispatchFailure(_)), "{error:?}");
        assert!(DisplayErrorContext(&error).to_string().contains("not today"), "{error:?}");
    }
}

#[test]
fn without_credentials_nothing_is_presigned() {
    let config_ = Config::builder().region(Region::new("eu-west-1")).endpoint_url("https://example.com");
    let error = now(Client::from_conf(config_.build()).put().key("k").presigned(config())).unwrap_err();
    assert!(matches!(error, SdkError::DispatchFailure(_)), "{error:?}");
    assert!(DisplayErrorContext(&error).to_string().contains("credentials"), "{error:?}");
}

#[test]
fn a_call_may_exclude_its_body_from_the_signature() {
    let kept = Keeping::default();
    let config = Config::builder().http_client(kept.http());
    let put = || client(None).put().key("k").body(Blob::new("a")).customize();
    now(put().config_override(config.clone()).send()).unwrap();
    let hash = |kept: &Keeping| kept.only().headers().get("x-amz-content-sha256").unwrap().to_owned();
    assert_eq!(hash(&kept), "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
    now(put().config_override(config).disable_payload_signing().send()).unwrap();
    assert_eq!(hash(&kept), "UNSIGNED-PAYLOAD");
}
