//! The optionality of members, by the same rules as in smithy-rs's clients.

use super::shape::{Member, Shape, ShapeType};

/// Whether `member` of the structure `container` is an `Option` (Smithy 2.0 specification, "Structure member
/// optionality", in the mode `CLIENT_CAREFUL`: a member that targets a structure or union is always optional, because
/// it cannot get a default when the service stops requiring it).
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
