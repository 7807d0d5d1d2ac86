//! Errors that Smithy reports for traits that a model defines itself are reported for the same shapes.

#[path = "support/faults.rs"]
mod faults;

use faults::{assert_faults, assert_taken, file, problems};

#[test]
fn values_of_own_traits_must_fit_their_shapes() {
    let traits = r#"
        "a#text": {"type": "string", "traits": {"smithy.api#trait": {}, "smithy.api#length": {"max": 2}}},
        "a#flag": {"type": "structure", "traits": {"smithy.api#trait": {}}},
        "a#part": {"type": "structure", "traits": {"smithy.api#trait": {}}, "members":
            {"name": {"target": "smithy.api#String", "traits": {"smithy.api#required": {}}},
             "sizes": {"target": "a#Sizes"}}},
        "a#choice": {"type": "union", "traits": {"smithy.api#trait": {}}, "members":
            {"one": {"target": "smithy.api#String"}, "two": {"target": "smithy.api#String"}}},
        "a#link": {"type": "string", "traits": {"smithy.api#trait": {},
            "smithy.api#idRef": {"failWhenMissing": true, "selector": "string"}}},
        "a#Sizes": {"type": "list", "member": {"target": "smithy.api#Integer"}},
        "a#NoTrait": {"type": "structure"},"#;
    let shape = |(index, value): (usize, &&str)| {
        format!(r#""a#S{index}": {{"type": "string", "traits": {{{value}}}}}"#)
    };
    let on = |values: &[&str]| {
        let shapes: Vec<_> = values.iter().enumerate().map(shape).collect();
        format!("{traits}\n{}", shapes.join(",\n"))
    };
    let good = on(&[
        r#""a#text": "ab", "a#flag": {}, "a#link": "smithy.api#String""#,
        r#""a#part": {"name": "n", "sizes": [1, 2]}, "a#choice": {"one": "1"}, "a#link": "a#S0""#,
        r#""other.namespace#unknown": {"nobody": "knows"}"#,
        // The shape may be defined in a file that was not given.
        r#""a#link": "other.namespace#Missing""#,
    ]);
    assert_taken("2.0", &good);
    let faulty = on(&[
        r#""a#text": 1"#,
        r#""a#text": "abc""#,
        r#""a#flag": true"#,
        r#""a#part": {"sizes": [1, "2"]}"#,
        r#""a#choice": {"one": "1", "two": "2"}"#,
        r#""a#choice": {"three": "3"}"#,
        r#""a#link": "no id""#,
        r#""a#link": "a#Missing""#,
        r#""a#link": "a#Sizes""#,
        r#""a#unknown": {}"#,
        r#""a#NoTrait": {}"#,
    ]);
    let expected = [
        ("a#S0", "1 is not a valid value of a string"),
        ("a#S1", "outside the bounds"),
        ("a#S2", "true is not a valid value of a structure"),
        ("a#S3", "`name` of `a#part` is missing"),
        ("a#S3", "\"2\" is not a valid value of an integer"),
        ("a#S4", "must have one member, found 2"),
        ("a#S5", "has no member `three`"),
        ("a#S6", "is not a shape ID"),
        ("a#S7", "there is no shape `a#Missing`"),
        ("a#S8", "is a list, not `string`"),
        ("a#S9", "the trait `a#unknown` is not defined"),
        ("a#NoTrait", "is not a trait"),
    ];
    assert_faults("2.0", &faulty, &expected);
}

#[test]
fn own_traits_must_be_allowed_by_their_selectors() {
    let shapes = r#"
        "a#any": {"type": "structure", "traits": {"smithy.api#trait": true}},
        "a#number": {"type": "structure", "traits": {"smithy.api#trait": {"selector": "number"}}},
        "a#few": {"type": "structure", "traits": {"smithy.api#trait": {"selector": ":is(list, map)"}}},
        "a#deep": {"type": "structure", "traits": {"smithy.api#trait": {"selector": "structure > member"}}},
        "a#N": {"type": "long", "traits": {"a#any": {}, "a#number": {}, "a#few": {}}},
        "a#L": {"type": "list", "member": {"target": "a#N"}, "traits": {"a#number": {}, "a#few": {}}},
        "a#S": {"type": "structure", "members": {"m": {"target": "a#N", "traits": {"a#deep": {}}}}}"#;
    let expected = [
        ("a#N", "`a#few` is allowed on `:is(list, map)`, not on a long"),
        ("a#L", "`a#number` is allowed on `number`, not on a list"),
    ];
    assert_faults("1.0", shapes, &expected);
}

#[test]
fn conflicting_traits_are_refused() {
    let shapes = r#"
        "a#one": {"type": "structure", "traits": {"smithy.api#trait": {"conflicts": ["a#two"]}}},
        "a#two": {"type": "structure", "traits": {"smithy.api#trait": {}}},
        "a#lonely": {"type": "structure", "traits": {"smithy.api#trait": {"structurallyExclusive": "member"}}},
        "a#Good": {"type": "string", "traits": {"a#one": {}}},
        "a#Bad": {"type": "string", "traits": {"a#one": {}, "a#two": {}}},
        "a#Twice": {"type": "structure", "members": {
            "a": {"target": "a#Good", "traits": {"a#lonely": {}, "a#two": {}}},
            "b": {"target": "a#Good", "traits": {"a#lonely": {}, "a#two": {}}}}},
        "a#Tokens": {"type": "structure", "members": {
            "a": {"target": "a#Good", "traits": {"smithy.api#idempotencyToken": {}}},
            "b": {"target": "a#Good", "traits": {"smithy.api#idempotencyToken": {}}}}}"#;
    let expected = [
        ("a#Bad", "`a#one` conflicts with `a#two`"),
        ("a#Twice", "only one member may have the trait `a#lonely`, but `a`, `b` do"),
        ("a#Tokens", "only one member may have the trait `smithy.api#idempotencyToken`"),
    ];
    assert_faults("2.0", shapes, &expected);
}

#[test]
fn private_shapes_stay_in_their_namespace() {
    let shapes = r#"
        "a#Secret": {"type": "string", "traits": {"smithy.api#private": {}}},
        "a#Own": {"type": "list", "member": {"target": "a#Secret"}},
        "b#Other": {"type": "list", "member": {"target": "a#Secret"}},
        "a#In": {"type": "structure", "traits": {"smithy.api#private": {}}},
        "b#Get": {"type": "operation", "input": {"target": "a#In"}}"#;
    let expected =
        [("b#Other$member", "is private to its namespace"), ("b#Get", "is private to its namespace")];
    assert_faults("2.0", shapes, &expected);
}

#[test]
fn values_of_smithys_traits_must_fit() {
    let shape = |name: &str, value: &str| {
        format!(r#""a#S{name}": {{"type": "structure", "traits": {{"smithy.api#{name}": {value}}}}}"#)
    };
    let good = [
        shape("sensitive", "{}"),
        shape("tags", r#"["a"]"#),
        shape("since", r#""1.0""#),
        shape("externalDocumentation", r#"{"Guide": "https://a.example"}"#),
        shape("unstable", "true"),
        // It may be from a newer version of Smithy.
        shape("brandNew", "1"),
    ];
    assert_taken("2.0", &good.join(",\n"));
    let bad = [
        shape("sensitive", "false"),
        shape("tags", r#""a""#),
        shape("since", "1"),
        shape("externalDocumentation", "1"),
        shape("unstable", r#""yes""#),
        r#""a#M": {"type": "structure", "members":
            {"m": {"target": "smithy.api#String", "traits": {"smithy.api#required": false}}}}"#
            .to_owned(),
    ];
    let expected = [
        ("a#Ssensitive", "must be an empty object"),
        ("a#Stags", "must be an array of strings"),
        ("a#Ssince", "must be a string"),
        ("a#SexternalDocumentation", "must be an object"),
        ("a#Sunstable", "must be an empty object"),
        ("a#M$m", "must be an empty object"),
    ];
    assert_faults("2.0", &bad.join(",\n"), &expected);
    let found = problems(&[file("2.0", &shape("senstive", "{}"))]).to_string();
    assert!(found.contains("`smithy.api#senstive` is unknown") && found.contains("`sensitive`"), "{found}");
}

#[test]
fn smithys_traits_must_be_allowed_together() {
    let shapes = r#"
        "a#Both": {"type": "operation", "traits": {"smithy.api#readonly": {}, "smithy.api#idempotent": {}}},
        "a#In": {"type": "structure", "traits": {"smithy.api#input": {}, "smithy.api#output": {}}},
        "a#Failed": {"type": "structure", "traits": {"smithy.api#error": "client", "smithy.api#input": {}}},
        "a#Event": {"type": "structure", "members": {"m": {"target": "smithy.api#String", "traits":
            {"smithy.api#eventHeader": {}, "smithy.api#eventPayload": {}}}}},
        "a#Flat": {"type": "structure", "members": {
            "text": {"target": "smithy.api#String", "traits": {"smithy.api#xmlFlattened": {}}},
            "inner": {"target": "a#Event", "traits": {"smithy.api#xmlAttribute": {}}}}},
        "a#Map": {"type": "map", "key": {"target": "smithy.api#String"},
            "value": {"target": "smithy.api#String"}, "traits": {"smithy.api#uniqueItems": {}}}"#;
    let expected = [
        ("a#Both", "`smithy.api#idempotent` conflicts with `smithy.api#readonly`"),
        ("a#In", "`smithy.api#input` conflicts with `smithy.api#output`"),
        ("a#Failed", "`smithy.api#error` conflicts with `smithy.api#input`"),
        ("a#Event$m", "`smithy.api#eventHeader` conflicts with `smithy.api#eventPayload`"),
        ("a#Flat$text", "`smithy.api#xmlFlattened` is not allowed on a member that targets a string"),
        ("a#Flat$inner", "`smithy.api#xmlAttribute` is not allowed on a member that targets a structure"),
        ("a#Map", "`smithy.api#uniqueItems` is not allowed on a map"),
    ];
    assert_faults("2.0", shapes, &expected);
}

#[test]
fn inputs_and_outputs_are_used_once() {
    let shapes = r#"
        "a#In": {"type": "structure", "traits": {"smithy.api#input": {}}},
        "a#Out": {"type": "structure", "traits": {"smithy.api#output": {}}},
        "a#Plain": {"type": "structure"},
        "a#One": {"type": "operation", "input": {"target": "a#In"}, "output": {"target": "a#Plain"}},
        "a#Three": {"type": "operation", "input": {"target": "a#Out"}, "output": {"target": "a#Plain"}},
        "a#Two": {"type": "operation", "input": {"target": "a#In"}, "output": {"target": "a#Out"}},
        "a#Holder": {"type": "structure", "members": {"m": {"target": "a#Out"}}}"#;
    let expected = [
        ("a#Two", "`a#In` has `smithy.api#input`, but `a#One` uses it as well"),
        ("a#Three", "`a#Out` has `smithy.api#output`, but is not used as that"),
        ("a#Holder$m", "so a member cannot target it"),
    ];
    assert_faults("2.0", shapes, &expected);
}
