//! Operations and their errors.

use super::{AuthScheme, Docs, Structure, TypeName, endpoint, jmespath, paginator, waiter};

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
