//! Timeouts of an attempt and of the whole operation.

use std::time::Duration;

use aws_smithy_runtime_api::client::http::HttpConnectorFuture;
use cognito_identity_provider::Client;
use cognito_identity_provider::config::timeout::TimeoutConfig;
use cognito_identity_provider::error::{DisplayErrorContext, SdkError};

use crate::support::http::Never;
use crate::support::{Scripted, empty_response, sign_in, timed};

const LIMIT: Duration = Duration::from_secs(2);

#[tokio::test]
async fn an_attempt_that_takes_too_long_is_followed_by_another() {
    let http = Scripted::new(|number| match number {
        0 => HttpConnectorFuture::new(std::future::pending()),
        _ => HttpConnectorFuture::ready(Ok(empty_response(200))),
    });
    let (config, _, sleep) = timed();
    let config = config.timeout_config(TimeoutConfig::builder().operation_attempt_timeout(LIMIT).build());
    sign_in(&Client::from_conf(config.http_client(http.clone()).build())).await.expect("an output");
    assert_eq!(http.calls(), 2);
    assert_eq!(sleep.logs()[0], LIMIT);
}

#[tokio::test]
async fn attempts_that_all_take_too_long_cause_a_timeout() {
    let http = Never::default();
    let (config, _, _) = timed();
    let config = config.timeout_config(TimeoutConfig::builder().operation_attempt_timeout(LIMIT).build());
    let client = Client::from_conf(config.http_client(http.clone()).build());
    let error = sign_in(&client).await.expect_err("no response");
    assert!(matches!(&error, SdkError::TimeoutError(_)), "{error:?}");
    let shown = DisplayErrorContext(&error).to_string();
    assert!(shown.contains("the attempt took longer than 2s"), "{shown}");
    assert_eq!(http.calls(), 3);
}

#[tokio::test]
async fn an_operation_that_takes_too_long_ends() {
    let http = Never::default();
    let (config, _, sleep) = timed();
    let config = config.timeout_config(TimeoutConfig::builder().operation_timeout(LIMIT).build());
    let client = Client::from_conf(config.http_client(http.clone()).build());
    let error = sign_in(&client).await.expect_err("no response");
    assert!(matches!(&error, SdkError::TimeoutError(_)), "{error:?}");
    let shown = DisplayErrorContext(&error).to_string();
    assert!(shown.contains("the operation") && shown.contains("2s"), "{shown}");
    assert_eq!((http.calls(), sleep.logs()), (1, vec![LIMIT]));
}
