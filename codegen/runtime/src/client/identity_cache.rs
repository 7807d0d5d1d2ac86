//! The cache for credentials and tokens that all clients of a configuration share. They are loaded when they are
//! needed, and again shortly before they expire.

use std::fmt;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use aws_smithy_async::rt::sleep::{AsyncSleep, SharedAsyncSleep, TokioSleep};
use aws_smithy_async::time::{SharedTimeSource, TimeSource};
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::identity::{
    Identity, IdentityCachePartition, IdentityFuture, ResolveCachedIdentity, ResolveIdentity,
    SharedIdentityCache, SharedIdentityResolver,
};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;

use super::cache::ExpiringCache;
use super::timeout::{load_timeout, within};

const BUFFER_TIME: Duration = Duration::from_secs(10);
const DEFAULT_EXPIRATION: Duration = Duration::from_secs(15 * 60);

/// Bounds the memory of programs that create many clients, each with its own credentials.
const MAX_PARTITIONS: usize = 64;

/// Creates identity caches.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct IdentityCache;

impl IdentityCache {
    /// Creates a builder for a cache that loads credentials when they are needed.
    pub fn lazy() -> LazyCacheBuilder {
        LazyCacheBuilder::default()
    }

    /// Creates a cache that keeps nothing: the provider is asked for each request.
    pub fn no_cache() -> SharedIdentityCache {
        SharedIdentityCache::new(NoCache)
    }
}

/// Builds a cache that loads credentials when they are needed.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct LazyCacheBuilder {
    time_source: Option<SharedTimeSource>,
    sleep_impl: Option<SharedAsyncSleep>,
    load_timeout: Option<Duration>,
    buffer_time: Option<Duration>,
    default_expiration: Option<Duration>,
}

impl LazyCacheBuilder {
    /// Creates a builder.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the clock. The default is that of the client.
    pub fn time_source(mut self, time_source: impl TimeSource + 'static) -> Self {
        self.time_source = Some(SharedTimeSource::new(time_source));
        self
    }

    /// Sets the implementation of sleep, which is used for the load timeout. The default is that of the client.
    pub fn sleep_impl(mut self, sleep_impl: impl AsyncSleep + 'static) -> Self {
        self.sleep_impl = Some(SharedAsyncSleep::new(sleep_impl));
        self
    }

    /// Sets how long a provider may take. By default, this is enough for all attempts of a call with the client's retry
    /// configuration and timeouts, and at least 30 seconds.
    pub fn load_timeout(mut self, timeout: Duration) -> Self {
        self.load_timeout = Some(timeout);
        self
    }

    /// Sets how long before their expiry credentials are renewed. The default is 10 seconds.
    pub fn buffer_time(mut self, buffer_time: Duration) -> Self {
        self.buffer_time = Some(buffer_time);
        self
    }

    /// Sets how long credentials without an expiry are kept. The default is 15 minutes.
    pub fn default_expiration(mut self, duration: Duration) -> Self {
        self.default_expiration = Some(duration);
        self
    }

    /// Builds the cache.
    pub fn build(self) -> SharedIdentityCache {
        SharedIdentityCache::new(LazyCache { settings: self, partitions: Mutex::default() })
    }

    /// Creates a cache for the identity of one provider.
    pub(super) fn partition(&self) -> Partition {
        ExpiringCache::new(self.buffer_time.unwrap_or(BUFFER_TIME))
    }

