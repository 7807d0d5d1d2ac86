//! Generates and compiles a client of Cognito with all operations for sign-ins and their setup, and runs it against
//! third-party implementations of Cognito.

#[allow(dead_code, reason = "the goldens' tests use the rest")]
mod support;

use std::sync::Mutex;

use support::compiled::Workspace;
use support::{Files, package, read, source};
use tinsmith_codegen::{Package, Request, Wanted, generate};

/// The operations for creating a pool, an app client and users, for second factors, and for the sign-in itself.
const OPERATIONS: [&str; 10] = [
    "AdminCreateUser",
    "AdminInitiateAuth",
    "AdminRespondToAuthChallenge",
    "AdminSetUserMFAPreference",
    "AssociateSoftwareToken",
    "CreateUserPool",
    "CreateUserPoolClient",
    "InitiateAuth",
    "RespondToAuthChallenge",
    "VerifySoftwareToken",
];

const MANIFEST: &str = r#"
[dependencies]
cognito = { path = "../cognito", features = ["srp"] }
hmac = "0.13"
sha1 = "0.11"
sha2 = "0.11"

[dev-dependencies]
axum = "0.8"
cognitox = "0.1"
tinsmith-runtime = { path = RUNTIME }
tokio = { version = "1", features = ["macros", "rt", "time"] }
tower = { version = "0.5", features = ["util"] }
"#;

/// Password hashing is slow by design, and far slower without optimization.
const PROFILE: &str = "\n[profile.dev.package]\nbcrypt.opt-level = 3\nblowfish.opt-level = 3\n";

fn client() -> Files {
    let models = package().join("../models/cognito-identity-provider");
    let sources: Vec<_> = support::entries(&models).iter().map(|path| source(path)).collect();
    let operations = Wanted::Named(OPERATIONS.map(str::to_owned).into());
    let package = Package {
        name: "cognito".to_owned(),
        version: "0.1.0".to_owned(),
        runtime: tinsmith_codegen::RuntimeSource::Path(package().join("runtime").display().to_string()),
        manifest_lines: Vec::new(),
        standalone: false,
        command: "cargo xtask regenerate".to_owned(),
    };
    let request =
        Request { sources: &sources, service: None, protocol: None, operations: &operations, package };
    generate(request).unwrap_or_else(|problems| panic!("{problems}")).files
}

/// Returns the program: a library, and the tests for each implementation.
fn program() -> Files {
    let runtime = format!("{:?}", package().join("runtime"));
    let manifest = MANIFEST.replace("RUNTIME", &runtime);
    let head = "[package]\nname = \"sign-in\"\nversion = \"0.1.0\"\nedition = \"2024\"\npublish = false\n";
    let here = package().join("tests/cognito");
    Files::from([
        ("Cargo.toml".to_owned(), format!("{head}{manifest}")),
        ("src/lib.rs".to_owned(), read(&here.join("lib.rs"))),
        ("tests/in_process.rs".to_owned(), read(&here.join("in_process.rs"))),
        ("tests/moto.rs".to_owned(), read(&here.join("moto.rs"))),
        ("tests/typed.rs".to_owned(), read(&here.join("typed.rs"))),
    ])
}

fn run(tests: &[&str]) {
    let crates = [("cognito".to_owned(), client()), ("sign-in".to_owned(), program())].into();
    let workspace = Workspace { crates, manifest: PROFILE, ..Workspace::default() };
    // The tests write to the same folder.
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _guard = ONE_AT_A_TIME.lock();
    let tests = tests.iter().flat_map(|test| ["--test", test]);
    workspace.test("cognito", &["--package", "sign-in"].into_iter().chain(tests).collect::<Vec<_>>());
}

#[test]
fn users_sign_in_to_a_service_in_this_process() {
    run(&["in_process"]);
}

/// `.ci/moto` starts moto, which is not written in Rust and must be installed, and runs this test.
#[test]
fn users_sign_in_to_moto() {
    match std::env::var("TINSMITH_MOTO") {
        Ok(url) if !url.is_empty() => run(&["moto", "typed"]),
        _ => println!("skipped: TINSMITH_MOTO is not set; `.ci/moto` starts moto and sets it"),
    }
}
