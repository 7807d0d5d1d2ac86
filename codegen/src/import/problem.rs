//! What an import has to say: problems that stop it, and notes about facts that Smithy has no words for.

use std::cell::RefCell;
use std::fmt;

/// One thing that is wrong with a description.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    pub file: String,
    /// The shape, operation or member that it is about, where it is about one.
    pub shape: Option<String>,
    pub what: String,
    /// What to do about it.
    pub remedy: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.file)?;
        if let Some(shape) = &self.shape {
            write!(f, "`{shape}`: ")?;
        }
        write!(f, "{}\n  help: {}", self.what, self.remedy)
    }
}

impl std::error::Error for Problem {}

/// Collects, so that one run names everything that is wrong.
pub(super) struct Report {
    file: String,
    problems: RefCell<Vec<Problem>>,
    notes: RefCell<Vec<String>>,
}

impl Report {
    pub(super) fn new(file: &str) -> Report {
        Report { file: file.to_owned(), problems: RefCell::default(), notes: RefCell::default() }
    }

    pub(super) fn problem(&self, shape: Option<&str>, what: impl Into<String>, remedy: impl Into<String>) {
        self.problems.borrow_mut().push(Problem {
            file: self.file.clone(),
            shape: shape.map(str::to_owned),
            what: what.into(),
            remedy: remedy.into(),
        });
    }

    pub(super) fn note(&self, subject: &str, left_out: impl fmt::Display) {
        self.notes.borrow_mut().push(format!("`{subject}`: {left_out}"));
    }

    /// Problems and notes, sorted: the order of a description's shapes must not show.
    pub(super) fn finish(self) -> (Vec<Problem>, Vec<String>) {
        let (mut problems, mut notes) = (self.problems.into_inner(), self.notes.into_inner());
        problems.sort();
        problems.dedup();
        notes.sort();
        (problems, notes)
    }
}
