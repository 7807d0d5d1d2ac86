//! Finds the frames in a body that arrives in pieces of any size.

use aws_smithy_types::event_stream::Message;
use bytes::{Bytes, BytesMut};

use super::FrameError;
use super::frame::{Prelude, decode_rest};

/// Decodes the pieces of a body into messages.
///
/// The decoder only buffers bytes that are not part of a complete message yet. If the prelude of a message has a length
/// that is too large, the message is rejected at once.
#[derive(Debug)]
pub struct Decoder {
    buffer: BytesMut,
    /// The prelude of the message at the beginning of the buffer, once it has arrived.
    prelude: Option<Prelude>,
    max: usize,
}

impl Decoder {
    /// Creates a decoder of messages with up to `max` bytes each.
    pub fn new(max: usize) -> Self {
        Self { buffer: BytesMut::new(), prelude: None, max }
    }

    /// Appends the next piece of the body to the buffer.
    pub fn push(&mut self, piece: &[u8]) {
        self.buffer.extend_from_slice(piece);
    }

    /// Returns the next message, if it is complete.
    ///
    /// # Errors
    /// If the buffer does not begin with a valid message. The boundaries of further messages are unknown then, so
    /// nothing more can be read.
    pub fn next_message(&mut self) -> Result<Option<Message>, FrameError> {
        if self.prelude.is_none() {
            self.prelude = Prelude::read(&self.buffer, self.max)?;
        }
        match self.prelude {
            Some(prelude) if self.buffer.len() >= prelude.total => {
                self.prelude = None;
                let frame = self.buffer.split_to(prelude.total).freeze();
                decode_rest(prelude, frame).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// Takes the rest of the buffer after the end of the body. It is empty, unless the body ended in the middle of a
    /// message.
    pub fn take_rest(&mut self) -> Bytes {
        self.prelude = None;
        self.buffer.split().freeze()
    }
}
