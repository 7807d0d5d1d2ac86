//! The zero values of Smithy 1.0, in which a number or boolean that is not boxed defaults to zero.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::json::{Node, Source, member};

use super::prelude;
use super::shape::{Member, Shape, ShapeType};
use super::shape_id::ShapeId;

static ZERO: LazyLock<Source> =
    LazyLock::new(|| Source { name: "Smithy 1.0".to_owned(), text: "0".to_owned() });
static FALSE: LazyLock<Source> =
    LazyLock::new(|| Source { name: "Smithy 1.0".to_owned(), text: "false".to_owned() });

/// Adds the equivalent `@default` of Smithy 2.0 to members of structures from Smithy 1.0.
pub fn add_zero_values(shapes: &mut BTreeMap<ShapeId, Shape<'_>>, of_1_0: &[ShapeId]) {
    for id in of_1_0 {
        let Some(shape) = shapes.get(id).filter(|shape| shape.kind == ShapeType::Structure) else { continue };
        let zeros: Vec<_> = shape.members.iter().map(|member| zero_value(shapes, member)).collect();
        let Some(shape) = shapes.get_mut(id) else { continue };
        for (member, zero) in shape.members.iter_mut().zip(zeros) {
            if let Some(node) = zero.and_then(|zero| Node::root(zero).ok()) {
                member.traits.set("smithy.api#default", node);
            }
        }
    }
}

/// Returns the zero value of a member, if it has one. As in Smithy's own conversion, there is none if `@range` does not
/// allow it.
fn zero_value(shapes: &BTreeMap<ShapeId, Shape<'_>>, member: &Member<'_>) -> Option<&'static Source> {
    let target = shapes.get(&member.target)?;
    let has_own = member.traits.has("smithy.api#box") || member.traits.has("smithy.api#default");
    if !target.kind.has_zero_value() || has_own {
        return None;
    }
    let primitive = match member.target.namespace() {
        prelude::NAMESPACE => prelude::is_primitive(member.target.name()),
        _ => !target.traits.has("smithy.api#box"),
    };
    let range = member.traits.get("smithy.api#range").or_else(|| target.traits.get("smithy.api#range"));
    (primitive && range.is_none_or(allows_zero))
        .then(|| LazyLock::force(if target.kind == ShapeType::Boolean { &FALSE } else { &ZERO }))
}

fn allows_zero(range: Node<'_>) -> bool {
    let Ok(bounds) = range.object() else { return true };
    let bound = |name| member(&bounds, name)?.number().ok()?.as_f64();
    bound("min").is_none_or(|min| min <= 0.0) && bound("max").is_none_or(|max| max >= 0.0)
}
