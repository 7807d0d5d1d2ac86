//! Our own traits of typed maps (`models/tinsmith.json`), read into structures that know where they are written.

use crate::diagnostic::{Diagnostics, Result, nearest};
use crate::json::{Members, Node, member};

use super::shape_id::ShapeId;
use super::traits::Traits;

/// `tinsmith.api#givenOnce`
pub struct GivenOnce<'a> {
    pub name: Text<'a>,
    pub setter: Text<'a>,
    pub documentation: Text<'a>,
    pub members: Vec<NamedMember<'a>>,
    pub secret: Option<NamedMember<'a>>,
}

/// A text and where it stands.
pub struct Text<'a> {
    pub text: String,
    pub node: Node<'a>,
}

pub struct NamedMember<'a> {
    /// Empty where there is none.
    pub member: Text<'a>,
    pub name: Text<'a>,
    pub documentation: Text<'a>,
}

/// `tinsmith.api#variants`
pub struct Variants<'a> {
    pub node: Node<'a>,
    pub by: ShapeId,
    pub name: Text<'a>,
    pub module: Text<'a>,
    pub documentation: Text<'a>,
    pub keys: Vec<Key<'a>>,
    pub variants: Vec<Variant<'a>>,
}

pub struct Variant<'a> {
    pub value: Text<'a>,
    pub documentation: Text<'a>,
    pub keys: Vec<Key<'a>>,
}

pub struct Key<'a> {
    pub key: Text<'a>,
    pub name: Option<Text<'a>>,
    pub documentation: Text<'a>,
    pub required: bool,
    pub sensitive: bool,
    pub integer: bool,
    pub prefix: bool,
    pub unsent: bool,
    pub choices: Option<Vec<Choice<'a>>>,
    pub computed: Option<Computed<'a>>,
}

pub struct Choice<'a> {
    pub value: Text<'a>,
    pub name: Text<'a>,
    pub documentation: Text<'a>,
    pub keys: Vec<Key<'a>>,
}

pub struct Computed<'a> {
    pub key: Text<'a>,
    pub member: Text<'a>,
}

/// `tinsmith.api#variantOf`
pub struct VariantOf<'a> {
    pub member: Text<'a>,
    pub setter: Text<'a>,
    pub session: Option<Text<'a>>,
    pub examples: Vec<Text<'a>>,
}

/// `tinsmith.api#questions`
pub struct Questions<'a> {
    pub node: Node<'a>,
    pub by: ShapeId,
    pub answers: ShapeId,
    pub name: Text<'a>,
    pub module: Text<'a>,
    pub documentation: Text<'a>,
    pub done: NamedMember<'a>,
    pub given: Option<Given<'a>>,
    pub variants: Vec<Question<'a>>,
}

pub struct Given<'a> {
    pub key: Text<'a>,
    pub from: Vec<String>,
    pub documentation: Text<'a>,
}

pub struct Question<'a> {
    pub value: Text<'a>,
    pub documentation: Text<'a>,
    pub keys: Vec<QuestionKey<'a>>,
    pub members: Vec<NamedMember<'a>>,
    pub carries: Vec<Carry<'a>>,
    pub session: Option<Text<'a>>,
    pub srp: Option<Srp<'a>>,
}

/// Which keys of a question and its answer take part in a proof by SRP.
pub struct Srp<'a> {
    /// `user` or `device`.
    pub identity: Text<'a>,
    /// The member given once that names the realm of a user.
    pub realm: Option<Text<'a>>,
    pub name: Text<'a>,
    pub server_value: Text<'a>,
    pub salt: Text<'a>,
    pub secret_block: Text<'a>,
    pub signature: Text<'a>,
    pub timestamp: Text<'a>,
}

pub struct QuestionKey<'a> {
    pub key: Text<'a>,
    pub name: Text<'a>,
    pub documentation: Text<'a>,
    pub required: bool,
    pub sensitive: bool,
    pub json: Option<Text<'a>>,
    pub strip: Option<Text<'a>>,
}

pub struct Carry<'a> {
    pub key: Text<'a>,
    pub from: Text<'a>,
}

/// `tinsmith.api#nextStep`
pub struct NextStep<'a> {
    pub done: Text<'a>,
    pub name: Text<'a>,
    pub parameters: Text<'a>,
    pub session: Text<'a>,
}

