// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `AppClient`.

use crate::primitives::Secret;

/// One application's entry to a user pool: the pool, the app client and, if it has one, the app
/// client's secret.
#[derive(Clone, Debug, PartialEq)]
pub struct AppClient {
    user_pool_id: String,
    client_id: Secret,
    pub(crate) secret: Option<Secret>,
}

impl AppClient {
    /// Without a secret; [`secret`](Self::secret) adds it.
    pub fn new(user_pool_id: impl Into<String>, client_id: impl Into<Secret>) -> Self {
        Self {
            user_pool_id: user_pool_id.into(),
            client_id: client_id.into(),
            secret: None,
        }
    }

    /// The app client's secret. It is never sent; `SECRET_HASH` is computed with it.
    #[cfg(feature = "secret-hash")]
    pub fn secret(mut self, secret: impl Into<Secret>) -> Self {
        self.secret = Some(secret.into());
        self
    }

    /// The ID of the user pool, such as `us-east-1_EXAMPLE`.
    pub fn user_pool_id(&self) -> &str {
        &self.user_pool_id
    }

    /// The ID of the app client.
    pub fn client_id(&self) -> &str {
        self.client_id.as_str()
    }
}
