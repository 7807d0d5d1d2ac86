// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `MfaSetup`.

use crate::answer;
use crate::primitives::Secret;
use super::{Common, NextStepError};

/// Asks the user to register a second factor. For an authenticator app, call
/// `AssociateSoftwareToken` with the session of this challenge, then `VerifySoftwareToken` with
/// the user's first code.
///
/// `MFA_SETUP` on the wire.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct MfaSetup {
    /// The factors that the pool accepts, such as `SOFTWARE_TOKEN_MFA`.
    ///
    /// `MFAS_CAN_SETUP` on the wire, where it is JSON.
    pub available: Vec<String>,
    /// What every challenge has.
    pub common: Common,
}

impl MfaSetup {
    /// The user has registered an authenticator app. The session is the one that `VerifySoftwareToken`
    /// returned.
    ///
    /// `session`: the session that `VerifySoftwareToken` returned.
    pub fn answer(&self, session: impl Into<Secret>) -> answer::MfaSetup {
        answer::MfaSetup {
            origin: answer::Origin {
                session: Some(session.into()),
                ..self.common.origin()
            },
            ..answer::MfaSetup::new(&self.common.username)
        }
    }

    pub(super) fn read(common: Common) -> Result<Self, NextStepError> {
        let entries = common.entries("MFA_SETUP");
        Ok(Self {
            available: entries.strings("MFAS_CAN_SETUP", "")?,
            common,
        })
    }
}
