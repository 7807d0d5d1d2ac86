//! The files beside the sources: `Cargo.toml` and `README.md`.

use crate::ir::Crate;

use super::library::example;
use super::text::summary;

/// `Cargo.toml`
pub fn cargo_toml(lowered: &Crate) -> String {
    let package = &lowered.package;
    let (name, version, runtime) = (toml(&package.name), toml(&package.version), toml(&package.runtime_path));
    let description = toml(&format!("A small client for {}", lowered.service.title));
    let mut features = Vec::new();
    if lowered.operations.iter().any(|operation| operation.checksum) {
        features.push("\"checksum\"");
    }
    if lowered.operations.iter().any(|operation| operation.compressed) {
        features.push("\"compression\"");
    }
    let features = match features.is_empty() {
        true => String::new(),
        false => format!(", features = [{}]", features.join(", ")),
    };
    let workspace = match package.standalone {
        true => "\n# The folder above is a workspace that does not list this crate.\n[workspace]\n",
        false => "",
    };
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
         # `validate()` on inputs: the model's lengths, ranges and patterns.\n\
         validation = [\"tinsmith-runtime/validation\"]\n\
         \n\
         [dependencies]\n\
         tinsmith-runtime = {{ path = {runtime}{features} }}\n\
         {workspace}"
    )
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
    let example = example(lowered);
    if !example.is_empty() {
        let shown: Vec<&str> = example.lines().filter(|line| !line.starts_with("# ")).collect();
        let shown = shown.join("\n").replacen("```", "```rust", 1);
        text.push_str(&format!(
            "\nAn input becomes a request, an answer becomes an output or an error:\n\n{shown}\n"
        ));
    }
    text.push_str(
        "\nThe feature `validation` (off by default) adds `validate()` to inputs.\n\
         \n\
         `Cargo.toml`, this file and `src/` are written by `cargo xtask regenerate`; changes belong into the model\n\
         or the generator.\n",
    );
    text
}
