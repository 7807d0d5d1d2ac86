//! References between shapes: facts that no single entry of a description contains.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

/// References to each shape, by where they stand.
#[derive(Default)]
pub(super) struct Uses {
    inputs: BTreeMap<String, usize>,
    outputs: BTreeMap<String, usize>,
    /// Shapes that members, lists, maps or errors refer to.
    elsewhere: BTreeSet<String>,
    /// Strings that some reference says hold JSON.
    json: BTreeSet<String>,
}

impl Uses {
    /// Malformed entries are skipped; they are reported where they are read.
    pub(super) fn of(operations: &Map<String, Value>, shapes: &Map<String, Value>) -> Uses {
        let mut uses = Uses::default();
        for operation in operations.values() {
            if let Some(name) = reference(operation.get("input")) {
                *uses.inputs.entry(name.to_owned()).or_default() += 1;
            }
            if let Some(name) = reference(operation.get("output")) {
                *uses.outputs.entry(name.to_owned()).or_default() += 1;
            }
            for error in operation.get("errors").and_then(Value::as_array).into_iter().flatten() {
                uses.elsewhere.extend(reference(Some(error)).map(str::to_owned));
            }
        }
        for shape in shapes.values() {
            let members = shape.get("members").and_then(Value::as_object);
            let parts = ["member", "key", "value"].into_iter().filter_map(|part| shape.get(part));
            for part in members.into_iter().flat_map(Map::values).chain(parts) {
                let Some(name) = reference(Some(part)) else {
                    continue;
                };
                uses.elsewhere.insert(name.to_owned());
                let holds_json = part.get("jsonvalue").and_then(Value::as_bool).unwrap_or(false);
                if holds_json {
                    uses.json.insert(name.to_owned());
                }
            }
        }
        uses
    }

    /// The shape is the input of one operation and nothing else.
    pub(super) fn only_input(&self, name: &str) -> bool {
        self.inputs.get(name) == Some(&1)
            && !self.outputs.contains_key(name)
            && !self.elsewhere.contains(name)
    }

    /// The shape is the output of one operation and nothing else.
    pub(super) fn only_output(&self, name: &str) -> bool {
        self.outputs.get(name) == Some(&1)
            && !self.inputs.contains_key(name)
            && !self.elsewhere.contains(name)
    }

    pub(super) fn holds_json(&self, name: &str) -> bool {
        self.json.contains(name)
    }
}

fn reference(value: Option<&Value>) -> Option<&str> {
    value?.get("shape")?.as_str()
}
