//! Structures, unions and enums.

use super::{Docs, ErrorVariant, Literal, Retryable, Type, TypeKind};

/// The identity of a generated type. All of them are determined before shapes are lowered.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TypeName {
    /// The name for users of the crate: `ChallengeNameType`.
    pub public: String,
    /// The name inside the crate, which only differs if the public name would shadow another.
    pub ident: String,
    /// The name of the module, and thus of the file: `challenge_name_type`, `r#type`.
    pub file: String,
    pub place: Place,
}

/// The module that exports a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// `crate::types`
    Types,
    /// `crate::types::error`
    Errors,
    /// The operation's module.
    Operation,
}

#[derive(Clone, Debug)]
pub enum TypeDefinition {
    Structure(Structure),
    Union(Union),
    Enumeration(Enumeration),
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
    /// Whether the whole structure is sensitive.
    pub sensitive: bool,
    /// Whether `build()` can fail.
    pub fallible: bool,
    /// Whether it needs `serialize`: it is written to requests, or its `Debug` redacts values.
    pub serializes: bool,
    /// Whether it is read from responses.
    pub deserializes: bool,
    /// Whether the members that are bound to nothing are serialized in the order of their names, after all others.
    pub sorted_document: bool,
    pub docs: Docs,
}

/// The traits of a structure or union itself that are in its schema.
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

/// The role of a structure, which determines what else is generated for it.
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
    /// The Rust name of the field, the accessor and the setter.
    pub name: String,
    /// The name in the methods `set_NAME` and `get_NAME`.
    pub plain_name: String,
    /// The member's name in the model, and on the wire.
    pub wire: String,
    pub type_: Type,
    /// Whether the field is an `Option`.
    pub optional: bool,
    /// Whether the value is in a `Box`, because the type contains itself.
    pub boxed: bool,
    /// Whether the member is required.
    pub required: bool,
    /// The default value of a field that is not optional.
    pub default: Option<Literal>,
    /// Whether `Debug` redacts it.
    pub redacted: bool,
    pub idempotency_token: bool,
    /// Whether its value is the endpoint of the request, which overrides the endpoint rules.
    pub endpoint: bool,
    /// Whether it stays unset if its header cannot be parsed, instead of causing an error.
    pub lenient: bool,
    pub docs: Docs,
}

#[derive(Clone, Debug)]
pub struct Union {
    pub name: TypeName,
    pub shape: ShapeTraits,
    /// Sorted by name.
    pub variants: Vec<UnionVariant>,
    /// The errors of the event stream, if the union has `@streaming`.
    pub stream: Option<EventStream>,
    pub sensitive: bool,
    pub serializes: bool,
    pub deserializes: bool,
    pub docs: Docs,
}

/// The members of a union with `@streaming` that are errors, which end the stream.
#[derive(Clone, Debug)]
pub struct EventStream {
    /// The enum of these errors.
    pub error: TypeName,
    pub variants: Vec<ErrorVariant>,
}

#[derive(Clone, Debug)]
pub struct UnionVariant {
    pub name: String,
    /// The name in the methods `as_NAME` and `is_NAME`.
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
    /// Whether `Debug` must redact values, or show another name than that of the type inside the crate.
    pub fn redacts(&self) -> bool {
        let renamed = self.name.public != self.name.ident;
        renamed
            || self.sensitive
            || self.byte_stream().is_some()
            || self.fields.iter().any(|field| field.redacted)
    }

    /// Returns the fields in the order in which they are serialized, with their indices.
    pub fn serialized(&self) -> Vec<(usize, &Field)> {
        let mut fields: Vec<_> = self.fields.iter().enumerate().collect();
        if self.sorted_document {
            let document_name =
                |field: &Field| field.type_.wire.binding.is_none().then(|| field.wire.clone());
            fields.sort_by_cached_key(|(_, field)| document_name(field));
        }
        fields
    }

    /// Returns the field that is a stream. A structure with one can be neither cloned nor compared.
    pub fn stream(&self) -> Option<&Field> {
        self.fields.iter().find(|field| field.type_.kind.is_stream())
    }

    /// Returns the field that is an event stream.
    pub fn event_stream(&self) -> Option<&Field> {
        self.fields.iter().find(|field| field.type_.kind.is_event_stream())
    }

    /// Returns the field that is a stream of bytes.
    pub fn byte_stream(&self) -> Option<&Field> {
        self.fields.iter().find(|field| field.type_.kind == TypeKind::ByteStream)
    }
}

impl Union {
    /// Whether `Debug` must redact values.
    pub fn redacts(&self) -> bool {
        self.sensitive || self.variants.iter().any(|variant| variant.redacted)
    }
}
