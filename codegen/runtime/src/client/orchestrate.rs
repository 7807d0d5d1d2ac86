//! Makes a call: identity, endpoint, attempts, response.

use std::future::Future;
use std::pin::{Pin, pin};
use std::time::Instant;

use aws_credential_types::Credentials;
use aws_smithy_async::rt::sleep::AsyncSleep;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::endpoint::EndpointFuture;
use aws_smithy_types::body::SdkBody;
#[cfg(feature = "streaming")]
use aws_smithy_types::byte_stream::ByteStream;
use aws_smithy_types::endpoint::Endpoint;
use aws_smithy_types::error::operation::BuildError;
use aws_smithy_types::retry::{ErrorKind, ReconnectMode, RetryConfig, RetrySpec};
use http::{HeaderName, HeaderValue, Request, Response};
use tracing::{Instrument, debug, debug_span};

use super::attempt::{AttemptResponse, Failure, PreparedRequest, attempt};
use super::auth::{AuthScheme, Choice};
use super::customize::RequestChange;
#[cfg(all(feature = "event-stream", feature = "streaming"))]
use super::event_body;
#[cfg(feature = "streaming")]
use super::payload_hash;
use super::retry::{backoff, classify, retry_after};
use super::timeout::within;
use super::{Call, Handle, HttpResponse, SdkError, Service, Settings};
use crate::body::Body;
use crate::endpoint::EndpointUrl;
use crate::error::{is_from_service, request_id};
#[cfg(all(feature = "event-stream", feature = "streaming"))]
use crate::event_stream::OutgoingMessages;
use crate::operation::{idempotency_token, request, response_with_body};
use crate::schema::OperationSchema;

/// Sends `input` and reads the response.
///
/// # Errors
/// The kind of the error tells how far the call got: nothing sent, timed out, no response, a response that cannot be
/// read, or a response that is an error.
pub fn send<O: Call>(
    handle: &Handle,
    config: &O::Config,
    input: &O::Input,
    changes: &[RequestChange],
) -> impl Future<Output = Result<O::Output, SdkError<O::Error, HttpResponse>>> {
    call::<O>(handle, config, input, Upload::Nothing, changes)
}

/// Sends `input`, with the stream that was taken out of it as the body, and reads the response.
///
/// # Errors
/// As with [`send`]. Failures are not retried if the stream cannot be read again from its beginning.
#[cfg(feature = "streaming")]
pub fn send_with_body<O: Call>(
    handle: &Handle,
    config: &O::Config,
    input: &O::Input,
    body: ByteStream,
    changes: &[RequestChange],
) -> impl Future<Output = Result<O::Output, SdkError<O::Error, HttpResponse>>> {
    call::<O>(handle, config, input, Upload::Bytes(body.into_inner()), changes)
}

/// Sends `input`, with the events that were taken out of it as the body, and reads the response.
///
/// # Errors
/// As with [`send`]. Failures are not retried, because events cannot be sent twice.
#[cfg(all(feature = "event-stream", feature = "streaming"))]
pub fn send_with_events<O: Call>(
    handle: &Handle,
    config: &O::Config,
    input: &O::Input,
    events: OutgoingMessages,
    changes: &[RequestChange],
) -> impl Future<Output = Result<O::Output, SdkError<O::Error, HttpResponse>>> {
    call::<O>(handle, config, input, Upload::Events(events), changes)
}

/// The streaming part of an input.
enum Upload {
    Nothing,
    #[cfg(feature = "streaming")]
    Bytes(SdkBody),
    #[cfg(all(feature = "event-stream", feature = "streaming"))]
    Events(OutgoingMessages),
}

