//! `cargo xtask import`: a botocore API description in, a Smithy model out.

use std::path::PathBuf;
use std::process::ExitCode;

use tinsmith_codegen::diagnostic::Result;
use tinsmith_codegen::import::{self, Options, load, print};

use crate::files;

/// Convert a botocore API description into a Smithy model.
#[derive(clap::Args)]
pub struct Import {
    /// The description: `service-2.json` or `service-2.json.gz`; the files beside it are found by themselves.
    description: PathBuf,
    /// Where to write the model. Without it the model is printed.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Namespace of the shapes, instead of the one that AWS gives them.
    #[arg(long)]
    namespace: Option<String>,
    /// Keep the vendor's documentation instead of facts only.
    #[arg(long)]
    keep_documentation: bool,
}

impl Import {
    pub fn run(self) -> Result<ExitCode> {
        let options = Options { namespace: self.namespace, keep_documentation: self.keep_documentation };
        let sources = load::load_description(&self.description, &files::name(&self.description)?)?;
        let imported = import::import(&sources, &options)?;
        files::print_warnings(&imported.warnings);
        let text = print::to_text(&imported.model);
        match self.out {
            Some(out) => files::write(&out, &text)?,
            None => print!("{text}"),
        }
        Ok(ExitCode::SUCCESS)
    }
}
