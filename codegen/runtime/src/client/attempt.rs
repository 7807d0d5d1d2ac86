//! Makes one attempt: adds headers and the signature, sends the request and receives the response.

use std::error::Error;
use std::fmt;
#[cfg(feature = "streaming")]
use std::pin::pin;
use std::time::{Duration, SystemTime};

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::connection::CaptureSmithyConnection;
use aws_smithy_runtime_api::client::http::HttpConnector;
use aws_smithy_runtime_api::client::interceptors::{InterceptorError, context};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::retry::ErrorKind;
use aws_types::os_shim_internal::Env;
use http::{HeaderName, HeaderValue, Request, Response, header};

use crate::body::Body;
use crate::endpoint::EndpointUrl;
#[cfg(all(feature = "event-stream", feature = "streaming"))]
use crate::event_stream::initial;
use crate::schema::OperationSchema;

use super::auth::Authorization;
use super::bearer;
use super::body::{TooLarge, collect};
#[cfg(feature = "checksums")]
use super::chunked;
use super::clock::{Difference, Measured};
#[cfg(feature = "streaming")]
use super::download;
#[cfg(all(feature = "event-stream", feature = "streaming"))]
use super::event_body::Signing;
use super::interceptors::Interceptors;
use super::recursion;
use super::sign::{ChunkSigner, sign_request};
#[cfg(all(feature = "event-stream", feature = "streaming"))]
use super::sign_event::EventSigner;
#[cfg(feature = "streaming")]
use super::upload;
use super::{Handle, HttpRequest, HttpResponse, SdkError};

const INVOCATION_ID: HeaderName = HeaderName::from_static("amz-sdk-invocation-id");
const ATTEMPT: HeaderName = HeaderName::from_static("amz-sdk-request");
pub(super) const USER_AGENT: HeaderName = HeaderName::from_static("x-amz-user-agent");

/// The state that all attempts of a call share.
pub struct PreparedRequest {
    pub request: Request<Body>,
    /// Whether the request can be sent again: its body is in memory, or can be read again from its beginning.
    pub is_repeatable: bool,
    /// The ID by which the service recognizes the attempts of one call.
    pub invocation_id: HeaderValue,
    pub authorization: Authorization,
    pub endpoint: EndpointUrl,
    /// How long the service may send nothing in the middle of its response.
    pub stall: Option<Duration>,
    /// How long the service may take nothing of a body that is a stream.
    pub upload_stall: Option<Duration>,
    /// The operation. If its output has a stream, the body of a successful response is left to the caller.
    pub operation: &'static OperationSchema,
    /// How the messages of the body are signed, if the body consists of events.
    #[cfg(all(feature = "event-stream", feature = "streaming"))]
    pub signing: Option<Signing>,
    /// The checksum algorithms that a response may use.
    #[cfg(feature = "checksums")]
    pub response_algorithms: &'static [&'static str],
}

/// Why there is no complete response.
#[derive(Debug)]
pub enum Failure {
    /// The input cannot become a request.
    Construction(BoxError),
    /// The attempt took too long.
    Timeout(BoxError),
    /// The request could not be signed or sent, or no response came.
    Dispatch(ConnectorError),
    /// A response arrived, but its body is incomplete or too large.
    Response(BoxError, Box<HttpResponse>),
    /// An interceptor failed.
    Interceptor(InterceptorError),
    /// The call failed, and its error went through the interceptors.
    Intercepted(Box<SdkError<context::Error, HttpResponse>>),
}

/// As in the official clients, only an input that cannot become a request is a construction failure. Failures to find
/// credentials or an endpoint, or to sign the request, are dispatch failures.
impl From<BoxError> for Failure {
    fn from(error: BoxError) -> Self {
        Self::Dispatch(ConnectorError::other(error, None))
    }
}

