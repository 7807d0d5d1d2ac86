//! Stage 2, validate: checks all shapes of the model against Smithy's rules.

mod applied;
mod closure;
mod enumeration;
mod host;
mod http;
mod message;
mod own;
mod prelude_traits;
mod recursion;
mod reference;
mod resource;
mod selector;
mod stream;
mod target;
mod value;
mod wire_names;

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::json::{Kind, Node};

use super::Model;
use super::shape::{Shape, ShapeType};
use super::traits::Traits;

/// Returns all errors and warnings about the model, in the order of its files and lines.
pub fn validate(model: &Model<'_>) -> Diagnostics {
    let mut found = Diagnostics(model.warnings.clone());
    let definitions = own::definitions(model);
    for shape in model.shapes.values() {
        target::check(model, shape, &mut found);
        recursion::check(model, shape, &mut found);
        check_members(model, shape, &mut found);
        enumeration::check(shape, &mut found);
        applied::check(model, shape, &mut found);
        prelude_traits::check(&shape.id, &shape.traits, &mut found);
        for member in &shape.members {
            prelude_traits::check(&member.id, &member.traits, &mut found);
        }
        own::check(model, &definitions, shape, &mut found);
        http::check(model, shape, &mut found);
        host::check(model, shape, &mut found);
        wire_names::check(shape, &mut found);
        stream::check(model, shape, &mut found);
        reference::check(model, shape, &mut found);
        resource::check(model, shape, &mut found);
        closure::check(model, shape, &mut found);
    }
    message::check(model, &mut found);
    found.0.sort_by(|a, b| (&a.place, &a.shape).cmp(&(&b.place, &b.shape)));
    found
}

fn check_members(model: &Model<'_>, shape: &Shape<'_>, found: &mut Diagnostics) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for member in &shape.members {
        // Smithy does not allow members of structures and unions that differ only in case. Members of enums may, as in
        // many AWS models.
        let key = match shape.kind {
            ShapeType::Structure | ShapeType::Union => member.name().to_lowercase(),
            _ => member.name().to_owned(),
        };
        if let Some(other) = seen.insert(key, member.name()) {
            let message = format!("the member `{}` differs from `{other}` only in case", member.name());
            found.push(member.node.error(message, "rename one of them").about(&member.id));
        }
    }
    if shape.kind == ShapeType::Map
        && let Some(key) = shape.member("key")
        && let Some(target) = model.get(&key.target)
        && !matches!(target.kind, ShapeType::String | ShapeType::Enum)
    {
        let message =
            format!("a map key must be a string, but `{}` is {}", target.id, target.kind.described());
        found.push(key.node.error(message, "target a string or an enum").about(&key.id));
    }
    check_defaults(model, shape, found);
    check_trait_values(shape, found);
}

/// Checks that a `@default` is a valid value of the shape, and that members repeat the default of their target (Smithy
/// 2.0 specification, "Default value constraints").
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
                format!("`{}` has the default {}, which the member must repeat", target.id, of_target.raw());
            let help = "give the member the same default, or null for no default";
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
        // `applied` reports that the trait is not allowed here.
        ShapeType::Structure | ShapeType::Union => {}
        ShapeType::List | ShapeType::Map | ShapeType::Document if filled => {
            let message = format!("the default of {} must be empty", target.kind.described());
            found.push(node.error(message, "write an empty value"));
        }
        _ => value::check(model, target, holder, node, found),
    }
}

/// Checks that the traits that the generator reads have well-formed values.
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
