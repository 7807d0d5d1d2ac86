//! The errors of SRP. Their messages never contain a value.

use std::fmt;

/// Why a password claim or a device secret cannot be computed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The user pool's ID has no short name after a `_`, as in `us-east-1_AbC`.
    PoolId,
    /// A value is empty, or has characters other than hexadecimal digits.
    NotHexadecimal {
        /// The value's key in `ChallengeParameters`.
        parameter: &'static str,
    },
    /// A value is not padded Base64, or is truncated.
    NotBase64 {
        /// The value's key in `ChallengeParameters`.
        parameter: &'static str,
    },
    /// `SRP_B` is 0 modulo the group's prime, or not below the prime. No honest server sends such a value, and the
    /// client must abort (RFC 5054, section 2.5.3).
    ServerValue,
    /// The hash of both public values is 0. SRP-6a requires the client to abort. It never happens by chance.
    ZeroScramblingParameter,
    /// The time is before 1970 or after 9999.
    Time,
    /// The operating system returned no random bytes, for the reason in the text.
    Randomness(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PoolId => f.write_str("the user pool's ID has no short name after a `_`"),
            Self::NotHexadecimal { parameter } => write!(f, "`{parameter}` is not hexadecimal"),
            Self::NotBase64 { parameter } => write!(f, "`{parameter}` is not Base64"),
            Self::ServerValue => f.write_str("`SRP_B` is 0 modulo the group's prime, or not below the prime"),
            Self::ZeroScramblingParameter => f.write_str("the hash of `SRP_A` and `SRP_B` is 0"),
            Self::Time => f.write_str("the time is before 1970 or after 9999"),
            Self::Randomness(reason) => write!(f, "the operating system returned no random bytes: {reason}"),
        }
    }
}

impl std::error::Error for Error {}
