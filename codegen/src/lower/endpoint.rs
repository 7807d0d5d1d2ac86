//! Converts `smithy.rules#endpointRuleSet`, or else `endpointBdd`, into parameters and rules, resolving all references
//! and checking all types.

mod bdd;
mod expression;
mod params;
mod scope;
mod tests;

use crate::diagnostic::{Diagnostic, Diagnostics, Result};
use crate::ir::endpoint::{
    AuthScheme, Condition, EndpointParts, EndpointRules, Kind, Node as Expression, Outcome, Param, Property,
    Rule, Value,
};
use crate::json::{Kind as Json, Members, Node, member};
use crate::model::Shape;

use expression::{lower_call, lower_text, reference, text};
use scope::Scope;

pub use params::{lower_kind, lower_value};
pub use tests::lower_tests;

const RULE_SET: &str = "smithy.rules#endpointRuleSet";

const BDD: &str = "smithy.rules#endpointBdd";

/// Returns the rules of the service, if it has any that can be turned into code.
pub fn lower_endpoint_rules(service: &Shape<'_>) -> Result<Option<EndpointRules>> {
    let rules = match (service.traits.get(RULE_SET), service.traits.get(BDD)) {
        (Some(node), _) => lower_rule_set(node).map(Some),
        (None, Some(node)) => bdd::lower_bdd(node),
        (None, None) => Ok(None),
    };
    rules.map_err(|problems| problems.within(&service.id))
}

/// Returns a warning if the service's endpoint rules are too large to be turned into code.
pub fn without_rules(service: &Shape<'_>) -> Option<Diagnostic> {
    let node = service.traits.get(BDD)?;
    if service.traits.has(RULE_SET) || !bdd::is_too_large(node) {
        return None;
    }
    let message =
        "the endpoints are given as a binary decision diagram (BDD) that is too large to be written as code";
    let help = "use a model with smithy.rules#endpointRuleSet, or set the endpoint's URL in the client";
    Some(Diagnostic::warning(message, help).at(node.file(), node.line()).about(&service.id))
}

fn lower_rule_set(node: Node<'_>) -> Result<EndpointRules> {
    let members = node.object()?;
    check_version(required(node, &members, "version", "a rule set")?)?;
    let params = lower_params(&members)?;
    let mut scope = Scope::new(&params);
    let rules = lower_rules(&mut scope, required(node, &members, "rules", "a rule set")?)?;
    let reads_params = scope.reads_params;
    Ok(EndpointRules { params, rules, reads_params })
}

fn check_version(version: Node<'_>) -> Result<()> {
    let text = version.string()?;
    if matches!(text.as_ref(), "1.0" | "1.1" | "1.2" | "1.3") {
        return Ok(());
    }
    let message = format!("the rule set has the unknown version {text}");
    Err(version.error(message, "use a rule set of version 1.0 to 1.3").into())
}

fn lower_params(members: &Members<'_>) -> Result<Vec<Param>> {
    member(members, "parameters").map_or(Ok(Vec::new()), params::lower_params)
}

fn required<'a>(node: Node<'a>, members: &Members<'a>, name: &str, of: &str) -> Result<Node<'a>> {
    member(members, name)
        .ok_or_else(|| node.error(format!("{of} has no `{name}`"), format!("add `{name}`")).into())
}

fn lower_rules(scope: &mut Scope, node: Node<'_>) -> Result<Vec<Rule>> {
    let mut problems = Diagnostics::default();
    let mut rules: Vec<Rule> = Vec::new();
    for node in node.array()? {
        let Some(rule) = problems.keep(lower_rule(scope, node)).flatten() else { continue };
        // The rules after one that always applies are checked, but left out, because they are never reached.
        if !rules.last().is_some_and(always) {
            rules.push(rule);
        }
    }
    problems.into_result(rules)
}

/// Whether the rule's conditions hold for all values of the parameters.
pub fn always(rule: &Rule) -> bool {
    rule.conditions.iter().all(|condition| matches!(condition, Condition::Let { .. }))
}

