//! The builder of errors whose only member is a message, which most errors are.

use std::marker::PhantomData;

use aws_smithy_types::error::ErrorMetadata;

/// Builds an error whose only member is its message.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MessageErrorBuilder<E> {
    message: Option<String>,
    meta: Option<ErrorMetadata>,
    error: PhantomData<fn() -> E>,
}

impl<E> Default for MessageErrorBuilder<E> {
    fn default() -> Self {
        Self { message: None, meta: None, error: PhantomData }
    }
}

impl<E: From<(Option<String>, ErrorMetadata)>> MessageErrorBuilder<E> {
    /// Sets the service's description of the error.
    pub fn message(mut self, input: impl Into<String>) -> Self {
        self.message = Some(input.into());
        self
    }

    /// Sets or clears the service's description of the error.
    pub fn set_message(mut self, input: Option<String>) -> Self {
        self.message = input;
        self
    }

    /// Returns the message that has been set.
    pub fn get_message(&self) -> &Option<String> {
        &self.message
    }

    /// Sets the error's code, message and request ID.
    pub fn meta(mut self, meta: ErrorMetadata) -> Self {
        self.meta = Some(meta);
        self
    }

    /// Sets or clears the error's code, message and request ID.
    pub fn set_meta(&mut self, meta: Option<ErrorMetadata>) -> &mut Self {
        self.meta = meta;
        self
    }

    /// Builds the error.
    pub fn build(self) -> E {
        E::from((self.message, self.meta.unwrap_or_default()))
    }
}
