// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Builders for the operation `AdminInitiateAuth`.

use std::collections::HashMap;
use std::fmt;
use tinsmith_runtime::REDACTED;

use crate::app_client::SecretHash;
use crate::error::BuildError;
use crate::types::{
    AnalyticsMetadataType, AuthFlowType, AuthenticationResultType, ChallengeNameType,
    ContextDataType,
};
use super::{AdminInitiateAuthInput, AdminInitiateAuthOutput};

#[cfg(feature = "client")]
pub use super::client::AdminInitiateAuthFluentBuilder;

/// Builds an [`AdminInitiateAuthInput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AdminInitiateAuthInputBuilder {
    pub(super) user_pool_id: Option<String>,
    pub(super) client_id: Option<String>,
    pub(super) auth_flow: Option<AuthFlowType>,
    pub(super) auth_parameters: Option<HashMap<String, String>>,
    pub(super) client_metadata: Option<HashMap<String, String>>,
    pub(super) analytics_metadata: Option<AnalyticsMetadataType>,
    pub(super) context_data: Option<ContextDataType>,
    pub(super) session: Option<String>,
    pub(super) _secret_hash: SecretHash,
}

impl AdminInitiateAuthInputBuilder {
    /// The ID of the user pool.
    pub fn user_pool_id(mut self, input: impl Into<String>) -> Self {
        self.user_pool_id = Some(input.into());
        self
    }

    /// Sets or clears [`user_pool_id`](Self::user_pool_id).
    pub fn set_user_pool_id(mut self, input: Option<String>) -> Self {
        self.user_pool_id = input;
        self
    }

    /// Returns the value set for [`user_pool_id`](Self::user_pool_id).
    pub fn get_user_pool_id(&self) -> &Option<String> {
        &self.user_pool_id
    }

    /// The ID of the app client through which the user signs in.
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

    /// The flow by which the user signs in.
    pub fn auth_flow(mut self, input: AuthFlowType) -> Self {
        self.auth_flow = Some(input);
        self
    }

    /// Sets or clears [`auth_flow`](Self::auth_flow).
    pub fn set_auth_flow(mut self, input: Option<AuthFlowType>) -> Self {
        self.auth_flow = input;
        self
    }

    /// Returns the value set for [`auth_flow`](Self::auth_flow).
    pub fn get_auth_flow(&self) -> &Option<AuthFlowType> {
        &self.auth_flow
    }

    /// The parameters of the chosen flow, as keys and values.
    ///
    /// Adds one entry. [`set_auth_parameters`](Self::set_auth_parameters) sets the whole map.
    pub fn auth_parameters(
        mut self,
        k: impl Into<String>,
        v: impl Into<String>,
    ) -> Self {
        self.auth_parameters.get_or_insert_default().insert(k.into(), v.into());
        self
    }

    /// Sets or clears [`auth_parameters`](Self::auth_parameters).
    pub fn set_auth_parameters(
        mut self,
        input: Option<HashMap<String, String>>,
    ) -> Self {
        self.auth_parameters = input;
        self
    }

    /// Returns the value set for [`auth_parameters`](Self::auth_parameters).
    pub fn get_auth_parameters(&self) -> &Option<HashMap<String, String>> {
        &self.auth_parameters
    }

    /// Your own keys and values for the user pool's Lambda functions.
    ///
    /// Adds one entry. [`set_client_metadata`](Self::set_client_metadata) sets the whole map.
    pub fn client_metadata(
        mut self,
        k: impl Into<String>,
        v: impl Into<String>,
    ) -> Self {
        self.client_metadata.get_or_insert_default().insert(k.into(), v.into());
        self
    }

    /// Sets or clears [`client_metadata`](Self::client_metadata).
    pub fn set_client_metadata(
        mut self,
        input: Option<HashMap<String, String>>,
    ) -> Self {
        self.client_metadata = input;
        self
    }

