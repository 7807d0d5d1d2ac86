//! Compares chains with the official crates' test cases.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::*;
use crate::fixtures;

fn sections(value: &Value) -> Vec<(&str, HashMap<String, String>)> {
    let sections = value.as_object().into_iter().flatten();
    sections
        .map(|(name, section)| (name.as_str(), serde_json::from_value(section.clone()).unwrap()))
        .collect()
}

/// Converts a chain into the form of the official cases, without unset values.
fn describe(chain: &Chain<'_>) -> Value {
    let base = match &chain.base {
        Base::Named(name) => json!({ "NamedSource": name }),
        Base::Keys(keys) => json!({ "AccessKey": {
            "access_key_id": keys.access_key_id(),
            "secret_access_key": keys.secret_access_key(),
            "session_token": keys.session_token(),
            "account_id": keys.account_id().map(|id| id.as_str()),
        } }),
        Base::WebIdentity(web) => json!({ "WebIdentityToken": {
            "role_arn": web.role_arn,
            "web_identity_token_file": web.token_file,
            "role_session_name": web.session_name,
        } }),
        Base::Sso(sso) => json!({ "Sso": {
            "sso_region": sso.region,
            "sso_start_url": sso.start_url,
            "sso_session": sso.session,
            "sso_account_id": sso.account_and_role.map(|(account, _)| account),
            "sso_role_name": sso.account_and_role.map(|(_, role)| role),
        } }),
        Base::Login(session) => json!({ "LoginSession": { "login_session_arn": session } }),
        Base::Process(process) => {
            json!({ "CredentialProcess": { "command": process.command, "account_id": process.account_id } })
        }
    };
    let roles = chain.roles.iter().map(|role| {
        json!({ "AssumeRole": {
            "role_arn": role.arn,
            "external_id": role.external_id,
            "role_session_name": role.session_name,
        } })
    });
    let mut chain = Value::Array([base].into_iter().chain(roles).collect());
    for link in chain.as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
        for properties in link.values_mut().filter_map(Value::as_object_mut) {
            properties.retain(|_, value| !value.is_null());
        }
    }
    chain
}

#[test]
fn profiles_have_the_official_chains_and_errors() {
    for case in fixtures::cases("assume-role-tests.json") {
        let input = &case["input"];
        let selected = input["selected_profile"].as_str().unwrap();
        let profiles =
            ProfileSet::of(selected, sections(&input["profiles"]), sections(&input["sso_sessions"]));
        let expected = &case["output"];
        match (resolve(&profiles), expected["Error"].as_str()) {
            (Ok(chain), None) => assert_eq!(describe(&chain), expected["ProfileChain"], "{}", case["docs"]),
            (Err(error), Some(expected)) => {
                let error = error.to_string();
                assert!(fixtures::is_same_kind(expected, &error), "{error}: {}", case["docs"]);
            }
            (resolved, _) => panic!("{resolved:?} instead of {case}"),
        }
    }
}

fn set(selected: &str, profiles: Value) -> ProfileSet {
    ProfileSet::of(selected, sections(&profiles), [])
}

#[test]
fn long_chains_are_resolved() {
    let mut profiles = serde_json::Map::new();
    for number in 0..10_000 {
        let source = (number + 1).to_string();
        profiles
            .insert(number.to_string(), json!({ "role_arn": number.to_string(), "source_profile": source }));
    }
    profiles.insert("10000".to_owned(), json!({ "aws_access_key_id": "a", "aws_secret_access_key": "b" }));
    let long = set("0", profiles.clone().into());
    let chain = resolve(&long).unwrap();
    assert_eq!((chain.roles.len(), chain.roles[0].arn, chain.roles[9_999].arn), (10_000, "9999", "0"));
    profiles.insert("10000".to_owned(), json!({ "role_arn": "x", "source_profile": "5000" }));
    let error = resolve(&set("0", profiles.into())).unwrap_err();
    assert!(matches!(error, ProfileFileError::CredentialLoop { .. }), "{error}");
}

#[test]
fn blank_values_are_ignored() {
    let profiles = set(
        "a",
        json!({ "a": {
            "role_arn": "",
            "sso_session": "",
            "credential_process": "",
            "aws_access_key_id": "a",
            "aws_secret_access_key": "b",
            "aws_session_token": "",
        } }),
    );
    let chain = resolve(&profiles).unwrap();
    assert!(matches!(&chain.base, Base::Keys(keys) if keys.session_token().is_none()), "{chain:?}");
}

#[test]
fn profiles_can_set_the_duration_of_a_role() {
    let profiles = |seconds: &str| {
        set(
            "a",
            json!({ "a": { "role_arn": "x", "credential_source": "Environment", "duration_seconds": seconds } }),
        )
    };
    assert_eq!(resolve(&profiles("900")).unwrap().roles[0].duration_seconds, Some(900));
    let error = resolve(&profiles("an hour")).unwrap_err().to_string();
    assert!(error.contains("`duration_seconds` is not a number"), "{error}");
}

#[test]
fn keys_and_commands_are_not_shown() {
    for profile in [
        json!({ "credential_process": "get --password hunter2" }),
        json!({ "aws_access_key_id": "a", "aws_secret_access_key": "hunter2" }),
    ] {
        let profiles = set("a", json!({ "a": profile }));
        let shown = format!("{:?}", resolve(&profiles).unwrap());
        assert!(!shown.contains("hunter2"), "{shown}");
    }
}
