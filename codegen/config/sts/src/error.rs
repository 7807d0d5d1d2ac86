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
use crate::operation::assume_role::AssumeRoleError;
use crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityError;
use crate::types::error::{
    ExpiredTokenException, IdpCommunicationErrorException, IdpRejectedClaimException,
    InvalidIdentityTokenException, MalformedPolicyDocumentException,
    PackedPolicyTooLargeException, RegionDisabledException,
};

/// Any error of AWS Security Token Service. The operator `?` converts the errors of all operations into it.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The error `ExpiredTokenException`.
    ExpiredTokenException(ExpiredTokenException),
    /// The error `IDPCommunicationErrorException`.
    IdpCommunicationErrorException(IdpCommunicationErrorException),
    /// The error `IDPRejectedClaimException`.
    IdpRejectedClaimException(IdpRejectedClaimException),
    /// The error `InvalidIdentityTokenException`.
    InvalidIdentityTokenException(InvalidIdentityTokenException),
    /// The error `MalformedPolicyDocumentException`.
    MalformedPolicyDocumentException(MalformedPolicyDocumentException),
    /// The error `PackedPolicyTooLargeException`.
    PackedPolicyTooLargeException(PackedPolicyTooLargeException),
    /// The error `RegionDisabledException`.
    RegionDisabledException(RegionDisabledException),
    /// An error that the model does not list, or a response that cannot be parsed.
    Unhandled(Unhandled),
}

impl Error {
    fn inner(&self) -> &dyn ModeledError {
        match self {
            Self::ExpiredTokenException(inner) => inner,
            Self::IdpCommunicationErrorException(inner) => inner,
            Self::IdpRejectedClaimException(inner) => inner,
            Self::InvalidIdentityTokenException(inner) => inner,
            Self::MalformedPolicyDocumentException(inner) => inner,
            Self::PackedPolicyTooLargeException(inner) => inner,
            Self::RegionDisabledException(inner) => inner,
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

impl From<AssumeRoleError> for Error {
    fn from(error: AssumeRoleError) -> Self {
        use AssumeRoleError as E;
        match error {
            E::ExpiredTokenException(inner) => Self::ExpiredTokenException(inner),
            E::MalformedPolicyDocumentException(inner) => {
                Self::MalformedPolicyDocumentException(inner)
            }
            E::PackedPolicyTooLargeException(inner) => {
                Self::PackedPolicyTooLargeException(inner)
            }
            E::RegionDisabledException(inner) => Self::RegionDisabledException(inner),
            E::Unhandled(inner) => Self::Unhandled(inner),
        }
    }
}

impl From<AssumeRoleWithWebIdentityError> for Error {
    fn from(error: AssumeRoleWithWebIdentityError) -> Self {
        use AssumeRoleWithWebIdentityError as E;
        match error {
            E::ExpiredTokenException(inner) => Self::ExpiredTokenException(inner),
            E::IdpCommunicationErrorException(inner) => {
                Self::IdpCommunicationErrorException(inner)
            }
            E::IdpRejectedClaimException(inner) => Self::IdpRejectedClaimException(inner),
            E::InvalidIdentityTokenException(inner) => {
                Self::InvalidIdentityTokenException(inner)
            }
            E::MalformedPolicyDocumentException(inner) => {
                Self::MalformedPolicyDocumentException(inner)
            }
            E::PackedPolicyTooLargeException(inner) => {
                Self::PackedPolicyTooLargeException(inner)
            }
            E::RegionDisabledException(inner) => Self::RegionDisabledException(inner),
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
