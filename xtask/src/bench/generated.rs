//! Measures the build of the generated crate without default features, as used with another HTTP client.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::measure::{Cost, cost, median, output};
use super::programs::packages;
use super::table::{head, megabytes, row, time};

/// Measures clean builds, including dependencies, and prints the table.
pub fn bench(measurer: &Path, root: &Path, runs: usize) -> Result<(), String> {
    let target = root.join("target/bench/build");
    let cargo = |arguments: &[&str]| {
        let mut command = Command::new("cargo");
        command.args(arguments).args(["--no-default-features", "--package", "cognito-identity-provider"]);
        command.current_dir(root).env("CARGO_TARGET_DIR", &target);
        command
    };
    let mut builds = Vec::new();
    for _ in 0..runs {
        let _ = fs::remove_dir_all(&target);
        builds.push(cost(measurer, &cargo(&["build", "--quiet"]))?);
    }
    let tree = output(cargo(&["tree", "--edges", "normal", "--prefix", "none"]))?;
    let crates = packages(&tree);
    let macros = crates.iter().filter(|line| line.contains("(proc-macro)")).count();
    let memory = builds.iter().map(|cost| cost.memory).max().unwrap_or_default();
    head("the generated crate without default features", &["measured"]);
    row("clean debug build, dependencies included, wall", &[time(median(builds.iter().map(|it| it.wall)))]);
    row("the same, CPU", &[time(median(builds.iter().map(Cost::cpu)))]);
    row("peak memory of the compiler", &[megabytes(memory)]);
    row("crates, its own included", &[crates.len().to_string()]);
    row("procedural macros among them", &[macros.to_string()]);
    Ok(())
}
