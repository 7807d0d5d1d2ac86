//! Tests of the checked-in model: it is complete and consistent, and only differs from the one that AWS publishes by
//! later changes.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tinsmith_codegen::compare::compare;
use tinsmith_codegen::import::{Options, Sources, import, load, print};
use tinsmith_codegen::json::Source;
use tinsmith_codegen::model::{Model, ShapeType, load_model};
use tinsmith_codegen::{Package, Request, RuntimeSource, Wanted, generate, names_table};

const MODEL: &str = "models/cognito-identity-provider/model.json";
const SUPPLEMENT: &str = "models/botocore.json";

/// The most used services: their folders in botocore's data, and AWS's own models beside the repository.
const DROP_INS: [(&str, &str); 12] = [
    ("cloudwatch/2010-08-01", "aws-more/cloudwatch"),
    ("cognito-identity/2014-06-30", "aws/cognito-identity"),
    ("cognito-idp/2016-04-18", "aws/cognito-identity-provider"),
    ("dynamodb/2012-08-10", "aws/dynamodb"),
    ("ecr/2015-09-21", "aws/ecr"),
    ("ecs/2014-11-13", "aws/ecs"),
    ("kinesis/2013-12-02", "aws/kinesis"),
    ("kms/2014-11-01", "aws/kms"),
    ("logs/2014-03-28", "aws/cloudwatch-logs"),
    ("secretsmanager/2017-10-17", "aws/secrets-manager"),
    ("sqs/2012-11-05", "aws/sqs"),
    ("stepfunctions/2016-11-23", "aws/sfn"),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> Source {
    load::read(&root().join(path), path).unwrap_or_else(|problems| panic!("{problems}"))
}

fn loaded(sources: &[Source]) -> Model<'_> {
    load_model(sources).unwrap_or_else(|problems| panic!("{problems}"))
}

/// Returns the folder of botocore's data, if the environment names one.
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

/// Checks that all shapes can be read, and that their targets exist.
fn assert_consistent(model: &Model<'_>, name: &str) {
    match model.validate() {
        Ok(warnings) => assert_eq!(warnings, [], "{name}"),
        Err(problems) => panic!("{name}:\n{problems}"),
    }
}

#[test]
fn the_model_is_complete() {
    let sources = [read(MODEL)];
    let model = loaded(&sources);
    assert_consistent(&model, MODEL);
    let of_type = |kind| model.ids().filter(|id| model.shape(id).unwrap().kind == kind).count();
    assert_eq!((of_type(ShapeType::Service), of_type(ShapeType::Operation)), (1, 141));
    let text = &sources[0].text;
    let ids: Vec<&str> = text.lines().filter(|line| line.starts_with("    \"com.")).collect();
    assert!(ids.len() > 141 && ids.is_sorted());
}

#[test]
fn the_model_has_no_documentation() {
    let text = read(MODEL).text;
    assert!(!text.contains("\"documentation\"") && !text.contains("#documentation"));
    assert!(!text.lines().any(|line| line.contains("#deprecated") && line.contains("\"message\"")));
    assert!(!text.contains("<p>") && !text.contains("https://docs."));
}

#[test]
fn the_model_is_formatted_like_the_output_of_an_import() {
    let text = read(MODEL).text;
    let value: Value = serde_json::from_str(&text).unwrap();
    assert!(print::to_text(&value) == text, "run `cargo xtask import` again");
}

/// Shows that the import loses nothing: each difference is a change by AWS after the model of April 2026.
#[test]
fn the_model_only_differs_from_the_published_one_by_later_changes() {
    let published = "../shared/models/aws/cognito-identity-provider.json";
    if !root().join(published).exists() {
        println!("skipped: {published} is not there");
        return;
    }
    let (sources, published) = ([read(MODEL)], [read(published)]);
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
    // The other differences are shapes, members, operations and errors that are new in botocore.
    assert!(added.iter().all(|line| !line.contains("smithy.")), "{added:#?}");
}

#[test]
fn the_model_is_a_fresh_import() {
    let Some(folder) = botocore() else { return };
    let fresh = print::to_text(&import_of(&folder.join("cognito-idp/2016-04-18")));
    assert!(
        fresh == read(MODEL).text,
        "{MODEL} differs from the output of `cargo xtask import` for {}",
        folder.display()
    );
}

fn import_of(folder: &Path) -> Value {
    let plain = folder.join("service-2.json");
    let path = if plain.exists() { plain } else { folder.join("service-2.json.gz") };
    let sources = load::load_description(&path, "service-2.json").unwrap_or_else(|found| panic!("{found}"));
    imported(&sources).unwrap_or_else(|problems| panic!("{problems}"))
}

