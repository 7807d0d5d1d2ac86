//! Typed sign-in flows and answers: the request for each of them.
#![cfg(feature = "secret-hash")]

use cognito_identity_provider::AppClient;
use cognito_identity_provider::answer::{self, Answer};
use cognito_identity_provider::flow::{self, Flow};
use cognito_identity_provider::operation::Operation;
use cognito_identity_provider::operation::admin_initiate_auth::{AdminInitiateAuth, AdminInitiateAuthInput};
use cognito_identity_provider::operation::admin_respond_to_auth_challenge::{
    AdminRespondToAuthChallenge, AdminRespondToAuthChallengeInput,
};
use cognito_identity_provider::types::{AuthFlowType, ChallengeNameType};

const ENDPOINT: &str = "https://cognito-idp.us-east-1.amazonaws.com";
/// The HMAC-SHA256 of `alice` and `client`, with `app-secret` as the key, in Base64; computed with Python's `hmac`.
const HASH_OF_ALICE: &str = "LV5SvZ1NJABK7pKgf9SOheaAdunPKdj8AEjPJTq01Po=";
/// The same for `alice-sub` and `client`.
const HASH_OF_SUB: &str = "ej8sjjaJZkxXnJUlwvay9WezoS9ow+IYwmhXXCTI26g=";

fn app() -> AppClient {
    AppClient::new("us-east-1_EXAMPLE", "client")
}

fn flow_json(app: &AppClient, flow: impl Into<Flow>) -> String {
    let input = AdminInitiateAuthInput::builder().app_client(app).flow(flow).build().expect("it is complete");
    let request = AdminInitiateAuth::request(&input, ENDPOINT).expect("it is complete");
    String::from_utf8(request.into_body()).expect("JSON is UTF-8")
}

fn answer_json(app: &AppClient, answer: impl Into<Answer>) -> String {
    let builder = AdminRespondToAuthChallengeInput::builder().app_client(app).challenge(answer);
    let input = builder.build().expect("it is complete");
    let request = AdminRespondToAuthChallenge::request(&input, ENDPOINT).expect("it is complete");
    String::from_utf8(request.into_body()).expect("JSON is UTF-8")
}

