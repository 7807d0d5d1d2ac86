//! Documents: any JSON, `null` included.

use aws_smithy_types::Document;

use super::number::document_number;
use super::read::{Object, ReadError, Value};

impl<'a> Value<'a> {
    /// The value as it is.
    pub fn document(self) -> Result<Document, ReadError> {
        Ok(match self.text.as_bytes().first() {
            Some(b'{') => Document::Object(self.full_map(Value::document)?),
            Some(b'[') => Document::Array(self.full_list(Value::document)?),
            Some(b'"') => Document::String(self.string()?),
            Some(b't' | b'f') => Document::Bool(self.boolean()?),
            Some(b'n') => Document::Null,
            _ => Document::Number(document_number(self.number()?)),
        })
    }
}

impl Object<'_> {
    /// Reads the member of that name, unless it is missing. In a document `null` is a value, too.
    pub fn document(&self, name: &str) -> Result<Option<Document>, ReadError> {
        let value = self.get_or_null(name);
        value.map(|value| value.document().map_err(|error| error.within(name))).transpose()
    }
}

/// The document of a default value in the model, which the generator has checked to be JSON.
pub fn default_document(json: &str) -> Document {
    Value::parse(json.as_bytes()).and_then(Value::document).unwrap_or_default()
}
