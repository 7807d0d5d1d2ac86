//! Tests of the additions in `models/botocore.json`, and of mistakes in them.

use serde_json::{Value, json};

use super::{Imported, described, shape_in};
use crate::diagnostic::Result;
use crate::import::{Options, import_with, supplement};

/// Imports a description with this entry for the service.
fn supplemented(shapes: Value, entry: Value) -> Result<Imported> {
    let file = json!({ "services": { "Another": { "unions": ["Nothing"] }, "Forge Works": entry } });
    import_with(&described(&[("/shapes", shapes)]), &Options::default(), &file.to_string())
}

fn shape(shapes: Value, entry: Value, name: &str) -> Value {
    let imported = supplemented(shapes, entry).unwrap_or_else(|problems| panic!("{problems}"));
    shape_in(&imported, name)
}

#[test]
fn defaults_are_given_for_targets_or_members() {
    let shapes = json!({
        "S": { "type": "structure", "required": ["must", "label"], "members": {
            "count": { "shape": "N" }, "must": { "shape": "N" }, "boxed": { "shape": "N", "box": true },
            "own": { "shape": "Boxed" }, "other": { "shape": "B" }, "text": { "shape": "T" }, "label": { "shape": "T" }
        }},
        "U": { "type": "structure", "union": true, "members": { "n": { "shape": "N" } } },
        "N": { "type": "integer" },
        "Boxed": { "type": "long", "box": true },
        "B": { "type": "boolean" },
        "T": { "type": "string" }
    });
    let entry = json!({ "defaults": { "N": 0, "Boxed": 1, "S$text": "" } });
    let members = shape(shapes.clone(), entry.clone(), "S")["members"].clone();
    let traits = |member: &str| members[member]["traits"].clone();
    assert_eq!(traits("count"), json!({ "smithy.api#default": 0 }));
    assert_eq!(traits("must"), json!({ "smithy.api#default": 0, "smithy.api#required": {} }));
    assert_eq!(traits("own"), json!({ "smithy.api#default": 1 }));
    assert_eq!(traits("text"), json!({ "smithy.api#default": "" }));
    assert_eq!(traits("label"), json!({ "smithy.api#required": {} }));
    assert_eq!((traits("boxed"), traits("other")), (Value::Null, Value::Null));
    assert_eq!(shape(shapes, entry, "U")["members"]["n"].get("traits"), None);
}

#[test]
fn required_members_may_be_made_optional_for_clients() {
    let shapes = json!({
        "S": { "type": "structure", "required": ["must"], "members": { "must": { "shape": "T" }, "may": { "shape": "T" } } },
        "T": { "type": "string" }
    });
    let members = shape(shapes, json!({ "requiredMayBeAbsent": true }), "S")["members"].clone();
    let both = json!({ "smithy.api#clientOptional": {}, "smithy.api#required": {} });
    assert_eq!((&members["must"]["traits"], members["may"].get("traits")), (&both, None));
}

#[test]
fn a_structure_can_be_a_union() {
    let shapes = json!({
        "V": { "type": "structure", "required": ["n"], "members": { "n": { "shape": "N" }, "b": { "shape": "B" } } },
        "N": { "type": "integer" },
        "B": { "type": "boolean" }
    });
    let target = |name: &str| json!({ "target": format!("com.amazonaws.forgeworks#{name}") });
    let union = json!({ "type": "union", "members": { "n": target("N"), "b": target("B") } });
    assert_eq!(shape(shapes, json!({ "unions": ["V"], "defaults": { "N": 0 } }), "V"), union);
}

#[test]
fn values_get_the_given_names() {
    let shapes = json!({ "E": { "type": "string", "enum": ["a.b", "c", "d-e"] } });
    let entry = json!({ "enumMembers": { "E": { "a.b": "d_e", "c": "SEA" } } });
    let members = shape(shapes, entry, "E")["members"].clone();
    let value = |name: &str| members[name]["traits"]["smithy.api#enumValue"].clone();
    assert_eq!((value("d_e"), value("SEA"), value("d_e_2")), (json!("a.b"), json!("c"), json!("d-e")));
}

#[test]
fn an_operation_can_be_paginated() {
    let trait_ = json!({ "inputToken": "next", "outputToken": "next" });
    let entry = json!({ "paginated": { "Strike": trait_ } });
    assert_eq!(shape(json!({}), entry, "Strike")["traits"]["smithy.api#paginated"], trait_);
}

#[test]
fn operations_and_shapes_can_have_more_traits() {
    let entry = json!({ "traits": { "Strike": { "a.b#c": {} }, "S": { "a.b#d": 1 } } });
    let imported = supplemented(json!({ "S": { "type": "string", "min": 1 } }), entry).unwrap();
    assert_eq!(shape_in(&imported, "Strike")["traits"], json!({ "a.b#c": {} }));
    assert_eq!(shape_in(&imported, "S")["traits"], json!({ "a.b#d": 1, "smithy.api#length": { "min": 1 } }));
}

#[test]
fn mismatches_with_the_schema_are_errors() {
    let shapes = json!({
        "S": { "type": "structure", "members": { "n": { "shape": "N" } } },
        "U": { "type": "structure", "union": true, "members": { "n": { "shape": "N" } } },
        "N": { "type": "integer" },
        "E": { "type": "string", "enum": ["a", "b"] }
    });
    for (entry, message) in [
        (json!({ "defaults": { "M": 0 } }), "a default for `M`, which the description does not define"),
        (json!({ "defaults": { "S$m": 0 } }), "a default for `S$m`"),
        (json!({ "defaults": { "N$n": 0 } }), "a default for `N$n`"),
        (json!({ "unions": ["N"] }), "a union `N`, which is no structure"),
        (json!({ "unions": ["U"] }), "a union `U`, which is no structure"),
        (json!({ "unions": ["V"] }), "a union `V`, which is no structure"),
        (json!({ "enumMembers": { "E": { "c": "C" } } }), "a name for the value `c` of `E`"),
        (json!({ "enumMembers": { "N": { "a": "A" } } }), "a name for the value `a` of `N`"),
        (json!({ "enumMembers": { "E": { "a": "b" } } }), "the name `b` for `a` of `E`, which is taken"),
        (json!({ "enumMembers": { "E": { "a": "1" } } }), "the name `1` for `a` of `E`, which is"),
        (json!({ "paginated": { "Bend": {} } }), "a paginated operation `Bend`"),
        (json!({ "traits": { "Bend": {} } }), "traits of `Bend`"),
        (json!({ "unoins": ["S"] }), "the key `unoins` is unknown here"),
        (json!({ "unions": "S" }), "`unions`: expected a list of strings"),
    ] {
        let problems = supplemented(shapes.clone(), entry.clone()).expect_err(message).to_string();
        assert!(
            problems.contains(message) && problems.contains("models/botocore.json"),
            "{entry}: {problems}"
        );
    }
}

#[test]
fn the_file_in_the_repository_can_be_read() {
    let file: Value = serde_json::from_str(supplement::TEXT).unwrap();
    let keys: Vec<&String> = file.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["notes", "services"]);
    assert!(file["services"].as_object().unwrap().values().all(Value::is_object));
    let broken = import_with(&described(&[]), &Options::default(), "{").expect_err("no JSON").to_string();
    assert!(broken.contains("models/botocore.json cannot be read"), "{broken}");
}
