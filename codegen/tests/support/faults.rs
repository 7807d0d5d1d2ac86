//! Helpers for tests of faulty models: they load small models and check the problems.

use tinsmith_codegen::diagnostic::{Diagnostics, Severity};
use tinsmith_codegen::json::Source;
use tinsmith_codegen::model::load_model;

/// Loads and validates files with these texts, and returns errors and warnings.
pub fn problems(texts: &[String]) -> Diagnostics {
    let named =
        |(index, text): (usize, &String)| Source { name: format!("{index}.json"), text: text.clone() };
    let sources: Vec<_> = texts.iter().enumerate().map(named).collect();
    match load_model(&sources) {
        Ok(model) => match model.validate() {
            Ok(warnings) => Diagnostics(warnings),
            Err(found) => found,
        },
        Err(found) => found,
    }
}

/// Returns a file of this Smithy version with these shapes.
pub fn file(version: &str, shapes: &str) -> String {
    format!("{{\"smithy\": \"{version}\", \"shapes\": {{\n{shapes}\n}}}}")
}

/// Checks that there are errors about exactly these shapes, that they contain these words, and that they have a
/// position and help.
pub fn assert_faults(version: &str, shapes: &str, expected: &[(&str, &str)]) {
    assert_faults_of(&[file(version, shapes)], expected);
}

pub fn assert_faults_of(texts: &[String], expected: &[(&str, &str)]) {
    let found = problems(texts);
    let errors = || found.0.iter().filter(|problem| problem.severity == Severity::Error);
    for (shape, words) in expected {
        let there = errors().any(|problem| {
            problem.shape.as_deref().unwrap_or("-") == *shape && problem.message.contains(words)
        });
        assert!(there, "no error `{words}` about {shape} in:\n{found}");
    }
    for problem in errors() {
        let shape = problem.shape.as_deref().unwrap_or("-");
        assert!(expected.iter().any(|(wanted, _)| *wanted == shape), "not expected: {problem}");
        let place = problem.place.as_ref().unwrap_or_else(|| panic!("no place: {problem}"));
        assert!(place.file.ends_with(".json") && !problem.help.is_empty(), "{problem}");
    }
}

pub fn assert_taken(version: &str, shapes: &str) {
    assert_faults(version, shapes, &[]);
}
