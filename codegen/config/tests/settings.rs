// Tests the settings of a loaded configuration, and which source takes precedence.

use tinsmith_config::meta::region::RegionProviderChain;
use tinsmith_config::profile::profile_file::{ProfileFileKind, ProfileFiles};
use tinsmith_config::retry::RetryConfig;
use tinsmith_config::{BehaviorVersion, ConfigLoader, Region, SdkConfig};
use tinsmith_runtime::aws_credential_types::Credentials;
use tinsmith_runtime::aws_credential_types::provider::ProvideCredentials;
use tinsmith_runtime::aws_credential_types::provider::token::ProvideToken;
use tinsmith_runtime::aws_smithy_types::checksum_config::{
    RequestChecksumCalculation, ResponseChecksumValidation,
};
use tinsmith_runtime::aws_types::endpoint_config::AccountIdEndpointMode;
use tinsmith_runtime::aws_types::os_shim_internal::{Env, Fs};
use tinsmith_runtime::aws_types::service_config::ServiceConfigKey;

/// Returns a loader with these variables and this config file, and without instance metadata.
fn loader(variables: &[(&str, &str)], file: &str) -> ConfigLoader {
    let all = [variables, &[("HOME", "/"), ("AWS_EC2_METADATA_DISABLED", "true")]].concat();
    tinsmith_config::from_env().env(Env::from_slice(&all)).fs(Fs::from_slice(&[("/.aws/config", file)]))
}

type Show = fn(&SdkConfig) -> Option<String>;

