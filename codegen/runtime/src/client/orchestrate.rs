//! Makes a call: identity, endpoint, attempts, response.

use std::future::Future;
use std::pin::{Pin, pin};
use std::time::{Duration, Instant};

use aws_credential_types::Credentials;
use aws_smithy_async::rt::sleep::AsyncSleep;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::SharedInterceptor;
#[cfg(feature = "streaming")]
use aws_smithy_types::byte_stream::ByteStream;
use aws_smithy_types::endpoint::Endpoint;
use aws_smithy_types::retry::{ErrorKind, ReconnectMode, RetryConfig, RetrySpec};
use http::{HeaderName, HeaderValue, Request, Response, StatusCode};
use tracing::{Instrument, debug, debug_span};

use super::attempt::{AttemptResponse, Failure, PreparedRequest, attempt};
use super::auth::{AuthScheme, Choice};
use super::clock::Measured;
use super::erased::{
    AnyOperation, TypedOperation, Upload, Verdict, is_service_error, sdk_error, undisclosed,
};
#[cfg(all(feature = "event-stream", feature = "streaming"))]
use super::event_body;
use super::interceptors::Interceptors;
#[cfg(feature = "streaming")]
use super::payload_hash;
use super::retry::{backoff, classify, retry_after};
use super::timeout::within;
use super::{Call, Handle, HttpResponse, SdkError, Service, Settings};
use crate::body::Body;
use crate::endpoint::EndpointUrl;
use crate::error::request_id;
#[cfg(all(feature = "event-stream", feature = "streaming"))]
use crate::event_stream::OutgoingMessages;
use crate::operation::{idempotency_token, response_with_body};
use crate::schema::OperationSchema;

/// Sends `input` and reads the response.
///
/// # Errors
/// The kind of the error tells how far the call got: no request, timed out, no credentials, endpoint or response, a
/// response that cannot be read, or a response that is an error.
pub fn send<O: Call>(
    handle: &Handle,
    config: &O::Config,
    input: O::Input,
    interceptors: &[SharedInterceptor],
) -> impl Future<Output = Result<O::Output, SdkError<O::Error, HttpResponse>>> {
    call::<O>(handle, config, input, Upload::Nothing, interceptors)
}

/// Sends `input`, with the stream that was taken out of it as the body, and reads the response.
///
/// # Errors
/// As with [`send`]. Failures are not retried if the stream cannot be read again from its beginning.
#[cfg(feature = "streaming")]
pub fn send_with_body<O: Call>(
    handle: &Handle,
    config: &O::Config,
    input: O::Input,
    body: ByteStream,
    interceptors: &[SharedInterceptor],
) -> impl Future<Output = Result<O::Output, SdkError<O::Error, HttpResponse>>> {
    call::<O>(handle, config, input, Upload::Bytes(body.into_inner()), interceptors)
}

/// Sends `input`, with the events that were taken out of it as the body, and reads the response.
///
/// # Errors
/// As with [`send`]. Failures are not retried, because events cannot be sent twice.
#[cfg(all(feature = "event-stream", feature = "streaming"))]
pub fn send_with_events<O: Call>(
    handle: &Handle,
    config: &O::Config,
    input: O::Input,
    events: OutgoingMessages,
    interceptors: &[SharedInterceptor],
) -> impl Future<Output = Result<O::Output, SdkError<O::Error, HttpResponse>>> {
    call::<O>(handle, config, input, Upload::Events(events), interceptors)
}

async fn call<O: Call>(
    handle: &Handle,
    config: &O::Config,
    input: O::Input,
    upload: Upload,
    interceptors: &[SharedInterceptor],
) -> Result<O::Output, SdkError<O::Error, HttpResponse>> {
    let mut operation = TypedOperation::<O> { config, input: Some(input), upload, outcome: None };
    let outcome = orchestrate(handle, O::SCHEMA, O::AUTH, &mut operation, interceptors).await;
    let mut response = outcome.map_err(sdk_error)?;
    let error = match operation.outcome.unwrap_or_else(|| response_with_body::<O>(&mut response)) {
        Ok(mut output) => {
            if let Some(input) = &operation.input {
                O::keep(&mut output, input, handle.service_time());
            }
            return Ok(output);
        }
        Err(error) => error,
    };
    let from_service = is_service_error::<O>(&error, &response);
    match HttpResponse::try_from(response.map(undisclosed)) {
        Ok(raw) if from_service => Err(SdkError::service_error(error, raw)),
        Ok(raw) => Err(SdkError::response_error(error, raw)),
        Err(_) => Err(SdkError::construction_failure(error)),
    }
}

/// Makes the whole call, within the operation's timeout.
fn orchestrate<'a, 'c: 'a>(
    handle: &'a Handle,
    schema: &'static OperationSchema,
    schemes: &'static [AuthScheme],
    operation: &'a mut (dyn AnyOperation<'c> + 'a),
    interceptors: &'a [SharedInterceptor],
) -> Pin<Box<dyn Future<Output = Result<Response<Body>, Failure>> + Send + 'a>> {
    let span = debug_span!("call", service = handle.service.id, operation = schema.name);
    let whole = async move {
        let mut interceptors = Interceptors::new(handle, schema, interceptors);
        let (what, limit) = ("the operation with all its attempts", handle.timeouts.operation_timeout());
        let outcome = {
            let work = pin!(work(handle, schema, schemes, operation, &mut interceptors));
            within(&handle.sleep, what, limit, work).await
        };
        let outcome = outcome.unwrap_or_else(|late| Err(Failure::Timeout(late.into())));
        interceptors.after_attempts(operation, outcome)
    };
    Box::pin(whole.instrument(span))
}

