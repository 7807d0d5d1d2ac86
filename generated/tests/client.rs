//! The client, against answers that are given in advance.
#![cfg(feature = "client")]

use aws_smithy_http_client::test_util::{ReplayEvent, StaticReplayClient};
use aws_smithy_types::body::SdkBody;
use cognito::Client;
use cognito::config::endpoint::{Endpoint, EndpointFuture, Params, ResolveEndpoint};
use cognito::config::{Config, Credentials, Region};
use cognito::operation::RequestId;
use cognito::types::{AuthFlowType, ChallengeNameType};
use cognito_identity_provider as cognito;

fn event(answer: http::Response<SdkBody>) -> ReplayEvent {
    ReplayEvent::new(http::Request::new(SdkBody::empty()), answer)
}

fn answer(status: u16, headers: &[(&str, &str)], body: &str) -> ReplayEvent {
    let answer = http::Response::builder().status(status);
    let answer = headers.iter().fold(answer, |answer, (name, value)| answer.header(*name, *value));
    event(answer.body(SdkBody::from(body)).expect("an answer"))
}

fn config() -> cognito::config::Builder {
    Config::builder().region(Region::new("eu-west-1")).credentials_provider(Credentials::new(
        "AKID",
        "topsecret",
        Some("token".into()),
        None,
        "test",
    ))
}

fn client(http: &StaticReplayClient) -> Client {
    Client::from_conf(config().http_client(http.clone()).build())
}

#[tokio::test]
async fn a_call_is_signed_and_its_answer_understood() {
    let body = r#"{"ChallengeName":"SMS_MFA","Session":"a session"}"#;
    let http = StaticReplayClient::new(vec![answer(200, &[("x-amzn-requestid", "id-1")], body)]);
    let output = client(&http)
        .admin_initiate_auth()
        .user_pool_id("eu-west-1_a")
        .client_id("client")
        .auth_flow(AuthFlowType::AdminNoSrpAuth)
        .auth_parameters("USERNAME", "alice")
        .send()
        .await
        .expect("an output");
    assert_eq!(output.challenge_name(), Some(&ChallengeNameType::SmsMfa));
    assert_eq!(output.request_id(), Some("id-1"));

    let requests: Vec<_> = http.actual_requests().collect();
    let [request] = requests.as_slice() else { panic!("{} requests", requests.len()) };
    assert_eq!(request.uri(), "https://cognito-idp.eu-west-1.amazonaws.com/");
    let header = |name| request.headers().get(name).unwrap_or_default();
    assert_eq!(header("x-amz-target"), "AWSCognitoIdentityProviderService.AdminInitiateAuth");
    assert_eq!(header("content-type"), "application/x-amz-json-1.1");
    assert_eq!(header("x-amz-security-token"), "token");
    assert_eq!(header("amz-sdk-request"), "attempt=1; max=3");
    assert!(header("authorization").contains("/eu-west-1/cognito-idp/aws4_request"));
}

/// Sends everything to one place.
#[derive(Debug)]
struct Elsewhere;

impl ResolveEndpoint for Elsewhere {
    fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a> {
        let region = params.region().unwrap_or_default();
        EndpointFuture::ready(Ok(Endpoint::builder()
            .url(format!("https://{region}.elsewhere.example"))
            .build()))
    }
}

#[tokio::test]
async fn an_endpoint_resolver_takes_the_place_of_the_rules() {
    let mut shared = config();
    shared.set_endpoint_resolver(Some(Elsewhere.into_shared_resolver()));
    let again = config().build().endpoint_resolver();
    let mut rules = config();
    rules.set_endpoint_resolver(Some(again));
    for (config, expected) in [
        (config().endpoint_resolver(Elsewhere), "https://eu-west-1.elsewhere.example/"),
        (shared, "https://eu-west-1.elsewhere.example/"),
        (rules, "https://cognito-idp.eu-west-1.amazonaws.com/"),
    ] {
        let http = StaticReplayClient::new(vec![answer(200, &[], "{}")]);
        let client = Client::from_conf(config.http_client(http.clone()).build());
        let call = client.admin_initiate_auth().user_pool_id("a").client_id("b");
        call.auth_flow(AuthFlowType::AdminNoSrpAuth).send().await.expect("an output");
        let uris: Vec<_> = http.actual_requests().map(|request| request.uri().to_owned()).collect();
        assert_eq!(uris, [expected]);
    }
}
