//! Compiles generated crates without warnings in one workspace, and runs their tests.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Files, entries, file_name, package, read};

/// The package that depends on all the others and runs their tests as one program.
const RUN: &str = "run";

/// Crates by their names, and tests of some of them.
#[derive(Default)]
pub struct Workspace {
    pub crates: BTreeMap<String, Files>,
    /// Files with tests, by the name of the tested crate.
    pub tests: BTreeMap<String, PathBuf>,
    /// The names of the crates that contain only tests.
    pub test_packages: Vec<String>,
    /// Additional text in the workspace's manifest.
    pub manifest: &'static str,
}

impl Workspace {
    /// Writes the workspace to `folder` in cargo's folder for files of tests, denies warnings, and runs the tests with
    /// a client but no TLS. It is also checked without features.
    pub fn build_and_run(&self, folder: &str) {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
        self.write(&folder, Some(self.run()));
        let check = ["check", "--offline", "--keep-going", "--workspace", "--no-default-features"];
        cargo(&folder, &[&check[..], &["--exclude", RUN]].concat());
        let mut arguments = vec!["test", "--offline", "--package", RUN];
        arguments.extend(self.test_packages.iter().flat_map(|name| ["--package", name.as_str()]));
        cargo(&folder, &arguments);
    }

    /// Writes the workspace to `folder`, and runs the crates' own tests. They may have additional dependencies, which
    /// cargo fetches.
    #[allow(dead_code)] // not every test program with this module calls it
    pub fn test(&self, folder: &str, arguments: &[&str]) {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
        self.write(&folder, None);
        cargo(&folder, &[&["test"], arguments].concat());
    }

    /// Writes the workspace. Unchanged files are not touched, so that cargo only compiles what has changed.
    fn write(&self, folder: &Path, run: Option<Files>) {
        let mut members: Vec<&str> = self.crates.keys().map(String::as_str).collect();
        members.extend(run.iter().map(|_| RUN));
        for path in entries_if_any(folder) {
            let name = file_name(&path);
            if path.is_dir() && name != "target" && !members.contains(&name.as_str()) {
                fs::remove_dir_all(&path).unwrap();
            }
        }
        for (name, files) in &self.crates {
            write_crate(&folder.join(name), files);
        }
        if let Some(files) = run {
            write_crate(&folder.join(RUN), &files);
        }
        let manifest = format!(
            "[workspace]\nresolver = \"3\"\nmembers = {members:?}\n\n[profile.dev]\ndebug = false\nincremental = false\n{}",
            self.manifest
        );
        write(&folder.join("Cargo.toml"), &manifest);
        // The versions in the repository's own lock file are already downloaded, so no network is needed.
        write(&folder.join("Cargo.lock"), &read(&package().join("../Cargo.lock")));
    }

    fn run(&self) -> Files {
        let mut manifest = format!(
            "[package]\nname = \"{RUN}\"\nversion = \"0.1.0\"\nedition = \"2024\"\npublish = false\n\n[dependencies]\n"
        );
        let runtime = package().join("runtime");
        manifest.push_str(&format!("tinsmith-runtime = {{ path = {runtime:?} }}\n"));
        for (name, files) in self.crates.iter().filter(|(name, _)| !self.test_packages.contains(name)) {
            // The tests have HTTP clients of their own. TLS would take longer to compile than all of the crates.
            let mut features = vec!["client", "validation"];
            let has = |feature: &str| files["Cargo.toml"].contains(&format!("\n{feature} = ["));
            features.extend(["rt-tokio", "secret-hash", "sigv4a"].into_iter().filter(|feature| has(feature)));
            manifest.push_str(&format!(
                "{name} = {{ path = \"../{name}\", default-features = false, features = {features:?} }}\n"
            ));
        }
        manifest.push_str(
            "http-body = \"1\"\n\n[dev-dependencies]\nproptest = { version = \"1\", default-features = false, features = [\"std\"] }\n",
        );
        let mut tests = "//! The tests of all crates, as one program.\n".to_owned();
        for (name, path) in &self.tests {
            let module = name.replace('-', "_");
            tests.push_str(&format!("\n#[path = {path:?}]\nmod {module};\n"));
        }
        Files::from([
            ("Cargo.toml".to_owned(), manifest),
            ("src/lib.rs".to_owned(), include_str!("run.rs").to_owned()),
            ("tests/all.rs".to_owned(), tests),
        ])
    }
}

fn write_crate(folder: &Path, files: &Files) {
    let mut on_disk = Vec::new();
    super::expected::list(folder, "", &mut on_disk);
    for path in on_disk.iter().filter(|path| !files.contains_key(*path)) {
        fs::remove_file(folder.join(path)).unwrap();
    }
    for (path, text) in files {
        write(&folder.join(path), text);
    }
}

fn write(path: &Path, text: &str) {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return;
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    let outcome = fs::create_dir_all(folder).and_then(|()| fs::write(path, text));
    outcome.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

fn entries_if_any(folder: &Path) -> Vec<PathBuf> {
    if folder.is_dir() { entries(folder) } else { Vec::new() }
}

/// Runs cargo in the workspace, independently of the settings of the surrounding cargo. Panics with its output if it
/// fails.
fn cargo(folder: &Path, arguments: &[&str]) {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    // All workspaces share the target folder, because most of their dependencies are the same.
    command.args(arguments).args(["--quiet", "--target-dir"]).arg(folder.join("../goldens/target"));
    command.current_dir(folder).env("RUSTFLAGS", "-D warnings");
    for variable in ["CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET", "CARGO_BUILD_RUSTFLAGS"] {
        command.env_remove(variable);
    }
    let output = command.output().unwrap_or_else(|error| panic!("cargo cannot be run: {error}"));
    assert!(
        output.status.success(),
        "`cargo {}` fails in {}:\n{}{}",
        arguments.join(" "),
        folder.display(),
        String::from_utf8_lossy(&output.stderr),
        String::from_utf8_lossy(&output.stdout)
    );
}
