//! `cargo xtask import`.

use std::process::ExitCode;

/// To come.
#[derive(clap::Args)]
pub struct Import {}

impl Import {
    pub fn run(self) -> Result<ExitCode, String> {
        Err("to come".into())
    }
}
