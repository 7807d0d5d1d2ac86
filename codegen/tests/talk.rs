//! Generates a client with event streams in both directions from a golden's model, and runs it over HTTP/2 against a
//! server that verifies the signatures of requests and events.

#[allow(dead_code, reason = "the goldens' tests use the rest")]
mod support;

use support::compiled::Workspace;
use support::{Files, generate_crate, package, read, source};
use tinsmith_codegen::Wanted;

const MANIFEST: &str = r#"[package]
name = "conversation"
version = "0.1.0"
edition = "2024"
publish = false

[dependencies]
aws-credential-types = "1"
# The server verifies signatures with the official signer, and reads and writes frames with the official library.
aws-sigv4 = { version = "1.6", default-features = false, features = ["http1", "sign-eventstream", "sign-http"] }
aws-smithy-eventstream = "0.61"
aws-smithy-runtime-api = { version = "1", features = ["client"] }
aws-smithy-types = "1"
bytes = "1"
h2 = "0.4"
http = "1"
tokio = { version = "1", features = ["macros", "net", "rt", "sync", "time"] }

[dev-dependencies]
futures-core = "0.3"
talk = { path = "../talk", default-features = false, features = ["http2", "native-tls"] }
"#;

/// Returns the program: a library with the server, and tests that call it.
fn program() -> Files {
    let here = package().join("tests/talk");
    Files::from([
        ("Cargo.toml".to_owned(), MANIFEST.to_owned()),
        ("src/lib.rs".to_owned(), read(&here.join("lib.rs"))),
        ("tests/conversation.rs".to_owned(), read(&here.join("conversation.rs"))),
    ])
}

#[test]
fn events_are_sent_in_both_directions_over_http_2() {
    let model = package().join("tests/goldens/event-stream-input/model.json");
    let generated = generate_crate(&[source(&model)], &Wanted::All, "talk");
    let files = generated.unwrap_or_else(|problems| panic!("{problems}")).files;
    let crates = [("talk".to_owned(), files), ("conversation".to_owned(), program())].into();
    Workspace { crates, ..Workspace::default() }.test("talk", &["--package", "conversation"]);
}
