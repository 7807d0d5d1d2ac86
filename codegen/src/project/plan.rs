//! The inputs and the destination of one crate: a projection of the configuration, in which options of the command
//! replace some of the settings.

use std::path::{Path, PathBuf};

use crate::config::{Projection, Runtime};
use crate::diagnostic::{Diagnostic, Diagnostics, Result};
use crate::json::Source;
use crate::names::is_crate_name;
use crate::outline::{Outline, outline};
use crate::{Generated, Package, Request, RuntimeSource, Wanted, generate};

use super::paths::{absolute, needs_own_workspace, relative};
use super::regenerate::Regenerate;
use super::{files, vendored};

/// Everything that the generation of a crate depends on.
pub struct Plan {
    /// The model.
    pub sources: Vec<Source>,
    /// The service's shape ID or name, if the model has several.
    pub service: Option<String>,
    /// The shape ID of the protocol to use instead of the preferred one.
    pub protocol: Option<String>,
    /// The operations to generate.
    pub operations: Wanted,
    /// The crate's name.
    pub module: String,
    /// The crate's version.
    pub module_version: String,
    /// The lines that are added to `Cargo.toml`.
    pub manifest_lines: Vec<String>,
    /// The crate's folder.
    pub out: PathBuf,
    /// The source of the runtime.
    pub runtime: Runtime,
    /// The command that generates the crate, as named in generated files.
    pub command: String,
}

impl Plan {
    /// Creates the plan for a projection, with the options of the command.
    pub(super) fn new(command: &Regenerate, projection: &Projection) -> Result<Self> {
        let folder = command.folder();
        let configured: Vec<PathBuf> = projection.imports.iter().map(|path| folder.join(path)).collect();
        let own_model = !command.model.is_empty();
        let models = if own_model { &command.model } else { &configured };
        let sources = files::models(&command.root, models)?;
        let service = command.service.clone().or_else(|| projection.service.clone().filter(|_| !own_model));

        let mut plan = Self {
            sources,
            service,
            protocol: projection.protocol.clone(),
            operations: projection.operations.clone(),
            module: projection.module.clone(),
            module_version: projection.module_version.clone(),
            manifest_lines: projection.manifest_lines.clone(),
            out: absolute(&folder.join(&projection.output))?,
            runtime: command.runtime.clone().unwrap_or_else(|| projection.runtime.clone()),
            command: command.command.clone(),
        };
        // Otherwise it is the configured service of the configured model, which need not be looked up.
        if own_model || command.service.is_some() {
            let found = outline(&plan.sources, plan.service.as_deref())?;
            let is_configured = is_configured(command, projection, &configured, &found)?;
            plan.adapt(command, &found, is_configured)?;
        }
        if command.all_operations {
            plan.operations = Wanted::All;
        } else if !command.operations.is_empty() {
            plan.operations = Wanted::Named(command.operations.clone());
        }
        if let Some(protocol) = &command.protocol {
            plan.protocol = Some(protocol.clone());
        }
        if let Some(module) = &command.module {
            plan.module.clone_from(module);
        }
        if let Some(out) = &command.out {
            plan.out = absolute(out)?;
            // They refer to files in the configured folder.
            plan.manifest_lines.clear();
        }
        plan.check_package()?;
        Ok(plan)
    }

    /// Checks that Cargo will accept the crate's name and version.
    fn check_package(&self) -> Result<()> {
        let mut problems = Diagnostics::default();
        if !is_crate_name(&self.module) {
            let message = format!("a crate cannot be called `{}`", self.module);
            let help = "choose letters, digits, hyphens and underscores, but no keyword, for `module`";
            problems.push(Diagnostic::error(message, help));
        }
        if !is_version(&self.module_version) {
            let message = format!("`{}` is not the version of a crate", self.module_version);
            problems.push(Diagnostic::error(message, "write three numbers as `moduleVersion`, as in 1.2.3"));
        }
        problems.into_result(())
    }

