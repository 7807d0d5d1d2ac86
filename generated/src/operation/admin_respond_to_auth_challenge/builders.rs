// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The builders of the operation `AdminRespondToAuthChallenge`.

use std::collections::HashMap;
use std::fmt;
use tinsmith_runtime::REDACTED;
use tinsmith_runtime::typed::ComputedKey;

use crate::AppClient;
use crate::answer::Answer;
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
    _computed: ComputedKey,
}

impl AdminRespondToAuthChallengeInputBuilder {
    /// The ID of the user pool in which the sign-in takes place.
    pub fn user_pool_id(mut self, input: impl Into<String>) -> Self {
        self.user_pool_id = Some(input.into());
        self
    }

    /// Sets or clears [`user_pool_id`](Self::user_pool_id).
    pub fn set_user_pool_id(mut self, input: Option<String>) -> Self {
        self.user_pool_id = input;
        self
    }

    /// Returns the [`user_pool_id`](Self::user_pool_id) set so far.
    pub fn get_user_pool_id(&self) -> &Option<String> {
        &self.user_pool_id
    }

    /// The app client with which the sign-in began, by its ID.
    pub fn client_id(mut self, input: impl Into<String>) -> Self {
        self.client_id = Some(input.into());
        self
    }

    /// Sets or clears [`client_id`](Self::client_id).
    pub fn set_client_id(mut self, input: Option<String>) -> Self {
        self.client_id = input;
        self
    }

    /// Returns the [`client_id`](Self::client_id) set so far.
    pub fn get_client_id(&self) -> &Option<String> {
        &self.client_id
    }

    /// Which challenge this answers: the one named in the reply before.
    pub fn challenge_name(mut self, input: ChallengeNameType) -> Self {
        self.challenge_name = Some(input);
        self
    }

    /// Sets or clears [`challenge_name`](Self::challenge_name).
    pub fn set_challenge_name(mut self, input: Option<ChallengeNameType>) -> Self {
        self.challenge_name = input;
        self
    }

    /// Returns the [`challenge_name`](Self::challenge_name) set so far.
    pub fn get_challenge_name(&self) -> &Option<ChallengeNameType> {
        &self.challenge_name
    }

    /// The answer, as keys and values.
    ///
    /// Adds one entry; [`set_challenge_responses`](Self::set_challenge_responses) sets them all.
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

    /// Returns the [`challenge_responses`](Self::challenge_responses) set so far.
    pub fn get_challenge_responses(&self) -> &Option<HashMap<String, String>> {
        &self.challenge_responses
    }

    /// The `Session` of the reply that set this challenge, unchanged.
    pub fn session(mut self, input: impl Into<String>) -> Self {
        self.session = Some(input.into());
        self
    }

    /// Sets or clears [`session`](Self::session).
    pub fn set_session(mut self, input: Option<String>) -> Self {
        self.session = input;
        self
    }

    /// Returns the [`session`](Self::session) set so far.
    pub fn get_session(&self) -> &Option<String> {
        &self.session
    }

    /// The endpoint to which Amazon Pinpoint should attribute this sign-in.
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

    /// Returns the [`analytics_metadata`](Self::analytics_metadata) set so far.
    pub fn get_analytics_metadata(&self) -> &Option<AnalyticsMetadataType> {
        &self.analytics_metadata
    }

    /// Facts about the user's own request: IP address, headers, device fingerprint.
    pub fn context_data(mut self, input: ContextDataType) -> Self {
        self.context_data = Some(input);
        self
    }

    /// Sets or clears [`context_data`](Self::context_data).
    pub fn set_context_data(mut self, input: Option<ContextDataType>) -> Self {
        self.context_data = input;
        self
    }

    /// Returns the [`context_data`](Self::context_data) set so far.
    pub fn get_context_data(&self) -> &Option<ContextDataType> {
        &self.context_data
    }

    /// Your own keys and values for the user pool's Lambda functions.
    ///
    /// Adds one entry; [`set_client_metadata`](Self::set_client_metadata) sets them all.
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

    /// Returns the [`client_metadata`](Self::client_metadata) set so far.
    pub fn get_client_metadata(&self) -> &Option<HashMap<String, String>> {
        &self.client_metadata
    }

