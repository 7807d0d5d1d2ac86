// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Reads the parameters of a challenge from the members of an output.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use tinsmith_runtime::codec::json::from_str;

use super::Learned;
use crate::primitives::Secret;
use crate::types::{AuthenticationResultType, ChallengeNameType};

/// The members of an output that determine the next step.
pub(crate) struct Response<'a> {
    pub authentication_result: Option<&'a AuthenticationResultType>,
    pub challenge_name: Option<&'a ChallengeNameType>,
    pub challenge_parameters: Option<&'a HashMap<String, String>>,
    pub available_challenges: &'a [ChallengeNameType],
    pub session: Option<&'a str>,
    /// The additional data of the call.
    pub learned: &'a Learned,
}

impl Response<'_> {
    /// Reads a parameter that may be missing.
    pub fn optional(&self, key: &'static str) -> Result<Option<String>, NextStepError> {
        Ok(self.text(key).map(str::to_owned))
    }

    /// Reads a required parameter.
    pub fn required<T: for<'t> From<&'t str>>(&self, key: &'static str) -> Result<T, NextStepError> {
        self.text(key).map(T::from).ok_or_else(|| self.error(Problem::Missing(key)))
    }

    /// Reads a parameter that is a JSON array of strings. A missing or empty one has no items.
    pub fn strings(&self, key: &'static str) -> Result<Vec<String>, NextStepError> {
        let Some(text) = self.filled(key) else { return Ok(Vec::new()) };
        from_str(text).map_err(|_| self.error(Problem::Malformed(key, "a JSON array of strings")))
    }

    /// Reads a parameter that is a JSON array of names of attributes, which may have the prefix that they have in an
    /// answer.
    pub fn attribute_names(&self, key: &'static str) -> Result<Vec<String>, NextStepError> {
        let bare = |name: String| match name.strip_prefix("userAttributes.") {
            Some(bare) => bare.to_owned(),
            None => name,
        };
        Ok(self.strings(key)?.into_iter().map(bare).collect())
    }

    /// Reads a parameter that is a JSON object of strings. A missing or empty one has no entries.
    pub fn attributes(&self, key: &'static str) -> Result<BTreeMap<String, Secret>, NextStepError> {
        let Some(text) = self.filled(key) else { return Ok(BTreeMap::new()) };
        let attributes: HashMap<String, String> =
            from_str(text).map_err(|_| self.error(Problem::Malformed(key, "a JSON object of strings")))?;
        Ok(attributes.into_iter().map(|(name, value)| (name, Secret::from(value))).collect())
    }

    /// Returns the sign-in methods that the user can choose from.
    pub fn available_challenges(&self) -> Result<Vec<ChallengeNameType>, NextStepError> {
        Ok(self.available_challenges.to_vec())
    }

    /// Returns a parameter, unless it is missing or blank.
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

/// The error if the next step cannot be read from an output. It names the parameter, but never shows its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStepError {
    step: String,
    problem: Problem,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Problem {
    Missing(&'static str),
    /// The key, and the expected form of its value.
    Malformed(&'static str, &'static str),
    /// There are neither tokens nor a challenge.
    Nothing,
}

impl NextStepError {
    pub(crate) fn nothing() -> Self {
        Self { step: String::new(), problem: Problem::Nothing }
    }

    /// Returns the name of the challenge on the wire, or an empty string if the output has none.
    pub fn step(&self) -> &str {
        &self.step
    }

    /// Returns the key of the parameter that is missing or malformed.
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
            Problem::Missing(key) => write!(f, "`{}` has no parameter `{key}`", self.step),
            Problem::Malformed(key, expected) => write!(f, "`{key}` of `{}` is not {expected}", self.step),
            Problem::Nothing => f.write_str("the output has neither tokens nor a challenge"),
        }
    }
}

impl std::error::Error for NextStepError {}
