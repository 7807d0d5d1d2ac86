//! Measures the builds and the calls of a program, with the official crate and with ours.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::measure::{Cost, cost, median, output, run};
use super::table::{compared, head, megabytes, row};
use super::{executable, server};
use crate::files;

/// The program in the documentation, and one that makes many calls. `CRATE` stands for the client's crate.
const PROGRAM: &str = include_str!("programs/program.rs");
const CALLS: &str = include_str!("programs/calls.rs");

/// The numbers of calls before and in the measurement.
const WARM_UP: u32 = 1_000;
const MEASURED: u32 = 10_000;

/// A client's crate, and a workspace of programs that use it.
pub struct Side<'a> {
    pub krate: &'static str,
    pub folder: PathBuf,
    pub measurer: &'a Path,
}

/// The costs of the builds of one side.
#[derive(Default)]
struct Builds {
    release: Vec<Cost>,
    debug: Vec<Cost>,
    rebuild: Duration,
    krate: Duration,
    crates: usize,
    binary: u64,
}

/// Returns the sides with the official crate and with ours, which is in `generated`. Their dependencies are fetched, so
/// that measured commands do not wait for the network.
pub fn sides<'a>(measurer: &'a Path, scratch: &Path, generated: &Path) -> Result<[Side<'a>; 2], String> {
    let official =
        Side { krate: "aws-sdk-cognitoidentityprovider", folder: scratch.join("official"), measurer };
    let ours = Side { krate: "cognito-identity-provider", folder: scratch.join("ours"), measurer };
    let programs = [("calls", CALLS), ("program", PROGRAM)];
    official.write(
        &programs,
        "aws-sdk-cognitoidentityprovider = { version = \"=1.144.0\", default-features = false, \
         features = [\"default-https-client\", \"rt-tokio\"] }\n",
    )?;
    let path = generated.display().to_string();
    ours.write(&programs, &format!("cognito-identity-provider = {{ path = {path:?} }}\n"))?;
    Ok([official, ours])
}

pub fn builds(measurer: &Path, root: &Path, runs: usize) -> Result<(), String> {
    let sides = sides(measurer, &root.join("target/bench"), &root.join("generated"))?;
    let mut builds = [Builds::default(), Builds::default()];
    // The builds alternate, so that other load on the machine affects both sides.
    for _ in 0..runs {
        for (side, builds) in sides.iter().zip(&mut builds) {
            builds.debug.push(side.clean_build(&[])?);
            builds.release.push(side.clean_build(&["--release"])?);
        }
    }
    for (side, builds) in sides.iter().zip(&mut builds) {
        builds.rebuild = side.rebuild(runs)?;
        builds.krate = median(side.krate_alone(runs)?.iter().map(Cost::cpu));
        builds.crates = side.crates()?;
        builds.binary = side.binary()?;
    }
    head("a program that makes one call", &["official", "ours", "official / ours", "at least"]);
    let times = |what: &str, at_least: &str, of: fn(&Builds) -> Duration| {
        compared(what, [of(&builds[0]), of(&builds[1])], at_least);
    };
    let values = |what: &str, of: fn(&Builds) -> String| {
        row(what, &[of(&builds[0]), of(&builds[1]), String::new(), String::new()]);
    };
    let memory = |costs: &[Cost]| megabytes(costs.iter().map(|cost| cost.memory).max().unwrap_or_default());
    times("clean release build, wall", "", |it| median(it.release.iter().map(|cost| cost.wall)));
    times("clean release build, CPU", "3.9", |it| median(it.release.iter().map(Cost::cpu)));
    times("clean debug build, wall", "", |it| median(it.debug.iter().map(|cost| cost.wall)));
    times("clean debug build, CPU", "", |it| median(it.debug.iter().map(Cost::cpu)));
    times("release build after a change to the program, wall", "", |it| it.rebuild);
    times("release build of the client's crate alone, CPU", "", |it| it.krate);
    values("crates that a user builds", |it| it.crates.to_string());
    values("stripped binary", |it| megabytes(it.binary));
    row(
        "peak memory of the compiler, release; debug",
        &[
            format!("{}; {}", memory(&builds[0].release), memory(&builds[0].debug)),
            format!("{}; {}", memory(&builds[1].release), memory(&builds[1].debug)),
            String::new(),
            String::new(),
        ],
    );
    Ok(())
}

pub fn calls(measurer: &Path, root: &Path, runs: usize) -> Result<(), String> {
    let [official, ours] = sides(measurer, &root.join("target/bench"), &root.join("generated"))?;
    let mut times = [Vec::new(), Vec::new()];
    for side in [&official, &ours] {
        run(side.build("calls", &["--release"]))?;
    }
    let token = "t".repeat(1_000);
    let response = format!(
        r#"{{"ChallengeParameters":{{}},"AuthenticationResult":{{"AccessToken":"{token}","ExpiresIn":3600,"TokenType":"Bearer","RefreshToken":"{token}","IdToken":"{token}"}}}}"#
    );
    let address = server::start("Content-Type: application/x-amz-json-1.1\r\n", response.as_bytes())
        .map_err(|error| format!("error: no server can be started: {error}"))?;
    // The sides alternate, so that other load on the machine affects both.
    for _ in 0..runs {
        for (side, times) in [&official, &ours].into_iter().zip(&mut times) {
            let program = side.folder.join("target/release").join(executable("calls"));
            times.push(call(side.measurer, &program, &[&format!("http://{address}")])?);
        }
    }
    let times = times.map(median);
    head("a call over loopback HTTP", &["official", "ours", "official / ours", "at least"]);
    compared("user CPU", times, "2.4");
    Ok(())
}

