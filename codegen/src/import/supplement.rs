//! Facts from AWS's Smithy model of a service that a botocore description cannot express: the service's entry in
//! `models/botocore.json`. An entry that does not fit the description is an error.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::entry::Entry;
use super::report::Report;
use super::{Context, is_identifier};

/// The project's own file, which all imports but those of tests use.
pub(super) const TEXT: &str = include_str!("../../../models/botocore.json");
const NAME: &str = "models/botocore.json";
const REMEDY: &str = "correct `models/botocore.json`, or import a release of botocore that it is about";

/// The entry of one service. Most services have none, which is the same as an empty one.
#[derive(Default)]
pub(super) struct Supplement {
    /// The value of a member that is absent, by the shape it targets (`Shape`) or by its own name (`Shape$member`).
    defaults: Map<String, Value>,
    /// Whether the service omits required members, so that a client cannot rely on them.
    required_may_be_absent: bool,
    /// The structures of which exactly one member is set.
    unions: Vec<String>,
    /// The names of enum members that differ from those made from their values, by enum and value.
    enum_members: Map<String, Value>,
    /// `smithy.api#paginated` of operations that the description has no paginator for.
    pub(super) paginated: Map<String, Value>,
    /// Traits of operations and shapes, where botocore has code instead.
    traits: Map<String, Value>,
}

impl Supplement {
    /// The entry for the service with that ID, checked against its description.
    pub(super) fn of(
        service_id: &str,
        text: &str,
        operations: &Map<String, Value>,
        shapes: &Map<String, Value>,
        report: &Report,
    ) -> Supplement {
        let file: Value = match serde_json::from_str(text) {
            Ok(file) => file,
            Err(error) => {
                report.problem(None, format!("{NAME} cannot be read: {error}"), REMEDY);
                return Supplement::default();
            }
        };
        let name = format!("{NAME}, {service_id}");
        let entry = file.get("services").and_then(|services| services.get(service_id));
        let Some(entry) = entry.and_then(|entry| Entry::new(report, name, entry)) else {
            return Supplement::default();
        };
        let supplement = Supplement {
            defaults: entry.object("defaults").cloned().unwrap_or_default(),
            required_may_be_absent: entry.flag("requiredMayBeAbsent"),
            unions: entry.texts("unions").into_iter().flatten().map(str::to_owned).collect(),
            enum_members: entry.object("enumMembers").cloned().unwrap_or_default(),
            paginated: entry.object("paginated").cloned().unwrap_or_default(),
            traits: entry.object("traits").cloned().unwrap_or_default(),
        };
        entry.finish();
        for unknown in supplement.unknown(operations, shapes) {
            report.problem(None, format!("{NAME} has {unknown}"), REMEDY);
        }
        supplement
    }

    /// The default of a member, if it has one.
    pub(super) fn default_of(&self, shape: &str, member: &str, target: &str) -> Option<&Value> {
        self.defaults.get(&format!("{shape}${member}")).or_else(|| self.defaults.get(target))
    }

    pub(super) fn required_may_be_absent(&self) -> bool {
        self.required_may_be_absent
    }

    pub(super) fn is_union(&self, shape: &str) -> bool {
        self.unions.iter().any(|union| union == shape)
    }

    /// The name of the member with that value.
    pub(super) fn enum_member(&self, shape: &str, value: &str) -> Option<&str> {
        self.enum_members.get(shape)?.get(value)?.as_str()
    }

    pub(super) fn add_traits(&self, context: &Context, out: &mut BTreeMap<String, Value>) {
        for (name, traits) in &self.traits {
            let Some(shape) = out.get_mut(&context.id(name)) else { continue };
            for (id, value) in traits.as_object().into_iter().flatten() {
                shape["traits"][id] = value.clone();
            }
        }
    }

    /// Everything that the description does not have.
    fn unknown(&self, operations: &Map<String, Value>, shapes: &Map<String, Value>) -> Vec<String> {
        let shape = |name: &str, kind: &str| shapes.get(name).filter(|shape| shape["type"] == kind);
        let mut unknown = Vec::new();
        for key in self.defaults.keys() {
            let found = match key.split_once('$') {
                Some((name, member)) => {
                    shape(name, "structure").is_some_and(|it| it["members"].get(member).is_some())
                }
                None => shapes.contains_key(key),
            };
            if !found {
                unknown.push(format!("a default for `{key}`, which the description does not define"));
            }
        }
        for name in &self.unions {
            if shape(name, "structure").is_none_or(|it| it["union"] == true) {
                unknown.push(format!("a union `{name}`, which is no structure of the description"));
            }
        }
        for (name, members) in &self.enum_members {
            let values = shape(name, "string").and_then(|it| it["enum"].as_array());
            let values: Vec<&str> = values.into_iter().flatten().filter_map(Value::as_str).collect();
            for (value, own_name) in members.as_object().into_iter().flatten() {
                let own_name = own_name.as_str().unwrap_or_default();
                if !values.contains(&value.as_str()) {
                    unknown.push(format!(
                        "a name for the value `{value}` of `{name}`, which the description lacks"
                    ));
                } else if !is_identifier(own_name) || values.contains(&own_name) {
                    unknown.push(format!(
                        "the name `{own_name}` for `{value}` of `{name}`, which is taken or is none"
                    ));
                }
            }
        }
        for name in self.traits.keys() {
            if !operations.contains_key(name) && !shapes.contains_key(name) {
                unknown.push(format!("traits of `{name}`, which the description does not define"));
            }
        }
        for name in self.paginated.keys().filter(|name| !operations.contains_key(*name)) {
            unknown.push(format!("a paginated operation `{name}`, which the description does not define"));
        }
        unknown
    }
}
