//! Nested lists and maps: the nesting must be shallow, because each level is a level of one Rust type.

use crate::diagnostic::Result;
use crate::model::{Model, Shape, ShapeType};

/// More than any model has, and few enough to be followed recursively.
const DEEPEST: usize = 32;

/// Follows the values of a list or map down to the first shape that is neither. Validation has found that there is one.
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
