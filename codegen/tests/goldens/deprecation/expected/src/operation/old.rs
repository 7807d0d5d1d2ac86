// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Types of the operation `Old`.

#![allow(deprecated, reason = "what the model deprecates is still written and read")]

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

/// The operation `Old`.
#[deprecated(note = "Use `Echo`. (since 2026-01-01)")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Old;

impl Operation for Old {
    type Input = OldInput;
    type Output = OldOutput;
    type Error = OldError;
    const NAME: &'static str = "Old";

    fn request(_: &OldInput, endpoint: &str) -> Result<Request<Vec<u8>>, BuildError> {
        let body = b"{}".to_vec();
        let envelope = Envelope {
            content_type: "application/x-amz-json-1.1",
            target: "Service.Old",
            host_prefix: "",
            query_mode: false,
        };
        tinsmith_runtime::operation::request(endpoint, &envelope, body)
    }

    fn response<B: AsRef<[u8]>>(response: &Response<B>) -> Result<OldOutput, OldError> {
        if !response.status().is_success() {
            return Err(OldError::read(ErrorAnswer::read(response)));
        }
        let output = Value::unread(response.body().as_ref())
            .and_then(OldOutput::read_json);
        let mut output = output
            .map_err(|error| OldError::Unhandled(
                tinsmith_runtime::error::unreadable(error, response.headers()),
            ))?;
        output._request_id = tinsmith_runtime::error::request_id(response.headers())
            .map(str::to_owned);
        Ok(output)
    }
}

/// The input of `Old`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct OldInput {}

impl OldInput {
    /// Begins to build an [`OldInput`].
    pub fn builder() -> OldInputBuilder {
        OldInputBuilder::default()
    }
}

/// The output of `Old`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct OldOutput {
    pub(crate) _request_id: Option<String>,
}

impl OldOutput {
    /// Begins to build an [`OldOutput`].
    pub fn builder() -> OldOutputBuilder {
        OldOutputBuilder::default()
    }
}

impl RequestId for OldOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl OldOutput {
    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        value.object()?;
        Ok(Self { _request_id: None })
    }
}

/// What can go wrong with `Old`.
#[derive(Debug)]
#[non_exhaustive]
pub enum OldError {
    /// An error that the model does not list, or an answer that cannot be understood. Rather than this
    /// variant, match what [`code`](crate::error::ProvideErrorMetadata::code) gives: once the error is
    /// modelled it is a variant of its own.
    Unhandled(Unhandled),
}

impl OldError {
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

impl fmt::Display for OldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.inner(), f)
    }
}

impl Error for OldError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.inner().source()
    }
}

impl ProvideErrorMetadata for OldError {
    fn meta(&self) -> &ErrorMetadata {
        self.inner().metadata()
    }
}

impl ProvideErrorKind for OldError {
    fn code(&self) -> Option<&str> {
        ProvideErrorMetadata::code(self)
    }

    fn retryable_error_kind(&self) -> Option<ErrorKind> {
        self.inner().retryable()
    }
}

impl RequestId for OldError {
    fn request_id(&self) -> Option<&str> {
        self.inner().metadata().request_id()
    }
}

/// The builders of the operation's types.
pub mod builders {
    #[cfg(feature = "client")]
    pub use super::client::OldFluentBuilder;
    pub use super::{OldInputBuilder, OldOutputBuilder};
}

/// Builds an [`OldInput`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct OldInputBuilder {}

impl OldInputBuilder {
    /// The [`OldInput`].
    ///
    /// # Errors
    /// None at present: no member is required.
    pub fn build(self) -> Result<OldInput, BuildError> {
        Ok(OldInput {})
    }
}

/// Builds an [`OldOutput`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct OldOutputBuilder {
    _request_id: Option<String>,
}

impl OldOutputBuilder {
    /// The [`OldOutput`].
    pub fn build(self) -> OldOutput {
        OldOutput {
            _request_id: self._request_id,
        }
    }
}

#[cfg(feature = "validation")]
impl OldInput {
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
