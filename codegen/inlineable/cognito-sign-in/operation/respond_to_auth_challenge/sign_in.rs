//! Setters of `RespondToAuthChallenge` for the answer and the app client.

use super::RespondToAuthChallengeInput;
#[cfg(feature = "client")]
use super::builders::RespondToAuthChallengeFluentBuilder;
use super::builders::RespondToAuthChallengeInputBuilder;
use crate::answer::answer_setters;
use crate::app_client::app_client_setters;

answer_setters!(RespondToAuthChallengeInputBuilder, RespondToAuthChallengeFluentBuilder);
app_client_setters!(
    RespondToAuthChallengeInput,
    RespondToAuthChallengeInputBuilder,
    RespondToAuthChallengeFluentBuilder,
    challenge_responses
);
