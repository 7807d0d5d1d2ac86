//! Compiles the workspace with warnings denied, and runs its tests.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use tinsmith_codegen::diagnostic::{Diagnostic, Diagnostics, Result};
use tinsmith_codegen::json::{Node, Source, member};

use super::progress::Progress;
use super::workspace::{Generated, Outcome, Service, VERSION, tests_of};

/// One run of cargo over all services.
struct Pass {
    /// The word for completed packages in progress messages.
    done: &'static str,
    arguments: &'static [&'static str],
    /// Returns the package of a service that is built.
    package: fn(&str) -> String,
    /// Whether the expected artifacts are test programs.
    is_test: bool,
    /// Records a completed artifact.
    note: fn(&mut Generated, Artifact),
}

/// Builds the tests, which only need the crates without default features. These compile in a fraction of the time.
const TESTS: Pass = Pass {
    done: "compiled",
    arguments: &["build", "--tests"],
    package: tests_of,
    is_test: true,
    note: |generated, artifact| {
        generated.compiled = true;
        generated.program = artifact.program;
    },
};

/// Checks the tests without building programs.
const TESTS_CHECKED: Pass = Pass { done: "checked", arguments: &["check", "--tests"], ..TESTS };

/// Checks the crates with all features.
const FEATURES: Pass = Pass {
    done: "checked with all features",
    arguments: &["check", "--all-features"],
    package: str::to_owned,
    is_test: false,
    note: |generated, _| generated.checked = true,
};

/// Compiles the crates and tests of all services, even if some of them fail. Returns the compiler's messages.
pub fn build(
    folder: &Path,
    services: &mut [Service],
    check_only: bool,
    progress: &Progress,
) -> Result<String> {
    let tests = if check_only { TESTS_CHECKED } else { TESTS };
    let mut messages = compile(folder, &tests, services, progress)?;
    messages.push_str(&compile(folder, &FEATURES, services, progress)?);
    Ok(messages)
}

fn compile(folder: &Path, pass: &Pass, services: &mut [Service], progress: &Progress) -> Result<String> {
    let mut pending: Vec<(String, &mut Generated)> = Vec::new();
    for service in services {
        if let Outcome::Generated(generated) = &mut service.outcome {
            pending.push(((pass.package)(&service.module), generated));
        }
    }
    if pending.is_empty() {
        return Ok(String::new());
    }
    let failed = |error: std::io::Error| {
        Diagnostics::from(Diagnostic::error(format!("cannot run cargo: {error}"), "install Rust with rustup"))
    };
    let packages = pending.iter().map(|(package, _)| package.as_str());
    let mut cargo = cargo(folder, pass, packages).spawn().map_err(failed)?;
    let (output, mut errors) = (cargo.stdout.take(), cargo.stderr.take());
    // Both pipes must be read at the same time, because cargo blocks when one of them is full.
    let messages = thread::spawn(move || {
        let mut text = Vec::new();
        // If reading fails, the text so far is shown.
        let _ = errors.as_mut().map(|errors| errors.read_to_end(&mut text));
        String::from_utf8_lossy(&text).into_owned()
    });
    let total = pending.len();
    let mut done = 0;
    let lines = output.into_iter().flat_map(|output| BufReader::new(output).lines());
    for line in lines.map_while(|line| line.ok()) {
        let Some(artifact) = artifact(&line).filter(|artifact| artifact.is_test == pass.is_test) else {
            continue;
        };
        let Some((package, generated)) = pending.iter_mut().find(|(package, _)| artifact.is_of(package))
        else {
            continue;
        };
        (pass.note)(generated, artifact);
        done += 1;
        progress.step(pass.done, package, done, total);
    }
    cargo.wait().map_err(failed)?;
    let messages = messages.join();
    messages.map_err(|_| Diagnostic::error("cargo's messages were lost", "run the command again").into())
}

fn cargo<'p>(folder: &Path, pass: &Pass, packages: impl Iterator<Item = &'p str>) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(pass.arguments);
    command.args(["--quiet", "--keep-going", "--message-format", "json-render-diagnostics"]);
    command.arg("--target-dir").arg(folder.join("target"));
    packages.for_each(|package| {
        // The version is needed because a dependency may have the same name.
        command.args(["--package", &format!("{package}@{VERSION}")]);
    });
    command.current_dir(folder);
    // Variables of the environment must not replace `RUSTFLAGS` or change the target.
    for variable in ["CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET", "CARGO_BUILD_RUSTFLAGS"] {
        command.env_remove(variable);
    }
    command.env("RUSTFLAGS", "-D warnings").stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Cargo's message about a compiled artifact.
