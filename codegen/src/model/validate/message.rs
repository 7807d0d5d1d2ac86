//! Checks that shapes with `@input` or `@output` are only used as the input or output of one operation (Smithy 2.0
//! specification, "input trait").

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostics;

use super::super::{Model, ShapeId};

const TRAITS: [&str; 2] = ["smithy.api#input", "smithy.api#output"];

pub fn check(model: &Model<'_>, found: &mut Diagnostics) {
    let marked = |id: &ShapeId| {
        let shape = model.get(id)?;
        TRAITS.into_iter().find(|name| shape.traits.has(name))
    };
    let mut users: BTreeMap<&ShapeId, &ShapeId> = BTreeMap::new();
    for shape in model.shapes.values() {
        for member in &shape.members {
            if let Some(name) = marked(&member.target) {
                let message = format!("`{}` has `{name}`, so a member cannot target it", member.target);
                let help = format!("target another structure, or remove `{name}` from it");
                found.push(member.node.error(message, help).about(&member.id));
            }
        }
        for (id, wanted) in
            shape.links.input.iter().zip([TRAITS[0]]).chain(shape.links.output.iter().zip([TRAITS[1]]))
        {
            let Some(name) = marked(id) else { continue };
            if name != wanted {
                let message = format!("`{id}` has `{name}`, but is not used as that");
                found.push(
                    shape.node.error(message, format!("replace the trait by `{wanted}`")).about(&shape.id),
                );
            } else if let Some(other) = users.insert(id, &shape.id) {
                let message = format!("`{id}` has `{name}`, but `{other}` uses it as well");
                let help = format!("give each operation its own structure, or remove `{name}`");
                found.push(shape.node.error(message, help).about(&shape.id));
            }
        }
    }
}
