//! Sends a request over a pooled or new connection, and receives the head of the response.

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
use http::uri::{PathAndQuery, Scheme};
use http::{HeaderValue, Request, Response, Uri, header};
use hyper::body::Incoming;
use tokio::runtime::Handle;

use super::body;
use super::connect;
#[cfg(feature = "http2")]
use super::connection;
use super::connection::{Connection, SendError};
use super::error::{self, Failure};
use super::pool::{Origin, Pool};
use super::proxy::{Proxies, Proxy};
use super::stream::Stream;
use super::tls::Tls;
use crate::client::timeout::reachable;
use crate::endpoint::request_authority;

#[derive(Debug)]
pub(super) struct Client(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    pool: Arc<Pool>,
    tls: Tls,
    proxies: Proxies,
    /// Whether to use HTTP/2 for servers without TLS, if the feature is enabled.
    http2_prior_knowledge: bool,
}

impl Client {
    pub(super) fn new(pool: Pool, tls: Tls, proxies: Proxies, http2_prior_knowledge: bool) -> Self {
        Self(Arc::new(Shared { pool: Arc::new(pool), tls, proxies, http2_prior_knowledge }))
    }
}

impl HttpClient for Client {
    // A connector consists of its settings and a pointer to the pool, so it need not be cached.
    fn http_connector(&self, settings: &HttpConnectorSettings, _: &RuntimeComponents) -> SharedHttpConnector {
        SharedHttpConnector::new(Connector {
            shared: Arc::clone(&self.0),
            connect_timeout: reachable(settings.connect_timeout()),
            read_timeout: reachable(settings.read_timeout()),
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
    let proxy = shared.proxies.find(&origin).map_err(error::connecting)?;
    if let Some(proxy) = proxy.filter(|_| !origin.https) {
        hand_to_proxy(proxy, &origin, &mut request)?;
    }
    let watcher = request.extensions().get::<CaptureSmithyConnection>().cloned();

    let (connection, response) =
        send(&shared, &origin, proxy, request, connect_timeout, read_timeout).await?;
    match watcher {
        Some(watcher) => show(&connection, &watcher),
        // Other servers of the service may work, and another connection may lead to one of them.
        None if matches!(response.status().as_u16(), 500 | 502..=504) => connection.poisoned().set(),
        None => {}
    }
    into_response(response, connection, origin, &shared.pool, read_timeout)
}

/// Sends the request over a pooled connection or, if there is none or it is dead, over a new one.
async fn send(
    shared: &Shared,
    origin: &Origin,
    proxy: Option<&Proxy>,
    request: Request<SdkBody>,
    connect_timeout: Option<Duration>,
    read_timeout: Option<Duration>,
) -> Result<(Connection, Response<Incoming>), ConnectorError> {
    let request = match shared.pool.take(origin).await {
        None => request,
        Some(mut connection) => {
            let copy = copy(&request);
            match connection.send(request, read_timeout).await {
                Ok(response) => return Ok((connection, response)),
                Err(failed) => {
                    // Connections that have been idle for longer are probably dead, too.
                    shared.pool.remove(origin);
                    repeatable(failed, copy).map_err(|failed| error::sending(origin, failed))?
                }
            }
        }
    };
    let stream =
        connect::open(origin, proxy, &shared.tls, connect_timeout).await.map_err(error::connecting)?;
    let mut connection = begin(shared, origin, proxy, stream)
        .await
        .map_err(|source| Failure::Exchange { authority: origin.authority.clone(), source })
        .map_err(error::connecting)?;
    match connection.send(request, read_timeout).await {
        Ok(response) => Ok((connection, response)),
        Err(failed) => Err(error::sending(origin, failed)),
    }
}

/// Starts the protocol that was negotiated in the TLS handshake, or that is known by configuration.
async fn begin(
    shared: &Shared,
    origin: &Origin,
    proxy: Option<&Proxy>,
    stream: Stream,
) -> Result<Connection, hyper::Error> {
    // For a server without TLS the configuration does not apply to its proxy.
    #[cfg(feature = "http2")]
    if stream.is_http2() || shared.http2_prior_knowledge && !origin.https && proxy.is_none() {
        let connection = connection::Shared::new(stream, origin).await?;
        return Ok(Connection::Share(shared.pool.add(connection)));
    }
    #[cfg(not(feature = "http2"))]
    let _ = (shared.http2_prior_knowledge, origin, proxy);
    Connection::http1(stream).await
}

/// Returns the request to be sent over a new connection if the pooled one was dead: it broke before the first byte of a
/// response, so the service was not at fault. After a timeout the service may still be processing the request.
fn repeatable(failed: SendError, copy: Option<Request<SdkBody>>) -> Result<Request<SdkBody>, SendError> {
    match failed {
        SendError::NotWritten(request, _) => Ok(*request),
        SendError::Failed { source, response_begun: false } if !source.is_user() => {
            copy.ok_or(SendError::Failed { source, response_begun: false })
        }
        failed => Err(failed),
    }
}

/// Returns a copy of the request, if its body can be read again.
fn copy(request: &Request<SdkBody>) -> Option<Request<SdkBody>> {
    let mut copy = Request::new(request.body().try_clone()?);
    *copy.method_mut() = request.method().clone();
    *copy.uri_mut() = request.uri().clone();
    *copy.headers_mut() = request.headers().clone();
    Some(copy)
}

/// Lets the caller, who decides by the response, keep the connection from being used again.
fn show(connection: &Connection, watcher: &CaptureSmithyConnection) {
    let poisoned = connection.poisoned().clone();
    watcher.set_connection_retriever(move || {
        let poisoned = poisoned.clone();
        Some(ConnectionMetadata::builder().proxied(false).poison_fn(move || poisoned.set()).build())
    });
}

/// Converts the request into the form for an origin server: the path in the request line, the host in a header.
fn prepare(
    runtime: tokio::runtime::Id,
    mut request: Request<SdkBody>,
) -> Result<(Origin, Request<SdkBody>), ConnectorError> {
    let invalid = |problem| ConnectorError::user(Failure::Uri(problem).into()).never_connected();
    let uri = std::mem::take(request.uri_mut()).into_parts();
    let scheme = match uri.scheme {
        Some(scheme) if scheme.as_str().eq_ignore_ascii_case("https") => Scheme::HTTPS,
        Some(scheme) if scheme.as_str().eq_ignore_ascii_case("http") => Scheme::HTTP,
        Some(_) => return Err(invalid("has a scheme that is neither http nor https")),
        None => return Err(invalid("has no scheme; http:// or https:// is missing")),
    };
    let authority = uri.authority.ok_or_else(|| invalid("has no host"))?;
    let authority = request_authority(&scheme, &authority).map_err(invalid)?;
    if let Some(path) = uri.path_and_query {
        *request.uri_mut() = Uri::from(path);
    }
    if !request.headers().contains_key(header::HOST) {
        let host = HeaderValue::from_str(authority.as_str()).map_err(|_| invalid("has an invalid host"))?;
        request.headers_mut().insert(header::HOST, host);
    }
    let origin = Origin { https: scheme == Scheme::HTTPS, authority, runtime };
    Ok((origin, request))
}

/// Converts the request into the form for a proxy: the whole URL in the request line (RFC 9112, section 3.2.2).
fn hand_to_proxy(
    proxy: &Proxy,
    origin: &Origin,
    request: &mut Request<SdkBody>,
) -> Result<(), ConnectorError> {
    let mut uri = std::mem::take(request.uri_mut()).into_parts();
    uri.scheme = Some(Scheme::HTTP);
    uri.authority = Some(origin.authority.clone());
    uri.path_and_query.get_or_insert(PathAndQuery::from_static("/"));
    *request.uri_mut() = Uri::from_parts(uri).map_err(|error| ConnectorError::user(error.into()))?;
    if let Some(authorization) = &proxy.authorization {
        request.headers_mut().insert(header::PROXY_AUTHORIZATION, authorization.clone());
    }
    Ok(())
}

fn into_response(
    response: Response<Incoming>,
    connection: Connection,
    origin: Origin,
    pool: &Arc<Pool>,
    read_timeout: Option<Duration>,
) -> Result<HttpResponse, ConnectorError> {
    let authority = origin.authority.clone();
    let response = response.map(|incoming| body::wrap(incoming, connection, origin, pool, read_timeout));
    HttpResponse::try_from(response).map_err(|source| {
        ConnectorError::other(Failure::Head { authority, source: source.into() }.into(), None)
    })
}
