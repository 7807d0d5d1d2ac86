//! `cargo xtask parity`.

use std::process::ExitCode;

/// To come.
#[derive(clap::Args)]
pub struct Parity {}

impl Parity {
    pub fn run(self) -> Result<ExitCode, String> {
        Err("to come".into())
    }
}
