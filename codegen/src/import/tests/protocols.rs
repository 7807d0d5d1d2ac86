//! Tests of what depends on the protocol: the traits of the service, and those for names on the wire.

use serde_json::{Value, json};

use super::{described, imported, shape_in, warnings};
use crate::import::{Options, Sources, import};

/// Returns the description of a service with this protocol, with changed values at the given JSON pointers.
fn with_protocol(protocol: &str, changes: &[(&str, Value)]) -> Sources {
    let mut all = vec![("/metadata/protocol", json!(protocol)), ("/metadata/protocols", json!([protocol]))];
    all.extend(changes.iter().cloned());
    let mut sources = described(&all);
    if !["json", "smithy-rpc-v2-cbor"].contains(&protocol) {
        let metadata = sources.service["metadata"].as_object_mut().unwrap();
        metadata.retain(|key, _| !["jsonVersion", "targetPrefix"].contains(&key.as_str()));
    }
    sources
}

/// Returns the traits of the service.
fn service_traits(sources: &Sources, name: &str) -> Value {
    shape_in(&imported(sources), name)["traits"].clone()
}

fn problems_with(sources: &Sources) -> String {
    import(sources, &Options::default()).unwrap_err().to_string()
}

#[test]
fn each_protocol_has_its_trait() {
    for (protocol, id, value) in [
        ("rest-json", "aws.protocols#restJson1", json!({})),
        ("rest-xml", "aws.protocols#restXml", json!({})),
        ("query", "aws.protocols#awsQuery", json!({})),
        ("ec2", "aws.protocols#ec2Query", json!({})),
        ("smithy-rpc-v2-cbor", "smithy.protocols#rpcv2Cbor", json!({})),
    ] {
        let name = if protocol == "smithy-rpc-v2-cbor" { "ForgeService" } else { "ForgeWorks" };
        let traits = service_traits(&with_protocol(protocol, &[]), name);
        assert_eq!(traits[id], value, "{protocol}");
        let protocols = traits.as_object().unwrap().keys().filter(|id| id.contains("protocols#"));
        assert_eq!(protocols.count(), 1, "{protocol}");
    }
}

#[test]
fn all_supported_protocols_become_traits() {
    let several = [
        ("/metadata/protocols", json!(["smithy-rpc-v2-cbor", "json", "query", "morse"])),
        ("/metadata/awsQueryCompatible", json!({})),
        ("/metadata/protocolSettings", json!({ "h2": "optional" })),
    ];
    let imported = imported(&with_protocol("smithy-rpc-v2-cbor", &several));
    let traits = shape_in(&imported, "ForgeService")["traits"].clone();
    let settings = json!({ "http": ["http/1.1", "h2"] });
    assert_eq!(traits["smithy.protocols#rpcv2Cbor"], settings);
    assert_eq!(traits["aws.protocols#awsJson1_1"], settings);
    assert_eq!(traits["aws.protocols#awsQuery"], json!({}));
    assert_eq!(traits["aws.protocols#awsQueryCompatible"], json!({}));
    assert!(warnings(&imported).contains("metadata: the protocol `morse` is left out"));
}

#[test]
fn a_service_without_target_prefix_is_named_after_its_id() {
    for (id, expected) in [("Forge Works", "ForgeWorks"), ("mq", "Mq"), ("a-b  c2", "ABC2")] {
        let sources = with_protocol("rest-json", &[("/metadata/serviceId", json!(id))]);
        let model = imported(&sources).model;
        let service =
            model["shapes"].as_object().unwrap().iter().find(|(_, shape)| shape["type"] == "service");
        assert!(service.unwrap().0.ends_with(&format!("#{expected}")), "{id}");
    }
    let taken = with_protocol("query", &[("/shapes/ForgeWorks", json!({ "type": "string" }))]);
    assert_eq!(service_traits(&taken, "ForgeWorksService")["smithy.api#title"], "The Forge");
    assert!(
        problems_with(&with_protocol("query", &[("/metadata/serviceId", json!("2 b"))])).contains("`2 b`")
    );
    let mut nameless = with_protocol("smithy-rpc-v2-cbor", &[]);
    nameless.service["metadata"].as_object_mut().unwrap().shift_remove("targetPrefix");
    assert!(problems_with(&nameless).contains("`targetPrefix` is missing"));
}

