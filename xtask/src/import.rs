//! `cargo xtask import`: a botocore API description or a Smithy model in, the facts of it as a Smithy model out.

use std::path::PathBuf;
use std::process::ExitCode;

use tinsmith_codegen::diagnostic::Result;
use tinsmith_codegen::import::{self, Options, facts, load, print};

use crate::files;

/// Convert a botocore API description into a Smithy model, or take the facts out of one.
#[derive(clap::Args)]
pub struct Import {
    /// The description, `service-2.json` or `service-2.json.gz`, whose other files are found by themselves; or a
    /// Smithy model as JSON AST.
    description: PathBuf,
    /// The operations to keep of a Smithy model, separated by commas; all of them without it.
    #[arg(long, value_delimiter = ',')]
    operations: Vec<String>,
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
