//! Measures the builds of the official crate and of ours with all operations, without dependencies.

use std::path::Path;
use std::process::Command;

use super::measure::{Cost, median, run};
use super::programs::sides;
use super::table::{compared, head};

pub fn bench(generator: &Path, root: &Path, runs: usize) -> Result<(), String> {
    let scratch = root.join("target/bench/service");
    let generated = scratch.join("cognito-identity-provider");
    let mut command = Command::new(generator);
    command.args(["regenerate", "--all-operations", "--out"]).arg(&generated).current_dir(root);
    run(command)?;
    let [official, ours] = sides(generator, &scratch, &generated)?;
    let costs = [official.krate_alone(runs)?, ours.krate_alone(runs)?];
    head(
        "release build of the whole service's crate alone",
        &["official", "ours", "official / ours", "at least"],
    );
    compared("wall", costs.each_ref().map(|costs| median(costs.iter().map(|cost| cost.wall))), "");
    compared("CPU", costs.each_ref().map(|costs| median(costs.iter().map(Cost::cpu))), "8");
    Ok(())
}
