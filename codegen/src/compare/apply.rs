//! Apply statements: traits that another file adds to the shapes of a model.

use serde_json::{Map, Value};

use crate::import::Problem;

/// Adds the traits of every apply statement in `statements` to `model`. A statement that meets no shape is a problem:
/// it says something about a model that this is not.
pub fn apply(model: &mut Value, statements: &Value, file: &str) -> Result<(), Vec<Problem>> {
    let mut problems = Vec::new();
    let mut problem = |shape: Option<&str>, what: &str, remedy: &str| {
        problems.push(Problem {
            file: file.to_owned(),
            shape: shape.map(str::to_owned),
            what: what.to_owned(),
            remedy: remedy.to_owned(),
        });
    };
    let entries = statements.get("shapes").and_then(Value::as_object);
    let empty = Map::new();
    if entries.is_none() || statements.get("smithy").is_none() {
        problem(None, "this is no Smithy model", "`smithy` and `shapes` are expected at the top");
    }
    for (id, entry) in entries.unwrap_or(&empty) {
        if entry.get("type").and_then(Value::as_str) != Some("apply") {
            problem(
                Some(id),
                "this is no apply statement",
                "every shape here should have `\"type\": \"apply\"`",
            );
            continue;
        }
        let Some(target) = find(model, id) else {
            problem(
                Some(id),
                "there is no such shape or member in the model",
                "correct the id, or remove it",
            );
            continue;
        };
        let traits = target.entry("traits").or_insert_with(|| Value::Object(Map::new()));
        let added = entry.get("traits").and_then(Value::as_object).unwrap_or(&empty);
        if let Some(traits) = traits.as_object_mut() {
            traits.extend(added.iter().map(|(key, value)| (key.clone(), value.clone())));
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

fn find<'a>(model: &'a mut Value, id: &str) -> Option<&'a mut Map<String, Value>> {
    let (shape, member) = id.split_once('$').map_or((id, None), |(shape, member)| (shape, Some(member)));
    let shape = model.get_mut("shapes")?.get_mut(shape)?;
    let Some(member) = member else {
        return shape.as_object_mut();
    };
    let has_members = shape.get("members").is_some_and(|members| members.get(member).is_some());
    let owner = if has_members { shape.get_mut("members")? } else { shape };
    owner.get_mut(member)?.as_object_mut()
}
