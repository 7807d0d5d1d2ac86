//! Helpers for the tests of goldens: they list the goldens, and generate their files.

pub mod compiled;
pub mod expected;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use tinsmith_codegen::diagnostic::{Diagnostics, Result};
use tinsmith_codegen::json::Source;
use tinsmith_codegen::{Generated, Package, Request, TestPackage, Wanted, conformance_tests, generate};

/// Texts of files by their paths, as the generator returns them.
pub type Files = BTreeMap<String, String>;

/// One feature: a model, and a folder `expected` with the generated files that show the feature.
pub struct Golden {
    pub name: String,
    pub folder: PathBuf,
    pub sources: Vec<Source>,
    pub wanted: Wanted,
}

/// Returns the folder of this package.
pub fn package() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Returns all folders in `tests/goldens`, in the order of their names.
pub fn goldens() -> Vec<Golden> {
    let goldens: Vec<_> = entries(&package().join("tests/goldens")).into_iter().map(golden).collect();
    assert!(goldens.len() > 20, "the goldens got lost");
    goldens
}

fn golden(folder: PathBuf) -> Golden {
    let models = entries(&folder).into_iter().filter(|path| has_ending(path, "json"));
    // Each line of this file names an operation. Without the file, all operations are generated.
    let wanted = match fs::read_to_string(folder.join("operations.txt")) {
        Ok(names) => Wanted::Named(names.lines().map(str::to_owned).collect()),
        Err(_) => Wanted::All,
    };
    Golden { name: file_name(&folder), sources: models.map(|path| source(&path)).collect(), wanted, folder }
}

impl Golden {
    /// Returns the crate's name in `Cargo.toml`.
    pub fn module(&self) -> String {
        format!("golden-{}", self.name)
    }

    /// Returns the name of the package with the model's own tests.
    pub fn tests_module(&self) -> String {
        format!("{}-tests", self.module())
    }

    pub fn generate(&self) -> Result<Generated> {
        generate_crate(&self.sources, &self.wanted, &self.module())
    }

    /// Returns the package with the model's own tests, if it has any.
    pub fn tests(&self) -> Option<Result<Files>> {
        let package = TestPackage {
            name: self.tests_module(),
            crate_path: format!("../{}", self.module()),
            support_path: package().join("conformance").display().to_string(),
        };
        let tests = conformance_tests(request(&self.sources, &self.wanted, &self.module()), &package);
        match tests {
            Ok(tests) => (!tests.cases.is_empty()).then_some(Ok(tests.files)),
            Err(problems) => Some(Err(problems)),
        }
    }

    /// Returns the files that are compared with `expected`: the generated files, the model's own tests, and files with
    /// the diagnostics.
    pub fn shown(&self) -> Files {
        match self.generate() {
            Ok(generated) => {
                let mut files = generated.files;
                match self.tests() {
                    Some(Ok(tests)) => {
                        files.extend(tests.into_iter().map(|(path, text)| (format!("tests/{path}"), text)));
                    }
                    Some(Err(problems)) => {
                        files.insert("tests/error.txt".to_owned(), format!("{problems}\n"));
                    }
                    None => {}
                }
                if !generated.warnings.is_empty() {
                    let warnings = Diagnostics(generated.warnings);
                    files.insert("warnings.txt".to_owned(), format!("{warnings}\n"));
                }
                files
            }
            Err(problems) => Files::from([("error.txt".to_owned(), format!("{problems}\n"))]),
        }
    }
}

/// Generates a crate with the runtime library in this repository.
pub fn generate_crate(sources: &[Source], wanted: &Wanted, name: &str) -> Result<Generated> {
    generate(request(sources, wanted, name))
}

fn request<'r>(sources: &'r [Source], wanted: &'r Wanted, name: &str) -> Request<'r> {
    let package = Package {
        name: name.to_owned(),
        version: "0.1.0".to_owned(),
        runtime: tinsmith_codegen::RuntimeSource::Path(package().join("runtime").display().to_string()),
        manifest_lines: Vec::new(),
        standalone: false,
        command: "cargo xtask regenerate".to_owned(),
    };
    Request { sources, service: None, protocol: None, operations: wanted, package }
}

/// Returns the folder of reference models beside the repository, which may be missing.
pub fn shared(folder: &str) -> Option<PathBuf> {
    let path = package().join("../../shared").join(folder);
    if path.is_dir() {
        return Some(path);
    }
    println!("skipped: {} is missing", path.display());
    None
}

pub fn source(path: &Path) -> Source {
    Source { name: file_name(path), text: read(path) }
}

pub fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Returns the sorted entries of a folder.
pub fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

pub fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|extension| extension == ending)
}

pub fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
