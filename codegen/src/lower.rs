//! Stage 4, lower: converts shapes into the intermediate representation that is emitted. First come the names, then the
//! types, then everything that depends on both.

mod base64;
mod checksum;
mod client;
mod context_params;
mod discovery;
mod documentation;
pub mod endpoint;
mod event_stream;
mod field;
mod http_binding;
mod identity;
mod jmespath;
mod literal;
mod operation;
mod paginator;
mod protocol_test;
mod recursion;
mod table;
mod usage;
mod waiter;
mod wire;

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

use crate::diagnostic::{Diagnostics, Result};
use crate::inlineable;
use crate::ir::{
    Crate, EnumVariant, Enumeration, ErrorRole, ErrorVariant, Inlined, Package, Protocol, Retryable, Role,
    Structure, Type, TypeDefinition, TypeKind, TypeName, Union, UnionVariant, WireTraits,
};
use crate::json::Node;
use crate::model::shape_id::is_identifier;
use crate::model::traits::ErrorKind;
use crate::model::{Member, Model, Shape, ShapeId, ShapeType};
use crate::select::Selection;
use crate::{markdown, names};

pub use operation::protocol;
pub use protocol_test::lower_protocol_tests;
pub use table::names_table;

use documentation::docs;
use identity::Identities;

/// The lookup tables that every step of this stage shares.
struct Context<'m, 'a> {
    model: &'m Model<'a>,
    shapes: &'m BTreeMap<ShapeId, &'m Shape<'a>>,
    identities: Identities,
    /// The errors as variants, converted once, because many operations share the same errors.
    error_variants: RefCell<HashMap<ShapeId, ErrorVariant>>,
}

/// Turns the selected part of a model into a crate.
pub fn lower_service<'m, 'a>(
    model: &'m Model<'a>,
    selection: &'m Selection<'m, 'a>,
    protocol: Option<&str>,
    package: Package,
) -> Result<Crate> {
    let mut problems = Diagnostics::default();
    let identities = identity::decide(model, selection)?;
    let context =
        Context { model, shapes: &selection.shapes, identities, error_variants: RefCell::default() };
    let service = problems.keep(operation::lower_service_shape(selection.service, protocol));
    let mut operations = Vec::new();
    for shape in &selection.operations {
        operations.extend(problems.keep(operation::lower_operation(&context, selection.service, shape)));
    }
    let mut types = Vec::new();
    let mut errors = Vec::new();
    for (id, name) in &context.identities.types {
        let Some(shape) = selection.shapes.get(id) else { continue };
        types.extend(problems.keep(lower_type(&context, shape, name)).flatten());
    }
    for (id, name) in &context.identities.errors {
        let Some(shape) = selection.shapes.get(id) else { continue };
        errors.extend(problems.keep(lower_error(&context, shape, name)));
    }
    let endpoint = problems.keep(endpoint::lower_endpoint_rules(selection.service)).flatten();
    let Some(service) = service else { return Err(problems) };
    if !matches!(service.protocol, Protocol::RestJson1 | Protocol::RestXml) {
        for shape in &selection.operations {
            problems.keep(http_binding::refuse_streams(model, shape, service.protocol));
        }
    } else {
        let errors = context.identities.errors.keys().filter_map(|id| selection.shapes.get(id));
        let checked = selection.operations.iter().map(|shape| http_binding::check_operation(model, shape));
        for outcome in checked.chain(errors.map(|shape| http_binding::check_error(model, shape))) {
            problems.keep(outcome);
        }
        // No specification requires this order, but the official clients write the documents of these protocols in it.
        operations.iter_mut().for_each(|operation| operation.input.sorted_document = true);
    }
    types.sort_by(|a, b| a.name().cmp(b.name()));
    errors.sort_by(|a, b| a.name.cmp(&b.name));
    operations.sort_by(|a, b| a.name.cmp(&b.name));
    let names: Vec<&str> = operations.iter().map(|operation| operation.name.as_str()).collect();
    let inlined = problems.keep(inlined(selection.service, &names)).unwrap_or_default();
    let mut lowered = Crate { package, service, operations, types, errors, endpoint, inlined };
    recursion::box_cycles(&mut lowered);
    usage::mark(&mut lowered);
    // After other problems, the following steps would only report the same problems again.
    if !problems.has_errors() {
        paginator::lower_paginators(selection, &mut lowered, &mut problems);
        waiter::lower_waiters(selection, &mut lowered, &mut problems);
        discovery::lower_discovery(selection, &mut lowered, &mut problems);
        context_params::lower_context_params(selection, &mut lowered, &mut problems);
    }
    problems.into_result(lowered)
}

