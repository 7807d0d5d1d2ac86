//! The files outside of `src`: `Cargo.toml` and `README.md`.

use crate::emit::operation::example::{client_example, example};
use crate::emit::text::summary;
use crate::ir::{Crate, Protocol, RuntimeSource, ServiceAuth};

use super::features;

/// The text of `src/rustfmt.toml`, which keeps `cargo fmt` from changing the generated files of a workspace member.
pub const RUSTFMT: &str = "# The generator lays these files out.\ndisable_all_formatting = true\n";

/// Returns `Cargo.toml`.
pub fn cargo_toml(lowered: &Crate) -> String {
    let package = &lowered.package;
    let (name, version) = (toml(&package.name), toml(&package.version));
    let runtime = match &package.runtime {
        RuntimeSource::Path(path) => format!("path = {}", toml(path)),
        RuntimeSource::Version(version) => format!("version = {}", toml(version)),
        RuntimeSource::Git { url, revision } => format!("git = {}, rev = {}", toml(url), toml(revision)),
    };
    let description = toml(&format!("A small client for {}", lowered.service.plain_title));
    let runtime_features = runtime_features(lowered);
    let features = features::toml(lowered);
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
         {features}\n\
         [dependencies]\n\
         tinsmith-runtime = {{ {runtime}, features = {runtime_features:?} }}\n\
         {lines}{workspace}"
    )
}

/// Returns the features of the runtime that the crate needs.
fn runtime_features(lowered: &Crate) -> Vec<&'static str> {
    let mut features = vec![match lowered.service.protocol {
        Protocol::RpcV2Cbor => "rpc-v2-cbor",
        Protocol::RpcV2Json => "rpc-v2-json",
        Protocol::AwsJson1_0 | Protocol::AwsJson1_1 => "aws-json",
        Protocol::RestJson1 => "rest-json",
        Protocol::RestXml => "rest-xml",
        Protocol::AwsQuery => "aws-query",
        Protocol::Ec2Query => "ec2-query",
    }];
    if lowered.operations.iter().any(|operation| operation.checksum) {
        features.push("checksum");
    }
    if lowered.operations.iter().any(|operation| operation.http_checksum.is_some()) {
        features.push("checksums");
    }
    if lowered.operations.iter().any(|operation| operation.compressed) {
        features.push("compression");
    }
    if lowered.operations.iter().any(|operation| operation.tree_hash) {
        features.push("tree-hash");
    }
    if features::has_scheme(lowered, features::SESSION) {
        features.push("s3-express");
    }
    if lowered.event_streams().next().is_some() {
        features.push("event-stream");
    }
    features.extend(lowered.inlined.runtime_features);
    features
}

/// Returns a text as a TOML string.
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

/// The part of the README that is the same for all crates.
const USAGE: &str = include_str!("usage.md");

/// The section about streams in the README of crates that have any.
const STREAMS: &str = "
## Streams

- Create the stream of an input from bytes (`ByteStream::from`), from a file or a part of one (`ByteStream::from_path`,
  `ByteStream::read_from`, with the feature `rt-tokio`), or from any `http_body::Body` (`ByteStream::from_body_1_x`). The client
  retries requests with bytes and files, but not requests with other streams.
- Read the stream of an output with `next()`, `collect()` or `into_async_read()`. `max_response_size` does not apply to it. A stream
  that is cut short ends with an error. Dropping a stream before its end closes its connection.
- In both directions, a stream that stalls for 20 s ends with an error (`stalled_stream_protection`).
";

/// Returns the README's section about authentication, if the service accepts bearer tokens or SigV4a.
fn authentication(auth: ServiceAuth) -> String {
    let mut text = String::new();
    if auth.sigv4a || auth.bearer {
        text.push_str("\n## Authentication\n\n");
    }
    if auth.has_choice() {
        text.push_str(
            "- An operation uses its first scheme for which the client has an identity. `auth_scheme_preference` changes the\n  \
             order.\n",
        );
    }
    if auth.bearer {
        text.push_str(
            "- Bearer tokens come from `token_provider`, or from `bearer_token` if they never change. For services with an environment\n  \
             variable such as `AWS_BEARER_TOKEN_BEDROCK`, a token in it takes precedence over credentials.\n",
        );
    }
    if auth.sigv4a {
        text.push_str(
            "- For endpoints that require SigV4a, enable the feature `sigv4a`. Such a signature is valid in the regions of the endpoint, or\n  \
             in those of `sigv4a_signing_region_set`.\n",
        );
    }
    text
}

/// Returns `README.md`.
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
            "\nWithout default features, the crate turns an input into a request, and a response into an output or \
             an error:\n\n{}\n",
            shown(&example)
        ));
    }
    text.push_str(&format!("\nFeatures:\n\n{}\n{USAGE}", features::list(lowered)));
    if lowered.streams() {
        text.push_str(STREAMS);
    }
    text.push_str(&authentication(lowered.service.auth));
    if let Some(guide) = lowered.inlined.guide {
        text.push_str(&format!("\n{}", guide.replace("KRATE", &lowered.package.name.replace('-', "_"))));
    }
    text.push_str(&format!(
        "\n`{}` writes `Cargo.toml`, this file and `src/`. To change them, change the model or the generator.\n",
        lowered.package.command
    ));
    text
}

/// Returns an example without its hidden lines, for readers of the README.
fn shown(example: &str) -> String {
    let lines: Vec<&str> = example.lines().filter(|line| !line.starts_with("# ")).collect();
    lines.join("\n").replacen("```no_run", "```", 1).replacen("```", "```rust", 1)
}
