// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Types of the operation `SumCompressed`.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::aws_smithy_types::retry::{ErrorKind, ProvideErrorKind};
use tinsmith_runtime::compression::Compression;
use tinsmith_runtime::error::{ErrorAnswer, ModeledError};
use tinsmith_runtime::http::{Request, Response};
use tinsmith_runtime::json::{ObjectWriter, ReadError, Value};
use tinsmith_runtime::operation::Envelope;

use crate::error::{BuildError, ErrorMetadata, ProvideErrorMetadata, Unhandled};
use crate::operation::{Operation, RequestId};

#[cfg(feature = "client")]
mod client;

/// The operation `SumCompressed`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct SumCompressed;

impl Operation for SumCompressed {
    type Input = SumCompressedInput;
    type Output = SumCompressedOutput;
    type Error = SumCompressedError;
    const NAME: &'static str = "SumCompressed";

    fn request(
        input: &SumCompressedInput,
        endpoint: &str,
    ) -> Result<Request<Vec<u8>>, BuildError> {
        Self::compressed(input, endpoint, Compression::default())
    }

    fn response<B: AsRef<[u8]>>(
        response: &Response<B>,
    ) -> Result<SumCompressedOutput, SumCompressedError> {
        if !response.status().is_success() {
            return Err(SumCompressedError::read(ErrorAnswer::read(response)));
        }
        let output = Value::unread(response.body().as_ref())
            .and_then(SumCompressedOutput::read_json);
        let mut output = output
            .map_err(|error| SumCompressedError::Unhandled(
                tinsmith_runtime::error::unreadable(error, response.headers()),
            ))?;
        output._request_id = tinsmith_runtime::error::request_id(response.headers())
            .map(str::to_owned);
        Ok(output)
    }
}

impl SumCompressed {
    /// The request, compressed if `compression` says so.
    pub(crate) fn compressed(
        input: &SumCompressedInput,
        endpoint: &str,
        compression: Compression,
    ) -> Result<Request<Vec<u8>>, BuildError> {
        let body = tinsmith_runtime::json::write_object(|object| {
            input.write_json(object)
        })?;
        let envelope = Envelope {
            content_type: "application/x-amz-json-1.1",
            target: "Service.SumCompressed",
            host_prefix: "",
            query_mode: false,
        };
        let mut request = tinsmith_runtime::operation::request(
            endpoint,
            &envelope,
            body,
        )?;
        compression.gzip(&mut request);
        tinsmith_runtime::checksum::content_md5(&mut request);
        Ok(request)
    }
}

/// The input of `SumCompressed`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct SumCompressedInput {
    /// The member `text`.
    pub text: Option<String>,
}

impl SumCompressedInput {
    /// Begins to build a [`SumCompressedInput`].
    pub fn builder() -> SumCompressedInputBuilder {
        SumCompressedInputBuilder::default()
    }

    /// The member `text`.
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref()
    }
}

impl SumCompressedInput {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        if let Some(value) = &self.text {
            object.member("text").string(value);
        }
    }
}

/// The output of `SumCompressed`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct SumCompressedOutput {
    pub(crate) _request_id: Option<String>,
}

impl SumCompressedOutput {
    /// Begins to build a [`SumCompressedOutput`].
    pub fn builder() -> SumCompressedOutputBuilder {
        SumCompressedOutputBuilder::default()
    }
}

impl RequestId for SumCompressedOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl SumCompressedOutput {
    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        value.object()?;
        Ok(Self { _request_id: None })
    }
}

/// What can go wrong with `SumCompressed`.
#[derive(Debug)]
#[non_exhaustive]
pub enum SumCompressedError {
    /// An error that the model does not list, or an answer that cannot be understood. Rather than this
    /// variant, match what [`code`](crate::error::ProvideErrorMetadata::code) gives: once the error is
    /// modelled it is a variant of its own.
    Unhandled(Unhandled),
}

impl SumCompressedError {
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

impl fmt::Display for SumCompressedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.inner(), f)
    }
}

impl Error for SumCompressedError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.inner().source()
    }
}

impl ProvideErrorMetadata for SumCompressedError {
    fn meta(&self) -> &ErrorMetadata {
        self.inner().metadata()
    }
}

impl ProvideErrorKind for SumCompressedError {
    fn code(&self) -> Option<&str> {
        ProvideErrorMetadata::code(self)
    }

    fn retryable_error_kind(&self) -> Option<ErrorKind> {
        self.inner().retryable()
    }
}

impl RequestId for SumCompressedError {
    fn request_id(&self) -> Option<&str> {
        self.inner().metadata().request_id()
    }
}

/// The builders of the operation's types.
pub mod builders {
    #[cfg(feature = "client")]
    pub use super::client::SumCompressedFluentBuilder;
    pub use super::{SumCompressedInputBuilder, SumCompressedOutputBuilder};
}

/// Builds a [`SumCompressedInput`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct SumCompressedInputBuilder {
    text: Option<String>,
}

impl SumCompressedInputBuilder {
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

    /// The [`SumCompressedInput`].
    ///
    /// # Errors
    /// None at present: no member is required.
    pub fn build(self) -> Result<SumCompressedInput, BuildError> {
        Ok(SumCompressedInput {
            text: self.text,
        })
    }
}

/// Builds a [`SumCompressedOutput`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct SumCompressedOutputBuilder {
    _request_id: Option<String>,
}

impl SumCompressedOutputBuilder {
    /// The [`SumCompressedOutput`].
    pub fn build(self) -> SumCompressedOutput {
        SumCompressedOutput {
            _request_id: self._request_id,
        }
    }
}

#[cfg(feature = "validation")]
impl SumCompressedInput {
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
