//! `cargo xtask bench`: the figures that the project promises, measured here and now, as whole processes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use crate::project;

/// Measure generation and the build of the generated crate, and print the figures.
#[derive(clap::Args)]
pub struct Bench {
    /// How often each generation is run; the median is what counts
    #[arg(long, default_value_t = 15)]
    runs: usize,
    /// Leave the clean build of the generated crate out, which takes a while
    #[arg(long)]
    no_build: bool,
}

impl Bench {
    pub fn run(self) -> Result<ExitCode, String> {
        let root = project::root();
        let generator = release_generator(&root)?;
        println!(
            "{:<58} {:>9} {:>9} {:>9} {:>9}",
            "whole process, release build", "at most", "min", "median", "max"
        );
        let scratch = root.join("target/bench/all-operations");
        let regenerate = |arguments: &[&str]| {
            let mut command = Command::new(&generator);
            command.arg("regenerate").args(arguments).current_dir(&root).stdout(Stdio::null());
            command
        };
        let scratch_text = scratch.display().to_string();
        let all: &[&str] = &["--all-operations", "--out", &scratch_text];
        // The first run writes; what is measured is the generation, with the disk as it should be.
        run(regenerate(all))?;
        run(regenerate(&[]))?;
        let runs = self.runs.max(1);
        row("regenerate, the two operations", "25 ms", &times(runs, || regenerate(&["--check"]))?);
        let all: Vec<&str> = all.iter().copied().chain(["--check"]).collect();
        row("regenerate, every operation of the service", "150 ms", &times(runs, || regenerate(&all))?);
        if !self.no_build {
            build_generated(&root)?;
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

/// A clean build of the generated crate without default features, its dependencies included.
fn build_generated(root: &Path) -> Result<(), String> {
    let target = root.join("target/bench/build");
    let mut builds = Vec::new();
    for _ in 0..3 {
        let _ = fs::remove_dir_all(&target);
        let started = Instant::now();
        let mut command = Command::new("cargo");
        command
            .args(["build", "--quiet", "--no-default-features", "--package", "cognito-identity-provider"])
            .current_dir(root)
            .env("CARGO_TARGET_DIR", &target);
        run(command)?;
        builds.push(started.elapsed());
    }
    builds.sort();
    row("clean debug build of the generated crate", "8 s", &builds);
    let tree = Command::new("cargo")
        .args(["tree", "--no-default-features", "--edges", "normal", "--prefix", "none", "--no-dedupe"])
        .args(["--package", "cognito-identity-provider"])
        .current_dir(root)
        .output()
        .map_err(|error| format!("error: cannot run cargo tree: {error}"))?;
    let tree = String::from_utf8_lossy(&tree.stdout).into_owned();
    let mut crates: Vec<&str> = tree.lines().filter(|line| !line.is_empty()).collect();
    crates.sort_unstable();
    crates.dedup();
    let macros = crates.iter().filter(|line| line.contains("(proc-macro)")).count();
    println!("{:<58} {:>9} {:>9}", "crates in that build, its own included", "24", crates.len());
    println!("{:<58} {:>9} {:>9}", "procedural macros among them", "0", macros);
    Ok(())
}

fn times(runs: usize, command: impl Fn() -> Command) -> Result<Vec<Duration>, String> {
    // One run to warm the disk's cache.
    run(command())?;
    let mut times = Vec::with_capacity(runs);
    for _ in 0..runs {
        let started = Instant::now();
        run(command())?;
        times.push(started.elapsed());
    }
    times.sort();
    Ok(times)
}

fn run(mut command: Command) -> Result<(), String> {
    let status = command.status().map_err(|error| format!("error: cannot run {command:?}: {error}"))?;
    match status.success() {
        true => Ok(()),
        false => Err(format!("error: {command:?} failed with {status}")),
    }
}

/// Prints a row; `sorted` are the times from the shortest to the longest.
fn row(what: &str, at_most: &str, sorted: &[Duration]) {
    let cell = |time: Option<&Duration>| time.map_or_else(String::new, |time| show(*time));
    println!(
        "{what:<58} {at_most:>9} {:>9} {:>9} {:>9}",
        cell(sorted.first()),
        cell(sorted.get(sorted.len() / 2)),
        cell(sorted.last()),
    );
}

fn show(time: Duration) -> String {
    match time.as_secs_f64() {
        seconds if seconds >= 1.0 => format!("{seconds:.1} s"),
        seconds => format!("{:.1} ms", seconds * 1000.0),
    }
}
