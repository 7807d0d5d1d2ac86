//! Lists and maps in each other: they must end, and soon, because each level is a level of one Rust type.

use crate::diagnostic::{Diagnostics, Result};
use crate::model::{Model, Shape, ShapeType};

/// More than any model has, and few enough for whoever follows them recursively.
const DEEPEST: usize = 32;

/// Follows the values of a list or map down to the first shape that is neither.
pub fn check<'m, 'a>(model: &'m Model<'a>, shape: &'m Shape<'a>) -> Result<()> {
    let mut inner = shape;
    for _ in 0..DEEPEST {
        check_key(model, inner)?;
        let Some(member) = inner.member("member").or_else(|| inner.member("value")) else { return Ok(()) };
        inner = model.target(&member.target, &member.id, member.node)?;
        if !is_collection(inner) {
            return Ok(());
        }
        if inner.id == shape.id {
            let message = "it holds itself, with no structure or union between";
            return Err(shape.node.error(message, "put a structure between").about(&shape.id).into());
        }
    }
    let message = format!("there are more than {DEEPEST} lists and maps in each other here");
    Err(shape.node.error(message, "put a structure between").about(&shape.id).into())
}

pub fn is_collection(shape: &Shape<'_>) -> bool {
    matches!(shape.kind, ShapeType::List | ShapeType::Map)
}

fn check_key<'m, 'a>(model: &'m Model<'a>, shape: &'m Shape<'a>) -> Result<(), Diagnostics> {
    let Some(key) = shape.member("key").filter(|_| shape.kind == ShapeType::Map) else { return Ok(()) };
    let target = model.target(&key.target, &key.id, key.node)?;
    if matches!(target.kind, ShapeType::String | ShapeType::Enum) {
        return Ok(());
    }
    let message = format!("a map's key is a string, but `{}` is {}", target.id, target.kind.described());
    Err(key.node.error(message, "target a string or an enum").about(&key.id).into())
}
