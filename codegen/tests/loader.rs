//! Smithy's own loader tests: valid models load, and errors in faulty ones are reported for the same shapes.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use tinsmith_codegen::diagnostic::{Diagnostics, Severity};
use tinsmith_codegen::json::Source;
use tinsmith_codegen::model::load_model;

/// Returns the folder of reference models beside the repository. If it is missing, a message is printed.
fn shared(folder: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared").join(folder);
    if path.is_dir() {
        return Some(path);
    }
    println!("skipped: {} is missing", path.display());
    None
}

fn json_files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    files.sort();
    files
}

fn source(path: &Path) -> Source {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    Source { name, text: fs::read_to_string(path).unwrap() }
}

/// Loads and validates all sources, and returns errors and warnings.
fn problems(sources: &[Source]) -> Diagnostics {
    match load_model(sources) {
        Ok(model) => match model.validate() {
            Ok(warnings) => Diagnostics(warnings),
            Err(found) => found,
        },
        Err(found) => found,
    }
}

#[test]
fn problems_with_several_parts_are_reported_together() {
    let reported = |text: &str| {
        let problems = problems(&[Source { name: "model.json".to_owned(), text: text.to_owned() }]);
        problems.to_string()
    };
    let both = reported(r#"{"smithy":"2.0","metadata":1,"shapes":null}"#);
    assert!(both.contains("`metadata` must be an object, but found number"), "{both}");
    assert!(both.contains("`shapes` must be an object, but found null"), "{both}");
    // The last of several members with the same name counts.
    let last = reported(r#"{"smithy":"2.0","shapes":1,"shapes":{"a#B":{"type":"no such"}}}"#);
    assert!(last.contains("a#B") && !last.contains("must be an object"), "{last}");
    let version = reported(r#"{"shapes":1}"#);
    assert!(version.contains("version") && !version.contains("`shapes`"), "{version}");
}

#[test]
fn valid_models_load() {
    let Some(folder) = shared("loader/valid") else { return };
    let files = json_files(&folder);
    assert!(files.len() > 15, "the folder lost its files");
    let common = folder.join("__shared.json");
    for path in &files {
        let mut sources = vec![source(path)];
        if *path != common {
            sources.push(source(&common));
        }
        let found = problems(&sources);
        assert!(!found.has_errors(), "{}:\n{found}", path.display());
    }
}

#[test]
fn errors_are_reported_for_the_same_shapes() {
    let Some(folder) = shared("loader/errors") else { return };
    let files = json_files(&folder);
    assert!(files.len() > 10, "the folder lost its files");
    for path in &files {
        let expected = fs::read_to_string(path.with_extension("errors")).unwrap();
        let found = problems(&[source(path)]);
        let found_shapes: BTreeSet<(Severity, String)> = found
            .0
            .iter()
            .map(|problem| (problem.severity, problem.shape.clone().unwrap_or_else(|| "-".to_owned())))
            .collect();
        for line in expected.lines().filter(|line| !line.is_empty()) {
            let (severity, rest) = line.split_once("] ").unwrap();
            let severity = match severity {
                "[ERROR" => Severity::Error,
                "[WARNING" => Severity::Warning,
                other => panic!("{}: unknown severity {other}", path.display()),
            };
            let shape = rest.split(": ").next().unwrap();
            assert!(
                found_shapes.contains(&(severity, shape.to_owned())),
                "{}: nothing found for `{line}` in:\n{found}",
                path.display()
            );
        }
        for problem in &found.0 {
            assert!(problem.place.is_some(), "{}: no place: {problem}", path.display());
            assert!(!problem.help.is_empty(), "{}: no help: {problem}", path.display());
        }
    }
}

#[test]
fn published_models_validate() {
    for folder in ["models/aws", "models/aws-more", "protocol-tests", "protocol-tests-more"] {
        let Some(folder) = shared(folder) else { continue };
        for path in json_files(&folder) {
            let found = problems(&[source(&path)]);
            assert!(!found.has_errors(), "{}:\n{found}", path.display());
        }
    }
}
