// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `NewPasswordRequired`.

use std::collections::BTreeMap;

use crate::answer;
use crate::primitives::Secret;
use super::{Common, NextStepError};

/// Asks for a new password, because the user has a temporary one.
///
/// `NEW_PASSWORD_REQUIRED` on the wire.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct NewPasswordRequired {
    /// The attributes that still lack a value, such as `given_name`. The answer has to set each of
    /// them.
    ///
    /// `requiredAttributes` on the wire, where it is JSON.
    pub required_attributes: Vec<String>,
    /// The attributes that have a value. A required one cannot be changed in the answer.
    ///
    /// `userAttributes` on the wire, where it is JSON.
    pub user_attributes: BTreeMap<String, Secret>,
    /// What every challenge has.
    pub common: Common,
}

impl NewPasswordRequired {
    /// A new password in place of a temporary one, and the attributes that were lacking.
    pub fn answer(
        &self,
        new_password: impl Into<Secret>,
    ) -> answer::NewPasswordRequired {
        answer::NewPasswordRequired {
            origin: self.common.origin(),
            ..answer::NewPasswordRequired::new(&self.common.username, new_password)
        }
    }

    pub(super) fn read(common: Common) -> Result<Self, NextStepError> {
        let entries = common.entries("NEW_PASSWORD_REQUIRED");
        Ok(Self {
            required_attributes: entries
                .strings("requiredAttributes", "userAttributes.")?,
            user_attributes: entries.secret_object("userAttributes", "")?,
            common,
        })
    }
}
