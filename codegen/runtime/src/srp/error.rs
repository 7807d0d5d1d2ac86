//! What can be wrong with the values of a proof; no message ever holds a value.

use std::fmt;

/// Why there is no proof of the password, or no device secret.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The user pool's id has no `_` with the pool's short name after it, as in `us-east-1_AbC`.
    PoolId,
    /// A value that is empty or holds something other than hexadecimal digits.
    NotHexadecimal {
        /// The value's key in `ChallengeParameters`.
        parameter: &'static str,
    },
    /// A value that is not Base64 with padding, or has digits of it missing.
    NotBase64 {
        /// The value's key in `ChallengeParameters`.
        parameter: &'static str,
    },
    /// `SRP_B` is 0 modulo the group's prime, or not below the prime. No honest server sends that, and the client
    /// must stop (RFC 5054, section 2.5.3).
    ServerValue,
    /// The hash of both public values is 0, where SRP-6a has the client stop, too. By chance it never happens.
    ZeroScramblingParameter,
    /// The time is before 1970 or after 9999.
    Time,
    /// The operating system gave no random bytes; the text is its reason.
    Randomness(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PoolId => f.write_str("the user pool's id has no `_` with the pool's short name after it"),
            Self::NotHexadecimal { parameter } => write!(f, "`{parameter}` is not hexadecimal"),
            Self::NotBase64 { parameter } => write!(f, "`{parameter}` is not Base64"),
            Self::ServerValue => f.write_str("`SRP_B` is 0 modulo the group's prime, or not below the prime"),
            Self::ZeroScramblingParameter => f.write_str("the hash of `SRP_A` and `SRP_B` is 0"),
            Self::Time => f.write_str("the time is before 1970 or after 9999"),
            Self::Randomness(reason) => write!(f, "the operating system gave no random bytes: {reason}"),
        }
    }
}

impl std::error::Error for Error {}
