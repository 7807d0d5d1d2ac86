//! The generated crate without default features: what those build who bring their own HTTP client.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::measure::{cost, median};
use super::programs::packages;
use super::table::{head, memory, row, time};

/// A clean build, dependencies included.
pub fn bench(root: &Path) -> Result<(), String> {
    let target = root.join("target/bench/build");
    let package = ["--no-default-features", "--package", "cognito-identity-provider"];
    let mut builds = Vec::new();
    for _ in 0..5 {
        let _ = fs::remove_dir_all(&target);
        let mut command = Command::new("cargo");
        command.args(["build", "--quiet"]).args(package).current_dir(root).env("CARGO_TARGET_DIR", &target);
        builds.push(cost(&command)?);
    }
    let tree = Command::new("cargo")
        .args(["tree", "--edges", "normal", "--prefix", "none"])
        .args(package)
        .current_dir(root)
        .output()
        .map_err(|error| format!("error: cannot run cargo tree: {error}"))?;
    let tree = String::from_utf8_lossy(&tree.stdout).into_owned();
    let crates = packages(&tree);
    let macros = crates.iter().filter(|line| line.contains("(proc-macro)")).count();
    head("the generated crate without default features", &["measured", "at most"]);
    let walls = || builds.iter().map(|cost| cost.wall);
    let [least, wall] = [walls().min(), median(walls())].map(Option::unwrap_or_default);
    row("clean debug build, dependencies included, least", &[time(least), "8 s".to_owned()]);
    row("median", &[time(wall), "8 s".to_owned()]);
    let most = builds.iter().map(|cost| cost.memory).max().unwrap_or_default();
    row("peak memory of the compiler", &[memory(most), "450 MB".to_owned()]);
    row("crates, its own included", &[crates.len().to_string(), "24".to_owned()]);
    row("procedural macros among them", &[macros.to_string(), "0".to_owned()]);
    Ok(())
}
