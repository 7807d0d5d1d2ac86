//! Turns a Smithy service model into a small Rust client crate that holds only the operations asked for.
//!
//! Data flows one way: load -> validate -> select -> lower -> emit -> format. Only [`project`] reads and writes files.

pub mod compare;
pub mod config;
pub mod conformance;
pub mod diagnostic;
mod emit;
mod format;
pub mod import;
mod inlineable;
pub mod ir;
pub mod json;
mod lower;
pub mod markdown;
pub mod model;
mod names;
pub mod outline;
pub mod partitions;
pub mod project;
mod select;

use std::collections::BTreeMap;

use diagnostic::{Diagnostic, Result};
use json::Source;

pub use conformance::conformance_tests;
pub use ir::{Package, RuntimeSource, TestPackage};
pub use select::{Unsupported, Wanted};

/// What is to be generated.
pub struct Request<'r> {
    /// The model, in one or several files.
    pub sources: &'r [Source],
    /// The service's shape ID or name; not needed where the model has only one.
    pub service: Option<&'r str>,
    /// The shape ID of the protocol to speak, where the service has several and it is not to be the one that AWS's own
    /// clients prefer.
    pub protocol: Option<&'r str>,
    pub operations: &'r Wanted,
    pub package: Package,
}

/// A crate, and what was noticed on the way.
pub struct Generated {
    /// Text by path; the paths are relative to the crate's folder and have `/` between their parts.
    pub files: BTreeMap<String, String>,
    pub summary: Summary,
    pub warnings: Vec<Diagnostic>,
}

/// What the crate holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    pub service: String,
    pub operations: usize,
    /// Structures, unions, enums and errors; inputs and outputs are not counted.
    pub shapes: usize,
    /// Operations that are left out, each with a reason.
    pub unsupported: Vec<Unsupported>,
}

/// The whole pipeline.
///
/// # Errors
/// Every problem of the model that stands in the way, with file, line, shape and what to do.
pub fn generate(request: Request<'_>) -> Result<Generated> {
    let model = model::load_model(request.sources)?;
    let mut warnings = model.validate()?;
    let selection = select::select_operations(&model, request.service, request.operations)?;
    let lowered = lower::lower_service(&model, &selection, request.protocol, request.package)?;
    let files = format::format_files(&lowered.package.command, &emit::emit_crate(&lowered))?;
    let summary = Summary {
        service: lowered.service.plain_title.clone(),
        operations: lowered.operations.len(),
        shapes: lowered.types.len() + lowered.errors.len(),
        unsupported: selection.unsupported,
    };
    warnings.extend(summary.unsupported.iter().map(Unsupported::warning));
    warnings.extend(lower::endpoint::without_rules(selection.service));
    Ok(Generated { files, summary, warnings })
}

/// Every name of a service with the one that it gets in Rust, one a line: what no change may break unnoticed.
///
/// # Errors
/// As with [`generate`].
pub fn names_table(sources: &[Source]) -> Result<String> {
    let model = model::load_model(sources)?;
    model.validate()?;
    let selection = select::select_operations(&model, None, &Wanted::All)?;
    lower::names_table(&model, &selection)
}

/// An integration test of the crate of that package, made from the test cases that the model has for the
/// endpoint rules of its service; `None` where it has none.
///
/// # Errors
/// Every problem of the rules and of their test cases.
pub fn endpoint_tests(sources: &[Source], service: Option<&str>, package: &str) -> Result<Option<String>> {
    let model = model::load_model(sources)?;
    model.validate()?;
    let service = model.service(service)?;
    let Some(rules) = lower::endpoint::lower_endpoint_rules(service)? else { return Ok(None) };
    let tests = lower::endpoint::lower_tests(service, &rules.params)?;
    if tests.is_empty() {
        return Ok(None);
    }
    let files = [emit::endpoint_tests(package, &rules.params, &tests)];
    let files = format::format_files("cargo xtask regenerate", &files)?;
    Ok(files.into_values().next())
}
