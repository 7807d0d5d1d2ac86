//! The body of a request or a response.

use std::fmt;

use aws_smithy_types::body::SdkBody;
use bytes::Bytes;

/// A body: bytes in memory, or a stream of bytes.
pub enum Body {
    /// All bytes are in memory.
    Bytes(Bytes),
    /// The bytes arrive in pieces.
    Stream(SdkBody),
}

impl Body {
    /// Creates an empty body.
    pub const fn empty() -> Self {
        Self::Bytes(Bytes::new())
    }

    /// Returns the bytes, if all of them are in memory.
    pub fn bytes(&self) -> Option<&[u8]> {
        match self {
            Self::Bytes(bytes) => Some(bytes),
            Self::Stream(stream) => stream.bytes(),
        }
    }

    /// Returns the number of bytes, if it is known.
    pub fn content_length(&self) -> Option<u64> {
        match self {
            Self::Bytes(bytes) => Some(bytes.len() as u64),
            Self::Stream(stream) => stream.content_length(),
        }
    }

    /// Clones the body; `None` for a stream that cannot be read again.
    pub fn try_clone(&self) -> Option<Self> {
        match self {
            Self::Bytes(bytes) => Some(Self::Bytes(bytes.clone())),
            Self::Stream(stream) => stream.try_clone().map(Self::Stream),
        }
    }
}

impl Default for Body {
    fn default() -> Self {
        Self::empty()
    }
}

impl fmt::Debug for Body {
    /// Hides the content, which may contain secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bytes(bytes) => write!(f, "Bytes({} bytes)", bytes.len()),
            Self::Stream(_) => f.write_str("Stream"),
        }
    }
}

impl From<Vec<u8>> for Body {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes.into())
    }
}

impl From<Bytes> for Body {
    fn from(bytes: Bytes) -> Self {
        Self::Bytes(bytes)
    }
}

impl From<Body> for SdkBody {
    fn from(body: Body) -> Self {
        match body {
            Body::Bytes(bytes) => bytes.into(),
            Body::Stream(stream) => stream,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_in_memory_can_be_resent_and_are_hidden() {
        for body in [Body::from(b"secret".to_vec()), Body::Stream(SdkBody::from("secret"))] {
            assert!(!format!("{body:?}").contains("secret"));
            let again = body.try_clone().unwrap();
            assert_eq!((again.bytes(), again.content_length()), (Some(&b"secret"[..]), Some(6)));
        }
        assert_eq!(Body::empty().content_length(), Some(0));
    }
}