struct Artifact {
    /// The crate's name, with underscores.
    target: String,
    is_test: bool,
    program: Option<PathBuf>,
}

impl Artifact {
    fn is_of(&self, package: &str) -> bool {
        self.target == package.replace('-', "_")
    }
}

/// Reads a line of `--message-format json`. Returns `None` if it is not about an artifact of the workspace.
fn artifact(line: &str) -> Option<Artifact> {
    let source = Source { name: "cargo".to_owned(), text: line.to_owned() };
    let message = Node::root(&source).ok()?.object().ok()?;
    if member(&message, "reason")?.string().ok()? != "compiler-artifact" {
        return None;
    }
    // Packages from a registry are not part of the workspace, even if they have the same name.
    if !member(&message, "package_id")?.string().ok()?.starts_with("path+") {
        return None;
    }
    let target = member(&message, "target")?.object().ok()?;
    let profile = member(&message, "profile")?.object().ok()?;
    let program =
        member(&message, "executable").and_then(|program| Some(PathBuf::from(&*program.string().ok()?)));
    Some(Artifact {
        target: member(&target, "name")?.string().ok()?.replace('-', "_"),
        is_test: member(&profile, "test")?.boolean().ok()?,
        program,
    })
}

/// Runs the tests of all services in parallel.
pub fn run(services: &mut [Service], progress: &Progress) {
    let pending: Vec<_> = services
        .iter_mut()
        .filter_map(|service| match &mut service.outcome {
            Outcome::Generated(generated) => Some((service.module.as_str(), generated)),
            Outcome::NotGenerated(_) => None,
        })
        .filter(|(_, generated)| generated.program.is_some())
        .map(Mutex::new)
        .collect();
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let work = || {
        while let Some(service) = pending.get(next.fetch_add(1, Ordering::Relaxed)) {
            let mut service = service.lock().unwrap_or_else(PoisonError::into_inner);
            let (module, generated) = &mut *service;
            run_one(generated);
            progress.step("ran", module, done.fetch_add(1, Ordering::Relaxed) + 1, pending.len());
        }
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..cores.min(pending.len()) {
            scope.spawn(work);
        }
    });
}

fn run_one(generated: &mut Generated) {
    let Some(program) = &generated.program else { return };
    let output = match Command::new(program).args(["--test-threads", "1"]).output() {
        Ok(output) => output,
        Err(error) => {
            generated.output = format!("{} cannot be run: {error}\n", program.display());
            return;
        }
    };
    let text = String::from_utf8_lossy(&output.stdout);
    generated.passed = passed(&text).map(str::to_owned).collect();
    if !output.status.success() {
        generated.output = format!("{text}{}", String::from_utf8_lossy(&output.stderr));
    }
}

/// Returns the tests that passed, from the output of Rust's test harness.
fn passed(output: &str) -> impl Iterator<Item = &str> {
    output.lines().filter_map(|line| line.strip_prefix("test ")?.strip_suffix(" ... ok"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn artifacts_are_read() {
        let line = |reason: &str, test: bool, executable: &str| {
            format!(
                r#"{{"reason":"{reason}","package_id":"path+file:///a/kms-tests#0.0.0","target":{{"name":"kms_tests"}},"profile":{{"test":{test}}},"executable":{executable}}}"#
            )
        };
        let found = artifact(&line("compiler-artifact", true, "\"/a/kms\"")).unwrap();
        assert!(found.is_test && found.is_of("kms-tests") && !found.is_of("kms"));
        assert_eq!(found.program, Some(PathBuf::from("/a/kms")));
        let found = artifact(&line("compiler-artifact", false, "null")).unwrap();
        assert!(!found.is_test && found.is_of("kms-tests") && found.program.is_none());
        assert!(artifact(&line("build-finished", true, "null")).is_none());
        let foreign =
            line("compiler-artifact", false, "null").replace("path+file:///a/", "registry+https://b/");
        assert!(artifact(&foreign).is_none(), "a package of the same name from a registry");
        assert!(artifact("warning: unused").is_none());
    }

    #[test]
    fn only_tests_that_are_ok_have_passed() {
        let output = "\nrunning 3 tests\ntest a::b ... ok\ntest c ... FAILED\ntest d ... ignored\n\n\
                      ---- c stdout ----\ntest result: FAILED. 1 passed\n";
        assert_eq!(passed(output).collect::<Vec<_>>(), ["a::b"]);
    }
}
