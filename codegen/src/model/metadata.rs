//! The metadata of a model. It is only checked for conflicts between files, which indicate that they belong to
//! different models.

use crate::diagnostic::{Diagnostics, Result};
use crate::json::{Kind, Members, Node, member};

/// The metadata that Smithy itself defines. Their values are lists.
const LISTS: [&str; 2] = ["suppressions", "validators"];

/// Adds the metadata of one file to that of the previous files.
pub fn add<'a>(all: &mut Members<'a>, node: Node<'a>) -> Result<()> {
    if node.kind() != Kind::Object {
        let message = format!("`metadata` must be an object, but found {}", node.kind());
        return Err(node.error(message, "write \"metadata\": {...} or leave it out").into());
    }
    let mut problems = Diagnostics::default();
    for (key, value) in node.object()? {
        if LISTS.contains(&key.as_ref()) && value.kind() != Kind::Array {
            let message = format!("`{key}` must be an array, but found {}", value.kind());
            problems.push(value.error(message, format!("write \"{key}\": [...] or leave it out")));
        }
        let Some(earlier) = member(all, &key) else {
            all.push((key, value));
            continue;
        };
        // Smithy concatenates the lists of several files. Duplicate keys within one file are not a conflict.
        let lists = earlier.kind() == Kind::Array && value.kind() == Kind::Array;
        if !lists && earlier.file() != value.file() && earlier.value()? != value.value()? {
            let message = format!("the metadata `{key}` has another value than in {}", earlier.place());
            problems.push(value.error(message, "keep one of the values"));
        }
    }
    problems.into_result(())
}
