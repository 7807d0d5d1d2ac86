//! Reads an object of a description, and reports every key that was not read.

use std::cell::RefCell;
use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::report::Report;

/// An object and the keys that were read. A key that was never read is an error.
pub(super) struct Entry<'a> {
    report: &'a Report,
    /// The object's name in messages: a shape, a member, an operation.
    pub(super) name: String,
    pub(super) map: &'a Map<String, Value>,
    asked: RefCell<BTreeSet<&'static str>>,
}

impl<'a> Entry<'a> {
    pub(super) fn new(report: &'a Report, name: impl Into<String>, value: &'a Value) -> Option<Entry<'a>> {
        let name = name.into();
        match value {
            Value::Object(map) => Some(Entry { report, name, map, asked: RefCell::default() }),
            other => {
                let what = format!("expected an object, found {}", kind(other));
                report.problem(Some(&name), what, "check that the file is a complete botocore description");
                None
            }
        }
    }

    pub(super) fn value(&self, key: &'static str) -> Option<&'a Value> {
        self.asked.borrow_mut().insert(key);
        self.map.get(key)
    }

    pub(super) fn text(&self, key: &'static str) -> Option<&'a str> {
        self.typed(key, "a string", Value::as_str)
    }

    /// A flag. An absent one is false.
    pub(super) fn flag(&self, key: &'static str) -> bool {
        self.typed(key, "true or false", Value::as_bool).unwrap_or(false)
    }

    pub(super) fn number(&self, key: &'static str) -> Option<&'a Value> {
        self.typed(key, "a number", |value| value.is_number().then_some(value))
    }

    pub(super) fn object(&self, key: &'static str) -> Option<&'a Map<String, Value>> {
        self.typed(key, "an object", Value::as_object)
    }

    pub(super) fn list(&self, key: &'static str) -> Option<&'a Vec<Value>> {
        self.typed(key, "a list", Value::as_array)
    }

    /// A list whose items are all strings.
    pub(super) fn texts(&self, key: &'static str) -> Option<Vec<&'a str>> {
        self.typed(key, "a list of strings", |value| value.as_array()?.iter().map(Value::as_str).collect())
    }

    /// The object under `key`. It is an error if it is missing.
    pub(super) fn entry(&self, key: &'static str) -> Option<Entry<'a>> {
        match self.value(key) {
            Some(value) => Entry::new(self.report, key, value),
            None => {
                self.missing(key);
                None
            }
        }
    }

    /// A required string.
    pub(super) fn required_text(&self, key: &'static str) -> Option<&'a str> {
        if !self.map.contains_key(key) {
            self.missing(key);
        }
        self.text(key)
    }

    /// Marks keys as read that do not matter to a model.
    pub(super) fn ignore(&self, keys: &[&'static str]) {
        self.asked.borrow_mut().extend(keys);
    }

    pub(super) fn problem(&self, what: impl Into<String>, remedy: impl Into<String>) {
        self.report.problem(Some(&self.name), what, remedy);
    }

    pub(super) fn note(&self, left_out: impl std::fmt::Display) {
        self.report.note(&self.name, left_out);
    }

    /// Reports every key that was not read.
    pub(super) fn finish(self) {
        let asked = self.asked.borrow();
        for key in self.map.keys().filter(|key| !asked.contains(key.as_str())) {
            let what = format!("the key `{key}` is unknown here");
            self.report.problem(
                Some(&self.name),
                what,
                "teach `codegen/src/import/` what it means, so that nothing is lost; or remove it from the file",
            );
        }
    }

    fn missing(&self, key: &str) {
        self.problem(format!("`{key}` is missing"), "check that the file is a complete botocore description");
    }

    fn typed<T>(
        &self,
        key: &'static str,
        expected: &str,
        read: impl Fn(&'a Value) -> Option<T>,
    ) -> Option<T> {
        let value = self.value(key)?;
        let read = read(value);
        if read.is_none() {
            let other = if value.is_array() && expected == "a list of strings" {
                "a list with other things in it"
            } else {
                kind(value)
            };
            let what = format!("`{key}`: expected {expected}, found {other}");
            self.problem(what, "check that the file is a complete botocore description");
        }
        read
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
