//! `apply` statements: traits that are applied to a shape or member outside of its definition.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::json::{Kind, Members, Node};

use super::ShapeId;
use super::shape::Shape;
use super::traits::Traits;

/// The applied traits, by the ID of the shape or member.
pub type Applied<'a> = HashMap<ShapeId, Vec<Members<'a>>>;

/// Applies traits to a shape and to the members in its definition, before mixins are resolved.
pub fn apply_to_shape<'a>(applied: &Applied<'a>, shape: &mut Shape<'a>, found: &mut Diagnostics) {
    if applied.is_empty() {
        return;
    }
    apply(applied, &shape.id, &mut shape.traits, found);
    for member in &mut shape.members {
        apply(applied, &member.id, &mut member.traits, found);
    }
}

pub fn apply<'a>(applied: &Applied<'a>, id: &ShapeId, traits: &mut Traits<'a>, found: &mut Diagnostics) {
    for (trait_id, node) in applied.get(id).into_iter().flatten().flatten() {
        if let Some(conflict) = add_trait(traits, trait_id.clone(), *node) {
            found.push(conflict.about(id));
        }
    }
}

/// Adds a trait, or adds items to a trait that is a list. Returns the conflict with an earlier value, if there is one.
pub fn add_trait<'a>(traits: &mut Traits<'a>, id: Cow<'a, str>, node: Node<'a>) -> Option<Diagnostic> {
    let lists = traits.get(&id).is_some_and(|earlier| earlier.kind() == Kind::Array);
    if lists && node.kind() == Kind::Array {
        if !traits.all(&id).any(|earlier| same(earlier, node)) {
            traits.add(id, node);
        }
        return None;
    }
    let conflict = conflict(traits, &id, node);
    traits.set(id, node);
    conflict
}

fn same(one: Node<'_>, other: Node<'_>) -> bool {
    matches!((one.value(), other.value()), (Ok(a), Ok(b)) if a == b)
}

/// Returns an error if the trait already has another value. Documentation is an exception: that of another file
/// replaces the model's own.
fn conflict<'a>(traits: &Traits<'a>, id: &str, node: Node<'a>) -> Option<Diagnostic> {
    let earlier = traits.get(id)?;
    let same = same(earlier, node);
    let replaces = id == "smithy.api#documentation" && earlier.file() != node.file();
    (!same && !replaces).then(|| {
        let message = format!("the trait `{id}` is applied with another value than in {}", earlier.place());
        node.error(message, "keep one of the values")
    })
}

/// Reports `apply` statements for shapes and members that do not exist.
pub fn check_all_used(applied: &Applied<'_>, shapes: &BTreeMap<ShapeId, Shape<'_>>, found: &mut Diagnostics) {
    for (id, traits) in applied {
        let shape = shapes.get(&id.container());
        let exists = shape.is_some_and(|shape| id.member().is_none_or(|name| shape.member(name).is_some()));
        // All kept statements have traits.
        if !exists && let Some((_, node)) = traits.first().and_then(|traits| traits.first()) {
            let message = format!("traits are applied to `{id}`, which does not exist");
            found.push(node.error(message, "correct the ID, or add the shape"));
        }
    }
}
