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
