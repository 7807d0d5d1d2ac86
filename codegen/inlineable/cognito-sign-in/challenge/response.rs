//! How the members of an output are read as a challenge's parameters.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use tinsmith_runtime::codec::json::from_str;

use super::Learned;
use crate::primitives::Secret;
use crate::types::{AuthenticationResultType, ChallengeNameType};

/// The members of an output that say what comes next.
pub(crate) struct Response<'a> {
    pub authentication_result: Option<&'a AuthenticationResultType>,
    pub challenge_name: Option<&'a ChallengeNameType>,
    pub challenge_parameters: Option<&'a HashMap<String, String>>,
    pub available_challenges: &'a [ChallengeNameType],
    pub session: Option<&'a str>,
    /// What the call has told besides.
    pub learned: &'a Learned,
}

impl Response<'_> {
    /// A parameter that may be missing.
    pub fn optional(&self, key: &'static str) -> Result<Option<String>, NextStepError> {
        Ok(self.text(key).map(str::to_owned))
    }

    /// A parameter without which the challenge cannot be answered.
    pub fn required<T: for<'t> From<&'t str>>(&self, key: &'static str) -> Result<T, NextStepError> {
        self.text(key).map(T::from).ok_or_else(|| self.error(Problem::Missing(key)))
    }

    /// A parameter that is a JSON array of strings; nothing if it is missing or empty.
    pub fn strings(&self, key: &'static str) -> Result<Vec<String>, NextStepError> {
        let Some(text) = self.filled(key) else { return Ok(Vec::new()) };
        from_str(text).map_err(|_| self.error(Problem::Malformed(key, "a JSON array of strings")))
    }

    /// The same for names of attributes, which can have the prefix that they have in an answer.
    pub fn attribute_names(&self, key: &'static str) -> Result<Vec<String>, NextStepError> {
        let bare = |name: String| match name.strip_prefix("userAttributes.") {
            Some(bare) => bare.to_owned(),
            None => name,
        };
        Ok(self.strings(key)?.into_iter().map(bare).collect())
    }

    /// A parameter that is a JSON object of strings; nothing if it is missing or empty.
    pub fn attributes(&self, key: &'static str) -> Result<BTreeMap<String, Secret>, NextStepError> {
        let Some(text) = self.filled(key) else { return Ok(BTreeMap::new()) };
        let attributes: HashMap<String, String> =
            from_str(text).map_err(|_| self.error(Problem::Malformed(key, "a JSON object of strings")))?;
        Ok(attributes.into_iter().map(|(name, value)| (name, Secret::from(value))).collect())
    }

    /// The sign-in methods that the user can choose from.
    pub fn available_challenges(&self) -> Result<Vec<ChallengeNameType>, NextStepError> {
        Ok(self.available_challenges.to_vec())
    }

    /// A parameter, unless it is missing or blank.
    pub fn filled(&self, key: &str) -> Option<&str> {
        self.text(key).map(str::trim).filter(|text| !text.is_empty())
    }

    fn text(&self, key: &str) -> Option<&str> {
        self.challenge_parameters?.get(key).map(String::as_str)
    }

    fn error(&self, problem: Problem) -> NextStepError {
        let step = self.challenge_name.map(|name| name.as_str().to_owned());
        NextStepError { step: step.unwrap_or_default(), problem }
    }
}

/// What comes next cannot be read from an output. The error names the parameter and never shows its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStepError {
    step: String,
    problem: Problem,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Problem {
    Missing(&'static str),
    /// The key, and what its value should be.
    Malformed(&'static str, &'static str),
    /// There are neither tokens nor a challenge.
    Nothing,
}

impl NextStepError {
    pub(crate) fn nothing() -> Self {
        Self { step: String::new(), problem: Problem::Nothing }
    }

    /// The name of the challenge on the wire; empty if the output has none.
    pub fn step(&self) -> &str {
        &self.step
    }

    /// The key of the parameter that is missing or malformed.
    pub fn key(&self) -> Option<&str> {
        match self.problem {
            Problem::Missing(key) | Problem::Malformed(key, _) => Some(key),
            Problem::Nothing => None,
        }
    }
}

impl fmt::Display for NextStepError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.problem {
            Problem::Missing(key) => write!(f, "`{}` came without `{key}`", self.step),
            Problem::Malformed(key, expected) => write!(f, "`{key}` of `{}` is not {expected}", self.step),
            Problem::Nothing => {
                f.write_str("the output neither ends the conversation nor says how it goes on")
            }
        }
    }
}

impl std::error::Error for NextStepError {}
