// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Types of the operation `Echo`.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::aws_smithy_types::retry::{ErrorKind, ProvideErrorKind};
use tinsmith_runtime::error::{ErrorAnswer, ModeledError};
use tinsmith_runtime::http::{Request, Response};
use tinsmith_runtime::json::{ObjectWriter, ReadError, Value};
use tinsmith_runtime::operation::{Envelope, idempotency_token};

use crate::error::{BuildError, ErrorMetadata, ProvideErrorMetadata, Unhandled};
use crate::operation::{Operation, RequestId};

#[cfg(feature = "client")]
mod client;

/// The operation `Echo`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Echo;

impl Operation for Echo {
    type Input = EchoInput;
    type Output = EchoOutput;
    type Error = EchoError;
    const NAME: &'static str = "Echo";

    fn request(
        input: &EchoInput,
        endpoint: &str,
    ) -> Result<Request<Vec<u8>>, BuildError> {
        let body = tinsmith_runtime::json::write_object(|object| {
            input.write_json(object)
        })?;
        let envelope = Envelope {
            content_type: "application/x-amz-json-1.1",
            target: "Service.Echo",
            host_prefix: "",
            query_mode: false,
        };
        tinsmith_runtime::operation::request(endpoint, &envelope, body)
    }

    fn response<B: AsRef<[u8]>>(
        response: &Response<B>,
    ) -> Result<EchoOutput, EchoError> {
        if !response.status().is_success() {
            return Err(EchoError::read(ErrorAnswer::read(response)));
        }
        let output = Value::unread(response.body().as_ref())
            .and_then(EchoOutput::read_json);
        let mut output = output
            .map_err(|error| EchoError::Unhandled(
                tinsmith_runtime::error::unreadable(error, response.headers()),
            ))?;
        output._request_id = tinsmith_runtime::error::request_id(response.headers())
            .map(str::to_owned);
        Ok(output)
    }
}

/// The input of `Echo`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct EchoInput {
    /// The member `token`.
    pub token: Option<String>,
    /// The member `required`.
    pub required: Option<String>,
}

impl EchoInput {
    /// Begins to build an [`EchoInput`].
    pub fn builder() -> EchoInputBuilder {
        EchoInputBuilder::default()
    }

    /// The member `token`.
    pub fn token(&self) -> Option<&str> {
        self.token.as_deref()
    }

    /// The member `required`.
    pub fn required(&self) -> Option<&str> {
        self.required.as_deref()
    }
}

impl EchoInput {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        match &self.token {
            Some(value) => object.member("token").string(value),
            None => object.member("token").string(&idempotency_token()),
        }
        match &self.required {
            Some(value) => object.member("required").string(value),
            None => object.member("required").string(&idempotency_token()),
        }
    }
}

/// The output of `Echo`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct EchoOutput {
    pub(crate) _request_id: Option<String>,
}

impl EchoOutput {
    /// Begins to build an [`EchoOutput`].
    pub fn builder() -> EchoOutputBuilder {
        EchoOutputBuilder::default()
    }
}

impl RequestId for EchoOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl EchoOutput {
    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        value.object()?;
        Ok(Self { _request_id: None })
    }
}

/// What can go wrong with `Echo`.
#[derive(Debug)]
#[non_exhaustive]
pub enum EchoError {
    /// An error that the model does not list, or an answer that cannot be understood. Rather than this
    /// variant, match what [`code`](crate::error::ProvideErrorMetadata::code) gives: once the error is
    /// modelled it is a variant of its own.
    Unhandled(Unhandled),
}

impl EchoError {
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

impl fmt::Display for EchoError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.inner(), f)
    }
}

impl Error for EchoError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.inner().source()
    }
}

impl ProvideErrorMetadata for EchoError {
    fn meta(&self) -> &ErrorMetadata {
        self.inner().metadata()
    }
}

impl ProvideErrorKind for EchoError {
    fn code(&self) -> Option<&str> {
        ProvideErrorMetadata::code(self)
    }

    fn retryable_error_kind(&self) -> Option<ErrorKind> {
        self.inner().retryable()
    }
}

impl RequestId for EchoError {
    fn request_id(&self) -> Option<&str> {
        self.inner().metadata().request_id()
    }
}

/// The builders of the operation's types.
pub mod builders {
    #[cfg(feature = "client")]
    pub use super::client::EchoFluentBuilder;
    pub use super::{EchoInputBuilder, EchoOutputBuilder};
}

/// Builds an [`EchoInput`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct EchoInputBuilder {
    token: Option<String>,
    required: Option<String>,
}

impl EchoInputBuilder {
    /// The member `token`.
    pub fn token(mut self, input: impl Into<String>) -> Self {
        self.token = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`token`](Self::token).
    pub fn set_token(mut self, input: Option<String>) -> Self {
        self.token = input;
        self
    }

    /// What [`token`](Self::token) is set to so far.
    pub fn get_token(&self) -> &Option<String> {
        &self.token
    }

    /// The member `required`.
    pub fn required(mut self, input: impl Into<String>) -> Self {
        self.required = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`required`](Self::required).
    pub fn set_required(mut self, input: Option<String>) -> Self {
        self.required = input;
        self
    }

    /// What [`required`](Self::required) is set to so far.
    pub fn get_required(&self) -> &Option<String> {
        &self.required
    }

    /// The [`EchoInput`].
    ///
    /// # Errors
    /// None at present: no member is required.
    pub fn build(self) -> Result<EchoInput, BuildError> {
        Ok(EchoInput {
            token: self.token,
            required: self.required,
        })
    }
}

/// Builds an [`EchoOutput`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct EchoOutputBuilder {
    _request_id: Option<String>,
}

impl EchoOutputBuilder {
    /// The [`EchoOutput`].
    pub fn build(self) -> EchoOutput {
        EchoOutput {
            _request_id: self._request_id,
        }
    }
}

#[cfg(feature = "validation")]
impl EchoInput {
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
