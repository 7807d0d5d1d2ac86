//! Compares profile files with the official crates' test cases.

use std::collections::HashMap;
use std::path::PathBuf;

use serde_json::Value;

use super::profile_file::ProfileFileKind;
use super::*;
use crate::fixtures;
use crate::home::Platform;

fn sections(value: &Value) -> HashMap<&str, HashMap<String, String>> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let properties = |value: &Value| {
        value.as_object().unwrap().iter().map(|(name, value)| (name.clone(), text(value))).collect()
    };
    value.as_object().into_iter().flatten().map(|(name, value)| (name.as_str(), properties(value))).collect()
}

#[test]
fn files_have_the_official_profiles_and_errors() {
    for case in fixtures::cases("profile-parser-tests.json") {
        let mut set = ProfileSet::default();
        let mut read = Ok(());
        for (kind, name) in
            [(ProfileFileKind::Config, "configFile"), (ProfileFileKind::Credentials, "credentialsFile")]
        {
            if let Some(text) = case["input"][name].as_str() {
                read = read.and_then(|()| set.add(kind, text, name));
            }
        }
        let output = &case["output"];
        match (read, output["errorContaining"].as_str()) {
            (Ok(()), None) => {
                let [profiles, sessions] = set.all();
                let expected = sections(&output["config"]["profiles"]);
                assert_eq!(
                    profiles,
                    expected.iter().map(|(name, section)| (*name, section)).collect(),
                    "{case}"
                );
                if !output["config"]["sso_sessions"].is_null() {
                    let expected = sections(&output["config"]["sso_sessions"]);
                    assert_eq!(sessions, expected.iter().map(|(name, section)| (*name, section)).collect());
                }
            }
            (Err(error), Some(expected)) => {
                let error = error.to_string();
                assert!(fixtures::is_same_kind(expected, &error), "{error}: {case}");
            }
            (read, _) => panic!("{read:?} instead of {case}"),
        }
    }
}

#[tokio::test]
async fn files_have_the_official_locations() {
    for case in fixtures::cases("file-location-tests.json") {
        let environment: HashMap<String, String> = sections_of_environment(&case["environment"]);
        let env = Env::from(environment);
        let platform = match case["platform"].as_str() {
            Some("windows") => Platform::Windows,
            _ => Platform::Unix,
        };
        for (kind, name) in [
            (ProfileFileKind::Config, "configLocation"),
            (ProfileFileKind::Credentials, "credentialsLocation"),
        ] {
            let expected = case[name].as_str().map(PathBuf::from);
            assert_eq!(kind.location(&env, platform), expected, "{case}");
        }
        if let Some(profile) = case["profile"].as_str() {
            let files = ProfileFiles::builder().build();
            let set = load(&Fs::from_slice(&[]), &env, &files, None).await.unwrap();
            assert_eq!(set.selected_profile(), profile, "{case}");
        }
    }
}

fn sections_of_environment(value: &Value) -> HashMap<String, String> {
    value
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, value)| (name.clone(), value.as_str().unwrap().to_owned()))
        .collect()
}

#[tokio::test]
async fn files_that_the_program_names_must_exist() {
    let fs = Fs::from_slice(&[("mine", "[profile a]\nx = 1")]);
    let env = Env::from_slice(&[("AWS_PROFILE", "a")]);
    let files = |path: &str| ProfileFiles::builder().with_file(ProfileFileKind::Config, path).build();
    let set = load(&fs, &env, &files("mine"), None).await.unwrap();
    assert_eq!(set.get("x"), Some("1"));
    let set = load(&fs, &env, &files("mine"), Some("b".into())).await.unwrap();
    assert_eq!(set.get("x"), None);
    let error = load(&fs, &env, &files("yours"), None).await.unwrap_err();
    assert!(matches!(error, ProfileFileLoadError::CouldNotReadFile(_)), "{error:?}");
    let both = ProfileFiles::builder()
        .include_default_config_file(true)
        .include_default_credentials_file(true)
        .with_contents(ProfileFileKind::Credentials, "[a]\naws_secret_access_key = hunter2")
        .build();
    assert!(!format!("{both:?}").contains("hunter2"));
    let env = Env::from_slice(&[("AWS_CONFIG_FILE", "mine"), ("HOME", "/")]);
    let set = load(&fs, &env, &both, Some("a".into())).await.unwrap();
    assert_eq!((set.get("x"), set.get("aws_secret_access_key")), (Some("1"), Some("hunter2")));
}

#[tokio::test]
async fn a_file_that_is_not_utf8_is_an_error() {
    let fs = Fs::from_map([("/.aws/config".to_owned(), vec![0xff, b'['])].into());
    let set = load(&fs, &Env::from_slice(&[("HOME", "/")]), &ProfileFiles::default(), None).await.unwrap();
    assert!(set.is_empty());
}
