//! What follows `AdminInitiateAuth`.

use super::AdminInitiateAuthOutput;
use crate::challenge::next_step;

next_step!(AdminInitiateAuthOutput);
