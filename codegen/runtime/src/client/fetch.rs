//! Requests that no model describes, such as those for the metadata of an EC2 instance. Their time and size are bounded,
//! and the caller decides which outcomes are retried.

use std::fmt;
use std::pin::pin;
use std::time::Duration;

use aws_smithy_async::rt::sleep::{AsyncSleep, SharedAsyncSleep};
use aws_smithy_async::time::SharedTimeSource;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorSettings, SharedHttpClient, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::retry::RetryConfig;
use bytes::Bytes;
use http::{HeaderValue, Request, Response, header};
use tracing::debug;

use super::body::collect;
use super::components::components;
use super::retry::backoff;
use super::timeout::{TimedOut, within};
use super::{HttpRequest, handle};

/// The largest size of a response. Documents of this kind have a few kilobytes.
const MAX_SIZE: usize = 1 << 20;

/// How long a request may take, and how often it is sent.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Limits {
    pub connect_timeout: Duration,
    pub read_timeout: Duration,
    /// For each attempt, from the first byte sent to the last one received.
    pub attempt_timeout: Duration,
    pub max_attempts: u32,
}

/// Sends requests without a body and without a signature.
#[derive(Clone, Debug)]
pub struct Fetcher {
    connector: Option<SharedHttpConnector>,
    sleep: SharedAsyncSleep,
    limits: Limits,
}

impl Fetcher {
    /// Creates a fetcher that uses this HTTP client, or else the default one.
    pub fn new(
        http: Option<SharedHttpClient>,
        time: SharedTimeSource,
        sleep: SharedAsyncSleep,
        limits: Limits,
    ) -> Self {
        let http = http.or_else(handle::default_http_client);
        let settings = HttpConnectorSettings::builder()
            .connect_timeout(limits.connect_timeout)
            .read_timeout(limits.read_timeout)
            .build();
        let components = components(time, sleep.clone(), http.clone());
        let connector = http.map(|http| http.http_connector(&settings, &components));
        Self { connector, sleep, limits }
    }

    /// Sends `request` until `again` returns `false`, or there are no more attempts.
    ///
    /// # Errors
    /// If there is no complete response to the last attempt. The status of the response does not matter.
    pub async fn fetch(
        &self,
        request: &Request<()>,
        again: impl Fn(&Result<Response<Bytes>, FetchError>) -> bool,
    ) -> Result<Response<Bytes>, FetchError> {
        let retry = RetryConfig::standard();
        let mut number = 1;
        loop {
            let outcome = self.attempt(request).await;
            if number >= self.limits.max_attempts || !again(&outcome) {
                return outcome;
            }
            let pause = backoff(&retry, number, None);
            debug!(attempt = number, ?pause, "trying again");
            self.sleep.sleep(pause).await;
            number += 1;
        }
    }

    async fn attempt(&self, request: &Request<()>) -> Result<Response<Bytes>, FetchError> {
        let attempt = pin!(self.send(request));
        let limit = Some(self.limits.attempt_timeout);
        within(&self.sleep, "the attempt", limit, attempt).await.map_err(FetchError::Timeout)?
    }

    async fn send(&self, request: &Request<()>) -> Result<Response<Bytes>, FetchError> {
        let connector = self.connector.as_ref().ok_or(FetchError::NoHttpClient)?;
        let request = http_request(request)?;
        let response = connector.call(request).await.map_err(FetchError::Dispatch)?;
        let response = response.try_into_http1x().map_err(|error| FetchError::Response(error.into()))?;
        let (head, body) = response.into_parts();
        let body = collect(body, MAX_SIZE, None, &self.sleep).await.map_err(FetchError::Response)?;
        Ok(Response::from_parts(head, body))
    }
}

fn http_request(request: &Request<()>) -> Result<HttpRequest, FetchError> {
    let (head, ()) = request.clone().into_parts();
    let mut request = Request::from_parts(head, SdkBody::empty());
    let agent = HeaderValue::from_static(concat!("tinsmith-rust/", env!("CARGO_PKG_VERSION")));
    request.headers_mut().insert(header::USER_AGENT, agent);
    HttpRequest::try_from(request).map_err(|error| FetchError::Request(error.into()))
}