    /// Returns the provider's identity, from the cache if it is there.
    pub(super) async fn resolve(
        &self,
        cache: &Partition,
        provider: &dyn ResolveIdentity,
        components: &RuntimeComponents,
        bag: &ConfigBag,
    ) -> Result<Identity, BoxError> {
        let time = self.time_source.clone().or_else(|| components.time_source()).unwrap_or_default();
        let load = || async {
            let sleep = self.sleep_impl.clone().or_else(|| components.sleep_impl());
            let sleep = sleep.unwrap_or_else(|| SharedAsyncSleep::new(TokioSleep::new()));
            let limit = self.load_timeout.unwrap_or_else(|| load_timeout(bag));
            let identity = pin!(provider.resolve_identity(components, bag));
            let identity = within(&sleep, "the provider", Some(limit), identity).await;
            let identity = identity.map_err(|late| LoadError(late.into()))?.map_err(LoadError)?;
            let end = identity.expiration().unwrap_or_else(|| {
                let now: SystemTime = time.now();
                now.checked_add(self.default_expiration.unwrap_or(DEFAULT_EXPIRATION)).unwrap_or(now)
            });
            Ok((identity, end))
        };
        cache.get(|| time.now(), load).await.map_err(BoxError::from)
    }
}

#[derive(Debug)]
struct NoCache;

impl ResolveCachedIdentity for NoCache {
    fn resolve_cached_identity<'a>(
        &'a self,
        resolver: SharedIdentityResolver,
        components: &'a RuntimeComponents,
        bag: &'a ConfigBag,
    ) -> IdentityFuture<'a> {
        IdentityFuture::new(async move { resolver.resolve_identity(components, bag).await })
    }
}

/// The cached identity of one provider.
pub(super) type Partition = ExpiringCache<Identity, LoadError>;

/// A cache for each provider, with the most recently used one at the end.
#[derive(Debug)]
struct LazyCache {
    settings: LazyCacheBuilder,
    partitions: Mutex<Vec<(IdentityCachePartition, Arc<Partition>)>>,
}

impl LazyCache {
    /// Returns the cache of a provider. A new one may replace that of the least recently used provider.
    fn partition(&self, key: IdentityCachePartition) -> Arc<Partition> {
        let mut partitions = self.partitions.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let cache = match partitions.iter().rposition(|(known, _)| *known == key) {
            Some(index) => partitions.remove(index).1,
            None => Arc::new(self.settings.partition()),
        };
        if partitions.len() >= MAX_PARTITIONS {
            partitions.remove(0);
        }
        partitions.push((key, Arc::clone(&cache)));
        cache
    }
}

impl ResolveCachedIdentity for LazyCache {
    fn resolve_cached_identity<'a>(
        &'a self,
        resolver: SharedIdentityResolver,
        components: &'a RuntimeComponents,
        bag: &'a ConfigBag,
    ) -> IdentityFuture<'a> {
        IdentityFuture::new(async move {
            let cache = self.partition(resolver.cache_partition());
            self.settings.resolve(&cache, &resolver, components, bag).await
        })
    }
}

/// The error for all callers that waited for the same load.
#[derive(Debug)]
pub(super) struct LoadError(BoxError);

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the credentials or the token could not be loaded")
    }
}

