//! Maps of strings whose keys depend on a name beside them: how structures become such a map, and come from one.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use aws_smithy_types::error::operation::BuildError;

use crate::codec::json::from_str;
use crate::secret::Secret;

/// The entries of a map that is about to be sent.
#[derive(Default)]
pub struct Keys(HashMap<String, String>);

impl Keys {
    /// A map with room for that many entries.
    pub fn with_capacity(entries: usize) -> Self {
        Self(HashMap::with_capacity(entries))
    }

    /// Adds an entry.
    #[must_use]
    pub fn with(mut self, key: &'static str, value: impl Into<String>) -> Self {
        self.put(key.to_owned(), value.into());
        self
    }

    /// No part of what is compiled for each type of value.
    fn put(&mut self, key: String, value: String) {
        self.0.insert(key, value);
    }

    /// Adds an entry if there is a value.
    #[must_use]
    pub fn maybe(self, key: &'static str, value: Option<impl Into<String>>) -> Self {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    /// Adds one entry for each name, its key being `prefix` and the name. A name that has the prefix already
    /// keeps it.
    #[must_use]
    pub fn each(mut self, prefix: &str, values: BTreeMap<String, impl Into<String>>) -> Self {
        for (name, value) in values {
            let key = if name.starts_with(prefix) { name } else { format!("{prefix}{name}") };
            self.put(key, value.into());
        }
        self
    }

    /// The same, where the values are secrets.
    #[must_use]
    pub fn each_secret(self, prefix: &str, values: BTreeMap<String, Secret>) -> Self {
        self.each(prefix, values)
    }
}

impl From<HashMap<String, String>> for Keys {
    fn from(map: HashMap<String, String>) -> Self {
        Self(map)
    }
}

impl From<Keys> for HashMap<String, String> {
    fn from(keys: Keys) -> Self {
        keys.0
    }
}

/// What a builder knows about a key that is computed when its input is built.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ComputedKey {
    secret: Option<Secret>,
    unsent: Option<Secret>,
}

impl ComputedKey {
    /// The secret to compute with; without one nothing is computed.
    pub fn set_secret(&mut self, secret: Option<&Secret>) {
        self.secret = secret.cloned();
    }

    /// What to compute from instead of a key that is sent.
    pub fn set_unsent(&mut self, unsent: Option<Secret>) {
        self.unsent = unsent;
    }

    /// Adds `key` to the map unless it is there: computed from what is unsent, or else from the value of `over`,
    /// and from `after`.
    ///
    /// # Errors
    /// When there is a secret, but nothing to compute the key from.
    pub fn complete(
        self,
        map: &mut Option<HashMap<String, String>>,
        key: &'static str,
        over: &'static str,
        after: Option<&str>,
    ) -> Result<(), BuildError> {
        // Without the feature there is no way to give a secret.
        let Some(secret) = self.secret else { return Ok(()) };
        let map = map.get_or_insert_default();
        if map.contains_key(key) {
            return Ok(());
        }
        let over_value = self.unsent.as_ref().map(Secret::as_str).or(map.get(over).map(String::as_str));
        let Some(over_value) = over_value else {
            return Err(BuildError::other(NothingToCompute { key, over }));
        };
        let value = hash(over_value, after.unwrap_or_default(), secret.as_str());
        map.insert(key.to_owned(), value);
        Ok(())
    }
}

#[cfg(feature = "secret-hash")]
use crate::secret_hash::secret_hash as hash;

#[cfg(not(feature = "secret-hash"))]
fn hash(_: &str, _: &str, _: &str) -> String {
    unreachable!("only the feature lets a secret be given")
}

/// A key cannot be computed.
#[derive(Debug)]
struct NothingToCompute {
    key: &'static str,
    over: &'static str,
}

impl fmt::Display for NothingToCompute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { key, over } = self;
        write!(f, "there is a secret, so `{key}` is computed, but no `{over}` to compute it from")
    }
}

impl std::error::Error for NothingToCompute {}

