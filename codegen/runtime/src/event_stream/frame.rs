//! Reads and writes single frames: lengths, headers and payload, with a checksum of the lengths and one of the whole
//! frame.
//!
//! | bytes | content |
//! | --- | --- |
//! | 4 | the length of the frame |
//! | 4 | the length of the headers |
//! | 4 | CRC-32 of these two |
//! | the length of the headers | the headers |
//! | the rest | the payload |
//! | 4 | CRC-32 of everything before |
//!
//! Numbers are big-endian. A frame whose lengths or checksums are inconsistent is rejected.

use aws_smithy_types::event_stream::Message;
use bytes::{Buf, BufMut, Bytes};

use super::{FrameError, header};

/// The size of the lengths and their checksum.
pub const PRELUDE: usize = 12;

/// The size of a frame without headers and payload.
pub const OVERHEAD: usize = PRELUDE + CHECKSUM;

/// The largest size of a frame's headers, which is the format's limit. Headers take up much more memory than in a
/// frame, so the sender must not determine their size.
pub const MAX_HEADERS: usize = 128 << 10;

/// The largest size of a received frame: the format's limit of 24 MiB for the payload, plus the rest of the frame.
pub const MAX_MESSAGE: usize = (24 << 20) + MAX_HEADERS + OVERHEAD;

const CHECKSUM: usize = 4;

/// The beginning of a frame, with the lengths of the other parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prelude {
    /// The length of the whole frame.
    pub total: usize,
    /// The length of the headers in it.
    pub headers: usize,
}

impl Prelude {
    /// Reads the beginning of a frame; `None` if it is not complete.
    ///
    /// # Errors
    /// If the checksum is wrong, if the lengths contradict each other, or if the frame would be longer than `max` bytes
    /// or have too long headers.
    pub fn read(frame: &[u8], max: usize) -> Result<Option<Self>, FrameError> {
        let Some(mut prelude) = frame.get(..PRELUDE) else { return Ok(None) };
        let checksum = crc32fast::hash(&prelude[..PRELUDE - CHECKSUM]);
        let (total, headers) = (prelude.get_u32(), prelude.get_u32());
        if prelude.get_u32() != checksum {
            return Err(FrameError::PreludeChecksum);
        }
        // Lengths outside the address space exceed any limit.
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

/// Decodes a frame. The payload is not copied.
///
/// # Errors
/// If the bytes are not exactly one valid frame.
pub fn decode(frame: Bytes) -> Result<Message, FrameError> {
    match Prelude::read(&frame, usize::MAX)? {
        Some(prelude) if prelude.total == frame.len() => decode_rest(prelude, frame),
        Some(_) => Err(FrameError::Length),
        None => Err(FrameError::Truncated),
    }
}

/// Decodes a frame whose prelude has been read and whose length is right.
pub(super) fn decode_rest(prelude: Prelude, mut frame: Bytes) -> Result<Message, FrameError> {
    let mut checksum = frame.split_off(frame.len() - CHECKSUM);
    if checksum.get_u32() != crc32fast::hash(&frame) {
        return Err(FrameError::MessageChecksum);
    }
    frame.advance(PRELUDE);
    let headers = header::read_all(frame.split_to(prelude.headers))?;
    Ok(Message::new_from_parts(headers, frame))
}

/// Encodes a message as a frame.
///
/// # Errors
/// If a header is not valid in a frame, or the message is too long.
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

/// Encodes the headers of a message.
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
