//! Goldens, each of which shows one feature. The generated files are compared byte for byte, compiled without warnings,
//! and tested if the golden has a file `run.rs`.
//!
//! A golden is a folder in `tests/goldens` with a model, in one or several JSON files, and the folder `expected`. After
//! an intended change, run `TINSMITH_BLESS=1 cargo test -p tinsmith-codegen --test goldens`.

mod support;

use support::compiled::Workspace;
use support::expected::Report;
use support::{entries, file_name, generate_crate, goldens, package, shared, source};
use tinsmith_codegen::json::Node;
use tinsmith_codegen::{Generated, Wanted, names_table};

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

/// Crates with Cognito's sign-in: for both servers and apps, for each of them, with a single operation, and mixed.
const SIGN_INS: [(&str, &[&str]); 5] = [
    (
        "sign-in",
        &["AdminInitiateAuth", "AdminRespondToAuthChallenge", "InitiateAuth", "RespondToAuthChallenge"],
    ),
    ("sign-in-public", &["InitiateAuth", "RespondToAuthChallenge"]),
    ("sign-in-initiate", &["AdminInitiateAuth"]),
    ("sign-in-respond", &["RespondToAuthChallenge"]),
    ("sign-in-mixed", &["InitiateAuth", "AdminRespondToAuthChallenge"]),
];

fn sign_in(name: &str, operations: &[&str]) -> Generated {
    let models = package().join("../models");
    let beside = ["model.json", "sensitivity.json", "sign-in.json"];
    let beside = beside.map(|name| models.join("cognito-identity-provider").join(name));
    let sources: Vec<_> = beside.iter().map(|path| source(path)).collect();
    let wanted = Wanted::Named(operations.iter().map(|&operation| operation.to_owned()).collect());
    generate_crate(&sources, &wanted, name).unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn goldens_compile_and_run() {
    let mut workspace = Workspace::default();
    for golden in goldens() {
        // Goldens that cannot be generated only show diagnostics.
        let Ok(generated) = golden.generate() else { continue };
        workspace.crates.insert(golden.module(), generated.files);
        if let Some(Ok(tests)) = golden.tests() {
            workspace.crates.insert(golden.tests_module(), tests);
            workspace.test_packages.push(golden.tests_module());
        }
        let test = golden.folder.join("run.rs");
        if test.exists() {
            workspace.tests.insert(golden.module(), test);
        }
    }
    // The crates that are only compiled are slow tests, except for the goldens.
    let (sign_ins, naming) = match cfg!(feature = "slow-tests") {
        true => (&SIGN_INS[..], shared("naming")),
        false => (&SIGN_INS[..1], None),
    };
    for path in naming.iter().flat_map(|folder| entries(folder)) {
        let name = file_name(&path.with_extension(""));
        match generate_crate(&[source(&path)], &Wanted::All, &name) {
            Ok(generated) => drop(workspace.crates.insert(name, generated.files)),
            Err(problems) => panic!("{}:\n{problems}", path.display()),
        }
    }
    for (name, operations) in sign_ins {
        workspace.crates.insert((*name).to_owned(), sign_in(name, operations).files);
    }
    workspace.tests.insert("sign-in".to_owned(), package().join("tests/sign_in/run.rs"));
    workspace.build_and_run("goldens");
}
