//! Schemas: structures, unions, operations and services of the model, as data.
//!
//! Generated code describes each shape once, in a static [`Schema`]. Codecs, protocols, `validate()` and `Debug` all
//! use it, so none of them needs generated code of its own.

mod http_checksum;
mod member;
mod operation;
mod service;
#[cfg(test)]
mod tests;

use aws_smithy_types::retry::ErrorKind;

pub use http_checksum::HttpChecksum;
pub use member::{Binding, Constraints, EventBinding, Member, Target, TimestampFormat};
pub use operation::{Http, OperationSchema};
pub use service::ServiceSchema;

/// A structure, a union or an error.
#[derive(Debug)]
pub struct Schema {
    /// The shape's name in the model, without its namespace.
    pub name: &'static str,
    /// The members in the order of the model.
    pub members: &'static [Member],
    /// Whether the shape is a union.
    pub is_union: bool,
    /// `@xmlName` of the shape itself.
    pub xml_name: Option<&'static str>,
    /// `@xmlNamespace` of the shape itself.
    pub xml_namespace: Option<XmlNamespace>,
    /// `@retryable` of an error.
    pub retryable: Option<ErrorKind>,
}

/// `@xmlNamespace`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct XmlNamespace {
    /// The URI of the namespace.
    pub uri: &'static str,
    /// The prefix of the namespace; `None` makes it the default namespace.
    pub prefix: Option<&'static str>,
}

impl Schema {
    /// Creates the schema of a structure or an error.
    pub const fn structure(name: &'static str, members: &'static [Member]) -> Self {
        Self { name, members, is_union: false, xml_name: None, xml_namespace: None, retryable: None }
    }

    /// Creates the schema of a union.
    pub const fn union(name: &'static str, members: &'static [Member]) -> Self {
        Self { name, members, is_union: true, xml_name: None, xml_namespace: None, retryable: None }
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

    /// Returns the member that is a stream, if there is one.
    pub fn stream(&self) -> Option<&'static Member> {
        self.members.iter().find(|member| member.streaming)
    }

    /// Returns the member that is a stream of events, if there is one.
    pub fn event_stream(&self) -> Option<&'static Member> {
        self.stream().filter(|member| matches!(member.target, Target::Union))
    }

    /// Adds `@retryable`.
    pub const fn retryable(mut self, kind: ErrorKind) -> Self {
        self.retryable = Some(kind);
        self
    }
}
