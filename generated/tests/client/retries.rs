//! Which requests are retried, and after which pause.

use std::time::Duration;

use aws_smithy_runtime_api::client::http::HttpConnectorFuture;
use aws_smithy_runtime_api::client::result::ConnectorError;
use cognito_identity_provider::Client;
use cognito_identity_provider::config::retry::RetryConfig;
use cognito_identity_provider::error::{ProvideErrorMetadata, SdkError};

use crate::support::http::Replay;
use crate::support::{Scripted, client, empty_response, replay, sent, sign_in, timed};

const OK: (u16, &[(&str, &str)], &str) = (200, &[], "{}");

fn attempts(http: &Replay) -> usize {
    http.requests().len()
}

#[tokio::test]
async fn requests_to_a_failing_service_are_retried() {
    let http = replay([(500, &[][..], ""), OK]);
    let (config, _, sleep) = timed();
    sign_in(&Client::from_conf(config.http_client(http.clone()).build())).await.expect("an output");
    assert_eq!(sent(&http, "amz-sdk-request"), ["attempt=1; max=3", "attempt=2; max=3"]);
    let ids = sent(&http, "amz-sdk-invocation-id");
    assert!(ids[0] == ids[1] && !ids[0].is_empty(), "{ids:?}");
    let bodies: Vec<_> =
        http.requests().iter().map(|request| request.body().bytes().map(<[u8]>::to_vec)).collect();
    assert!(bodies[0] == bodies[1] && bodies[0].is_some());
    let pauses = sleep.logs();
    assert!(pauses.len() == 1 && pauses[0] <= Duration::from_secs(1), "{pauses:?}");
}

