//! Converts a message into an event or an error: each member is read from the part that it is bound to.

use std::borrow::Cow;

use aws_smithy_types::error::ErrorMetadata;
use aws_smithy_types::event_stream::{HeaderValue, Message};
use aws_smithy_types::{Blob, DateTime};

use crate::error::{ErrorReader, OperationError, Unhandled};
use crate::protocol::ReadShape;
use crate::protocol::event::EventCodec;
use crate::protocol::payload::Payload;
use crate::schema::{EventBinding, Member, Schema, Target};
use crate::serde::{DeserializeError, DeserializeShape, ReadMember, ShapeDeserializer, refuse};

/// The event type of initial messages, which is not in the model.
const INITIAL_RESPONSE: &str = "initial-response";

/// The kind of a message, according to its headers.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Kind<'m> {
    /// An event, with the name of the union's member.
    Event(&'m str),
    /// A modeled error, with the name of the union's member.
    Exception(&'m str),
    /// An error that is not modeled.
    Error { code: &'m str, message: Option<&'m str> },
}

impl<'m> Kind<'m> {
    /// # Errors
    /// If the headers are missing or invalid.
    pub(super) fn of(message: &'m Message) -> Result<Self, DeserializeError> {
        let required = |name: &str| {
            header_text(message, name)?
                .ok_or_else(|| DeserializeError::new(format!("a message does not have the header `{name}`")))
        };
        match required(":message-type")? {
            "event" => required(":event-type").map(Self::Event),
            "exception" => required(":exception-type").map(Self::Exception),
            "error" => Ok(Self::Error {
                code: required(":error-code")?,
                message: header_text(message, ":error-message")?,
            }),
            _ => Err(DeserializeError::new("a message is neither an event nor an error")),
        }
    }

    /// Whether the message is an initial message.
    pub(super) fn is_initial_response(&self) -> bool {
        *self == Self::Event(INITIAL_RESPONSE)
    }
}

fn header<'m>(message: &'m Message, name: &str) -> Option<&'m HeaderValue> {
    let header = message.headers().iter().find(|header| header.name().as_str() == name)?;
    Some(header.value())
}

fn header_text<'m>(message: &'m Message, name: &str) -> Result<Option<&'m str>, DeserializeError> {
    let Some(value) = header(message, name) else { return Ok(None) };
    match value.as_string() {
        Ok(text) => Ok(Some(text.as_str())),
        Err(_) => Err(DeserializeError::new(format!("the header `{name}` of a message is not a string"))),
    }
}

/// Reads an event from a message.
///
/// # Errors
/// If the message does not conform to the union's schema.
pub(super) fn event<T: DeserializeShape>(
    codec: &'static dyn EventCodec,
    name: &str,
    message: &Message,
) -> Result<T, DeserializeError> {
    T::deserialize(&mut Event { codec, name, message })
}

/// Reads a modeled or an unmodeled error from a message.
pub(super) fn error<E: OperationError>(
    codec: &'static dyn EventCodec,
    kind: &Kind<'_>,
    message: &Message,
) -> E {
    let meta = metadata(codec, kind, message);
    let modeled = match kind {
        Kind::Exception(name) => E::MODELED.iter().find(|(modeled, _)| modeled == name),
        Kind::Event(_) | Kind::Error { .. } => None,
    };
    match modeled {
        Some((_, read)) => {
            let source = |read: ReadShape<'_>| read(&mut Members { codec, message });
            read(ErrorReader::new(&source, meta)).unwrap_or_else(E::from)
        }
        None => Unhandled::from(meta).into(),
    }
}

fn metadata(codec: &dyn EventCodec, kind: &Kind<'_>, message: &Message) -> ErrorMetadata {
    let (name, (code, text)) = match kind {
        Kind::Error { code, message } => (*code, (None, message.map(str::to_owned))),
        Kind::Exception(name) | Kind::Event(name) => (*name, codec.error_texts(message.payload())),
    };
    let meta = ErrorMetadata::builder().code(code.unwrap_or_else(|| name.to_owned()));
    text.into_iter().fold(meta, |meta, text| meta.message(text)).build()
}

/// A message as a union, whose member has the name of the event type.
struct Event<'m> {
    codec: &'static dyn EventCodec,
    name: &'m str,
    message: &'m Message,
}

