//! `cargo xtask regenerate`: the models in, the crates out.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use tinsmith_codegen::config::Runtime;
use tinsmith_codegen::diagnostic::Result;
use tinsmith_codegen::import::load;
use tinsmith_codegen::partitions::partitions_table;
use tinsmith_codegen::project::{self as library, Plan};

use crate::{files, project};

/// Generate the crates that models/smithy-build.json describes, or another one.
#[derive(clap::Args, Default)]
pub struct Regenerate {
    /// Change nothing; print what is stale and fail if anything is
    #[arg(long)]
    check: bool,
    /// Operations to generate instead of the configured ones, separated by commas
    #[arg(long, value_delimiter = ',', conflicts_with = "all_operations")]
    operations: Vec<String>,
    /// Generate every operation of the service
    #[arg(long)]
    all_operations: bool,
    /// Files of another model instead of the configured ones: Smithy JSON AST, or botocore's service-2.json[.gz]
    #[arg(long)]
    model: Vec<PathBuf>,
    /// The service's shape ID or name, where a model has several
    #[arg(long)]
    service: Option<String>,
    /// The protocol's shape ID, such as aws.protocols#restJson1, where the service speaks several
    #[arg(long)]
    protocol: Option<String>,
    /// The crate's folder; needed where the service is not the configured one
    #[arg(long)]
    out: Option<PathBuf>,
    /// The crate's name; without it, the name of a service that is not the configured one comes from its SDK ID
    #[arg(long)]
    module: Option<String>,
    /// The projections of the configuration to generate, separated by commas; all of them without it
    #[arg(long, value_delimiter = ',')]
    projection: Vec<String>,
    /// Where the crate takes the runtime from: path, path=FOLDER, version=REQUIREMENT, git=URL#REVISION or vendored
    #[arg(long)]
    runtime: Option<Runtime>,
}

impl Regenerate {
    /// Everything that the service has, of the configured model or of the one given, in `out`.
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

    /// These operations of a model, or all of them if none are named, in `out`.
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

/// Brings the runtime's table of partitions up to date. With `check` it is only compared; `false` means that it is stale.
fn regenerate_partitions(check: bool) -> Result<bool> {
    let model = project::root().join("models/partitions.json");
    let table = project::root().join("codegen/runtime/src/endpoint/partitions.rs");
    let text = partitions_table(&load::read(&model, &files::name(&model)?)?)?;
    if fs::read_to_string(&table).is_ok_and(|old| old == text) {
        return Ok(true);
    }
    let name = files::name(&table)?;
    if check {
        println!("{name} is not what models/partitions.json says. To update it: cargo xtask regenerate");
        return Ok(false);
    }
    files::write(&table, &text)?;
    println!("{name}: written");
    Ok(true)
}
