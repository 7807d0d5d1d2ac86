// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `RoleCredentials` and its builder.

use std::fmt;
use tinsmith_runtime::REDACTED;
use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

/// The shape `RoleCredentials` of the model.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct RoleCredentials {
    /// The member `accessKeyId`.
    pub access_key_id: Option<String>,
    /// The member `secretAccessKey`.
    pub secret_access_key: Option<String>,
    /// The member `sessionToken`.
    pub session_token: Option<String>,
    /// The member `expiration`.
    pub expiration: i64,
}

impl RoleCredentials {
    /// Creates a builder for [`RoleCredentials`].
    pub fn builder() -> RoleCredentialsBuilder {
        RoleCredentialsBuilder::default()
    }

    /// The member `accessKeyId`.
    pub fn access_key_id(&self) -> Option<&str> {
        self.access_key_id.as_deref()
    }

    /// The member `secretAccessKey`.
    pub fn secret_access_key(&self) -> Option<&str> {
        self.secret_access_key.as_deref()
    }

    /// The member `sessionToken`.
    pub fn session_token(&self) -> Option<&str> {
        self.session_token.as_deref()
    }

    /// The member `expiration`.
    pub fn expiration(&self) -> i64 {
        self.expiration
    }
}

impl fmt::Debug for RoleCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::debug::shape(f, "RoleCredentials", self)
    }
}

static SCHEMA: Schema = Schema::structure(
    "RoleCredentials",
    &[
        Member::string("accessKeyId", "access_key_id").sensitive(),
        Member::string("secretAccessKey", "secret_access_key").sensitive(),
        Member::string("sessionToken", "session_token").sensitive(),
        Member::integer("expiration", "expiration").sensitive(),
    ],
);

impl SerializeShape for RoleCredentials {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.access_key_id);
        out.write(&SCHEMA.members[1], &self.secret_access_key);
        out.write(&SCHEMA.members[2], &self.session_token);
        out.write(&SCHEMA.members[3], &self.expiration);
    }
}

impl DeserializeShape for RoleCredentials {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.access_key_id = input.read(member)?,
                        1 => shape.secret_access_key = input.read(member)?,
                        2 => shape.session_token = input.read(member)?,
                        _ => shape.expiration = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

/// Builds a [`RoleCredentials`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct RoleCredentialsBuilder {
    access_key_id: Option<String>,
    secret_access_key: Option<String>,
    session_token: Option<String>,
    expiration: Option<i64>,
}

impl RoleCredentialsBuilder {
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

    /// The member `expiration`.
    pub fn expiration(mut self, input: i64) -> Self {
        self.expiration = Some(input);
        self
    }

    /// Sets or clears [`expiration`](Self::expiration).
    pub fn set_expiration(mut self, input: Option<i64>) -> Self {
        self.expiration = input;
        self
    }

    /// Returns the value set for [`expiration`](Self::expiration).
    pub fn get_expiration(&self) -> &Option<i64> {
        &self.expiration
    }

    /// Builds the [`RoleCredentials`].
    pub fn build(self) -> RoleCredentials {
        RoleCredentials {
            access_key_id: self.access_key_id,
            secret_access_key: self.secret_access_key,
            session_token: self.session_token,
            expiration: self.expiration.unwrap_or_default(),
        }
    }
}

impl fmt::Debug for RoleCredentialsBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RoleCredentialsBuilder")
            .field("access_key_id", &REDACTED)
            .field("secret_access_key", &REDACTED)
            .field("session_token", &REDACTED)
            .field("expiration", &REDACTED)
            .finish_non_exhaustive()
    }
}
