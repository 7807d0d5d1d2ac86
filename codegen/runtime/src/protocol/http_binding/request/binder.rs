//! A serializer that writes the bound members of an input into the parts of a request.

use aws_smithy_types::byte_stream::ByteStream;
use aws_smithy_types::date_time::Format;
use aws_smithy_types::error::operation::{BuildError, SerializationError};
use aws_smithy_types::primitive::Encoder;
use aws_smithy_types::{BigDecimal, BigInteger, DateTime, Document, base64};
use http::header::Entry;
use http::{HeaderMap, HeaderName, HeaderValue};

use super::super::body::is_in_document;
use super::super::{DocumentCodec, header_list, uri};
use super::MISSING;
use crate::operation::idempotency_token;
use crate::schema::{Binding, Member, OperationSchema, Schema, Target, TimestampFormat};
use crate::serde::{SerializeShape, ShapeSerializer};

/// The default media types of blob and string payloads.
const BYTES: &str = "application/octet-stream";
const TEXT: &str = "text/plain";

/// The parts of a request that come from bound members.
#[derive(Default)]
pub struct Bound {
    labels: Vec<(&'static str, String)>,
    /// The encoded parameters of members with `@httpQuery`, each preceded by `&`.
    query: String,
    /// The encoded parameters of a map with `@httpQueryParams`, each preceded by `&`.
    params: String,
    pub headers: HeaderMap,
    pub payload: Vec<u8>,
    pub content_type: Option<&'static str>,
}

impl Bound {
    /// Returns the value of a label, if it is set.
    pub fn label(&self, name: &str) -> Option<&str> {
        self.labels.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// Adds all parameters to a URI, which may already have some. The parameters of a map do not override others of the
    /// same name.
    pub fn add_query(&self, uri: &mut String) {
        let mut separator = if uri.contains('?') { "&" } else { "?" };
        if let Some(query) = self.query.get(1..) {
            uri.push_str(separator);
            uri.push_str(query);
            separator = "&";
        }
        let Some(params) = self.params.get(1..) else { return };
        let own = uri.split_once('?').map_or_else(String::new, |(_, own)| own.to_owned());
        for param in params.split('&') {
            if !own.split('&').any(|pair| name(pair) == name(param)) {
                uri.push_str(separator);
                uri.push_str(param);
                separator = "&";
            }
        }
    }
}

fn name(pair: &str) -> &str {
    pair.split_once('=').map_or(pair, |(name, _)| name)
}

/// Collects the bound members of an input, and ignores those of the document.
pub struct Binder<'b> {
    codec: &'b dyn DocumentCodec,
    operation: &'b OperationSchema,
    bound: Bound,
    place: Place,
    /// The field whose list or map is being written.
    field: &'static str,
    /// The items of the header that is being written.
    list: String,
    /// The key of the entry that is being written.
    key: String,
    failure: Option<BuildError>,
}

/// What the next value is part of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// A member of the input.
    Input,
    /// An item of a list, which is a parameter of that name.
    Query(&'static str),
    /// The value of an entry that is a parameter, or an item of a list of parameters.
    QueryParams,
    /// An item of a header.
    Header { first: bool },
    /// The value of an entry that is a header with this prefix.
    PrefixHeaders(&'static str),
}

impl<'b> Binder<'b> {
    pub fn new(codec: &'b dyn DocumentCodec, operation: &'b OperationSchema) -> Self {
        Self {
            codec,
            operation,
            bound: Bound::default(),
            place: Place::Input,
            field: "",
            list: String::new(),
            key: String::new(),
            failure: None,
        }
    }

    pub fn finish(self) -> Result<Bound, BuildError> {
        match self.failure {
            Some(failure) => Err(failure),
            None => Ok(self.bound),
        }
    }

    /// Whether a value is bound to a part of the request. Members of the document are not even formatted.
    fn takes(&self, member: &Member) -> bool {
        self.place != Place::Input || !is_in_document(member) || self.operation.body_in_query
    }

    /// Returns the binding of a member.
    fn binding(&self, member: &Member) -> Binding {
        match member.binding {
            Binding::Body if self.operation.body_in_query => Binding::Query(member.name),
            other => other,
        }
    }

    /// Stores an error. Only the first one is reported.
    fn fail(&mut self, member: &Member, problem: &str) {
        let field = if self.place == Place::Input { member.field } else { self.field };
        self.failure.get_or_insert_with(|| BuildError::invalid_field(field, problem));
    }

    /// Stores the error that a required parameter or header has no value.
    fn missing(&mut self, member: &Member) {
        self.failure.get_or_insert_with(|| BuildError::missing_field(member.field, MISSING));
    }

    /// Writes a value to the part of the request that it is bound to. `quoted` allows quotes if it is an item of a
    /// header.
    fn put(&mut self, member: &Member, text: &str, quoted: bool) {
        match self.place {
            Place::Input => match self.binding(member) {
                Binding::Label => {
                    let cut = member.label_prefixes.iter().find_map(|prefix| text.strip_prefix(prefix));
                    self.bound.labels.push((member.name, cut.unwrap_or(text).to_owned()));
                }
                Binding::Query(_) | Binding::Header(_) if text.is_empty() && identifies_request(member) => {
                    self.missing(member);
                }
                Binding::Query(name) => pair(&mut self.bound.query, name, text),
                Binding::Header(name) => self.header(member, name, text),
                Binding::Payload => self.payload(member, TEXT, text.as_bytes().to_vec()),
                _ => self.fail(member, "a single value cannot have this binding"),
            },
            Place::Query(name) => pair(&mut self.bound.query, name, text),
            Place::QueryParams => pair(&mut self.bound.params, &self.key, text),
            Place::Header { first } => {
                match quoted {
                    true => header_list::push(&mut self.list, first, text),
                    false => header_list::push_plain(&mut self.list, first, text),
                }
                self.place = Place::Header { first: false };
            }
            Place::PrefixHeaders(prefix) => {
                let name = format!("{prefix}{}", self.key);
                match HeaderName::from_bytes(name.as_bytes()) {
                    Ok(name) if self.bound.headers.contains_key(&name) => {}
                    Ok(_) => self.header(member, &name, text),
                    Err(_) => self.fail(member, "one of its keys is not valid in the name of a header"),
                }
            }
        }
    }

    /// Sets a header. A member's own header overrides a header of the same name in a map, in whichever order they come.
    fn header(&mut self, member: &Member, name: &str, text: &str) {
        let Ok(name) = HeaderName::from_bytes(name.as_bytes()) else {
            return self.fail(member, "it is bound to a header whose name is not valid");
        };
        match HeaderValue::from_bytes(text.as_bytes()) {
            Ok(mut value) => {
                value.set_sensitive(member.sensitive);
                match self.bound.headers.entry(name) {
                    Entry::Occupied(mut entry) => drop(entry.insert(value)),
                    Entry::Vacant(entry) => drop(entry.insert(value)),
                }
            }
            Err(_) => self.fail(member, "it has a character that is not allowed in a header"),
        }
    }

    fn payload(&mut self, member: &Member, default: &'static str, payload: Vec<u8>) {
        self.bound.payload = payload;
        self.bound.content_type = Some(member.media_type.unwrap_or(default));
    }

    fn document_payload(&mut self, member: &Member, payload: Result<Vec<u8>, BuildError>) {
        match payload {
            Ok(payload) => self.payload(member, self.codec.media_type(), payload),
            Err(error) => drop(self.failure.get_or_insert(error)),
        }
    }

    fn primitive(&mut self, member: &Member, value: impl Into<Encoder>) {
        if self.takes(member) {
            self.put(member, value.into().encode(), false);
        }
    }

    fn walk(&mut self, member: &Member, place: Place, parts: &dyn Fn(&mut dyn ShapeSerializer)) {
        if self.place == Place::Input {
            self.field = member.field;
        }
        let outer = std::mem::replace(&mut self.place, place);
        parts(self);
        self.place = outer;
    }
}

/// Whether the request could be that of another operation without this member: of S3's operations,
/// `AbortMultipartUpload` would delete the object, and `CopyObject` would replace it by an empty one.
fn identifies_request(member: &Member) -> bool {
    member.required && matches!(member.binding, Binding::Query(_) | Binding::Header(_))
}

/// Appends a parameter.
fn pair(query: &mut String, name: &str, value: &str) {
    query.push('&');
    uri::encode(query, name, false);
    query.push('=');
    uri::encode(query, value, false);
}

/// Whether a string is sent as Base64. A string with a media type may not be a valid header value otherwise.
fn is_base64(place: Place, member: &Member) -> bool {
    let in_header = match place {
        Place::Input => matches!(member.binding, Binding::Header(_)),
        Place::Header { .. } => true,
        _ => false,
    };
    in_header && member.media_type.is_some()
}

/// Returns the format of a timestamp without `@timestampFormat`.
fn default_format(place: Place, member: &Member) -> TimestampFormat {
    match (place, member.binding) {
        (Place::Header { .. } | Place::PrefixHeaders(_), _) | (Place::Input, Binding::Header(_)) => {
            TimestampFormat::HttpDate
        }
        _ => TimestampFormat::DateTime,
    }
}

impl ShapeSerializer for Binder<'_> {
    fn null(&mut self, member: &Member) {
        if self.place != Place::Input || !self.takes(member) {
            return;
        }
        if member.idempotency_token {
            self.put(member, &idempotency_token(), false);
        } else if identifies_request(member) {
            self.missing(member);
        } else if member.binding == Binding::Payload {
            // The official clients set the content type of a payload even if it is empty.
            match member.target {
                Target::Blob => self.payload(member, BYTES, Vec::new()),
                Target::String => self.payload(member, TEXT, Vec::new()),
                Target::Structure => self.document_payload(member, Ok(self.codec.unset_structure().to_vec())),
                _ => self.document_payload(member, Ok(Vec::new())),
            }
        }
    }

    fn boolean(&mut self, member: &Member, value: bool) {
        self.primitive(member, value);
    }

    fn integer(&mut self, member: &Member, value: i64) {
        self.primitive(member, value);
    }

    fn float(&mut self, member: &Member, value: f32) {
        self.primitive(member, value);
    }

    fn double(&mut self, member: &Member, value: f64) {
        self.primitive(member, value);
    }

    fn big_integer(&mut self, member: &Member, value: &BigInteger) {
        if self.takes(member) {
            self.put(member, value.as_ref(), false);
        }
    }

    fn big_decimal(&mut self, member: &Member, value: &BigDecimal) {
        if self.takes(member) {
            self.put(member, value.as_ref(), false);
        }
    }

    fn string(&mut self, member: &Member, value: &str) {
        if !self.takes(member) {
            return;
        }
        match is_base64(self.place, member) {
            true => self.put(member, &base64::encode(value), false),
            false => self.put(member, value, true),
        }
    }

    fn blob(&mut self, member: &Member, value: &[u8]) {
        if !self.takes(member) {
            return;
        }
        match (self.place, member.binding) {
            (Place::Input, Binding::Payload) => {
                self.payload(member, BYTES, value.to_vec());
            }
            _ => self.put(member, &base64::encode(value), false),
        }
    }

    /// Clients take the stream out of the input beforehand, and send it in pieces.
    fn byte_stream(&mut self, member: &Member, value: &ByteStream) {
        match (self.place, member.binding, value.bytes()) {
            (Place::Input, Binding::Payload, Some(bytes)) => {
                self.payload(member, BYTES, bytes.to_vec());
            }
            (Place::Input, Binding::Payload, None) => {
                self.fail(member, "it is not in memory, so only the client can send it");
            }
            _ => self.fail(member, "a stream cannot have this binding"),
        }
    }

    fn timestamp(&mut self, member: &Member, value: &DateTime) {
        if !self.takes(member) {
            return;
        }
        let format = member.timestamp_format.unwrap_or(default_format(self.place, member));
        let text = value.fmt(match format {
            TimestampFormat::EpochSeconds => Format::EpochSeconds,
            TimestampFormat::DateTime => Format::DateTime,
            TimestampFormat::HttpDate => Format::HttpDate,
        });
        match text {
            Ok(text) => self.put(member, &text, false),
            Err(_) => self.fail(member, "the time is outside the range of its format"),
        }
    }

    fn document(&mut self, member: &Member, value: &Document) {
        match (self.place, member.binding) {
            (Place::Input, Binding::Payload) => {
                let write = |out: &mut dyn ShapeSerializer| out.document(member, value);
                let payload = self.codec.serialize_value_payload(self.operation, member, &write);
                self.document_payload(member, payload);
            }
            _ if self.takes(member) => self.fail(member, "a document cannot have this binding"),
            _ => {}
        }
    }

    fn structure(&mut self, member: &Member, value: &dyn SerializeShape) {
        match (self.place, member.binding) {
            (Place::Input, Binding::Payload) => {
                let payload = self.codec.serialize_payload(self.operation, member, value);
                self.document_payload(member, payload);
            }
            _ if self.takes(member) => self.fail(member, "a structure cannot have this binding"),
            _ => {}
        }
    }

    fn list(&mut self, member: &Member, length: usize, items: &dyn Fn(&mut dyn ShapeSerializer)) {
        match (self.place, self.binding(member)) {
            (Place::Input, Binding::Query(name)) => self.walk(member, Place::Query(name), items),
            (Place::Input, Binding::Header(name)) => {
                self.list.clear();
                self.walk(member, Place::Header { first: true }, items);
                let list = std::mem::take(&mut self.list);
                self.header(member, name, &list);
                self.list = list;
            }
            (Place::Input, Binding::Payload) => {
                let write = |out: &mut dyn ShapeSerializer| out.list(member, length, items);
                let payload = self.codec.serialize_value_payload(self.operation, member, &write);
                self.document_payload(member, payload);
            }
            (Place::QueryParams, _) => items(self),
            _ if self.takes(member) => self.fail(member, "a list cannot have this binding"),
            _ => {}
        }
    }

    fn map(&mut self, member: &Member, length: usize, entries: &dyn Fn(&mut dyn ShapeSerializer)) {
        match (self.place, member.binding) {
            (Place::Input, Binding::QueryParams) => self.walk(member, Place::QueryParams, entries),
            (Place::Input, Binding::PrefixHeaders(prefix)) => {
                self.walk(member, Place::PrefixHeaders(prefix), entries);
            }
            (Place::Input, Binding::Payload) => {
                let write = |out: &mut dyn ShapeSerializer| out.map(member, length, entries);
                let payload = self.codec.serialize_value_payload(self.operation, member, &write);
                self.document_payload(member, payload);
            }
            _ if self.takes(member) => self.fail(member, "a map cannot have this binding"),
            _ => {}
        }
    }

    fn key(&mut self, _: &Member, key: &str) {
        self.key.clear();
        self.key.push_str(key);
    }

    fn unknown_variant(&mut self, schema: &Schema) {
        self.failure
            .get_or_insert_with(|| BuildError::other(SerializationError::unknown_variant(schema.name)));
    }
}
