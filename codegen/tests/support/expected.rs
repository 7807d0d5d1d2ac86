//! Compares generated text with expected text on disk. A difference fails, or is blessed.

use std::fs;
use std::path::Path;

use similar::TextDiff;

use super::{Files, entries, file_name};

/// The variable that makes the tests write the expected text instead of comparing it.
const BLESS: &str = "TINSMITH_BLESS";
const COMMAND: &str = "TINSMITH_BLESS=1 cargo test -p tinsmith-codegen --test goldens";

/// A description of the differences.
#[derive(Default)]
pub struct Report(String);

impl Report {
    /// Compares one text with the file at `path`. `None` means that the file should not exist.
    pub fn compare(&mut self, label: &str, path: &Path, generated: Option<&str>) {
        let on_disk = fs::read_to_string(path).ok();
        if on_disk.as_deref() == generated {
            return;
        }
        if std::env::var_os(BLESS).is_some() {
            bless(path, generated);
            println!("blessed: {label}");
            return;
        }
        let (old, new) = (on_disk.unwrap_or_default(), generated.unwrap_or_default());
        let diff = TextDiff::from_lines(old.as_str(), new);
        let diff = diff.unified_diff().context_radius(2).header("expected", "generated").to_string();
        let what = if generated.is_some() { "differs" } else { "is expected, but no longer generated" };
        self.0.push_str(&format!("\n{label} {what}:\n{diff}"));
    }

    /// Compares the files in a golden's folder `expected` with the generated files.
    ///
    /// Only the files in the folder are compared: to add another file of the crate, create an empty one and bless. An
    /// empty folder gets the files of the data types or, if there are none, of the operations. Diagnostics are always
    /// compared.
    pub fn compare_folder(&mut self, label: &str, folder: &Path, generated: &Files) {
        let mut shown = Vec::new();
        list(folder, "", &mut shown);
        if shown.is_empty() {
            let below = |prefix: &str| -> Vec<String> {
                generated.keys().filter(|path| path.starts_with(prefix) && !is_list(path)).cloned().collect()
            };
            shown = below("src/types/");
            if shown.is_empty() {
                shown = below("src/operation/");
            }
        }
        shown.extend(generated.keys().filter(|path| path.ends_with(".txt")).cloned());
        shown.sort();
        shown.dedup();
        assert!(!shown.is_empty(), "{label} shows nothing");
        for path in shown {
            let text = generated.get(&path).map(String::as_str);
            self.compare(&format!("{label}/{path}"), &folder.join(&path), text);
        }
    }

    /// Fails if there are differences.
    pub fn finish(self) {
        assert!(self.0.is_empty(), "{}\nIf this is intended, run {COMMAND}\n", self.0);
    }
}

/// Whether a file only lists others.
fn is_list(path: &str) -> bool {
    path.ends_with("/builders.rs") || path.ends_with("/error.rs")
}

fn bless(path: &Path, generated: Option<&str>) {
    let outcome = match (generated, path.parent()) {
        (Some(text), Some(folder)) => fs::create_dir_all(folder).and_then(|()| fs::write(path, text)),
        _ => fs::remove_file(path),
    };
    outcome.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

/// Adds the paths of all files below a folder to `found`, relative to it, with `/` between the parts.
pub fn list(folder: &Path, prefix: &str, found: &mut Vec<String>) {
    if !folder.is_dir() {
        return;
    }
    for path in entries(folder) {
        let name = format!("{prefix}{}", file_name(&path));
        match path.is_dir() {
            true => list(&path, &format!("{name}/"), found),
            false => found.push(name),
        }
    }
}
