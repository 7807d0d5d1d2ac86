//! Relative paths between folders, and the workspaces around a crate.

use std::env;
use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::diagnostic::{Diagnostic, Result};

/// Returns the absolute path without `.` and `..`. It need not exist.
pub fn absolute(path: &Path) -> Result<PathBuf> {
    let current = env::current_dir().map_err(|error| {
        Diagnostic::error(format!("there is no current folder: {error}"), "change to one that exists")
    })?;
    let mut clean = PathBuf::new();
    for component in current.join(path).components() {
        match component {
            Component::ParentDir => drop(clean.pop()),
            Component::CurDir => {}
            other => clean.push(other),
        }
    }
    Ok(clean)
}

/// Returns the relative path from one absolute folder to another, with `/` between the parts.
pub fn relative(from: &Path, to: &Path) -> String {
    let (from, to): (Vec<_>, Vec<_>) = (from.components().collect(), to.components().collect());
    let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = from[common..].iter().map(|_| "..".to_owned());
    let down = to[common..].iter().map(|part| part.as_os_str().to_string_lossy().into_owned());
    up.chain(down).collect::<Vec<_>>().join("/")
}

/// Whether a crate in `folder` must be a workspace itself, because it is inside of a workspace that neither lists nor
/// excludes it.
pub fn needs_own_workspace(folder: &Path) -> bool {
    for above in folder.ancestors().skip(1) {
        let Ok(manifest) = fs::read_to_string(above.join("Cargo.toml")) else { continue };
        if manifest.lines().any(|line| line.trim() == "[workspace]") {
            let own = relative(above, folder);
            let listed = format!("\"{own}\"");
            let excluded = own.split('/').next().is_some_and(|first| {
                manifest
                    .lines()
                    .any(|line| line.starts_with("exclude") && line.contains(&format!("\"{first}\"")))
            });
            return !manifest.contains(&listed) && !excluded;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_between_folders() {
        assert_eq!(
            relative(Path::new("/a/generated"), Path::new("/a/codegen/runtime")),
            "../codegen/runtime"
        );
        assert_eq!(relative(Path::new("/x/y/z"), Path::new("/a/b")), "../../../a/b");
    }

    #[test]
    fn an_unlisted_crate_inside_of_a_workspace_needs_its_own() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap();
        assert!(!needs_own_workspace(&root.join("generated")));
        assert!(!needs_own_workspace(&root.join("target/scratch")));
        assert!(needs_own_workspace(&root.join("scratch")));
    }
}
