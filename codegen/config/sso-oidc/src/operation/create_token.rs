// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The types of the operation `CreateToken`.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::error::{ModeledError, OperationError, ReadError};
use tinsmith_runtime::operation::OutputShape;
use tinsmith_runtime::schema::{Member, OperationSchema, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::{ErrorMetadata, Unhandled};
use crate::operation::{Operation, RequestId};
use crate::types::error::{
    AccessDeniedException, AuthorizationPendingException, ExpiredTokenException,
    InternalServerException, InvalidClientException, InvalidGrantException,
    InvalidRequestException, InvalidScopeException, SlowDownException,
    UnauthorizedClientException, UnsupportedGrantTypeException,
};

use self::builders::{CreateTokenInputBuilder, CreateTokenOutputBuilder};

pub mod builders;

#[cfg(feature = "client")]
mod client;

/// The operation `CreateToken`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct CreateToken;

static SCHEMA: OperationSchema = OperationSchema::new(
        "CreateToken",
        &crate::meta::SCHEMA,
        &INPUT_SCHEMA,
        &OUTPUT_SCHEMA,
    )
    .http("POST", "/token", 200);
impl Operation for CreateToken {
    type Input = CreateTokenInput;
    type Output = CreateTokenOutput;
    type Error = CreateTokenError;
    const SCHEMA: &'static OperationSchema = &SCHEMA;
}

/// The input of `CreateToken`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateTokenInput {
    /// The member `clientId`.
    pub client_id: Option<String>,
    /// The member `clientSecret`.
    pub client_secret: Option<String>,
    /// The member `grantType`.
    pub grant_type: Option<String>,
    /// The member `deviceCode`.
    pub device_code: Option<String>,
    /// The member `code`.
    pub code: Option<String>,
    /// The member `refreshToken`.
    pub refresh_token: Option<String>,
    /// The member `scope`.
    pub scope: Option<Vec<String>>,
    /// The member `redirectUri`.
    pub redirect_uri: Option<String>,
    /// The member `codeVerifier`.
    pub code_verifier: Option<String>,
}

impl CreateTokenInput {
    /// Creates a builder for [`CreateTokenInput`].
    pub fn builder() -> CreateTokenInputBuilder {
        CreateTokenInputBuilder::default()
    }

    /// The member `clientId`.
    pub fn client_id(&self) -> Option<&str> {
        self.client_id.as_deref()
    }

    /// The member `clientSecret`.
    pub fn client_secret(&self) -> Option<&str> {
        self.client_secret.as_deref()
    }

    /// The member `grantType`.
    pub fn grant_type(&self) -> Option<&str> {
        self.grant_type.as_deref()
    }

    /// The member `deviceCode`.
    pub fn device_code(&self) -> Option<&str> {
        self.device_code.as_deref()
    }

    /// The member `code`.
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// The member `refreshToken`.
    pub fn refresh_token(&self) -> Option<&str> {
        self.refresh_token.as_deref()
    }

    /// The member `scope`.
    ///
    /// Returns an empty slice if the list is absent. The field `scope` distinguishes the two.
    pub fn scope(&self) -> &[String] {
        self.scope.as_deref().unwrap_or_default()
    }

    /// The member `redirectUri`.
    pub fn redirect_uri(&self) -> Option<&str> {
        self.redirect_uri.as_deref()
    }

    /// The member `codeVerifier`.
    pub fn code_verifier(&self) -> Option<&str> {
        self.code_verifier.as_deref()
    }
}

impl fmt::Debug for CreateTokenInput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::debug::shape(f, "CreateTokenInput", self)
    }
}

static INPUT_SCHEMA: Schema = Schema::structure(
    "CreateTokenRequest",
    &[
        Member::string("clientId", "client_id").required(),
        Member::string("clientSecret", "client_secret").required().sensitive(),
        Member::string("grantType", "grant_type").required(),
        Member::string("deviceCode", "device_code"),
        Member::string("code", "code"),
        Member::string("refreshToken", "refresh_token").sensitive(),
        Member::list("scope", "scope", &Member::string("member", "member")),
        Member::string("redirectUri", "redirect_uri"),
        Member::string("codeVerifier", "code_verifier").sensitive(),
    ],
);

