// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Types of the operation `Predict`.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::aws_smithy_types::retry::{ErrorKind, ProvideErrorKind};
use tinsmith_runtime::error::{ErrorAnswer, ModeledError};
use tinsmith_runtime::http::{Request, Response};
use tinsmith_runtime::json::{ObjectWriter, ReadError, Value};
use tinsmith_runtime::operation::Envelope;
use tinsmith_runtime::required::RequiredCheck;

use crate::error::{BuildError, ErrorMetadata, ProvideErrorMetadata, Unhandled};
use crate::operation::{Operation, RequestId};

#[cfg(feature = "client")]
mod client;

/// The operation `Predict`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Predict;

impl Operation for Predict {
    type Input = PredictInput;
    type Output = PredictOutput;
    type Error = PredictError;
    const NAME: &'static str = "Predict";

    fn request(
        input: &PredictInput,
        endpoint: &str,
    ) -> Result<Request<Vec<u8>>, BuildError> {
        input.check_required()?;
        let endpoint = input.predict_endpoint.as_deref().unwrap_or(endpoint);
        let body = tinsmith_runtime::json::write_object(|object| {
            input.write_json(object)
        })?;
        let envelope = Envelope {
            content_type: "application/x-amz-json-1.1",
            target: "Service.Predict",
            host_prefix: "",
            query_mode: false,
        };
        tinsmith_runtime::operation::request(endpoint, &envelope, body)
    }

    fn response<B: AsRef<[u8]>>(
        response: &Response<B>,
    ) -> Result<PredictOutput, PredictError> {
        if !response.status().is_success() {
            return Err(PredictError::read(ErrorAnswer::read(response)));
        }
        let output = Value::unread(response.body().as_ref())
            .and_then(PredictOutput::read_json);
        let mut output = output
            .map_err(|error| PredictError::Unhandled(
                tinsmith_runtime::error::unreadable(error, response.headers()),
            ))?;
        output._request_id = tinsmith_runtime::error::request_id(response.headers())
            .map(str::to_owned);
        Ok(output)
    }
}

/// The input of `Predict`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct PredictInput {
    /// Where the model listens.
    pub predict_endpoint: Option<String>,
}

impl PredictInput {
    /// Begins to build a [`PredictInput`].
    pub fn builder() -> PredictInputBuilder {
        PredictInputBuilder::default()
    }

    /// Where the model listens.
    pub fn predict_endpoint(&self) -> Option<&str> {
        self.predict_endpoint.as_deref()
    }
}

impl PredictInput {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        if let Some(value) = &self.predict_endpoint {
            object.member("PredictEndpoint").string(value);
        }
    }
}

/// The output of `Predict`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct PredictOutput {
    pub(crate) _request_id: Option<String>,
}

impl PredictOutput {
    /// Begins to build a [`PredictOutput`].
    pub fn builder() -> PredictOutputBuilder {
        PredictOutputBuilder::default()
    }
}

impl RequestId for PredictOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl PredictOutput {
    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        value.object()?;
        Ok(Self { _request_id: None })
    }
}

/// What can go wrong with `Predict`.
#[derive(Debug)]
#[non_exhaustive]
pub enum PredictError {
    /// An error that the model does not list, or an answer that cannot be understood. Rather than this
    /// variant, match what [`code`](crate::error::ProvideErrorMetadata::code) gives: once the error is
    /// modelled it is a variant of its own.
    Unhandled(Unhandled),
}

impl PredictError {
    /// An error of any other type as [`Unhandled`](Self::Unhandled).
    pub fn unhandled(error: impl Into<Box<dyn Error + Send + Sync + 'static>>) -> Self {
        Self::Unhandled(Unhandled::new(error, None))
    }

    /// An error of which only code, message and request id are known.
    pub fn generic(metadata: ErrorMetadata) -> Self {
        Self::Unhandled(Unhandled::from(metadata))
    }

    /// The error's code, message and request id.
    pub fn meta(&self) -> &ErrorMetadata {
        self.inner().metadata()
    }

    fn inner(&self) -> &(dyn ModeledError + 'static) {
        match self {
            Self::Unhandled(inner) => inner,
        }
    }

    fn read(answer: ErrorAnswer<'_>) -> Self {
        Self::Unhandled(answer.unhandled())
    }
}

impl fmt::Display for PredictError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.inner(), f)
    }
}

impl Error for PredictError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.inner().source()
    }
}

impl ProvideErrorMetadata for PredictError {
    fn meta(&self) -> &ErrorMetadata {
        self.inner().metadata()
    }
}

impl ProvideErrorKind for PredictError {
    fn code(&self) -> Option<&str> {
        ProvideErrorMetadata::code(self)
    }

    fn retryable_error_kind(&self) -> Option<ErrorKind> {
        self.inner().retryable()
    }
}

impl RequestId for PredictError {
    fn request_id(&self) -> Option<&str> {
        self.inner().metadata().request_id()
    }
}

/// The builders of the operation's types.
pub mod builders {
    #[cfg(feature = "client")]
    pub use super::client::PredictFluentBuilder;
    pub use super::{PredictInputBuilder, PredictOutputBuilder};
}

/// Builds a [`PredictInput`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct PredictInputBuilder {
    predict_endpoint: Option<String>,
}

impl PredictInputBuilder {
    /// Where the model listens.
    pub fn predict_endpoint(mut self, input: impl Into<String>) -> Self {
        self.predict_endpoint = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`predict_endpoint`](Self::predict_endpoint).
    pub fn set_predict_endpoint(mut self, input: Option<String>) -> Self {
        self.predict_endpoint = input;
        self
    }

    /// What [`predict_endpoint`](Self::predict_endpoint) is set to so far.
    pub fn get_predict_endpoint(&self) -> &Option<String> {
        &self.predict_endpoint
    }

    /// The [`PredictInput`].
    ///
    /// # Errors
    /// When required members are missing: the error names all of them.
    pub fn build(self) -> Result<PredictInput, BuildError> {
        let input = PredictInput {
            predict_endpoint: self.predict_endpoint,
        };
        input.check_required()?;
        Ok(input)
    }
}

/// Builds a [`PredictOutput`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct PredictOutputBuilder {
    _request_id: Option<String>,
}

impl PredictOutputBuilder {
    /// The [`PredictOutput`].
    pub fn build(self) -> PredictOutput {
        PredictOutput {
            _request_id: self._request_id,
        }
    }
}

impl PredictInput {
    pub(crate) fn check_required(&self) -> Result<(), BuildError> {
        RequiredCheck::run("PredictInput", |check| self.check_members(check))
    }

    pub(crate) fn check_members(&self, check: &mut RequiredCheck) {
        check.required("predict_endpoint", self.predict_endpoint.is_some());
    }
}

#[cfg(feature = "validation")]
impl PredictInput {
    /// Checks everything that the model says about the input's values: lengths, ranges, patterns, unique
    /// items, known enum values.
    ///
    /// Nobody calls this but you: services relax such limits, and a client must go on working then.
    ///
    /// # Errors
    /// Every violation, with the path of the member concerned.
    pub fn validate(&self) -> Result<(), crate::error::ValidationError> {
        tinsmith_runtime::validation::Validator::run(|at| self.validate_members(at))
    }

    pub(crate) fn validate_members(
        &self,
        at: &mut tinsmith_runtime::validation::Validator,
    ) {
        at.required("PredictEndpoint", self.predict_endpoint.as_ref(), |_, _| {});
    }
}
