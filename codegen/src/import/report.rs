//! The errors and warnings of an import. A warning is about a fact that Smithy cannot express.

use std::cell::RefCell;
use std::fmt;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::json::{Node, Source, member};

/// Collects problems, so that one run reports all of them.
#[derive(Default)]
pub(super) struct Report {
    errors: RefCell<Vec<Diagnostic>>,
    warnings: RefCell<Vec<Diagnostic>>,
}

impl Report {
    /// `shape`: the shape, operation, member or other part of the description, as the description calls it.
    pub(super) fn problem(&self, shape: Option<&str>, what: impl Into<String>, remedy: impl Into<String>) {
        let error = Diagnostic::error(what, remedy);
        self.errors.borrow_mut().push(match shape {
            Some(shape) => error.about(shape),
            None => error,
        });
    }

    pub(super) fn note(&self, subject: &str, left_out: impl fmt::Display) {
        self.warnings.borrow_mut().push(Diagnostic::warning(left_out.to_string(), "").about(subject));
    }

    /// Errors and warnings with their positions, sorted, so that the order of a description's shapes does not matter.
    pub(super) fn finish(self, source: &Source) -> (Diagnostics, Vec<Diagnostic>) {
        let placed = |found: RefCell<Vec<Diagnostic>>| {
            let mut placed = Diagnostics::default();
            let mut found = found.into_inner();
            found.sort_by(|a, b| (&a.shape, &a.message).cmp(&(&b.shape, &b.message)));
            found.into_iter().for_each(|diagnostic| {
                let line = diagnostic.shape.as_deref().and_then(|shape| line_of(source, shape));
                placed.push(diagnostic.at(&source.name, line));
            });
            placed
        };
        (placed(self.errors), placed(self.warnings).0)
    }
}

/// The line of a shape, operation or part of one in the description's text.
fn line_of(source: &Source, subject: &str) -> Option<usize> {
    let (owner, part) = match subject.split_once('$').or_else(|| subject.split_once(", ")) {
        Some((owner, part)) => (owner, Some(part)),
        None => (subject, None),
    };
    let description = Node::root(source).ok()?.object().ok()?;
    let within = |section| member(&member(&description, section)?.object().ok()?, owner);
    let owner = member(&description, owner).or_else(|| within("operations")).or_else(|| within("shapes"))?;
    let part = part.and_then(|part| {
        let fields = owner.object().ok()?;
        let of_members = member(&fields, "members").and_then(|members| member(&members.object().ok()?, part));
        of_members.or_else(|| member(&fields, part))
    });
    part.unwrap_or(owner).line()
}
