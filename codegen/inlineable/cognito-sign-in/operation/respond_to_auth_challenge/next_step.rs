//! What follows `RespondToAuthChallenge`.

use super::RespondToAuthChallengeOutput;
use crate::challenge::next_step;

next_step!(RespondToAuthChallengeOutput);
