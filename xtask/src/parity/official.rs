//! Where cargo keeps the source of the official crate, and of the crates that it re-exports from.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tinsmith_codegen::diagnostic::Diagnostics;
use tinsmith_codegen::json::{Node, Source, member};

use crate::files;

/// The files that libraries start with, by the names that source code has for them.
pub type Roots = BTreeMap<String, PathBuf>;

/// Which crate to compare with.
pub enum Wanted<'w> {
    Version(&'w str),
    Folder(&'w Path),
}

/// Asks cargo, which fetches what is not in its cache.
pub fn roots(scratch: &Path, name: &str, wanted: &Wanted) -> Result<Roots, String> {
    // What is in the cache must not need the network.
    if let Ok(roots) = cached_roots(scratch, name, wanted) {
        return Ok(roots);
    }
    let manifest = scratch_package(scratch, name, wanted)?;
    let answer = metadata(&manifest, false).map_err(|problem| {
        format!(
            "error: cargo does not find {name}: {problem}\n  help: the first run needs the network; \
             without it, unpack the crate and name its folder with --official"
        )
    })?;
    read_metadata(answer)
}

/// Asks cargo without the network.
pub fn cached_roots(scratch: &Path, name: &str, wanted: &Wanted) -> Result<Roots, String> {
    let manifest = scratch_package(scratch, name, wanted)?;
    metadata(&manifest, true).and_then(read_metadata)
}

/// Writes a package that does nothing but depend on the crate; gives its manifest.
fn scratch_package(scratch: &Path, name: &str, wanted: &Wanted) -> Result<PathBuf, String> {
    // These texts go into a manifest and must not mean anything else there.
    let plain = |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || "-_.+".contains(c));
    let source = match wanted {
        Wanted::Version(version) if plain(version) => format!("version = \"={version}\""),
        Wanted::Version(version) => return Err(format!("error: {version:?} is not a version")),
        Wanted::Folder(folder) => format!("path = {:?}", folder.display().to_string()),
    };
    if name.is_empty() || !plain(name) {
        return Err(format!("error: {name:?} is not the name of a crate"));
    }
    let manifest = format!(
        "[package]\nname = \"parity-scratch\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [workspace]\n\n[dependencies]\n{name} = {{ {source} }}\n"
    );
    let path = scratch.join("Cargo.toml");
    if fs::read_to_string(&path).ok().as_ref() != Some(&manifest) {
        files::write(&path, &manifest).map_err(|problems| problems.to_string())?;
    }
    files::write(&scratch.join("src/lib.rs"), "").map_err(|problems| problems.to_string())?;
    Ok(path)
}

fn metadata(manifest: &Path, offline: bool) -> Result<String, String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["metadata", "--format-version", "1", "--quiet", "--manifest-path"]).arg(manifest);
    if offline {
        command.arg("--offline");
    }
    let output = command.output().map_err(|error| format!("cargo cannot be run: {error}"))?;
    match output.status.success() {
        true => String::from_utf8(output.stdout).map_err(|error| error.to_string()),
        false => Err(String::from_utf8_lossy(&output.stderr).trim().to_owned()),
    }
}

fn read_metadata(answer: String) -> Result<Roots, String> {
    let source = Source { name: "cargo metadata".to_owned(), text: answer };
    libraries(&source).map_err(|problem| problem.to_string())
}

fn libraries(source: &Source) -> Result<Roots, Diagnostics> {
    let mut roots = Roots::new();
    let answer = Node::root(source)?.object()?;
    for package in array(member(&answer, "packages"))? {
        let package = package.object()?;
        for target in array(member(&package, "targets"))? {
            let target = target.object()?;
            let mut library = false;
            for kind in array(member(&target, "kind"))? {
                library |= kind.string()? == "lib";
            }
            if let (true, Some(name), Some(path)) =
                (library, member(&target, "name"), member(&target, "src_path"))
            {
                let name = name.string()?.replace('-', "_");
                roots.insert(name, PathBuf::from(path.string()?.into_owned()));
            }
        }
    }
    Ok(roots)
}

fn array<'a>(node: Option<Node<'a>>) -> Result<Vec<Node<'a>>, Diagnostics> {
    node.map_or(Ok(Vec::new()), Node::array)
}
