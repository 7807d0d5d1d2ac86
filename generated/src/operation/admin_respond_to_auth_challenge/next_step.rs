// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! What follows `AdminRespondToAuthChallenge`.

use super::AdminRespondToAuthChallengeOutput;
use crate::challenge::next_step;

next_step!(AdminRespondToAuthChallengeOutput);