impl SerializeShape for CreateTokenInput {
    fn schema(&self) -> &'static Schema {
        &INPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&INPUT_SCHEMA.members[0], &self.client_id);
        out.write(&INPUT_SCHEMA.members[1], &self.client_secret);
        out.write(&INPUT_SCHEMA.members[4], &self.code);
        out.write(&INPUT_SCHEMA.members[8], &self.code_verifier);
        out.write(&INPUT_SCHEMA.members[3], &self.device_code);
        out.write(&INPUT_SCHEMA.members[2], &self.grant_type);
        out.write(&INPUT_SCHEMA.members[7], &self.redirect_uri);
        out.write(&INPUT_SCHEMA.members[5], &self.refresh_token);
        out.write(&INPUT_SCHEMA.members[6], &self.scope);
    }
}

#[cfg(feature = "validation")]
impl CreateTokenInput {
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

/// The output of `CreateToken`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateTokenOutput {
    /// The member `accessToken`.
    pub access_token: Option<String>,
    /// The member `tokenType`.
    pub token_type: Option<String>,
    /// The member `expiresIn`.
    pub expires_in: i32,
    /// The member `refreshToken`.
    pub refresh_token: Option<String>,
    /// The member `idToken`.
    pub id_token: Option<String>,
    pub(crate) _request_id: Option<String>,
}

impl CreateTokenOutput {
    /// Creates a builder for [`CreateTokenOutput`].
    pub fn builder() -> CreateTokenOutputBuilder {
        CreateTokenOutputBuilder::default()
    }

    /// The member `accessToken`.
    pub fn access_token(&self) -> Option<&str> {
        self.access_token.as_deref()
    }

    /// The member `tokenType`.
    pub fn token_type(&self) -> Option<&str> {
        self.token_type.as_deref()
    }

    /// The member `expiresIn`.
    pub fn expires_in(&self) -> i32 {
        self.expires_in
    }

    /// The member `refreshToken`.
    pub fn refresh_token(&self) -> Option<&str> {
        self.refresh_token.as_deref()
    }

    /// The member `idToken`.
    pub fn id_token(&self) -> Option<&str> {
        self.id_token.as_deref()
    }
}

impl fmt::Debug for CreateTokenOutput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::debug::output(f, "CreateTokenOutput", self, &self._request_id)
    }
}

static OUTPUT_SCHEMA: Schema = Schema::structure(
    "CreateTokenResponse",
    &[
        Member::string("accessToken", "access_token").sensitive(),
        Member::string("tokenType", "token_type"),
        Member::integer("expiresIn", "expires_in"),
        Member::string("refreshToken", "refresh_token").sensitive(),
        Member::string("idToken", "id_token").sensitive(),
    ],
);

impl SerializeShape for CreateTokenOutput {
    fn schema(&self) -> &'static Schema {
        &OUTPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&OUTPUT_SCHEMA.members[0], &self.access_token);
        out.write(&OUTPUT_SCHEMA.members[1], &self.token_type);
        out.write(&OUTPUT_SCHEMA.members[2], &self.expires_in);
        out.write(&OUTPUT_SCHEMA.members[3], &self.refresh_token);
        out.write(&OUTPUT_SCHEMA.members[4], &self.id_token);
    }
}

impl DeserializeShape for CreateTokenOutput {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &OUTPUT_SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.access_token = input.read(member)?,
                        1 => shape.token_type = input.read(member)?,
                        2 => shape.expires_in = input.read(member)?,
                        3 => shape.refresh_token = input.read(member)?,
                        _ => shape.id_token = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

impl RequestId for CreateTokenOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl OutputShape for CreateTokenOutput {
    fn set_request_id(&mut self, id: Option<String>) {
        self._request_id = id;
    }
}

/// The errors of `CreateToken`.
#[derive(Debug)]
#[non_exhaustive]
pub enum CreateTokenError {
    /// The error `AccessDeniedException`.
    AccessDeniedException(AccessDeniedException),
    /// The error `AuthorizationPendingException`.
    AuthorizationPendingException(AuthorizationPendingException),
    /// The error `ExpiredTokenException`.
    ExpiredTokenException(ExpiredTokenException),
    /// The error `InternalServerException`.
    InternalServerException(InternalServerException),
    /// The error `InvalidClientException`.
    InvalidClientException(InvalidClientException),
    /// The error `InvalidGrantException`.
    InvalidGrantException(InvalidGrantException),
    /// The error `InvalidRequestException`.
    InvalidRequestException(InvalidRequestException),
    /// The error `InvalidScopeException`.
    InvalidScopeException(InvalidScopeException),
    /// The error `SlowDownException`.
    SlowDownException(SlowDownException),
    /// The error `UnauthorizedClientException`.
    UnauthorizedClientException(UnauthorizedClientException),
    /// The error `UnsupportedGrantTypeException`.
    UnsupportedGrantTypeException(UnsupportedGrantTypeException),
    /// An error that the model does not list, or a response that cannot be parsed. Match the code that
    /// [`code`](crate::error::ProvideErrorMetadata::code) returns instead of this variant: a later version
    /// may have a variant for the error.
    Unhandled(Unhandled),
}

impl CreateTokenError {
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

