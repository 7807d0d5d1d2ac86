// Tests roles and web identities: the requests to STS, its errors, and credentials that many callers share.
#![cfg(all(any(feature = "native-tls", feature = "rustls"), feature = "sts"))]

mod support;

use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

use support::{Clock, Folder, Request, Response, Server};
use tinsmith_config::retry::RetryConfig;
use tinsmith_config::sts::AssumeRoleProvider;
use tinsmith_config::{ConfigLoader, Region, SdkConfig};
use tinsmith_runtime::aws_credential_types::Credentials;
use tinsmith_runtime::aws_credential_types::provider::ProvideCredentials;
use tinsmith_runtime::aws_credential_types::provider::error::CredentialsError;
use tinsmith_runtime::aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use tinsmith_runtime::aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use tinsmith_runtime::aws_smithy_runtime_api::client::result::ConnectorError;
use tinsmith_runtime::aws_smithy_types::DateTime;
use tinsmith_runtime::aws_smithy_types::date_time::Format;
use tinsmith_runtime::aws_smithy_types::error::display::DisplayErrorContext;
use tinsmith_runtime::aws_types::os_shim_internal::{Env, Fs};

/// A point in time in 2026.
const NOON: u64 = 1_795_000_000;
const HOUR: u64 = 3_600;

/// Returns a response of STS to this operation, with credentials that expire at this time.
fn assumed(operation: &str, id: &str, expiry: u64) -> Response {
    let expiry = DateTime::from_secs(expiry.try_into().unwrap()).fmt(Format::DateTime).unwrap();
    Response::ok(&format!(
        "<{operation}Response xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><{operation}Result>
            <AssumedRoleUser><AssumedRoleId>x</AssumedRoleId>
                <Arn>arn:aws:sts::123456789012:assumed-role/x/y</Arn></AssumedRoleUser>
            <Credentials><AccessKeyId>{id}</AccessKeyId><SecretAccessKey>hunter2</SecretAccessKey>
                <SessionToken>hunter3</SessionToken><Expiration>{expiry}</Expiration></Credentials>
        </{operation}Result></{operation}Response>"
    ))
}

fn field<'r>(request: &'r Request, name: &str) -> Option<&'r str> {
    request.body.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

/// Starts an STS that returns credentials whose access key IDs are the ARNs of the roles.
fn sts() -> Server {
    Server::start(|request| {
        let role = field(request, "RoleArn").unwrap_or_default();
        assumed(field(request, "Action").unwrap_or_default(), role, NOON + HOUR)
    })
}

fn signer(request: &Request) -> Option<&str> {
    request.header("authorization")?.split_once("Credential=")?.1.split('/').next()
}

fn loader(server: &Server, variables: &[(&str, &str)], file: &str) -> ConfigLoader {
    let url = server.url("");
    let all =
        [variables, &[("HOME", "/"), ("AWS_REGION", "eu-west-7"), ("AWS_ENDPOINT_URL_STS", &url)]].concat();
    let loader =
        tinsmith_config::from_env().env(Env::from_slice(&all)).fs(Fs::from_slice(&[("/.aws/config", file)]));
    loader.time_source(Clock::at(NOON))
}

async fn credentials(config: &SdkConfig) -> provider::Result {
    config.credentials_provider().unwrap().provide_credentials().await
}

use tinsmith_runtime::aws_credential_types::provider;

