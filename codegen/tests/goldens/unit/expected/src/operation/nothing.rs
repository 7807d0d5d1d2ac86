// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Types of the operation `Nothing`.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::aws_smithy_types::retry::{ErrorKind, ProvideErrorKind};
use tinsmith_runtime::error::{ErrorAnswer, ModeledError};
use tinsmith_runtime::http::{Request, Response};
use tinsmith_runtime::json::{ReadError, Value};
use tinsmith_runtime::operation::Envelope;

use crate::error::{BuildError, ErrorMetadata, ProvideErrorMetadata, Unhandled};
use crate::operation::{Operation, RequestId};

#[cfg(feature = "client")]
mod client;

/// The operation `Nothing`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Nothing;

impl Operation for Nothing {
    type Input = NothingInput;
    type Output = NothingOutput;
    type Error = NothingError;
    const NAME: &'static str = "Nothing";

    fn request(
        _: &NothingInput,
        endpoint: &str,
    ) -> Result<Request<Vec<u8>>, BuildError> {
        let body = b"{}".to_vec();
        let envelope = Envelope {
            content_type: "application/x-amz-json-1.1",
            target: "Service.Nothing",
            host_prefix: "",
            query_mode: false,
        };
        tinsmith_runtime::operation::request(endpoint, &envelope, body)
    }

    fn response<B: AsRef<[u8]>>(
        response: &Response<B>,
    ) -> Result<NothingOutput, NothingError> {
        if !response.status().is_success() {
            return Err(NothingError::read(ErrorAnswer::read(response)));
        }
        let output = Value::unread(response.body().as_ref())
            .and_then(NothingOutput::read_json);
        let mut output = output
            .map_err(|error| NothingError::Unhandled(
                tinsmith_runtime::error::unreadable(error, response.headers()),
            ))?;
        output._request_id = tinsmith_runtime::error::request_id(response.headers())
            .map(str::to_owned);
        Ok(output)
    }
}

/// The input of `Nothing`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct NothingInput {}

impl NothingInput {
    /// Begins to build a [`NothingInput`].
    pub fn builder() -> NothingInputBuilder {
        NothingInputBuilder::default()
    }
}

/// The output of `Nothing`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct NothingOutput {
    pub(crate) _request_id: Option<String>,
}

impl NothingOutput {
    /// Begins to build a [`NothingOutput`].
    pub fn builder() -> NothingOutputBuilder {
        NothingOutputBuilder::default()
    }
}

impl RequestId for NothingOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl NothingOutput {
    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        value.object()?;
        Ok(Self { _request_id: None })
    }
}

/// What can go wrong with `Nothing`.
#[derive(Debug)]
#[non_exhaustive]
pub enum NothingError {
    /// An error that the model does not list, or an answer that cannot be understood. Rather than this
    /// variant, match what [`code`](crate::error::ProvideErrorMetadata::code) gives: once the error is
    /// modelled it is a variant of its own.
    Unhandled(Unhandled),
}

impl NothingError {
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

impl fmt::Display for NothingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.inner(), f)
    }
}

impl Error for NothingError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.inner().source()
    }
}

impl ProvideErrorMetadata for NothingError {
    fn meta(&self) -> &ErrorMetadata {
        self.inner().metadata()
    }
}

impl ProvideErrorKind for NothingError {
    fn code(&self) -> Option<&str> {
        ProvideErrorMetadata::code(self)
    }

    fn retryable_error_kind(&self) -> Option<ErrorKind> {
        self.inner().retryable()
    }
}

impl RequestId for NothingError {
    fn request_id(&self) -> Option<&str> {
        self.inner().metadata().request_id()
    }
}

/// The builders of the operation's types.
pub mod builders {
    #[cfg(feature = "client")]
    pub use super::client::NothingFluentBuilder;
    pub use super::{NothingInputBuilder, NothingOutputBuilder};
}

/// Builds a [`NothingInput`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct NothingInputBuilder {}

impl NothingInputBuilder {
    /// The [`NothingInput`].
    ///
    /// # Errors
    /// None at present: no member is required.
    pub fn build(self) -> Result<NothingInput, BuildError> {
        Ok(NothingInput {})
    }
}

/// Builds a [`NothingOutput`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct NothingOutputBuilder {
    _request_id: Option<String>,
}

impl NothingOutputBuilder {
    /// The [`NothingOutput`].
    pub fn build(self) -> NothingOutput {
        NothingOutput {
            _request_id: self._request_id,
        }
    }
}

#[cfg(feature = "validation")]
impl NothingInput {
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
        _: &mut tinsmith_runtime::validation::Validator,
    ) {}
}
