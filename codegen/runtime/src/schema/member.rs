//! Schemas of members.

use super::XmlNamespace;

/// A member of a structure or union, the member of a list, or the key or value of a map.
///
/// A trait that the member does not have itself is taken from its target, where Smithy's specification allows that.
#[derive(Clone, Copy, Debug)]
pub struct Member {
    /// The member's name in the model.
    pub name: &'static str,
    /// The name of the field in Rust.
    pub field: &'static str,
    /// The type that the member targets.
    pub target: Target,
    /// `@required`, unless the client generates a value.
    pub required: bool,
    /// `@sensitive`, on the member or anywhere in its value.
    pub sensitive: bool,
    /// `@idempotencyToken`
    pub idempotency_token: bool,
    /// Whether the value is the URL to which the request is sent. Smithy has no trait for this.
    pub endpoint: bool,
    /// Whether an invalid value in the member's header leaves the member unset, instead of being an error.
    pub lenient: bool,
    /// The part of an HTTP request or response that has the member.
    pub binding: Binding,
    /// The part of an event's message that has the member.
    pub event_binding: EventBinding,
    /// `@timestampFormat`; by default the protocol decides.
    pub timestamp_format: Option<TimestampFormat>,
    /// `@mediaType`
    pub media_type: Option<&'static str>,
    /// `@streaming`: the bytes or the events are not buffered in memory.
    pub streaming: bool,
    /// `@requiresLength`: a request must have the length of the stream.
    pub requires_length: bool,
    /// `@jsonName`
    pub json_name: Option<&'static str>,
    /// `@xmlName`
    pub xml_name: Option<&'static str>,
    /// `@xmlNamespace`
    pub xml_namespace: Option<XmlNamespace>,
    /// `@xmlAttribute`
    pub xml_attribute: bool,
    /// `@xmlFlattened`
    pub xml_flattened: bool,
    /// `@ec2QueryName`
    pub ec2_query_name: Option<&'static str>,
    /// Prefixes that are removed from the value of a label.
    pub label_prefixes: &'static [&'static str],
    /// The constraint traits, which only `validate()` uses.
    pub constraints: Constraints,
}

/// The type of a member.
#[derive(Clone, Copy, Debug)]
pub enum Target {
    /// A boolean.
    Boolean,
    /// An integer of up to 64 bits.
    Integer,
    /// A 32-bit float.
    Float,
    /// A 64-bit float.
    Double,
    /// An integer of any size.
    BigInteger,
    /// A decimal number of any precision.
    BigDecimal,
    /// A string or an enum.
    String,
    /// Bytes.
    Blob,
    /// A point in time.
    Timestamp,
    /// A document, which is a value of any type.
    Document,
    /// A structure.
    Structure,
    /// A union.
    Union,
    /// A list with these items.
    List(&'static Member),
    /// A map with these keys and values.
    Map(&'static Member, &'static Member),
}

/// `@timestampFormat`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimestampFormat {
    /// Seconds since 1970, with a fraction if there is one.
    EpochSeconds,
    /// RFC 3339, in UTC.
    DateTime,
    /// The preferred format of HTTP headers (RFC 9110, section 5.6.7).
    HttpDate,
}

