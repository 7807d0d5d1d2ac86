// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `CreateOAuth2TokenRequestBody` and its builder.

use std::fmt;
use tinsmith_runtime::REDACTED;
use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{SerializeShape, ShapeSerializer};

use crate::error::BuildError;

/// The shape `CreateOAuth2TokenRequestBody` of the model.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateOAuth2TokenRequestBody {
    /// The member `clientId`.
    pub client_id: String,
    /// The member `grantType`.
    pub grant_type: String,
    /// The member `code`.
    pub code: Option<String>,
    /// The member `redirectUri`.
    pub redirect_uri: Option<String>,
    /// The member `codeVerifier`.
    pub code_verifier: Option<String>,
    /// The member `refreshToken`.
    pub refresh_token: Option<String>,
}

impl CreateOAuth2TokenRequestBody {
    /// Creates a builder for [`CreateOAuth2TokenRequestBody`].
    pub fn builder() -> CreateOAuth2TokenRequestBodyBuilder {
        CreateOAuth2TokenRequestBodyBuilder::default()
    }

    /// The member `clientId`.
    pub fn client_id(&self) -> &str {
        &self.client_id
    }

    /// The member `grantType`.
    pub fn grant_type(&self) -> &str {
        &self.grant_type
    }

    /// The member `code`.
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// The member `redirectUri`.
    pub fn redirect_uri(&self) -> Option<&str> {
        self.redirect_uri.as_deref()
    }

    /// The member `codeVerifier`.
    pub fn code_verifier(&self) -> Option<&str> {
        self.code_verifier.as_deref()
    }

    /// The member `refreshToken`.
    pub fn refresh_token(&self) -> Option<&str> {
        self.refresh_token.as_deref()
    }
}

impl fmt::Debug for CreateOAuth2TokenRequestBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::debug::shape(f, "CreateOAuth2TokenRequestBody", self)
    }
}

static SCHEMA: Schema = Schema::structure(
    "CreateOAuth2TokenRequestBody",
    &[
        Member::string("clientId", "client_id")
            .json_name("clientId")
            .pattern(r"^arn:aws:signin:::devtools/(cross-device|same-device)$"),
        Member::string("grantType", "grant_type")
            .json_name("grantType")
            .pattern(r"^(authorization_code|refresh_token)$"),
        Member::string("code", "code").length(1, 512),
        Member::string("redirectUri", "redirect_uri")
            .json_name("redirectUri")
            .length(1, 2048),
        Member::string("codeVerifier", "code_verifier")
            .json_name("codeVerifier")
            .length(43, 128)
            .pattern(r"^[A-Za-z0-9\-._~]+$"),
        Member::string("refreshToken", "refresh_token")
            .json_name("refreshToken")
            .length(1, 2048)
            .sensitive(),
    ],
);

impl SerializeShape for CreateOAuth2TokenRequestBody {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.client_id);
        out.write(&SCHEMA.members[1], &self.grant_type);
        out.write(&SCHEMA.members[2], &self.code);
        out.write(&SCHEMA.members[3], &self.redirect_uri);
        out.write(&SCHEMA.members[4], &self.code_verifier);
        out.write(&SCHEMA.members[5], &self.refresh_token);
    }
}

/// Builds a [`CreateOAuth2TokenRequestBody`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateOAuth2TokenRequestBodyBuilder {
    client_id: Option<String>,
    grant_type: Option<String>,
    code: Option<String>,
    redirect_uri: Option<String>,
    code_verifier: Option<String>,
    refresh_token: Option<String>,
}

impl CreateOAuth2TokenRequestBodyBuilder {
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

    /// Builds the [`CreateOAuth2TokenRequestBody`].
    ///
    /// # Errors
    /// Returns an error if a required member is missing.
    pub fn build(self) -> Result<CreateOAuth2TokenRequestBody, BuildError> {
        Ok(CreateOAuth2TokenRequestBody {
            client_id: self
                .client_id
                .ok_or_else(|| BuildError::missing_field(
                    "client_id",
                    "it is required to build `CreateOAuth2TokenRequestBody`",
                ))?,
            grant_type: self
                .grant_type
                .ok_or_else(|| BuildError::missing_field(
                    "grant_type",
                    "it is required to build `CreateOAuth2TokenRequestBody`",
                ))?,
            code: self.code,
            redirect_uri: self.redirect_uri,
            code_verifier: self.code_verifier,
            refresh_token: self.refresh_token,
        })
    }
}

impl fmt::Debug for CreateOAuth2TokenRequestBodyBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CreateOAuth2TokenRequestBodyBuilder")
            .field("client_id", &self.client_id)
            .field("grant_type", &self.grant_type)
            .field("code", &self.code)
            .field("redirect_uri", &self.redirect_uri)
            .field("code_verifier", &self.code_verifier)
            .field("refresh_token", &REDACTED)
            .finish_non_exhaustive()
    }
}
