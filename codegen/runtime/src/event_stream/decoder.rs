//! The frames in a body that comes piece by piece, wherever it is cut.

use aws_smithy_types::event_stream::Message;
use bytes::{Bytes, BytesMut};

use super::FrameError;
use super::frame::{Prelude, decode_rest};

/// Takes the pieces of a body and gives the messages in them.
///
/// It holds no more than what has been given to it and is not part of a message yet. A message that says it is too
/// long is refused before the rest of it is waited for.
#[derive(Debug)]
pub struct Decoder {
    buffer: BytesMut,
    /// That of the message at the beginning of the buffer, once it is known.
    prelude: Option<Prelude>,
    max: usize,
}

impl Decoder {
    /// A decoder of messages that have up to `max` bytes each.
    pub fn new(max: usize) -> Self {
        Self { buffer: BytesMut::new(), prelude: None, max }
    }

    /// Takes the next piece of the body.
    pub fn push(&mut self, piece: &[u8]) {
        self.buffer.extend_from_slice(piece);
    }

    /// The next message, if all of it is here.
    ///
    /// # Errors
    /// When what is here is not the beginning of a message. What follows cannot be trusted, so nothing more can be
    /// read then.
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

    /// Takes what is left when the body has ended: nothing, unless it ended in the middle of a message.
    pub fn take_rest(&mut self) -> Bytes {
        self.prelude = None;
        self.buffer.split().freeze()
    }
}
