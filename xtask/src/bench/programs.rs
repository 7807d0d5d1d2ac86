//! A program that makes one call, with the official crate and with ours: what it costs to build and to run; and what
//! the libraries cost that either would be made of.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::measure::{Cost, cost, median, run};
use super::server;
use super::table::{head, megabytes, memory, row, time};
use crate::{files, project};

/// The program of the documentation, and one that makes many calls; `CRATE` stands for the client's crate.
pub const PROGRAM: &str = include_str!("programs/program.rs");
const CALLS: &str = include_str!("programs/calls.rs");

/// How often everything is built from nothing at most, in turns: what slows the machine down slows all sides down.
const ROUNDS: usize = 3;

/// How many calls are made before and in the measurement.
const WARM_UP: u32 = 1_000;
const MEASURED: u32 = 10_000;

/// The least that a client is made of whose borders are the official types, on hyper and rustls with ring: no
/// client can be built in less time than what it depends on.
const LIBRARIES: &str = r#"aws-credential-types = "1"
aws-sigv4 = { version = "1", default-features = false, features = ["http1", "sign-http"] }
aws-types = "1"
hyper = { version = "1", features = ["client", "http1"] }
hyper-rustls = { version = "0.27", default-features = false, features = ["http1", "native-tokio", "ring", "tls12"] }
hyper-util = { version = "0.1", features = ["client-legacy", "http1", "tokio"] }
serde_json = "1"
"#;

/// A program, the folder that it is in, and what it depends on.
struct Side {
    /// The client's crate; `None` for a program that calls nothing.
    krate: Option<&'static str>,
    /// What stands in the manifest, but for tokio.
    dependencies: String,
    folder: PathBuf,
}

/// What was measured of one of them; nothing of what it has not got.
#[derive(Default)]
struct Figures {
    release: Vec<Cost>,
    debug: Vec<Cost>,
    krate: Option<Duration>,
    crates: usize,
    binary: Option<u64>,
    rebuild: Option<Duration>,
    call: Option<Duration>,
}

/// What a figure of a table is made of.
type Show = fn(&Figures) -> String;

/// Each row: what it is, what is promised, and the figure.
const ROWS: [(&str, &str, Show); 14] = [
    ("clean release build, wall, least", "40 s", |it| least(&it.release, |cost| cost.wall)),
    ("clean release build, wall, median", "40 s", |it| middle(&it.release, |cost| cost.wall)),
    ("clean release build, CPU, least", "75 s", |it| least(&it.release, Cost::cpu)),
    ("clean release build, CPU, median", "75 s", |it| middle(&it.release, Cost::cpu)),
    ("peak memory of the compiler, release", "450 MB", |it| most(&it.release)),
    ("clean debug build, wall, least", "22 s", |it| least(&it.debug, |cost| cost.wall)),
    ("clean debug build, wall, median", "22 s", |it| middle(&it.debug, |cost| cost.wall)),
    ("clean debug build, CPU, median", "", |it| middle(&it.debug, Cost::cpu)),
    ("peak memory of the compiler, debug", "450 MB", |it| most(&it.debug)),
    ("release build of the client's crate alone, wall", "2 s", |it| cell(it.krate, time)),
    ("crates that a user builds", "86", |it| it.crates.to_string()),
    ("stripped binary", "5 MB", |it| cell(it.binary, megabytes)),
    ("rebuild after touching the program, release", "2 s", |it| cell(it.rebuild, time)),
    ("user CPU for a call over loopback HTTP", "45 us", |it| cell(it.call, time)),
];

fn cell<T>(measured: Option<T>, show: impl Fn(T) -> String) -> String {
    measured.map_or_else(|| "-".to_owned(), show)
}

fn least(costs: &[Cost], of: fn(&Cost) -> Duration) -> String {
    cell(costs.iter().map(of).min(), time)
}

fn middle(costs: &[Cost], of: fn(&Cost) -> Duration) -> String {
    cell(median(costs.iter().map(of)), time)
}

