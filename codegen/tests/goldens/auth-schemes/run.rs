//! A request is authenticated by the first of its operation's schemes that the client has an identity for.

use std::process::Command;

use golden_auth_schemes::Client;
use golden_auth_schemes::config::{Builder, Config, Credentials, Region, Token};
use golden_auth_schemes::error::{DisplayErrorContext, SdkError};
use run::{Keeping, now};
use tinsmith_runtime::aws_smithy_runtime_api::client::auth::AuthSchemeId;
use tinsmith_runtime::aws_types::SdkConfig;
use tinsmith_runtime::aws_types::service_config::{LoadServiceConfig, ServiceConfigKey};

fn base(kept: &Keeping) -> Builder {
    let region = Region::new("eu-west-1");
    Config::builder().region(region).endpoint_url("https://example.com").http_client(kept.http())
}

fn credentials() -> Credentials {
    Credentials::new("AKID", "secret", None, None, "test")
}

fn token() -> Token {
    Token::new("token", None)
}

#[test]
fn the_first_scheme_with_an_identity_is_used() {
    let kept = Keeping::default();
    let both =
        Client::from_conf(base(&kept).credentials_provider(credentials()).bearer_token(token()).build());
    now(both.as_the_service().send()).unwrap();
    assert!(kept.authorization().starts_with("AWS4-HMAC-SHA256 Credential=AKID/"));
    now(both.by_either().send()).unwrap();
    assert_eq!(kept.authorization(), "Bearer token");
    now(both.by_none().send()).unwrap();
    assert_eq!(kept.authorization(), "");
    let signing = Client::from_conf(base(&kept).credentials_provider(credentials()).build());
    now(signing.by_either().send()).unwrap();
    assert!(kept.authorization().starts_with("AWS4-HMAC-SHA256"));
    now(signing.may_do_without_bearer().send()).unwrap();
    assert_eq!(kept.authorization(), "");
    let bearing = Client::from_conf(base(&kept).token_provider(token()).build());
    now(bearing.as_the_service().send()).unwrap();
    assert_eq!(kept.authorization(), "Bearer token");
    let neither = Client::from_conf(base(&kept).build());
    now(neither.may_do_without().send()).unwrap();
    assert_eq!(kept.authorization(), "");
}

#[test]
fn no_authentication_can_be_allowed() {
    let kept = Keeping::default();
    let nobody = Client::from_conf(base(&kept).allow_no_auth().build());
    now(nobody.by_signature().send()).unwrap();
    assert_eq!(kept.authorization(), "");
    let somebody = Client::from_conf(base(&kept).credentials_provider(credentials()).allow_no_auth().build());
    now(somebody.by_signature().send()).unwrap();
    assert!(kept.authorization().starts_with("AWS4-HMAC-SHA256"));
    let mut allowing = Config::builder();
    allowing.set_allow_no_auth();
    let strict = Client::from_conf(base(&kept).build());
    now(strict.by_signature().customize().config_override(allowing).send()).unwrap();
    assert_eq!(kept.authorization(), "");
}

#[test]
fn without_an_identity_nothing_is_sent() {
    let kept = Keeping::default();
    let bearing = Client::from_conf(base(&kept).bearer_token(token()).build());
    let error = now(bearing.by_signature().send()).unwrap_err();
    assert!(matches!(error, SdkError::DispatchFailure(_)));
    let text = DisplayErrorContext(&error).to_string();
    assert!(text.contains("`credentials_provider`") && !text.contains("`token_provider`"), "{text}");
    let signing = Client::from_conf(base(&kept).credentials_provider(credentials()).build());
    let text = DisplayErrorContext(&now(signing.by_bearer().send()).unwrap_err()).to_string();
    assert!(text.contains("`token_provider`") && !text.contains("`credentials_provider`"), "{text}");
    // A call may set an identity that the client does not have.
    let with_token = signing.by_bearer().customize();
    now(with_token.config_override(Config::builder().bearer_token(token())).send()).unwrap();
    assert_eq!(kept.authorization(), "Bearer token");
}