#[test]
fn each_flow_has_its_parameters() {
    let cases: [(Flow, &str, &str); 15] = [
        (
            flow::AdminNoSrpAuth::new("alice", "pw").into(),
            "ADMIN_NO_SRP_AUTH",
            r#"{"PASSWORD":"pw","USERNAME":"alice"}"#,
        ),
        (
            flow::AdminUserPasswordAuth::new("alice", "pw").device_key("dev").into(),
            "ADMIN_USER_PASSWORD_AUTH",
            r#"{"DEVICE_KEY":"dev","PASSWORD":"pw","USERNAME":"alice"}"#,
        ),
        (flow::CustomAuth::new("alice").into(), "CUSTOM_AUTH", r#"{"USERNAME":"alice"}"#),
        (
            flow::CustomAuth::new("alice").begin_with_srp("a1").into(),
            "CUSTOM_AUTH",
            r#"{"CHALLENGE_NAME":"SRP_A","SRP_A":"a1","USERNAME":"alice"}"#,
        ),
        (flow::RefreshToken::new("rt").into(), "REFRESH_TOKEN", r#"{"REFRESH_TOKEN":"rt"}"#),
        (
            flow::RefreshTokenAuth::new("rt").device_key("dev").into(),
            "REFRESH_TOKEN_AUTH",
            r#"{"DEVICE_KEY":"dev","REFRESH_TOKEN":"rt"}"#,
        ),
        // The internal name is only used for the hash.
        (
            flow::RefreshTokenAuth::new("rt").internal_username("alice-sub").into(),
            "REFRESH_TOKEN_AUTH",
            r#"{"REFRESH_TOKEN":"rt"}"#,
        ),
        (flow::UserAuth::new("alice").into(), "USER_AUTH", r#"{"USERNAME":"alice"}"#),
        (
            flow::UserAuth::new("alice").prefer_password("pw").into(),
            "USER_AUTH",
            r#"{"PASSWORD":"pw","PREFERRED_CHALLENGE":"PASSWORD","USERNAME":"alice"}"#,
        ),
        (
            flow::UserAuth::new("alice").prefer_password_srp("a1").into(),
            "USER_AUTH",
            r#"{"PREFERRED_CHALLENGE":"PASSWORD_SRP","SRP_A":"a1","USERNAME":"alice"}"#,
        ),
        (
            flow::UserAuth::new("alice").prefer_password("pw").prefer_email_otp().into(),
            "USER_AUTH",
            r#"{"PREFERRED_CHALLENGE":"EMAIL_OTP","USERNAME":"alice"}"#,
        ),
        (
            flow::UserAuth::new("alice")
                .target_acr_values("urn:a urn:b")
                .access_token("at")
                .max_age(300)
                .into(),
            "USER_AUTH",
            r#"{"ACCESS_TOKEN":"at","MAX_AGE":"300","TARGET_ACR_VALUES":"urn:a urn:b","USERNAME":"alice"}"#,
        ),
        (
            flow::UserPasswordAuth::new("alice", "pw").into(),
            "USER_PASSWORD_AUTH",
            r#"{"PASSWORD":"pw","USERNAME":"alice"}"#,
        ),
        (
            flow::UserSrpAuth::new("alice", "a1").into(),
            "USER_SRP_AUTH",
            r#"{"SRP_A":"a1","USERNAME":"alice"}"#,
        ),
        (
            flow::Other::new("TELEPATHY", [("THOUGHT", "of you")]).into(),
            "TELEPATHY",
            r#"{"THOUGHT":"of you"}"#,
        ),
    ];
    let mut seen = Vec::new();
    for (flow, name, parameters) in cases {
        let expected = format!(
            r#"{{"UserPoolId":"us-east-1_EXAMPLE","ClientId":"client","AuthFlow":"{name}","AuthParameters":{parameters}}}"#
        );
        assert_eq!(flow_json(&app(), flow), expected);
        seen.push(name);
    }
    for known in AuthFlowType::values() {
        assert!(seen.contains(known), "{known} is not tested");
    }
}

#[test]
fn each_challenge_has_its_responses() {
    let cases: [(Answer, &str, &str); 25] = [
        (
            answer::AdminNoSrpAuth::new("alice", "pw").into(),
            "ADMIN_NO_SRP_AUTH",
            r#""PASSWORD":"pw","USERNAME":"alice""#,
        ),
        (
            answer::CustomChallenge::new("alice", "42").into(),
            "CUSTOM_CHALLENGE",
            r#""ANSWER":"42","USERNAME":"alice""#,
        ),
        (
            answer::DevicePasswordVerifier::new("alice", "dev", "block", "sign", "now").into(),
            "DEVICE_PASSWORD_VERIFIER",
            r#""DEVICE_KEY":"dev","PASSWORD_CLAIM_SECRET_BLOCK":"block","PASSWORD_CLAIM_SIGNATURE":"sign","TIMESTAMP":"now","USERNAME":"alice""#,
        ),
        (
            answer::DeviceSrpAuth::new("alice", "dev", "a1").into(),
            "DEVICE_SRP_AUTH",
            r#""DEVICE_KEY":"dev","SRP_A":"a1","USERNAME":"alice""#,
        ),
        (
            answer::EmailOtp::new("alice", "1").into(),
            "EMAIL_OTP",
            r#""EMAIL_OTP_CODE":"1","USERNAME":"alice""#,
        ),
        (answer::MfaSetup::new("alice").into(), "MFA_SETUP", r#""USERNAME":"alice""#),
        (
            answer::NewPasswordRequired::new("alice", "new").into(),
            "NEW_PASSWORD_REQUIRED",
            r#""NEW_PASSWORD":"new","USERNAME":"alice""#,
        ),
        (
            answer::NewPasswordRequired::new("alice", "new")
                .user_attribute("given_name", "A")
                .user_attribute("userAttributes.email", "a@example.com")
                .into(),
            "NEW_PASSWORD_REQUIRED",
            r#""NEW_PASSWORD":"new","USERNAME":"alice","userAttributes.email":"a@example.com","userAttributes.given_name":"A""#,
        ),
        (answer::Password::new("alice", "pw").into(), "PASSWORD", r#""PASSWORD":"pw","USERNAME":"alice""#),
        (
            answer::PasswordSrp::new("alice", "a1").into(),
            "PASSWORD_SRP",
            r#""SRP_A":"a1","USERNAME":"alice""#,
        ),
        (
            answer::PasswordVerifier::new("alice", "block", "sign", "now").into(),
            "PASSWORD_VERIFIER",
            r#""PASSWORD_CLAIM_SECRET_BLOCK":"block","PASSWORD_CLAIM_SIGNATURE":"sign","TIMESTAMP":"now","USERNAME":"alice""#,
        ),
        (
            answer::SelectChallenge::password("alice", "pw").into(),
            "SELECT_CHALLENGE",
            r#""ANSWER":"PASSWORD","PASSWORD":"pw","USERNAME":"alice""#,
        ),
        (
            answer::SelectChallenge::password_srp("alice", "a1").into(),
            "SELECT_CHALLENGE",
            r#""ANSWER":"PASSWORD_SRP","SRP_A":"a1","USERNAME":"alice""#,
        ),
        (
            answer::SelectChallenge::web_authn("alice").into(),
            "SELECT_CHALLENGE",
            r#""ANSWER":"WEB_AUTHN","USERNAME":"alice""#,
        ),
        (
            answer::SelectChallenge::sms_otp("alice").into(),
            "SELECT_CHALLENGE",
            r#""ANSWER":"SMS_OTP","USERNAME":"alice""#,
        ),
        (
            answer::SelectChallenge::email_otp("alice").into(),
            "SELECT_CHALLENGE",
            r#""ANSWER":"EMAIL_OTP","USERNAME":"alice""#,
        ),
        (
            answer::SelectMfaType::sms_mfa("alice").into(),
            "SELECT_MFA_TYPE",
            r#""ANSWER":"SMS_MFA","USERNAME":"alice""#,
        ),
        (
            answer::SelectMfaType::email_mfa("alice").into(),
            "SELECT_MFA_TYPE",
            r#""ANSWER":"EMAIL_MFA","USERNAME":"alice""#,
        ),
        (
            answer::SelectMfaType::software_token_mfa("alice").into(),
            "SELECT_MFA_TYPE",
            r#""ANSWER":"SOFTWARE_TOKEN_MFA","USERNAME":"alice""#,
        ),
        // Methods that user pools offer without being documented by AWS.
        (
            answer::SelectMfaType::other("alice", "EMAIL_OTP").into(),
            "SELECT_MFA_TYPE",
            r#""ANSWER":"EMAIL_OTP","USERNAME":"alice""#,
        ),
        (
            answer::SmsMfa::new("alice", "123456").device_key("dev").into(),
            "SMS_MFA",
            r#""DEVICE_KEY":"dev","SMS_MFA_CODE":"123456","USERNAME":"alice""#,
        ),
        (answer::SmsOtp::new("alice", "1").into(), "SMS_OTP", r#""SMS_OTP_CODE":"1","USERNAME":"alice""#),
        (
            answer::SoftwareTokenMfa::new("alice", "1").into(),
            "SOFTWARE_TOKEN_MFA",
            r#""SOFTWARE_TOKEN_MFA_CODE":"1","USERNAME":"alice""#,
        ),
        (answer::WebAuthn::new("alice", "{}").into(), "WEB_AUTHN", r#""CREDENTIAL":"{}","USERNAME":"alice""#),
        (
            answer::Other::new(
                ChallengeNameType::from("TELEPATHY"),
                [("USERNAME", "alice"), ("THOUGHT", "of you")],
            )
            .into(),
            "TELEPATHY",
            r#""THOUGHT":"of you","USERNAME":"alice""#,
        ),
    ];
    let mut seen = Vec::new();
    let secret = app().secret("app-secret");
    for (answer, name, responses) in cases {
        let json = |responses: &str| {
            format!(
                r#"{{"UserPoolId":"us-east-1_EXAMPLE","ClientId":"client","ChallengeName":"{name}","ChallengeResponses":{{{responses}}}}}"#
            )
        };
        assert_eq!(answer_json(&app(), answer.clone()), json(responses));
        // With a secret, every answer also has the hash.
        let hashed = answer_json(&secret, answer);
        let hash = format!(r#""SECRET_HASH":"{HASH_OF_ALICE}","#);
        assert_eq!(hashed.replacen(&hash, "", 1), json(responses));
        assert!(hashed.contains(&hash), "{hashed}");
        seen.push(name);
    }
    for known in ChallengeNameType::values() {
        assert!(seen.contains(known), "{known} is not tested");
    }
}

#[test]
fn the_hash_is_computed_from_the_name_in_the_request() {
    let app = app().secret("app-secret");
    for (flow, hash) in [
        (Flow::from(flow::AdminUserPasswordAuth::new("alice", "pw")), HASH_OF_ALICE),
        (flow::CustomAuth::new("alice").into(), HASH_OF_ALICE),
        (flow::UserSrpAuth::new("alice", "a1").into(), HASH_OF_ALICE),
        (flow::RefreshTokenAuth::new("rt").internal_username("alice-sub").into(), HASH_OF_SUB),
        (flow::RefreshToken::new("rt").internal_username("alice-sub").into(), HASH_OF_SUB),
        (flow::Other::new("TELEPATHY", [("USERNAME", "alice")]).into(), HASH_OF_ALICE),
    ] {
        let json = flow_json(&app, flow);
        assert!(json.contains(&format!(r#""SECRET_HASH":"{hash}""#)), "{json}");
        assert!(!json.contains("alice-sub") && !json.contains("app-secret"), "{json}");
    }
}

#[test]
fn a_hash_is_added_to_untyped_parameters_unless_one_is_set() {
    let app = app().secret("app-secret");
    let builder = || {
        AdminInitiateAuthInput::builder()
            .app_client(&app)
            .auth_flow(AuthFlowType::AdminUserPasswordAuth)
            .auth_parameters("USERNAME", "alice")
            .auth_parameters("PASSWORD", "pw")
    };
    let input = builder().build().expect("it is complete");
    assert_eq!(input.auth_parameters().expect("keys")["SECRET_HASH"], HASH_OF_ALICE);
    let input = builder().auth_parameters("SECRET_HASH", "own").build().expect("it is complete");
    assert_eq!(input.auth_parameters().expect("keys")["SECRET_HASH"], "own");
}

#[test]
fn a_hash_without_a_name_is_an_error() {
    let app = app().secret("app-secret");
    let builder = AdminInitiateAuthInput::builder().app_client(&app).flow(flow::RefreshTokenAuth::new("rt"));
    let error = builder.build().expect_err("the internal name is missing");
    let source = std::error::Error::source(&error).expect("a source").to_string();
    assert!(source.contains("`SECRET_HASH`") && source.contains("`USERNAME`"), "{source}");
    assert!(source.contains("`internal_username`"), "{source}");
    assert!(!format!("{error:?} {source}").contains("app-secret"));
    let nameless = flow::RefreshTokenAuth::new("rt").internal_username("");
    AdminInitiateAuthInput::builder().app_client(&app).flow(nameless).build().expect_err("the name is empty");
}

#[test]
fn later_calls_override_earlier_ones() {
    let builder = || AdminRespondToAuthChallengeInput::builder().app_client(&app());
    let twice = builder()
        .challenge(answer::NewPasswordRequired::new("alice", "new").user_attribute("given_name", "A"))
        .challenge(answer::SmsMfa::new("alice", "1"))
        .build()
        .expect("it is complete");
    let once = builder().challenge(answer::SmsMfa::new("alice", "1")).build().expect("it is complete");
    assert_eq!(twice, once);
    let untyped_first = builder()
        .challenge_name(ChallengeNameType::EmailOtp)
        .challenge_responses("EMAIL_OTP_CODE", "1")
        .challenge(answer::SmsMfa::new("alice", "1"))
        .build()
        .expect("it is complete");
    assert_eq!(untyped_first, once);
    let untyped_last = builder()
        .challenge(answer::SmsMfa::new("alice", "1"))
        .challenge_responses("SMS_MFA_CODE", "2")
        .challenge_responses("DEVICE_KEY", "dev")
        .build()
        .expect("it is complete");
    let keys = untyped_last.challenge_responses().expect("keys");
    assert_eq!((keys["SMS_MFA_CODE"].as_str(), keys["DEVICE_KEY"].as_str(), keys.len()), ("2", "dev", 3));
    // The order of app client and answer does not matter.
    let app = app().secret("app-secret");
    let answer = || answer::SmsMfa::new("alice", "1");
    let first = AdminRespondToAuthChallengeInput::builder().app_client(&app).challenge(answer()).build();
    let last = AdminRespondToAuthChallengeInput::builder().challenge(answer()).app_client(&app).build();
    assert_eq!(first.expect("it is complete"), last.expect("it is complete"));
}

#[test]
fn secrets_do_not_show() {
    let app = app().secret("hidden-secret");
    let answers: [Answer; 4] = [
        answer::SmsMfa::new("hidden-name", "hidden-code").into(),
        answer::NewPasswordRequired::new("hidden-name", "hidden-pw")
            .user_attribute("email", "hidden-mail")
            .into(),
        answer::SelectChallenge::password("hidden-name", "hidden-pw").into(),
        answer::Other::new("TELEPATHY", [("THOUGHT", "hidden-thought")]).into(),
    ];
    for answer in answers {
        let builder = AdminRespondToAuthChallengeInput::builder().app_client(&app).challenge(answer.clone());
        for shown in [format!("{answer:?}"), format!("{answer:#?}"), format!("{builder:?} {app:?}")] {
            assert!(!shown.contains("hidden-"), "{shown}");
            assert!(shown.contains("Redacted"), "{shown}");
        }
    }
    let flow = Flow::from(flow::RefreshTokenAuth::new("hidden-token").internal_username("hidden-sub"));
    assert!(!format!("{flow:?}").contains("hidden-"), "{flow:?}");
}
