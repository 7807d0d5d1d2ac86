//! `cargo xtask regenerate`: the model in, the crate out.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use tinsmith_codegen::config::{Projection, read_projection};
use tinsmith_codegen::json::Source;
use tinsmith_codegen::{Generated, Package, Request, Wanted, generate};

use crate::crate_files::{self, Change};
use crate::project;

/// Generate the crate that models/smithy-build.json describes, or another one.
#[derive(clap::Args)]
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
    /// The crate's folder
    #[arg(long)]
    out: Option<PathBuf>,
    /// The crate's name
    #[arg(long)]
    module: Option<String>,
    /// The configuration's projection, where it has several
    #[arg(long)]
    projection: Option<String>,
}

impl Regenerate {
    pub fn run(self) -> Result<ExitCode, String> {
        let started = Instant::now();
        let plan = self.plan()?;
        let generated = plan.generate()?;
        for warning in &generated.warnings {
            eprintln!("{warning}");
        }
        let comparison = crate_files::compare(&plan.out, &generated.files)?;
        let shown = project::relative(&project::absolute(Path::new("."))?, &plan.out);
        let shown = if shown.is_empty() { "." } else { &shown };
        if self.check && !comparison.changes.is_empty() {
            print!("{}", comparison.describe(40));
            println!("{shown} is not what the model gives. To mend it: {}", self.command());
            return Ok(ExitCode::FAILURE);
        }
        comparison.write()?;
        let written = comparison.count(|change| *change != Change::LeftOver);
        let removed = comparison.count(|change| *change == Change::LeftOver);
        let summary = &generated.summary;
        println!(
            "{shown}: {}, {} operations, {} shapes; {written} files written, {} unchanged, {removed} removed; {} ms",
            summary.service,
            summary.operations,
            summary.shapes,
            comparison.unchanged(),
            started.elapsed().as_millis(),
        );
        Ok(ExitCode::SUCCESS)
    }

    /// The command line that mends what `--check` found.
    fn command(&self) -> String {
        let mut parts = vec!["cargo xtask regenerate".to_owned()];
        if !self.operations.is_empty() {
            parts.push(format!("--operations {}", self.operations.join(",")));
        }
        if self.all_operations {
            parts.push("--all-operations".to_owned());
        }
        parts.extend(self.model.iter().map(|path| format!("--model {}", path.display())));
        parts.extend(self.service.iter().map(|service| format!("--service {service}")));
        parts.extend(self.out.iter().map(|path| format!("--out {}", path.display())));
        parts.extend(self.module.iter().map(|module| format!("--module {module}")));
        parts.extend(self.projection.iter().map(|projection| format!("--projection {projection}")));
        parts.join(" ")
    }

    fn plan(&self) -> Result<Plan, String> {
        let operations = match (self.all_operations, self.operations.is_empty()) {
            (true, _) => Some(Wanted::All),
            (false, false) => Some(Wanted::Named(self.operations.clone())),
            (false, true) => None,
        };
        let mut plan = Plan::read(self.projection.as_deref(), &self.model, operations)?;
        if let Some(out) = &self.out {
            plan.out = project::absolute(out)?;
        }
        plan.service = self.service.clone().or(plan.service);
        plan.module = self.module.clone().unwrap_or(plan.module);
        Ok(plan)
    }
}

/// Everything that a generation depends on.
pub struct Plan {
    pub sources: Vec<Source>,
    pub service: Option<String>,
    pub operations: Wanted,
    pub module: String,
    pub module_version: String,
    pub out: PathBuf,
}

impl Plan {
    /// What the configuration says, except for the model and the operations if others are given.
    pub fn read(
        projection: Option<&str>,
        model: &[PathBuf],
        operations: Option<Wanted>,
    ) -> Result<Self, String> {
        let models = project::root().join("models");
        let projection = configuration(&models, projection)?;
        let own_model = !model.is_empty();
        let paths: Vec<PathBuf> = match own_model {
            true => model.to_vec(),
            false => projection.imports.iter().map(|path| models.join(path)).collect(),
        };
        Ok(Self {
            sources: paths.iter().map(|path| read(path)).collect::<Result<_, _>>()?,
            service: projection.service.filter(|_| !own_model),
            operations: operations.unwrap_or(projection.operations),
            module: projection.module,
            module_version: projection.module_version,
            out: project::absolute(&models.join(&projection.output))?,
        })
    }

    pub fn generate(&self) -> Result<Generated, String> {
        let runtime = project::root().join("codegen/runtime");
        generate(Request {
            sources: &self.sources,
            service: self.service.as_deref(),
            operations: &self.operations,
            package: Package {
                name: self.module.clone(),
                version: self.module_version.clone(),
                runtime_path: project::relative(&self.out, &runtime),
                standalone: project::needs_own_workspace(&self.out),
            },
        })
        .map_err(|problems| problems.to_string())
    }
}

fn configuration(models: &Path, projection: Option<&str>) -> Result<Projection, String> {
    let source = read(&models.join("smithy-build.json"))?;
    read_projection(&source, projection).map_err(|problems| problems.to_string())
}

/// Reads a file under a name that is the same on every machine.
fn read(path: &Path) -> Result<Source, String> {
    let text = fs::read_to_string(path).map_err(|error| {
        format!(
            "error: cannot read {}: {error}\n  help: give the path of a Smithy JSON AST file",
            path.display()
        )
    })?;
    let name = path.strip_prefix(project::root()).unwrap_or(path).display().to_string();
    Ok(Source { name, text })
}