#[test]
fn signature_versions_become_traits() {
    let signed = |protocol, signature: &str| {
        let imported =
            imported(&with_protocol(protocol, &[("/metadata/signatureVersion", json!(signature))]));
        (shape_in(&imported, "ForgeWorks")["traits"].clone(), warnings(&imported))
    };
    for signature in ["v4", "s3v4", "s3", "v2"] {
        let (traits, warnings) = signed("rest-xml", signature);
        assert_eq!(traits["aws.auth#sigv4"], json!({ "name": "forge" }), "{signature}");
        assert_eq!(warnings.contains("Signature Version 2"), signature == "v2", "{warnings}");
        let bare = traits["aws.protocols#restXml"]["noErrorWrapping"] == true;
        assert_eq!(bare, signature == "s3", "{signature}");
    }
    let (traits, _) = signed("rest-json", "bearer");
    assert_eq!(traits["smithy.api#httpBearerAuth"], json!({}));
}

/// Imports a structure with this member, and returns the member's traits.
fn member_traits(protocol: &str, member: Value) -> Value {
    let shapes = json!({
        "S": { "type": "structure", "members": { "member": member } },
        "T": { "type": "string" },
        "L": { "type": "list", "member": { "shape": "T" } },
        "Flat": { "type": "list", "member": { "shape": "T", "locationName": "Item" }, "flattened": true },
        "Named": { "type": "list", "member": { "shape": "T" }, "locationName": "named" },
        "Spaced": { "type": "structure", "members": {}, "xmlNamespace": { "prefix": "x", "uri": "urn:x" } }
    });
    shape_in(&imported(&with_protocol(protocol, &[("/shapes", shapes)])), "S")["members"]["member"]["traits"]
        .clone()
}

#[test]
fn names_on_the_wire_become_traits_of_the_format() {
    let named = json!({ "shape": "T", "locationName": "Name" });
    for protocol in ["json", "rest-json", "smithy-rpc-v2-cbor"] {
        assert_eq!(
            member_traits(protocol, named.clone()),
            json!({ "smithy.api#jsonName": "Name" }),
            "{protocol}"
        );
    }
    for protocol in ["rest-xml", "query", "ec2"] {
        assert_eq!(
            member_traits(protocol, named.clone()),
            json!({ "smithy.api#xmlName": "Name" }),
            "{protocol}"
        );
        let same = json!({ "shape": "T", "locationName": "member" });
        assert_eq!(member_traits(protocol, same), Value::Null, "{protocol}");
    }
    let both = json!({ "shape": "T", "locationName": "name", "queryName": "Name" });
    let expected = json!({ "aws.protocols#ec2QueryName": "Name", "smithy.api#xmlName": "name" });
    assert_eq!(member_traits("ec2", both), expected);
}

#[test]
fn names_of_lists_and_their_items_move_to_members() {
    let flat = |name: &str| json!({ "smithy.api#xmlFlattened": {}, "smithy.api#xmlName": name });
    assert_eq!(member_traits("query", json!({ "shape": "Flat" })), flat("Item"));
    assert_eq!(member_traits("query", json!({ "shape": "Flat", "locationName": "Name" })), flat("Item"));
    let own = json!({ "shape": "L", "locationName": "Name", "flattened": true });
    assert_eq!(member_traits("rest-xml", own), flat("Name"));
    assert_eq!(member_traits("query", json!({ "shape": "Named" })), json!({ "smithy.api#xmlName": "named" }));
    let own = json!({ "shape": "Named", "locationName": "Name" });
    assert_eq!(member_traits("query", own), json!({ "smithy.api#xmlName": "Name" }));
    let namespace = json!({ "prefix": "x", "uri": "urn:x" });
    assert_eq!(
        member_traits("rest-xml", json!({ "shape": "Spaced" })),
        json!({ "smithy.api#xmlNamespace": namespace })
    );
}

#[test]
fn a_payload_always_keeps_its_name() {
    let structure = json!({ "type": "structure", "members": {} });
    let payload = |name: &str| {
        let member = json!({ "shape": "Tongs", "locationName": name });
        let input = json!({ "type": "structure", "payload": "tool", "members": { "tool": member } });
        let shapes = json!({ "In": input, "Tongs": structure });
        let model = imported(&with_protocol("rest-xml", &[("/shapes", shapes)]));
        shape_in(&model, "In")["members"]["tool"]["traits"].clone()
    };
    for name in ["tool", "Other"] {
        assert_eq!(payload(name), json!({ "smithy.api#httpPayload": {}, "smithy.api#xmlName": name }));
    }
}

