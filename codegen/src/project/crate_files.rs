//! Compares generated files with those on disk, and prints or writes the differences.
//!
//! The generator only owns the `Cargo.toml`, the `README.md` and the folder `src/` of a crate.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Diagnostics, Result};
use similar::TextDiff;

/// The files and the folder that the generator owns.
const OWN_FILES: [&str; 2] = ["Cargo.toml", "README.md"];
const OWN_FOLDER: &str = "src";

/// The folder in which a new crate is written, and the folder that keeps the old sources until the new ones are in
/// place.
const STAGED: &str = ".tinsmith-new";
const RETIRED: &str = ".tinsmith-old";

/// The difference between a file on disk and the generated one.
#[derive(Debug, PartialEq, Eq)]
pub enum Change {
    Missing,
    Stale { old: String },
    LeftOver,
}

/// The differences between a crate on disk and the generated files.
pub struct Comparison<'f> {
    folder: PathBuf,
    files: &'f BTreeMap<String, String>,
    pub changes: BTreeMap<String, Change>,
}

/// Compares the crate in `folder` with `files`.
pub fn compare<'f>(folder: &Path, files: &'f BTreeMap<String, String>) -> Result<Comparison<'f>> {
    let mut changes = BTreeMap::new();
    for (path, text) in files {
        let on_disk = folder.join(path);
        match fs::read(&on_disk) {
            Ok(bytes) if bytes == text.as_bytes() => {}
            Ok(bytes) => {
                let old = String::from_utf8_lossy(&bytes).into_owned();
                changes.insert(path.clone(), Change::Stale { old });
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                changes.insert(path.clone(), Change::Missing);
            }
            Err(error) => return Err(problem("read", &on_disk, &error)),
        }
    }
    let mut on_disk = Vec::new();
    list(folder, Path::new(OWN_FOLDER), &mut on_disk)?;
    for path in on_disk {
        if !files.contains_key(&path) {
            changes.insert(path, Change::LeftOver);
        }
    }
    Ok(Comparison { folder: folder.to_owned(), files, changes })
}

/// Adds the paths of all files below `folder`/`below` to `found`, relative to `folder`, with `/` between the parts.
pub fn list(folder: &Path, below: &Path, found: &mut Vec<String>) -> Result<()> {
    let path = folder.join(below);
    let entries = match fs::read_dir(&path) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(problem("read", &path, &error)),
    };
    for entry in entries {
        let entry = entry.map_err(|error| problem("read", &path, &error))?;
        let below = below.join(entry.file_name());
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            list(folder, &below, found)?;
        } else {
            let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
            found.push(parts.join("/"));
        }
    }
    Ok(())
}

