//! The next step after `AdminInitiateAuth`.

#[cfg(feature = "client")]
use super::AdminInitiateAuthInput;
use super::AdminInitiateAuthOutput;
use crate::challenge::next_step;

next_step!(AdminInitiateAuthOutput, AdminInitiateAuthInput, auth_parameters, None);