/// Returns the hand-written Rust files that the service needs.
fn inlined(service: &Shape<'_>, operations: &[&str]) -> Result<Inlined> {
    let read = || {
        let Some(node) = service.traits.inlineable() else { return Ok(Inlined::default()) };
        let name = node.string()?;
        inlineable::select(&name, operations).ok_or_else(|| {
            let message = format!("there is no hand-written code with the name `{name}`");
            let help = format!("use one of these names: `{}`", inlineable::NAMES.join("`, `"));
            node.error(message, help).into()
        })
    };
    read().map_err(|error: Diagnostics| error.within(&service.id))
}

fn lower_type(
    context: &Context<'_, '_>,
    shape: &Shape<'_>,
    name: &TypeName,
) -> Result<Option<TypeDefinition>> {
    Ok(match shape.kind {
        ShapeType::Structure => {
            Some(TypeDefinition::Structure(lower_structure(context, shape, name.clone(), Role::Nested)?))
        }
        ShapeType::Union => Some(TypeDefinition::Union(lower_union(context, shape, name)?)),
        ShapeType::Enum => Some(TypeDefinition::Enumeration(lower_enumeration(shape, name)?)),
        _ => None,
    })
}

fn lower_structure(
    context: &Context<'_, '_>,
    shape: &Shape<'_>,
    name: TypeName,
    role: Role,
) -> Result<Structure> {
    let mut problems = Diagnostics::default();
    let mut fields = Vec::new();
    for member in &shape.members {
        fields.extend(problems.keep(field::lower_field(context, shape, &role, member)));
        if let Some(name) = problems.keep(member.traits.text_member()).flatten() {
            fields.extend(problems.keep(field::text_field(member, name)));
        }
    }
    identity::tell_fields_apart(&mut fields);
    let docs = problems
        .keep(docs(&shape.traits, &shape.id, || format!("The shape `{}` of the model.", shape.id.name())));
    let fallible =
        role == Role::Input || fields.iter().any(|field| !field.optional && field.default.is_none());
    let traits = problems.keep(wire::lower_shape_traits(shape)).unwrap_or_default();
    problems.into_result(Structure {
        name,
        shape: traits,
        role,
        fields,
        sensitive: shape.traits.sensitive(),
        fallible,
        serializes: false,
        deserializes: false,
        sorted_document: false,
        docs: docs.unwrap_or_default(),
    })
}

fn lower_error(context: &Context<'_, '_>, shape: &Shape<'_>, name: &TypeName) -> Result<Structure> {
    let role = ErrorRole { code: shape.id.name().to_owned(), retryable: retryable(shape)? };
    let mut structure = lower_structure(context, shape, name.clone(), Role::Error(role))?;
    if message_of(shape).is_none() {
        structure.fields.push(field::error_message());
    }
    Ok(structure)
}

fn message_of<'s, 'a>(error: &'s Shape<'a>) -> Option<&'s Member<'a>> {
    error.members.iter().find(|member| names::snake_case(member.name()) == "message")
}

