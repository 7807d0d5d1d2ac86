//! The interface between HTTP bindings and document formats.

use aws_smithy_types::error::operation::BuildError;

use crate::protocol::ReadShape;
use crate::schema::{Member, OperationSchema};
use crate::serde::{DeserializeError, SerializeShape, ShapeSerializer};

/// The document format of a REST protocol, for bodies and for payloads other than bytes and plain text.
pub trait DocumentCodec: Sync {
    /// Returns the `Content-Type` of a document.
    fn media_type(&self) -> &'static str;

    /// Serializes the members of an input that have no other binding. `body` has the schema of the whole input, but
    /// passes only those members.
    ///
    /// # Errors
    /// If a value has no representation in the format.
    fn serialize_body(
        &self,
        operation: &OperationSchema,
        body: &dyn SerializeShape,
    ) -> Result<Vec<u8>, BuildError>;

    /// Serializes a payload. `member` is the one with `@httpPayload`; `value` is a structure or a union.
    ///
    /// # Errors
    /// If a value has no representation in the format.
    fn serialize_payload(
        &self,
        operation: &OperationSchema,
        member: &Member,
        value: &dyn SerializeShape,
    ) -> Result<Vec<u8>, BuildError>;

    /// Serializes a payload that is a document, a list or a map, which `value` passes to the serializer.
    ///
    /// # Errors
    /// If a value has no representation in the format. By default there is none for these types.
    fn serialize_value_payload(
        &self,
        operation: &OperationSchema,
        member: &Member,
        value: &dyn Fn(&mut dyn ShapeSerializer),
    ) -> Result<Vec<u8>, BuildError> {
        let _ = (operation, value);
        Err(BuildError::invalid_field(member.field, "the protocol does not support a payload of this type"))
    }

    /// Returns the body for a structure payload that is not set.
    fn unset_structure(&self) -> &'static [u8] {
        b""
    }

    /// Reads an empty body whose shape has members in the document. By default it stands for a document without members.
    ///
    /// # Errors
    /// If there must be a document.
    fn deserialize_empty(&self) -> Result<(), DeserializeError> {
        Ok(())
    }

    /// Deserializes a body, which must not be empty. `read` gets a deserializer for the root, from which it may read a
    /// structure or any other value.
    ///
    /// # Errors
    /// If the body is not a valid document, or `read` fails.
    fn deserialize(
        &self,
        operation: &OperationSchema,
        body: &[u8],
        read: ReadShape<'_>,
    ) -> Result<(), DeserializeError>;
}
