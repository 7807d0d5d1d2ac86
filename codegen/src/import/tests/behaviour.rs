//! Tests of the import of operations and their errors.

use serde_json::{Value, json};

use super::{described, imported, operation_trait, shape, shape_in};

#[test]
fn errors_have_a_fault_and_a_status() {
    let error = |extra: Value| {
        let mut value = json!({ "type": "structure", "members": {}, "exception": true });
        value.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        shape(json!({ "E": value }), "E")["traits"].clone()
    };
    assert_eq!(error(json!({})), json!({ "smithy.api#error": "client" }));
    assert_eq!(error(json!({ "fault": true })), json!({ "smithy.api#error": "server" }));
    assert_eq!(
        error(json!({ "error": { "code": "E.E", "httpStatusCode": 429, "senderFault": true } })),
        json!({
            "aws.protocols#awsQueryError": { "code": "E.E", "httpResponseCode": 429 },
            "smithy.api#error": "client",
            "smithy.api#httpError": 429
        })
    );
    let unavailable = error(json!({ "error": { "httpStatusCode": 503, "senderFault": true } }));
    assert_eq!(unavailable, json!({ "smithy.api#error": "server", "smithy.api#httpError": 503 }));
    let retryable = error(json!({ "retryable": { "throttling": true } }))["smithy.api#retryable"].clone();
    assert_eq!(retryable, json!({ "throttling": true }));
}

#[test]
fn keys_of_operations_become_traits() {
    for (key, value, name, expected) in [
        ("readonly", json!(true), "smithy.api#readonly", json!({})),
        ("idempotent", json!(true), "smithy.api#idempotent", json!({})),
        ("authtype", json!("none"), "smithy.api#auth", json!([])),
        ("authtype", json!("none"), "smithy.api#optionalAuth", json!({})),
        ("auth", json!(["smithy.api#noAuth"]), "smithy.api#optionalAuth", json!({})),
        ("authtype", json!("v4-unsigned-body"), "aws.auth#unsignedPayload", json!({})),
        ("endpoint", json!({ "hostPrefix": "s-" }), "smithy.api#endpoint", json!({ "hostPrefix": "s-" })),
        ("endpointdiscovery", json!({}), "aws.api#clientDiscoveredEndpoint", json!({ "required": false })),
        ("httpChecksumRequired", json!(true), "smithy.api#httpChecksumRequired", json!({})),
        (
            "requestcompression",
            json!({ "encodings": ["gzip"] }),
            "smithy.api#requestCompression",
            json!({ "encodings": ["gzip"] }),
        ),
        (
            "staticContextParams",
            json!({ "Heat": { "value": true } }),
            "smithy.rules#staticContextParams",
            json!({ "Heat": { "value": true } }),
        ),
        (
            "operationContextParams",
            json!({ "Arns": { "path": "keys(Items)" } }),
            "smithy.rules#operationContextParams",
            json!({ "Arns": { "path": "keys(Items)" } }),
        ),
        (
            "http",
            json!({ "method": "PUT", "requestUri": "/x" }),
            "smithy.api#http",
            json!({ "method": "PUT", "uri": "/x", "code": 200 }),
        ),
        ("http", json!({ "method": "POST", "requestUri": "/" }), "smithy.api#http", Value::Null),
    ] {
        assert_eq!(operation_trait(key, value, name), expected, "{key} -> {name}");
    }
}

#[test]
fn inputs_and_outputs_of_one_operation_are_marked() {
    let body = json!({ "type": "structure", "members": {} });
    let mut sources = described(&[
        ("/operations/Strike/input", json!({ "shape": "In" })),
        ("/operations/Strike/output", json!({ "shape": "Both" })),
        ("/operations/Strike/errors", json!([{ "shape": "Z" }, { "shape": "a" }])),
        ("/operations/Quench", json!({ "name": "Quench", "output": { "shape": "Both" } })),
    ]);
    let error = json!({ "type": "structure", "members": {}, "exception": true });
    sources.service["shapes"] = json!({ "In": body, "Both": body, "a": error, "Z": error });
    let imported = imported(&sources);
    assert_eq!(shape_in(&imported, "In")["traits"], json!({ "smithy.api#input": {} }));
    assert_eq!(shape_in(&imported, "Both")["traits"], Value::Null);
    let strike = shape_in(&imported, "Strike");
    assert_eq!(strike["input"]["target"], "com.amazonaws.forgeworks#In");
    let errors =
        json!([{ "target": "com.amazonaws.forgeworks#a" }, { "target": "com.amazonaws.forgeworks#Z" }]);
    assert_eq!(strike["errors"], errors);
}

#[test]
fn discovered_endpoints_can_be_invalid() {
    let error = json!({ "type": "structure", "members": { "Message": { "target": "smithy.api#String" } }, "traits": {
        "smithy.api#error": "client", "smithy.api#httpError": 421
    }});
    let own = json!({ "type": "structure", "members": {}, "exception": true });
    for (shapes, expected) in [
        (json!({}), error),
        (
            json!({ "InvalidEndpointException": own }),
            shape(json!({ "InvalidEndpointException": own }), "InvalidEndpointException"),
        ),
    ] {
        let imported = imported(&described(&[
            ("/shapes", shapes),
            ("/operations/Strike/endpointdiscovery", json!({})),
            ("/operations/Find", json!({ "name": "Find", "endpointoperation": true })),
        ]));
        assert_eq!(shape_in(&imported, "InvalidEndpointException"), expected);
        let id = "com.amazonaws.forgeworks#InvalidEndpointException";
        assert_eq!(shape_in(&imported, "Strike")["errors"], json!([{ "target": id }]));
        assert_eq!(shape_in(&imported, "Find")["errors"], Value::Null);
        let discovery = &shape_in(&imported, "ForgeService")["traits"]["aws.api#clientEndpointDiscovery"];
        assert_eq!(discovery, &json!({ "operation": "com.amazonaws.forgeworks#Find", "error": id }));
    }
    assert_eq!(shape_in(&imported(&described(&[])), "InvalidEndpointException"), Value::Null);
}
