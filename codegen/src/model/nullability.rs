//! Which members may be absent, decided as smithy-rs decides it for a client.

use super::shape::{Member, Shape, ShapeType};

/// Whether `member` of the structure `container` is an `Option` (Smithy 2.0 specification, "Structure member
/// optionality", for a client that is careful: a member that holds a structure or union is always optional,
/// because such a member can never get a default later on).
pub fn is_optional(
    container: &Shape<'_>,
    container_is_input: bool,
    member: &Member<'_>,
    target: ShapeType,
) -> bool {
    if matches!(target, ShapeType::Structure | ShapeType::Union) {
        return true;
    }
    let input = container_is_input || container.traits.has("smithy.api#input");
    if input || member.traits.has("smithy.api#clientOptional") {
        return true;
    }
    !member.traits.has_default() && !member.traits.required()
}
