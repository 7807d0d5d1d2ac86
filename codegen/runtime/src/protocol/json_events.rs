//! Events as JSON documents, for the AWS JSON protocols and REST JSON.

use aws_smithy_types::error::operation::BuildError;

use super::event::EventCodec;
use super::{ReadShape, json_error};
use crate::codec::json::JsonCodec;
use crate::schema::{Member, ServiceSchema};
use crate::serde::{DeserializeError, SerializeShape};

/// The event codec of a protocol with JSON documents.
#[derive(Debug)]
pub(super) struct JsonEvents {
    pub(super) codec: JsonCodec,
    pub(super) has_initial_messages: bool,
}

impl EventCodec for JsonEvents {
    fn media_type(&self) -> &'static str {
        "application/json"
    }

    fn has_initial_messages(&self) -> bool {
        self.has_initial_messages
    }

    fn serialize(
        &self,
        _: &ServiceSchema,
        _: Option<&Member>,
        shape: &dyn SerializeShape,
    ) -> Result<Vec<u8>, BuildError> {
        self.codec.serialize(shape)
    }

    fn deserialize(&self, payload: &[u8], read: ReadShape<'_>) -> Result<(), DeserializeError> {
        read(&mut self.codec.deserializer(payload)?)
    }

    fn error_texts(&self, payload: &[u8]) -> (Option<String>, Option<String>) {
        json_error::texts(&self.codec, payload)
    }
}
