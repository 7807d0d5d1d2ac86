//! Errors that Smithy reports when it validates shapes are reported for the same shapes.

#[path = "support/faults.rs"]
mod faults;

use faults::{assert_faults, assert_taken, file, problems};
use tinsmith_codegen::diagnostic::Diagnostics;
use tinsmith_codegen::json::Source;
use tinsmith_codegen::{Package, Request, Wanted, generate};

#[test]
fn members_must_target_data_and_errors_must_be_errors() {
    let shapes = r#"
        "a#Mixin": {"type": "structure", "traits": {"smithy.api#mixin": {}}},
        "a#Trait": {"type": "string", "traits": {"smithy.api#trait": {}}},
        "a#Data": {"type": "structure"},
        "a#Error": {"type": "structure", "traits": {"smithy.api#error": "client"}},
        "a#Held": {"type": "structure", "members":
            {"m": {"target": "a#Mixin"}, "t": {"target": "a#Trait"}, "d": {"target": "a#Data"}}},
        "a#Nothing": {"type": "list", "member": {"target": "smithy.api#Unit"}},
        "a#Choice": {"type": "union", "members": {"none": {"target": "smithy.api#Unit"}}},
        "a#In": {"type": "operation", "input": {"target": "a#Error"}},
        "a#Out": {"type": "operation", "output": {"target": "a#Error"}},
        "a#Fails": {"type": "operation", "errors": [{"target": "a#Data"}]},
        "a#Good": {"type": "operation", "input": {"target": "a#Data"}, "errors": [{"target": "a#Error"}]}"#;
    let expected = [
        ("a#Held$m", "is a mixin"),
        ("a#Held$t", "the definition of a trait"),
        ("a#Nothing$member", "cannot target `smithy.api#Unit`"),
        ("a#In", "`a#Error` is an error, but used as input or output"),
        ("a#Out", "`a#Error` is an error, but used as input or output"),
        ("a#Fails", "`a#Data` is listed as an error, but has no trait"),
    ];
    assert_faults("2.0", shapes, &expected);
}

#[test]
fn identifiers_of_resources_must_be_strings() {
    let shapes = r#"
        "a#Good": {"type": "resource", "identifiers": {"id": {"target": "smithy.api#String"}},
            "properties": {"size": {"target": "smithy.api#Integer"}}},
        "a#Number": {"type": "resource", "identifiers": {"id": {"target": "smithy.api#Integer"}}},
        "a#Missing": {"type": "resource", "properties": {"size": {"target": "a#Nothing"}}},
        "a#Wrong": {"type": "resource", "identifiers": {"id": "smithy.api#String"}},
        "a#List": {"type": "resource", "identifiers": []},
        "a#Above": {"type": "resource", "resources": [{"target": "a#Below"}]},
        "a#Below": {"type": "resource", "resources": [{"target": "a#Above"}]}"#;
    let expected = [
        ("a#Number", "`id` of its identifiers cannot be an integer"),
        ("a#Missing", "there is no shape `a#Nothing`"),
        ("a#Wrong", "expected an object"),
        ("a#List", "expected an object"),
        ("a#Above", "its own child or grandchild"),
        ("a#Below", "its own child or grandchild"),
    ];
    assert_faults("2.0", shapes, &expected);
}

