//! What will be emitted, in the terms of Rust but without tokens: the border between the model and the text.

mod auth;
pub mod endpoint;
pub mod jmespath;
pub mod paginator;
pub mod protocol_test;
pub mod waiter;

use std::fmt;

pub use auth::{AuthScheme, ServiceAuth};

/// A whole client crate.
#[derive(Clone, Debug)]
pub struct Crate {
    pub package: Package,
    pub service: Service,
    /// Sorted by name.
    pub operations: Vec<Operation>,
    /// Sorted by name.
    pub types: Vec<TypeDefinition>,
    /// The modelled errors, sorted by name.
    pub errors: Vec<Structure>,
    /// How the service's endpoint is found, if the model says it.
    pub endpoint: Option<endpoint::EndpointRules>,
    pub inlined: Inlined,
}

/// What `Cargo.toml` says.
#[derive(Clone, Debug)]
pub struct Package {
    pub name: String,
    pub version: String,
    /// Where the crate takes the runtime library from.
    pub runtime: RuntimeSource,
    /// What `Cargo.toml` has besides.
    pub manifest_lines: Vec<String>,
    /// Whether the crate must declare itself a workspace, because it lies inside of one that does not list it.
    pub standalone: bool,
    /// The command that generates the crate, for people who read it.
    pub command: String,
}

/// Where a crate takes the runtime library from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuntimeSource {
    /// A folder: the path from the crate's folder to it, with `/` between the parts.
    Path(String),
    /// A registry: the version requirement.
    Version(String),
    /// A revision of a Git repository.
    Git { url: String, revision: String },
}

/// Where the package of tests is to be, seen from itself.
#[derive(Clone, Debug)]
pub struct TestPackage {
    /// Its name in `Cargo.toml`.
    pub name: String,
    /// The path to the folder of the crate under test.
    pub crate_path: String,
    /// The path to the folder of `tinsmith-conformance`.
    pub support_path: String,
}

/// A feature of the crate.
#[derive(Clone, Copy, Debug)]
pub struct Feature {
    pub name: &'static str,
    pub is_default: bool,
    /// The features that it switches on.
    pub enables: &'static [&'static str],
    /// A sentence.
    pub docs: &'static str,
}

/// The hand-written files that are copied into the crate, and what comes with them.
#[derive(Clone, Debug, Default)]
pub struct Inlined {
    pub files: Vec<InlinedFile>,
    pub features: Vec<Feature>,
    /// An example of their use in Markdown, in which `KRATE` stands for the crate's name.
    pub example: Option<&'static str>,
    /// A section of the README about them, likewise.
    pub guide: Option<&'static str>,
}

#[derive(Clone, Copy, Debug)]
pub struct InlinedFile {
    /// The path inside `src/`: at the root, in an operation's folder, or below another hand-written file.
    pub path: &'static str,
    pub text: &'static str,
    /// How the parent module declares it; empty where the parent is hand-written as well.
    pub module: &'static str,
    /// What users find in it, for the crate's documentation.
    pub item: Option<&'static str>,
    /// What the root of the crate exports from it.
    pub uses: Option<&'static str>,
    /// What the builder of the operation's input does for it.
    pub builder_hook: Option<BuilderHook>,
    /// What the operation's output does for it.
    pub output_hook: Option<OutputHook>,
}

/// A value that an input's builder keeps until `build`, which then passes it to a method of the input.
#[derive(Clone, Copy, Debug)]
pub struct BuilderHook {
    /// The builder's field, which has no setter of its own.
    pub field: &'static str,
    /// The module and the name of its type, which has a default value.
    pub type_: (&'static str, &'static str),
    pub method: &'static str,
    /// When the method fails: a sentence.
    pub errors: &'static str,
}

/// A value that an output keeps of the call that returned it.
#[derive(Clone, Copy, Debug)]
pub struct OutputHook {
    /// The output's field, which has no accessor of its own.
    pub field: &'static str,
    /// The module and the name of its type, which has a default value.
    pub type_: (&'static str, &'static str),
    /// The output's method that sets the field, from the input and the time at the service.
    pub method: &'static str,
}

