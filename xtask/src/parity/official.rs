//! Finds the source of an official crate and of its dependencies with cargo, and the protocol that the crate uses.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::files;

/// An official crate.
pub struct Official {
    pub version: String,
    /// The shape ID of its protocol.
    pub protocol: &'static str,
    /// The root files of the crate's library and of all others, by the libraries' names as they are spelled in source
    /// code.
    pub roots: BTreeMap<String, PathBuf>,
}

/// Finds the crate in a folder, or a published version, which cargo downloads if necessary. Writes a package that
/// depends on the crate to `scratch`.
pub fn find(scratch: &Path, name: &str, version: &str, folder: Option<&Path>) -> Result<Official, String> {
    let source = match folder {
        Some(folder) => format!("path = {:?}", folder.display().to_string()),
        None if version == "*" => "version = \"*\"".to_owned(),
        None => format!("version = {:?}", format!("={version}")),
    };
    let manifest = format!(
        "[package]\nname = \"parity-scratch\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [workspace]\n\n[dependencies]\n{name:?} = {{ {source} }}\n"
    );
    let path = scratch.join("Cargo.toml");
    if fs::read_to_string(&path).ok().as_ref() != Some(&manifest) {
        files::write(&path, &manifest).map_err(|problems| problems.to_string())?;
    }
    files::write(&scratch.join("src/lib.rs"), "").map_err(|problems| problems.to_string())?;
    // A crate that is in cargo's cache must not need the network.
    let found = metadata(&path, &["--offline"]).or_else(|_| metadata(&path, &[]));
    let found = found.map_err(|problem| {
        format!(
            "error: cargo does not find {name}: {problem}\n  help: the first run needs the network; \
             without it, unpack the crate and give its folder with --official"
        )
    })?;
    read(&found, name).ok_or_else(|| format!("error: `cargo metadata` does not describe {name}"))
}

fn metadata(manifest: &Path, options: &[&str]) -> Result<Value, String> {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(["metadata", "--format-version", "1", "--quiet", "--manifest-path"]).arg(manifest);
    let output = command.args(options).output().map_err(|error| format!("cargo cannot be run: {error}"))?;
    match output.status.success() {
        true => serde_json::from_slice(&output.stdout).map_err(|error| error.to_string()),
        false => Err(String::from_utf8_lossy(&output.stderr).trim().to_owned()),
    }
}

fn read(metadata: &Value, name: &str) -> Option<Official> {
    let packages = metadata["packages"].as_array()?;
    let mut roots = BTreeMap::new();
    for target in packages.iter().filter_map(|package| package["targets"].as_array()).flatten() {
        if target["kind"].as_array()?.iter().any(|kind| kind == "lib") {
            let path = PathBuf::from(target["src_path"].as_str()?);
            roots.insert(target["name"].as_str()?.replace('-', "_"), path);
        }
    }
    let package = packages.iter().find(|package| package["name"] == name)?;
    let dependencies = package["dependencies"].as_array()?.iter();
    let needed = dependencies.filter(|dependency| dependency["kind"].is_null());
    let libraries: Vec<&str> = needed.filter_map(|dependency| dependency["name"].as_str()).collect();
    let protocol = protocol(&libraries, roots.get(&name.replace('-', "_"))?.parent()?);
    Some(Official { version: package["version"].as_str()?.to_owned(), protocol, roots })
}

/// Returns the protocol that a crate uses, judging by its dependencies, and by its source where several protocols need
/// the same dependencies.
fn protocol(libraries: &[&str], source: &Path) -> &'static str {
    let operations = fs::read_dir(source.join("operation")).into_iter().flatten().flatten();
    let files = operations.map(|entry| entry.path()).chain([source.join("config.rs")]);
    let mut texts = files.filter_map(|file| fs::read_to_string(file).ok());
    match () {
        () if libraries.contains(&"aws-smithy-cbor") => "smithy.protocols#rpcv2Cbor",
        () if source.join("ec2_query_errors.rs").is_file() => "aws.protocols#ec2Query",
        () if libraries.contains(&"aws-smithy-query") => "aws.protocols#awsQuery",
        () if libraries.contains(&"aws-smithy-xml") => "aws.protocols#restXml",
        () => texts
            .find_map(|text| {
                let has = |header, constructor| text.contains(header) || text.contains(constructor);
                let is_1_0 = has("application/x-amz-json-1.0", "::aws_json_1_0()");
                let is_1_1 = has("application/x-amz-json-1.1", "::aws_json_1_1()");
                is_1_0.then_some("aws.protocols#awsJson1_0").or(is_1_1.then_some("aws.protocols#awsJson1_1"))
            })
            .unwrap_or("aws.protocols#restJson1"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::folder;
    use super::*;

    #[test]
    fn the_protocol_is_read_from_libraries_and_source() {
        let put = "HeaderValue::from_static(\"application/x-amz-json-1.0\")";
        let config = "AwsJsonRpcProtocol::aws_json_1_1()";
        let files =
            [("ec2/ec2_query_errors.rs", ""), ("json/operation/put.rs", put), ("schemas/config.rs", config)];
        let folder = folder("protocol", &files);
        for (libraries, source, expected) in [
            (&["aws-smithy-cbor", "aws-smithy-json"][..], "none", "smithy.protocols#rpcv2Cbor"),
            (&["aws-smithy-query", "aws-smithy-xml"], "none", "aws.protocols#awsQuery"),
            (&["aws-smithy-query", "aws-smithy-xml"], "ec2", "aws.protocols#ec2Query"),
            (&["aws-smithy-json", "aws-smithy-xml"], "none", "aws.protocols#restXml"),
            (&["aws-smithy-json"], "json", "aws.protocols#awsJson1_0"),
            (&["aws-smithy-json"], "schemas", "aws.protocols#awsJson1_1"),
            (&["aws-smithy-json"], "none", "aws.protocols#restJson1"),
        ] {
            assert_eq!(protocol(libraries, &folder.0.join(source)), expected);
        }
    }
}
