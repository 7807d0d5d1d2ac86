//! Decides the names of all types before anything is converted. Shapes whose names would be the same get distinct
//! names.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Result;
use crate::ir::{EnumVariant, Field, Place, TypeName, UnionVariant};
use crate::model::{Model, Shape, ShapeId, ShapeType};
use crate::names;
use crate::select::Selection;

/// The generated types by the shapes that they are made from.
pub struct Identities {
    pub types: BTreeMap<ShapeId, TypeName>,
    pub errors: BTreeMap<ShapeId, TypeName>,
    /// The error types of unions with `@streaming`, by union.
    pub stream_errors: BTreeMap<ShapeId, TypeName>,
    /// The modules of the service's operations.
    pub modules: BTreeMap<ShapeId, String>,
}

/// Names each structure, union, enum and error that is used. Inputs, outputs and errors are only among the types if a
/// member targets them, because they are also generated separately for the operation or as an error.
pub fn decide<'a>(model: &Model<'a>, selection: &Selection<'_, 'a>) -> Result<Identities> {
    let is_error = |id: &ShapeId| model.get(id).is_some_and(|shape| shape.traits.has("smithy.api#error"));
    // The errors of an event stream are not variants of its union.
    let (streams, others): (Vec<&Shape<'_>>, Vec<&Shape<'_>>) =
        selection.shapes.values().copied().partition(|shape| is_event_stream(shape));
    let targets =
        |shape: &&Shape<'_>| shape.members.iter().map(|member| member.target.clone()).collect::<Vec<_>>();
    let (stream_errors, events): (Vec<ShapeId>, Vec<ShapeId>) =
        streams.iter().flat_map(targets).partition(is_error);
    let operations = selection.operations.iter().flat_map(|operation| &operation.links.errors);
    let listed: BTreeSet<&ShapeId> =
        operations.chain(&selection.service.links.errors).chain(&stream_errors).collect();
    let members = others.iter().flat_map(|shape| &shape.members).map(|member| &member.target);
    let targeted: BTreeSet<&ShapeId> = members.chain(&events).collect();
    let public = public_names(model, selection.service);
    let name = |id: &ShapeId, place| public.get(id).map(|public| (id.clone(), named(public.clone(), place)));
    let (mut types, mut errors) = (BTreeMap::new(), BTreeMap::new());
    for (id, shape) in &selection.shapes {
        if !matches!(shape.kind, ShapeType::Structure | ShapeType::Union | ShapeType::Enum)
            || id.as_str() == "smithy.api#Unit"
        {
            continue;
        }
        if listed.contains(id) {
            errors.extend(name(id, Place::Errors));
        }
        if targeted.contains(id) {
            types.extend(name(id, Place::Types));
        }
    }
    let stream_errors = name_stream_errors(model, &public, &streams);
    Ok(Identities { types, errors, stream_errors, modules: modules(model, selection.service)? })
}

/// Whether the shape is a union whose members are the events of a stream.
pub fn is_event_stream(shape: &Shape<'_>) -> bool {
    shape.kind == ShapeType::Union && shape.traits.streaming()
}

/// Names the error types of event streams: the union's name followed by `Error`, and by a number if an error of the
/// model has that name.
fn name_stream_errors(
    model: &Model<'_>,
    public: &BTreeMap<ShapeId, String>,
    streams: &[&Shape<'_>],
) -> BTreeMap<ShapeId, TypeName> {
    let mut taken: BTreeSet<String> = public
        .iter()
        .filter(|(id, _)| model.get(id).is_some_and(|shape| shape.traits.has("smithy.api#error")))
        .map(|(_, public)| names::file(public))
        .collect();
    let mut decided = BTreeMap::new();
    for stream in streams {
        let Some(union) = public.get(&stream.id) else { continue };
        let proposed = format!("{union}Error");
        let numbered = (2..).map(|number| names::numbered(&proposed, number));
        let mut candidates = std::iter::once(proposed.clone()).chain(numbered);
        let name = candidates.find(|name| taken.insert(names::file(name))).unwrap_or(proposed);
        decided.insert(stream.id.clone(), named(name, Place::Errors));
    }
    decided
}

/// Returns the type name for a public name.
pub fn named(public: String, place: Place) -> TypeName {
    TypeName { ident: names::definition(&public), file: names::file(&public), public, place }
}

/// Returns the names of all types of the model by their shapes. All shapes are named, even those that are not
/// generated, so that a type keeps its name when another operation is added. If several shapes would get the same name,
/// the one whose own name is the same comes first.
fn public_names(model: &Model<'_>, service: &Shape<'_>) -> BTreeMap<ShapeId, String> {
    let mut named: Vec<(ShapeId, String, String)> = Vec::new();
    for id in model.ids() {
        let Some(shape) = model.get(id) else { continue };
        if matches!(shape.kind, ShapeType::Structure | ShapeType::Union | ShapeType::Enum) {
            let renamed = service.links.rename.iter().find(|(from, _)| from == id).map(|(_, to)| to.as_str());
            let public = names::type_name(renamed.unwrap_or(id.name()));
            named.push((id.clone(), public.clone(), public));
        }
    }
    named.sort_by_cached_key(|(id, public, _)| (id.name() != public, id.clone()));
    names::tell_apart(
        &mut named,
        &[],
        |(_, public, _)| vec![names::file(public)],
        |(_, public, proposed), number| *public = names::numbered(proposed, number),
    );
    named.into_iter().map(|(id, public, _)| (id, public)).collect()
}

/// Returns the modules of all operations of a service, whether they are generated or not. Their methods have the same
/// names.
fn modules<'a>(model: &Model<'a>, service: &Shape<'a>) -> Result<BTreeMap<ShapeId, String>> {
    let operations = model.operations(service)?;
    let mut named: Vec<_> = operations
        .into_iter()
        .map(|id| (names::module(id.name()), names::snake_case(id.name()), id))
        .collect();
    names::tell_apart(
        &mut named,
        &super::client::METHODS,
        |(module, _, _)| vec![module.clone()],
        |(module, plain, _), number| *module = format!("{plain}_{number}"),
    );
    Ok(named.into_iter().map(|(module, _, id)| (id, module)).collect())
}

/// Gives distinct names to members whose methods would have the same name.
pub fn tell_fields_apart(fields: &mut [Field]) {
    names::tell_apart(
        fields,
        &[],
        |field| {
            let plain = &field.plain_name;
            vec![field.name.clone(), format!("set_{plain}"), format!("get_{plain}")]
        },
        |field, number| {
            let plain = names::snake_case(&field.wire);
            field.plain_name = format!("{plain}_{number}");
            field.name.clone_from(&field.plain_name);
        },
    );
}

/// Gives distinct names and methods to the members of a union.
pub fn tell_union_variants_apart(variants: &mut [UnionVariant]) {
    names::tell_apart(
        variants,
        &[],
        |variant| vec![variant.name.clone(), variant.method.clone()],
        |variant, number| {
            variant.name = names::numbered(&names::variant(&variant.wire), number);
            variant.method = format!("{}_{number}", names::union_method(&variant.wire));
        },
    );
}

/// Gives distinct variants to the values of an enum.
pub fn tell_enum_variants_apart(variants: &mut [EnumVariant]) {
    let mut named: Vec<_> =
        variants.iter().map(|variant| (variant.name.clone(), variant.name.clone())).collect();
    names::tell_apart(
        &mut named,
        &[],
        |(name, _)| vec![name.clone()],
        |(name, proposed), number| *name = names::numbered(proposed, number),
    );
    for (variant, (name, _)) in variants.iter_mut().zip(named) {
        variant.name = name;
    }
}
