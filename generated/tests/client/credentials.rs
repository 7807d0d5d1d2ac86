//! Credentials and region: their sources, when they are loaded, and the errors if they are missing.

use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::future;
use cognito_identity_provider::Client;
use cognito_identity_provider::config::{Builder, Config, Credentials, ProvideCredentials, Region};
use cognito_identity_provider::error::{DisplayErrorContext, SdkError};

use crate::support::{replay, sent, sign_in, start, timed};

const OK: (u16, &[(&str, &str)], &str) = (200, &[], "{}");

/// Returns the error for an incomplete configuration.
async fn error_text(config: Builder) -> String {
    let http = replay([OK]);
    let error =
        sign_in(&Client::from_conf(config.http_client(http.clone()).build())).await.expect_err("an error");
    assert!(matches!(&error, SdkError::DispatchFailure(_)), "{error:?}");
    assert_eq!(http.requests().len(), 0);
    DisplayErrorContext(&error).to_string()
}

#[cfg(feature = "test-util")]
#[tokio::test]
async fn the_defaults_of_tests_are_always_the_same() {
    let http = replay([OK, OK]);
    let call = async |config: Builder| {
        sign_in(&Client::from_conf(config.http_client(http.clone()).build())).await.expect("an output");
    };
    call(Config::builder().with_test_defaults_v2()).await;
    call(Config::builder().region(Region::new("eu-west-1")).with_test_defaults_v2()).await;
    let signed = sent(&http, "authorization");
    assert!(signed[0].contains("Credential=ANOTREAL/20090213/us-east-1/"), "{signed:?}");
    assert!(signed[1].contains("Credential=ANOTREAL/20090213/eu-west-1/"), "{signed:?}");
    assert_eq!(sent(&http, "x-amz-security-token"), ["", ""]);
}

#[tokio::test]
async fn errors_about_missing_credentials_and_region_name_the_settings() {
    let text = error_text(Config::builder().region(Region::new("eu-west-1"))).await;
    for part in ["credentials_provider", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let credentials = || Credentials::new("AKID", "hidden-key", None, None, "test");
    let text = error_text(Config::builder().credentials_provider(credentials())).await;
    assert!(text.contains("`region`") && text.contains("AWS_REGION"), "{text}");
    // The endpoint is set, but the signature needs a region.
    let local = Config::builder().credentials_provider(credentials()).endpoint_url("http://127.0.0.1:5000");
    let text = error_text(local).await;
    assert!(text.contains("`region`") && text.contains("AWS_REGION"), "{text}");
    assert!(!text.contains("hidden"), "{text}");
}

#[tokio::test]
async fn invalid_header_values_are_named_and_hidden() {
    let config = |id: &str, token: Option<&str>, region: &str| {
        let credentials = Credentials::new(id, "hidden-key", token.map(str::to_owned), None, "test");
        let region = Region::new(region.to_owned());
        Config::builder().region(region).credentials_provider(credentials).endpoint_url("http://127.0.0.1:1")
    };
    for end in ["\n", "\r", "\r\nmore", "\0", "\x7f"] {
        for (config, named) in [
            (config(&format!("hidden-id{end}"), None, "eu-west-1"), "access key ID"),
            (config("AKID", Some(&format!("hidden-token{end}")), "eu-west-1"), "session token"),
            (config("AKID", None, &format!("hidden{end}")), "region"),
        ] {
            let text = error_text(config).await;
            assert!(text.contains(named) && !text.contains("hidden"), "{end:?}: {text}");
        }
    }
    let account = |id: &str| {
        Credentials::builder().access_key_id("AKID").secret_access_key("hidden-key").account_id(id)
    };
    let account = account("hidden.example/").provider_name("test").build();
    let text = error_text(config("AKID", None, "eu-west-1").credentials_provider(account)).await;
    assert!(text.contains("account ID") && !text.contains("hidden"), "{text}");
}

/// It only makes the signature wrong, so that the service rejects the request.
#[tokio::test]
async fn a_line_break_in_the_secret_key_is_not_in_a_header() {
    let http = replay([OK]);
    let credentials = Credentials::new("AKID", "hidden-key\n", None, None, "test");
    let config = timed().0.credentials_provider(credentials).http_client(http.clone());
    sign_in(&Client::from_conf(config.build())).await.expect("an output");
    assert_eq!(http.requests().len(), 1);
}

/// Provides credentials that are valid for an hour each. The third time it fails.
#[derive(Clone, Debug, Default)]
struct Hourly(Arc<AtomicU64>);

impl ProvideCredentials for Hourly {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        let number = self.0.fetch_add(1, Ordering::SeqCst);
        let expiry = start() + Duration::from_secs(3_600 * (number + 1));
        future::ProvideCredentials::ready(match number {
            0 | 1 => Ok(Credentials::new(format!("AKID{number}"), "hidden-key", None, Some(expiry), "test")),
            _ => Err(CredentialsError::provider_error("the vault is locked")),
        })
    }
}

