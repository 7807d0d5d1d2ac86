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
use crate::operation::get_role_credentials::GetRoleCredentialsError;
use crate::types::error::{
    InvalidRequestException, ResourceNotFoundException, TooManyRequestsException,
    UnauthorizedException,
};

/// Any error of AWS Single Sign-On. The operator `?` converts the errors of all operations into it.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The error `InvalidRequestException`.
    InvalidRequestException(InvalidRequestException),
    /// The error `ResourceNotFoundException`.
    ResourceNotFoundException(ResourceNotFoundException),
    /// The error `TooManyRequestsException`.
    TooManyRequestsException(TooManyRequestsException),
    /// The error `UnauthorizedException`.
    UnauthorizedException(UnauthorizedException),
    /// An error that the model does not list, or a response that cannot be parsed.
    Unhandled(Unhandled),
}

impl Error {
    fn inner(&self) -> &dyn ModeledError {
        match self {
            Self::InvalidRequestException(inner) => inner,
            Self::ResourceNotFoundException(inner) => inner,
            Self::TooManyRequestsException(inner) => inner,
            Self::UnauthorizedException(inner) => inner,
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

impl From<GetRoleCredentialsError> for Error {
    fn from(error: GetRoleCredentialsError) -> Self {
        use GetRoleCredentialsError as E;
        match error {
            E::InvalidRequestException(inner) => Self::InvalidRequestException(inner),
            E::ResourceNotFoundException(inner) => Self::ResourceNotFoundException(inner),
            E::TooManyRequestsException(inner) => Self::TooManyRequestsException(inner),
            E::UnauthorizedException(inner) => Self::UnauthorizedException(inner),
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
