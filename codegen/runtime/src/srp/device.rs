//! The secret of a device that a user pool remembers.

use std::fmt;

use aws_smithy_types::base64;
use zeroize::Zeroizing;

use super::{DIGEST_BITS, Error, Identity, group, random};
use crate::REDACTED;

/// A new device's password, and the verifier that `ConfirmDevice` sends for it.
///
/// The password must be stored on the device. It is needed, together with the device's key and group key, whenever the
/// pool asks for `DEVICE_SRP_AUTH`. Anybody who has all three can sign in as the device.
///
/// Source: "Working with user devices in your user pool" in the Amazon Cognito developer guide. The password has the
/// length that AWS's own clients use.
pub struct DeviceSecret {
    password: Zeroizing<String>,
    password_verifier: Zeroizing<String>,
    salt: String,
}

impl DeviceSecret {
    /// Generates a random password and salt for the device with these keys, which are in `NewDeviceMetadata`.
    ///
    /// # Errors
    /// [`Error::Randomness`] if the operating system returns no random bytes.
    pub fn generate(device_group_key: &str, device_key: &str) -> Result<Self, Error> {
        let (password, salt) = (random::<40>()?, random::<16>()?);
        Ok(Self::from_random(device_group_key, device_key, &password, &salt))
    }

    /// Creates the secret from bytes that must be random, secret and used only once. Use this for tests, or with your
    /// own source of randomness.
    #[must_use]
    pub fn from_random(
        device_group_key: &str,
        device_key: &str,
        password: &[u8; 40],
        salt: &[u8; 16],
    ) -> Self {
        let password = Zeroizing::new(base64::encode(password));
        let salt = group::signed_from_bytes(salt);
        let private_key = Identity::device(device_group_key, device_key, &password).private_key(&salt);
        let verifier = Zeroizing::new(group::generator_power(&private_key, DIGEST_BITS).retrieve());
        let password_verifier = Zeroizing::new(base64::encode(group::signed(&verifier)));
        Self { password, password_verifier, salt: base64::encode(salt) }
    }

    /// Returns the device's password: 40 random bytes in Base64. Store it as safely as a refresh token.
    #[must_use]
    pub fn password(&self) -> &str {
        &self.password
    }

    /// Returns `PasswordVerifier` of `DeviceSecretVerifierConfig`, in Base64.
    #[must_use]
    pub fn password_verifier(&self) -> &str {
        &self.password_verifier
    }

    /// Returns `Salt` of `DeviceSecretVerifierConfig`, in Base64.
    #[must_use]
    pub fn salt(&self) -> &str {
        &self.salt
    }
}

impl fmt::Debug for DeviceSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("DeviceSecret");
        debug.field("password", &REDACTED).field("password_verifier", &REDACTED);
        debug.field("salt", &self.salt).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_secret_is_new() {
        let [one, two] = [(), ()].map(|()| DeviceSecret::generate("group", "device").unwrap());
        assert_ne!(one.password(), two.password());
        assert_ne!(one.salt(), two.salt());
        assert_ne!(one.password_verifier(), two.password_verifier());
        assert_eq!(base64::decode(one.password()).unwrap().len(), 40);
    }

    #[test]
    fn the_salt_travels_as_a_number() {
        let mut salt = [0x80; 16];
        let text =
            |salt: &[u8; 16]| DeviceSecret::from_random("group", "device", &[1; 40], salt).salt().to_owned();
        assert_eq!(base64::decode(text(&salt)).unwrap(), [&[0], &salt[..]].concat());
        salt[0] = 0;
        salt[1] = 1;
        assert_eq!(base64::decode(text(&salt)).unwrap(), salt[1..]);
    }

    #[test]
    fn debug_hides_the_secret() {
        let secret = DeviceSecret::from_random("group", "device", &[1; 40], &[2; 16]);
        let debug = format!("{secret:?}");
        assert!(!debug.contains(secret.password()) && !debug.contains(secret.password_verifier()), "{debug}");
        assert!(debug.contains(REDACTED), "{debug}");
    }
}
