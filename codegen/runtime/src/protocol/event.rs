//! What event streams ask of a protocol: the documents in messages, and how a call begins and fails.

use aws_smithy_types::error::operation::BuildError;

use super::ReadShape;
use crate::schema::{Member, ServiceSchema};
use crate::serde::{DeserializeError, SerializeShape};

/// The media type of a body that is an event stream.
pub const EVENT_STREAM: &str = "application/vnd.amazon.eventstream";

/// The messages of a protocol.
pub trait EventCodec: Sync {
    /// The `:content-type` of a document.
    fn media_type(&self) -> &'static str;

    /// Whether the members of an input or output that are not the stream are in a message of their own, which comes
    /// first. Where there are HTTP bindings, they are in the request or the response itself.
    fn has_initial_messages(&self) -> bool;

    /// The document that an event is, or that the `member` with its payload is.
    ///
    /// # Errors
    /// The first value that the format cannot express.
    fn serialize(
        &self,
        service: &ServiceSchema,
        member: Option<&Member>,
        shape: &dyn SerializeShape,
    ) -> Result<Vec<u8>, BuildError>;

    /// Reads a document, which is not empty.
    ///
    /// # Errors
    /// When the payload is not such a document, and what `read` says.
    fn deserialize(&self, payload: &[u8], read: ReadShape<'_>) -> Result<(), DeserializeError>;

    /// The code and the message in the document that an error is, as far as it has them.
    fn error_texts(&self, payload: &[u8]) -> (Option<String>, Option<String>);
}
