//! Reads models, with names that are the same on every machine, and writes files atomically.

use std::fmt::Display;
use std::fs;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Diagnostics, Result};
use crate::import::{Options, load};
use crate::json::Source;

use super::paths::absolute;

/// Reads model files in Smithy's or botocore's format, and prints the warnings.
pub fn models(root: &Path, paths: &[PathBuf]) -> Result<Vec<Source>> {
    // The documentation is kept, because the generated crate belongs to whoever provides the description.
    let options = Options { keep_documentation: true, ..Options::default() };
    let mut problems = Diagnostics::default();
    let mut sources = Vec::new();
    for path in paths {
        if let Some(loaded) = problems.keep(load::load_source(path, &name(root, path)?, &options)) {
            print_warnings(&loaded.warnings);
            sources.push(loaded.source);
        }
    }
    problems.into_result(sources)
}

/// Prints warnings to standard error.
pub fn print_warnings(warnings: &[Diagnostic]) {
    warnings.iter().for_each(|warning| eprintln!("{warning}"));
}

/// Returns a file's name for messages: its path relative to the root, with `/` between the parts, or the given path if
/// the file is not below the root.
pub fn name(root: &Path, path: &Path) -> Result<String> {
    let absolute = absolute(path)?;
    Ok(match absolute.strip_prefix(root) {
        Ok(inside) => inside.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/"),
        Err(_) => path.display().to_string(),
    })
}

/// Writes a file completely or not at all: it is written under another name and then renamed.
pub fn write(path: &Path, text: &str) -> Result<()> {
    let failed = |what: &dyn Display| {
        Diagnostics::from(Diagnostic::error(
            format!("cannot write {}: {what}", path.display()),
            "nothing was changed",
        ))
    };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| failed(&error))?;
    }
    let name = path.file_name().ok_or_else(|| failed(&"this is not the name of a file"))?;
    let temporary = path.with_file_name(format!(".{}.{}", name.to_string_lossy(), std::process::id()));
    fs::write(&temporary, text).and_then(|()| fs::rename(&temporary, path)).map_err(|error| {
        // If the temporary file cannot be removed either, only the original error is reported.
        let _ = fs::remove_file(&temporary);
        failed(&error)
    })
}
