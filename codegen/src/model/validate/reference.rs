//! Checks `@references` and `@resourceIdentifier`, which bind members of a structure to the identifiers of a resource
//! (Smithy 2.0 specification, "Resource traits").

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Diagnostics, Result};
use crate::json::{Node, member};

use super::super::shape::{Shape, ShapeType};
use super::super::shape_id::is_identifier;
use super::super::{Model, ShapeId, ast};
use super::resource::named;

pub fn check(model: &Model<'_>, shape: &Shape<'_>, found: &mut Diagnostics) {
    if shape.kind == ShapeType::Resource {
        for (name, _) in named(shape, "identifiers").iter().filter(|(name, _)| !is_identifier(name)) {
            let message = format!("`{name}` is not a valid name of an identifier");
            let help = "use letters, digits and underscores, and no digit first";
            found.push(shape.node.error(message, help).about(&shape.id));
        }
    }
    check_bindings(shape, found);
    if let Some(node) = shape.traits.get("smithy.api#references") {
        let outcome = node.array().and_then(|references| {
            references.into_iter().try_for_each(|reference| check_reference(model, shape, reference))
        });
        found.keep(outcome.map_err(|problems| problems.within(&shape.id)));
    }
}

/// Reports members that are bound to the same identifier.
fn check_bindings(shape: &Shape<'_>, found: &mut Diagnostics) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for member in &shape.members {
        let Some(node) = member.traits.get("smithy.api#resourceIdentifier") else { continue };
        let Ok(name) = node.string() else { continue };
        if let Some(other) = seen.insert(name.clone().into_owned(), member.name()) {
            let message =
                format!("the members `{other}` and `{}` are both the identifier `{name}`", member.name());
            found.push(node.error(message, "remove the trait from one of them").about(&shape.id));
        }
    }
}

fn check_reference(model: &Model<'_>, shape: &Shape<'_>, node: Node<'_>) -> Result<()> {
    let entries = node.object()?;
    let Some(resource) = member(&entries, "resource") else {
        return Err(node.error("the reference has no `resource`", "name one").into());
    };
    let id = ast::read_id(resource)?;
    // The resource may be defined in a file that was not given.
    if !model.has_namespace(id.namespace()) {
        return Ok(());
    }
    let resource = model.target(&id, &shape.id, resource)?;
    if resource.kind != ShapeType::Resource {
        let message = format!("`{id}` is {}, not a resource", resource.kind.described());
        return Err(node.error(message, "name a resource").into());
    }
    let identifiers = named(resource, "identifiers");
    if shape.kind != ShapeType::Structure {
        let fits = identifiers.len() == 1;
        let message = format!("a string cannot refer to `{id}`, which does not have exactly one identifier");
        return if fits { Ok(()) } else { Err(node.error(message, "use a structure").into()) };
    }
    let ids = member(&entries, "ids").map(Node::object).transpose()?.unwrap_or_default();
    let mut bound: BTreeMap<String, String> = BTreeMap::new();
    for (name, node) in ids {
        if !identifiers.iter().any(|(known, _)| *known == name) {
            let message = format!("`{id}` has no identifier `{name}`");
            return Err(node.error(message, "correct the name").into());
        }
        bound.insert(name.into_owned(), node.string()?.into_owned());
    }
    let missing = |(name, _): &(String, ShapeId)| -> Option<Diagnostic> {
        let wanted = bound.get(name).unwrap_or(name);
        let member = shape.member(wanted);
        let is_text = member.and_then(|member| model.get(&member.target)).map(|target| target.kind);
        let message = match is_text {
            Some(ShapeType::String | ShapeType::Enum) => return None,
            Some(kind) => format!(
                "the identifier `{name}` of `{id}` cannot be `{wanted}`, which is {}",
                kind.described()
            ),
            None => format!("there is no member `{wanted}` for the identifier `{name}` of `{id}`"),
        };
        Some(node.error(message, "name a member that is a string in `ids`"))
    };
    Diagnostics(identifiers.iter().filter_map(missing).collect()).into_result(())
}
