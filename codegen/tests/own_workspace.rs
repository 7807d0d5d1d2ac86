//! Tests a workspace outside of this repository, whose xtask generates two crates and a copy of the runtime. These must
//! build without this repository.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The xtask program, as the documentation of `tinsmith_codegen::project` shows it.
const XTASK: &str = r#"use std::path::Path;
use std::process::ExitCode;

use tinsmith_codegen::project::Regenerate;

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut regenerate = Regenerate::new(root.join("smithy-build.json"));
    regenerate.command = "cargo run -p xtask".to_owned();
    regenerate.check = std::env::args().any(|argument| argument == "--check");
    regenerate.print()
}
"#;

const CONFIGURATION: &str = r#"{
    "version": "1.0",
    "projections": {
        "forge": {"imports": ["forge.json"], "plugins": {"tinsmith": {
            "module": "forge", "moduleVersion": "0.1.0", "outputDirectory": "clients/forge", "runtime": "vendored"}}},
        "anvil": {"imports": ["forge.json"], "plugins": {"tinsmith": {
            "operations": ["Strike"],
            "module": "anvil", "moduleVersion": "0.1.0", "outputDirectory": "clients/anvil", "runtime": "vendored"}}}
    }
}"#;

const MODEL: &str = r#"{
    "smithy": "2.0",
    "shapes": {
        "org.example#Forge": {
            "type": "service",
            "version": "2020-01-02",
            "operations": [{"target": "org.example#Strike"}, {"target": "org.example#Rest"}],
            "traits": {"aws.protocols#awsJson1_0": {}, "aws.auth#sigv4": {"name": "forge"}}
        },
        "org.example#Strike": {"type": "operation"},
        "org.example#Rest": {"type": "operation"}
    }
}"#;

#[test]
fn crates_for_another_workspace() {
    let codegen = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = std::env::temp_dir().join(format!("tinsmith-workspace-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    let write = |path: &str, text: &str| {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    let package = |name: &str| {
        format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n")
    };
    write("Cargo.toml", "[workspace]\nresolver = \"3\"\nmembers = [\"xtask\"]\nexclude = [\"clients\"]\n");
    write("xtask/Cargo.toml", &format!("{}tinsmith-codegen = {{ path = {codegen:?} }}\n", package("xtask")));
    write("xtask/src/main.rs", XTASK);
    write("smithy-build.json", CONFIGURATION);
    write("forge.json", MODEL);
    fs::copy(codegen.join("../Cargo.lock"), folder.join("Cargo.lock")).unwrap();

    let target = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("own-workspace");
    let cargo = |folder: &Path, arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO"));
        command.args(arguments).args(["--offline", "--quiet", "--target-dir"]).arg(&target);
        let output = command.current_dir(folder).output().unwrap();
        let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        (output.status.success(), text.concat())
    };
    let (succeeded, output) = cargo(&folder, &["run", "--package", "xtask"]);
    assert!(succeeded && output.contains("clients/forge: Forge, 2 operations"), "{output}");
    assert!(output.contains("clients/anvil: Forge, 1 operation,"), "{output}");
    let run_check = |folder: &Path| {
        let mut check =
            Command::new(target.join("debug").join(format!("xtask{}", std::env::consts::EXE_SUFFIX)));
        let output = check.arg("--check").current_dir(folder).output().unwrap();
        (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())
    };
    assert!(run_check(&folder).0);

    // The crates and a program that uses both are built in a folder without anything else.
    let alone = folder.join("elsewhere");
    fs::rename(folder.join("clients"), &alone).unwrap();
    let program = "[workspace]\nresolver = \"3\"\nmembers = [\"program\"]\n";
    fs::write(alone.join("Cargo.toml"), program).unwrap();
    fs::create_dir_all(alone.join("program/src")).unwrap();
    let manifest = package("program") + "anvil = { path = \"../anvil\" }\nforge = { path = \"../forge\" }\n";
    fs::write(alone.join("program/Cargo.toml"), manifest).unwrap();
    let main = "fn main() {\n    println!(\"{}\", anvil::meta::PKG_VERSION.len() + forge::meta::PKG_VERSION.len());\n}\n";
    fs::write(alone.join("program/src/main.rs"), main).unwrap();
    fs::copy(codegen.join("../Cargo.lock"), alone.join("Cargo.lock")).unwrap();
    let here = codegen.parent().unwrap().display().to_string();
    let mut files = vec![alone.join("tinsmith-runtime"), alone.join("anvil"), alone.join("forge")];
    while let Some(path) = files.pop() {
        if path.is_dir() {
            files.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        assert!(!text.contains(&here), "{} names this repository", path.display());
        let is_source = path.extension().is_some_and(|extension| extension == "rs");
        assert!(!is_source || text.contains("`cargo run -p xtask`"), "{}", path.display());
    }
    let (succeeded, output) = cargo(&alone, &["run", "--package", "program"]);
    assert!(succeeded && output.trim() == "10", "{output}");

    // If somebody changes the copy of the runtime, the check reports that it is out of date.
    fs::rename(&alone, folder.join("clients")).unwrap();
    fs::write(folder.join("clients/tinsmith-runtime/src/lib.rs"), "// changed\n").unwrap();
    let (is_fresh, output) = run_check(&folder);
    assert!(
        !is_fresh && output.contains("stale: src/lib.rs") && output.contains("cargo run -p xtask"),
        "{output}"
    );
    fs::remove_dir_all(folder).unwrap();
}