/// The part of an HTTP request or response that has a member (Smithy 2.0 specification, "HTTP bindings"). Protocols
/// without HTTP bindings ignore it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binding {
    /// In the document in the body.
    Body,
    /// `@httpLabel`
    Label,
    /// `@httpQuery`, with the parameter's name.
    Query(&'static str),
    /// `@httpQueryParams`
    QueryParams,
    /// `@httpHeader`, with the header's name in lower case.
    Header(&'static str),
    /// `@httpPrefixHeaders`, with the prefix in lower case.
    PrefixHeaders(&'static str),
    /// `@httpPayload`
    Payload,
    /// `@httpResponseCode`
    ResponseCode,
}

/// The part of a message that has a member of an event (Smithy 2.0 specification, "Event streams"). Other structures do
/// not use it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventBinding {
    /// In the document in the payload.
    Document,
    /// `@eventHeader`: in a header with the member's name. The number is the size of an integer in bytes, and zero for
    /// other types.
    Header(u8),
    /// `@eventPayload`: the member is the payload.
    Payload,
}

/// The constraint traits of a member (Smithy 2.0 specification, "Constraint traits").
#[derive(Clone, Copy, Debug)]
pub struct Constraints {
    /// `@length`, as the inclusive lower and upper bounds.
    pub length: (u64, u64),
    /// The lower bound of `@range`, as written in the model.
    pub min: Option<&'static str>,
    /// The upper bound of `@range`.
    pub max: Option<&'static str>,
    /// `@pattern`
    pub pattern: Option<&'static str>,
    /// `@uniqueItems`
    pub unique_items: bool,
    /// The values of an enum.
    pub values: &'static [&'static str],
}

