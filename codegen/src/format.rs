//! Stage 5, format: tokens -> text, on all cores, with the blank lines that a person would leave.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use proc_macro2::TokenStream;

use crate::diagnostic::{Diagnostic, Diagnostics, Result};
use crate::emit::{Content, File};

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
        Content::Rust(tokens) => format_rust(&file.path, tokens()),
    }
}

fn format_rust(path: &str, tokens: TokenStream) -> Result<String> {
    let file: syn::File = syn::parse2(tokens).map_err(|error| {
        let message = format!("the generated file `{path}` is not Rust: {error}");
        Diagnostics::from(Diagnostic::error(message, "report this: it is the generator's fault"))
    })?;
    Ok(format!("{HEADER}{}", space_out(&prettyplease::unparse(&file))))
}

/// Puts blank lines between items and between methods, where prettyplease leaves none.
fn space_out(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() + text.len() / 16);
    let mut in_items = false;
    let mut last: &str = "";
    for line in text.lines() {
        let begins_block = !line.starts_with([' ', '}', ')', ']']);
        if wants_blank_line(last, line, in_items) {
            spaced.push('\n');
        }
        if begins_block && !line.is_empty() {
            in_items = line.starts_with("impl") || line.starts_with("pub mod") || line.starts_with("mod");
        }
        spaced.push_str(line);
        spaced.push('\n');
        last = line;
    }
    spaced
}

fn wants_blank_line(last: &str, line: &str, in_items: bool) -> bool {
    if last.is_empty() || line.is_empty() || last.starts_with("#[") || last.starts_with("///") {
        return false;
    }
    let top = |line: &str| !line.starts_with(' ');
    // Inner documentation and attributes are followed by what they are about.
    let inner = |line: &str| line.starts_with("//!") || line.starts_with("#![");
    if inner(last) {
        return !inner(line) || (last.starts_with("//!") && line.starts_with("#!["));
    }
    if top(last) && top(line) {
        return kind(last) != kind(line) || (kind(last) == Kind::Other && last.ends_with('}'));
    }
    // Inside of `impl`: after a method, before the next one.
    in_items
        && (last == "    }"
            || (last.starts_with("    ") && !last.starts_with("     ") && last.ends_with(';')))
        && line.starts_with("    ")
        && !line.starts_with("     ")
        && line != "    }"
        && !(last.ends_with(';') && line.ends_with(';'))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Use,
    Reexport,
    Module,
    /// Documentation, attributes and the item that they belong to.
    Other,
}

fn kind(line: &str) -> Kind {
    if line.starts_with("use ") || line.starts_with("};") {
        Kind::Use
    } else if line.starts_with("pub use ") {
        Kind::Reexport
    } else if (line.starts_with("mod ")
        || line.starts_with("pub mod ")
        || line.starts_with("pub(crate) mod "))
        && line.ends_with(';')
    {
        Kind::Module
    } else {
        Kind::Other
    }
}
