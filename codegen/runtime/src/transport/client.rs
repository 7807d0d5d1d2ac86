//! One call: a connection from the pool or a new one, the request out, the head of the response in.

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
    /// Whether servers without TLS are spoken to in HTTP/2, with that feature.
    http2_prior_knowledge: bool,
}

impl Client {
    pub(super) fn new(pool: Pool, tls: Tls, proxies: Proxies, http2_prior_knowledge: bool) -> Self {
        Self(Arc::new(Shared { pool: Arc::new(pool), tls, proxies, http2_prior_knowledge }))
    }
}

impl HttpClient for Client {
    // Nothing is kept for each setting: a connector is the settings and a pointer to the pool.
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
        // A service that has got into trouble may well have others that have not, behind other connections.
        None if matches!(response.status().as_u16(), 500 | 502..=504) => connection.poisoned().set(),
        None => {}
    }
    into_response(response, connection, origin, &shared.pool, read_timeout)
}

/// Sends the request over a connection from the pool or, where there is none or it is dead, over a new one.
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
                    // Whatever happened to it has probably happened to the others that have been idle for longer.
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

/// Speaks the protocol that the server has chosen or is known for.
async fn begin(
    shared: &Shared,
    origin: &Origin,
    proxy: Option<&Proxy>,
    stream: Stream,
) -> Result<Connection, hyper::Error> {
    // A proxy that requests are handed to is not known for anything.
    #[cfg(feature = "http2")]
    if stream.is_http2() || shared.http2_prior_knowledge && !origin.https && proxy.is_none() {
        let connection = connection::Shared::new(stream, origin).await?;
        return Ok(Connection::Share(shared.pool.add(connection)));
    }
    #[cfg(not(feature = "http2"))]
    let _ = (shared.http2_prior_knowledge, origin, proxy);
    Connection::http1(stream).await
}

/// The request once more, for a new connection, if the one from the pool was found to be dead: it broke before there
/// was a byte of a response, which says nothing about the service. What took too long may be under way there.
fn repeatable(failed: SendError, copy: Option<Request<SdkBody>>) -> Result<Request<SdkBody>, SendError> {
    match failed {
        SendError::NotWritten(request, _) => Ok(*request),
        SendError::Failed { source, response_begun: false } if !source.is_user() => {
            copy.ok_or(SendError::Failed { source, response_begun: false })
        }
        failed => Err(failed),
    }
}

/// A copy of the request, if its body can begin again.
fn copy(request: &Request<SdkBody>) -> Option<Request<SdkBody>> {
    let mut copy = Request::new(request.body().try_clone()?);
    *copy.method_mut() = request.method().clone();
    *copy.uri_mut() = request.uri().clone();
    *copy.headers_mut() = request.headers().clone();
    Some(copy)
}

/// Lets the sender of the request say, once the response has been read, that its connection is not to be used again.
fn show(connection: &Connection, watcher: &CaptureSmithyConnection) {
    let poisoned = connection.poisoned().clone();
    watcher.set_connection_retriever(move || {
        let poisoned = poisoned.clone();
        Some(ConnectionMetadata::builder().proxied(false).poison_fn(move || poisoned.set()).build())
    });
}

/// Puts the request into the form that goes to an origin server: the path in the first line, the host as a header.
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

/// Puts the request into the form that goes to a proxy: the whole URL in the first line (RFC 9112, section 3.2.2).
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
