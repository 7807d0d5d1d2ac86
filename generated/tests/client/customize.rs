//! Calls that are customized.

use std::time::Duration;

use cognito_identity_provider::Client;
use cognito_identity_provider::config::timeout::TimeoutConfig;
use cognito_identity_provider::config::{Config, Credentials};
use cognito_identity_provider::error::{DisplayErrorContext, SdkError};
use cognito_identity_provider::operation::admin_initiate_auth::builders::AdminInitiateAuthFluentBuilder;
use cognito_identity_provider::types::AuthFlowType;

use crate::support::http::Never;
use crate::support::{client, replay, sent, sign_in, timed};

const OK: (u16, &[(&str, &str)], &str) = (200, &[], "{}");

fn call(client: &Client) -> AdminInitiateAuthFluentBuilder {
    client
        .admin_initiate_auth()
        .user_pool_id("pool")
        .client_id("client")
        .auth_flow(AuthFlowType::AdminNoSrpAuth)
}

#[tokio::test]
async fn a_header_of_one_call_is_signed_and_sent_at_each_attempt() {
    let http = replay([(500, &[][..], ""), OK, OK]);
    let client = client(&http);
    let change = |request: &mut cognito_identity_provider::config::http::HttpRequest| {
        request.headers_mut().insert("x-tenant", "blue");
    };
    call(&client).customize().mutate_request(change).send().await.expect("an output");
    call(&client).send().await.expect("an output");
    assert_eq!(sent(&http, "x-tenant"), ["blue", "blue", ""]);
    let signed: Vec<_> = sent(&http, "authorization").iter().map(|text| text.contains("x-tenant")).collect();
    assert_eq!(signed, [true, true, false]);
}

#[tokio::test]
async fn settings_of_one_call_do_not_affect_others() {
    let http = replay([OK, OK]);
    let client = client(&http);
    let other = Config::builder()
        .endpoint_url("http://127.0.0.1:5000")
        .credentials_provider(Credentials::new("OTHER", "hidden-key", None, None, "test"));
    call(&client).customize().config_override(other).send().await.expect("an output");
    call(&client).send().await.expect("an output");
    let uris: Vec<_> = http.requests().iter().map(|request| request.uri().to_owned()).collect();
    assert_eq!(uris, ["http://127.0.0.1:5000/", "https://cognito-idp.eu-west-1.amazonaws.com/"]);
    let ids = sent(&http, "authorization");
    assert!(ids[0].contains("Credential=OTHER/") && ids[1].contains("Credential=AKID/"), "{ids:?}");
}

#[tokio::test]
async fn a_call_may_have_its_own_timeout() {
    let http = Never::default();
    let (config, _, sleep) = timed();
    let client = Client::from_conf(config.http_client(http.clone()).build());
    let limit = Duration::from_millis(300);
    let timeouts = TimeoutConfig::builder().operation_timeout(limit).build();
    let changed = call(&client).customize().config_override(Config::builder().timeout_config(timeouts));
    let error = changed.send().await.expect_err("no response");
    assert!(matches!(&error, SdkError::TimeoutError(_)), "{error:?}");
    assert_eq!((http.calls(), sleep.logs()), (1, vec![limit]));
}

#[tokio::test]
async fn a_change_that_fails_ends_the_call() {
    let http = replay([OK]);
    let client = client(&http);
    let change = |_| Err(std::io::Error::other("not today"));
    let error = call(&client).customize().map_request(change).send().await.expect_err("an error");
    assert!(matches!(&error, SdkError::DispatchFailure(_)), "{error:?}");
    assert!(DisplayErrorContext(&error).to_string().contains("not today"));
    assert_eq!(http.requests().len(), 0);
    sign_in(&client).await.expect("the client is as it was");
}
