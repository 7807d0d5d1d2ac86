//! Tests the complete client with a server that misbehaves: every call succeeds or fails with the right error, in time.

use std::time::{Duration, Instant};

use crate::server::{Response, Server, closed_address};
use cognito::config::retry::{ReconnectMode, RetryConfig};
use cognito::config::timeout::{TimeoutConfig, TimeoutConfigBuilder};
use cognito::config::{Config, Credentials, Region, StalledStreamProtectionConfig};
use cognito::error::{DisplayErrorContext, ProvideErrorMetadata, SdkError};
use cognito::operation::RequestId;
use cognito::operation::admin_initiate_auth::{AdminInitiateAuthError, AdminInitiateAuthOutput};
use cognito::types::AuthFlowType;
use cognito_identity_provider as cognito;

/// The time limit for every call, even on a slow machine.
const SOON: Duration = Duration::from_secs(8);

type Outcome = Result<AdminInitiateAuthOutput, SdkError<AdminInitiateAuthError>>;

fn config(url: &str) -> cognito::config::Builder {
    let timeouts = TimeoutConfig::builder()
        .connect_timeout(Duration::from_secs(2))
        .read_timeout(Duration::from_millis(300))
        .operation_attempt_timeout(Duration::from_secs(2))
        .build();
    Config::builder()
        .region(Region::new("eu-west-1"))
        .credentials_provider(Credentials::new("AKID", "topsecret", None, None, "test"))
        .endpoint_url(url)
        .timeout_config(timeouts)
        .retry_config(RetryConfig::standard().with_initial_backoff(Duration::from_millis(1)))
}

async fn call(client: &cognito::Client) -> Outcome {
    let begun = Instant::now();
    let outcome = client
        .admin_initiate_auth()
        .user_pool_id("eu-west-1_a")
        .client_id("client")
        .auth_flow(AuthFlowType::AdminNoSrpAuth)
        .auth_parameters("PASSWORD", "topsecret")
        .send()
        .await;
    assert!(begun.elapsed() < SOON, "{:?}", begun.elapsed());
    if let Err(error) = &outcome {
        let shown = format!("{error:?} {}", DisplayErrorContext(error));
        assert!(!shown.contains("topsecret"), "{shown}");
    }
    outcome
}

async fn once(config: cognito::config::Builder) -> Outcome {
    call(&cognito::Client::from_conf(config.build())).await
}

