//! The test data of the official crates. It is in a folder next to the repository, or in the folder that
//! `TINSMITH_CREDENTIAL_FIXTURES` names. Without it, these tests do nothing.

mod folders;
mod log;
mod replay;

use std::path::PathBuf;

use serde_json::Value;

/// The path of a file or folder. If it does not exist, prints a message and returns `None`.
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

/// The cases in a file.
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

/// Official error messages, and ours for the same errors. The first match is used.
const ERRORS: [(&str, &str); 47] = [
    // Profile files.
    ("Profile definition must end with ']'", "must end with `]`"),
    ("Expected a profile definition", "must precede this line"),
    ("Expected a property definition", "does not follow a property"),
    ("'=' sign defining a property", "a property needs a `=`"),
    ("'=' sign defining a sub-property", "a sub-property needs a `=`"),
    ("Sub-property did not have a name", "the name of a sub-property is missing"),
    ("Property did not have a name", "the name of a property is missing"),
    ("could not parse profile file", "the profile files could not be loaded"),
    // The settings for credentials in profiles.
    ("No profiles were defined", "there are no profiles"),
    ("both source_profile and credential_source", "both `source_profile` and `credential_source`"),
    ("profile must contain `source_profile`", "neither `source_profile` nor `credential_source`"),
    ("profile missing aws_secret_access_key", "no `aws_secret_access_key`"),
    ("profile missing aws_access_key_id", "no `aws_access_key_id`"),
    ("could not find source profile", "which its `source_profile` names"),
    ("did not contain credential information", "no credentials"),
    ("could not load source profile", "cannot be used"),
    ("infinite loop", "leads back"),
    ("that provider is not supported", "there is no `credential_source`"),
    ("requires following cargo feature", "needs the feature"),
    ("but `role_arn` was missing", "no `role_arn`"),
    ("`role_arn` was missing", "no `role_arn`"),
    ("then `sso_account_id` must also be set", "no `sso_account_id`"),
    ("then `sso_role_name` must also be set", "no `sso_role_name`"),
    ("`sso_region` can only be specified", "`sso_region` must be in the section"),
    ("`sso_start_url` can only be specified", "`sso_start_url` must be in the section"),
    ("`sso_region` was missing", "no `sso_region`"),
    ("`sso_start_url` was missing", "no `sso_start_url`"),
    ("was not found", "no section `[sso-session"),
    ("an access token instead of credentials", "is only for a token"),
    // Providers.
    ("could not parse response", "printed an invalid document"),
    ("external process exited with code", "` failed ("),
    ("failed to read `", "cannot be read"),
    ("No such file or directory", "cannot be read"),
    ("IMDS is disabled", "instance metadata is disabled"),
    ("No environment variables were set", "neither AWS_CONTAINER_CREDENTIALS_RELATIVE_URI nor"),
    ("URI did not specify a host", "it has no host"),
    ("URI was invalid", "it is not a URI"),
    ("invalid relative URI", "RELATIVE_URI cannot be used: it is not a"),
    ("did not refer to an allowed IP", "neither a loopback address nor one of a container's agent"),
    ("failed to perform DNS lookup", "cannot be resolved"),
    ("is not a valid endpoint mode", "is neither `IPv4` nor `IPv6`"),
    ("invalid uri character", "does not begin with https:// or http://"),
    // The messages of official error types.
    ("provider was not enabled", "provider was not enabled"),
    ("provider was not properly configured", "provider was not properly configured"),
    ("an error occurred while loading", "an error occurred while loading"),
    ("unexpected credentials error", "unexpected credentials error"),
    ("provider timed out", "provider timed out"),
];

/// Whether an error corresponds to an official message. For an unknown message, any error is accepted.
pub(crate) fn is_same_kind(official: &str, error: &str) -> bool {
    match ERRORS.iter().find(|(theirs, _)| official.contains(theirs) || theirs.contains(official)) {
        Some((_, ours)) => error.contains(ours),
        None => {
            eprintln!("unknown official message: {official}; accepted: {error}");
            true
        }
    }
}