/// Compares everything that determines whether a program compiles with either crate: the optionality of members,
/// unions, the names of variants, and paginators.
#[test]
fn crates_from_imports_can_replace_those_from_published_models() {
    let Some(folder) = botocore() else { return };
    let mut found = Vec::new();
    for (description, published) in DROP_INS {
        let published = format!("../shared/models/{published}.json");
        if !root().join(&published).exists() {
            println!("skipped: {published} is not there");
            return;
        }
        let import =
            Source { name: description.to_owned(), text: import_of(&folder.join(description)).to_string() };
        let (import, published) = ([import], [read(&published)]);
        let differences = compare(&loaded(&published), &loaded(&import)).unwrap();
        let used = |line: &&String| match line.split_at(2) {
            ("~ ", change) => change.contains("absent") || change.contains("union"),
            // Additions in the description are newer.
            ("- ", lost) => lost.contains("#paginated"),
            _ => false,
        };
        found.extend(differences.iter().filter(used).map(|line| format!("{description}: {line}")));
        let Ok(names) = names_table(&published) else { continue };
        let ours = names_table(&import).unwrap_or_else(|problems| panic!("{description}: {problems}"));
        let ours: BTreeSet<&str> = ours.lines().collect();
        let values = names.lines().filter(|line| line.starts_with("value ") && !ours.contains(line));
        found.extend(values.map(|line| format!("{description}: {line}")));
    }
    // Each difference is a change by AWS after the models were published: a member is no longer required, or has
    // another type.
    assert_eq!(
        found,
        [
            "cognito-idp/2016-04-18: ~ SmsConfigurationType$SnsCallerArn: ArnType, never absent -> OptionalArnType, \"\" if absent",
            "ecs/2014-11-13: ~ ResourceRequirement$value: string, never absent -> string, \"\" if absent",
            "kinesis/2013-12-02: ~ PutRecordsRequestEntry$PartitionKey: PartitionKey, never absent -> PartitionKey, may be absent",
            "kinesis/2013-12-02: ~ Record$PartitionKey: PartitionKey, never absent -> PartitionKey, may be absent",
            "logs/2014-03-28: ~ SplitStringEntry$delimiter: Delimiter, never absent -> SplitStringDelimiter, never absent",
            "logs/2014-03-28: ~ StartQueryRequest$limit: EventsLimit, may be absent -> EventsLimitStartQuery, may be absent",
        ]
    );
}

/// All services can be imported and generated with all of their operations, in the newest versions of their APIs.
#[test]
fn every_service_of_botocore() {
    let Some(folder) = botocore() else { return };
    let (mut services, mut operations) = (0, 0);
    let supplement: Value = serde_json::from_str(&read(SUPPLEMENT).text).unwrap();
    let mut supplemented: BTreeSet<&str> =
        supplement["services"].as_object().unwrap().keys().map(String::as_str).collect();
    let description = |version: &PathBuf| {
        let files = ["service-2.json", "service-2.json.gz"].map(|name| version.join(name));
        files.into_iter().find(|file| file.exists())
    };
    for service in folders(&folder) {
        let Some(file) = folders(&service).iter().rev().find_map(description) else { continue };
        let name = file.display().to_string();
        let sources = load::load_description(&file, &name).unwrap_or_else(|found| panic!("{found}"));
        supplemented.remove(sources.service["metadata"]["serviceId"].as_str().unwrap());
        let model = imported(&sources).unwrap_or_else(|problems| panic!("{name}:\n{problems}"));
        let source = Source { name: name.clone(), text: model.to_string() };
        let model = loaded(std::slice::from_ref(&source));
        let warnings = model.validate().unwrap_or_else(|problems| panic!("{name}:\n{problems}"));
        // The only allowed warnings are those about names that differ only in case.
        for warning in warnings.iter().map(ToString::to_string) {
            assert!(warning.contains("ignoring case, it has the same name"), "{name}: {warning}");
        }
        let package = Package {
            name: "service".to_owned(),
            version: "0.1.0".to_owned(),
            runtime: RuntimeSource::Version("0.1".to_owned()),
            manifest_lines: Vec::new(),
            standalone: false,
            command: "cargo xtask regenerate".to_owned(),
        };
        let request = Request {
            sources: std::slice::from_ref(&source),
            service: None,
            protocol: None,
            operations: &Wanted::All,
            package,
        };
        let generated = generate(request).unwrap_or_else(|problems| panic!("{name}:\n{problems}"));
        let summary = generated.summary;
        assert!(summary.unsupported.is_empty(), "{name}: {:?}", summary.unsupported);
        let expected = sources.service["operations"].as_object().unwrap().len();
        assert_eq!(summary.operations, expected, "{name}");
        services += 1;
        operations += summary.operations;
    }
    println!("{services} services with {operations} operations generated");
    assert!(services > 0, "there is no service in {}", folder.display());
    assert!(
        supplemented.is_empty(),
        "{SUPPLEMENT} names services that botocore does not have: {supplemented:?}"
    );
}

fn folders(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut folders: Vec<PathBuf> =
        entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}
