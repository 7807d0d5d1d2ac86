//! The repository's root, and the library's functions for paths.

use std::path::{Path, PathBuf};

pub use tinsmith_codegen::project::paths::{absolute, relative};

/// Returns the root of the repository that this program was built from.
pub fn root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest).to_owned()
}
