//! Lowers `smithy.waiters#waitable` (Smithy specification, "Waiters").

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostics, Result};
use crate::ir::jmespath::{Kind, Literal, Owner, Value};
use crate::ir::waiter::{Acceptor, Matcher, State, Waiter};
use crate::ir::{Crate, Deprecation, Docs};
use crate::json::{Members, Node, member};
use crate::model::Shape;
use crate::select::Selection;
use crate::{markdown, names};

use super::jmespath::{Lookup, equals, list_equals, lower_jmespath};

const TRAIT: &str = "smithy.waiters#waitable";
// The specification's defaults, for waiters without delays in the model.
const MIN_DELAY: u64 = 2;
const MAX_DELAY: u64 = 120;

/// Adds the waiters of all operations.
pub fn lower_waiters(selection: &Selection<'_, '_>, lowered: &mut Crate, problems: &mut Diagnostics) {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for shape in &selection.operations {
        let Some(node) = shape.traits.get(TRAIT) else { continue };
        let found = lowered.operations.iter().position(|operation| operation.name == shape.id.name());
        let Some(index) = found else { continue };
        // A stream cannot be sent again.
        if lowered.operations[index].input.stream().is_some() {
            continue;
        }
        let lookup = Lookup { operation: &lowered.operations[index], types: &lowered.types };
        let mut waiters = Vec::new();
        for (name, node) in problems.keep(node.object()).unwrap_or_default() {
            let waiter = lower_waiter(&lookup, shape, &name, node);
            waiters.extend(problems.keep(waiter.map_err(|problems| problems.within(&shape.id))));
        }
        for waiter in &waiters {
            if let Some(other) = seen.insert(waiter.module.clone(), waiter.name.clone()) {
                let message = format!(
                    "the waiters `{other}` and `{}` would both be called `{}`",
                    waiter.name, waiter.module
                );
                problems.push(node.error(message, "rename one of them in the model").about(&shape.id));
            }
        }
        waiters.sort_by(|a, b| a.module.cmp(&b.module));
        lowered.operations[index].waiters = waiters;
    }
}

fn lower_waiter(lookup: &Lookup<'_>, shape: &Shape<'_>, name: &str, node: Node<'_>) -> Result<Waiter> {
    super::check_name("a waiter", name, node)?;
    let members = node.object()?;
    if let Some(field) = lookup.operation.input.fields.iter().find(|field| field.name == "wait") {
        let message = format!(
            "the waiter `{name}` has a method `wait`, and so has the input's member `{}`",
            field.wire
        );
        return Err(node.error(message, "rename the member in the model").into());
    }
    let mut problems = Diagnostics::default();
    let mut acceptors = Vec::new();
    let listed = member(&members, "acceptors").map(Node::array).transpose()?.unwrap_or_default();
    if listed.is_empty() {
        let message = format!("the waiter `{name}` has no acceptors");
        return Err(node.error(message, "add `acceptors`").into());
    }
    for node in listed {
        acceptors.extend(problems.keep(lower_acceptor(lookup, shape, name, node)));
    }
    let min_delay = problems.keep(delay(&members, name, "minDelay", MIN_DELAY)).unwrap_or(MIN_DELAY);
    let max_delay = problems.keep(delay(&members, name, "maxDelay", MAX_DELAY)).unwrap_or(MAX_DELAY);
    if max_delay < min_delay {
        let message = format!(
            "the waiter `{name}` has a minimum delay of {min_delay} and a maximum delay of {max_delay} seconds"
        );
        problems.push(node.error(message, "make `maxDelay` at least as large as `minDelay`"));
    }
    let text = member(&members, "documentation").map(Node::string).transpose()?;
    let text = text.map(|text| markdown::rustdoc(&text)).filter(|text| !text.is_empty());
    let deprecated = member(&members, "deprecated").map(Node::boolean).transpose()?.unwrap_or(false);
    let docs = Docs {
        text: text.unwrap_or_else(|| format!("The waiter `{name}`.")),
        deprecated: deprecated.then(Deprecation::default),
    };
    let (module, camel) = (names::module(name), names::type_name(name));
    let name = name.to_owned();
    problems.into_result(Waiter { name, camel, module, acceptors, min_delay, max_delay, docs })
}

