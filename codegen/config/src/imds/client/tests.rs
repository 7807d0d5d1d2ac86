//! Tests which requests for instance metadata are sent, and how often.

use std::sync::{Arc, Mutex};

use serde_json::Value;
use tinsmith_runtime::aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpClient, SharedHttpConnector, http_client_fn,
};
use tinsmith_runtime::aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use tinsmith_runtime::aws_smithy_types::error::display::DisplayErrorContext;
use tinsmith_runtime::aws_types::os_shim_internal::{Env, Fs};

use super::*;
use crate::fixtures;

/// A status, the lifetime of a token, and the body.
type Canned = (u16, &'static str, &'static str);

/// Records the requests, and returns these responses in order.
#[derive(Clone, Debug, Default)]
struct Metadata {
    responses: Arc<Mutex<Vec<Canned>>>,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Metadata {
    fn new(responses: &[Canned]) -> Self {
        let responses = responses.iter().rev().copied().collect();
        Self { responses: Arc::new(Mutex::new(responses)), requests: Arc::default() }
    }

    fn config(&self) -> ProviderConfig {
        let connector = SharedHttpConnector::new(self.clone());
        let http = SharedHttpClient::new(http_client_fn(move |_, _| connector.clone()));
        ProviderConfig::empty().with_env(Env::from_slice(&[])).with_http_client(http)
    }

    fn requests(&self) -> Vec<String> {
        std::mem::take(&mut *self.requests.lock().unwrap())
    }
}

impl HttpConnector for Metadata {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let token = request.headers().get("x-aws-ec2-metadata-token").unwrap_or("-");
        let request = format!("{} {} {token}", request.method(), request.uri());
        self.requests.lock().unwrap().push(request);
        let Some((status, ttl, text)) = self.responses.lock().unwrap().pop() else {
            return HttpConnectorFuture::new(std::future::pending());
        };
        let mut response = HttpResponse::new(status.try_into().unwrap(), SdkBody::from(text));
        response.headers_mut().insert("x-aws-ec2-metadata-token-ttl-seconds", ttl);
        HttpConnectorFuture::ready(Ok(response))
    }
}

