//! Generates or checks the crates of a configuration, in parallel. Each crate is written completely or not at all.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use crate::Summary;
use crate::config::{Projection, Runtime, read_projections};
use crate::diagnostic::{Diagnostic, Diagnostics, Result};
use crate::import::load;

use super::crate_files::{self, Change};
use super::paths::{absolute, relative};
use super::{Plan, files, vendored};

/// The maximum number of lines of a file's difference that are shown.
const SHOWN: usize = 40;

/// The options for regenerating crates. [`new`](Self::new) selects all crates of a configuration. Options that replace
/// settings are applied to a single crate: that of the first projection, unless another one is named.
#[derive(Clone, Debug)]
pub struct Regenerate {
    /// The path of `smithy-build.json`.
    pub configuration: PathBuf,
    /// The folder that paths in messages are relative to.
    pub root: PathBuf,
    /// The command that calls this, as named in messages and generated files.
    pub command: String,
    /// Only report what is stale, without changing anything.
    pub check: bool,
    /// The projections to generate, or all if empty.
    pub projections: Vec<String>,
    /// Operations to generate instead of the configured ones.
    pub operations: Vec<String>,
    /// Generate all operations of the service.
    pub all_operations: bool,
    /// The files of another model instead of the configured one.
    pub model: Vec<PathBuf>,
    /// The service's shape ID or name, if a model has several.
    pub service: Option<String>,
    /// The shape ID of the protocol to use, if the service has several.
    pub protocol: Option<String>,
    /// The crate's folder.
    pub out: Option<PathBuf>,
    /// The crate's name.
    pub module: Option<String>,
    /// The source of the runtime instead of the configured one.
    pub runtime: Option<Runtime>,
}

/// The result of one projection.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The crate's folder for messages.
    pub folder: String,
    /// The content of the crate.
    pub summary: Summary,
    /// The number of files that were written, or that are stale or missing.
    pub written: usize,
    /// The number of unchanged files.
    pub unchanged: usize,
    /// The number of files that were removed, or that should be removed.
    pub removed: usize,
    /// The differences that a check has found, for users. Empty if there are none, or if the crate was written.
    pub stale: String,
    /// The warnings about the model.
    pub warnings: Vec<Diagnostic>,
}

impl Regenerate {
    /// Selects all crates of a `smithy-build.json`.
    pub fn new(configuration: impl Into<PathBuf>) -> Self {
        let configuration = configuration.into();
        let root = configuration.parent().unwrap_or(Path::new(".")).to_owned();
        Self {
            configuration,
            root: absolute(&root).unwrap_or(root),
            command: "cargo xtask regenerate".to_owned(),
            check: false,
            projections: Vec::new(),
            operations: Vec::new(),
            all_operations: false,
            model: Vec::new(),
            service: None,
            protocol: None,
            out: None,
            module: None,
            runtime: None,
        }
    }

    /// Generates or checks the crates, and prints the results like `cargo xtask regenerate`.
    pub fn print(&self) -> ExitCode {
        let started = Instant::now();
        let outcomes = match self.run() {
            Ok(outcomes) => outcomes,
            Err(problems) => {
                eprintln!("{problems}");
                return ExitCode::FAILURE;
            }
        };
        let mut code = ExitCode::SUCCESS;
        for outcome in outcomes {
            match outcome {
                Ok(outcome) => {
                    files::print_warnings(&outcome.warnings);
                    if outcome.stale.is_empty() {
                        println!("{}; {} ms", outcome.describe(), started.elapsed().as_millis());
                    } else {
                        print!("{}", outcome.stale);
                        let (folder, command) = (&outcome.folder, self.command_line());
                        println!("{folder} is out of date. To update it: {command}");
                        code = ExitCode::FAILURE;
                    }
                }
                Err(problems) => {
                    eprintln!("{problems}");
                    code = ExitCode::FAILURE;
                }
            }
        }
        code
    }