fn retryable(shape: &Shape<'_>) -> Result<Option<Retryable>> {
    let kind = shape.traits.error_kind()?;
    Ok(shape.traits.retryable()?.map(|throttling| match (throttling, kind) {
        (true, _) => Retryable::Throttling,
        (false, Some(ErrorKind::Server)) => Retryable::ServerError,
        (false, _) => Retryable::ClientError,
    }))
}

fn lower_union(context: &Context<'_, '_>, shape: &Shape<'_>, name: &TypeName) -> Result<Union> {
    let mut problems = Diagnostics::default();
    let mut variants = Vec::new();
    let stream = match identity::is_event_stream(shape) {
        true => problems.keep(event_stream::lower_event_stream(context, shape)),
        false => None,
    };
    for member in &shape.members {
        if stream.is_some() && event_stream::is_error(context, member) {
            continue;
        }
        let Some(type_) = problems.keep(field::lower_member_type(context, member)) else { continue };
        let fallback = || format!("The member `{}`.", member.name());
        variants.push(UnionVariant {
            name: names::variant(member.name()),
            method: names::union_method(member.name()),
            wire: member.name().to_owned(),
            type_,
            boxed: false,
            redacted: shape.traits.sensitive()
                || member.traits.sensitive()
                || field::is_redacted(context, &member.target),
            docs: problems.keep(docs(&member.traits, &member.id, fallback)).unwrap_or_default(),
        });
    }
    identity::tell_union_variants_apart(&mut variants);
    variants.sort_by(|a, b| a.name.cmp(&b.name));
    let docs = problems
        .keep(docs(&shape.traits, &shape.id, || format!("The union `{}` of the model.", shape.id.name())));
    let traits = problems.keep(wire::lower_shape_traits(shape)).unwrap_or_default();
    problems.into_result(Union {
        name: name.clone(),
        shape: traits,
        variants,
        stream,
        sensitive: shape.traits.sensitive(),
        serializes: false,
        deserializes: false,
        docs: docs.unwrap_or_default(),
    })
}

fn lower_enumeration(shape: &Shape<'_>, name: &TypeName) -> Result<Enumeration> {
    let mut problems = Diagnostics::default();
    let mut variants = Vec::new();
    for member in &shape.members {
        let value = match problems.keep(member.traits.enum_value().map_err(|error| error.within(&member.id)))
        {
            Some(Some(serde_json::Value::String(value))) => value,
            Some(None) => member.name().to_owned(),
            _ => {
                let help = "write a string, or make the shape an intEnum";
                problems.push(member.node.error("an enum's value is a string", help).about(&member.id));
                continue;
            }
        };
        let mut docs = problems.keep(docs(&member.traits, &member.id, String::new)).unwrap_or_default();
        if !docs.text.is_empty() {
            docs.text.push_str("\n\n");
        }
        docs.text.push_str(&format!("The value {}.", markdown::value(&value)));
        variants.push(EnumVariant { name: names::variant(member.name()), value, docs });
    }
    identity::tell_enum_variants_apart(&mut variants);
    variants.sort_by(|a, b| a.value.cmp(&b.value));
    let docs = problems
        .keep(docs(&shape.traits, &shape.id, || format!("The enum `{}` of the model.", shape.id.name())));
    problems.into_result(Enumeration {
        name: name.clone(),
        variants,
        sensitive: shape.traits.sensitive(),
        docs: docs.unwrap_or_default(),
    })
}

/// Returns a type without traits.
fn plain(kind: TypeKind) -> Type {
    Type { kind, wire: WireTraits::default(), checks: Vec::new() }
}

/// Checks a name from a trait that becomes a name in Rust. The names of shapes and members are checked when the model
/// is read.
fn check_name(what: &str, name: &str, node: Node<'_>) -> Result<()> {
    if is_identifier(name) {
        return Ok(());
    }
    let help = "use letters, digits and underscores, and no digit first";
    Err(node.error(format!("`{name}` is not a valid name for {what}"), help).into())
}