#[derive(Clone, Debug)]
pub struct Service {
    pub shape_id: String,
    /// What people call it, as Markdown: `Amazon Cognito Identity Provider`.
    pub title: String,
    /// The title as the model has it.
    pub plain_title: String,
    /// The name in the AWS SDKs: `Cognito Identity Provider`.
    pub sdk_id: String,
    /// The name in signatures: `cognito-idp`.
    pub signing_name: String,
    pub auth: ServiceAuth,
    /// The codes of errors after which another attempt may succeed, although the errors have no `@retryable`.
    pub transient_errors: Vec<String>,
    /// Whether responses have an extended request id.
    pub extended_request_id: bool,
    /// Whether signed requests have the hash of the body in a header.
    pub payload_hash: bool,
    /// Whether signatures are for the path as it is sent.
    pub plain_path: bool,
    /// What a client of this service can be told besides what every client can.
    pub client_params: Vec<ClientParam>,
    /// The shape's name in the model.
    pub shape_name: String,
    /// The version of the service's API.
    pub version: String,
    pub protocol: Protocol,
    /// `@awsQueryCompatible`
    pub query_compatible: bool,
    /// `@xmlNamespace`
    pub xml_namespace: Option<XmlNamespace>,
    /// Headers that every request has, in lower case, with their values.
    pub headers: Vec<(String, String)>,
    /// Labels of paths, with what they are where an input leaves them unset or empty.
    pub labels: Vec<(String, String)>,
    /// How the service names endpoints, if operations need that.
    pub discovery: Option<Discovery>,
    pub docs: Docs,
}

/// `aws.api#clientEndpointDiscovery`: the operation that names endpoints, and where in its output they are.
#[derive(Clone, Debug)]
pub struct Discovery {
    /// The operation's module.
    pub operation: String,
    /// The output's field, and those of its members, with whether they are `Option`s.
    pub list: String,
    pub address: (String, bool),
    pub minutes: (String, bool),
}

/// `smithy.rules#clientContextParams`: a setting that only this service's endpoint rules know.
#[derive(Clone, Debug)]
pub struct ClientParam {
    /// The Rust name: a field, an accessor and a setter have the same.
    pub name: String,
    /// What follows `set_`.
    pub plain_name: String,
    pub kind: endpoint::ParamKind,
    /// The environment variable and the key of profiles that have it as well.
    pub variable: Option<(String, String)>,
    pub docs: Docs,
}

/// The wire protocols that are generated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protocol {
    RpcV2Cbor,
    AwsJson1_0,
    AwsJson1_1,
    RestJson1,
    RestXml,
    AwsQuery,
    Ec2Query,
}

/// Markdown for rustdoc, and a deprecation notice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Docs {
    pub text: String,
    pub deprecated: Option<Deprecation>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deprecation {
    pub note: Option<String>,
    pub since: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Operation {
    /// As the model has it: `AdminInitiateAuth`.
    pub name: String,
    /// The marker type's name, which differs from `name` where that would shadow something.
    pub marker: String,
    /// The module and method: `admin_initiate_auth`.
    pub module: String,
    pub input: Structure,
    pub output: Structure,
    pub error: OperationError,
    /// `@http`, where the model has it.
    pub http: Option<Http>,
    /// What is put before the endpoint's host, its labels in braces.
    pub host_prefix: Option<String>,
    /// How requests may be authenticated, in the order in which clients try it.
    pub auth: Vec<AuthScheme>,
    /// The endpoint's parameters that the operation or its input gives.
    pub endpoint_params: Vec<EndpointBinding>,
    /// How its answers come in pages, if they do.
    pub paginator: Option<paginator::Paginator>,
    /// What can be waited for by calling it; sorted by module.
    pub waiters: Vec<waiter::Waiter>,
    /// Whether large bodies are sent as gzip.
    pub compressed: bool,
    /// Whether the body's MD5 is sent with it.
    pub checksum: bool,
    /// `@httpChecksum`
    pub http_checksum: Option<HttpChecksum>,
    /// `@unsignedPayload`
    pub unsigned_payload: bool,
    /// Whether the tree hash of the body is sent with it.
    pub tree_hash: bool,
    /// Whether a response may stop in the middle for as long as it takes.
    pub may_stall: bool,
    /// Whether a call may have a signature that does not cover the body.
    pub optional_payload_signing: bool,
    /// Whether requests can be presigned, and if so, whether that makes them `GET` requests.
    pub presignable: Option<bool>,
    /// Whether the service takes requests for it over HTTP/2 only.
    pub requires_http2: bool,
    /// Whether the root of an XML response is the output's member, not the output (`@s3UnwrappedXmlOutput`).
    pub unwrapped_xml_output: bool,
    pub docs: Docs,
}

/// `@httpChecksum`; members are named as in the model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpChecksum {
    /// `requestAlgorithmMember`
    pub request_algorithm: Option<String>,
    /// `requestChecksumRequired`
    pub request_required: bool,
    /// `requestValidationModeMember`
    pub validation_mode: Option<String>,
    pub response_algorithms: Vec<String>,
}

