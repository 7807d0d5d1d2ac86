//! What Smithy finds wrong with shapes that could be read is found, and said of the same shape.

#[path = "support/faults.rs"]
mod faults;

use faults::{assert_faults, assert_taken, file, problems};

#[test]
fn members_hold_data_and_errors_are_errors() {
    let shapes = r#"
        "a#Mixin": {"type": "structure", "traits": {"smithy.api#mixin": {}}},
        "a#Trait": {"type": "string", "traits": {"smithy.api#trait": {}}},
        "a#Data": {"type": "structure"},
        "a#Error": {"type": "structure", "traits": {"smithy.api#error": "client"}},
        "a#Held": {"type": "structure", "members":
            {"m": {"target": "a#Mixin"}, "t": {"target": "a#Trait"}, "d": {"target": "a#Data"}}},
        "a#In": {"type": "operation", "input": {"target": "a#Error"}},
        "a#Out": {"type": "operation", "output": {"target": "a#Error"}},
        "a#Fails": {"type": "operation", "errors": [{"target": "a#Data"}]},
        "a#Good": {"type": "operation", "input": {"target": "a#Data"}, "errors": [{"target": "a#Error"}]}"#;
    let expected = [
        ("a#Held$m", "is a mixin"),
        ("a#Held$t", "the definition of a trait"),
        ("a#In", "`a#Error` is an error, but used as input or output"),
        ("a#Out", "`a#Error` is an error, but used as input or output"),
        ("a#Fails", "`a#Data` is listed as an error, but has no trait"),
    ];
    assert_faults("2.0", shapes, &expected);
}

#[test]
fn resources_have_strings_for_identifiers() {
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
        ("a#Above", "below itself"),
        ("a#Below", "below itself"),
    ];
    assert_faults("2.0", shapes, &expected);
}

#[test]
fn shapes_hold_themselves_only_where_that_can_end() {
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
        ("a#L", "it holds itself"),
        ("a#One", "it holds itself"),
        ("a#Two", "it holds itself"),
        ("a#A", "required members lead back"),
        ("a#B", "required members lead back"),
        ("a#U", "every member leads back"),
        ("a#Empty", "has no members"),
    ];
    assert_faults("2.0", &shapes, &expected);
}

#[test]
fn enums_have_values_of_their_own() {
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
        ("a#Twice$B", "another member has the value \"A\""),
        ("a#Number$A", "expected a string"),
        ("a#Empty$A", "is empty"),
        ("a#None", "has no members"),
        ("a#Numbers$B", "another member has the value 1"),
        ("a#Numbers$C", "must have a value"),
        ("a#Numbers$D", "no value of an intEnum"),
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
        ("a#Bad", "no name for a value"),
        ("a#Names", "two values have the name"),
        ("a#Names$A", "differs from `A` in case at most"),
        ("a#Values", "listed twice"),
        ("a#None", "has no values"),
    ];
    assert_faults("1.0", &shapes, &expected);
}
