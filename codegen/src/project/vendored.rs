//! A copy of the runtime library for use beside generated crates. It does not depend on this repository.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::diagnostic::{Diagnostic, Result};

use super::crate_files::list;

/// The name of the crate, and of its folder.
pub const NAME: &str = "tinsmith-runtime";

/// Returns the text of the crate's files by their paths.
///
/// They are read from the sources of this library, so that they always match the generated code.
pub fn files(command: &str) -> Result<BTreeMap<String, String>> {
    let codegen = Path::new(env!("CARGO_MANIFEST_DIR"));
    let runtime = codegen.join("runtime");
    let workspace = read(&codegen.join("../Cargo.toml"))?;
    let manifest = manifest(&read(&runtime.join("Cargo.toml"))?, &workspace)?;
    let mut files = BTreeMap::from([
        ("Cargo.toml".to_owned(), format!("# Copied by `{command}`.\n{manifest}")),
        (
            "README.md".to_owned(),
            format!(
                "# {NAME}\n\nThe library that the generated crates beside it call. `{command}` copies it.\n"
            ),
        ),
    ]);
    let mut paths = Vec::new();
    list(&runtime, Path::new("src"), &mut paths)?;
    for path in paths {
        let text = read(&runtime.join(&path))?;
        files.insert(path, format!("// Copied by `{command}`.\n\n{text}"));
    }
    Ok(files)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|error| {
        let message = format!("cannot read {}: {error}", path.display());
        let help = "restore the sources of tinsmith-codegen, from which the runtime is copied";
        Diagnostic::error(message, help).into()
    })
}

/// Returns the manifest with inherited keys of the workspace filled in, and without the parts for tests.
fn manifest(manifest: &str, workspace: &str) -> Result<String> {
    let bug = || {
        Diagnostic::error(
            "the runtime's manifest inherits a key that the workspace does not have",
            "report this as a bug",
        )
    };
    let mut text = String::new();
    let mut section = "";
    for line in manifest.lines() {
        if line.starts_with('[') {
            section = line;
        }
        if section == "[dev-dependencies]" || section.starts_with("[[") {
            continue;
        }
        match line.split_once(".workspace = true") {
            None => text.push_str(line),
            Some((key, _)) => {
                let inherited = workspace
                    .lines()
                    .find(|line| line.split_once('=').is_some_and(|(known, _)| known.trim() == key));
                text.push_str(inherited.ok_or_else(bug)?);
            }
        }
        text.push('\n');
    }
    Ok(format!("{}\n", text.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_copy_does_not_depend_on_this_repository() {
        let files = files("cargo xtask regenerate").unwrap();
        let manifest = &files["Cargo.toml"];
        for part in ["workspace", "dev-dependencies", "[[test]]", "path ="] {
            assert!(!manifest.contains(part), "{part} in:\n{manifest}");
        }
        for part in ["name = \"tinsmith-runtime\"", "edition = \"2024\"", "license = ", "[dependencies]"] {
            assert!(manifest.contains(part), "{part} not in:\n{manifest}");
        }
        assert!(files["src/lib.rs"].contains("pub mod schema;"));
        assert!(files.contains_key("src/codec/json/read.rs"));
    }
}
