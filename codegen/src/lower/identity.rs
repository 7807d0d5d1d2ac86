//! The name of every type, before anything is converted; what cannot be told apart is an error.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostics, Result};
use crate::ir::{Field, Place, TypeName};
use crate::model::{Shape, ShapeId, ShapeType};
use crate::names;
use crate::select::Selection;

/// The generated types by the shapes that they are made from.
pub struct Identities {
    pub types: BTreeMap<ShapeId, TypeName>,
    pub errors: BTreeMap<ShapeId, TypeName>,
}

/// Names each structure, union, enum and error that something refers to. Inputs, outputs and errors are not among
/// the types unless a member holds them too: they are generated anew for what they are.
pub fn decide(selection: &Selection<'_, '_>) -> Result<Identities> {
    let listed: BTreeSet<&ShapeId> = selection
        .operations
        .iter()
        .flat_map(|operation| &operation.links.errors)
        .chain(&selection.service.links.errors)
        .collect();
    let held: BTreeSet<&ShapeId> =
        selection.shapes.values().flat_map(|shape| &shape.members).map(|member| &member.target).collect();
    let (mut types, mut errors) = (BTreeMap::new(), BTreeMap::new());
    for (id, shape) in &selection.shapes {
        if !matches!(shape.kind, ShapeType::Structure | ShapeType::Union | ShapeType::Enum)
            || id.as_str() == "smithy.api#Unit"
        {
            continue;
        }
        if listed.contains(id) {
            errors.insert(id.clone(), type_name(selection.service, id, Place::Errors));
        }
        if held.contains(id) {
            types.insert(id.clone(), type_name(selection.service, id, Place::Types));
        }
    }
    check_types(selection, types.iter().chain(&errors))?;
    Ok(Identities { types, errors })
}

fn type_name(service: &Shape<'_>, id: &ShapeId, place: Place) -> TypeName {
    let renamed = service.links.rename.iter().find(|(from, _)| from == id).map(|(_, to)| to.as_str());
    let public = names::type_name(renamed.unwrap_or(id.name()));
    named(public, place)
}

/// The type name for a public name.
pub fn named(public: String, place: Place) -> TypeName {
    TypeName { ident: names::definition(&public), file: names::file(&public), public, place }
}

/// Two shapes that would get the same Rust name cannot both be generated.
fn check_types<'n>(
    selection: &Selection<'_, '_>,
    types: impl Iterator<Item = (&'n ShapeId, &'n TypeName)>,
) -> Result<()> {
    let mut problems = Diagnostics::default();
    let mut seen: BTreeMap<(Place, &str), &ShapeId> = BTreeMap::new();
    for (id, name) in types {
        if let Some(other) = seen.insert((name.place, &name.file), id) {
            let message =
                format!("it would get the Rust name `{}`, which `{other}` has already", name.public);
            let node = selection.shapes.get(id).map_or(selection.service.node, |shape| shape.node);
            let help = format!(
                "give one of them another name in the service's `rename`, as in {{\"{id}\": \"...\"}}"
            );
            problems.push(node.error(message, help).about(id));
        }
    }
    problems.into_result(())
}

/// Members whose Rust names are the same cannot both be generated.
pub fn check_unique<'n>(
    shape: &Shape<'_>,
    names: impl Iterator<Item = (&'n str, &'n str)>,
    problems: &mut Diagnostics,
) {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for (rust, wire) in names {
        if let Some(other) = seen.insert(rust, wire) {
            let message = format!("`{wire}` and `{other}` would both get the Rust name `{rust}`");
            problems.push(shape.node.error(message, "rename one of them in the model").about(&shape.id));
        }
    }
}

/// A member `set_x` or `get_x` beside a member `x` would have the name of the latter's methods.
pub fn check_setters(shape: &Shape<'_>, fields: &[Field], problems: &mut Diagnostics) {
    for field in fields {
        for prefix in ["set_", "get_"] {
            let Some(of) = field.name.strip_prefix(prefix) else { continue };
            if let Some(other) = fields.iter().find(|other| other.plain_name == of) {
                let message = format!(
                    "`{}` would get the Rust name `{}`, which a method of `{}` has",
                    field.wire, field.name, other.wire
                );
                problems.push(shape.node.error(message, "rename one of them in the model").about(&shape.id));
            }
        }
    }
}