#[test]
fn locations_are_bindings() {
    let bound = |location: &str, shape: &str| {
        member_traits("rest-json", json!({ "shape": shape, "location": location, "locationName": "x-name" }))
    };
    for (location, id, value) in [
        ("header", "smithy.api#httpHeader", json!("x-name")),
        ("headers", "smithy.api#httpPrefixHeaders", json!("x-name")),
        ("querystring", "smithy.api#httpQuery", json!("x-name")),
        ("statusCode", "smithy.api#httpResponseCode", json!({})),
        ("uri", "smithy.api#httpLabel", json!({})),
    ] {
        assert_eq!(bound(location, "T"), json!({ id: value }), "{location}");
    }
    let map = json!({ "type": "map", "key": { "shape": "S" }, "value": { "shape": "S" } });
    let shapes = json!({
        "In": { "type": "structure", "members": { "all": { "shape": "M", "location": "querystring" } } },
        "M": map,
        "S": { "type": "string" }
    });
    let model = imported(&with_protocol("rest-json", &[("/shapes", shapes)]));
    let traits = shape_in(&model, "In")["members"]["all"]["traits"].clone();
    assert_eq!(traits, json!({ "smithy.api#httpQueryParams": {} }));
}

/// Returns the description of a service whose operation has this URI, and an input with labels.
fn labeled(uri: &str) -> Sources {
    let http = json!({ "method": "GET", "requestUri": uri, "responseCode": 204 });
    let members = json!({
        "Anvil": { "shape": "T", "location": "uri", "locationName": "anvil-id" },
        "Heat": { "shape": "T", "location": "uri" },
        "Other": { "shape": "T", "location": "header", "locationName": "other" }
    });
    with_protocol(
        "rest-json",
        &[
            ("/operations/Strike/http", http),
            ("/operations/Strike/input", json!({ "shape": "In" })),
            ("/shapes/In", json!({ "type": "structure", "required": ["Anvil", "Heat"], "members": members })),
            ("/shapes/T", json!({ "type": "string" })),
        ],
    )
}

#[test]
fn labels_have_the_names_of_members() {
    let strike = shape_in(&imported(&labeled("/anvils/{anvil-id}/{Heat+}?now&a=b")), "Strike");
    let expected = json!({ "method": "GET", "uri": "/anvils/{Anvil}/{Heat+}?now&a=b", "code": 204 });
    assert_eq!(strike["traits"]["smithy.api#http"], expected);
    for uri in ["/{Anvil}", "/{other}", "/{open"] {
        assert!(problems_with(&labeled(uri)).contains("is no member of the input"), "{uri}");
    }
    // REST services have the trait even for the usual request. With query, all requests are alike.
    let plain =
        shape_in(&imported(&with_protocol("rest-json", &[])), "Strike")["traits"]["smithy.api#http"].clone();
    assert_eq!(plain, json!({ "method": "POST", "uri": "/", "code": 200 }));
    let query = shape_in(&imported(&with_protocol("query", &[])), "Strike");
    assert_eq!(query["traits"], Value::Null);
}

#[test]
fn an_operation_may_have_another_name_if_it_is_not_sent() {
    let dated = [("/operations/Strike/name", json!("Strike2020_01_02"))];
    assert_eq!(shape_in(&imported(&with_protocol("rest-xml", &dated)), "Strike")["type"], "operation");
    assert!(problems_with(&with_protocol("query", &dated)).contains("one and the same name"));
}

#[test]
fn the_root_element_of_an_input_is_named_by_the_operation() {
    let input =
        json!({ "shape": "In", "locationName": "StrikeRequest", "xmlNamespace": { "uri": "urn:forge" } });
    let changes = [
        ("/operations/Strike/input", input.clone()),
        ("/shapes/In", json!({ "type": "structure", "members": {} })),
    ];
    let input_of = |protocol| shape_in(&imported(&with_protocol(protocol, &changes)), "In")["traits"].clone();
    assert_eq!(
        input_of("rest-xml"),
        json!({
            "smithy.api#input": {},
            "smithy.api#xmlName": "StrikeRequest",
            "smithy.api#xmlNamespace": { "uri": "urn:forge" }
        })
    );
    assert_eq!(input_of("rest-json"), json!({ "smithy.api#input": {} }));
    let mut shared = with_protocol("rest-xml", &changes);
    let http = json!({ "method": "POST", "requestUri": "/hit" });
    let mut other = input;
    other["locationName"] = json!("HitRequest");
    shared.service["operations"]["Hit"] = json!({ "name": "Hit", "http": http, "input": other });
    assert!(problems_with(&shared).contains("an input of its own"));
}

