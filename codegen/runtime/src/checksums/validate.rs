//! Checks the bodies of responses against the checksums in their headers.

use std::fmt;

use http::HeaderMap;
#[cfg(feature = "client")]
use tracing::debug;

use super::algorithm::{Algorithm, Checksum};

/// The error for a response whose body does not have the checksum in its header.
#[derive(Debug)]
pub struct ChecksumMismatch {
    algorithm: Algorithm,
    expected: Checksum,
    found: Checksum,
}

impl fmt::Display for ChecksumMismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the body of the response has the {} checksum {}, but its header says {}",
            self.algorithm.name(),
            self.found.encode(),
            self.expected.encode()
        )
    }
}

impl std::error::Error for ChecksumMismatch {}

/// Validates a body in memory. It passes if it has no checksum with any of these algorithms.
///
/// # Errors
/// If the checksum does not match the body.
pub fn validate(headers: &HeaderMap, body: &[u8], algorithms: &[&str]) -> Result<(), ChecksumMismatch> {
    let Some((algorithm, expected)) = expected(headers, algorithms) else { return Ok(()) };
    compare(algorithm, expected, algorithm.checksum(body))
}

fn compare(algorithm: Algorithm, expected: Checksum, found: Checksum) -> Result<(), ChecksumMismatch> {
    match found == expected {
        true => Ok(()),
        false => Err(ChecksumMismatch { algorithm, expected, found }),
    }
}

/// Returns the checksum in the headers. The checksum of an object that was uploaded in parts cannot be validated: it is
/// the checksum of the parts' checksums, and ends with the number of parts.
fn expected(headers: &HeaderMap, algorithms: &[&str]) -> Option<(Algorithm, Checksum)> {
    let mut wanted = Algorithm::ALL
        .into_iter()
        .filter(|algorithm| algorithms.iter().any(|name| name.eq_ignore_ascii_case(algorithm.name())));
    let (algorithm, value) =
        wanted.find_map(|algorithm| Some((algorithm, headers.get(algorithm.header())?)))?;
    let checksum = Checksum::parse(algorithm, value);
    #[cfg(feature = "client")]
    if checksum.is_none() {
        debug!(algorithm = algorithm.name(), ?value, "the response's checksum is not one of all its bytes");
    }
    Some((algorithm, checksum?))
}

#[cfg(feature = "client")]
pub use stream::validated;

#[cfg(feature = "client")]
mod stream {
    use std::pin::Pin;
    use std::task::{Context, Poll, ready};

    use aws_smithy_runtime_api::box_error::BoxError;
    use aws_smithy_types::body::SdkBody;
    use bytes::Bytes;
    use http_body::{Body, Frame, SizeHint};

    use super::*;
    use crate::checksums::Hasher;

    /// Returns a body that is validated as it is read, and ends with an error if its checksum does not match.
    pub fn validated(headers: &HeaderMap, body: SdkBody, algorithms: &[&str]) -> SdkBody {
        match expected(headers, algorithms) {
            Some((algorithm, expected)) => {
                let pending = Some((Hasher::new(algorithm), expected));
                SdkBody::from_body_1_x(Validated { body, algorithm, pending })
            }
            None => body,
        }
    }

    struct Validated {
        body: SdkBody,
        algorithm: Algorithm,
        /// The checksum of the bytes read so far, and the expected one; `None` once the body has ended.
        pending: Option<(Hasher, Checksum)>,
    }

    impl Body for Validated {
        type Data = Bytes;
        type Error = BoxError;

        fn poll_frame(
            mut self: Pin<&mut Self>,
            context: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
            let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
            match &frame {
                Some(Ok(frame)) => {
                    if let (Some(bytes), Some((hasher, _))) = (frame.data_ref(), &mut self.pending) {
                        hasher.update(bytes);
                    }
                }
                // The body is incomplete, and the caller gets that error.
                Some(Err(_)) => self.pending = None,
                None => {
                    if let Some((hasher, expected)) = self.pending.take()
                        && let Err(mismatch) = compare(self.algorithm, expected, hasher.finish())
                    {
                        return Poll::Ready(Some(Err(mismatch.into())));
                    }
                }
            }
            Poll::Ready(frame)
        }

        fn size_hint(&self) -> SizeHint {
            self.body.size_hint()
        }
    }
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    const ALL: &[&str] = &["crc64nvme", "CRC32", "CRC32C", "SHA256", "SHA1", "XXHASH3"];

    fn headers(entries: &[(&'static str, &'static str)]) -> HeaderMap {
        entries.iter().map(|(name, value)| (name.parse().unwrap(), HeaderValue::from_static(value))).collect()
    }

    #[test]
    fn a_body_must_have_the_checksum_of_its_header() {
        let right = headers(&[("x-amz-checksum-crc32", "y/Q5Jg==")]);
        validate(&right, b"123456789", ALL).unwrap();
        let error = validate(&right, b"123456780", ALL).unwrap_err().to_string();
        assert!(error.contains("CRC32") && error.contains("y/Q5Jg==") && !error.contains("1234"), "{error}");
    }

    #[test]
    fn the_first_algorithm_by_preference_counts() {
        let both = headers(&[
            ("x-amz-checksum-sha1", "98O8HYCOBHMq32eZZczDTKeuNEE="),
            ("x-amz-checksum-crc32", "AAAAAA=="),
        ]);
        assert!(validate(&both, b"123456789", ALL).is_err());
        validate(&both, b"123456789", &["SHA1"]).unwrap();
    }

    #[test]
    fn checksums_of_parts_are_not_validated() {
        for value in ["y/Q5Jg==-3", "!", "", "y/Q5JgAA"] {
            let headers = headers(&[("x-amz-checksum-crc32", value)]);
            validate(&headers, b"anything", ALL).unwrap();
        }
        validate(&headers(&[("x-amz-checksum-xxhash3", "AAAAAA==")]), b"anything", ALL).unwrap();
        validate(&headers(&[("x-amz-checksum-crc32", "AAAAAA==")]), b"anything", &["SHA1"]).unwrap();
    }

    #[cfg(feature = "client")]
    #[tokio::test]
    async fn a_stream_is_checked_at_its_end() {
        use aws_smithy_types::body::SdkBody;
        use aws_smithy_types::byte_stream::ByteStream;

        let headers = headers(&[("x-amz-checksum-crc32", "y/Q5Jg==")]);
        let stream = |text: &'static str| ByteStream::new(validated(&headers, SdkBody::from(text), ALL));
        assert_eq!(stream("123456789").size_hint(), (9, Some(9)));
        assert_eq!(stream("123456789").collect().await.unwrap().to_vec(), b"123456789");
        let mut wrong = stream("123456780");
        assert_eq!(wrong.next().await.unwrap().unwrap(), "123456780");
        let error = wrong.next().await.unwrap().unwrap_err();
        let cause = std::error::Error::source(&error).unwrap();
        assert!(cause.is::<ChecksumMismatch>(), "{cause:?}");
        assert!(wrong.next().await.is_none());
    }
}
