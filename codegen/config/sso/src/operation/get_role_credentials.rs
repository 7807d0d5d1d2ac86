// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The types of the operation `GetRoleCredentials`.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::error::{ModeledError, OperationError, ReadError};
use tinsmith_runtime::operation::OutputShape;
use tinsmith_runtime::schema::{Binding, Member, OperationSchema, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::{ErrorMetadata, Unhandled};
use crate::operation::{Operation, RequestId};
use crate::types::RoleCredentials;
use crate::types::error::{
    InvalidRequestException, ResourceNotFoundException, TooManyRequestsException,
    UnauthorizedException,
};

use self::builders::{GetRoleCredentialsInputBuilder, GetRoleCredentialsOutputBuilder};

pub mod builders;

#[cfg(feature = "client")]
mod client;

/// The operation `GetRoleCredentials`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct GetRoleCredentials;

static SCHEMA: OperationSchema = OperationSchema::new(
        "GetRoleCredentials",
        &crate::meta::SCHEMA,
        &INPUT_SCHEMA,
        &OUTPUT_SCHEMA,
    )
    .http("GET", "/federation/credentials", 200);
impl Operation for GetRoleCredentials {
    type Input = GetRoleCredentialsInput;
    type Output = GetRoleCredentialsOutput;
    type Error = GetRoleCredentialsError;
    const SCHEMA: &'static OperationSchema = &SCHEMA;
}

/// The input of `GetRoleCredentials`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct GetRoleCredentialsInput {
    /// The member `roleName`.
    pub role_name: Option<String>,
    /// The member `accountId`.
    pub account_id: Option<String>,
    /// The member `accessToken`.
    pub access_token: Option<String>,
}

impl GetRoleCredentialsInput {
    /// Creates a builder for [`GetRoleCredentialsInput`].
    pub fn builder() -> GetRoleCredentialsInputBuilder {
        GetRoleCredentialsInputBuilder::default()
    }

    /// The member `roleName`.
    pub fn role_name(&self) -> Option<&str> {
        self.role_name.as_deref()
    }

    /// The member `accountId`.
    pub fn account_id(&self) -> Option<&str> {
        self.account_id.as_deref()
    }

    /// The member `accessToken`.
    pub fn access_token(&self) -> Option<&str> {
        self.access_token.as_deref()
    }
}

impl fmt::Debug for GetRoleCredentialsInput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::debug::shape(f, "GetRoleCredentialsInput", self)
    }
}

static INPUT_SCHEMA: Schema = Schema::structure(
    "GetRoleCredentialsRequest",
    &[
        Member::string("roleName", "role_name")
            .bound(Binding::Query("role_name"))
            .required(),
        Member::string("accountId", "account_id")
            .bound(Binding::Query("account_id"))
            .required(),
        Member::string("accessToken", "access_token")
            .bound(Binding::Header("x-amz-sso_bearer_token"))
            .required()
            .sensitive(),
    ],
);

impl SerializeShape for GetRoleCredentialsInput {
    fn schema(&self) -> &'static Schema {
        &INPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&INPUT_SCHEMA.members[0], &self.role_name);
        out.write(&INPUT_SCHEMA.members[1], &self.account_id);
        out.write(&INPUT_SCHEMA.members[2], &self.access_token);
    }
}

#[cfg(feature = "validation")]
impl GetRoleCredentialsInput {
    /// Checks the values against the constraints of the model: required members, lengths, ranges,
    /// patterns, unique items and known enum values.
    ///
    /// The client never calls this method: services relax such limits, and a client must keep working
    /// when they do.
    ///
    /// # Errors
    /// Returns all violations, each with the path of the member.
    pub fn validate(&self) -> Result<(), crate::error::ValidationError> {
        tinsmith_runtime::validation::validate(self)
    }
}

/// The output of `GetRoleCredentials`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct GetRoleCredentialsOutput {
    /// The member `roleCredentials`.
    pub role_credentials: Option<RoleCredentials>,
    pub(crate) _request_id: Option<String>,
}

impl GetRoleCredentialsOutput {
    /// Creates a builder for [`GetRoleCredentialsOutput`].
    pub fn builder() -> GetRoleCredentialsOutputBuilder {
        GetRoleCredentialsOutputBuilder::default()
    }

