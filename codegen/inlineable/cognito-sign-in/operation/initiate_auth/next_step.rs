//! What follows `InitiateAuth`.

use super::InitiateAuthOutput;
use crate::challenge::next_step;

next_step!(InitiateAuthOutput);
