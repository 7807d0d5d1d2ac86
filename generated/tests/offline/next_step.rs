//! The steps of a sign-in: responses of the service become tokens or challenges, for which answers are created.
#![cfg(feature = "secret-hash")]

use cognito_identity_provider::AppClient;
use cognito_identity_provider::answer::Answer;
use cognito_identity_provider::challenge::{NextStep, NextStepError};
use cognito_identity_provider::http::Response;
use cognito_identity_provider::operation::Operation;
use cognito_identity_provider::operation::admin_initiate_auth::AdminInitiateAuth;
use cognito_identity_provider::operation::admin_respond_to_auth_challenge::{
    AdminRespondToAuthChallenge, AdminRespondToAuthChallengeInput,
};
use cognito_identity_provider::types::ChallengeNameType;

fn app() -> AppClient {
    AppClient::new("us-east-1_EXAMPLE", "client").secret("app-secret")
}

/// Reads a response with both operations, which must return the same step. The user has typed an alias.
fn next(json: &str) -> Result<NextStep, NextStepError> {
    let first = AdminInitiateAuth::response(&Response::new(json)).expect("an output");
    let later = AdminRespondToAuthChallenge::response(&Response::new(json)).expect("an output");
    let (first, later) = (first.next_step(&app(), "alias"), later.next_step(&app(), "alias"));
    assert_eq!(format!("{first:?}"), format!("{later:?}"));
    first
}