    /// The member `roleCredentials`.
    pub fn role_credentials(&self) -> Option<&RoleCredentials> {
        self.role_credentials.as_ref()
    }
}

impl fmt::Debug for GetRoleCredentialsOutput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::debug::output(
            f,
            "GetRoleCredentialsOutput",
            self,
            &self._request_id,
        )
    }
}

static OUTPUT_SCHEMA: Schema = Schema::structure(
    "GetRoleCredentialsResponse",
    &[Member::structure("roleCredentials", "role_credentials").sensitive()],
);

impl SerializeShape for GetRoleCredentialsOutput {
    fn schema(&self) -> &'static Schema {
        &OUTPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&OUTPUT_SCHEMA.members[0], &self.role_credentials);
    }
}

impl DeserializeShape for GetRoleCredentialsOutput {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &OUTPUT_SCHEMA,
                &mut |_, member, input| {
                    shape.role_credentials = input.read(member)?;
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

impl RequestId for GetRoleCredentialsOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl OutputShape for GetRoleCredentialsOutput {
    fn set_request_id(&mut self, id: Option<String>) {
        self._request_id = id;
    }
}

/// The errors of `GetRoleCredentials`.
#[derive(Debug)]
#[non_exhaustive]
pub enum GetRoleCredentialsError {
    /// The error `InvalidRequestException`.
    InvalidRequestException(InvalidRequestException),
    /// The error `ResourceNotFoundException`.
    ResourceNotFoundException(ResourceNotFoundException),
    /// The error `TooManyRequestsException`.
    TooManyRequestsException(TooManyRequestsException),
    /// The error `UnauthorizedException`.
    UnauthorizedException(UnauthorizedException),
    /// An error that the model does not list, or a response that cannot be parsed. Match the code that
    /// [`code`](crate::error::ProvideErrorMetadata::code) returns instead of this variant: a later version
    /// may have a variant for the error.
    Unhandled(Unhandled),
}

impl GetRoleCredentialsError {
    /// Wraps an error of any other type in [`Unhandled`](Self::Unhandled).
    pub fn unhandled(error: impl Into<Box<dyn Error + Send + Sync + 'static>>) -> Self {
        Self::Unhandled(Unhandled::new(error, None))
    }

    /// Creates an error from its code, message and request ID.
    pub fn generic(metadata: ErrorMetadata) -> Self {
        Self::Unhandled(Unhandled::from(metadata))
    }

    /// Returns the error's code, message and request ID.
    pub fn meta(&self) -> &ErrorMetadata {
        self.inner().metadata()
    }

    /// Returns whether the error is [`InvalidRequestException`](Self::InvalidRequestException).
    pub fn is_invalid_request_exception(&self) -> bool {
        matches!(self, Self::InvalidRequestException(_))
    }

    /// Returns whether the error is [`ResourceNotFoundException`](Self::ResourceNotFoundException).
    pub fn is_resource_not_found_exception(&self) -> bool {
        matches!(self, Self::ResourceNotFoundException(_))
    }

    /// Returns whether the error is [`TooManyRequestsException`](Self::TooManyRequestsException).
    pub fn is_too_many_requests_exception(&self) -> bool {
        matches!(self, Self::TooManyRequestsException(_))
    }

    /// Returns whether the error is [`UnauthorizedException`](Self::UnauthorizedException).
    pub fn is_unauthorized_exception(&self) -> bool {
        matches!(self, Self::UnauthorizedException(_))
    }

    fn inner(&self) -> &(dyn ModeledError + 'static) {
        match self {
            Self::InvalidRequestException(inner) => inner,
            Self::ResourceNotFoundException(inner) => inner,
            Self::TooManyRequestsException(inner) => inner,
            Self::UnauthorizedException(inner) => inner,
            Self::Unhandled(inner) => inner,
        }
    }
}

impl OperationError for GetRoleCredentialsError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[
        ("InvalidRequestException", |e| e.read(Self::InvalidRequestException)),
        ("ResourceNotFoundException", |e| e.read(Self::ResourceNotFoundException)),
        ("TooManyRequestsException", |e| e.read(Self::TooManyRequestsException)),
        ("UnauthorizedException", |e| e.read(Self::UnauthorizedException)),
    ];
}

tinsmith_runtime::operation_error!(GetRoleCredentialsError);
