//! Types that contain themselves: which field is boxed, always with the same choice.

use std::collections::BTreeMap;

use crate::ir::{Crate, Type, TypeDefinition, TypeName};

/// One step from a type to another that lies directly inside of it: `Some(field)` may be boxed.
type Edges = BTreeMap<TypeName, Vec<(String, TypeName)>>;

/// Boxes the first field, by type and name, of every cycle that no list or map breaks already.
pub fn box_cycles(lowered: &mut Crate) {
    let mut edges = edges(lowered);
    while let Some((owner, wire)) = field_on_cycle(&edges) {
        if let Some(out) = edges.get_mut(&owner) {
            out.retain(|(name, _)| *name != wire);
        }
        mark_boxed(lowered, &owner, &wire);
    }
}

fn edges(lowered: &Crate) -> Edges {
    let mut edges = Edges::new();
    for definition in &lowered.types {
        let direct: Vec<_> = parts(definition)
            .filter_map(|(wire, type_)| Some((wire.to_owned(), type_.aggregate()?.clone())))
            .collect();
        edges.insert(definition.name().clone(), direct);
    }
    edges
}

fn parts(definition: &TypeDefinition) -> Box<dyn Iterator<Item = (&str, &Type)> + '_> {
    match definition {
        TypeDefinition::Structure(structure) => {
            Box::new(structure.fields.iter().map(|field| (field.wire.as_str(), &field.type_)))
        }
        TypeDefinition::Union(union) => {
            Box::new(union.variants.iter().map(|variant| (variant.wire.as_str(), &variant.type_)))
        }
        TypeDefinition::Enumeration(_) => Box::new(std::iter::empty()),
    }
}

/// The smallest (type, member) from whose target one can come back to the type.
fn field_on_cycle(edges: &Edges) -> Option<(TypeName, String)> {
    for (owner, out) in edges {
        let mut sorted: Vec<_> = out.iter().collect();
        sorted.sort();
        for (wire, target) in sorted {
            if reaches(edges, target, owner) {
                return Some((owner.clone(), wire.clone()));
            }
        }
    }
    None
}

fn reaches(edges: &Edges, from: &TypeName, to: &TypeName) -> bool {
    let mut pending = vec![from];
    let mut seen = Vec::new();
    while let Some(name) = pending.pop() {
        if name == to {
            return true;
        }
        if !seen.contains(&name) {
            seen.push(name);
            pending.extend(edges.get(name).into_iter().flatten().map(|(_, target)| target));
        }
    }
    false
}

fn mark_boxed(lowered: &mut Crate, owner: &TypeName, wire: &str) {
    for definition in &mut lowered.types {
        if definition.name() != owner {
            continue;
        }
        match definition {
            TypeDefinition::Structure(structure) => {
                structure
                    .fields
                    .iter_mut()
                    .filter(|field| field.wire == wire)
                    .for_each(|field| field.boxed = true);
            }
            TypeDefinition::Union(union) => {
                union
                    .variants
                    .iter_mut()
                    .filter(|variant| variant.wire == wire)
                    .for_each(|variant| variant.boxed = true);
            }
            TypeDefinition::Enumeration(_) => {}
        }
    }
}