    /// Returns the value set for [`client_metadata`](Self::client_metadata).
    pub fn get_client_metadata(&self) -> &Option<HashMap<String, String>> {
        &self.client_metadata
    }

    /// The Amazon Pinpoint endpoint to which this sign-in is attributed.
    pub fn analytics_metadata(mut self, input: AnalyticsMetadataType) -> Self {
        self.analytics_metadata = Some(input);
        self
    }

    /// Sets or clears [`analytics_metadata`](Self::analytics_metadata).
    pub fn set_analytics_metadata(
        mut self,
        input: Option<AnalyticsMetadataType>,
    ) -> Self {
        self.analytics_metadata = input;
        self
    }

    /// Returns the value set for [`analytics_metadata`](Self::analytics_metadata).
    pub fn get_analytics_metadata(&self) -> &Option<AnalyticsMetadataType> {
        &self.analytics_metadata
    }

    /// Details of the user's own request: IP address, headers and device fingerprint.
    pub fn context_data(mut self, input: ContextDataType) -> Self {
        self.context_data = Some(input);
        self
    }

    /// Sets or clears [`context_data`](Self::context_data).
    pub fn set_context_data(mut self, input: Option<ContextDataType>) -> Self {
        self.context_data = input;
        self
    }

    /// Returns the value set for [`context_data`](Self::context_data).
    pub fn get_context_data(&self) -> &Option<ContextDataType> {
        &self.context_data
    }

    /// The session that `ConfirmSignUp` returned, to sign in a user who has just signed up.
    pub fn session(mut self, input: impl Into<String>) -> Self {
        self.session = Some(input.into());
        self
    }

    /// Sets or clears [`session`](Self::session).
    pub fn set_session(mut self, input: Option<String>) -> Self {
        self.session = input;
        self
    }

    /// Returns the value set for [`session`](Self::session).
    pub fn get_session(&self) -> &Option<String> {
        &self.session
    }

    /// Builds the [`AdminInitiateAuthInput`].
    ///
    /// # Errors
    /// When `SECRET_HASH` cannot be computed.
    pub fn build(self) -> Result<AdminInitiateAuthInput, BuildError> {
        let mut input = AdminInitiateAuthInput {
            user_pool_id: self.user_pool_id,
            client_id: self.client_id,
            auth_flow: self.auth_flow,
            auth_parameters: self.auth_parameters,
            client_metadata: self.client_metadata,
            analytics_metadata: self.analytics_metadata,
            context_data: self.context_data,
            session: self.session,
        };
        input.add_secret_hash(self._secret_hash)?;
        Ok(input)
    }
}

impl fmt::Debug for AdminInitiateAuthInputBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminInitiateAuthInputBuilder")
            .field("user_pool_id", &self.user_pool_id)
            .field("client_id", &REDACTED)
            .field("auth_flow", &self.auth_flow)
            .field("auth_parameters", &REDACTED)
            .field("client_metadata", &self.client_metadata)
            .field("analytics_metadata", &self.analytics_metadata)
            .field("context_data", &self.context_data)
            .field("session", &REDACTED)
            .finish_non_exhaustive()
    }
}

/// Builds an [`AdminInitiateAuthOutput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AdminInitiateAuthOutputBuilder {
    pub(super) challenge_name: Option<ChallengeNameType>,
    pub(super) session: Option<String>,
    pub(super) challenge_parameters: Option<HashMap<String, String>>,
    pub(super) authentication_result: Option<AuthenticationResultType>,
    pub(super) available_challenges: Option<Vec<ChallengeNameType>>,
    pub(super) _request_id: Option<String>,
}

impl AdminInitiateAuthOutputBuilder {
    /// The challenge to answer next, absent if the response contains tokens.
    pub fn challenge_name(mut self, input: ChallengeNameType) -> Self {
        self.challenge_name = Some(input);
        self
    }

