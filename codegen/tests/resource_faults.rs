//! Errors that Smithy reports for resources are reported for the same shapes.

#[path = "support/faults.rs"]
mod faults;

use faults::{assert_faults, assert_taken};

/// Returns a structure with these required members, and an optional one.
fn input(name: &str, members: &[(&str, &str)]) -> String {
    let member = |(name, target): &(&str, &str)| {
        format!(r#""{name}": {{"target": "{target}", "traits": {{"smithy.api#required": {{}}}}}}"#)
    };
    let mut members: Vec<_> = members.iter().map(member).collect();
    members.push(r#""other": {"target": "smithy.api#String"}"#.to_owned());
    format!(r#""a#{name}": {{"type": "structure", "members": {{{}}}}}"#, members.join(", "))
}

fn operation(name: &str, input: &str, traits: &[&str]) -> String {
    let traits: Vec<_> = traits.iter().map(|name| format!(r#""smithy.api#{name}": {{}}"#)).collect();
    format!(
        r#""a#{name}": {{"type": "operation", "input": {{"target": "a#{input}"}}, "traits": {{{}}}}}"#,
        traits.join(", ")
    )
}

#[test]
fn operations_of_instances_get_all_identifiers() {
    let shapes = [
        r#""a#R": {"type": "resource", "identifiers":
            {"id": {"target": "smithy.api#String"}, "other": {"target": "smithy.api#String"}},
            "read": {"target": "a#Get"}, "list": {"target": "a#List"}, "operations": [{"target": "a#Do"}]}"#
            .to_owned(),
        operation("Get", "All", &["readonly"]),
        operation("List", "None", &["readonly"]),
        operation("Do", "One", &[]),
        r#""a#All": {"type": "structure", "members": {
            "id": {"target": "smithy.api#String", "traits": {"smithy.api#required": {}}},
            "named": {"target": "smithy.api#String", "traits":
                {"smithy.api#required": {}, "smithy.api#resourceIdentifier": "other"}}}}"#
            .to_owned(),
        input("One", &[("id", "smithy.api#String")]),
        input("None", &[]),
    ];
    // Members that are optional or have another type are not bound to the identifier.
    let expected = [("a#Do", "no required member for the identifier `other`")];
    assert_faults("2.0", &shapes.join(",\n"), &expected);
    let number = shapes.join(",\n").replace(
        r#""a#One": {"type": "structure", "members": {"id": {"target": "smithy.api#String""#,
        r#""a#One": {"type": "structure", "members": {"id": {"target": "smithy.api#Integer""#,
    );
    let expected = [("a#Do", "identifier `other`"), ("a#Do", "identifier `id`")];
    assert_faults("2.0", &number, &expected);
}

#[test]
fn lifecycle_operations_need_their_traits() {
    let resource = r#""a#R": {"type": "resource", "create": {"target": "a#Create"}, "read": {"target": "a#Read"},
        "update": {"target": "a#Update"}, "delete": {"target": "a#Delete"}, "list": {"target": "a#List"},
        "put": {"target": "a#Put"}}"#;
    let shapes = |traits: [&[&str]; 6]| {
        let names = ["Create", "Read", "Update", "Delete", "List", "Put"];
        let operations = names.iter().zip(traits).map(|(name, traits)| operation(name, "In", traits));
        let others = [resource.to_owned(), input("In", &[])];
        operations.chain(others).collect::<Vec<_>>().join(",\n")
    };
    let good = shapes([&[], &["readonly"], &[], &["idempotent"], &["readonly"], &["idempotent"]]);
    assert_taken("2.0", &good);
    let bad = shapes([&["readonly"], &[], &["readonly"], &[], &[], &["readonly"]]);
    let expected = [
        ("a#R", "its `create` operation, `a#Create`, must not be readonly"),
        ("a#R", "its `read` operation, `a#Read`, must be readonly"),
        ("a#R", "its `update` operation, `a#Update`, must not be readonly"),
        ("a#R", "its `delete` operation, `a#Delete`, must be idempotent"),
        ("a#R", "its `list` operation, `a#List`, must be readonly"),
        ("a#R", "its `put` operation, `a#Put`, must not be readonly"),
    ];
    assert_faults("2.0", &bad, &expected);
}

#[test]
fn resources_need_the_identifiers_of_their_parents() {
    let shapes = r#"
        "a#Above": {"type": "resource", "identifiers": {"id": {"target": "smithy.api#String"}},
            "resources": [{"target": "a#Good"}, {"target": "a#Missing"}, {"target": "a#Other"}]},
        "a#Good": {"type": "resource", "identifiers":
            {"id": {"target": "smithy.api#String"}, "more": {"target": "smithy.api#String"}}},
        "a#Missing": {"type": "resource"},
        "a#Other": {"type": "resource", "identifiers": {"id": {"target": "a#Text"}}},
        "a#Text": {"type": "string"},
        "a#Both": {"type": "resource", "identifiers": {"id": {"target": "a#Text"}},
            "properties": {"id": {"target": "a#Text"}}}"#;
    let expected = [
        ("a#Missing", "it has no identifier `id`"),
        ("a#Other", "its identifier `id` targets `a#Text`"),
        ("a#Both", "`id` is an identifier and a property"),
    ];
    assert_faults("2.0", shapes, &expected);
}

#[test]
fn references_must_bind_all_identifiers() {
    let structure = |name: &str, reference: &str, members: &str| {
        format!(
            r#""a#{name}": {{"type": "structure", "members": {{{members}}},
                "traits": {{"smithy.api#references": [{{{reference}}}]}}}}"#
        )
    };
    let id = r#""id": {"target": "smithy.api#String"}"#;
    let both = format!(r#"{id}, "other": {{"target": "smithy.api#String"}}"#);
    let number = format!(r#"{id}, "other": {{"target": "smithy.api#Integer"}}"#);
    let shapes = [
        format!(r#""a#R": {{"type": "resource", "identifiers": {{{both}}}}}"#),
        r#""a#Odd": {"type": "resource", "identifiers": {"i-d": {"target": "smithy.api#String"}}}"#
            .to_owned(),
        structure("Good", r#""resource": "a#R""#, &both),
        structure("Named", r#""resource": "a#R", "ids": {"other": "id"}"#, id),
        structure("Elsewhere", r#""resource": "b#R""#, id),
        structure("Missing", r#""resource": "a#Nothing""#, id),
        structure("NoResource", r#""resource": "a#Good""#, id),
        structure("Incomplete", r#""resource": "a#R""#, id),
        structure("Number", r#""resource": "a#R""#, &number),
        structure("Unknown", r#""resource": "a#R", "ids": {"name": "id"}"#, &both),
        r#""a#Text": {"type": "string", "traits": {"smithy.api#references": [{"resource": "a#R"}]}}"#
            .to_owned(),
        r#""a#Twice": {"type": "structure", "members": {
            "a": {"target": "smithy.api#String", "traits":
                {"smithy.api#required": {}, "smithy.api#resourceIdentifier": "id"}},
            "b": {"target": "smithy.api#String", "traits":
                {"smithy.api#required": {}, "smithy.api#resourceIdentifier": "id"}}}}"#
            .to_owned(),
    ];
    let expected = [
        ("a#Odd", "`i-d` is not a valid name of an identifier"),
        ("a#Missing", "there is no shape `a#Nothing`"),
        ("a#NoResource", "`a#Good` is a structure, not a resource"),
        ("a#Incomplete", "no member `other` for the identifier `other`"),
        ("a#Number", "cannot be `other`, which is an integer"),
        ("a#Unknown", "`a#R` has no identifier `name`"),
        ("a#Text", "does not have exactly one identifier"),
        ("a#Twice", "the members `a` and `b` are both the identifier `id`"),
    ];
    assert_faults("2.0", &shapes.join(",\n"), &expected);
}
