// Tests instance metadata and container endpoints over real sockets: requests, errors and time limits.
#![cfg(any(feature = "native-tls", feature = "rustls"))]

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant, UNIX_EPOCH};

use support::{Clock, Folder, Response, Server};
use tinsmith_config::default_provider::credentials::DefaultCredentialsChain;
use tinsmith_config::ecs::EcsCredentialsProvider;
use tinsmith_config::imds::credentials::ImdsCredentialsProvider;
use tinsmith_config::imds::region::ImdsRegionProvider;
use tinsmith_config::meta::region::ProvideRegion;
use tinsmith_config::provider_config::ProviderConfig;
use tinsmith_runtime::aws_credential_types::provider::ProvideCredentials;
use tinsmith_runtime::aws_credential_types::provider::error::CredentialsError;
use tinsmith_runtime::aws_smithy_types::error::display::DisplayErrorContext;
use tinsmith_runtime::aws_types::os_shim_internal::{Env, Fs};

const CREDENTIALS: &str = r#"{"Code": "Success", "AccessKeyId": "id", "SecretAccessKey": "secret", "Token": "token",
    "Expiration": "2100-01-01T00:00:00Z"}"#;

fn config(variables: &[(&str, &str)]) -> ProviderConfig {
    ProviderConfig::empty()
        .with_env(Env::from_slice(variables))
        .with_fs(Fs::from_slice(&[("/token", "from file\n")]))
}

/// Starts an instance metadata server with credentials for a role named `role`.
fn instance() -> Server {
    Server::start(|request| match (request.method.as_str(), request.path.as_str()) {
        ("PUT", "/latest/api/token")
            if request.header("x-aws-ec2-metadata-token-ttl-seconds") == Some("21600") =>
        {
            Response::ok("a token").header("x-aws-ec2-metadata-token-ttl-seconds", "21600")
        }
        ("GET", _) if request.header("x-aws-ec2-metadata-token") != Some("a token") => Response::status(401),
        ("GET", "/latest/meta-data/iam/security-credentials/") => Response::ok("role"),
        ("GET", "/latest/meta-data/iam/security-credentials/role") => Response::ok(CREDENTIALS),
        ("GET", "/latest/meta-data/placement/region") => Response::ok("eu-west-7"),
        _ => Response::status(404),
    })
}

#[tokio::test]
async fn an_instance_has_credentials_and_a_region() {
    let server = instance();
    let config = config(&[("AWS_EC2_METADATA_SERVICE_ENDPOINT", &server.url(""))]);
    let provider = ImdsCredentialsProvider::builder().configure(&config).build();
    let credentials = provider.provide_credentials().await.unwrap();
    assert_eq!((credentials.access_key_id(), credentials.session_token()), ("id", Some("token")));
    let region = ImdsRegionProvider::builder().configure(&config).build();
    assert_eq!(region.region().await.unwrap().as_ref(), "eu-west-7");
    let paths: Vec<_> = server.requests().into_iter().map(|request| request.path).collect();
    assert_eq!(
        paths.iter().filter(|path| *path == "/latest/api/token").count(),
        2,
        "one for each client: {paths:?}"
    );
}

/// Instance metadata may be late with new credentials, or may fail. Then programs continue with the old credentials.
#[tokio::test]
async fn credentials_of_an_instance_are_used_after_they_expire_and_during_failures() {
    const NOW: u64 = 5_000_000_000;
    let fails = Arc::new(AtomicBool::new(false));
    let failing = Arc::clone(&fails);
    let server = Server::start(move |request| match request.path.as_str() {
        "/latest/api/token" => {
            Response::ok("a token").header("x-aws-ec2-metadata-token-ttl-seconds", "21600")
        }
        _ if failing.load(Ordering::SeqCst) => Response::status(404),
        "/latest/meta-data/iam/security-credentials/" => Response::ok("role"),
        _ => Response::ok(CREDENTIALS),
    });
    let config = config(&[("AWS_EC2_METADATA_SERVICE_ENDPOINT", &server.url(""))]);
    let config = config.with_time_source(Clock::at(NOW));
    let provider = || ImdsCredentialsProvider::builder().configure(&config).build();
    let used = provider();
    let credentials = used.provide_credentials().await.unwrap();
    let expiry = credentials.expiry().unwrap().duration_since(UNIX_EPOCH).unwrap().as_secs();
    assert!((NOW + 600..NOW + 900).contains(&expiry), "{expiry}");
    fails.store(true, Ordering::SeqCst);
    assert_eq!(used.provide_credentials().await.unwrap(), credentials);
    assert_eq!(used.fallback_on_interrupt(), Some(credentials));
    provider().provide_credentials().await.unwrap_err();
}