/// A parameter of the endpoint rules, and where its value comes from.
#[derive(Clone, Debug)]
pub struct EndpointBinding {
    /// The parameter's setter is `set_` and this.
    pub param: String,
    pub value: BoundValue,
}

#[derive(Clone, Debug)]
pub enum BoundValue {
    /// `smithy.rules#staticContextParams`
    Static(endpoint::ParamValue),
    /// `smithy.rules#contextParam`: a field of the input.
    Field(String),
    /// `smithy.rules#operationContextParams`: what a JMESPath expression gives for the input.
    JmesPath(Box<jmespath::Value>),
}

/// `@http`
#[derive(Clone, Debug)]
pub struct Http {
    pub method: String,
    pub uri: String,
    pub code: u16,
}

/// `AdminInitiateAuthError`, with a variant for each modelled error.
#[derive(Clone, Debug)]
pub struct OperationError {
    pub name: String,
    pub variants: Vec<ErrorVariant>,
}

#[derive(Clone, Debug)]
pub struct ErrorVariant {
    pub type_name: TypeName,
    /// `is_code_mismatch_exception` without its `is_`.
    pub method: String,
    /// What a response may call it: the shape's name in the model and, in a service that used to speak the query
    /// protocol, the code that it had there.
    pub codes: Vec<String>,
    pub docs: Docs,
}

/// `@retryable`, in the terms of the retry classification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retryable {
    Throttling,
    ServerError,
    ClientError,
}

/// The identity of a generated type: decided before anything is converted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TypeName {
    /// What users write: `ChallengeNameType`.
    pub public: String,
    /// What the crate itself writes, which differs only where the public name would shadow something.
    pub ident: String,
    /// The module, and so the file: `challenge_name_type`, `r#type`.
    pub file: String,
    pub place: Place,
}

/// Where a type lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// `crate::types`
    Types,
    /// `crate::types::error`
    Errors,
    /// In its operation's module.
    Operation,
}

#[derive(Clone, Debug)]
pub enum TypeDefinition {
    Structure(Structure),
    Union(Union),
    Enumeration(Enumeration),
}

impl Crate {
    /// Whether an input or output has a stream.
    pub fn streams(&self) -> bool {
        self.ends().any(|end| end.stream().is_some())
    }

    /// Whether an input or output has a stream of bytes.
    pub fn byte_streams(&self) -> bool {
        self.ends().any(|end| end.byte_stream().is_some())
    }

    /// The unions that are streams of events, with what else they are.
    pub fn event_streams(&self) -> impl Iterator<Item = (&Union, &EventStream)> {
        self.types.iter().filter_map(|definition| match definition {
            TypeDefinition::Union(union) => Some((union, union.stream.as_ref()?)),
            TypeDefinition::Structure(_) | TypeDefinition::Enumeration(_) => None,
        })
    }

    fn ends(&self) -> impl Iterator<Item = &Structure> {
        self.operations.iter().flat_map(|operation| [&operation.input, &operation.output])
    }
}

impl TypeDefinition {
    pub fn name(&self) -> &TypeName {
        match self {
            Self::Structure(structure) => &structure.name,
            Self::Union(union) => &union.name,
            Self::Enumeration(enumeration) => &enumeration.name,
        }
    }
}

#[derive(Clone, Debug)]
pub struct Structure {
    pub name: TypeName,
    pub shape: ShapeTraits,
    pub role: Role,
    pub fields: Vec<Field>,
    /// The whole structure is a secret.
    pub sensitive: bool,
    /// Whether `build()` can fail.
    pub fallible: bool,
    /// Whether anything walks it: it is written to requests, or its `Debug` hides something.
    pub serializes: bool,
    /// Whether it is read from responses.
    pub deserializes: bool,
    pub docs: Docs,
}

/// What the schema of a structure or union says about the shape itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShapeTraits {
    /// The shape's name in the model.
    pub name: String,
    pub xml_name: Option<String>,
    pub xml_namespace: Option<XmlNamespace>,
}

/// `@xmlNamespace`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct XmlNamespace {
    pub uri: String,
    pub prefix: Option<String>,
}

/// What a structure is for, which decides what is generated beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    Input,
    Output,
    Nested,
    Error(ErrorRole),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorRole {
    /// The shape's name in the model, which is also its code on the wire.
    pub code: String,
    pub retryable: Option<Retryable>,
}

