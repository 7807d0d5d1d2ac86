// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Types of the operation `Ask`.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::aws_smithy_types::retry::{ErrorKind, ProvideErrorKind};
use tinsmith_runtime::error::{ErrorAnswer, ModeledError, ReadModeled};
use tinsmith_runtime::http::{Request, Response};
use tinsmith_runtime::json::{ObjectWriter, ReadError, Value};
use tinsmith_runtime::operation::Envelope;

use crate::error::{BuildError, ErrorMetadata, ProvideErrorMetadata, Unhandled};
use crate::operation::{Operation, RequestId};
use crate::types::error::NotThere;

#[cfg(feature = "client")]
mod client;

/// The operation `Ask`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Ask;

impl Operation for Ask {
    type Input = AskInput;
    type Output = AskOutput;
    type Error = AskError;
    const NAME: &'static str = "Ask";

    fn request(
        input: &AskInput,
        endpoint: &str,
    ) -> Result<Request<Vec<u8>>, BuildError> {
        let body = tinsmith_runtime::json::write_object(|object| {
            input.write_json(object)
        })?;
        let envelope = Envelope {
            content_type: "application/x-amz-json-1.0",
            target: "Service.Ask",
            host_prefix: "",
            query_mode: true,
        };
        tinsmith_runtime::operation::request(endpoint, &envelope, body)
    }

    fn response<B: AsRef<[u8]>>(response: &Response<B>) -> Result<AskOutput, AskError> {
        if !response.status().is_success() {
            return Err(AskError::read(ErrorAnswer::read(response)));
        }
        let output = Value::unread(response.body().as_ref())
            .and_then(AskOutput::read_json);
        let mut output = output
            .map_err(|error| AskError::Unhandled(
                tinsmith_runtime::error::unreadable(error, response.headers()),
            ))?;
        output._request_id = tinsmith_runtime::error::request_id(response.headers())
            .map(str::to_owned);
        Ok(output)
    }
}

/// The input of `Ask`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct AskInput {
    /// The member `a`.
    pub a: Option<String>,
}

impl AskInput {
    /// Begins to build an [`AskInput`].
    pub fn builder() -> AskInputBuilder {
        AskInputBuilder::default()
    }

    /// The member `a`.
    pub fn a(&self) -> Option<&str> {
        self.a.as_deref()
    }
}

impl AskInput {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        if let Some(value) = &self.a {
            object.member("a").string(value);
        }
    }
}

/// The output of `Ask`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct AskOutput {
    pub(crate) _request_id: Option<String>,
}

impl AskOutput {
    /// Begins to build an [`AskOutput`].
    pub fn builder() -> AskOutputBuilder {
        AskOutputBuilder::default()
    }
}

impl RequestId for AskOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl AskOutput {
    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        value.object()?;
        Ok(Self { _request_id: None })
    }
}

/// What can go wrong with `Ask`.
#[derive(Debug)]
#[non_exhaustive]
pub enum AskError {
    /// The error `NotThere`.
    NotThere(NotThere),
    /// An error that the model does not list, or an answer that cannot be understood. Rather than this
    /// variant, match what [`code`](crate::error::ProvideErrorMetadata::code) gives: once the error is
    /// modelled it is a variant of its own.
    Unhandled(Unhandled),
}

impl AskError {
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

    /// Whether the error is [`NotThere`](Self::NotThere).
    pub fn is_not_there(&self) -> bool {
        matches!(self, Self::NotThere(_))
    }

    fn inner(&self) -> &(dyn ModeledError + 'static) {
        match self {
            Self::NotThere(inner) => inner,
            Self::Unhandled(inner) => inner,
        }
    }

    fn read(answer: ErrorAnswer<'_>) -> Self {
        let read: ReadModeled<Self> = match answer.code() {
            "NotThere" => {
                |object, meta| NotThere::read_json(object, meta).map(Self::NotThere)
            }
            _ => return Self::Unhandled(answer.unhandled()),
        };
        answer.modeled(read).unwrap_or_else(Self::Unhandled)
    }
}

impl fmt::Display for AskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.inner(), f)
    }
}

impl Error for AskError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Unhandled(inner) => inner.source(),
            modeled => Some(modeled.inner()),
        }
    }
}

impl ProvideErrorMetadata for AskError {
    fn meta(&self) -> &ErrorMetadata {
        self.inner().metadata()
    }
}

impl ProvideErrorKind for AskError {
    fn code(&self) -> Option<&str> {
        ProvideErrorMetadata::code(self)
    }

    fn retryable_error_kind(&self) -> Option<ErrorKind> {
        self.inner().retryable()
    }
}

impl RequestId for AskError {
    fn request_id(&self) -> Option<&str> {
        self.inner().metadata().request_id()
    }
}

/// The builders of the operation's types.
pub mod builders {
    #[cfg(feature = "client")]
    pub use super::client::AskFluentBuilder;
    pub use super::{AskInputBuilder, AskOutputBuilder};
}

/// Builds an [`AskInput`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct AskInputBuilder {
    a: Option<String>,
}

impl AskInputBuilder {
    /// The member `a`.
    pub fn a(mut self, input: impl Into<String>) -> Self {
        self.a = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`a`](Self::a).
    pub fn set_a(mut self, input: Option<String>) -> Self {
        self.a = input;
        self
    }

    /// What [`a`](Self::a) is set to so far.
    pub fn get_a(&self) -> &Option<String> {
        &self.a
    }

    /// The [`AskInput`].
    ///
    /// # Errors
    /// None at present: no member is required.
    pub fn build(self) -> Result<AskInput, BuildError> {
        Ok(AskInput { a: self.a })
    }
}

/// Builds an [`AskOutput`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct AskOutputBuilder {
    _request_id: Option<String>,
}

impl AskOutputBuilder {
    /// The [`AskOutput`].
    pub fn build(self) -> AskOutput {
        AskOutput {
            _request_id: self._request_id,
        }
    }
}

#[cfg(feature = "validation")]
impl AskInput {
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
