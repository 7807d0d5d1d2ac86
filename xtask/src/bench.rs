//! `cargo xtask bench`: the figures that the project promises, measured here and now, as whole processes.

mod generated;
mod measure;
mod models;
mod programs;
mod server;
mod table;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::project;
use measure::{Cores, costs, median, run};
use table::{head, row, time};

pub use measure::Measure;
pub use models::Generate;

/// Measure generation, builds and calls, side by side with the official crate, and print the figures.
#[derive(clap::Args)]
pub struct Bench {
    /// What to measure; everything if nothing is named
    #[arg(value_enum)]
    parts: Vec<Part>,
    /// How often quick things are run; the median is what counts
    #[arg(long, default_value_t = 15)]
    runs: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Part {
    /// `regenerate` for the configured model
    Regenerate,
    /// Generation alone for each model of ../shared/models/aws
    Models,
    /// The generated crate without default features
    Crate,
    /// A program's builds, with the official crate and with ours: many minutes
    Builds,
    /// What a call costs the program
    Calls,
}

impl Bench {
    pub fn run(self) -> Result<ExitCode, String> {
        measure::own()?;
        let root = project::root();
        let wants = |part| self.parts.is_empty() || self.parts.contains(&part);
        let runs = self.runs.max(1);
        if [Part::Regenerate, Part::Models].into_iter().any(wants) {
            let generator = release_generator(&root)?;
            if wants(Part::Regenerate) {
                regenerate(&generator, &root, runs)?;
            }
            if wants(Part::Models) {
                models::bench(&generator, runs.min(5))?;
            }
        }
        if wants(Part::Crate) {
            generated::bench(&root)?;
        }
        if wants(Part::Builds) || wants(Part::Calls) {
            let wanted = programs::Wanted {
                builds: wants(Part::Builds),
                calls: wants(Part::Calls),
                runs: runs.min(5),
            };
            programs::bench(&wanted)?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Builds this program as users of a figure would, and says where it is.
fn release_generator(root: &Path) -> Result<PathBuf, String> {
    run({
        let mut command = Command::new("cargo");
        command.args(["build", "--release", "--quiet", "--package", "xtask"]).current_dir(root);
        command
    })?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    Ok(target.join("release").join(format!("xtask{}", std::env::consts::EXE_SUFFIX)))
}

/// Whole processes, the disk included.
fn regenerate(generator: &Path, root: &Path, runs: usize) -> Result<(), String> {
    let regenerate = |arguments: &[&str]| {
        let mut command = Command::new(generator);
        command.arg("regenerate").args(arguments).current_dir(root);
        command
    };
    let scratch = root.join("target/bench/all-operations").display().to_string();
    head("regenerate, release build", &["min", "median", "max", "CPU", "at most"]);
    for (what, at_most, arguments) in [
        ("the two operations", "25 ms", &[][..]),
        ("every operation of the service", "150 ms", &["--all-operations", "--out", &scratch][..]),
    ] {
        // The first run writes; what is measured is the generation, with the disk as it should be.
        measure::cost(&regenerate(arguments))?;
        let checked: Vec<&str> = arguments.iter().copied().chain(["--check"]).collect();
        let measured = costs(Cores::All, runs, || regenerate(&checked))?;
        let walls = || measured.iter().map(|cost| cost.wall);
        let cells =
            [walls().min(), median(walls()), walls().max(), median(measured.iter().map(|it| it.cpu()))];
        let mut cells: Vec<String> = cells.into_iter().map(|it| time(it.unwrap_or_default())).collect();
        cells.push(at_most.to_owned());
        row(what, &cells);
    }
    Ok(())
}
