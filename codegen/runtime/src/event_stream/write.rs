//! Converts an event or an error into a message: each member is written to the part that it is bound to.

use aws_smithy_types::error::operation::BuildError;
use aws_smithy_types::event_stream::{Header, HeaderValue, Message};
use aws_smithy_types::{BigDecimal, BigInteger, DateTime, Document};
use bytes::Bytes;

use crate::protocol::event::EventCodec;
use crate::schema::{EventBinding, Member, Schema, ServiceSchema, Target};
use crate::serde::{Filtered, SerializeShape, ShapeSerializer};

/// Converts an event, which is a union, into a message.
///
/// # Errors
/// If a value cannot be part of a message.
pub(super) fn event(
    service: &'static ServiceSchema,
    event: &dyn SerializeShape,
) -> Result<Message, BuildError> {
    let mut variant = Variant { service, outcome: None };
    event.serialize(&mut variant);
    variant.outcome.unwrap_or_else(|| Err(BuildError::other("an event has no value")))
}

/// Converts an error into a message, with the name of the union's member.
///
/// # Errors
/// As with [`event`].
pub(super) fn exception(
    service: &'static ServiceSchema,
    member: &str,
    error: &dyn SerializeShape,
) -> Result<Message, BuildError> {
    message(service, "exception", ":exception-type", member, error)
}

/// Creates the initial message of an input, with a document of the members other than the stream.
#[cfg(any(feature = "aws-json", feature = "rpc-v2"))]
pub(crate) fn initial_request(codec: &dyn EventCodec, document: Vec<u8>) -> Message {
    let headers = vec![
        text_header(":message-type", "event"),
        text_header(":event-type", "initial-request"),
        text_header(":content-type", codec.media_type()),
    ];
    Message::new_from_parts(headers, document)
}

fn message(
    service: &'static ServiceSchema,
    kind: &'static str,
    name_header: &'static str,
    name: &str,
    shape: &dyn SerializeShape,
) -> Result<Message, BuildError> {
    let Some(codec) = service.protocol.events() else {
        return Err(BuildError::other("the protocol of the service has no event streams"));
    };
    let mut parts =
        Parts { codec, service, headers: Vec::new(), payload: None, has_document: false, failure: None };
    shape.serialize(&mut parts);
    if let Some(failure) = parts.failure {
        return Err(failure);
    }
    let has_payload =
        shape.schema().members.iter().any(|member| member.event_binding == EventBinding::Payload);
    let payload = match parts.payload {
        None if !has_payload && parts.has_document => Some((
            codec.serialize(service, None, &Filtered { shape, keeps: is_in_document })?.into(),
            codec.media_type(),
        )),
        payload => payload,
    };
    let mut headers = vec![text_header(":message-type", kind), text_header(name_header, name)];
    let (payload, content_type) = payload.map_or((Bytes::new(), None), |(bytes, type_)| (bytes, Some(type_)));
    headers.extend(content_type.map(|type_| text_header(":content-type", type_)));
    headers.extend(parts.headers);
    Ok(Message::new_from_parts(headers, payload))
}

fn text_header(name: &'static str, value: &str) -> Header {
    Header::new(name, HeaderValue::String(value.to_owned().into()))
}

/// Expands to methods of [`ShapeSerializer`] that all have the same body.
macro_rules! every {
    ($self:ident, $member:ident => $do:expr; $($method:ident($($value:ident: $type_:ty),*);)*) => {
        $(
            #[allow(unused_variables)]
            fn $method(&mut self, $member: &Member, $($value: $type_),*) {
                let $self = self;
                $do
            }
        )*
    };
}

/// Converts the member of a union into a message.
struct Variant {
    service: &'static ServiceSchema,
    outcome: Option<Result<Message, BuildError>>,
}

impl ShapeSerializer for Variant {
    fn structure(&mut self, member: &Member, value: &dyn SerializeShape) {
        self.outcome = Some(message(self.service, "event", ":event-type", member.name, value));
    }

    fn unknown_variant(&mut self, schema: &Schema) {
        let problem = format!("the variant `Unknown` of `{}` cannot be sent", schema.name);
        self.outcome = Some(Err(BuildError::other(problem)));
    }

