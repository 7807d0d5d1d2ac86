//! Limits the depth of nested lists and maps, because each level is a level of a nested Rust type.

use crate::diagnostic::Result;
use crate::model::{Model, Shape, ShapeType};

/// The maximum depth. It is more than any model has, and small enough for recursive code.
const DEEPEST: usize = 32;

/// Checks the number of lists and maps down to the first shape that is neither. Validation has ensured that there is
/// one.
pub fn check<'m, 'a>(model: &'m Model<'a>, shape: &'m Shape<'a>) -> Result<()> {
    let mut inner = shape;
    for _ in 0..DEEPEST {
        let Some(member) = inner.member("member").or_else(|| inner.member("value")) else { return Ok(()) };
        inner = model.target(&member.target, &member.id, member.node)?;
        if !is_collection(inner) {
            return Ok(());
        }
    }
    let message = format!("more than {DEEPEST} lists and maps are nested here");
    Err(shape.node.error(message, "put a structure in between").about(&shape.id).into())
}

pub fn is_collection(shape: &Shape<'_>) -> bool {
    matches!(shape.kind, ShapeType::List | ShapeType::Map)
}
