//! Generates crates from rule sets, whose code must resolve the endpoint of every test case of the rule set. The test
//! cases of whole services are tested by `cargo xtask conformance`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

#[path = "endpoint_rules/bdd.rs"]
mod bdd;
#[path = "endpoint_rules/bindings.rs"]
mod bindings;

use serde_json::{Value, json};
use tinsmith_codegen::import::load;
use tinsmith_codegen::json::Source;
use tinsmith_codegen::{Package, Request, Wanted, endpoint_tests, generate};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Returns the sorted files in a folder, which may be missing.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        println!("skipped: {} is not there", folder.display());
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.to_string_lossy().ends_with(ending));
    files.sort();
    files
}

fn json(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// Returns a model of a service that only has endpoint rules.
fn around(rules: Value, tests: Value) -> Value {
    json!({
        "smithy": "2.0",
        "shapes": {
            "example#Service": {
                "type": "service",
                "version": "2024-01-01",
                "operations": [{ "target": "example#Ping" }],
                "traits": {
                    "aws.protocols#awsJson1_0": {},
                    "smithy.rules#endpointRuleSet": rules,
                    "smithy.rules#endpointTests": tests,
                },
            },
            "example#Ping": { "type": "operation" },
        },
    })
}

/// Returns the models by the names of the packages that are generated from them.
fn models() -> BTreeMap<String, Value> {
    let mut models = BTreeMap::new();
    for path in files(&root().join("../shared/endpoint-rules"), ".ruleset.json") {
        let tests = json(Path::new(&path.to_string_lossy().replace(".ruleset.json", ".tests.json")));
        let name = path.file_name().unwrap().to_string_lossy().replace(".ruleset.json", "");
        models.insert(format!("rules-{name}"), around(json(&path), tests));
    }
    let rules = serde_json::from_str(include_str!("endpoint_rules/functions.json")).unwrap();
    let cases = serde_json::from_str(include_str!("endpoint_rules/functions.tests.json")).unwrap();
    models.insert("own-functions".to_owned(), around(rules, cases));
    models.insert("own-bdd".to_owned(), bdd::model());
    models
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

#[test]
fn every_test_case_gets_its_endpoint() {
    let runtime = root().join("codegen/runtime").canonicalize().unwrap();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    // The crates' dependencies are compiled once for all tests.
    let (workspace, target) = (folder.join("endpoint-rules"), folder.join("goldens/target"));
    let _ = fs::remove_dir_all(&workspace);
    let (mut cases, mut members) = (0, Vec::new());
    for (name, model) in models() {
        let sources = [Source { name: format!("{name}.json"), text: model.to_string() }];
        let package = package(&name, &runtime);
        let request =
            Request { sources: &sources, service: None, protocol: None, operations: &Wanted::All, package };
        let generated = generate(request).unwrap_or_else(|problems| panic!("{name}: {problems}"));
        for (path, text) in &generated.files {
            write(&workspace.join(&name).join(path), text);
        }
        let tests =
            endpoint_tests(&sources, None, &name).unwrap_or_else(|problems| panic!("{name}: {problems}"));
        let tests = tests.unwrap();
        cases += tests.matches("#[test]").count();
        write(&workspace.join(&name).join("tests/endpoint.rs"), &tests);
        members.push(format!("\"{name}\""));
    }
    let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = [{}]\n", members.join(", "));
    write(&workspace.join("Cargo.toml"), &manifest);
    fs::copy(root().join("Cargo.lock"), workspace.join("Cargo.lock")).unwrap();
    let cargo = Command::new(env::var_os("CARGO").unwrap())
        .args(["test", "--offline", "--quiet", "--tests", "--no-fail-fast", "--no-default-features"])
        .arg("--target-dir")
        .arg(target)
        .current_dir(&workspace)
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("RUSTFLAGS", "-D warnings")
        .output()
        .unwrap();
    let (out, errors) = (String::from_utf8_lossy(&cargo.stdout), String::from_utf8_lossy(&cargo.stderr));
    assert!(cargo.status.success(), "{out}\n{errors}");
    let passed: usize = out
        .lines()
        .filter_map(|line| line.strip_prefix("test result: ok. ")?.split_once(" passed"))
        .filter_map(|(count, _)| count.parse::<usize>().ok())
        .sum();
    assert_eq!(passed, cases);
    println!("{cases} test cases of {} rule sets pass", members.len());
}

fn package(name: &str, runtime_path: &Path) -> Package {
    Package {
        name: name.to_owned(),
        version: "0.0.0".to_owned(),
        runtime: tinsmith_codegen::RuntimeSource::Path(runtime_path.to_string_lossy().replace('\\', "/")),
        manifest_lines: Vec::new(),
        standalone: false,
        command: "cargo xtask regenerate".to_owned(),
    }
}

/// The rules of all services can be generated, including those of services with unsupported protocols.
#[test]
fn every_rule_set_of_botocore() {
    let Some(folder) = env::var_os("TINSMITH_BOTOCORE").map(PathBuf::from) else {
        println!("skipped: TINSMITH_BOTOCORE does not name a folder of botocore's data");
        return;
    };
    let mut count = 0;
    for service in files(&folder, "").iter().filter(|path| path.is_dir()) {
        for version in files(service, "").iter().filter(|path| path.is_dir()) {
            let rules =
                ["endpoint-rule-set-1.json", "endpoint-rule-set-1.json.gz"].map(|name| version.join(name));
            let Some(path) = rules.iter().find(|path| path.exists()) else { continue };
            let rules = load::read(path, &path.display().to_string());
            let rules = rules.unwrap_or_else(|problem| panic!("{problem}"));
            let rules: Value = serde_json::from_str(&rules.text).unwrap();
            let model = around(rules, json!({}));
            let sources = [Source { name: path.display().to_string(), text: model.to_string() }];
            let package = package("any", Path::new("runtime"));
            let request = Request {
                sources: &sources,
                service: None,
                protocol: None,
                operations: &Wanted::All,
                package,
            };
            if let Err(problems) = generate(request) {
                panic!("{}: {problems}", path.display());
            }
            count += 1;
        }
    }
    println!("{count} rule sets generated");
}

#[test]
fn without_rules_there_is_no_resolver() {
    let mut model = around(json!({}), json!({}));
    let all = model["shapes"]["example#Service"]["traits"].as_object_mut().unwrap();
    all.retain(|id, _| !id.starts_with("smithy.rules#"));
    let sources = [Source { name: "m.json".to_owned(), text: model.to_string() }];
    let package = package("any", Path::new("runtime"));
    let request =
        Request { sources: &sources, service: None, protocol: None, operations: &Wanted::All, package };
    assert!(endpoint_tests(&sources, None, "any").unwrap().is_none());
    let generated = generate(request).unwrap();
    assert!(generated.warnings.is_empty());
    assert!(!generated.files["src/config.rs"].contains("endpoint"));
    assert!(!generated.files.contains_key("src/config/endpoint.rs"));
}

/// Returns the problems with a rule set that has one rule.
fn problem(rule: Value) -> String {
    let parameters =
        json!({ "Region": { "type": "string" }, "Boolean": { "type": "boolean", "required": true } });
    let model = around(json!({ "version": "1.0", "parameters": parameters, "rules": [rule] }), json!({}));
    let text = serde_json::to_string_pretty(&model).unwrap();
    let sources = [Source { name: "m.json".to_owned(), text }];
    let package = package("any", Path::new("runtime"));
    let request =
        Request { sources: &sources, service: None, protocol: None, operations: &Wanted::All, package };
    generate(request).err().expect("the rule is wrong").to_string()
}

#[test]
fn mistakes_are_reported() {
    let when = |function: &str, argv: Value| {
        let conditions = json!([{ "fn": function, "argv": argv }]);
        problem(json!({ "conditions": conditions, "error": "e", "type": "error" }))
    };
    let region = json!({ "ref": "Region" });
    for (problem, expected) in [
        (when("isset", json!([region])), "no function `isset`\n  help: did you mean `isSet`?"),
        (
            when("isSet", json!([{ "ref": "region" }])),
            "there is no `region` here\n  help: did you mean `Region`?",
        ),
        (when("isSet", json!([])), "`isSet` has 0 arguments, but takes 1"),
        (problem(json!({ "conditions": [], "error": region, "type": "error" })), "may be absent"),
        (when("coalesce", json!([{ "fn": "uriEncode", "argv": [region] }, "a"])), "may be absent"),
        (when("stringEquals", json!([true, "a"])), "expected a value of the type string, but found boolean"),
        (when("stringEquals", json!(["{Boolean", "a"])), "an unmatched brace"),
        (when("stringEquals", json!(["{Boolean}", "a"])), "but found boolean"),
        (when("getAttr", json!([{ "fn": "parseURL", "argv": ["a"] }, "host"])), "has no part `host`"),
        (when("getAttr", json!([{ "fn": "split", "argv": ["a", "b", 0] }, "[x]"])), "`[x]` is not an index"),
        (when("getAttr", json!([{ "fn": "split", "argv": ["a", "b", -1] }, "[0]"])), "non-negative"),
        (when("coalesce", json!([region])), "two or more arguments"),
        (when("coalesce", json!([region, true])), "but found boolean"),
        (when("substring", json!(["a", 0, "1", false])), "expected a number, but found string"),
        (problem(json!({ "conditions": [], "type": "maybe" })), "no rule of the type `maybe`"),
        (problem(json!({ "conditions": [], "type": "error" })), "an error rule has no `error`"),
        (problem(json!([])), "expected an object, but found array"),
    ] {
        assert!(problem.contains(expected), "{problem}");
        assert!(problem.starts_with("error: m.json:") && problem.contains("example#Service: "), "{problem}");
    }
}

#[test]
fn parameters_with_the_same_setter_are_refused() {
    let parameters = json!({ "A": { "type": "string" }, "setA": { "type": "boolean" } });
    let model = around(json!({ "version": "1.0", "parameters": parameters, "rules": [] }), json!({}));
    let sources = [Source { name: "m.json".to_owned(), text: model.to_string() }];
    let package = package("any", Path::new("runtime"));
    let request =
        Request { sources: &sources, service: None, protocol: None, operations: &Wanted::All, package };
    let problem = generate(request).err().expect("both would have `set_a`").to_string();
    assert!(problem.contains("the parameters `A` and `setA` both have `set_a`"), "{problem}");
}
