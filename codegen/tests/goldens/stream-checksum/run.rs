//! The checksums of streams: in the trailer of a request, and checked while the body of a response is read.

use golden_stream_checksum::Client;
use golden_stream_checksum::config::http::{HttpRequest, HttpResponse};
use golden_stream_checksum::config::{Builder, Config, Credentials, Region, RequestChecksumCalculation};
use golden_stream_checksum::error::{DisplayErrorContext, SdkError};
use golden_stream_checksum::primitives::{ByteStream, SdkBody};
use run::{Keeping, now};
use tinsmith_runtime::aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};

fn config(url: &str) -> Builder {
    let credentials = Credentials::new("AKID", "secret", None, None, "test");
    let config = Config::builder().region(Region::new("eu-west-1")).credentials_provider(credentials);
    config.endpoint_url(url)
}

/// A stream that is not in memory.
fn stream() -> ByteStream {
    ByteStream::new(SdkBody::from_body_1_x(run::Unmeasured(SdkBody::from("123456789"))))
}

fn put(kept: &Keeping, config: Builder) -> HttpRequest {
    let client = Client::from_conf(config.http_client(kept.http()).build());
    now(client.put().length(9).body(stream()).send()).unwrap();
    kept.only()
}

fn text(body: SdkBody) -> String {
    String::from_utf8(now(ByteStream::new(body).collect()).unwrap().to_vec()).unwrap()
}

#[test]
fn the_checksum_follows_the_stream() {
    let request = put(&Keeping::default(), config("https://example.com"));
    let header = |name: &str| request.headers().get(name).unwrap_or_default().to_owned();
    assert_eq!(header("x-amz-trailer"), "x-amz-checksum-crc32");
    assert_eq!(header("x-amz-sdk-checksum-algorithm"), "CRC32");
    assert_eq!(header("x-amz-content-sha256"), "STREAMING-UNSIGNED-PAYLOAD-TRAILER");
    assert_eq!(header("x-amz-decoded-content-length"), "9");
    assert_eq!(header("content-encoding"), "aws-chunked");
    assert!(header("authorization").contains("x-amz-trailer"));
    let length: usize = header("content-length").parse().unwrap();
    let body = text(request.into_body());
    assert_eq!(body, "9\r\n123456789\r\n0\r\nx-amz-checksum-crc32:y/Q5Jg==\r\n\r\n");
    assert_eq!(body.len(), length);
}

#[test]
fn without_tls_each_chunk_is_signed() {
    let request = put(&Keeping::default(), config("http://example.com"));
    let hash = request.headers().get("x-amz-content-sha256").unwrap();
    assert_eq!(hash, "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER");
    let body = text(request.into_body());
    assert!(body.starts_with("9;chunk-signature=") && body.contains("x-amz-trailer-signature:"), "{body}");
}

#[test]
fn without_a_checksum_a_stream_is_sent_as_it_is() {
    let config = config("https://example.com");
    let config = config.request_checksum_calculation(RequestChecksumCalculation::WhenRequired);
    let request = put(&Keeping::default(), config);
    assert_eq!(request.headers().get("x-amz-content-sha256"), Some("UNSIGNED-PAYLOAD"));
    assert_eq!(text(request.into_body()), "123456789");
}

#[test]
fn a_stream_in_memory_has_its_checksum_in_a_header() {
    let kept = Keeping::default();
    let client = Client::from_conf(config("https://example.com").http_client(kept.http()).build());
    now(client.put().body(ByteStream::from_static(b"123456789")).send()).unwrap();
    let request = kept.only();
    assert_eq!(request.headers().get("x-amz-checksum-crc32"), Some("y/Q5Jg=="));
    assert_eq!(request.headers().get("x-amz-trailer"), None);
}

#[test]
fn chunks_need_a_known_length() {
    let kept = Keeping::default();
    let client = Client::from_conf(config("https://example.com").http_client(kept.http()).build());
    let error = now(client.put().body(stream()).send()).unwrap_err();
    assert!(matches!(error, SdkError::DispatchFailure(_)), "{error:?}");
    assert!(DisplayErrorContext(&error).to_string().contains("length of the body"), "{error:?}");
}

#[derive(Debug)]
struct Responding(&'static str);

impl HttpConnector for Responding {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        assert_eq!(request.headers().get("x-amz-checksum-mode"), Some("ENABLED"));
        let mut response = HttpResponse::new(200.try_into().unwrap(), SdkBody::from("123456789"));
        response.headers_mut().insert("x-amz-checksum-crc32", self.0);
        HttpConnectorFuture::ready(Ok(response))
    }
}

#[test]
fn a_response_is_checked_while_it_is_read() {
    let get = |checksum| {
        let http = http_client_fn(move |_, _| SharedHttpConnector::new(Responding(checksum)));
        let client = Client::from_conf(config("https://example.com").http_client(http).build());
        now(now(client.get().send()).unwrap().body.collect())
    };
    assert_eq!(get("y/Q5Jg==").unwrap().to_vec(), b"123456789");
    let error = get("AAAAAA==").unwrap_err();
    assert!(DisplayErrorContext(&error).to_string().contains("CRC32"), "{error:?}");
}
