//! The endpoint determines the kind of signature.

use golden_auth_sigv4a::Client;
use golden_auth_sigv4a::config::{Builder, Config, Credentials, Region};
use golden_auth_sigv4a::error::DisplayErrorContext;
use run::{Keeping, now};
use tinsmith_runtime::aws_smithy_runtime_api::client::auth::AuthSchemeId;

fn base(kept: &Keeping) -> Builder {
    let credentials = Credentials::new("AKID", "secret", None, None, "test");
    Config::builder()
        .region(Region::new("eu-west-1"))
        .http_client(kept.http())
        .credentials_provider(credentials)
}

/// Returns the signature's algorithm, and the regions that it is for.
fn signed(kept: &Keeping) -> (String, Option<String>) {
    let request = kept.only();
    let authorization = request.headers().get("authorization").unwrap();
    let regions = request.headers().get("x-amz-region-set");
    (authorization.split(' ').next().unwrap().to_owned(), regions.map(str::to_owned))
}

fn sigv4a(regions: &str) -> (String, Option<String>) {
    ("AWS4-ECDSA-P256-SHA256".to_owned(), Some(regions.to_owned()))
}

#[test]
fn without_schemes_in_the_endpoint_the_model_decides() {
    let kept = Keeping::default();
    now(Client::from_conf(base(&kept).build()).get().send()).unwrap();
    assert_eq!(signed(&kept), ("AWS4-HMAC-SHA256".to_owned(), None));
    let preferring = base(&kept).auth_scheme_preference([AuthSchemeId::from("sigv4a")]);
    now(Client::from_conf(preferring.build()).get().send()).unwrap();
    assert_eq!(signed(&kept), sigv4a("eu-west-1"));
}

#[test]
fn an_endpoint_may_require_sigv4a() {
    let kept = Keeping::default();
    now(Client::from_conf(base(&kept).kind("global").build()).get().send()).unwrap();
    assert_eq!(signed(&kept), sigv4a("*"));
    let config = base(&kept).kind("global").sigv4a_signing_region_set("eu-*").build();
    assert_eq!(config.sigv4a_signing_region_set().map(AsRef::as_ref), Some("eu-*"));
    now(Client::from_conf(config).get().send()).unwrap();
    assert_eq!(signed(&kept), sigv4a("eu-*"));
}

#[test]
fn an_endpoint_that_requires_another_scheme_is_an_error() {
    let kept = Keeping::default();
    let error = now(Client::from_conf(base(&kept).kind("beta").build()).get().send()).unwrap_err();
    let text = DisplayErrorContext(&error).to_string();
    assert!(text.contains("https://beta.example.com") && text.contains("beta-sigv4"), "{text}");
}
