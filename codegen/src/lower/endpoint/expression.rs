//! Expressions: literals, templates, references, and calls of the rules engine's functions.

mod call;

use crate::diagnostic::{Diagnostics, Result, nearest};
use crate::ir::endpoint::{Kind, Node as Expression, Value};
use crate::json::{Kind as Json, Node, member};

use super::scope::Scope;

pub use call::lower_call;

/// Lowers an expression of any type except for numbers.
pub fn lower_expression(scope: &mut Scope, node: Node<'_>) -> Result<Value> {
    match node.kind() {
        Json::String => lower_text(scope, node),
        Json::Boolean => Ok(Value::flag(node.boolean()?)),
        Json::Object => match reference(node)? {
            Some(name) => lookup(scope, node, &name),
            None => lower_call(scope, node, &node.object()?),
        },
        found => {
            let help = "write a string, a boolean, a reference or a function";
            Err(node.error(format!("this {found} is not a value of the rules engine"), help).into())
        }
    }
}

/// Lowers an expression that must be a string and not be absent.
pub fn text(scope: &mut Scope, node: Node<'_>) -> Result<Value> {
    let value = lower_expression(scope, node)?;
    match value.is_text() {
        true => present(scope, node, value),
        false => Err(mismatch(node, "string", &value)),
    }
}

/// Lowers an expression that must be a boolean and not be absent.
pub fn flag(scope: &mut Scope, node: Node<'_>) -> Result<Value> {
    let value = lower_expression(scope, node)?;
    match value.kind {
        Kind::Boolean => present(scope, node, value),
        _ => Err(mismatch(node, "boolean", &value)),
    }
}

/// Returns a value that must not be absent. If a condition needs a parameter that may be absent, another condition that
/// it is set is added, as in the official clients. Older rule sets rely on this.
fn present(scope: &mut Scope, node: Node<'_>, value: Value) -> Result<Value> {
    if !value.optional {
        return Ok(value);
    }
    scope.imply(&value).ok_or_else(|| {
        let help = "test it in a condition before, with `isSet`, or with `assign` on the function";
        node.error("this value may be absent, but is required here", help).into()
    })
}

fn mismatch(node: Node<'_>, expected: &str, found: &Value) -> Diagnostics {
    let message = format!("expected a value of the type {expected}, but found {}", found.kind.name());
    node.error(message, format!("write an expression of the type {expected}")).into()
}

/// Returns the name `X` in `{"ref": "X"}`.
pub fn reference(node: Node<'_>) -> Result<Option<String>> {
    if node.kind() != Json::Object {
        return Ok(None);
    }
    let Some(name) = member(&node.object()?, "ref") else { return Ok(None) };
    Ok(Some(name.string()?.into_owned()))
}

fn lookup(scope: &mut Scope, node: Node<'_>, name: &str) -> Result<Value> {
    if let Some(value) = scope.get(name) {
        return Ok(value);
    }
    let help = match nearest(name, scope.names()).first() {
        Some(near) => format!("did you mean `{near}`?"),
        None => "declare it as a parameter, or assign a value to it in an earlier condition".to_owned(),
    };
    Err(node.error(format!("there is no `{name}` here"), help).into())
}

/// Lowers a string, in which `{reference}` and `{reference#path}` are replaced by values.
pub fn lower_text(scope: &mut Scope, node: Node<'_>) -> Result<Value> {
    let text = node.string()?;
    let mut pieces: Vec<Value> = Vec::new();
    let mut literal = String::new();
    let mut rest = text.as_ref();
    while let Some(index) = rest.find(['{', '}']) {
        let (before, after) = rest.split_at(index);
        literal.push_str(before);
        if after.starts_with("{{") || after.starts_with("}}") {
            literal.push_str(&after[..1]);
            rest = &after[2..];
            continue;
        }
        let inside = after.strip_prefix('{').and_then(|after| after.split_once('}'));
        let Some((inside, after)) = inside else {
            let message = format!("the template `{text}` has an unmatched brace");
            return Err(node.error(message, "close it, or double it if a literal brace is meant").into());
        };
        if !literal.is_empty() {
            pieces.push(Value::text(std::mem::take(&mut literal)));
        }
        pieces.push(template_reference(scope, node, inside)?);
        rest = after;
    }
    literal.push_str(rest);
    if !literal.is_empty() || pieces.is_empty() {
        pieces.push(Value::text(literal));
    }
    Ok(match pieces.len() {
        1 => pieces.remove(0),
        _ => Value { node: Expression::Template(pieces), kind: Kind::OwnedText, optional: false },
    })
}