impl Failure {
    /// Returns the kind of failure, if another attempt may succeed.
    pub fn kind(&self) -> Option<ErrorKind> {
        match self {
            Self::Construction(_) | Self::Interceptor(_) | Self::Intercepted(_) => None,
            Self::Timeout(_) => Some(ErrorKind::TransientError),
            Self::Dispatch(error) if error.is_timeout() || error.is_io() => Some(ErrorKind::TransientError),
            Self::Dispatch(error) => error.as_other(),
            Self::Response(error, _) => (!error.is::<TooLarge>()).then_some(ErrorKind::TransientError),
        }
    }
}

/// Shows all causes, down to the operating system's, because an "io error" alone does not help in a log.
impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Construction(error) | Self::Timeout(error) | Self::Response(error, _) => {
                Chain(error.as_ref()).fmt(f)
            }
            Self::Dispatch(error) => Chain(error).fmt(f),
            Self::Interceptor(error) => Chain(error).fmt(f),
            Self::Intercepted(error) => Chain(error).fmt(f),
        }
    }
}

/// Shows an error and all its causes on one line.
pub struct Chain<'e>(pub &'e (dyn Error + 'static));

impl fmt::Display for Chain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)?;
        let mut next = self.0.source();
        while let Some(source) = next {
            write!(f, ": {source}")?;
            next = source.source();
        }
        Ok(())
    }
}

/// A response, in memory unless its body is left to the caller, and the measured difference between the clocks.
pub struct AttemptResponse {
    pub response: Response<Body>,
    pub clock: Option<Measured>,
    /// The connection of the response, if the HTTP client reveals it.
    pub connection: CaptureSmithyConnection,
}

impl AttemptResponse {
    /// Creates an empty response, which stands for one that went through the interceptors.
    pub fn empty() -> Self {
        Self { response: Response::default(), clock: None, connection: CaptureSmithyConnection::new() }
    }
}

/// Makes attempt number `number`.
pub async fn attempt(
    handle: &Handle,
    prepared: &mut PreparedRequest,
    interceptors: &mut Interceptors<'_>,
    number: u32,
) -> Result<AttemptResponse, Failure> {
    interceptors.before_attempt(number)?;
    let skew = handle.shared.skew.current();
    let mut request = request(handle, prepared, interceptors, number, skew)?;
    let connection = CaptureSmithyConnection::new();
    request.add_extension(connection.clone());
    let sent = handle.time.now();
    let response = dispatch(handle, request, prepared.upload_stall).await?;
    let response = interceptors.before_deserialization(response)?;
    let (head, body) = response.try_into_http1x().map_err(BoxError::from)?.into_parts();
    let clock = match handle.correct_clock {
        true => handle.shared.skew.learn(&head.headers, skew, sent, handle.time.now()),
        false => None,
    };
    #[cfg(feature = "checksums")]
    let body = crate::checksums::validated(&head.headers, body, prepared.response_algorithms);
    #[cfg(feature = "streaming")]
    if prepared.operation.output.stream().is_some() && head.status.is_success() {
        let body = Body::Stream(download::watch(body, &head.headers, prepared.stall, &handle.sleep));
        let response = Response::from_parts(head, body);
        #[cfg(feature = "event-stream")]
        let response = initial::wait(prepared.operation, response).await;
        return Ok(AttemptResponse { response, clock, connection });
    }
    match collect(body, handle.max_size, prepared.stall, &handle.sleep).await {
        Ok(body) => {
            Ok(AttemptResponse { response: Response::from_parts(head, body.into()), clock, connection })
        }
        Err(error) => {
            let response = Response::from_parts(head, SdkBody::empty());
            match HttpResponse::try_from(response) {
                Ok(response) => Err(Failure::Response(error, Box::new(response))),
                Err(_) => Err(Failure::Dispatch(ConnectorError::io(error))),
            }
        }
    }
}

