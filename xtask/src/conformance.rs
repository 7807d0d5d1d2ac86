//! `cargo xtask conformance`: generates crates for whole services, compiles them without warnings, and runs the tests
//! in their models.

mod build;
mod discover;
mod progress;
mod report;
mod skips;
mod workspace;

use std::path::PathBuf;
use std::process::ExitCode;

use tinsmith_codegen::diagnostic::{Diagnostic, Result};

use crate::project;

use progress::Progress;
use skips::Skips;

/// Generate crates for whole services, compile them without warnings, and run the tests in their models.
#[derive(clap::Args)]
pub struct Conformance {
    /// Models, or folders with models: Smithy JSON AST, or botocore's service-2.json[.gz]
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Only compile, without running tests
    #[arg(long)]
    check_only: bool,
    /// A file with the tests that may fail, with reasons, instead of the project's own
    #[arg(long)]
    skips: Option<PathBuf>,
    /// The folder for the generated crates, instead of target/conformance
    #[arg(long)]
    out: Option<PathBuf>,
}

impl Conformance {
    pub fn run(self) -> Result<ExitCode> {
        let skips = Skips::read(self.skips.as_deref())?;
        let found = discover::discover(&self.paths)?;
        for (path, reason) in &found.set_aside {
            println!("not applicable: {}: {reason}", path.display());
        }
        if found.services.is_empty() {
            let help = "give the model of a service with an AWS protocol";
            return Err(Diagnostic::error("there is no service to test", help).into());
        }
        let folder = match &self.out {
            Some(out) => project::absolute(out)?,
            None => project::root().join("target/conformance"),
        };
        let progress = Progress::new();
        let mut services = workspace::generate_all(&folder, &found.services, &progress);
        workspace::write_manifest(&folder, &services)?;
        let messages = build::build(&folder, &mut services, self.check_only, &progress)?;
        if !self.check_only {
            build::run(&mut services, &progress);
        }
        progress.finish();
        eprint!("{messages}");
        let passed = report::print(&services, &skips, self.check_only);
        Ok(if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}
