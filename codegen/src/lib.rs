//! Generates a small Rust client crate from a Smithy service model, with only the operations that you select.
//!
//! Data flows in one direction: load -> validate -> select -> lower -> emit -> format. Only [`project`] and
//! [`import::load`] access files.

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

/// The crate to generate.
pub struct Request<'r> {
    /// The model, in one or several files.
    pub sources: &'r [Source],
    /// The service's shape ID or name, which is not needed if the model has only one.
    pub service: Option<&'r str>,
    /// The shape ID of the protocol to use, if it should not be the one that AWS's own clients prefer.
    pub protocol: Option<&'r str>,
    pub operations: &'r Wanted,
    pub package: Package,
}

/// A generated crate, and the warnings about its model.
pub struct Generated {
    /// The text of the files by their paths, which are relative to the crate's folder and have `/` between their parts.
    pub files: BTreeMap<String, String>,
    pub summary: Summary,
    pub warnings: Vec<Diagnostic>,
}

/// The content of a crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    pub service: String,
    pub operations: usize,
    /// The number of structures, unions, enums and errors, without inputs and outputs.
    pub shapes: usize,
    /// The operations that are left out, each with a reason.
    pub unsupported: Vec<Unsupported>,
}

/// Runs the whole pipeline.
///
/// # Errors
/// Returns all problems that prevent the generation.
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

/// Returns a table of all names of a service and their Rust names, one on each line. It is checked in, so that changes
/// of names are noticed.
///
/// # Errors
/// Returns the same errors as [`generate`].
pub fn names_table(sources: &[Source]) -> Result<String> {
    let model = model::load_model(sources)?;
    model.validate()?;
    let selection = select::select_operations(&model, None, &Wanted::All)?;
    lower::names_table(&model, &selection)
}

/// Returns an integration test for the crate `package`, generated from the model's test cases for endpoint rules, or
/// `None` if there are none.
///
/// # Errors
/// Returns all problems with the rules and their test cases.
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
