//! Setters of `AdminRespondToAuthChallenge` for the answer and the app client.

use super::AdminRespondToAuthChallengeInput;
#[cfg(feature = "client")]
use super::builders::AdminRespondToAuthChallengeFluentBuilder;
use super::builders::AdminRespondToAuthChallengeInputBuilder;
use crate::answer::answer_setters;
use crate::app_client::app_client_setters;

answer_setters!(AdminRespondToAuthChallengeInputBuilder, AdminRespondToAuthChallengeFluentBuilder);
app_client_setters!(
    AdminRespondToAuthChallengeInput,
    AdminRespondToAuthChallengeInputBuilder,
    AdminRespondToAuthChallengeFluentBuilder,
    challenge_responses,
    user_pool_id
);
