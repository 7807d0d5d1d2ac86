//! `cargo xtask import`: converts a botocore API description into a Smithy model, or reduces a Smithy model to its
//! facts.

use std::path::PathBuf;
use std::process::ExitCode;

use tinsmith_codegen::diagnostic::Result;
use tinsmith_codegen::import::{self, Options, facts, load, print};

use crate::files;

/// Convert a botocore API description into a Smithy model, or reduce a Smithy model to its facts.
#[derive(clap::Args)]
pub struct Import {
    /// A description, `service-2.json` or `service-2.json.gz`, whose other files are found automatically, or a Smithy
    /// model as JSON AST.
    description: PathBuf,
    /// The operations of a Smithy model to keep, separated by commas; all of them if not given.
    #[arg(long, value_delimiter = ',')]
    operations: Vec<String>,
    /// The file to write the model to. If not given, the model is printed.
    #[arg(long)]
    out: Option<PathBuf>,
    /// The namespace of the shapes, instead of AWS's own.
    #[arg(long)]
    namespace: Option<String>,
    /// Keep AWS's documentation, instead of only facts.
    #[arg(long)]
    keep_documentation: bool,
}

impl Import {
    pub fn run(self) -> Result<ExitCode> {
        let name = files::name(&self.description)?;
        let source = load::read(&self.description, &name)?;
        let model = match facts::is_model(&source) {
            true => facts::facts(&source, &self.operations)?,
            false => {
                let options =
                    Options { namespace: self.namespace, keep_documentation: self.keep_documentation };
                let imported = import::import(&load::load_description(&self.description, &name)?, &options)?;
                files::print_warnings(&imported.warnings);
                imported.model
            }
        };
        let text = print::to_text(&model);
        match self.out {
            Some(out) => files::write(&out, &text)?,
            None => print!("{text}"),
        }
        Ok(ExitCode::SUCCESS)
    }
}
