//! Tests the default HTTP client with a local server that misbehaves: each fault leads to the right error, in time.
#![cfg(any(feature = "native-tls", feature = "rustls"))]

mod support;

#[path = "transport/connections.rs"]
mod connections;
#[path = "transport/events.rs"]
mod event_streams;
#[path = "codec/events.rs"]
mod events;
#[path = "transport/faults.rs"]
mod faults;
#[cfg(feature = "http2")]
#[path = "transport/http2.rs"]
mod http2;
#[cfg(feature = "http2")]
#[path = "transport/http2_faults.rs"]
mod http2_faults;
#[path = "transport/proxies.rs"]
mod proxies;
#[path = "transport/requests.rs"]
mod requests;
#[path = "transport/runtimes.rs"]
mod runtimes;
#[cfg(feature = "streaming")]
#[path = "transport/streaming.rs"]
mod streaming;
#[path = "transport/tls.rs"]
mod tls;

use std::error::Error;
use std::time::{Duration, Instant};

use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpClient,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use http_body_util::BodyExt;
use tinsmith_runtime::transport::{Builder, TlsProvider};

/// The TLS libraries that are compiled into this program.
fn tls_providers() -> Vec<TlsProvider> {
    let providers = [
        #[cfg(feature = "rustls")]
        TlsProvider::Rustls,
        #[cfg(feature = "native-tls")]
        TlsProvider::NativeTls,
    ];
    providers.to_vec()
}

/// Creates a client with its own pool, so that tests do not influence each other.
fn client() -> SharedHttpClient {
    Builder::new().build().expect("the settings are right")
}

fn post(url: &str, body: impl Into<SdkBody>) -> HttpRequest {
    let mut request = HttpRequest::new(body.into());
    request.set_method("POST").expect("a method");
    request.set_uri(url).expect("a URI");
    request
}

fn send_with(
    client: &SharedHttpClient,
    settings: &HttpConnectorSettings,
    request: HttpRequest,
) -> HttpConnectorFuture {
    let components = RuntimeComponentsBuilder::for_tests().build().expect("complete");
    client.http_connector(settings, &components).call(request)
}

/// Sends a request without timeouts.
fn send(client: &SharedHttpClient, url: &str) -> HttpConnectorFuture {
    send_with(client, &HttpConnectorSettings::builder().build(), post(url, "{}"))
}

fn read_timeout(limit: Duration) -> HttpConnectorSettings {
    HttpConnectorSettings::builder().read_timeout(limit).build()
}

fn connect_timeout(limit: Duration) -> HttpConnectorSettings {
    HttpConnectorSettings::builder().connect_timeout(limit).build()
}

/// Returns the whole body, or the error that interrupted it.
async fn read(response: HttpResponse) -> Result<Bytes, ConnectorError> {
    match response.into_body().collect().await {
        Ok(body) => Ok(body.to_bytes()),
        Err(error) => Err(*error.downcast().expect("the body's errors are connector errors")),
    }
}

/// Sends a request and reads the whole response.
async fn call(client: &SharedHttpClient, url: &str) -> Result<Bytes, ConnectorError> {
    read(send(client, url).await?).await
}

/// Returns the message of an error and of all its causes, as users see them.
fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(source) = next {
        text.push_str(": ");
        text.push_str(&source.to_string());
        next = source.source();
    }
    text
}

/// Fails if `future` takes longer than two seconds, because no test may hang.
async fn in_time<T>(future: impl Future<Output = T>) -> T {
    let start = Instant::now();
    tokio::time::timeout(Duration::from_secs(10), future)
        .await
        .unwrap_or_else(|_| panic!("still waiting after {:?}", start.elapsed()))
}
