//! Converts a structure's member into a field: its type, default and constraints, and whether it may be absent.

use crate::diagnostic::{Diagnostics, Result};
use crate::ir::{Binding, Check, Docs, Field, Literal, Role, Type, TypeKind};
use crate::model::traits::Traits;
use crate::model::{Member, Shape, ShapeId, ShapeType, is_optional};
use crate::names;

use super::documentation::docs;
use super::{Context, literal, plain, wire};

pub fn lower_field(
    context: &Context<'_, '_>,
    container: &Shape<'_>,
    role: &Role,
    member: &Member<'_>,
) -> Result<Field> {
    let target = context.model.target(&member.target, &member.id, member.node)?;
    let mut type_ = member_type(context, member)?;
    if let (Role::Input, TypeKind::EventReceiver { events, error }) = (role, &type_.kind) {
        type_.kind = TypeKind::EventSender { events: events.clone(), error: error.clone() };
    }
    if type_.kind == TypeKind::Unit {
        let help = "target a structure without members, or leave the member out";
        return Err(member
            .node
            .error("a structure cannot hold `smithy.api#Unit`", help)
            .about(&member.id)
            .into());
    }
    let is_stream = type_.kind.is_stream();
    if is_stream && !matches!(role, Role::Input | Role::Output) {
        return Err(misplaced_stream(member));
    }
    let optional = !is_stream && is_optional(container, *role == Role::Input, member, target.kind);
    let default = match &type_.kind {
        _ if optional => None,
        // A stream of bytes that is not set is empty, but a stream of events is always required.
        TypeKind::ByteStream => Some(Literal::Zero),
        kind if kind.is_event_stream() => None,
        _ => literal::lower_default(member, target.kind)?,
    };
    let fallback = || format!("The member `{}`.", member.name());
    let (name, plain_name) = (names::field(member.name()), names::snake_case(member.name()));
    // The builder of an error already has a method `set_meta`.
    let taken = matches!(role, Role::Error(_)) && plain_name == "meta";
    Ok(Field {
        plain_name: if taken { name.clone() } else { plain_name },
        name,
        wire: member.name().to_owned(),
        type_,
        optional,
        boxed: false,
        // Callers need not set a member that has a default, or a token, which the client generates.
        required: member.traits.required()
            && !(optional && (member.traits.idempotency_token() || member.traits.has_default())),
        default,
        redacted: container.traits.sensitive()
            || member.traits.sensitive()
            || is_redacted(context, &member.target),
        idempotency_token: member.traits.idempotency_token(),
        endpoint: is_endpoint(member, target)?,
        lenient: member.traits.text_member()?.is_some(),
        docs: docs(&member.traits, &member.id, fallback)?,
    })
}

/// Whether the member's value is the request's endpoint (`tinsmith.api#endpointMember`).
fn is_endpoint(member: &Member<'_>, target: &Shape<'_>) -> Result<bool> {
    let marked = member.traits.endpoint_member();
    if marked && target.kind != ShapeType::String {
        let message = format!("an endpoint must be a string, but this member is {}", target.kind.described());
        return Err(member
            .node
            .error(message, "remove `tinsmith.api#endpointMember`")
            .about(&member.id)
            .into());
    }
    Ok(marked)
}

/// Returns the field for the message of an error that has no such member in the model.
pub fn error_message() -> Field {
    Field {
        name: "message".to_owned(),
        plain_name: "message".to_owned(),
        wire: "message".to_owned(),
        type_: plain(TypeKind::String),
        optional: true,
        boxed: false,
        required: false,
        default: None,
        redacted: false,
        idempotency_token: false,
        endpoint: false,
        lenient: false,
        docs: Docs { text: "The service's description of the error.".to_owned(), deprecated: None },
    }
}

/// Returns a field for the text of the header that a member is bound to (`tinsmith.api#textMember`).
pub fn text_field(member: &Member<'_>, name: String) -> Result<Field> {
    let Some(Binding::Header(header)) = wire::binding(&member.traits)? else {
        let message = "a member with `tinsmith.api#textMember` must be bound to a header";
        let help = "add `smithy.api#httpHeader`, or remove the trait";
        return Err(member.node.error(message, help).about(&member.id).into());
    };
    let mut type_ = plain(TypeKind::String);
    type_.wire.binding = Some(Binding::Header(header));
    let text = format!("The text of the header of the member `{}`.", member.name());
    Ok(Field {
        name: names::field(&name),
        plain_name: names::snake_case(&name),
        wire: name,
        type_,
        optional: true,
        boxed: false,
        required: false,
        default: None,
        redacted: member.traits.sensitive(),
        idempotency_token: false,
        endpoint: false,
        lenient: false,
        docs: Docs { text, deprecated: None },
    })
}

/// Lowers the type of a member that must not be a stream.
pub fn lower_member_type(context: &Context<'_, '_>, member: &Member<'_>) -> Result<Type> {
    match member_type(context, member)? {
        type_ if type_.kind.is_stream() => Err(misplaced_stream(member)),
        type_ => Ok(type_),
    }
}

fn misplaced_stream(member: &Member<'_>) -> Diagnostics {
    let message = "only a member of an operation's input or output can be a stream";
    let help = "target a shape without `smithy.api#streaming`";
    member.node.error(message, help).about(&member.id).into()
}