/// Why there is no complete response.
#[derive(Debug)]
#[non_exhaustive]
pub enum FetchError {
    /// There is no HTTP client.
    NoHttpClient,
    /// The request is not valid.
    Request(BoxError),
    /// The request could not be sent, or there was no response.
    Dispatch(ConnectorError),
    /// The response is incomplete or too large.
    Response(BoxError),
    /// The attempt took too long.
    Timeout(TimedOut),
}

impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoHttpClient => {
                "there is no HTTP client: set `http_client` in the configuration, or enable the feature `rustls` or \
                 `native-tls`"
            }
            Self::Request(_) => "the request is not valid",
            Self::Dispatch(_) => "there is no response",
            Self::Response(_) => "the response is incomplete or too large",
            Self::Timeout(_) => "the response took too long",
        })
    }
}

impl std::error::Error for FetchError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::NoHttpClient => None,
            Self::Request(error) | Self::Response(error) => Some(error.as_ref()),
            Self::Dispatch(error) => Some(error),
            Self::Timeout(error) => Some(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use aws_smithy_async::rt::sleep::TokioSleep;
    use aws_smithy_runtime_api::client::http::HttpConnectorFuture;
    use aws_smithy_runtime_api::client::http::http_client_fn;
    use aws_smithy_runtime_api::client::orchestrator::HttpResponse;

    use super::*;

    const LIMITS: Limits = Limits {
        connect_timeout: Duration::from_secs(1),
        read_timeout: Duration::from_secs(1),
        attempt_timeout: Duration::from_secs(2),
        max_attempts: 3,
    };

    /// Returns these responses, one after the other, and then hangs.
    #[derive(Debug)]
    struct Canned(Mutex<Vec<(u16, SdkBody)>>);

    impl HttpConnector for Canned {
        fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
            assert!(request.headers().get("user-agent").unwrap().starts_with("tinsmith-rust/"));
            let next = self.0.lock().unwrap().pop();
            HttpConnectorFuture::new(async move {
                match next {
                    Some((status, body)) => Ok(HttpResponse::new(status.try_into().unwrap(), body)),
                    None => std::future::pending().await,
                }
            })
        }
    }

    fn fetcher(mut responses: Vec<(u16, SdkBody)>) -> Fetcher {
        responses.reverse();
        let connector = SharedHttpConnector::new(Canned(Mutex::new(responses)));
        let http = http_client_fn(move |_, _| connector.clone());
        let sleep = SharedAsyncSleep::new(TokioSleep::new());
        Fetcher::new(Some(SharedHttpClient::new(http)), SharedTimeSource::default(), sleep, LIMITS)
    }

    fn request() -> Request<()> {
        Request::get("http://169.254.169.254/").body(()).unwrap()
    }

    fn server_error(outcome: &Result<Response<Bytes>, FetchError>) -> bool {
        outcome.as_ref().is_ok_and(|response| response.status().is_server_error())
    }

    #[tokio::test(start_paused = true)]
    async fn a_request_is_retried_while_the_caller_wants_it() {
        let responses = || vec![(503, "a".into()), (500, "b".into()), (200, "c".into()), (200, "d".into())];
        let response = fetcher(responses()).fetch(&request(), server_error).await.unwrap();
        assert_eq!((response.status().as_u16(), &response.body()[..]), (200, &b"c"[..]));
        let response = fetcher(responses()).fetch(&request(), |_| false).await.unwrap();
        assert_eq!(response.status().as_u16(), 503);
        let response =
            fetcher(vec![(500, "a".into()), (500, "b".into()), (500, "c".into()), (200, "d".into())])
                .fetch(&request(), server_error)
                .await
                .unwrap();
        assert_eq!(&response.body()[..], b"c");
    }

    #[tokio::test(start_paused = true)]
    async fn hanging_and_endless_responses_are_errors() {
        let error = fetcher(Vec::new()).fetch(&request(), |_| false).await.unwrap_err();
        assert!(matches!(error, FetchError::Timeout(_)), "{error:?}");
        let large = SdkBody::from(vec![b' '; MAX_SIZE + 1]);
        let error = fetcher(vec![(200, large)]).fetch(&request(), |_| false).await.unwrap_err();
        assert!(matches!(error, FetchError::Response(_)), "{error:?}");
    }
}