    /// Sets [`challenge_name`](Self::challenge_name) and
    /// [`challenge_responses`](Self::challenge_responses) together, from one of the structures in
    /// [`answer`](crate::answer).
    ///
    /// It replaces whatever either was set to before. What is set afterwards, one way or the other,
    /// counts: `challenge_responses` then adds to the keys or replaces them one by one.
    ///
    /// An answer that was made from a question brings along what belongs to it: the session, for
    /// [`session`](Self::session).
    pub fn challenge(mut self, input: impl Into<Answer>) -> Self {
        let parts = input.into().into_parts();
        self.challenge_name = Some(parts.name);
        self.challenge_responses = Some(parts.keys);
        self._computed.set_unsent(parts.unsent);
        if let Some(session) = parts.origin.session {
            self.session = Some(session.into());
        }
        if let Some(app_client) = &parts.origin.app_client {
            self = self.app_client(app_client);
        }
        self
    }

    /// Sets [`user_pool_id`](Self::user_pool_id) and [`client_id`](Self::client_id) from an
    /// [`AppClient`].
    ///
    /// If that has a secret, `SECRET_HASH` is computed when the input is built, unless it is among the
    /// keys already. Then there has to be a `USERNAME` to compute it from.
    pub fn app_client(mut self, app_client: &AppClient) -> Self {
        self.user_pool_id = Some(app_client.user_pool_id().to_owned());
        self.client_id = Some(app_client.client_id().to_owned());
        self._computed.set_secret(app_client.secret.as_ref());
        self
    }

    /// Builds the [`AdminRespondToAuthChallengeInput`].
    ///
    /// # Errors
    /// When a key cannot be computed.
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
        self._computed
            .complete(
                &mut input.challenge_responses,
                "SECRET_HASH",
                "USERNAME",
                input.client_id.as_deref(),
            )?;
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
    /// The challenge to answer next; absent when tokens have come.
    pub fn challenge_name(mut self, input: ChallengeNameType) -> Self {
        self.challenge_name = Some(input);
        self
    }

    /// Sets or clears [`challenge_name`](Self::challenge_name).
    pub fn set_challenge_name(mut self, input: Option<ChallengeNameType>) -> Self {
        self.challenge_name = input;
        self
    }

    /// Returns the [`challenge_name`](Self::challenge_name) set so far.
    pub fn get_challenge_name(&self) -> &Option<ChallengeNameType> {
        &self.challenge_name
    }

    /// The ticket for the next step, replacing the one you sent.
    pub fn session(mut self, input: impl Into<String>) -> Self {
        self.session = Some(input.into());
        self
    }

    /// Sets or clears [`session`](Self::session).
    pub fn set_session(mut self, input: Option<String>) -> Self {
        self.session = input;
        self
    }

    /// Returns the [`session`](Self::session) set so far.
    pub fn get_session(&self) -> &Option<String> {
        &self.session
    }

    /// What the next challenge gives you to work with, as keys and values.
    ///
    /// Adds one entry; [`set_challenge_parameters`](Self::set_challenge_parameters) sets them all.
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

    /// Returns the [`challenge_parameters`](Self::challenge_parameters) set so far.
    pub fn get_challenge_parameters(&self) -> &Option<HashMap<String, String>> {
        &self.challenge_parameters
    }

    /// The tokens; present only after the last challenge has been passed.
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

    /// Returns the [`authentication_result`](Self::authentication_result) set so far.
    pub fn get_authentication_result(&self) -> &Option<AuthenticationResultType> {
        &self.authentication_result
    }

    /// The methods among which the user may choose next, in the flow `USER_AUTH`.
    ///
    /// Adds one item; [`set_available_challenges`](Self::set_available_challenges) sets them all.
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

    /// Returns the [`available_challenges`](Self::available_challenges) set so far.
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
        }
    }
}

impl fmt::Debug for AdminRespondToAuthChallengeOutputBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminRespondToAuthChallengeOutputBuilder")
            .field("challenge_name", &self.challenge_name)
            .field("session", &REDACTED)
            .field("challenge_parameters", &self.challenge_parameters)
            .field("authentication_result", &self.authentication_result)
            .field("available_challenges", &self.available_challenges)
            .finish_non_exhaustive()
    }
}
