//! Tests unusual models: the corpus from fuzzing, and models with deep nesting, long chains and cycles.

#[path = "../fuzz/src/model.rs"]
mod model;

use std::fs;
use std::path::Path;

use tinsmith_codegen::json::Source;
use tinsmith_codegen::{Package, Request, Wanted, generate, names_table};

#[test]
fn no_model_from_fuzzing_causes_a_panic() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/model");
    let mut count = 0;
    for file in fs::read_dir(&folder).unwrap() {
        model::check(&fs::read(file.unwrap().path()).unwrap());
        count += 1;
    }
    assert!(count > 20, "the corpus got lost");
}

/// Returns a model with the operation `Echo`, whose input and output contain `golden#S0`. `shapes` must define it.
fn echo(shapes: &str) -> String {
    format!(
        r##"{{"smithy":"2.0","shapes":{{
        "golden#Service":{{"type":"service","version":"1","operations":[{{"target":"golden#Echo"}}],
            "traits":{{"aws.protocols#awsJson1_1":{{}}}}}},
        "golden#Echo":{{"type":"operation","input":{{"target":"golden#In"}},"output":{{"target":"golden#In"}}}},
        "golden#In":{{"type":"structure","members":{{"first":{{"target":"golden#S0"}}}}}},
        {shapes}}}}}"##
    )
}

