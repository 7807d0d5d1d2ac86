// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Builders for the operation `CreateToken`.

use std::fmt;
use tinsmith_runtime::REDACTED;

use crate::error::BuildError;
use super::{CreateTokenInput, CreateTokenOutput};

#[cfg(feature = "client")]
pub use super::client::CreateTokenFluentBuilder;

/// Builds a [`CreateTokenInput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateTokenInputBuilder {
    pub(super) client_id: Option<String>,
    pub(super) client_secret: Option<String>,
    pub(super) grant_type: Option<String>,
    pub(super) device_code: Option<String>,
    pub(super) code: Option<String>,
    pub(super) refresh_token: Option<String>,
    pub(super) scope: Option<Vec<String>>,
    pub(super) redirect_uri: Option<String>,
    pub(super) code_verifier: Option<String>,
}

impl CreateTokenInputBuilder {
    /// The member `clientId`.
    pub fn client_id(mut self, input: impl Into<String>) -> Self {
        self.client_id = Some(input.into());
        self
    }

    /// Sets or clears [`client_id`](Self::client_id).
    pub fn set_client_id(mut self, input: Option<String>) -> Self {
        self.client_id = input;
        self
    }

    /// Returns the value set for [`client_id`](Self::client_id).
    pub fn get_client_id(&self) -> &Option<String> {
        &self.client_id
    }

    /// The member `clientSecret`.
    pub fn client_secret(mut self, input: impl Into<String>) -> Self {
        self.client_secret = Some(input.into());
        self
    }

    /// Sets or clears [`client_secret`](Self::client_secret).
    pub fn set_client_secret(mut self, input: Option<String>) -> Self {
        self.client_secret = input;
        self
    }

    /// Returns the value set for [`client_secret`](Self::client_secret).
    pub fn get_client_secret(&self) -> &Option<String> {
        &self.client_secret
    }

    /// The member `grantType`.
    pub fn grant_type(mut self, input: impl Into<String>) -> Self {
        self.grant_type = Some(input.into());
        self
    }

    /// Sets or clears [`grant_type`](Self::grant_type).
    pub fn set_grant_type(mut self, input: Option<String>) -> Self {
        self.grant_type = input;
        self
    }

    /// Returns the value set for [`grant_type`](Self::grant_type).
    pub fn get_grant_type(&self) -> &Option<String> {
        &self.grant_type
    }

    /// The member `deviceCode`.
    pub fn device_code(mut self, input: impl Into<String>) -> Self {
        self.device_code = Some(input.into());
        self
    }

    /// Sets or clears [`device_code`](Self::device_code).
    pub fn set_device_code(mut self, input: Option<String>) -> Self {
        self.device_code = input;
        self
    }

    /// Returns the value set for [`device_code`](Self::device_code).
    pub fn get_device_code(&self) -> &Option<String> {
        &self.device_code
    }

    /// The member `code`.
    pub fn code(mut self, input: impl Into<String>) -> Self {
        self.code = Some(input.into());
        self
    }

    /// Sets or clears [`code`](Self::code).
    pub fn set_code(mut self, input: Option<String>) -> Self {
        self.code = input;
        self
    }

    /// Returns the value set for [`code`](Self::code).
    pub fn get_code(&self) -> &Option<String> {
        &self.code
    }

    /// The member `refreshToken`.
    pub fn refresh_token(mut self, input: impl Into<String>) -> Self {
        self.refresh_token = Some(input.into());
        self
    }

    /// Sets or clears [`refresh_token`](Self::refresh_token).
    pub fn set_refresh_token(mut self, input: Option<String>) -> Self {
        self.refresh_token = input;
        self
    }

    /// Returns the value set for [`refresh_token`](Self::refresh_token).
    pub fn get_refresh_token(&self) -> &Option<String> {
        &self.refresh_token
    }

    /// The member `scope`.
    ///
    /// Adds one item. [`set_scope`](Self::set_scope) sets the whole list.
    pub fn scope(mut self, input: impl Into<String>) -> Self {
        self.scope.get_or_insert_default().push(input.into());
        self
    }

    /// Sets or clears [`scope`](Self::scope).
    pub fn set_scope(mut self, input: Option<Vec<String>>) -> Self {
        self.scope = input;
        self
    }

    /// Returns the value set for [`scope`](Self::scope).
    pub fn get_scope(&self) -> &Option<Vec<String>> {
        &self.scope
    }

    /// The member `redirectUri`.
    pub fn redirect_uri(mut self, input: impl Into<String>) -> Self {
        self.redirect_uri = Some(input.into());
        self
    }

    /// Sets or clears [`redirect_uri`](Self::redirect_uri).
    pub fn set_redirect_uri(mut self, input: Option<String>) -> Self {
        self.redirect_uri = input;
        self
    }

    /// Returns the value set for [`redirect_uri`](Self::redirect_uri).
    pub fn get_redirect_uri(&self) -> &Option<String> {
        &self.redirect_uri
    }

    /// The member `codeVerifier`.
    pub fn code_verifier(mut self, input: impl Into<String>) -> Self {
        self.code_verifier = Some(input.into());
        self
    }