#[test]
fn an_unusual_result_wrapper_is_a_problem() {
    let wrapped = |wrapper: &str| {
        with_protocol(
            "query",
            &[
                ("/operations/Strike/output", json!({ "shape": "Out", "resultWrapper": wrapper })),
                ("/shapes/Out", json!({ "type": "structure", "members": {}, "wrapper": true })),
            ],
        )
    };
    assert_eq!(shape_in(&imported(&wrapped("StrikeResult")), "Strike")["traits"], Value::Null);
    assert!(
        problems_with(&wrapped("StruckResult")).contains("`StruckResult`; in Smithy it is `StrikeResult`")
    );
}

#[test]
fn a_string_that_only_some_members_use_as_json_is_copied() {
    let members = |plain: &str| {
        json!({
            "json": { "shape": "T", "jsonvalue": true, "location": "header", "locationName": "x-json" },
            "plain": { "shape": "T", "location": plain, "locationName": "x-plain" }
        })
    };
    let model = |plain: &str| {
        let shapes = json!({
            "In": { "type": "structure", "members": members(plain) }, "T": { "type": "string", "max": 9 }
        });
        imported(&with_protocol("rest-json", &[("/shapes", shapes)]))
    };
    let both = model("header");
    let target = |member: &str| shape_in(&both, "In")["members"][member]["target"].clone();
    assert_eq!(target("json"), "com.amazonaws.forgeworks#SynthesizedJsonT");
    assert_eq!(target("plain"), "com.amazonaws.forgeworks#T");
    assert_eq!(shape_in(&both, "T")["traits"], json!({ "smithy.api#length": { "max": 9 } }));
    let copy = json!({ "smithy.api#length": { "max": 9 }, "smithy.api#mediaType": "application/json" });
    assert_eq!(shape_in(&both, "SynthesizedJsonT")["traits"], copy);
    let one = model("querystring");
    assert_eq!(shape_in(&one, "T")["traits"], copy);
    assert_eq!(shape_in(&one, "SynthesizedJsonT"), Value::Null);
}

#[test]
fn a_member_may_make_its_blob_a_stream() {
    let shapes = json!({
        "In": { "type": "structure", "payload": "body", "members": { "body": { "shape": "B", "streaming": true } } },
        "B": { "type": "blob" }
    });
    let model = imported(&with_protocol("rest-xml", &[("/shapes", shapes)]));
    assert_eq!(shape_in(&model, "B")["traits"], json!({ "smithy.api#streaming": {} }));
    assert_eq!(shape_in(&model, "In")["members"]["body"]["traits"], json!({ "smithy.api#httpPayload": {} }));
}

/// S3's `Body` is the stream of an object, and the payload of an event.
#[test]
fn a_blob_that_only_some_members_stream_is_copied() {
    let shapes = json!({
        "In": { "type": "structure", "payload": "body", "members": { "body": { "shape": "B", "streaming": true } } },
        "Event": { "type": "structure", "event": true, "members": { "body": { "shape": "B", "eventpayload": true } } },
        "B": { "type": "blob", "max": 9 }
    });
    let model = imported(&with_protocol("rest-xml", &[("/shapes", shapes)]));
    let target = |shape| shape_in(&model, shape)["members"]["body"]["target"].clone();
    assert_eq!(target("In"), "com.amazonaws.forgeworks#SynthesizedStreamingB");
    assert_eq!(target("Event"), "com.amazonaws.forgeworks#B");
    let limit = json!({ "max": 9 });
    let copy = json!({ "smithy.api#length": limit, "smithy.api#streaming": {} });
    assert_eq!(shape_in(&model, "SynthesizedStreamingB")["traits"], copy);
    assert_eq!(shape_in(&model, "B")["traits"], json!({ "smithy.api#length": limit }));
}

#[test]
fn a_shape_with_the_name_of_an_operation_is_member_traits() {
    let holder = json!({ "type": "structure", "members": { "strike": { "shape": "Strike" } } });
    let changes = [("/shapes/Strike", json!({ "type": "boolean" })), ("/shapes/Holder", holder)];
    let imported = imported(&with_protocol("rest-json", &changes));
    assert_eq!(shape_in(&imported, "Strike")["type"], "operation");
    assert_eq!(shape_in(&imported, "StrikeShape")["type"], "boolean");
    let member = shape_in(&imported, "Holder")["members"]["strike"]["target"].clone();
    assert_eq!(member, "com.amazonaws.forgeworks#StrikeShape");
    assert!(warnings(&imported).contains("Strike: the shape is called `StrikeShape`"));
}
