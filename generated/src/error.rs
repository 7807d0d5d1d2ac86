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
use crate::operation::admin_initiate_auth::AdminInitiateAuthError;
use crate::operation::admin_respond_to_auth_challenge::AdminRespondToAuthChallengeError;
use crate::types::error::{
    AliasExistsException, CodeMismatchException, ExpiredCodeException,
    FeatureUnavailableInTierException, InternalErrorException,
    InvalidEmailRoleAccessPolicyException, InvalidLambdaResponseException,
    InvalidParameterException, InvalidPasswordException,
    InvalidSmsRoleAccessPolicyException, InvalidSmsRoleTrustRelationshipException,
    InvalidUserPoolConfigurationException, MfaMethodNotFoundException,
    NotAuthorizedException, OperationNotEnabledException,
    PasswordHistoryPolicyViolationException, PasswordResetRequiredException,
    ResourceNotFoundException, SoftwareTokenMfaNotFoundException,
    TooManyRequestsException, UnexpectedLambdaException, UnsupportedOperationException,
    UserLambdaValidationException, UserNotConfirmedException, UserNotFoundException,
};

/// Any error of Amazon Cognito Identity Provider. The operator `?` converts the errors of all operations into it.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The email address, phone number or preferred name already belongs to another user.
    AliasExistsException(AliasExistsException),
    /// The code is wrong.
    CodeMismatchException(CodeMismatchException),
    /// The code has expired.
    ExpiredCodeException(ExpiredCodeException),
    /// The request uses a feature that the plan of this user pool does not include.
    FeatureUnavailableInTierException(FeatureUnavailableInTierException),
    /// Cognito failed with an internal error.
    InternalErrorException(InternalErrorException),
    /// Cognito is not allowed to send email from the address that the pool is set to use.
    InvalidEmailRoleAccessPolicyException(InvalidEmailRoleAccessPolicyException),
    /// A Lambda trigger of the user pool returned something that Cognito cannot read.
    InvalidLambdaResponseException(InvalidLambdaResponseException),
    /// A parameter of the request is missing, malformed or inconsistent with another.
    InvalidParameterException(InvalidParameterException),
    /// The new password does not meet the password policy of the user pool.
    InvalidPasswordException(InvalidPasswordException),
    /// The IAM role for text messages is not allowed to send them.
    InvalidSmsRoleAccessPolicyException(InvalidSmsRoleAccessPolicyException),
    /// The IAM role for text messages does not trust Cognito.
    InvalidSmsRoleTrustRelationshipException(InvalidSmsRoleTrustRelationshipException),
    /// The settings of the user pool contradict each other or the request.
    InvalidUserPoolConfigurationException(InvalidUserPoolConfigurationException),
    /// The user needs MFA, but Cognito has no method to use.
    MfaMethodNotFoundException(MfaMethodNotFoundException),
    /// Cognito rejected the sign-in.
    NotAuthorizedException(NotAuthorizedException),
    /// The operation is not available in this Region, or for this pool with its current settings.
    OperationNotEnabledException(OperationNotEnabledException),
    /// The user has had the new password before.
    PasswordHistoryPolicyViolationException(PasswordHistoryPolicyViolationException),
    /// The user's password was reset, and the user must set a new one before signing in.
    PasswordResetRequiredException(PasswordResetRequiredException),
    /// The user pool or the app client does not exist.
    ResourceNotFoundException(ResourceNotFoundException),
    /// Authenticator apps (TOTP) are not enabled as a second factor.
    SoftwareTokenMfaNotFoundException(SoftwareTokenMfaNotFoundException),
    /// Requests arrive faster than your quota allows.
    TooManyRequestsException(TooManyRequestsException),
    /// A Lambda trigger of the user pool failed to run properly.
    UnexpectedLambdaException(UnexpectedLambdaException),
    /// The app client is not set up for this operation.
    UnsupportedOperationException(UnsupportedOperationException),
    /// A Lambda trigger of the user pool rejected the user by raising an error.
    UserLambdaValidationException(UserLambdaValidationException),
    /// The user has signed up but has not confirmed the sign-up.
    UserNotConfirmedException(UserNotConfirmedException),
    /// The user does not exist in the pool.
    UserNotFoundException(UserNotFoundException),
    /// An error that the model does not list, or a response that cannot be parsed.
    Unhandled(Unhandled),
}

