// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Builders for the operation `AssumeRoleWithWebIdentity`.

use std::fmt;
use tinsmith_runtime::REDACTED;

use crate::error::BuildError;
use crate::types::{AssumedRoleUser, Credentials, PolicyDescriptorType};
use super::{AssumeRoleWithWebIdentityInput, AssumeRoleWithWebIdentityOutput};

#[cfg(feature = "client")]
pub use super::client::AssumeRoleWithWebIdentityFluentBuilder;

/// Builds an [`AssumeRoleWithWebIdentityInput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AssumeRoleWithWebIdentityInputBuilder {
    pub(super) role_arn: Option<String>,
    pub(super) role_session_name: Option<String>,
    pub(super) web_identity_token: Option<String>,
    pub(super) provider_id: Option<String>,
    pub(super) policy_arns: Option<Vec<PolicyDescriptorType>>,
    pub(super) policy: Option<String>,
    pub(super) duration_seconds: Option<i32>,
}

impl AssumeRoleWithWebIdentityInputBuilder {
    /// The member `RoleArn`.
    pub fn role_arn(mut self, input: impl Into<String>) -> Self {
        self.role_arn = Some(input.into());
        self
    }

    /// Sets or clears [`role_arn`](Self::role_arn).
    pub fn set_role_arn(mut self, input: Option<String>) -> Self {
        self.role_arn = input;
        self
    }

    /// Returns the value set for [`role_arn`](Self::role_arn).
    pub fn get_role_arn(&self) -> &Option<String> {
        &self.role_arn
    }

    /// The member `RoleSessionName`.
    pub fn role_session_name(mut self, input: impl Into<String>) -> Self {
        self.role_session_name = Some(input.into());
        self
    }

    /// Sets or clears [`role_session_name`](Self::role_session_name).
    pub fn set_role_session_name(mut self, input: Option<String>) -> Self {
        self.role_session_name = input;
        self
    }

    /// Returns the value set for [`role_session_name`](Self::role_session_name).
    pub fn get_role_session_name(&self) -> &Option<String> {
        &self.role_session_name
    }

    /// The member `WebIdentityToken`.
    pub fn web_identity_token(mut self, input: impl Into<String>) -> Self {
        self.web_identity_token = Some(input.into());
        self
    }

    /// Sets or clears [`web_identity_token`](Self::web_identity_token).
    pub fn set_web_identity_token(mut self, input: Option<String>) -> Self {
        self.web_identity_token = input;
        self
    }

    /// Returns the value set for [`web_identity_token`](Self::web_identity_token).
    pub fn get_web_identity_token(&self) -> &Option<String> {
        &self.web_identity_token
    }

    /// The member `ProviderId`.
    pub fn provider_id(mut self, input: impl Into<String>) -> Self {
        self.provider_id = Some(input.into());
        self
    }

    /// Sets or clears [`provider_id`](Self::provider_id).
    pub fn set_provider_id(mut self, input: Option<String>) -> Self {
        self.provider_id = input;
        self
    }

    /// Returns the value set for [`provider_id`](Self::provider_id).
    pub fn get_provider_id(&self) -> &Option<String> {
        &self.provider_id
    }

    /// The member `PolicyArns`.
    ///
    /// Adds one item. [`set_policy_arns`](Self::set_policy_arns) sets the whole list.
    pub fn policy_arns(mut self, input: PolicyDescriptorType) -> Self {
        self.policy_arns.get_or_insert_default().push(input);
        self
    }

    /// Sets or clears [`policy_arns`](Self::policy_arns).
    pub fn set_policy_arns(mut self, input: Option<Vec<PolicyDescriptorType>>) -> Self {
        self.policy_arns = input;
        self
    }

    /// Returns the value set for [`policy_arns`](Self::policy_arns).
    pub fn get_policy_arns(&self) -> &Option<Vec<PolicyDescriptorType>> {
        &self.policy_arns
    }

    /// The member `Policy`.
    pub fn policy(mut self, input: impl Into<String>) -> Self {
        self.policy = Some(input.into());
        self
    }

    /// Sets or clears [`policy`](Self::policy).
    pub fn set_policy(mut self, input: Option<String>) -> Self {
        self.policy = input;
        self
    }

    /// Returns the value set for [`policy`](Self::policy).
    pub fn get_policy(&self) -> &Option<String> {
        &self.policy
    }

    /// The member `DurationSeconds`.
    pub fn duration_seconds(mut self, input: i32) -> Self {
        self.duration_seconds = Some(input);
        self
    }

    /// Sets or clears [`duration_seconds`](Self::duration_seconds).
    pub fn set_duration_seconds(mut self, input: Option<i32>) -> Self {
        self.duration_seconds = input;
        self
    }

    /// Returns the value set for [`duration_seconds`](Self::duration_seconds).
    pub fn get_duration_seconds(&self) -> &Option<i32> {
        &self.duration_seconds
    }

    /// Builds the [`AssumeRoleWithWebIdentityInput`].
    ///
    /// # Errors
    /// Currently never fails, because the service itself checks required members.
    pub fn build(self) -> Result<AssumeRoleWithWebIdentityInput, BuildError> {
        Ok(AssumeRoleWithWebIdentityInput {
            role_arn: self.role_arn,
            role_session_name: self.role_session_name,
            web_identity_token: self.web_identity_token,
            provider_id: self.provider_id,
            policy_arns: self.policy_arns,
            policy: self.policy,
            duration_seconds: self.duration_seconds,
        })
    }
}

impl fmt::Debug for AssumeRoleWithWebIdentityInputBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AssumeRoleWithWebIdentityInputBuilder")
            .field("role_arn", &self.role_arn)
            .field("role_session_name", &self.role_session_name)
            .field("web_identity_token", &REDACTED)
            .field("provider_id", &self.provider_id)
            .field("policy_arns", &self.policy_arns)
            .field("policy", &self.policy)
            .field("duration_seconds", &self.duration_seconds)
            .finish_non_exhaustive()
    }
}

