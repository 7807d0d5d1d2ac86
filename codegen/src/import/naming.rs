//! Names that a description uses twice, which a Smithy model may not.

use serde_json::Value;

use super::Context;

/// The name of a shape that is also the name of an operation.
pub(super) fn beside_an_operation(name: &str) -> String {
    format!("{name}Shape")
}

/// Reports that a shape is renamed because an operation has its name, if that is allowed.
pub(super) fn give_way(context: &Context, name: &str, value: &Value) {
    let new = beside_an_operation(name);
    let is_error = ["exception", "fault"].iter().any(|key| value.get(*key) == Some(&Value::Bool(true)));
    let why = match (is_error, context.shapes.contains_key(&new)) {
        (true, _) => "an error is known by its name".to_owned(),
        (_, true) => format!("there is a shape `{new}` already"),
        _ => {
            let what = format!("the shape is called `{new}` in the model: an operation has its name");
            return context.report.note(name, what);
        }
    };
    let what = format!("an operation and a shape have the same name, and {why}");
    context.report.problem(Some(name), what, "rename the shape in the description");
}
