//! The endpoint rule set in the terms of Rust: what is bound where, and what each value is, has been decided.

use super::Docs;

/// The parameters, and how they become an endpoint.
#[derive(Clone, Debug)]
pub struct EndpointRules {
    pub params: Vec<Param>,
    pub rules: Vec<Rule>,
    /// Whether any rule looks at a parameter.
    pub reads_params: bool,
}

#[derive(Clone, Debug)]
pub struct Param {
    /// The Rust name: a field, an accessor and a setter have the same.
    pub name: String,
    /// What follows `set_`.
    pub plain_name: String,
    /// The name in the rule set.
    pub wire: String,
    pub kind: ParamKind,
    /// Whether the field is no `Option`.
    pub required: bool,
    /// What a required parameter is when it is not set.
    pub default: Option<ParamValue>,
    /// Where its value comes from, if the client's configuration has it.
    pub built_in: Option<BuiltIn>,
    pub docs: Docs,
}

/// A parameter that the configuration of every client gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuiltIn {
    Region,
    UseFips,
    UseDualStack,
    Endpoint,
    /// The account that the credentials belong to.
    AccountId,
    AccountIdEndpointMode,
}

impl Param {
    /// Whether it is the region of the client's configuration.
    pub fn is_region(&self) -> bool {
        self.built_in == Some(BuiltIn::Region)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParamKind {
    Text,
    Boolean,
    StringArray,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParamValue {
    Text(String),
    Boolean(bool),
    StringArray(Vec<String>),
}

/// What to do when all conditions hold.
#[derive(Clone, Debug)]
pub struct Rule {
    pub conditions: Vec<Condition>,
    pub outcome: Outcome,
}

#[derive(Clone, Debug)]
pub enum Outcome {
    Endpoint(EndpointParts),
    /// The message.
    Error(Value),
    /// The first of them whose conditions hold; it is an error if there is none.
    Rules(Vec<Rule>),
}

#[derive(Clone, Debug)]
pub struct EndpointParts {
    pub url: Value,
    pub headers: Vec<(String, Vec<Value>)>,
    pub auth_schemes: Vec<AuthScheme>,
    pub properties: Vec<(String, Property)>,
}

#[derive(Clone, Debug)]
pub struct AuthScheme {
    pub name: Value,
    pub properties: Vec<(String, Property)>,
}

/// A document whose strings may be templates.
#[derive(Clone, Debug)]
pub enum Property {
    Text(Value),
    Boolean(bool),
    Number(i64),
    List(Vec<Property>),
    Map(Vec<(String, Property)>),
}

#[derive(Clone, Debug)]
pub enum Condition {
    /// A flag that must be set; an absent one is not.
    Holds(Value),
    /// A value that must be there.
    Exists(Value),
    /// A value that must be there and has a name from then on.
    Bind { name: String, value: Value },
    /// A value that is always there and gets a name.
    Let { name: String, value: Value },
}

#[derive(Clone, Debug)]
pub struct Value {
    pub node: Node,
    pub kind: Kind,
    /// Whether it may be absent.
    pub optional: bool,
}

/// What a value is in Rust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Boolean,
    /// `&str`
    Text,
    /// `String`
    OwnedText,
    /// The strings of a parameter.
    StringArray,
    /// The parts of what was split.
    Parts,
    Partition,
    Arn,
    Url,
}

#[derive(Clone, Debug)]
pub enum Node {
    Text(String),
    Boolean(bool),
    /// A parameter by its field.
    Param(String),
    /// What a condition has bound.
    Local(String),
    /// Two or more pieces, put together.
    Template(Vec<Value>),
    /// A part of a structure.
    Field(Box<Value>, &'static str),
    /// An item of a list, from the end where the index is negative.
    Item(Box<Value>, i64),
    IsSet(Box<Value>),
    Not(Box<Value>),
    Equals(Box<Value>, Box<Value>),
    Coalesce(Vec<Value>),
    If(Box<[Value; 3]>),
    /// A function of the runtime library.
    Call(&'static str, Vec<Argument>),
}

#[derive(Clone, Debug)]
pub enum Argument {
    Value(Value),
    Number(u32),
}

/// A test case of `smithy.rules#endpointTests`.
#[derive(Clone, Debug)]
pub struct EndpointTest {
    pub about: String,
    /// By the setter's name.
    pub params: Vec<(String, ParamValue)>,
    pub expected: Expected,
}

#[derive(Clone, Debug)]
pub enum Expected {
    Endpoint { url: String, headers: Vec<(String, Vec<String>)>, properties: serde_json::Value },
    Error(String),
}

impl Value {
    pub fn text(text: impl Into<String>) -> Self {
        Self { node: Node::Text(text.into()), kind: Kind::Text, optional: false }
    }

    pub fn flag(flag: bool) -> Self {
        Self { node: Node::Boolean(flag), kind: Kind::Boolean, optional: false }
    }

    /// Whether it is text of either kind.
    pub fn is_text(&self) -> bool {
        matches!(self.kind, Kind::Text | Kind::OwnedText)
    }

    /// Whether it is made where it stands, so that nothing can borrow from it for long.
    pub fn is_temporary(&self) -> bool {
        self.kind == Kind::OwnedText && !self.is_place()
    }

    /// Whether it has a place in memory that others can borrow from.
    pub fn is_place(&self) -> bool {
        match &self.node {
            Node::Param(_) | Node::Local(_) => true,
            Node::Field(base, _) => base.is_place() && !base.optional,
            _ => false,
        }
    }
}

impl Kind {
    /// How a model's author knows it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Boolean => "boolean",
            Self::Text | Self::OwnedText => "string",
            Self::StringArray | Self::Parts => "array of strings",
            Self::Partition => "partition",
            Self::Arn => "ARN",
            Self::Url => "URL",
        }
    }
}
