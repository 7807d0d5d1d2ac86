//! Converts `@documentation` and `@deprecated` into documentation for rustdoc.

use crate::diagnostic::Result;
use crate::ir::{Deprecation, Docs};
use crate::markdown;
use crate::model::ShapeId;
use crate::model::traits::Traits;

/// Returns the documentation of a shape or member, or `fallback` if the model has none.
pub fn docs(traits: &Traits<'_>, id: &ShapeId, fallback: impl FnOnce() -> String) -> Result<Docs> {
    let read = || {
        let text =
            traits.documentation()?.map(|text| markdown::rustdoc(&text)).filter(|text| !text.is_empty());
        let deprecated = traits.deprecated()?.map(|deprecated| Deprecation {
            // The note of a deprecation must be a single line.
            note: deprecated.message.map(|message| markdown::rustdoc(&message).replace('\n', " ")),
            since: deprecated.since.map(|since| markdown::escape(&since)),
        });
        Ok(Docs { text: text.unwrap_or_else(fallback), deprecated })
    };
    read().map_err(|error: crate::diagnostic::Diagnostics| error.within(id))
}
