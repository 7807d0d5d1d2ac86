//! The hash by which an app client with a secret proves that it knows it.

use aws_smithy_types::base64;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// Base64 of the HMAC-SHA256 of user name and client ID, keyed with the client's secret.
pub fn secret_hash(username: &str, client_id: &str, client_secret: &str) -> String {
    let mut mac =
        Hmac::<Sha256>::new_from_slice(client_secret.as_bytes()).expect("HMAC takes keys of any length");
    mac.update(username.as_bytes());
    mac.update(client_id.as_bytes());
    base64::encode(mac.finalize().into_bytes())
}
