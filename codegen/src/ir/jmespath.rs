//! JMESPath expressions with resolved fields, the Rust types of all parts, and their optionality.

use super::{TypeKind, TypeName};

/// An expression, its type, and whether its value may be absent (an `Option` in Rust).
#[derive(Clone, Debug)]
pub struct Value {
    pub node: Node,
    pub kind: Kind,
    pub optional: bool,
}

/// The type of a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// `&str`. This includes values of enums.
    Text,
    Boolean,
    Number(Number),
    Record(Owner),
    Union(TypeName),
    /// `&[T]`
    List {
        member: TypeKind,
        sparse: bool,
    },
    /// `&HashMap<K, V>`
    Map {
        key: TypeKind,
        value: TypeKind,
        sparse: bool,
    },
    /// An iterator over the values that are present.
    Items(Box<Kind>),
    /// An array of `Option`s, with its length.
    Row(Box<Kind>, usize),
    /// A value of another type, which can only be tested for presence.
    Opaque,
    Null,
}

/// The structure whose fields are read.
#[derive(Clone, Debug, PartialEq)]
pub enum Owner {
    Input,
    Output,
    /// An object with the fields `input` and `output`.
    Both,
    Named(TypeName),
}

/// The types of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// A signed integer with this number of bits, at most 64.
    Whole(u8),
    /// A float with this number of bits, at most 64.
    Float(u8),
    /// `usize`
    Count,
    /// A literal, which has the type of the other side of a comparison.
    Literal,
}

#[derive(Clone, Debug)]
pub enum Node {
    /// The variable `input`.
    Input,
    /// The variable `output`.
    Output,
    /// An object with an operation's input and output, of which only the fields are used.
    Both,
    /// The parameter of a closure.
    Element,
    Literal(Literal),
    /// A field, which is read by its accessor. `type_` is the type of its value.
    Field {
        of: Box<Value>,
        name: String,
        type_: TypeKind,
    },
    /// The value of a union, if it has this variant.
    Variant {
        of: Box<Value>,
        method: String,
        type_: TypeKind,
        boxed: bool,
    },
    Entry {
        of: Box<Value>,
        key: String,
    },
    Index {
        of: Box<Value>,
        index: i64,
    },
    /// Evaluates `then` for the value of `of`, which may be absent.
    Then {
        of: Box<Value>,
        then: Box<Value>,
    },
    /// Evaluates `then` for each item, and leaves out absent results.
    Each {
        of: Box<Value>,
        then: Box<Value>,
    },
    Filter {
        of: Box<Value>,
        condition: Box<Value>,
    },
    /// The items of all lists in a list.
    Flatten {
        of: Box<Value>,
    },
    Keys {
        of: Box<Value>,
    },
    Values {
        of: Box<Value>,
    },
    Several(Vec<Value>),
    Length {
        of: Box<Value>,
    },
    Contains {
        of: Box<Value>,
        what: Box<Value>,
    },
    Compare {
        comparison: Comparison,
        left: Box<Value>,
        right: Box<Value>,
    },
    /// Whether the value is present and neither false nor empty.
    Truth {
        of: Box<Value>,
    },
    /// Whether the value is present.
    Exists {
        of: Box<Value>,
    },
    And(Box<Value>, Box<Value>),
    Or(Box<Value>, Box<Value>),
    Not(Box<Value>),
    /// Whether any item of a list is this text.
    Any {
        of: Box<Value>,
        text: String,
    },
    /// Whether a list has items and all of them are this text.
    All {
        of: Box<Value>,
        text: String,
    },
}

#[derive(Clone, Debug, PartialEq)]
pub enum Literal {
    Text(String),
    Boolean(bool),
    Whole(i64),
    Float(f64),
    Null,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Comparison {
    /// Parses an operator.
    pub fn of(symbol: &str) -> Option<Self> {
        Some(match symbol {
            "==" => Self::Equal,
            "!=" => Self::NotEqual,
            "<" => Self::Less,
            "<=" => Self::LessOrEqual,
            ">" => Self::Greater,
            ">=" => Self::GreaterOrEqual,
            _ => return None,
        })
    }

    /// Returns the opposite comparison.
    pub fn negated(self) -> Self {
        match self {
            Self::Equal => Self::NotEqual,
            Self::NotEqual => Self::Equal,
            Self::Less => Self::GreaterOrEqual,
            Self::LessOrEqual => Self::Greater,
            Self::Greater => Self::LessOrEqual,
            Self::GreaterOrEqual => Self::Less,
        }
    }

    /// Whether this compares values for equality, not for their order.
    pub fn is_equality(self) -> bool {
        matches!(self, Self::Equal | Self::NotEqual)
    }
}

impl Value {
    /// Creates a value that is always present.
    pub fn certain(node: Node, kind: Kind) -> Self {
        Self { node, kind, optional: false }
    }

    /// Adds all generated types whose fields or variants are read.
    pub fn touched<'v>(&'v self, touched: &mut Vec<&'v TypeName>) {
        if let Kind::Record(Owner::Named(name)) | Kind::Union(name) = &self.kind {
            touched.push(name);
        }
        self.parts().into_iter().for_each(|part| part.touched(touched));
    }

    pub fn reads_input(&self) -> bool {
        matches!(self.node, Node::Input) || self.parts().into_iter().any(Self::reads_input)
    }

    pub fn reads_output(&self) -> bool {
        matches!(self.node, Node::Output) || self.parts().into_iter().any(Self::reads_output)
    }

    /// Returns the direct parts of the expression.
    fn parts(&self) -> Vec<&Value> {
        match &self.node {
            Node::Input | Node::Output | Node::Both | Node::Element | Node::Literal(_) => Vec::new(),
            Node::Field { of, .. }
            | Node::Variant { of, .. }
            | Node::Entry { of, .. }
            | Node::Index { of, .. }
            | Node::Flatten { of }
            | Node::Keys { of }
            | Node::Values { of }
            | Node::Length { of }
            | Node::Truth { of }
            | Node::Exists { of }
            | Node::Any { of, .. }
            | Node::All { of, .. }
            | Node::Not(of) => vec![of],
            Node::Then { of, then: other }
            | Node::Each { of, then: other }
            | Node::Filter { of, condition: other }
            | Node::Contains { of, what: other }
            | Node::Compare { left: of, right: other, .. }
            | Node::And(of, other)
            | Node::Or(of, other) => vec![of, other],
            Node::Several(parts) => parts.iter().collect(),
        }
    }
}
