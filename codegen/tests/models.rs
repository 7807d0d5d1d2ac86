//! The model that is checked in: whole, of one piece, and what AWS publishes but for what AWS has changed.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tinsmith_codegen::compare::{apply, compare};
use tinsmith_codegen::import::{Options, Sources, import, load, print};

const MODEL: &str = "models/cognito-identity-provider/model.json";
const NULLABILITY: &str = "models/cognito-identity-provider/nullability.json";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &Path) -> Value {
    load::read(path).unwrap_or_else(|problem| panic!("{problem}"))
}

/// The model with its apply statements.
fn model() -> Value {
    let mut model = read(&root().join(MODEL));
    let statements = read(&root().join(NULLABILITY));
    apply(&mut model, &statements, NULLABILITY).unwrap_or_else(|problems| panic!("{problems:?}"));
    model
}

/// A folder of botocore's data, if the environment names one.
fn botocore() -> Option<PathBuf> {
    let folder = std::env::var_os("TINSMITH_BOTOCORE").map(PathBuf::from);
    if folder.is_none() {
        println!("skipped: TINSMITH_BOTOCORE does not name a folder of botocore's data");
    }
    folder
}

fn imported(sources: &Sources) -> Result<Value, String> {
    let options = Options::default();
    import(sources, &options).map(|imported| imported.model).map_err(|problems| problems[0].to_string())
}

/// Every target in the model, wherever it stands outside traits.
fn targets<'a>(value: &'a Value, out: &mut BTreeSet<&'a str>) {
    match value {
        Value::Object(map) => {
            out.extend(map.get("target").and_then(Value::as_str));
            map.iter().filter(|(key, _)| *key != "traits").for_each(|(_, value)| targets(value, out));
        }
        Value::Array(items) => items.iter().for_each(|value| targets(value, out)),
        _ => {}
    }
}

fn assert_of_one_piece(model: &Value) {
    let shapes = model["shapes"].as_object().unwrap();
    let mut found = BTreeSet::new();
    targets(&model["shapes"], &mut found);
    for target in found {
        assert!(target.starts_with("smithy.api#") || shapes.contains_key(target), "{target} is nowhere");
    }
    assert!(shapes.keys().is_sorted());
}

#[test]
fn the_model_is_whole() {
    let model = model();
    assert_of_one_piece(&model);
    let shapes = model["shapes"].as_object().unwrap();
    let of_type = |kind: &str| shapes.values().filter(|shape| shape["type"] == kind).count();
    assert_eq!((of_type("service"), of_type("operation")), (1, 141));
}

#[test]
fn the_model_holds_facts_only() {
    let text = std::fs::read_to_string(root().join(MODEL)).unwrap();
    assert!(!text.contains("\"documentation\"") && !text.contains("#documentation"));
    assert!(!text.contains("<p>") && !text.contains("https://docs."));
}

#[test]
fn the_model_is_laid_out_as_an_import_writes_it() {
    let text = std::fs::read_to_string(root().join(MODEL)).unwrap();
    assert!(print::to_text(&read(&root().join(MODEL))) == text, "run `cargo xtask import` again");
}

/// Who looks for a loss of the import looks here: each line is a change by AWS, after the April 2026 model.
#[test]
fn the_model_is_what_aws_publishes_but_for_later_changes() {
    let published = root().join("../shared/models/aws/cognito-identity-provider.json");
    if !published.exists() {
        println!("skipped: {} is not there", published.display());
        return;
    }
    let found = compare(&model(), &read(&published)).unwrap().differences;
    let (added, changed): (Vec<&String>, Vec<&String>) = found.iter().partition(|line| line.starts_with('-'));
    let language = "^cognito:(default|dutch|english|french|spanish|german|bahasa-indonesia|italian|japanese|korean|\
                    portuguese-brazil|chinese-(simplified|traditional))$";
    let before = language.replace("|dutch", "");
    assert_eq!(
        changed,
        [
            "~ AllowedFirstAuthFactorsListType: smithy.api#length {\"min\":1,\"max\":5} -> {\"min\":1,\"max\":4}",
            &format!("~ LanguageIdType: smithy.api#pattern \"{language}\" -> \"{before}\""),
            "~ LinksType: smithy.api#length {\"min\":1,\"max\":13} -> {\"min\":1,\"max\":12}",
            "~ SessionType: smithy.api#length {\"min\":20,\"max\":4096} -> {\"min\":20,\"max\":2048}",
            "~ SmsConfigurationType$SnsCallerArn: OptionalArnType -> ArnType",
            "~ SmsConfigurationType$SnsCallerArn: \"\" where absent -> always there",
            "+ SmsConfigurationType$SnsCallerArn: smithy.api#required {}",
        ]
    );
    // The others are new in botocore: shapes, members, operations, errors.
    assert!(added.iter().all(|line| !line.contains("smithy.")), "{added:#?}");
}

#[test]
fn the_model_is_a_fresh_import() {
    let Some(folder) = botocore() else { return };
    let folder = folder.join("cognito-idp/2016-04-18");
    let plain = folder.join("service-2.json");
    let path = if plain.exists() { plain } else { folder.join("service-2.json.gz") };
    let sources = load::load(&path).unwrap_or_else(|problem| panic!("{problem}"));
    let fresh = print::to_text(&imported(&sources).unwrap());
    let kept = std::fs::read_to_string(root().join(MODEL)).unwrap();
    assert!(fresh == kept, "{MODEL} is not what `cargo xtask import` makes of {}", path.display());
}

/// Every service that speaks a JSON protocol can be imported; every other is refused by the name of its protocol.
#[test]
fn every_service_of_botocore() {
    let Some(folder) = botocore() else { return };
    let (mut taken, mut refused) = (0, 0);
    for service in folders(&folder).iter().flat_map(|service| folders(service)) {
        let files = ["service-2.json", "service-2.json.gz"].map(|name| service.join(name));
        let Some(file) = files.iter().find(|file| file.exists()) else {
            continue;
        };
        let sources = load::load(file).unwrap_or_else(|problem| panic!("{problem}"));
        let metadata = &sources.service["metadata"];
        let protocols = metadata["protocols"].as_array().cloned().unwrap_or_default();
        let json = metadata["protocol"] == "json" || protocols.contains(&Value::from("json"));
        match imported(&sources) {
            Ok(model) if json => {
                assert_of_one_piece(&model);
                taken += 1;
            }
            Err(problem) if !json && problem.contains("only `json` can be imported") => refused += 1,
            other => panic!("{}: json: {json}: {:?}", file.display(), other.err()),
        }
    }
    println!("{taken} services imported, {refused} of other protocols refused");
    assert!(taken > 0, "there is no service in {}", folder.display());
}

fn folders(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut folders: Vec<PathBuf> =
        entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}
