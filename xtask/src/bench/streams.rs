//! Measures a program that stores and reads S3 objects, with the official crate and with ours: its build, and the transfer of a
//! large object and of many small ones over loopback HTTP.

use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::measure::{Cost, costs, median, run};
use super::programs::{Side, call};
use super::store::{self, LARGE};
use super::table::{compared, compared_sizes, head};

const MODEL: &str = "../shared/models/aws-more/s3.json";
const PROGRAM: &str = include_str!("programs/streams.rs");

const COLUMNS: [&str; 4] = ["official", "ours", "official / ours", "at least"];

/// Measures the builds and prints the table.
pub fn builds(measurer: &Path, root: &Path, runs: usize) -> Result<(), String> {
    let Some(sides) = sides(measurer, root)? else { return Ok(()) };
    let mut builds = [Vec::new(), Vec::new()];
    // The builds alternate, so that other load on the machine affects both sides.
    for _ in 0..runs {
        for (side, builds) in sides.iter().zip(&mut builds) {
            builds.push(side.clean_build(&["--release"])?);
        }
    }
    head("a program that reads and stores objects", &COLUMNS);
    let builds = builds.each_ref();
    compared("clean release build, wall", builds.map(|costs| median(costs.iter().map(|cost| cost.wall))), "");
    compared("clean release build, CPU", builds.map(|costs| median(costs.iter().map(Cost::cpu))), "5");
    Ok(())
}

/// Measures the transfers and prints the table.
pub fn transfers(measurer: &Path, root: &Path, runs: usize) -> Result<(), String> {
    let Some(sides) = sides(measurer, root)? else { return Ok(()) };
    for side in &sides {
        run(side.build("program", &["--release"]))?;
    }
    let problem = |error: std::io::Error| format!("error: {error}");
    let source = root.join("target/bench/streams/object");
    fs::File::create(&source).and_then(|file| file.set_len(LARGE)).map_err(problem)?;
    let address = store::start().map_err(problem)?;
    head("over loopback HTTP", &COLUMNS);
    for (what, direction) in [
        ("download of 1 GiB", "get"),
        ("upload of a file of 1 GiB, with a checksum and signed chunks", "put"),
    ] {
        let mut costs_of = [Vec::new(), Vec::new()];
        for (side, all) in sides.iter().zip(&mut costs_of) {
            *all =
                costs(measurer, runs, || program(side, address, direction, &source.display().to_string()))?;
        }
        let costs_of = costs_of.each_ref();
        let middle = |of: fn(&Cost) -> Duration| costs_of.map(|costs| median(costs.iter().map(of)));
        compared(&format!("{what}, wall"), middle(|cost| cost.wall), "1.3");
        compared(&format!("{what}, CPU"), middle(Cost::cpu), "1.7");
        let memory = costs_of.map(|costs| costs.iter().map(|cost| cost.memory).max().unwrap_or_default());
        compared_sizes(&format!("{what}, peak memory"), memory, "2");
    }
    fs::remove_file(&source).map_err(problem)?;
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..runs {
        for (side, times) in sides.iter().zip(&mut times) {
            times.push(call(measurer, &side.program(), &[&format!("http://{address}"), "small"])?);
        }
    }
    compared("`GetObject` of 1 KiB, user CPU", times.map(median), "2.2");
    Ok(())
}

/// Returns the sides with the official crate and with ours, or `None` if the model is missing.
fn sides<'a>(measurer: &'a Path, root: &Path) -> Result<Option<[Side<'a>; 2]>, String> {
    if !root.join(MODEL).exists() {
        println!("\nstreams: skipped, since there is no {MODEL}");
        return Ok(None);
    }
    let scratch = root.join("target/bench/streams");
    let generated = scratch.join("s3");
    let mut command = Command::new(measurer);
    command.args(["regenerate", "--model", MODEL, "--operations", "GetObject,PutObject", "--module", "s3"]);
    command.arg("--out").arg(&generated).current_dir(root);
    run(command)?;
    let official = Side { krate: "aws-sdk-s3", folder: scratch.join("official"), measurer };
    let ours = Side { krate: "s3", folder: scratch.join("ours"), measurer };
    official.write(
        &[("program", PROGRAM)],
        "aws-sdk-s3 = { version = \"=1.157.0\", default-features = false, \
         features = [\"default-https-client\", \"rt-tokio\"] }\n",
    )?;
    ours.write(
        &[("program", PROGRAM)],
        &format!("s3 = {{ path = {:?} }}\n", generated.display().to_string()),
    )?;
    Ok(Some([official, ours]))
}

fn program(side: &Side<'_>, address: SocketAddr, what: &str, with: &str) -> Command {
    let mut command = Command::new(side.program());
    command.args([&format!("http://{address}"), what, with]);
    command
}