impl std::error::Error for LoadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(self.0.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};

    use aws_credential_types::provider::error::CredentialsError;
    use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider, future};
    use aws_credential_types::{Credentials, Token};
    use aws_smithy_async::time::StaticTimeSource;

    use super::*;
    use crate::client::components::components;

    fn at(seconds: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
    }

    /// Returns the credentials `1` and `2`, each valid for a minute, and then an error.
    #[derive(Clone, Debug, Default)]
    struct Counting(Arc<AtomicU64>);

    impl ProvideCredentials for Counting {
        fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
        where
            Self: 'a,
        {
            let count = self.0.fetch_add(1, Ordering::SeqCst) + 1;
            future::ProvideCredentials::ready(match count {
                3 => Err(CredentialsError::not_loaded("no more")),
                _ => Ok(Credentials::new(count.to_string(), "secret", None, Some(at(60 * count)), "test")),
            })
        }
    }

    /// Returns the access key ID or the token that the cache has at a time.
    async fn ask(cache: &SharedIdentityCache, provider: &SharedIdentityResolver, now: u64) -> Option<String> {
        let time = SharedTimeSource::new(StaticTimeSource::new(at(now)));
        let components = components(time, SharedAsyncSleep::new(TokioSleep::new()), None);
        let found = cache.resolve_cached_identity(provider.clone(), &components, &ConfigBag::base()).await;
        let identity = found.ok()?;
        let id = identity.data::<Credentials>().map(Credentials::access_key_id);
        id.or(identity.data::<Token>().map(Token::token)).map(str::to_owned)
    }

    fn counting() -> SharedIdentityResolver {
        SharedIdentityResolver::new(SharedCredentialsProvider::new(Counting::default()))
    }

    #[tokio::test]
    async fn credentials_are_kept_until_shortly_before_they_expire() {
        let (cache, provider) = (IdentityCache::lazy().build(), counting());
        for (now, expected) in
            [(0, Some("1")), (49, Some("1")), (50, Some("2")), (111, Some("2")), (121, Some("4"))]
        {
            assert_eq!(ask(&cache, &provider, now).await.as_deref(), expected, "{now}");
        }
    }

    /// Returns the token `1`, valid for a minute, the token `2`, and so on.
    #[derive(Debug, Default)]
    struct Tokens {
        count: AtomicU64,
        expire: bool,
    }

    impl ResolveIdentity for Tokens {
        fn resolve_identity<'a>(&'a self, _: &'a RuntimeComponents, _: &'a ConfigBag) -> IdentityFuture<'a> {
            let count = self.count.fetch_add(1, Ordering::SeqCst) + 1;
            let expiry = self.expire.then(|| at(60 * count));
            IdentityFuture::ready(Ok(Identity::new(Token::new(count.to_string(), expiry), expiry)))
        }
    }

    #[tokio::test]
    async fn tokens_expire_like_credentials_and_the_settings_count() {
        let settings = IdentityCache::lazy().buffer_time(Duration::from_secs(30));
        let cache = settings.default_expiration(Duration::from_secs(50)).build();
        for (expire, last) in [(true, 29), (false, 19)] {
            let provider = SharedIdentityResolver::new(Tokens { expire, ..Tokens::default() });
            for (now, expected) in [(0, "1"), (last, "1"), (last + 1, "2")] {
                assert_eq!(ask(&cache, &provider, now).await.as_deref(), Some(expected), "{now}");
            }
        }
    }

    #[tokio::test]
    async fn each_provider_has_its_own_identity() {
        let (cache, one, other) = (IdentityCache::lazy().build(), counting(), counting());
        assert_eq!(ask(&cache, &one, 0).await.as_deref(), Some("1"));
        assert_eq!(ask(&cache, &one, 100).await.as_deref(), Some("2"));
        assert_eq!(ask(&cache, &other, 0).await.as_deref(), Some("1"));
    }

    #[tokio::test]
    async fn providers_that_are_used_once_do_not_replace_the_one_in_use() {
        let (cache, main) = (IdentityCache::lazy().build(), counting());
        for _ in 0..2 * MAX_PARTITIONS {
            assert_eq!(ask(&cache, &main, 0).await.as_deref(), Some("1"));
            assert_eq!(ask(&cache, &counting(), 0).await.as_deref(), Some("1"));
        }
        // Providers that are no longer in use are forgotten.
        for _ in 0..MAX_PARTITIONS {
            ask(&cache, &counting(), 0).await.unwrap();
        }
        assert_eq!(ask(&cache, &main, 0).await.as_deref(), Some("2"));
    }

    #[tokio::test]
    async fn without_a_cache_the_provider_is_asked_each_time() {
        let (cache, provider) = (IdentityCache::no_cache(), counting());
        assert_eq!(ask(&cache, &provider, 0).await.as_deref(), Some("1"));
        assert_eq!(ask(&cache, &provider, 0).await.as_deref(), Some("2"));
        assert_eq!(ask(&cache, &provider, 0).await, None);
    }
}
