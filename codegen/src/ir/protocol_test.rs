//! What a protocol test gives and expects, with every value in the terms of the generated types.

use super::{ErrorVariant, TypeName};

/// The tests of a crate, in the order of its operations.
#[derive(Clone, Debug, Default)]
pub struct ProtocolTests {
    pub requests: Vec<RequestTest>,
    pub responses: Vec<ResponseTest>,
    pub events: Vec<EventTest>,
}

/// Which test of the model a generated one is.
#[derive(Clone, Debug)]
pub struct Origin {
    /// The test's own ID in the model.
    pub id: String,
    /// The operation, as the model has it.
    pub operation: String,
    /// The function that it becomes, the only one of that name.
    pub function: String,
}

/// An input, and the request that it has to become.
#[derive(Clone, Debug)]
pub struct RequestTest {
    pub origin: Origin,
    pub input: StructureValue,
    /// The URL that the client is given.
    pub endpoint: String,
    pub method: String,
    /// The path.
    pub uri: String,
    /// The host that the request must go to, if the test says it.
    pub host: Option<String>,
    pub headers: Vec<(String, String)>,
    pub forbidden_headers: Vec<String>,
    pub required_headers: Vec<String>,
    /// Pairs as they stand in the URL, such as `a=b`.
    pub query: Vec<String>,
    pub forbidden_query: Vec<String>,
    pub required_query: Vec<String>,
    pub body: Option<Body>,
}

/// How a body is compared.
#[derive(Clone, Debug)]
pub enum Body {
    /// As JSON: spaces, the order of members and the way to write a number make no difference.
    Json(String),
    /// As XML: spaces between elements and the order of map entries make no difference.
    Xml(String),
    /// As form parameters: their order makes no difference.
    Form(String),
    /// As CBOR: the order of members and the way to write a number make no difference.
    Cbor(Vec<u8>),
    /// Byte for byte.
    Text(String),
}

/// An answer, and the output or error that it has to become.
#[derive(Clone, Debug)]
pub struct ResponseTest {
    pub origin: Origin,
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    pub expected: Expected,
    /// The request id that the answer's headers have.
    pub request_id: Option<String>,
}

#[derive(Clone, Debug)]
pub enum Expected {
    Output(StructureValue),
    Error {
        /// The variant of the operation's error.
        variant: Box<ErrorVariant>,
        value: StructureValue,
        /// What the error's metadata says: the shape's name, or what a query-compatible service says in a header.
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
    /// The messages that are sent, with the frames that they have to become.
    Sent(Vec<(SentMessage, Vec<u8>)>),
    /// The frames that are received, and what has to become of them.
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
    /// An error of the stream whose events are of that type.
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
    /// Of whatever kind.
    Any,
    /// An error of the model: the enum of the stream's or the operation's errors, and its variant.
    Modeled { error: TypeName, variant: Box<ErrorVariant> },
}

/// A value of a generated type.
#[derive(Clone, Debug)]
pub enum Value {
    Boolean(bool),
    /// Of the type that the field has.
    Integer(i64),
    Float(f32),
    Double(f64),
    /// The digits.
    BigInteger(String),
    BigDecimal(String),
    Text(String),
    Blob(Vec<u8>),
    ByteStream(Vec<u8>),
    /// A stream of events without any.
    NoEvents,
    /// Seconds and nanoseconds since 1970.
    Timestamp(i64, u32),
    Document(serde_json::Value),
    Enumeration(TypeName, String),
    Structure(StructureValue),
    Union {
        name: TypeName,
        variant: String,
        /// `None` for a variant that holds nothing.
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

/// A structure, put together by its builder.
#[derive(Clone, Debug)]
pub struct StructureValue {
    pub name: TypeName,
    /// Whether `build()` can fail.
    pub fallible: bool,
    pub members: Vec<MemberValue>,
    /// The fields that are compared: all that the model has, but for a stream.
    pub fields: Vec<String>,
    /// The field whose bytes are compared.
    pub stream: Option<String>,
}

#[derive(Clone, Debug)]
pub struct MemberValue {
    /// The Rust name.
    pub field: String,
    /// What follows `set_`.
    pub setter: String,
    pub optional: bool,
    pub boxed: bool,
    pub value: Value,
}