    /// Returns whether the error is [`AuthorizationPendingException`](Self::AuthorizationPendingException).
    pub fn is_authorization_pending_exception(&self) -> bool {
        matches!(self, Self::AuthorizationPendingException(_))
    }

    /// Returns whether the error is [`ExpiredTokenException`](Self::ExpiredTokenException).
    pub fn is_expired_token_exception(&self) -> bool {
        matches!(self, Self::ExpiredTokenException(_))
    }

    /// Returns whether the error is [`InternalServerException`](Self::InternalServerException).
    pub fn is_internal_server_exception(&self) -> bool {
        matches!(self, Self::InternalServerException(_))
    }

    /// Returns whether the error is [`InvalidClientException`](Self::InvalidClientException).
    pub fn is_invalid_client_exception(&self) -> bool {
        matches!(self, Self::InvalidClientException(_))
    }

    /// Returns whether the error is [`InvalidGrantException`](Self::InvalidGrantException).
    pub fn is_invalid_grant_exception(&self) -> bool {
        matches!(self, Self::InvalidGrantException(_))
    }

    /// Returns whether the error is [`InvalidRequestException`](Self::InvalidRequestException).
    pub fn is_invalid_request_exception(&self) -> bool {
        matches!(self, Self::InvalidRequestException(_))
    }

    /// Returns whether the error is [`InvalidScopeException`](Self::InvalidScopeException).
    pub fn is_invalid_scope_exception(&self) -> bool {
        matches!(self, Self::InvalidScopeException(_))
    }

    /// Returns whether the error is [`SlowDownException`](Self::SlowDownException).
    pub fn is_slow_down_exception(&self) -> bool {
        matches!(self, Self::SlowDownException(_))
    }

    /// Returns whether the error is [`UnauthorizedClientException`](Self::UnauthorizedClientException).
    pub fn is_unauthorized_client_exception(&self) -> bool {
        matches!(self, Self::UnauthorizedClientException(_))
    }

    /// Returns whether the error is [`UnsupportedGrantTypeException`](Self::UnsupportedGrantTypeException).
    pub fn is_unsupported_grant_type_exception(&self) -> bool {
        matches!(self, Self::UnsupportedGrantTypeException(_))
    }

    fn inner(&self) -> &(dyn ModeledError + 'static) {
        match self {
            Self::AccessDeniedException(inner) => inner,
            Self::AuthorizationPendingException(inner) => inner,
            Self::ExpiredTokenException(inner) => inner,
            Self::InternalServerException(inner) => inner,
            Self::InvalidClientException(inner) => inner,
            Self::InvalidGrantException(inner) => inner,
            Self::InvalidRequestException(inner) => inner,
            Self::InvalidScopeException(inner) => inner,
            Self::SlowDownException(inner) => inner,
            Self::UnauthorizedClientException(inner) => inner,
            Self::UnsupportedGrantTypeException(inner) => inner,
            Self::Unhandled(inner) => inner,
        }
    }
}

impl OperationError for CreateTokenError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[
        ("AccessDeniedException", |e| e.read(Self::AccessDeniedException)),
        (
            "AuthorizationPendingException",
            |e| e.read(Self::AuthorizationPendingException),
        ),
        ("ExpiredTokenException", |e| e.read(Self::ExpiredTokenException)),
        ("InternalServerException", |e| e.read(Self::InternalServerException)),
        ("InvalidClientException", |e| e.read(Self::InvalidClientException)),
        ("InvalidGrantException", |e| e.read(Self::InvalidGrantException)),
        ("InvalidRequestException", |e| e.read(Self::InvalidRequestException)),
        ("InvalidScopeException", |e| e.read(Self::InvalidScopeException)),
        ("SlowDownException", |e| e.read(Self::SlowDownException)),
        ("UnauthorizedClientException", |e| e.read(Self::UnauthorizedClientException)),
        (
            "UnsupportedGrantTypeException",
            |e| e.read(Self::UnsupportedGrantTypeException),
        ),
    ];
}

tinsmith_runtime::operation_error!(CreateTokenError);
