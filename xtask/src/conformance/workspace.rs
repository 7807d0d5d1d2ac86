//! The workspace in `target/conformance`, with the crate of each service and the package of its tests.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use tinsmith_codegen::conformance::{Case, conformance_tests};
use tinsmith_codegen::diagnostic::{Diagnostic, Result};
use tinsmith_codegen::{Package, Request, Summary, TestPackage, Wanted, generate};

use crate::{crate_files, files, project};

use super::discover::Candidate;
use super::progress::Progress;

/// The version of every package.
pub const VERSION: &str = "0.0.0";

/// A service and its results.
pub struct Service {
    /// The service's shape ID.
    pub id: String,
    pub module: String,
    pub outcome: Outcome,
}

/// The result of the generation.
pub enum Outcome {
    /// Nothing was generated, because of these problems.
    NotGenerated(String),
    Generated(Box<Generated>),
}

/// A service's crate and tests.
pub struct Generated {
    pub summary: Summary,
    pub cases: Vec<Case>,
    /// The time for generating the crate without its tests.
    pub time: Duration,
    /// The number of lines of Rust in the crate.
    pub lines: usize,
    /// Whether the crate and its tests compile without warnings.
    pub compiled: bool,
    /// Whether the crate compiles without warnings with all its features.
    pub checked: bool,
    /// The program that runs the tests.
    pub program: Option<PathBuf>,
    /// The names of the test functions that passed.
    pub passed: Vec<String>,
    /// The output of the tests, if any of them failed.
    pub output: String,
}

/// Returns the name of the package with a crate's tests.
pub fn tests_of(module: &str) -> String {
    format!("{module}-tests")
}

/// Generates and writes all services in parallel.
pub fn generate_all(folder: &Path, candidates: &[Candidate], progress: &Progress) -> Vec<Service> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::new());
    let work = || {
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(candidate) = candidates.get(index) else { break };
            let outcome = match generate_one(folder, candidate) {
                Ok(generated) => Outcome::Generated(Box::new(generated)),
                Err(problems) => Outcome::NotGenerated(problems.to_string()),
            };
            let service =
                Service { id: candidate.service.clone(), module: candidate.module.clone(), outcome };
            let mut done = done.lock().unwrap_or_else(PoisonError::into_inner);
            done.push((index, service));
            progress.step("generated", &candidate.module, done.len(), candidates.len());
        }
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..cores.min(candidates.len()) {
            scope.spawn(work);
        }
    });
    let mut services = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    services.sort_by_key(|(index, _)| *index);
    services.into_iter().map(|(_, service)| service).collect()
}

fn generate_one(folder: &Path, candidate: &Candidate) -> Result<Generated> {
    let codegen = project::root().join("codegen");
    let (krate, tests) = (folder.join(&candidate.module), folder.join(tests_of(&candidate.module)));
    let request = || Request {
        sources: &candidate.sources,
        service: Some(&candidate.service),
        protocol: None,
        operations: &Wanted::All,
        package: Package {
            name: candidate.module.clone(),
            version: VERSION.to_owned(),
            runtime: tinsmith_codegen::RuntimeSource::Path(project::relative(
                &krate,
                &codegen.join("runtime"),
            )),
            manifest_lines: Vec::new(),
            standalone: false,
            command: "cargo xtask regenerate".to_owned(),
        },
    };
    let started = Instant::now();
    let generated = generate(request())?;
    let time = started.elapsed();
    let package = TestPackage {
        name: tests_of(&candidate.module),
        crate_path: project::relative(&tests, &krate),
        support_path: project::relative(&tests, &codegen.join("conformance")),
    };
    let found = conformance_tests(request(), &package)?;
    crate_files::compare(&krate, &generated.files)?.write()?;
    crate_files::compare(&tests, &found.files)?.write()?;
    let sources = generated.files.iter().filter(|(path, _)| path.ends_with(".rs"));
    Ok(Generated {
        lines: sources.map(|(_, text)| text.lines().count()).sum(),
        summary: generated.summary,
        cases: found.cases,
        time,
        compiled: false,
        checked: false,
        program: None,
        passed: Vec::new(),
        output: String::new(),
    })
}

/// Writes the manifest of the workspace, and a copy of the project's own lock file.
pub fn write_manifest(folder: &Path, services: &[Service]) -> Result<()> {
    let generated = services.iter().filter(|service| matches!(service.outcome, Outcome::Generated(_)));
    let members: Vec<String> = generated
        .flat_map(|service| [service.module.clone(), tests_of(&service.module)])
        .map(|name| format!("    \"{name}\",\n"))
        .collect();
    // Neither debugging nor incremental builds are useful here.
    let manifest = format!(
        "[workspace]\nresolver = \"3\"\nmembers = [\n{}]\n\n\
         [profile.dev]\ndebug = false\nincremental = false\n",
        members.concat()
    );
    files::write(&folder.join("Cargo.toml"), &manifest)?;
    let lock = project::root().join("Cargo.lock");
    let text = std::fs::read_to_string(&lock).map_err(|error| {
        Diagnostic::error(
            format!("cannot read {}: {error}", lock.display()),
            "restore the file from the repository",
        )
    })?;
    files::write(&folder.join("Cargo.lock"), &text)
}
