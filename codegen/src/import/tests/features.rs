//! Tests of the import of the service, its shapes and their members.

use serde_json::{Value, json};

use super::{described, imported, shape, shape_in, warnings};
use crate::import::{Options, import};

const UNIT: &str = "smithy.api#Unit";

#[test]
fn the_service_is_named_after_its_target_prefix() {
    let imported = imported(&described(&[]));
    assert_eq!(
        imported.model,
        json!({ "smithy": "2.0", "shapes": {
            "com.amazonaws.forgeworks#ForgeService": {
                "type": "service",
                "version": "2020-01-02",
                "operations": [{ "target": "com.amazonaws.forgeworks#Strike" }],
                "traits": {
                    "aws.api#service": { "sdkId": "Forge Works", "endpointPrefix": "forge" },
                    "aws.auth#sigv4": { "name": "forge" },
                    "aws.protocols#awsJson1_1": {},
                    "smithy.api#title": "The Forge"
                }
            },
            "com.amazonaws.forgeworks#Strike": {
                "type": "operation", "input": { "target": UNIT }, "output": { "target": UNIT }
            }
        }})
    );
}

#[test]
fn metadata_becomes_traits_of_the_service() {
    let sources = described(&[
        ("/metadata/uid", json!("forge-2020-01-02")),
        ("/metadata/signingName", json!("hammer")),
        ("/metadata/jsonVersion", json!("1.0")),
        ("/metadata/protocols", json!(["smithy-rpc-v2-cbor", "json"])),
        ("/metadata/protocol", json!("smithy-rpc-v2-cbor")),
        ("/metadata/protocolSettings", json!({ "h2": "eventstream" })),
        ("/metadata/awsQueryCompatible", json!({})),
        ("/metadata/auth", json!(["aws.auth#sigv4a", "aws.auth#sigv4"])),
        ("/metadata/xmlNamespace", json!("http://forge.example/")),
        ("/metadata/targetPrefix", json!("com.example.forge.Forge_20200102")),
        ("/clientContextParams", json!({ "Heat": { "type": "string", "documentation": "How hot." } })),
        ("/deprecated", json!(true)),
    ]);
    let imported = imported(&sources);
    assert_eq!(
        shape_in(&imported, "Forge_20200102")["traits"],
        json!({
            "aws.api#service": { "sdkId": "Forge Works", "docId": "forge-2020-01-02", "endpointPrefix": "forge" },
            "aws.auth#sigv4": { "name": "hammer" },
            "aws.auth#sigv4a": { "name": "hammer" },
            "aws.protocols#awsJson1_0": { "http": ["http/1.1", "h2"], "eventStreamHttp": ["h2"] },
            "aws.protocols#awsQueryCompatible": {},
            "smithy.protocols#rpcv2Cbor": { "http": ["http/1.1", "h2"], "eventStreamHttp": ["h2"] },
            "smithy.api#auth": ["aws.auth#sigv4a", "aws.auth#sigv4"],
            "smithy.api#deprecated": {},
            "smithy.api#title": "The Forge",
            "smithy.api#xmlNamespace": { "uri": "http://forge.example/" },
            "smithy.rules#clientContextParams": { "Heat": { "type": "string" } }
        })
    );
    assert!(warnings(&imported).contains("com.example.forge"), "{}", warnings(&imported));
}

#[test]
fn numbers_and_booleans_may_be_absent() {
    let shapes = json!({
        "S": { "type": "structure", "required": ["must"], "members": {
            "count": { "shape": "N" }, "ratio": { "shape": "D" }, "lit": { "shape": "B" },
            "must": { "shape": "N" }, "boxed": { "shape": "N", "box": true }, "own": { "shape": "Boxed" }
        }},
        "N": { "type": "integer", "min": 1, "max": 9 },
        "D": { "type": "double" },
        "B": { "type": "boolean" },
        "Boxed": { "type": "long", "box": true }
    });
    let members = shape(shapes.clone(), "S")["members"].clone();
    let traits = |member: &str| members[member]["traits"].clone();
    for member in ["count", "ratio", "lit", "boxed", "own"] {
        assert_eq!(traits(member), Value::Null, "{member}");
    }
    assert_eq!(traits("must"), json!({ "smithy.api#required": {} }));
    let order: Vec<&String> = members.as_object().unwrap().keys().collect();
    assert_eq!(order, ["count", "ratio", "lit", "must", "boxed", "own"]);
    let range = json!({ "type": "integer", "traits": { "smithy.api#range": { "min": 1, "max": 9 } } });
    assert_eq!(shape(shapes, "N"), range);
}

#[test]
fn simple_shapes_keep_their_constraints() {
    for (botocore, smithy) in [
        (
            json!({ "type": "string", "min": 1, "pattern": "[a-z]+", "sensitive": true }),
            json!({ "type": "string", "traits": {
                "smithy.api#length": { "min": 1 }, "smithy.api#pattern": "^[a-z]+$", "smithy.api#sensitive": {}
            }}),
        ),
        (
            json!({ "type": "timestamp", "timestampFormat": "iso8601" }),
            json!({ "type": "timestamp", "traits": { "smithy.api#timestampFormat": "date-time" } }),
        ),
        (
            json!({ "type": "blob", "max": 5, "streaming": true, "requiresLength": true }),
            json!({ "type": "blob", "traits": {
                "smithy.api#length": { "max": 5 }, "smithy.api#requiresLength": {}, "smithy.api#streaming": {}
            }}),
        ),
        (json!({ "type": "structure", "members": {}, "document": true }), json!({ "type": "document" })),
        (
            json!({ "type": "boolean", "deprecated": true, "deprecatedMessage": "Gone.", "deprecatedSince": "2021" }),
            json!({ "type": "boolean", "traits": {
                "smithy.api#deprecated": { "since": "2021" }
            }}),
        ),
    ] {
        assert_eq!(shape(json!({ "X": botocore }), "X"), smithy);
    }
}

