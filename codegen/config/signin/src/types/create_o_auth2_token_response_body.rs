// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `CreateOAuth2TokenResponseBody` and its builder.

use std::fmt;
use tinsmith_runtime::REDACTED;
use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer, stand_in,
};

use crate::error::BuildError;
use crate::types::AccessToken;

/// The shape `CreateOAuth2TokenResponseBody` of the model.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateOAuth2TokenResponseBody {
    /// The member `accessToken`.
    pub access_token: Option<AccessToken>,
    /// The member `tokenType`.
    pub token_type: String,
    /// The member `expiresIn`.
    pub expires_in: i32,
    /// The member `refreshToken`.
    pub refresh_token: String,
    /// The member `idToken`.
    pub id_token: Option<String>,
}

impl CreateOAuth2TokenResponseBody {
    /// Creates a builder for [`CreateOAuth2TokenResponseBody`].
    pub fn builder() -> CreateOAuth2TokenResponseBodyBuilder {
        CreateOAuth2TokenResponseBodyBuilder::default()
    }

    /// The member `accessToken`.
    pub fn access_token(&self) -> Option<&AccessToken> {
        self.access_token.as_ref()
    }

    /// The member `tokenType`.
    pub fn token_type(&self) -> &str {
        &self.token_type
    }

    /// The member `expiresIn`.
    pub fn expires_in(&self) -> i32 {
        self.expires_in
    }

    /// The member `refreshToken`.
    pub fn refresh_token(&self) -> &str {
        &self.refresh_token
    }

    /// The member `idToken`.
    pub fn id_token(&self) -> Option<&str> {
        self.id_token.as_deref()
    }
}

impl fmt::Debug for CreateOAuth2TokenResponseBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::debug::shape(f, "CreateOAuth2TokenResponseBody", self)
    }
}

static SCHEMA: Schema = Schema::structure(
    "CreateOAuth2TokenResponseBody",
    &[
        Member::structure("accessToken", "access_token")
            .json_name("accessToken")
            .required()
            .sensitive(),
        Member::string("tokenType", "token_type")
            .json_name("tokenType")
            .pattern(r"^aws_sigv4$"),
        Member::integer("expiresIn", "expires_in")
            .json_name("expiresIn")
            .min("1")
            .max("900"),
        Member::string("refreshToken", "refresh_token")
            .json_name("refreshToken")
            .length(1, 2048)
            .sensitive(),
        Member::string("idToken", "id_token").json_name("idToken").length(1, 4096),
    ],
);

impl SerializeShape for CreateOAuth2TokenResponseBody {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.access_token);
        out.write(&SCHEMA.members[1], &self.token_type);
        out.write(&SCHEMA.members[2], &self.expires_in);
        out.write(&SCHEMA.members[3], &self.refresh_token);
        out.write(&SCHEMA.members[4], &self.id_token);
    }
}

impl DeserializeShape for CreateOAuth2TokenResponseBody {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.access_token = input.read(member)?,
                        1 => shape.token_type = input.read(member)?,
                        2 => shape.expires_in = input.read(member)?,
                        3 => shape.refresh_token = input.read(member)?,
                        _ => shape.id_token = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        if shape.access_token.is_none() {
            shape.access_token = Some(stand_in()?);
        }
        shape.token_type.get_or_insert_default();
        shape.expires_in.get_or_insert_default();
        shape.refresh_token.get_or_insert_default();
        Ok(shape.build()?)
    }
}

/// Builds a [`CreateOAuth2TokenResponseBody`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateOAuth2TokenResponseBodyBuilder {
    access_token: Option<AccessToken>,
    token_type: Option<String>,
    expires_in: Option<i32>,
    refresh_token: Option<String>,
    id_token: Option<String>,
}

impl CreateOAuth2TokenResponseBodyBuilder {
    /// The member `accessToken`.
    pub fn access_token(mut self, input: AccessToken) -> Self {
        self.access_token = Some(input);
        self
    }

    /// Sets or clears [`access_token`](Self::access_token).
    pub fn set_access_token(mut self, input: Option<AccessToken>) -> Self {
        self.access_token = input;
        self
    }

    /// Returns the value set for [`access_token`](Self::access_token).
    pub fn get_access_token(&self) -> &Option<AccessToken> {
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

    /// Builds the [`CreateOAuth2TokenResponseBody`].
    ///
    /// # Errors
    /// Returns an error if a required member is missing.
    pub fn build(self) -> Result<CreateOAuth2TokenResponseBody, BuildError> {
        Ok(CreateOAuth2TokenResponseBody {
            access_token: self.access_token,
            token_type: self
                .token_type
                .ok_or_else(|| BuildError::missing_field(
                    "token_type",
                    "it is required to build `CreateOAuth2TokenResponseBody`",
                ))?,
            expires_in: self
                .expires_in
                .ok_or_else(|| BuildError::missing_field(
                    "expires_in",
                    "it is required to build `CreateOAuth2TokenResponseBody`",
                ))?,
            refresh_token: self
                .refresh_token
                .ok_or_else(|| BuildError::missing_field(
                    "refresh_token",
                    "it is required to build `CreateOAuth2TokenResponseBody`",
                ))?,
            id_token: self.id_token,
        })
    }
}

impl fmt::Debug for CreateOAuth2TokenResponseBodyBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CreateOAuth2TokenResponseBodyBuilder")
            .field("access_token", &REDACTED)
            .field("token_type", &self.token_type)
            .field("expires_in", &self.expires_in)
            .field("refresh_token", &REDACTED)
            .field("id_token", &self.id_token)
            .finish_non_exhaustive()
    }
}
