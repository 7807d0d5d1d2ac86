//! Services and their traits.

use std::fmt;

use super::XmlNamespace;
use crate::protocol::Protocol;

/// A service, as far as a protocol has to know it.
pub struct ServiceSchema {
    /// The service's name in the model, without its namespace.
    pub name: &'static str,
    /// The version of the service's API.
    pub version: &'static str,
    /// The protocol that the client speaks.
    pub protocol: &'static dyn Protocol,
    /// `@awsQueryCompatible`: errors have the codes that the service had when it spoke the query protocol.
    pub query_compatible: bool,
    /// `@xmlNamespace` of the service.
    pub xml_namespace: Option<XmlNamespace>,
    /// Headers that every request has, unless a member of the input is bound to them: names in lower case, and values.
    pub headers: &'static [(&'static str, &'static str)],
    /// Labels of paths, and what they are where an input leaves them unset or empty.
    pub labels: &'static [(&'static str, &'static str)],
}

impl ServiceSchema {
    /// A service.
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

    /// Adds headers that every request has.
    pub const fn headers(mut self, headers: &'static [(&'static str, &'static str)]) -> Self {
        self.headers = headers;
        self
    }

    /// Adds what labels are that an input leaves unset or empty.
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
