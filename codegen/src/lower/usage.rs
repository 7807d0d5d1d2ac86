//! Determines what each type is used for, so that no unused code is generated.

use std::collections::{BTreeMap, BTreeSet};

use crate::ir::{Crate, Structure, Type, TypeDefinition, TypeName};

/// Marks the types that are serialized, and those that are deserialized.
pub fn mark(lowered: &mut Crate) {
    let graph = graph(lowered);
    // An implementation of `Debug` that hides secrets serializes the shape and everything in it.
    let hiding = lowered.types.iter().filter(|definition| hides(definition));
    let walked = lowered.operations.iter().flat_map(|operation| &operation.input.fields).chain(
        lowered
            .operations
            .iter()
            .map(|operation| &operation.output)
            .filter(|it| it.redacts())
            .flat_map(|it| &it.fields),
    );
    let walked: Vec<&Type> = walked
        .chain(lowered.errors.iter().flat_map(|error| &error.fields))
        .map(|field| &field.type_)
        .chain(hiding.clone().flat_map(types_of))
        .collect();
    let mut serialized = reach(&graph, walked.into_iter());
    serialized.extend(hiding.map(|definition| definition.name().clone()));
    let outputs = lowered.operations.iter().flat_map(|operation| &operation.output.fields);
    let errors = lowered.errors.iter().flat_map(|error| &error.fields);
    let deserialized = reach(&graph, outputs.chain(errors).map(|field| &field.type_));
    for definition in &mut lowered.types {
        let name = definition.name().clone();
        let (serializes, deserializes) = (serialized.contains(&name), deserialized.contains(&name));
        match definition {
            TypeDefinition::Structure(structure) => {
                (structure.serializes, structure.deserializes) = (serializes, deserializes);
            }
            TypeDefinition::Union(union) => {
                (union.serializes, union.deserializes) = (serializes, deserializes);
            }
            TypeDefinition::Enumeration(_) => {}
        }
    }
    for operation in &mut lowered.operations {
        operation.input.serializes = true;
        operation.output.serializes = operation.output.redacts();
        operation.output.deserializes = true;
    }
    for error in &mut lowered.errors {
        (error.serializes, error.deserializes) = (true, true);
    }
}

fn hides(definition: &TypeDefinition) -> bool {
    match definition {
        TypeDefinition::Structure(structure) => structure.redacts(),
        TypeDefinition::Union(union) => union.redacts(),
        TypeDefinition::Enumeration(_) => false,
    }
}

/// The generated types that each generated type mentions.
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
        add(&error.name, fields(error));
    }
    graph
}

fn types_of(definition: &TypeDefinition) -> Vec<&Type> {
    match definition {
        TypeDefinition::Structure(structure) => fields(structure),
        TypeDefinition::Union(union) => union.variants.iter().map(|variant| &variant.type_).collect(),
        TypeDefinition::Enumeration(_) => Vec::new(),
    }
}

fn fields(structure: &Structure) -> Vec<&Type> {
    structure.fields.iter().map(|field| &field.type_).collect()
}

/// Returns all types that can be reached from the given ones.
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
