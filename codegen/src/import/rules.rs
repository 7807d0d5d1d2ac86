//! Endpoint rules and their parameters. Both formats have the rules in Smithy's form.

use serde_json::{Map, Value, json};

use super::entry::Entry;
use super::{Context, Traits};

/// Converts `endpoint-rule-set-1` into the trait of the service.
pub(super) fn endpoint_rule_set(context: &Context, rules: Option<&Value>, traits: &mut Traits) {
    let Some(rules) = rules else {
        context
            .report
            .note("endpoint-rule-set-1", "there is none beside the description: the model has no endpoints");
        return;
    };
    let Some(entry) = Entry::new(context.report, "endpoint-rule-set-1", rules) else {
        return;
    };
    let complete = [entry.required_text("version").is_some(), entry.object("parameters").is_some()];
    if complete.contains(&false) || entry.list("rules").is_none() {
        entry.problem("`version`, `parameters` and `rules` are needed", "check that the file is complete");
    }
    entry.finish();
    let mut rules = rules.clone();
    if !context.keep_documentation {
        strip_documentation(rules.get_mut("parameters"));
    }
    traits.insert("smithy.rules#endpointRuleSet".into(), rules);
}

/// `clientContextParams` of the description.
pub(super) fn client_context(
    context: &Context,
    parameters: Option<&Map<String, Value>>,
    traits: &mut Traits,
) {
    if let Some(parameters) = parameters {
        let mut value = Value::Object(parameters.clone());
        if !context.keep_documentation {
            strip_documentation(Some(&mut value));
        }
        traits.insert("smithy.rules#clientContextParams".into(), value);
    }
}

/// The endpoint parameters that an operation sets.
pub(super) fn operation_parameters(entry: &Entry, traits: &mut Traits) {
    for (key, name) in [
        ("staticContextParams", "smithy.rules#staticContextParams"),
        ("operationContextParams", "smithy.rules#operationContextParams"),
    ] {
        if let Some(value) = entry.object(key) {
            traits.insert(name.into(), json!(value));
        }
    }
}

/// Removes the documentation of parameters. The text of an error stays, because it is part of what the rules do.
fn strip_documentation(parameters: Option<&mut Value>) {
    for parameter in parameters.and_then(Value::as_object_mut).into_iter().flat_map(Map::values_mut) {
        if let Some(parameter) = parameter.as_object_mut() {
            parameter.shift_remove("documentation");
        }
    }
}
