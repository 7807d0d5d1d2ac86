// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Converts the fields of flows and answers into the map of strings that is sent.

use std::collections::{BTreeMap, HashMap};

use crate::primitives::Secret;

/// A value of a field that can be added to a map of strings.
pub(crate) trait AddTo {
    fn add_to(self, entries: &mut HashMap<String, String>, key: &str);
}

impl AddTo for String {
    fn add_to(self, entries: &mut HashMap<String, String>, key: &str) {
        entries.insert(key.to_owned(), self);
    }
}

impl AddTo for Secret {
    fn add_to(self, entries: &mut HashMap<String, String>, key: &str) {
        String::from(self).add_to(entries, key);
    }
}

impl AddTo for u64 {
    fn add_to(self, entries: &mut HashMap<String, String>, key: &str) {
        self.to_string().add_to(entries, key);
    }
}

impl<T: AddTo> AddTo for Option<T> {
    fn add_to(self, entries: &mut HashMap<String, String>, key: &str) {
        if let Some(value) = self {
            value.add_to(entries, key);
        }
    }
}

/// Adds an entry for each value, whose key begins with `prefix`. The prefix is not repeated if a name already has it.
impl AddTo for BTreeMap<String, Secret> {
    fn add_to(self, entries: &mut HashMap<String, String>, prefix: &str) {
        for (name, value) in self {
            let bare = name.strip_prefix(prefix).unwrap_or(&name);
            value.add_to(entries, &format!("{prefix}{bare}"));
        }
    }
}
