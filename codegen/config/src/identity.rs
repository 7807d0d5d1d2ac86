//! The cache for credentials and tokens that all clients of a configuration share. They are loaded when they are
//! needed, and again shortly before they expire.

use std::fmt;
use std::pin::pin;
use std::sync::{Arc, RwLock};
use std::time::{Duration, SystemTime};

use tinsmith_runtime::aws_smithy_async::rt::sleep::{AsyncSleep, SharedAsyncSleep, TokioSleep};
use tinsmith_runtime::aws_smithy_async::time::{SharedTimeSource, TimeSource};
use tinsmith_runtime::aws_smithy_runtime_api::box_error::BoxError;
use tinsmith_runtime::aws_smithy_runtime_api::client::identity::{
    Identity, IdentityCachePartition, IdentityFuture, ResolveCachedIdentity, ResolveIdentity,
    SharedIdentityCache, SharedIdentityResolver,
};
use tinsmith_runtime::aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use tinsmith_runtime::aws_smithy_types::config_bag::ConfigBag;
use tinsmith_runtime::client::timeout::{load_timeout, within};

use crate::cache::ExpiringCache;

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
        SharedIdentityCache::new(LazyCache { settings: self, partitions: RwLock::default() })
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

type Partition = Arc<ExpiringCache<Identity, LoadError>>;

/// A cache for each provider, ordered by age.
#[derive(Debug)]
struct LazyCache {
    settings: LazyCacheBuilder,
    partitions: RwLock<Vec<(IdentityCachePartition, Partition)>>,
}

impl LazyCache {
    fn partition(&self, key: IdentityCachePartition) -> Partition {
        let find = |partitions: &[(IdentityCachePartition, Partition)]| {
            partitions.iter().find(|(own, _)| *own == key).map(|(_, cache)| Arc::clone(cache))
        };
        if let Some(found) = find(&self.partitions.read().unwrap_or_else(|poisoned| poisoned.into_inner())) {
            return found;
        }
        let mut partitions = self.partitions.write().unwrap_or_else(|poisoned| poisoned.into_inner());
        if let Some(found) = find(&partitions) {
            return found;
        }
        if partitions.len() >= MAX_PARTITIONS {
            partitions.remove(0);
        }
        let cache = Arc::new(ExpiringCache::new(self.settings.buffer_time.unwrap_or(BUFFER_TIME)));
        partitions.push((key, Arc::clone(&cache)));
        cache
    }

    async fn resolve(
        &self,
        resolver: SharedIdentityResolver,
        components: &RuntimeComponents,
        bag: &ConfigBag,
    ) -> Result<Identity, BoxError> {
        let settings = &self.settings;
        let time = settings.time_source.clone().or_else(|| components.time_source()).unwrap_or_default();
        let sleep = settings.sleep_impl.clone().or_else(|| components.sleep_impl());
        let sleep = sleep.unwrap_or_else(|| SharedAsyncSleep::new(TokioSleep::new()));
        let limit = settings.load_timeout.unwrap_or_else(|| load_timeout(bag));
        let load = || async {
            let identity = pin!(resolver.resolve_identity(components, bag));
            let identity = within(&sleep, "the provider", Some(limit), identity).await;
            let identity = identity.map_err(|late| LoadError(late.into()))?.map_err(LoadError)?;
            let end = identity.expiration().unwrap_or_else(|| {
                let now: SystemTime = time.now();
                now.checked_add(settings.default_expiration.unwrap_or(DEFAULT_EXPIRATION)).unwrap_or(now)
            });
            Ok((identity, end))
        };
        let cache = self.partition(resolver.cache_partition());
        cache.get(|| time.now(), load).await.map_err(BoxError::from)
    }
}

impl ResolveCachedIdentity for LazyCache {
    fn resolve_cached_identity<'a>(
        &'a self,
        resolver: SharedIdentityResolver,
        components: &'a RuntimeComponents,
        bag: &'a ConfigBag,
    ) -> IdentityFuture<'a> {
        IdentityFuture::new(self.resolve(resolver, components, bag))
    }
}

/// The error for all callers that waited for the same load.
#[derive(Debug)]
struct LoadError(BoxError);

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no credentials could be loaded")
    }
}

impl std::error::Error for LoadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(self.0.as_ref())
    }
}
