//! Calls both clients with the same interceptors, and compares which hooks are called, what they see, and the result. Then
//! it calls both clients with `aws-smithy-mocks`, which is an interceptor.

use aws_sdk_cognitoidentityprovider as official;
use aws_smithy_http_client::test_util::{NeverClient, ReplayEvent, StaticReplayClient};
use aws_smithy_mocks::{RuleMode, mock, mock_client};
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_runtime_api::shared::IntoShared;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;
use std::time::Duration;

#[path = "../../../generated/tests/client/support/recorder.rs"]
mod recorder;

use recorder::Recorder;

const HOOKS: [&str; 19] = [
    "read_before_execution",
    "modify_before_serialization",
    "read_before_serialization",
    "read_after_serialization",
    "modify_before_retry_loop",
    "read_before_attempt",
    "modify_before_signing",
    "read_before_signing",
    "read_after_signing",
    "modify_before_transmit",
    "read_before_transmit",
    "read_after_transmit",
    "modify_before_deserialization",
    "read_before_deserialization",
    "read_after_deserialization",
    "modify_before_attempt_completion",
    "read_after_attempt",
    "modify_before_completion",
    "read_after_execution",
];

/// The statuses and bodies of the responses.
const RESPONSES: [&[(u16, &str)]; 5] = [
    &[(200, "{}")],
    &[(500, ""), (200, "{}")],
    &[(400, r#"{"__type":"NotAuthorizedException","message":"no"}"#)],
    &[(200, "no JSON")],
    // The client gets no response.
    &[],
];

fn http(responses: &[(u16, &str)]) -> SharedHttpClient {
    if responses.is_empty() {
        return NeverClient::new().into_shared();
    }
    let events = responses.iter().map(|(status, body)| {
        let response = http::Response::builder().status(*status).body(SdkBody::from(*body)).unwrap();
        ReplayEvent::new(http::Request::new(SdkBody::empty()), response)
    });
    StaticReplayClient::new(events.collect()).into_shared()
}

fn kind<E, R>(error: &SdkError<E, R>) -> &'static str {
    match error {
        SdkError::ConstructionFailure(_) => "construction failure",
        SdkError::TimeoutError(_) => "timeout",
        SdkError::DispatchFailure(_) => "dispatch failure",
        SdkError::ResponseError(_) => "response error",
        SdkError::ServiceError(_) => "service error",
        _ => "another error",
    }
}

/// Calls a client and returns the kind of the result.
macro_rules! call {
    ($client:ident, $responses:expr, $recorder:expr) => {{
        let timeouts = TimeoutConfig::builder().operation_timeout(Duration::from_millis(50)).build();
        let retries = RetryConfig::standard().with_initial_backoff(Duration::from_millis(1));
        let config = $client::Config::builder()
            .with_test_defaults_v2()
            .http_client(http($responses))
            .timeout_config(timeouts)
            .retry_config(retries)
            .interceptor($recorder)
            .build();
        let client = $client::Client::from_conf(config);
        let call = client.admin_initiate_auth().user_pool_id("pool").client_id("client");
        match call.auth_flow($client::types::AuthFlowType::AdminNoSrpAuth).send().await {
            Ok(_) => "output",
            Err(error) => kind(&error),
        }
    }};
}

/// Calls a client whose responses are mocked.
macro_rules! mocked {
    ($client:ident) => {{
        use $client::Client;
        use $client::operation::admin_get_user::{AdminGetUserError, AdminGetUserOutput};
        use $client::types::error::UserNotFoundException;
        let found = mock!(Client::admin_get_user)
            .match_requests(|input| input.username() == Some("alice"))
            .then_output(|| AdminGetUserOutput::builder().username("alice").build().unwrap());
        let missing = mock!(Client::admin_get_user).then_error(|| {
            AdminGetUserError::UserNotFoundException(UserNotFoundException::builder().message("who?").build())
        });
        let client = mock_client!($client, RuleMode::MatchAny, [&found, &missing]);
        let call = |name: &str| client.admin_get_user().user_pool_id("pool").username(name).send();
        assert_eq!(call("alice").await.unwrap().username(), "alice");
        let error = call("bob").await.unwrap_err().into_service_error();
        assert!(error.is_user_not_found_exception(), "{error:?}");
        let busy = mock!(Client::admin_get_user)
            .sequence()
            .http_status(503, None)
            .output(|| AdminGetUserOutput::builder().username("carol").build().unwrap())
            .build();
        let client = mock_client!($client, RuleMode::Sequential, [&busy], |config| {
            config.retry_config(RetryConfig::standard().with_initial_backoff(Duration::from_millis(1)))
        });
        let user = client.admin_get_user().user_pool_id("pool").username("carol").send().await.unwrap();
        assert_eq!((user.username(), busy.num_calls()), ("carol", 2));
    }};
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut calls = 0;
    for responses in RESPONSES {
        for failing in HOOKS.map(Some).into_iter().chain([None]) {
            let recorder = || failing.map_or_else(Recorder::default, Recorder::failing);
            let (theirs, mine) = (recorder(), recorder());
            let expected = call!(official, responses, theirs.clone());
            let result = call!(ours, responses, mine.clone());
            assert_eq!(
                (result, mine.notes()),
                (expected, theirs.notes()),
                "{responses:?}, {failing:?} fails"
            );
            calls += 1;
        }
    }
    println!("interceptors: {calls} calls with the same hooks and results");
    mocked!(official);
    mocked!(ours);
    println!("interceptors: mocked responses with either client");
}
