//! Checks what a protocol with HTTP bindings requires of them, beyond what validation has checked. A member with an
//! invalid binding could not be written to a request, or not be read from a response.

use crate::diagnostic::{Diagnostics, Result};
use crate::ir::{Binding, Protocol};
use crate::json::member;
use crate::model::{Member, Model, Shape, ShapeType};

use super::wire::binding;

/// The message that a structure's bindings are used for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Request,
    Response,
}

/// Checks the operation's own trait, and the bindings of its input and output.
pub fn check_operation(model: &Model<'_>, operation: &Shape<'_>) -> Result<()> {
    let mut problems = Diagnostics::default();
    let shape = |id| model.target(id, &operation.id, operation.node);
    let input = operation.links.input.as_ref().and_then(|id| problems.keep(shape(id)));
    let output = operation.links.output.as_ref().and_then(|id| problems.keep(shape(id)));
    let outcome = check_http(operation);
    problems.keep(outcome);
    for (shape, side) in [(input, Side::Request), (output, Side::Response)] {
        if let Some(shape) = shape {
            let outcome = check_members(model, shape, side);
            problems.keep(outcome);
        }
    }
    problems.into_result(())
}

/// Checks the bindings of an error.
pub fn check_error(model: &Model<'_>, error: &Shape<'_>) -> Result<()> {
    check_members(model, error, Side::Response)
}

fn check_http(operation: &Shape<'_>) -> Result<()> {
    let Some(node) = operation.traits.get("smithy.api#http") else {
        let message = "the operation has no `smithy.api#http`, which its protocol requires";
        let help = "give it the trait, or leave the operation out";
        return Err(operation.node.error(message, help).about(&operation.id).into());
    };
    let within = |found: Diagnostics| found.within(&operation.id);
    let properties = node.object().map_err(within)?;
    let Some(method) = member(&properties, "method") else { return Ok(()) };
    let method = method.string().map_err(within)?;
    if !is_token(&method) {
        let message = format!("`{method}` is not an HTTP method");
        let help = "write one, such as `GET` or `POST`";
        return Err(node.error(message, help).about(&operation.id).into());
    }
    Ok(())
}

fn check_members(model: &Model<'_>, shape: &Shape<'_>, side: Side) -> Result<()> {
    let mut problems = Diagnostics::default();
    let payload = shape.members.iter().find(|member| member.traits.has("smithy.api#httpPayload"));
    for member in &shape.members {
        let Some(binding) = problems.keep(binding(&member.traits)) else { continue };
        let effective = binding.filter(|binding| match binding {
            Binding::Label | Binding::Query(_) | Binding::QueryParams => side == Side::Request,
            Binding::ResponseCode => side == Side::Response,
            Binding::Header(_) | Binding::PrefixHeaders(_) | Binding::Payload => true,
        });
        let outcome = match (effective, payload) {
            (Some(binding), _) => check_member(model, member, &binding),
            (None, Some(payload)) if !member.traits.has("smithy.api#hostLabel") => {
                let message =
                    format!("the member has no binding, but `{}` is the whole body", payload.name());
                let help = "bind it to a header, for example, or remove `smithy.api#httpPayload` from the other member";
                Err(member.node.error(message, help).about(&member.id).into())
            }
            (None, _) if is_stream(model, member) => {
                let help = "add `smithy.api#httpPayload`";
                let message = "a stream must be the whole body, but this member has no binding";
                Err(member.node.error(message, help).about(&member.id).into())
            }
            (None, _) => Ok(()),
        };
        problems.keep(outcome);
    }
    problems.into_result(())
}

fn is_stream(model: &Model<'_>, member: &Member<'_>) -> bool {
    model.get(&member.target).is_some_and(|target| target.traits.streaming())
}

/// Refuses operations with streams of bytes, for protocols whose bodies are always documents. Event streams are only
/// refused for the protocols that do not define messages for them.
pub fn refuse_streams(model: &Model<'_>, operation: &Shape<'_>, protocol: Protocol) -> Result<()> {
    let shapes = operation.links.input.iter().chain(&operation.links.output).filter_map(|id| model.get(id));
    let has_events = !matches!(protocol, Protocol::AwsQuery | Protocol::Ec2Query);
    let is_refused = |member: &&Member<'_>| {
        let target = model.get(&member.target).filter(|target| target.traits.streaming());
        target.is_some_and(|target| target.kind != ShapeType::Union || !has_events)
    };
    match shapes.flat_map(|shape| &shape.members).find(is_refused) {
        Some(member) => {
            let message = format!("the member is a stream, for which `{}` has no place", protocol.id());
            let help = "take another protocol of the service, or leave the operation out";
            Err(member.node.error(message, help).about(&member.id).into())
        }
        None => Ok(()),
    }
}

fn check_member(model: &Model<'_>, member: &Member<'_>, binding: &Binding) -> Result<()> {
    let target = model.target(&member.target, &member.id, member.node)?;
    let own = target.kind;
    let part = |name| -> Result<Option<ShapeType>> {
        let Some(part) = target.member(name) else { return Ok(None) };
        Ok(Some(model.target(&part.target, &part.id, part.node)?.kind))
    };
    let fits = match binding {
        Binding::Query(_) | Binding::Header(_) if own == ShapeType::List => {
            part("member")?.is_some_and(is_simple)
        }
        Binding::QueryParams | Binding::PrefixHeaders(_) => {
            let value = part("value")?;
            value.is_some_and(is_text) || (*binding == Binding::QueryParams && value == Some(ShapeType::List))
        }
        _ => true,
    };
    if !fits {
        let message = format!("{} cannot be bound to {}", own.described(), place(binding));
        let help = "use another binding or another type";
        return Err(member.node.error(message, help).about(&member.id).into());
    }
    match binding {
        Binding::Header(name) if !is_token(name) => invalid_name(member, name),
        Binding::PrefixHeaders(prefix) if !prefix.is_empty() && !is_token(prefix) => {
            invalid_name(member, prefix)
        }
        _ => Ok(()),
    }
}

fn invalid_name(member: &Member<'_>, name: &str) -> Result<()> {
    let message = format!("a header cannot have the name `{name}`");
    let help = "use letters, digits and hyphens";
    Err(member.node.error(message, help).about(&member.id).into())
}

fn place(binding: &Binding) -> &'static str {
    match binding {
        Binding::Label => "a label of the URI",
        Binding::Query(_) => "a parameter of the query",
        Binding::QueryParams => "all parameters of the query",
        Binding::Header(_) => "a header",
        Binding::PrefixHeaders(_) => "headers with a prefix",
        Binding::Payload => "the body",
        Binding::ResponseCode => "the status code",
    }
}

/// Whether values of the type can be written as text.
fn is_simple(kind: ShapeType) -> bool {
    kind.is_number() || is_text(kind) || matches!(kind, ShapeType::Boolean | ShapeType::Timestamp)
}

fn is_text(kind: ShapeType) -> bool {
    matches!(kind, ShapeType::String | ShapeType::Enum)
}

/// Whether the text is a token, as methods and names of headers must be (RFC 9110, section 5.6.2).
fn is_token(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}
