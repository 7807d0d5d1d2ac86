//! Region providers, and a chain of them.

use std::borrow::Cow;
use std::fmt;

use tinsmith_runtime::aws_types::region::Region;

use crate::default_provider::region::default_provider;

/// Provides a region.
pub trait ProvideRegion: Send + Sync + fmt::Debug {
    /// Returns the region, or `None` if the provider has none.
    fn region(&self) -> future::ProvideRegion<'_>;
}

impl ProvideRegion for Region {
    fn region(&self) -> future::ProvideRegion<'_> {
        future::ProvideRegion::ready(Some(self.clone()))
    }
}

impl ProvideRegion for &Region {
    fn region(&self) -> future::ProvideRegion<'_> {
        future::ProvideRegion::ready(Some((*self).clone()))
    }
}

impl ProvideRegion for Option<Region> {
    fn region(&self) -> future::ProvideRegion<'_> {
        future::ProvideRegion::ready(self.clone())
    }
}

impl ProvideRegion for &'static str {
    fn region(&self) -> future::ProvideRegion<'_> {
        future::ProvideRegion::ready(Some(Region::new(Cow::Borrowed(*self))))
    }
}

impl ProvideRegion for Box<dyn ProvideRegion> {
    fn region(&self) -> future::ProvideRegion<'_> {
        self.as_ref().region()
    }
}

/// Asks one provider after the other for a region.
///
/// ```
/// use tinsmith_config::Region;
/// use tinsmith_config::meta::region::RegionProviderChain;
///
/// let wanted = std::env::args().nth(1).map(Region::new);
/// let chain = RegionProviderChain::first_try(wanted).or_default_provider().or_else("us-east-1");
/// ```
#[derive(Debug)]
pub struct RegionProviderChain {
    providers: Vec<Box<dyn ProvideRegion>>,
}

impl RegionProviderChain {
    /// Returns the region of the first provider that has one.
    pub async fn region(&self) -> Option<Region> {
        for provider in &self.providers {
            if let Some(region) = provider.region().await {
                return Some(region);
            }
        }
        None
    }

    /// Creates a chain that starts with this provider.
    pub fn first_try(provider: impl ProvideRegion + 'static) -> Self {
        Self { providers: vec![Box::new(provider)] }
    }

    /// Adds a provider that is asked if none of the previous ones has a region.
    #[must_use]
    pub fn or_else(mut self, fallback: impl ProvideRegion + 'static) -> Self {
        self.providers.push(Box::new(fallback));
        self
    }

    /// Creates a chain that starts with the [default chain](crate::default_provider::region).
    pub fn default_provider() -> Self {
        Self::first_try(default_provider())
    }

    /// Adds the [default chain](crate::default_provider::region).
    #[must_use]
    pub fn or_default_provider(self) -> Self {
        self.or_else(default_provider())
    }
}

impl ProvideRegion for RegionProviderChain {
    fn region(&self) -> future::ProvideRegion<'_> {
        future::ProvideRegion::new(self.region())
    }
}

/// The future that region providers return.
pub mod future {
    use std::future::Future;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    use tinsmith_runtime::aws_smithy_async::future::now_or_later::NowOrLater;
    use tinsmith_runtime::aws_types::region::Region;

    type BoxFuture<'a> = Pin<Box<dyn Future<Output = Option<Region>> + Send + 'a>>;

    /// A future that returns a region or `None`.
    #[derive(Debug)]
    pub struct ProvideRegion<'a>(NowOrLater<Option<Region>, BoxFuture<'a>>);

    impl<'a> ProvideRegion<'a> {
        /// Wraps a future.
        pub fn new(future: impl Future<Output = Option<Region>> + Send + 'a) -> Self {
            Self(NowOrLater::new(Box::pin(future)))
        }

        /// Creates a future that is ready.
        pub fn ready(region: Option<Region>) -> Self {
            Self(NowOrLater::ready(region))
        }
    }

    impl Future for ProvideRegion<'_> {
        type Output = Option<Region>;

        fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
            Pin::new(&mut self.0).poll(context)
        }
    }
}
