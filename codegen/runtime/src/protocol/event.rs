//! The part of a protocol that event streams need: the documents in messages, initial messages and errors.

use aws_smithy_types::error::operation::BuildError;

use super::ReadShape;
use crate::schema::{Member, ServiceSchema};
use crate::serde::{DeserializeError, SerializeShape};

/// The media type of a body that is an event stream.
pub const EVENT_STREAM: &str = "application/vnd.amazon.eventstream";

/// The encoding of messages in a protocol.
pub trait EventCodec: Sync {
    /// Returns the `:content-type` of a document.
    fn media_type(&self) -> &'static str;

    /// Whether the input's or output's members other than the stream are sent in an initial message. With HTTP
    /// bindings, they are in the HTTP request or response instead.
    fn has_initial_messages(&self) -> bool;

    /// Serializes an event, or its `member` with the payload, as a document.
    ///
    /// # Errors
    /// If a value has no representation in the format.
    fn serialize(
        &self,
        service: &ServiceSchema,
        member: Option<&Member>,
        shape: &dyn SerializeShape,
    ) -> Result<Vec<u8>, BuildError>;

    /// Deserializes a document, which must not be empty.
    ///
    /// # Errors
    /// If the payload is not a valid document, or `read` fails.
    fn deserialize(&self, payload: &[u8], read: ReadShape<'_>) -> Result<(), DeserializeError>;

    /// Returns the code and the message in the document of an error, if it has them.
    fn error_texts(&self, payload: &[u8]) -> (Option<String>, Option<String>);
}
