//! Problems with models: their positions, what is wrong, and what to do about it.

use std::fmt;

/// The severity of a [`Diagnostic`]. Warnings are only printed, but errors stop the generation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    Warning,
    Error,
}

/// The position of a problem.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub file: String,
    /// The line, counted from 1. Problems with a whole file, or in a file with a single line, do not have one.
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

/// One problem, with everything that users need to find and fix it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub severity: Severity,
    pub place: Option<Place>,
    /// The absolute ID of the shape with the problem, or its name in a botocore description.
    pub shape: Option<String>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

/// The result of a stage, or all problems that it found.
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

    /// Sets the shape unless a more precise one is set already.
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

    /// Returns the value of a result, or collects its problems, so that one run reports all of them.
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

    /// Returns `Err` with all problems if one of them is an error, and otherwise the value.
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

/// Returns up to three of `candidates` with the most similar spelling to `wanted`, the nearest first.
pub fn nearest<'a>(wanted: &str, candidates: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let wanted_lower = wanted.to_lowercase();
    let mut ranked: Vec<_> = candidates
        .map(|candidate| (distance(&wanted_lower, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= wanted.len().max(candidate.len()) / 2)
        .collect();
    ranked.sort();
    ranked.into_iter().map(|(_, candidate)| candidate).take(3).collect()
}

/// Returns the Levenshtein distance: the number of letters that must be added, removed or changed.
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
    fn nearest_names_come_first_and_dissimilar_ones_are_left_out() {
        let names = ["AdminInitiateAuth", "AdminRespondToAuthChallenge", "ListUsers", "InitiateAuth"];
        assert_eq!(nearest("AdminInitateAuth", names.into_iter()), ["AdminInitiateAuth", "InitiateAuth"]);
        assert!(nearest("Zzzzzz", names.into_iter()).is_empty());
    }

    #[test]
    fn a_diagnostic_shows_file_line_shape_problem_and_help() {
        let diagnostic = Diagnostic::error("no such shape", "add it").at("m.json", 3).about("a#B$c");
        assert_eq!(diagnostic.to_string(), "error: m.json:3: a#B$c: no such shape\n  help: add it");
        let warning = Diagnostic::warning("odd", "").at("m.json", None);
        assert_eq!(warning.to_string(), "warning: m.json: odd");
    }
}
