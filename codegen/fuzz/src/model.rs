//! What must hold for any model; used by the fuzz target and by the test that replays what it found.

use tinsmith_codegen::import::{self, Options, Sources};
use tinsmith_codegen::json::Source;
use tinsmith_codegen::{Package, Request, Wanted, generate, names_table};

/// Reads bytes as a model, as the generator and as the importer would.
///
/// # Panics
/// When they do, and when a model is refused without a word.
pub fn check(data: &[u8]) {
    let text = String::from_utf8_lossy(data).into_owned();
    let source = Source { name: "fuzzed.json".to_owned(), text };
    if let Ok(service) = serde_json::from_str(&source.text) {
        let parts = [None, None, None];
        let [endpoint_rule_set, paginators, waiters] = parts;
        let sources = Sources { source: source.clone(), service, endpoint_rule_set, paginators, waiters };
        match import::import(&sources, &Options { namespace: None, keep_documentation: true }) {
            Ok(imported) => generated(Source { text: imported.model.to_string(), ..source.clone() }),
            Err(problems) => assert!(problems.has_errors(), "refused without a word"),
        }
    }
    generated(source);
}

fn generated(source: Source) {
    let sources = [source];
    drop(names_table(&sources));
    let package = Package {
        name: "fuzzed".to_owned(),
        version: "0.1.0".to_owned(),
        runtime_path: "runtime".to_owned(),
        standalone: true,
    };
    let request = Request { sources: &sources, service: None, operations: &Wanted::All, package };
    match generate(request) {
        Ok(generated) => assert!(!generated.files.is_empty(), "generated nothing"),
        Err(problems) => {
            assert!(problems.has_errors() && !problems.to_string().is_empty(), "refused without a word");
            assert!(!problems.to_string().contains("is not Rust"), "{problems}");
        }
    }
}
