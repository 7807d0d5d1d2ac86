//! Tests that apps and servers can both use the typed flows and answers, and answer challenges with the same code.

use sign_in::AppClient;
use sign_in::answer::{self, Answer};
use sign_in::challenge::NextStep;
use sign_in::flow;
use sign_in::operation::admin_initiate_auth::AdminInitiateAuth;
use sign_in::operation::admin_respond_to_auth_challenge::{
    AdminRespondToAuthChallenge, AdminRespondToAuthChallengeInput,
};
use sign_in::operation::initiate_auth::{InitiateAuth, InitiateAuthInput};
use sign_in::operation::respond_to_auth_challenge::{RespondToAuthChallenge, RespondToAuthChallengeInput};

const ASKED: &str = r#"{"ChallengeName":"SMS_MFA","Session":"s","ChallengeParameters":{}}"#;

fn app() -> AppClient {
    AppClient::new("pool", "client")
}

fn reply(step: NextStep) -> Answer {
    let NextStep::SmsMfa(asked) = step else { panic!("another step: {step:?}") };
    asked.answer("1").into()
}

#[test]
fn apps_do_not_send_the_pool() {
    let input = InitiateAuthInput::builder()
        .app_client(&app())
        .flow(flow::UserPasswordAuth::new("alice", "pw"))
        .build()
        .unwrap();
    assert_eq!(
        run::body::<InitiateAuth>(&input),
        r#"{"AuthFlow":"USER_PASSWORD_AUTH","AuthParameters":{"PASSWORD":"pw","USERNAME":"alice"},"ClientId":"client"}"#
    );
}

#[test]
fn answers_can_be_sent_with_both_operations() {
    let for_app = run::output::<InitiateAuth>(ASKED).next_step(&app(), "alice").unwrap();
    let input = RespondToAuthChallengeInput::builder().challenge(reply(for_app)).build().unwrap();
    assert_eq!(
        run::body::<RespondToAuthChallenge>(&input),
        r#"{"ClientId":"client","ChallengeName":"SMS_MFA","Session":"s","ChallengeResponses":{"SMS_MFA_CODE":"1","USERNAME":"alice"}}"#
    );
    let for_server = run::output::<AdminInitiateAuth>(ASKED).next_step(&app(), "alice").unwrap();
    let input = AdminRespondToAuthChallengeInput::builder().challenge(reply(for_server)).build().unwrap();
    assert_eq!(
        run::body::<AdminRespondToAuthChallenge>(&input),
        r#"{"UserPoolId":"pool","ClientId":"client","ChallengeName":"SMS_MFA","ChallengeResponses":{"SMS_MFA_CODE":"1","USERNAME":"alice"},"Session":"s"}"#
    );
}

#[test]
fn an_app_client_with_a_secret_sends_the_hash() {
    let input = RespondToAuthChallengeInput::builder()
        .challenge(answer::EmailOtp::new("alice", "1"))
        .app_client(&app().secret("secret"))
        .build()
        .unwrap();
    let hash = tinsmith_runtime::secret_hash::secret_hash("alice", "client", "secret");
    assert_eq!(input.challenge_responses().unwrap()["SECRET_HASH"], hash);
}
