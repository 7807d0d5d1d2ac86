// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Porter`.

use crate::primitives::Secret;

/// Who stands at the door.
#[derive(Clone, Debug, PartialEq)]
pub struct Porter {
    house: String,
    pub(crate) password: Option<Secret>,
}

impl Porter {
    /// Without a secret; [`password`](Self::password) adds it.
    pub fn new(house: impl Into<String>) -> Self {
        Self {
            house: house.into(),
            password: None,
        }
    }

    /// What seals are made with.
    #[cfg(feature = "secret-hash")]
    pub fn password(mut self, password: impl Into<Secret>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// The house.
    pub fn house(&self) -> &str {
        &self.house
    }
}
