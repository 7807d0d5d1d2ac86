// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Builders for the operation `AdminRespondToAuthChallenge`.

use std::collections::HashMap;
use std::fmt;
use tinsmith_runtime::REDACTED;

use crate::app_client::SecretHash;
use crate::error::BuildError;
use crate::types::{
    AnalyticsMetadataType, AuthenticationResultType, ChallengeNameType, ContextDataType,
};
use super::{AdminRespondToAuthChallengeInput, AdminRespondToAuthChallengeOutput};

#[cfg(feature = "client")]
pub use super::client::AdminRespondToAuthChallengeFluentBuilder;

/// Builds an [`AdminRespondToAuthChallengeInput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AdminRespondToAuthChallengeInputBuilder {
    pub(super) user_pool_id: Option<String>,
    pub(super) client_id: Option<String>,
    pub(super) challenge_name: Option<ChallengeNameType>,
    pub(super) challenge_responses: Option<HashMap<String, String>>,
    pub(super) session: Option<String>,
    pub(super) analytics_metadata: Option<AnalyticsMetadataType>,
    pub(super) context_data: Option<ContextDataType>,
    pub(super) client_metadata: Option<HashMap<String, String>>,
    pub(super) _secret_hash: SecretHash,
}

impl AdminRespondToAuthChallengeInputBuilder {
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

    /// The ID of the app client with which the sign-in started.
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

    /// The name of the challenge to answer, as given in the previous response.
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

    /// The answer to the challenge, as keys and values.
    ///
    /// Adds one entry. [`set_challenge_responses`](Self::set_challenge_responses) sets the whole map.
    pub fn challenge_responses(
        mut self,
        k: impl Into<String>,
        v: impl Into<String>,
    ) -> Self {
        self.challenge_responses.get_or_insert_default().insert(k.into(), v.into());
        self
    }

    /// Sets or clears [`challenge_responses`](Self::challenge_responses).
    pub fn set_challenge_responses(
        mut self,
        input: Option<HashMap<String, String>>,
    ) -> Self {
        self.challenge_responses = input;
        self
    }

    /// Returns the value set for [`challenge_responses`](Self::challenge_responses).
    pub fn get_challenge_responses(&self) -> &Option<HashMap<String, String>> {
        &self.challenge_responses
    }

    /// The `Session` of the response that contained this challenge, unchanged.
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

    /// Builds the [`AdminRespondToAuthChallengeInput`].
    ///
    /// # Errors
    /// When `SECRET_HASH` cannot be computed.
    pub fn build(self) -> Result<AdminRespondToAuthChallengeInput, BuildError> {
        let mut input = AdminRespondToAuthChallengeInput {
            user_pool_id: self.user_pool_id,
            client_id: self.client_id,
            challenge_name: self.challenge_name,
            challenge_responses: self.challenge_responses,
            session: self.session,
            analytics_metadata: self.analytics_metadata,
            context_data: self.context_data,
            client_metadata: self.client_metadata,
        };
        input.add_secret_hash(self._secret_hash)?;
        Ok(input)
    }
}

impl fmt::Debug for AdminRespondToAuthChallengeInputBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminRespondToAuthChallengeInputBuilder")
            .field("user_pool_id", &self.user_pool_id)
            .field("client_id", &REDACTED)
            .field("challenge_name", &self.challenge_name)
            .field("challenge_responses", &REDACTED)
            .field("session", &REDACTED)
            .field("analytics_metadata", &self.analytics_metadata)
            .field("context_data", &self.context_data)
            .field("client_metadata", &self.client_metadata)
            .finish_non_exhaustive()
    }
}

/// Builds an [`AdminRespondToAuthChallengeOutput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AdminRespondToAuthChallengeOutputBuilder {
    pub(super) challenge_name: Option<ChallengeNameType>,
    pub(super) session: Option<String>,
    pub(super) challenge_parameters: Option<HashMap<String, String>>,
    pub(super) authentication_result: Option<AuthenticationResultType>,
    pub(super) available_challenges: Option<Vec<ChallengeNameType>>,
    pub(super) _request_id: Option<String>,
}

impl AdminRespondToAuthChallengeOutputBuilder {
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

    /// The session to send with the next step, in place of the one that you sent.
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

    /// The parameters of the next challenge, as keys and values.
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

    /// The sign-in methods that the user can choose from next, in the flow `USER_AUTH`.
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

    /// Builds the [`AdminRespondToAuthChallengeOutput`].
    pub fn build(self) -> AdminRespondToAuthChallengeOutput {
        AdminRespondToAuthChallengeOutput {
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

impl fmt::Debug for AdminRespondToAuthChallengeOutputBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminRespondToAuthChallengeOutputBuilder")
            .field("challenge_name", &self.challenge_name)
            .field("session", &REDACTED)
            .field("challenge_parameters", &REDACTED)
            .field("authentication_result", &self.authentication_result)
            .field("available_challenges", &self.available_challenges)
            .finish_non_exhaustive()
    }
}
