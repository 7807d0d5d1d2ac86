//! Maps of strings whose keys depend on an enum, as structures: what is answered, what is asked.

use super::TypeName;

/// Everything typed that a crate has.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// The members that are given once, if some operation takes them.
    pub given_once: Option<GivenOnce>,
    /// Sorted by module.
    pub maps: Vec<TypedMap>,
    /// Sorted by module.
    pub questions: Vec<Questions>,
}

/// Members of inputs as a value of its own, with a secret beside them.
#[derive(Clone, Debug)]
pub struct GivenOnce {
    pub name: String,
    pub module: String,
    pub setter: String,
    pub docs: String,
    pub members: Vec<GivenMember>,
    pub secret: Option<GivenSecret>,
}

#[derive(Clone, Debug)]
pub struct GivenMember {
    /// The Rust name.
    pub name: String,
    /// The member's name in inputs.
    pub wire: String,
    /// Whether an input hides it.
    pub sensitive: bool,
    pub docs: String,
}

#[derive(Clone, Debug)]
pub struct GivenSecret {
    pub name: String,
    pub docs: String,
}

/// A map that is sent: a module with an enum and a structure for each variant.
#[derive(Clone, Debug)]
pub struct TypedMap {
    /// The map's shape ID.
    pub shape: String,
    pub name: String,
    pub module: String,
    pub enumeration: TypeName,
    pub docs: String,
    /// Sorted by value.
    pub variants: Vec<Variant>,
    pub computed: Option<Computed>,
    /// Whether variants can come from a question, and then know where it came from.
    pub has_origin: bool,
    /// Whether the model deprecates values of the enum.
    pub deprecated: bool,
}

#[derive(Clone, Debug)]
pub struct Variant {
    /// The enum's variant, here and in the model's enum.
    pub name: String,
    /// The structure, which is called differently only where that would shadow something.
    pub ident: String,
    pub module: String,
    pub value: String,
    pub docs: String,
    /// Required keys that all share, the variant's own, optional keys that all share; those of choices follow the
    /// key that chooses.
    pub keys: Vec<Key>,
}

#[derive(Clone, Debug)]
pub struct Key {
    /// The field, and the method that sets it.
    pub name: String,
    /// The map's key.
    pub wire: String,
    pub docs: String,
    pub sensitive: bool,
    pub integer: bool,
    pub kind: KeyKind,
}

#[derive(Clone, Debug)]
pub enum KeyKind {
    Required,
    Optional,
    /// Any number of keys that begin with `wire`.
    Prefix,
    /// A known value decides about other keys. A required one gives a constructor for each value, an optional
    /// one a method.
    Choice {
        required: bool,
        choices: Vec<Choice>,
    },
    /// Set by a choice and by nothing else.
    Chosen,
    /// Never sent: what the computed key is computed from instead of the key of that name.
    Unsent,
}

#[derive(Clone, Debug)]
pub struct Choice {
    /// The constructor, or what follows the key's name in the method.
    pub name: String,
    pub value: String,
    pub docs: String,
    /// The names of the keys that it sets.
    pub keys: Vec<String>,
}

/// A key that is the Base64 of an HMAC-SHA256, keyed with the secret that is given once.
#[derive(Clone, Debug)]
pub struct Computed {
    /// The map's key.
    pub wire: String,
    /// The map's key whose value the message begins with.
    pub over: String,
    /// The input's member that follows.
    pub member: String,
}

/// An input with a typed map.
#[derive(Clone, Debug)]
pub struct TypedInput {
    /// The index of the map in [`Typed::maps`].
    pub map: usize,
    pub setter: String,
    /// The input's fields.
    pub by_field: String,
    pub map_field: String,
    pub session_field: Option<String>,
    /// The input's field for each member that is given once and that the input has: the member's Rust name there,
    /// the field's here.
    pub given: Vec<(String, String)>,
    /// The input's field that the computed key needs.
    pub computed_field: Option<String>,
    /// The values whose variants the documentation shows.
    pub examples: Vec<String>,
}

/// A map that comes: a module with an enum of what can be asked and a structure for each.
#[derive(Clone, Debug)]
pub struct Questions {
    pub shape: String,
    pub name: String,
    pub module: String,
    pub enumeration: TypeName,
    pub docs: String,
    pub done: Done,
    pub given: Option<Given>,
    /// The index of the answers in [`Typed::maps`].
    pub answers: usize,
    /// Sorted by value.
    pub variants: Vec<Question>,
    /// What questions take from the output itself, sorted by their wire names.
    pub members: Vec<QuestionMember>,
    pub deprecated: bool,
}

/// The variant for the end of a conversation.
#[derive(Clone, Debug)]
pub struct Done {
    pub name: String,
    pub type_name: TypeName,
    pub docs: String,
}

/// What every answer needs, and a question may know better than the caller.
#[derive(Clone, Debug)]
pub struct Given {
    /// The answer's key.
    pub wire: String,
    /// The Rust name of the argument.
    pub name: String,
    pub sensitive: bool,
    /// The question's keys that have it, the best one first.
    pub from: Vec<String>,
    pub docs: String,
}

#[derive(Clone, Debug)]
pub struct Question {
    pub name: String,
    pub ident: String,
    pub module: String,
    pub value: String,
    pub docs: String,
    pub keys: Vec<QuestionKey>,
    /// Those of [`Questions::members`] that this question has.
    pub members: Vec<QuestionMember>,
    /// The answer's key and the question's field that it is taken from.
    pub carries: Vec<(String, String)>,
    /// What is said of the session that the answer needs instead of the question's.
    pub session: Option<String>,
    pub srp: Option<Srp>,
}

/// How the answer follows from a password: SRP as the runtime has it.
#[derive(Clone, Debug)]
pub struct Srp {
    pub identity: SrpIdentity,
    /// The question's fields.
    pub name: String,
    pub server_value: String,
    pub salt: String,
    pub secret_block: String,
}

#[derive(Clone, Debug)]
pub enum SrpIdentity {
    /// A user of what the member says that is given once, by its Rust name.
    User { realm: String },
    /// A device of a group that the caller names.
    Device,
}

#[derive(Clone, Debug)]
pub struct QuestionKey {
    pub name: String,
    pub wire: String,
    pub docs: String,
    pub required: bool,
    pub sensitive: bool,
    pub kind: QuestionKind,
}

/// How a parameter's text is read.
#[derive(Clone, Debug)]
pub enum QuestionKind {
    Text,
    /// A JSON array of strings, of which a prefix is taken off.
    Strings(String),
    /// A JSON object of strings, of whose names a prefix is taken off.
    Object(String),
}

#[derive(Clone, Debug, PartialEq)]
pub struct QuestionMember {
    pub name: String,
    /// The output's member.
    pub wire: String,
    pub docs: String,
    /// What the member's value is.
    pub type_: super::Type,
}

/// An output that ends a conversation or says how it goes on.
#[derive(Clone, Debug)]
pub struct NextStep {
    /// The index in [`Typed::questions`].
    pub questions: usize,
    /// The output's fields.
    pub done_field: String,
    pub name_field: String,
    pub parameters_field: String,
    pub session_field: String,
    /// The field of each of [`Questions::members`], in their order.
    pub members: Vec<String>,
}