async fn call<O: Call>(
    handle: &Handle,
    config: &O::Config,
    input: &O::Input,
    upload: Upload,
    changes: &[RequestChange],
) -> Result<O::Output, SdkError<O::Error, HttpResponse>> {
    let mut operation = TypedOperation::<O> { config, input, upload, outcome: None };
    let outcome = orchestrate(handle, O::SCHEMA, O::AUTH, &mut operation, changes).await;
    let mut response = match outcome {
        Ok(response) => response,
        Err(Failure::Construction(error)) => return Err(SdkError::construction_failure(error)),
        Err(Failure::Timeout(error)) => return Err(SdkError::timeout_error(error)),
        Err(Failure::Dispatch(error)) => return Err(SdkError::dispatch_failure(error)),
        Err(Failure::Response(error, raw)) => return Err(SdkError::response_error(error, *raw)),
    };
    let error = match operation.outcome.unwrap_or_else(|| response_with_body::<O>(&mut response)) {
        Ok(mut output) => {
            O::keep(&mut output, input, handle.service_time());
            return Ok(output);
        }
        Err(error) => error,
    };
    let from_service = O::SCHEMA.service.protocol.is_error(O::SCHEMA, &response) && is_from_service(&error);
    match HttpResponse::try_from(response.map(undisclosed)) {
        Ok(raw) if from_service => Err(SdkError::service_error(error, raw)),
        Ok(raw) => Err(SdkError::response_error(error, raw)),
        Err(_) => Err(SdkError::construction_failure(error)),
    }
}

/// An operation, without its types.
///
/// Generic code is compiled in each program, once for each operation. The code that drives a call uses this trait
/// instead, so that it is compiled once, in this crate.
trait AnyOperation<'c>: Send {
    fn endpoint(&self, account_id: Option<&str>) -> EndpointFuture<'c>;

    fn request(&mut self, settings: &Settings, endpoint: &EndpointUrl) -> Result<Request<Body>, BuildError>;

    /// Reads a response and stores its output or error.
    fn read(&mut self, response: &mut Response<Body>) -> Verdict;
}

struct TypedOperation<'c, O: Call> {
    config: &'c O::Config,
    input: &'c O::Input,
    /// The streaming body, until it moves into the request.
    upload: Upload,
    /// The output or error in the last response that was read.
    outcome: Option<Result<O::Output, O::Error>>,
}

impl<'c, O: Call> AnyOperation<'c> for TypedOperation<'c, O> {
    fn endpoint(&self, account_id: Option<&str>) -> EndpointFuture<'c> {
        O::endpoint(self.config, self.input, account_id)
    }

    fn request(&mut self, settings: &Settings, endpoint: &EndpointUrl) -> Result<Request<Body>, BuildError> {
        let settings = settings.request_settings(O::SCHEMA)?;
        let request = |body| request(O::SCHEMA, self.input, body, endpoint, &settings);
        match std::mem::replace(&mut self.upload, Upload::Nothing) {
            Upload::Nothing => request(None),
            #[cfg(feature = "streaming")]
            Upload::Bytes(body) => request(Some(body)),
            #[cfg(all(feature = "event-stream", feature = "streaming"))]
            Upload::Events(messages) => event_body::add(request(None)?, messages),
        }
    }

    fn read(&mut self, response: &mut Response<Body>) -> Verdict {
        let outcome = self.outcome.insert(response_with_body::<O>(response));
        Verdict::of(outcome.as_ref().err())
    }
}

/// Hides the body from `Debug`, because a response that cannot be read may contain secrets. The bytes remain
/// accessible.
fn undisclosed(body: Body) -> SdkBody {
    SdkBody::from(body).map_preserve_contents(SdkBody::from_body_1_x)
}

/// The parts of a response that decide about another attempt.
struct Verdict {
    success: bool,
    code: Option<String>,
    modeled: Option<ErrorKind>,
}

impl Verdict {
    fn of<E>(error: Option<&E>) -> Self
    where
        E: aws_smithy_types::error::metadata::ProvideErrorMetadata
            + aws_smithy_types::retry::ProvideErrorKind,
    {
        Self {
            success: error.is_none(),
            code: error.and_then(|error| error.meta().code()).map(str::to_owned),
            modeled: error.and_then(|error| error.retryable_error_kind()),
        }
    }
}

