//! The operation of a call behind a trait object.
//!
//! Generic code is compiled in each program, once for each operation. The code that drives a call uses this trait
//! instead, so that it is compiled once, in this crate.

use std::error::Error;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::endpoint::EndpointFuture;
use aws_smithy_runtime_api::client::interceptors::context::{self, Input, Output, OutputOrError};
use aws_smithy_runtime_api::client::orchestrator::OrchestratorError;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::error::metadata::ProvideErrorMetadata;
use aws_smithy_types::retry::{ErrorKind, ProvideErrorKind};
use http::{Request, Response};

use super::attempt::Failure;
#[cfg(all(feature = "event-stream", feature = "streaming"))]
use super::event_body;
use super::{Call, HttpResponse, SdkError, Settings};
use crate::body::Body;
use crate::endpoint::EndpointUrl;
use crate::error::{Unhandled, is_from_service};
#[cfg(all(feature = "event-stream", feature = "streaming"))]
use crate::event_stream::OutgoingMessages;
use crate::operation::{request, response_with_body};

/// An operation, without its types.
pub trait AnyOperation<'c>: Send {
    fn endpoint(&self, account_id: Option<&str>) -> Result<EndpointFuture<'c>, BoxError>;

    fn request(&mut self, settings: &Settings, endpoint: &EndpointUrl) -> Result<Request<Body>, BoxError>;

    /// Reads a response and stores its output or error.
    fn read(&mut self, response: &mut Response<Body>) -> Verdict;

    /// Moves the input out, for interceptors.
    fn take_input(&mut self) -> Option<Input>;

    /// Puts the input back. An error if its type is another one.
    fn put_input(&mut self, input: Input) -> Result<(), BoxError>;

    /// Moves the output or error of the last response out, for interceptors.
    fn take_outcome(&mut self, response: &Response<Body>) -> Option<OutputOrError>;

    /// Sets the output. An error if its type is another one.
    fn put_output(&mut self, output: Output) -> Result<(), BoxError>;

    /// Returns the parts of an error of the operation that decide about another attempt.
    fn verdict(&self, error: &context::Error) -> Verdict;
}

/// An operation with its types.
pub struct TypedOperation<'c, O: Call> {
    pub config: &'c O::Config,
    /// The input, except while interceptors have it.
    pub input: Option<O::Input>,
    /// The streaming body, until it moves into the request.
    pub upload: Upload,
    /// The output or error in the last response that was read.
    pub outcome: Option<Result<O::Output, O::Error>>,
}

/// The streaming part of an input.
pub enum Upload {
    Nothing,
    #[cfg(feature = "streaming")]
    Bytes(SdkBody),
    #[cfg(all(feature = "event-stream", feature = "streaming"))]
    Events(OutgoingMessages),
}

impl<O: Call> TypedOperation<'_, O> {
    pub fn input(&self) -> Result<&O::Input, BoxError> {
        self.input.as_ref().ok_or_else(|| "an interceptor took the input".into())
    }
}

impl<'c, O: Call> AnyOperation<'c> for TypedOperation<'c, O> {
    fn endpoint(&self, account_id: Option<&str>) -> Result<EndpointFuture<'c>, BoxError> {
        Ok(O::endpoint(self.config, self.input()?, account_id))
    }

    fn request(&mut self, settings: &Settings, endpoint: &EndpointUrl) -> Result<Request<Body>, BoxError> {
        let settings = settings.request_settings(O::SCHEMA)?;
        let upload = std::mem::replace(&mut self.upload, Upload::Nothing);
        let input = self.input()?;
        let request = |body| request(O::SCHEMA, input, body, endpoint, &settings);
        Ok(match upload {
            Upload::Nothing => request(None)?,
            #[cfg(feature = "streaming")]
            Upload::Bytes(body) => request(Some(body))?,
            #[cfg(all(feature = "event-stream", feature = "streaming"))]
            Upload::Events(messages) => event_body::add(request(None)?, messages)?,
        })
    }

    fn read(&mut self, response: &mut Response<Body>) -> Verdict {
        let outcome = self.outcome.insert(response_with_body::<O>(response));
        Verdict::of(outcome.as_ref().err())
    }

    fn take_input(&mut self) -> Option<Input> {
        self.input.take().map(Input::erase)
    }

    fn put_input(&mut self, input: Input) -> Result<(), BoxError> {
        self.input = Some(input.downcast().map_err(|_| "an interceptor changed the type of the input")?);
        Ok(())
    }

    fn take_outcome(&mut self, response: &Response<Body>) -> Option<OutputOrError> {
        Some(match self.outcome.take()? {
            Ok(output) => Ok(Output::erase(output)),
            Err(error) if is_service_error::<O>(&error, response) => {
                Err(OrchestratorError::operation(context::Error::erase(error)))
            }
            Err(error) => Err(OrchestratorError::response(error.into())),
        })
    }

    fn put_output(&mut self, output: Output) -> Result<(), BoxError> {
        let output = output.downcast().map_err(|_| "an interceptor changed the type of the output")?;
        self.outcome = Some(Ok(output));
        Ok(())
    }

    fn verdict(&self, error: &context::Error) -> Verdict {
        Verdict { success: false, ..Verdict::of(error.downcast_ref::<O::Error>()) }
    }
}

/// Whether the service has sent the error. Otherwise it is about a response that cannot be read.
pub fn is_service_error<O: Call>(error: &O::Error, response: &Response<Body>) -> bool {
    O::SCHEMA.service.protocol.is_error(O::SCHEMA, response) && is_from_service(error)
}

/// Returns the error that the caller of the operation gets.
pub fn sdk_error<E>(failure: Failure) -> SdkError<E, HttpResponse>
where
    E: From<Unhandled> + Error + Send + Sync + 'static,
{
    match failure {
        Failure::Construction(error) => SdkError::construction_failure(error),
        Failure::Timeout(error) => SdkError::timeout_error(error),
        Failure::Dispatch(error) => SdkError::dispatch_failure(error),
        Failure::Response(error, raw) => SdkError::response_error(error, *raw),
        Failure::Interceptor(error) => SdkError::construction_failure(error),
        // An interceptor may have replaced the operation's error by an error of another type.
        Failure::Intercepted(error) => error.map_service_error(|error| {
            error.downcast().unwrap_or_else(|other| Unhandled::new(other, None).into())
        }),
    }
}

/// The parts of a response that decide about another attempt.
#[derive(Default)]
pub struct Verdict {
    pub success: bool,
    pub code: Option<String>,
    pub modeled: Option<ErrorKind>,
}

impl Verdict {
    fn of<E: ProvideErrorMetadata + ProvideErrorKind>(error: Option<&E>) -> Self {
        Self {
            success: error.is_none(),
            code: error.and_then(|error| error.meta().code()).map(str::to_owned),
            modeled: error.and_then(|error| error.retryable_error_kind()),
        }
    }
}

/// Hides the body from `Debug`, because a response that cannot be read may contain secrets. The bytes remain
/// accessible.
pub fn undisclosed(body: Body) -> SdkBody {
    SdkBody::from(body).map_preserve_contents(SdkBody::from_body_1_x)
}
