//! Tests `cargo xtask regenerate` and `compare` as a user runs them: the choice of models, operations and folders, and
//! what is refused.

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use support::{DESCRIPTION, SMITHY, file, gzipped, run, scratch, xtask};

const COGNITO: &str = "models/cognito-identity-provider/model.json";

fn read(path: impl AsRef<Path>) -> String {
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.as_ref().display()))
}

fn out(folder: &Path) -> (PathBuf, String) {
    let out = folder.join("out");
    let text = out.display().to_string();
    (out, text)
}

#[test]
#[cfg(feature = "slow-tests")]
fn chosen_operations_make_a_crate_that_builds() {
    let folder = scratch("chosen");
    let (out, text) = out(&folder);
    xtask(&["regenerate", "--operations", "ListUsers,AdminGetUser", "--out", &text]).assert_success();
    assert!(out.join("src/operation/list_users.rs").is_file());
    assert!(!out.join("src/operation/admin_initiate_auth.rs").exists());
    assert!(read(out.join("Cargo.toml")).contains("name = \"cognito-identity-provider\""));
    // The dependencies of this workspace are available without a network, so use the same versions.
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    fs::copy(lock, out.join("Cargo.lock")).unwrap();
    // The slow tests of the generator compile some of the crate's dependencies in this folder.
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("goldens/target");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--offline", "--quiet", "--target-dir"]).arg(target).current_dir(&out);
    cargo.env("CARGO_PROFILE_DEV_DEBUG", "0").env("RUSTFLAGS", "-D warnings");
    run(&mut cargo).assert_success();
}

#[test]
fn all_operations() {
    let folder = scratch("all");
    let (out, text) = out(&folder);
    let run = xtask(&["regenerate", "--all-operations", "--out", &text]);
    run.assert_success();
    assert!(run.stdout.contains("141 operations"), "{}", run.stdout);
    assert!(out.join("src/operation/verify_user_attribute.rs").is_file());
}

/// `cargo fmt` in a workspace with a generated crate must not change the crate, or it would count as out of date.
#[test]
fn formatting_leaves_a_generated_crate_as_it_is() {
    let folder = scratch("formatted");
    let (out, text) = out(&folder);
    let arguments = ["regenerate", "--operations", "ListUsers", "--out", &text];
    xtask(&arguments).assert_success();
    run(Command::new(env!("CARGO")).arg("fmt").current_dir(&out)).assert_success();
    xtask(&[&arguments[..], &["--check"]].concat()).assert_success();
}

#[test]
fn models_in_both_formats_gzipped_or_not() {
    let folder = scratch("formats");
    let models = [
        file(&folder, "smithy.json", SMITHY),
        file(&folder, "smithy.json.gz", gzipped(SMITHY)),
        file(&folder, "service-2.json", DESCRIPTION),
        file(&folder, "service-2.json.gz", gzipped(DESCRIPTION)),
    ];
    for (index, model) in models.iter().enumerate() {
        let out = folder.join(index.to_string());
        let run =
            xtask(&["regenerate", "--model", model, "--all-operations", "--out", out.to_str().unwrap()]);
        run.assert_success();
        assert!(run.stdout.contains("The Forge, 1 operation,"), "{}", run.stdout);
        assert!(read(out.join("Cargo.toml")).contains("name = \"forge-works\""), "the SDK ID is the name");
        // Documentation from a botocore description goes into the generated crate.
        let operation = read(out.join("src/operation/strike.rs"));
        assert_eq!(operation.contains("Strikes while the iron is hot."), index > 1, "{operation}");
    }
}

#[test]
fn several_files_are_one_model() {
    let folder = scratch("several");
    let model = file(&folder, "service-2.json", DESCRIPTION);
    let words = file(
        &folder,
        "words.json",
        r#"{ "smithy": "2.0", "shapes": { "com.amazonaws.forgeworks#Strike": {
            "type": "apply", "traits": { "smithy.api#documentation": "Hits hard." }
        } } }"#,
    );
    let (out, text) = out(&folder);
    let models = ["regenerate", "--model", &model, "--model", &words, "--operations", "Strike"];
    xtask(&[&models[..], &["--out", &text, "--module", "anvil"]].concat()).assert_success();
    assert!(read(out.join("src/operation/strike.rs")).contains("Hits hard."));
    assert!(read(out.join("Cargo.toml")).contains("name = \"anvil\""));
}