/// Makes the whole call, within the operation's timeout.
fn orchestrate<'a, 'c: 'a>(
    handle: &'a Handle,
    schema: &'static OperationSchema,
    schemes: &'static [AuthScheme],
    operation: &'a mut (dyn AnyOperation<'c> + 'a),
    changes: &'a [RequestChange],
) -> Pin<Box<dyn Future<Output = Result<Response<Body>, Failure>> + Send + 'a>> {
    let span = debug_span!("call", service = handle.service.id, operation = schema.name);
    let whole = async move {
        let work = pin!(async {
            if schema.requires_http2 && !has_http2(&handle.settings) {
                return Err(Failure::Construction(NO_HTTP2.into()));
            }
            let choice = Choice::of(schemes, &handle.settings).map_err(Failure::Construction)?;
            let identity = handle.identity(choice.scheme()).await.map_err(Failure::Construction)?;
            let credentials = identity.as_ref().and_then(|identity| identity.data::<Credentials>());
            let account = credentials.and_then(|credentials| credentials.account_id()).map(|id| id.as_str());
            let endpoint = operation.endpoint(account).await.map_err(Failure::Construction)?;
            let url = endpoint_url(&handle.settings, &endpoint).map_err(Failure::Construction)?;
            let mut request = operation
                .request(&handle.settings, &url)
                .map_err(|error| Failure::Construction(error.into()))?;
            let mut authorization = choice
                .authorization(identity, &endpoint, schema.unsigned_payload, handle.service, &handle.settings)
                .map_err(Failure::Construction)?;
            let identity = authorization.identity.take();
            authorization.identity = handle
                .signer(identity, authorization.scope.as_ref(), &url)
                .await
                .map_err(Failure::Construction)?;
            #[cfg(feature = "tree-hash")]
            if schema.tree_hash {
                let added = crate::tree_hash::add_to_stream(&mut request).await;
                added.map_err(|error| Failure::Construction(error.into()))?;
            }
            #[cfg(all(feature = "event-stream", feature = "streaming"))]
            let signing = event_body::signing(&mut request, &mut authorization);
            #[cfg(feature = "streaming")]
            if authorization.covers_body(&request) {
                let added = payload_hash::add(&mut request).await;
                added.map_err(|error| Failure::Construction(error.into()))?;
            }
            add_headers(&mut request, &endpoint).map_err(Failure::Construction)?;
            let invocation_id = HeaderValue::try_from(idempotency_token())
                .map_err(|error| Failure::Construction(error.into()))?;
            let limit = |stall: Option<_>| stall.filter(|_| !schema.may_stall);
            #[cfg(feature = "checksums")]
            let response_algorithms = crate::checksums::response_algorithms(
                schema,
                request.headers(),
                handle.settings.checksums().validation,
            );
            let prepared = PreparedRequest {
                request,
                is_repeatable: true,
                invocation_id,
                changes,
                authorization,
                endpoint: url,
                stall: limit(handle.stall),
                upload_stall: limit(handle.upload_stall),
                operation: schema,
                #[cfg(all(feature = "event-stream", feature = "streaming"))]
                signing,
                #[cfg(feature = "checksums")]
                response_algorithms,
            };
            attempt_until_done(handle, prepared, operation).await
        });
        let (what, limit) = ("the operation with all its attempts", handle.timeouts.operation_timeout());
        let outcome = within(&handle.sleep, what, limit, work).await;
        outcome.unwrap_or_else(|late| Err(Failure::Timeout(late.into())))
    };
    Box::pin(whole.instrument(span))
}

const NO_HTTP2: &str = "the service accepts this operation over HTTP/2 only: enable the crate's feature `http2`, or \
                        set an HTTP client that supports it";

/// Whether the HTTP client may support HTTP/2. For one that the user has set, this cannot be known.
fn has_http2(settings: &Settings) -> bool {
    cfg!(feature = "http2") || settings.http_client.is_some()
}

pub(super) fn endpoint_url(settings: &Settings, endpoint: &Endpoint) -> Result<EndpointUrl, BoxError> {
    let url: EndpointUrl = endpoint.url().parse()?;
    Ok(match settings.disable_host_prefix_injection {
        Some(true) => url.without_host_prefix(),
        _ => url,
    })
}

