//! Secure Remote Password, in Amazon Cognito's variant: proves the knowledge of a password without sending it.
//!
//! A user who signs in with `USER_SRP_AUTH` sends [`Ephemeral::srp_a`] as `SRP_A`, gets the challenge
//! `PASSWORD_VERIFIER` and responds to it with a [`Claim`]. A remembered device does the same with `DEVICE_SRP_AUTH`
//! and `DEVICE_PASSWORD_VERIFIER`; its password comes from a [`DeviceSecret`].
//!
//! ```
//! use std::time::SystemTime;
//! use tinsmith_runtime::srp::{Challenge, Ephemeral, Error, Identity};
//!
//! let ephemeral = Ephemeral::generate()?;
//! let srp_a = ephemeral.srp_a(); // sent with the username
//! # assert!(!srp_a.is_empty());
//!
//! // `USER_ID_FOR_SRP`, `SRP_B`, `SALT` and `SECRET_BLOCK` are in the response's `ChallengeParameters`.
//! let user = Identity::user("us-east-1_AbC", "8d8cb01e-user-id-for-srp", "the password")?;
//! let challenge = Challenge { srp_b: "b00c", salt: "5a17", secret_block: "c2VjcmV0" };
//! let claim = ephemeral.claim(&user, &challenge, SystemTime::now())?;
//! // Sent as PASSWORD_CLAIM_SIGNATURE, PASSWORD_CLAIM_SECRET_BLOCK and TIMESTAMP.
//! let responses = [claim.signature, claim.secret_block, claim.timestamp];
//! # assert_eq!(responses[1], "c2VjcmV0");
//! # Ok::<(), Error>(())
//! ```
//!
//! # Sources
//! SRP-6a and the 3072-bit prime: RFC 5054. The derivation of the key: RFC 5869 (HKDF). Cognito's own parts (the
//! generator 2, numbers in two's complement, the key's 16 bytes and label, the message that is signed): "SRP password
//! authentication" in the Amazon Cognito developer guide, and the results of its clients `pycognito` and
//! `amazon-cognito-identity-js`, against which this implementation is tested.
//!
//! # Secrets
//! The random exponent comes from the operating system. Powers are computed in time that does not depend on the values
//! of their exponents. Exponents, keys and device passwords are wiped from memory when they are dropped, as far as this
//! library owns them: the compiler may have made copies, and a password that is passed in belongs to the caller. This
//! library never compares secrets; the service compares the signature.

mod device;
mod error;
mod group;

use std::fmt;
use std::time::{SystemTime, UNIX_EPOCH};

use aws_smithy_types::base64;
use aws_smithy_types::date_time::{DateTime, Format};
use crypto_bigint::{U1024, U3072};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

pub use device::DeviceSecret;
pub use error::Error;

use crate::REDACTED;
use crate::secret_hash::hmac_sha256;

/// The size of the ephemeral exponent in bits. RFC 5054 requires at least 256; AWS's clients have 1024.
const EPHEMERAL_BITS: u32 = 1024;

/// The size of an exponent that is a hash, in bits.
const DIGEST_BITS: u32 = 256;

/// The size of the ephemeral exponent plus the product of two hashes, in bits, rounded up to whole words.
const SESSION_BITS: u32 = EPHEMERAL_BITS + 64;

/// The label of HKDF's expansion, and the counter of its only block.
const KEY_LABEL: &[u8] = b"Caldera Derived Key\x01";

/// The size of the signing key in bytes.
const KEY_SIZE: usize = 16;

/// The client's key pair for one sign-in: a random exponent, and the public value that is computed from it.
///
/// It is consumed by its claim, because every sign-in needs a new exponent.
pub struct Ephemeral {
    secret: Zeroizing<U3072>,
    public: U3072,
}

impl Ephemeral {
    /// Creates a key pair with randomness from the operating system.
    ///
    /// # Errors
    /// [`Error::Randomness`] if the operating system returns no random bytes.
    pub fn generate() -> Result<Self, Error> {
        let secret = random()?;
        Ok(Self::from_secret(&secret))
    }

    /// Creates a key pair from this exponent, most significant byte first. The bytes must be random, secret and used
    /// only once. Use this for tests, or with your own source of randomness.
    #[must_use]
    pub fn from_secret(exponent: &[u8; 128]) -> Self {
        let secret = Zeroizing::new(U1024::from_be_slice(exponent).resize());
        let public = group::generator_power(&secret, EPHEMERAL_BITS).retrieve();
        Self { secret, public }
    }

