//! The service and its protocol.

use std::fmt;

use super::{Docs, ServiceAuth, XmlNamespace, endpoint};

#[derive(Clone, Debug)]
pub struct Service {
    pub shape_id: String,
    /// The title as Markdown: `Amazon Cognito Identity Provider`.
    pub title: String,
    /// The title in the model.
    pub plain_title: String,
    /// The name in the AWS SDKs: `Cognito Identity Provider`.
    pub sdk_id: String,
    /// The name in signatures: `cognito-idp`.
    pub signing_name: String,
    pub auth: ServiceAuth,
    /// The codes of errors after which a retry may succeed, although the errors do not have `@retryable`.
    pub transient_errors: Vec<String>,
    /// Whether responses have an extended request ID.
    pub extended_request_id: bool,
    /// Whether signed requests have the hash of the body in a header.
    pub payload_hash: bool,
    /// Whether the path is signed as it is sent, without a second encoding or normalization.
    pub plain_path: bool,
    /// The settings that only clients of this service have.
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
    /// Headers of all requests, with lower-case names, and their values.
    pub headers: Vec<(String, String)>,
    /// Labels of paths, with their values if they are unset or empty in an input.
    pub labels: Vec<(String, String)>,
    /// Endpoint discovery, if operations need it.
    pub discovery: Option<Discovery>,
    pub docs: Docs,
}

/// `aws.api#clientEndpointDiscovery`: the operation that discovers endpoints, and the fields of its output.
#[derive(Clone, Debug)]
pub struct Discovery {
    /// The operation's module.
    pub operation: String,
    /// The output's field with the list of endpoints. The following ones are fields of its items, with whether they are
    /// `Option`s.
    pub list: String,
    pub address: (String, bool),
    pub minutes: (String, bool),
}

/// `smithy.rules#clientContextParams`: a setting for this service's endpoint rules.
#[derive(Clone, Debug)]
pub struct ClientParam {
    /// The Rust name of the field and the setter.
    pub name: String,
    /// The name in the method `set_NAME`.
    pub plain_name: String,
    pub kind: endpoint::ParamKind,
    /// The environment variable and the profile key that can also set it.
    pub variable: Option<(String, String)>,
    pub docs: Docs,
}

/// The supported wire protocols.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protocol {
    RpcV2Cbor,
    RpcV2Json,
    AwsJson1_0,
    AwsJson1_1,
    RestJson1,
    RestXml,
    AwsQuery,
    Ec2Query,
}

impl Protocol {
    /// The supported protocols, in the order in which AWS's own clients prefer them.
    pub const ALL: &[Self] = &[
        Self::RpcV2Cbor,
        Self::RpcV2Json,
        Self::AwsJson1_0,
        Self::AwsJson1_1,
        Self::RestJson1,
        Self::RestXml,
        Self::AwsQuery,
        Self::Ec2Query,
    ];

    /// Returns the shape ID of the protocol's trait.
    pub fn id(self) -> &'static str {
        match self {
            Self::RpcV2Cbor => "smithy.protocols#rpcv2Cbor",
            Self::RpcV2Json => "smithy.protocols#rpcv2Json",
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