/// Lowers a rule. Returns `None` if it never applies.
fn lower_rule(scope: &mut Scope, node: Node<'_>) -> Result<Option<Rule>> {
    let members = node.object()?;
    let conditions = member(&members, "conditions").map(Node::array).transpose()?.unwrap_or_default();
    lower_when(scope, conditions, |scope| lower_outcome(scope, node, &members))
}

/// Lowers conditions, each of which can use the variables of those before it, and the outcome if all of them hold.
fn lower_when<'a>(
    scope: &mut Scope,
    conditions: impl IntoIterator<Item = Node<'a>>,
    outcome: impl FnOnce(&mut Scope) -> Result<Outcome>,
) -> Result<Option<Rule>> {
    let outer = scope.enter();
    let rule = lower_inside(scope, conditions, outcome);
    scope.leave(outer);
    rule
}

fn lower_inside<'a>(
    scope: &mut Scope,
    conditions: impl IntoIterator<Item = Node<'a>>,
    outcome: impl FnOnce(&mut Scope) -> Result<Outcome>,
) -> Result<Option<Rule>> {
    let mut pending = Vec::new();
    let mut possible = true;
    for node in conditions {
        let (condition, implied) = scope.condition(|scope| lower_condition(scope, node));
        pending.extend(implied.into_iter().map(|(value, local)| Pending::Binds { value, local }));
        match condition? {
            Some(condition) => pending.push(condition),
            None => possible = false,
        }
    }
    let outcome = outcome(scope)?;
    let conditions = pending.into_iter().filter_map(|pending| pending.finish(scope)).collect();
    Ok(possible.then_some(Rule { conditions, outcome }))
}

/// A condition, while it is not known yet whether the variable that it binds is used.
enum Pending {
    /// A condition that always holds.
    Certain,
    /// A boolean.
    Holds(Value),
    /// A value that is assigned to a variable.
    Binds { value: Value, local: usize },
    /// A value that must not be absent.
    Exists(Value),
}

impl Pending {
    fn finish(self, scope: &Scope) -> Option<Condition> {
        match self {
            Self::Certain => None,
            Self::Holds(value) => Some(Condition::Holds(value)),
            Self::Exists(value) => Some(Condition::Exists(value)),
            Self::Binds { value, local } => match (scope.used(local), value.optional) {
                (Some(name), true) => Some(Condition::Bind { name, value }),
                (Some(name), false) => Some(Condition::Let { name, value }),
                (None, true) => Some(Condition::Exists(value)),
                (None, false) => None,
            },
        }
    }
}

/// Lowers a condition. Returns `None` if it never holds.
fn lower_condition(scope: &mut Scope, node: Node<'_>) -> Result<Option<Pending>> {
    let members = node.object()?;
    let assign = member(&members, "assign").map(Node::string).transpose()?;
    if let Some(name) = &assign
        && scope.knows(name)
    {
        let message = format!("`{name}` already has a value");
        return Err(node.error(message, "assign to another name").into());
    }
    let value = lower_call(scope, node, &members)?;
    let name = assign.as_deref();
    // A variable with a boolean is true in everything that follows, because otherwise the condition would not hold.
    if let (Kind::Boolean, Some(name)) = (value.kind, name) {
        scope.define(name, Value::flag(true));
    }
    Ok(match (&value.node, value.kind) {
        (Expression::Boolean(holds), _) => holds.then_some(Pending::Certain),
        (Expression::IsSet(inner), _) => Some(match reference_name(&members)? {
            Some(name) if name_is_param(inner) => {
                let local = scope.narrow(&name, inner);
                Pending::Binds { value: (**inner).clone(), local }
            }
            _ => Pending::Exists((**inner).clone()),
        }),
        (_, Kind::Boolean) => Some(Pending::Holds(value)),
        _ => Some(match name {
            Some(name) => {
                let local = scope.bind(name, &value);
                Pending::Binds { value, local }
            }
            None if value.optional => Pending::Exists(value),
            None => Pending::Certain,
        }),
    })
}