impl Comparison<'_> {
    pub fn count(&self, wanted: impl Fn(&Change) -> bool) -> usize {
        self.changes.values().filter(|change| wanted(change)).count()
    }

    pub fn unchanged(&self) -> usize {
        self.files.len() - self.count(|change| *change != Change::LeftOver)
    }

    /// Describes the differences for users, with at most `most` lines for each file.
    pub fn describe(&self, most: usize) -> String {
        let mut text = String::new();
        for (path, change) in &self.changes {
            match change {
                Change::Missing => text.push_str(&format!("missing: {path}\n")),
                Change::LeftOver => text.push_str(&format!("left over: {path}\n")),
                Change::Stale { old } => {
                    text.push_str(&format!("stale: {path}\n"));
                    let new = self.files.get(path).map_or("", String::as_str);
                    let diff = TextDiff::from_lines(old.as_str(), new);
                    let diff =
                        diff.unified_diff().context_radius(2).header("on disk", "generated").to_string();
                    let lines: Vec<&str> = diff.lines().collect();
                    for line in lines.iter().take(most) {
                        text.push_str(&format!("  {line}\n"));
                    }
                    if lines.len() > most {
                        text.push_str(&format!("  ... and {} more lines\n", lines.len() - most));
                    }
                }
            }
        }
        text
    }

    /// Replaces the crate on disk with the generated files, completely or not at all.
    ///
    /// The new crate is first written next to the old one, so that a full disk does no harm. Then both are swapped by
    /// renaming. Unchanged files keep their modification times, so that cargo does not rebuild because of them.
    pub fn write(&self) -> Result<()> {
        if self.changes.is_empty() {
            return Ok(());
        }
        self.refuse_strangers()?;
        recover(&self.folder)?;
        let staged = self.folder.join(STAGED);
        remove(&staged)?;
        let outcome = self.stage(&staged).and_then(|()| self.swap(&staged));
        remove(&staged)?;
        outcome
    }

    /// Returns an error if `src/` has hand-written sources, because all of it is replaced. A single generated file is
    /// taken as evidence that the folder belongs to the generator, even if others were changed since.
    fn refuse_strangers(&self) -> Result<()> {
        let is_source = |path: &str| path.starts_with(OWN_FOLDER);
        let header = |text: &str| text.lines().next().map(str::to_owned);
        let ours: BTreeSet<_> = self
            .files
            .iter()
            .filter(|(path, _)| is_source(path))
            .filter_map(|(_, text)| header(text))
            .collect();
        let mut found = Vec::new();
        for (path, change) in self.changes.iter().filter(|(path, _)| is_source(path)) {
            match change {
                Change::Missing => {}
                Change::Stale { old } => found.push(header(old)),
                Change::LeftOver => {
                    found
                        .push(fs::read_to_string(self.folder.join(path)).ok().and_then(|text| header(&text)));
                }
            }
        }
        let unchanged = self.files.keys().any(|path| is_source(path) && !self.changes.contains_key(path));
        if unchanged || found.is_empty() || found.iter().flatten().any(|line| ours.contains(line)) {
            return Ok(());
        }
        let message = format!("{} has sources that were not generated", self.folder.display());
        Err(Diagnostic::error(message, "give another folder with --out, or remove its `src`").into())
    }

    fn stage(&self, staged: &Path) -> Result<()> {
        for (path, text) in self.files {
            let target = staged.join(path);
            if let Some(parent) = target.parent() {
                fs::create_dir_all(parent).map_err(|error| problem("create", parent, &error))?;
            }
            fs::write(&target, text).map_err(|error| problem("write", &target, &error))?;
            let file = fs::File::options().write(true).open(&target);
            let file = file.map_err(|error| problem("open", &target, &error))?;
            if !self.changes.contains_key(path)
                && let Ok(modified) = fs::metadata(self.folder.join(path)).and_then(|data| data.modified())
            {
                // Failing to keep the time only causes a rebuild.
                let _ = file.set_modified(modified);
            }
            file.sync_all().map_err(|error| problem("write", &target, &error))?;
        }
        Ok(())
    }

    fn swap(&self, staged: &Path) -> Result<()> {
        let (source, retired) = (self.folder.join(OWN_FOLDER), self.folder.join(RETIRED));
        remove(&retired)?;
        let rename =
            |from: &Path, to: &Path| fs::rename(from, to).map_err(|error| problem("replace", to, &error));
        if source.exists() {
            rename(&source, &retired)?;
        }
        if let Err(error) = rename(&staged.join(OWN_FOLDER), &source) {
            recover(&self.folder)?;
            return Err(error);
        }
        for file in OWN_FILES {
            if self.changes.contains_key(file) {
                rename(&staged.join(file), &self.folder.join(file))?;
            }
        }
        remove(&retired)
    }
}

/// Restores the old sources if an earlier run was interrupted after it had moved them away.
pub fn recover(folder: &Path) -> Result<()> {
    let (source, retired) = (folder.join(OWN_FOLDER), folder.join(RETIRED));
    if !source.exists() && retired.exists() {
        fs::rename(&retired, &source).map_err(|error| problem("restore", &source, &error))?;
    }
    Ok(())
}

fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(problem("remove", folder, &error)),
        _ => Ok(()),
    }
}

