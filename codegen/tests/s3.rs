//! Generates and compiles a client of S3 with streams in both directions, and runs it against a small object store.

#[allow(dead_code, reason = "the goldens' tests use the rest")]
mod support;

use support::compiled::Workspace;
use support::{Files, generate_crate, package, read, shared, source};
use tinsmith_codegen::Wanted;

const OPERATIONS: [&str; 11] = [
    "AbortMultipartUpload",
    "CompleteMultipartUpload",
    "CopyObject",
    "CreateBucket",
    "CreateMultipartUpload",
    "DeleteObject",
    "GetObject",
    "HeadObject",
    "ListObjectVersions",
    "PutObject",
    "UploadPart",
];

const MANIFEST: &str = r#"[package]
name = "objects"
version = "0.1.0"
edition = "2024"
publish = false

[dependencies]

[dev-dependencies]
s3 = { path = "../s3" }
tokio = { version = "1", features = ["fs", "io-util", "macros", "rt", "time"] }
"#;

/// Returns the program: a library with the store, and tests that use it.
fn program() -> Files {
    let here = package().join("tests/s3");
    Files::from([
        ("Cargo.toml".to_owned(), MANIFEST.to_owned()),
        ("src/lib.rs".to_owned(), read(&here.join("lib.rs"))),
        ("tests/objects.rs".to_owned(), read(&here.join("objects.rs"))),
    ])
}

#[test]
fn objects_are_stored_and_read_as_streams() {
    let Some(models) = shared("models/aws-more") else { return };
    let wanted = Wanted::Named(OPERATIONS.map(str::to_owned).into());
    let generated = generate_crate(&[source(&models.join("s3.json"))], &wanted, "s3");
    let files = generated.unwrap_or_else(|problems| panic!("{problems}")).files;
    let crates = [("s3".to_owned(), files), ("objects".to_owned(), program())].into();
    Workspace { crates, ..Workspace::default() }.test("s3", &["--package", "objects"]);
}
