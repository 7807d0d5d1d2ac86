//! The workspace under `target/conformance`: for each service its crate, and beside it the package of its tests.

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

/// A service on its way from model to result.
pub struct Service {
    /// Its shape ID.
    pub id: String,
    pub module: String,
    pub outcome: Outcome,
}

/// How far a service has come.
pub enum Outcome {
    /// Why nothing was generated.
    NotGenerated(String),
    Generated(Box<Generated>),
}

/// A service's crate and tests.
pub struct Generated {
    pub summary: Summary,
    pub cases: Vec<Case>,
    /// How long the crate took, without its tests.
    pub time: Duration,
    /// Lines of Rust in the crate.
    pub lines: usize,
    /// Whether crate and tests compile without a warning.
    pub compiled: bool,
    /// Whether the crate does so with all its features.
    pub checked: bool,
    /// The program that runs the tests.
    pub program: Option<PathBuf>,
    /// The functions of the tests that passed.
    pub passed: Vec<String>,
    /// What the tests printed, if any failed.
    pub output: String,
}

/// The package of a crate's tests.
pub fn tests_of(module: &str) -> String {
    format!("{module}-tests")
}

/// Generates and writes every service, on all cores.
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

/// Writes what makes one workspace of all packages, with the versions that the project itself uses.
pub fn write_manifest(folder: &Path, services: &[Service]) -> Result<()> {
    let generated = services.iter().filter(|service| matches!(service.outcome, Outcome::Generated(_)));
    let members: Vec<String> = generated
        .flat_map(|service| [service.module.clone(), tests_of(&service.module)])
        .map(|name| format!("    \"{name}\",\n"))
        .collect();
    // Nobody debugs what is built here, and nothing of it is built twice with a small change.
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
            "get the file back from the repository",
        )
    })?;
    files::write(&folder.join("Cargo.lock"), &text)
}
