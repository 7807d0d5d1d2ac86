//! What is wrong with a response, and where.

use std::fmt;

use aws_smithy_types::error::operation::BuildError;

/// A response that cannot be what the model says. The error never repeats what the response says, which may be a
/// secret: it gives the place in the model's names, and by position where the response chooses the names.
#[derive(Debug)]
pub struct DeserializeError {
    /// From the inside to the outside.
    path: Vec<String>,
    message: String,
}

impl DeserializeError {
    /// An error at the place that is being read.
    pub fn new(message: impl Into<String>) -> Self {
        Self { path: Vec::new(), message: message.into() }
    }

    /// The same error, one step further out: in the member of that name.
    #[must_use]
    pub fn within(mut self, member: impl Into<String>) -> Self {
        self.path.push(member.into());
        self
    }

    /// The same error, in the item of a list or the entry of a map at that position. A map's keys are the
    /// response's own words and stay out of messages.
    #[must_use]
    pub fn at(self, index: usize) -> Self {
        self.within(format!("[{index}]"))
    }
}

impl fmt::Display for DeserializeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the response cannot be read: ")?;
        for (index, part) in self.path.iter().rev().enumerate() {
            let separator = if index > 0 && !part.starts_with('[') { "." } else { "" };
            write!(f, "{separator}{part}")?;
        }
        let separator = if self.path.is_empty() { "" } else { ": " };
        write!(f, "{separator}{}", self.message)
    }
}

impl std::error::Error for DeserializeError {}

impl From<BuildError> for DeserializeError {
    fn from(error: BuildError) -> Self {
        Self::new(error.to_string())
    }
}
