//! Decodes the messages in the body of a response as it arrives.

#[cfg(feature = "client")]
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_types::byte_stream::ByteStream;
use aws_smithy_types::event_stream::Message;
use bytes::Bytes;

use super::FrameError;
use super::decoder::Decoder;
use super::frame::MAX_MESSAGE;
use super::read::Kind;

/// The messages of a response, which end after the first error.
pub(super) struct Messages {
    decoder: Decoder,
    /// The rest of the body.
    body: Option<ByteStream>,
    /// Whether the next message may be an initial one.
    may_begin: bool,
}

/// An invalid frame, with its bytes if they are known.
pub(super) type Damage = (FrameError, Option<Bytes>);

/// Why there is no message.
#[cfg(feature = "client")]
pub(super) enum Failure {
    Damage(Damage),
    Transport(ConnectorError),
}

impl Messages {
    pub(super) fn new(body: ByteStream, has_initial_message: bool) -> Self {
        let body = body.into_inner();
        let mut decoder = Decoder::new(MAX_MESSAGE);
        let body = match body.bytes() {
            Some(bytes) => {
                decoder.push(bytes);
                None
            }
            None => Some(ByteStream::new(body)),
        };
        Self { decoder, body, may_begin: has_initial_message }
    }

    /// Closes the connection. There are no more messages.
    pub(super) fn close(&mut self) {
        self.body = None;
        self.decoder.take_rest();
    }

    /// Returns the next message, if it is complete. An initial message is skipped, because its members have been read
    /// already.
    pub(super) fn next(&mut self) -> Result<Option<Message>, Damage> {
        loop {
            match self.decoder.next_message() {
                Ok(Some(message)) => {
                    let is_first = std::mem::take(&mut self.may_begin);
                    if !(is_first && Kind::of(&message).is_ok_and(|kind| kind.is_initial_response())) {
                        return Ok(Some(message));
                    }
                }
                Ok(None) if self.body.is_some() => return Ok(None),
                Ok(None) => {
                    let rest = self.decoder.take_rest();
                    return match rest.is_empty() {
                        true => Ok(None),
                        false => Err((FrameError::Truncated, Some(rest))),
                    };
                }
                Err(error) => {
                    self.close();
                    return Err((error, None));
                }
            }
        }
    }

    /// Waits for the next message. Dropping the future loses nothing.
    #[cfg(feature = "client")]
    pub(super) async fn recv(&mut self) -> Result<Option<Message>, Failure> {
        loop {
            if let Some(message) = self.next().map_err(Failure::Damage)? {
                return Ok(Some(message));
            }
            let Some(body) = &mut self.body else { return Ok(None) };
            match body.next().await {
                Some(Ok(piece)) => self.decoder.push(&piece),
                Some(Err(error)) => {
                    self.close();
                    return Err(Failure::Transport(transport_error(error)));
                }
                None => self.body = None,
            }
        }
    }
}

/// Converts the error of a body into that of its connection.
#[cfg(feature = "client")]
fn transport_error(error: aws_smithy_types::byte_stream::error::Error) -> ConnectorError {
    let mut next: Option<&(dyn std::error::Error + 'static)> = Some(&error);
    while let Some(source) = next {
        if source.downcast_ref::<ConnectorError>().is_some_and(ConnectorError::is_timeout) {
            return ConnectorError::timeout(error.into());
        }
        next = source.source();
    }
    ConnectorError::io(error.into())
}
