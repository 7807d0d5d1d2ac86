//! Endpoints that the service itself names, and the task that keeps them fresh (Smithy specification, "Client endpoint
//! discovery").

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::{Duration, SystemTime};

use aws_smithy_async::rt::sleep::{AsyncSleep, SharedAsyncSleep};
use aws_smithy_async::time::SharedTimeSource;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::endpoint::{
    EndpointFuture, EndpointResolverParams, ResolveEndpoint, SharedEndpointResolver,
};
use aws_smithy_types::endpoint::Endpoint;
use tracing::debug;

use super::Handle;
use super::attempt::Chain;
use crate::endpoint::EndpointUrl;

/// How often the task checks whether the endpoint is about to expire.
const PAUSE: Duration = Duration::from_secs(60);

/// How long before its expiry an endpoint is replaced. It is longer than `PAUSE`, so that a check may be late.
const AHEAD: Duration = Duration::from_secs(120);

/// An endpoint in a response of the service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The host.
    pub address: String,
    /// For how many minutes the endpoint is valid.
    pub minutes: i64,
}

type Asking = Pin<Box<dyn Future<Output = Result<Named, BoxError>> + Send>>;

#[derive(Debug, Default)]
struct Known {
    /// The last endpoint that the service named, and the time at which it expires.
    url: Option<(EndpointUrl, SystemTime)>,
    /// The error of the last request for an endpoint, if it failed.
    error: Option<BoxError>,
}

/// The resolver of a client whose endpoint was discovered. It shares the endpoint with `ReloadEndpoint`.
#[derive(Debug)]
struct Discovered {
    known: Arc<Mutex<Known>>,
    /// Dropped with the last clone of the client, which ends the reload task.
    _client: Arc<()>,
}

impl ResolveEndpoint for Discovered {
    fn resolve_endpoint<'a>(&'a self, _: &'a EndpointResolverParams) -> EndpointFuture<'a> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        EndpointFuture::ready(match &known.url {
            Some((url, _)) => Ok(Endpoint::builder().url(url.to_string()).build()),
            None => Err(known.error.take().unwrap_or_else(|| "the service has named no endpoint".into())),
        })
    }
}

/// Discovers the endpoint of a client again before it expires.
#[must_use = "the endpoint expires unless it is reloaded"]
pub struct ReloadEndpoint {
    ask: Box<dyn Fn() -> Asking + Send + Sync>,
    known: Arc<Mutex<Known>>,
    client: Weak<()>,
    sleep: SharedAsyncSleep,
    time: SharedTimeSource,
}

impl fmt::Debug for ReloadEndpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReloadEndpoint").finish_non_exhaustive()
    }
}

impl ReloadEndpoint {
    /// Discovers the endpoint now, even if the present one is still valid. If that fails, the client keeps the present
    /// one.
    pub async fn reload_once(&self) {
        let found = (self.ask)().await.and_then(|named| {
            let url: EndpointUrl = format!("https://{}", named.address).parse()?;
            Ok((url, named))
        });
        let now = self.time.now();
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        match found {
            Ok((url, named)) => {
                debug!(address = named.address, minutes = named.minutes, "endpoint discovered");
                let period =
                    Duration::from_secs(u64::try_from(named.minutes).unwrap_or(0).saturating_mul(60));
                let until = now.checked_add(period).unwrap_or(now);
                known.url = Some((url, until));
            }
            Err(error) => {
                debug!(error = %Chain(&*error), "no endpoint discovered");
                known.error = Some(error);
            }
        }
    }

    /// Discovers the endpoint whenever it is about to expire, until the client and its clones are dropped. Spawn it as
    /// a task.
    pub async fn reload_task(self) {
        while self.client.strong_count() > 0 {
            if self.is_due() {
                self.reload_once().await;
            }
            self.sleep.sleep(PAUSE).await;
        }
    }

    fn is_due(&self) -> bool {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        match &known.url {
            Some((_, until)) => !until.duration_since(self.time.now()).is_ok_and(|left| left >= AHEAD),
            None => true,
        }
    }
}

/// Discovers the endpoint. `ask` makes the call, with a client whose endpoint comes from the endpoint rules.
///
/// # Errors
/// If the call fails.
pub async fn discover<F>(
    handle: &Handle,
    ask: impl Fn() -> F + Send + Sync + 'static,
) -> Result<(SharedEndpointResolver, ReloadEndpoint), BoxError>
where
    F: Future<Output = Result<Named, BoxError>> + Send + 'static,
{
    let (known, client) = (Arc::<Mutex<Known>>::default(), Arc::new(()));
    let reload = ReloadEndpoint {
        ask: Box::new(move || Box::pin(ask())),
        known: known.clone(),
        client: Arc::downgrade(&client),
        sleep: handle.sleep.clone(),
        time: handle.time.clone(),
    };
    reload.reload_once().await;
    if let Some(error) = known.lock().unwrap_or_else(PoisonError::into_inner).error.take() {
        return Err(error);
    }
    Ok((SharedEndpointResolver::new(Discovered { known, _client: client }), reload))
}
