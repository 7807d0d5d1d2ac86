//! What a version of Smithy does not have (Smithy 2.0 specification, "Migrating from IDL 1.0").

use crate::diagnostic::{Diagnostics, Result};
use crate::json::member;

use super::assemble::type_of;
use super::shape::Shape;

/// Refuses what the version of the shape's file does not know; whoever wrote it meant something that it would not get.
pub fn check(shape: &Shape<'_>, has_mixins: bool, is_1_0: bool) -> Result<()> {
    let mut problems = Diagnostics::default();
    let written = type_of(shape.node);
    let (types, traits, remedy): (&[&str], &[&str], _) = match is_1_0 {
        true => {
            (&["enum", "intEnum"], &["smithy.api#mixin", "smithy.api#default"], "let the file say \"2.0\"")
        }
        false => (&["set"], &["smithy.api#box"], "let the file say \"1.0\""),
    };
    let version = if is_1_0 { "1.0" } else { "2.0" };
    if let Some(written) = written.filter(|written| types.contains(written)) {
        let help = match is_1_0 {
            true => format!("use the trait `smithy.api#enum`, or {remedy}"),
            false => format!("write a list with the trait `smithy.api#uniqueItems`, or {remedy}"),
        };
        let message = format!("Smithy {version} has no shapes of type {written}");
        problems.push(shape.node.error(message, help).about(&shape.id));
    }
    if is_1_0 {
        let properties = shape.node.object()?;
        let has = |name| written == Some("resource") && member(&properties, name).is_some();
        for (name, there) in [("mixins", has_mixins), ("properties", has("properties"))] {
            if there {
                let message = format!("Smithy {version} has no `{name}`");
                problems
                    .push(shape.node.error(message, format!("leave it out, or {remedy}")).about(&shape.id));
            }
        }
    }
    let all = std::iter::once((&shape.id, &shape.traits))
        .chain(shape.members.iter().map(|member| (&member.id, &member.traits)));
    for (id, applied) in all {
        for (name, node) in traits.iter().filter_map(|name| Some((name, applied.get(name)?))) {
            let message = format!("Smithy {version} has no trait `{name}`");
            problems.push(node.error(message, format!("take it away, or {remedy}")).about(id));
        }
    }
    problems.into_result(())
}