#[tokio::test]
async fn requests_go_to_the_official_endpoints() {
    for case in fixtures::cases("imds-endpoint-tests.json") {
        let env: std::collections::HashMap<String, String> =
            serde_json::from_value(case["env"].clone()).unwrap();
        let fs: std::collections::HashMap<String, String> =
            serde_json::from_value(case["fs"].clone()).unwrap();
        let metadata = Metadata::new(&[(403, "", "")]);
        let config = metadata.config().with_env(Env::from(env)).with_fs(Fs::from_map(fs));
        let mut builder = Client::builder().configure(&config);
        if let Some(endpoint) = case["endpoint_override"].as_str() {
            builder = builder.endpoint(endpoint).unwrap();
        }
        if let Some(mode) = case["mode_override"].as_str() {
            builder = builder.endpoint_mode(mode.parse().unwrap());
        }
        let error = builder.build().get("/any").await.unwrap_err();
        let requests = metadata.requests();
        match (&case["result"]["Ok"], case["result"]["Err"].as_str()) {
            (Value::String(uri), _) => assert_eq!(requests, [format!("PUT {uri} -")], "{case}"),
            (_, Some(expected)) => {
                let error = DisplayErrorContext(&error).to_string();
                assert!(requests.is_empty() && fixtures::is_same_kind(expected, &error), "{error}: {case}");
            }
            _ => panic!("neither Ok nor Err: {case}"),
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_token_is_used_until_shortly_before_it_expires() {
    let metadata = Metadata::new(&[(200, "21600", "one"), (200, "", "a"), (200, "", "b")]);
    let client = Client::builder().configure(&metadata.config()).build();
    assert_eq!(client.get("/a").await.unwrap().as_ref(), "a");
    assert_eq!(client.clone().get("b").await.unwrap().as_ref(), "b");
    let base = "http://169.254.169.254";
    assert_eq!(
        metadata.requests(),
        [format!("PUT {base}/latest/api/token -"), format!("GET {base}/a one"), format!("GET {base}/b one")]
    );
}

#[tokio::test(start_paused = true)]
async fn a_rejected_token_is_replaced() {
    let metadata = Metadata::new(&[
        (200, "21600", "one"),
        (401, "", ""),
        (503, "", ""),
        (200, "21600", "two"),
        (200, "", "a"),
    ]);
    let client = Client::builder().configure(&metadata.config()).build();
    assert_eq!(client.get("/a").await.unwrap().as_ref(), "a");
    let requests = metadata.requests();
    assert_eq!(requests.len(), 5, "{requests:?}");
    assert!(requests[1].ends_with("/a one") && requests[4].ends_with("/a two"), "{requests:?}");
    let refused = Metadata::new(&[(200, "21600", "x"), (401, "", "")].repeat(9));
    let error = Client::builder().configure(&refused.config()).build().get("/a").await.unwrap_err();
    assert!(matches!(&error, ImdsError::ErrorResponse(error) if error.response().status().as_u16() == 401));
    assert_eq!(refused.requests().len(), 8);
}

#[tokio::test(start_paused = true)]
async fn only_server_errors_are_retried() {
    for (status, requests) in [(500, 4), (503, 4), (400, 1), (403, 1), (404, 1), (405, 1)] {
        let metadata = Metadata::new(&[(status, "", "hunter2"); 9]);
        let client = Client::builder().configure(&metadata.config()).build();
        let error = client.get("/a").await.unwrap_err();
        assert_eq!(metadata.requests().len(), requests, "{status}");
        let text = format!("{error:?} {}", DisplayErrorContext(&error));
        assert!(text.contains(&status.to_string()) && !text.contains("hunter2"), "{text}");
        let ImdsError::FailedToLoadToken(error) = error else { panic!("{error:?}") };
        assert!(!error.is_dispatch_failure());
    }
}

#[tokio::test(start_paused = true)]
async fn a_load_that_hangs_times_out() {
    for (responses, seconds) in
        [(&[][..], 10), (&[(200, "21600", "one")], 10), (&[(200, "21600", "one"), (503, "", "")], 20)]
    {
        let metadata = Metadata::new(responses);
        let client = Client::builder().configure(&metadata.config()).build();
        let begun = tokio::time::Instant::now();
        client.get("/a").await.unwrap_err();
        assert!(begun.elapsed() <= Duration::from_secs(seconds), "{:?}", begun.elapsed());
    }
    let metadata = Metadata::new(&[]);
    let client =
        Client::builder().configure(&metadata.config()).operation_timeout(Duration::from_secs(2)).build();
    let begun = tokio::time::Instant::now();
    client.get("/a").await.unwrap_err();
    assert_eq!(begun.elapsed().as_secs(), 2);
}

#[tokio::test(start_paused = true)]
async fn an_invalid_token_file_is_an_error() {
    for (responses, expected) in [
        (&[(200, "21600", "a\nb")][..], "not valid in an HTTP header"),
        (&[(200, "soon", "one")], "how long the token lasts"),
        (&[(200, "21600", "one"), (200, "", "\u{0}")], ""),
    ] {
        let client = Client::builder().configure(&Metadata::new(responses).config()).build();
        match client.get("/a").await {
            Ok(text) => assert_eq!((text.as_ref(), expected), ("\u{0}", "")),
            Err(error) => {
                let error = DisplayErrorContext(&error).to_string();
                assert!(!expected.is_empty() && error.contains(expected), "{error}");
            }
        }
    }
    let client = Client::builder().configure(&Metadata::new(&[(200, "21600", "one")]).config()).build();
    let error = client.get("/a b").await.unwrap_err();
    assert!(DisplayErrorContext(&error).to_string().contains("`/a b` is not a valid path"));
}
