//! What typed answers add to a program's build: the same model with and without the trait that asks for them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::measure::{cost, median, run};
use super::programs::{PROGRAM, packages};
use super::table::{head, row, time};
use crate::files;

/// The configured model's files but for the typed answers.
const UNTYPED: [&str; 4] = ["model.json", "nullability.json", "names.json", "documentation.json"];
const ROUNDS: usize = 3;

/// One of the programs, and what its builds took.
struct Program {
    what: &'static str,
    at_most: &'static str,
    folder: PathBuf,
    /// Debug and release.
    walls: [Vec<Duration>; 2],
}

/// Clean builds in turns, so that what slows the machine down slows all of them down.
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
    for _ in 0..ROUNDS {
        for program in &mut programs {
            for (walls, profile) in program.walls.iter_mut().zip([&[][..], &["--release"]]) {
                let target = program.folder.join("target");
                let _ = fs::remove_dir_all(&target);
                let mut build = cargo(&program.folder, "build");
                build.args(["--quiet", "--offline"]).args(profile);
                walls.push(cost(&build)?.wall);
            }
        }
    }
    head("clean builds of a program that makes one call", &["debug", "release", "crates", "at most"]);
    for program in programs {
        let walls = program.walls.map(|walls| time(median(walls).unwrap_or_default()));
        let mut cells = walls.to_vec();
        cells.push(crates(&program.folder)?.to_string());
        cells.push(program.at_most.to_owned());
        row(program.what, &cells);
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
    let text = PROGRAM.replace("CRATE", "cognito_identity_provider");
    for (path, text) in [("Cargo.toml", manifest), ("src/main.rs", text)] {
        files::write(&folder.join(path), &text).map_err(|problems| problems.to_string())?;
    }
    run(cargo(&folder, "fetch"))?;
    Ok(Program { what, at_most, folder, walls: Default::default() })
}

fn cargo(folder: &Path, command: &str) -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.arg(command).current_dir(folder).env("CARGO_TARGET_DIR", folder.join("target"));
    cargo
}

/// The program itself is not counted.
fn crates(folder: &Path) -> Result<usize, String> {
    let mut tree = cargo(folder, "tree");
    tree.args(["--offline", "--edges", "normal,build", "--prefix", "none"]);
    let output = tree.output().map_err(|error| format!("error: cannot run {tree:?}: {error}"))?;
    Ok(packages(&String::from_utf8_lossy(&output.stdout)).len() - 1)
}