/// Lowers the type of a member, whose traits take precedence over those of its target.
fn member_type(context: &Context<'_, '_>, member: &Member<'_>) -> Result<Type> {
    let target = context.model.target(&member.target, &member.id, member.node)?;
    if target.id.as_str() == "smithy.api#Unit" {
        return Ok(plain(TypeKind::Unit));
    }
    let kind = lower_kind(context, target).map_err(|error| error.within(&member.id))?;
    let wire = wire::lower_wire_traits(member, target).map_err(|error| error.within(&member.id))?;
    let checks =
        lower_checks(&kind, &member.traits, &target.traits).map_err(|error| error.within(&member.id))?;
    Ok(Type { kind, wire, checks })
}

fn lower_kind(context: &Context<'_, '_>, shape: &Shape<'_>) -> Result<TypeKind> {
    let not_selected = || {
        let help = "report this: it is the generator's fault";
        Diagnostics::from(shape.node.error("the shape was not selected", help).about(&shape.id))
    };
    let named = || context.identities.types.get(&shape.id).cloned().ok_or_else(not_selected);
    Ok(match shape.kind {
        ShapeType::Boolean => TypeKind::Boolean,
        ShapeType::Byte => TypeKind::Byte,
        ShapeType::Short => TypeKind::Short,
        ShapeType::Integer | ShapeType::IntEnum => TypeKind::Integer,
        ShapeType::Long => TypeKind::Long,
        ShapeType::Float => TypeKind::Float,
        ShapeType::Double => TypeKind::Double,
        ShapeType::BigInteger => TypeKind::BigInteger,
        ShapeType::BigDecimal => TypeKind::BigDecimal,
        ShapeType::String => TypeKind::String,
        ShapeType::Blob if shape.traits.streaming() => TypeKind::ByteStream,
        ShapeType::Blob => TypeKind::Blob,
        ShapeType::Timestamp => TypeKind::Timestamp,
        ShapeType::Document => TypeKind::Document,
        ShapeType::Enum => TypeKind::Enumeration(named()?),
        ShapeType::Structure => TypeKind::Structure(named()?),
        ShapeType::Union if shape.traits.streaming() => TypeKind::EventReceiver {
            events: named()?,
            error: context.identities.stream_errors.get(&shape.id).cloned().ok_or_else(not_selected)?,
        },
        ShapeType::Union => TypeKind::Union(named()?),
        ShapeType::List => TypeKind::List {
            member: Box::new(lower_part(context, shape, "member")?),
            sparse: shape.traits.sparse(),
        },
        ShapeType::Map => TypeKind::Map {
            key: Box::new(lower_part(context, shape, "key")?),
            value: Box::new(lower_part(context, shape, "value")?),
            sparse: shape.traits.sparse(),
        },
        ShapeType::Operation | ShapeType::Resource | ShapeType::Service => {
            let message = format!("a member cannot hold {}", shape.kind.described());
            return Err(shape.node.error(message, "target a data shape").into());
        }
    })
}

fn lower_part(context: &Context<'_, '_>, shape: &Shape<'_>, part: &str) -> Result<Type> {
    match shape.member(part) {
        Some(member) => lower_member_type(context, member),
        None => Err(shape
            .node
            .error(format!("the {} has no `{part}`", shape.kind.name()), "write it")
            .about(&shape.id)
            .into()),
    }
}

/// Returns the constraints on a value. A member's own trait replaces its target's (Smithy 2.0 specification,
/// "Constraint traits").
fn lower_checks(kind: &TypeKind, member: &Traits<'_>, target: &Traits<'_>) -> Result<Vec<Check>> {
    let mut checks = Vec::new();
    let sized = matches!(
        kind,
        TypeKind::String
            | TypeKind::Blob
            | TypeKind::List { .. }
            | TypeKind::Map { .. }
            | TypeKind::Enumeration(_)
    );
    if sized && let Some(length) = member.length()?.or(target.length()?) {
        checks.push(Check::Length { min: length.min, max: length.max });
    }
    if let Some(range) = member.range()?.or(target.range()?) {
        let text = |bound: Option<serde_json::Number>| bound.map(|bound| bound.to_string());
        checks.push(Check::Range { min: text(range.min), max: text(range.max) });
    }
    if matches!(kind, TypeKind::String)
        && let Some(pattern) = member.pattern()?.or(target.pattern()?)
    {
        checks.push(Check::Pattern(pattern));
    }
    if matches!(kind, TypeKind::List { .. }) && (member.unique_items() || target.unique_items()) {
        checks.push(Check::UniqueItems);
    }
    Ok(checks)
}

/// Whether values of the shape are sensitive, or contain sensitive values in lists and maps.
pub fn is_redacted(context: &Context<'_, '_>, id: &ShapeId) -> bool {
    let mut pending = vec![id];
    let mut seen = Vec::new();
    while let Some(id) = pending.pop() {
        let Some(shape) = context.shapes.get(id).copied().or_else(|| context.model.get(id)) else {
            continue;
        };
        if shape.traits.sensitive()
            || shape.members.iter().any(|member| is_inner(shape) && member.traits.sensitive())
        {
            return true;
        }
        if is_inner(shape) && !seen.contains(&id) {
            seen.push(id);
            pending.extend(shape.members.iter().map(|member| &member.target));
        }
    }
    false
}

/// Lists and maps print their contents; structures and unions hide their own secrets.
fn is_inner(shape: &Shape<'_>) -> bool {
    matches!(shape.kind, ShapeType::List | ShapeType::Map)
}
