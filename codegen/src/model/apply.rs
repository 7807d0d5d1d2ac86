//! `apply` statements: traits that stand somewhere else than the shape or member that has them.

use crate::diagnostic::{Diagnostic, Diagnostics, Result};
use crate::json::{Kind, Node};

use super::shape::Shape;
use super::traits::Traits;
use super::{Model, ShapeId};

pub fn apply_to_shape<'a>(model: &Model<'a>, shape: &mut Shape<'a>) -> Result<()> {
    let mut problems = Diagnostics::default();
    apply(model, &shape.id, &mut shape.traits, &mut problems);
    problems.into_result(())
}

pub fn apply_to_members<'a>(model: &Model<'a>, shape: &mut Shape<'a>) -> Result<()> {
    let mut problems = Diagnostics::default();
    for member in &mut shape.members {
        apply(model, &member.id, &mut member.traits, &mut problems);
    }
    problems.into_result(())
}

fn apply<'a>(model: &Model<'a>, id: &ShapeId, traits: &mut Traits<'a>, problems: &mut Diagnostics) {
    for (trait_id, node) in model.applied.get(id).into_iter().flatten().flatten() {
        let lists = traits.get(trait_id).is_some_and(|earlier| earlier.kind() == Kind::Array);
        if lists && node.kind() == Kind::Array {
            if !traits.all(trait_id).any(|earlier| same(earlier, *node)) {
                traits.add(trait_id.clone(), *node);
            }
            continue;
        }
        if let Some(conflict) = conflict(traits, trait_id, *node) {
            problems.push(conflict.about(id));
        }
        traits.set(trait_id.clone(), *node);
    }
}

fn same(one: Node<'_>, other: Node<'_>) -> bool {
    matches!((one.value(), other.value()), (Ok(a), Ok(b)) if a == b)
}

/// A trait may be applied again with the same value only; documentation is the exception, because the words
/// of another file are meant to replace those that came with the model.
fn conflict<'a>(traits: &Traits<'a>, id: &str, node: Node<'a>) -> Option<Diagnostic> {
    let earlier = traits.get(id)?;
    let same = same(earlier, node);
    let replaces = id == "smithy.api#documentation" && earlier.file() != node.file();
    (!same && !replaces).then(|| {
        let message = format!("the trait `{id}` is applied with another value than in {}", earlier.place());
        node.error(message, "keep one of the values")
    })
}
