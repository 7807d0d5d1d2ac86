//! Reads models and other files, which have names relative to the repository's root.

use std::path::{Path, PathBuf};

use tinsmith_codegen::diagnostic::Result;
use tinsmith_codegen::json::Source;
use tinsmith_codegen::project::files;

use crate::project;

pub use tinsmith_codegen::project::files::{print_warnings, write};

/// Reads model files in Smithy's or botocore's format, and prints the warnings.
pub fn models(paths: &[PathBuf]) -> Result<Vec<Source>> {
    files::models(&project::root(), paths)
}

/// Returns a file's name for messages.
pub fn name(path: &Path) -> Result<String> {
    files::name(&project::root(), path)
}
