//! Checks that `validate()` supports all patterns in published models.

use std::fs;
use std::path::Path;

use serde_json::Value;
use tinsmith_runtime::validation::compile;

/// Finds all `@pattern`s in `value`, with their paths.
fn patterns(value: &Value, path: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                match (key.as_str(), value) {
                    ("smithy.api#pattern", Value::String(pattern)) => {
                        found.push((path.to_owned(), pattern.clone()));
                    }
                    _ => patterns(value, &format!("{path}/{key}"), found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| patterns(item, path, found)),
        _ => {}
    }
}

fn check(file: &Path) -> usize {
    let model: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    let mut found = Vec::new();
    patterns(&model, "", &mut found);
    let faulty: Vec<_> = found.iter().filter(|(_, pattern)| compile(pattern).is_none()).collect();
    assert!(faulty.is_empty(), "{}: {faulty:#?}", file.display());
    found.len()
}

#[test]
fn the_configured_models_patterns_can_be_checked() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    assert!(check(&root.join("models/cognito-identity-provider/model.json")) > 50);
}

#[test]
fn published_patterns_can_be_checked() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/models/aws");
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("skipped: {} is missing", folder.display());
        return;
    };
    let checked: usize = entries.map(|entry| check(&entry.unwrap().path())).sum();
    assert!(checked > 150, "only {checked} patterns were found");
}
