// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! A user pool's app client: its IDs and, if it has one, its secret.

use std::collections::HashMap;
use std::fmt;

#[cfg(feature = "secret-hash")]
use tinsmith_runtime::secret_hash::secret_hash;

use crate::error::BuildError;
use crate::primitives::Secret;

/// A user pool's app client: the ID of the pool, the ID of the client and, if it has one, its secret.
#[derive(Clone, Debug, PartialEq)]
pub struct AppClient {
    user_pool_id: String,
    client_id: Secret,
    pub(crate) secret: Option<Secret>,
}

impl AppClient {
    /// Creates an app client without a secret. [`secret`](Self::secret) adds one.
    pub fn new(user_pool_id: impl Into<String>, client_id: impl Into<Secret>) -> Self {
        Self { user_pool_id: user_pool_id.into(), client_id: client_id.into(), secret: None }
    }

    /// Adds the app client's secret. It is never sent: requests contain a `SECRET_HASH` that is computed from it.
    #[cfg(feature = "secret-hash")]
    pub fn secret(mut self, secret: impl Into<Secret>) -> Self {
        self.secret = Some(secret.into());
        self
    }

    /// Returns the ID of the user pool, such as `us-east-1_EXAMPLE`.
    pub fn user_pool_id(&self) -> &str {
        &self.user_pool_id
    }

    /// Returns the ID of the app client.
    pub fn client_id(&self) -> &str {
        self.client_id.as_str()
    }
}

/// Defines `app_client` for an operation's builders, and the last step of `build`.
///
/// `$entries` is the input's member with `SECRET_HASH`. Operations for apps have no `$user_pool_id`.
macro_rules! app_client_setters {
    ($Input:ident, $InputBuilder:ident, $FluentBuilder:ident, $entries:ident $(, $user_pool_id:ident)?) => {
        impl $InputBuilder {
            /// Sets the app client: its ID and, if the operation takes it, the ID of the user pool.
            ///
            /// If the app client has a secret, `build` adds `SECRET_HASH` to
            #[doc = concat!("[`", stringify!($entries), "`](Self::", stringify!($entries), ")")]
            /// unless it is already there, and fails if there is no `USERNAME` to compute it from.
            pub fn app_client(mut self, app_client: &$crate::AppClient) -> Self {
                $(self.$user_pool_id = Some(app_client.user_pool_id().to_owned());)?
                self.client_id = Some(app_client.client_id().to_owned());
                self._secret_hash.secret = app_client.secret.clone();
                self
            }
        }

        #[cfg(feature = "client")]
        impl $FluentBuilder {
            #[doc = concat!("Sets the app client; see [`", stringify!($InputBuilder), "::app_client`].")]
            pub fn app_client(mut self, app_client: &$crate::AppClient) -> Self {
                self.inner = self.inner.app_client(app_client);
                self
            }
        }

        impl $Input {
            /// The last step of `build`.
            pub(super) fn add_secret_hash(
                &mut self,
                hash: $crate::app_client::SecretHash,
            ) -> Result<(), $crate::error::BuildError> {
                hash.add_to(&mut self.$entries, self.client_id.as_deref())
            }
        }
    };
}

pub(crate) use app_client_setters;

/// The data that an input's builder keeps for computing `SECRET_HASH`.
///
/// The hash depends on the app client and on the user's name, which can be set in any order, so it is computed
/// when the input is built.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct SecretHash {
    /// The app client's secret. Without one, no hash is added.
    pub secret: Option<Secret>,
    /// The name to hash in place of `USERNAME`, for requests that do not send a name.
    pub username: Option<Secret>,
}

impl SecretHash {
    /// Adds `SECRET_HASH` to the entries of a request unless the caller has set it.
    pub fn add_to(
        self,
        entries: &mut Option<HashMap<String, String>>,
        client_id: Option<&str>,
    ) -> Result<(), BuildError> {
        let Some(secret) = self.secret else { return Ok(()) };
        let entries = entries.get_or_insert_default();
        if entries.contains_key("SECRET_HASH") {
            return Ok(());
        }
        let username = self.username.as_ref().map(Secret::as_str);
        let username = username.or(entries.get("USERNAME").map(String::as_str));
        let Some(username) = username.filter(|username| !username.is_empty()) else {
            return Err(BuildError::other(MissingUsername));
        };
        let hash = secret_hash(username, client_id.unwrap_or_default(), secret.as_str());
        entries.insert("SECRET_HASH".to_owned(), hash);
        Ok(())
    }
}

#[cfg(not(feature = "secret-hash"))]
fn secret_hash(_: &str, _: &str, _: &str) -> String {
    unreachable!("an app client has no secret without the feature `secret-hash`")
}

/// The error if there is a secret, but no name, or an empty one, to compute `SECRET_HASH` from.
#[derive(Debug)]
struct MissingUsername;

impl fmt::Display for MissingUsername {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "the app client has a secret, but there is no name to compute `SECRET_HASH` from: set `USERNAME`, or \
             `internal_username` for a flow that does not send a name",
        )
    }
}

impl std::error::Error for MissingUsername {}
