//! Checks where streams and the parts of events are allowed (Smithy 2.0 specification, "Streaming" and "Event
//! streams").

use crate::diagnostic::Diagnostics;

use super::super::Model;
use super::super::shape::{Member, Shape, ShapeType};

pub fn check(model: &Model<'_>, shape: &Shape<'_>, found: &mut Diagnostics) {
    if let Some(node) = shape.traits.get("smithy.api#requiresLength")
        && !shape.traits.streaming()
    {
        let message = "`smithy.api#requiresLength` is only allowed on a stream";
        found.push(node.error(message, "add `smithy.api#streaming`, or remove it").about(&shape.id));
    }
    let is_stream =
        |member: &&Member<'_>| model.get(&member.target).is_some_and(|target| target.traits.streaming());
    let mut first: Option<&Member<'_>> = None;
    for member in shape.members.iter().filter(is_stream) {
        if shape.kind != ShapeType::Structure {
            let message = format!("a member of {} cannot be a stream", shape.kind.described());
            let help = "target a shape without `smithy.api#streaming`";
            found.push(member.node.error(message, help).about(&member.id));
        } else if let Some(other) = first.replace(member) {
            let message = format!("`{}` is a stream as well", other.name());
            found.push(member.node.error(message, "leave one of them").about(&member.id));
        }
    }
    let Some(payload) = shape.members.iter().find(|member| member.traits.has("smithy.api#eventPayload"))
    else {
        return;
    };
    let is_bound = |member: &Member<'_>| {
        ["smithy.api#eventPayload", "smithy.api#eventHeader"].iter().any(|id| member.traits.has(id))
    };
    for member in shape.members.iter().filter(|member| !is_bound(member)) {
        let message = format!("`{}` is the whole payload, so the member must be a header", payload.name());
        found.push(member.node.error(message, "add `smithy.api#eventHeader`").about(&member.id));
    }
}
