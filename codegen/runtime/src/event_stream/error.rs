//! The error for an invalid frame.

use std::fmt;

/// A frame that cannot be read or written. The error never quotes the frame, which may contain secrets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FrameError {
    /// The checksum of the lengths is wrong.
    PreludeChecksum,
    /// The checksum of the whole frame is wrong.
    MessageChecksum,
    /// The lengths contradict each other, or differ from the actual ones.
    Length,
    /// The frame is longer than the limit.
    TooLong {
        /// The limit in bytes.
        max: usize,
    },
    /// The headers are longer than [`MAX_HEADERS`](super::frame::MAX_HEADERS).
    HeadersTooLong,
    /// A header ends before the end of its value.
    HeaderCutOff,
    /// The name of a header is empty or too long, or it is not UTF-8.
    HeaderName,
    /// A header has a type that does not exist.
    HeaderType(u8),
    /// A header's value is text that is not UTF-8, too long, or a time outside the range of the format.
    HeaderValue,
    /// The stream ended in the middle of a frame.
    Truncated,
}

impl fmt::Display for FrameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the event stream is damaged: ")?;
        match self {
            Self::PreludeChecksum => f.write_str("the checksum of a message's lengths is wrong"),
            Self::MessageChecksum => f.write_str("the checksum of a message is wrong"),
            Self::Length => f.write_str("the lengths of a message contradict each other"),
            Self::TooLong { max } => write!(f, "a message has more than {max} bytes"),
            Self::HeadersTooLong => {
                write!(f, "the headers of a message have more than {} bytes", super::frame::MAX_HEADERS)
            }
            Self::HeaderCutOff => f.write_str("a header is cut off"),
            Self::HeaderName => f.write_str("a header has an invalid name"),
            Self::HeaderType(type_) => write!(f, "a header has the unknown type {type_}"),
            Self::HeaderValue => f.write_str("a header has an invalid value"),
            Self::Truncated => f.write_str("it ends in the middle of a message"),
        }
    }
}

impl std::error::Error for FrameError {}
