//! What each type is used for, so that nothing is generated that nobody calls.

use std::collections::{BTreeMap, BTreeSet};

use crate::ir::{Crate, Place, Structure, Type, TypeDefinition, TypeKind, TypeName};

/// Marks which types are written, which are read, and which have something to check below them.
pub fn mark(lowered: &mut Crate) {
    let graph = graph(lowered);
    let inputs = lowered.operations.iter().flat_map(|operation| &operation.input.fields);
    let written = reach(&graph, inputs.map(|field| &field.type_));
    let outputs = lowered.operations.iter().flat_map(|operation| &operation.output.fields);
    let errors = lowered.errors.iter().flat_map(|error| &error.fields);
    let read = reach(&graph, outputs.chain(errors).map(|field| &field.type_));
    let required = spread(&graph, lowered, own_required);
    let checked = spread(&graph, lowered, own_checks);
    for definition in &mut lowered.types {
        let name = definition.name().clone();
        let (writes, reads) = (written.contains(&name), read.contains(&name));
        let (requires, validates) = (required.contains(&name), checked.contains(&name));
        match definition {
            TypeDefinition::Structure(structure) => {
                structure.writes = writes;
                structure.reads = reads;
                structure.checks_required = writes && requires;
                structure.validates = writes && validates;
            }
            TypeDefinition::Union(union) => {
                union.writes = writes;
                union.reads = reads;
                union.checks_required = writes && requires;
                union.validates = writes && validates;
            }
            TypeDefinition::Enumeration(_) => {}
        }
    }
    for operation in &mut lowered.operations {
        let input = &mut operation.input;
        input.writes = true;
        input.checks_required =
            input.fields.iter().any(|field| field.required || mentions(&field.type_, &required));
        input.validates =
            input.fields.iter().any(|field| has_checks(&field.type_) || mentions(&field.type_, &checked));
        operation.output.reads = true;
    }
    for error in &mut lowered.errors {
        error.reads = true;
    }
}

/// Which generated types each generated type mentions.
type Graph = BTreeMap<TypeName, Vec<TypeName>>;

fn graph(lowered: &Crate) -> Graph {
    let mut graph = Graph::new();
    let mut add = |name: &TypeName, types: Vec<&Type>| {
        let mut mentioned = Vec::new();
        types.into_iter().for_each(|type_| type_.mentioned(&mut mentioned));
        graph.insert(name.clone(), mentioned.into_iter().cloned().collect());
    };
    for definition in &lowered.types {
        add(definition.name(), types_of(definition));
    }
    for error in &lowered.errors {
        add(&error.name, error.fields.iter().map(|field| &field.type_).collect());
    }
    graph
}

fn types_of(definition: &TypeDefinition) -> Vec<&Type> {
    match definition {
        TypeDefinition::Structure(structure) => structure.fields.iter().map(|field| &field.type_).collect(),
        TypeDefinition::Union(union) => union.variants.iter().map(|variant| &variant.type_).collect(),
        TypeDefinition::Enumeration(_) => Vec::new(),
    }
}

fn reach<'t>(graph: &Graph, from: impl Iterator<Item = &'t Type>) -> BTreeSet<TypeName> {
    let mut pending = Vec::new();
    from.for_each(|type_| type_.mentioned(&mut pending));
    let mut pending: Vec<TypeName> = pending.into_iter().cloned().collect();
    let mut reached = BTreeSet::new();
    while let Some(name) = pending.pop() {
        if reached.insert(name.clone()) {
            pending.extend(graph.get(&name).into_iter().flatten().cloned());
        }
    }
    reached
}

/// The types for which `own` holds, and all from which such a type is reached.
fn spread(graph: &Graph, lowered: &Crate, own: fn(&TypeDefinition) -> bool) -> BTreeSet<TypeName> {
    let mut holders: BTreeMap<&TypeName, Vec<&TypeName>> = BTreeMap::new();
    for (name, targets) in graph.iter().filter(|(name, _)| name.place != Place::Errors) {
        targets.iter().for_each(|target| holders.entry(target).or_default().push(name));
    }
    let mut marked = BTreeSet::new();
    let own = lowered.types.iter().filter(|definition| own(definition));
    let mut pending: Vec<&TypeName> = own.map(TypeDefinition::name).collect();
    while let Some(name) = pending.pop() {
        if marked.insert(name.clone()) {
            pending.extend(holders.get(name).into_iter().flatten());
        }
    }
    marked
}

/// Fields that are not optional are the builder's to check; an optional one can be missing all the same.
fn own_required(definition: &TypeDefinition) -> bool {
    matches!(definition, TypeDefinition::Structure(structure) if requires_optional(structure))
}

fn requires_optional(structure: &Structure) -> bool {
    structure.fields.iter().any(|field| field.required && field.optional)
}

fn own_checks(definition: &TypeDefinition) -> bool {
    types_of(definition).into_iter().any(has_checks)
}

fn has_checks(type_: &Type) -> bool {
    let inner = match &type_.kind {
        TypeKind::List { member, .. } => has_checks(member),
        TypeKind::Map { key, value, .. } => has_checks(key) || has_checks(value),
        _ => false,
    };
    inner || !type_.checks.is_empty()
}

fn mentions(type_: &Type, marked: &BTreeSet<TypeName>) -> bool {
    let mut mentioned = Vec::new();
    type_.mentioned(&mut mentioned);
    mentioned.into_iter().any(|name| marked.contains(name))
}
