//! Shapes and their members.

use crate::json::Node;

use super::shape_id::ShapeId;
use super::traits::Traits;

/// The types of shapes (Smithy 2.0 specification, "Shape types"). A 1.0 `set` is a list with unique items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShapeType {
    Blob,
    Boolean,
    String,
    Byte,
    Short,
    Integer,
    Long,
    Float,
    Double,
    BigInteger,
    BigDecimal,
    Timestamp,
    Document,
    Enum,
    IntEnum,
    List,
    Map,
    Structure,
    Union,
    Operation,
    Resource,
    Service,
}

impl ShapeType {
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "blob" => Self::Blob,
            "boolean" => Self::Boolean,
            "string" => Self::String,
            "byte" => Self::Byte,
            "short" => Self::Short,
            "integer" => Self::Integer,
            "long" => Self::Long,
            "float" => Self::Float,
            "double" => Self::Double,
            "bigInteger" => Self::BigInteger,
            "bigDecimal" => Self::BigDecimal,
            "timestamp" => Self::Timestamp,
            "document" => Self::Document,
            "enum" => Self::Enum,
            "intEnum" => Self::IntEnum,
            "list" | "set" => Self::List,
            "map" => Self::Map,
            "structure" => Self::Structure,
            "union" => Self::Union,
            "operation" => Self::Operation,
            "resource" => Self::Resource,
            "service" => Self::Service,
            _ => return None,
        })
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Blob => "blob",
            Self::Boolean => "boolean",
            Self::String => "string",
            Self::Byte => "byte",
            Self::Short => "short",
            Self::Integer => "integer",
            Self::Long => "long",
            Self::Float => "float",
            Self::Double => "double",
            Self::BigInteger => "bigInteger",
            Self::BigDecimal => "bigDecimal",
            Self::Timestamp => "timestamp",
            Self::Document => "document",
            Self::Enum => "enum",
            Self::IntEnum => "intEnum",
            Self::List => "list",
            Self::Map => "map",
            Self::Structure => "structure",
            Self::Union => "union",
            Self::Operation => "operation",
            Self::Resource => "resource",
            Self::Service => "service",
        }
    }

    /// Returns the name with its article, for messages.
    pub fn described(self) -> String {
        let name = self.name();
        let article = if name.starts_with(['a', 'e', 'i', 'o']) { "an" } else { "a" };
        format!("{article} {name}")
    }

    /// Whether the names of the type's members are defined by the model.
    pub fn has_named_members(self) -> bool {
        matches!(self, Self::Structure | Self::Union | Self::Enum | Self::IntEnum)
    }

    /// Whether the type is a simple type (Smithy 2.0 specification, "Simple types").
    pub fn is_simple(self) -> bool {
        !matches!(
            self,
            Self::List
                | Self::Map
                | Self::Structure
                | Self::Union
                | Self::Operation
                | Self::Resource
                | Self::Service
        )
    }

    /// Whether the type is a number or boolean for which Smithy 1.0 has a zero value, unless it is boxed.
    pub fn has_zero_value(self) -> bool {
        matches!(
            self,
            Self::Boolean
                | Self::Byte
                | Self::Short
                | Self::Integer
                | Self::IntEnum
                | Self::Long
                | Self::Float
                | Self::Double
        )
    }

    pub fn is_number(self) -> bool {
        matches!(
            self,
            Self::Byte
                | Self::Short
                | Self::Integer
                | Self::IntEnum
                | Self::Long
                | Self::Float
                | Self::Double
                | Self::BigInteger
                | Self::BigDecimal
        )
    }
}

/// A shape with its mixins flattened and its `apply` statements applied.
#[derive(Clone, Debug)]
pub struct Shape<'a> {
    pub id: ShapeId,
    pub kind: ShapeType,
    pub traits: Traits<'a>,
    /// The members in the order of the model. A list has `member`, a map has `key` and `value`.
    pub members: Vec<Member<'a>>,
    pub links: Links,
    /// The shape in its file.
    pub node: Node<'a>,
}

/// The properties of operations, resources and services: references to other shapes, and the version.
#[derive(Clone, Debug, Default)]
pub struct Links {
    pub version: String,
    pub input: Option<ShapeId>,
    pub output: Option<ShapeId>,
    pub errors: Vec<ShapeId>,
    /// A service's own operations, or all operations of a resource, including those of its lifecycle.
    pub operations: Vec<ShapeId>,
    pub resources: Vec<ShapeId>,
    /// A service's new names for shapes in its closure.
    pub rename: Vec<(ShapeId, String)>,
}

#[derive(Clone, Debug)]
pub struct Member<'a> {
    pub id: ShapeId,
    pub target: ShapeId,
    pub traits: Traits<'a>,
    pub node: Node<'a>,
}

impl<'a> Shape<'a> {
    pub fn member(&self, name: &str) -> Option<&Member<'a>> {
        self.members.iter().find(|member| member.name() == name)
    }
}

impl Member<'_> {
    pub fn name(&self) -> &str {
        self.id.member().unwrap_or_default()
    }
}