    /// Prevents settings for the configured service from being applied to another one.
    fn adapt(&mut self, command: &Regenerate, found: &Outline, is_configured: bool) -> Result<()> {
        let mut problems = Diagnostics::default();
        if !is_configured {
            self.module.clone_from(&found.module);
            self.protocol = None;
            if command.out.is_none() {
                let message = format!(
                    "this is not the configured service, whose crate would be overwritten by `{}`",
                    found.module
                );
                let help = format!("choose another folder, as in --out ../{}", found.module);
                problems.push(Diagnostic::error(message, help).about(&found.service));
            }
        }
        if let Wanted::Named(names) = &self.operations
            && !command.all_operations
            && command.operations.is_empty()
            && !names.iter().any(|name| found.operations.iter().any(|known| bare(name) == known))
        {
            let message =
                format!("the service has none of the configured operations `{}`", names.join("`, `"));
            let help = match found.operations.first() {
                Some(first) => format!(
                    "name some of its {} with --operations, as in --operations {first}, or use --all-operations",
                    found.operations.len()
                ),
                None => "give the model of a service with operations".to_owned(),
            };
            problems.push(Diagnostic::error(message, help).about(&found.service));
        }
        problems.into_result(())
    }

    /// Generates the crate without writing it.
    ///
    /// # Errors
    /// Returns the same errors as [`generate`](crate::generate).
    pub fn generate(&self) -> Result<Generated> {
        generate(Request {
            sources: &self.sources,
            service: self.service.as_deref(),
            protocol: self.protocol.as_deref(),
            operations: &self.operations,
            package: Package {
                name: self.module.clone(),
                version: self.module_version.clone(),
                runtime: self.runtime_source()?,
                manifest_lines: self.manifest_lines.clone(),
                standalone: needs_own_workspace(&self.out),
                command: self.command.clone(),
            },
        })
    }

    /// Returns the folder next to the crate's that the runtime is copied to, if it is copied.
    pub(super) fn vendored(&self) -> Option<PathBuf> {
        let is_vendored = self.runtime == Runtime::Vendored;
        is_vendored.then(|| self.out.parent().unwrap_or(&self.out).join(vendored::NAME))
    }

    fn runtime_source(&self) -> Result<RuntimeSource> {
        Ok(match &self.runtime {
            Runtime::Here => {
                let runtime = absolute(&Path::new(env!("CARGO_MANIFEST_DIR")).join("runtime"))?;
                RuntimeSource::Path(relative(&self.out, &runtime))
            }
            Runtime::Vendored => RuntimeSource::Path(format!("../{}", vendored::NAME)),
            Runtime::Elsewhere(source) => source.clone(),
        })
    }
}

/// Whether the text is a version such as `1.2.3` or `1.2.3-alpha.1+abc`.
fn is_version(text: &str) -> bool {
    let (version, build) =
        text.split_once('+').map_or((text, None), |(version, build)| (version, Some(build)));
    let (version, pre) =
        version.split_once('-').map_or((version, None), |(version, pre)| (version, Some(pre)));
    let is_number = |part: &str| part.parse::<u64>().is_ok_and(|number| number.to_string() == part);
    let is_tag = |tag: &str| {
        let part = |part: &str| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        tag.split('.').all(part)
    };
    version.split('.').count() == 3
        && version.split('.').all(is_number)
        && pre.into_iter().chain(build).all(is_tag)
}

/// Returns the name in a shape ID, without its namespace.
fn bare(id: &str) -> &str {
    id.rsplit('#').next().unwrap_or(id)
}

/// Whether the service is the configured one.
fn is_configured(
    command: &Regenerate,
    projection: &Projection,
    configured: &[PathBuf],
    found: &Outline,
) -> Result<bool> {
    match &projection.service {
        Some(service) => Ok(found.service == *service || bare(&found.service) == service),
        None => Ok(outline(&files::models(&command.root, configured)?, None)?.service == found.service),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_of_crates() {
        for text in ["0.1.0", "10.20.30", "1.2.3-alpha.1", "1.2.3+b-1", "1.2.3-a+b"] {
            assert!(is_version(text), "{text}");
        }
        for text in ["", "1", "1.2", "1.2.3.4", "01.2.3", "v1.2.3", "1.2.3-", "1.2.x", "1.2.3 ", "1.2.3-a\n"]
        {
            assert!(!is_version(text), "{text}");
        }
    }
}