macro_rules! constructors {
    ($($(#[$docs:meta])* $function:ident => $target:ident,)*) => {
        $(
            $(#[$docs])*
            pub const fn $function(name: &'static str, field: &'static str) -> Self {
                Self::new(name, field, Target::$target)
            }
        )*
    };
}

impl Member {
    const fn new(name: &'static str, field: &'static str, target: Target) -> Self {
        Self {
            name,
            field,
            target,
            required: false,
            sensitive: false,
            idempotency_token: false,
            endpoint: false,
            lenient: false,
            binding: Binding::Body,
            event_binding: EventBinding::Document,
            timestamp_format: None,
            media_type: None,
            streaming: false,
            requires_length: false,
            json_name: None,
            xml_name: None,
            xml_namespace: None,
            xml_attribute: false,
            xml_flattened: false,
            ec2_query_name: None,
            label_prefixes: &[],
            constraints: Constraints {
                length: (0, u64::MAX),
                min: None,
                max: None,
                pattern: None,
                unique_items: false,
                values: &[],
            },
        }
    }

    constructors! {
        /// A boolean.
        boolean => Boolean,
        /// A byte, short, integer, long or integer enum.
        integer => Integer,
        /// A 32-bit float.
        float => Float,
        /// A 64-bit float.
        double => Double,
        /// An integer of any size.
        big_integer => BigInteger,
        /// A decimal number of any precision.
        big_decimal => BigDecimal,
        /// A string.
        string => String,
        /// A blob.
        blob => Blob,
        /// A timestamp.
        timestamp => Timestamp,
        /// A document.
        document => Document,
        /// A structure.
        structure => Structure,
        /// A union.
        union => Union,
    }

    /// An enum with its known values.
    pub const fn enumeration(
        name: &'static str,
        field: &'static str,
        values: &'static [&'static str],
    ) -> Self {
        let mut member = Self::new(name, field, Target::String);
        member.constraints.values = values;
        member
    }

    /// Creates a list.
    pub const fn list(name: &'static str, field: &'static str, item: &'static Member) -> Self {
        Self::new(name, field, Target::List(item))
    }

    /// Creates a map.
    pub const fn map(
        name: &'static str,
        field: &'static str,
        key: &'static Member,
        value: &'static Member,
    ) -> Self {
        Self::new(name, field, Target::Map(key, value))
    }

    /// Adds `@required`.
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Adds `@sensitive`.
    pub const fn sensitive(mut self) -> Self {
        self.sensitive = true;
        self
    }

    /// Adds `@idempotencyToken`.
    pub const fn idempotency_token(mut self) -> Self {
        self.idempotency_token = true;
        self
    }

    /// Makes the value the URL to which the request is sent.
    pub const fn endpoint(mut self) -> Self {
        self.endpoint = true;
        self
    }

    /// Leaves the member unset if its header is invalid.
    pub const fn lenient(mut self) -> Self {
        self.lenient = true;
        self
    }

    /// Adds an HTTP binding.
    pub const fn bound(mut self, binding: Binding) -> Self {
        self.binding = binding;
        self
    }

    /// Adds `@eventHeader`, with the size of an integer in bytes.
    pub const fn event_header(mut self, integer_size: u8) -> Self {
        self.event_binding = EventBinding::Header(integer_size);
        self
    }

    /// Adds `@eventPayload`.
    pub const fn event_payload(mut self) -> Self {
        self.event_binding = EventBinding::Payload;
        self
    }

    /// Adds `@timestampFormat`.
    pub const fn format(mut self, format: TimestampFormat) -> Self {
        self.timestamp_format = Some(format);
        self
    }

    /// Adds `@mediaType`.
    pub const fn media_type(mut self, media_type: &'static str) -> Self {
        self.media_type = Some(media_type);
        self
    }

    /// Adds `@streaming`.
    pub const fn streaming(mut self) -> Self {
        self.streaming = true;
        self
    }

    /// Adds `@requiresLength`.
    pub const fn requires_length(mut self) -> Self {
        self.requires_length = true;
        self
    }

    /// Adds `@jsonName`.
    pub const fn json_name(mut self, name: &'static str) -> Self {
        self.json_name = Some(name);
        self
    }

    /// Adds `@xmlName`.
    pub const fn xml_name(mut self, name: &'static str) -> Self {
        self.xml_name = Some(name);
        self
    }

    /// Adds `@xmlNamespace`.
    pub const fn xml_namespace(mut self, uri: &'static str, prefix: Option<&'static str>) -> Self {
        self.xml_namespace = Some(XmlNamespace { uri, prefix });
        self
    }

    /// Adds `@xmlAttribute`.
    pub const fn xml_attribute(mut self) -> Self {
        self.xml_attribute = true;
        self
    }

    /// Adds `@xmlFlattened`.
    pub const fn xml_flattened(mut self) -> Self {
        self.xml_flattened = true;
        self
    }

    /// Adds `@ec2QueryName`.
    pub const fn ec2_query_name(mut self, name: &'static str) -> Self {
        self.ec2_query_name = Some(name);
        self
    }

    /// Removes the first of these prefixes that the value of a label has.
    pub const fn label_prefixes(mut self, prefixes: &'static [&'static str]) -> Self {
        self.label_prefixes = prefixes;
        self
    }

    /// Adds `@length` with both bounds.
    pub const fn length(mut self, min: u64, max: u64) -> Self {
        self.constraints.length = (min, max);
        self
    }

    /// Adds `@length` with a lower bound.
    pub const fn min_length(self, min: u64) -> Self {
        self.length(min, u64::MAX)
    }

    /// Adds `@length` with an upper bound.
    pub const fn max_length(self, max: u64) -> Self {
        self.length(0, max)
    }

    /// Adds the lower bound of `@range`.
    pub const fn min(mut self, min: &'static str) -> Self {
        self.constraints.min = Some(min);
        self
    }

    /// Adds the upper bound of `@range`.
    pub const fn max(mut self, max: &'static str) -> Self {
        self.constraints.max = Some(max);
        self
    }

    /// Adds `@pattern`.
    pub const fn pattern(mut self, pattern: &'static str) -> Self {
        self.constraints.pattern = Some(pattern);
        self
    }

    /// Adds `@uniqueItems`.
    pub const fn unique_items(mut self) -> Self {
        self.constraints.unique_items = true;
        self
    }

    /// Returns the member of the list that this member targets. If the target is not a list, which codecs do not ask
    /// for, returns the member itself.
    pub fn item(&self) -> &Self {
        match self.target {
            Target::List(item) => item,
            _ => self,
        }
    }

    /// Returns the key and the value of the map that this member targets; see [`item`](Self::item).
    pub fn entry(&self) -> (&Self, &Self) {
        match self.target {
            Target::Map(key, value) => (key, value),
            _ => (self, self),
        }
    }
}
