//! The files beside the sources: `Cargo.toml` and `README.md`.

use crate::ir::Crate;

use super::example::{client_example, example};
use super::text::summary;
use super::typed::has_srp;

/// `Cargo.toml`
pub fn cargo_toml(lowered: &Crate) -> String {
    let package = &lowered.package;
    let (name, version, runtime) = (toml(&package.name), toml(&package.version), toml(&package.runtime_path));
    let description = toml(&format!("A small client for {}", lowered.service.title));
    let features = match runtime_features(lowered).as_slice() {
        [] => String::new(),
        features => format!(", features = {features:?}"),
    };
    let srp = match has_srp(lowered) {
        true => {
            "# Proofs of passwords that are never sent.\nsrp = [\"secret-hash\", \"tinsmith-runtime/srp\"]\n"
        }
        false => "",
    };
    let computes = lowered.typed.maps.iter().any(|map| map.computed.is_some());
    let (hash, default) = match computes || has_srp(lowered) {
        true => (
            "# Keys that are computed with a secret.\nsecret-hash = [\"tinsmith-runtime/secret-hash\"]\n",
            ", \"secret-hash\"",
        ),
        false => ("", ""),
    };
    let workspace = match package.standalone {
        true => "\n# The folder above is a workspace that does not list this crate.\n[workspace]\n",
        false => "",
    };
    let lines: String = package.manifest_lines.iter().map(|line| format!("{line}\n")).collect();
    let lines = if lines.is_empty() { lines } else { format!("\n{lines}") };
    format!(
        "[package]\n\
         name = {name}\n\
         version = {version}\n\
         description = {description}\n\
         edition = \"2024\"\n\
         rust-version = \"1.94.1\"\n\
         publish = false\n\
         \n\
         [features]\n\
         default = [\"client\", \"rustls\"{default}]\n\
         # `Client`, `Config` and `send()`; without it nothing here does any I/O.\n\
         client = [\"tinsmith-runtime/client\"]\n\
         # An HTTP client with TLS, for those who do not bring their own.\n\
         rustls = [\"client\", \"tinsmith-runtime/rustls\"]\n\
         # `validate()` on inputs: the model's lengths, ranges and patterns.\n\
         validation = [\"tinsmith-runtime/validation\"]\n\
         {hash}{srp}\n\
         [dependencies]\n\
         tinsmith-runtime = {{ path = {runtime}{features} }}\n\
         {lines}{workspace}"
    )
}

/// What the crate needs of the runtime.
fn runtime_features(lowered: &Crate) -> Vec<&'static str> {
    let mut features = Vec::new();
    if lowered.operations.iter().any(|operation| operation.checksum) {
        features.push("checksum");
    }
    if lowered.operations.iter().any(|operation| operation.compressed) {
        features.push("compression");
    }
    if !lowered.typed.maps.is_empty() {
        features.push("typed");
    }
    features
}

/// A TOML string.
pub fn toml(text: &str) -> String {
    let mut quoted = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// `README.md`
pub fn readme(lowered: &Crate) -> String {
    let mut text = format!(
        "# {}\n\nA client for {}, with these operations:\n\n",
        lowered.package.name, lowered.service.title
    );
    for operation in &lowered.operations {
        text.push_str(&format!(
            "- `{}`: {}\n",
            operation.name,
            summary(&operation.docs.text).replace('\n', " ")
        ));
    }
    let call = client_example(lowered);
    if !call.is_empty() {
        text.push_str(&format!("\n{}\n", shown(&call)));
    }
    let example = example(lowered);
    if !example.is_empty() {
        text.push_str(&format!(
            "\nWithout default features an input becomes a request, and an answer becomes an output or an \
             error:\n\n{}\n",
            shown(&example)
        ));
    }
    text.push_str(
        "\nFeatures:\n\n\
         - `client` (default): `Client`, `Config`, `send()`\n\
         - `rustls` (default): an HTTP client with TLS; without it, `Config` must be given one\n\
         - `validation`: `validate()` on inputs\n",
    );
    if has_srp(lowered) {
        text.push_str("- `srp`: proofs of passwords that are never sent\n");
    }
    text.push_str(
        "\n\
         `Cargo.toml`, this file and `src/` are written by `cargo xtask regenerate`; changes belong into the model\n\
         or the generator.\n",
    );
    text
}

/// An example as a reader wants it who does not run it.
fn shown(example: &str) -> String {
    let lines: Vec<&str> = example.lines().filter(|line| !line.starts_with("# ")).collect();
    lines.join("\n").replacen("```no_run", "```", 1).replacen("```", "```rust", 1)
}