#[tokio::test]
async fn only_transient_errors_are_retried() {
    for (status, headers, body, again) in [
        (500, &[][..], r#"{"__type":"InternalErrorException"}"#, true),
        (502, &[], "<html>", true),
        (503, &[], "", true),
        (504, &[], "", true),
        (429, &[], "", true),
        (400, &[], r#"{"__type":"TooManyRequestsException"}"#, true),
        (400, &[], r#"{"__type":"ThrottlingException"}"#, true),
        (400, &[("x-amzn-errortype", "RequestTimeout")], "", true),
        (400, &[], r#"{"__type":"NotAuthorizedException"}"#, false),
        (400, &[], r#"{"__type":"CodeMismatchException"}"#, false),
        (400, &[], "", false),
        (403, &[], r#"{"__type":"AccessDeniedException"}"#, false),
        (404, &[], "", false),
        (501, &[], "", false),
        (200, &[], "<html>", false),
    ] {
        let http = replay([(status, headers, body), OK]);
        let outcome = sign_in(&client(&http)).await;
        assert_eq!((outcome.is_ok(), attempts(&http)), (again, 1 + usize::from(again)), "{status} {body}");
    }
}

#[tokio::test]
async fn the_service_may_set_the_delay() {
    for (name, value, expected) in [
        ("x-amz-retry-after", "1500", 1_500),
        ("retry-after", "7", 7_000),
        ("retry-after", "Sun, 30 Aug 2015 12:36:09 GMT", 9_000),
        // No longer than the configured maximum.
        ("retry-after", "86400", 20_000),
    ] {
        let http = replay([(503, &[(name, value)][..], ""), OK]);
        let (config, _, sleep) = timed();
        sign_in(&Client::from_conf(config.http_client(http).build())).await.expect("an output");
        assert_eq!(sleep.logs(), [Duration::from_millis(expected)], "{name}: {value}");
    }
}

#[tokio::test]
async fn the_number_of_attempts_is_limited() {
    let retries = RetryConfig::standard;
    for (config, expected) in
        [(None, 3), (Some(retries().with_max_attempts(5)), 5), (Some(RetryConfig::disabled()), 1)]
    {
        let http = replay([(500, &[][..], r#"{"__type":"Broken","message":"broken"}"#); 9]);
        let (mut builder, _, sleep) = timed();
        builder.set_retry_config(config);
        let error = sign_in(&Client::from_conf(builder.http_client(http.clone()).build()))
            .await
            .expect_err("no luck");
        assert_eq!((attempts(&http), error.message()), (expected, Some("broken")));
        let bounds = (0..).map(|step| Duration::from_secs(1 << step));
        let pauses = sleep.logs();
        assert_eq!(pauses.len(), expected - 1);
        assert!(pauses.iter().zip(bounds).all(|(pause, bound)| *pause <= bound), "{pauses:?}");
    }
}

#[tokio::test]
async fn unsent_requests_are_resent() {
    let http = Scripted::new(|number| {
        HttpConnectorFuture::ready(match number {
            0 => Err(ConnectorError::io("reset".into())),
            1 => Err(ConnectorError::timeout("slow".into())),
            _ => Ok(empty_response(200)),
        })
    });
    let (config, _, _) = timed();
    sign_in(&Client::from_conf(config.http_client(http.clone()).build())).await.expect("an output");
    assert_eq!(http.calls(), 3);
    let http =
        Scripted::new(|_| HttpConnectorFuture::ready(Err(ConnectorError::user("no such option".into()))));
    let (config, _, _) = timed();
    let error =
        sign_in(&Client::from_conf(config.http_client(http.clone()).build())).await.expect_err("an error");
    assert!(matches!(&error, SdkError::DispatchFailure(failure) if failure.is_user()), "{error:?}");
    assert_eq!(http.calls(), 1);
}

/// In an outage a client soon stops retrying. When the service works again, it may retry again.
#[tokio::test]
async fn all_calls_share_the_retry_quota() {
    let http = Scripted::new(|number| {
        HttpConnectorFuture::ready(Ok(empty_response(if number < 200 { 500 } else { 200 })))
    });
    let (config, _, _) = timed();
    let client = Client::from_conf(config.http_client(http.clone()).build());
    for _ in 0..100 {
        assert!(sign_in(&client.clone()).await.is_err());
    }
    // 500 tokens, of which each such retry costs 10.
    assert_eq!(http.calls(), 150);
    while http.calls() < 200 {
        assert!(sign_in(&client).await.is_err());
    }
    for _ in 0..30 {
        sign_in(&client).await.expect("an output");
    }
    assert_eq!(http.calls(), 230);
}

mod clock {
    use super::*;

    const AN_HOUR_LATER: &str = "Sun, 30 Aug 2015 13:36:00 GMT";
    const SKEWED: (u16, &[(&str, &str)], &str) = (
        403,
        &[("date", AN_HOUR_LATER)],
        r#"{"__type":"RequestTimeTooSkewed","message":"Signature not yet current"}"#,
    );

    #[tokio::test]
    async fn a_wrong_clock_is_corrected_by_the_response() {
        let http = replay([SKEWED, OK, OK]);
        let (config, _, sleep) = timed();
        let client = Client::from_conf(config.http_client(http.clone()).build());
        sign_in(&client).await.expect("an output");
        sign_in(&client).await.expect("an output, at once");
        let paused = sleep.total_duration();
        assert!(paused <= Duration::from_secs(1), "{paused:?}");
        let dates = sent(&http, "x-amz-date");
        assert_eq!(dates.len(), 3, "{dates:?}");
        assert_eq!(dates[0], "20150830T123600Z");
        assert!(dates[1..].iter().all(|date| date.starts_with("20150830T13360")), "{dates:?}");
        let signatures = sent(&http, "authorization");
        assert_ne!(signatures[0], signatures[1]);
    }

    #[tokio::test]
    async fn a_clock_is_corrected_once() {
        let http = replay([SKEWED, SKEWED, SKEWED]);
        let error = sign_in(&client(&http)).await.expect_err("an error");
        assert_eq!((attempts(&http), error.code()), (2, Some("RequestTimeTooSkewed")));
    }

    #[tokio::test]
    async fn errors_with_a_right_clock_are_not_retried() {
        let now = ("date", "Sun, 30 Aug 2015 12:36:01 GMT");
        let http = replay([(403, &[now][..], r#"{"__type":"InvalidSignatureException"}"#), OK]);
        let error = sign_in(&client(&http)).await.expect_err("an error");
        assert_eq!((attempts(&http), error.code()), (1, Some("InvalidSignatureException")));
    }

    #[tokio::test]
    async fn clock_correction_can_be_disabled() {
        let http = replay([SKEWED, OK]);
        let (config, _, _) = timed();
        let config = config.disable_clock_skew_correction(true).http_client(http.clone());
        assert!(sign_in(&Client::from_conf(config.build())).await.is_err());
        assert_eq!(attempts(&http), 1);
    }
}
