//! The types of fields, and their traits, constraints and defaults.

use super::{TypeName, XmlNamespace};

/// A default value.
#[derive(Clone, Debug, PartialEq)]
pub enum Literal {
    /// `Default::default()`: zero, false, empty.
    Zero,
    Boolean(bool),
    Integer(i64),
    Float(f64),
    /// A string, the value of an enum, or a blob in Base64.
    Text(String),
    /// Seconds and nanoseconds since 1970.
    Timestamp(i64, u32),
    /// JSON.
    Document(serde_json::Value),
}

/// The type of a member, with the traits that determine the form of its values on the wire, and with its constraints.
#[derive(Clone, Debug, PartialEq)]
pub struct Type {
    pub kind: TypeKind,
    pub wire: WireTraits,
    pub checks: Vec<Check>,
}

/// The traits that determine the form of a member on the wire.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WireTraits {
    pub binding: Option<Binding>,
    pub timestamp_format: Option<TimestampFormat>,
    pub media_type: Option<String>,
    /// `@requiresLength` of a stream.
    pub requires_length: bool,
    pub json_name: Option<String>,
    pub xml_name: Option<String>,
    pub xml_namespace: Option<XmlNamespace>,
    pub xml_attribute: bool,
    pub xml_flattened: bool,
    pub ec2_query_name: Option<String>,
    /// The prefixes that are removed from the value of a label.
    pub label_prefixes: Vec<String>,
    pub event_binding: Option<EventBinding>,
}

/// The part of a message in an event stream that contains a member of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventBinding {
    /// `@eventHeader`, with the number of bytes of an integer, or zero for other types.
    Header(u8),
    /// `@eventPayload`
    Payload,
}

/// The HTTP binding traits of a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Binding {
    Label,
    Query(String),
    QueryParams,
    Header(String),
    PrefixHeaders(String),
    Payload,
    ResponseCode,
}

#[derive(Clone, Debug, PartialEq)]
pub enum TypeKind {
    Boolean,
    Byte,
    Short,
    Integer,
    Long,
    Float,
    Double,
    BigInteger,
    BigDecimal,
    String,
    Blob,
    /// A union with `@streaming` that is received: the events, and the error that may end the stream.
    EventReceiver {
        events: TypeName,
        error: TypeName,
    },
    /// A union with `@streaming` that is sent.
    EventSender {
        events: TypeName,
        error: TypeName,
    },
    /// A blob with `@streaming`.
    ByteStream,
    Timestamp,
    Document,
    Enumeration(TypeName),
    Structure(TypeName),
    Union(TypeName),
    List {
        member: Box<Type>,
        sparse: bool,
    },
    /// The key is a string or an enum.
    Map {
        key: Box<Type>,
        value: Box<Type>,
        sparse: bool,
    },
    /// The type of a union's variant without a value.
    Unit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimestampFormat {
    EpochSeconds,
    DateTime,
    HttpDate,
}

/// A constraint trait, which only `validate()` checks.
#[derive(Clone, Debug, PartialEq)]
pub enum Check {
    /// The number of characters of a string, bytes of a blob, or entries of a list or map.
    Length {
        min: Option<u64>,
        max: Option<u64>,
    },
    /// The bounds as text, so that no digits are lost.
    Range {
        min: Option<String>,
        max: Option<String>,
    },
    Pattern(String),
    UniqueItems,
}

impl TypeKind {
    /// Whether this is a stream of bytes or events.
    pub fn is_stream(&self) -> bool {
        *self == Self::ByteStream || self.is_event_stream()
    }

    /// Whether this is an event stream.
    pub fn is_event_stream(&self) -> bool {
        matches!(self, Self::EventReceiver { .. } | Self::EventSender { .. })
    }
}

impl Type {
    /// Returns the name of the type if it is a structure or union.
    pub fn aggregate(&self) -> Option<&TypeName> {
        match &self.kind {
            TypeKind::Structure(name) | TypeKind::Union(name) => Some(name),
            _ => None,
        }
    }

    /// Adds all generated types that appear in the type's Rust notation.
    pub fn mentioned<'t>(&'t self, mentioned: &mut Vec<&'t TypeName>) {
        match &self.kind {
            TypeKind::Enumeration(name) | TypeKind::Structure(name) | TypeKind::Union(name) => {
                mentioned.push(name)
            }
            TypeKind::EventReceiver { events, error } | TypeKind::EventSender { events, error } => {
                mentioned.extend([events, error]);
            }
            TypeKind::List { member, .. } => member.mentioned(mentioned),
            TypeKind::Map { key, value, .. } => {
                key.mentioned(mentioned);
                value.mentioned(mentioned);
            }
            _ => {}
        }
    }
}
