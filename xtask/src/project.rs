//! Where things are: the repository's root, and what the library knows of paths.

use std::path::{Path, PathBuf};

pub use tinsmith_codegen::project::paths::{absolute, relative};

/// The repository that this program was built from.
pub fn root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest).to_owned()
}
