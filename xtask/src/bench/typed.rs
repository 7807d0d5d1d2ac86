//! What typed answers add to a program's build: the same model with and without the trait that asks for them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::measure::{cost, median, run};
use super::programs::{PROGRAM, packages, with_crate};
use super::table::{head, row, time};
use crate::files;

/// The configured model's files but for the typed answers.
const UNTYPED: [&str; 4] = ["model.json", "nullability.json", "names.json", "documentation.json"];
const ROUNDS: usize = 5;

/// What is compiled anew in each program; whatever only some of them depend on comes to it.
const OWN: [&str; 3] = ["cognito-identity-provider", "program", "tinsmith-runtime"];

/// One of the programs, and what its builds took.
struct Program {
    what: &'static str,
    at_most: &'static str,
    folder: PathBuf,
    packages: BTreeSet<String>,
    walls: Vec<Duration>,
}

/// Builds in turns, so that what slows the machine down slows all of them down. What all programs depend on stays
/// compiled: it costs them the same, and its time would hide the difference.
pub fn bench(generator: &Path, root: &Path) -> Result<(), String> {
    let scratch = root.join("target/bench/typed");
    let untyped = scratch.join("cognito");
    generate_untyped(generator, root, &untyped)?;
    let generated = root.join("generated");
    let mut programs = [
        program(&scratch, "without typed answers", "", &untyped, "")?,
        program(&scratch, "with typed answers", "1.5 s more", &generated, "")?,
        program(&scratch, "with typed answers and SRP", "4 s more", &generated, ", features = [\"srp\"]")?,
    ];
    let least = programs[0].packages.clone();
    for _ in 0..ROUNDS {
        for program in &mut programs {
            run(release(&program.folder, "build"))?;
            let mut clean = release(&program.folder, "clean");
            for name in program.packages.difference(&least).map(String::as_str).chain(OWN) {
                clean.args(["--package", name]);
            }
            run(clean)?;
            program.walls.push(cost(&release(&program.folder, "build"))?.wall);
        }
    }
    head("release builds of what differs in a program", &["min", "median", "at most"]);
    for program in programs {
        let least = time(program.walls.iter().copied().min().unwrap_or_default());
        let middle = time(median(program.walls).unwrap_or_default());
        row(program.what, &[least, middle, program.at_most.to_owned()]);
    }
    Ok(())
}

fn generate_untyped(generator: &Path, root: &Path, out: &Path) -> Result<(), String> {
    let mut command = Command::new(generator);
    command.current_dir(root).args(["regenerate", "--module", "cognito-identity-provider", "--operations"]);
    command.arg("AdminInitiateAuth,AdminRespondToAuthChallenge").arg("--out").arg(out);
    for name in UNTYPED {
        command.arg("--model").arg(root.join("models/cognito-identity-provider").join(name));
    }
    run(command)
}

fn program(
    scratch: &Path,
    what: &'static str,
    at_most: &'static str,
    krate: &Path,
    features: &str,
) -> Result<Program, String> {
    let folder = scratch.join(what.replace(' ', "-"));
    let manifest = format!(
        "[package]\nname = \"program\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
         cognito-identity-provider = {{ path = {:?}{features} }}\n\
         tokio = {{ version = \"1\", features = [\"macros\", \"rt\"] }}\n",
        krate.display().to_string()
    );
    let text = with_crate(PROGRAM, "cognito-identity-provider");
    for (path, text) in [("Cargo.toml", manifest), ("src/main.rs", text)] {
        files::write(&folder.join(path), &text).map_err(|problems| problems.to_string())?;
    }
    run(cargo(&folder, "fetch"))?;
    let packages = tree(&folder)?;
    Ok(Program { what, at_most, folder, packages, walls: Vec::new() })
}

fn cargo(folder: &Path, command: &str) -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.arg(command).current_dir(folder).env("CARGO_TARGET_DIR", folder.join("target"));
    cargo
}

fn release(folder: &Path, command: &str) -> Command {
    let mut cargo = cargo(folder, command);
    cargo.args(["--quiet", "--offline", "--release"]);
    cargo
}

/// The names of all packages that are compiled for the program, itself included. Cargo forgets a package in all of its
/// versions, so one of another version, on which much else depends, is left alone.
fn tree(folder: &Path) -> Result<BTreeSet<String>, String> {
    let mut tree = cargo(folder, "tree");
    tree.args(["--offline", "--edges", "normal,build", "--prefix", "none"]);
    let output = tree.output().map_err(|error| format!("error: cannot run {tree:?}: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    Ok(packages(&text).into_iter().filter_map(|line| line.split(' ').next()).map(str::to_owned).collect())
}