#[test]
fn an_unknown_operation_is_refused() {
    let folder = scratch("not-there");
    let (out, text) = out(&folder);
    xtask(&["regenerate", "--operations", "AdminInitateAuth", "--out", &text]).assert_error(&[
        &format!("error: {COGNITO}:"),
        "there is no operation `AdminInitateAuth`",
        "`AdminInitiateAuth`, `InitiateAuth`",
    ]);
    assert!(!out.exists());
}

#[test]
fn another_service_does_not_replace_the_configured_one() {
    let folder = scratch("another");
    let model = file(&folder, "smithy.json", SMITHY);
    xtask(&["regenerate", "--model", &model, "--operations", "Strike"]).assert_error(&[
        "org.example#Forge: this is not the configured service",
        "`forge-works`",
        "--out",
    ]);
    let (out, text) = out(&folder);
    xtask(&["regenerate", "--model", &model, "--out", &text]).assert_error(&[
        "`AdminInitiateAuth`",
        "--operations Strike",
        "--all-operations",
    ]);
    assert!(!out.exists());
}

#[test]
fn a_folder_with_other_sources_is_left_alone() {
    let folder = scratch("other-sources");
    let (out, text) = out(&folder);
    file(&out, "src/lib.rs", "//! Somebody's own.\n");
    xtask(&["regenerate", "--operations", "ListUsers", "--out", &text])
        .assert_error(&["sources that were not generated", "--out"]);
    assert_eq!(read(out.join("src/lib.rs")), "//! Somebody's own.\n");
    assert!(!out.join("Cargo.toml").exists());
}

#[test]
fn the_generated_crate_in_the_repository_is_up_to_date() {
    xtask(&["regenerate", "--check"]).assert_success();
}

#[test]
fn a_failed_check_prints_the_command_that_fixes_it() {
    let folder = scratch("check");
    let (out, text) = out(&folder);
    let command = ["regenerate", "--operations", "ListUsers", "--out", &text];
    let check = [&command[..], &["--check"]].concat();
    xtask(&command).assert_success();
    xtask(&check).assert_success();
    let library = out.join("src/lib.rs");
    let before = read(&library);
    fs::write(&library, format!("{before}// By hand.\n")).unwrap();
    fs::write(out.join("src/stray.rs"), "").unwrap();
    let failed = xtask(&check);
    assert_eq!(failed.code, Some(1));
    for expected in [
        "stale: src/lib.rs",
        "-// By hand.",
        "left over: src/stray.rs",
        &format!("cargo xtask {}", command.join(" ")),
    ] {
        assert!(failed.stdout.contains(expected), "{expected} is not in:\n{}", failed.stdout);
    }
    assert!(read(&library).ends_with("// By hand.\n"), "a check changes nothing");
    xtask(&command).assert_success();
    assert_eq!(read(&library), before);
}

#[test]
fn a_comparison_with_check_fails_on_differences() {
    let folder = scratch("compare");
    let (smithy, description) =
        (file(&folder, "a.json", SMITHY), file(&folder, "service-2.json", DESCRIPTION));
    let own = DESCRIPTION.replace("\"box\": true", "\"min\": 1");
    let own = file(&folder, "own/service-2.json", own);
    xtask(&["compare", "--check", &description, &description]).assert_success();
    let run = xtask(&["compare", "--check", &description, &own]);
    assert_eq!(run.code, Some(1));
    assert!(run.stdout.contains("+ Count: smithy.api#range {\"min\":1}"), "{}", run.stdout);
    assert_eq!(xtask(&["compare", &description, &own]).code, Some(0));
    let apply = r#"{ "smithy": "2.0", "shapes": { "org.example#Strike": {
        "type": "apply", "traits": { "smithy.api#readonly": {} } } } }"#;
    let apply = file(&folder, "apply.json", apply);
    let run = xtask(&["compare", &smithy, &smithy, "--apply", &apply]);
    run.assert_success();
    assert!(run.stdout.starts_with("- Strike: smithy.api#readonly {}\n1 differences\n"), "{}", run.stdout);
}
