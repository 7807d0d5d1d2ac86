//! Schemas of services.

use std::fmt;

use super::XmlNamespace;
use crate::protocol::Protocol;

/// A service, with the properties that its protocol needs.
pub struct ServiceSchema {
    /// The service's name in the model, without its namespace.
    pub name: &'static str,
    /// The version of the service's API.
    pub version: &'static str,
    /// The protocol of the client.
    pub protocol: &'static dyn Protocol,
    /// `@awsQueryCompatible`: errors have the codes that the service had with the query protocol.
    pub query_compatible: bool,
    /// `@xmlNamespace` of the service.
    pub xml_namespace: Option<XmlNamespace>,
    /// Headers that every request has, unless an input's member is bound to them: names in lower case, and values.
    pub headers: &'static [(&'static str, &'static str)],
    /// Default values for labels of paths that are unset or empty in an input.
    pub labels: &'static [(&'static str, &'static str)],
}

impl ServiceSchema {
    /// Creates a service without optional traits.
    pub const fn new(name: &'static str, version: &'static str, protocol: &'static dyn Protocol) -> Self {
        Self {
            name,
            version,
            protocol,
            query_compatible: false,
            xml_namespace: None,
            headers: &[],
            labels: &[],
        }
    }

    /// Adds `@awsQueryCompatible`.
    pub const fn query_compatible(mut self) -> Self {
        self.query_compatible = true;
        self
    }

    /// Adds `@xmlNamespace`.
    pub const fn xml_namespace(mut self, uri: &'static str, prefix: Option<&'static str>) -> Self {
        self.xml_namespace = Some(XmlNamespace { uri, prefix });
        self
    }

    /// Adds headers for all requests.
    pub const fn headers(mut self, headers: &'static [(&'static str, &'static str)]) -> Self {
        self.headers = headers;
        self
    }

    /// Adds default values for labels.
    pub const fn labels(mut self, labels: &'static [(&'static str, &'static str)]) -> Self {
        self.labels = labels;
        self
    }
}

impl fmt::Debug for ServiceSchema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ServiceSchema").field("name", &self.name).finish_non_exhaustive()
    }
}
