//! Every problem that a model can have: where it is, what is wrong and what to do about it.

use std::fmt;

/// How bad a [`Diagnostic`] is: a warning is printed, an error stops the generation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    Warning,
    Error,
}

/// Where a problem stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub file: String,
    /// Counted from 1. There is none where it would say nothing: a file that is one long line, or a file as a whole.
    pub line: Option<usize>,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        match self.line {
            Some(line) => write!(f, ":{line}"),
            None => Ok(()),
        }
    }
}

/// One problem, with everything that a person needs to find and fix it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub severity: Severity,
    pub place: Option<Place>,
    /// The absolute shape ID that it is about; in a botocore description, its name there.
    pub shape: Option<String>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

/// What a stage returns: its result, or every problem that it found.
pub type Result<T, E = Diagnostics> = std::result::Result<T, E>;

impl Diagnostic {
    pub fn error(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            place: None,
            shape: None,
            message: message.into(),
            help: help.into(),
        }
    }

    pub fn warning(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(message, help) }
    }

    pub fn at(mut self, file: impl Into<String>, line: impl Into<Option<usize>>) -> Self {
        self.place = Some(Place { file: file.into(), line: line.into() });
        self
    }

    pub fn about(mut self, shape: impl fmt::Display) -> Self {
        self.shape = Some(shape.to_string());
        self
    }

    /// Names the shape unless a more precise one is named already.
    pub fn within(self, shape: impl fmt::Display) -> Self {
        if self.shape.is_some() { self } else { self.about(shape) }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.severity {
            Severity::Warning => f.write_str("warning: ")?,
            Severity::Error => f.write_str("error: ")?,
        }
        if let Some(place) = &self.place {
            write!(f, "{place}: ")?;
        }
        if let Some(shape) = &self.shape {
            write!(f, "{shape}: ")?;
        }
        f.write_str(&self.message)?;
        if !self.help.is_empty() {
            write!(f, "\n  help: {}", self.help)?;
        }
        Ok(())
    }
}

/// The problems of one run, in the order in which they were found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics(pub Vec<Diagnostic>);

impl Diagnostics {
    pub fn push(&mut self, diagnostic: Diagnostic) {
        if !self.0.contains(&diagnostic) {
            self.0.push(diagnostic);
        }
    }

    /// Keeps what went well and remembers what did not, so that one run reports several problems.
    pub fn keep<T>(&mut self, outcome: Result<T>) -> Option<T> {
        match outcome {
            Ok(value) => Some(value),
            Err(found) => {
                found.0.into_iter().for_each(|diagnostic| self.push(diagnostic));
                None
            }
        }
    }

    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// `Err` with everything found if there was an error among it.
    pub fn into_result<T>(self, value: T) -> Result<T> {
        if self.has_errors() { Err(self) } else { Ok(value) }
    }
}

impl From<Diagnostic> for Diagnostics {
    fn from(diagnostic: Diagnostic) -> Self {
        Self(vec![diagnostic])
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, diagnostic) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            diagnostic.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}

/// Up to three of `candidates` that are spelt most like `wanted`, nearest first.
pub fn nearest<'a>(wanted: &str, candidates: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let wanted_lower = wanted.to_lowercase();
    let mut ranked: Vec<_> = candidates
        .map(|candidate| (distance(&wanted_lower, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= wanted.len().max(candidate.len()) / 2)
        .collect();
    ranked.sort();
    ranked.into_iter().map(|(_, candidate)| candidate).take(3).collect()
}

/// The Levenshtein distance: how many letters must be added, taken away or changed.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, l) in left.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, r) in right.iter().enumerate() {
            let substituted = diagonal + usize::from(l != *r);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(row[j] + 1).min(row[j + 1] + 1);
        }
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_names_come_first_and_strangers_not_at_all() {
        let names = ["AdminInitiateAuth", "AdminRespondToAuthChallenge", "ListUsers", "InitiateAuth"];
        assert_eq!(nearest("AdminInitateAuth", names.into_iter()), ["AdminInitiateAuth", "InitiateAuth"]);
        assert!(nearest("Zzzzzz", names.into_iter()).is_empty());
    }

    #[test]
    fn a_diagnostic_reads_as_file_line_shape_problem_and_help() {
        let diagnostic = Diagnostic::error("no such shape", "add it").at("m.json", 3).about("a#B$c");
        assert_eq!(diagnostic.to_string(), "error: m.json:3: a#B$c: no such shape\n  help: add it");
        let warning = Diagnostic::warning("odd", "").at("m.json", None);
        assert_eq!(warning.to_string(), "warning: m.json: odd");
    }
}
