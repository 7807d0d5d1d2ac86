//! Small pieces that every kind of file is made of: identifiers, documentation, deprecation.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::ir::{Deprecation, Docs};

/// An identifier, raw where it says so.
pub fn ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}

/// Markdown as documentation of the item that follows.
pub fn doc(text: &str) -> TokenStream {
    let lines = doc_lines(text);
    quote!(#(#[doc = #lines])*)
}

/// Markdown as documentation of the module that it stands in.
pub fn inner_doc(text: &str) -> TokenStream {
    let lines = doc_lines(text);
    quote!(#(#![doc = #lines])*)
}

/// A line each, with the space that a comment has after its slashes.
fn doc_lines(text: &str) -> impl Iterator<Item = String> {
    text.lines().map(|line| match line.trim_end() {
        "" => String::new(),
        line => format!(" {line}"),
    })
}

/// All of an item's documentation, and its deprecation.
pub fn docs(docs: &Docs) -> TokenStream {
    let (text, deprecated) = (doc(&docs.text), deprecated(docs.deprecated.as_ref()));
    quote!(#text #deprecated)
}

/// The first sentence of the documentation, and the deprecation: for what stands beside the item itself.
pub fn brief(docs: &Docs, more: &str) -> TokenStream {
    let text = format!("{}{more}", summary(&docs.text));
    let (text, deprecated) = (doc(&text), deprecated(docs.deprecated.as_ref()));
    quote!(#text #deprecated)
}

/// The `#[deprecated]` attribute.
pub fn deprecated(deprecation: Option<&Deprecation>) -> TokenStream {
    let Some(deprecation) = deprecation else { return TokenStream::new() };
    let (since, note) = (deprecation.since.as_deref(), deprecation.note.as_deref());
    // Rust takes a version there and nothing else; models often have a date.
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

/// The permission for a method to be called as a method of the standard library's operators is; it is called
/// after a member of the model.
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

/// The first sentence of Markdown, as long as it is prose that can stand by itself.
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

/// A link to a type that the file has or imports, as in `an AppClient`, `an UpdateInput` and `a User`.
pub fn with_article(name: &str) -> String {
    let like_up = ["Un", "Up"].iter().any(|start| name.starts_with(start)) && !name.starts_with("Uni");
    let article = if like_up || name.starts_with(['A', 'E', 'I', 'O']) { "an" } else { "a" };
    format!("{article} [`{name}`]")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_versions_say_since_when() {
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
    fn articles_go_by_the_sound() {
        let names = ["AppClient", "UpdateInput", "User", "UnusedFault", "UniqueName", "Key"];
        let said = names.map(|name| with_article(name).split_once(' ').expect("an article").0.to_owned());
        assert_eq!(said, ["an", "an", "a", "an", "a", "a"]);
    }
}
