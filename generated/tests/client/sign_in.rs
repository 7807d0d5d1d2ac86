//! The state that a sign-in passes from one call to the next.

use std::time::Duration;
#[cfg(feature = "srp")]
use std::time::SystemTime;

use cognito_identity_provider::answer::Answer;
use cognito_identity_provider::challenge::NextStep;
use cognito_identity_provider::flow::{AdminUserPasswordAuth, UserSrpAuth};
use cognito_identity_provider::operation::Operation;
use cognito_identity_provider::operation::admin_initiate_auth::AdminInitiateAuth;
use cognito_identity_provider::{AppClient, Client};

use crate::support::http::Replay;
use crate::support::{client, replay, start};

const ALIAS: &str = "alice@example.test";
const REAL_NAME: &str = "8d8cb01e-0000-4000-8000-0123456789ab";

/// The HMAC-SHA256 of the real name and the client's ID, with the secret as the key, in Base64.
const HASH: &str = "OJVzWRbfUF4BwyxnL75TvvO3Bj6SumUJ3mebMGzyYJw=";

fn app() -> AppClient {
    let client = AppClient::new("us-east-1_EXAMPLE", "1example23456789exampleclient");
    client.secret("example-client-secret-0123456789abcdef")
}

fn challenge(name: &str, parameters: &str) -> String {
    format!(r#"{{"ChallengeName":"{name}","ChallengeParameters":{{{parameters}}},"Session":"s"}}"#)
}

/// Returns the parameters of each request, including `SECRET_HASH` and other secrets.
fn entries(http: &Replay) -> Vec<serde_json::Value> {
    let entries = |body: serde_json::Value| match body.get("AuthParameters") {
        Some(parameters) => parameters.clone(),
        None => body["ChallengeResponses"].clone(),
    };
    let requests = http.requests();
    let bodies = requests.iter().map(|request| request.body().bytes().expect("bytes"));
    bodies.map(|body| entries(serde_json::from_slice(body).expect("JSON"))).collect()
}

/// Signs in under the alias and responds to all challenges, like the loop in the README.
async fn sign_in(client: &Client, flow: AdminUserPasswordAuth) {
    let begun = client.admin_initiate_auth().app_client(&app()).flow(flow).send().await.expect("a step");
    let mut step = begun.next_step(&app(), ALIAS).expect("a step");
    loop {
        let answer: Answer = match step {
            NextStep::SelectMfaType(asked) => asked.answer_sms_mfa().into(),
            NextStep::SmsMfa(asked) => asked.answer("123456").into(),
            NextStep::Other(asked) => asked.answer([("ECHO", "1")]).into(),
            NextStep::Authenticated(_) => return,
            other => panic!("unexpected challenge: {other:?}"),
        };
        let call = client.admin_respond_to_auth_challenge().challenge(answer);
        step = call.send().await.expect("a step").next_step(&app(), ALIAS).expect("a step");
    }
}

#[tokio::test]
async fn the_real_name_and_the_device_are_kept() {
    let told = format!(r#""MFAS_CAN_CHOOSE":"[\"SMS_MFA\"]","USER_ID_FOR_SRP":"{REAL_NAME}""#);
    let bodies = [
        challenge("SELECT_MFA_TYPE", &told),
        challenge("SMS_MFA", ""),
        challenge("TELEPATHY", ""),
        r#"{"AuthenticationResult":{}}"#.to_owned(),
    ];
    let http = replay(bodies.iter().map(|body| (200, &[][..], body.as_str())));
    sign_in(&client(&http), AdminUserPasswordAuth::new(ALIAS, "hidden").device_key("dev")).await;
    let entries = entries(&http);
    assert_eq!(entries[0]["USERNAME"], ALIAS);
    assert_eq!(entries.len(), 4);
    for answer in &entries[1..] {
        assert_eq!(answer["USERNAME"], REAL_NAME);
        assert_eq!(answer["SECRET_HASH"], HASH);
        assert_eq!(answer["DEVICE_KEY"], "dev");
    }
}

/// The name that begins a sign-in may be an alias; the caller may set the real one.
#[tokio::test]
async fn the_callers_user_name_is_used_until_the_service_sends_another() {
    let body = challenge("SMS_MFA", "");
    let http = replay([(200, &[][..], body.as_str())]);
    let flow = AdminUserPasswordAuth::new(ALIAS, "hidden");
    let call = client(&http).admin_initiate_auth().app_client(&app()).flow(flow);
    let step = call.send().await.expect("a step").next_step(&app(), REAL_NAME).expect("a step");
    let NextStep::SmsMfa(asked) = step else { panic!("{step:?}") };
    assert_eq!(asked.common.username.as_str(), REAL_NAME);
    assert_eq!(asked.common.device_key, None);
}

#[tokio::test]
async fn retained_values_are_not_part_of_the_output() {
    let body = challenge("SMS_MFA", "");
    let http = replay([(200, &[][..], body.as_str())]);
    let flow = AdminUserPasswordAuth::new(ALIAS, "hidden").device_key("dev");
    let output =
        client(&http).admin_initiate_auth().app_client(&app()).flow(flow).send().await.expect("a step");
    assert_eq!(output, AdminInitiateAuth::response(&http::Response::new(body)).expect("an output"));
}

/// Returns a challenge from a service whose clock shows `date`. The client's time source begins at [`start`].
async fn asked_at(date: &str) -> NextStep {
    let srp = r#""USER_ID_FOR_SRP":"alice","SRP_B":"5","SALT":"5a","SECRET_BLOCK":"AYol""#;
    let body = challenge("PASSWORD_VERIFIER", srp);
    let headers = [("date", date)];
    let client = client(&replay([(200, &headers[..], body.as_str())]));
    let flow = UserSrpAuth::new(ALIAS, "a1");
    let begun = client.admin_initiate_auth().app_client(&app()).flow(flow).send().await.expect("a step");
    begun.next_step(&app(), ALIAS).expect("a step")
}

/// The time source differs from the system's clock by years. First it is right; then it is two hours behind the
/// service.
#[tokio::test]
async fn a_proof_has_the_time_of_the_service() {
    for (date, ahead) in [("Sun, 30 Aug 2015 12:36:00 GMT", 0), ("Sun, 30 Aug 2015 14:36:00 GMT", 7_200)] {
        let NextStep::PasswordVerifier(asked) = asked_at(date).await else { panic!("another challenge") };
        let time = asked.common.service_time();
        let expected = start() + Duration::from_secs(ahead);
        assert!(time >= expected && time < expected + Duration::from_secs(20), "{time:?}");
        #[cfg(feature = "srp")]
        {
            use cognito_identity_provider::srp::Ephemeral;
            let ephemeral = || Ephemeral::generate().expect("randomness");
            let answer = asked.answer_with_password(ephemeral(), "hidden").expect("a proof");
            assert_eq!(answer.timestamp[..16], date_in_proof(date), "{}", answer.timestamp);
            let answer = asked.answer_with_password_at(ephemeral(), "hidden", SystemTime::UNIX_EPOCH);
            assert_eq!(answer.expect("a proof").timestamp, "Thu Jan 1 00:00:00 UTC 1970");
        }
    }
}

/// Formats the date as in a claim, to the minute.
#[cfg(feature = "srp")]
fn date_in_proof(date: &str) -> String {
    let parts: Vec<_> = date.split([' ', ',']).filter(|part| !part.is_empty()).collect();
    format!("{} {} {} {}", parts[0], parts[2], parts[1], &parts[4][..5])
}
