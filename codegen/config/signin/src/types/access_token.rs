// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `AccessToken` and its builder.

use std::fmt;
use tinsmith_runtime::REDACTED;
use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::BuildError;

/// The shape `AccessToken` of the model.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AccessToken {
    /// The member `accessKeyId`.
    pub access_key_id: String,
    /// The member `secretAccessKey`.
    pub secret_access_key: String,
    /// The member `sessionToken`.
    pub session_token: String,
}

impl AccessToken {
    /// Creates a builder for [`AccessToken`].
    pub fn builder() -> AccessTokenBuilder {
        AccessTokenBuilder::default()
    }

    /// The member `accessKeyId`.
    pub fn access_key_id(&self) -> &str {
        &self.access_key_id
    }

    /// The member `secretAccessKey`.
    pub fn secret_access_key(&self) -> &str {
        &self.secret_access_key
    }

    /// The member `sessionToken`.
    pub fn session_token(&self) -> &str {
        &self.session_token
    }
}

impl fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::debug::shape(f, "AccessToken", self)
    }
}

static SCHEMA: Schema = Schema::structure(
    "AccessToken",
    &[
        Member::string("accessKeyId", "access_key_id")
            .json_name("accessKeyId")
            .sensitive(),
        Member::string("secretAccessKey", "secret_access_key")
            .json_name("secretAccessKey")
            .sensitive(),
        Member::string("sessionToken", "session_token")
            .json_name("sessionToken")
            .sensitive(),
    ],
);

impl SerializeShape for AccessToken {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.access_key_id);
        out.write(&SCHEMA.members[1], &self.secret_access_key);
        out.write(&SCHEMA.members[2], &self.session_token);
    }
}

impl DeserializeShape for AccessToken {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.access_key_id = input.read(member)?,
                        1 => shape.secret_access_key = input.read(member)?,
                        _ => shape.session_token = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        shape.access_key_id.get_or_insert_default();
        shape.secret_access_key.get_or_insert_default();
        shape.session_token.get_or_insert_default();
        Ok(shape.build()?)
    }
}

/// Builds an [`AccessToken`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AccessTokenBuilder {
    access_key_id: Option<String>,
    secret_access_key: Option<String>,
    session_token: Option<String>,
}

impl AccessTokenBuilder {
    /// The member `accessKeyId`.
    pub fn access_key_id(mut self, input: impl Into<String>) -> Self {
        self.access_key_id = Some(input.into());
        self
    }

    /// Sets or clears [`access_key_id`](Self::access_key_id).
    pub fn set_access_key_id(mut self, input: Option<String>) -> Self {
        self.access_key_id = input;
        self
    }

    /// Returns the value set for [`access_key_id`](Self::access_key_id).
    pub fn get_access_key_id(&self) -> &Option<String> {
        &self.access_key_id
    }

    /// The member `secretAccessKey`.
    pub fn secret_access_key(mut self, input: impl Into<String>) -> Self {
        self.secret_access_key = Some(input.into());
        self
    }

    /// Sets or clears [`secret_access_key`](Self::secret_access_key).
    pub fn set_secret_access_key(mut self, input: Option<String>) -> Self {
        self.secret_access_key = input;
        self
    }

    /// Returns the value set for [`secret_access_key`](Self::secret_access_key).
    pub fn get_secret_access_key(&self) -> &Option<String> {
        &self.secret_access_key
    }

    /// The member `sessionToken`.
    pub fn session_token(mut self, input: impl Into<String>) -> Self {
        self.session_token = Some(input.into());
        self
    }

    /// Sets or clears [`session_token`](Self::session_token).
    pub fn set_session_token(mut self, input: Option<String>) -> Self {
        self.session_token = input;
        self
    }

    /// Returns the value set for [`session_token`](Self::session_token).
    pub fn get_session_token(&self) -> &Option<String> {
        &self.session_token
    }

    /// Builds the [`AccessToken`].
    ///
    /// # Errors
    /// Returns an error if a required member is missing.
    pub fn build(self) -> Result<AccessToken, BuildError> {
        Ok(AccessToken {
            access_key_id: self
                .access_key_id
                .ok_or_else(|| BuildError::missing_field(
                    "access_key_id",
                    "it is required to build `AccessToken`",
                ))?,
            secret_access_key: self
                .secret_access_key
                .ok_or_else(|| BuildError::missing_field(
                    "secret_access_key",
                    "it is required to build `AccessToken`",
                ))?,
            session_token: self
                .session_token
                .ok_or_else(|| BuildError::missing_field(
                    "session_token",
                    "it is required to build `AccessToken`",
                ))?,
        })
    }
}

impl fmt::Debug for AccessTokenBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AccessTokenBuilder")
            .field("access_key_id", &REDACTED)
            .field("secret_access_key", &REDACTED)
            .field("session_token", &REDACTED)
            .finish_non_exhaustive()
    }
}
