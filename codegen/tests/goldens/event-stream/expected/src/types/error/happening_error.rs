// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `HappeningError`.

use std::error::Error;
use tinsmith_runtime::error::{ModeledError, OperationError, ReadError};

use crate::error::{ErrorMetadata, Unhandled};
use crate::types::error::{NotThere, SlowDown};

/// The errors that can end a stream of `Happening`.
#[derive(Debug)]
#[non_exhaustive]
pub enum HappeningError {
    /// The error `NotThere`.
    NotThere(NotThere),
    /// The error `SlowDown`.
    SlowDown(SlowDown),
    /// An error that the model does not list, or a response that cannot be parsed. Match the code that
    /// [`code`](crate::error::ProvideErrorMetadata::code) returns instead of this variant: a later version
    /// may have a variant for the error.
    Unhandled(Unhandled),
}

impl HappeningError {
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

    /// Returns whether the error is [`NotThere`](Self::NotThere).
    pub fn is_not_there(&self) -> bool {
        matches!(self, Self::NotThere(_))
    }

    /// Returns whether the error is [`SlowDown`](Self::SlowDown).
    pub fn is_slow_down(&self) -> bool {
        matches!(self, Self::SlowDown(_))
    }

    fn inner(&self) -> &(dyn ModeledError + 'static) {
        match self {
            Self::NotThere(inner) => inner,
            Self::SlowDown(inner) => inner,
            Self::Unhandled(inner) => inner,
        }
    }
}

impl OperationError for HappeningError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[
        ("gone", |e| e.read(Self::NotThere)),
        ("tooSlow", |e| e.read(Self::SlowDown)),
    ];
}

tinsmith_runtime::operation_error!(HappeningError);