    /// Sets or clears [`challenge_name`](Self::challenge_name).
    pub fn set_challenge_name(mut self, input: Option<ChallengeNameType>) -> Self {
        self.challenge_name = input;
        self
    }

    /// Returns the value set for [`challenge_name`](Self::challenge_name).
    pub fn get_challenge_name(&self) -> &Option<ChallengeNameType> {
        &self.challenge_name
    }

    /// The session to send with the next step of this sign-in.
    pub fn session(mut self, input: impl Into<String>) -> Self {
        self.session = Some(input.into());
        self
    }

    /// Sets or clears [`session`](Self::session).
    pub fn set_session(mut self, input: Option<String>) -> Self {
        self.session = input;
        self
    }

    /// Returns the value set for [`session`](Self::session).
    pub fn get_session(&self) -> &Option<String> {
        &self.session
    }

    /// The parameters of the challenge, as keys and values.
    ///
    /// Adds one entry. [`set_challenge_parameters`](Self::set_challenge_parameters) sets the whole map.
    pub fn challenge_parameters(
        mut self,
        k: impl Into<String>,
        v: impl Into<String>,
    ) -> Self {
        self.challenge_parameters.get_or_insert_default().insert(k.into(), v.into());
        self
    }

    /// Sets or clears [`challenge_parameters`](Self::challenge_parameters).
    pub fn set_challenge_parameters(
        mut self,
        input: Option<HashMap<String, String>>,
    ) -> Self {
        self.challenge_parameters = input;
        self
    }

    /// Returns the value set for [`challenge_parameters`](Self::challenge_parameters).
    pub fn get_challenge_parameters(&self) -> &Option<HashMap<String, String>> {
        &self.challenge_parameters
    }

    /// The tokens, present only if the sign-in is complete.
    pub fn authentication_result(mut self, input: AuthenticationResultType) -> Self {
        self.authentication_result = Some(input);
        self
    }

    /// Sets or clears [`authentication_result`](Self::authentication_result).
    pub fn set_authentication_result(
        mut self,
        input: Option<AuthenticationResultType>,
    ) -> Self {
        self.authentication_result = input;
        self
    }

    /// Returns the value set for [`authentication_result`](Self::authentication_result).
    pub fn get_authentication_result(&self) -> &Option<AuthenticationResultType> {
        &self.authentication_result
    }

    /// The sign-in methods that the user can choose from, in the flow `USER_AUTH`.
    ///
    /// Adds one item. [`set_available_challenges`](Self::set_available_challenges) sets the whole list.
    pub fn available_challenges(mut self, input: ChallengeNameType) -> Self {
        self.available_challenges.get_or_insert_default().push(input);
        self
    }

    /// Sets or clears [`available_challenges`](Self::available_challenges).
    pub fn set_available_challenges(
        mut self,
        input: Option<Vec<ChallengeNameType>>,
    ) -> Self {
        self.available_challenges = input;
        self
    }

    /// Returns the value set for [`available_challenges`](Self::available_challenges).
    pub fn get_available_challenges(&self) -> &Option<Vec<ChallengeNameType>> {
        &self.available_challenges
    }

    /// Builds the [`AdminInitiateAuthOutput`].
    pub fn build(self) -> AdminInitiateAuthOutput {
        AdminInitiateAuthOutput {
            challenge_name: self.challenge_name,
            session: self.session,
            challenge_parameters: self.challenge_parameters,
            authentication_result: self.authentication_result,
            available_challenges: self.available_challenges,
            _request_id: self._request_id,
            _learned: Default::default(),
        }
    }
}

impl fmt::Debug for AdminInitiateAuthOutputBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminInitiateAuthOutputBuilder")
            .field("challenge_name", &self.challenge_name)
            .field("session", &REDACTED)
            .field("challenge_parameters", &REDACTED)
            .field("authentication_result", &self.authentication_result)
            .field("available_challenges", &self.available_challenges)
            .finish_non_exhaustive()
    }
}