/// Why an answer of the service cannot be understood. It names what is wrong and shows none of the values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStepError {
    step: String,
    problem: Problem,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Problem {
    /// The key is not there.
    Missing(&'static str),
    /// The key's value is not what it should be.
    Malformed(&'static str, &'static str),
    /// The answer is none of those that there can be.
    Nothing,
}

impl NextStepError {
    /// There is neither an end nor a next step.
    pub fn nothing() -> Self {
        Self { step: String::new(), problem: Problem::Nothing }
    }

    /// The step that could not be read, by its name on the wire; empty where the answer names none.
    pub fn step(&self) -> &str {
        &self.step
    }

    /// The key that is missing or malformed.
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
            Problem::Malformed(key, expected) => {
                write!(f, "`{key}` of `{}` is not {expected}", self.step)
            }
            Problem::Nothing => {
                f.write_str("the answer neither ends the conversation nor says how it goes on")
            }
        }
    }
}

impl std::error::Error for NextStepError {}

/// The entries of a map that came, read under the name that says which keys they have.
pub struct Entries<'a> {
    /// That name on the wire.
    pub step: &'a str,
    /// The map as it came.
    pub map: &'a HashMap<String, String>,
}

impl Entries<'_> {
    /// The value of a key that may be missing.
    pub fn text<T: for<'s> From<&'s str>>(&self, key: &str) -> Option<T> {
        self.map.get(key).map(|value| T::from(value))
    }

    /// The value of a key that has to be there.
    ///
    /// # Errors
    /// When it is not.
    pub fn required<T: for<'s> From<&'s str>>(&self, key: &'static str) -> Result<T, NextStepError> {
        self.text(key).ok_or_else(|| self.error(Problem::Missing(key)))
    }

    /// The strings of a value that is a JSON array; `prefix` is taken off those that begin with it. A key that
    /// is missing or empty gives none.
    ///
    /// # Errors
    /// When the value is no JSON array of strings.
    pub fn strings(&self, key: &'static str, prefix: &str) -> Result<Vec<String>, NextStepError> {
        let Some(text) = self.map.get(key) else { return Ok(Vec::new()) };
        if text.trim().is_empty() {
            return Ok(Vec::new());
        }
        let strings = from_str::<Vec<String>>(text);
        let mut strings =
            strings.map_err(|_| self.error(Problem::Malformed(key, "a JSON array of strings")))?;
        for string in &mut strings {
            if let Some(bare) = string.strip_prefix(prefix) {
                *string = bare.to_owned();
            }
        }
        Ok(strings)
    }

    /// The entries of a value that is a JSON object; `prefix` is taken off their names. A key that is missing or
    /// empty gives none.
    ///
    /// # Errors
    /// When the value is no JSON object of strings.
    pub fn object<T: From<String>>(
        &self,
        key: &'static str,
        prefix: &str,
    ) -> Result<BTreeMap<String, T>, NextStepError> {
        let Some(text) = self.map.get(key) else { return Ok(BTreeMap::new()) };
        let entries: Result<HashMap<String, String>, _> = from_str(text.trim());
        let entries = entries.map_err(|_| self.error(Problem::Malformed(key, "a JSON object of strings")))?;
        let bare = |name: String| name.strip_prefix(prefix).map_or(name.clone(), str::to_owned);
        let mut sorted = BTreeMap::new();
        for (name, value) in entries {
            sorted.insert(bare(name), T::from(value));
        }
        Ok(sorted)
    }

    /// The same, where the values are secrets.
    ///
    /// # Errors
    /// When the value is no JSON object of strings.
    pub fn secret_object(
        &self,
        key: &'static str,
        prefix: &str,
    ) -> Result<BTreeMap<String, Secret>, NextStepError> {
        self.object(key, prefix)
    }

    fn error(&self, problem: Problem) -> NextStepError {
        NextStepError { step: self.step.to_owned(), problem }
    }
}

/// A map of which `Debug` shows the keys and hides the values.
pub struct HiddenValues<'a>(pub &'a HashMap<String, String>);

