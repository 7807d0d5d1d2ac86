//! Credentials of roles from the Security Token Service (STS).

mod assume_role;
mod response;

use std::time::{SystemTime, UNIX_EPOCH};

pub(crate) use self::assume_role::assume_role;
pub use self::assume_role::{AssumeRoleProvider, AssumeRoleProviderBuilder};
pub(crate) use self::response::credentials;

/// Returns the default name of a session: its purpose and the time.
pub(crate) fn default_session_name(purpose: &str, now: SystemTime) -> String {
    format!("{purpose}-{}", now.duration_since(UNIX_EPOCH).unwrap_or_default().as_millis())
}
