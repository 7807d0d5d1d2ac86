// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Credentials` and its builder.

use std::fmt;
use tinsmith_runtime::REDACTED;
use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::BuildError;
use crate::primitives::DateTime;

/// The shape `Credentials` of the model.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Credentials {
    /// The member `AccessKeyId`.
    pub access_key_id: String,
    /// The member `SecretAccessKey`.
    pub secret_access_key: String,
    /// The member `SessionToken`.
    pub session_token: String,
    /// The member `Expiration`.
    pub expiration: DateTime,
}

impl Credentials {
    /// Creates a builder for [`Credentials`].
    pub fn builder() -> CredentialsBuilder {
        CredentialsBuilder::default()
    }

    /// The member `AccessKeyId`.
    pub fn access_key_id(&self) -> &str {
        &self.access_key_id
    }

    /// The member `SecretAccessKey`.
    pub fn secret_access_key(&self) -> &str {
        &self.secret_access_key
    }

    /// The member `SessionToken`.
    pub fn session_token(&self) -> &str {
        &self.session_token
    }

    /// The member `Expiration`.
    pub fn expiration(&self) -> &DateTime {
        &self.expiration
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::debug::shape(f, "Credentials", self)
    }
}

static SCHEMA: Schema = Schema::structure(
    "Credentials",
    &[
        Member::string("AccessKeyId", "access_key_id")
            .length(16, 128)
            .pattern(r"^[\w]*$")
            .sensitive(),
        Member::string("SecretAccessKey", "secret_access_key").sensitive(),
        Member::string("SessionToken", "session_token").sensitive(),
        Member::timestamp("Expiration", "expiration").sensitive(),
    ],
);

impl SerializeShape for Credentials {
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

impl DeserializeShape for Credentials {
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
        shape.access_key_id.get_or_insert_default();
        shape.secret_access_key.get_or_insert_default();
        shape.session_token.get_or_insert_default();
        shape.expiration.get_or_insert_with(|| DateTime::from_secs(0));
        Ok(shape.build()?)
    }
}

/// Builds a [`Credentials`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CredentialsBuilder {
    access_key_id: Option<String>,
    secret_access_key: Option<String>,
    session_token: Option<String>,
    expiration: Option<DateTime>,
}

impl CredentialsBuilder {
    /// The member `AccessKeyId`.
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

    /// The member `SecretAccessKey`.
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

    /// The member `SessionToken`.
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

    /// The member `Expiration`.
    pub fn expiration(mut self, input: DateTime) -> Self {
        self.expiration = Some(input);
        self
    }

    /// Sets or clears [`expiration`](Self::expiration).
    pub fn set_expiration(mut self, input: Option<DateTime>) -> Self {
        self.expiration = input;
        self
    }

    /// Returns the value set for [`expiration`](Self::expiration).
    pub fn get_expiration(&self) -> &Option<DateTime> {
        &self.expiration
    }

    /// Builds the [`Credentials`].
    ///
    /// # Errors
    /// Returns an error if a required member is missing.
    pub fn build(self) -> Result<Credentials, BuildError> {
        Ok(Credentials {
            access_key_id: self
                .access_key_id
                .ok_or_else(|| BuildError::missing_field(
                    "access_key_id",
                    "it is required to build `Credentials`",
                ))?,
            secret_access_key: self
                .secret_access_key
                .ok_or_else(|| BuildError::missing_field(
                    "secret_access_key",
                    "it is required to build `Credentials`",
                ))?,
            session_token: self
                .session_token
                .ok_or_else(|| BuildError::missing_field(
                    "session_token",
                    "it is required to build `Credentials`",
                ))?,
            expiration: self
                .expiration
                .ok_or_else(|| BuildError::missing_field(
                    "expiration",
                    "it is required to build `Credentials`",
                ))?,
        })
    }
}

impl fmt::Debug for CredentialsBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CredentialsBuilder")
            .field("access_key_id", &REDACTED)
            .field("secret_access_key", &REDACTED)
            .field("session_token", &REDACTED)
            .field("expiration", &REDACTED)
            .finish_non_exhaustive()
    }
}
