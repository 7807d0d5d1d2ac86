//! Hand-written Rust that is copied into generated crates, for features that models cannot describe.
//!
//! A model requests it with `tinsmith.api#inlineable`, which names a folder in `codegen/inlineable/` with the same
//! layout as the crate's `src/`. One folder is for sign-in with Amazon Cognito: the keys of its parameters depend on the
//! flow and the challenge, and only the documentation lists them. The others create passwords for databases of RDS and
//! Aurora DSQL, for which there is no operation.

use crate::ir::{BuilderHook, Feature, Inlined, InlinedFile, OutputHook};

/// The folders, for error messages.
pub const NAMES: &[&str] = &[COGNITO_SIGN_IN, DSQL_AUTH_TOKEN, RDS_AUTH_TOKEN];

const COGNITO_SIGN_IN: &str = "cognito-sign-in";
const DSQL_AUTH_TOKEN: &str = "dsql-auth-token";
const RDS_AUTH_TOKEN: &str = "rds-auth-token";

const INITIATE: &[&str] = &["AdminInitiateAuth", "InitiateAuth"];
const RESPOND: &[&str] = &["AdminRespondToAuthChallenge", "RespondToAuthChallenge"];
const EITHER: &[&str] =
    &["AdminInitiateAuth", "AdminRespondToAuthChallenge", "InitiateAuth", "RespondToAuthChallenge"];

