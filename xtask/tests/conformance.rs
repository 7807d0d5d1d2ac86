//! Tests `cargo xtask conformance`: which services and tests it compiles and runs, and that it reports all failures.

mod support;

use std::path::Path;

use support::{Run, file, scratch, xtask};

/// Returns a model of a service with two operations, of which `Watch` is not supported. `body` is the body that the
/// request test of `Greet` expects.
fn greeter(name: &str, protocol: &str, body: &str) -> String {
    let body = body.replace('"', "\\\"");
    format!(
        r#"{{
    "smithy": "2.0",
    "shapes": {{
        "org.example#{name}": {{
            "type": "service",
            "version": "2020-01-02",
            "operations": [{{ "target": "org.example#Greet" }}, {{ "target": "org.example#Watch" }}],
            "traits": {{
                "aws.protocols#{protocol}": {{}},
                "smithy.rules#endpointRuleSet": {{
                    "version": "1.0",
                    "parameters": {{ "Region": {{ "type": "string" }} }},
                    "rules": [
                        {{ "conditions": [], "type": "endpoint", "endpoint": {{ "url": "https://greet.example.com" }} }}
                    ]
                }},
                "smithy.rules#endpointTests": {{
                    "version": "1.0",
                    "testCases": [
                        {{
                            "documentation": "Anywhere",
                            "params": {{ "Region": "here" }},
                            "expect": {{ "endpoint": {{ "url": "https://greet.example.com" }} }}
                        }}
                    ]
                }}
            }}
        }},
        "org.example#Greet": {{
            "type": "operation",
            "input": {{ "target": "org.example#Greeting" }},
            "output": {{ "target": "org.example#Greeting" }},
            "traits": {{
                "smithy.test#httpRequestTests": [
                    {{
                        "id": "Hello",
                        "protocol": "aws.protocols#{protocol}",
                        "method": "POST",
                        "uri": "/",
                        "body": "{body}",
                        "bodyMediaType": "application/json",
                        "params": {{ "whom": "you" }}
                    }}
                ],
                "smithy.test#httpResponseTests": [
                    {{
                        "id": "Answer",
                        "protocol": "aws.protocols#{protocol}",
                        "code": 200,
                        "body": "{{\"whom\": \"me\"}}",
                        "params": {{ "whom": "me" }}
                    }}
                ]
            }}
        }},
        "org.example#Greeting": {{
            "type": "structure",
            "members": {{ "whom": {{ "target": "smithy.api#String" }} }}
        }},
        "org.example#Watch": {{ "type": "operation", "output": {{ "target": "org.example#Watched" }} }},
        "org.example#Watched": {{
            "type": "structure",
            "members": {{ "film": {{ "target": "org.example#Film" }} }}
        }},
        "org.example#Film": {{ "type": "blob", "traits": {{ "smithy.api#streaming": {{}} }} }}
    }}
}}"#
    )
}

const BODY: &str = r#"{"whom": "you"}"#;

/// Runs the command with an output folder that all runs share, so that dependencies are compiled only once.
fn conformance(folder: &Path, arguments: &[&str]) -> Run {
    let out = folder.join("out").display().to_string();
    let run = xtask(&[&["conformance", "--out", &out], arguments].concat());
    assert!(!run.stderr.contains("panicked at xtask"), "{}", run.stderr);
    run
}

/// Returns the cells of a service's row, from `operations` to `endpoint tests`.
#[track_caller]
fn row<'r>(run: &'r Run, service: &str) -> Vec<&'r str> {
    let rows = run.stdout.lines().map(|line| line.split('|').map(str::trim).collect::<Vec<_>>());
    let mut rows = rows.filter(|cells| cells.get(1) == Some(&service));
    rows.next().unwrap_or_else(|| panic!("{}\n{}", run.stdout, run.stderr))[2..8].to_vec()
}

