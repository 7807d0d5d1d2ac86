// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Builders for the operation `CreateOAuth2Token`.

use crate::error::BuildError;
use crate::types::{CreateOAuth2TokenRequestBody, CreateOAuth2TokenResponseBody};
use super::{CreateOAuth2TokenInput, CreateOAuth2TokenOutput};

#[cfg(feature = "client")]
pub use super::client::CreateOAuth2TokenFluentBuilder;

/// Builds a [`CreateOAuth2TokenInput`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct CreateOAuth2TokenInputBuilder {
    pub(super) token_input: Option<CreateOAuth2TokenRequestBody>,
}

impl CreateOAuth2TokenInputBuilder {
    /// The member `tokenInput`.
    pub fn token_input(mut self, input: CreateOAuth2TokenRequestBody) -> Self {
        self.token_input = Some(input);
        self
    }

    /// Sets or clears [`token_input`](Self::token_input).
    pub fn set_token_input(
        mut self,
        input: Option<CreateOAuth2TokenRequestBody>,
    ) -> Self {
        self.token_input = input;
        self
    }

    /// Returns the value set for [`token_input`](Self::token_input).
    pub fn get_token_input(&self) -> &Option<CreateOAuth2TokenRequestBody> {
        &self.token_input
    }

    /// Builds the [`CreateOAuth2TokenInput`].
    ///
    /// # Errors
    /// Currently never fails, because the service itself checks required members.
    pub fn build(self) -> Result<CreateOAuth2TokenInput, BuildError> {
        Ok(CreateOAuth2TokenInput {
            token_input: self.token_input,
        })
    }
}

/// Builds a [`CreateOAuth2TokenOutput`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct CreateOAuth2TokenOutputBuilder {
    pub(super) token_output: Option<CreateOAuth2TokenResponseBody>,
    pub(super) _request_id: Option<String>,
}

impl CreateOAuth2TokenOutputBuilder {
    /// The member `tokenOutput`.
    pub fn token_output(mut self, input: CreateOAuth2TokenResponseBody) -> Self {
        self.token_output = Some(input);
        self
    }

    /// Sets or clears [`token_output`](Self::token_output).
    pub fn set_token_output(
        mut self,
        input: Option<CreateOAuth2TokenResponseBody>,
    ) -> Self {
        self.token_output = input;
        self
    }

    /// Returns the value set for [`token_output`](Self::token_output).
    pub fn get_token_output(&self) -> &Option<CreateOAuth2TokenResponseBody> {
        &self.token_output
    }

    /// Builds the [`CreateOAuth2TokenOutput`].
    pub fn build(self) -> CreateOAuth2TokenOutput {
        CreateOAuth2TokenOutput {
            token_output: self.token_output,
            _request_id: self._request_id,
        }
    }
}
