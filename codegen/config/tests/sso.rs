// Tests tokens of SSO sessions: when they are renewed, and the files in which they are stored.
#![cfg(all(any(feature = "native-tls", feature = "rustls"), feature = "sso"))]

mod support;

use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use support::{Clock, Folder, Response, Server};
use tinsmith_config::SdkConfig;
use tinsmith_runtime::aws_credential_types::provider::ProvideCredentials;
use tinsmith_runtime::aws_credential_types::provider::error::{CredentialsError, TokenError};
use tinsmith_runtime::aws_credential_types::provider::token::ProvideToken;
use tinsmith_runtime::aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use tinsmith_runtime::aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use tinsmith_runtime::aws_smithy_runtime_api::client::result::ConnectorError;
use tinsmith_runtime::aws_smithy_types::DateTime;
use tinsmith_runtime::aws_smithy_types::date_time::Format;
use tinsmith_runtime::aws_smithy_types::error::display::DisplayErrorContext;
use tinsmith_runtime::aws_types::os_shim_internal::Env;

const NOON: u64 = 1_795_000_000;
const HOUR: u64 = 3_600;

const CONFIG: &str = "
[default]
sso_session = my-session
sso_account_id = 123456789012
sso_role_name = role
[sso-session my-session]
sso_region = eu-west-7
sso_start_url = https://start.example.com
";

/// The file of the token, whose name is the SHA-1 of `my-session`.
const FILE: &str = ".aws/sso/cache/9e28173066ce536e277c5fb355efd9c64f398167.json";

fn time(seconds: u64) -> String {
    DateTime::from_secs(seconds.try_into().unwrap()).fmt(Format::DateTime).unwrap()
}

/// Returns a token that expires at noon.
fn token() -> Value {
    json!({
        "accessToken": "old hunter2",
        "expiresAt": time(NOON),
        "clientId": "client",
        "clientSecret": "hunter2",
        "refreshToken": "old refresh hunter2",
        "registrationExpiresAt": time(NOON + 90 * 24 * HOUR),
        "somebodysOwn": true,
    })
}

struct Setup {
    folder: Folder,
    server: Server,
    clock: Clock,
    config: SdkConfig,
}

impl Setup {
    /// Creates a session with this token. `renew` is called with the number of a renewal, and returns the response.
    async fn new(
        name: &str,
        token: &Value,
        renew: impl Fn(usize) -> Response + Send + Sync + 'static,
    ) -> Self {
        let folder = Folder::new(&format!("sso-{name}"));
        folder.write(".aws/config", CONFIG);
        folder.write(FILE, &token.to_string());
        let renewals = std::sync::atomic::AtomicUsize::new(0);
        let server = Server::start(move |request| match request.path.split('?').next() {
            Some("/token") => renew(renewals.fetch_add(1, std::sync::atomic::Ordering::SeqCst) + 1),
            Some("/federation/credentials") => {
                let token = request.header("x-amz-sso_bearer_token").unwrap_or_default();
                let credentials = json!({ "roleCredentials": {
                    "accessKeyId": token, "secretAccessKey": "s", "sessionToken": "t",
                    "expiration": (NOON + HOUR) * 1_000,
                } });
                Response::ok(&credentials.to_string())
            }
            _ => Response::status(404),
        });
        let clock = Clock::at(NOON - HOUR);
        let url = server.url("");
        let home = folder.path().to_str().unwrap().to_owned();
        let variables = [("HOME", home.as_str()), ("AWS_REGION", "us-east-1"), ("AWS_ENDPOINT_URL", &url)];
        let config = tinsmith_config::from_env()
            .env(Env::from_slice(&variables))
            .time_source(clock.clone())
            .sleep_impl(support::Short)
            .load()
            .await;
        Self { folder, server, clock, config }
    }

    async fn token(&self) -> Result<String, TokenError> {
        Ok(self.config.token_provider().unwrap().provide_token().await?.token().to_owned())
    }

