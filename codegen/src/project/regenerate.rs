//! One call that makes or checks the crates of a configuration: all at once, each one wholly or not at all.

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

/// How many lines of a difference are shown for each file.
const SHOWN: usize = 40;

/// What to regenerate. [`new`](Self::new) makes everything that a configuration names. The other fields change a single
/// crate: that of the first projection, unless another one is named.
#[derive(Clone, Debug)]
pub struct Regenerate {
    /// The path of `smithy-build.json`.
    pub configuration: PathBuf,
    /// Messages name files by their path from here.
    pub root: PathBuf,
    /// What people run to get here; messages and generated files name it.
    pub command: String,
    /// Change nothing, and tell what is stale.
    pub check: bool,
    /// The projections to make; all if none is named.
    pub projections: Vec<String>,
    /// Operations to generate instead of the configured ones.
    pub operations: Vec<String>,
    /// Generate every operation of the service.
    pub all_operations: bool,
    /// Files of another model instead of the configured ones.
    pub model: Vec<PathBuf>,
    /// The service's shape ID or name, where a model has several.
    pub service: Option<String>,
    /// The shape ID of the protocol to speak, where the service has several.
    pub protocol: Option<String>,
    /// The crate's folder.
    pub out: Option<PathBuf>,
    /// The crate's name.
    pub module: Option<String>,
    /// Where crates take the runtime from, instead of what the configuration says.
    pub runtime: Option<Runtime>,
}

/// What became of one projection.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The crate's folder as messages call it.
    pub folder: String,
    /// What the crate holds.
    pub summary: Summary,
    /// The number of files that were written, or are stale.
    pub written: usize,
    /// The number of files that stayed as they are.
    pub unchanged: usize,
    /// The number of files that were removed, or should be.
    pub removed: usize,
    /// What is stale, for a person; empty if nothing is, or if it was written.
    pub stale: String,
    /// What was noticed on the way.
    pub warnings: Vec<Diagnostic>,
}

impl Regenerate {
    /// Everything that this `smithy-build.json` names.
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

    /// Makes the crates, or checks them, and prints what became of them as `cargo xtask regenerate` does.
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
                        println!("{folder} is not what the model gives. To update it: {command}");
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

    /// Makes the crates, or checks them. A crate that fails is left as it was, and keeps no other from being made.
    ///
    /// # Errors
    /// What is wrong with the configuration, or with what was asked for. What is wrong with a single crate is in its
    /// own result.
    pub fn run(&self) -> Result<Vec<Result<Outcome>>> {
        let projections = self.chosen()?;
        let next = AtomicUsize::new(0);
        let done = Mutex::new(Vec::new());
        // Projections may share a folder for the runtime, which only one of them may write at a time.
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

    /// The plan for the one crate that is to be made.
    ///
    /// # Errors
    /// As with [`run`](Self::run), and where there are several.
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

    /// The projections that are asked for. What is not configured can only replace parts of a single one.
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
            // What is changed is one crate: that of the first projection, unless another one is named.
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

    /// The folder that the configuration's paths are relative to.
    pub(super) fn folder(&self) -> &Path {
        self.configuration.parent().unwrap_or(Path::new("."))
    }

    /// The command line that updates what a check has found stale.
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
    Diagnostic::error("several projections cannot all be changed alike", help).into()
}

impl Outcome {
    /// One line that says what became of the crate.
    pub fn describe(&self) -> String {
        let Self { folder, summary, written, unchanged, removed, .. } = self;
        format!(
            "{folder}: {}, {} operations, {} shapes; {written} files written, {unchanged} unchanged, {removed} removed",
            summary.service, summary.operations, summary.shapes
        )
    }
}
