//! The parameters of a rule set.

use crate::diagnostic::{Diagnostics, Result};
use crate::ir::endpoint::{BuiltIn, Param, ParamKind, ParamValue};
use crate::ir::{Deprecation, Docs};
use crate::json::{Kind as Json, Members, Node, member};
use crate::{markdown, names};

pub fn lower_params(node: Node<'_>) -> Result<Vec<Param>> {
    let mut problems = Diagnostics::default();
    let mut params: Vec<Param> = Vec::new();
    for (name, node) in node.object()? {
        let Some(param) = problems.keep(lower_param(&name, node)) else { continue };
        if let Some(other) = params.iter().find(|other| other.name == param.name) {
            let message = format!("the parameters `{}` and `{name}` have the same name in Rust", other.wire);
            problems.push(node.error(message, "rename one of them"));
        }
        params.push(param);
    }
    // Every setter has a second form whose name begins with `set_`.
    for param in &params {
        let setter = format!("set_{}", param.plain_name);
        if let Some(other) = params.iter().find(|other| other.name == setter) {
            let message =
                format!("the parameters `{}` and `{}` both have `{setter}`", param.wire, other.wire);
            problems.push(node.error(message, "rename one of them"));
        }
    }
    problems.into_result(params)
}

fn lower_param(wire: &str, node: Node<'_>) -> Result<Param> {
    if !wire.starts_with(|c: char| c.is_ascii_alphabetic())
        || !wire.chars().all(|c| c.is_ascii_alphanumeric())
    {
        let message = format!("`{wire}` is not a valid name for a parameter");
        return Err(node.error(message, "use letters and digits, with a letter first").into());
    }
    let members = node.object()?;
    let type_ = super::required(node, &members, "type", "a parameter")?;
    let kind = lower_kind(type_, wire)?;
    let required = member(&members, "required").map(Node::boolean).transpose()?.unwrap_or(false);
    let default = member(&members, "default").filter(|node| !node.is_null());
    if let Some(default) = default.filter(|_| !required) {
        let message = format!("the parameter `{wire}` has a default but is not required");
        return Err(default.error(message, "make it required, or remove the default").into());
    }
    let built_in = member(&members, "builtIn").map(Node::string).transpose()?;
    let plain_name = names::snake_case(wire);
    Ok(Param {
        name: names::field(wire),
        plain_name,
        wire: wire.to_owned(),
        kind,
        required,
        default: default.map(|node| lower_value(node, wire, kind)).transpose()?,
        built_in: built_in.as_deref().and_then(|name| lower_built_in(name, kind)),
        docs: docs(wire, built_in.as_deref(), &members)?,
    })
}

/// Lowers a parameter's type.
pub fn lower_kind(node: Node<'_>, wire: &str) -> Result<ParamKind> {
    Ok(match node.string()?.to_ascii_lowercase().as_str() {
        "string" => ParamKind::Text,
        "boolean" => ParamKind::Boolean,
        "stringarray" => ParamKind::StringArray,
        other => {
            let message = format!("the parameter `{wire}` has the unknown type `{other}`");
            return Err(node.error(message, "write \"string\", \"boolean\" or \"stringArray\"").into());
        }
    })
}

/// Returns the built-in with this name and type, or `None` if it is not supported.
fn lower_built_in(name: &str, kind: ParamKind) -> Option<BuiltIn> {
    Some(match (name, kind) {
        ("AWS::Region", ParamKind::Text) => BuiltIn::Region,
        ("AWS::UseFIPS", ParamKind::Boolean) => BuiltIn::UseFips,
        ("AWS::UseDualStack", ParamKind::Boolean) => BuiltIn::UseDualStack,
        ("SDK::Endpoint", ParamKind::Text) => BuiltIn::Endpoint,
        ("AWS::Auth::AccountId", ParamKind::Text) => BuiltIn::AccountId,
        ("AWS::Auth::AccountIdEndpointMode", ParamKind::Text) => BuiltIn::AccountIdEndpointMode,
        _ => return None,
    })
}

/// Lowers a value of a parameter.
pub fn lower_value(node: Node<'_>, wire: &str, kind: ParamKind) -> Result<ParamValue> {
    Ok(match (kind, node.kind()) {
        (ParamKind::Text, Json::String) => ParamValue::Text(node.string()?.into_owned()),
        (ParamKind::Boolean, Json::Boolean) => ParamValue::Boolean(node.boolean()?),
        (ParamKind::StringArray, Json::Array) => {
            let items = node.array()?.into_iter().map(|item| Ok(item.string()?.into_owned()));
            ParamValue::StringArray(items.collect::<Result<_>>()?)
        }
        (_, found) => {
            let message = format!("the parameter `{wire}` cannot have this {found} as its value");
            return Err(node.error(message, "write a value of the parameter's type").into());
        }
    })
}

fn docs(wire: &str, built_in: Option<&str>, members: &Members<'_>) -> Result<Docs> {
    let written = member(members, "documentation").map(Node::string).transpose()?;
    let text = written.map(|text| markdown::rustdoc(&text)).filter(|text| !text.is_empty());
    let text = text.unwrap_or_else(|| match built_in {
        Some("AWS::Region") => "The region to send the request to, such as `us-east-1`.".to_owned(),
        Some("AWS::UseFIPS") => "Whether the endpoint must comply with FIPS 140.".to_owned(),
        Some("AWS::UseDualStack") => "Whether the endpoint must also be reachable over IPv6.".to_owned(),
        Some("SDK::Endpoint") => "A URL to use instead of the service's own.".to_owned(),
        Some("AWS::Auth::AccountId") => "The ID of the account that the credentials belong to.".to_owned(),
        Some("AWS::Auth::AccountIdEndpointMode") => {
            "Whether the account is part of the host: `preferred`, `required` or `disabled`.".to_owned()
        }
        _ => format!("The parameter `{wire}` of the service's endpoint rules."),
    });
    let deprecated = match member(members, "deprecated") {
        Some(node) => {
            let members = node.object()?;
            let text = |name| -> Result<Option<String>> {
                Ok(member(&members, name).map(Node::string).transpose()?.map(std::borrow::Cow::into_owned))
            };
            Some(Deprecation { note: text("message")?, since: text("since")? })
        }
        None => None,
    };
    Ok(Docs { text, deprecated })
}
