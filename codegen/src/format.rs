//! Stage 6, format: converts tokens into text with prettyplease, and adds blank lines between items and methods.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use proc_macro2::TokenStream;

use crate::diagnostic::{Diagnostic, Diagnostics, Result};
use crate::emit::{Content, File};

/// Returns the text of all files by their paths. `command` is named in their headers. The files are formatted in
/// parallel.
pub fn format_files(command: &str, files: &[File<'_>]) -> Result<BTreeMap<String, String>> {
    let header = format!("// Written by `{command}`. Do not edit: change the model or the generator.\n\n");
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::with_capacity(files.len()));
    let work = || {
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            let text = format_file(&header, file);
            done.lock().unwrap_or_else(PoisonError::into_inner).push((file.path.clone(), text));
        }
    };
    let workers = thread::available_parallelism().map_or(1, usize::from).min(files.len());
    thread::scope(|scope| {
        // The current thread is one of the workers.
        for _ in 1..workers {
            scope.spawn(work);
        }
        work();
    });
    let mut problems = Diagnostics::default();
    let mut texts = BTreeMap::new();
    for (path, text) in done.into_inner().unwrap_or_else(PoisonError::into_inner) {
        texts.extend(problems.keep(text).map(|text| (path, text)));
    }
    problems.into_result(texts)
}

fn format_file(header: &str, file: &File<'_>) -> Result<String> {
    match &file.content {
        Content::Text(text) => Ok(text.clone()),
        Content::Verbatim(text) => Ok(format!("{header}{text}")),
        Content::Rust(tokens) => {
            let text = unparse(&file.path, tokens())?;
            let mut spaced = String::with_capacity(header.len() + text.len() * 9 / 8);
            spaced.push_str(header);
            space_out(&text, &mut spaced);
            Ok(spaced)
        }
    }
}

fn unparse(path: &str, tokens: TokenStream) -> Result<String> {
    match syn::parse2(tokens) {
        Ok(file) => Ok(prettyplease::unparse(&file)),
        Err(error) => {
            let message = format!("the generated file `{path}` is not Rust: {error}");
            Err(Diagnostic::error(message, "report this as a bug of the generator").into())
        }
    }
}

/// Adds the blank lines between items and between methods that prettyplease does not write.
fn space_out(text: &str, spaced: &mut String) {
    let mut in_items = false;
    let mut last = Line::default();
    let mut open = Kind::Other;
    for text in text.lines() {
        let mut line = Line::of(text);
        // The last line of a `use a::{...};` that spans several lines has the kind of its first line.
        if line.text == "};" {
            line.kind = open;
        } else if line.indent == 0 {
            open = line.kind;
        }
        if wants_blank_line(last, line, in_items) {
            spaced.push('\n');
        }
        if line.indent == 0 && !line.text.starts_with(['}', ')', ']']) {
            in_items = line.text.starts_with("impl") || line.text.starts_with("pub mod");
        }
        spaced.push_str(text);
        spaced.push('\n');
        last = line;
    }
}

/// A line of prettyplease's output.
#[derive(Clone, Copy, Default)]
struct Line<'t> {
    indent: usize,
    /// The line without its indentation.
    text: &'t str,
    kind: Kind,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Other,
    /// `//!` and `#![...]`
    Inner,
    /// Documentation and attributes, which belong to the following item.
    Attribute,
    /// Consecutive imports of other crates, imports of the crate itself, re-exports and modules are only separated by
    /// blank lines if their kinds differ.
    Import,
    OwnImport,
    Reexport,
    Module,
}

impl<'t> Line<'t> {
    fn of(line: &'t str) -> Self {
        let text = line.trim_start_matches(' ');
        let starts = |beginnings: &[&str]| beginnings.iter().any(|beginning| text.starts_with(beginning));
        let kind = if starts(&["//!", "#!["]) {
            Kind::Inner
        } else if starts(&["///", "#["]) {
            Kind::Attribute
        } else if starts(&["use crate", "use super"]) {
            Kind::OwnImport
        } else if text.starts_with("use ") {
            Kind::Import
        } else if text.starts_with("pub use ") {
            Kind::Reexport
        } else if starts(&["mod ", "pub mod ", "pub(crate) mod "]) && text.ends_with(';') {
            Kind::Module
        } else {
            Kind::Other
        };
        Self { indent: line.len() - text.len(), text, kind }
    }
}

fn wants_blank_line(last: Line<'_>, line: Line<'_>, in_items: bool) -> bool {
    if last.text.is_empty() || line.text.is_empty() || last.kind == Kind::Attribute {
        return false;
    }
    if last.kind == Kind::Inner {
        let is_text = |line: Line<'_>| line.text.starts_with("//!");
        return line.kind != Kind::Inner || is_text(last) != is_text(line);
    }
    match (last.indent, line.indent) {
        // Between items. A closing bracket belongs to the item above it.
        (0, 0) if line.text.starts_with(['}', ')', ']']) => false,
        (0, 0) if last.text == "};" => last.kind != line.kind || line.kind == Kind::Other,
        (0, 0) if last.text.ends_with('}') => true,
        // An item that spans several lines ends with its semicolon.
        (0, 0) => last.text.ends_with(';') && (last.kind != line.kind || line.kind == Kind::Other),
        // Between methods of an `impl`.
        (4, 4) if in_items => {
            let ends = last.text == "}" || (last.text.ends_with(';') && !line.text.ends_with(';'));
            ends && !line.text.starts_with('}')
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    #[test]
    fn blank_lines_separate_items_and_methods() {
        let text = unparse(
            "src/lib.rs",
            quote! {
                #![doc = " A crate."]
                #![allow(dead_code)]
                use std::fmt;
                use crate::Client;
                #[doc = " A type."]
                #[doc = ""]
                #[doc = " With a field."]
                pub struct One {
                    pub field: u8,
                }
                impl One {
                    fn first(&self) {
                        work()
                    }
                    #[doc = " The second."]
                    fn second(&self) {}
                }
            },
        );
        let mut spaced = String::new();
        space_out(&text.unwrap(), &mut spaced);
        let expected = "\
//! A crate.

#![allow(dead_code)]

use std::fmt;

use crate::Client;

/// A type.
///
/// With a field.
pub struct One {
    pub field: u8,
}

impl One {
    fn first(&self) {
        work()
    }

    /// The second.
    fn second(&self) {}
}
";
        assert_eq!(spaced, expected);
    }

    #[test]
    fn tokens_that_are_not_rust_are_reported_with_their_file() {
        let problems = unparse("src/odd.rs", quote!(fn 1() {})).unwrap_err();
        assert!(problems.to_string().contains("`src/odd.rs`"), "{problems}");
    }
}