fn template_reference(scope: &mut Scope, node: Node<'_>, inside: &str) -> Result<Value> {
    let value = match inside.split_once('#') {
        Some((name, path)) => {
            let base = lookup(scope, node, name)?;
            get_attr(node, base, path)?
        }
        None => lookup(scope, node, inside)?,
    };
    match value.is_text() {
        true => present(scope, node, value),
        false => Err(mismatch(node, "string", &value)),
    }
}

/// Returns the value at `path` in `base`. A path consists of keys separated by dots, and may end with an index.
pub fn get_attr(node: Node<'_>, base: Value, path: &str) -> Result<Value> {
    let mut value = base;
    for part in path.split('.') {
        let (key, index) = match part.split_once('[') {
            Some((key, index)) => (key, Some(index)),
            None => (part, None),
        };
        if !key.is_empty() || index.is_none() {
            value = field(node, value, key)?;
        }
        if let Some(index) = index {
            value = item(node, value, index)?;
        }
    }
    Ok(value)
}

fn field(node: Node<'_>, base: Value, key: &str) -> Result<Value> {
    let fields: &[(&str, &'static str, Kind)] = match base.kind {
        Kind::Partition => &[
            ("name", "name", Kind::Text),
            ("dnsSuffix", "dns_suffix", Kind::Text),
            ("dualStackDnsSuffix", "dual_stack_dns_suffix", Kind::Text),
            ("supportsFIPS", "supports_fips", Kind::Boolean),
            ("supportsDualStack", "supports_dual_stack", Kind::Boolean),
            ("implicitGlobalRegion", "implicit_global_region", Kind::Text),
        ],
        Kind::Arn => &[
            ("partition", "partition", Kind::Text),
            ("service", "service", Kind::Text),
            ("region", "region", Kind::Text),
            ("accountId", "account_id", Kind::Text),
            ("resourceId", "resource_id", Kind::Parts),
        ],
        Kind::Url => &[
            ("scheme", "scheme", Kind::Text),
            ("authority", "authority", Kind::Text),
            ("path", "path", Kind::Text),
            ("normalizedPath", "normalized_path", Kind::OwnedText),
            ("isIp", "is_ip", Kind::Boolean),
        ],
        _ => &[],
    };
    let Some((_, name, kind)) = fields.iter().find(|(name, ..)| *name == key) else {
        let names = fields.iter().map(|(name, ..)| *name).collect::<Vec<_>>().join("`, `");
        let help = match fields.is_empty() {
            true => "only partitions, ARNs and URLs have named parts".to_owned(),
            false => format!("there are `{names}`"),
        };
        let message = format!("a value of the type {} has no part `{key}`", base.kind.name());
        return Err(node.error(message, help).into());
    };
    let optional = base.optional;
    Ok(Value { node: Expression::Field(Box::new(base), name), kind: *kind, optional })
}

fn item(node: Node<'_>, base: Value, index: &str) -> Result<Value> {
    if !matches!(base.kind, Kind::StringArray | Kind::Parts) {
        return Err(mismatch(node, "array", &base));
    }
    let number = index.strip_suffix(']').and_then(|index| index.parse::<i32>().ok());
    let Some(number) = number else {
        let message = format!("`[{index}` is not an index");
        return Err(node.error(message, "write an integer in brackets at the end of the path").into());
    };
    let node = Expression::Item(Box::new(base), number.into());
    Ok(Value { node, kind: Kind::Text, optional: true })
}