#[tokio::test]
async fn expired_credentials_are_renewed() {
    let provider = Hourly::default();
    let http = replay([OK; 4]);
    let (config, time, _) = timed();
    let config = config.credentials_provider(provider.clone()).http_client(http.clone());
    let client = Client::from_conf(config.build());
    for minutes in [0, 30, 30] {
        time.advance(Duration::from_secs(60 * minutes));
        sign_in(&client).await.expect("an output");
    }
    let ids = sent(&http, "authorization");
    let expected = ["Credential=AKID0/", "Credential=AKID0/", "Credential=AKID1/"];
    assert!(ids.iter().zip(expected).all(|(header, id)| header.contains(id)), "{ids:?}");
    assert_eq!(provider.0.load(Ordering::SeqCst), 2);

    time.advance(Duration::from_secs(3_600));
    let error = sign_in(&client).await.expect_err("an error");
    let text = DisplayErrorContext(&error).to_string();
    assert!(text.contains("the vault is locked"), "{text}");
    assert_eq!(http.requests().len(), 3);
}

/// Variables belong to the whole process, so the test of that name runs itself in a child process.
const CHILD: &str = "TINSMITH_TEST_IS_CHILD";

#[tokio::test]
async fn variables_of_the_environment_are_read() {
    if std::env::var_os(CHILD).is_some() {
        let http = replay([OK]);
        let config = Builder::from_env().http_client(http.clone()).build();
        assert_eq!(config.region(), Some(&Region::new("ap-south-1")));
        sign_in(&Client::from_conf(config)).await.expect("an output");
        let authorization = sent(&http, "authorization").remove(0);
        assert!(authorization.contains("Credential=FROM-ENV/"), "{authorization}");
        assert!(authorization.contains("/ap-south-1/cognito-idp/"), "{authorization}");
        assert_eq!(sent(&http, "x-amz-security-token"), ["session"]);
        return;
    }
    let output = child("credentials::variables_of_the_environment_are_read")
        .env("AWS_ACCESS_KEY_ID", " FROM-ENV\r\n")
        .env("AWS_SECRET_ACCESS_KEY", "secret\n")
        .env("AWS_SESSION_TOKEN", "session\r")
        .env("AWS_REGION", "ap-south-1")
        .output()
        .expect("this program again");
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
}

#[tokio::test]
async fn a_missing_variable_is_named() {
    if std::env::var_os(CHILD).is_some() {
        let text = error_text(Builder::from_env()).await;
        assert!(text.contains("AWS_SECRET_ACCESS_KEY is missing"), "{text}");
        return;
    }
    let output = child("credentials::a_missing_variable_is_named")
        .env("AWS_ACCESS_KEY_ID", "FROM-ENV")
        .env("AWS_REGION", "ap-south-1")
        .output()
        .expect("this program again");
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
}

fn child(test: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    command.args(["--exact", test]).env_clear().env(CHILD, "yes");
    command
}

#[test]
fn endpoint_parameters_hide_a_password() {
    let builder = cognito_identity_provider::config::endpoint::Params::builder()
        .region("us-east-1".to_owned())
        .endpoint("https://user:hunter2@example.com".to_owned());
    let params = builder.clone().build().unwrap();
    for shown in [format!("{builder:?}"), format!("{params:?}")] {
        assert!(shown.contains("us-east-1") && shown.contains("example.com"), "{shown}");
        assert!(!shown.contains("hunter2"), "{shown}");
    }
}