    /// Generates or checks the crates. A crate that fails is not changed, and does not prevent others from being
    /// generated.
    ///
    /// # Errors
    /// Returns the problems with the configuration or with the options. Those with a single crate are in its own
    /// result.
    pub fn run(&self) -> Result<Vec<Result<Outcome>>> {
        let projections = self.chosen()?;
        let next = AtomicUsize::new(0);
        let done = Mutex::new(Vec::new());
        // Projections may share the folder of a copied runtime, so only one of them may write it at a time.
        let runtime = Mutex::new(());
        let work = || {
            loop {
                let index = next.fetch_add(1, Ordering::Relaxed);
                let Some(projection) = projections.get(index) else { break };
                let outcome = self.make(projection, &runtime);
                done.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).push((index, outcome));
            }
        };
        let workers = thread::available_parallelism().map_or(1, usize::from).min(projections.len());
        thread::scope(|scope| {
            // The current thread is one of the workers.
            for _ in 1..workers {
                scope.spawn(work);
            }
            work();
        });
        let mut outcomes = done.into_inner().unwrap_or_else(|poisoned| poisoned.into_inner());
        outcomes.sort_by_key(|(index, _)| *index);
        Ok(outcomes.into_iter().map(|(_, outcome)| outcome).collect())
    }

    /// Returns the plan for the only selected crate.
    ///
    /// # Errors
    /// Returns the same errors as [`run`](Self::run), and an error if several crates are selected.
    pub fn plan(&self) -> Result<Plan> {
        match self.chosen()?.as_slice() {
            [projection] => Plan::new(self, projection),
            _ => Err(several()),
        }
    }

    fn make(&self, projection: &Projection, runtime: &Mutex<()>) -> Result<Outcome> {
        let plan = Plan::new(self, projection)?;
        let generated = plan.generate()?;
        let comparison = crate_files::compare(&plan.out, &generated.files)?;
        let mut stale = String::new();
        if let Some(folder) = plan.vendored() {
            let _guard = runtime.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
            let copied = vendored::files(&self.command)?;
            let difference = crate_files::compare(&folder, &copied)?;
            match self.check {
                true => stale = difference.describe(SHOWN),
                false => difference.write()?,
            }
        }
        match self.check {
            true => stale.insert_str(0, &comparison.describe(SHOWN)),
            false => comparison.write()?,
        }
        let folder = relative(&absolute(Path::new("."))?, &plan.out);
        Ok(Outcome {
            folder: if folder.is_empty() { ".".to_owned() } else { folder },
            written: comparison.count(|change| *change != Change::LeftOver),
            removed: comparison.count(|change| *change == Change::LeftOver),
            unchanged: comparison.unchanged(),
            summary: generated.summary,
            warnings: generated.warnings,
            stale,
        })
    }

    /// Returns the selected projections. Options that replace settings need a single one.
    fn chosen(&self) -> Result<Vec<Projection>> {
        let source = load::read(&self.configuration, &files::name(&self.root, &self.configuration)?)?;
        let mut projections = read_projections(&source)?;
        if !self.projections.is_empty() {
            if let Some(unknown) =
                self.projections.iter().find(|name| !projections.iter().any(|known| known.name == **name))
            {
                let names: Vec<&str> = projections.iter().map(|known| known.name.as_str()).collect();
                let message = format!("there is no projection `{unknown}`");
                let help = format!("name one of `{}`", names.join("`, `"));
                return Err(Diagnostic::error(message, help).at(&source.name, 1).into());
            }
            projections.retain(|known| self.projections.contains(&known.name));
        }
        if self.is_changed() {
            // Such options are applied to the first projection, unless another one is named.
            match self.projections.len() {
                0 => projections.truncate(1),
                1 => {}
                _ => return Err(several()),
            }
        }
        Ok(projections)
    }

    fn is_changed(&self) -> bool {
        let chooses = self.all_operations || !self.operations.is_empty() || !self.model.is_empty();
        let names = [&self.service, &self.protocol, &self.module].iter().any(|name| name.is_some());
        chooses || names || self.out.is_some()
    }

    /// Returns the folder that the configuration's paths are relative to.
    pub(super) fn folder(&self) -> &Path {
        self.configuration.parent().unwrap_or(Path::new("."))
    }

    /// Returns the command line that updates stale crates.
    fn command_line(&self) -> String {
        let mut parts = vec![self.command.clone()];
        if !self.operations.is_empty() {
            parts.push(format!("--operations {}", self.operations.join(",")));
        }
        if self.all_operations {
            parts.push("--all-operations".to_owned());
        }
        parts.extend(self.model.iter().map(|path| format!("--model {}", path.display())));
        parts.extend(self.service.iter().map(|service| format!("--service {service}")));
        parts.extend(self.protocol.iter().map(|protocol| format!("--protocol '{protocol}'")));
        parts.extend(self.out.iter().map(|path| format!("--out {}", path.display())));
        parts.extend(self.module.iter().map(|module| format!("--module {module}")));
        parts.extend(self.projections.iter().map(|projection| format!("--projection {projection}")));
        parts.extend(self.runtime.iter().map(|runtime| format!("--runtime {runtime}")));
        parts.join(" ")
    }
}

fn several() -> Diagnostics {
    let help = "name one of them with --projection";
    Diagnostic::error("these options cannot be applied to several projections", help).into()
}

impl Outcome {
    /// Describes the result in one line.
    pub fn describe(&self) -> String {
        let Self { folder, summary, written, unchanged, removed, .. } = self;
        format!(
            "{folder}: {}, {}, {}; {} written, {unchanged} unchanged, {removed} removed",
            summary.service,
            count(summary.operations, "operation"),
            count(summary.shapes, "shape"),
            count(*written, "file")
        )
    }
}

/// Returns a number with its noun in the singular or plural.
fn count(number: usize, noun: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{ending}")
}
