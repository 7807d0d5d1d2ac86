//! Checks that the targets of references between shapes exist and have the right type.

use crate::diagnostic::Diagnostics;
use crate::json::{Node, member};

use super::super::shape::{Shape, ShapeType};
use super::super::{Model, ShapeId, ast};

pub fn check(model: &Model<'_>, shape: &Shape<'_>, found: &mut Diagnostics) {
    for member in &shape.members {
        let Some(target) = found.keep(model.target(&member.target, &member.id, member.node)) else {
            continue;
        };
        if matches!(target.kind, ShapeType::Operation | ShapeType::Resource | ShapeType::Service) {
            let message = format!("a member cannot target the {} `{}`", target.kind.name(), target.id);
            found.push(member.node.error(message, "target a data shape").about(&member.id));
        }
        let may_be_unit = matches!(shape.kind, ShapeType::Union | ShapeType::Enum | ShapeType::IntEnum);
        if target.id.as_str() == "smithy.api#Unit" && !may_be_unit {
            let message = format!("a member of {} cannot target `smithy.api#Unit`", shape.kind.described());
            let help = "target a structure without members, or leave the member out";
            found.push(member.node.error(message, help).about(&member.id));
        }
        check_use(target, &member.id, member.node, found);
    }
    let links = &shape.links;
    let expect = |ids: &[ShapeId], kind: ShapeType, found: &mut Diagnostics| {
        for id in ids {
            let Some(target) = found.keep(model.target(id, &shape.id, shape.node)) else { continue };
            if target.kind != kind {
                let message = format!(
                    "expected {1}, found `{id}`, which is {0}",
                    target.kind.described(),
                    kind.described()
                );
                found.push(shape.node.error(message, "name a shape of the right type").about(&shape.id));
            }
            check_use(target, &shape.id, shape.node, found);
        }
    };
    let input_and_output: Vec<_> = links.input.iter().chain(&links.output).cloned().collect();
    expect(&input_and_output, ShapeType::Structure, found);
    expect(&links.errors, ShapeType::Structure, found);
    expect(&links.operations, ShapeType::Operation, found);
    expect(&links.resources, ShapeType::Resource, found);
    check_errors(model, shape, &input_and_output, found);
    if shape.kind == ShapeType::Resource {
        check_named(model, shape, "identifiers", found);
        check_named(model, shape, "properties", found);
    }
}

/// Checks that a target is not a mixin or trait definition, and not a private shape of another namespace.
fn check_use(target: &Shape<'_>, from: &ShapeId, node: Node<'_>, found: &mut Diagnostics) {
    if target.traits.has("smithy.api#private") && target.id.namespace() != from.namespace() {
        let message = format!("`{}` is private to its namespace", target.id);
        found.push(node.error(message, "target another shape, or make it public").about(from));
    }
    let (what, help) = if target.traits.has("smithy.api#mixin") {
        ("a mixin", "list it in `mixins`, or target another shape")
    } else if target.traits.has("smithy.api#trait") {
        ("the definition of a trait", "apply it as a trait, or target another shape")
    } else {
        return;
    };
    let message = format!("`{}` is {what}, which cannot be a target", target.id);
    found.push(node.error(message, help).about(from));
}

/// Checks that the errors of an operation have the error trait, and that its input and output do not.
fn check_errors(model: &Model<'_>, shape: &Shape<'_>, input_and_output: &[ShapeId], found: &mut Diagnostics) {
    let listed = shape.links.errors.iter().map(|id| (id, true));
    for (id, wanted) in listed.chain(input_and_output.iter().map(|id| (id, false))) {
        let Some(target) = model.get(id).filter(|target| target.kind == ShapeType::Structure) else {
            continue;
        };
        if target.traits.has("smithy.api#error") != wanted {
            let (message, help) = match wanted {
                true => ("is listed as an error, but has no trait `smithy.api#error`", "give it the trait"),
                false => ("is an error, but used as input or output", "use a structure that is not an error"),
            };
            found.push(shape.node.error(format!("`{id}` {message}"), help).about(&shape.id));
        }
    }
}

/// Checks the targets of a resource's identifiers, which must be strings, and of its properties.
fn check_named(model: &Model<'_>, shape: &Shape<'_>, property: &str, found: &mut Diagnostics) {
    let named = shape.node.object().and_then(|properties| {
        member(&properties, property).map(Node::object).transpose().map(Option::unwrap_or_default)
    });
    let named = found.keep(named.map_err(|problems| problems.within(&shape.id))).unwrap_or_default();
    for (name, node) in named {
        let id = ast::read_reference(node).map_err(|problems| problems.within(&shape.id));
        let target = id.and_then(|id| model.target(&id, &shape.id, node));
        let Some(target) = found.keep(target) else { continue };
        let fits = match (property, target.kind) {
            ("identifiers", kind) => matches!(kind, ShapeType::String | ShapeType::Enum),
            (_, kind) => !matches!(kind, ShapeType::Operation | ShapeType::Resource | ShapeType::Service),
        };
        if !fits {
            let message =
                format!("`{name}` of its {property} cannot be {} (`{}`)", target.kind.described(), target.id);
            let help = if property == "identifiers" { "target a string" } else { "target a data shape" };
            found.push(node.error(message, help).about(&shape.id));
        }
        check_use(target, &shape.id, node, found);
    }
}
