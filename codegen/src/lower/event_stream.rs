//! Event streams, which are unions with `@streaming`: tells which of their members are events and which are errors.

use crate::diagnostic::{Diagnostics, Result};
use crate::ir::{ErrorVariant, EventStream};
use crate::model::{Member, Shape, ShapeId, ShapeType};
use crate::names;

use super::Context;
use super::documentation::docs;
use super::identity::is_event_stream;

/// Whether a member of an event stream is an error, which ends the stream.
pub fn is_error(context: &Context<'_, '_>, member: &Member<'_>) -> bool {
    context.model.get(&member.target).is_some_and(|target| target.traits.has("smithy.api#error"))
}

/// Returns the errors of the output's event stream, if it has one.
pub fn errors<'c>(context: &Context<'c, '_>, output: Option<&ShapeId>) -> Vec<&'c ShapeId> {
    let members = |id: &ShapeId| context.model.get(id).map(|shape| &shape.members).into_iter().flatten();
    output
        .into_iter()
        .flat_map(members)
        .filter(|member| context.model.get(&member.target).is_some_and(is_event_stream))
        .flat_map(|member| members(&member.target))
        .filter(|member| is_error(context, member))
        .map(|member| &member.target)
        .collect()
}

/// Lowers the errors of an event stream. In messages, they have the names of the members, not of the shapes.
pub fn lower_event_stream(context: &Context<'_, '_>, shape: &Shape<'_>) -> Result<EventStream> {
    let mut problems = Diagnostics::default();
    let mut variants: Vec<ErrorVariant> = Vec::new();
    for member in &shape.members {
        let Some(target) = problems.keep(context.model.target(&member.target, &member.id, member.node))
        else {
            continue;
        };
        if target.kind != ShapeType::Structure {
            let message = format!("an event is a structure, and this member is {}", target.kind.described());
            let help = "target a structure that has the value as a member with `smithy.api#eventPayload`";
            problems.push(member.node.error(message, help).about(&member.id));
        }
        let Some(type_name) = context.identities.errors.get(&target.id) else { continue };
        if !is_error(context, member) {
            continue;
        }
        let code = member.name().to_owned();
        if let Some(known) = variants.iter_mut().find(|variant| variant.type_name == *type_name) {
            known.codes.push(code);
            continue;
        }
        let fallback = || format!("The error `{}`.", target.id.name());
        variants.push(ErrorVariant {
            type_name: type_name.clone(),
            method: names::snake_case(&type_name.public),
            codes: vec![code],
            docs: problems.keep(docs(&target.traits, &target.id, fallback)).unwrap_or_default(),
        });
    }
    variants.sort_by(|a, b| a.type_name.cmp(&b.type_name));
    match context.identities.stream_errors.get(&shape.id) {
        Some(error) => problems.into_result(EventStream { error: error.clone(), variants }),
        None => Err(problems),
    }
}