fn problem(what: &str, path: &Path, error: &io::Error) -> Diagnostics {
    let message = format!("cannot {what} {}: {error}", path.display());
    Diagnostic::error(message, "the crate was not changed; correct this and run again").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scratch(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("tinsmith-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    fn files(entries: &[(&str, &str)]) -> BTreeMap<String, String> {
        entries.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn writing_replaces_generated_files_and_keeps_others() {
        let folder = scratch("write");
        for (path, text) in
            [("src/old.rs", "// Ours.\ngone"), ("src/lib.rs", "// Ours.\nbefore"), ("tests/mine.rs", "kept")]
        {
            fs::create_dir_all(folder.join(path).parent().unwrap()).unwrap();
            fs::write(folder.join(path), text).unwrap();
        }
        let files = files(&[
            ("Cargo.toml", "c"),
            ("README.md", "r"),
            ("src/lib.rs", "// Ours.\nafter"),
            ("src/a/b.rs", "b"),
        ]);
        let comparison = compare(&folder, &files).unwrap();
        assert_eq!(comparison.changes.len(), 5);
        let description = comparison.describe(10);
        for expected in
            ["missing: Cargo.toml", "left over: src/old.rs", "stale: src/lib.rs", "-before", "+after"]
        {
            assert!(description.contains(expected), "{expected} in:\n{description}");
        }
        comparison.write().unwrap();
        assert!(compare(&folder, &files).unwrap().changes.is_empty());
        assert_eq!(fs::read_to_string(folder.join("tests/mine.rs")).unwrap(), "kept");
        let mut left: Vec<_> =
            fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left, ["Cargo.toml", "README.md", "src", "tests"]);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn unchanged_files_keep_their_times() {
        let folder = scratch("time");
        let before = files(&[("src/a.rs", "a"), ("src/b.rs", "b")]);
        compare(&folder, &before).unwrap().write().unwrap();
        let long_ago = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000);
        fs::File::options()
            .write(true)
            .open(folder.join("src/a.rs"))
            .unwrap()
            .set_modified(long_ago)
            .unwrap();
        let after = files(&[("src/a.rs", "a"), ("src/b.rs", "new")]);
        compare(&folder, &after).unwrap().write().unwrap();
        assert_eq!(fs::metadata(folder.join("src/a.rs")).unwrap().modified().unwrap(), long_ago);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_failure_leaves_the_old_crate_unchanged() {
        let folder = scratch("failure");
        let before = files(&[("src/lib.rs", "// Ours.\nbefore")]);
        compare(&folder, &before).unwrap().write().unwrap();
        // A file in the place of the staging folder prevents writing.
        fs::write(folder.join(STAGED), "in the way").unwrap();
        let after = files(&[("src/lib.rs", "// Ours.\nafter")]);
        let error = compare(&folder, &after).unwrap().write().unwrap_err().to_string();
        assert!(error.contains(STAGED), "{error}");
        assert_eq!(fs::read_to_string(folder.join("src/lib.rs")).unwrap(), "// Ours.\nbefore");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn sources_that_were_not_generated_stay() {
        let folder = scratch("strangers");
        fs::create_dir_all(folder.join("src")).unwrap();
        fs::write(folder.join("src/main.rs"), "fn main() {}\n").unwrap();
        let files = files(&[("src/lib.rs", "// Ours.\n"), ("src/a.rs", "// Ours.\n")]);
        let error = compare(&folder, &files).unwrap().write().unwrap_err().to_string();
        assert!(error.contains("not generated"), "{error}");
        // If other sources are generated, the file counts as left over.
        fs::write(folder.join("src/a.rs"), "// Ours.\nolder").unwrap();
        compare(&folder, &files).unwrap().write().unwrap();
        assert!(!folder.join("src/main.rs").exists());
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn an_interrupted_swap_is_undone() {
        let folder = scratch("recover");
        fs::create_dir_all(folder.join(RETIRED)).unwrap();
        fs::write(folder.join(RETIRED).join("lib.rs"), "before").unwrap();
        recover(&folder).unwrap();
        assert_eq!(fs::read_to_string(folder.join("src/lib.rs")).unwrap(), "before");
        fs::remove_dir_all(folder).unwrap();
    }
}
