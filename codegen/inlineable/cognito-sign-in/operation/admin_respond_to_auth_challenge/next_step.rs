//! The next step after `AdminRespondToAuthChallenge`.

#[cfg(feature = "client")]
use super::AdminRespondToAuthChallengeInput;
use super::AdminRespondToAuthChallengeOutput;
use crate::challenge::next_step;

next_step!(
    AdminRespondToAuthChallengeOutput,
    AdminRespondToAuthChallengeInput,
    challenge_responses,
    Some("USERNAME")
);
