//! The identities of a client, which are credentials and bearer tokens: resolved when a call needs them, and cached
//! until they expire.

use std::pin::pin;
use std::sync::RwLock;
use std::time::{Duration, SystemTime};

use aws_credential_types::{Credentials, Token};
use aws_smithy_async::rt::sleep::SharedAsyncSleep;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::identity::{
    Identity, ResolveCachedIdentity, ResolveIdentity, SharedIdentityCache, SharedIdentityResolver,
};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;
use http::HeaderValue;
use tokio::sync::Mutex;

use super::bearer;
use super::timeout::{load_timeout, within};
use crate::endpoint::rules::is_valid_host_label;

/// How long before its expiry an identity is replaced, so that requests signed with it arrive in time.
const BUFFER: Duration = Duration::from_secs(10);

/// How long an identity without an expiry time is cached.
const DEFAULT_LIFE: Duration = Duration::from_secs(15 * 60);

/// The cached identity of one provider.
#[derive(Debug, Default)]
pub struct Cache {
    kept: RwLock<Option<Kept>>,
    /// Locked while the provider runs, so that concurrent calls share its result.
    loading: Mutex<()>,
}

#[derive(Clone, Debug)]
struct Kept {
    identity: Identity,
    until: SystemTime,
}

impl Cache {
    /// Returns the provider's identity. `what` is the provider's name in errors. `config` contains the client's retry
    /// configuration and timeouts.
    pub async fn identity(
        &self,
        what: &'static str,
        provider: &dyn ResolveIdentity,
        components: &RuntimeComponents,
        config: &ConfigBag,
        now: impl Fn() -> SystemTime,
        sleep: &SharedAsyncSleep,
    ) -> Result<Identity, BoxError> {
        if let Some(identity) = self.fresh(now()) {
            return Ok(identity);
        }
        let _loading = self.loading.lock().await;
        if let Some(identity) = self.fresh(now()) {
            return Ok(identity);
        }
        let resolving = pin!(provider.resolve_identity(components, config));
        let identity = within(sleep, what, Some(load_timeout(config)), resolving).await??;
        let now = now();
        let until = identity.expiration().or_else(|| now.checked_add(DEFAULT_LIFE)).unwrap_or(now);
        *self.kept.write().unwrap_or_else(|poisoned| poisoned.into_inner()) =
            Some(Kept { identity: identity.clone(), until });
        Ok(identity)
    }

    fn fresh(&self, now: SystemTime) -> Option<Identity> {
        let kept = self.kept.read().unwrap_or_else(|poisoned| poisoned.into_inner());
        let lasts = |kept: &&Kept| kept.until.duration_since(now).is_ok_and(|left| left > BUFFER);
        kept.as_ref().filter(lasts).map(|kept| kept.identity.clone())
    }
}

/// Checks that the identity is AWS credentials that requests can be signed with or, if `bearer`, a token that can be
/// sent.
///
/// # Errors
/// If it is not. The error does not show the identity.
pub fn check(identity: &Identity, bearer: bool) -> Result<(), BoxError> {
    match bearer {
        true => bearer::check(identity.data::<Token>().ok_or("the identity is not a bearer token")?),
        false => {
            check_credentials(identity.data::<Credentials>().ok_or("the identity is not AWS credentials")?)
        }
    }
}

/// Checks the values that are sent in headers or host names, which are all except the secret key.
fn check_credentials(credentials: &Credentials) -> Result<(), BoxError> {
    for (what, value) in
        [("access key ID", Some(credentials.access_key_id())), ("session token", credentials.session_token())]
    {
        if value.is_some_and(|value| HeaderValue::from_str(value).is_err()) {
            return Err(format!(
                "the {what} of the credentials is not a valid HTTP header value: it has a control character, such as a \
                 line break at its end"
            )
            .into());
        }
    }
    match credentials.account_id().is_some_and(|id| !is_valid_host_label(id.as_str(), false)) {
        true => Err("the account ID of the credentials cannot be part of a host name".into()),
        false => Ok(()),
    }
}

/// Returns the provider's identity from the cache that the official configuration contains.
pub async fn from_shared_cache(
    cache: &SharedIdentityCache,
    provider: &SharedIdentityResolver,
    components: &RuntimeComponents,
    config: &ConfigBag,
) -> Result<Identity, BoxError> {
    cache.resolve_cached_identity(provider.clone(), components, config).await
}

