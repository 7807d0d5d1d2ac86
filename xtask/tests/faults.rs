//! Tests invalid input: every command names the file, the problem and a remedy, and writes nothing.

mod support;

use std::path::Path;

use support::{DESCRIPTION, Run, SMITHY, file, gzipped, scratch, xtask};

/// Runs every command that reads models with the file `faulty`. All of their error messages must contain `words`.
#[track_caller]
fn assert_refused(folder: &Path, faulty: &str, words: &[&str]) {
    for (command, run) in every_command(folder, faulty) {
        println!("{command}:\n{}", run.stderr);
        run.assert_error(words);
    }
}

/// Runs every command that reads models with the file `faulty`, and checks that none of them writes anything.
fn every_command(folder: &Path, faulty: &str) -> Vec<(&'static str, Run)> {
    let good = file(folder, "good.json", SMITHY);
    let out = folder.join("out");
    let out = out.to_str().unwrap();
    let runs = vec![
        ("regenerate", xtask(&["regenerate", "--model", faulty, "--all-operations", "--out", out])),
        ("compare, first", xtask(&["compare", faulty, &good])),
        ("compare, second", xtask(&["compare", &good, faulty])),
        ("compare, further", xtask(&["compare", &good, &good, "--apply", faulty])),
        ("import", xtask(&["import", faulty, "--out", &format!("{out}/model.json")])),
    ];
    assert!(!folder.join("out").exists(), "something was written");
    runs
}

#[test]
fn invalid_json() {
    let folder = scratch("no-json");
    assert_refused(&folder, &file(&folder, "words.json", "A model."), &["words.json:1: this is not JSON"]);
    assert_refused(&folder, &file(&folder, "empty.json", ""), &["empty.json:1: the file is empty"]);
    assert_refused(&folder, &file(&folder, "blank.json", " \n\n"), &["blank.json", "the file is empty"]);
    let cut = &SMITHY[..SMITHY.find("smithy.api#title").unwrap()];
    assert_refused(&folder, &file(&folder, "cut.json", cut), &["cut.json:", "ends in the middle"]);
    let cut = &DESCRIPTION[..DESCRIPTION.find("\"documentation\"").unwrap()];
    assert_refused(
        &folder,
        &file(&folder, "service-2.json", cut),
        &["service-2.json:18: ", "ends in the middle"],
    );
    assert_refused(&folder, &file(&folder, "bytes.json", [b'{', 0xff, 0xfe]), &["bytes.json: is not UTF-8"]);
}

#[test]
fn paths_that_are_not_files() {
    let folder = scratch("no-file");
    let missing = folder.join("missing.json").display().to_string();
    assert_refused(&folder, &missing, &["missing.json: cannot be read", "check the path"]);
    file(&folder, "service/service-2.json", DESCRIPTION);
    let inner = folder.join("service").display().to_string();
    assert_refused(&folder, &inner, &["service: this is a folder", "service/service-2.json"]);
}

#[test]
fn damaged_gzip_files() {
    let folder = scratch("no-gzip");
    assert_refused(
        &folder,
        &file(&folder, "words.json.gz", "not packed"),
        &["words.json.gz: its name says that it is gzipped"],
    );
    let packed = gzipped(DESCRIPTION);
    let half = &packed[..packed.len() / 2];
    assert_refused(&folder, &file(&folder, "half.json.gz", half), &["half.json.gz: cannot be unpacked"]);
    let cut = gzipped(&SMITHY[..200]);
    assert_refused(&folder, &file(&folder, "cut.json.gz", cut), &["cut.json.gz:", "ends in the middle"]);
}

#[test]
fn documents_that_are_not_models() {
    let folder = scratch("no-model");
    for (name, text, word) in [
        ("openapi.json", "{ \"openapi\": \"3.1.0\" }", "this is not a Smithy model"),
        ("list.json", "[1, 2]", "this is not a Smithy model"),
        ("future.json", "{\n  \"smithy\": \"3.0\"\n}", "future.json:2: unsupported Smithy version `3.0`"),
        ("hollow.json", "{ \"smithy\": \"2.0\", \"shapes\": [] }", "`shapes` must be an object"),
    ] {
        let path = file(&folder, name, text);
        for (command, run) in every_command(&folder, &path) {
            // The import expects a description, so it has another message.
            let word = if command == "import" { "service-2.json" } else { word };
            run.assert_error(&[name, word]);
        }
    }
    let empty = file(&folder, "nothing.json", "{ \"smithy\": \"2.0\", \"shapes\": {} }");
    let out = folder.join("out").display().to_string();
    xtask(&["regenerate", "--model", &empty, "--out", &out])
        .assert_error(&["nothing.json: the model has no service"]);
    assert!(!folder.join("out").exists());
}

#[test]
fn descriptions_with_faults() {
    let folder = scratch("faulty-description");
    let unknown_type = DESCRIPTION.replace("\"type\": \"integer\"", "\"type\": \"tensor\"");
    let path = file(&folder, "service-2.json", &unknown_type);
    assert_refused(&folder, &path, &["service-2.json:28: Count: `tensor` is not a type"]);
    let lost = DESCRIPTION.replace("\"shape\": \"Count\"", "\"shape\": \"Lost\"");
    let path = file(&folder, "service-2.json", &lost);
    assert_refused(&folder, &path, &["service-2.json:25: StrikeInput$Times: it refers to `Lost`"]);
    let other = DESCRIPTION.replace("\"protocol\": \"json\"", "\"protocol\": \"soap\"");
    let path = file(&folder, "service-2.json.gz", gzipped(&other));
    assert_refused(&folder, &path, &["service-2.json.gz:3: metadata: the protocol is `soap`"]);
    // The fault can also be in a file next to the description.
    let path = file(&folder, "sound/service-2.json", DESCRIPTION);
    file(&folder, "sound/paginators-1.json", "{ \"pagination\": ");
    assert_refused(&folder, &path, &["sound/paginators-1.json:1: the file ends in the middle"]);
}

#[test]
fn models_with_faults() {
    let folder = scratch("faulty-model");
    let out = folder.join("out").display().to_string();
    let regenerate = |text: &str| {
        let path = file(&folder, "model.json", text);
        let run = xtask(&["regenerate", "--model", &path, "--all-operations", "--out", &out]);
        assert!(!folder.join("out").exists(), "something was written");
        run
    };
    regenerate(&SMITHY.replace("smithy.api#Integer", "org.example#Lost")).assert_error(&[
        "model.json:22: org.example#StrikeInput$Times: there is no shape `org.example#Lost`",
    ]);
    regenerate(&SMITHY.replace("aws.protocols#awsJson1_1", "smithy.protocols#rpcv2Morse"))
        .assert_error(&["model.json:4: org.example#Forge: ", "smithy.protocols#rpcv2Morse"]);
    regenerate(&SMITHY.replace("awsJson1_1", "restXml"))
        .assert_error(&["org.example#Strike: the operation has no `smithy.api#http`"]);
}

#[test]
fn one_run_names_every_file_that_cannot_be_read() {
    let folder = scratch("several-faults");
    let (one, two) = (file(&folder, "one.json.gz", "1"), file(&folder, "two.json", [0xff]));
    xtask(&["regenerate", "--model", &one, "--model", &two, "--all-operations"])
        .assert_error(&["one.json.gz: ", "two.json: "]);
}
