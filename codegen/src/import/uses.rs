//! References between shapes, which no single entry of a description shows.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

/// The references to each shape, by what makes them.
#[derive(Default)]
pub(super) struct Uses {
    inputs: BTreeMap<String, usize>,
    outputs: BTreeMap<String, usize>,
    /// Shapes that members, lists, maps or errors refer to.
    elsewhere: BTreeSet<String>,
    /// Strings that hold JSON for some reference.
    json: BTreeSet<String>,
    /// Strings that some header has without encoding.
    plain_headers: BTreeSet<String>,
    /// Blobs that are streams for some member.
    streams: BTreeSet<String>,
    /// Shapes that are no stream for some member or element.
    in_memory: BTreeSet<String>,
    /// The roots of inputs, by shape.
    roots: BTreeMap<String, Root>,
}

/// The root of an input's document, as the operation names it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Root {
    pub(super) name: Option<String>,
    pub(super) namespace: Option<Value>,
}

impl Root {
    /// Of an operation's input.
    pub(super) fn of(input: &Map<String, Value>) -> Option<Self> {
        let name = input.get("locationName").and_then(Value::as_str).map(str::to_owned);
        let namespace = input.get("xmlNamespace").cloned();
        (name.is_some() || namespace.is_some()).then_some(Self { name, namespace })
    }
}

impl Uses {
    /// Malformed entries are skipped; they are reported where they are read.
    pub(super) fn of(operations: &Map<String, Value>, shapes: &Map<String, Value>) -> Uses {
        let mut uses = Uses::default();
        for operation in operations.values() {
            if let Some(name) = reference(operation.get("input")) {
                *uses.inputs.entry(name.to_owned()).or_default() += 1;
                let root = operation.get("input").and_then(Value::as_object).and_then(Root::of);
                uses.roots.extend(root.map(|root| (name.to_owned(), root)));
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
                let flag = |key| part.get(key).and_then(Value::as_bool).unwrap_or(false);
                let is_header = part.get("location").and_then(Value::as_str) == Some("header");
                for (applies, set) in [
                    (flag("jsonvalue"), &mut uses.json),
                    (is_header && !flag("jsonvalue"), &mut uses.plain_headers),
                    (flag("streaming"), &mut uses.streams),
                    (!flag("streaming"), &mut uses.in_memory),
                ] {
                    set.extend(applies.then(|| name.to_owned()));
                }
            }
        }
        uses
    }

    /// Whether the shape is the input of one operation and nothing else.
    pub(super) fn only_input(&self, name: &str) -> bool {
        self.inputs.get(name) == Some(&1)
            && !self.outputs.contains_key(name)
            && !self.elsewhere.contains(name)
    }

    /// Whether the shape is the output of one operation and nothing else.
    pub(super) fn only_output(&self, name: &str) -> bool {
        self.outputs.get(name) == Some(&1)
            && !self.inputs.contains_key(name)
            && !self.elsewhere.contains(name)
    }

    pub(super) fn holds_json(&self, name: &str) -> bool {
        self.json.contains(name) && !self.needs_json_twin(name)
    }

    /// Whether a string holds JSON in one header, where it is encoded, and not in another: Smithy needs two shapes for
    /// it.
    pub(super) fn needs_json_twin(&self, name: &str) -> bool {
        self.json.contains(name) && self.plain_headers.contains(name)
    }

    /// The strings that need two shapes.
    pub(super) fn json_twins(&self) -> impl Iterator<Item = &String> {
        self.json.iter().filter(|name| self.needs_json_twin(name))
    }

    pub(super) fn streams(&self, name: &str) -> bool {
        self.streams.contains(name) && !self.needs_streaming_twin(name)
    }

    /// Whether a blob is a stream for one member and not for another: Smithy needs two shapes for it.
    pub(super) fn needs_streaming_twin(&self, name: &str) -> bool {
        self.streams.contains(name) && self.in_memory.contains(name)
    }

    /// The blobs that need two shapes.
    pub(super) fn streaming_twins(&self) -> impl Iterator<Item = &String> {
        self.streams.iter().filter(|name| self.needs_streaming_twin(name))
    }

    /// Reads the name and namespace that an operation gives to the root of its input.
    pub(super) fn root(&self, name: &str) -> Option<&Root> {
        self.roots.get(name)
    }
}

fn reference(value: Option<&Value>) -> Option<&str> {
    value?.get("shape")?.as_str()
}
