//! What follows `AdminRespondToAuthChallenge`.

use super::AdminRespondToAuthChallengeOutput;
use crate::challenge::next_step;

next_step!(AdminRespondToAuthChallengeOutput);
