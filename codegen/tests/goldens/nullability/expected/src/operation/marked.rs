// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Types of the operation `Marked`.

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

/// The operation `Marked`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Marked;

impl Operation for Marked {
    type Input = MarkedInput;
    type Output = MarkedOutput;
    type Error = MarkedError;
    const NAME: &'static str = "Marked";

    fn request(
        input: &MarkedInput,
        endpoint: &str,
    ) -> Result<Request<Vec<u8>>, BuildError> {
        input.check_required()?;
        let body = tinsmith_runtime::json::write_object(|object| {
            input.write_json(object)
        })?;
        let envelope = Envelope {
            content_type: "application/x-amz-json-1.1",
            target: "Service.Marked",
            host_prefix: "",
            query_mode: false,
        };
        tinsmith_runtime::operation::request(endpoint, &envelope, body)
    }

    fn response<B: AsRef<[u8]>>(
        response: &Response<B>,
    ) -> Result<MarkedOutput, MarkedError> {
        if !response.status().is_success() {
            return Err(MarkedError::read(ErrorAnswer::read(response)));
        }
        let output = Value::unread(response.body().as_ref())
            .and_then(MarkedOutput::read_json);
        let mut output = output
            .map_err(|error| MarkedError::Unhandled(
                tinsmith_runtime::error::unreadable(error, response.headers()),
            ))?;
        output._request_id = tinsmith_runtime::error::request_id(response.headers())
            .map(str::to_owned);
        Ok(output)
    }
}

/// The input of `Marked`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct MarkedInput {
    /// The member `required`.
    pub required: Option<String>,
    /// The member `preset`.
    pub preset: Option<i32>,
    /// The member `self`.
    pub self_: Option<crate::types::MarkedInput>,
}

impl MarkedInput {
    /// Begins to build a [`MarkedInput`].
    pub fn builder() -> MarkedInputBuilder {
        MarkedInputBuilder::default()
    }

    /// The member `required`.
    pub fn required(&self) -> Option<&str> {
        self.required.as_deref()
    }

    /// The member `preset`.
    pub fn preset(&self) -> Option<i32> {
        self.preset
    }

    /// The member `self`.
    pub fn self_(&self) -> Option<&crate::types::MarkedInput> {
        self.self_.as_ref()
    }
}

impl MarkedInput {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        if let Some(value) = &self.required {
            object.member("required").string(value);
        }
        if let Some(value) = self.preset {
            object.member("preset").integer(value);
        }
        if let Some(value) = &self.self_ {
            object.member("self").object(|object| value.write_json(object));
        }
    }
}

/// The output of `Marked`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct MarkedOutput {
    pub(crate) _request_id: Option<String>,
}

impl MarkedOutput {
    /// Begins to build a [`MarkedOutput`].
    pub fn builder() -> MarkedOutputBuilder {
        MarkedOutputBuilder::default()
    }
}

impl RequestId for MarkedOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl MarkedOutput {
    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        value.object()?;
        Ok(Self { _request_id: None })
    }
}

/// What can go wrong with `Marked`.
#[derive(Debug)]
#[non_exhaustive]
pub enum MarkedError {
    /// An error that the model does not list, or an answer that cannot be understood. Rather than this
    /// variant, match what [`code`](crate::error::ProvideErrorMetadata::code) gives: once the error is
    /// modelled it is a variant of its own.
    Unhandled(Unhandled),
}

impl MarkedError {
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

impl fmt::Display for MarkedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.inner(), f)
    }
}

impl Error for MarkedError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.inner().source()
    }
}

impl ProvideErrorMetadata for MarkedError {
    fn meta(&self) -> &ErrorMetadata {
        self.inner().metadata()
    }
}

impl ProvideErrorKind for MarkedError {
    fn code(&self) -> Option<&str> {
        ProvideErrorMetadata::code(self)
    }

    fn retryable_error_kind(&self) -> Option<ErrorKind> {
        self.inner().retryable()
    }
}

impl RequestId for MarkedError {
    fn request_id(&self) -> Option<&str> {
        self.inner().metadata().request_id()
    }
}

/// The builders of the operation's types.
pub mod builders {
    #[cfg(feature = "client")]
    pub use super::client::MarkedFluentBuilder;
    pub use super::{MarkedInputBuilder, MarkedOutputBuilder};
}

/// Builds a [`MarkedInput`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct MarkedInputBuilder {
    required: Option<String>,
    preset: Option<i32>,
    self_: Option<crate::types::MarkedInput>,
}

impl MarkedInputBuilder {
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

    /// The member `preset`.
    pub fn preset(mut self, input: i32) -> Self {
        self.preset = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`preset`](Self::preset).
    pub fn set_preset(mut self, input: Option<i32>) -> Self {
        self.preset = input;
        self
    }

    /// What [`preset`](Self::preset) is set to so far.
    pub fn get_preset(&self) -> &Option<i32> {
        &self.preset
    }

    /// The member `self`.
    pub fn self_(mut self, input: crate::types::MarkedInput) -> Self {
        self.self_ = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`self_`](Self::self_).
    pub fn set_self(mut self, input: Option<crate::types::MarkedInput>) -> Self {
        self.self_ = input;
        self
    }

    /// What [`self_`](Self::self_) is set to so far.
    pub fn get_self(&self) -> &Option<crate::types::MarkedInput> {
        &self.self_
    }

    /// The [`MarkedInput`].
    ///
    /// # Errors
    /// When required members are missing: the error names all of them.
    pub fn build(self) -> Result<MarkedInput, BuildError> {
        let input = MarkedInput {
            required: self.required,
            preset: self.preset,
            self_: self.self_,
        };
        input.check_required()?;
        Ok(input)
    }
}

/// Builds a [`MarkedOutput`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct MarkedOutputBuilder {
    _request_id: Option<String>,
}

impl MarkedOutputBuilder {
    /// The [`MarkedOutput`].
    pub fn build(self) -> MarkedOutput {
        MarkedOutput {
            _request_id: self._request_id,
        }
    }
}

impl MarkedInput {
    pub(crate) fn check_required(&self) -> Result<(), BuildError> {
        RequiredCheck::run("MarkedInput", |check| self.check_members(check))
    }

    pub(crate) fn check_members(&self, check: &mut RequiredCheck) {
        check.required("required", self.required.is_some());
        if let Some(value) = &self.self_ {
            check.within("self_", |check| value.check_members(check));
        }
    }
}

#[cfg(feature = "validation")]
impl MarkedInput {
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
        at.required("required", self.required.as_ref(), |_, _| {});
    }
}
