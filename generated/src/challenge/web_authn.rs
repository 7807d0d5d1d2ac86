// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `WebAuthn`.

use crate::answer;
use crate::primitives::Secret;
use super::{Common, NextStepError};

/// Asks for the signature of a passkey.
///
/// `WEB_AUTHN` on the wire.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct WebAuthn {
    /// What the browser's passkey call takes, as JSON.
    ///
    /// `CREDENTIAL_REQUEST_OPTIONS` on the wire.
    pub request_options: Option<String>,
    /// What every challenge has.
    pub common: Common,
}

impl WebAuthn {
    /// What a passkey signed.
    pub fn answer(&self, credential: impl Into<Secret>) -> answer::WebAuthn {
        answer::WebAuthn {
            origin: self.common.origin(),
            ..answer::WebAuthn::new(&self.common.username, credential)
        }
    }

    pub(super) fn read(common: Common) -> Result<Self, NextStepError> {
        let entries = common.entries("WEB_AUTHN");
        Ok(Self {
            request_options: entries.text("CREDENTIAL_REQUEST_OPTIONS"),
            common,
        })
    }
}
