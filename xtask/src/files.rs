//! Models and other files under the names that they have from the repository's root.

use std::path::{Path, PathBuf};

use tinsmith_codegen::diagnostic::Result;
use tinsmith_codegen::json::Source;
use tinsmith_codegen::project::files;

use crate::project;

pub use tinsmith_codegen::project::files::{print_warnings, write};

/// Reads model files, in Smithy's format or botocore's, and prints what was noticed on the way.
pub fn models(paths: &[PathBuf]) -> Result<Vec<Source>> {
    files::models(&project::root(), paths)
}

/// What messages call a file.
pub fn name(path: &Path) -> Result<String> {
    files::name(&project::root(), path)
}
