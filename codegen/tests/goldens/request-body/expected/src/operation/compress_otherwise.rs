// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Types of the operation `CompressOtherwise`.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::aws_smithy_types::retry::{ErrorKind, ProvideErrorKind};
use tinsmith_runtime::error::{ErrorAnswer, ModeledError};
use tinsmith_runtime::http::{Request, Response};
use tinsmith_runtime::json::{ObjectWriter, ReadError, Value};
use tinsmith_runtime::operation::Envelope;

use crate::error::{BuildError, ErrorMetadata, ProvideErrorMetadata, Unhandled};
use crate::operation::{Operation, RequestId};

#[cfg(feature = "client")]
mod client;

/// The operation `CompressOtherwise`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct CompressOtherwise;

impl Operation for CompressOtherwise {
    type Input = CompressOtherwiseInput;
    type Output = CompressOtherwiseOutput;
    type Error = CompressOtherwiseError;
    const NAME: &'static str = "CompressOtherwise";

    fn request(
        input: &CompressOtherwiseInput,
        endpoint: &str,
    ) -> Result<Request<Vec<u8>>, BuildError> {
        let body = tinsmith_runtime::json::write_object(|object| {
            input.write_json(object)
        })?;
        let envelope = Envelope {
            content_type: "application/x-amz-json-1.1",
            target: "Service.CompressOtherwise",
            host_prefix: "",
            query_mode: false,
        };
        tinsmith_runtime::operation::request(endpoint, &envelope, body)
    }

    fn response<B: AsRef<[u8]>>(
        response: &Response<B>,
    ) -> Result<CompressOtherwiseOutput, CompressOtherwiseError> {
        if !response.status().is_success() {
            return Err(CompressOtherwiseError::read(ErrorAnswer::read(response)));
        }
        let output = Value::unread(response.body().as_ref())
            .and_then(CompressOtherwiseOutput::read_json);
        let mut output = output
            .map_err(|error| CompressOtherwiseError::Unhandled(
                tinsmith_runtime::error::unreadable(error, response.headers()),
            ))?;
        output._request_id = tinsmith_runtime::error::request_id(response.headers())
            .map(str::to_owned);
        Ok(output)
    }
}

/// The input of `CompressOtherwise`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct CompressOtherwiseInput {
    /// The member `text`.
    pub text: Option<String>,
}

impl CompressOtherwiseInput {
    /// Begins to build a [`CompressOtherwiseInput`].
    pub fn builder() -> CompressOtherwiseInputBuilder {
        CompressOtherwiseInputBuilder::default()
    }

    /// The member `text`.
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref()
    }
}

impl CompressOtherwiseInput {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        if let Some(value) = &self.text {
            object.member("text").string(value);
        }
    }
}

/// The output of `CompressOtherwise`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct CompressOtherwiseOutput {
    pub(crate) _request_id: Option<String>,
}

impl CompressOtherwiseOutput {
    /// Begins to build a [`CompressOtherwiseOutput`].
    pub fn builder() -> CompressOtherwiseOutputBuilder {
        CompressOtherwiseOutputBuilder::default()
    }
}

impl RequestId for CompressOtherwiseOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl CompressOtherwiseOutput {
    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        value.object()?;
        Ok(Self { _request_id: None })
    }
}

/// What can go wrong with `CompressOtherwise`.
#[derive(Debug)]
#[non_exhaustive]
pub enum CompressOtherwiseError {
    /// An error that the model does not list, or an answer that cannot be understood. Rather than this
    /// variant, match what [`code`](crate::error::ProvideErrorMetadata::code) gives: once the error is
    /// modelled it is a variant of its own.
    Unhandled(Unhandled),
}

impl CompressOtherwiseError {
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

impl fmt::Display for CompressOtherwiseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.inner(), f)
    }
}

impl Error for CompressOtherwiseError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.inner().source()
    }
}

impl ProvideErrorMetadata for CompressOtherwiseError {
    fn meta(&self) -> &ErrorMetadata {
        self.inner().metadata()
    }
}

impl ProvideErrorKind for CompressOtherwiseError {
    fn code(&self) -> Option<&str> {
        ProvideErrorMetadata::code(self)
    }

    fn retryable_error_kind(&self) -> Option<ErrorKind> {
        self.inner().retryable()
    }
}

impl RequestId for CompressOtherwiseError {
    fn request_id(&self) -> Option<&str> {
        self.inner().metadata().request_id()
    }
}

/// The builders of the operation's types.
pub mod builders {
    #[cfg(feature = "client")]
    pub use super::client::CompressOtherwiseFluentBuilder;
    pub use super::{CompressOtherwiseInputBuilder, CompressOtherwiseOutputBuilder};
}

/// Builds a [`CompressOtherwiseInput`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct CompressOtherwiseInputBuilder {
    text: Option<String>,
}

impl CompressOtherwiseInputBuilder {
    /// The member `text`.
    pub fn text(mut self, input: impl Into<String>) -> Self {
        self.text = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`text`](Self::text).
    pub fn set_text(mut self, input: Option<String>) -> Self {
        self.text = input;
        self
    }

    /// What [`text`](Self::text) is set to so far.
    pub fn get_text(&self) -> &Option<String> {
        &self.text
    }

    /// The [`CompressOtherwiseInput`].
    ///
    /// # Errors
    /// None at present: no member is required.
    pub fn build(self) -> Result<CompressOtherwiseInput, BuildError> {
        Ok(CompressOtherwiseInput {
            text: self.text,
        })
    }
}

/// Builds a [`CompressOtherwiseOutput`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct CompressOtherwiseOutputBuilder {
    _request_id: Option<String>,
}

impl CompressOtherwiseOutputBuilder {
    /// The [`CompressOtherwiseOutput`].
    pub fn build(self) -> CompressOtherwiseOutput {
        CompressOtherwiseOutput {
            _request_id: self._request_id,
        }
    }
}

#[cfg(feature = "validation")]
impl CompressOtherwiseInput {
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
