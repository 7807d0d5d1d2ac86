//! The check of models, which the fuzz target shares with the test that replays the corpus.

use tinsmith_codegen::import::{self, Options, Sources};
use tinsmith_codegen::json::Source;
use tinsmith_codegen::model::load_model;
use tinsmith_codegen::{Package, Request, Wanted, endpoint_tests, generate, names_table};

/// Reads bytes as a model, with the generator and with the importer.
///
/// # Panics
/// If they panic, or reject a model without a message.
pub fn check(data: &[u8]) {
    let text = String::from_utf8_lossy(data).into_owned();
    let source = Source { name: "fuzzed.json".to_owned(), text };
    if let Ok(mut service) = serde_json::from_str(&source.text) {
        let sources = Sources {
            endpoint_rule_set: part(&mut service, "endpoint-rule-set-1"),
            paginators: part(&mut service, "paginators-1"),
            waiters: part(&mut service, "waiters-2"),
            source: source.clone(),
            service,
        };
        match import::import(&sources, &Options { namespace: None, keep_documentation: true }) {
            Ok(imported) => generated(Source { text: imported.model.to_string(), ..source.clone() }),
            Err(problems) => assert!(problems.has_errors(), "rejected without a message"),
        }
    }
    generated(source);
}

/// Takes a part out of the input that is a separate file in botocore.
fn part(service: &mut serde_json::Value, name: &str) -> Option<serde_json::Value> {
    service.as_object_mut()?.remove(name)
}

fn generated(source: Source) {
    let sources = [source];
    drop(names_table(&sources));
    drop(endpoint_tests(&sources, None, "fuzzed"));
    drop(load_model(&sources).map(|model| model.validate()));
    let package = Package {
        name: "fuzzed".to_owned(),
        version: "0.1.0".to_owned(),
        runtime: tinsmith_codegen::RuntimeSource::Path("runtime".to_owned()),
        manifest_lines: Vec::new(),
        standalone: true,
        command: "cargo xtask regenerate".to_owned(),
    };
    let request =
        Request { sources: &sources, service: None, protocol: None, operations: &Wanted::All, package };
    match generate(request) {
        Ok(generated) => assert!(!generated.files.is_empty(), "generated nothing"),
        Err(problems) => {
            assert!(problems.has_errors() && !problems.to_string().is_empty(), "rejected without a message");
            assert!(!problems.to_string().contains("is not Rust"), "{problems}");
        }
    }
}
