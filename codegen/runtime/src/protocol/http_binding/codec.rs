//! What the binding layer asks of a document format.

use aws_smithy_types::error::operation::BuildError;

use crate::protocol::ReadShape;
use crate::schema::{Member, OperationSchema};
use crate::serde::{DeserializeError, SerializeShape, ShapeSerializer};

/// The documents of a REST protocol: bodies, and payloads that are neither bytes nor plain text.
pub trait DocumentCodec: Sync {
    /// The `Content-Type` of a document.
    fn media_type(&self) -> &'static str;

    /// The document of the input's members that are bound to nothing else. `body` has the schema of the whole input,
    /// but passes only those members on.
    ///
    /// # Errors
    /// The first value that the format cannot express.
    fn serialize_body(
        &self,
        operation: &OperationSchema,
        body: &dyn SerializeShape,
    ) -> Result<Vec<u8>, BuildError>;

    /// The document that a payload is: `member` is the one with `@httpPayload`, `value` a structure or a union.
    ///
    /// # Errors
    /// The first value that the format cannot express.
    fn serialize_payload(
        &self,
        operation: &OperationSchema,
        member: &Member,
        value: &dyn SerializeShape,
    ) -> Result<Vec<u8>, BuildError>;

    /// Likewise for a payload that is a document, a list or a map, which `value` passes on.
    ///
    /// # Errors
    /// The first value that the format cannot express; by default that is any.
    fn serialize_value_payload(
        &self,
        operation: &OperationSchema,
        member: &Member,
        value: &dyn Fn(&mut dyn ShapeSerializer),
    ) -> Result<Vec<u8>, BuildError> {
        let _ = (operation, value);
        Err(BuildError::invalid_field(member.field, "the protocol has no form for such a payload"))
    }

    /// The document that stands for a structure payload that is not set; `None` if the body is then empty.
    fn unset_structure(&self) -> Option<&'static [u8]> {
        None
    }

    /// Reads the document that a body is. `read` gets a deserializer for its root, of which it may take a structure's
    /// members or any value. The body is not empty.
    ///
    /// # Errors
    /// When the body is not such a document, and what `read` says.
    fn deserialize(
        &self,
        operation: &OperationSchema,
        body: &[u8],
        read: ReadShape<'_>,
    ) -> Result<(), DeserializeError>;
}
