// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `AuthenticationResultType` and its builder.

use std::fmt;
use tinsmith_runtime::REDACTED;
use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::types::NewDeviceMetadataType;

/// The result of a completed sign-in: tokens, their lifetime and, if applicable, the keys of a new
/// device.
///
/// All tokens are secrets. The ID token says who the user is, the access token says what the user
/// may call, and the refresh token can be exchanged for new ones without involving the user.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AuthenticationResultType {
    /// The access token, a JWT that authorizes calls on the user's behalf.
    ///
    /// Send it to your own APIs, or to Cognito operations that act for the signed-in user. Its
    /// `username` claim is the user's actual name in the pool.
    pub access_token: Option<String>,
    /// The number of seconds from now until the access token expires.
    ///
    /// It is 3600 (one hour), unless the app client says otherwise. It does not apply to the refresh
    /// token, which lives longer.
    pub expires_in: i32,
    /// The HTTP authorization scheme of the access token: `Bearer`.
    ///
    /// Send the token in a header `Authorization: Bearer` followed by the token.
    pub token_type: Option<String>,
    /// The refresh token, which can be exchanged for new tokens later.
    ///
    /// Send it to `AdminInitiateAuth` with the flow `REFRESH_TOKEN_AUTH`. The response to such a call
    /// does not contain a new refresh token: keep using the old one until it expires, after 30 days by
    /// default.
    ///
    /// See [refresh
    /// tokens](https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html)
    /// in the developer guide.
    pub refresh_token: Option<String>,
    /// The ID token, a JWT with claims about the user.
    ///
    /// The claims include `sub`, `cognito:username`, `cognito:groups` and the attributes that the app
    /// client may read. Verify the token's signature before you trust it.
    pub id_token: Option<String>,
    /// The keys of a device that the pool has not seen before.
    ///
    /// They are present if the pool remembers devices and the sign-in had no known `DEVICE_KEY`.
    /// Register the device with `ConfirmDevice` to have it remembered.
    pub new_device_metadata: Option<NewDeviceMetadataType>,
}

impl AuthenticationResultType {
    /// Creates a builder for [`AuthenticationResultType`].
    pub fn builder() -> AuthenticationResultTypeBuilder {
        AuthenticationResultTypeBuilder::default()
    }

    /// The access token, a JWT that authorizes calls on the user's behalf.
    pub fn access_token(&self) -> Option<&str> {
        self.access_token.as_deref()
    }

    /// The number of seconds from now until the access token expires.
    pub fn expires_in(&self) -> i32 {
        self.expires_in
    }

    /// The HTTP authorization scheme of the access token: `Bearer`.
    pub fn token_type(&self) -> Option<&str> {
        self.token_type.as_deref()
    }

    /// The refresh token, which can be exchanged for new tokens later.
    pub fn refresh_token(&self) -> Option<&str> {
        self.refresh_token.as_deref()
    }

    /// The ID token, a JWT with claims about the user.
    pub fn id_token(&self) -> Option<&str> {
        self.id_token.as_deref()
    }

    /// The keys of a device that the pool has not seen before.
    pub fn new_device_metadata(&self) -> Option<&NewDeviceMetadataType> {
        self.new_device_metadata.as_ref()
    }
}

impl fmt::Debug for AuthenticationResultType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::debug::shape(f, "AuthenticationResultType", self)
    }
}

static SCHEMA: Schema = Schema::structure(
    "AuthenticationResultType",
    &[
        Member::string("AccessToken", "access_token")
            .pattern(r"^[A-Za-z0-9-_=.]+$")
            .sensitive(),
        Member::integer("ExpiresIn", "expires_in"),
        Member::string("TokenType", "token_type").max_length(131072),
        Member::string("RefreshToken", "refresh_token")
            .pattern(r"^[A-Za-z0-9-_=.]+$")
            .sensitive(),
        Member::string("IdToken", "id_token").pattern(r"^[A-Za-z0-9-_=.]+$").sensitive(),
        Member::structure("NewDeviceMetadata", "new_device_metadata"),
    ],
);

impl SerializeShape for AuthenticationResultType {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.access_token);
        out.write(&SCHEMA.members[1], &self.expires_in);
        out.write(&SCHEMA.members[2], &self.token_type);
        out.write(&SCHEMA.members[3], &self.refresh_token);
        out.write(&SCHEMA.members[4], &self.id_token);
        out.write(&SCHEMA.members[5], &self.new_device_metadata);
    }
}

impl DeserializeShape for AuthenticationResultType {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.access_token = input.read(member)?,
                        1 => shape.expires_in = input.read(member)?,
                        2 => shape.token_type = input.read(member)?,
                        3 => shape.refresh_token = input.read(member)?,
                        4 => shape.id_token = input.read(member)?,
                        _ => shape.new_device_metadata = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

/// Builds an [`AuthenticationResultType`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AuthenticationResultTypeBuilder {
    access_token: Option<String>,
    expires_in: Option<i32>,
    token_type: Option<String>,
    refresh_token: Option<String>,
    id_token: Option<String>,
    new_device_metadata: Option<NewDeviceMetadataType>,
}

impl AuthenticationResultTypeBuilder {
    /// The access token, a JWT that authorizes calls on the user's behalf.
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

    /// The number of seconds from now until the access token expires.
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

    /// The HTTP authorization scheme of the access token: `Bearer`.
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

    /// The refresh token, which can be exchanged for new tokens later.
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

    /// The ID token, a JWT with claims about the user.
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

    /// The keys of a device that the pool has not seen before.
    pub fn new_device_metadata(mut self, input: NewDeviceMetadataType) -> Self {
        self.new_device_metadata = Some(input);
        self
    }

    /// Sets or clears [`new_device_metadata`](Self::new_device_metadata).
    pub fn set_new_device_metadata(
        mut self,
        input: Option<NewDeviceMetadataType>,
    ) -> Self {
        self.new_device_metadata = input;
        self
    }

    /// Returns the value set for [`new_device_metadata`](Self::new_device_metadata).
    pub fn get_new_device_metadata(&self) -> &Option<NewDeviceMetadataType> {
        &self.new_device_metadata
    }

    /// Builds the [`AuthenticationResultType`].
    pub fn build(self) -> AuthenticationResultType {
        AuthenticationResultType {
            access_token: self.access_token,
            expires_in: self.expires_in.unwrap_or_default(),
            token_type: self.token_type,
            refresh_token: self.refresh_token,
            id_token: self.id_token,
            new_device_metadata: self.new_device_metadata,
        }
    }
}

impl fmt::Debug for AuthenticationResultTypeBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AuthenticationResultTypeBuilder")
            .field("access_token", &REDACTED)
            .field("expires_in", &self.expires_in)
            .field("token_type", &self.token_type)
            .field("refresh_token", &REDACTED)
            .field("id_token", &REDACTED)
            .field("new_device_metadata", &self.new_device_metadata)
            .finish_non_exhaustive()
    }
}