impl fmt::Debug for HiddenValues<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut keys: Vec<_> = self.0.keys().map(|key| (key.as_str(), 0)).collect();
        keys.sort_unstable();
        f.debug_map().entries(keys.into_iter().map(|(key, _)| (key, Secret::default()))).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(entries: &[(&str, &str)]) -> HashMap<String, String> {
        entries.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn structures_become_maps() {
        let names = BTreeMap::from([("a".to_owned(), "1"), ("x.b".to_owned(), "2")]);
        let keys = Keys::with_capacity(4)
            .with("k", Secret::from("v"))
            .maybe("m", None::<String>)
            .maybe("n", Some("w"))
            .each("x.", names);
        let expected = map(&[("k", "v"), ("n", "w"), ("x.a", "1"), ("x.b", "2")]);
        assert_eq!(HashMap::from(keys), expected);
    }

    #[cfg(feature = "secret-hash")]
    #[test]
    fn a_key_is_computed_where_there_is_a_secret_and_no_such_key() {
        let compute = |secret: Option<&str>, unsent: Option<&str>, entries: &[(&str, &str)]| {
            let mut computed = ComputedKey::default();
            computed.set_secret(secret.map(Secret::from).as_ref());
            computed.set_unsent(unsent.map(Secret::from));
            let mut map = Some(map(entries));
            computed.complete(&mut map, "HASH", "NAME", Some("client")).map(|()| map.unwrap().remove("HASH"))
        };
        let hash = |name: &str| Some(crate::secret_hash::secret_hash(name, "client", "secret"));
        assert_eq!(compute(None, None, &[("NAME", "alice")]).unwrap(), None);
        assert_eq!(compute(Some("secret"), None, &[("NAME", "alice")]).unwrap(), hash("alice"));
        assert_eq!(compute(Some("secret"), Some("sub"), &[("NAME", "alice")]).unwrap(), hash("sub"));
        assert_eq!(compute(Some("secret"), None, &[("HASH", "own")]).unwrap(), Some("own".to_owned()));
        let error = compute(Some("secret"), None, &[]).unwrap_err();
        let source = std::error::Error::source(&error).unwrap().to_string();
        assert!(source.contains("`HASH`") && source.contains("`NAME`"), "{source}");
    }

    #[test]
    fn json_inside_of_strings_is_read() {
        let map = map(&[("list", r#"["x.a","b"]"#), ("object", r#"{"x.a":"1","b":null}"#), ("empty", "")]);
        let entries = Entries { step: "STEP", map: &map };
        assert_eq!(entries.strings("list", "x.").unwrap(), ["a", "b"]);
        assert_eq!(entries.object::<String>("object", "x.").unwrap()["a"], "1");
        assert!(entries.strings("empty", "").unwrap().is_empty());
        assert!(entries.strings("nowhere", "").unwrap().is_empty());
        assert!(entries.object::<String>("empty", "").unwrap().is_empty());
        assert!(entries.object::<String>("nowhere", "").unwrap().is_empty());
    }

    #[test]
    fn what_cannot_be_read_is_named_and_not_shown() {
        let map = map(&[("list", r#"["hunter2",7]"#), ("object", r#"["hunter2"]"#)]);
        let entries = Entries { step: "STEP", map: &map };
        for (error, key, message) in [
            (entries.strings("list", "").unwrap_err(), "list", "`list` of `STEP` is not a JSON array"),
            (entries.object::<String>("object", "").unwrap_err(), "object", "is not a JSON object"),
            (entries.required::<String>("gone").unwrap_err(), "gone", "`STEP` came without `gone`"),
        ] {
            assert!(error.to_string().contains(message), "{error}");
            assert_eq!((error.step(), error.key()), ("STEP", Some(key)));
            assert!(!format!("{error} {error:?}").contains("hunter2"), "{error:?}");
        }
    }

    #[test]
    fn keys_are_shown_and_values_are_not() {
        let shown = format!("{:?}", HiddenValues(&map(&[("KEY", "hunter2")])));
        assert!(shown.contains("KEY") && !shown.contains("hunter2"), "{shown}");
    }
}
