// Assumes roles at a third-party implementation of STS, which checks whose credentials sign. `.ci/moto` starts it.
#![cfg(all(any(feature = "native-tls", feature = "rustls"), feature = "sts"))]

use std::time::{Duration, SystemTime};

use tinsmith_config::BehaviorVersion;
use tinsmith_runtime::aws_credential_types::Credentials;
use tinsmith_runtime::aws_credential_types::provider::{ProvideCredentials, error::CredentialsError};
use tinsmith_runtime::aws_smithy_types::error::display::DisplayErrorContext;

/// Returns the credentials of a profile in the file that `.ci/assumed_role.py` writes.
async fn credentials(profile: &str) -> Result<Credentials, CredentialsError> {
    let loader = tinsmith_config::defaults(BehaviorVersion::latest()).profile_name(profile);
    loader.load().await.credentials_provider().expect("a provider").provide_credentials().await
}

#[tokio::test]
async fn roles_are_assumed_at_moto() {
    if std::env::var_os("TINSMITH_MOTO").is_none() {
        println!("skipped: TINSMITH_MOTO names no server");
        return;
    }
    let keys = credentials("keys").await.unwrap();
    let mut ids = vec![keys.access_key_id().to_owned()];
    for profile in ["first", "second"] {
        let assumed = credentials(profile).await.unwrap();
        assert!(assumed.session_token().is_some_and(|token| !token.is_empty()));
        assert_eq!(assumed.account_id().map(|id| id.as_str()), Some("123456789012"));
        let left = assumed.expiry().unwrap().duration_since(SystemTime::now()).unwrap();
        assert!(left > Duration::from_secs(3_000) && left < Duration::from_secs(3_700), "{left:?}");
        assert!(!ids.contains(&assumed.access_key_id().to_owned()));
        ids.push(assumed.access_key_id().to_owned());
    }
    let error = credentials("impostor").await.unwrap_err();
    let text = DisplayErrorContext(&error).to_string();
    assert!(text.contains("SignatureDoesNotMatch"), "{text}");
    assert!(!text.contains("not-the-users"), "{text}");
}
