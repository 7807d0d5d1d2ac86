//! The service and its protocol.

use std::fmt;

use super::{Docs, ServiceAuth, XmlNamespace, endpoint};

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
