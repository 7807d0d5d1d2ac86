//! CBOR documents: values of any type, whose types are taken from the data instead of a schema.

use aws_smithy_types::Document;
use minicbor::data::Type;

use super::CborDeserializer;
use crate::serde::DeserializeError;

impl CborDeserializer<'_> {
    pub(super) fn read_document(mut self) -> Result<Document, DeserializeError> {
        Ok(match self.type_() {
            Type::Null | Type::Undefined => Document::Null,
            Type::Bool => Document::Bool(self.read(|decoder| decoder.bool())?),
            Type::String | Type::StringIndef => Document::String(self.text()?.into_owned()),
            Type::Map | Type::MapIndef => {
                let mut entries = std::collections::HashMap::new();
                let mut index = 0;
                self.entries(&mut |key, value| {
                    let value = value.read_document().map_err(|error| error.at(index))?;
                    entries.insert(key.text()?.into_owned(), value);
                    index += 1;
                    Ok(())
                })?;
                Document::Object(entries)
            }
            // With its tag, an array is a decimal fraction.
            Type::Array | Type::ArrayIndef if self.tag != Some(super::tag::DECIMAL_FRACTION) => {
                let mut items = Vec::new();
                self.items(&mut |item| {
                    items.push(item.read_document().map_err(|error| error.at(items.len()))?);
                    Ok(())
                })?;
                Document::Array(items)
            }
            _ => Document::Number(self.number()?.of_document()),
        })
    }
}