    fn renewals(&self) -> usize {
        self.server.requests().iter().filter(|request| request.path == "/token").count()
    }

    fn kept(&self) -> Value {
        serde_json::from_str(&std::fs::read_to_string(self.folder.path().join(FILE)).unwrap()).unwrap()
    }
}

fn renewed(number: usize) -> Response {
    let output = json!({
        "accessToken": format!("new {number}"), "expiresIn": HOUR, "refreshToken": format!("refresh {number}"),
    });
    Response::ok(&output.to_string())
}

#[tokio::test]
async fn a_token_is_renewed_five_minutes_before_it_expires_and_stored() {
    let setup = Setup::new("renewed", &token(), renewed).await;
    assert_eq!((setup.token().await.unwrap().as_str(), setup.renewals()), ("old hunter2", 0));
    setup.clock.set(NOON - 301);
    assert_eq!((setup.token().await.unwrap().as_str(), setup.renewals()), ("old hunter2", 0));
    setup.clock.set(NOON - 299);
    assert_eq!((setup.token().await.unwrap().as_str(), setup.renewals()), ("new 1", 1));
    assert_eq!((setup.token().await.unwrap().as_str(), setup.renewals()), ("new 1", 1));
    let body: Value = serde_json::from_str(&setup.server.requests()[0].body).unwrap();
    assert_eq!(
        body,
        json!({
            "clientId": "client", "clientSecret": "hunter2", "grantType": "refresh_token",
            "refreshToken": "old refresh hunter2",
        })
    );
    let mut expected = token();
    for (name, value) in [
        ("accessToken", json!("new 1")),
        ("expiresAt", json!(time(NOON - 299 + HOUR))),
        ("refreshToken", json!("refresh 1")),
        ("region", json!("eu-west-7")),
        ("startUrl", json!("https://start.example.com")),
    ] {
        expected[name] = value;
    }
    assert_eq!(setup.kept(), expected);
    let folder = setup.folder.path().join(".aws/sso/cache");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(setup.folder.path().join(FILE)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[tokio::test]
async fn a_hundred_calls_renew_once() {
    let setup = Arc::new(Setup::new("hundred", &token(), renewed).await);
    setup.clock.set(NOON + 1);
    let calls: Vec<_> = (0..100)
        .map(|_| {
            let setup = Arc::clone(&setup);
            tokio::spawn(async move { setup.token().await.unwrap() })
        })
        .collect();
    for call in calls {
        assert_eq!(call.await.unwrap(), "new 1");
    }
    assert_eq!(setup.renewals(), 1);
}

#[tokio::test]
async fn a_token_that_cannot_be_renewed_is_used_until_it_expires() {
    let refused =
        |_| Response::status(400).text(r#"{"__type": "InvalidGrantException", "error": "hunter2"}"#);
    let setup = Setup::new("refused", &token(), refused).await;
    for (now, renewals) in [(NOON - 200, 1), (NOON - 190, 1), (NOON - 169, 2), (NOON - 150, 2)] {
        setup.clock.set(now);
        assert_eq!(
            (setup.token().await.unwrap().as_str(), setup.renewals()),
            ("old hunter2", renewals),
            "{now}"
        );
    }
    setup.clock.set(NOON);
    let error = setup.token().await.unwrap_err();
    let text = format!("{error:?} {}", DisplayErrorContext(&error));
    assert!(matches!(error, TokenError::ProviderError(_)) && text.contains("aws sso login"), "{text}");
    assert!(!text.contains("hunter2"), "{text}");
    assert_eq!(setup.kept(), token());
    // The user signs in again.
    let mut new = token();
    new["accessToken"] = "signed in".into();
    new["expiresAt"] = time(NOON + HOUR).into();
    setup.folder.write(FILE, &new.to_string());
    assert_eq!(setup.token().await.unwrap(), "signed in");
}

#[tokio::test]
async fn tokens_are_renewed_although_the_clock_was_set_back() {
    let refused = |_| Response::status(400).text("{}");
    let setup = Setup::new("clock", &token(), refused).await;
    setup.clock.set(NOON - 100);
    setup.token().await.unwrap();
    setup.clock.set(NOON - 250);
    setup.token().await.unwrap();
    assert_eq!(setup.renewals(), 2);
}

#[tokio::test]
async fn an_incomplete_token_is_not_renewed() {
    for (name, value) in [
        ("refreshToken", Value::Null),
        ("clientSecret", Value::Null),
        ("registrationExpiresAt", time(NOON - 2 * HOUR).into()),
    ] {
        let mut token = token();
        token[name] = value;
        let setup = Setup::new(&format!("without-{name}"), &token, renewed).await;
        setup.clock.set(NOON - 100);
        assert_eq!((setup.token().await.unwrap().as_str(), setup.renewals()), ("old hunter2", 0), "{name}");
        setup.clock.set(NOON + 1);
        setup.token().await.unwrap_err();
    }
}

#[tokio::test]
async fn credentials_are_requested_with_the_renewed_token() {
    let setup = Setup::new("credentials", &token(), renewed).await;
    setup.clock.set(NOON - 100);
    let credentials = setup.config.credentials_provider().unwrap().provide_credentials().await.unwrap();
    assert_eq!(credentials.access_key_id(), "new 1");
    assert_eq!(credentials.account_id().map(|id| id.as_str()), Some("123456789012"));
    let requests = setup.server.requests();
    let query = requests.last().unwrap().path.split_once('?').unwrap().1;
    let mut query: Vec<_> = query.split('&').collect();
    query.sort_unstable();
    assert_eq!(query, ["account_id=123456789012", "role_name=role"]);
    assert!(requests.iter().all(|request| request.header("authorization").is_none()));
}

/// An HTTP client that records the URIs of requests without sending them.
#[derive(Clone, Debug, Default)]
struct Uris(Arc<Mutex<Vec<String>>>);

impl HttpConnector for Uris {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let uri = request.uri().split('?').next().unwrap_or_default().to_owned();
        self.0.lock().unwrap().push(uri);
        HttpConnectorFuture::ready(Err(ConnectorError::user("not sent".into())))
    }
}

#[tokio::test]
async fn requests_go_to_the_region_of_the_session() {
    let folder = Folder::new("sso-region");
    folder.write(".aws/config", CONFIG);
    folder.write(FILE, &token().to_string());
    let uris = Uris::default();
    let connector = uris.clone();
    let home = folder.path().to_str().unwrap();
    let config = tinsmith_config::from_env()
        .env(Env::from_slice(&[("HOME", home), ("AWS_REGION", "us-east-1")]))
        .time_source(Clock::at(NOON - 100))
        .sleep_impl(support::Short)
        .http_client(http_client_fn(move |_, _| SharedHttpConnector::new(connector.clone())))
        .load()
        .await;
    config.credentials_provider().unwrap().provide_credentials().await.unwrap_err();
    assert_eq!(
        *uris.0.lock().unwrap(),
        [
            "https://oidc.eu-west-7.amazonaws.com/token",
            "https://portal.sso.eu-west-7.amazonaws.com/federation/credentials",
        ]
    );
}

#[tokio::test]
async fn missing_settings_of_a_provider_are_named() {
    let provider = tinsmith_config::sso::SsoCredentialsProvider::builder().account_id("a").build();
    let error = provider.provide_credentials().await.unwrap_err();
    let text = DisplayErrorContext(&error).to_string();
    assert!(
        matches!(error, CredentialsError::InvalidConfiguration(_)) && text.contains("the role"),
        "{text}"
    );
    let error =
        tinsmith_config::sso::SsoTokenProvider::builder().build().await.provide_token().await.unwrap_err();
    let text = DisplayErrorContext(&error).to_string();
    assert!(
        matches!(error, TokenError::InvalidConfiguration(_)) && text.contains("name of the session"),
        "{text}"
    );
}
