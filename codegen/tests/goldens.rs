//! Goldens, each of which shows one feature. The generated files are compared byte for byte. `goldens_compile.rs` compiles
//! and tests them.
//!
//! A golden is a folder in `tests/goldens` with a model, in one or several JSON files, and the folder `expected`. After
//! an intended change, run `TINSMITH_BLESS=1 cargo test -p tinsmith-codegen --test goldens`.

#[allow(dead_code, reason = "`goldens_compile.rs` uses the rest")]
mod support;

use support::expected::Report;
use support::{goldens, package, source};
use tinsmith_codegen::json::Node;
use tinsmith_codegen::names_table;

#[test]
fn goldens_are_what_is_generated() {
    let mut report = Report::default();
    for golden in goldens() {
        let generated = golden.shown();
        report.compare_folder(&golden.name, &golden.folder.join("expected"), &generated);
    }
    report.finish();
}

/// Changed names would break users' code, so a file lists the Rust names of all identifiers in the model.
#[test]
fn names_are_kept() {
    let model = package().join("../models/cognito-identity-provider/model.json");
    let table = names_table(&[source(&model)]).unwrap_or_else(|problems| panic!("{problems}"));
    let mut report = Report::default();
    let path = package().join("tests/goldens-names.txt");
    report.compare("goldens-names.txt", &path, Some(&table));
    report.finish();
}

#[test]
fn the_order_of_shapes_and_traits_does_not_matter() {
    for mut golden in goldens() {
        let Ok(generated) = golden.generate() else { continue };
        for source in &mut golden.sources {
            source.text = reversed(Node::root(source).unwrap(), "");
        }
        let reversed = golden.generate().unwrap_or_else(|problems| panic!("{}:\n{problems}", golden.name));
        assert!(generated.files == reversed.files, "{} depends on the order", golden.name);
        let again = golden.generate().unwrap_or_else(|problems| panic!("{}:\n{problems}", golden.name));
        assert!(again.files == reversed.files, "{} differs from run to run", golden.name);
    }
}

/// Returns the JSON with the keys of objects reversed, except for members and the parameters of endpoint rules, whose
/// order is significant.
fn reversed(node: Node<'_>, key: &str) -> String {
    let Ok(entries) = node.object() else { return node.raw().to_owned() };
    let mut parts: Vec<_> =
        entries.iter().map(|(name, node)| format!("{name:?}: {}", reversed(*node, name))).collect();
    if !["members", "parameters"].contains(&key) {
        parts.reverse();
    }
    format!("{{{}}}", parts.join(",\n"))
}
