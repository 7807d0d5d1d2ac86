//! Endpoints that a service must be asked for, and what keeps them fresh (Smithy specification, "Client endpoint
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

/// How often the task looks at the clock.
const PAUSE: Duration = Duration::from_secs(60);

/// An endpoint is replaced this long before its time is over, so that one look at the clock may come late.
const AHEAD: Duration = Duration::from_secs(120);

/// An endpoint as the service names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The host.
    pub address: String,
    /// For how many minutes it is good.
    pub minutes: i64,
}

type Asking = Pin<Box<dyn Future<Output = Result<Named, BoxError>> + Send>>;

#[derive(Debug, Default)]
struct Known {
    /// The endpoint that the service named last, and until when it is good.
    url: Option<(EndpointUrl, SystemTime)>,
    /// Why there is none.
    error: Option<BoxError>,
}

/// Where requests go: shared by a client and by what reloads its endpoint.
#[derive(Debug)]
struct Discovered {
    known: Arc<Mutex<Known>>,
    /// Gone with the last client, which ends the reloading.
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

/// Asks the service for an endpoint again, before the one that a client has is too old.
#[must_use = "an endpoint that nobody reloads is too old before long"]
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
    /// Asks once, however old the endpoint is. Where that fails, the client keeps the endpoint that it has.
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

    /// Asks whenever the endpoint is about to be too old, until the client and its clones are gone. It is for a task
    /// of its own.
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

/// Asks the service for an endpoint; `ask` makes the call with a client that goes by the rules.
///
/// # Errors
/// When that call fails.
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
