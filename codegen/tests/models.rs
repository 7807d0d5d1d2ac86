//! The model that is checked in: whole, of one piece, and what AWS publishes but for what AWS has changed.

use std::path::{Path, PathBuf};

use serde_json::Value;
use tinsmith_codegen::compare::compare;
use tinsmith_codegen::import::{Options, Sources, import, load, print};
use tinsmith_codegen::json::Source;
use tinsmith_codegen::model::{Model, ShapeType, load_model};

const MODEL: &str = "models/cognito-identity-provider/model.json";
const NULLABILITY: &str = "models/cognito-identity-provider/nullability.json";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> Source {
    load::read(&root().join(path), path).unwrap_or_else(|problems| panic!("{problems}"))
}

fn loaded(sources: &[Source]) -> Model<'_> {
    load_model(sources).unwrap_or_else(|problems| panic!("{problems}"))
}

/// The model and its apply statements.
fn sources() -> [Source; 2] {
    [MODEL, NULLABILITY].map(read)
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
    import(sources, &options).map(|imported| imported.model).map_err(|problems| problems.to_string())
}

/// Every shape can be read, and what it refers to is there.
fn assert_of_one_piece(model: &Model<'_>, name: &str) {
    match model.validate() {
        Ok(warnings) => assert_eq!(warnings, [], "{name}"),
        Err(problems) => panic!("{name}:\n{problems}"),
    }
}

#[test]
fn the_model_is_whole() {
    let sources = sources();
    let model = loaded(&sources);
    assert_of_one_piece(&model, MODEL);
    let of_type = |kind| model.ids().filter(|id| model.shape(id).unwrap().kind == kind).count();
    assert_eq!((of_type(ShapeType::Service), of_type(ShapeType::Operation)), (1, 141));
    let text = &sources[0].text;
    let ids: Vec<&str> = text.lines().filter(|line| line.starts_with("    \"com.")).collect();
    assert!(ids.len() > 141 && ids.is_sorted());
}

#[test]
fn the_model_holds_facts_only() {
    let text = read(MODEL).text;
    assert!(!text.contains("\"documentation\"") && !text.contains("#documentation"));
    assert!(!text.lines().any(|line| line.contains("#deprecated") && line.contains("\"message\"")));
    assert!(!text.contains("<p>") && !text.contains("https://docs."));
}

#[test]
fn the_model_is_laid_out_as_an_import_writes_it() {
    let text = read(MODEL).text;
    let value: Value = serde_json::from_str(&text).unwrap();
    assert!(print::to_text(&value) == text, "run `cargo xtask import` again");
}

/// Who looks for a loss of the import looks here: each line is a change by AWS, after the April 2026 model.
#[test]
fn the_model_is_what_aws_publishes_but_for_later_changes() {
    let published = "../shared/models/aws/cognito-identity-provider.json";
    if !root().join(published).exists() {
        println!("skipped: {published} is not there");
        return;
    }
    let (sources, published) = (sources(), [read(published)]);
    let found = compare(&loaded(&sources), &loaded(&published)).unwrap();
    let (added, changed): (Vec<&String>, Vec<&String>) = found.iter().partition(|line| line.starts_with('-'));
    let language = "^cognito:(default|dutch|english|french|spanish|german|bahasa-indonesia|italian|japanese|korean|\
                    portuguese-brazil|chinese-(simplified|traditional))$";
    let before = language.replace("|dutch", "");
    assert_eq!(
        changed,
        [
            "~ AllowedFirstAuthFactorsListType: smithy.api#length {\"min\":1,\"max\":5} -> {\"min\":1,\"max\":4}",
            &format!("~ LanguageIdType: smithy.api#pattern {language} -> {before}"),
            "~ LinksType: smithy.api#length {\"min\":1,\"max\":13} -> {\"min\":1,\"max\":12}",
            "~ SessionType: smithy.api#length {\"min\":20,\"max\":4096} -> {\"min\":20,\"max\":2048}",
            "~ SmsConfigurationType$SnsCallerArn: OptionalArnType, \"\" if absent -> ArnType, never absent",
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
    let sources = load::load_description(&path, "service-2.json").unwrap_or_else(|found| panic!("{found}"));
    let fresh = print::to_text(&imported(&sources).unwrap());
    let kept = read(MODEL).text;
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
        let name = file.display().to_string();
        let sources = load::load_description(file, &name).unwrap_or_else(|found| panic!("{found}"));
        let metadata = &sources.service["metadata"];
        let protocols = metadata["protocols"].as_array().cloned().unwrap_or_default();
        let json = metadata["protocol"] == "json" || protocols.contains(&Value::from("json"));
        match imported(&sources) {
            Ok(model) if json => {
                let sources = [Source { name: name.clone(), text: model.to_string() }];
                let model = loaded(&sources);
                let warnings = model.validate().unwrap_or_else(|problems| panic!("{name}:\n{problems}"));
                // Some services have names that differ in case only; of nothing else is there a warning.
                for warning in warnings.iter().map(ToString::to_string) {
                    assert!(warning.contains("case does not count"), "{name}: {warning}");
                }
                taken += 1;
            }
            Err(problem) if !json && problem.contains("only `json` can be imported") => refused += 1,
            other => panic!("{name}: json: {json}: {:?}", other.err()),
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
