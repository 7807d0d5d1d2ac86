//! What changes the wire and is not generated: the operation concerned is refused, by name and with the reason.

use crate::diagnostic::{Diagnostics, Result};
use crate::model::{Model, Shape, ShapeId, auth};

/// Traits of operations that change the request in a way that the generated code would not.
const OPERATION_TRAITS: [(&str, &str); 1] =
    [("aws.protocols#httpChecksum", "it sends or checks checksums of bodies")];

/// What every refusal begins with.
pub const PREFIX: &str = "the operation cannot be generated: ";

/// Refuses an operation that would not reach the service as the model says.
pub fn check(model: &Model<'_>, service: &Shape<'_>, operation: &Shape<'_>) -> Result<()> {
    let mut problems = Diagnostics::default();
    for (id, reason) in OPERATION_TRAITS {
        if let Some(node) = operation.traits.get(id) {
            let message = format!("{PREFIX}{reason} (`{id}`)");
            problems.push(node.error(message, "leave the operation out").about(&operation.id));
        }
    }
    problems.keep(check_auth(model, service, operation));
    for id in operation.links.input.iter().chain(&operation.links.output) {
        problems.keep(check_streams(model, operation, id));
    }
    problems.into_result(())
}

/// Signatures of version 4 are all that a client knows of authentication.
fn check_auth(model: &Model<'_>, service: &Shape<'_>, operation: &Shape<'_>) -> Result<()> {
    let takes = auth::auth(model, service, operation)?;
    if takes.optional || takes.signature() {
        return Ok(());
    }
    let schemes = takes.schemes.join("`, `");
    let message = format!("{PREFIX}it takes authentication by `{schemes}` only, not by `aws.auth#sigv4`");
    Err(takes.node.error(message, "leave the operation out").about(&operation.id).into())
}

fn check_streams(model: &Model<'_>, operation: &Shape<'_>, id: &ShapeId) -> Result<()> {
    let shape = model.target(id, &operation.id, operation.node)?;
    for member in &shape.members {
        let Some(target) = model.get(&member.target) else { continue };
        if target.traits.has("smithy.api#streaming") {
            let message = format!("{PREFIX}its member `{}` is a stream", member.name());
            return Err(member.node.error(message, "leave the operation out").about(&operation.id).into());
        }
    }
    Ok(())
}
