//! Structures, unions and enums.

use super::{Docs, ErrorVariant, Literal, Retryable, Type, TypeKind};

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
    /// Whether the members that are bound to nothing are serialized in the order of their names, after all others.
    pub sorted_document: bool,
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

    /// The fields in the order in which they are serialized, with their indices.
    pub fn serialized(&self) -> Vec<(usize, &Field)> {
        let mut fields: Vec<_> = self.fields.iter().enumerate().collect();
        if self.sorted_document {
            let document_name =
                |field: &Field| field.type_.wire.binding.is_none().then(|| field.wire.clone());
            fields.sort_by_cached_key(|(_, field)| document_name(field));
        }
        fields
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
