//! Operations and their errors.

use super::{AuthScheme, Docs, Structure, TypeName, endpoint, jmespath, paginator, waiter};

#[derive(Clone, Debug)]
pub struct Operation {
    /// The name in the model: `AdminInitiateAuth`.
    pub name: String,
    /// The marker type's name, which differs from `name` if that would shadow another name.
    pub marker: String,
    /// The name of the module and the method: `admin_initiate_auth`.
    pub module: String,
    pub input: Structure,
    pub output: Structure,
    pub error: OperationError,
    /// `@http`, if the model has it.
    pub http: Option<Http>,
    /// The prefix of the endpoint's host, with labels in braces.
    pub host_prefix: Option<String>,
    /// The authentication schemes, in the order in which clients try them.
    pub auth: Vec<AuthScheme>,
    /// The endpoint parameters that the operation or its input sets.
    pub endpoint_params: Vec<EndpointBinding>,
    /// The pagination of responses, if there is any.
    pub paginator: Option<paginator::Paginator>,
    /// The waiters that call the operation, sorted by module.
    pub waiters: Vec<waiter::Waiter>,
    /// Whether large bodies are sent as gzip.
    pub compressed: bool,
    /// Whether requests have the MD5 checksum of the body in a header.
    pub checksum: bool,
    /// `@httpChecksum`
    pub http_checksum: Option<HttpChecksum>,
    /// `@unsignedPayload`
    pub unsigned_payload: bool,
    /// Whether requests have the tree hash of the body in a header.
    pub tree_hash: bool,
    /// Whether a response may pause for any time.
    pub may_stall: bool,
    /// Whether callers can choose a signature that does not cover the body.
    pub optional_payload_signing: bool,
    /// Whether requests can be presigned. The value says whether presigned requests are sent with `GET`.
    pub presignable: Option<bool>,
    /// Whether the service accepts requests for the operation over HTTP/2 only.
    pub requires_http2: bool,
    /// Whether the root of an XML response is the output's member, not the output (`@s3UnwrappedXmlOutput`).
    pub unwrapped_xml_output: bool,
    pub docs: Docs,
}

/// `@httpChecksum`. Members have their names in the model.
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

/// A parameter of the endpoint rules, and the source of its value.
#[derive(Clone, Debug)]
pub struct EndpointBinding {
    /// The name in the parameter's setter `set_NAME`.
    pub param: String,
    pub value: BoundValue,
}

#[derive(Clone, Debug)]
pub enum BoundValue {
    /// `smithy.rules#staticContextParams`
    Static(endpoint::ParamValue),
    /// `smithy.rules#contextParam`: a field of the input.
    Field(String),
    /// `smithy.rules#operationContextParams`: a JMESPath expression that is evaluated on the input.
    JmesPath(Box<jmespath::Value>),
}

/// `@http`
#[derive(Clone, Debug)]
pub struct Http {
    pub method: String,
    pub uri: String,
    pub code: u16,
}

/// The error enum of an operation, such as `AdminInitiateAuthError`, with a variant for each modeled error.
#[derive(Clone, Debug)]
pub struct OperationError {
    pub name: String,
    pub variants: Vec<ErrorVariant>,
}

#[derive(Clone, Debug)]
pub struct ErrorVariant {
    pub type_name: TypeName,
    /// The name in the method `is_NAME`, such as `code_mismatch_exception`.
    pub method: String,
    /// The codes of the error in responses: the shape's name in the model and, in a service that is compatible with the
    /// query protocol, the code in that protocol.
    pub codes: Vec<String>,
    pub docs: Docs,
}

/// `@retryable`, as the kind of error that retries distinguish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retryable {
    Throttling,
    ServerError,
    ClientError,
}