impl ShapeDeserializer for Event<'_> {
    fn is_null(&self) -> bool {
        false
    }

    refuse! {
        "a message can only be read as an event";
        boolean, integer, float, double, big_integer, big_decimal, string, blob, timestamp, document, structure, list,
        map,
    }

    fn union(&mut self, schema: &'static Schema, read: ReadMember<'_>) -> Result<(), DeserializeError> {
        let found = schema.members.iter().enumerate().find(|(_, member)| member.name == self.name);
        match found {
            Some((index, member)) => {
                let mut members = Members { codec: self.codec, message: self.message };
                read(index, member, &mut members).map_err(|error| error.within(member.name))
            }
            None => Ok(()),
        }
    }
}

/// A message as the structure of its event or error.
struct Members<'m> {
    codec: &'static dyn EventCodec,
    message: &'m Message,
}

impl ShapeDeserializer for Members<'_> {
    fn is_null(&self) -> bool {
        false
    }

    refuse! {
        "an event can only be read as a structure";
        boolean, integer, float, double, big_integer, big_decimal, string, blob, timestamp, document, union, list, map,
    }

    fn structure(&mut self, schema: &'static Schema, read: ReadMember<'_>) -> Result<(), DeserializeError> {
        let payload = self.message.payload();
        let (mut has_payload, mut has_document) = (false, false);
        for (index, member) in schema.members.iter().enumerate() {
            let outcome = match (member.event_binding, member.target) {
                (EventBinding::Document, _) => {
                    has_document = true;
                    Ok(())
                }
                (EventBinding::Header(_), _) => match header(self.message, member.name) {
                    Some(value) => read(index, member, &mut Value(value)),
                    None => Ok(()),
                },
                (EventBinding::Payload, target) => {
                    has_payload = true;
                    match target {
                        Target::Blob | Target::String => read(index, member, &mut Payload(payload)),
                        _ if payload.is_empty() => Ok(()),
                        _ => self.codec.deserialize(payload, &mut |document| read(index, member, document)),
                    }
                }
            };
            outcome.map_err(|error| error.within(member.name))?;
        }
        if has_payload || !has_document || payload.is_empty() {
            return Ok(());
        }
        self.codec.deserialize(payload, &mut |document| {
            document.structure(schema, &mut |index, member, input| match member.event_binding {
                EventBinding::Document => read(index, member, input),
                // The document contains the name of a member that is bound elsewhere, which is ignored.
                EventBinding::Header(_) | EventBinding::Payload => Ok(()),
            })
        })
    }
}

/// The value of a header.
struct Value<'m>(&'m HeaderValue);

fn is_not<T, U>(expected: &str) -> impl FnOnce(T) -> Result<U, DeserializeError> {
    let message = format!("a header of a message that is not {expected}");
    |_| Err(DeserializeError::new(message))
}

impl ShapeDeserializer for Value<'_> {
    fn is_null(&self) -> bool {
        false
    }

    refuse! {
        "a header can only be read as a single value";
        float, double, big_integer, big_decimal, document, structure, union, list, map,
    }

    fn boolean(&mut self, _: &Member) -> Result<bool, DeserializeError> {
        self.0.as_bool().or_else(is_not("a boolean"))
    }

    /// Accepts integers of any size, because the member's type checks the range.
    fn integer(&mut self, _: &Member) -> Result<i64, DeserializeError> {
        match self.0 {
            HeaderValue::Byte(value) => Ok((*value).into()),
            HeaderValue::Int16(value) => Ok((*value).into()),
            HeaderValue::Int32(value) => Ok((*value).into()),
            HeaderValue::Int64(value) => Ok(*value),
            other => is_not("a whole number")(other),
        }
    }

    fn string(&mut self, _: &Member) -> Result<Cow<'_, str>, DeserializeError> {
        self.0.as_string().map(|text| Cow::Borrowed(text.as_str())).or_else(is_not("a string"))
    }

    fn blob(&mut self, _: &Member) -> Result<Blob, DeserializeError> {
        self.0.as_byte_array().map(|bytes| Blob::new(&bytes[..])).or_else(is_not("bytes"))
    }

    fn timestamp(&mut self, _: &Member) -> Result<DateTime, DeserializeError> {
        self.0.as_timestamp().or_else(is_not("a time"))
    }
}
