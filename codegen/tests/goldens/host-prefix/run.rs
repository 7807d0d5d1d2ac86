//! The labels of a host prefix come from the input. The prefix can be disabled.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use golden_host_prefix::Client;
use golden_host_prefix::config::http::HttpRequest;
use golden_host_prefix::config::{Config, Credentials, Region};
use golden_host_prefix::error::DisplayErrorContext;
use golden_host_prefix::operation::Operation;
use golden_host_prefix::operation::fixed::{Fixed, FixedInput};
use golden_host_prefix::operation::get::{Get, GetInput};
use golden_host_prefix::types::Kind;
use tinsmith_runtime::aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use tinsmith_runtime::aws_smithy_runtime_api::client::result::ConnectorError;
use tinsmith_runtime::endpoint::EndpointUrl;

#[test]
fn labels_are_in_the_host_prefix_and_in_the_body() {
    let input = GetInput::builder().bucket("b-1").r#type(Kind::Hot).build().unwrap();
    let request = Get::request(&input, "https://example.com").unwrap();
    assert_eq!(request.uri(), "https://b-1.hot-data.example.com/");
    assert_eq!(run::body::<Get>(&input), r#"{"bucket":"b-1","type":"hot"}"#);
    let request = Fixed::request(&FixedInput::builder().build().unwrap(), "https://example.com").unwrap();
    assert_eq!(request.uri(), "https://data-example.com/");
}

#[test]
fn a_request_can_omit_the_prefix() {
    let local: EndpointUrl = "http://127.0.0.1:8083/base".parse().unwrap();
    let input = FixedInput::builder().build().unwrap();
    let error = Fixed::request(&input, &local).unwrap_err().to_string();
    assert!(error.contains("`data-`") && error.contains("disable_host_prefix_injection"), "{error}");
    let local = local.without_host_prefix();
    assert_eq!(Fixed::request(&input, &local).unwrap().uri(), "http://127.0.0.1:8083/base/");
    // The label is also in the body.
    let input = GetInput::builder().bucket("b-1").r#type(Kind::Hot).build().unwrap();
    assert_eq!(Get::request(&input, &local).unwrap().uri(), "http://127.0.0.1:8083/base/");
}

/// Returns the error of a call whose HTTP client refuses all requests with their URLs.
fn sent_to(endpoint: &str, disable: impl Into<Option<bool>>) -> String {
    let http = http_client_fn(|_, _| SharedHttpConnector::new(Refusing));
    let config = Config::builder()
        .region(Region::new("eu-west-1"))
        .credentials_provider(Credentials::new("AKID", "secret", None, None, "test"))
        .endpoint_url(endpoint)
        .disable_host_prefix_injection(disable)
        .http_client(http);
    let client = Client::from_conf(config.build());
    let mut call = pin!(client.fixed().send());
    match call.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Err(error)) => DisplayErrorContext(&error).to_string(),
        other => panic!("{other:?}"),
    }
}

#[derive(Debug)]
struct Refusing;

impl HttpConnector for Refusing {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        HttpConnectorFuture::ready(Err(ConnectorError::user(format!("to <{}>", request.uri()).into())))
    }
}

#[test]
fn a_client_can_omit_prefixes() {
    for (endpoint, disable, expected) in [
        ("https://states.us-east-1.amazonaws.com", None, "<https://data-states.us-east-1.amazonaws.com/>"),
        ("https://states.us-east-1.amazonaws.com", Some(true), "<https://states.us-east-1.amazonaws.com/>"),
        ("http://localhost:8083", Some(false), "<http://data-localhost:8083/>"),
        ("http://localhost:8083", Some(true), "<http://localhost:8083/>"),
        ("http://[::1]:8083", Some(true), "<http://[::1]:8083/>"),
        ("http://[::1]:8083", None, "AWS_DISABLE_HOST_PREFIX_INJECTION=true"),
        ("http://127.0.0.1:8083", None, "`data-`"),
    ] {
        let sent = sent_to(endpoint, disable);
        assert!(sent.contains(expected), "{endpoint}, {disable:?}: {sent}");
    }
}

#[test]
fn a_label_cannot_change_the_host() {
    for label in ["", "a.b", "evil.example/"] {
        let input = GetInput::builder().bucket(label).r#type(Kind::Hot).build().unwrap();
        assert!(Get::request(&input, "https://example.com").is_err(), "{label}");
    }
}
