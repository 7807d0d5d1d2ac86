// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `NewPasswordRequired`.

use std::collections::BTreeMap;
use tinsmith_runtime::typed::Keys;

use crate::primitives::Secret;
use crate::types::ChallengeNameType;
use super::{Answer, Origin, Parts};

/// A new password in place of a temporary one, and the attributes that were lacking.
///
/// `NEW_PASSWORD_REQUIRED` on the wire.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NewPasswordRequired {
    /// The user's real name in the pool, not an alias.
    ///
    /// `USERNAME` on the wire.
    pub username: Secret,
    /// The new password.
    ///
    /// `NEW_PASSWORD` on the wire.
    pub new_password: Secret,
    /// A value for an attribute of the user, such as `given_name`: each of those that the challenge
    /// lists as required, and any other that the app client may write.
    ///
    /// By its name, before which stands `userAttributes.` on the wire.
    pub user_attribute: BTreeMap<String, Secret>,
    /// The key of the device that the user signs in with, if it is to be remembered or has been.
    ///
    /// `DEVICE_KEY` on the wire.
    pub device_key: Option<String>,
    pub(crate) origin: Origin,
}

impl NewPasswordRequired {
    /// With everything that is required.
    pub fn new(username: impl Into<Secret>, new_password: impl Into<Secret>) -> Self {
        Self {
            username: username.into(),
            new_password: new_password.into(),
            user_attribute: BTreeMap::new(),
            device_key: None,
            origin: Origin::default(),
        }
    }

    /// A value for an attribute of the user, such as `given_name`: each of those that the challenge
    /// lists as required, and any other that the app client may write.
    pub fn user_attribute(
        mut self,
        name: impl Into<String>,
        value: impl Into<Secret>,
    ) -> Self {
        self.user_attribute.insert(name.into(), value.into());
        self
    }

    /// The key of the device that the user signs in with, if it is to be remembered or has been.
    pub fn device_key(mut self, device_key: impl Into<String>) -> Self {
        self.device_key = Some(device_key.into());
        self
    }

    pub(super) fn into_parts(self) -> Parts {
        let keys = Keys::with_capacity(5)
            .with("USERNAME", self.username)
            .with("NEW_PASSWORD", self.new_password)
            .each_secret("userAttributes.", self.user_attribute)
            .maybe("DEVICE_KEY", self.device_key);
        Parts {
            name: ChallengeNameType::NewPasswordRequired,
            keys: keys.into(),
            unsent: None,
            origin: self.origin,
        }
    }
}

impl From<NewPasswordRequired> for Answer {
    fn from(variant: NewPasswordRequired) -> Self {
        Self::NewPasswordRequired(variant)
    }
}