#[tokio::test]
async fn a_disabled_instance_gets_no_requests() {
    let server = instance();
    let config = config(&[
        ("AWS_EC2_METADATA_SERVICE_ENDPOINT", &server.url("")),
        ("AWS_EC2_METADATA_DISABLED", "TRUE"),
    ]);
    let provider = ImdsCredentialsProvider::builder().configure(&config).build();
    let error = provider.provide_credentials().await.unwrap_err();
    assert!(matches!(error, CredentialsError::CredentialsNotLoaded(_)), "{error:?}");
    let region = ImdsRegionProvider::builder().configure(&config).build();
    assert!(ProvideRegion::region(&region).await.is_none());
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn requests_to_an_instance_that_hangs_time_out() {
    let server = Server::start(|_| Response::never());
    let config =
        config(&[("AWS_EC2_METADATA_SERVICE_ENDPOINT", &server.url("")), ("AWS_REGION", "eu-west-7")]);
    let begun = Instant::now();
    let chain = DefaultCredentialsChain::builder().configure(config).build().await;
    let error = chain.provide_credentials().await.unwrap_err();
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    let text = DisplayErrorContext(&error).to_string();
    assert!(
        matches!(error, CredentialsError::CredentialsNotLoaded(_)) && text.contains("Ec2InstanceMetadata"),
        "{text}"
    );
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn connections_to_a_missing_instance_time_out() {
    let closed = Server::start(|_| Response::never()).url("");
    let config = config(&[("AWS_EC2_METADATA_SERVICE_ENDPOINT", &closed), ("AWS_REGION", "eu-west-7")]);
    let chain = DefaultCredentialsChain::builder().configure(config).build().await;
    let begun = Instant::now();
    let error = chain.provide_credentials().await.unwrap_err();
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    assert!(matches!(error, CredentialsError::CredentialsNotLoaded(_)), "{error:?}");
}

fn container(config: &ProviderConfig) -> EcsCredentialsProvider {
    EcsCredentialsProvider::builder().configure(config).build()
}

#[tokio::test]
async fn a_container_has_credentials() {
    for (variables, expected) in [
        (&[][..], None),
        (&[("AWS_CONTAINER_AUTHORIZATION_TOKEN", "from variable")], Some("from variable")),
        (
            &[
                ("AWS_CONTAINER_AUTHORIZATION_TOKEN", "from variable"),
                ("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", "/token"),
            ],
            Some("from file"),
        ),
    ] {
        let server = Server::start(|_| Response::ok(CREDENTIALS));
        let url = server.url("/credentials?id=1");
        let config = config(&[variables, &[("AWS_CONTAINER_CREDENTIALS_FULL_URI", &url)]].concat());
        let credentials = container(&config).provide_credentials().await.unwrap();
        assert_eq!(credentials.secret_access_key(), "secret");
        let requests = server.requests();
        assert_eq!(requests.len(), 1);
        assert_eq!((requests[0].method.as_str(), requests[0].path.as_str()), ("GET", "/credentials?id=1"));
        assert_eq!(requests[0].header("authorization"), expected);
        assert_eq!(requests[0].header("accept"), Some("application/json"));
    }
}

#[tokio::test]
async fn a_token_file_is_read_each_time() {
    let folder = Folder::new("container-token");
    let path = folder.write("token", "one");
    let server = Server::start(|_| Response::ok(CREDENTIALS));
    let url = server.url("/");
    let variables = [
        ("AWS_CONTAINER_CREDENTIALS_FULL_URI", url.as_str()),
        ("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", path.to_str().unwrap()),
    ];
    let config = ProviderConfig::empty().with_env(Env::from_slice(&variables));
    let provider = container(&config);
    for token in ["one", "two\n"] {
        std::fs::write(&path, token).unwrap();
        provider.provide_credentials().await.unwrap();
    }
    std::fs::remove_file(&path).unwrap();
    let error = provider.provide_credentials().await.unwrap_err();
    assert!(matches!(error, CredentialsError::ProviderError(_)), "{error:?}");
    let tokens: Vec<_> =
        server.requests().iter().map(|request| request.header("authorization").unwrap().to_owned()).collect();
    assert_eq!(tokens, ["one", "two"]);
}

#[tokio::test]
async fn an_invalid_token_is_not_shown() {
    let server = Server::start(|_| Response::ok(CREDENTIALS));
    let url = server.url("/");
    let config = config(&[
        ("AWS_CONTAINER_CREDENTIALS_FULL_URI", &url),
        ("AWS_CONTAINER_AUTHORIZATION_TOKEN", "hunter2\r\nHost: elsewhere"),
    ]);
    let error = container(&config).provide_credentials().await.unwrap_err();
    let text = format!("{error:?} {}", DisplayErrorContext(&error));
    assert!(text.contains("AWS_CONTAINER_AUTHORIZATION_TOKEN") && !text.contains("hunter2"), "{text}");
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn errors_have_the_message_of_the_container() {
    for (response, requests, expected) in [
        (
            Response::status(404).text(r#"{"code": "NotFound", "message": "no such task"}"#),
            1,
            "NotFound: no such task",
        ),
        (Response::status(403).text("hunter2"), 1, "status 403"),
        (Response::status(500).text("hunter2"), 3, "status 500"),
        (Response::ok("hunter2"), 3, "is not valid: it is not JSON"),
        (Response::ok(r#"{"AccessKeyId": "hunter2"}"#), 3, "it has no `SecretAccessKey`"),
    ] {
        let server = Server::start(move |_| response.clone());
        let url = server.url("/");
        let config =
            config(&[("AWS_CONTAINER_CREDENTIALS_FULL_URI", url.as_str())]).with_sleep_impl(support::Short);
        let error = container(&config).provide_credentials().await.unwrap_err();
        let text = format!("{error:?} {}", DisplayErrorContext(&error));
        assert!(text.contains(expected) && !text.contains("hunter2"), "{text}");
        assert_eq!(server.requests().len(), requests, "{expected}");
    }
}

#[tokio::test]
async fn requests_to_a_container_that_hangs_time_out() {
    let server = Server::start(|_| Response::never());
    let url = server.url("/");
    let config =
        config(&[("AWS_CONTAINER_CREDENTIALS_FULL_URI", url.as_str())]).with_sleep_impl(support::Short);
    let provider =
        EcsCredentialsProvider::builder().configure(&config).read_timeout(Duration::from_millis(100)).build();
    let begun = Instant::now();
    provider.provide_credentials().await.unwrap_err();
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    assert_eq!(server.requests().len(), 3);
}