impl Side<'_> {
    /// Writes a workspace with these programs, all of which have these dependencies.
    pub fn write(&self, programs: &[(&str, &str)], dependencies: &str) -> Result<(), String> {
        let write = |path: &str, text: &str| {
            files::write(&self.folder.join(path), text).map_err(|problems| problems.to_string())
        };
        let members: Vec<&str> = programs.iter().map(|(name, _)| *name).collect();
        write(
            "Cargo.toml",
            &format!(
                "[workspace]\nresolver = \"3\"\nmembers = {members:?}\n\n[profile.release]\nstrip = true\n"
            ),
        )?;
        for (name, text) in programs {
            let manifest = format!(
                "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
                 {dependencies}tokio = {{ version = \"1\", features = [\"macros\", \"rt\"] }}\n"
            );
            write(&format!("{name}/Cargo.toml"), &manifest)?;
            write(&format!("{name}/src/main.rs"), &self.source(text))?;
        }
        run(self.cargo(&["fetch", "--quiet"]))
    }

    fn source(&self, text: &str) -> String {
        text.replace("CRATE", &self.krate.replace('-', "_"))
    }

    fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args(arguments).current_dir(&self.folder).env("CARGO_TARGET_DIR", self.folder.join("target"));
        command
    }

    /// A build of one of the programs.
    pub fn build(&self, package: &str, arguments: &[&str]) -> Command {
        let mut command = self.cargo(&["build", "--quiet", "--offline", "--package", package]);
        command.args(arguments);
        command
    }

    /// Measures a clean build of the program.
    pub fn clean_build(&self, arguments: &[&str]) -> Result<Cost, String> {
        let _ = fs::remove_dir_all(self.folder.join("target"));
        cost(self.measurer, &self.build("program", arguments))
    }

    fn rebuild(&self, runs: usize) -> Result<Duration, String> {
        let text = self.source(PROGRAM);
        let mut times = Vec::new();
        for number in 0..runs {
            // Cargo checks the modification time, but the compiler's incremental builds depend on the text.
            let changed = text.replace("SMS_MFA_CODE\", \"", &format!("SMS_MFA_CODE\", \"{number}"));
            files::write(&self.folder.join("program/src/main.rs"), &changed)
                .map_err(|problems| problems.to_string())?;
            times.push(cost(self.measurer, &self.build("program", &["--release"]))?.wall);
        }
        Ok(median(times))
    }

    /// Measures release builds of the client's crate, whose dependencies are already built.
    pub fn krate_alone(&self, runs: usize) -> Result<Vec<Cost>, String> {
        run(self.build(self.krate, &["--release"]))?;
        let build = || {
            run(self.cargo(&["clean", "--quiet", "--offline", "--release", "--package", self.krate]))?;
            cost(self.measurer, &self.build(self.krate, &["--release"]))
        };
        (0..runs).map(|_| build()).collect()
    }

    /// Returns the number of crates that are compiled, including those that are only needed for builds, but not the
    /// program.
    pub fn crates(&self) -> Result<usize, String> {
        let tree =
            ["tree", "--offline", "--package", "program", "--edges", "normal,build", "--prefix", "none"];
        Ok(packages(&output(self.cargo(&tree))?).len() - 1)
    }

    /// Returns the path of the program's release build.
    pub fn program(&self) -> PathBuf {
        self.folder.join("target/release").join(executable("program"))
    }

    /// Returns the size of the program's release build.
    pub fn binary(&self) -> Result<u64, String> {
        let program = self.program();
        Ok(fs::metadata(&program).map_err(|error| format!("error: {}: {error}", program.display()))?.len())
    }
}

/// Measures the user CPU time of a call in the client. The server is in another process. The last argument of `program` is
/// the number of calls.
pub fn call(measurer: &Path, program: &Path, arguments: &[&str]) -> Result<Duration, String> {
    let many = |calls: u32| {
        let mut command = Command::new(program);
        command.args(arguments).arg(calls.to_string());
        cost(measurer, &command).map(|cost| cost.user)
    };
    let (few, all) = (many(WARM_UP)?, many(WARM_UP + MEASURED)?);
    Ok(all.saturating_sub(few) / MEASURED)
}

/// Returns the names and versions of the packages in the output of `cargo tree`.
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
        assert_eq!(packages("a v1.0.0\nb v1.0.0 (proc-macro)\n\na v1.0.0 (*)\na v2.0.0\n").len(), 3);
    }

    #[test]
    fn a_rebuild_changes_the_program() {
        assert!(PROGRAM.contains("SMS_MFA_CODE\", \""));
        assert!(PROGRAM.starts_with("use CRATE as") && CALLS.starts_with("use CRATE as"));
    }
}
