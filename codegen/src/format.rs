//! Stage 5, format: tokens -> text, on all cores, with the blank lines that a person would leave.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use proc_macro2::TokenStream;

use crate::diagnostic::{Diagnostic, Diagnostics, Result};
use crate::emit::{Content, File, STAND_IN, take_documentation};

const HEADER: &str =
    "// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.\n\n";

/// The text of every file by its path.
pub fn format_files(files: &[File<'_>]) -> Result<BTreeMap<String, String>> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::with_capacity(files.len()));
    let work = || {
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            let text = format_file(file);
            done.lock().unwrap_or_else(PoisonError::into_inner).push((file.path.clone(), text));
        }
    };
    let workers = thread::available_parallelism().map_or(1, usize::from).min(files.len());
    thread::scope(|scope| {
        // This thread works, too.
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

fn format_file(file: &File<'_>) -> Result<String> {
    match &file.content {
        Content::Text(text) => Ok(text.clone()),
        Content::Rust(tokens) => {
            let tokens = tokens();
            format_rust(&file.path, tokens, &take_documentation())
        }
    }
}

fn format_rust(path: &str, tokens: TokenStream, documentation: &[String]) -> Result<String> {
    let file: syn::File = syn::parse2(tokens).map_err(|error| {
        let message = format!("the generated file `{path}` is not Rust: {error}");
        Diagnostics::from(Diagnostic::error(message, "report this: it is the generator's fault"))
    })?;
    Ok(space_out(&prettyplease::unparse(&file), documentation))
}

/// Puts documentation where its stand-ins are, and blank lines between items and between methods, where
/// prettyplease leaves none.
fn space_out(text: &str, documentation: &[String]) -> String {
    let mut spaced = String::with_capacity(text.len() * 2);
    spaced.push_str(HEADER);
    let mut in_items = false;
    let mut last = Line::default();
    for text in text.lines() {
        let line = Line::of(text);
        if wants_blank_line(last, line, in_items) {
            spaced.push('\n');
        }
        if line.indent == 0 && !line.text.starts_with(['}', ')', ']']) {
            in_items = line.text.starts_with("impl") || line.text.starts_with("pub mod");
        }
        match line.documentation(documentation) {
            Some((mark, paragraphs)) => push_documentation(&mut spaced, line.indent, mark, paragraphs),
            None => {
                spaced.push_str(text);
                spaced.push('\n');
            }
        }
        last = line;
    }
    spaced
}

fn push_documentation(out: &mut String, indent: usize, mark: &str, text: &str) {
    for line in text.lines().map(str::trim_end) {
        out.extend(std::iter::repeat_n(' ', indent));
        out.push_str(mark);
        if !line.is_empty() {
            out.push(' ');
            out.push_str(line);
        }
        out.push('\n');
    }
}

/// A line of what prettyplease wrote.
#[derive(Clone, Copy, Default)]
struct Line<'t> {
    indent: usize,
    /// Without the indentation.
    text: &'t str,
    kind: Kind,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Other,
    /// `//!` and `#![...]`
    Inner,
    /// Documentation and attributes, which belong to what follows them.
    Attribute,
    /// Lines of a group stand together: imports from outside, imports from the crate, re-exports, modules.
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

    /// The comment mark and the text that the line stands in for.
    fn documentation<'d>(&self, texts: &'d [String]) -> Option<(&'static str, &'d str)> {
        let (mark, rest) = match self.text.strip_prefix("#![") {
            Some(rest) => ("//!", rest),
            None => ("///", self.text.strip_prefix("#[")?),
        };
        let number: usize = rest.strip_prefix(STAND_IN)?.strip_suffix(']')?.parse().ok()?;
        Some((mark, texts.get(number)?))
    }
}

fn wants_blank_line(last: Line<'_>, line: Line<'_>, in_items: bool) -> bool {
    if last.text.is_empty() || line.text.is_empty() || last.kind == Kind::Attribute {
        return false;
    }
    if last.kind == Kind::Inner {
        let is_text = |line: Line<'_>| line.text.starts_with("//!") || line.text.contains(STAND_IN);
        return line.kind != Kind::Inner || is_text(last) != is_text(line);
    }
    match (last.indent, line.indent) {
        // Between items; the lines of one item end where a closing bracket stands.
        (0, 0) if line.text.starts_with(['}', ')', ']']) => false,
        (0, 0) => match (last.text.ends_with('}'), last.kind == line.kind) {
            // The end of `use a::{...};` over several lines: only another import may follow at once.
            (true, _) if last.text == "};" => !matches!(line.kind, Kind::OwnImport | Kind::Import),
            (true, _) => true,
            // An item over several lines is not over before its semicolon.
            (false, same) => last.text.ends_with(';') && (!same || line.kind == Kind::Other),
        },
        // Between methods of an `impl`.
        (4, 4) if in_items => {
            let ends = last.text == "}" || (last.text.ends_with(';') && !line.text.ends_with(';'));
            ends && !line.text.starts_with('}')
        }
        _ => false,
    }
}