fn fine() -> Response {
    Response::new(200).header("x-amzn-requestid", "id-fine").body(r#"{"ChallengeName":"SMS_MFA"}"#)
}

#[tokio::test]
async fn a_closed_port_is_an_io_error() {
    let error = once(config(&format!("http://{}", closed_address()))).await.unwrap_err();
    let SdkError::DispatchFailure(failure) = &error else { panic!("{error:?}") };
    assert!(failure.is_io(), "{error:?}");
}

#[tokio::test]
async fn a_transient_failure_is_retried() {
    let server = Server::responding([Response::new(500).body("{}"), fine()]);
    let output = once(config(&server.url("/"))).await.unwrap();
    assert_eq!(output.request_id(), Some("id-fine"));
    let attempts: Vec<_> = server
        .requests()
        .iter()
        .map(|request| request.header("amz-sdk-request").map(str::to_owned))
        .collect();
    assert_eq!(attempts, [Some("attempt=1; max=3".to_owned()), Some("attempt=2; max=3".to_owned())]);
    let ids: Vec<_> = server
        .requests()
        .iter()
        .map(|request| request.header("amz-sdk-invocation-id").map(str::to_owned))
        .collect();
    assert!(ids[0].is_some() && ids[0] == ids[1], "{ids:?}");
}

/// Another connection may lead to another server, which may work.
#[tokio::test]
async fn a_retry_after_a_server_error_uses_another_connection() {
    let slow_down = || Response::new(400).body(r#"{"__type":"TooManyRequestsException"}"#);
    let reuse = RetryConfig::standard().with_reconnect_mode(ReconnectMode::ReuseAllConnections);
    for (first, retries, connections) in [
        (Response::new(503).body("{}"), RetryConfig::standard(), 2),
        (Response::new(400).body(r#"{"__type":"RequestTimeout"}"#), RetryConfig::standard(), 2),
        (slow_down(), RetryConfig::standard(), 1),
        (Response::new(503).body("{}"), reuse, 1),
    ] {
        let server = Server::responding([first, fine()]);
        let retries = retries.with_initial_backoff(Duration::from_millis(1));
        once(config(&server.url("/")).retry_config(retries)).await.unwrap();
        assert_eq!(server.requests().len(), 2);
        assert_eq!(server.connections(), connections);
    }
}

#[tokio::test]
async fn the_delay_that_the_service_requests_is_respected() {
    let throttled =
        Response::new(429).header("retry-after", "1").body(r#"{"__type":"TooManyRequestsException"}"#);
    let server = Server::responding([throttled, fine()]);
    let begun = Instant::now();
    once(config(&server.url("/"))).await.unwrap();
    assert!(begun.elapsed() >= Duration::from_secs(1), "{:?}", begun.elapsed());
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn a_permanent_failure_contains_the_response() {
    let failing = Response::new(503).header("x-amzn-requestid", "id-bad").body("<html>unavailable</html>");
    let server = Server::responding([failing]);
    let error = once(config(&server.url("/"))).await.unwrap_err();
    let SdkError::ResponseError(context) = &error else { panic!("{error:?}") };
    assert_eq!(context.raw().status().as_u16(), 503);
    assert_eq!(error.request_id(), Some("id-bad"));
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn errors_of_the_client_are_not_retried() {
    let refusal = Response::new(400).body(r#"{"__type":"NotAuthorizedException","message":"no"}"#);
    let server = Server::responding([refusal]);
    let error = once(config(&server.url("/"))).await.unwrap_err();
    assert_eq!(error.code(), Some("NotAuthorizedException"));
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn the_connection_breaks_in_the_middle_of_the_response() {
    let server = Server::start(|connection| {
        while connection.request().is_some() {
            let bytes = fine().bytes();
            if connection.number < 2 {
                _ = connection.send(&bytes[..bytes.len() - 5]);
                return connection.reset();
            }
            _ = connection.send(&bytes);
        }
    });
    once(config(&server.url("/"))).await.unwrap();
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn the_connection_always_breaks() {
    let server = Server::start(|connection| {
        if connection.request().is_some() {
            let bytes = fine().bytes();
            _ = connection.send(&bytes[..bytes.len() - 5]);
            connection.reset();
        }
    });
    let error = once(config(&server.url("/"))).await.unwrap_err();
    assert!(matches!(error, SdkError::ResponseError(_)), "{error:?}");
    assert_eq!(error.request_id(), Some("id-fine"));
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn the_service_does_not_respond() {
    let server = Server::start(|connection| {
        _ = connection.request();
        _ = connection.request();
    });
    let error = once(config(&server.url("/"))).await.unwrap_err();
    let SdkError::DispatchFailure(failure) = &error else { panic!("{error:?}") };
    assert!(failure.is_timeout(), "{error:?}");
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn a_slow_response_exceeds_the_timeouts() {
    let server = Server::start(|connection| {
        while connection.request().is_some() {
            for byte in fine().bytes() {
                if connection.send(&[byte]).is_err() {
                    return;
                }
                std::thread::sleep(Duration::from_millis(20));
            }
        }
    });
    let retries = RetryConfig::standard().with_max_attempts(2);
    let timeouts = TimeoutConfig::builder().operation_attempt_timeout(Duration::from_millis(400)).build();
    let slow = config(&server.url("/")).timeout_config(timeouts).retry_config(retries);
    let error = once(slow).await.unwrap_err();
    assert!(matches!(error, SdkError::TimeoutError(_)), "{error:?}");
    assert!(DisplayErrorContext(&error).to_string().contains("the attempt took longer than 400ms"));
    let timeouts = TimeoutConfig::builder().operation_timeout(Duration::from_millis(400)).build();
    let error = once(config(&server.url("/")).timeout_config(timeouts)).await.unwrap_err();
    assert!(matches!(error, SdkError::TimeoutError(_)), "{error:?}");
    assert!(DisplayErrorContext(&error).to_string().contains("took longer than 400ms"));
}

#[tokio::test]
async fn the_response_is_much_too_large() {
    const SIZE: usize = 100 << 20;
    let server = Server::start(|connection| {
        while connection.request().is_some() {
            let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {SIZE}\r\n\r\n{{\"ChallengeName\":\"");
            if connection.send(head.as_bytes()).is_err() {
                return;
            }
            let chunk = vec![b'a'; 1 << 20];
            for _ in 0..SIZE / chunk.len() {
                if connection.send(&chunk).is_err() {
                    return;
                }
            }
        }
    });
    let error = once(config(&server.url("/"))).await.unwrap_err();
    assert!(matches!(error, SdkError::ResponseError(_)), "{error:?}");
    let shown = DisplayErrorContext(&error).to_string();
    assert!(shown.contains("larger than 67108864 bytes") && shown.contains("max_response_size"), "{shown}");
    assert_eq!(server.requests().len(), 1);
    let error = once(config(&server.url("/")).max_response_size(1_000)).await.unwrap_err();
    assert!(DisplayErrorContext(&error).to_string().contains("larger than 1000 bytes"));
}

#[tokio::test]
async fn the_server_closes_between_calls() {
    let server = Server::start(|connection| {
        if connection.request().is_some() {
            _ = connection.send(&fine().bytes());
        }
    });
    let client = cognito::Client::from_conf(config(&server.url("/")).build());
    for expected in 1..=3 {
        call(&client).await.unwrap();
        tokio::time::sleep(Duration::from_millis(20)).await;
        assert_eq!((server.requests().len(), server.connections()), (expected, expected));
    }
}

#[tokio::test]
async fn a_cancelled_call_closes_its_connection() {
    let server = Server::start(|connection| {
        _ = connection.request();
        // Ends when the other side closes the connection.
        assert!(connection.request().is_none());
    });
    let client = cognito::Client::from_conf(
        config(&server.url("/")).timeout_config(TimeoutConfig::disabled()).build(),
    );
    let cancelled = tokio::time::timeout(Duration::from_millis(200), call(&client)).await;
    assert!(cancelled.is_err());
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!((server.requests().len(), server.connections()), (1, 1));
}

/// The longest duration is accepted for all limits, even if a timer is reused or the body arrives late.
#[tokio::test]
async fn an_endless_limit_is_ignored() {
    type Limit = fn(TimeoutConfigBuilder, Duration) -> TimeoutConfigBuilder;
    let limits: [Limit; 4] = [
        TimeoutConfigBuilder::connect_timeout,
        TimeoutConfigBuilder::read_timeout,
        TimeoutConfigBuilder::operation_attempt_timeout,
        TimeoutConfigBuilder::operation_timeout,
    ];
    let server = Server::start(|connection| {
        while connection.request().is_some() {
            let bytes = fine().bytes();
            let head = bytes.windows(4).position(|window| window == b"\r\n\r\n").unwrap() + 4;
            _ = connection.send(&bytes[..head]);
            std::thread::sleep(Duration::from_millis(5));
            _ = connection.send(&bytes[head..]);
        }
    });
    for endless in [Duration::MAX, Duration::from_secs(u64::MAX), Duration::from_secs(1 << 40)] {
        let limited = limits.map(|limit| {
            let timeouts = limit(TimeoutConfig::builder(), endless).build();
            config(&server.url("/")).timeout_config(timeouts)
        });
        let grace = StalledStreamProtectionConfig::enabled().grace_period(endless).build();
        let stalled = config(&server.url("/")).stalled_stream_protection(grace);
        let retries = RetryConfig::standard()
            .with_max_attempts(u32::MAX)
            .with_initial_backoff(endless)
            .with_max_backoff(endless);
        let retried = config(&server.url("/")).retry_config(retries);
        let large = config(&server.url("/")).max_response_size(usize::MAX);
        for config in limited.into_iter().chain([stalled, retried, large]) {
            let client = cognito::Client::from_conf(config.build());
            for _ in 0..3 {
                call(&client).await.unwrap();
            }
        }
    }
}

#[tokio::test]
async fn limits_of_zero_end_a_call_immediately() {
    let server = Server::start(|connection| {
        _ = connection.request();
        _ = connection.request();
    });
    // A connection to this machine may be established before a limit of zero is checked.
    let none = || TimeoutConfig::builder().read_timeout(Duration::from_millis(50));
    for timeouts in [
        none().connect_timeout(Duration::ZERO),
        none().read_timeout(Duration::ZERO),
        none().operation_attempt_timeout(Duration::ZERO),
        none().operation_timeout(Duration::ZERO),
    ] {
        let retries = RetryConfig::standard().with_max_attempts(0);
        let config = config(&server.url("/")).timeout_config(timeouts.build()).retry_config(retries);
        assert!(once(config).await.is_err());
    }
    let grace = StalledStreamProtectionConfig::enabled().grace_period(Duration::ZERO).build();
    let retries = RetryConfig::standard()
        .with_max_attempts(2)
        .with_initial_backoff(Duration::ZERO)
        .with_max_backoff(Duration::ZERO);
    let server = Server::responding([fine()]);
    let config = config(&server.url("/")).stalled_stream_protection(grace).retry_config(retries);
    once(config.max_response_size(fine().bytes().len())).await.unwrap();
}

/// Starts a server whose connections serve one request, and are dead at the second one.
fn stale_server(reset: bool) -> Server {
    Server::start(move |connection| {
        if connection.request().is_some() && connection.send(&fine().bytes()).is_ok() {
            _ = connection.request();
            if reset {
                connection.reset();
            }
        }
    })
}

#[tokio::test]
async fn dead_connections_in_the_pool_do_not_count_as_attempts() {
    for reset in [false, true] {
        let server = stale_server(reset);
        let config = config(&server.url("/")).retry_config(RetryConfig::disabled()).http_client(pool());
        let client = cognito::Client::from_conf(config.build());
        let calls: Vec<_> = (0..6)
            .map(|_| {
                let client = client.clone();
                tokio::spawn(async move { call(&client).await })
            })
            .collect();
        for call in calls {
            call.await.unwrap().unwrap();
        }
        let (warm, dead) = (server.requests().len(), server.connections());
        call(&client).await.unwrap_or_else(|error| panic!("{reset}: {}", DisplayErrorContext(&error)));
        assert_eq!(server.connections(), dead + 1, "{reset}");
        let requests = server.requests();
        assert_eq!(requests.len(), warm + 2, "{reset}");
        assert!(requests.iter().all(|request| request.header("amz-sdk-request") == Some("attempt=1; max=1")));
    }
}

/// Returns an HTTP client with its own connections.
fn pool() -> cognito::config::SharedHttpClient {
    cognito::config::http::HttpClientBuilder::new().build().unwrap()
}
