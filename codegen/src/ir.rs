//! The intermediate representation: a description of the generated crate with Rust names and types, but without tokens.
//! Lowering produces it from the model, and emitting turns it into files.

mod auth;
pub mod endpoint;
pub mod jmespath;
mod operation;
mod package;
pub mod paginator;
pub mod protocol_test;
mod service;
mod shape;
mod types;
pub mod waiter;

pub use auth::{AuthScheme, ServiceAuth};
pub use operation::{
    BoundValue, EndpointBinding, ErrorVariant, Http, HttpChecksum, Operation, OperationError, Retryable,
};
pub use package::{
    BuilderHook, Feature, Inlined, InlinedFile, OutputHook, Package, RuntimeSource, TestPackage,
};
pub use service::{ClientParam, Discovery, Protocol, Service};
pub use shape::{
    EnumVariant, Enumeration, ErrorRole, EventStream, Field, Place, Role, ShapeTraits, Structure,
    TypeDefinition, TypeName, Union, UnionVariant, XmlNamespace,
};
pub use types::{Binding, Check, EventBinding, Literal, TimestampFormat, Type, TypeKind, WireTraits};

/// A whole client crate.
#[derive(Clone, Debug)]
pub struct Crate {
    pub package: Package,
    pub service: Service,
    /// Sorted by name.
    pub operations: Vec<Operation>,
    /// Sorted by name.
    pub types: Vec<TypeDefinition>,
    /// The modeled errors, sorted by name.
    pub errors: Vec<Structure>,
    /// The service's endpoint rules, if the model has them.
    pub endpoint: Option<endpoint::EndpointRules>,
    pub inlined: Inlined,
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

impl Crate {
    /// Whether an input or output has a stream.
    pub fn streams(&self) -> bool {
        self.ends().any(|end| end.stream().is_some())
    }

    /// Whether an input or output has a stream of bytes.
    pub fn byte_streams(&self) -> bool {
        self.ends().any(|end| end.byte_stream().is_some())
    }

    /// Returns the unions that are event streams, with the data that only event streams have.
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
