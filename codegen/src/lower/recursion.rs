//! Chooses the fields that are boxed in types that contain themselves. The choice only depends on names, so it is
//! stable.

use std::collections::BTreeMap;

use crate::ir::{Crate, Type, TypeDefinition, TypeName};

/// Boxes every field that leads back to its own type through types that come after it in the order of names. Such a
/// field belongs to the first type in a cycle. Lists and maps already break cycles, so fields with these types are not
/// boxed.
pub fn box_cycles(lowered: &mut Crate) {
    let graph = Graph::of(&lowered.types);
    let mut leads_to = vec![None; lowered.types.len()];
    for (owner, definition) in lowered.types.iter_mut().enumerate() {
        graph.find_leading_to(owner, &mut leads_to);
        graph.mark_boxed(owner, definition, &leads_to);
    }
}

/// A graph of the types that directly contain each other. Types are numbered in the order of their names.
struct Graph {
    /// The numbers of the types.
    places: BTreeMap<TypeName, usize>,
    /// The types that directly contain each type, without the types that [`peel`] finds to be on no cycle.
    holders: Vec<Vec<usize>>,
}

impl Graph {
    fn of(types: &[TypeDefinition]) -> Self {
        let places: BTreeMap<TypeName, usize> =
            types.iter().enumerate().map(|(place, definition)| (definition.name().clone(), place)).collect();
        let held: Vec<Vec<usize>> = types
            .iter()
            .map(|definition| {
                let targets = parts(definition).filter_map(|(_, type_)| places.get(type_.aggregate()?));
                targets.copied().collect()
            })
            .collect();
        let mut holders = vec![Vec::new(); types.len()];
        for (owner, targets) in held.iter().enumerate() {
            targets.iter().for_each(|target| holders[*target].push(owner));
        }
        // Without this step, following long chains from each of their types would take quadratic time.
        let outermost = peel(&holders, &held);
        let innermost = peel(&held, &holders);
        for (place, owners) in holders.iter_mut().enumerate() {
            let is_peeled = |place: usize| outermost[place] || innermost[place];
            owners.retain(|owner| !is_peeled(*owner) && !is_peeled(place));
        }
        Self { places, holders }
    }

    /// Records `to` for all types that lead to it, directly or through others, without a type that comes before it.
    /// If it is part of such a cycle, it leads to itself.
    fn find_leading_to(&self, to: usize, leads_to: &mut [Option<usize>]) {
        let mut pending = vec![to];
        while let Some(place) = pending.pop() {
            for owner in self.holders[place].iter().copied().filter(|owner| *owner >= to) {
                if leads_to[owner] != Some(to) {
                    leads_to[owner] = Some(to);
                    pending.push(owner);
                }
            }
        }
    }

    /// Boxes the fields of a type whose types lead back to it.
    fn mark_boxed(&self, owner: usize, definition: &mut TypeDefinition, leads_to: &[Option<usize>]) {
        let leads_back = |type_: &Type| {
            let target = type_.aggregate().and_then(|name| self.places.get(name));
            target.is_some_and(|target| leads_to[*target] == Some(owner))
        };
        match definition {
            TypeDefinition::Structure(structure) => {
                for field in &mut structure.fields {
                    field.boxed |= leads_back(&field.type_);
                }
            }
            TypeDefinition::Union(union) => {
                for variant in &mut union.variants {
                    variant.boxed |= leads_back(&variant.type_);
                }
            }
            TypeDefinition::Enumeration(_) => {}
        }
    }
}

/// Peels types off the graph: first those without `links`, then repeatedly those that only link to peeled ones. Returns
/// whether each type is peeled. `back` has the reversed links.
fn peel(links: &[Vec<usize>], back: &[Vec<usize>]) -> Vec<bool> {
    let mut ends = vec![false; links.len()];
    let mut pending: Vec<usize> = (0..links.len()).collect();
    while let Some(place) = pending.pop() {
        if !ends[place] && links[place].iter().all(|link| ends[*link]) {
            ends[place] = true;
            pending.extend(&back[place]);
        }
    }
    ends
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

#[cfg(test)]
mod tests {
    use crate::ir::{Package, TypeDefinition};
    use crate::json::Source;
    use crate::select::{Wanted, select_operations};
    use crate::{lower, model};

    /// Generates structures that have the structures with the given numbers as members. Returns the boxed fields.
    fn boxed(count: usize, members: impl Fn(usize) -> Vec<usize>) -> Vec<(usize, String)> {
        let structure = |number: usize| {
            let members = members(number).into_iter().filter(|target| *target < count);
            let members: Vec<_> =
                members.map(|target| format!(r#""m{target}": {{"target": "a#S{target:05}"}}"#)).collect();
            format!(r#""a#S{number:05}": {{"type": "structure", "members": {{{}}}}}"#, members.join(", "))
        };
        let structures: Vec<_> = (0..count).map(structure).collect();
        let text = format!(
            r#"{{"smithy": "2.0", "shapes": {{
                "a#Service": {{"type": "service", "operations": [{{"target": "a#Do"}}], "traits": {{
                    "aws.api#service": {{"sdkId": "S"}}, "aws.protocols#awsJson1_1": {{}},
                    "aws.auth#sigv4": {{"name": "s"}}}}}},
                "a#Do": {{"type": "operation", "input": {{"target": "a#In"}}}},
                "a#In": {{"type": "structure", "members": {{"first": {{"target": "a#S00000"}}}}}},
                {}}}}}"#,
            structures.join(",")
        );
        let sources = [Source { name: "m.json".to_owned(), text }];
        let model = model::load_model(&sources).unwrap();
        let selection = select_operations(&model, None, &Wanted::All).unwrap();
        let package = Package {
            name: "s".to_owned(),
            version: "1.0.0".to_owned(),
            runtime: crate::ir::RuntimeSource::Path("runtime".to_owned()),
            manifest_lines: Vec::new(),
            standalone: false,
            command: "cargo xtask regenerate".to_owned(),
        };
        let lowered = lower::lower_service(&model, &selection, None, package).unwrap();
        let mut boxed = Vec::new();
        for (number, definition) in lowered.types.iter().enumerate() {
            let TypeDefinition::Structure(structure) = definition else { continue };
            let fields = structure.fields.iter().filter(|field| field.boxed);
            boxed.extend(fields.map(|field| (number, field.wire.clone())));
        }
        boxed
    }

    #[test]
    fn the_first_field_of_each_cycle_is_boxed() {
        assert_eq!(boxed(3, |number| vec![(number + 1) % 3]), [(0, "m1".to_owned())]);
        assert_eq!(boxed(1, |number| vec![number]), [(0, "m0".to_owned())]);
        // Each structure contains the next one and the previous one.
        let both = boxed(4, |number| vec![number.wrapping_sub(1), number + 1]);
        assert_eq!(both, [(0, "m1".to_owned()), (1, "m2".to_owned()), (2, "m3".to_owned())]);
    }

    /// With quadratic time, this test would take very long.
    #[test]
    fn long_chains_take_linear_time() {
        assert_eq!(boxed(20_000, |number| vec![number + 1]), []);
    }
}
