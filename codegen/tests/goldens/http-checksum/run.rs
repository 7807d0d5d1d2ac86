//! Checksums of requests and responses, and their settings in clients and inputs.

use golden_http_checksum::Client;
use golden_http_checksum::config::http::{HttpRequest, HttpResponse};
use golden_http_checksum::config::{Builder, Config, RequestChecksumCalculation, ResponseChecksumValidation};
use golden_http_checksum::error::{DisplayErrorContext, SdkError};
use golden_http_checksum::http::Response;
use golden_http_checksum::operation::Operation;
use golden_http_checksum::operation::get::Get;
use golden_http_checksum::operation::put::{Put, PutInput};
use golden_http_checksum::primitives::Blob;
use golden_http_checksum::types::{Algorithm, Mode};
use run::{Keeping, error_message, now};
use tinsmith_runtime::aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use tinsmith_runtime::aws_smithy_types::body::SdkBody;
use tinsmith_runtime::aws_types::SdkConfig;

const ENDPOINT: &str = "https://example.com";

fn client(config: Builder, kept: &Keeping) -> Client {
    Client::from_conf(config.endpoint_url(ENDPOINT).http_client(kept.http()).build())
}

/// Returns the headers of a request about checksums, without their common prefix.
fn checksums(request: &HttpRequest) -> Vec<String> {
    let mut found: Vec<_> = request
        .headers()
        .iter()
        .filter(|(name, _)| name.contains("checksum"))
        .map(|(name, value)| format!("{}: {value}", name.strip_prefix("x-amz-").unwrap()))
        .collect();
    found.sort();
    found
}

#[test]
fn requests_have_a_checksum_by_default() {
    let kept = Keeping::default();
    let client = client(Config::builder(), &kept);
    let body = || Blob::new("123456789");
    now(client.put().body(body()).send()).unwrap();
    assert_eq!(checksums(&kept.only()), ["checksum-crc32: y/Q5Jg==", "sdk-checksum-algorithm: CRC32"]);
    now(client.put().body(body()).algorithm(Algorithm::Crc64Nvme).send()).unwrap();
    let crc64 = ["checksum-crc64nvme: rosUhgp5mIg=", "sdk-checksum-algorithm: CRC64NVME"];
    assert_eq!(checksums(&kept.only()), crc64);
    now(client.put().body(body()).sha256("own").send()).unwrap();
    assert_eq!(checksums(&kept.only()), ["checksum-sha256: own"]);
    now(client.put_without_member().body(body()).send()).unwrap();
    assert_eq!(checksums(&kept.only()), ["checksum-crc32: y/Q5Jg=="]);
}

#[test]
fn a_client_can_limit_checksums_to_required_ones() {
    let kept = Keeping::default();
    let config = Config::builder().request_checksum_calculation(RequestChecksumCalculation::WhenRequired);
    let built = config.clone().build();
    assert_eq!(built.request_checksum_calculation(), Some(&RequestChecksumCalculation::WhenRequired));
    let client = client(config, &kept);
    now(client.put().send()).unwrap();
    assert!(checksums(&kept.only()).is_empty());
    now(client.put_required().send()).unwrap();
    assert_eq!(checksums(&kept.only()), ["checksum-crc32: AAAAAA==", "sdk-checksum-algorithm: CRC32"]);
    now(client.put().algorithm(Algorithm::Crc32).send()).unwrap();
    assert_eq!(checksums(&kept.only()), ["checksum-crc32: AAAAAA==", "sdk-checksum-algorithm: CRC32"]);
    let other = Config::builder().request_checksum_calculation(RequestChecksumCalculation::WhenSupported);
    now(client.put().customize().config_override(other).send()).unwrap();
    assert_eq!(checksums(&kept.only()).len(), 2);
}

#[test]
fn the_shared_configuration_is_used() {
    let kept = Keeping::default();
    let shared = SdkConfig::builder()
        .request_checksum_calculation(RequestChecksumCalculation::WhenRequired)
        .response_checksum_validation(ResponseChecksumValidation::WhenRequired)
        .build();
    let client = client(Builder::from(&shared), &kept);
    now(client.put().send()).unwrap();
    assert!(checksums(&kept.only()).is_empty());
    now(client.get().send()).unwrap();
    assert!(checksums(&kept.only()).is_empty());
}

#[test]
fn an_algorithm_that_is_not_supported_is_an_error() {
    let input = PutInput::builder().algorithm(Algorithm::Sha512).build().unwrap();
    let text = error_message(Put::request(&input, ENDPOINT).map(drop));
    assert!(text.contains("algorithm") && text.contains("SHA256"), "{text}");
}

#[derive(Debug)]
struct Responding(&'static str);

impl HttpConnector for Responding {
    fn call(&self, _: HttpRequest) -> HttpConnectorFuture {
        let mut response = HttpResponse::new(200.try_into().unwrap(), SdkBody::from("123456789"));
        response.headers_mut().insert("x-amz-checksum-crc32", self.0);
        HttpConnectorFuture::ready(Ok(response))
    }
}

fn responding(config: Builder, checksum: &'static str) -> Client {
    let http = http_client_fn(move |_, _| SharedHttpConnector::new(Responding(checksum)));
    let retry = golden_http_checksum::config::retry::RetryConfig::disabled();
    Client::from_conf(config.endpoint_url(ENDPOINT).http_client(http).retry_config(retry).build())
}

#[test]
fn responses_are_checked() {
    let client = responding(Config::builder(), "y/Q5Jg==");
    assert_eq!(now(client.get().send()).unwrap().body().unwrap().as_ref(), b"123456789");
    let client = responding(Config::builder(), "AAAAAA==");
    let error = now(client.get().send()).unwrap_err();
    assert!(matches!(error, SdkError::ResponseError(_)), "{error:?}");
    let text = DisplayErrorContext(&error).to_string();
    assert!(text.contains("CRC32") && !text.contains("123456789"), "{text}");
    now(responding(Config::builder(), "AAAAAA==-2").get().send()).unwrap();
}

#[test]
fn a_client_can_limit_checks_to_requested_ones() {
    let config = || Config::builder().response_checksum_validation(ResponseChecksumValidation::WhenRequired);
    let validation = config().build().response_checksum_validation().copied();
    assert_eq!(validation, Some(ResponseChecksumValidation::WhenRequired));
    now(responding(config(), "AAAAAA==").get().send()).unwrap();
    now(responding(config(), "AAAAAA==").get().mode(Mode::Enabled).send()).unwrap_err();
}

#[test]
fn responses_are_checked_without_a_client() {
    let response =
        |checksum| Response::builder().header("x-amz-checksum-crc32", checksum).body("123456789").unwrap();
    Get::response(&response("y/Q5Jg==")).unwrap();
    let error = Get::response(&response("AAAAAA==")).unwrap_err();
    assert!(DisplayErrorContext(&error).to_string().contains("CRC32"), "{error:?}");
}
