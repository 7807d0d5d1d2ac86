//! One frame, in full: lengths, headers and payload, with a checksum of the lengths and one of everything.
//!
//! | bytes | what |
//! | --- | --- |
//! | 4 | the length of the frame |
//! | 4 | the length of the headers |
//! | 4 | CRC-32 of these two |
//! | the length of the headers | the headers |
//! | what is left | the payload |
//! | 4 | CRC-32 of everything before |
//!
//! Numbers are big-endian. A frame with any contradiction in it is refused.

use aws_smithy_types::event_stream::Message;
use bytes::{Buf, BufMut, Bytes};

use super::{FrameError, header};

/// The bytes of the lengths and their checksum.
pub const PRELUDE: usize = 12;

/// The bytes that a frame has beside headers and payload.
pub const OVERHEAD: usize = PRELUDE + CHECKSUM;

/// How many bytes of headers a frame may have: what the format allows. A header is much larger in memory than in a
/// frame, so this bound must not be left to whoever sends the frame.
pub const MAX_HEADERS: usize = 128 << 10;

/// How many bytes a received frame may have: 24 MiB of payload, which is what the format allows.
pub const MAX_MESSAGE: usize = (24 << 20) + MAX_HEADERS + OVERHEAD;

const CHECKSUM: usize = 4;

/// What the beginning of a frame says about the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prelude {
    /// The length of the whole frame.
    pub total: usize,
    /// The length of the headers in it.
    pub headers: usize,
}

impl Prelude {
    /// Reads the first bytes of a frame; `None` if there are not enough of them.
    ///
    /// # Errors
    /// When the checksum is wrong, when the lengths contradict each other, and when the frame would have more than
    /// `max` bytes or too many headers.
    pub fn read(frame: &[u8], max: usize) -> Result<Option<Self>, FrameError> {
        let Some(mut prelude) = frame.get(..PRELUDE) else { return Ok(None) };
        let checksum = crc32fast::hash(&prelude[..PRELUDE - CHECKSUM]);
        let (total, headers) = (prelude.get_u32(), prelude.get_u32());
        if prelude.get_u32() != checksum {
            return Err(FrameError::PreludeChecksum);
        }
        // Lengths that no address space of this machine has are too long in any case.
        let total = usize::try_from(total).unwrap_or(usize::MAX);
        let headers = usize::try_from(headers).unwrap_or(usize::MAX);
        match total.checked_sub(OVERHEAD) {
            Some(rest) if headers <= rest => {}
            _ => return Err(FrameError::Length),
        }
        if total > max {
            return Err(FrameError::TooLong { max });
        }
        if headers > MAX_HEADERS {
            return Err(FrameError::HeadersTooLong);
        }
        Ok(Some(Self { total, headers }))
    }
}

/// Reads a frame. What is in it is not copied.
///
/// # Errors
/// When the bytes are not exactly one valid frame.
pub fn decode(frame: Bytes) -> Result<Message, FrameError> {
    match Prelude::read(&frame, usize::MAX)? {
        Some(prelude) if prelude.total == frame.len() => decode_rest(prelude, frame),
        Some(_) => Err(FrameError::Length),
        None => Err(FrameError::Truncated),
    }
}

/// Reads a frame whose prelude has been read and that has as many bytes as it says.
pub(super) fn decode_rest(prelude: Prelude, mut frame: Bytes) -> Result<Message, FrameError> {
    let mut checksum = frame.split_off(frame.len() - CHECKSUM);
    if checksum.get_u32() != crc32fast::hash(&frame) {
        return Err(FrameError::MessageChecksum);
    }
    frame.advance(PRELUDE);
    let headers = header::read_all(frame.split_to(prelude.headers))?;
    Ok(Message::new_from_parts(headers, frame))
}

/// The frame of a message.
///
/// # Errors
/// When a header has no place in a frame, and when the message is too long for one.
pub fn encode(message: &Message) -> Result<Vec<u8>, FrameError> {
    let mut frame = vec![0; PRELUDE];
    for header in message.headers() {
        header::write(header, &mut frame)?;
    }
    let headers = frame.len() - PRELUDE;
    if headers > MAX_HEADERS {
        return Err(FrameError::HeadersTooLong);
    }
    let total = headers + message.payload().len() + OVERHEAD;
    let too_long = |_| FrameError::TooLong { max: u32::MAX as usize };
    let lengths = [u32::try_from(total).map_err(too_long)?, u32::try_from(headers).map_err(too_long)?];
    let mut prelude = Vec::with_capacity(PRELUDE);
    lengths.into_iter().for_each(|length| prelude.put_u32(length));
    prelude.put_u32(crc32fast::hash(&prelude));
    frame[..PRELUDE].copy_from_slice(&prelude);
    frame.put_slice(message.payload());
    frame.put_u32(crc32fast::hash(&frame));
    Ok(frame)
}

/// The headers alone, as they are in a frame.
///
/// # Errors
/// As with [`encode`].
pub fn encode_headers(message: &Message) -> Result<Vec<u8>, FrameError> {
    let mut headers = Vec::new();
    for header in message.headers() {
        header::write(header, &mut headers)?;
    }
    Ok(headers)
}