fn name_is_param(value: &Value) -> bool {
    matches!(value.node, Expression::Param(_))
}

/// Returns the name `X` in `isSet(X)`.
fn reference_name(members: &Members<'_>) -> Result<Option<String>> {
    let Some(arguments) = member(members, "argv").map(Node::array).transpose()? else { return Ok(None) };
    match arguments.as_slice() {
        [argument] => reference(*argument),
        _ => Ok(None),
    }
}

fn lower_outcome(scope: &mut Scope, node: Node<'_>, members: &Members<'_>) -> Result<Outcome> {
    let type_ = required(node, members, "type", "a rule")?;
    Ok(match type_.string()?.as_ref() {
        "endpoint" => Outcome::Endpoint(lower_endpoint(
            scope,
            required(node, members, "endpoint", "an endpoint rule")?,
        )?),
        "error" => Outcome::Error(text(scope, required(node, members, "error", "an error rule")?)?),
        "tree" => Outcome::Rules(lower_rules(scope, required(node, members, "rules", "a tree rule")?)?),
        other => {
            let message = format!("there is no rule of the type `{other}`");
            return Err(type_.error(message, "write \"endpoint\", \"error\" or \"tree\"").into());
        }
    })
}

fn lower_endpoint(scope: &mut Scope, node: Node<'_>) -> Result<EndpointParts> {
    let members = node.object()?;
    let url = text(scope, required(node, &members, "url", "an endpoint")?)?;
    let mut headers = Vec::new();
    for (name, values) in member(&members, "headers").map(Node::object).transpose()?.unwrap_or_default() {
        let values = values.array()?.into_iter().map(|value| text(scope, value)).collect::<Result<_>>()?;
        headers.push((name.into_owned(), values));
    }
    let (mut auth_schemes, mut properties) = (Vec::new(), Vec::new());
    for (name, value) in member(&members, "properties").map(Node::object).transpose()?.unwrap_or_default() {
        if name == "authSchemes" {
            for scheme in value.array()? {
                auth_schemes.push(lower_auth_scheme(scope, scheme)?);
            }
        } else {
            properties.push((name.into_owned(), lower_property(scope, value)?));
        }
    }
    Ok(EndpointParts { url, headers, auth_schemes, properties })
}

fn lower_auth_scheme(scope: &mut Scope, node: Node<'_>) -> Result<AuthScheme> {
    let members = node.object()?;
    let name = text(scope, required(node, &members, "name", "an authentication scheme")?)?;
    let others = members.iter().filter(|(key, _)| key != "name");
    let properties = others.map(|(key, value)| Ok((key.to_string(), lower_property(scope, *value)?)));
    Ok(AuthScheme { name, properties: properties.collect::<Result<_>>()? })
}

fn lower_property(scope: &mut Scope, node: Node<'_>) -> Result<Property> {
    Ok(match node.kind() {
        Json::String => Property::Text(lower_text(scope, node)?),
        Json::Boolean => Property::Boolean(node.boolean()?),
        Json::Number => Property::Number(node.number()?.as_i64().ok_or_else(|| {
            Diagnostics::from(node.error("a property's number must be an integer", "write it as a string"))
        })?),
        Json::Array => Property::List(
            node.array()?.into_iter().map(|item| lower_property(scope, item)).collect::<Result<_>>()?,
        ),
        Json::Object => {
            let members = node.object()?;
            if member(&members, "ref").is_some() || member(&members, "fn").is_some() {
                return Ok(Property::Text(text(scope, node)?));
            }
            let entries = members.into_iter();
            Property::Map(
                entries
                    .map(|(key, value)| Ok((key.into_owned(), lower_property(scope, value)?)))
                    .collect::<Result<_>>()?,
            )
        }
        Json::Null => {
            let help = "leave it out, or write a string, boolean, number, array or object";
            return Err(node.error("a property cannot be null", help).into());
        }
    })
}
