// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The error types, and the traits for inspecting errors.

#![allow(deprecated, reason = "deprecated parts of the model stay usable")]

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
use crate::operation::echo::EchoError;
use crate::types::error::OldError;

/// Any error of Service. The operator `?` converts the errors of all operations into it.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The error `OldError`.
    #[deprecated(note = "deprecated by the service", since = "1.0.0")]
    OldError(OldError),
    /// An error that the model does not list, or a response that cannot be parsed.
    Unhandled(Unhandled),
}

impl Error {
    fn inner(&self) -> &dyn ModeledError {
        match self {
            Self::OldError(inner) => inner,
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

impl From<EchoError> for Error {
    fn from(error: EchoError) -> Self {
        use EchoError as E;
        match error {
            E::OldError(inner) => Self::OldError(inner),
            E::Unhandled(inner) => Self::Unhandled(inner),
        }
    }
}

impl From<crate::operation::old::OldError> for Error {
    fn from(error: crate::operation::old::OldError) -> Self {
        use crate::operation::old::OldError as E;
        match error {
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

#[cfg(feature = "client")]
impl<
    O,
    E,
> From<
    tinsmith_runtime::aws_smithy_runtime_api::client::waiters::error::WaiterError<O, E>,
> for Error
where
    O: fmt::Debug + Send + Sync + 'static,
    E: std::error::Error + Send + Sync + 'static,
{
    fn from(
        error: tinsmith_runtime::aws_smithy_runtime_api::client::waiters::error::WaiterError<
            O,
            E,
        >,
    ) -> Self {
        Self::Unhandled(Unhandled::new(error, None))
    }
}