fn most(costs: &[Cost]) -> String {
    cell(costs.iter().map(|cost| cost.memory).max(), memory)
}

/// What is to be measured.
pub struct Wanted {
    pub builds: bool,
    pub calls: bool,
    /// How often quick things are repeated; the median counts.
    pub runs: usize,
}

/// Measures them and prints the table.
pub fn bench(wanted: &Wanted) -> Result<(), String> {
    let sides = sides(&project::root());
    let mut figures = Vec::new();
    for side in &sides {
        side.write()?;
        // Nothing that is measured may wait for the network.
        run(side.cargo(&["fetch", "--quiet"]))?;
        figures.push(Figures { crates: side.crates()?, ..Figures::default() });
    }
    for _ in 0..if wanted.builds { wanted.runs.min(ROUNDS) } else { 0 } {
        for (side, figures) in sides.iter().zip(&mut figures) {
            figures.debug.push(side.clean_build(&[])?);
            figures.release.push(side.clean_build(&["--release"])?);
        }
    }
    for (side, figures) in sides.iter().zip(&mut figures) {
        if let Some(krate) = side.krate {
            side.measure_client(krate, wanted, figures)?;
        }
    }
    head("a program that makes one call", &["official", "libraries", "ours", "at most"]);
    for (what, at_most, show) in ROWS {
        let cells: Vec<String> = figures.iter().map(show).chain([at_most.to_owned()]).collect();
        row(what, &cells);
    }
    Ok(())
}

/// In the order of the table's columns.
fn sides(root: &Path) -> [Side; 3] {
    let official = "aws-sdk-cognitoidentityprovider";
    let features = r#"default-features = false, features = ["default-https-client", "rt-tokio"]"#;
    let ours = "cognito-identity-provider";
    let path = root.join("generated").display().to_string();
    let side = |name: &str, krate, dependencies| {
        let folder = root.join("target/bench").join(name);
        Side { krate, dependencies, folder }
    };
    [
        side("official", Some(official), format!("{official} = {{ version = \"=1.144.0\", {features} }}\n")),
        side("libraries", None, LIBRARIES.to_owned()),
        side("ours", Some(ours), format!("{ours} = {{ path = {path:?} }}\n")),
    ]
}

impl Side {
    /// What only a client has.
    fn measure_client(&self, krate: &str, wanted: &Wanted, figures: &mut Figures) -> Result<(), String> {
        if wanted.builds {
            figures.rebuild = self.rebuild(krate, wanted.runs)?;
            figures.krate = self.krate_alone(krate)?;
        } else {
            run(self.build(&["--release"]))?;
        }
        let program = self.folder.join("target/release").join(executable("program"));
        let binary =
            fs::metadata(&program).map_err(|error| format!("error: {}: {error}", program.display()))?;
        figures.binary = Some(binary.len());
        if wanted.calls {
            figures.call = self.call(wanted.runs)?;
        }
        Ok(())
    }