    /// Returns A, which is g to the power of the exponent, modulo N: in lower-case hexadecimal digits, without leading
    /// zeros. It is sent as `SRP_A`, and is not secret.
    #[must_use]
    pub fn srp_a(&self) -> String {
        group::hexadecimal(&self.public)
    }

    /// Creates the response to a challenge, signed at the time `at`. If the time differs from Cognito's by more than a
    /// few minutes, Cognito rejects it with the same error as a wrong password. The system's clock may be off, while a
    /// client measures the service's time, which the method `answer_with_password` of a challenge uses.
    ///
    /// # Errors
    /// If a value of the challenge is malformed; [`Error::ServerValue`] and [`Error::ZeroScramblingParameter`] for
    /// values that no honest server sends; [`Error::Time`] for a time that has no representation in the response.
    pub fn claim(
        self,
        identity: &Identity<'_>,
        challenge: &Challenge<'_>,
        at: SystemTime,
    ) -> Result<Claim, Error> {
        let server = group::server_value("SRP_B", challenge.srp_b)?;
        let salt = group::signed_from_text("SALT", challenge.salt)?;
        let block = secret_block(challenge.secret_block)?;
        let timestamp = timestamp(at)?;
        let key = self.session_key(&server, &identity.private_key(&salt))?;
        let message = [identity.realm.as_bytes(), identity.name.as_bytes(), &block, timestamp.as_bytes()];
        let signature = base64::encode(hmac_sha256(&*key, &message));
        Ok(Claim { signature, secret_block: challenge.secret_block.to_owned(), timestamp })
    }

    /// Derives the signing key with HKDF from the secret that both sides compute.
    fn session_key(&self, server: &U3072, private_key: &U3072) -> Result<Zeroizing<[u8; KEY_SIZE]>, Error> {
        let digest =
            Sha256::new().chain_update(group::signed(&self.public)).chain_update(group::signed(server));
        let scrambling = group::from_digest(&digest.finalize().into());
        let premaster = self.premaster(server, private_key, &scrambling)?;
        let extracted =
            Zeroizing::new(hmac_sha256(&group::signed(&scrambling), &[&group::signed(&premaster)]));
        let expanded = Zeroizing::new(hmac_sha256(&*extracted, &[KEY_LABEL]));
        let mut key = Zeroizing::new([0; KEY_SIZE]);
        key.copy_from_slice(&expanded[..KEY_SIZE]);
        Ok(key)
    }

    /// Computes S = (B - k * g^x) ^ (a + u * x), RFC 5054, section 2.6.
    fn premaster(
        &self,
        server: &U3072,
        private_key: &U3072,
        scrambling: &U3072,
    ) -> Result<Zeroizing<U3072>, Error> {
        if *scrambling == U3072::ZERO {
            return Err(Error::ZeroScramblingParameter);
        }
        let verifier = Zeroizing::new(group::generator_power(private_key, DIGEST_BITS));
        let mask = Zeroizing::new(group::multiplier().mul(&verifier));
        let base = Zeroizing::new(group::Element::new(server).sub(&mask));
        let product = Zeroizing::new(scrambling.wrapping_mul(private_key));
        let exponent = Zeroizing::new(self.secret.wrapping_add(&product));
        Ok(Zeroizing::new(base.pow_bounded_exp(&exponent, SESSION_BITS).retrieve()))
    }
}

impl fmt::Debug for Ephemeral {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ephemeral").field("secret", &REDACTED).field("srp_a", &self.srp_a()).finish()
    }
}

/// A user or a device, with its password.
#[derive(Clone, Copy)]
pub struct Identity<'a> {
    realm: &'a str,
    name: &'a str,
    password: &'a str,
}

impl<'a> Identity<'a> {
    /// Creates the identity of a user: the pool's ID, such as `us-east-1_AbC`, and the challenge's `USER_ID_FOR_SRP`,
    /// which is not always the name that the user signs in with.
    ///
    /// # Errors
    /// [`Error::PoolId`] if the pool's ID has no short name after a `_`.
    pub fn user(pool_id: &'a str, user_id: &'a str, password: &'a str) -> Result<Self, Error> {
        match pool_id.rsplit_once('_') {
            Some((_, realm)) if !realm.is_empty() => Ok(Self { realm, name: user_id, password }),
            _ => Err(Error::PoolId),
        }
    }

