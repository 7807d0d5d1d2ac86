//! A program that makes one call, with the official crate and with ours: what it costs to build and to run.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use super::measure::{Cost, cost, median, run};
use super::server;
use super::table::{head, megabytes, memory, row, time};
use crate::{files, project};

/// The program of the documentation, and one that makes many calls; `CRATE` stands for the client's crate.
pub const PROGRAM: &str = include_str!("programs/program.rs");
const CALLS: &str = include_str!("programs/calls.rs");

/// How many calls are made before and in the measurement.
const WARM_UP: u32 = 1_000;
const MEASURED: u32 = 10_000;

/// One of the two clients, and the folder of the programs that use it.
struct Side {
    krate: &'static str,
    /// What stands behind the crate's name in a manifest.
    requirement: String,
    folder: PathBuf,
}

/// What was measured of one of them.
#[derive(Default)]
struct Figures {
    release: Option<Cost>,
    debug: Option<Cost>,
    krate: Option<Duration>,
    crates: usize,
    binary: u64,
    rebuild: Option<Duration>,
    call: Option<Duration>,
}

/// What a figure of a table is made of.
type Show = fn(&Figures) -> String;

/// Each row: what it is, what is promised, and the figure.
const ROWS: [(&str, &str, Show); 11] = [
    ("clean release build, wall", "40 s", |it| build(it.release, |cost| time(cost.wall))),
    ("clean release build, CPU", "75 s", |it| build(it.release, |cost| time(cost.cpu()))),
    ("peak memory of the compiler, release", "450 MB", |it| build(it.release, |cost| memory(cost.memory))),
    ("clean debug build, wall", "22 s", |it| build(it.debug, |cost| time(cost.wall))),
    ("clean debug build, CPU", "", |it| build(it.debug, |cost| time(cost.cpu()))),
    ("peak memory of the compiler, debug", "450 MB", |it| build(it.debug, |cost| memory(cost.memory))),
    ("release build of the client's crate alone, wall", "2 s", |it| build(it.krate, time)),
    ("crates that a user builds", "86", |it| it.crates.to_string()),
    ("stripped binary", "5 MB", |it| megabytes(it.binary)),
    ("rebuild after touching the program, release", "2 s", |it| build(it.rebuild, time)),
    ("user CPU for a call over loopback HTTP", "45 us", |it| build(it.call, time)),
];

fn build<T>(measured: Option<T>, show: impl Fn(T) -> String) -> String {
    measured.map_or_else(|| "-".to_owned(), show)
}

/// What is to be measured.
pub struct Wanted {
    pub builds: bool,
    pub calls: bool,
    /// How often quick things are repeated; the median counts.
    pub runs: usize,
}

/// Measures both and prints the table.
pub fn bench(wanted: &Wanted) -> Result<(), String> {
    let root = project::root();
    let official = Side {
        krate: "aws-sdk-cognitoidentityprovider",
        requirement: "version = \"=1.144.0\", default-features = false, features = [\"default-https-client\", \"rt-tokio\"]"
            .to_owned(),
        folder: root.join("target/bench/official"),
    };
    let ours = Side {
        krate: "cognito-identity-provider",
        requirement: format!("path = {:?}", root.join("generated").display().to_string()),
        folder: root.join("target/bench/ours"),
    };
    let official = official.figures(wanted)?;
    let ours = ours.figures(wanted)?;
    head("a program that makes one call", &["official", "ours", "at most"]);
    for (what, at_most, show) in ROWS {
        row(what, &[show(&official), show(&ours), at_most.to_owned()]);
    }
    Ok(())
}

impl Side {
    fn figures(&self, wanted: &Wanted) -> Result<Figures, String> {
        self.write()?;
        // Nothing that is measured may wait for the network.
        run(self.cargo(&["fetch", "--quiet"]))?;
        let mut figures = Figures { crates: self.crates()?, ..Figures::default() };
        if wanted.builds {
            figures.debug = Some(self.clean_build(&[])?);
            figures.release = Some(self.clean_build(&["--release"])?);
            figures.rebuild = self.rebuild(wanted.runs)?;
            figures.krate = self.krate_alone()?;
        } else {
            run(self.build(&["--release"]))?;
        }
        let program = self.folder.join("target/release").join(executable("program"));
        figures.binary =
            fs::metadata(&program).map_err(|error| format!("error: {}: {error}", program.display()))?.len();
        if wanted.calls {
            figures.call = self.call(wanted.runs)?;
        }
        Ok(figures)
    }

    /// Two programs in a workspace of their own.
    fn write(&self) -> Result<(), String> {
        let workspace = "[workspace]\nresolver = \"3\"\nmembers = [\"program\", \"calls\"]\n\n\
                         [profile.release]\nstrip = true\n";
        let mut texts = vec![("Cargo.toml".to_owned(), workspace.to_owned())];
        for (name, text) in [("program", PROGRAM), ("calls", CALLS)] {
            let manifest = format!(
                "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
                 {} = {{ {} }}\ntokio = {{ version = \"1\", features = [\"macros\", \"rt\"] }}\n",
                self.krate, self.requirement
            );
            texts.push((format!("{name}/Cargo.toml"), manifest));
            texts.push((format!("{name}/src/main.rs"), text.replace("CRATE", &self.krate.replace('-', "_"))));
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

    fn rebuild(&self, runs: usize) -> Result<Option<Duration>, String> {
        let path = self.folder.join("program/src/main.rs");
        let text = PROGRAM.replace("CRATE", &self.krate.replace('-', "_"));
        let mut times = Vec::new();
        for number in 0..runs {
            // Cargo looks at the time of the change, the compiler at the text.
            let changed = text.replace("SMS_MFA_CODE\", \"", &format!("SMS_MFA_CODE\", \"{number}"));
            files::write(&path, &changed).map_err(|problems| problems.to_string())?;
            times.push(cost(&self.build(&["--release"]))?.wall);
        }
        Ok(median(times))
    }

    fn krate_alone(&self) -> Result<Option<Duration>, String> {
        let mut times = Vec::new();
        for _ in 0..3 {
            run(self.cargo(&["clean", "--quiet", "--offline", "--release", "--package", self.krate]))?;
            let build = ["build", "--quiet", "--offline", "--release", "--package", self.krate];
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
