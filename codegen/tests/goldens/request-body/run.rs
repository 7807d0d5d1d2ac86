//! Compressed bodies, and bodies with checksums.

use std::future::Future;
use std::pin::pin;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use golden_request_body::Client;
use golden_request_body::config::http::{HttpRequest, HttpResponse};
use golden_request_body::config::{Builder, Config};
use golden_request_body::error::{DisplayErrorContext, SdkError};
use golden_request_body::operation::Operation;
use golden_request_body::operation::compress::{Compress, CompressInput};
use golden_request_body::operation::compress_otherwise::{CompressOtherwise, CompressOtherwiseInput};
use golden_request_body::operation::sum::{Sum, SumInput};
use golden_request_body::operation::sum_compressed::{SumCompressed, SumCompressedInput};
use tinsmith_runtime::aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use tinsmith_runtime::aws_smithy_types::body::SdkBody;
use tinsmith_runtime::aws_types::SdkConfig;

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
fn unknown_encodings_are_not_used() {
    let input = CompressOtherwiseInput::builder().text("a".repeat(20_000)).build().unwrap();
    let request = CompressOtherwise::request(&input, ENDPOINT).unwrap();
    assert!(!request.headers().contains_key("content-encoding") && request.body().len() > 20_000);
}

#[test]
fn the_checksum_is_that_of_the_sent_body() {
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

/// Records requests, and responds with an empty object.
#[derive(Clone, Debug, Default)]
struct Keeping(Arc<Mutex<Vec<HttpRequest>>>);

impl HttpConnector for Keeping {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        self.0.lock().unwrap().push(request);
        HttpConnectorFuture::ready(Ok(HttpResponse::new(200.try_into().unwrap(), SdkBody::from("{}"))))
    }
}

impl Keeping {
    /// Returns a client with this configuration.
    fn client(&self, config: Builder) -> Client {
        let connector = self.clone();
        let http = http_client_fn(move |_, _| SharedHttpConnector::new(connector.clone()));
        Client::from_conf(config.endpoint_url(ENDPOINT).http_client(http).build())
    }

    /// Whether the only request is compressed.
    fn packed(&self) -> bool {
        let requests = std::mem::take(&mut *self.0.lock().unwrap());
        let [request] = requests.as_slice() else { panic!("{} requests", requests.len()) };
        let length: usize = request.headers().get("content-length").unwrap().parse().unwrap();
        assert_eq!(request.body().bytes().unwrap().len(), length);
        request.headers().get("content-encoding").is_some_and(|encoding| encoding == "gzip")
    }
}

/// Returns the output of a future. The futures in these tests never wait.
fn now<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("it waits"),
    }
}

/// Whether a client with this configuration compresses a text of this length.
fn packs(config: Builder, length: usize) -> bool {
    let kept = Keeping::default();
    now(kept.client(config).compress().text("a".repeat(length)).send()).unwrap();
    kept.packed()
}

#[test]
fn a_client_configures_compression() {
    let config = Config::builder;
    assert!(packs(config(), 20_000) && !packs(config(), 1_000));
    assert!(!packs(config().disable_request_compression(true), 20_000));
    assert!(packs(config().disable_request_compression(false), 20_000));
    assert!(packs(config().request_min_compression_size_bytes(100), 1_000));
    assert!(!packs(config().request_min_compression_size_bytes(30_000), 20_000));
    let mut builder = config();
    builder.set_disable_request_compression(Some(true)).set_request_min_compression_size_bytes(Some(0));
    let built = builder.clone().build();
    assert_eq!(built.disable_request_compression(), Some(true));
    assert_eq!(built.request_min_compression_size_bytes(), Some(0));
    assert!(!packs(builder.clone(), 20_000));
    builder.set_disable_request_compression(None);
    assert!(packs(builder, 1));
}

#[test]
fn a_single_call_can_differ() {
    let kept = Keeping::default();
    let client = kept.client(Config::builder());
    let call = client.compress().text("a".repeat(20_000)).customize();
    now(call.config_override(Config::builder().disable_request_compression(true)).send()).unwrap();
    assert!(!kept.packed());
}

#[test]
fn the_shared_configuration_configures_compression() {
    let shared = SdkConfig::builder().disable_request_compression(true).build();
    assert!(!packs(Builder::from(&shared), 20_000));
    let shared = SdkConfig::builder().request_min_compression_size_bytes(100).build();
    assert!(packs(Builder::from(&shared), 1_000));
}

#[test]
fn a_bound_that_is_too_high_is_an_error() {
    let kept = Keeping::default();
    assert!(!packs(Config::builder().request_min_compression_size_bytes(10_485_760), 20_000));
    let client = kept.client(Config::builder().request_min_compression_size_bytes(10_485_761));
    let error = now(client.compress().text("a").send()).unwrap_err();
    assert!(matches!(error, SdkError::ConstructionFailure(_)), "{error:?}");
    let text = DisplayErrorContext(&error).to_string();
    assert!(text.contains("request_min_compression_size_bytes") && text.contains("10485761"), "{text}");
    // Operations without compression ignore the setting.
    now(client.sum().text("a").send()).unwrap();
}

/// Environment variables are global to a process, so this test runs itself again in a child process.
#[test]
fn variables_of_the_environment_are_read() {
    const CHILD: &str = "TINSMITH_TEST_IS_CHILD";
    let found = || {
        let config = Builder::from_env().build();
        format!("{:?}", (config.disable_request_compression(), config.request_min_compression_size_bytes()))
    };
    if let Some(expected) = std::env::var_os(CHILD) {
        assert_eq!(found(), expected.into_string().unwrap());
        return;
    }
    for (disable, smallest, expected) in [
        ("true", "100", "(Some(true), Some(100))"),
        ("FALSE", "0", "(Some(false), Some(0))"),
        ("", " ", "(None, None)"),
        ("yes", "-1", "(None, None)"),
    ] {
        let name = std::thread::current().name().unwrap().to_owned();
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", &name]).env_clear().env(CHILD, expected);
        command.env("AWS_DISABLE_REQUEST_COMPRESSION", disable);
        command.env("AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", smallest);
        let output = command.output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && text.contains("1 passed"), "{disable} {smallest}: {text}");
    }
}
