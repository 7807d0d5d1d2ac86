//! `smithy.rules#operationContextParams`: endpoint parameters from nested members of an operation's input. Also checks
//! the types of all parameters that operations set.

use crate::diagnostic::{Diagnostics, Result};
use crate::ir::endpoint::{EndpointRules, ParamKind, ParamValue};
use crate::ir::jmespath::{Kind, Owner, Value};
use crate::ir::{BoundValue, Crate, EndpointBinding, Operation, TypeKind};
use crate::json::{Node, member};
use crate::model::Shape;
use crate::names;
use crate::select::Selection;

use super::jmespath::{Lookup, list_of, lower_jmespath};

const TRAIT: &str = "smithy.rules#operationContextParams";

/// Adds the endpoint parameters that JMESPath expressions select to every operation. Members that are bound to
/// parameters take precedence (Smithy specification, "Context parameters").
pub fn lower_context_params(selection: &Selection<'_, '_>, lowered: &mut Crate, problems: &mut Diagnostics) {
    let Some(rules) = &lowered.endpoint else { return };
    for shape in &selection.operations {
        let found = lowered.operations.iter().position(|operation| operation.name == shape.id.name());
        let Some(index) = found else { continue };
        check_kinds(shape, &lowered.operations[index], rules, problems);
        let Some(node) = shape.traits.get(TRAIT) else { continue };
        let lookup = Lookup { operation: &lowered.operations[index], types: &lowered.types };
        let mut bindings = Vec::new();
        for (name, node) in problems.keep(node.object()).unwrap_or_default() {
            let param = names::snake_case(&name);
            // Operations may set parameters that the rules do not declare.
            let Some(known) = rules.params.iter().find(|known| known.plain_name == param) else { continue };
            let value = problems.keep(lower_param(&lookup, shape, &name, node, known.kind));
            bindings.extend(
                value.map(|value| EndpointBinding { param, value: BoundValue::JmesPath(Box::new(value)) }),
            );
        }
        bindings.sort_by(|a, b| a.param.cmp(&b.param));
        lowered.operations[index].endpoint_params.splice(0..0, bindings);
    }
}

/// Checks that the values that the operation and the members of its input set have the types that the rules declare.
fn check_kinds(shape: &Shape<'_>, operation: &Operation, rules: &EndpointRules, problems: &mut Diagnostics) {
    for binding in &operation.endpoint_params {
        let known = rules.params.iter().find(|known| known.plain_name == binding.param);
        if let Some(known) = known.filter(|known| !fits(operation, &binding.value, known.kind)) {
            let what = "the operation gives the endpoint's parameter";
            let message = format!("{what} `{}` a value of another type", known.wire);
            let help = "give it one of the type that the service's rules declare";
            problems.push(shape.node.error(message, help).about(&shape.id));
        }
    }
}

fn fits(operation: &Operation, value: &BoundValue, kind: ParamKind) -> bool {
    let text = |type_: &TypeKind| matches!(type_, TypeKind::String | TypeKind::Enumeration(_));
    match value {
        BoundValue::Static(ParamValue::Text(_)) => kind == ParamKind::Text,
        BoundValue::Static(ParamValue::Boolean(_)) => kind == ParamKind::Boolean,
        BoundValue::Static(ParamValue::StringArray(_)) => kind == ParamKind::StringArray,
        BoundValue::Field(name) => {
            let field = operation.input.fields.iter().find(|field| field.name == *name);
            field.is_some_and(|field| match (&field.type_.kind, kind) {
                (TypeKind::Boolean, ParamKind::Boolean) => true,
                (TypeKind::List { member, sparse: false }, ParamKind::StringArray) => text(&member.kind),
                (type_, ParamKind::Text) => text(type_),
                _ => false,
            })
        }
        BoundValue::JmesPath(_) => true,
    }
}

fn lower_param(
    lookup: &Lookup<'_>,
    shape: &Shape<'_>,
    name: &str,
    node: Node<'_>,
    kind: ParamKind,
) -> Result<Value> {
    let members = node.object()?;
    let Some(path) = member(&members, "path") else {
        let message = format!("the endpoint's parameter `{name}` has no path");
        return Err(node.error(message, "add a `path`").about(&shape.id).into());
    };
    let text = path.string()?;
    let lowered = lower_jmespath(lookup, &text, Owner::Input).and_then(|value| match (kind, &value.kind) {
        (ParamKind::Text, Kind::Text) | (ParamKind::Boolean, Kind::Boolean) => Ok(value),
        (ParamKind::Text, _) => Err("it is not a string, which the rules require".to_owned()),
        (ParamKind::Boolean, _) => Err("it is not a boolean, which the rules require".to_owned()),
        (ParamKind::StringArray, _) => list_of(value, &Kind::Text)
            .ok_or_else(|| "it is not a list of strings, which the rules require".to_owned()),
    });
    lowered.map_err(|reason| {
        let message =
            format!("the endpoint's parameter `{name}` has a path that cannot be used, `{text}`: {reason}");
        path.error(message, "correct the path, or leave the operation out").about(&shape.id).into()
    })
}
