//! `SECRET_HASH`: the proof that a caller knows the secret of its app client.

use aws_smithy_types::base64;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// Computes `SECRET_HASH`: the HMAC-SHA256 of the username followed by the client ID, with the app client's secret as
/// the key, in Base64.
///
/// `username` must be the `USERNAME` of the same request. To refresh tokens, it is not the name that the user typed,
/// but the one inside the pool, which tokens contain as `username` or `cognito:username`.
///
/// Source: "Computing secret hash values" in the Amazon Cognito developer guide.
#[must_use]
pub fn secret_hash(username: &str, client_id: &str, client_secret: &str) -> String {
    base64::encode(hmac_sha256(client_secret.as_bytes(), &[username.as_bytes(), client_id.as_bytes()]))
}

/// Computes the HMAC-SHA256 (RFC 2104) of the concatenated parts.
pub(crate) fn hmac_sha256(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// RFC 4231, test cases 2 (a short key, the data in two parts here) and 6 (a key longer than a block).
    #[test]
    fn is_hmac_sha256() {
        assert_eq!(
            hex(&hmac_sha256(b"Jefe", &[b"what do ya want ", b"for nothing?"])),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        );
        let data = b"Test Using Larger Than Block-Size Key - Hash Key First";
        assert_eq!(
            hex(&hmac_sha256(&[0xaa; 131], &[data])),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        );
    }

    /// Computed with `openssl dgst -sha256 -hmac client-secret -binary | openssl base64` over `aliceclient-id`.
    #[test]
    fn hashes_the_username_and_then_the_client_id() {
        assert_eq!(
            secret_hash("alice", "client-id", "client-secret"),
            "qROqM+PMKX09MK8ulDVm8LCWdCRqQQEUG9HcF+N7/S4="
        );
        assert_ne!(secret_hash("alice", "id", "secret"), secret_hash("alic", "id", "secret"));
    }
}