/// Builds an [`AssumeRoleWithWebIdentityOutput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AssumeRoleWithWebIdentityOutputBuilder {
    pub(super) credentials: Option<Credentials>,
    pub(super) subject_from_web_identity_token: Option<String>,
    pub(super) assumed_role_user: Option<AssumedRoleUser>,
    pub(super) packed_policy_size: Option<i32>,
    pub(super) provider: Option<String>,
    pub(super) audience: Option<String>,
    pub(super) source_identity: Option<String>,
    pub(super) _request_id: Option<String>,
}

impl AssumeRoleWithWebIdentityOutputBuilder {
    /// The member `Credentials`.
    pub fn credentials(mut self, input: Credentials) -> Self {
        self.credentials = Some(input);
        self
    }

    /// Sets or clears [`credentials`](Self::credentials).
    pub fn set_credentials(mut self, input: Option<Credentials>) -> Self {
        self.credentials = input;
        self
    }

    /// Returns the value set for [`credentials`](Self::credentials).
    pub fn get_credentials(&self) -> &Option<Credentials> {
        &self.credentials
    }

    /// The member `SubjectFromWebIdentityToken`.
    pub fn subject_from_web_identity_token(mut self, input: impl Into<String>) -> Self {
        self.subject_from_web_identity_token = Some(input.into());
        self
    }

    /// Sets or clears [`subject_from_web_identity_token`](Self::subject_from_web_identity_token).
    pub fn set_subject_from_web_identity_token(mut self, input: Option<String>) -> Self {
        self.subject_from_web_identity_token = input;
        self
    }

    /// Returns the value set for [`subject_from_web_identity_token`](Self::subject_from_web_identity_token).
    pub fn get_subject_from_web_identity_token(&self) -> &Option<String> {
        &self.subject_from_web_identity_token
    }

    /// The member `AssumedRoleUser`.
    pub fn assumed_role_user(mut self, input: AssumedRoleUser) -> Self {
        self.assumed_role_user = Some(input);
        self
    }

    /// Sets or clears [`assumed_role_user`](Self::assumed_role_user).
    pub fn set_assumed_role_user(mut self, input: Option<AssumedRoleUser>) -> Self {
        self.assumed_role_user = input;
        self
    }

    /// Returns the value set for [`assumed_role_user`](Self::assumed_role_user).
    pub fn get_assumed_role_user(&self) -> &Option<AssumedRoleUser> {
        &self.assumed_role_user
    }

    /// The member `PackedPolicySize`.
    pub fn packed_policy_size(mut self, input: i32) -> Self {
        self.packed_policy_size = Some(input);
        self
    }

    /// Sets or clears [`packed_policy_size`](Self::packed_policy_size).
    pub fn set_packed_policy_size(mut self, input: Option<i32>) -> Self {
        self.packed_policy_size = input;
        self
    }

    /// Returns the value set for [`packed_policy_size`](Self::packed_policy_size).
    pub fn get_packed_policy_size(&self) -> &Option<i32> {
        &self.packed_policy_size
    }

    /// The member `Provider`.
    pub fn provider(mut self, input: impl Into<String>) -> Self {
        self.provider = Some(input.into());
        self
    }

    /// Sets or clears [`provider`](Self::provider).
    pub fn set_provider(mut self, input: Option<String>) -> Self {
        self.provider = input;
        self
    }

    /// Returns the value set for [`provider`](Self::provider).
    pub fn get_provider(&self) -> &Option<String> {
        &self.provider
    }

    /// The member `Audience`.
    pub fn audience(mut self, input: impl Into<String>) -> Self {
        self.audience = Some(input.into());
        self
    }

    /// Sets or clears [`audience`](Self::audience).
    pub fn set_audience(mut self, input: Option<String>) -> Self {
        self.audience = input;
        self
    }

    /// Returns the value set for [`audience`](Self::audience).
    pub fn get_audience(&self) -> &Option<String> {
        &self.audience
    }

    /// The member `SourceIdentity`.
    pub fn source_identity(mut self, input: impl Into<String>) -> Self {
        self.source_identity = Some(input.into());
        self
    }

    /// Sets or clears [`source_identity`](Self::source_identity).
    pub fn set_source_identity(mut self, input: Option<String>) -> Self {
        self.source_identity = input;
        self
    }

    /// Returns the value set for [`source_identity`](Self::source_identity).
    pub fn get_source_identity(&self) -> &Option<String> {
        &self.source_identity
    }

    /// Builds the [`AssumeRoleWithWebIdentityOutput`].
    pub fn build(self) -> AssumeRoleWithWebIdentityOutput {
        AssumeRoleWithWebIdentityOutput {
            credentials: self.credentials,
            subject_from_web_identity_token: self.subject_from_web_identity_token,
            assumed_role_user: self.assumed_role_user,
            packed_policy_size: self.packed_policy_size,
            provider: self.provider,
            audience: self.audience,
            source_identity: self.source_identity,
            _request_id: self._request_id,
        }
    }
}

impl fmt::Debug for AssumeRoleWithWebIdentityOutputBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AssumeRoleWithWebIdentityOutputBuilder")
            .field("credentials", &REDACTED)
            .field(
                "subject_from_web_identity_token",
                &self.subject_from_web_identity_token,
            )
            .field("assumed_role_user", &self.assumed_role_user)
            .field("packed_policy_size", &self.packed_policy_size)
            .field("provider", &self.provider)
            .field("audience", &self.audience)
            .field("source_identity", &self.source_identity)
            .finish_non_exhaustive()
    }
}