/// Prepares the request and makes the attempts.
async fn work(
    handle: &Handle,
    schema: &'static OperationSchema,
    schemes: &'static [AuthScheme],
    operation: &mut (dyn AnyOperation<'_> + '_),
    interceptors: &mut Interceptors<'_>,
) -> Result<Response<Body>, Failure> {
    if schema.requires_http2 && !has_http2(&handle.settings) {
        return Err(Failure::Construction(NO_HTTP2.into()));
    }
    interceptors.before_serialization(operation)?;
    let choice = Choice::of(schemes, &handle.settings)?;
    let identity = handle.identity(choice.scheme()).await?;
    let credentials = identity.as_ref().and_then(|identity| identity.data::<Credentials>());
    let account = credentials.and_then(|credentials| credentials.account_id()).map(|id| id.as_str());
    let endpoint = operation.endpoint(account)?.await?;
    let url = endpoint_url(&handle.settings, &endpoint)?;
    let mut request = operation.request(&handle.settings, &url).map_err(Failure::Construction)?;
    let mut authorization = choice.authorization(
        identity,
        &endpoint,
        schema.unsigned_payload,
        handle.service,
        &handle.settings,
    )?;
    let identity = authorization.identity.take();
    authorization.identity = handle.signer(identity, authorization.scope.as_ref(), &url).await?;
    #[cfg(feature = "tree-hash")]
    if schema.tree_hash {
        crate::tree_hash::add_to_stream(&mut request).await.map_err(BoxError::from)?;
    }
    #[cfg(all(feature = "event-stream", feature = "streaming"))]
    let signing = event_body::signing(&mut request, &mut authorization);
    #[cfg(feature = "streaming")]
    if authorization.covers_body(&request) {
        payload_hash::add(&mut request).await.map_err(BoxError::from)?;
    }
    add_headers(&mut request, &endpoint)?;
    let invocation_id = HeaderValue::try_from(idempotency_token()).map_err(BoxError::from)?;
    let limit = |stall: Option<_>| stall.filter(|_| !schema.may_stall);
    #[cfg(feature = "checksums")]
    let response_algorithms = crate::checksums::response_algorithms(
        schema,
        request.headers(),
        handle.settings.checksums().validation,
    );
    interceptors.before_attempts(&mut request, &endpoint)?;
    let prepared = PreparedRequest {
        request,
        is_repeatable: true,
        invocation_id,
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
    attempt_until_done(handle, prepared, operation, interceptors).await
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
    mut prepared: PreparedRequest,
    operation: &mut (dyn AnyOperation<'_> + '_),
    interceptors: &mut Interceptors<'_>,
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
            let identity = handle.identity(prepared.authorization.scheme).await?;
            let signer = handle.signer(identity, prepared.authorization.scope.as_ref(), &prepared.endpoint);
            prepared.authorization.identity = signer.await?;
        }
        let begun = Instant::now();
        let limit = handle.timeouts.operation_attempt_timeout();
        let outcome = {
            let attempt = pin!(attempt(handle, &mut prepared, interceptors, number));
            within(&handle.sleep, "the attempt", limit, attempt).await
        };
        let mut outcome = outcome.unwrap_or_else(|late| Err(Failure::Timeout(late.into())));
        let mut result = match &mut outcome {
            Ok(received) => {
                let verdict = operation.read(&mut received.response);
                log_response(number, received, &verdict, begun);
                let kind = kind(handle.service, received.response.status(), received.clock, &verdict);
                if kind == Some(ErrorKind::TransientError) && reconnects(&handle.retry) {
                    poison_connection(received);
                }
                let pause = retry_after(received.response.headers(), handle.time.now());
                AttemptResult { success: verdict.success, kind, pause }
            }
            Err(failure) => {
                debug!(attempt = number, duration = ?begun.elapsed(), error = %failure, "attempt failed");
                AttemptResult { success: false, kind: failure.kind(), pause: None }
            }
        };
        interceptors.after_attempt(handle.service, operation, &mut outcome, &mut result);
        if let Some(limiter) = handle.limiter() {
            limiter.update(handle.seconds(), result.kind == Some(ErrorKind::ThrottlingError));
        }
        if result.success {
            handle.shared.quota.refund(paid);
        }
        let last =
            !handle.retry.has_retry() || number >= handle.retry.max_attempts() || !prepared.is_repeatable;
        let price = result.kind.filter(|_| !last).and_then(|kind| handle.shared.quota.pay(kind));
        if price.is_none() {
            return outcome.map(|received| received.response);
        }
        paid = price;
        let pause = backoff(&handle.retry, number, result.pause);
        debug!(attempt = number, ?pause, "trying again");
        handle.sleep.sleep(pause).await;
    }
    unreachable!("an attempt is the last one long before their number overflows")
}

/// What decides whether there is another attempt.
pub struct AttemptResult {
    pub success: bool,
    /// The kind of error, if another attempt may succeed.
    pub kind: Option<ErrorKind>,
    /// How long the service asks the client to wait.
    pub pause: Option<Duration>,
}

/// Returns the kind of error, if another attempt may succeed.
pub fn kind(
    service: &Service,
    status: StatusCode,
    clock: Option<Measured>,
    verdict: &Verdict,
) -> Option<ErrorKind> {
    let code = verdict.code.as_deref();
    if verdict.success {
        return None;
    }
    match clock {
        // Only the time of the request was wrong, and the next attempt has the right one.
        Some(clock) if clock.explains(code) => Some(ErrorKind::ServerError),
        _ if code.is_some_and(|code| service.transient_errors.contains(&code)) => {
            Some(ErrorKind::TransientError)
        }
        _ => classify(status, code, verdict.modeled),
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