/// Sends the request and waits for the headers of the response.
async fn dispatch(
    handle: &Handle,
    request: HttpRequest,
    stall: Option<Duration>,
) -> Result<HttpResponse, Failure> {
    let connector = handle.connector()?;
    #[cfg(feature = "streaming")]
    {
        let mut request = request;
        let length = request.headers().get(header::CONTENT_LENGTH.as_str());
        let length = length.and_then(|length| length.parse().ok());
        let body = std::mem::replace(request.body_mut(), SdkBody::taken());
        let (body, upload) = upload::watch(body, length, stall, &handle.sleep);
        *request.body_mut() = body;
        let call = connector.call(request);
        let outcome = match upload {
            Some(upload) => upload
                .unless_stalled(pin!(call))
                .await
                .map_err(|stalled| Failure::Dispatch(ConnectorError::timeout(stalled.into())))?,
            None => call.await,
        };
        outcome.map_err(Failure::Dispatch)
    }
    #[cfg(not(feature = "streaming"))]
    {
        let _ = stall;
        connector.call(request).await.map_err(Failure::Dispatch)
    }
}

fn request(
    handle: &Handle,
    prepared: &mut PreparedRequest,
    interceptors: &mut Interceptors<'_>,
    number: u32,
    skew: Difference,
) -> Result<HttpRequest, Failure> {
    let mut request = match interceptors.request()? {
        Some((request, is_repeatable)) => {
            prepared.is_repeatable = is_repeatable;
            request
        }
        None => copy(prepared),
    };
    let headers = request.headers_mut();
    headers.insert(header::USER_AGENT, handle.user_agent.clone());
    headers.insert(USER_AGENT, handle.user_agent.clone());
    if handle.lambda {
        recursion::pass_on(headers, &Env::real());
    }
    #[cfg(feature = "checksums")]
    let slot = chunked::encode(
        &mut request,
        prepared.authorization.scope.as_ref(),
        handle.settings.aws_chunked_encoding_chunk_size,
    )?;
    // As in official clients, the signature covers the length only if the operation has a body. For other operations the
    // HTTP client adds the length.
    let operation = prepared.operation;
    if operation.service.protocol.has_body(operation)
        && let Some(length) = request.body().content_length()
    {
        request.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    }
    let mut request = interceptors.before_signing(request)?;
    let signer = authorize(&mut request, &prepared.authorization, skew.apply(handle.time.now()))?;
    #[cfg(all(feature = "event-stream", feature = "streaming"))]
    let signer = match (&prepared.signing, signer) {
        (Some(signing), Some(signer)) => {
            signing.begin(EventSigner::new(signer, handle.time.clone(), skew)?);
            None
        }
        (_, signer) => signer,
    };
    #[cfg(feature = "checksums")]
    if let (Some(slot), Some(signer)) = (slot, signer) {
        // The slot is new, so it is empty.
        let _ = slot.set(signer);
    }
    #[cfg(not(feature = "checksums"))]
    let _ = signer;
    // The signature does not cover these, as with the official clients.
    request.headers_mut().insert(INVOCATION_ID, prepared.invocation_id.clone());
    let attempts = match handle.retry.has_retry() {
        true => format!("attempt={number}; max={}", handle.retry.max_attempts()),
        false => format!("attempt={number}; max=1"),
    };
    request.headers_mut().insert(ATTEMPT, HeaderValue::try_from(attempts).map_err(BoxError::from)?);
    interceptors.before_transmit(HttpRequest::try_from(request).map_err(BoxError::from)?)
}

/// Adds the signature or the token, if the request needs one. Returns the signer for the chunks of the body.
fn authorize(
    request: &mut Request<SdkBody>,
    authorization: &Authorization,
    time: SystemTime,
) -> Result<Option<ChunkSigner>, BoxError> {
    match (&authorization.identity, &authorization.scope) {
        (Some(identity), Some(scope)) => sign_request(request, identity, scope, time).map(Some),
        (Some(identity), None) => bearer::authorize(request, identity).map(|()| None),
        (None, _) => Ok(None),
    }
}

/// Returns the request for one attempt. A body that cannot be read again is moved out of `prepared`.
fn copy(prepared: &mut PreparedRequest) -> Request<SdkBody> {
    let original = &mut prepared.request;
    let body = original.body().try_clone();
    prepared.is_repeatable = body.is_some();
    let body = body.unwrap_or_else(|| std::mem::take(original.body_mut()));
    let mut request = Request::new(body.into());
    *request.method_mut() = original.method().clone();
    *request.uri_mut() = original.uri().clone();
    *request.headers_mut() = original.headers().clone();
    request
}

