//! The data that the official crates test themselves with, read as they read it. It is beside the repository, or where
//! `TINSMITH_CREDENTIAL_FIXTURES` says; where it is not, nothing is tried.

mod folders;
mod log;
mod replay;

use std::path::PathBuf;

use serde_json::Value;

/// A file or folder of the fixtures; `None`, and a message, where there is none.
pub(crate) fn path(name: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("TINSMITH_CREDENTIAL_FIXTURES").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/credentials"),
        PathBuf::from,
    );
    let path = folder.join(name);
    if !path.exists() {
        eprintln!("skipped: there is no {}", path.display());
        return None;
    }
    Some(path)
}

/// The list of cases in a file.
pub(crate) fn cases(name: &str) -> Vec<Value> {
    let Some(path) = path(name) else { return Vec::new() };
    let text = std::fs::read_to_string(path).unwrap();
    match serde_json::from_str(&text).unwrap() {
        Value::Array(cases) => cases,
        Value::Object(mut object) => match object.remove("tests") {
            Some(Value::Array(cases)) => cases,
            other => panic!("a list of tests, not {other:?}"),
        },
        other => panic!("a list of tests, not {other:?}"),
    }
}

/// What the official crates say, and what this one says to the same. The first that fits counts.
const ERRORS: [(&str, &str); 45] = [
    // Profile files.
    ("Profile definition must end with ']'", "no `]` at its end"),
    ("Expected a profile definition", "no section yet"),
    ("Expected a property definition", "no property that it could continue"),
    ("'=' sign defining a property", "a property needs a `=`"),
    ("'=' sign defining a sub-property", "a sub-property needs a `=`"),
    ("Sub-property did not have a name", "no name of a sub-property"),
    ("Property did not have a name", "no name of a property"),
    ("could not parse profile file", "the profiles could not be loaded"),
    // What a profile says about its credentials.
    ("No profiles were defined", "there are no profiles"),
    ("both source_profile and credential_source", "both `source_profile` and `credential_source`"),
    ("profile must contain `source_profile`", "neither `source_profile` nor `credential_source`"),
    ("profile missing aws_secret_access_key", "no `aws_secret_access_key`"),
    ("profile missing aws_access_key_id", "no `aws_access_key_id`"),
    ("could not find source profile", "which its `source_profile` names"),
    ("did not contain credential information", "no credentials"),
    ("could not load source profile", "cannot be used"),
    ("infinite loop", "leads back"),
    ("that provider is not supported", "no provider has the name"),
    ("requires following cargo feature", "needs the feature"),
    ("but `role_arn` was missing", "no `role_arn`"),
    ("`role_arn` was missing", "no `role_arn`"),
    ("then `sso_account_id` must also be set", "no `sso_account_id`"),
    ("then `sso_role_name` must also be set", "no `sso_role_name`"),
    ("`sso_region` can only be specified", "`sso_region` belongs in"),
    ("`sso_start_url` can only be specified", "`sso_start_url` belongs in"),
    ("`sso_region` was missing", "no `sso_region`"),
    ("`sso_start_url` was missing", "no `sso_start_url`"),
    ("was not found", "no section `[sso-session"),
    ("an access token instead of credentials", "is for a token"),
    // Where credentials come from.
    ("could not parse response", "has written what cannot be read"),
    ("external process exited with code", "has failed"),
    ("failed to read `", "cannot be read"),
    ("No environment variables were set", "neither AWS_CONTAINER_CREDENTIALS_RELATIVE_URI nor"),
    ("URI did not specify a host", "it has no host"),
    ("URI was invalid", "it is not a URI"),
    ("invalid relative URI", "RELATIVE_URI says: it is not a"),
    ("did not refer to an allowed IP", "neither a loopback address nor one of a container's agent"),
    ("failed to perform DNS lookup", "cannot be looked up"),
    ("is not a valid endpoint mode", "is neither `IPv4` nor `IPv6`"),
    ("invalid uri character", "does not begin with https:// or http://"),
    // Kinds of errors, whose type is the official one.
    ("provider was not enabled", "provider was not enabled"),
    ("provider was not properly configured", "provider was not properly configured"),
    ("an error occurred while loading", "an error occurred while loading"),
    ("unexpected credentials error", "unexpected credentials error"),
    ("provider timed out", "provider timed out"),
];

/// Whether an error is of the kind that the official wording is about. Of a wording that nobody knows, any error is.
pub(crate) fn is_same_kind(official: &str, error: &str) -> bool {
    match ERRORS.iter().find(|(theirs, _)| official.contains(theirs) || theirs.contains(official)) {
        Some((_, ours)) => error.contains(ours),
        None => {
            eprintln!("what this is about is not known: {official}; it is taken for: {error}");
            true
        }
    }
}
