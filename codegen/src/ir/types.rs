//! The types of fields, and what goes with them.

use super::{TypeName, XmlNamespace};

/// A default value.
#[derive(Clone, Debug, PartialEq)]
pub enum Literal {
    /// `Default::default()`: zero, false, empty.
    Zero,
    Boolean(bool),
    Integer(i64),
    Float(f64),
    /// A string, an enum's value, a blob's Base64.
    Text(String),
    /// Seconds and nanoseconds since 1970.
    Timestamp(i64, u32),
    /// JSON.
    Document(serde_json::Value),
}

/// What a member targets, with the traits that say how its values look on the wire and what the model demands of
/// them.
#[derive(Clone, Debug, PartialEq)]
pub struct Type {
    pub kind: TypeKind,
    pub wire: WireTraits,
    pub checks: Vec<Check>,
}

/// The traits by which a protocol decides how a member looks.
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
    /// What is cut off at the beginning of a label.
    pub label_prefixes: Vec<String>,
    pub event_binding: Option<EventBinding>,
}

/// Where a message of an event stream has a member of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventBinding {
    /// `@eventHeader`, with the number of bytes that an integer has, and zero for other types.
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
    /// A union with `@streaming`, as it is received: the events, and the error that may end them.
    EventReceiver {
        events: TypeName,
        error: TypeName,
    },
    /// Likewise, as it is sent.
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
    /// The key is a string or an enumeration.
    Map {
        key: Box<Type>,
        value: Box<Type>,
        sparse: bool,
    },
    /// A union's variant that carries nothing.
    Unit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimestampFormat {
    EpochSeconds,
    DateTime,
    HttpDate,
}

/// A constraint trait, checked by `validate()` only.
#[derive(Clone, Debug, PartialEq)]
pub enum Check {
    /// Characters of a string, bytes of a blob, entries of a list or map.
    Length {
        min: Option<u64>,
        max: Option<u64>,
    },
    /// The text of the numbers, so that none loses a digit.
    Range {
        min: Option<String>,
        max: Option<String>,
    },
    Pattern(String),
    UniqueItems,
}

impl TypeKind {
    /// Whether it is a stream, of bytes or of events.
    pub fn is_stream(&self) -> bool {
        *self == Self::ByteStream || self.is_event_stream()
    }

    /// Whether it is a stream of events.
    pub fn is_event_stream(&self) -> bool {
        matches!(self, Self::EventReceiver { .. } | Self::EventSender { .. })
    }
}

impl Type {
    /// The structure or union that the value is, if it is one.
    pub fn aggregate(&self) -> Option<&TypeName> {
        match &self.kind {
            TypeKind::Structure(name) | TypeKind::Union(name) => Some(name),
            _ => None,
        }
    }

    /// Every generated type that the type's text mentions.
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
