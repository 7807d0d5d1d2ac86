//! Generation alone, for every model beside the repository: time and memory against the model's size.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use super::measure::{Cores, Cost, costs, median};
use super::table::{head, megabytes, memory, row, time};
use crate::project;
use crate::regenerate::Regenerate;

const MODELS: &str = "../shared/models/aws";

/// Two operations out of a big model, and two of the same kind out of a small one.
const FEW: [(&str, &str); 2] = [
    ("config-service", "StartConfigurationRecorder,StopConfigurationRecorder"),
    ("iotsecuretunneling", "CloseTunnel,RotateTunnelAccessToken"),
];

/// Generate crates and throw them away: what generation costs without the disk.
#[derive(clap::Args)]
pub struct Generate {
    /// Models, a crate of each
    model: Vec<PathBuf>,
    /// The operations; all of them if none are named
    #[arg(long, value_delimiter = ',')]
    operations: Vec<String>,
}

impl Generate {
    /// As many models at a time as there are processors.
    pub fn run(self) -> Result<ExitCode, String> {
        let next = AtomicUsize::new(0);
        let problems = Mutex::new(Vec::new());
        let work = || {
            while let Some(model) = self.model.get(next.fetch_add(1, Ordering::Relaxed)) {
                if let Err(problem) = self.generate(model) {
                    problems.lock().unwrap_or_else(PoisonError::into_inner).push(problem);
                }
            }
        };
        let workers = thread::available_parallelism().map_or(1, usize::from).min(self.model.len());
        thread::scope(|scope| {
            for _ in 1..workers {
                scope.spawn(work);
            }
            work();
        });
        let problems = problems.into_inner().unwrap_or_else(PoisonError::into_inner);
        if problems.is_empty() { Ok(ExitCode::SUCCESS) } else { Err(problems.join("\n")) }
    }

    fn generate(&self, model: &Path) -> Result<(), String> {
        let out = project::root().join("target/bench/nothing");
        let plan = Regenerate::of_model(model, &self.operations, &out);
        plan.and_then(|plan| plan.generate()).map(drop).map_err(|problems| problems.to_string())
    }
}

/// Prints the table.
pub fn bench(generator: &Path, runs: usize) -> Result<(), String> {
    let folder = project::root().join(MODELS);
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("\nmodels: skipped, since there is no {MODELS}");
        return Ok(());
    };
    let mut models: Vec<(u64, PathBuf)> = entries
        .filter_map(|entry| Some((entry.as_ref().ok()?.metadata().ok()?.len(), entry.ok()?.path())))
        .filter(|(_, path)| path.extension().is_some_and(|it| it == "json"))
        .collect();
    models.sort();
    let generate = |models: &[&Path], operations: &str| {
        let mut command = Command::new(generator);
        command.arg("generate").args(models);
        if !operations.is_empty() {
            command.args(["--operations", operations]);
        }
        command
    };
    const COLUMNS: [&str; 6] = ["model", "CPU: least", "median", "for a MB", "all cores", "memory"];
    let both = |what: &str, bytes: u64, models: &[&Path], operations: &str| {
        let [one, all] =
            [Cores::One, Cores::All].map(|cores| costs(cores, runs, || generate(models, operations)));
        line(what, bytes, &one?, &all?);
        Ok::<_, String>(())
    };
    head("generation alone, all operations; CPU on one core", &COLUMNS);
    for (bytes, path) in &models {
        both(&stem(path), *bytes, &[path], "")?;
    }
    let all: Vec<&Path> = models.iter().map(|(_, path)| path.as_path()).collect();
    let whole = models.iter().map(|(bytes, _)| bytes).sum();
    both("all of them at once (at most 120 ms for a MB)", whole, &all, "")?;
    head("generation alone, two operations; CPU on one core", &COLUMNS);
    for (name, operations) in FEW {
        let path = folder.join(name).with_extension("json");
        let bytes = fs::metadata(&path).map_err(|error| format!("error: {}: {error}", path.display()))?.len();
        both(name, bytes, &[&path], operations)?;
    }
    Ok(())
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn line(what: &str, bytes: u64, one_core: &[Cost], all_cores: &[Cost]) {
    let middle = |costs: &[Cost], of: fn(&Cost) -> Duration| median(costs.iter().map(of)).unwrap_or_default();
    let (least, cpu) =
        (one_core.iter().map(Cost::cpu).min().unwrap_or_default(), middle(one_core, Cost::cpu));
    let most = all_cores.iter().map(|cost| cost.memory).max().unwrap_or_default();
    let per_megabyte = cpu.div_f64(bytes.max(1) as f64 / 1e6);
    let times = [least, cpu, per_megabyte, middle(all_cores, |cost| cost.wall)].map(time);
    row(what, &[&[megabytes(bytes)], &times[..], &[memory(most)]].concat());
}