/// First, all providers are configured. Then one after the other is removed.
#[tokio::test]
async fn providers_are_asked_in_order() {
    let credentials_of = |id: &str| {
        Response::ok(&format!(
            r#"{{"AccessKeyId": "{id}", "SecretAccessKey": "s", "Token": "t", "Expiration": "2100-01-01T00:00:00Z"}}"#
        ))
    };
    let server = Server::start(move |request| match (request.method.as_str(), request.path.as_str()) {
        ("PUT", _) => Response::ok("token").header("x-aws-ec2-metadata-token-ttl-seconds", "21600"),
        ("GET", "/container") => credentials_of("container"),
        ("GET", "/latest/meta-data/iam/security-credentials/") => Response::ok("role"),
        ("GET", _) => credentials_of("instance"),
        _ => assumed("AssumeRoleWithWebIdentity", "web identity", NOON + HOUR),
    });
    let (sts, container) = (server.url(""), server.url("/container"));
    let mut variables = vec![
        ("AWS_ACCESS_KEY_ID", "environment"),
        ("AWS_CONFIG_FILE", "/config"),
        ("AWS_WEB_IDENTITY_TOKEN_FILE", "/token"),
        ("AWS_CONTAINER_CREDENTIALS_FULL_URI", &container),
        ("AWS_EC2_METADATA_SERVICE_ENDPOINT", &sts),
        ("AWS_SECRET_ACCESS_KEY", "s"),
        ("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/x"),
        ("AWS_REGION", "eu-west-7"),
        ("AWS_ENDPOINT_URL_STS", &sts),
    ];
    let profile = "[default]\naws_access_key_id = profile\naws_secret_access_key = s";
    for expected in ["environment", "profile", "web identity", "container", "instance"] {
        let config = tinsmith_config::from_env()
            .env(Env::from_slice(&variables))
            .fs(Fs::from_slice(&[("/config", profile), ("/token", "token")]))
            .time_source(Clock::at(NOON))
            .load()
            .await;
        assert_eq!(credentials(&config).await.unwrap().access_key_id(), expected);
        variables.remove(0);
    }
}

#[tokio::test]
async fn each_role_is_assumed_with_the_credentials_of_its_source() {
    let server = sts();
    let file = "
[default]
role_arn = last
source_profile = between
external_id = secret word
role_session_name = me
duration_seconds = 900
[profile between]
role_arn = first
source_profile = keys
[profile keys]
aws_access_key_id = keys
aws_secret_access_key = secret
";
    let config = loader(&server, &[], file).load().await;
    let credentials = credentials(&config).await.unwrap();
    assert_eq!((credentials.access_key_id(), credentials.session_token()), ("last", Some("hunter3")));
    assert_eq!(credentials.account_id().map(|id| id.as_str()), Some("123456789012"));
    let requests = server.requests();
    assert_eq!(requests.iter().map(signer).collect::<Vec<_>>(), [Some("keys"), Some("first")]);
    let [first, last] = &requests[..] else { panic!("{requests:?}") };
    assert_eq!(field(first, "RoleSessionName"), Some("assume-role-from-profile-1795000000000"));
    assert_eq!((field(first, "ExternalId"), field(first, "DurationSeconds")), (None, None));
    assert_eq!(field(last, "RoleSessionName"), Some("me"));
    assert_eq!(
        (field(last, "ExternalId"), field(last, "DurationSeconds")),
        (Some("secret%20word"), Some("900"))
    );
}

#[tokio::test]
async fn a_token_file_is_read_each_time() {
    let server = sts();
    let folder = Folder::new("web-identity");
    let token = folder.write("token", "one\n");
    let url = server.url("");
    let variables = [
        ("HOME", "/"),
        ("AWS_REGION", "eu-west-7"),
        ("AWS_ENDPOINT_URL_STS", &url),
        ("AWS_WEB_IDENTITY_TOKEN_FILE", token.to_str().unwrap()),
        ("AWS_ROLE_ARN", "role"),
        ("AWS_ROLE_SESSION_NAME", "me"),
    ];
    let config = tinsmith_config::from_env().env(Env::from_slice(&variables)).load().await;
    credentials(&config).await.unwrap();
    folder.write("token", "two");
    credentials(&config).await.unwrap();
    let requests = server.requests();
    let tokens: Vec<_> = requests.iter().map(|request| field(request, "WebIdentityToken")).collect();
    assert_eq!(tokens, [Some("one"), Some("two")]);
    assert!(
        requests
            .iter()
            .all(|request| signer(request).is_none() && field(request, "RoleSessionName") == Some("me"))
    );
    std::fs::remove_file(token).unwrap();
    let error = credentials(&config).await.unwrap_err();
    let text = DisplayErrorContext(&error).to_string();
    assert!(text.contains("`WebIdentityToken`") && text.contains("cannot be read"), "{text}");
}

