//! A whole model, shape by shape: what does not exist, what does not fit.

mod applied;
mod closure;
mod enumeration;
mod own;
mod recursion;
mod resource;
mod selector;
mod target;
mod value;

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::json::{Kind, Node};

use super::shape::{Shape, ShapeType};
use super::traits::Traits;
use super::{Model, ast};

/// Everything that is wrong or odd in the model, in the order of its shapes.
pub fn validate(model: &Model<'_>) -> Diagnostics {
    let mut found = Diagnostics(model.warnings.clone());
    for (id, entry) in &model.entries {
        ast::unknown_properties(id, entry.node).into_iter().for_each(|warning| found.push(warning));
        if let Some(shape) = found.keep(model.shape(id)) {
            target::check(model, shape, &mut found);
            recursion::check(model, shape, &mut found);
            check_members(model, shape, &mut found);
            enumeration::check(shape, &mut found);
            applied::check(model, shape, &mut found);
            own::check(model, shape, &mut found);
            resource::check(model, shape, &mut found);
            closure::check(model, shape, &mut found);
        }
    }
    found
}

fn check_members(model: &Model<'_>, shape: &Shape<'_>, found: &mut Diagnostics) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for member in &shape.members {
        // Enum values are told apart by case in many AWS models; Smithy forbids it for structures only.
        let key = match shape.kind {
            ShapeType::Structure | ShapeType::Union => member.name().to_lowercase(),
            _ => member.name().to_owned(),
        };
        if let Some(other) = seen.insert(key, member.name()) {
            let message = format!("the member `{}` differs from `{other}` in case at most", member.name());
            found.push(member.node.error(message, "rename one of them").about(&member.id));
        }
    }
    if shape.kind == ShapeType::Map
        && let Some(key) = shape.member("key")
        && let Some(target) = model.get(&key.target)
        && !matches!(target.kind, ShapeType::String | ShapeType::Enum)
    {
        let message = format!("a map's key is a string, but `{}` is {}", target.id, target.kind.described());
        found.push(key.node.error(message, "target a string or an enum").about(&key.id));
    }
    check_defaults(model, shape, found);
    check_trait_values(shape, found);
}

/// A `@default` must be a value of the shape (Smithy 2.0 specification, "Default value constraints"), and a
/// member says again what the default of the shape that it holds is.
fn check_defaults(model: &Model<'_>, shape: &Shape<'_>, found: &mut Diagnostics) {
    if let Some(node) = shape.traits.get("smithy.api#default") {
        let mut problems = Diagnostics::default();
        check_default(model, shape, None, node, &mut problems);
        problems.within(&shape.id).0.into_iter().for_each(|problem| found.push(problem));
    }
    for member in &shape.members {
        let Some(target) = model.get(&member.target) else { continue };
        let node = member.traits.get("smithy.api#default");
        if let Some(node) = node.filter(|node| !node.is_null()) {
            let mut problems = Diagnostics::default();
            check_default(model, target, Some(&member.traits), node, &mut problems);
            problems.within(&member.id).0.into_iter().for_each(|problem| found.push(problem));
        }
        let Some(of_target) = target.traits.get("smithy.api#default") else { continue };
        let same = |node: Node<'_>| matches!((node.value(), of_target.value()), (Ok(a), Ok(b)) if a == b);
        if shape.kind == ShapeType::Structure && !node.is_some_and(|node| node.is_null() || same(node)) {
            let message =
                format!("`{}` has the default {}, which is not said here", target.id, of_target.raw());
            let help = "give the member the same default, or null for none";
            found.push(member.node.error(message, help).about(&member.id));
        }
    }
}

fn check_default(
    model: &Model<'_>,
    target: &Shape<'_>,
    holder: Option<&Traits<'_>>,
    node: Node<'_>,
    found: &mut Diagnostics,
) {
    let filled = match node.kind() {
        Kind::Array => node.array().is_ok_and(|items| !items.is_empty()),
        Kind::Object => node.object().is_ok_and(|entries| !entries.is_empty()),
        _ => false,
    };
    match target.kind {
        // It is told that the trait does not belong there.
        ShapeType::Structure | ShapeType::Union => {}
        ShapeType::List | ShapeType::Map | ShapeType::Document if filled => {
            let message = format!("the default of {} cannot hold anything", target.kind.described());
            found.push(node.error(message, "write an empty one"));
        }
        _ => value::check(model, target, holder, node, found),
    }
}

/// The traits that the generator reads must have values that it can read.
fn check_trait_values(shape: &Shape<'_>, found: &mut Diagnostics) {
    let all = std::iter::once((&shape.id, &shape.traits))
        .chain(shape.members.iter().map(|member| (&member.id, &member.traits)));
    for (id, traits) in all {
        let outcomes = [
            traits.documentation().err(),
            traits.pattern().err(),
            traits.length().err(),
            traits.range().err(),
            traits.deprecated().err(),
            traits.error_kind().err(),
            traits.retryable().err(),
            traits.timestamp_format().err(),
        ];
        for error in outcomes.into_iter().flatten() {
            error.within(id).0.into_iter().for_each(|error: Diagnostic| found.push(error));
        }
    }
}
