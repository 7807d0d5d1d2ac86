//! `cargo xtask conformance`: services as crates, compiled without warnings and run against their models' own tests.

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

/// Generate crates for whole services, compile them without warnings and run the tests that their models have.
#[derive(clap::Args)]
pub struct Conformance {
    /// Models, or folders with models below them: Smithy JSON AST, or botocore's service-2.json[.gz]
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Compile only, run nothing
    #[arg(long)]
    check_only: bool,
    /// A file with the tests that may fail, and why, instead of the project's own
    #[arg(long)]
    skips: Option<PathBuf>,
    /// Where to generate and compile, instead of target/conformance
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
            let help = "give the model of a service that speaks an AWS protocol";
            return Err(Diagnostic::error("there is no service to be tried", help).into());
        }
        let folder = match &self.out {
            Some(out) => project::absolute(out)?,
            None => project::root().join("target/conformance"),
        };
        let progress = Progress::new();
        let mut services = workspace::generate_all(&folder, &found.services, &progress);
        workspace::write_manifest(&folder, &services)?;
        let complaints = build::build(&folder, &mut services, self.check_only, &progress)?;
        if !self.check_only {
            build::run(&mut services, &progress);
        }
        progress.finish();
        eprint!("{complaints}");
        let passed = report::print(&services, &skips, self.check_only);
        Ok(if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}
