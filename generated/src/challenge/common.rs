// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Common`.

use std::collections::HashMap;
use std::fmt;
use tinsmith_runtime::typed::{Entries, HiddenValues};

use crate::AppClient;
use crate::answer::Origin;
use crate::primitives::Secret;

/// What every challenge has, whatever it asks.
#[derive(Clone)]
#[non_exhaustive]
pub struct Common {
    /// The session, which the answer sends back.
    pub session: Option<Secret>,
    /// The name that the user signs in with; where the challenge knows the user's real name in the
    /// pool, that one is answered with.
    pub username: Secret,
    /// All parameters as they came, those that this crate knows nothing of among them.
    pub parameters: HashMap<String, String>,
    pub(crate) app_client: AppClient,
}

impl Common {
    pub(crate) fn new(
        session: Option<&str>,
        parameters: Option<&HashMap<String, String>>,
        app_client: &AppClient,
        username: impl Into<Secret>,
    ) -> Self {
        let parameters = parameters.cloned().unwrap_or_default();
        let known = ["USER_ID_FOR_SRP", "USERNAME"]
            .into_iter()
            .find_map(|key| parameters.get(key));
        let username = match known {
            Some(known) => Secret::from(known),
            None => username.into(),
        };
        Self {
            session: session.map(Secret::from),
            username,
            parameters,
            app_client: app_client.clone(),
        }
    }

    pub(super) fn entries<'a>(&'a self, step: &'a str) -> Entries<'a> {
        Entries {
            step,
            map: &self.parameters,
        }
    }

    pub(super) fn origin(&self) -> Origin {
        Origin {
            session: self.session.clone(),
            app_client: Some(self.app_client.clone()),
        }
    }
}

impl fmt::Debug for Common {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Common")
            .field("session", &self.session)
            .field("username", &self.username)
            .field("parameters", &HiddenValues(&self.parameters))
            .field("app_client", &self.app_client)
            .finish()
    }
}
