//! The error for a response that cannot be deserialized.

use std::fmt;

use aws_smithy_types::error::operation::BuildError;

/// The error for a response that does not conform to the model. It never quotes the response, which may contain
/// secrets: the path has names of the model, and indexes instead of keys that the response has chosen.
#[derive(Debug)]
pub struct DeserializeError {
    /// The path from the innermost to the outermost step.
    path: Vec<String>,
    message: String,
}

impl DeserializeError {
    /// Creates an error at the value that is being read.
    pub fn new(message: impl Into<String>) -> Self {
        Self { path: Vec::new(), message: message.into() }
    }

    /// Adds an outer step to the path: the member with that name.
    #[must_use]
    pub fn within(mut self, member: impl Into<String>) -> Self {
        self.path.push(member.into());
        self
    }

    /// Adds an outer step to the path: the item of a list or the entry of a map at that index. The keys of a map are
    /// part of the response, so they are not shown.
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