#[derive(Clone, Debug)]
pub struct Field {
    /// The Rust name: a field, an accessor and a setter have the same.
    pub name: String,
    /// What follows `set_` and `get_`.
    pub plain_name: String,
    /// The member's name in the model, and on the wire.
    pub wire: String,
    pub type_: Type,
    /// Whether the field is an `Option`.
    pub optional: bool,
    /// Whether the value lies behind a `Box`, because the type contains itself.
    pub boxed: bool,
    /// Whether the service requires it, from whoever calls it.
    pub required: bool,
    /// What a field that is not optional is when nothing was set.
    pub default: Option<Literal>,
    /// Whether `Debug` hides it.
    pub redacted: bool,
    pub idempotency_token: bool,
    /// Whether its value is the endpoint that the request goes to, whatever the rules say.
    pub endpoint: bool,
    /// Whether a header that cannot be read leaves it unset.
    pub lenient: bool,
    pub docs: Docs,
}

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

#[derive(Clone, Debug)]
pub struct Union {
    pub name: TypeName,
    pub shape: ShapeTraits,
    /// Sorted by name.
    pub variants: Vec<UnionVariant>,
    /// What else it is if it has `@streaming`.
    pub stream: Option<EventStream>,
    pub sensitive: bool,
    pub serializes: bool,
    pub deserializes: bool,
    pub docs: Docs,
}

/// The members of a union with `@streaming` that are errors: they end the stream.
#[derive(Clone, Debug)]
pub struct EventStream {
    /// The enum of these errors.
    pub error: TypeName,
    pub variants: Vec<ErrorVariant>,
}

#[derive(Clone, Debug)]
pub struct UnionVariant {
    pub name: String,
    /// What follows `as_` and `is_`.
    pub method: String,
    pub wire: String,
    pub type_: Type,
    pub boxed: bool,
    pub redacted: bool,
    pub docs: Docs,
}

/// An open enum.
#[derive(Clone, Debug)]
pub struct Enumeration {
    pub name: TypeName,
    /// Sorted by value.
    pub variants: Vec<EnumVariant>,
    pub sensitive: bool,
    pub docs: Docs,
}

#[derive(Clone, Debug)]
pub struct EnumVariant {
    pub name: String,
    pub value: String,
    pub docs: Docs,
}

impl Structure {
    /// Whether `Debug` has to hide something, or to show another name than the type has inside the crate.
    pub fn redacts(&self) -> bool {
        let renamed = self.name.public != self.name.ident;
        renamed
            || self.sensitive
            || self.byte_stream().is_some()
            || self.fields.iter().any(|field| field.redacted)
    }

    /// The field that is a stream, because of which values cannot be cloned or compared.
    pub fn stream(&self) -> Option<&Field> {
        self.fields.iter().find(|field| field.type_.kind.is_stream())
    }

    /// The field that is a stream of events.
    pub fn event_stream(&self) -> Option<&Field> {
        self.fields.iter().find(|field| field.type_.kind.is_event_stream())
    }

    /// The field that is a stream of bytes.
    pub fn byte_stream(&self) -> Option<&Field> {
        self.fields.iter().find(|field| field.type_.kind == TypeKind::ByteStream)
    }
}

impl Union {
    /// Whether `Debug` has to hide something.
    pub fn redacts(&self) -> bool {
        self.sensitive || self.variants.iter().any(|variant| variant.redacted)
    }
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

impl Protocol {
    /// The protocols that can be generated, in the order in which AWS's own clients prefer them.
    pub const ALL: &[Self] = &[
        Self::RpcV2Cbor,
        Self::AwsJson1_0,
        Self::AwsJson1_1,
        Self::RestJson1,
        Self::RestXml,
        Self::AwsQuery,
        Self::Ec2Query,
    ];

    /// The shape ID of the protocol's trait.
    pub fn id(self) -> &'static str {
        match self {
            Self::RpcV2Cbor => "smithy.protocols#rpcv2Cbor",
            Self::AwsJson1_0 => "aws.protocols#awsJson1_0",
            Self::AwsJson1_1 => "aws.protocols#awsJson1_1",
            Self::RestJson1 => "aws.protocols#restJson1",
            Self::RestXml => "aws.protocols#restXml",
            Self::AwsQuery => "aws.protocols#awsQuery",
            Self::Ec2Query => "aws.protocols#ec2Query",
        }
    }
}

impl fmt::Display for Protocol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = self.id();
        f.write_str(id.split_once('#').map_or(id, |(_, name)| name))
    }
}