/// Creates a challenge with a session and these members of a JSON object as its parameters.
fn challenge(name: &str, parameters: &str) -> NextStep {
    let json = format!(
        r#"{{"ChallengeName":"{name}","Session":"the session","ChallengeParameters":{{{parameters}}}}}"#
    );
    next(&json).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Returns the parameters of the request with an answer. Checks that it has the pool, client and hash.
fn answered(answer: impl Into<Answer>) -> String {
    let input =
        AdminRespondToAuthChallengeInput::builder().challenge(answer).build().expect("it is complete");
    assert_eq!((input.user_pool_id(), input.client_id()), (Some("us-east-1_EXAMPLE"), Some("client")));
    let keys = input.challenge_responses().expect("keys");
    assert!(keys.contains_key("SECRET_HASH"), "{keys:?}");
    let mut shown: Vec<_> = keys.iter().filter(|(key, _)| *key != "SECRET_HASH").collect();
    shown.sort();
    let name = input.challenge_name().expect("a name").as_str();
    let keys: Vec<_> = shown.iter().map(|(key, value)| format!("{key}={value}")).collect();
    format!("{name} {} | {}", keys.join(" "), input.session().unwrap_or("none"))
}

#[test]
fn tokens_end_a_sign_in() {
    let step = next(r#"{"AuthenticationResult":{"AccessToken":"hidden-token","ExpiresIn":3600}}"#);
    let Ok(NextStep::Authenticated(tokens)) = step else { panic!("{step:?}") };
    assert_eq!((tokens.access_token(), tokens.expires_in()), (Some("hidden-token"), 3600));
    assert!(!format!("{tokens:?}").contains("hidden-"));
}

/// Each challenge, with its properties and the answer to it. The session is passed on unchanged.
#[test]
fn each_challenge_is_parsed_and_answered() {
    let srp = r#""SRP_B":"b1","SALT":"5a","SECRET_BLOCK":"block","USER_ID_FOR_SRP":"alice""#;
    for name in ChallengeNameType::values() {
        let device = format!(r#"{srp},"DEVICE_KEY":"dev""#);
        let parameters = match *name {
            "SMS_MFA" | "SMS_OTP" => {
                r#""CODE_DELIVERY_DESTINATION":"+*******1234","CODE_DELIVERY_DELIVERY_MEDIUM":"SMS""#
            }
            "EMAIL_OTP" => {
                r#""CODE_DELIVERY_DESTINATION":"a***@e***","CODE_DELIVERY_DELIVERY_MEDIUM":"EMAIL""#
            }
            "SOFTWARE_TOKEN_MFA" => r#""FRIENDLY_DEVICE_NAME":"phone","USER_ID_FOR_SRP":"alice""#,
            "MFA_SETUP" => r#""MFAS_CAN_SETUP":"[\"SMS_MFA\",\"SOFTWARE_TOKEN_MFA\"]""#,
            "SELECT_MFA_TYPE" => r#""MFAS_CAN_CHOOSE":"[\"SMS_MFA\",\"EMAIL_OTP\"]""#,
            "PASSWORD_VERIFIER" => srp,
            "DEVICE_PASSWORD_VERIFIER" => &device,
            "WEB_AUTHN" => r#""CREDENTIAL_REQUEST_OPTIONS":"{\"challenge\":\"x\"}""#,
            "CUSTOM_CHALLENGE" => r#""USERNAME":"alice","question":"6 x 7""#,
            "NEW_PASSWORD_REQUIRED" => {
                r#""requiredAttributes":"[\"userAttributes.given_name\",\"email\"]","userAttributes":"{\"phone\":\"1\"}""#
            }
            _ => "",
        };
        let answer = match challenge(name, parameters) {
            NextStep::AdminNoSrpAuth(asked) => answered(asked.answer("pw")),
            NextStep::CustomChallenge(asked) => {
                assert_eq!(asked.common.parameters["question"], "6 x 7");
                answered(asked.answer("42"))
            }
            NextStep::DevicePasswordVerifier(asked) => {
                assert_eq!((asked.srp_b.as_str(), asked.salt.as_str()), ("b1", "5a"));
                answered(asked.answer("sign", "now"))
            }
            NextStep::DeviceSrpAuth(asked) => answered(asked.answer("dev", "a1")),
            NextStep::EmailOtp(asked) => {
                assert_eq!(
                    (asked.destination.as_deref(), asked.medium.as_deref()),
                    (Some("a***@e***"), Some("EMAIL"))
                );
                answered(asked.answer("1"))
            }
            NextStep::MfaSetup(asked) => {
                assert_eq!(asked.available, ["SMS_MFA", "SOFTWARE_TOKEN_MFA"]);
                answered(asked.answer("verified session"))
            }
            NextStep::NewPasswordRequired(asked) => {
                assert_eq!(asked.required_attributes, ["given_name", "email"]);
                assert_eq!(asked.user_attributes["phone"].as_str(), "1");
                answered(asked.answer("new").user_attribute("given_name", "A"))
            }
            NextStep::Password(asked) => answered(asked.answer("pw")),
            NextStep::PasswordSrp(asked) => answered(asked.answer("a1")),
            NextStep::PasswordVerifier(asked) => {
                assert_eq!(
                    (asked.user_id.as_str(), asked.srp_b.as_str(), asked.salt.as_str()),
                    ("alice", "b1", "5a")
                );
                answered(asked.answer("sign", "now"))
            }
            NextStep::SelectChallenge(asked) => answered(asked.answer_password("pw")),
            NextStep::SelectMfaType(asked) => {
                assert_eq!(asked.available, ["SMS_MFA", "EMAIL_OTP"]);
                answered(asked.answer_other(&asked.available[1]))
            }
            NextStep::SmsMfa(asked) => {
                assert_eq!(asked.destination.as_deref(), Some("+*******1234"));
                answered(asked.answer("1").device_key("dev"))
            }
            NextStep::SmsOtp(asked) => answered(asked.answer("1")),
            NextStep::SoftwareTokenMfa(asked) => {
                assert_eq!(asked.device_name.as_deref(), Some("phone"));
                answered(asked.answer("1"))
            }
            NextStep::WebAuthn(asked) => {
                assert_eq!(asked.request_options.as_deref(), Some(r#"{"challenge":"x"}"#));
                answered(asked.answer("{}"))
            }
            other => panic!("{name}: {other:?}"),
        };
        let expected = match *name {
            "ADMIN_NO_SRP_AUTH" | "PASSWORD" => "PASSWORD=pw USERNAME=alias | the session",
            "CUSTOM_CHALLENGE" => "ANSWER=42 USERNAME=alice | the session",
            "DEVICE_PASSWORD_VERIFIER" => {
                "DEVICE_KEY=dev PASSWORD_CLAIM_SECRET_BLOCK=block PASSWORD_CLAIM_SIGNATURE=sign TIMESTAMP=now \
                 USERNAME=alice | the session"
            }
            "DEVICE_SRP_AUTH" => "DEVICE_KEY=dev SRP_A=a1 USERNAME=alias | the session",
            "EMAIL_OTP" => "EMAIL_OTP_CODE=1 USERNAME=alias | the session",
            "MFA_SETUP" => "USERNAME=alias | verified session",
            "NEW_PASSWORD_REQUIRED" => {
                "NEW_PASSWORD=new USERNAME=alias userAttributes.given_name=A | the session"
            }
            "PASSWORD_SRP" => "SRP_A=a1 USERNAME=alias | the session",
            "PASSWORD_VERIFIER" => {
                "PASSWORD_CLAIM_SECRET_BLOCK=block PASSWORD_CLAIM_SIGNATURE=sign TIMESTAMP=now USERNAME=alice \
                 | the session"
            }
            "SELECT_CHALLENGE" => "ANSWER=PASSWORD PASSWORD=pw USERNAME=alias | the session",
            "SELECT_MFA_TYPE" => "ANSWER=EMAIL_OTP USERNAME=alias | the session",
            "SMS_MFA" => "DEVICE_KEY=dev SMS_MFA_CODE=1 USERNAME=alias | the session",
            "SMS_OTP" => "SMS_OTP_CODE=1 USERNAME=alias | the session",
            "SOFTWARE_TOKEN_MFA" => "SOFTWARE_TOKEN_MFA_CODE=1 USERNAME=alice | the session",
            "WEB_AUTHN" => "CREDENTIAL={} USERNAME=alias | the session",
            unknown => panic!("{unknown} is not tested"),
        };
        assert_eq!(answer, format!("{name} {expected}"));
    }
}

#[test]
fn a_choice_of_methods_is_answered_with_the_parameters_of_the_method() {
    let step = next(
        r#"{"ChallengeName":"SELECT_CHALLENGE","Session":"s","AvailableChallenges":["PASSWORD","WEB_AUTHN"],
            "ChallengeParameters":{}}"#,
    );
    let Ok(NextStep::SelectChallenge(asked)) = step else { panic!("{step:?}") };
    assert_eq!(asked.available, [ChallengeNameType::Password, ChallengeNameType::WebAuthn]);
    for (answer, expected) in [
        (asked.answer_password("pw"), "ANSWER=PASSWORD PASSWORD=pw USERNAME=alias"),
        (asked.answer_password_srp("a1"), "ANSWER=PASSWORD_SRP SRP_A=a1 USERNAME=alias"),
        (asked.answer_web_authn(), "ANSWER=WEB_AUTHN USERNAME=alias"),
        (asked.answer_sms_otp(), "ANSWER=SMS_OTP USERNAME=alias"),
        (asked.answer_email_otp(), "ANSWER=EMAIL_OTP USERNAME=alias"),
        (asked.answer_other("TELEPATHY"), "ANSWER=TELEPATHY USERNAME=alias"),
    ] {
        assert_eq!(answered(answer), format!("SELECT_CHALLENGE {expected} | s"));
    }
}

#[test]
fn optional_members_may_be_missing() {
    for name in ChallengeNameType::values().iter().filter(|name| !name.ends_with("PASSWORD_VERIFIER")) {
        // Some challenges have neither parameters nor a session.
        let step = next(&format!(r#"{{"ChallengeName":"{name}"}}"#));
        assert!(!matches!(step, Err(_) | Ok(NextStep::Other(_))), "{name}: {step:?}");
    }
    let Ok(NextStep::SmsMfa(asked)) = next(r#"{"ChallengeName":"SMS_MFA"}"#) else { panic!("a challenge") };
    assert_eq!(answered(asked.answer("1")), "SMS_MFA SMS_MFA_CODE=1 USERNAME=alias | none");
}

#[test]
fn json_in_parameters_may_be_empty_or_have_nulls() {
    for parameters in [
        r#""requiredAttributes":"","userAttributes":" ""#,
        r#""requiredAttributes":"[]","userAttributes":" {\"email\":null}""#,
    ] {
        let NextStep::NewPasswordRequired(asked) = challenge("NEW_PASSWORD_REQUIRED", parameters) else {
            panic!("another challenge")
        };
        assert!(asked.required_attributes.is_empty() && asked.user_attributes.is_empty(), "{asked:?}");
    }
}

/// Emulators of Cognito send empty values. An empty name counts as missing.
#[test]
fn an_empty_parameter_is_not_a_name() {
    for (parameters, name) in [
        (r#""USER_ID_FOR_SRP":"","USERNAME":"","DEVICE_KEY":"""#, "alias"),
        (r#""USER_ID_FOR_SRP":" ","USERNAME":"alice""#, "alice"),
    ] {
        let NextStep::SmsMfa(asked) = challenge("SMS_MFA", parameters) else { panic!("another challenge") };
        assert_eq!(
            answered(asked.answer("1")),
            format!("SMS_MFA SMS_MFA_CODE=1 USERNAME={name} | the session")
        );
    }
}

#[test]
fn an_unknown_challenge_keeps_everything() {
    let NextStep::Other(asked) = challenge("TELEPATHY", r#""THOUGHT":"hidden-thought""#) else {
        panic!("nobody knows it")
    };
    assert_eq!(asked.name.as_str(), "TELEPATHY");
    assert_eq!(asked.common.parameters["THOUGHT"], "hidden-thought");
    assert!(!format!("{asked:?}").contains("hidden-"), "{asked:?}");
    assert_eq!(
        answered(asked.answer([("ECHO", "of you")])),
        "TELEPATHY ECHO=of you USERNAME=alias | the session"
    );
    assert_eq!(answered(asked.answer([("USERNAME", "bob")])), "TELEPATHY USERNAME=bob | the session");
}

#[test]
fn unreadable_members_are_named_without_their_values() {
    for (json, key, message) in [
        ("{}", None, "neither tokens nor a challenge"),
        (
            r#"{"ChallengeName":"NEW_PASSWORD_REQUIRED","ChallengeParameters":{"requiredAttributes":"hidden-x"}}"#,
            Some("requiredAttributes"),
            "is not a JSON array of strings",
        ),
        (
            r#"{"ChallengeName":"NEW_PASSWORD_REQUIRED","ChallengeParameters":{"userAttributes":"[\"hidden-x\"]"}}"#,
            Some("userAttributes"),
            "is not a JSON object of strings",
        ),
        (
            r#"{"ChallengeName":"MFA_SETUP","ChallengeParameters":{"MFAS_CAN_SETUP":"[7,\"hidden-x\"]"}}"#,
            Some("MFAS_CAN_SETUP"),
            "is not a JSON array of strings",
        ),
        (
            r#"{"ChallengeName":"PASSWORD_VERIFIER","ChallengeParameters":{"SALT":"hidden-x","USER_ID_FOR_SRP":"a"}}"#,
            Some("SRP_B"),
            "has no parameter",
        ),
    ] {
        let error = next(json).expect_err("an error");
        assert_eq!(error.key(), key);
        assert!(error.to_string().contains(message), "{error}");
        assert!(!format!("{error} {error:?}").contains("hidden-"), "{error:?}");
    }
}

#[test]
fn outputs_do_not_show_the_parameters_of_challenges() {
    let json =
        r#"{"ChallengeName":"SMS_MFA","ChallengeParameters":{"CODE_DELIVERY_DESTINATION":"hidden-number"}}"#;
    let first = AdminInitiateAuth::response(&Response::new(json)).expect("an output");
    let later = AdminRespondToAuthChallenge::response(&Response::new(json)).expect("an output");
    let shown = format!("{first:?} {later:?}");
    assert!(shown.contains("SMS_MFA") && !shown.contains("hidden-"), "{shown}");
}

#[test]
fn challenges_do_not_show_secrets() {
    let srp = r#""SRP_B":"hidden-b","SALT":"hidden-salt","SECRET_BLOCK":"hidden-block","USER_ID_FOR_SRP":"hidden-name""#;
    let attributes = r#""userAttributes":"{\"email\":\"hidden-mail\"}""#;
    for step in [
        next(&format!(
            r#"{{"ChallengeName":"PASSWORD_VERIFIER","Session":"hidden-s","ChallengeParameters":{{{srp}}}}}"#
        )),
        Ok(challenge("NEW_PASSWORD_REQUIRED", attributes)),
    ] {
        let shown = format!("{step:?}");
        assert!(!shown.contains("hidden-") && !shown.contains("app-secret"), "{shown}");
    }
}
