//! The hash of a streaming body, for services that require it in signed requests.

use aws_smithy_types::byte_stream::ByteStream;
use aws_smithy_types::byte_stream::error::Error;
use http::{HeaderName, HeaderValue, Request};
use sha2::{Digest, Sha256};

use crate::body::Body;

const CONTENT_HASH: HeaderName = HeaderName::from_static("x-amz-content-sha256");

/// The header of a request whose stream is sent in chunks, which have their own signatures or checksums.
const TRAILER: HeaderName = HeaderName::from_static("x-amz-trailer");

/// Adds the header with the hash of a stream, which is read for that. A hash that the input contains is kept. A stream
/// that cannot be read twice is sent as an unsigned payload, which some services reject with an error.
///
/// # Errors
/// If the stream cannot be read.
pub async fn add(request: &mut Request<Body>) -> Result<(), Error> {
    let is_known = [CONTENT_HASH, TRAILER].iter().any(|name| request.headers().contains_key(name));
    if is_known || request.body().bytes().is_some() {
        return Ok(());
    }
    let value = match request.body().try_clone() {
        Some(copy) => {
            let mut hash = Sha256::new();
            let mut stream = ByteStream::new(copy.into());
            while let Some(bytes) = stream.try_next().await? {
                hash.update(&bytes);
            }
            let hex: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
            HeaderValue::try_from(hex).ok()
        }
        None => Some(HeaderValue::from_static("UNSIGNED-PAYLOAD")),
    };
    // Hexadecimal digits are always a valid header value, so there is a value.
    if let Some(value) = value {
        request.headers_mut().insert(CONTENT_HASH, value);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use aws_smithy_types::body::SdkBody;
    use bytes::Bytes;
    use http_body_util::Full;

    use super::*;

    const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    #[tokio::test]
    async fn repeatable_streams_are_hashed() {
        let stream = || SdkBody::from_body_1_x(Full::new(Bytes::from("abc")));
        for (body, expected) in [
            (Body::Stream(SdkBody::retryable(stream)), Some(ABC)),
            (Body::Stream(stream()), Some("UNSIGNED-PAYLOAD")),
            // The signer computes the hash.
            (Body::from(b"abc".to_vec()), None),
        ] {
            let mut request = Request::new(body);
            add(&mut request).await.unwrap();
            let found = request.headers().get(CONTENT_HASH).map(|value| value.to_str().unwrap());
            assert_eq!(found, expected);
            let sent = ByteStream::new(request.into_body().into()).collect().await.unwrap().into_bytes();
            assert_eq!(sent, "abc");
        }
        let mut request = Request::new(Body::Stream(stream()));
        request.headers_mut().insert(CONTENT_HASH, HeaderValue::from_static("own"));
        add(&mut request).await.unwrap();
        assert_eq!(request.headers()[CONTENT_HASH], "own");
        let mut request = Request::new(Body::Stream(SdkBody::retryable(stream)));
        request.headers_mut().insert(TRAILER, HeaderValue::from_static("x-amz-checksum-crc32"));
        add(&mut request).await.unwrap();
        assert!(!request.headers().contains_key(CONTENT_HASH));
    }
}
