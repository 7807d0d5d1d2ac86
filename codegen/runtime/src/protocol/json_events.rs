//! JSON as the format of events, and of the bodies of Smithy RPC v2 JSON.

use aws_smithy_types::error::operation::BuildError;

use super::ReadShape;
use super::document_error::MESSAGES;
use super::event::EventCodec;
use crate::codec::json::JsonCodec;
use crate::schema::{Member, ServiceSchema};
use crate::serde::{DeserializeError, SerializeShape};

/// The event codec of a protocol with JSON documents.
#[derive(Debug)]
pub(super) struct JsonEvents {
    pub(super) codec: JsonCodec,
    pub(super) has_initial_messages: bool,
    /// The members of an error's document that may have its code.
    pub(super) codes: &'static [&'static str],
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
        error_texts(&self.codec, self.codes, payload)
    }
}

/// Returns the code and the message in an error's document, if it has them. `codes` are the members that may have the
/// code.
pub(super) fn error_texts(
    codec: &JsonCodec,
    codes: &[&str],
    document: &[u8],
) -> (Option<String>, Option<String>) {
    let document = codec.deserializer(document);
    let text = |names: &[&str]| document.as_ref().ok()?.text_of(names).ok().flatten();
    (text(codes).map(|code| bare_code(&code).to_owned()), text(&MESSAGES))
}

/// Removes the namespace and the URI from a code: `aws.example#Name:http://...` becomes `Name`.
pub(super) fn bare_code(code: &str) -> &str {
    let code = code.split(':').next().unwrap_or_default();
    code.rsplit('#').next().unwrap_or_default().trim()
}
