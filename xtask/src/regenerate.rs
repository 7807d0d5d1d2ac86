//! `cargo xtask regenerate`: generates the crates from the models.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use tinsmith_codegen::config::Runtime;
use tinsmith_codegen::diagnostic::Result;
use tinsmith_codegen::import::load;
use tinsmith_codegen::partitions::partitions_table;
use tinsmith_codegen::project::{self as library, Plan};

use crate::{files, project};

/// Generate the crates that models/smithy-build.json lists, or another one.
#[derive(clap::Args, Default)]
pub struct Regenerate {
    /// Change nothing; print what is out of date, and fail if anything is
    #[arg(long)]
    check: bool,
    /// Operations to generate instead of the configured ones, separated by commas
    #[arg(long, value_delimiter = ',', conflicts_with = "all_operations")]
    operations: Vec<String>,
    /// Generate all operations of the service
    #[arg(long)]
    all_operations: bool,
    /// The files of another model instead of the configured one: Smithy JSON AST, or botocore's service-2.json[.gz]
    #[arg(long)]
    model: Vec<PathBuf>,
    /// The service's shape ID or name, if a model has several
    #[arg(long)]
    service: Option<String>,
    /// The protocol's shape ID, such as aws.protocols#restJson1, if the service has several
    #[arg(long)]
    protocol: Option<String>,
    /// The crate's folder; required if the service is not the configured one
    #[arg(long)]
    out: Option<PathBuf>,
    /// The crate's name; if not given, it is configured, or derived from the SDK ID of another service
    #[arg(long)]
    module: Option<String>,
    /// The projections of the configuration to generate, separated by commas; all of them if not given
    #[arg(long, value_delimiter = ',')]
    projection: Vec<String>,
    /// The source of the runtime: path, path=FOLDER, version=REQUIREMENT, git=URL#REVISION or vendored
    #[arg(long)]
    runtime: Option<Runtime>,
}

impl Regenerate {
    /// Plans a crate in `out` with all operations of a service, from the configured model or from the given one.
    pub fn whole_service(model: &[PathBuf], projection: Option<&str>, out: &Path) -> Result<Plan> {
        let command = Self {
            all_operations: true,
            model: model.to_vec(),
            out: Some(out.to_owned()),
            projection: projection.map(str::to_owned).into_iter().collect(),
            ..Self::default()
        };
        command.into_library().plan()
    }

    /// Plans a crate in `out` with these operations of a model, or with all of them if none are named.
    pub fn of_model(model: &Path, operations: &[String], out: &Path) -> Result<Plan> {
        let command = Self {
            all_operations: operations.is_empty(),
            operations: operations.to_vec(),
            model: vec![model.to_owned()],
            out: Some(out.to_owned()),
            ..Self::default()
        };
        command.into_library().plan()
    }

    pub fn run(self) -> Result<ExitCode> {
        let check = self.check;
        let is_configured = self.model.is_empty() && self.out.is_none();
        let code = self.into_library().print();
        if is_configured && !regenerate_partitions(check)? {
            return Ok(ExitCode::FAILURE);
        }
        Ok(code)
    }

    fn into_library(self) -> library::Regenerate {
        library::Regenerate {
            root: project::root(),
            check: self.check,
            projections: self.projection,
            operations: self.operations,
            all_operations: self.all_operations,
            model: self.model,
            service: self.service,
            protocol: self.protocol,
            out: self.out,
            module: self.module,
            runtime: self.runtime,
            ..library::Regenerate::new(project::root().join("models/smithy-build.json"))
        }
    }
}

/// Updates the runtime's table of partitions, or only compares it if `check` is set. Returns `false` if it is out of
/// date.
fn regenerate_partitions(check: bool) -> Result<bool> {
    let model = project::root().join("models/partitions.json");
    let table = project::root().join("codegen/runtime/src/endpoint/partitions.rs");
    let text = partitions_table(&load::read(&model, &files::name(&model)?)?)?;
    if fs::read_to_string(&table).is_ok_and(|old| old == text) {
        return Ok(true);
    }
    let name = files::name(&table)?;
    if check {
        println!("{name} is out of date. To update it: cargo xtask regenerate");
        return Ok(false);
    }
    files::write(&table, &text)?;
    println!("{name}: written");
    Ok(true)
}
