//! The next step after `RespondToAuthChallenge`.

#[cfg(feature = "client")]
use super::RespondToAuthChallengeInput;
use super::RespondToAuthChallengeOutput;
use crate::challenge::next_step;

next_step!(RespondToAuthChallengeOutput, RespondToAuthChallengeInput, challenge_responses, Some("USERNAME"));
