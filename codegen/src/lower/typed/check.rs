//! What typed maps are checked for: names that Rust takes, nothing unknown, nothing twice.

use crate::diagnostic::{Diagnostic, Diagnostics, Result, nearest};
use crate::ir::Structure;
use crate::ir::typed::Typed;
use crate::markdown;
use crate::model::Shape;
use crate::model::typed::Text;
use crate::names;

/// The modules and types that every crate has, or may get, at its root.
const ROOT: [&str; 12] = [
    "client",
    "Client",
    "config",
    "Config",
    "error",
    "Error",
    "http",
    "meta",
    "operation",
    "primitives",
    "types",
    "waiters",
];

/// What typed structures have of their own.
const RESERVED: [&str; 7] = ["answer", "common", "into_keys", "new", "origin", "other", "read"];

/// Documentation as rustdoc takes it.
pub fn prose(text: &Text<'_>) -> String {
    markdown::rustdoc(&text.text)
}

pub fn unknown<'n>(name: &Text<'_>, what: &str, known: impl Iterator<Item = &'n str>) -> Diagnostic {
    let mut known: Vec<&str> = known.collect();
    known.sort_unstable();
    known.dedup();
    let near = nearest(&name.text, known.iter().copied());
    let names = if near.is_empty() { known } else { near };
    let help = match names.as_slice() {
        [] => "there is none that could be named".to_owned(),
        names => format!("known are `{}`", names.join("`, `")),
    };
    name.node.error(format!("there is no {what} `{}`", name.text), help)
}

/// Every text that stands in the list a second time.
pub fn distinct<'t, 'a: 't>(
    texts: impl Iterator<Item = &'t Text<'a>>,
    what: &str,
    problems: &mut Diagnostics,
) {
    let mut seen: Vec<&str> = Vec::new();
    for text in texts {
        if seen.contains(&text.text.as_str()) {
            let message = format!("the {what} `{}` comes twice", text.text);
            problems.push(text.node.error(message, "take one of them out, or call it differently"));
        }
        seen.push(&text.text);
    }
}

/// A name for a field or method.
pub fn field_name(name: &Text<'_>) -> Result<()> {
    let text = name.text.as_str();
    if !text.is_empty() && names::snake_case(text) == text && names::field(text) == text {
        return Ok(());
    }
    let message = format!("`{text}` cannot be the name of a field and method");
    Err(name
        .node
        .error(message, "write a name in snake_case that is no keyword and no method of builders")
        .into())
}

/// The same for a key of a typed structure.
pub fn key_name(name: &Text<'_>, is_question: bool) -> Result<()> {
    let allowed = |text: &str| text == "answer" && !is_question;
    if RESERVED.contains(&name.text.as_str()) && !allowed(&name.text) {
        let message = format!("`{}` is a name that typed structures have already", name.text);
        return Err(name.node.error(message, "call the key differently").into());
    }
    field_name(name)
}

pub fn type_name(name: &Text<'_>) -> Result<()> {
    let text = name.text.as_str();
    let fits = !text.is_empty() && names::type_name(text) == text && names::definition(text) == text;
    if fits && !ROOT.contains(&text) {
        return Ok(());
    }
    let message = format!("`{text}` cannot be the name of a type");
    Err(name.node.error(message, "write a name in UpperCamelCase that nothing else has").into())
}

pub fn module_name(name: &Text<'_>) -> Result<()> {
    let text = name.text.as_str();
    if names::file(text) == text && names::snake_case(text) == text && !ROOT.contains(&text) {
        return Ok(());
    }
    let message = format!("`{text}` cannot be the name of a module");
    Err(name.node.error(message, "write a name in snake_case that no module of the crate has").into())
}

/// A setter beside those of the input's own members.
pub fn setter(name: &Text<'_>, input: &Structure) -> Result<()> {
    field_name(name)?;
    let taken = input.fields.iter().find(|field| {
        let bare = name.text.strip_prefix("set_").or(name.text.strip_prefix("get_"));
        field.name == name.text || bare == Some(field.plain_name.as_str())
    });
    match taken {
        None => Ok(()),
        Some(field) => {
            let message = format!("a setter `{}` would have the name that `{}` has", name.text, field.wire);
            Err(name.node.error(message, "call the setter differently").into())
        }
    }
}

/// No two modules, or types, at the root of the crate have the same name.
pub fn modules(service: &Shape<'_>, typed: &Typed, problems: &mut Diagnostics) {
    let maps = typed.maps.iter().map(|map| (map.module.as_str(), map.shape.as_str()));
    let questions =
        typed.questions.iter().map(|questions| (questions.module.as_str(), questions.shape.as_str()));
    let given_once = typed.given_once.iter().map(|given| (given.module.as_str(), service.id.as_str()));
    let mut seen: Vec<(&str, &str)> = Vec::new();
    for (module, shape) in maps.chain(questions).chain(given_once) {
        if let Some((_, other)) = seen.iter().find(|(other, _)| *other == module) {
            let message = format!("it would get the module `{module}`, which `{other}` has already");
            problems.push(service.node.error(message, "name another `module`").about(shape));
        }
        seen.push((module, shape));
    }
}
