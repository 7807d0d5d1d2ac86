//! Measures the builds of a program that calls five services with four protocols, with the official crates and with
//! ours.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::measure::{Cost, cost, median, output, run};
use super::programs::packages;
use super::table::{compared, head, row};
use crate::files;

const PROGRAM: &str = include_str!("programs/services.rs");

/// The services: name, version of the official crate, model and operations.
const SERVICES: [(&str, &str, &str, &str); 5] = [
    ("dynamodb", "1.73.0", "aws/dynamodb.json", "GetItem,PutItem"),
    ("lambda", "1.74.0", "aws-more/lambda.json", "Invoke"),
    ("sns", "1.67.0", "aws-more/sns.json", "Publish"),
    ("sqs", "1.66.0", "aws/sqs.json", "SendMessage,ReceiveMessage"),
    ("sts", "1.66.0", "aws-more/sts.json", "GetCallerIdentity"),
];

pub fn bench(generator: &Path, root: &Path, runs: usize) -> Result<(), String> {
    let models = root.join("../shared/models");
    if !models.is_dir() {
        println!("\nskipped, since there is no {}", models.display());
        return Ok(());
    }
    let scratch = root.join("target/bench/services");
    let [official, ours] = [scratch.join("official"), scratch.join("ours")];
    let (mut theirs, mut mine) = (String::new(), String::new());
    for (name, version, model, operations) in SERVICES {
        let out = scratch.join("crates").join(name);
        let mut command = Command::new(generator);
        command.args(["regenerate", "--module", name, "--operations", operations, "--model"]);
        command.arg(models.join(model)).arg("--out").arg(&out).current_dir(root);
        run(command)?;
        theirs.push_str(&format!(
            "{name} = {{ package = \"aws-sdk-{name}\", version = \"={version}\", default-features = false, \
             features = [\"default-https-client\", \"rt-tokio\"] }}\n"
        ));
        mine.push_str(&format!("{name} = {{ path = {:?} }}\n", out.display().to_string()));
    }
    write(&official, &theirs)?;
    write(&ours, &mine)?;
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

/// Writes the program and fetches its dependencies, so that measured commands do not wait for the network.
fn write(folder: &Path, dependencies: &str) -> Result<(), String> {
    let manifest = format!(
        "[package]\nname = \"program\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}\
         tokio = {{ version = \"1\", features = [\"macros\", \"rt\"] }}\n\n[profile.release]\nstrip = true\n\n[workspace]\n"
    );
    for (path, text) in [("Cargo.toml", manifest.as_str()), ("src/main.rs", PROGRAM)] {
        files::write(&folder.join(path), text).map_err(|problems| problems.to_string())?;
    }
    run(cargo(folder, &["fetch", "--quiet"]))
}

fn cargo(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(folder).env("CARGO_TARGET_DIR", folder.join("target"));
    command
}
