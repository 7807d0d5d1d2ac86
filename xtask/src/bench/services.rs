//! Measures the builds of a program that calls five services with four protocols, with the official crates and with
//! ours.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::measure::{Cost, cost, median, output, run};
use super::programs::packages;
use super::table::{compared, head, row};
use crate::files;

const PROGRAM: &str = include_str!("programs/services.rs");

/// A service, and the operations that a program calls.
pub struct Client {
    pub name: &'static str,
    /// The version of the official crate.
    pub version: &'static str,
    /// The path of the model from the repository's root.
    pub model: &'static str,
    pub operations: &'static str,
}

const CLIENTS: [Client; 5] = [
    Client {
        name: "dynamodb",
        version: "1.73.0",
        model: "../shared/models/aws/dynamodb.json",
        operations: "GetItem,PutItem",
    },
    Client {
        name: "lambda",
        version: "1.74.0",
        model: "../shared/models/aws-more/lambda.json",
        operations: "Invoke",
    },
    Client {
        name: "sns",
        version: "1.67.0",
        model: "../shared/models/aws-more/sns.json",
        operations: "Publish",
    },
    Client {
        name: "sqs",
        version: "1.66.0",
        model: "../shared/models/aws/sqs.json",
        operations: "SendMessage,ReceiveMessage",
    },
    Client {
        name: "sts",
        version: "1.66.0",
        model: "../shared/models/aws-more/sts.json",
        operations: "GetCallerIdentity",
    },
];

pub fn bench(generator: &Path, root: &Path, runs: usize) -> Result<(), String> {
    let scratch = root.join("target/bench/services");
    let Some([official, ours]) = sides(generator, root, &scratch, &CLIENTS, PROGRAM)? else { return Ok(()) };
    let mut builds = [Vec::new(), Vec::new()];
    // The builds alternate, so that other load on the machine affects both sides.
    for _ in 0..runs {
        for (folder, builds) in [&official, &ours].into_iter().zip(&mut builds) {
            let _ = fs::remove_dir_all(folder.join("target"));
            builds.push(cost(generator, &cargo(folder, &["build", "--quiet", "--offline", "--release"]))?);
        }
    }
    head("a program that calls five services", &["official", "ours", "official / ours", "at least"]);
    let builds = builds.each_ref();
    compared("clean release build, wall", builds.map(|costs| median(costs.iter().map(|cost| cost.wall))), "");
    compared("clean release build, CPU", builds.map(|costs| median(costs.iter().map(Cost::cpu))), "6");
    let tree = ["tree", "--offline", "--edges", "normal,build", "--prefix", "none"];
    let crates = |folder| output(cargo(folder, &tree)).map(|tree| (packages(&tree).len() - 1).to_string());
    row("crates that a user builds", &[crates(&official)?, crates(&ours)?, String::new(), String::new()]);
    Ok(())
}

/// Writes the same program for the official crates and for ours. Returns the folders, or `None` if a model is missing.
pub fn sides(
    generator: &Path,
    root: &Path,
    scratch: &Path,
    clients: &[Client],
    program: &str,
) -> Result<Option<[PathBuf; 2]>, String> {
    if let Some(missing) = clients.iter().find(|client| !root.join(client.model).exists()) {
        println!("\nskipped, since there is no {}", missing.model);
        return Ok(None);
    }
    let [official, ours] = [scratch.join("official"), scratch.join("ours")];
    let (mut theirs, mut mine) = (String::new(), String::new());
    for Client { name, version, model, operations } in clients {
        let out = scratch.join("crates").join(name);
        let mut command = Command::new(generator);
        command.args(["regenerate", "--module", name, "--operations", operations, "--model"]);
        command.arg(model).arg("--out").arg(&out).current_dir(root);
        run(command)?;
        theirs.push_str(&format!(
            "{name} = {{ package = \"aws-sdk-{name}\", version = \"={version}\", default-features = false, \
             features = [\"default-https-client\", \"rt-tokio\"] }}\n"
        ));
        mine.push_str(&format!("{name} = {{ path = {:?} }}\n", out.display().to_string()));
    }
    write(&official, program, &theirs)?;
    write(&ours, program, &mine)?;
    Ok(Some([official, ours]))
}

/// Writes the program and fetches its dependencies, so that measured commands do not wait for the network.
fn write(folder: &Path, program: &str, dependencies: &str) -> Result<(), String> {
    let manifest = format!(
        "[package]\nname = \"program\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}\
         tokio = {{ version = \"1\", features = [\"macros\", \"rt\"] }}\n\n[profile.release]\nstrip = true\n\n[workspace]\n"
    );
    for (path, text) in [("Cargo.toml", manifest.as_str()), ("src/main.rs", program)] {
        files::write(&folder.join(path), text).map_err(|problems| problems.to_string())?;
    }
    run(cargo(folder, &["fetch", "--quiet"]))
}

pub fn cargo(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(folder).env("CARGO_TARGET_DIR", folder.join("target"));
    command
}
