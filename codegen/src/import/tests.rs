//! Tests of the import: one feature each, over descriptions that fit on a screen.

mod behaviour;
mod features;
mod files;
mod mistakes;
mod protocols;
mod supplement;

use serde_json::{Value, json};

use super::{Imported, Options, Sources, import};
use crate::json::Source;

/// A service with one operation that does nothing, changed at the JSON pointers given.
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

/// The shapes of a description alone, imported; gives the shape of that name.
fn shape(shapes: Value, name: &str) -> Value {
    shape_in(&imported(&described(&[("/shapes", shapes)])), name)
}

fn shape_in(imported: &Imported, name: &str) -> Value {
    imported.model["shapes"][format!("com.amazonaws.forgeworks#{name}")].clone()
}

/// A trait of the operation `Strike` when its description has `key`.
fn operation_trait(key: &str, value: Value, name: &str) -> Value {
    let imported = imported(&described(&[(&format!("/operations/Strike/{key}"), value)]));
    shape_in(&imported, "Strike")["traits"][name].clone()
}

/// Everything that an import left out, as it is printed.
fn warnings(imported: &Imported) -> String {
    imported.warnings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
