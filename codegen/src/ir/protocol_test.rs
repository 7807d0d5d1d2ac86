//! Protocol tests: their inputs and expectations, with all values as values of generated types.

use super::{ErrorVariant, TypeName};

/// The tests of a crate, in the order of its operations.
#[derive(Clone, Debug, Default)]
pub struct ProtocolTests {
    pub requests: Vec<RequestTest>,
    pub responses: Vec<ResponseTest>,
    pub events: Vec<EventTest>,
}

/// The model's test that a generated test comes from.
#[derive(Clone, Debug)]
pub struct Origin {
    /// The test's own ID in the model.
    pub id: String,
    /// The operation's name in the model.
    pub operation: String,
    /// The unique name of the generated function.
    pub function: String,
}

/// An input, and the expected request.
#[derive(Clone, Debug)]
pub struct RequestTest {
    pub origin: Origin,
    pub input: StructureValue,
    /// The URL of the endpoint.
    pub endpoint: String,
    pub method: String,
    /// The path.
    pub uri: String,
    /// The host that the request must be sent to, if the test specifies it.
    pub host: Option<String>,
    pub headers: Vec<(String, String)>,
    pub forbidden_headers: Vec<String>,
    pub required_headers: Vec<String>,
    /// Pairs as in the URL, such as `a=b`.
    pub query: Vec<String>,
    pub forbidden_query: Vec<String>,
    pub required_query: Vec<String>,
    pub body: Option<Body>,
}

/// How a body is compared.
#[derive(Clone, Debug)]
pub enum Body {
    /// As JSON: whitespace, the order of members and the notation of numbers are ignored.
    Json(String),
    /// As XML: whitespace between elements and the order of map entries are ignored.
    Xml(String),
    /// As form parameters: their order is ignored.
    Form(String),
    /// As CBOR: the order of members and the encoding of numbers are ignored.
    Cbor(Vec<u8>),
    /// Byte for byte.
    Text(String),
}

/// A response, and the expected output or error.
#[derive(Clone, Debug)]
pub struct ResponseTest {
    pub origin: Origin,
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    pub expected: Expected,
    /// The request ID in the response's headers.
    pub request_id: Option<String>,
}

#[derive(Clone, Debug)]
pub enum Expected {
    Output(StructureValue),
    Error {
        /// The variant of the operation's error.
        variant: Box<ErrorVariant>,
        value: StructureValue,
        /// The code in the error's metadata: the shape's name, or the code in the header of a query-compatible service.
        code: String,
    },
}

/// A test of an operation with an event stream.
#[derive(Clone, Debug)]
pub struct EventTest {
    pub origin: Origin,
    pub check: EventCheck,
}

#[derive(Clone, Debug)]
pub enum EventCheck {
    /// The messages that are sent, with the expected frames.
    Sent(Vec<(SentMessage, Vec<u8>)>),
    /// The frames that are received, with the expected events or error.
    Received { frames: Vec<u8>, outcome: Received },
    /// The request before its events.
    Request(Box<RequestTest>),
    /// The response before its events.
    Response { status: u16, headers: Vec<(String, String)>, body: Vec<u8>, expected: Response },
}

#[derive(Clone, Debug)]
pub enum SentMessage {
    /// A value of the union.
    Event(Value),
    /// An error of the stream whose events have the type `events`.
    Error { events: TypeName, error: TypeName, variant: Box<ErrorVariant>, value: StructureValue },
}

#[derive(Clone, Debug)]
pub enum Received {
    Events(Vec<Value>),
    Failure(Failure),
}

#[derive(Clone, Debug)]
pub enum Response {
    Output(StructureValue),
    Failure(Failure),
}

#[derive(Clone, Debug)]
pub enum Failure {
    /// Any error.
    Any,
    /// A modeled error: the enum of the stream's or the operation's errors, and its variant.
    Modeled { error: TypeName, variant: Box<ErrorVariant> },
}

/// A value of a generated type.
#[derive(Clone, Debug)]
pub enum Value {
    Boolean(bool),
    /// An integer of the field's type.
    Integer(i64),
    Float(f32),
    Double(f64),
    /// The digits.
    BigInteger(String),
    BigDecimal(String),
    Text(String),
    Blob(Vec<u8>),
    ByteStream(Vec<u8>),
    /// An event stream without events.
    NoEvents,
    /// Seconds and nanoseconds since 1970.
    Timestamp(i64, u32),
    Document(serde_json::Value),
    Enumeration(TypeName, String),
    Structure(StructureValue),
    Union {
        name: TypeName,
        variant: String,
        /// `None` for a variant without a value.
        value: Option<Box<Value>>,
        boxed: bool,
    },
    /// The values of a sparse list may be missing.
    List {
        items: Vec<Option<Value>>,
        sparse: bool,
    },
    Map {
        entries: Vec<(Value, Option<Value>)>,
        sparse: bool,
    },
}

/// A structure, which its builder builds.
#[derive(Clone, Debug)]
pub struct StructureValue {
    pub name: TypeName,
    /// Whether `build()` can fail.
    pub fallible: bool,
    pub members: Vec<MemberValue>,
    /// The fields that are compared: all members of the model except for a stream.
    pub fields: Vec<String>,
    /// The field whose bytes are compared.
    pub stream: Option<String>,
}

#[derive(Clone, Debug)]
pub struct MemberValue {
    /// The Rust name.
    pub field: String,
    /// The name in the method `set_NAME`.
    pub setter: String,
    pub optional: bool,
    pub boxed: bool,
    pub value: Value,
}
