//! The file with the tests that may fail, each with a reason. The report prints them, and entries for tests that pass are
//! errors.
//!
//! A line that begins with `reason:` has the reason for the following lines. A test is written as its service's shape
//! ID, its kind (`request`, `response`, `event` or `endpoint`) and its ID, or its documentation if it is an endpoint
//! test, because these have no IDs. Tests that many services share may fail in any of them: their service is `*`, and
//! they may also pass.

use std::path::Path;

use tinsmith_codegen::conformance::{Case, Kind};
use tinsmith_codegen::diagnostic::{Diagnostic, Diagnostics, Result};
use tinsmith_codegen::import::load;

use crate::files;

/// The project's own file.
const OWN: &str = include_str!("skipped.txt");

/// The name for any service.
const ANY: &str = "*";

/// The tests that may fail.
pub struct Skips {
    pub entries: Vec<Skip>,
}

/// A test that may fail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skip {
    pub reason: String,
    /// The service's shape ID, or `*` for any service.
    pub service: String,
    pub kind: Kind,
    pub id: String,
}

impl Skips {
    /// Reads the file, or the project's own if no path is given.
    pub fn read(path: Option<&Path>) -> Result<Self> {
        let Some(path) = path else { return parse("xtask/src/conformance/skipped.txt", OWN) };
        let source = load::read(path, &files::name(path)?)?;
        parse(&source.name, &source.text)
    }

    /// Returns the entry for a test of a service.
    pub fn find(&self, service: &str, case: &Case) -> Option<&Skip> {
        self.entries.iter().find(|skip| {
            let is_of = skip.service == service || skip.service == ANY;
            is_of && skip.kind == case.kind && skip.id == case.id
        })
    }
}

fn parse(file: &str, text: &str) -> Result<Skips> {
    let mut problems = Diagnostics::default();
    let mut entries: Vec<Skip> = Vec::new();
    let mut reason = String::new();
    for (index, line) in text.lines().map(str::trim).enumerate() {
        if line.is_empty() || line.starts_with("//") {
            continue;
        }
        if let Some(text) = line.strip_prefix("reason:") {
            text.trim().clone_into(&mut reason);
            continue;
        }
        let mut problem = |message: &str, help: &str| {
            problems.push(Diagnostic::error(message, help).at(file, index + 1));
        };
        let mut words = line.splitn(3, char::is_whitespace);
        let (service, kind, id) = (words.next(), words.next(), words.next());
        let kind = Kind::ALL.into_iter().find(|known| Some(known.name()) == kind);
        match (service, kind, id.map(str::trim)) {
            _ if reason.is_empty() => {
                problem("a test is skipped without a reason", "write `reason: ...` before it")
            }
            (Some(service), Some(kind), Some(id)) if service.contains('#') || service == ANY => {
                let skip =
                    Skip { reason: reason.clone(), service: service.to_owned(), kind, id: id.to_owned() };
                match entries
                    .iter()
                    .any(|known| (&known.service, known.kind, &known.id) == (&skip.service, kind, &skip.id))
                {
                    true => problem("the test is skipped twice", "remove one of the lines"),
                    false => entries.push(skip),
                }
            }
            _ => problem(
                "this is not a test",
                "write the service's shape ID or `*`, the kind, and the test's ID",
            ),
        }
    }
    problems.into_result(Skips { entries })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_test_has_a_reason() {
        let text = "// first\nreason: too old\na#B request Some_Id\na#B endpoint For a region\n\nreason: other\na#B response X\n";
        let skips = parse("s.txt", text).unwrap();
        let shown: Vec<_> = skips
            .entries
            .iter()
            .map(|skip| (skip.reason.as_str(), skip.kind.name(), skip.id.as_str()))
            .collect();
        assert_eq!(
            shown,
            [
                ("too old", "request", "Some_Id"),
                ("too old", "endpoint", "For a region"),
                ("other", "response", "X")
            ]
        );
        let case = Case { kind: Kind::Endpoint, id: "For a region".to_owned(), function: String::new() };
        assert!(skips.find("a#B", &case).is_some() && skips.find("a#C", &case).is_none());
        let shared = parse("s.txt", "reason: r\n* endpoint For a region").unwrap();
        assert!(shared.find("a#B", &case).is_some() && shared.find("a#C", &case).is_some());
        for (text, expected) in [
            ("a#B request X", "s.txt:1: a test is skipped without a reason"),
            ("reason: r\nB request X", "s.txt:2: this is not a test"),
            ("reason: r\na#B requests X", "s.txt:2: this is not a test"),
            ("reason: r\na#B request", "s.txt:2: this is not a test"),
            ("reason: r\na#B request X\na#B request X", "s.txt:3: the test is skipped twice"),
        ] {
            let problem = parse("s.txt", text).err().unwrap().to_string();
            assert!(problem.contains(expected), "{problem}");
        }
    }

    #[test]
    fn the_projects_own_file_is_valid() {
        assert!(Skips::read(None).is_ok());
    }
}
