// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Types of the operation `Get`.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::aws_smithy_types::retry::{ErrorKind, ProvideErrorKind};
use tinsmith_runtime::error::{ErrorAnswer, ModeledError};
use tinsmith_runtime::http::{Request, Response};
use tinsmith_runtime::json::{ObjectWriter, ReadError, Value};
use tinsmith_runtime::operation::{Envelope, host_label};
use tinsmith_runtime::required::RequiredCheck;

use crate::error::{BuildError, ErrorMetadata, ProvideErrorMetadata, Unhandled};
use crate::operation::{Operation, RequestId};
use crate::types::Kind;

#[cfg(feature = "client")]
mod client;

/// The operation `Get`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Get;

impl Operation for Get {
    type Input = GetInput;
    type Output = GetOutput;
    type Error = GetError;
    const NAME: &'static str = "Get";

    fn request(
        input: &GetInput,
        endpoint: &str,
    ) -> Result<Request<Vec<u8>>, BuildError> {
        input.check_required()?;
        let mut prefix = String::new();
        prefix.push_str(host_label("bucket", input.bucket.as_deref())?);
        prefix.push('.');
        prefix
            .push_str(
                host_label("type", input.r#type.as_ref().map(|value| value.as_str()))?,
            );
        prefix.push_str("-data.");
        let body = tinsmith_runtime::json::write_object(|object| {
            input.write_json(object)
        })?;
        let envelope = Envelope {
            content_type: "application/x-amz-json-1.1",
            target: "Service.Get",
            host_prefix: &prefix,
            query_mode: false,
        };
        tinsmith_runtime::operation::request(endpoint, &envelope, body)
    }

    fn response<B: AsRef<[u8]>>(response: &Response<B>) -> Result<GetOutput, GetError> {
        if !response.status().is_success() {
            return Err(GetError::read(ErrorAnswer::read(response)));
        }
        let output = Value::unread(response.body().as_ref())
            .and_then(GetOutput::read_json);
        let mut output = output
            .map_err(|error| GetError::Unhandled(
                tinsmith_runtime::error::unreadable(error, response.headers()),
            ))?;
        output._request_id = tinsmith_runtime::error::request_id(response.headers())
            .map(str::to_owned);
        Ok(output)
    }
}

/// The input of `Get`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct GetInput {
    /// The member `bucket`.
    pub bucket: Option<String>,
    /// The member `type`.
    pub r#type: Option<Kind>,
    /// The member `key`.
    pub key: Option<String>,
}

impl GetInput {
    /// Begins to build a [`GetInput`].
    pub fn builder() -> GetInputBuilder {
        GetInputBuilder::default()
    }

    /// The member `bucket`.
    pub fn bucket(&self) -> Option<&str> {
        self.bucket.as_deref()
    }

    /// The member `type`.
    pub fn r#type(&self) -> Option<&Kind> {
        self.r#type.as_ref()
    }

    /// The member `key`.
    pub fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }
}

impl GetInput {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        if let Some(value) = &self.bucket {
            object.member("bucket").string(value);
        }
        if let Some(value) = &self.r#type {
            object.member("type").string(value.as_str());
        }
        if let Some(value) = &self.key {
            object.member("key").string(value);
        }
    }
}

/// The output of `Get`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct GetOutput {
    pub(crate) _request_id: Option<String>,
}

impl GetOutput {
    /// Begins to build a [`GetOutput`].
    pub fn builder() -> GetOutputBuilder {
        GetOutputBuilder::default()
    }
}

impl RequestId for GetOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl GetOutput {
    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        value.object()?;
        Ok(Self { _request_id: None })
    }
}

/// What can go wrong with `Get`.
#[derive(Debug)]
#[non_exhaustive]
pub enum GetError {
    /// An error that the model does not list, or an answer that cannot be understood. Rather than this
    /// variant, match what [`code`](crate::error::ProvideErrorMetadata::code) gives: once the error is
    /// modelled it is a variant of its own.
    Unhandled(Unhandled),
}

impl GetError {
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

impl fmt::Display for GetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.inner(), f)
    }
}

impl Error for GetError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.inner().source()
    }
}

impl ProvideErrorMetadata for GetError {
    fn meta(&self) -> &ErrorMetadata {
        self.inner().metadata()
    }
}

impl ProvideErrorKind for GetError {
    fn code(&self) -> Option<&str> {
        ProvideErrorMetadata::code(self)
    }

    fn retryable_error_kind(&self) -> Option<ErrorKind> {
        self.inner().retryable()
    }
}

impl RequestId for GetError {
    fn request_id(&self) -> Option<&str> {
        self.inner().metadata().request_id()
    }
}

/// The builders of the operation's types.
pub mod builders {
    #[cfg(feature = "client")]
    pub use super::client::GetFluentBuilder;
    pub use super::{GetInputBuilder, GetOutputBuilder};
}

/// Builds a [`GetInput`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct GetInputBuilder {
    bucket: Option<String>,
    r#type: Option<Kind>,
    key: Option<String>,
}

impl GetInputBuilder {
    /// The member `bucket`.
    pub fn bucket(mut self, input: impl Into<String>) -> Self {
        self.bucket = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`bucket`](Self::bucket).
    pub fn set_bucket(mut self, input: Option<String>) -> Self {
        self.bucket = input;
        self
    }

    /// What [`bucket`](Self::bucket) is set to so far.
    pub fn get_bucket(&self) -> &Option<String> {
        &self.bucket
    }

    /// The member `type`.
    pub fn r#type(mut self, input: Kind) -> Self {
        self.r#type = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`type`](Self::type).
    pub fn set_type(mut self, input: Option<Kind>) -> Self {
        self.r#type = input;
        self
    }

    /// What [`type`](Self::type) is set to so far.
    pub fn get_type(&self) -> &Option<Kind> {
        &self.r#type
    }

    /// The member `key`.
    pub fn key(mut self, input: impl Into<String>) -> Self {
        self.key = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`key`](Self::key).
    pub fn set_key(mut self, input: Option<String>) -> Self {
        self.key = input;
        self
    }

    /// What [`key`](Self::key) is set to so far.
    pub fn get_key(&self) -> &Option<String> {
        &self.key
    }

    /// The [`GetInput`].
    ///
    /// # Errors
    /// When required members are missing: the error names all of them.
    pub fn build(self) -> Result<GetInput, BuildError> {
        let input = GetInput {
            bucket: self.bucket,
            r#type: self.r#type,
            key: self.key,
        };
        input.check_required()?;
        Ok(input)
    }
}

/// Builds a [`GetOutput`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct GetOutputBuilder {
    _request_id: Option<String>,
}

impl GetOutputBuilder {
    /// The [`GetOutput`].
    pub fn build(self) -> GetOutput {
        GetOutput {
            _request_id: self._request_id,
        }
    }
}

impl GetInput {
    pub(crate) fn check_required(&self) -> Result<(), BuildError> {
        RequiredCheck::run("GetInput", |check| self.check_members(check))
    }

    pub(crate) fn check_members(&self, check: &mut RequiredCheck) {
        check.required("bucket", self.bucket.is_some());
        check.required("type", self.r#type.is_some());
    }
}

#[cfg(feature = "validation")]
impl GetInput {
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
        at.required("bucket", self.bucket.as_ref(), |_, _| {});
        at.required(
            "type",
            self.r#type.as_ref(),
            |value, at| {
                at.known_value(value.as_str(), crate::types::Kind::values());
            },
        );
    }
}