#[cfg(all(test, any(feature = "native-tls", feature = "rustls")))]
mod tests {
    use std::future::Future;
    use std::pin::Pin;
    use std::task::{Context, Poll, ready};

    use aws_smithy_runtime_api::client::http::{HttpConnectorFuture, SharedHttpConnector, http_client_fn};
    use bytes::Bytes;
    use http_body::Frame;
    use tokio::time::{Sleep, sleep};

    use super::*;
    use crate::client::auth::AuthScheme;
    use crate::client::{Service, Settings};
    use crate::protocol::aws_json::AWS_JSON_1_1;
    use crate::schema::{Member, Schema, ServiceSchema};

    static SERVICE: Service = Service::new("Test", "test", "1");

    static API: ServiceSchema = ServiceSchema::new("Test", "1", &AWS_JSON_1_1);
    static EMPTY: Schema = Schema::structure("Empty", &[]);
    static NAMED: Schema = Schema::structure("Named", &[Member::string("Name", "name")]);
    static OPERATION: OperationSchema = OperationSchema::new("Test", &API, &EMPTY, &EMPTY);

    /// A body that arrives after a minute.
    struct Late(Option<Pin<Box<Sleep>>>);

    impl http_body::Body for Late {
        type Data = Bytes;
        type Error = std::convert::Infallible;

        fn poll_frame(
            mut self: Pin<&mut Self>,
            context: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
            let Some(wait) = &mut self.0 else { return Poll::Ready(None) };
            ready!(wait.as_mut().poll(context));
            self.0 = None;
            Poll::Ready(Some(Ok(Frame::data(Bytes::from("late")))))
        }
    }

    #[derive(Debug)]
    struct Slow;

    impl HttpConnector for Slow {
        fn call(&self, _: HttpRequest) -> HttpConnectorFuture {
            let body = SdkBody::from_body_1_x(Late(Some(Box::pin(sleep(Duration::from_secs(60))))));
            HttpConnectorFuture::ready(Ok(HttpResponse::new(200.try_into().unwrap(), body)))
        }
    }

    fn prepared(operation: &'static OperationSchema, stall: Option<Duration>) -> PreparedRequest {
        PreparedRequest {
            request: Request::new(b"{}".to_vec().into()),
            is_repeatable: true,
            invocation_id: HeaderValue::from_static("id"),
            authorization: Authorization { scheme: AuthScheme::NoAuth, identity: None, scope: None },
            endpoint: "https://a.b".parse().unwrap(),
            stall,
            upload_stall: None,
            operation,
            #[cfg(all(feature = "event-stream", feature = "streaming"))]
            signing: None,
            #[cfg(feature = "checksums")]
            response_algorithms: &[],
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_response_stalls_only_where_it_must_not() {
        let http = http_client_fn(|_, _| SharedHttpConnector::new(Slow));
        let handle = Handle::new(&SERVICE, Settings { http_client: Some(http), ..Settings::default() });
        let failure =
            attempt(&handle, &mut prepared(&OPERATION, handle.stall), &mut Interceptors::default(), 1)
                .await
                .err()
                .unwrap();
        assert!(matches!(failure, Failure::Response(..)), "{failure}");
        let received =
            attempt(&handle, &mut prepared(&OPERATION, None), &mut Interceptors::default(), 1).await.unwrap();
        assert_eq!(received.response.body().bytes(), Some(&b"late"[..]));
    }

    #[test]
    fn a_length_is_signed_where_the_input_has_members_in_the_body() {
        static WITH_MEMBERS: OperationSchema = OperationSchema::new("Test", &API, &NAMED, &EMPTY);
        let handle = Handle::new(&SERVICE, Settings::default());
        for (operation, expected) in [(&WITH_MEMBERS, Some("2")), (&OPERATION, None)] {
            let request = request(
                &handle,
                &mut prepared(operation, None),
                &mut Interceptors::default(),
                1,
                Difference::default(),
            )
            .unwrap();
            assert_eq!(request.headers().get("content-length"), expected);
        }
    }
}
