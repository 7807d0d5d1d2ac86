//! The hash of a stream, for services that take no signature without one.

use aws_smithy_types::byte_stream::ByteStream;
use aws_smithy_types::byte_stream::error::Error;
use http::{HeaderName, HeaderValue, Request};
use sha2::{Digest, Sha256};

use crate::body::Body;

const CONTENT_HASH: HeaderName = HeaderName::from_static("x-amz-content-sha256");

/// The header of a request whose stream is sent in chunks, which are signed as they are sent.
const TRAILER: HeaderName = HeaderName::from_static("x-amz-trailer");

/// Adds the header with the hash of a stream, which is read for that; a hash that the input has stays. A stream that
/// cannot begin again is sent with a signature that does not cover it: some services take that, and the others say so.
///
/// # Errors
/// When the stream cannot be read.
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
    // Hexadecimal digits can be in a header.
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
    async fn what_can_be_read_twice_is_hashed() {
        let stream = || SdkBody::from_body_1_x(Full::new(Bytes::from("abc")));
        for (body, expected) in [
            (Body::Stream(SdkBody::retryable(stream)), Some(ABC)),
            (Body::Stream(stream()), Some("UNSIGNED-PAYLOAD")),
            // The signer does it.
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
