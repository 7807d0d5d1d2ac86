//! A JMESPath expression in the terms of Rust: which field is read, what may be absent, what each part is.

use super::{TypeKind, TypeName};

/// What is read, what it is, and whether it may be absent (an `Option` in Rust).
#[derive(Clone, Debug)]
pub struct Value {
    pub node: Node,
    pub kind: Kind,
    pub optional: bool,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// `&str`, of an enumeration, too.
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
    /// An iterator over what is there.
    Items(Box<Kind>),
    /// An array of so many `Option`s.
    Row(Box<Kind>, usize),
    /// Something of which no more can be said than that it is there.
    Opaque,
    Null,
}

/// Whose fields are read.
#[derive(Clone, Debug, PartialEq)]
pub enum Owner {
    Input,
    Output,
    /// Something with an input and an output.
    Both,
    Named(TypeName),
}

/// The types of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// Of at most 64 bits.
    Whole(u8),
    /// Of at most 64 bits.
    Float(u8),
    /// `usize`
    Count,
    /// Of whatever type the other side of a comparison is.
    Literal,
}

#[derive(Clone, Debug)]
pub enum Node {
    /// The variable `input`.
    Input,
    /// The variable `output`.
    Output,
    /// An operation's input and output, which are only ever looked into.
    Both,
    /// What a closure is given.
    Element,
    Literal(Literal),
    /// A field, by its accessor; `type_` is what it holds.
    Field {
        of: Box<Value>,
        name: String,
        type_: TypeKind,
    },
    /// What a union holds if it is of that variant.
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
    /// `then` of the value of `of`, which may be absent.
    Then {
        of: Box<Value>,
        then: Box<Value>,
    },
    /// `then` of each, without those where it is absent.
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
    /// Whether it is there and neither false nor empty.
    Truth {
        of: Box<Value>,
    },
    /// Whether it is there.
    Exists {
        of: Box<Value>,
    },
    And(Box<Value>, Box<Value>),
    Or(Box<Value>, Box<Value>),
    Not(Box<Value>),
    /// Whether any of a list's items is that text.
    Any {
        of: Box<Value>,
        text: String,
    },
    /// Whether there are items in a list and all are that text.
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
    /// The comparison that is written so.
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

    /// The one that holds where this does not.
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

    /// Whether it asks for the same value, or another one.
    pub fn is_equality(self) -> bool {
        matches!(self, Self::Equal | Self::NotEqual)
    }
}

impl Value {
    /// A value that is always there.
    pub fn certain(node: Node, kind: Kind) -> Self {
        Self { node, kind, optional: false }
    }

    /// Every generated type whose fields or variants are read.
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

    /// What it is made of.
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
