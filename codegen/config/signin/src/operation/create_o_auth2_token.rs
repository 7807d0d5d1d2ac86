// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The types of the operation `CreateOAuth2Token`.

use std::error::Error;
use tinsmith_runtime::error::{ModeledError, OperationError, ReadError};
use tinsmith_runtime::operation::OutputShape;
use tinsmith_runtime::schema::{Binding, Member, OperationSchema, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer, stand_in,
};

use crate::error::{ErrorMetadata, Unhandled};
use crate::operation::{Operation, RequestId};
use crate::types::{CreateOAuth2TokenRequestBody, CreateOAuth2TokenResponseBody};
use crate::types::error::{
    AccessDeniedException, InternalServerException, TooManyRequestsError,
    ValidationException,
};

use self::builders::{CreateOAuth2TokenInputBuilder, CreateOAuth2TokenOutputBuilder};

pub mod builders;

#[cfg(feature = "client")]
mod client;

/// The operation `CreateOAuth2Token`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct CreateOAuth2Token;

static SCHEMA: OperationSchema = OperationSchema::new(
        "CreateOAuth2Token",
        &crate::meta::SCHEMA,
        &INPUT_SCHEMA,
        &OUTPUT_SCHEMA,
    )
    .http("POST", "/v1/token", 200);
impl Operation for CreateOAuth2Token {
    type Input = CreateOAuth2TokenInput;
    type Output = CreateOAuth2TokenOutput;
    type Error = CreateOAuth2TokenError;
    const SCHEMA: &'static OperationSchema = &SCHEMA;
}

/// The input of `CreateOAuth2Token`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct CreateOAuth2TokenInput {
    /// The member `tokenInput`.
    pub token_input: Option<CreateOAuth2TokenRequestBody>,
}

impl CreateOAuth2TokenInput {
    /// Creates a builder for [`CreateOAuth2TokenInput`].
    pub fn builder() -> CreateOAuth2TokenInputBuilder {
        CreateOAuth2TokenInputBuilder::default()
    }

    /// The member `tokenInput`.
    pub fn token_input(&self) -> Option<&CreateOAuth2TokenRequestBody> {
        self.token_input.as_ref()
    }
}

static INPUT_SCHEMA: Schema = Schema::structure(
    "CreateOAuth2TokenRequest",
    &[Member::structure("tokenInput", "token_input").bound(Binding::Payload).required()],
);

impl SerializeShape for CreateOAuth2TokenInput {
    fn schema(&self) -> &'static Schema {
        &INPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&INPUT_SCHEMA.members[0], &self.token_input);
    }
}

#[cfg(feature = "validation")]
impl CreateOAuth2TokenInput {
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

/// The output of `CreateOAuth2Token`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct CreateOAuth2TokenOutput {
    /// The member `tokenOutput`.
    pub token_output: Option<CreateOAuth2TokenResponseBody>,
    pub(crate) _request_id: Option<String>,
}

impl CreateOAuth2TokenOutput {
    /// Creates a builder for [`CreateOAuth2TokenOutput`].
    pub fn builder() -> CreateOAuth2TokenOutputBuilder {
        CreateOAuth2TokenOutputBuilder::default()
    }

    /// The member `tokenOutput`.
    pub fn token_output(&self) -> Option<&CreateOAuth2TokenResponseBody> {
        self.token_output.as_ref()
    }
}

static OUTPUT_SCHEMA: Schema = Schema::structure(
    "CreateOAuth2TokenResponse",
    &[
        Member::structure("tokenOutput", "token_output")
            .bound(Binding::Payload)
            .required(),
    ],
);

impl DeserializeShape for CreateOAuth2TokenOutput {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &OUTPUT_SCHEMA,
                &mut |_, member, input| {
                    shape.token_output = input.read(member)?;
                    Ok(())
                },
            )?;
        if shape.token_output.is_none() {
            shape.token_output = Some(stand_in()?);
        }
        Ok(shape.build())
    }
}

impl RequestId for CreateOAuth2TokenOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl OutputShape for CreateOAuth2TokenOutput {
    fn set_request_id(&mut self, id: Option<String>) {
        self._request_id = id;
    }
}

/// The errors of `CreateOAuth2Token`.
#[derive(Debug)]
#[non_exhaustive]
pub enum CreateOAuth2TokenError {
    /// The error `AccessDeniedException`.
    AccessDeniedException(AccessDeniedException),
    /// The error `InternalServerException`.
    InternalServerException(InternalServerException),
    /// The error `TooManyRequestsError`.
    TooManyRequestsError(TooManyRequestsError),
    /// The error `ValidationException`.
    ValidationException(ValidationException),
    /// An error that the model does not list, or a response that cannot be parsed. Match the code that
    /// [`code`](crate::error::ProvideErrorMetadata::code) returns instead of this variant: a later version
    /// may have a variant for the error.
    Unhandled(Unhandled),
}

impl CreateOAuth2TokenError {
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

    /// Returns whether the error is [`AccessDeniedException`](Self::AccessDeniedException).
    pub fn is_access_denied_exception(&self) -> bool {
        matches!(self, Self::AccessDeniedException(_))
    }

    /// Returns whether the error is [`InternalServerException`](Self::InternalServerException).
    pub fn is_internal_server_exception(&self) -> bool {
        matches!(self, Self::InternalServerException(_))
    }

    /// Returns whether the error is [`TooManyRequestsError`](Self::TooManyRequestsError).
    pub fn is_too_many_requests_error(&self) -> bool {
        matches!(self, Self::TooManyRequestsError(_))
    }

    /// Returns whether the error is [`ValidationException`](Self::ValidationException).
    pub fn is_validation_exception(&self) -> bool {
        matches!(self, Self::ValidationException(_))
    }

    fn inner(&self) -> &(dyn ModeledError + 'static) {
        match self {
            Self::AccessDeniedException(inner) => inner,
            Self::InternalServerException(inner) => inner,
            Self::TooManyRequestsError(inner) => inner,
            Self::ValidationException(inner) => inner,
            Self::Unhandled(inner) => inner,
        }
    }
}

impl OperationError for CreateOAuth2TokenError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[
        ("AccessDeniedException", |e| e.read(Self::AccessDeniedException)),
        ("InternalServerException", |e| e.read(Self::InternalServerException)),
        ("TooManyRequestsError", |e| e.read(Self::TooManyRequestsError)),
        ("ValidationException", |e| e.read(Self::ValidationException)),
    ];
}

tinsmith_runtime::operation_error!(CreateOAuth2TokenError);