    /// Sets or clears [`code_verifier`](Self::code_verifier).
    pub fn set_code_verifier(mut self, input: Option<String>) -> Self {
        self.code_verifier = input;
        self
    }

    /// Returns the value set for [`code_verifier`](Self::code_verifier).
    pub fn get_code_verifier(&self) -> &Option<String> {
        &self.code_verifier
    }

    /// Builds the [`CreateTokenInput`].
    ///
    /// # Errors
    /// Currently never fails, because the service itself checks required members.
    pub fn build(self) -> Result<CreateTokenInput, BuildError> {
        Ok(CreateTokenInput {
            client_id: self.client_id,
            client_secret: self.client_secret,
            grant_type: self.grant_type,
            device_code: self.device_code,
            code: self.code,
            refresh_token: self.refresh_token,
            scope: self.scope,
            redirect_uri: self.redirect_uri,
            code_verifier: self.code_verifier,
        })
    }
}

impl fmt::Debug for CreateTokenInputBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CreateTokenInputBuilder")
            .field("client_id", &self.client_id)
            .field("client_secret", &REDACTED)
            .field("grant_type", &self.grant_type)
            .field("device_code", &self.device_code)
            .field("code", &self.code)
            .field("refresh_token", &REDACTED)
            .field("scope", &self.scope)
            .field("redirect_uri", &self.redirect_uri)
            .field("code_verifier", &REDACTED)
            .finish_non_exhaustive()
    }
}

/// Builds a [`CreateTokenOutput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateTokenOutputBuilder {
    pub(super) access_token: Option<String>,
    pub(super) token_type: Option<String>,
    pub(super) expires_in: Option<i32>,
    pub(super) refresh_token: Option<String>,
    pub(super) id_token: Option<String>,
    pub(super) _request_id: Option<String>,
}

impl CreateTokenOutputBuilder {
    /// The member `accessToken`.
    pub fn access_token(mut self, input: impl Into<String>) -> Self {
        self.access_token = Some(input.into());
        self
    }

    /// Sets or clears [`access_token`](Self::access_token).
    pub fn set_access_token(mut self, input: Option<String>) -> Self {
        self.access_token = input;
        self
    }

    /// Returns the value set for [`access_token`](Self::access_token).
    pub fn get_access_token(&self) -> &Option<String> {
        &self.access_token
    }

    /// The member `tokenType`.
    pub fn token_type(mut self, input: impl Into<String>) -> Self {
        self.token_type = Some(input.into());
        self
    }

    /// Sets or clears [`token_type`](Self::token_type).
    pub fn set_token_type(mut self, input: Option<String>) -> Self {
        self.token_type = input;
        self
    }

    /// Returns the value set for [`token_type`](Self::token_type).
    pub fn get_token_type(&self) -> &Option<String> {
        &self.token_type
    }

    /// The member `expiresIn`.
    pub fn expires_in(mut self, input: i32) -> Self {
        self.expires_in = Some(input);
        self
    }

    /// Sets or clears [`expires_in`](Self::expires_in).
    pub fn set_expires_in(mut self, input: Option<i32>) -> Self {
        self.expires_in = input;
        self
    }

    /// Returns the value set for [`expires_in`](Self::expires_in).
    pub fn get_expires_in(&self) -> &Option<i32> {
        &self.expires_in
    }

    /// The member `refreshToken`.
    pub fn refresh_token(mut self, input: impl Into<String>) -> Self {
        self.refresh_token = Some(input.into());
        self
    }

    /// Sets or clears [`refresh_token`](Self::refresh_token).
    pub fn set_refresh_token(mut self, input: Option<String>) -> Self {
        self.refresh_token = input;
        self
    }

    /// Returns the value set for [`refresh_token`](Self::refresh_token).
    pub fn get_refresh_token(&self) -> &Option<String> {
        &self.refresh_token
    }

    /// The member `idToken`.
    pub fn id_token(mut self, input: impl Into<String>) -> Self {
        self.id_token = Some(input.into());
        self
    }

    /// Sets or clears [`id_token`](Self::id_token).
    pub fn set_id_token(mut self, input: Option<String>) -> Self {
        self.id_token = input;
        self
    }

    /// Returns the value set for [`id_token`](Self::id_token).
    pub fn get_id_token(&self) -> &Option<String> {
        &self.id_token
    }

    /// Builds the [`CreateTokenOutput`].
    pub fn build(self) -> CreateTokenOutput {
        CreateTokenOutput {
            access_token: self.access_token,
            token_type: self.token_type,
            expires_in: self.expires_in.unwrap_or_default(),
            refresh_token: self.refresh_token,
            id_token: self.id_token,
            _request_id: self._request_id,
        }
    }
}

impl fmt::Debug for CreateTokenOutputBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CreateTokenOutputBuilder")
            .field("access_token", &REDACTED)
            .field("token_type", &self.token_type)
            .field("expires_in", &self.expires_in)
            .field("refresh_token", &REDACTED)
            .field("id_token", &REDACTED)
            .finish_non_exhaustive()
    }
}