impl<'a> Traits<'a> {
    pub fn given_once(&self) -> Result<Option<GivenOnce<'a>>> {
        let read = |node| {
            let fields = Fields::of(node, &["name", "setter", "documentation", "members", "secret"])?;
            Ok(GivenOnce {
                name: fields.text("name")?,
                setter: fields.text("setter")?,
                documentation: fields.text("documentation")?,
                members: fields.list("members", named_member)?,
                secret: fields.part("secret", named)?,
            })
        };
        self.get("tinsmith.api#givenOnce").map(read).transpose()
    }

    pub fn variants(&self) -> Result<Option<Variants<'a>>> {
        let read = |node| {
            let fields = Fields::of(node, &["by", "name", "module", "documentation", "keys", "variants"])?;
            Ok(Variants {
                node,
                by: fields.id("by")?,
                name: fields.text("name")?,
                module: fields.text("module")?,
                documentation: fields.text("documentation")?,
                keys: fields.list("keys", key)?,
                variants: fields.list("variants", variant)?,
            })
        };
        self.get("tinsmith.api#variants").map(read).transpose()
    }

    pub fn variant_of(&self) -> Result<Option<VariantOf<'a>>> {
        let read = |node| {
            let fields = Fields::of(node, &["member", "setter", "session", "examples"])?;
            Ok(VariantOf {
                member: fields.text("member")?,
                setter: fields.text("setter")?,
                session: fields.maybe("session")?,
                examples: fields.list("examples", text)?,
            })
        };
        self.get("tinsmith.api#variantOf").map(read).transpose()
    }

    pub fn questions(&self) -> Result<Option<Questions<'a>>> {
        let read = |node| {
            let known = ["by", "answers", "name", "module", "documentation", "done", "given", "variants"];
            let fields = Fields::of(node, &known)?;
            Ok(Questions {
                node,
                by: fields.id("by")?,
                answers: fields.id("answers")?,
                name: fields.text("name")?,
                module: fields.text("module")?,
                documentation: fields.text("documentation")?,
                done: fields.part("done", named)?.ok_or_else(|| fields.missing("done"))?,
                given: fields.part("given", given)?,
                variants: fields.list("variants", question)?,
            })
        };
        self.get("tinsmith.api#questions").map(read).transpose()
    }

    pub fn next_step(&self) -> Result<Option<NextStep<'a>>> {
        let read = |node| {
            let fields = Fields::of(node, &["done", "name", "parameters", "session"])?;
            Ok(NextStep {
                done: fields.text("done")?,
                name: fields.text("name")?,
                parameters: fields.text("parameters")?,
                session: fields.text("session")?,
            })
        };
        self.get("tinsmith.api#nextStep").map(read).transpose()
    }
}

