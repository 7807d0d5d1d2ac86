//! Compiles the crates of all goldens without warnings, with and without their features, and runs the tests of those that
//! have a file `run.rs`.
//!
//! This takes minutes. `cargo test -p tinsmith-codegen --features slow-tests --test goldens_compile` runs it.

#[allow(dead_code, reason = "other tests use the rest")]
mod support;

use support::compiled::Workspace;
use support::{entries, file_name, generate_crate, goldens, package, shared, source};
use tinsmith_codegen::{Generated, Wanted};

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
    for path in shared("naming").iter().flat_map(|folder| entries(folder)) {
        let name = file_name(&path.with_extension(""));
        match generate_crate(&[source(&path)], &Wanted::All, &name) {
            Ok(generated) => drop(workspace.crates.insert(name, generated.files)),
            Err(problems) => panic!("{}:\n{problems}", path.display()),
        }
    }
    for (name, operations) in SIGN_INS {
        workspace.crates.insert(name.to_owned(), sign_in(name, operations).files);
    }
    workspace.tests.insert("sign-in".to_owned(), package().join("tests/sign_in/run.rs"));
    workspace.build_and_run("goldens");
}
