//! Stage 5, format: tokens -> text, on all cores, with the blank lines that a person would leave.

mod code;
mod layout;
mod reuse;
mod split;

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{LazyLock, Mutex, PoisonError};
use std::thread;

use proc_macro2::TokenStream;

use crate::diagnostic::{Diagnostic, Diagnostics, Result};
use code::Code;
use layout::Layouts;

use crate::emit::{CHUNK, Chunk, Content, File, STAND_IN, take_chunks, take_documentation};

/// The layouts that are known so far. Crates of other services have hardly others.
static LAYOUTS: LazyLock<Layouts> = LazyLock::new(Layouts::default);

/// The text of every file of a crate by its path.
pub fn format_files(files: &[File<'_>]) -> Result<BTreeMap<String, String>> {
    format_files_of("cargo xtask regenerate", files)
}

/// The text of every file that the command writes by its path.
pub fn format_files_of(command: &str, files: &[File<'_>]) -> Result<BTreeMap<String, String>> {
    let header = format!("// Written by `{command}`. Do not edit: change the model or the generator.\n\n");
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::with_capacity(files.len()));
    let work = || {
        let mut code = Code::default();
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            let text = format_file(&mut code, &header, file);
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

fn format_file(code: &mut Code, header: &str, file: &File<'_>) -> Result<String> {
    match &file.content {
        Content::Text(text) => Ok(text.clone()),
        Content::Rust(tokens) => {
            let tokens = tokens();
            let (documentation, chunks) = (take_documentation(), take_chunks());
            let mut unparse = |tokens| {
                code.set(tokens);
                unparse(&file.path, code)
            };
            let chunks = chunks.into_iter().map(|chunk| format_chunk(&mut unparse, chunk, &documentation));
            let stand_ins =
                StandIns { documentation: &documentation, chunks: chunks.collect::<Result<_>>()? };
            let text = unparse(tokens)?;
            let mut spaced = String::with_capacity(text.len() * 3);
            spaced.push_str(header);
            space_out(&text, &stand_ins, &mut spaced);
            Ok(spaced)
        }
    }
}

/// What stands in a file's text for what is put there afterwards.
struct StandIns<'d> {
    documentation: &'d [String],
    chunks: Vec<Rc<str>>,
}

thread_local! {
    /// The chunks that this thread has formatted.
    static FORMATTED: RefCell<HashMap<u64, Rc<str>>> = RefCell::default();
}

/// The text of methods, indented as in an `impl`; formatted when they come for the first time.
fn format_chunk(
    unparse: &mut impl FnMut(TokenStream) -> Result<String>,
    chunk: Chunk,
    documentation: &[String],
) -> Result<Rc<str>> {
    let known = FORMATTED.with_borrow(|formatted| formatted.get(&chunk.key).cloned());
    if let Some(text) = known {
        return Ok(text);
    }
    let tokens = chunk.tokens.unwrap_or_default();
    let wrapped = unparse(quote::quote!(impl Wrapper { #tokens }))?;
    let stand_ins = StandIns { documentation, chunks: Vec::new() };
    let mut spaced = String::with_capacity(wrapped.len() * 2);
    space_out(&wrapped, &stand_ins, &mut spaced);
    let inside = spaced.strip_prefix("impl Wrapper {\n").and_then(|text| text.strip_suffix("}\n"));
    let text: Rc<str> = inside.unwrap_or(&spaced).into();
    FORMATTED.with_borrow_mut(|formatted| formatted.insert(chunk.key, text.clone()));
    Ok(text)
}

fn unparse(path: &str, code: &Code) -> Result<String> {
    LAYOUTS.unparse(code).map_err(|error| {
        let message = format!("the generated file `{path}` is not Rust: {error}");
        Diagnostics::from(Diagnostic::error(message, "report this: it is the generator's fault"))
    })
}

/// Puts documentation and chunks where their stand-ins are, and blank lines between items and between methods,
/// where prettyplease leaves none.
fn space_out(text: &str, stand_ins: &StandIns<'_>, spaced: &mut String) {
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
        if let Some((mark, paragraphs)) = line.documentation(stand_ins.documentation) {
            push_documentation(spaced, line.indent, mark, paragraphs);
        } else if let Some(chunk) = line.chunk(&stand_ins.chunks) {
            spaced.push_str(chunk);
        } else {
            spaced.push_str(text);
            spaced.push('\n');
        }
        last = line;
    }
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
    /// The stand-in for methods.
    Chunk,
}

impl<'t> Line<'t> {
    fn of(line: &'t str) -> Self {
        let text = line.trim_start_matches(' ');
        let starts = |beginnings: &[&str]| beginnings.iter().any(|beginning| text.starts_with(beginning));
        // Most lines are nothing special, as their first letter tells.
        let may_be_special = matches!(text.as_bytes().first(), Some(b'#' | b'/' | b'c' | b'm' | b'p' | b'u'));
        let kind = if !may_be_special {
            Kind::Other
        } else if starts(&["//!", "#!["]) {
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
        } else if text.starts_with(CHUNK) {
            Kind::Chunk
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

impl Line<'_> {
    fn chunk<'c>(&self, chunks: &'c [Rc<str>]) -> Option<&'c str> {
        let number: usize = self.text.strip_prefix(CHUNK)?.strip_suffix("!();")?.parse().ok()?;
        chunks.get(number).map(|chunk| &**chunk)
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
        // The end of `use a::{...};` over several lines.
        (0, 0) if last.text == "};" => !matches!(line.kind, Kind::OwnImport | Kind::Import),
        (0, 0) if last.text.ends_with('}') => true,
        // An item over several lines is not over before its semicolon.
        (0, 0) => last.text.ends_with(';') && (last.kind != line.kind || line.kind == Kind::Other),
        // Between methods of an `impl`.
        (4, 4) if in_items => {
            let ends = last.text == "}"
                || last.kind == Kind::Chunk
                || line.kind == Kind::Chunk
                || (last.text.ends_with(';') && !line.text.ends_with(';'));
            ends && !line.text.starts_with('}')
        }
        _ => false,
    }
}
