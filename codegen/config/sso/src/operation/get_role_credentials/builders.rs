// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Builders for the operation `GetRoleCredentials`.

use std::fmt;
use tinsmith_runtime::REDACTED;

use crate::error::BuildError;
use crate::types::RoleCredentials;
use super::{GetRoleCredentialsInput, GetRoleCredentialsOutput};

#[cfg(feature = "client")]
pub use super::client::GetRoleCredentialsFluentBuilder;

/// Builds a [`GetRoleCredentialsInput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetRoleCredentialsInputBuilder {
    pub(super) role_name: Option<String>,
    pub(super) account_id: Option<String>,
    pub(super) access_token: Option<String>,
}

impl GetRoleCredentialsInputBuilder {
    /// The member `roleName`.
    pub fn role_name(mut self, input: impl Into<String>) -> Self {
        self.role_name = Some(input.into());
        self
    }

    /// Sets or clears [`role_name`](Self::role_name).
    pub fn set_role_name(mut self, input: Option<String>) -> Self {
        self.role_name = input;
        self
    }

    /// Returns the value set for [`role_name`](Self::role_name).
    pub fn get_role_name(&self) -> &Option<String> {
        &self.role_name
    }

    /// The member `accountId`.
    pub fn account_id(mut self, input: impl Into<String>) -> Self {
        self.account_id = Some(input.into());
        self
    }

    /// Sets or clears [`account_id`](Self::account_id).
    pub fn set_account_id(mut self, input: Option<String>) -> Self {
        self.account_id = input;
        self
    }

    /// Returns the value set for [`account_id`](Self::account_id).
    pub fn get_account_id(&self) -> &Option<String> {
        &self.account_id
    }

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

    /// Builds the [`GetRoleCredentialsInput`].
    ///
    /// # Errors
    /// Currently never fails, because the service itself checks required members.
    pub fn build(self) -> Result<GetRoleCredentialsInput, BuildError> {
        Ok(GetRoleCredentialsInput {
            role_name: self.role_name,
            account_id: self.account_id,
            access_token: self.access_token,
        })
    }
}

impl fmt::Debug for GetRoleCredentialsInputBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GetRoleCredentialsInputBuilder")
            .field("role_name", &self.role_name)
            .field("account_id", &self.account_id)
            .field("access_token", &REDACTED)
            .finish_non_exhaustive()
    }
}

/// Builds a [`GetRoleCredentialsOutput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetRoleCredentialsOutputBuilder {
    pub(super) role_credentials: Option<RoleCredentials>,
    pub(super) _request_id: Option<String>,
}

impl GetRoleCredentialsOutputBuilder {
    /// The member `roleCredentials`.
    pub fn role_credentials(mut self, input: RoleCredentials) -> Self {
        self.role_credentials = Some(input);
        self
    }

    /// Sets or clears [`role_credentials`](Self::role_credentials).
    pub fn set_role_credentials(mut self, input: Option<RoleCredentials>) -> Self {
        self.role_credentials = input;
        self
    }

    /// Returns the value set for [`role_credentials`](Self::role_credentials).
    pub fn get_role_credentials(&self) -> &Option<RoleCredentials> {
        &self.role_credentials
    }

    /// Builds the [`GetRoleCredentialsOutput`].
    pub fn build(self) -> GetRoleCredentialsOutput {
        GetRoleCredentialsOutput {
            role_credentials: self.role_credentials,
            _request_id: self._request_id,
        }
    }
}

impl fmt::Debug for GetRoleCredentialsOutputBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GetRoleCredentialsOutputBuilder")
            .field("role_credentials", &REDACTED)
            .finish_non_exhaustive()
    }
}
