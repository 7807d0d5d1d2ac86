//! A whole model, shape by shape: what does not exist, what does not fit.

mod enumeration;
mod recursion;
mod target;

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Diagnostics};

use super::shape::{Shape, ShapeType};
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

/// A `@default` must be a value of the member's type (Smithy 2.0 specification, "Default value constraints").
fn check_defaults(model: &Model<'_>, shape: &Shape<'_>, found: &mut Diagnostics) {
    for member in &shape.members {
        let Some(node) = member.traits.get("smithy.api#default") else { continue };
        let Some(target) = model.get(&member.target) else { continue };
        if let Some(expected) = wrong_default(target.kind, node) {
            let message = format!("the default {} is no value of {}", node.raw(), target.kind.described());
            found.push(node.error(message, format!("write {expected}")).about(&member.id));
        }
    }
}

fn wrong_default(kind: ShapeType, node: crate::json::Node<'_>) -> Option<&'static str> {
    use crate::json::Kind;
    let actual = node.kind();
    if actual == Kind::Null {
        return None;
    }
    let (fits, expected) = match kind {
        ShapeType::Boolean => (actual == Kind::Boolean, "true or false"),
        ShapeType::String | ShapeType::Enum | ShapeType::Blob => (actual == Kind::String, "a string"),
        ShapeType::Timestamp => {
            (matches!(actual, Kind::String | Kind::Number), "a date or a number of seconds")
        }
        ShapeType::List => (node.raw().chars().filter(|c| !c.is_whitespace()).eq("[]".chars()), "[]"),
        ShapeType::Map => (node.raw().chars().filter(|c| !c.is_whitespace()).eq("{}".chars()), "{}"),
        ShapeType::Document => (true, ""),
        ShapeType::Structure | ShapeType::Union => (false, "null: a structure cannot have a default"),
        kind if kind.is_number() => (actual == Kind::Number, "a number"),
        _ => (true, ""),
    };
    (!fits).then_some(expected)
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