/// A variable, the key in the profile, a function that formats the setting, two values, the formatted settings for
/// them, and an invalid value.
type Row = (&'static str, &'static str, Show, [&'static str; 2], [&'static str; 2], Option<&'static str>);

fn auth_schemes(config: &SdkConfig) -> Option<String> {
    let schemes = config.auth_scheme_preference()?.clone().into_iter();
    Some(schemes.map(|scheme| scheme.inner().to_owned()).collect::<Vec<_>>().join(" "))
}

fn settings() -> Vec<Row> {
    const BOOL: ([&str; 2], [&str; 2], Option<&str>) = (["TRUE", "false"], ["true", "false"], Some("yes"));
    let text = (["a", "b"], ["a", "b"]);
    let url = ["http://a", "http://b"];
    let checksums = (["when_required", "WHEN_SUPPORTED"], ["WhenRequired", "WhenSupported"], Some("never"));
    let row = |variable, property, show: Show, (values, expected, bad): ([_; 2], [_; 2], Option<_>)| {
        (variable, property, show, values, expected, bad)
    };
    vec![
        row("AWS_REGION", "region", |c| c.region().map(ToString::to_string), (text.0, text.1, None)),
        row("AWS_DEFAULT_REGION", "region", |c| c.region().map(ToString::to_string), (text.0, text.1, None)),
        row("AWS_ENDPOINT_URL", "endpoint_url", |c| c.endpoint_url().map(str::to_owned), (url, url, None)),
        row("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint", |c| show(c.use_fips()), BOOL),
        row("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint", |c| show(c.use_dual_stack()), BOOL),
        row(
            "AWS_MAX_ATTEMPTS",
            "max_attempts",
            |c| show(c.retry_config().map(RetryConfig::max_attempts)),
            (["7", "1"], ["7", "1"], Some("0")),
        ),
        row(
            "AWS_RETRY_MODE",
            "retry_mode",
            |c| show(c.retry_config().map(RetryConfig::mode)),
            (["adaptive", "standard"], ["Adaptive", "Standard"], Some("brave")),
        ),
        row(
            "AWS_SDK_UA_APP_ID",
            "sdk_ua_app_id",
            |c| c.app_name().map(ToString::to_string),
            (text.0, text.1, Some("a b")),
        ),
        row(
            "AWS_SDK_UA_APP_ID",
            "sdk-ua-app-id",
            |c| c.app_name().map(ToString::to_string),
            (text.0, text.1, Some("a b")),
        ),
        row(
            "AWS_DISABLE_REQUEST_COMPRESSION",
            "disable_request_compression",
            |c| show(c.disable_request_compression()),
            BOOL,
        ),
        row(
            "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES",
            "request_min_compression_size_bytes",
            |c| show(c.request_min_compression_size_bytes()),
            (["1", "2"], ["1", "2"], Some("-1")),
        ),
        row(
            "AWS_DISABLE_CLOCK_SKEW_CORRECTION",
            "disable_clock_skew_correction",
            |c| show(c.disable_clock_skew_correction()),
            BOOL,
        ),
        row(
            "AWS_REQUEST_CHECKSUM_CALCULATION",
            "request_checksum_calculation",
            |c| show(c.request_checksum_calculation()),
            checksums,
        ),
        row(
            "AWS_RESPONSE_CHECKSUM_VALIDATION",
            "response_checksum_validation",
            |c| show(c.response_checksum_validation()),
            checksums,
        ),
        row(
            "AWS_ACCOUNT_ID_ENDPOINT_MODE",
            "account_id_endpoint_mode",
            |c| show(c.account_id_endpoint_mode()),
            (["required", "disabled"], ["Required", "Disabled"], Some("never")),
        ),
        row(
            "AWS_AUTH_SCHEME_PREFERENCE",
            "auth_scheme_preference",
            auth_schemes,
            (["sigv4a, aws.auth#sigv4", "httpBearerAuth"], ["sigv4a sigv4", "httpBearerAuth"], Some("a,,b")),
        ),
        row(
            "AWS_SIGV4A_SIGNING_REGION_SET",
            "sigv4a_signing_region_set",
            |c| c.sigv4a_signing_region_set().map(|set| set.as_ref().to_owned()),
            (["a, b", "*"], ["a,b", "*"], Some(" , ")),
        ),
    ]
}

fn show<T: std::fmt::Debug>(value: Option<T>) -> Option<String> {
    value.map(|value| format!("{value:?}"))
}

#[tokio::test]
async fn the_environment_takes_precedence_over_the_profile() {
    for (variable, property, show, [one, other], [first, second], _) in settings() {
        for (in_environment, in_profile, expected) in [
            (Some(one), None, first),
            (None, Some(one), first),
            (Some(one), Some(other), first),
            (Some(other), Some(one), second),
        ] {
            let variables: Vec<_> = in_environment.map(|value| (variable, value)).into_iter().collect();
            let file = in_profile.map(|value| format!("[default]\n{property} = {value}")).unwrap_or_default();
            let config = loader(&variables, &file).load().await;
            assert_eq!(show(&config).as_deref(), Some(expected), "{variables:?} {file}");
        }
    }
}

#[tokio::test]
async fn invalid_values_are_ignored() {
    let without = loader(&[], "").load().await;
    for (variable, property, show, _, _, bad) in settings() {
        if let Some(bad) = bad {
            let found = show(&loader(&[(variable, bad)], "").load().await);
            assert_eq!(found, show(&without), "{variable}");
            let found = show(&loader(&[], &format!("[default]\n{property} = {bad}")).load().await);
            assert_eq!(found, show(&without), "{property}");
        }
        assert_eq!(show(&loader(&[(variable, " ")], "").load().await), show(&without), "{variable}");
    }
}

#[tokio::test]
async fn defaults_apply_if_nothing_is_set() {
    let config = loader(&[], "").load().await;
    assert_eq!(config.region(), None);
    assert_eq!(config.endpoint_url(), None);
    assert_eq!(config.use_fips(), None);
    assert_eq!(config.request_checksum_calculation(), Some(RequestChecksumCalculation::WhenSupported));
    assert_eq!(config.response_checksum_validation(), Some(ResponseChecksumValidation::WhenSupported));
    assert_eq!(config.timeout_config().unwrap().connect_timeout().unwrap().as_millis(), 3_100);
    assert!(
        config.identity_cache().is_some() && config.sleep_impl().is_some() && config.time_source().is_some()
    );
    assert!(config.behavior_version().unwrap() == BehaviorVersion::latest());
    config.credentials_provider().unwrap().provide_credentials().await.unwrap_err();
}

#[tokio::test]
async fn settings_of_the_program_take_precedence() {
    let variables = [
        ("AWS_REGION", "env"),
        ("AWS_ENDPOINT_URL", "http://env"),
        ("AWS_ENDPOINT_URL_STS", "http://sts"),
        ("AWS_USE_FIPS_ENDPOINT", "true"),
        ("AWS_MAX_ATTEMPTS", "9"),
        ("AWS_ACCOUNT_ID_ENDPOINT_MODE", "required"),
        ("AWS_ACCESS_KEY_ID", "env"),
        ("AWS_SECRET_ACCESS_KEY", "env"),
    ];
    let config = loader(&variables, "")
        .region(Region::new("program"))
        .endpoint_url("http://program")
        .use_fips(false)
        .retry_config(RetryConfig::standard().with_max_attempts(2))
        .account_id_endpoint_mode(AccountIdEndpointMode::Disabled)
        .credentials_provider(Credentials::new("program", "secret", None, None, "test"))
        .load()
        .await;
    assert_eq!(config.region().unwrap().as_ref(), "program");
    assert_eq!(config.endpoint_url(), Some("http://program"));
    assert!(config.get_origin("endpoint_url").is_client_config());
    assert!(config.get_origin("retry_config").is_client_config());
    assert_eq!(config.use_fips(), Some(false));
    assert_eq!(config.retry_config().unwrap().max_attempts(), 2);
    assert_eq!(config.account_id_endpoint_mode(), Some(&AccountIdEndpointMode::Disabled));
    let credentials = config.credentials_provider().unwrap().provide_credentials().await.unwrap();
    assert_eq!(credentials.access_key_id(), "program");
    let config = loader(&variables, "").no_credentials().load().await;
    assert!(config.credentials_provider().is_none());
    assert!(!config.get_origin("endpoint_url").is_client_config());
    let config = loader(&[], "")
        .region(RegionProviderChain::first_try(None::<Region>).or_else("fallback"))
        .load()
        .await;
    assert_eq!(config.region().unwrap().as_ref(), "fallback");
}

fn endpoint_url(config: &SdkConfig, service: &str) -> Option<String> {
    let key = ServiceConfigKey::builder().service_id(service).env("AWS_ENDPOINT_URL").profile("endpoint_url");
    config.service_config().unwrap().load_config(key.build().unwrap())
}

#[tokio::test]
async fn configured_endpoints_can_be_ignored() {
    let file = "[default]\nendpoint_url = http://profile\nservices = s\n[services s]\nsts =\n  endpoint_url = http://sts";
    let config = loader(&[], file).load().await;
    assert_eq!(config.endpoint_url(), Some("http://profile"));
    assert_eq!(endpoint_url(&config, "STS").as_deref(), Some("http://sts"));
    let variables = [("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true"), ("AWS_ENDPOINT_URL", "http://env")];
    let config = loader(&variables, file).load().await;
    assert_eq!((config.endpoint_url(), endpoint_url(&config, "STS")), (None, None));
    let config = loader(&variables, file).endpoint_url("http://program").load().await;
    assert_eq!(config.endpoint_url(), Some("http://program"));
    let ignoring = format!(
        "{file}\n[profile quiet]\nendpoint_url = http://quiet\nignore_configured_endpoint_urls = true"
    );
    let config = loader(&[], &ignoring).profile_name("quiet").load().await;
    assert_eq!(config.endpoint_url(), None);
}

#[tokio::test]
async fn an_invalid_endpoint_is_not_ignored() {
    let config = loader(&[("AWS_ENDPOINT_URL", "localhost")], "").load().await;
    assert_eq!(config.endpoint_url(), Some("localhost"));
}

#[tokio::test]
async fn the_program_can_select_a_profile_and_its_files() {
    let file = "[default]\nregion = default\n[profile one]\nregion = one\n[profile two]\nregion = two\naws_access_key_id = id\naws_secret_access_key = secret";
    let config = loader(&[("AWS_PROFILE", "one")], file).load().await;
    assert_eq!(config.region().unwrap().as_ref(), "one");
    let config = loader(&[("AWS_PROFILE", "one")], file).profile_name("two").load().await;
    assert_eq!(config.region().unwrap().as_ref(), "two");
    let credentials = config.credentials_provider().unwrap().provide_credentials().await.unwrap();
    assert_eq!(credentials.access_key_id(), "id");
    let files = ProfileFiles::builder()
        .with_contents(ProfileFileKind::Config, "[profile one]\nregion = elsewhere")
        .build();
    let config = loader(&[], file).profile_files(files).profile_name("one").load().await;
    assert_eq!(config.region().unwrap().as_ref(), "elsewhere");
}

#[tokio::test]
async fn a_broken_profile_file_is_an_error_for_credentials_only() {
    let config = loader(&[("AWS_REGION", "a")], "[default]\nhunter2").load().await;
    assert_eq!(config.region().unwrap().as_ref(), "a");
    let error = config.credentials_provider().unwrap().provide_credentials().await.unwrap_err();
    let text = format!(
        "{error:?} {}",
        tinsmith_runtime::aws_smithy_types::error::display::DisplayErrorContext(&error)
    );
    assert!(text.contains("`Profile`") && text.contains("line 2") && !text.contains("hunter2"), "{text}");
}

#[tokio::test]
async fn secrets_are_not_shown() {
    let file =
        "[default]\naws_access_key_id = id\naws_secret_access_key = hunter2\naws_session_token = hunter2";
    let loader = loader(&[], file).endpoint_url("http://me:hunter2@example.com");
    let shown = format!("{loader:?}");
    assert!(!shown.contains("hunter2"), "{shown}");
    let config = loader.endpoint_url("http://example.com").load().await;
    config.credentials_provider().unwrap().provide_credentials().await.unwrap();
    let shown = format!("{config:?}");
    assert!(!shown.contains("hunter2"), "{shown}");
}

#[tokio::test]
async fn the_environment_can_select_newer_retries() {
    let config = loader(&[("AWS_NEW_RETRIES_2026", "True")], "").load().await;
    assert!(config.retry_config().unwrap().retry_spec().is_some());
    assert_ne!(
        format!("{:?}", config.retry_config()),
        format!("{:?}", loader(&[], "").load().await.retry_config())
    );
}

#[tokio::test]
async fn a_test_needs_neither_the_environment_nor_credentials() {
    let variables = [("AWS_REGION", "env"), ("AWS_ACCESS_KEY_ID", "env"), ("AWS_SECRET_ACCESS_KEY", "env")];
    let loader = loader(&variables, "").empty_test_environment().region(Region::new("test"));
    let config = loader.test_credentials().endpoint_url("http://127.0.0.1:8000").load().await;
    let credentials = config.credentials_provider().unwrap().provide_credentials().await.unwrap();
    assert_eq!(credentials.access_key_id(), "ANOTREAL");
    assert_eq!(config.token_provider().unwrap().provide_token().await.unwrap().token(), "test-token");
    assert_eq!(config.region().unwrap().as_ref(), "test");
}