#[test]
fn a_preference_changes_the_order() {
    let kept = Keeping::default();
    let config = base(&kept).credentials_provider(credentials()).bearer_token(token());
    let config = config.auth_scheme_preference([AuthSchemeId::from("httpBearerAuth")]).build();
    assert!(config.auth_scheme_preference().is_some());
    now(Client::from_conf(config).as_the_service().send()).unwrap();
    assert_eq!(kept.authorization(), "Bearer token");
}

#[test]
fn debug_output_does_not_show_the_token() {
    let hidden = Token::new("hidden\n", None);
    let config = base(&Keeping::default()).bearer_token(hidden);
    let shown = format!("{config:?} {:?}", config.clone().build());
    let client = Client::from_conf(config.build());
    let error = now(client.by_bearer().send()).unwrap_err();
    let shown = format!("{shown} {client:?} {error:?} {}", DisplayErrorContext(&error));
    assert!(shown.contains("the bearer token is not a valid HTTP header value"), "{shown}");
    assert!(!shown.contains("hidden"), "{shown}");
}

/// A stand-in for environment variables.
#[derive(Debug)]
struct Environment;

impl LoadServiceConfig for Environment {
    fn load_config(&self, key: ServiceConfigKey<'_>) -> Option<String> {
        let token = (key.env(), key.service_id(), key.profile()) == ("AWS_BEARER_TOKEN", "bedrock", "");
        token.then(|| "from the environment".to_owned())
    }
}

#[test]
fn a_token_from_the_environment_is_preferred() {
    let kept = Keeping::default();
    let shared = SdkConfig::builder()
        .region(Region::new("eu-west-1"))
        .endpoint_url("https://example.com")
        .http_client(kept.http())
        .credentials_provider(
            tinsmith_runtime::aws_credential_types::provider::SharedCredentialsProvider::new(credentials()),
        )
        .service_config(Environment)
        .build();
    now(Client::new(&shared).as_the_service().send()).unwrap();
    assert_eq!(kept.authorization(), "Bearer from the environment");
    // Settings of the program take precedence.
    let own = Builder::from(&shared).bearer_token(token()).build();
    now(Client::from_conf(own).as_the_service().send()).unwrap();
    assert_eq!(kept.authorization(), "Bearer token");
}

/// Environment variables are global to a process, so each case runs this test again in a child process.
#[test]
fn variables_set_the_token_and_the_preference() {
    const CHILD: &str = "TINSMITH_TEST_EXPECTS";
    if let Ok(expected) = std::env::var(CHILD) {
        let kept = Keeping::default();
        let config = Builder::from_env().endpoint_url("https://example.com").http_client(kept.http());
        now(Client::from_conf(config.build()).by_either().send()).unwrap();
        let authorization = kept.authorization();
        assert!(authorization.starts_with(&expected), "{authorization}");
        return;
    }
    let test = std::thread::current().name().unwrap().to_owned();
    for (variables, expected) in [
        (&[][..], "AWS4-HMAC-SHA256"),
        (&[("AWS_BEARER_TOKEN_BEDROCK", "token")], "Bearer token"),
        (&[("AWS_BEARER_TOKEN_BEDROCK", "token"), ("AWS_AUTH_SCHEME_PREFERENCE", "sigv4")], "Bearer token"),
        (&[("AWS_BEARER_TOKEN_OTHER", "token")], "AWS4-HMAC-SHA256"),
    ] {
        let mut child = Command::new(std::env::current_exe().unwrap());
        let own =
            [("AWS_REGION", "eu-west-1"), ("AWS_ACCESS_KEY_ID", "AKID"), ("AWS_SECRET_ACCESS_KEY", "secret")];
        child.args(["--exact", &test]).env_clear().envs(own).envs(variables.iter().copied());
        let output = child.env(CHILD, expected).output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && text.contains("1 passed"), "{variables:?}: {text}");
    }
}
