// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Builders for the operation `AssumeRole`.

use std::fmt;
use tinsmith_runtime::REDACTED;

use crate::error::BuildError;
use crate::types::{
    AssumedRoleUser, Credentials, PolicyDescriptorType, ProvidedContext, Tag,
};
use super::{AssumeRoleInput, AssumeRoleOutput};

#[cfg(feature = "client")]
pub use super::client::AssumeRoleFluentBuilder;

/// Builds an [`AssumeRoleInput`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct AssumeRoleInputBuilder {
    pub(super) role_arn: Option<String>,
    pub(super) role_session_name: Option<String>,
    pub(super) policy_arns: Option<Vec<PolicyDescriptorType>>,
    pub(super) policy: Option<String>,
    pub(super) duration_seconds: Option<i32>,
    pub(super) tags: Option<Vec<Tag>>,
    pub(super) transitive_tag_keys: Option<Vec<String>>,
    pub(super) external_id: Option<String>,
    pub(super) serial_number: Option<String>,
    pub(super) token_code: Option<String>,
    pub(super) source_identity: Option<String>,
    pub(super) provided_contexts: Option<Vec<ProvidedContext>>,
}

impl AssumeRoleInputBuilder {
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

    /// The member `Tags`.
    ///
    /// Adds one item. [`set_tags`](Self::set_tags) sets the whole list.
    pub fn tags(mut self, input: Tag) -> Self {
        self.tags.get_or_insert_default().push(input);
        self
    }

    /// Sets or clears [`tags`](Self::tags).
    pub fn set_tags(mut self, input: Option<Vec<Tag>>) -> Self {
        self.tags = input;
        self
    }

    /// Returns the value set for [`tags`](Self::tags).
    pub fn get_tags(&self) -> &Option<Vec<Tag>> {
        &self.tags
    }

    /// The member `TransitiveTagKeys`.
    ///
    /// Adds one item. [`set_transitive_tag_keys`](Self::set_transitive_tag_keys) sets the whole list.
    pub fn transitive_tag_keys(mut self, input: impl Into<String>) -> Self {
        self.transitive_tag_keys.get_or_insert_default().push(input.into());
        self
    }

    /// Sets or clears [`transitive_tag_keys`](Self::transitive_tag_keys).
    pub fn set_transitive_tag_keys(mut self, input: Option<Vec<String>>) -> Self {
        self.transitive_tag_keys = input;
        self
    }

    /// Returns the value set for [`transitive_tag_keys`](Self::transitive_tag_keys).
    pub fn get_transitive_tag_keys(&self) -> &Option<Vec<String>> {
        &self.transitive_tag_keys
    }

    /// The member `ExternalId`.
    pub fn external_id(mut self, input: impl Into<String>) -> Self {
        self.external_id = Some(input.into());
        self
    }

    /// Sets or clears [`external_id`](Self::external_id).
    pub fn set_external_id(mut self, input: Option<String>) -> Self {
        self.external_id = input;
        self
    }

    /// Returns the value set for [`external_id`](Self::external_id).
    pub fn get_external_id(&self) -> &Option<String> {
        &self.external_id
    }

    /// The member `SerialNumber`.
    pub fn serial_number(mut self, input: impl Into<String>) -> Self {
        self.serial_number = Some(input.into());
        self
    }

    /// Sets or clears [`serial_number`](Self::serial_number).
    pub fn set_serial_number(mut self, input: Option<String>) -> Self {
        self.serial_number = input;
        self
    }

    /// Returns the value set for [`serial_number`](Self::serial_number).
    pub fn get_serial_number(&self) -> &Option<String> {
        &self.serial_number
    }

    /// The member `TokenCode`.
    pub fn token_code(mut self, input: impl Into<String>) -> Self {
        self.token_code = Some(input.into());
        self
    }

    /// Sets or clears [`token_code`](Self::token_code).
    pub fn set_token_code(mut self, input: Option<String>) -> Self {
        self.token_code = input;
        self
    }

    /// Returns the value set for [`token_code`](Self::token_code).
    pub fn get_token_code(&self) -> &Option<String> {
        &self.token_code
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

    /// The member `ProvidedContexts`.
    ///
    /// Adds one item. [`set_provided_contexts`](Self::set_provided_contexts) sets the whole list.
    pub fn provided_contexts(mut self, input: ProvidedContext) -> Self {
        self.provided_contexts.get_or_insert_default().push(input);
        self
    }

    /// Sets or clears [`provided_contexts`](Self::provided_contexts).
    pub fn set_provided_contexts(mut self, input: Option<Vec<ProvidedContext>>) -> Self {
        self.provided_contexts = input;
        self
    }

    /// Returns the value set for [`provided_contexts`](Self::provided_contexts).
    pub fn get_provided_contexts(&self) -> &Option<Vec<ProvidedContext>> {
        &self.provided_contexts
    }

    /// Builds the [`AssumeRoleInput`].
    ///
    /// # Errors
    /// Currently never fails, because the service itself checks required members.
    pub fn build(self) -> Result<AssumeRoleInput, BuildError> {
        Ok(AssumeRoleInput {
            role_arn: self.role_arn,
            role_session_name: self.role_session_name,
            policy_arns: self.policy_arns,
            policy: self.policy,
            duration_seconds: self.duration_seconds,
            tags: self.tags,
            transitive_tag_keys: self.transitive_tag_keys,
            external_id: self.external_id,
            serial_number: self.serial_number,
            token_code: self.token_code,
            source_identity: self.source_identity,
            provided_contexts: self.provided_contexts,
        })
    }
}

/// Builds an [`AssumeRoleOutput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AssumeRoleOutputBuilder {
    pub(super) credentials: Option<Credentials>,
    pub(super) assumed_role_user: Option<AssumedRoleUser>,
    pub(super) packed_policy_size: Option<i32>,
    pub(super) source_identity: Option<String>,
    pub(super) _request_id: Option<String>,
}

impl AssumeRoleOutputBuilder {
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

    /// Builds the [`AssumeRoleOutput`].
    pub fn build(self) -> AssumeRoleOutput {
        AssumeRoleOutput {
            credentials: self.credentials,
            assumed_role_user: self.assumed_role_user,
            packed_policy_size: self.packed_policy_size,
            source_identity: self.source_identity,
            _request_id: self._request_id,
        }
    }
}

impl fmt::Debug for AssumeRoleOutputBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AssumeRoleOutputBuilder")
            .field("credentials", &REDACTED)
            .field("assumed_role_user", &self.assumed_role_user)
            .field("packed_policy_size", &self.packed_policy_size)
            .field("source_identity", &self.source_identity)
            .finish_non_exhaustive()
    }
}