#[test]
fn enums_get_names_for_their_values() {
    let values = ["SMS_MFA", "phone_number", "a.b", "a/b", "a_b", "5_1", "*", "image/svg+xml"];
    let shape = shape(json!({ "E": { "type": "string", "enum": values } }), "E");
    assert_eq!(shape["type"], "enum");
    let members = shape["members"].as_object().unwrap();
    let names: Vec<&String> = members.keys().collect();
    assert_eq!(names, ["SMS_MFA", "phone_number", "a_b_2", "a_b_3", "a_b", "_5_1", "EMPTY", "image_svg_xml"]);
    let kept: Vec<&str> =
        members.values().map(|member| member["traits"]["smithy.api#enumValue"].as_str().unwrap()).collect();
    assert_eq!(kept, values);
}

#[test]
fn collections_and_unions() {
    let shapes = json!({
        "L": { "type": "list", "member": { "shape": "T", "locationName": "Item" }, "min": 1, "flattened": true },
        "M": { "type": "map", "key": { "shape": "T" }, "value": { "shape": "T" }, "max": 3, "sensitive": true },
        "U": { "type": "structure", "union": true, "members": { "n": { "shape": "N" }, "l": { "shape": "L" } } },
        "N": { "type": "integer" },
        "T": { "type": "string" }
    });
    let target = |name: &str| json!({ "target": format!("com.amazonaws.forgeworks#{name}") });
    let mut item = target("T");
    item["traits"] = json!({ "smithy.api#xmlName": "Item" });
    let list = json!({ "type": "list", "member": item, "traits": { "smithy.api#length": { "min": 1 } } });
    assert_eq!(shape(shapes.clone(), "L"), list);
    let traits = json!({ "smithy.api#length": { "max": 3 }, "smithy.api#sensitive": {} });
    let map = json!({ "type": "map", "key": target("T"), "value": target("T"), "traits": traits });
    assert_eq!(shape(shapes.clone(), "M"), map);
    let mut flat = target("L");
    flat["traits"] = json!({ "smithy.api#xmlFlattened": {} });
    let union = json!({ "type": "union", "members": { "n": target("N"), "l": flat } });
    assert_eq!(shape(shapes, "U"), union);
}

#[test]
fn keys_of_members_become_traits() {
    let shapes = json!({
        "S": { "type": "structure", "members": {
            "token": { "shape": "T", "idempotencyToken": true },
            "label": { "shape": "T", "hostLabel": true, "locationName": "Label" },
            "arn": { "shape": "T", "contextParam": { "name": "Arn" } },
            "old": { "shape": "T", "deprecated": true },
            "json": { "shape": "J", "jsonvalue": true }
        }},
        "T": { "type": "string" },
        "J": { "type": "string" }
    });
    let members = shape(shapes.clone(), "S")["members"].clone();
    assert_eq!(members["token"]["traits"], json!({ "smithy.api#idempotencyToken": {} }));
    assert_eq!(
        members["label"]["traits"],
        json!({ "smithy.api#hostLabel": {}, "smithy.api#jsonName": "Label" })
    );
    assert_eq!(members["arn"]["traits"], json!({ "smithy.rules#contextParam": { "name": "Arn" } }));
    assert_eq!(members["old"]["traits"], json!({ "smithy.api#deprecated": {} }));
    assert_eq!(shape(shapes, "J")["traits"], json!({ "smithy.api#mediaType": "application/json" }));
}

#[test]
fn event_streams_are_streaming_unions() {
    let shapes = json!({
        "Stream": { "type": "structure", "eventstream": true, "members": { "tick": { "shape": "Tick" } } },
        "Tick": { "type": "structure", "event": true, "members": { "body": { "shape": "B", "eventpayload": true } } },
        "B": { "type": "blob" }
    });
    let stream = shape(shapes.clone(), "Stream");
    assert_eq!(
        (&stream["type"], &stream["traits"]),
        (&json!("union"), &json!({ "smithy.api#streaming": {} }))
    );
    let tick = shape(shapes, "Tick");
    assert_eq!(tick["members"]["body"]["traits"], json!({ "smithy.api#eventPayload": {} }));
}

#[test]
fn documentation_is_only_kept_by_request() {
    let sources = described(&[
        ("/documentation", json!("A forge.")),
        (
            "/shapes/S",
            json!({ "type": "string", "documentation": "A string.", "deprecatedMessage": "Gone." }),
        ),
    ]);
    let facts = imported(&sources).model.to_string();
    assert!(!facts.contains("documentation") && !facts.contains("Gone."), "{facts}");
    let options = Options { keep_documentation: true, namespace: Some("org.example".into()) };
    let kept = import(&sources, &options).unwrap().model;
    let documentation = |name: &str| kept["shapes"][name]["traits"]["smithy.api#documentation"].clone();
    assert_eq!(documentation("org.example#S"), "A string.");
    assert_eq!(documentation("org.example#ForgeService"), "A forge.");
    let deprecated = &kept["shapes"]["org.example#S"]["traits"]["smithy.api#deprecated"];
    assert_eq!(deprecated["message"], "Gone.");
}
