//! Reads the body of a response into memory, with limits on its size and on how long the service may send nothing.

use std::fmt;
use std::pin::pin;
use std::time::Duration;

use aws_smithy_async::rt::sleep::SharedAsyncSleep;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::byte_stream::ByteStream;
use bytes::Bytes;

use super::timeout::within;

/// The default limit on the size of a response: 64 MiB, several times as much as any service with an AWS JSON protocol
/// sends.
pub const DEFAULT_MAX_SIZE: usize = 64 << 20;

/// The error for a response that is larger than the limit.
#[derive(Debug)]
pub struct TooLarge {
    max: usize,
}

impl fmt::Display for TooLarge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the response is larger than {} bytes; `max_response_size` sets the limit", self.max)
    }
}

impl std::error::Error for TooLarge {}

/// Reads all bytes of `body`. `stall` is how long the service may send nothing.
pub async fn collect(
    body: SdkBody,
    max: usize,
    stall: Option<Duration>,
    sleep: &SharedAsyncSleep,
) -> Result<Bytes, BoxError> {
    if let Some(bytes) = body.bytes() {
        return match bytes.len() > max {
            true => Err(TooLarge { max }.into()),
            false => Ok(Bytes::copy_from_slice(bytes)),
        };
    }
    let mut stream = ByteStream::new(body);
    let mut first = Bytes::new();
    let mut rest = Vec::new();
    let mut size = 0;
    while let Some(chunk) =
        within(sleep, "waiting for more of the response", stall, pin!(stream.next())).await?
    {
        let chunk = chunk?;
        size += chunk.len();
        if size > max {
            return Err(TooLarge { max }.into());
        }
        // Most responses arrive in one piece, which then need not be copied.
        if first.is_empty() && rest.is_empty() {
            first = chunk;
        } else {
            if rest.is_empty() {
                rest.extend_from_slice(&first);
            }
            rest.extend_from_slice(&chunk);
        }
    }
    Ok(if rest.is_empty() { first } else { rest.into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    use aws_smithy_async::rt::sleep::TokioSleep;

    #[tokio::test]
    async fn a_body_in_memory_is_bounded() {
        let sleep = SharedAsyncSleep::new(TokioSleep::new());
        let collected = collect(SdkBody::from("12345"), 5, None, &sleep).await.unwrap();
        assert_eq!(collected, "12345");
        let error = collect(SdkBody::from("123456"), 5, None, &sleep).await.unwrap_err();
        assert!(error.to_string().contains("larger than 5 bytes"), "{error}");
    }
}
