// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The error types, and the traits for inspecting errors.

use std::fmt;

pub use tinsmith_runtime::aws_smithy_types::error::display::DisplayErrorContext;
pub use tinsmith_runtime::aws_smithy_types::error::metadata::{
    ErrorMetadata, ProvideErrorMetadata,
};
pub use tinsmith_runtime::aws_smithy_types::error::operation::BuildError;
pub use tinsmith_runtime::enumeration::UnknownVariantError;
pub use tinsmith_runtime::error::Unhandled;

#[cfg(feature = "validation")]
pub use tinsmith_runtime::validation::{ValidationError, Violation};

use tinsmith_runtime::error::ModeledError;

use crate::operation::RequestId;
use crate::operation::create_token::CreateTokenError;
use crate::types::error::{
    AccessDeniedException, AuthorizationPendingException, ExpiredTokenException,
    InternalServerException, InvalidClientException, InvalidGrantException,
    InvalidRequestException, InvalidScopeException, SlowDownException,
    UnauthorizedClientException, UnsupportedGrantTypeException,
};

/// Any error of AWS SSO OIDC. The operator `?` converts the errors of all operations into it.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
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
    /// An error that the model does not list, or a response that cannot be parsed.
    Unhandled(Unhandled),
}

impl Error {
    fn inner(&self) -> &dyn ModeledError {
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

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.inner(), f)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.inner().source()
    }
}

impl ProvideErrorMetadata for Error {
    fn meta(&self) -> &ErrorMetadata {
        self.inner().metadata()
    }
}

impl RequestId for Error {
    fn request_id(&self) -> Option<&str> {
        self.inner().metadata().request_id()
    }
}

impl From<BuildError> for Error {
    fn from(error: BuildError) -> Self {
        Self::Unhandled(Unhandled::new(error, None))
    }
}

impl From<CreateTokenError> for Error {
    fn from(error: CreateTokenError) -> Self {
        use CreateTokenError as E;
        match error {
            E::AccessDeniedException(inner) => Self::AccessDeniedException(inner),
            E::AuthorizationPendingException(inner) => {
                Self::AuthorizationPendingException(inner)
            }
            E::ExpiredTokenException(inner) => Self::ExpiredTokenException(inner),
            E::InternalServerException(inner) => Self::InternalServerException(inner),
            E::InvalidClientException(inner) => Self::InvalidClientException(inner),
            E::InvalidGrantException(inner) => Self::InvalidGrantException(inner),
            E::InvalidRequestException(inner) => Self::InvalidRequestException(inner),
            E::InvalidScopeException(inner) => Self::InvalidScopeException(inner),
            E::SlowDownException(inner) => Self::SlowDownException(inner),
            E::UnauthorizedClientException(inner) => {
                Self::UnauthorizedClientException(inner)
            }
            E::UnsupportedGrantTypeException(inner) => {
                Self::UnsupportedGrantTypeException(inner)
            }
            E::Unhandled(inner) => Self::Unhandled(inner),
        }
    }
}

#[cfg(feature = "client")]
pub use tinsmith_runtime::aws_smithy_runtime_api::box_error::BoxError;

#[cfg(feature = "client")]
pub use tinsmith_runtime::aws_smithy_runtime_api::client::result::ConnectorError;

/// The error of `send()`: no request was sent, no response arrived in time, or the response is an error.
#[cfg(feature = "client")]
pub type SdkError<E, R = crate::config::http::HttpResponse> = tinsmith_runtime::aws_smithy_runtime_api::client::result::SdkError<
    E,
    R,
>;

#[cfg(feature = "client")]
impl<E, R> From<SdkError<E, R>> for Error
where
    Self: From<E>,
    E: std::error::Error + ProvideErrorMetadata + Send + Sync + 'static,
    R: fmt::Debug + Send + Sync + 'static,
{
    fn from(error: SdkError<E, R>) -> Self {
        match error {
            SdkError::ServiceError(error) => Self::from(error.into_err()),
            error => Self::Unhandled(tinsmith_runtime::client::unhandled(error)),
        }
    }
}