#[test]
fn services_are_compiled_and_tested() {
    let folder = scratch("conformance");
    file(&folder, "models/good.json", greeter("Good", "awsJson1_0", BODY));
    file(&folder, "models/more/again.json", greeter("Good", "awsJson1_1", BODY));
    file(&folder, "models/rest.json", greeter("Rest", "restJson2", BODY));
    file(&folder, "models/apply.json", r#"{"smithy": "2.0", "shapes": {}}"#);
    file(&folder, "models/other.json", r#"{"version": 1}"#);
    let models = folder.join("models").display().to_string();
    let good = file(&folder, "good.json", greeter("Good", "awsJson1_0", BODY));
    let bad = file(&folder, "bad.json", greeter("Bad", "awsJson1_0", r#"{"whom": "me"}"#));

    let run = conformance(&folder, &[&models]);
    run.assert_success();
    assert_eq!(row(&run, "good"), ["1", "0", "1 of 1", "1 of 1", "0 of 0", "1 of 1"]);
    assert_eq!(row(&run, "good-2"), ["1", "0", "1 of 1", "1 of 1", "0 of 0", "1 of 1"]);
    for message in [
        "rest.json: the service speaks `aws.protocols#restJson2`, which is not supported\n",
        "apply.json: it has no service\n",
        "other.json: it is not a model\n",
        "2 operations are refused:\n  good Watch: its member `film` is a stream\n",
        "\nEverything passes.\n",
    ] {
        assert!(run.stdout.contains(message), "{message}\n{}", run.stdout);
    }
    assert!(run.stderr.contains("generated 2/2: ") && run.stderr.contains("ran 2/2: "), "{}", run.stderr);

    let run = conformance(&folder, &[&bad, &good]);
    assert_eq!(run.code, Some(1));
    assert_eq!(row(&run, "bad"), ["1", "0", "0 of 1", "1 of 1", "0 of 0", "1 of 1"]);
    assert_eq!(row(&run, "good"), ["1", "0", "1 of 1", "1 of 1", "0 of 0", "1 of 1"]);
    let failure = "\nFAILED: bad:\n  request test: Hello (protocol::request_hello)\n";
    assert!(run.stdout.contains(failure), "{}", run.stdout);
    assert!(run.stdout.contains(r#"found    {"whom":"you"}"#), "{}", run.stdout);

    let skips = file(&folder, "skips.txt", "reason: it greets others\norg.example#Bad request Hello\n");
    let run = conformance(&folder, &[&bad, "--skips", &skips]);
    run.assert_success();
    assert_eq!(row(&run, "bad")[2], "0 of 1, 1 skipped");
    let printed = "1 tests are skipped: it greets others\n  org.example#Bad request Hello\n";
    assert!(run.stdout.contains(printed), "{}", run.stdout);

    // The second test could be in another part of the suite, so it is only printed.
    let text = "reason: old\norg.example#Good request Hello\norg.example#Good endpoint Nowhere\n";
    let run = conformance(&folder, &[&good, "--skips", &file(&folder, "unused.txt", text)]);
    assert_eq!(run.code, Some(1));
    let unused = "remove the entries:\n  org.example#Good request Hello\n";
    assert!(run.stdout.contains(unused), "{}", run.stdout);
    let absent = "1 skipped tests are not in these models:\n  org.example#Good endpoint Nowhere\n";
    assert!(run.stdout.contains(absent), "{}", run.stdout);

    let run = conformance(&folder, &[&bad, "--check-only"]);
    run.assert_success();
    assert_eq!(row(&run, "bad")[2], "1 not run");

    // A service that cannot be generated is reported, and the other services are tested nevertheless.
    let broken = greeter("Broken", "awsJson1_0", BODY).replace("\"whom\": \"me\" }", "\"whom\": 1 }");
    let broken = file(&folder, "broken.json", broken);
    let run = conformance(&folder, &[&broken, &good]);
    assert_eq!(run.code, Some(1));
    assert!(run.stdout.contains("\nFAILED: broken cannot be generated:\nerror: "), "{}", run.stdout);
    assert!(run.stdout.contains("test `Answer`: expected a string, but found number"), "{}", run.stdout);
    assert_eq!(row(&run, "good")[2], "1 of 1");
}

#[test]
fn without_a_service_to_test_the_command_fails() {
    let folder = scratch("conformance-none");
    let rest = file(&folder, "rest.json", greeter("Rest", "restJson2", BODY));
    let run = conformance(&folder, &[&rest]);
    assert_eq!(run.code, Some(1));
    assert!(run.stderr.contains("error: there is no service to test\n  help: "), "{}", run.stderr);
    let missing = folder.join("none.json").display().to_string();
    conformance(&folder, &[&missing]).assert_error(&["none.json: cannot be read"]);
    let other = file(&folder, "other.json", r#"{"version": 1}"#);
    conformance(&folder, &[&other]).assert_error(&["other.json: this is not a Smithy model"]);
}
