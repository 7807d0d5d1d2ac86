//! The next step after `InitiateAuth`.

#[cfg(feature = "client")]
use super::InitiateAuthInput;
use super::InitiateAuthOutput;
use crate::challenge::next_step;

next_step!(InitiateAuthOutput, InitiateAuthInput, auth_parameters, None);