/// An item that a crate gets if it has at least one operation from each of these lists.
type If<T> = (&'static [&'static [&'static str]], T);

macro_rules! text {
    ($path:literal) => {
        include_str!(concat!("../inlineable/cognito-sign-in/", $path))
    };
}

macro_rules! file {
    ($path:literal, $module:literal) => {
        InlinedFile {
            path: $path,
            text: text!($path),
            module: $module,
            item: None,
            uses: None,
            builder_hook: None,
            output_hook: None,
        }
    };
}

/// `SECRET_HASH` depends on members that can be set in any order, so the builder keeps the other data for it until
/// `build`.
const SECRET_HASH: Option<BuilderHook> = Some(BuilderHook {
    field: "_secret_hash",
    type_: ("crate::app_client", "SecretHash"),
    method: "add_secret_hash",
    errors: "When `SECRET_HASH` cannot be computed.",
});

/// The answer to the next challenge needs data of this call, such as the user's real name, and the service's time.
const LEARNED: Option<OutputHook> =
    Some(OutputHook { field: "_learned", type_: ("crate::challenge", "Learned"), method: "learn" });

const FILES: [If<InlinedFile>; 15] = [
    (
        &[EITHER],
        InlinedFile {
            item: Some("AppClient"),
            uses: Some("pub use app_client::AppClient;"),
            ..file!("app_client.rs", "mod app_client;")
        },
    ),
    (&[EITHER], file!("entries.rs", "mod entries;")),
    (&[INITIATE], InlinedFile { item: Some("flow"), ..file!("flow.rs", "pub mod flow;") }),
    (&[RESPOND], InlinedFile { item: Some("answer"), ..file!("answer.rs", "pub mod answer;") }),
    (
        &[RESPOND],
        InlinedFile {
            item: Some("challenge"),
            uses: Some("#[cfg(feature = \"srp\")] pub use tinsmith_runtime::srp;"),
            ..file!("challenge.rs", "pub mod challenge;")
        },
    ),
    (&[RESPOND], file!("challenge/learned.rs", "")),
    (&[RESPOND], file!("challenge/response.rs", "")),
    (
        &[&["AdminInitiateAuth"]],
        InlinedFile {
            builder_hook: SECRET_HASH,
            ..file!("operation/admin_initiate_auth/sign_in.rs", "mod sign_in;")
        },
    ),
    (
        &[&["InitiateAuth"]],
        InlinedFile {
            builder_hook: SECRET_HASH,
            ..file!("operation/initiate_auth/sign_in.rs", "mod sign_in;")
        },
    ),
    (
        &[&["AdminRespondToAuthChallenge"]],
        InlinedFile {
            builder_hook: SECRET_HASH,
            ..file!("operation/admin_respond_to_auth_challenge/sign_in.rs", "mod sign_in;")
        },
    ),
    (
        &[&["RespondToAuthChallenge"]],
        InlinedFile {
            builder_hook: SECRET_HASH,
            ..file!("operation/respond_to_auth_challenge/sign_in.rs", "mod sign_in;")
        },
    ),
    // A challenge is only useful if the crate can answer it.
    (
        &[&["AdminInitiateAuth"], RESPOND],
        InlinedFile {
            output_hook: LEARNED,
            ..file!("operation/admin_initiate_auth/next_step.rs", "mod next_step;")
        },
    ),
    (
        &[&["InitiateAuth"], RESPOND],
        InlinedFile {
            output_hook: LEARNED,
            ..file!("operation/initiate_auth/next_step.rs", "mod next_step;")
        },
    ),
    (
        &[&["AdminRespondToAuthChallenge"]],
        InlinedFile {
            output_hook: LEARNED,
            ..file!("operation/admin_respond_to_auth_challenge/next_step.rs", "mod next_step;")
        },
    ),
    (
        &[&["RespondToAuthChallenge"]],
        InlinedFile {
            output_hook: LEARNED,
            ..file!("operation/respond_to_auth_challenge/next_step.rs", "mod next_step;")
        },
    ),
];

const FEATURES: [If<Feature>; 2] = [
    (
        &[EITHER],
        Feature {
            name: "secret-hash",
            is_default: true,
            enables: &["tinsmith-runtime/secret-hash"],
            docs: "`SECRET_HASH` for app clients that have a secret.",
        },
    ),
    (
        &[RESPOND],
        Feature {
            name: "srp",
            is_default: false,
            enables: &["secret-hash", "tinsmith-runtime/srp"],
            docs: "`answer_with_password`, which proves a password without sending it.",
        },
    ),
];

/// The example in the client's documentation. `KRATE` stands for the crate's name.
const EXAMPLES: [If<&str>; 2] = [
    (&[&["AdminInitiateAuth"], &["AdminRespondToAuthChallenge"]], text!("example_admin.md")),
    (&[&["InitiateAuth"], &["RespondToAuthChallenge"]], text!("example_public.md")),
];

/// The section in the README, also with `KRATE`.
const GUIDES: [If<&str>; 1] =
    [(&[&["AdminInitiateAuth"], &["AdminRespondToAuthChallenge"]], text!("README.md"))];

/// Returns the items of a folder for a crate with these operations, or `None` if there is no such folder.
pub fn select(name: &str, operations: &[&str]) -> Option<Inlined> {
    match name {
        COGNITO_SIGN_IN => Some(sign_in(operations)),
        DSQL_AUTH_TOKEN => Some(auth_token(
            include_str!("../inlineable/dsql-auth-token/auth_token.rs"),
            include_str!("../inlineable/dsql-auth-token/README.md"),
        )),
        RDS_AUTH_TOKEN => Some(auth_token(
            include_str!("../inlineable/rds-auth-token/auth_token.rs"),
            include_str!("../inlineable/rds-auth-token/README.md"),
        )),
        _ => None,
    }
}

fn sign_in(operations: &[&str]) -> Inlined {
    let files: Vec<_> = selected(&FILES, operations).collect();
    Inlined {
        title: "Sign-in",
        runtime_features: if files.is_empty() { &[] } else { &["secret"] },
        files,
        features: selected(&FEATURES, operations).collect(),
        example: selected(&EXAMPLES, operations).next(),
        guide: selected(&GUIDES, operations).next(),
    }
}

/// Tokens need no operation, so every crate of the service has the module.
fn auth_token(text: &'static str, guide: &'static str) -> Inlined {
    let file = InlinedFile {
        path: "auth_token.rs",
        text,
        module: "#[cfg(feature = \"client\")] pub mod auth_token;",
        item: Some("auth_token"),
        uses: None,
        builder_hook: None,
        output_hook: None,
    };
    Inlined {
        title: "Logging in to databases",
        runtime_features: &["auth-token"],
        files: vec![file],
        guide: Some(guide),
        ..Inlined::default()
    }
}

fn selected<T: Copy>(all: &[If<T>], operations: &[&str]) -> impl Iterator<Item = T> {
    all.iter()
        .filter(|(lists, _)| lists.iter().all(|any| any.iter().any(|name| operations.contains(name))))
        .map(|(_, what)| *what)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::{Path, PathBuf};

    use super::*;

    fn paths(operations: &[&str]) -> Vec<&'static str> {
        select(COGNITO_SIGN_IN, operations).unwrap().files.iter().map(|file| file.path).collect()
    }

    #[test]
    fn a_crate_gets_what_its_operations_need() {
        assert_eq!(paths(&["SignUp"]), [""; 0]);
        assert_eq!(
            paths(&["AdminInitiateAuth"]),
            ["app_client.rs", "entries.rs", "flow.rs", "operation/admin_initiate_auth/sign_in.rs"]
        );
        assert_eq!(
            paths(&["RespondToAuthChallenge"]),
            [
                "app_client.rs",
                "entries.rs",
                "answer.rs",
                "challenge.rs",
                "challenge/learned.rs",
                "challenge/response.rs",
                "operation/respond_to_auth_challenge/sign_in.rs",
                "operation/respond_to_auth_challenge/next_step.rs",
            ]
        );
        assert_eq!(paths(EITHER).len(), FILES.len());
        assert!(select("another", EITHER).is_none());
        assert!(NAMES.iter().all(|name| select(name, &[]).is_some()));
    }

    #[test]
    fn every_file_is_listed() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("inlineable").join(COGNITO_SIGN_IN);
        let mut found = BTreeSet::new();
        let mut folders: Vec<PathBuf> = vec![root.clone()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|extension| extension == "rs") {
                    found.insert(path.strip_prefix(&root).unwrap().display().to_string());
                }
            }
        }
        assert_eq!(found, FILES.iter().map(|(_, file)| file.path.to_owned()).collect());
    }

    /// If the table misspelled an operation, crates would never get its files.
    #[test]
    fn the_model_has_the_operations() {
        let path =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../models/cognito-identity-provider/model.json");
        let model: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let lists = FILES.iter().map(|(lists, _)| lists).chain(FEATURES.iter().map(|(lists, _)| lists));
        for name in lists.chain(EXAMPLES.iter().map(|(lists, _)| lists)).flat_map(|lists| lists.concat()) {
            let id = format!("com.amazonaws.cognitoidentityprovider#{name}");
            assert_eq!(model["shapes"][&id]["type"], "operation", "{id}");
        }
    }
}