#[test]
fn recursive_shapes_must_have_finite_values() {
    let list = |name: &str, target: &str| {
        format!(r#""a#{name}": {{"type": "list", "member": {{"target": "a#{target}"}}}}"#)
    };
    let structure = |name: &str, target: &str, required: bool| {
        let traits = if required { r#", "traits": {"smithy.api#required": {}}"# } else { "" };
        format!(
            r#""a#{name}": {{"type": "structure", "members": {{"m": {{"target": "a#{target}"{traits}}}}}}}"#
        )
    };
    let union =
        |name: &str, members: &str| format!(r#""a#{name}": {{"type": "union", "members": {{{members}}}}}"#);
    let shapes = [
        list("L", "L"),
        list("One", "Two"),
        list("Two", "One"),
        list("Leads", "One"),
        list("Fine", "Holder"),
        structure("Holder", "Fine", true),
        structure("Optional", "Optional", false),
        structure("A", "B", true),
        structure("B", "A", true),
        structure("NeedsA", "A", true),
        union("U", r#""u": {"target": "a#U"}, "a": {"target": "a#A"}"#),
        union("Ends", r#""u": {"target": "a#Ends"}, "s": {"target": "smithy.api#String"}"#),
        union("Empty", ""),
    ]
    .join(",\n");
    let expected = [
        ("a#L", "it contains itself"),
        ("a#One", "it contains itself"),
        ("a#Two", "it contains itself"),
        ("a#A", "required members lead back"),
        ("a#B", "required members lead back"),
        ("a#U", "every member leads back"),
        ("a#Empty", "has no members"),
    ];
    assert_faults("2.0", &shapes, &expected);
}

#[test]
fn enums_need_unique_values() {
    let member = |name: &str, value: &str| {
        let traits =
            if value.is_empty() { String::new() } else { format!(r#""smithy.api#enumValue": {value}"#) };
        format!(r#""{name}": {{"target": "smithy.api#Unit", "traits": {{{traits}}}}}"#)
    };
    let shape = |name: &str, kind: &str, members: &[String]| {
        format!(r#""a#{name}": {{"type": "{kind}", "members": {{{}}}}}"#, members.join(", "))
    };
    let shapes = [
        shape("Good", "enum", &[member("A", ""), member("B", "\"b\"")]),
        shape("Twice", "enum", &[member("A", ""), member("B", "\"A\"")]),
        shape("Number", "enum", &[member("A", "1")]),
        shape("Empty", "enum", &[member("A", "\"\"")]),
        shape("None", "enum", &[]),
        shape(
            "Numbers",
            "intEnum",
            &[member("A", "1"), member("B", "1"), member("C", ""), member("D", "1.5")],
        ),
        r#""a#Target": {"type": "enum", "members": {"A": {"target": "smithy.api#String"}}}"#.to_owned(),
    ]
    .join(",\n");
    let expected = [
        ("a#Twice$B", "another member has the same value, \"A\""),
        ("a#Number$A", "expected a string"),
        ("a#Empty$A", "is empty"),
        ("a#None", "has no members"),
        ("a#Numbers$B", "another member has the same value, 1"),
        ("a#Numbers$C", "must have a value"),
        ("a#Numbers$D", "not a valid value of an intEnum"),
        ("a#Target$A", "targets `smithy.api#String`"),
    ];
    assert_faults("2.0", &shapes, &expected);
}

#[test]
fn the_enum_trait_names_all_values_or_none() {
    let shape = |name: &str, values: &str| {
        format!(r#""a#{name}": {{"type": "string", "traits": {{"smithy.api#enum": [{values}]}}}}"#)
    };
    let shapes = [
        shape("Good", r#"{"value": "a", "name": "A"}, {"value": "b", "name": "B"}"#),
        shape("Nameless", r#"{"value": "a"}, {"value": "b!"}"#),
        shape("Some", r#"{"value": "a", "name": "A"}, {"value": "b"}"#),
        shape("Bad", r#"{"value": "a", "name": "A!"}"#),
        shape("Names", r#"{"value": "a", "name": "A"}, {"value": "b", "name": "A"}"#),
        shape("Values", r#"{"value": "a", "name": "A"}, {"value": "a", "name": "B"}"#),
        shape("None", ""),
    ]
    .join(",\n");
    let expected = [
        ("a#Some", "has no name"),
        ("a#Bad", "not a valid name"),
        ("a#Names", "two values have the name"),
        ("a#Names$A", "differs from `A` only in case"),
        ("a#Values", "listed twice"),
        ("a#None", "has no values"),
    ];
    assert_faults("1.0", &shapes, &expected);
}

#[test]
fn bounds_must_be_ordered() {
    let shape = |name: &str, kind: &str, trait_: &str, bounds: &str| {
        format!(r#""a#{name}": {{"type": "{kind}", "traits": {{"smithy.api#{trait_}": {{{bounds}}}}}}}"#)
    };
    let shapes = [
        shape("Good", "string", "length", r#""min": 1, "max": 1"#),
        shape("Negative", "string", "length", r#""min": -1"#),
        shape("Around", "string", "length", r#""min": 2, "max": 1"#),
        shape("Nothing", "string", "length", ""),
        shape("Whole", "integer", "range", r#""min": 1.0"#),
        shape("Fraction", "integer", "range", r#""max": 0.5"#),
        shape("Double", "double", "range", r#""min": -0.5, "max": 0.5"#),
        shape("Turned", "double", "range", r#""min": 0.5, "max": -0.5"#),
        r#""a#S": {"type": "structure", "members": {"m": {"target": "smithy.api#Byte", "traits":
            {"smithy.api#range": {"min": 0.5}}}}}"#
            .to_owned(),
    ]
    .join(",\n");
    let expected = [
        ("a#Negative", "a whole number that is not negative"),
        ("a#Around", "is greater than `max`"),
        ("a#Nothing", "has no bounds"),
        ("a#Fraction", "must be a whole number"),
        ("a#Turned", "is greater than `max`"),
        ("a#S$m", "must be a whole number"),
    ];
    assert_faults("2.0", &shapes, &expected);
}

#[test]
fn traits_must_be_allowed_where_they_are() {
    let shapes = r#"
        "a#Text": {"type": "string", "traits": {"smithy.api#range": {"min": 1}}},
        "a#Number": {"type": "integer", "traits": {"smithy.api#pattern": "^a$"}},
        "a#Bad": {"type": "string", "traits": {"smithy.api#error": "client"}},
        "a#List": {"type": "list", "member":
            {"target": "smithy.api#String", "traits": {"smithy.api#required": {}}}},
        "a#Unique": {"type": "list", "member": {"target": "smithy.api#Double"},
            "traits": {"smithy.api#uniqueItems": {}}},
        "a#Held": {"type": "structure", "members": {
            "text": {"target": "smithy.api#String", "traits": {"smithy.api#length": {"min": 1}}},
            "number": {"target": "smithy.api#Integer", "traits": {"smithy.api#length": {"min": 1}}},
            "token": {"target": "smithy.api#Integer", "traits": {"smithy.api#idempotencyToken": {}}},
            "inner": {"target": "a#Held", "traits": {"smithy.api#default": {}}}}}"#;
    let expected = [
        ("a#Text", "`smithy.api#range` is not allowed on a string"),
        ("a#Number", "`smithy.api#pattern` is not allowed on an integer"),
        ("a#Bad", "`smithy.api#error` is not allowed on a string"),
        ("a#List$member", "is not allowed on a member of a list"),
        ("a#Unique", "items that are smithy.api#Double cannot be unique"),
        ("a#Held$number", "is not allowed on a member that targets an integer"),
        ("a#Held$token", "is not allowed on a member that targets an integer"),
        ("a#Held$inner", "is not allowed on a member that targets a structure"),
    ];
    assert_faults("2.0", shapes, &expected);
}

/// Returns a structure with a member of this type and default.
fn with_default(name: &str, target: &str, default: &str) -> String {
    format!(
        r#""a#{name}": {{"type": "structure", "members": {{"m": {{"target": "{target}", "traits":
            {{"smithy.api#default": {default}}}}}}}}}"#
    )
}

#[test]
fn defaults_must_be_valid_values() {
    let shapes = [
        r#""a#Color": {"type": "enum", "members": {"RED": {"target": "smithy.api#Unit"}}}"#.to_owned(),
        r#""a#List": {"type": "list", "member": {"target": "smithy.api#String"}}"#.to_owned(),
        r#""a#Few": {"type": "integer", "traits": {"smithy.api#range": {"min": 1, "max": 3}}}"#.to_owned(),
        r#""a#Zero": {"type": "integer", "traits": {"smithy.api#default": 0}}"#.to_owned(),
        r#""a#Null": {"type": "integer", "traits": {"smithy.api#default": null}}"#.to_owned(),
        r#""a#Added": {"type": "structure", "members":
            {"m": {"target": "smithy.api#String", "traits": {"smithy.api#addedDefault": {}}}}}"#
            .to_owned(),
        r#""a#Silent": {"type": "structure", "members": {"m": {"target": "a#Zero"}}}"#.to_owned(),
        with_default("None", "a#Zero", "null"),
        with_default("Same", "a#Zero", "0"),
        with_default("Differs", "a#Zero", "1"),
        with_default("Red", "a#Color", "\"RED\""),
        with_default("Green", "a#Color", "\"GREEN\""),
        with_default("Empty", "a#List", "[]"),
        with_default("Full", "a#List", "[\"a\"]"),
        with_default("Document", "smithy.api#Document", "{\"a\": 1}"),
        with_default("Byte", "smithy.api#Byte", "127"),
        with_default("TooBig", "smithy.api#Byte", "128"),
        with_default("Half", "smithy.api#Long", "0.5"),
        with_default("NaN", "smithy.api#Double", "\"NaN\""),
        with_default("Word", "smithy.api#Double", "\"one\""),
        with_default("InRange", "a#Few", "3"),
        with_default("OutOfRange", "a#Few", "4"),
        // In Smithy 1.0, zero is the value of a number that is not boxed, even outside of its range.
        with_default("ZeroOutOfRange", "a#Few", "0"),
    ]
    .join(",\n");
    let expected = [
        ("a#Null", "null is not a valid value of an integer"),
        ("a#Added$m", "needs a default"),
        ("a#Silent$m", "`a#Zero` has the default 0"),
        ("a#Differs$m", "`a#Zero` has the default 0"),
        ("a#Green$m", "has no value `GREEN`"),
        ("a#Full$m", "must be empty"),
        ("a#Document$m", "must be empty"),
        ("a#TooBig$m", "128 is not a valid value of a byte"),
        ("a#Half$m", "0.5 is not a valid value of a long"),
        ("a#Word$m", "is not a valid value of a double"),
        ("a#OutOfRange$m", "outside the bounds"),
    ];
    assert_faults("2.0", &shapes, &expected);
}

#[test]
fn names_in_a_service_differ() {
    let structure = |id: &str, target: &str| {
        format!(r#""{id}": {{"type": "structure", "members": {{"m": {{"target": "{target}"}}}}}}"#)
    };
    let shapes = |rename: &str| {
        [
            format!(
                r#""a#Service": {{"type": "service", "version": "1", "rename": {{{rename}}},
                "operations": [{{"target": "a#Get"}}]}}"#
            ),
            r#""a#Get": {"type": "operation", "input": {"target": "a#In"}, "output": {"target": "smithy.api#Unit"}}"#
                .to_owned(),
            r#""a#In": {"type": "structure", "members": {"a": {"target": "a#Thing"}, "b": {"target": "b#thing"},
                "s": {"target": "b#String"}, "t": {"target": "smithy.api#String"}, "u": {"target": "a#Unit"}}}"#
                .to_owned(),
            structure("a#Thing", "smithy.api#String"),
            structure("b#thing", "smithy.api#String"),
            r#""a#Unit": {"type": "structure"}"#.to_owned(),
            r#""b#String": {"type": "string"}"#.to_owned(),
            r#""b#Other": {"type": "string"}"#.to_owned(),
        ]
        .join(",\n")
    };
    let expected =
        [("a#Thing", "it has the same name as `b#thing`"), ("b#thing", "it has the same name as `a#Thing`")];
    assert_faults("2.0", &shapes(""), &expected);
    assert_taken("2.0", &shapes(r#""b#thing": "OtherThing""#));
    let renames = r#""b#thing": "OtherThing", "b#Other": "Far", "a#Get": "Fetch", "a#In": "In""#;
    let expected = [
        ("a#Service", "is not in the closure of the service"),
        ("a#Service", "`a#Get` is an operation, which cannot be renamed"),
        ("a#Service", "`a#In` is renamed to its own name"),
    ];
    assert_faults("2.0", &shapes(renames), &expected);
    for name in ["", "a b", "1", "\\u0000"] {
        let renames = format!(r#""b#thing": "{name}""#);
        assert_faults("2.0", &shapes(&renames), &[("a#Service", "is not a valid shape name")]);
    }
}

/// Checks that there are no errors, and that there are warnings about these shapes that contain these words.
fn assert_warnings(version: &str, shapes: &str, expected: &[(&str, &str)]) {
    let found = problems(&[file(version, shapes)]);
    assert!(!found.has_errors(), "{found}");
    for (shape, words) in expected {
        let there = found.0.iter().any(|p| p.shape.as_deref() == Some(*shape) && p.message.contains(words));
        assert!(there, "no warning `{words}` about {shape} in:\n{found}");
    }
}

#[test]
fn equivalent_lists_may_have_the_same_name() {
    let shapes = r#"
        "a#Service": {"type": "service", "version": "1", "operations": [{"target": "a#Get"}]},
        "a#Get": {"type": "operation", "input": {"target": "a#In"}},
        "a#In": {"type": "structure", "members": {
            "a": {"target": "a#Same"}, "b": {"target": "b#Same"},
            "c": {"target": "a#Target"}, "d": {"target": "b#Target"},
            "e": {"target": "a#Trait"}, "f": {"target": "b#Trait"}}},
        "a#Same": {"type": "list", "member": {"target": "smithy.api#String"}},
        "b#Same": {"type": "list", "member": {"target": "smithy.api#String"}},
        "a#Target": {"type": "list", "member": {"target": "smithy.api#String"}},
        "b#Target": {"type": "list", "member": {"target": "smithy.api#Integer"}},
        "a#Trait": {"type": "list", "member": {"target": "smithy.api#String"}},
        "b#Trait": {"type": "list", "member":
            {"target": "smithy.api#String", "traits": {"smithy.api#deprecated": {}}}}"#;
    let expected = ["a#Target", "b#Target", "a#Trait", "b#Trait"].map(|id| (id, "it has the same name as"));
    assert_faults("2.0", shapes, &expected);
}

/// AWS has services with such names. Their generated types get different names.
#[test]
fn names_of_one_namespace_may_differ_in_case() {
    let shapes = r#"
        "a#Service": {"type": "service", "version": "1", "operations": [{"target": "a#Get"}]},
        "a#Get": {"type": "operation", "input": {"target": "a#In"}},
        "a#In": {"type": "structure", "members": {"a": {"target": "a#Thing"}, "b": {"target": "a#thing"}}},
        "a#Thing": {"type": "structure"}, "a#thing": {"type": "structure"}"#;
    assert_warnings("2.0", shapes, &[("a#Thing", "it has the same name as `a#thing`")]);
    let operations = r#"
        "a#Service": {"type": "service", "version": "1",
            "operations": [{"target": "a#Get"}, {"target": "a#GET"}]},
        "a#Get": {"type": "operation"}, "a#GET": {"type": "operation"}"#;
    let expected =
        [("a#Get", "it has the same name as `a#GET`"), ("a#GET", "it has the same name as `a#Get`")];
    assert_faults("2.0", operations, &expected);
}

#[test]
fn operations_and_resources_are_bound_once() {
    let shapes = r#"
        "a#Service": {"type": "service", "version": "1", "operations": [{"target": "a#Get"}],
            "resources": [{"target": "a#Resource"}]},
        "a#Resource": {"type": "resource", "operations": [{"target": "a#Get"}, {"target": "a#Put"}]},
        "a#Get": {"type": "operation"}, "a#Put": {"type": "operation"}"#;
    assert_faults("2.0", shapes, &[("a#Get", "in several places: `a#Resource` and `a#Service`")]);
}

/// Nothing is generated from an invalid model, even if the fault is in an unused shape.
#[test]
fn only_valid_models_are_generated() {
    let generated = |number: &str| {
        let shapes = format!(
            r#""a#Service": {{"type": "service", "version": "1", "operations": [{{"target": "a#Get"}}],
                "traits": {{"aws.protocols#awsJson1_1": {{}}}}}},
            "a#Get": {{"type": "operation"}},
            "a#Unused": {{"type": "integer", "traits": {{"smithy.api#range": {{"min": 2, "max": {number}}}}}, "odd": 1}}"#
        );
        let sources = [Source { name: "m.json".to_owned(), text: file("2.0", &shapes) }];
        let package = Package {
            name: "a".to_owned(),
            version: "0.1.0".to_owned(),
            runtime: tinsmith_codegen::RuntimeSource::Path("runtime".to_owned()),
            manifest_lines: Vec::new(),
            standalone: true,
            command: "cargo xtask regenerate".to_owned(),
        };
        generate(Request {
            sources: &sources,
            service: None,
            protocol: None,
            operations: &Wanted::All,
            package,
        })
    };
    let warnings = generated("3").map(|generated| Diagnostics(generated.warnings).to_string()).unwrap();
    assert!(warnings.contains("m.json:5: a#Unused: the properties `odd` are unknown"), "{warnings}");
    let problems = generated("1").map(|_| ()).unwrap_err().to_string();
    assert!(problems.contains("error: m.json:5: a#Unused: `min` of"), "{problems}");
}
