//! `cargo xtask compare`: two models in, what differs out.

use std::path::PathBuf;
use std::process::ExitCode;

use tinsmith_codegen::compare;
use tinsmith_codegen::import::{Options, load};

use crate::files::lines;

/// Print what differs between two models, in Smithy's format or botocore's.
#[derive(clap::Args)]
pub struct Compare {
    first: PathBuf,
    second: PathBuf,
    /// Files of apply statements for the first model.
    #[arg(long, num_args = 1..)]
    apply: Vec<PathBuf>,
    /// Fail where there is a difference.
    #[arg(long)]
    check: bool,
}

impl Compare {
    pub fn run(self) -> Result<ExitCode, String> {
        let mut first = load::load_model(&self.first, &Options::default()).map_err(lines)?;
        let second = load::load_model(&self.second, &Options::default()).map_err(lines)?;
        for file in &self.apply {
            let statements = load::read(file).map_err(|problem| problem.to_string())?;
            compare::apply(&mut first, &statements, &file.display().to_string()).map_err(lines)?;
        }
        let found = compare::compare(&first, &second)?;
        for line in &found.differences {
            println!("{line}");
        }
        println!("{} differences", found.differences.len());
        for aside in &found.set_aside {
            println!("not compared: {} x {} ({})", aside.count, aside.what, aside.reason);
        }
        let failed = self.check && !found.differences.is_empty();
        Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }
}
