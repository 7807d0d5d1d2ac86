//! One call: a connection from the pool or a new one, the request out, the head of the answer in.

use std::sync::Arc;
use std::time::Duration;

use aws_smithy_runtime_api::client::connection::{CaptureSmithyConnection, ConnectionMetadata};
use aws_smithy_runtime_api::client::connector_metadata::ConnectorMetadata;
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use http::uri::{Authority, Scheme};
use http::{HeaderValue, Request, Response, Uri, header};
use hyper::body::Incoming;
use tokio::runtime::Handle;

use super::body;
use super::connect;
use super::connection::{Connection, SendError};
use super::error::{self, Failure};
use super::pool::{Origin, Pool};
use super::tls::Tls;

#[derive(Debug)]
pub(super) struct Client(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    pool: Arc<Pool>,
    tls: Tls,
}

impl Client {
    pub(super) fn new(pool: Pool, tls: Tls) -> Self {
        Self(Arc::new(Shared { pool: Arc::new(pool), tls }))
    }
}

impl HttpClient for Client {
    // Nothing is kept for each setting: a connector is the settings and a pointer to the pool.
    fn http_connector(&self, settings: &HttpConnectorSettings, _: &RuntimeComponents) -> SharedHttpConnector {
        SharedHttpConnector::new(Connector {
            shared: Arc::clone(&self.0),
            connect_timeout: settings.connect_timeout(),
            read_timeout: settings.read_timeout(),
        })
    }

    fn connector_metadata(&self) -> Option<ConnectorMetadata> {
        Some(ConnectorMetadata::new("hyper", Some("1.x".into())))
    }
}

#[derive(Debug)]
struct Connector {
    shared: Arc<Shared>,
    connect_timeout: Option<Duration>,
    read_timeout: Option<Duration>,
}

impl HttpConnector for Connector {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let shared = Arc::clone(&self.shared);
        HttpConnectorFuture::new(call(shared, self.connect_timeout, self.read_timeout, request))
    }
}

async fn call(
    shared: Arc<Shared>,
    connect_timeout: Option<Duration>,
    read_timeout: Option<Duration>,
    request: HttpRequest,
) -> Result<HttpResponse, ConnectorError> {
    let Ok(runtime) = Handle::try_current() else {
        return Err(ConnectorError::user(Failure::NoRuntime.into()).never_connected());
    };
    let request = request.try_into_http1x().map_err(|error| ConnectorError::user(error.into()))?;
    let (origin, mut request) = prepare(runtime.id(), request)?;
    let watcher = request.extensions().get::<CaptureSmithyConnection>().cloned();

    let (connection, response) = loop {
        let (mut connection, reused) = match shared.pool.take(&origin).await {
            Some(connection) => (connection, true),
            None => {
                let opening = connect::open(&origin, &shared.tls, connect_timeout);
                (opening.await.map_err(error::connecting)?, false)
            }
        };
        match connection.send(request, read_timeout).await {
            Ok(response) => break (connection, response),
            // Only a kept connection can have been closed under us. A new one that takes nothing is an error,
            // and that ends the loop, because every turn takes one connection out of the pool.
            Err(SendError::Unsent(unsent, _)) if reused => request = *unsent,
            Err(SendError::Unsent(_, cause) | SendError::Failed(cause)) => {
                return Err(error::exchange(&origin.authority, cause));
            }
            Err(SendError::Late(limit)) => {
                let failure = Failure::HeadTimeout { authority: origin.authority, limit };
                return Err(ConnectorError::timeout(failure.into()));
            }
        }
    };
    match watcher {
        Some(watcher) => show(&connection, &watcher),
        // A service that has got into trouble may well have others that have not, behind other connections.
        None if matches!(response.status().as_u16(), 500 | 502..=504) => connection.given_up().set(),
        None => {}
    }
    answer(response, connection, origin, &shared.pool, read_timeout)
}

/// Lets whoever sends the request say, once the answer is understood, that its connection is not to be used again.
fn show(connection: &Connection, watcher: &CaptureSmithyConnection) {
    let given_up = connection.given_up().clone();
    watcher.set_connection_retriever(move || {
        let given_up = given_up.clone();
        Some(ConnectionMetadata::builder().proxied(false).poison_fn(move || given_up.set()).build())
    });
}

/// Puts the request into the form that goes to an origin server: the path in the first line, the host as a header.
fn prepare(
    runtime: tokio::runtime::Id,
    mut request: Request<SdkBody>,
) -> Result<(Origin, Request<SdkBody>), ConnectorError> {
    let invalid = |problem| ConnectorError::user(Failure::Uri(problem).into()).never_connected();
    let uri = std::mem::take(request.uri_mut()).into_parts();
    let https = match uri.scheme {
        Some(scheme) if scheme == Scheme::HTTPS => true,
        Some(scheme) if scheme == Scheme::HTTP => false,
        Some(_) => return Err(invalid("the scheme is neither http nor https")),
        None => return Err(invalid("the URI has no scheme; http:// or https:// is missing")),
    };
    let Some(authority) = uri.authority.filter(|authority| !authority.host().is_empty()) else {
        return Err(invalid("the URI has no host"));
    };
    if let Some(path) = uri.path_and_query {
        *request.uri_mut() = Uri::from(path);
    }
    let origin = Origin { https, authority, runtime };
    if !request.headers().contains_key(header::HOST) {
        let host = host_header(&origin).ok_or_else(|| invalid("the host is not fit for a header"))?;
        request.headers_mut().insert(header::HOST, host);
    }
    Ok((origin, request))
}

/// The host, and the port where it is not the scheme's own; a user name never.
fn host_header(origin: &Origin) -> Option<HeaderValue> {
    let host = origin.authority.host();
    match origin.authority.port_u16() {
        Some(port) if port != origin.default_port() => HeaderValue::try_from(format!("{host}:{port}")).ok(),
        _ => HeaderValue::from_str(host).ok(),
    }
}

fn answer(
    response: Response<Incoming>,
    connection: Connection,
    origin: Origin,
    pool: &Arc<Pool>,
    read_timeout: Option<Duration>,
) -> Result<HttpResponse, ConnectorError> {
    let authority: Authority = origin.authority.clone();
    let response = response.map(|incoming| body::wrap(incoming, connection, origin, pool, read_timeout));
    HttpResponse::try_from(response).map_err(|cause| {
        ConnectorError::other(Failure::Head { authority, problem: cause.to_string() }.into(), None)
    })
}
