//! Reading models under names that are the same on every machine, and writing files whole.

use std::fmt::Display;
use std::fs;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Diagnostics, Result};
use crate::import::{Options, load};
use crate::json::Source;

use super::paths::absolute;

/// Reads model files, in Smithy's format or botocore's, and prints what was noticed on the way.
pub fn models(root: &Path, paths: &[PathBuf]) -> Result<Vec<Source>> {
    // What is generated from a description goes into its owner's crate, with the words that came with it.
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

/// What messages call a file: its path from the root with `/` between the parts or, for one that is elsewhere, the
/// path as it was given.
pub fn name(root: &Path, path: &Path) -> Result<String> {
    let absolute = absolute(path)?;
    Ok(match absolute.strip_prefix(root) {
        Ok(inside) => inside.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/"),
        Err(_) => path.display().to_string(),
    })
}

/// Writes a file whole or not at all: under another name first, then moved into place.
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
        // What is left of the attempt is of no use; that it cannot be removed is less news than why it is there.
        let _ = fs::remove_file(&temporary);
        failed(&error)
    })
}