impl Error {
    fn inner(&self) -> &dyn ModeledError {
        match self {
            Self::AliasExistsException(inner) => inner,
            Self::CodeMismatchException(inner) => inner,
            Self::ExpiredCodeException(inner) => inner,
            Self::FeatureUnavailableInTierException(inner) => inner,
            Self::InternalErrorException(inner) => inner,
            Self::InvalidEmailRoleAccessPolicyException(inner) => inner,
            Self::InvalidLambdaResponseException(inner) => inner,
            Self::InvalidParameterException(inner) => inner,
            Self::InvalidPasswordException(inner) => inner,
            Self::InvalidSmsRoleAccessPolicyException(inner) => inner,
            Self::InvalidSmsRoleTrustRelationshipException(inner) => inner,
            Self::InvalidUserPoolConfigurationException(inner) => inner,
            Self::MfaMethodNotFoundException(inner) => inner,
            Self::NotAuthorizedException(inner) => inner,
            Self::OperationNotEnabledException(inner) => inner,
            Self::PasswordHistoryPolicyViolationException(inner) => inner,
            Self::PasswordResetRequiredException(inner) => inner,
            Self::ResourceNotFoundException(inner) => inner,
            Self::SoftwareTokenMfaNotFoundException(inner) => inner,
            Self::TooManyRequestsException(inner) => inner,
            Self::UnexpectedLambdaException(inner) => inner,
            Self::UnsupportedOperationException(inner) => inner,
            Self::UserLambdaValidationException(inner) => inner,
            Self::UserNotConfirmedException(inner) => inner,
            Self::UserNotFoundException(inner) => inner,
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

impl From<AdminInitiateAuthError> for Error {
    fn from(error: AdminInitiateAuthError) -> Self {
        use AdminInitiateAuthError as E;
        match error {
            E::FeatureUnavailableInTierException(inner) => {
                Self::FeatureUnavailableInTierException(inner)
            }
            E::InternalErrorException(inner) => Self::InternalErrorException(inner),
            E::InvalidEmailRoleAccessPolicyException(inner) => {
                Self::InvalidEmailRoleAccessPolicyException(inner)
            }
            E::InvalidLambdaResponseException(inner) => {
                Self::InvalidLambdaResponseException(inner)
            }
            E::InvalidParameterException(inner) => Self::InvalidParameterException(inner),
            E::InvalidSmsRoleAccessPolicyException(inner) => {
                Self::InvalidSmsRoleAccessPolicyException(inner)
            }
            E::InvalidSmsRoleTrustRelationshipException(inner) => {
                Self::InvalidSmsRoleTrustRelationshipException(inner)
            }
            E::InvalidUserPoolConfigurationException(inner) => {
                Self::InvalidUserPoolConfigurationException(inner)
            }
            E::MfaMethodNotFoundException(inner) => {
                Self::MfaMethodNotFoundException(inner)
            }
            E::NotAuthorizedException(inner) => Self::NotAuthorizedException(inner),
            E::OperationNotEnabledException(inner) => {
                Self::OperationNotEnabledException(inner)
            }
            E::PasswordResetRequiredException(inner) => {
                Self::PasswordResetRequiredException(inner)
            }
            E::ResourceNotFoundException(inner) => Self::ResourceNotFoundException(inner),
            E::TooManyRequestsException(inner) => Self::TooManyRequestsException(inner),
            E::UnexpectedLambdaException(inner) => Self::UnexpectedLambdaException(inner),
            E::UnsupportedOperationException(inner) => {
                Self::UnsupportedOperationException(inner)
            }
            E::UserLambdaValidationException(inner) => {
                Self::UserLambdaValidationException(inner)
            }
            E::UserNotConfirmedException(inner) => Self::UserNotConfirmedException(inner),
            E::UserNotFoundException(inner) => Self::UserNotFoundException(inner),
            E::Unhandled(inner) => Self::Unhandled(inner),
        }
    }
}

impl From<AdminRespondToAuthChallengeError> for Error {
    fn from(error: AdminRespondToAuthChallengeError) -> Self {
        use AdminRespondToAuthChallengeError as E;
        match error {
            E::AliasExistsException(inner) => Self::AliasExistsException(inner),
            E::CodeMismatchException(inner) => Self::CodeMismatchException(inner),
            E::ExpiredCodeException(inner) => Self::ExpiredCodeException(inner),
            E::InternalErrorException(inner) => Self::InternalErrorException(inner),
            E::InvalidEmailRoleAccessPolicyException(inner) => {
                Self::InvalidEmailRoleAccessPolicyException(inner)
            }
            E::InvalidLambdaResponseException(inner) => {
                Self::InvalidLambdaResponseException(inner)
            }
            E::InvalidParameterException(inner) => Self::InvalidParameterException(inner),
            E::InvalidPasswordException(inner) => Self::InvalidPasswordException(inner),
            E::InvalidSmsRoleAccessPolicyException(inner) => {
                Self::InvalidSmsRoleAccessPolicyException(inner)
            }
            E::InvalidSmsRoleTrustRelationshipException(inner) => {
                Self::InvalidSmsRoleTrustRelationshipException(inner)
            }
            E::InvalidUserPoolConfigurationException(inner) => {
                Self::InvalidUserPoolConfigurationException(inner)
            }
            E::MfaMethodNotFoundException(inner) => {
                Self::MfaMethodNotFoundException(inner)
            }
            E::NotAuthorizedException(inner) => Self::NotAuthorizedException(inner),
            E::OperationNotEnabledException(inner) => {
                Self::OperationNotEnabledException(inner)
            }
            E::PasswordHistoryPolicyViolationException(inner) => {
                Self::PasswordHistoryPolicyViolationException(inner)
            }
            E::PasswordResetRequiredException(inner) => {
                Self::PasswordResetRequiredException(inner)
            }
            E::ResourceNotFoundException(inner) => Self::ResourceNotFoundException(inner),
            E::SoftwareTokenMfaNotFoundException(inner) => {
                Self::SoftwareTokenMfaNotFoundException(inner)
            }
            E::TooManyRequestsException(inner) => Self::TooManyRequestsException(inner),
            E::UnexpectedLambdaException(inner) => Self::UnexpectedLambdaException(inner),
            E::UserLambdaValidationException(inner) => {
                Self::UserLambdaValidationException(inner)
            }
            E::UserNotConfirmedException(inner) => Self::UserNotConfirmedException(inner),
            E::UserNotFoundException(inner) => Self::UserNotFoundException(inner),
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