    /// Creates the identity of a remembered device: both keys from `NewDeviceMetadata`, and the password of its
    /// [`DeviceSecret`].
    #[must_use]
    pub fn device(device_group_key: &'a str, device_key: &'a str, device_password: &'a str) -> Self {
        Self { realm: device_group_key, name: device_key, password: device_password }
    }

    /// Computes x, the hash of the salt, the identity and the password. The salt is hashed as a number.
    fn private_key(&self, salt: &[u8]) -> Zeroizing<U3072> {
        let inner = Sha256::new().chain_update(self.realm).chain_update(self.name).chain_update(":");
        let inner: Zeroizing<[u8; 32]> = Zeroizing::new(inner.chain_update(self.password).finalize().into());
        let outer = Sha256::new().chain_update(salt).chain_update(*inner);
        let outer: Zeroizing<[u8; 32]> = Zeroizing::new(outer.finalize().into());
        Zeroizing::new(group::from_digest(&outer))
    }
}

impl fmt::Debug for Identity<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Identity");
        debug.field("realm", &self.realm).field("name", &REDACTED).field("password", &REDACTED).finish()
    }
}

/// Decodes the secret block. Characters outside of the alphabet are ignored, as RFC 2045, section 6.8, requires and
/// AWS's clients do, because emulators of Cognito have sent some.
fn secret_block(text: &str) -> Result<Vec<u8>, Error> {
    let digit = |digit: &char| digit.is_ascii_alphanumeric() || matches!(digit, '+' | '/' | '=');
    let digits: String = text.chars().filter(digit).collect();
    base64::decode(digits).map_err(|_| Error::NotBase64 { parameter: "SECRET_BLOCK" })
}

/// The challenge: values of `ChallengeParameters`, as received.
#[derive(Clone, Copy)]
pub struct Challenge<'a> {
    /// `SRP_B`: the server's public value, hexadecimal.
    pub srp_b: &'a str,
    /// `SALT`: hexadecimal, of any length.
    pub salt: &'a str,
    /// `SECRET_BLOCK`: data for the server, to be returned unchanged, in Base64.
    pub secret_block: &'a str,
}

impl fmt::Debug for Challenge<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Challenge");
        debug.field("srp_b", &self.srp_b).field("salt", &self.salt).field("secret_block", &REDACTED).finish()
    }
}

/// The response to a challenge: values for `ChallengeResponses`. Anybody who has it can respond to that challenge.
#[derive(Clone, PartialEq, Eq)]
pub struct Claim {
    /// `PASSWORD_CLAIM_SIGNATURE`: Base64 of 32 bytes.
    pub signature: String,
    /// `PASSWORD_CLAIM_SECRET_BLOCK`: the challenge's secret block, unchanged.
    pub secret_block: String,
    /// `TIMESTAMP`: the time that was signed, such as `Mon Nov 2 03:04:05 UTC 2026`.
    pub timestamp: String,
}

impl fmt::Debug for Claim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Claim");
        debug.field("signature", &REDACTED).field("secret_block", &REDACTED);
        debug.field("timestamp", &self.timestamp).finish()
    }
}

/// Formats a time like Java's `EEE MMM d HH:mm:ss UTC yyyy` in English, with the parts of an HTTP date.
fn timestamp(at: SystemTime) -> Result<String, Error> {
    let seconds = at.duration_since(UNIX_EPOCH).map_err(|_| Error::Time)?.as_secs();
    let seconds = i64::try_from(seconds).map_err(|_| Error::Time)?;
    let date = DateTime::from_secs(seconds).fmt(Format::HttpDate).map_err(|_| Error::Time)?;
    match *date.split(' ').collect::<Vec<_>>() {
        [weekday, day, month, year, time, _zone] => {
            let (weekday, day) = (weekday.trim_end_matches(','), day.trim_start_matches('0'));
            Ok(format!("{weekday} {month} {day} {time} UTC {year}"))
        }
        _ => Err(Error::Time),
    }
}

/// Returns random bytes from the operating system.
fn random<const SIZE: usize>() -> Result<Zeroizing<[u8; SIZE]>, Error> {
    let mut bytes = Zeroizing::new([0; SIZE]);
    getrandom::fill(&mut *bytes).map_err(|error| Error::Randomness(error.to_string()))?;
    Ok(bytes)
}

#[cfg(test)]
mod tests;