/// Makes attempts until one succeeds, fails with an error that is not retried, or is the last.
async fn attempt_until_done(
    handle: &Handle,
    mut prepared: PreparedRequest<'_>,
    operation: &mut (dyn AnyOperation<'_> + '_),
) -> Result<Response<Body>, Failure> {
    let mut paid = None;
    for number in 1.. {
        if let Some(limiter) = handle.limiter() {
            while let Err(pause) = limiter.acquire(handle.seconds()) {
                debug!(?pause, "holding the request back");
                handle.sleep.sleep(pause).await;
            }
        }
        if number > 1 {
            // The identity may have expired since the last attempt.
            let scheme = prepared.authorization.scheme;
            let identity = handle.identity(scheme).await.map_err(Failure::Construction)?;
            let signer = handle.signer(identity, prepared.authorization.scope.as_ref(), &prepared.endpoint);
            prepared.authorization.identity = signer.await.map_err(Failure::Construction)?;
        }
        let begun = Instant::now();
        let limit = handle.timeouts.operation_attempt_timeout();
        let outcome = {
            let attempt = pin!(attempt(handle, &mut prepared, number));
            within(&handle.sleep, "the attempt", limit, attempt).await
        };
        let mut outcome = outcome.unwrap_or_else(|late| Err(Failure::Timeout(late.into())));
        let (kind, asked, success) = match &mut outcome {
            Ok(received) => {
                let verdict = operation.read(&mut received.response);
                log_response(number, received, &verdict, begun);
                let kind = kind(handle.service, received, &verdict);
                if kind == Some(ErrorKind::TransientError) && reconnects(&handle.retry) {
                    poison_connection(received);
                }
                (kind, retry_after(received.response.headers(), handle.time.now()), verdict.success)
            }
            Err(failure) => {
                debug!(attempt = number, duration = ?begun.elapsed(), error = %failure, "attempt failed");
                (failure.kind(), None, false)
            }
        };
        if let Some(limiter) = handle.limiter() {
            limiter.update(handle.seconds(), kind == Some(ErrorKind::ThrottlingError));
        }
        if success {
            handle.shared.quota.refund(paid);
        }
        let last =
            !handle.retry.has_retry() || number >= handle.retry.max_attempts() || !prepared.is_repeatable;
        let price = kind.filter(|_| !last).and_then(|kind| handle.shared.quota.pay(kind));
        if price.is_none() {
            return outcome.map(|received| received.response);
        }
        paid = price;
        let pause = backoff(&handle.retry, number, asked);
        debug!(attempt = number, ?pause, "trying again");
        handle.sleep.sleep(pause).await;
    }
    unreachable!("an attempt is the last one long before their number overflows")
}

/// Returns the kind of error, if another attempt may succeed.
fn kind(service: &Service, received: &AttemptResponse, verdict: &Verdict) -> Option<ErrorKind> {
    let code = verdict.code.as_deref();
    if verdict.success {
        return None;
    }
    match received.clock {
        // Only the time of the request was wrong, and the next attempt has the right one.
        Some(clock) if clock.explains(code) => Some(ErrorKind::ServerError),
        _ if code.is_some_and(|code| service.transient_errors.contains(&code)) => {
            Some(ErrorKind::TransientError)
        }
        _ => classify(received.response.status(), code, verdict.modeled),
    }
}

/// Whether a response with a transient error, which may be due to the server behind this connection, makes the client
/// open another connection. With the official clients' newest retry specification it never does.
fn reconnects(retry: &RetryConfig) -> bool {
    let newest = retry.retry_spec().is_some_and(|spec| spec.is_at_least(RetrySpec::V2_1));
    retry.reconnect_mode() == ReconnectMode::ReconnectOnTransientError && !newest
}

/// Keeps the connection from being used again.
fn poison_connection(received: &AttemptResponse) {
    if let Some(connection) = received.connection.get() {
        connection.poison();
    }
}

/// Adds the headers that the endpoint requires.
pub(super) fn add_headers(request: &mut Request<Body>, endpoint: &Endpoint) -> Result<(), BoxError> {
    for (name, values) in endpoint.headers() {
        for value in values {
            let invalid = |what| format!("the endpoint requires a header with an invalid {what}: {name:?}");
            let value = HeaderValue::try_from(value).map_err(|_| invalid("value"))?;
            request.headers_mut().append(HeaderName::try_from(name).map_err(|_| invalid("name"))?, value);
        }
    }
    Ok(())
}

fn log_response(number: u32, received: &AttemptResponse, verdict: &Verdict, begun: Instant) {
    debug!(
        attempt = number,
        status = received.response.status().as_u16(),
        request_id = request_id(received.response.headers()),
        code = verdict.code.as_deref(),
        duration = ?begun.elapsed(),
        "response received"
    );
}
