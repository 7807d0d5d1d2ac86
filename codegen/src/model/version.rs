//! Checks for features that the Smithy version of a file does not have (Smithy 2.0 specification, "Migrating from IDL
//! 1.0").

use crate::diagnostic::{Diagnostics, Result};
use crate::json::member;

use super::ast::Written;

/// Refuses features that the version of the shape's file does not have, because they would have no effect.
pub fn check(written: &Written<'_>, is_1_0: bool) -> Result<()> {
    let Written { shape, type_name, mixins } = written;
    let mut problems = Diagnostics::default();
    let type_name = type_name.as_ref();
    let (types, traits, remedy): (&[&str], &[&str], _) = match is_1_0 {
        true => (
            &["enum", "intEnum"],
            &["smithy.api#mixin", "smithy.api#default"],
            "change the file's version to \"2.0\"",
        ),
        false => (&["set"], &["smithy.api#box"], "change the file's version to \"1.0\""),
    };
    let version = if is_1_0 { "1.0" } else { "2.0" };
    if types.contains(&type_name) {
        let help = match is_1_0 {
            true => format!("use the trait `smithy.api#enum`, or {remedy}"),
            false => format!("write a list with the trait `smithy.api#uniqueItems`, or {remedy}"),
        };
        let message = format!("Smithy {version} has no shapes of type {type_name}");
        problems.push(shape.node.error(message, help).about(&shape.id));
    }
    if is_1_0 {
        let has_properties = type_name == "resource" && member(&shape.node.object()?, "properties").is_some();
        for (name, is_there) in [("mixins", !mixins.is_empty()), ("properties", has_properties)] {
            if is_there {
                let message = format!("Smithy {version} has no `{name}`");
                problems.push(shape.node.error(message, format!("remove it, or {remedy}")).about(&shape.id));
            }
        }
    }
    let all = std::iter::once((&shape.id, &shape.traits))
        .chain(shape.members.iter().map(|member| (&member.id, &member.traits)));
    for (id, applied) in all {
        for (name, node) in traits.iter().filter_map(|name| Some((name, applied.get(name)?))) {
            let message = format!("Smithy {version} has no trait `{name}`");
            problems.push(node.error(message, format!("remove it, or {remedy}")).about(id));
        }
    }
    problems.into_result(())
}
