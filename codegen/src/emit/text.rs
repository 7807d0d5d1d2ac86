//! Small parts that all kinds of files contain: identifiers, documentation, deprecation.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::ir::{Deprecation, Docs};

/// Returns an identifier, which is raw if `name` begins with `r#`.
pub fn ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}

/// Returns Markdown as documentation of the following item.
pub fn doc(text: &str) -> TokenStream {
    let lines = doc_lines(text);
    quote!(#(#[doc = #lines])*)
}

/// Returns Markdown as documentation of the enclosing module.
pub fn inner_doc(text: &str) -> TokenStream {
    let lines = doc_lines(text);
    quote!(#(#![doc = #lines])*)
}

/// Splits a text into lines, each with the space that follows the slashes of a comment.
fn doc_lines(text: &str) -> impl Iterator<Item = String> {
    text.lines().map(|line| match line.trim_end() {
        "" => String::new(),
        line => format!(" {line}"),
    })
}

/// Returns all of an item's documentation, and its deprecation.
pub fn docs(docs: &Docs) -> TokenStream {
    let (text, deprecated) = (doc(&docs.text), deprecated(docs.deprecated.as_ref()));
    quote!(#text #deprecated)
}

/// Returns the first sentence of the documentation followed by `more`, and the deprecation. This is for items that only
/// refer to the documented one, such as setters.
pub fn brief(docs: &Docs, more: &str) -> TokenStream {
    let text = format!("{}{more}", summary(&docs.text));
    let (text, deprecated) = (doc(&text), deprecated(docs.deprecated.as_ref()));
    quote!(#text #deprecated)
}

/// Returns the `#[deprecated]` attribute.
pub fn deprecated(deprecation: Option<&Deprecation>) -> TokenStream {
    let Some(deprecation) = deprecation else { return TokenStream::new() };
    let (since, note) = (deprecation.since.as_deref(), deprecation.note.as_deref());
    // Rust's `since` must be a version, but models often have a date.
    let (since, dated) = match since {
        Some(since) if !is_version(since) => {
            (None, Some(format!("{} (since {since})", note.unwrap_or("deprecated by the service"))))
        }
        since => (since, None),
    };
    match (since, dated.as_deref().or(note)) {
        (None, None) => quote!(#[deprecated]),
        (None, Some(note)) => quote!(#[deprecated(note = #note)]),
        (Some(since), None) => quote!(#[deprecated(note = "deprecated by the service", since = #since)]),
        (Some(since), Some(note)) => quote!(#[deprecated(note = #note, since = #since)]),
    }
}

/// Whether the text is a version such as `1.2.3`.
fn is_version(text: &str) -> bool {
    text.split('.').count() == 3 && text.split('.').all(|part| part.parse::<u32>().is_ok())
}

/// Returns the `#[allow]` for a method that has the name of a method of the standard library's traits, such as `add`,
/// because the model has a member of that name.
pub fn allow_name_of_operator(name: &str) -> TokenStream {
    const OPERATORS: [&str; 14] = [
        "add", "as_ref", "bitand", "bitor", "bitxor", "borrow", "clone", "deref", "div", "mul", "rem", "shl",
        "shr", "sub",
    ];
    match OPERATORS.contains(&name) {
        true => quote!(#[allow(clippy::should_implement_trait, reason = "the model's own name")]),
        false => TokenStream::new(),
    }
}

/// Returns the first sentence of Markdown, or the whole first paragraph if no sentence ends in it outside of code,
/// brackets and abbreviations.
pub fn summary(text: &str) -> String {
    let paragraph: Vec<&str> = text.lines().take_while(|line| !line.trim().is_empty()).collect();
    let paragraph = paragraph.join("\n");
    let mut in_code = false;
    for (index, byte) in paragraph.bytes().enumerate() {
        match byte {
            b'`' => in_code = !in_code,
            b'.' if !in_code => {
                let (before, after) = paragraph.split_at(index + 1);
                if !after.starts_with(char::is_whitespace) {
                    continue;
                }
                let abbreviated = ["e.g.", "i.e.", "etc."].iter().any(|short| before.ends_with(short));
                let balanced = before.matches('[').count() == before.matches(']').count()
                    && before.matches('(').count() == before.matches(')').count();
                if !abbreviated && balanced {
                    return before.to_owned();
                }
            }
            _ => {}
        }
    }
    paragraph
}

/// Returns a link to a type with its article: `an AppClient`, `an UpdateInput`, `a User`. The type must be in scope.
pub fn with_article(name: &str) -> String {
    let like_up = ["Un", "Up"].iter().any(|start| name.starts_with(start)) && !name.starts_with("Uni");
    let article = if like_up || name.starts_with(['A', 'E', 'I', 'O']) { "an" } else { "a" };
    format!("{article} [`{name}`]")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn since_is_only_written_for_versions() {
        let text = |note: Option<&str>, since: Option<&str>| {
            let (note, since) = (note.map(str::to_owned), since.map(str::to_owned));
            deprecated(Some(&Deprecation { note, since })).to_string().replace(' ', "")
        };
        assert_eq!(text(None, None), "#[deprecated]");
        assert_eq!(text(Some("No."), Some("1.2.3")), "#[deprecated(note=\"No.\",since=\"1.2.3\")]");
        assert_eq!(text(Some("No."), Some("2.0")), "#[deprecated(note=\"No.(since2.0)\")]");
    }

    #[test]
    fn the_summary_is_the_first_sentence() {
        for (text, expected) in [
            ("One. Two.", "One."),
            ("One\nline. Two.", "One\nline."),
            ("One\n\nTwo.", "One"),
            ("See `a. b` first. Then.", "See `a. b` first."),
            ("For example (e.g. this one. Yes) it. More.", "For example (e.g. this one. Yes) it."),
            ("Version 1.2 counts. More.", "Version 1.2 counts."),
        ] {
            assert_eq!(summary(text), expected);
        }
    }

    #[test]
    fn articles_depend_on_the_pronunciation() {
        let names = ["AppClient", "UpdateInput", "User", "UnusedFault", "UniqueName", "Key"];
        let articles = names.map(|name| with_article(name).split_once(' ').expect("an article").0.to_owned());
        assert_eq!(articles, ["an", "an", "a", "an", "a", "a"]);
    }
}
