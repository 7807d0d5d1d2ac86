//! Types that contain themselves: chooses the fields that are boxed, always in the same way.

use std::collections::BTreeMap;

use crate::ir::{Crate, Type, TypeDefinition, TypeName};

/// Boxes every field that leads back to its own type through types that come after it in the order of names: it is
/// the first field, by type and name, of a cycle that no list, map or other box breaks already.
pub fn box_cycles(lowered: &mut Crate) {
    let graph = Graph::of(&lowered.types);
    let mut met = vec![None; lowered.types.len()];
    for (owner, definition) in lowered.types.iter_mut().enumerate() {
        graph.meet_on_ways_back(owner, &mut met);
        graph.mark_boxed(owner, definition, &met);
    }
}

/// The types that each type directly contains, by their positions in the order of names.
struct Graph {
    places: BTreeMap<TypeName, usize>,
    /// The types that directly contain each type, without those that are on no cycle.
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
        // Following long chains from each of their links would take quadratic time.
        let outermost = peel(&holders, &held);
        let innermost = peel(&held, &holders);
        for (place, owners) in holders.iter_mut().enumerate() {
            let is_off = |place: usize| outermost[place] || innermost[place];
            owners.retain(|owner| !is_off(*owner) && !is_off(place));
        }
        Self { places, holders }
    }

    /// Notes the types from which one comes to `to` without meeting one before it; itself, too, if there are any.
    fn meet_on_ways_back(&self, to: usize, met: &mut [Option<usize>]) {
        let mut pending = vec![to];
        while let Some(place) = pending.pop() {
            for owner in self.holders[place].iter().copied().filter(|owner| *owner >= to) {
                if met[owner] != Some(to) {
                    met[owner] = Some(to);
                    pending.push(owner);
                }
            }
        }
    }

    fn mark_boxed(&self, owner: usize, definition: &mut TypeDefinition, met: &[Option<usize>]) {
        let leads_back = |type_: &Type| {
            let target = type_.aggregate().and_then(|name| self.places.get(name));
            target.is_some_and(|target| met[*target] == Some(owner))
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

/// The types whose `links` are all of that kind themselves, those without any first; `back` are the links reversed.
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

    /// The boxed fields of structures, each of which has the next one and the one before as members.
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
        // Each has the next one and the one before.
        let both = boxed(4, |number| vec![number.wrapping_sub(1), number + 1]);
        assert_eq!(both, [(0, "m1".to_owned()), (1, "m2".to_owned()), (2, "m3".to_owned())]);
    }

    /// It would take hours if each link were followed to the end for each of the others.
    #[test]
    fn long_chains_are_quick() {
        assert_eq!(boxed(20_000, |number| vec![number + 1]), []);
    }
}