#[tokio::test]
async fn an_incomplete_web_identity_is_an_error() {
    let server = sts();
    let config = loader(&server, &[("AWS_WEB_IDENTITY_TOKEN_FILE", "/token")], "").load().await;
    let error = credentials(&config).await.unwrap_err();
    let text = DisplayErrorContext(&error).to_string();
    assert!(
        matches!(error, CredentialsError::InvalidConfiguration(_)) && text.contains("AWS_ROLE_ARN is not"),
        "{text}"
    );
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn an_unreachable_identity_provider_is_retried() {
    let error = "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error><Type>Sender</Type>
        <Code>IDPCommunicationError</Code><Message>m</Message></Error><RequestId>r</RequestId></ErrorResponse>";
    let server = Server::start(move |_| Response::status(400).text(error));
    let variables = [("AWS_WEB_IDENTITY_TOKEN_FILE", "/.aws/config"), ("AWS_ROLE_ARN", "role")];
    let config = loader(&server, &variables, "[default]").sleep_impl(support::Short).load().await;
    let error = credentials(&config).await.unwrap_err();
    assert!(matches!(error, CredentialsError::ProviderError(_)), "{error:?}");
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn errors_of_sts_are_shown_without_secrets() {
    let error =
        "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error><Type>Sender</Type>
        <Code>AccessDenied</Code><Message>not you</Message></Error><RequestId>r</RequestId></ErrorResponse>";
    for (response, expected) in [
        (Response::status(403).text(error), "AccessDenied"),
        (Response::ok("<AssumeRoleResponse><AssumeRoleResult/></AssumeRoleResponse>"), "has no credentials"),
        (Response::ok("hunter2"), ""),
    ] {
        let server = Server::start(move |_| response.clone());
        let file = "[default]\nrole_arn = role\nsource_profile = default\naws_access_key_id = id\naws_secret_access_key = hunter2";
        let config = loader(&server, &[], file).load().await;
        let error = credentials(&config).await.unwrap_err();
        let text = format!("{error:?} {}", DisplayErrorContext(&error));
        assert!(text.contains("`Profile`") && text.contains(expected) && !text.contains("hunter2"), "{text}");
    }
}

#[tokio::test]
async fn a_program_can_assume_a_role() {
    let server = sts();
    let config = loader(&server, &[], "").load().await;
    let base = Credentials::new("base", "secret", None, None, "test");
    let provider = AssumeRoleProvider::builder("role")
        .configure(&config)
        .external_id("id")
        .session_length(std::time::Duration::from_secs(900))
        .policy("{}")
        .policy_arns(vec!["p".to_owned()])
        .tags([("k", "v")])
        .build_from_provider(base)
        .await;
    let credentials = provider.provide_credentials().await.unwrap();
    assert_eq!(credentials.access_key_id(), "role");
    assert!(!format!("{provider:?}").contains("secret"));
    let requests = server.requests();
    assert_eq!(signer(&requests[0]), Some("base"));
    for (name, value) in [
        ("ExternalId", "id"),
        ("DurationSeconds", "900"),
        ("Policy", "%7B%7D"),
        ("PolicyArns.member.1.arn", "p"),
        ("Tags.member.1.Key", "k"),
        ("Tags.member.1.Value", "v"),
        ("RoleSessionName", "assume-role-provider-1795000000000"),
    ] {
        assert_eq!(field(&requests[0], name), Some(value), "{name}: {}", requests[0].body);
    }
}

/// Starts a container endpoint whose credentials expire after an hour, and a service. Returns both, and a client of the
/// service.
async fn container_and_client(clock: &Clock) -> (Server, Server, tinsmith_config_sts::Client) {
    let own = clock.clone();
    let container = Server::start(move |_| {
        let now = tinsmith_runtime::aws_smithy_async::time::TimeSource::now(&own);
        let end = now.duration_since(UNIX_EPOCH).unwrap().as_secs() + HOUR;
        let end = DateTime::from_secs(end.try_into().unwrap()).fmt(Format::DateTime).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(50));
        Response::ok(&format!(
            "{{\"AccessKeyId\": \"id\", \"SecretAccessKey\": \"secret\", \"Token\": \"t\", \"Expiration\": \"{end}\"}}"
        ))
    });
    let service = sts();
    let url = container.url("/");
    let config = loader(&service, &[("AWS_CONTAINER_CREDENTIALS_FULL_URI", &url)], "");
    let config = config.time_source(clock.clone()).load().await;
    (container, service, tinsmith_config_sts::Client::new(&config))
}

async fn call_a_hundred_times(client: &tinsmith_config_sts::Client) {
    let client = Arc::new(client.clone());
    let calls: Vec<_> = (0..100)
        .map(|_| {
            let client = Arc::clone(&client);
            tokio::spawn(
                async move { client.assume_role().role_arn("r").role_session_name("s").send().await },
            )
        })
        .collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
}

#[tokio::test]
async fn a_hundred_calls_at_expiry_renew_once() {
    let clock = Clock::at(NOON);
    let (container, service, client) = container_and_client(&clock).await;
    for (now, renewals) in [
        (NOON, 1),
        (NOON + HOUR - 11, 1),
        (NOON + HOUR - 9, 2),
        (NOON + 10 * HOUR, 3),
        // The clock is set back by hours, so the earlier times are wrong.
        (NOON, 4),
        // The clock is set back by a few seconds, which is common.
        (NOON - 5, 4),
    ] {
        clock.set(now);
        call_a_hundred_times(&client).await;
        assert_eq!(container.requests().len(), renewals, "{now}");
    }
    assert_eq!(service.requests().len(), 600);
    assert!(service.requests().iter().all(|request| signer(request) == Some("id")));
}

#[tokio::test]
async fn clients_of_one_configuration_share_credentials() {
    let clock = Clock::at(NOON);
    let (container, service, _) = container_and_client(&clock).await;
    let url = container.url("/");
    let config = loader(&service, &[("AWS_CONTAINER_CREDENTIALS_FULL_URI", &url)], "").load().await;
    for _ in 0..3 {
        let client = tinsmith_config_sts::Client::new(&config);
        client.assume_role().role_arn("r").role_session_name("s").send().await.unwrap();
    }
    assert_eq!(container.requests().len(), 1);
}

/// Sends no request.
#[derive(Debug)]
struct Unreachable;

impl HttpConnector for Unreachable {
    fn call(&self, _: HttpRequest) -> HttpConnectorFuture {
        HttpConnectorFuture::ready(Err(ConnectorError::other("unreachable".into(), None)))
    }
}

/// Needs 100 seconds for its credentials.
#[derive(Debug)]
struct Slow;

impl ProvideCredentials for Slow {
    fn provide_credentials<'a>(&'a self) -> provider::future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        provider::future::ProvideCredentials::new(async {
            tokio::time::sleep(Duration::from_secs(100)).await;
            Ok(Credentials::new("id", "secret", None, None, "test"))
        })
    }
}

#[tokio::test(start_paused = true)]
async fn a_provider_may_need_the_time_of_all_attempts() {
    for (attempts, loaded) in [(3, false), (10, true)] {
        let loader = tinsmith_config::from_env().empty_test_environment().region(Region::new("us-east-1"));
        let loader = loader
            .credentials_provider(Slow)
            .http_client(http_client_fn(|_, _| SharedHttpConnector::new(Unreachable)));
        let retry = RetryConfig::standard().with_max_attempts(attempts);
        let client = tinsmith_config_sts::Client::new(&loader.retry_config(retry).load().await);
        let error = client.assume_role().role_arn("r").role_session_name("s").send().await.unwrap_err();
        let error = DisplayErrorContext(error).to_string();
        assert_eq!(
            (error.contains("unreachable"), error.contains("took longer")),
            (loaded, !loaded),
            "{error}"
        );
    }
}
