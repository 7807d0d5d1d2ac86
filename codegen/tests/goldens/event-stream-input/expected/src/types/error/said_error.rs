// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `SaidError`.

use std::error::Error;
use tinsmith_runtime::error::{ModeledError, OperationError, ReadError};
use tinsmith_runtime::event_stream::StreamError;
use tinsmith_runtime::serde::SerializeShape;

use crate::error::{ErrorMetadata, Unhandled};
use crate::types::error::HungUp;

/// The errors that can end a stream of `Said`.
#[derive(Debug)]
#[non_exhaustive]
pub enum SaidError {
    /// The error `HungUp`.
    HungUp(HungUp),
    /// An error that the model does not list, or a response that cannot be parsed. Match the code that
    /// [`code`](crate::error::ProvideErrorMetadata::code) returns instead of this variant: a later version
    /// may have a variant for the error.
    Unhandled(Unhandled),
}

impl SaidError {
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

    /// Returns whether the error is [`HungUp`](Self::HungUp).
    pub fn is_hung_up(&self) -> bool {
        matches!(self, Self::HungUp(_))
    }

    fn inner(&self) -> &(dyn ModeledError + 'static) {
        match self {
            Self::HungUp(inner) => inner,
            Self::Unhandled(inner) => inner,
        }
    }
}

impl OperationError for SaidError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[
        ("hungUp", |e| e.read(Self::HungUp)),
    ];
}

tinsmith_runtime::operation_error!(SaidError);

impl StreamError for SaidError {
    fn as_exception(&self) -> Option<(&'static str, &dyn SerializeShape)> {
        match self {
            Self::HungUp(inner) => Some(("hungUp", inner)),
            Self::Unhandled(_) => None,
        }
    }
}