    /// The programs in a workspace of their own.
    fn write(&self) -> Result<(), String> {
        let programs = match self.krate {
            Some(krate) => vec![("program", with_crate(PROGRAM, krate)), ("calls", with_crate(CALLS, krate))],
            None => vec![("program", "fn main() {}\n".to_owned())],
        };
        let members: Vec<&str> = programs.iter().map(|(name, _)| *name).collect();
        let workspace = format!(
            "[workspace]\nresolver = \"3\"\nmembers = {members:?}\n\n[profile.release]\nstrip = true\n"
        );
        let mut texts = vec![("Cargo.toml".to_owned(), workspace)];
        for (name, text) in programs {
            let manifest = format!(
                "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
                 {}tokio = {{ version = \"1\", features = [\"macros\", \"rt\"] }}\n",
                self.dependencies
            );
            texts.push((format!("{name}/Cargo.toml"), manifest));
            texts.push((format!("{name}/src/main.rs"), text));
        }
        for (path, text) in texts {
            files::write(&self.folder.join(path), &text).map_err(|problems| problems.to_string())?;
        }
        Ok(())
    }

    fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args(arguments).current_dir(&self.folder).env("CARGO_TARGET_DIR", self.folder.join("target"));
        command
    }

    fn build(&self, arguments: &[&str]) -> Command {
        let mut command = self.cargo(&["build", "--quiet", "--offline", "--package", "program"]);
        command.args(arguments);
        command
    }

    fn clean_build(&self, arguments: &[&str]) -> Result<Cost, String> {
        let _ = fs::remove_dir_all(self.folder.join("target"));
        cost(&self.build(arguments))
    }

    /// All crates that are compiled, for the program and to build others; the program itself is not counted.
    fn crates(&self) -> Result<usize, String> {
        let arguments =
            ["tree", "--offline", "--package", "program", "--edges", "normal,build", "--prefix", "none"];
        let mut tree = self.cargo(&arguments);
        let output = tree.output().map_err(|error| format!("error: cannot run {tree:?}: {error}"))?;
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into_owned());
        }
        Ok(count(&String::from_utf8_lossy(&output.stdout)) - 1)
    }

    fn rebuild(&self, krate: &str, runs: usize) -> Result<Option<Duration>, String> {
        let path = self.folder.join("program/src/main.rs");
        let text = with_crate(PROGRAM, krate);
        let mut times = Vec::new();
        for number in 0..runs {
            // Cargo looks at the time of the change, the compiler at the text.
            let changed = text.replace("SMS_MFA_CODE\", \"", &format!("SMS_MFA_CODE\", \"{number}"));
            files::write(&path, &changed).map_err(|problems| problems.to_string())?;
            times.push(cost(&self.build(&["--release"]))?.wall);
        }
        Ok(median(times))
    }

    fn krate_alone(&self, krate: &str) -> Result<Option<Duration>, String> {
        let mut times = Vec::new();
        for _ in 0..3 {
            run(self.cargo(&["clean", "--quiet", "--offline", "--release", "--package", krate]))?;
            let build = ["build", "--quiet", "--offline", "--release", "--package", krate];
            times.push(cost(&self.cargo(&build))?.wall);
        }
        Ok(median(times))
    }

    /// The client's part of a call: the server is in another process.
    fn call(&self, runs: usize) -> Result<Option<Duration>, String> {
        run(self.cargo(&["build", "--quiet", "--offline", "--release", "--package", "calls"]))?;
        let address = server::start().map_err(|error| format!("error: no server can be started: {error}"))?;
        let program = self.folder.join("target/release").join(executable("calls"));
        let many = |calls: u32| {
            let mut command = Command::new(&program);
            command.arg(format!("http://{address}")).arg(calls.to_string());
            cost(&command).map(|cost| cost.user)
        };
        let mut times = Vec::new();
        for _ in 0..runs {
            let (few, all) = (many(WARM_UP)?, many(WARM_UP + MEASURED)?);
            times.push(all.saturating_sub(few) / MEASURED);
        }
        Ok(median(times))
    }
}

/// A program's text with the name of the client's crate in it.
pub fn with_crate(text: &str, krate: &str) -> String {
    text.replace("CRATE", &krate.replace('-', "_"))
}

fn executable(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}

/// Different packages in the output of `cargo tree`.
pub fn count(tree: &str) -> usize {
    packages(tree).len()
}

/// Names and versions of the packages in the output of `cargo tree`.
pub fn packages(tree: &str) -> Vec<&str> {
    let lines = tree.lines().filter(|line| !line.is_empty()).map(|line| line.trim_end_matches(" (*)"));
    let mut packages: Vec<&str> = lines.collect();
    packages.sort_unstable();
    packages.dedup();
    packages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_counts_once() {
        assert_eq!(count("a v1.0.0\nb v1.0.0 (proc-macro)\n\na v1.0.0 (*)\na v2.0.0\n"), 3);
    }

    #[test]
    fn a_rebuild_changes_the_program() {
        assert!(PROGRAM.contains("SMS_MFA_CODE\", \""));
        assert!(PROGRAM.starts_with("use CRATE as") && CALLS.starts_with("use CRATE as"));
    }
}