#[cfg(test)]
mod tests {
    use super::*;

    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering};

    use aws_credential_types::provider::error::CredentialsError;
    use aws_credential_types::provider::token::SharedTokenProvider;
    use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider, future};
    use aws_smithy_async::rt::sleep::TokioSleep;
    use aws_smithy_async::time::SharedTimeSource;

    use crate::client::components::components;

    /// Returns the credentials `1` and `2`, each valid for a minute, and then an error.
    #[derive(Clone, Debug, Default)]
    struct Counting(Arc<AtomicU64>);

    impl ProvideCredentials for Counting {
        fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
        where
            Self: 'a,
        {
            let count = self.0.fetch_add(1, Ordering::SeqCst) + 1;
            let expiry = SystemTime::UNIX_EPOCH + Duration::from_secs(60 * count);
            future::ProvideCredentials::ready(match count {
                3 => Err(CredentialsError::not_loaded("no more")),
                _ => Ok(Credentials::new(count.to_string(), "secret", None, Some(expiry), "test")),
            })
        }
    }

    async fn ask(
        cache: &Cache,
        provider: &dyn ResolveIdentity,
        now: SystemTime,
        sleep: &SharedAsyncSleep,
    ) -> Result<Identity, BoxError> {
        let components = components(SharedTimeSource::default(), sleep.clone(), None);
        cache.identity("the provider", provider, &components, &ConfigBag::base(), || now, sleep).await
    }

    #[tokio::test]
    async fn tokens_expire_like_credentials() {
        let sleep = SharedAsyncSleep::new(TokioSleep::new());
        let expiry = SystemTime::UNIX_EPOCH + Duration::from_secs(60);
        let provider = SharedTokenProvider::new(Token::new("token", Some(expiry)));
        let cache = Cache::default();
        ask(&cache, &provider, SystemTime::UNIX_EPOCH, &sleep).await.unwrap();
        assert!(cache.fresh(expiry - BUFFER - Duration::from_secs(1)).is_some());
        assert!(cache.fresh(expiry - BUFFER).is_none());
    }

    #[tokio::test]
    async fn credentials_are_kept_until_shortly_before_they_expire() {
        let sleep = SharedAsyncSleep::new(TokioSleep::new());
        let (cache, provider) = (Cache::default(), SharedCredentialsProvider::new(Counting::default()));
        for (seconds, expected) in
            [(0, Some("1")), (49, Some("1")), (51, Some("2")), (115, None), (116, Some("4"))]
        {
            let now = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
            let identity = ask(&cache, &provider, now, &sleep).await.ok();
            let id =
                identity.as_ref().map(|identity| identity.data::<Credentials>().unwrap().access_key_id());
            assert_eq!(id, expected, "{seconds}");
        }
    }

    #[tokio::test]
    async fn the_last_moment_of_a_clock_is_a_time_like_any_other() {
        let mut last = SystemTime::UNIX_EPOCH;
        for exponent in (0..63).rev() {
            last = last.checked_add(Duration::from_secs(1 << exponent)).unwrap_or(last);
        }
        let sleep = SharedAsyncSleep::new(TokioSleep::new());
        let unlimited = Credentials::new("id", "secret", None, None, "test");
        let provider = SharedCredentialsProvider::new(unlimited);
        let cache = Cache::default();
        for now in [last, SystemTime::UNIX_EPOCH, last] {
            ask(&cache, &provider, now, &sleep).await.unwrap();
        }
    }

    #[tokio::test]
    async fn many_calls_at_once_ask_once() {
        let counting = Counting::default();
        let provider = SharedCredentialsProvider::new(counting.clone());
        let sleep = SharedAsyncSleep::new(TokioSleep::new());
        let cache = Cache::default();
        let ask = || ask(&cache, &provider, SystemTime::UNIX_EPOCH, &sleep);
        let (one, two, three) = tokio::join!(ask(), ask(), ask());
        assert!(one.is_ok() && two.is_ok() && three.is_ok());
        assert_eq!(counting.0.load(Ordering::SeqCst), 1);
    }
}
