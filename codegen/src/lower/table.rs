//! Writes a table of all names in a model and in Rust, which shows whether names are stable.

use std::collections::BTreeSet;

use crate::diagnostic::Result;
use crate::ir::{Field, Package, TypeDefinition};
use crate::model::Model;
use crate::select::Selection;

use super::{identity, lower_service};

/// Returns a sorted line for each name, with the kind of item, the name in the model, and the name in Rust.
pub fn names_table<'m, 'a>(model: &'m Model<'a>, selection: &'m Selection<'m, 'a>) -> Result<String> {
    let package = Package {
        name: String::new(),
        version: String::new(),
        runtime: crate::ir::RuntimeSource::Path(String::new()),
        manifest_lines: Vec::new(),
        standalone: false,
        command: "cargo xtask regenerate".to_owned(),
    };
    let lowered = lower_service(model, selection, None, package)?;
    let mut lines = BTreeSet::new();
    let mut add = |kind: &str, name: &str, rust: &str| {
        lines.insert(format!("{kind} {name} -> {rust}\n"));
    };
    let identities = identity::decide(model, selection)?;
    for (id, name) in identities.types.iter().chain(&identities.errors) {
        add("shape", id.name(), &name.public);
    }
    let mut fields: Vec<&Field> = lowered.errors.iter().flat_map(|error| &error.fields).collect();
    for operation in &lowered.operations {
        add("operation", &operation.name, &operation.module);
        let shape = selection.operations.iter().find(|shape| shape.id.name() == operation.name);
        let Some(shape) = shape else { continue };
        for (end, id) in [(&operation.input, &shape.links.input), (&operation.output, &shape.links.output)] {
            fields.extend(&end.fields);
            if let Some(id) = id.as_ref().filter(|id| id.as_str() != "smithy.api#Unit") {
                add("shape", id.name(), &end.name.public);
            }
        }
    }
    for definition in &lowered.types {
        match definition {
            TypeDefinition::Structure(structure) => fields.extend(&structure.fields),
            TypeDefinition::Union(union) => {
                union.variants.iter().for_each(|variant| add("variant", &variant.wire, &variant.name));
            }
            TypeDefinition::Enumeration(enumeration) => {
                enumeration.variants.iter().for_each(|variant| add("value", &variant.value, &variant.name));
            }
        }
    }
    fields.iter().for_each(|field| add("member", &field.wire, &field.name));
    Ok(lines.into_iter().collect())
}
