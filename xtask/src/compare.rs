//! `cargo xtask compare`.

use std::process::ExitCode;

/// To come.
#[derive(clap::Args)]
pub struct Compare {}

impl Compare {
    pub fn run(self) -> Result<ExitCode, String> {
        Err("to come".into())
    }
}
