//! The endpoint rule set, with resolved variables and the Rust types of all values.

use super::Docs;

/// The parameters, and the rules that determine the endpoint.
#[derive(Clone, Debug)]
pub struct EndpointRules {
    pub params: Vec<Param>,
    pub rules: Vec<Rule>,
    /// Whether any rule reads a parameter.
    pub reads_params: bool,
}

#[derive(Clone, Debug)]
pub struct Param {
    /// The Rust name of the field, the accessor and the setter.
    pub name: String,
    /// The name in the method `set_NAME`.
    pub plain_name: String,
    /// The name in the rule set.
    pub wire: String,
    pub kind: ParamKind,
    /// Whether the parameter is required. If so, the field is not an `Option`.
    pub required: bool,
    /// The value of a required parameter that is not set.
    pub default: Option<ParamValue>,
    /// The setting of the client's configuration that the value comes from, if there is one.
    pub built_in: Option<BuiltIn>,
    pub docs: Docs,
}

/// A setting of every client's configuration that can be a parameter.
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
    /// Whether the parameter is the region of the client's configuration.
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

/// Conditions, and the outcome if all of them hold.
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
    /// The first rule whose conditions hold applies. It is an error if there is none.
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
    /// The value must be true, and not absent.
    Holds(Value),
    /// The value must be present.
    Exists(Value),
    /// The value must be present, and is bound to a name.
    Bind { name: String, value: Value },
    /// A value that is always present is bound to a name.
    Let { name: String, value: Value },
}

#[derive(Clone, Debug)]
pub struct Value {
    pub node: Node,
    pub kind: Kind,
    /// Whether the value may be absent.
    pub optional: bool,
}

/// The Rust type of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Boolean,
    /// `&str`
    Text,
    /// `String`
    OwnedText,
    /// The list of strings in a parameter.
    StringArray,
    /// The parts of a split string.
    Parts,
    Partition,
    Arn,
    Url,
}

#[derive(Clone, Debug)]
pub enum Node {
    Text(String),
    Boolean(bool),
    /// A parameter, by the name of its field.
    Param(String),
    /// A variable that a condition has bound.
    Local(String),
    /// The concatenation of two or more values.
    Template(Vec<Value>),
    /// A field of a structure.
    Field(Box<Value>, &'static str),
    /// An item of a list. A negative index counts from the end.
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
    /// The values, with the names of the setters.
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

    /// Whether the value is a string, borrowed or owned.
    pub fn is_text(&self) -> bool {
        matches!(self.kind, Kind::Text | Kind::OwnedText)
    }

    /// Whether the expression creates a new string, which others can only borrow temporarily.
    pub fn is_temporary(&self) -> bool {
        self.kind == Kind::OwnedText && !self.is_place()
    }

    /// Whether the expression is a variable or a field, which others can borrow.
    pub fn is_place(&self) -> bool {
        match &self.node {
            Node::Param(_) | Node::Local(_) => true,
            Node::Field(base, _) => base.is_place() && !base.optional,
            _ => false,
        }
    }
}

impl Kind {
    /// Returns the name of the type in models, for messages.
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
