//! Measures only the generation, for every model beside the repository: time and memory, compared with the model's
//! size.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use super::measure::{Cost, costs, median};
use super::table::{head, megabytes, row, time};
use crate::project;
use crate::regenerate::Regenerate;

const MODELS: &str = "../shared/models/aws";

/// Two operations of a large model, and two similar ones of a small model.
const FEW: [(&str, &str); 2] = [
    ("config-service", "StartConfigurationRecorder,StopConfigurationRecorder"),
    ("iotsecuretunneling", "CloseTunnel,RotateTunnelAccessToken"),
];

/// Generate crates without writing them, to measure the generation without disk access.
#[derive(clap::Args)]
pub struct Generate {
    /// The models; a crate is generated from each
    model: Vec<PathBuf>,
    /// The operations; all of them if not given
    #[arg(long, value_delimiter = ',')]
    operations: Vec<String>,
}

impl Generate {
    pub fn run(self) -> Result<ExitCode, String> {
        let out = project::root().join("target/bench/nothing");
        for model in &self.model {
            let plan = Regenerate::of_model(model, &self.operations, &out);
            plan.and_then(|plan| plan.generate()).map_err(|problems| problems.to_string())?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Measures the generation and prints the table.
pub fn bench(generator: &Path, root: &Path, runs: usize) -> Result<(), String> {
    let folder = root.join(MODELS);
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("\nmodels: skipped, since there is no {MODELS}");
        return Ok(());
    };
    let mut models: Vec<(u64, PathBuf)> = entries
        .filter_map(|entry| Some((entry.as_ref().ok()?.metadata().ok()?.len(), entry.ok()?.path())))
        .filter(|(_, path)| path.extension().is_some_and(|it| it == "json"))
        .collect();
    models.sort();
    head("generation alone, CPU", &["model", "least", "median", "for a MB", "memory"]);
    let measure = |what: &str, models: &[(u64, PathBuf)], operations: &str| {
        let costs = costs(generator, runs, || {
            let mut command = Command::new(generator);
            command.arg("generate").args(models.iter().map(|(_, path)| path));
            if !operations.is_empty() {
                command.args(["--operations", operations]);
            }
            command
        })?;
        let bytes: u64 = models.iter().map(|(bytes, _)| bytes).sum();
        let median = median(costs.iter().map(Cost::cpu));
        let least = costs.iter().map(Cost::cpu).min().unwrap_or_default();
        let memory = costs.iter().map(|cost| cost.memory).max().unwrap_or_default();
        let times = [least, median, median.div_f64(bytes.max(1) as f64 / 1e6)].map(time);
        row(what, &[&[megabytes(bytes)], &times[..], &[megabytes(memory)]].concat());
        Ok::<_, String>(())
    };
    let stem = |path: &Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    for model in &models {
        measure(&stem(&model.1), std::slice::from_ref(model), "")?;
    }
    measure("all of them", &models, "")?;
    for (name, operations) in FEW {
        for model in models.iter().filter(|(_, path)| stem(path) == name) {
            measure(&format!("{name}, two operations"), std::slice::from_ref(model), operations)?;
        }
    }
    Ok(())
}
