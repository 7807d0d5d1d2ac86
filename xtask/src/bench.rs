//! `cargo xtask bench`: measures the figures in the README on this machine.

mod configured;
mod generated;
mod measure;
mod models;
mod programs;
mod protocols;
mod server;
mod service;
mod services;
mod store;
mod streams;
mod table;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::project;
use measure::{Cost, costs, median, run};
use table::{head, row, time};

pub use measure::Measure;
pub use models::Generate;

/// Measure generation, builds and calls, side by side with the official crate, and print tables for xtask/README.md.
#[derive(clap::Args)]
pub struct Bench {
    /// What to measure; everything if not given
    #[arg(value_enum)]
    parts: Vec<Part>,
    /// How often to run quick measurements, of which the median is printed; slow ones are run less often
    #[arg(long, default_value_t = 15)]
    runs: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Part {
    /// `regenerate` for the configured models
    Regenerate,
    /// Only the generation, for each model in ../shared/models/aws
    Models,
    /// The generated crate without default features
    Crate,
    /// The builds of a program, with the official crate and with ours (takes many minutes)
    Builds,
    /// The release build of a program that loads its configuration, with `aws-config` and with ours (takes many
    /// minutes)
    Configured,
    /// The client's cost of a call
    Calls,
    /// The client's cost of a call in other protocols (builds for many minutes)
    Protocols,
    /// The builds of the official crate and of ours with all operations, without dependencies (takes many minutes)
    Service,
    /// The builds of a program that calls five services (takes many minutes)
    Services,
    /// Download and upload of a gigabyte, and reads of small objects, with the official crate and with ours
    Streams,
    /// The builds of a program that reads and stores objects (takes many minutes)
    StreamBuilds,
}

impl Bench {
    pub fn run(self) -> Result<ExitCode, String> {
        let root = project::root();
        let wants = |part| self.parts.is_empty() || self.parts.contains(&part);
        let runs = self.runs.max(1);
        let generator = generator(&root)?;
        if wants(Part::Regenerate) {
            regenerate(&generator, &root, runs)?;
        }
        if wants(Part::Models) {
            models::bench(&generator, &root, runs.min(5))?;
        }
        if wants(Part::Crate) {
            generated::bench(&generator, &root, runs.min(3))?;
        }
        if wants(Part::Builds) {
            programs::builds(&generator, &root, runs.min(3))?;
        }
        if wants(Part::Configured) {
            configured::bench(&generator, &root, runs.min(3))?;
        }
        if wants(Part::Calls) {
            programs::calls(&generator, &root, runs.min(5))?;
        }
        if wants(Part::Protocols) {
            protocols::bench(&generator, &root, runs.min(5))?;
        }
        if wants(Part::Service) {
            service::bench(&generator, &root, runs.min(3))?;
        }
        if wants(Part::Services) {
            services::bench(&generator, &root, runs.min(3))?;
        }
        if wants(Part::Streams) {
            streams::transfers(&generator, &root, runs.min(5))?;
        }
        if wants(Part::StreamBuilds) {
            streams::builds(&generator, &root, runs.min(3))?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Builds a release of this program, which generates crates and measures other processes, and returns its path.
fn generator(root: &Path) -> Result<PathBuf, String> {
    let mut command = Command::new("cargo");
    command.args(["build", "--release", "--quiet", "--package", "xtask"]).current_dir(root);
    run(command)?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    Ok(target.join("release").join(executable("xtask")))
}

fn executable(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}

/// Measures whole processes of `regenerate`, including disk access.
fn regenerate(generator: &Path, root: &Path, runs: usize) -> Result<(), String> {
    let scratch = root.join("target/bench/all-operations").display().to_string();
    head("`regenerate`, release build", &["least", "median", "CPU", "at most"]);
    for (what, at_most, arguments) in [
        ("two operations", "50 ms", &["--projection", "cognito-identity-provider"][..]),
        ("every projection", "", &[]),
        ("all operations of the service", "450 ms", &["--all-operations", "--out", &scratch][..]),
    ] {
        let regenerate = |last: &[&str]| {
            let mut command = Command::new(generator);
            command.arg("regenerate").args(arguments).args(last).current_dir(root);
            command
        };
        // The first run writes the crate, so that only generation and comparison are measured.
        measure::cost(generator, &regenerate(&[]))?;
        let costs = costs(generator, runs, || regenerate(&["--check"]))?;
        let least = costs.iter().map(|cost| cost.wall).min().unwrap_or_default();
        let times = [least, median(costs.iter().map(|cost| cost.wall)), median(costs.iter().map(Cost::cpu))];
        row(what, &[&times.map(time)[..], &[at_most.to_owned()]].concat());
    }
    Ok(())
}