fn delay(members: &Members<'_>, name: &str, property: &str, default: u64) -> Result<u64> {
    let Some(node) = member(members, property) else { return Ok(default) };
    node.number()?.as_u64().filter(|seconds| *seconds > 0).ok_or_else(|| {
        let message = format!("the `{property}` of the waiter `{name}` is no number of seconds");
        node.error(message, "write a whole number that is greater than 0").into()
    })
}

fn lower_acceptor(lookup: &Lookup<'_>, shape: &Shape<'_>, waiter: &str, node: Node<'_>) -> Result<Acceptor> {
    let members = node.object()?;
    let state = match member(&members, "state").map(Node::string).transpose()?.as_deref() {
        Some("success") => State::Success,
        Some("failure") => State::Failure,
        Some("retry") => State::Retry,
        _ => {
            let message = format!("an acceptor of the waiter `{waiter}` has no known state");
            return Err(node.error(message, "write \"success\", \"failure\" or \"retry\"").into());
        }
    };
    let matcher = member(&members, "matcher").map(Node::object).transpose()?.unwrap_or_default();
    let matcher = match matcher.as_slice() {
        [(kind, node)] => match kind.as_ref() {
            "success" => Matcher::Success(node.boolean()?),
            "errorType" => error_type(lookup, &node.string()?),
            "output" => holds(lookup, waiter, *node, Owner::Output)?,
            "inputOutput" if shape.links.input.is_some() && shape.links.output.is_some() => {
                holds(lookup, waiter, *node, Owner::Both)?
            }
            other => return Err(unknown_matcher(waiter, *node, other)),
        },
        _ => return Err(unknown_matcher(waiter, node, "matcher")),
    };
    Ok(Acceptor { state, matcher })
}

fn unknown_matcher(waiter: &str, node: Node<'_>, kind: &str) -> Diagnostics {
    let message = format!("the waiter `{waiter}` has an unknown matcher, `{kind}`");
    let help = "write one of \"success\", \"errorType\", \"output\" and \"inputOutput\"";
    node.error(message, help).into()
}

fn error_type(lookup: &Lookup<'_>, name: &str) -> Matcher {
    let code = name.rsplit('#').next().unwrap_or(name);
    match lookup
        .operation
        .error
        .variants
        .iter()
        .find(|variant| variant.codes.iter().any(|known| known == code))
    {
        Some(variant) => Matcher::Modeled(variant.method.clone()),
        None => Matcher::Code(code.to_owned()),
    }
}

fn holds(lookup: &Lookup<'_>, waiter: &str, node: Node<'_>, root: Owner) -> Result<Matcher> {
    let members = node.object()?;
    let text = |name: &str| -> Result<String> {
        match member(&members, name) {
            Some(node) => Ok(node.string()?.into_owned()),
            None => {
                let message = format!("a matcher of the waiter `{waiter}` has no `{name}`");
                Err(node.error(message, format!("add `{name}`")).into())
            }
        }
    };
    let (path, expected, comparator) = (text("path")?, text("expected")?, text("comparator")?);
    let lowered = lower_jmespath(lookup, &path, root).and_then(|value| expect(value, &comparator, expected));
    lowered.map(|value| Matcher::Holds(Box::new(value))).map_err(|reason| {
        let message =
            format!("the waiter `{waiter}` has an expression that cannot be used, `{path}`: {reason}");
        node.error(message, "correct the expression, or leave the operation out").into()
    })
}

fn expect(value: Value, comparator: &str, expected: String) -> Result<Value, String> {
    match comparator {
        "stringEquals" if value.kind == Kind::Text => equals(value, Literal::Text(expected)),
        "stringEquals" => Err("it is not a string".to_owned()),
        "booleanEquals" if value.kind == Kind::Boolean => match expected.as_str() {
            "true" => equals(value, Literal::Boolean(true)),
            "false" => equals(value, Literal::Boolean(false)),
            other => Err(format!("`{other}` is expected of it, which is no boolean")),
        },
        "booleanEquals" => Err("it is not a boolean".to_owned()),
        "allStringEquals" => list_equals(value, expected, true),
        "anyStringEquals" => list_equals(value, expected, false),
        other => Err(format!("the comparator `{other}` is unknown")),
    }
}