fn named(node: Node<'_>) -> Result<NamedMember<'_>> {
    let fields = Fields::of(node, &["name", "documentation"])?;
    let member = Text { text: String::new(), node };
    Ok(NamedMember { member, name: fields.text("name")?, documentation: fields.text("documentation")? })
}

fn named_member(node: Node<'_>) -> Result<NamedMember<'_>> {
    let fields = Fields::of(node, &["member", "name", "documentation"])?;
    Ok(NamedMember {
        member: fields.text("member")?,
        name: fields.text("name")?,
        documentation: fields.text("documentation")?,
    })
}

fn variant(node: Node<'_>) -> Result<Variant<'_>> {
    let fields = Fields::of(node, &["value", "documentation", "keys"])?;
    Ok(Variant {
        value: fields.text("value")?,
        documentation: fields.text("documentation")?,
        keys: fields.list("keys", key)?,
    })
}

fn key(node: Node<'_>) -> Result<Key<'_>> {
    let known = [
        "key",
        "name",
        "documentation",
        "required",
        "sensitive",
        "integer",
        "prefix",
        "unsent",
        "choices",
        "computed",
    ];
    let fields = Fields::of(node, &known)?;
    Ok(Key {
        key: fields.text("key")?,
        name: fields.maybe("name")?,
        documentation: fields.text("documentation")?,
        required: fields.flag("required")?,
        sensitive: fields.flag("sensitive")?,
        integer: fields.flag("integer")?,
        prefix: fields.flag("prefix")?,
        unsent: fields.flag("unsent")?,
        choices: match fields.get("choices") {
            Some(_) => Some(fields.list("choices", choice)?),
            None => None,
        },
        computed: fields.part("computed", |node| {
            let fields = Fields::of(node, &["key", "member"])?;
            Ok(Computed { key: fields.text("key")?, member: fields.text("member")? })
        })?,
    })
}

fn choice(node: Node<'_>) -> Result<Choice<'_>> {
    let fields = Fields::of(node, &["value", "name", "documentation", "keys"])?;
    Ok(Choice {
        value: fields.text("value")?,
        name: fields.text("name")?,
        documentation: fields.text("documentation")?,
        keys: fields.list("keys", key)?,
    })
}

fn given(node: Node<'_>) -> Result<Given<'_>> {
    let fields = Fields::of(node, &["key", "from", "documentation"])?;
    Ok(Given {
        key: fields.text("key")?,
        from: fields.list("from", |node| Ok(node.string()?.into_owned()))?,
        documentation: fields.text("documentation")?,
    })
}

fn question(node: Node<'_>) -> Result<Question<'_>> {
    let known = ["value", "documentation", "keys", "members", "carries", "session", "srp"];
    let fields = Fields::of(node, &known)?;
    Ok(Question {
        value: fields.text("value")?,
        documentation: fields.text("documentation")?,
        keys: fields.list("keys", question_key)?,
        members: fields.list("members", named_member)?,
        carries: fields.list("carries", |node| {
            let fields = Fields::of(node, &["key", "from"])?;
            Ok(Carry { key: fields.text("key")?, from: fields.text("from")? })
        })?,
        session: fields.maybe("session")?,
        srp: fields.part("srp", srp)?,
    })
}

fn srp(node: Node<'_>) -> Result<Srp<'_>> {
    let known = ["identity", "realm", "name", "serverValue", "salt", "secretBlock", "signature", "timestamp"];
    let fields = Fields::of(node, &known)?;
    Ok(Srp {
        identity: fields.text("identity")?,
        realm: fields.maybe("realm")?,
        name: fields.text("name")?,
        server_value: fields.text("serverValue")?,
        salt: fields.text("salt")?,
        secret_block: fields.text("secretBlock")?,
        signature: fields.text("signature")?,
        timestamp: fields.text("timestamp")?,
    })
}

fn question_key(node: Node<'_>) -> Result<QuestionKey<'_>> {
    let known = ["key", "name", "documentation", "required", "sensitive", "json", "strip"];
    let fields = Fields::of(node, &known)?;
    Ok(QuestionKey {
        key: fields.text("key")?,
        name: fields.text("name")?,
        documentation: fields.text("documentation")?,
        required: fields.flag("required")?,
        sensitive: fields.flag("sensitive")?,
        json: fields.maybe("json")?,
        strip: fields.maybe("strip")?,
    })
}

fn text(node: Node<'_>) -> Result<Text<'_>> {
    Ok(Text { text: node.string()?.into_owned(), node })
}

/// An object of which every member is known.
struct Fields<'a> {
    node: Node<'a>,
    members: Members<'a>,
}

impl<'a> Fields<'a> {
    fn of(node: Node<'a>, known: &[&str]) -> Result<Self> {
        let members = node.object()?;
        let mut problems = Diagnostics::default();
        for (index, (name, value)) in members.iter().enumerate() {
            if !known.contains(&name.as_ref()) {
                let near = nearest(name, known.iter().copied());
                let names = if near.is_empty() { known.to_vec() } else { near };
                let help = format!("known are `{}`", names.join("`, `"));
                problems.push(value.error(format!("there is no `{name}` here"), help));
            } else if members[..index].iter().any(|(other, _)| other == name) {
                problems.push(value.error(format!("`{name}` stands here twice"), "take one of them out"));
            }
        }
        problems.into_result(Self { node, members })
    }

    fn get(&self, name: &str) -> Option<Node<'a>> {
        member(&self.members, name)
    }

    fn missing(&self, name: &str) -> Diagnostics {
        self.node.error(format!("`{name}` is missing"), format!("write \"{name}\": ...")).into()
    }

    fn maybe(&self, name: &str) -> Result<Option<Text<'a>>> {
        self.get(name).map(text).transpose()
    }

    fn text(&self, name: &str) -> Result<Text<'a>> {
        self.maybe(name)?.ok_or_else(|| self.missing(name))
    }

    fn id(&self, name: &str) -> Result<ShapeId> {
        let Text { text, node } = self.text(name)?;
        ShapeId::parse(&text).ok_or_else(|| {
            let help = "write namespace and name, such as `com.example#Color`";
            node.error(format!("`{text}` is no shape ID"), help).into()
        })
    }

    fn flag(&self, name: &str) -> Result<bool> {
        self.get(name).map_or(Ok(false), Node::boolean)
    }

    fn part<T>(&self, name: &str, read: impl Fn(Node<'a>) -> Result<T>) -> Result<Option<T>> {
        self.get(name).map(read).transpose()
    }

    /// Every item of a list, or every problem that they have; none where the list is absent.
    fn list<T>(&self, name: &str, read: impl Fn(Node<'a>) -> Result<T>) -> Result<Vec<T>> {
        let Some(node) = self.get(name) else { return Ok(Vec::new()) };
        let mut problems = Diagnostics::default();
        let mut items = Vec::new();
        for item in node.array()? {
            items.extend(problems.keep(read(item)));
        }
        problems.into_result(items)
    }
}
