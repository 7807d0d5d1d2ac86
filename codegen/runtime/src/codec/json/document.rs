//! JSON documents: values of any type, whose types are taken from the data instead of a schema.

use aws_smithy_types::Document;

use super::JsonDeserializer;
use super::number::document_number;
use crate::serde::DeserializeError;

impl JsonDeserializer<'_> {
    pub(super) fn read_document(self) -> Result<Document, DeserializeError> {
        Ok(match self.text.as_bytes().first() {
            Some(b'{') => {
                let values = self.values()?.into_iter().enumerate();
                let read = |(index, (key, value)): (usize, (_, Self))| match value.read_document() {
                    Ok(value) => Ok((std::borrow::Cow::into_owned(key), value)),
                    Err(error) => Err(error.at(index)),
                };
                Document::Object(values.map(read).collect::<Result<_, _>>()?)
            }
            Some(b'[') => {
                let items = self.items()?.into_iter().enumerate();
                let read =
                    |(index, item): (usize, Self)| item.read_document().map_err(|error| error.at(index));
                Document::Array(items.map(read).collect::<Result<_, _>>()?)
            }
            Some(b'"') => Document::String(self.text()?.into_owned()),
            Some(b't' | b'f') => Document::Bool(self.truth()?),
            Some(b'n') => Document::Null,
            _ => Document::Number(document_number(self.number()?)),
        })
    }
}
