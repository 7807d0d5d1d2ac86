//! Files that Smithy does not load are refused with errors for the same shapes, and files that it loads are accepted.

#[path = "support/faults.rs"]
mod faults;

use faults::{assert_faults, assert_faults_of, assert_taken, file};
use tinsmith_codegen::json::Source;
use tinsmith_codegen::model::{ShapeId, ShapeType, load_model};

const MIXIN: &str = r#""traits": {"smithy.api#mixin": {}}"#;

#[test]
fn every_version_is_accepted() {
    for version in ["1", "1.0", "2", "2.0", "2.1"] {
        assert_taken(version, r#""a#S": {"type": "string"}"#);
    }
    assert_faults("3.0", "", &[("-", "unsupported Smithy version `3.0`")]);
}

#[test]
fn other_versions_are_refused() {
    let shapes = r#"
        "a#E": {"type": "enum", "members": {"A": {"target": "smithy.api#Unit"}}},
        "a#M": {"type": "structure", "traits": {"smithy.api#mixin": {}}},
        "a#U": {"type": "structure", "mixins": [{"target": "a#M"}]},
        "a#R": {"type": "resource", "properties": {"p": {"target": "smithy.api#String"}}},
        "a#D": {"type": "structure", "members":
            {"d": {"target": "smithy.api#String", "traits": {"smithy.api#default": ""}}}}"#;
    let expected = [
        ("a#E", "no shapes of type enum"),
        ("a#M", "no trait `smithy.api#mixin`"),
        ("a#U", "no `mixins`"),
        ("a#R", "no `properties`"),
        ("a#D$d", "no trait `smithy.api#default`"),
    ];
    assert_faults("1.0", shapes, &expected);
    assert_taken("2.0", shapes);

    let shapes = r#"
        "a#S": {"type": "set", "member": {"target": "smithy.api#String"}},
        "a#B": {"type": "structure", "members":
            {"b": {"target": "smithy.api#Integer", "traits": {"smithy.api#box": {}}}}}"#;
    assert_faults("2.0", shapes, &[("a#S", "no shapes of type set"), ("a#B$b", "no trait `smithy.api#box`")]);
    assert_taken("1.0", shapes);
}

#[test]
fn metadata_of_several_files_is_merged() {
    let with = |metadata: &str| format!("{{\"smithy\": \"2.0\",\n\"metadata\": {metadata}}}");
    assert_faults_of(&[with("{\"validators\": {}}")], &[("-", "`validators` must be an array")]);
    assert_faults_of(&[with("{\"suppressions\": 1}")], &[("-", "`suppressions` must be an array")]);
    let one = with(r#"{"list": [1], "same": {"a": 1}, "other": "a"}"#);
    let two = with(r#"{"list": [2], "same": {"a": 1}, "other": "b"}"#);
    assert_faults_of(&[one.clone(), two], &[("-", "`other` has another value than in 0.json:2")]);
    assert_faults_of(&[one.clone(), one], &[]);
}

#[test]
fn a_mixin_that_cannot_be_resolved_is_reported_for_all_its_users() {
    let shapes = format!(
        r#""a#A": {{"type": "structure", {MIXIN}, "mixins": [{{"target": "a#Missing"}}]}},
        "a#B": {{"type": "structure", {MIXIN}, "mixins": [{{"target": "a#A"}}]}},
        "a#C": {{"type": "structure", "mixins": [{{"target": "a#B"}}]}}"#
    );
    let expected =
        [("a#A", "no shape `a#Missing`"), ("a#B", "cannot be resolved"), ("a#C", "cannot be resolved")];
    assert_faults("2.0", &shapes, &expected);
}

#[test]
fn a_cycle_of_mixins_is_reported_for_each_shape_in_it() {
    let shape = |name: &str, mixin: &str| {
        format!(r#""a#{name}": {{"type": "structure", {MIXIN}, "mixins": [{{"target": "a#{mixin}"}}]}}"#)
    };
    let shapes = [shape("A", "B"), shape("B", "C"), shape("C", "A"), shape("D", "A")].join(",\n");
    let expected = ["a#A", "a#B", "a#C"].map(|id| (id, "cycle"));
    assert_faults("2.0", &shapes, &[&expected[..], &[("a#D", "cannot be resolved")]].concat());
}

#[test]
fn mixins_must_fit_their_users() {
    let shapes = format!(
        r#""a#M": {{"type": "structure", {MIXIN}, "members":
            {{"m": {{"target": "smithy.api#String"}}, "n": {{"target": "smithy.api#Integer"}}}}}},
        "a#Same": {{"type": "structure", "mixins": [{{"target": "a#M"}}], "members":
            {{"m": {{"target": "smithy.api#String", "traits": {{"smithy.api#required": {{}}}}}}}}}},
        "a#Other": {{"type": "structure", "mixins": [{{"target": "a#M"}}], "members":
            {{"n": {{"target": "smithy.api#String"}}}}}},
        "a#Union": {{"type": "union", "mixins": [{{"target": "a#M"}}]}}"#
    );
    let expected = [
        (
            "a#Other$n",
            "it targets `smithy.api#String`, but the member that a mixin has targets `smithy.api#Integer`",
        ),
        ("a#Union", "is a structure, which cannot be mixed into a union"),
    ];
    assert_faults("2.0", &shapes, &expected);
}

#[test]
fn lists_and_maps_with_mixins_have_their_members() {
    let shapes = format!(
        r#""a#L": {{"type": "list", {MIXIN}, "member": {{"target": "smithy.api#String"}}}},
        "a#Good": {{"type": "list", "mixins": [{{"target": "a#L"}}]}},
        "a#Bad": {{"type": "list", "mixins": []}},
        "a#Map": {{"type": "map", "mixins": [], "key": {{"target": "smithy.api#String"}}}}"#
    );
    assert_faults("2.0", &shapes, &[("a#Bad", "has no `member`"), ("a#Map", "has no `value`")]);
}

#[test]
fn applying_the_same_trait_twice_changes_nothing() {
    let shape = r#""a#S": {"type": "structure", "members":
        {"m": {"target": "smithy.api#String", "traits": {"smithy.api#documentation": "One."}}}}"#;
    let other = r#""a#S$m": {"type": "apply", "traits": {"smithy.api#documentation": "Two."}}"#;
    let message = "`smithy.api#documentation` is applied with another value";
    assert_faults("2.0", &format!("{shape},\n{other}"), &[("a#S$m", message)]);
    // Documentation in another file replaces that in the model.
    assert_faults_of(&[file("2.0", shape), file("2.0", other)], &[]);
}

#[test]
fn apply_statements_must_have_traits_and_allowed_targets() {
    assert_taken("2.0", r#""a#None": {"type": "apply", "traits": {}}"#);
    assert_faults("2.0", r#""a#None": {"type": "apply"}"#, &[("a#None", "has no `traits`")]);
    let shapes = r#""smithy.api#String": {"type": "apply", "traits": {"smithy.api#deprecated": {}}}"#;
    assert_faults("2.0", shapes, &[("smithy.api#String", "cannot be applied to shapes of Smithy itself")]);
}

#[test]
fn a_model_may_contain_the_prelude() {
    let shapes = r#"
        "smithy.api#PrimitiveInteger": {"type": "integer", "traits": {"smithy.api#default": 0}},
        "smithy.api#Unit": {"type": "structure", "members": {}, "traits": {"smithy.api#unitType": {}}}"#;
    assert_taken("2.0", shapes);
    assert_faults(
        "2.0",
        r#""smithy.api#String": {"type": "blob"}"#,
        &[("smithy.api#String", "defined twice")],
    );
}

/// Returns the documentation of the shapes and members with these IDs.
fn documentation(shapes: &str, ids: &[&str]) -> Vec<String> {
    assert_taken("2.0", shapes);
    let sources = [Source { name: "m.json".to_owned(), text: file("2.0", shapes) }];
    let model = load_model(&sources).unwrap();
    let text = |id: &&str| {
        let id = ShapeId::parse(id).unwrap();
        let shape = model.shape(&id.container()).unwrap();
        let traits = match id.member() {
            Some(name) => &shape.member(name).unwrap().traits,
            None => &shape.traits,
        };
        traits.documentation().unwrap().unwrap_or_default()
    };
    ids.iter().map(text).collect()
}

#[test]
fn applied_traits_override_those_of_mixins() {
    let documented = |text: &str| format!(r#""smithy.api#documentation": "{text}""#);
    let apply =
        |id: &str, text: &str| format!(r#""{id}": {{"type": "apply", "traits": {{{}}}}}"#, documented(text));
    let user = |name: &str, mixin: &str| {
        format!(r#""a#{name}": {{"type": "structure", {MIXIN}, "mixins": [{{"target": "a#{mixin}"}}]}}"#)
    };
    // The order of the IDs is not that of dependencies: Z must be resolved first, then M, then A.
    let shapes = [
        format!(
            r#""a#Z": {{"type": "structure", "traits": {{"smithy.api#mixin": {{}}, {}}}, "members":
                {{"one": {{"target": "smithy.api#String", "traits": {{{}}}}},
                "two": {{"target": "smithy.api#String", "traits": {{{}}}}}}}}}"#,
            documented("Z"),
            documented("Z one"),
            documented("Z two")
        ),
        user("M", "Z"),
        user("A", "M"),
        apply("a#M", "M"),
        apply("a#M$one", "M one"),
        apply("a#A$two", "A two"),
    ]
    .join(",\n");
    let ids = ["a#Z", "a#Z$one", "a#Z$two", "a#M", "a#M$one", "a#M$two", "a#A", "a#A$one", "a#A$two"];
    let expected = ["Z", "Z one", "Z two", "M", "M one", "Z two", "M", "M one", "A two"];
    assert_eq!(documentation(&shapes, &ids), expected);

    // Two statements for one member must have the same value, as for shapes.
    let again = [
        shapes,
        r#""a#A$t\u0077o": {"type": "apply", "traits":"#.to_owned()
            + &format!("{{{}}}}}", documented("other")),
    ];
    assert_faults("2.0", &again.join(",\n"), &[("a#A$two", "is applied with another value")]);
}

#[test]
fn traits_applied_to_a_mixin_reach_its_users() {
    let shapes = format!(
        r#""a#A": {{"type": "structure", "mixins": [{{"target": "a#B"}}]}},
        "a#B": {{"type": "structure", {MIXIN}, "members": {{"m": {{"target": "smithy.api#String"}}}}}},
        "a#B$m": {{"type": "apply", "traits": {{"smithy.api#documentation": "Applied."}}}}"#
    );
    assert_eq!(documentation(&shapes, &["a#A$m"]), ["Applied."]);
}

#[test]
fn many_levels_of_mixins_are_resolved_quickly() {
    let level = |name: usize| {
        let (one, two) = (format!("a#L{}", name + 1), format!("a#R{}", name + 1));
        ["L", "R"].map(|side| {
            format!(
                r#""a#{side}{name}": {{"type": "structure", {MIXIN}, "mixins":
                    [{{"target": "{one}"}}, {{"target": "{two}"}}]}}"#
            )
        })
    };
    let mut shapes: Vec<_> = (0..200).flat_map(level).collect();
    shapes.extend(["L200", "R200"].map(|name| format!(r#""a#{name}": {{"type": "structure", {MIXIN}}}"#)));
    assert_taken("2.0", &shapes.join(",\n"));
}

#[test]
fn lists_that_are_applied_add_up() {
    let shapes = r#"
        "a#Plain": {"type": "string"},
        "a#Color": {"type": "string", "traits": {"smithy.api#enum": [{"value": "red", "name": "RED"}]}}"#;
    let applied = |value: &str| {
        let traits = format!(r#"{{"smithy.api#enum": [{{"value": "{value}", "name": "{value}"}}]}}"#);
        let apply = |id: &str| format!(r#""{id}": {{"type": "apply", "traits": {traits}}}"#);
        file("1.0", &format!("{},\n{}", apply("a#Plain"), apply("a#Color")))
    };
    let texts = [file("1.0", shapes), applied("green"), applied("blue"), applied("blue")];
    let sources = texts.map(|text| Source { name: "m.json".to_owned(), text });
    let model = load_model(&sources).unwrap();
    let members = |id: &str| {
        let shape = model.shape(&ShapeId::parse(id).unwrap()).unwrap();
        assert_eq!(shape.kind, ShapeType::Enum, "{id}");
        shape.members.iter().map(|member| member.name().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(members("a#Plain"), ["green", "blue"]);
    assert_eq!(members("a#Color"), ["RED", "green", "blue"]);
}

#[test]
fn a_mixin_may_bring_the_enum_trait() {
    let shapes = r#"
        "a#Mixin": {"type": "string", "traits":
            {"smithy.api#mixin": {}, "smithy.api#enum": [{"value": "a", "name": "A"}]}},
        "a#Color": {"type": "string", "mixins": [{"target": "a#Mixin"}]}"#;
    assert_taken("2.0", shapes);
    let sources = [Source { name: "m.json".to_owned(), text: file("2.0", shapes) }];
    let model = load_model(&sources).unwrap();
    let shape = model.shape(&ShapeId::parse("a#Color").unwrap()).unwrap();
    assert_eq!((shape.kind, shape.members[0].id.as_str()), (ShapeType::Enum, "a#Color$A"));
}

#[test]
fn numbers_of_1_0_default_to_zero_if_their_range_allows_it() {
    let text = file(
        "1.0",
        r#""a#Number": {"type": "integer"},
        "a#Boxed": {"type": "integer"},
        "a#Positive": {"type": "integer", "traits": {"smithy.api#range": {"min": 1}}},
        "a#Negative": {"type": "integer", "traits": {"smithy.api#range": {"max": -1}}},
        "a#S": {"type": "structure", "members": {
            "number": {"target": "a#Number"},
            "zero": {"target": "a#Number", "traits": {"smithy.api#range": {"min": 0}}},
            "boxed": {"target": "a#Boxed"},
            "positive": {"target": "a#Positive"},
            "negative": {"target": "a#Negative"},
            "own": {"target": "smithy.api#PrimitiveLong", "traits": {"smithy.api#range": {"min": 1}}},
            "wider": {"target": "a#Positive", "traits": {"smithy.api#range": {"min": 0}}}}}"#,
    );
    let boxes = file("1.0", r#""a#Boxed": {"type": "apply", "traits": {"smithy.api#box": {}}}"#);
    let sources = [text, boxes].map(|text| Source { name: "m.json".to_owned(), text });
    let model = load_model(&sources).unwrap();
    let shape = model.shape(&ShapeId::parse("a#S").unwrap()).unwrap();
    let zero = shape.members.iter().filter(|member| member.traits.has_default());
    assert_eq!(zero.map(|member| member.name()).collect::<Vec<_>>(), ["number", "zero", "wider"]);
}

#[test]
fn a_shape_has_one_type() {
    let twice = |name: &str, other: &str| {
        format!(
            r#""a#{name}": {{"type": "integer", "members": {{"m": {{"target": "a#{other}"}}}}, "type": "structure"}}"#
        )
    };
    let shapes = [twice("One", "Two"), twice("Two", "One")].join(",\n");
    let expected = ["a#One", "a#Two"].map(|id| (id, "has two `type`s"));
    assert_faults("1.0", &shapes, &expected);
    assert_faults("2.0", &shapes, &expected);
}

/// If a model has changed, it must be noticed that a correction no longer applies.
#[test]
fn fixups_without_effect_are_errors() {
    let namespace = "com.amazonaws.machinelearning";
    let service =
        |namespace: &str| format!(r#""{namespace}#Service": {{"type": "service", "version": "1"}}"#);
    assert_taken("2.0", &service("com.amazonaws.other"));
    let id = format!("{namespace}#PredictInput$PredictEndpoint");
    let message = format!("there is nothing to correct for `{id}`");
    assert_faults("2.0", &service(namespace), &[("-", &message)]);
    let input = format!(
        r#""{namespace}#PredictInput": {{"type": "structure", "members":
            {{"PredictEndpoint": {{"target": "smithy.api#String"}}}}}}"#
    );
    let shapes = format!("{},\n{input}", service(namespace));
    assert_taken("2.0", &shapes);
    let sources = [Source { name: "m.json".to_owned(), text: file("2.0", &shapes) }];
    let model = load_model(&sources).unwrap();
    let id = ShapeId::parse(&id).unwrap();
    let member =
        model.shape(&id.container()).unwrap().member("PredictEndpoint").unwrap().traits.endpoint_member();
    assert!(member);
}

/// Some models contain older definitions of AWS's traits.
#[test]
fn fixups_may_add_traits_that_a_model_does_not_define() {
    let shapes = |traits: &str| {
        format!(
            r#""com.amazonaws.s3#AmazonS3": {{"type": "service", "version": "1", "traits": {{{traits}}}}},
            "aws.auth#sigv4": {{"type": "structure", "traits": {{"smithy.api#trait": {{}}}}}}"#
        )
    };
    let problems = |traits: &str| {
        let sources = [Source { name: "m.json".to_owned(), text: file("2.0", &shapes(traits)) }];
        load_model(&sources).unwrap().validate().map(drop).map_err(|problems| problems.to_string())
    };
    assert_eq!(problems(r#""aws.auth#sigv4": {}"#), Ok(()));
    let error = problems(r#""aws.auth#unknown": {}"#).unwrap_err();
    assert!(error.contains("`aws.auth#unknown` is not defined") && !error.contains("sigv4a"), "{error}");
}