    every! {
        it, member => it.outcome = Some(Err(BuildError::invalid_field(member.field, "an event is a structure")));
        null();
        boolean(value: bool);
        integer(value: i64);
        float(value: f32);
        double(value: f64);
        big_integer(value: &BigInteger);
        big_decimal(value: &BigDecimal);
        string(value: &str);
        blob(value: &[u8]);
        timestamp(value: &DateTime);
        document(value: &Document);
        list(length: usize, items: &dyn Fn(&mut dyn ShapeSerializer));
        map(length: usize, entries: &dyn Fn(&mut dyn ShapeSerializer));
        key(key: &str);
    }
}

/// Collects the members of an event that are headers or the payload, and records whether there are others.
struct Parts {
    codec: &'static dyn EventCodec,
    service: &'static ServiceSchema,
    headers: Vec<Header>,
    payload: Option<(Bytes, &'static str)>,
    has_document: bool,
    failure: Option<BuildError>,
}

impl Parts {
    /// Writes a value to the part of the message that it is bound to.
    fn put(
        &mut self,
        member: &Member,
        header: impl FnOnce(u8) -> Option<HeaderValue>,
        payload: Option<&[u8]>,
    ) {
        match member.event_binding {
            EventBinding::Document => self.has_document = true,
            EventBinding::Header(size) => match header(size) {
                Some(value) => self.headers.push(Header::new(member.name, value)),
                None => self.fail(member, "the value cannot be in a header of a message"),
            },
            EventBinding::Payload => match payload {
                Some(bytes) => {
                    let default = match member.target {
                        Target::String => "text/plain",
                        _ => "application/octet-stream",
                    };
                    let type_ = member.media_type.unwrap_or(default);
                    self.payload = Some((Bytes::copy_from_slice(bytes), type_));
                }
                None => self.fail(member, "the value cannot be the payload of a message"),
            },
        }
    }

    fn fail(&mut self, member: &Member, problem: &str) {
        self.failure.get_or_insert_with(|| BuildError::invalid_field(member.field, problem));
    }
}

impl ShapeSerializer for Parts {
    fn null(&mut self, member: &Member) {
        self.has_document |= member.event_binding == EventBinding::Document;
    }

    fn boolean(&mut self, member: &Member, value: bool) {
        self.put(member, |_| Some(HeaderValue::Bool(value)), None);
    }

    fn integer(&mut self, member: &Member, value: i64) {
        let header = |size| {
            Some(match size {
                1 => HeaderValue::Byte(value.try_into().ok()?),
                2 => HeaderValue::Int16(value.try_into().ok()?),
                4 => HeaderValue::Int32(value.try_into().ok()?),
                _ => HeaderValue::Int64(value),
            })
        };
        self.put(member, header, None);
    }

    fn string(&mut self, member: &Member, value: &str) {
        self.put(member, |_| Some(HeaderValue::String(value.to_owned().into())), Some(value.as_bytes()));
    }

    fn blob(&mut self, member: &Member, value: &[u8]) {
        self.put(member, |_| Some(HeaderValue::ByteArray(Bytes::copy_from_slice(value))), Some(value));
    }

    fn timestamp(&mut self, member: &Member, value: &DateTime) {
        self.put(member, |_| Some(HeaderValue::Timestamp(*value)), None);
    }

    fn structure(&mut self, member: &Member, value: &dyn SerializeShape) {
        match member.event_binding {
            EventBinding::Payload => match self.codec.serialize(self.service, Some(member), value) {
                Ok(document) => self.payload = Some((document.into(), self.codec.media_type())),
                Err(error) => drop(self.failure.get_or_insert(error)),
            },
            _ => self.put(member, |_| None, None),
        }
    }

    fn unknown_variant(&mut self, _: &Schema) {}

    every! {
        it, member => it.put(member, |_| None, None);
        float(value: f32);
        double(value: f64);
        big_integer(value: &BigInteger);
        big_decimal(value: &BigDecimal);
        document(value: &Document);
        list(length: usize, items: &dyn Fn(&mut dyn ShapeSerializer));
        map(length: usize, entries: &dyn Fn(&mut dyn ShapeSerializer));
        key(key: &str);
    }
}

fn is_in_document(member: &Member) -> bool {
    member.event_binding == EventBinding::Document
}
