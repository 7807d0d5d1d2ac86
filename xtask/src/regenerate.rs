//! `cargo xtask regenerate`: the model in, the crate out.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use tinsmith_codegen::config::{Projection, read_projection};
use tinsmith_codegen::diagnostic::{Diagnostic, Diagnostics, Result};
use tinsmith_codegen::import::load;
use tinsmith_codegen::json::Source;
use tinsmith_codegen::outline::{Outline, outline};
use tinsmith_codegen::partitions::partitions_table;
use tinsmith_codegen::{Generated, Package, Request, Wanted, generate};

use crate::crate_files::{self, Change};
use crate::{files, project};

/// Generate the crate that models/smithy-build.json describes, or another one.
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
    /// The crate's name; where the service is not the configured one, its SDK ID says it
    #[arg(long)]
    module: Option<String>,
    /// The configuration's projection, where it has several
    #[arg(long)]
    projection: Option<String>,
}

impl Regenerate {
    /// Everything that the service has, of the configured model or of the one given, in `out`.
    pub fn whole_service(model: &[PathBuf], projection: Option<&str>, out: &Path) -> Result<Plan> {
        let command = Self {
            all_operations: true,
            model: model.to_vec(),
            out: Some(out.to_owned()),
            projection: projection.map(str::to_owned),
            ..Self::default()
        };
        command.plan()
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
        command.plan()
    }

    pub fn run(self) -> Result<ExitCode> {
        let started = Instant::now();
        let plan = self.plan()?;
        let generated = plan.generate()?;
        files::print_warnings(&generated.warnings);
        let comparison = crate_files::compare(&plan.out, &generated.files)?;
        let shown = project::relative(&project::absolute(Path::new("."))?, &plan.out);
        let shown = if shown.is_empty() { "." } else { &shown };
        let is_stale = self.check && !comparison.changes.is_empty();
        if is_stale {
            print!("{}", comparison.describe(40));
            println!("{shown} is not what the model gives. To update it: {}", self.command());
        } else {
            comparison.write()?;
        }
        let is_configured = self.model.is_empty() && self.out.is_none();
        if is_configured && !regenerate_partitions(self.check)? || is_stale {
            return Ok(ExitCode::FAILURE);
        }
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
        parts.extend(self.protocol.iter().map(|protocol| format!("--protocol '{protocol}'")));
        parts.extend(self.out.iter().map(|path| format!("--out {}", path.display())));
        parts.extend(self.module.iter().map(|module| format!("--module {module}")));
        parts.extend(self.projection.iter().map(|projection| format!("--projection {projection}")));
        parts.join(" ")
    }

    fn plan(&self) -> Result<Plan> {
        let models = project::root().join("models");
        let projection = configuration(&models, self.projection.as_deref())?;
        let configured: Vec<PathBuf> = projection.imports.iter().map(|path| models.join(path)).collect();
        let own_model = !self.model.is_empty();
        let sources = files::models(if own_model { &self.model } else { &configured })?;
        let service = self.service.clone().or_else(|| projection.service.clone().filter(|_| !own_model));

        let mut plan = Plan {
            sources,
            service,
            protocol: projection.protocol.clone(),
            operations: projection.operations.clone(),
            module: projection.module.clone(),
            module_version: projection.module_version.clone(),
            manifest_lines: projection.manifest_lines.clone(),
            out: project::absolute(&models.join(&projection.output))?,
        };
        // The configured service of the configured model is what the configuration says: nothing has to be looked up.
        if own_model || self.service.is_some() {
            let found = outline(&plan.sources, plan.service.as_deref())?;
            self.adapt(&mut plan, &found, is_configured(&projection, &configured, &found)?)?;
        }
        if self.all_operations {
            plan.operations = Wanted::All;
        } else if !self.operations.is_empty() {
            plan.operations = Wanted::Named(self.operations.clone());
        }
        if let Some(protocol) = &self.protocol {
            plan.protocol = Some(protocol.clone());
        }
        if let Some(module) = &self.module {
            plan.module.clone_from(module);
        }
        if let Some(out) = &self.out {
            plan.out = project::absolute(out)?;
            // They are about files that lie in the configured folder.
            plan.manifest_lines.clear();
        }
        Ok(plan)
    }

    /// What the configuration says of its own service must not be done to another one.
    fn adapt(&self, plan: &mut Plan, found: &Outline, configured: bool) -> Result<()> {
        let mut problems = Diagnostics::default();
        if !configured {
            plan.module.clone_from(&found.module);
            plan.protocol = None;
            if self.out.is_none() {
                let message = format!(
                    "this is not the configured service, whose crate would be overwritten by `{}`",
                    found.module
                );
                let help = format!("say where to write it, as in --out ../{}", found.module);
                problems.push(Diagnostic::error(message, help).about(&found.service));
            }
        }
        if let Wanted::Named(names) = &plan.operations
            && !self.all_operations
            && self.operations.is_empty()
            && !names.iter().any(|name| found.operations.iter().any(|known| bare(name) == known))
        {
            let message =
                format!("the service has none of the configured operations `{}`", names.join("`, `"));
            let help = match found.operations.first() {
                Some(first) => format!(
                    "name some of its {} with --operations, as in --operations {first}, or take --all-operations",
                    found.operations.len()
                ),
                None => "give the model of a service with operations".to_owned(),
            };
            problems.push(Diagnostic::error(message, help).about(&found.service));
        }
        problems.into_result(())
    }
}

/// A shape ID's name without its namespace.
fn bare(id: &str) -> &str {
    id.rsplit('#').next().unwrap_or(id)
}

/// Whether the service is the one that the configuration is about.
fn is_configured(projection: &Projection, configured: &[PathBuf], found: &Outline) -> Result<bool> {
    match &projection.service {
        Some(service) => Ok(found.service == *service || bare(&found.service) == service),
        None => Ok(outline(&files::models(configured)?, None)?.service == found.service),
    }
}

/// Everything that a generation depends on.
pub struct Plan {
    pub sources: Vec<Source>,
    pub service: Option<String>,
    pub protocol: Option<String>,
    pub operations: Wanted,
    pub module: String,
    pub module_version: String,
    pub manifest_lines: Vec<String>,
    pub out: PathBuf,
}

impl Plan {
    pub fn generate(&self) -> Result<Generated> {
        let runtime = project::root().join("codegen/runtime");
        generate(Request {
            sources: &self.sources,
            service: self.service.as_deref(),
            protocol: self.protocol.as_deref(),
            operations: &self.operations,
            package: Package {
                name: self.module.clone(),
                version: self.module_version.clone(),
                runtime_path: project::relative(&self.out, &runtime),
                manifest_lines: self.manifest_lines.clone(),
                standalone: project::needs_own_workspace(&self.out),
            },
        })
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

fn configuration(models: &Path, projection: Option<&str>) -> Result<Projection> {
    let path = models.join("smithy-build.json");
    read_projection(&load::read(&path, &files::name(&path)?)?, projection)
}
