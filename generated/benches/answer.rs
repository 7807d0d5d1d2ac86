//! Measures the time for creating a request with a typed answer to a challenge, compared with an untyped one.
//!
//! `cargo bench -p cognito-identity-provider --bench answer --no-default-features` fails if the typed one takes more
//! than 10 % longer. The two are measured alternately, so that other load on the machine affects both.

use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use cognito_identity_provider::AppClient;
use cognito_identity_provider::answer::SmsMfa;
use cognito_identity_provider::operation::Operation;
use cognito_identity_provider::operation::admin_respond_to_auth_challenge::builders::AdminRespondToAuthChallengeInputBuilder;
use cognito_identity_provider::operation::admin_respond_to_auth_challenge::{
    AdminRespondToAuthChallenge, AdminRespondToAuthChallengeInput,
};
use cognito_identity_provider::types::ChallengeNameType;

const ENDPOINT: &str = "https://cognito-idp.us-east-1.amazonaws.com";
const SESSION: &str =
    "a session as the service returned it, which is some hundred characters long in practice";
const ROUNDS: usize = 301;
const REQUESTS: u32 = 500;
/// The maximum ratio of the time for a typed answer to that for an untyped one.
const LIMIT: f64 = 1.10;

fn untyped() -> Vec<u8> {
    let builder = AdminRespondToAuthChallengeInput::builder()
        .user_pool_id(black_box("us-east-1_EXAMPLE"))
        .client_id(black_box("client"))
        .challenge_name(ChallengeNameType::SmsMfa)
        .challenge_responses("USERNAME", black_box("alice"))
        .challenge_responses("SMS_MFA_CODE", black_box("123456"));
    bytes(builder)
}

fn typed(app: &AppClient) -> Vec<u8> {
    let builder = AdminRespondToAuthChallengeInput::builder()
        .app_client(black_box(app))
        .challenge(SmsMfa::new(black_box("alice"), black_box("123456")));
    bytes(builder)
}

fn bytes(builder: AdminRespondToAuthChallengeInputBuilder) -> Vec<u8> {
    let input = builder.session(black_box(SESSION)).build().expect("all required members are set");
    AdminRespondToAuthChallenge::request(&input, ENDPOINT).expect("the input is complete").into_body()
}

fn time(make: impl Fn() -> Vec<u8>) -> Duration {
    let started = Instant::now();
    for _ in 0..REQUESTS {
        black_box(make());
    }
    started.elapsed() / REQUESTS
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn main() -> ExitCode {
    let app = AppClient::new("us-east-1_EXAMPLE", "client");
    assert_eq!(untyped(), typed(&app), "both requests are equal");
    let (mut without, mut with) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        without.push(time(untyped));
        with.push(time(|| typed(&app)));
    }
    let (without, with) = (median(without), median(with));
    let ratio = with.as_secs_f64() / without.as_secs_f64();
    println!("untyped {without:?}, typed {with:?} per request: {ratio:.3} times as long (limit {LIMIT})");
    if ratio <= LIMIT { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