/// Returns a model with the shapes `golden#S0`, `golden#S1` and so on. `shape` gets the number of the next one.
fn chain(length: usize, shape: impl Fn(usize) -> String) -> String {
    let shapes: Vec<_> =
        (0..length).map(|n| format!(r##""golden#S{n}":{}"##, shape((n + 1) % length))).collect();
    echo(&shapes.join(","))
}

#[test]
fn cycles_are_handled() {
    for length in [1, 2, 40] {
        for circle in [
            r##"{"type":"list","member":{"target":"golden#S@"}}"##,
            r##"{"type":"map","key":{"target":"smithy.api#String"},"value":{"target":"golden#S@"}}"##,
            r##"{"type":"map","key":{"target":"golden#S@"},"value":{"target":"golden#S@"}}"##,
            r##"{"type":"structure","members":{"next":{"target":"golden#S@"}}}"##,
            r##"{"type":"structure","members":{"next":{"target":"golden#S@","traits":{"smithy.api#required":{}}}}}"##,
            r##"{"type":"union","members":{"next":{"target":"golden#S@"}}}"##,
            r##"{"type":"structure","mixins":[{"target":"golden#S@"}],"traits":{"smithy.api#mixin":{}}}"##,
            r##"{"type":"resource","resources":[{"target":"golden#S@"}]}"##,
        ] {
            model::check(chain(length, |next| circle.replace('@', &next.to_string())).as_bytes());
        }
    }
    let circle = r##""golden#Service":{"type":"service","resources":[{"target":"golden#S0"}],"version":"1","traits":{"aws.protocols#awsJson1_1":{}}},"golden#S0":{"type":"resource","resources":[{"target":"golden#S0"}]}"##;
    model::check(format!(r#"{{"smithy":"2.0","shapes":{{{circle}}}}}"#).as_bytes());
}

#[test]
fn long_chains_of_shapes_do_not_overflow_the_stack() {
    let link = |shape: &str, next: usize| match next {
        0 => r#"{"type":"string"}"#.to_owned(),
        _ => shape.replace('@', &next.to_string()),
    };
    for shape in [
        r##"{"type":"list","member":{"target":"golden#S@"}}"##,
        r##"{"type":"map","key":{"target":"smithy.api#String"},"value":{"target":"golden#S@"}}"##,
        r##"{"type":"structure","members":{"next":{"target":"golden#S@"}}}"##,
        r##"{"type":"structure","members":{"next":{"target":"golden#S@","traits":{"smithy.api#required":{}}}}}"##,
        r##"{"type":"union","members":{"next":{"target":"golden#S@"}}}"##,
        r##"{"type":"structure","mixins":[{"target":"golden#S@"}],"traits":{"smithy.api#mixin":{}}}"##,
    ] {
        model::check(chain(150, |next| link(shape, next)).as_bytes());
    }
}

#[test]
fn invalid_recursion_and_map_keys_are_refused() {
    for (shapes, message) in [
        (r##""golden#S0":{"type":"list","member":{"target":"golden#S0"}}"##, "golden#S0: it contains itself"),
        (
            r##""golden#S0":{"type":"map","key":{"target":"smithy.api#Blob"},"value":{"target":"smithy.api#Blob"}}"##,
            "a map key must be a string",
        ),
    ] {
        let source = Source { name: "m.json".to_owned(), text: echo(shapes) };
        let problems = names_table(&[source]).unwrap_err().to_string();
        assert!(problems.contains(message), "{problems}");
    }
    let lists = chain(40, |next| match next {
        0 => r#"{"type":"string"}"#.to_owned(),
        _ => format!(r##"{{"type":"list","member":{{"target":"golden#S{next}"}}}}"##),
    });
    let problems = names_table(&[Source { name: "m.json".to_owned(), text: lists }]).unwrap_err().to_string();
    assert!(problems.contains("more than 32 lists and maps"), "{problems}");
}

/// Returns the problems with a model that the generator refuses.
fn problems_with(text: String) -> String {
    let sources = [Source { name: "m.json".to_owned(), text }];
    let package = Package {
        name: "p".to_owned(),
        version: "0.1.0".to_owned(),
        runtime: tinsmith_codegen::RuntimeSource::Path("runtime".to_owned()),
        manifest_lines: Vec::new(),
        standalone: true,
        command: "cargo xtask regenerate".to_owned(),
    };
    let request =
        Request { sources: &sources, service: None, protocol: None, operations: &Wanted::All, package };
    generate(request).err().map(|problems| problems.to_string()).unwrap_or_default()
}

#[test]
fn invalid_names_are_refused() {
    let text = |name: &str, waiter: &str| {
        let names = format!(
            r##""smithy.rules#clientContextParams":{{"{name}":{{"type":"string"}}}},"aws.protocols#awsJson1_1""##
        );
        let waiter = format!(
            r##""traits":{{"smithy.waiters#waitable":{{"{waiter}":{{"acceptors":[
                {{"state":"success","matcher":{{"success":true}}}}]}}}}}},"type":"operation""##
        );
        echo(r##""golden#S0":{"type":"string"}"##)
            .replace(r##""aws.protocols#awsJson1_1""##, &names)
            .replace(r##""type":"operation""##, &waiter)
    };
    let refused = |name: &str, waiter: &str| problems_with(text(name, waiter));
    assert_eq!(refused("Stage", "Ready"), "");
    for name in ["", "__", "a b", "1", "\\u0000"] {
        let problems = refused(name, "Ready");
        assert!(problems.contains("is not a valid name for a client's parameter"), "{name}: {problems}");
        let problems = refused("Stage", name);
        assert!(problems.contains("is not a valid name for a waiter"), "{name}: {problems}");
    }
}

/// A crate without operations is useless, so generating one must not succeed.
#[test]
fn a_service_without_operations_that_can_be_generated_is_refused() {
    let model = |operations: &str| {
        format!(
            r##"{{"smithy":"2.0","shapes":{{
            "a#Service":{{"type":"service","version":"1","operations":[{operations}],
                "traits":{{"aws.protocols#awsJson1_1":{{}},"aws.auth#sigv4":{{"name":"a"}},"smithy.api#httpBasicAuth":{{}}}}}},
            "a#Signed":{{"type":"operation"}},
            "a#Basic":{{"type":"operation","traits":{{"smithy.api#auth":["smithy.api#httpBasicAuth"]}}}}}}}}"##
        )
    };
    let (signed, basic) = (r##"{"target":"a#Signed"}"##, r##"{"target":"a#Basic"}"##);
    let problems = problems_with(model(basic));
    let reason = "a#Basic: the operation cannot be generated: it only accepts authentication by `smithy.api#httpBasicAuth`";
    assert!(problems.contains(reason), "{problems}");
    assert_eq!(problems_with(model(&format!("{signed},{basic}"))), "");
    let problems = problems_with(model(""));
    assert!(problems.contains("a#Service: the service has no operations"), "{problems}");
}
