//! `cargo xtask compare`: prints the differences between two models.

use std::path::PathBuf;
use std::process::ExitCode;

use tinsmith_codegen::compare;
use tinsmith_codegen::diagnostic::Result;
use tinsmith_codegen::model::load_model;

use crate::files;

/// Print the differences between two models in Smithy's or botocore's format.
#[derive(clap::Args)]
pub struct Compare {
    first: PathBuf,
    second: PathBuf,
    /// Additional files of the first model, such as `apply` statements.
    #[arg(long, num_args = 1..)]
    apply: Vec<PathBuf>,
    /// Fail if there are differences.
    #[arg(long)]
    check: bool,
}

impl Compare {
    pub fn run(self) -> Result<ExitCode> {
        let first = files::models(&[vec![self.first], self.apply].concat())?;
        let second = files::models(&[self.second])?;
        let differences = compare::compare(&load_model(&first)?, &load_model(&second)?)?;
        for line in &differences {
            println!("{line}");
        }
        println!("{} differences", differences.len());
        let failed = self.check && !differences.is_empty();
        Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }
}
