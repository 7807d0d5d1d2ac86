//! Tests of the import. Each of them tests one feature with a short description.

mod behaviour;
mod features;
mod files;
mod mistakes;
mod protocols;
mod supplement;

use serde_json::{Value, json};

use super::{Imported, Options, Sources, import};
use crate::json::Source;

/// Returns the description of a service with one operation without input and output, with changed values at the given
/// JSON pointers.
fn described(changes: &[(&str, Value)]) -> Sources {
    let mut service = json!({
        "version": "2.0",
        "metadata": {
            "apiVersion": "2020-01-02",
            "endpointPrefix": "forge",
            "jsonVersion": "1.1",
            "protocol": "json",
            "serviceFullName": "The Forge",
            "serviceId": "Forge Works",
            "signatureVersion": "v4",
            "targetPrefix": "ForgeService"
        },
        "operations": { "Strike": { "name": "Strike", "http": { "method": "POST", "requestUri": "/" } } },
        "shapes": {}
    });
    for (pointer, value) in changes {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        service.pointer_mut(parent).unwrap()[key] = value.clone();
    }
    let source = Source { name: "forge.json".into(), text: service.to_string() };
    Sources { source, service, endpoint_rule_set: None, paginators: None, waiters: None }
}

fn imported(sources: &Sources) -> Imported {
    import(sources, &Options::default()).unwrap_or_else(|problems| panic!("{problems}"))
}

/// Imports a description with these shapes, and returns the shape with this name.
fn shape(shapes: Value, name: &str) -> Value {
    shape_in(&imported(&described(&[("/shapes", shapes)])), name)
}

fn shape_in(imported: &Imported, name: &str) -> Value {
    imported.model["shapes"][format!("com.amazonaws.forgeworks#{name}")].clone()
}

/// Imports a description in which the operation `Strike` has `key`, and returns one of its traits.
fn operation_trait(key: &str, value: Value, name: &str) -> Value {
    let imported = imported(&described(&[(&format!("/operations/Strike/{key}"), value)]));
    shape_in(&imported, "Strike")["traits"][name].clone()
}

/// Returns the text of all warnings about what an import left out.
fn warnings(imported: &Imported) -> String {
    imported.warnings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
