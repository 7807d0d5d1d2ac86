//! The proof that the sender of a request has the key of the session (RFC 9449).

use std::fmt;
use std::time::{SystemTime, UNIX_EPOCH};

use p256::SecretKey;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use p256::elliptic_curve::sec1::ToSec1Point;
use serde_json::{Value, json};
use tinsmith_runtime::aws_smithy_types::base64;
use tinsmith_runtime::operation::idempotency_token;

/// A private key on the curve P-256.
pub(super) struct Key(SecretKey);

/// The error for text that is not a valid private key. It does not show the text.
#[derive(Debug)]
pub(super) struct InvalidKey;

impl fmt::Display for InvalidKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the `dpopKey` in its file is not a private P-256 key in PEM")
    }
}

impl std::error::Error for InvalidKey {}

impl Key {
    pub(super) fn parse(pem: &str) -> Result<Self, InvalidKey> {
        // Some files have escaped line breaks.
        SecretKey::from_sec1_pem(pem.replace("\\n", "\n").trim()).map(Self).map_err(|_| InvalidKey)
    }

    /// Creates the proof for a POST request to this URI at this time.
    pub(super) fn proof(&self, uri: &str, now: SystemTime) -> String {
        let point = self.0.public_key().to_sec1_point(false);
        let coordinate = |coordinate: Option<&_>| url_base64(coordinate.map_or(&[][..], AsRef::as_ref));
        let header = json!({
            "typ": "dpop+jwt",
            "alg": "ES256",
            "jwk": { "kty": "EC", "crv": "P-256", "x": coordinate(point.x()), "y": coordinate(point.y()) },
        });
        let payload = json!({
            "jti": idempotency_token(),
            "htm": "POST",
            "htu": uri.split(['?', '#']).next().unwrap_or_default(),
            "iat": now.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs(),
        });
        let part = |value: &Value| url_base64(value.to_string().as_bytes());
        let message = format!("{}.{}", part(&header), part(&payload));
        let signature: Signature = SigningKey::from(&self.0).sign(message.as_bytes());
        format!("{message}.{}", url_base64(&signature.to_bytes()))
    }
}

/// Encodes Base64 for URLs, without padding (RFC 7515, appendix C).
fn url_base64(bytes: &[u8]) -> String {
    base64::encode(bytes).trim_end_matches('=').replace('+', "-").replace('/', "_")
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use p256::ecdsa::VerifyingKey;
    use p256::ecdsa::signature::Verifier;

    use super::*;

    const PEM: &str = "-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIPt/u8InPLpQeQLJTvVX+sNDzni8vMDMt3Liu+nMBigfoAoGCCqGSM49\nAwEHoUQDQgAEILkGG7rNOnxiIJlMgimY1UPP8eDMFP0DAY6WGjngP4bvTAiUCQ/I\nffut2379uP+OBCm2ovGpBOJRgrl1RspUOQ==\n-----END EC PRIVATE KEY-----\n";

    fn decode(text: &str) -> Vec<u8> {
        let padded = format!("{text}{}", "=".repeat((4 - text.len() % 4) % 4));
        base64::decode(padded.replace('-', "+").replace('_', "/")).unwrap()
    }

    #[test]
    fn a_proof_is_a_signed_token_for_one_request() {
        let now = UNIX_EPOCH + Duration::from_secs(1_700_000_000);
        let key = Key::parse(PEM).unwrap();
        let proof = key.proof("https://eu-west-7.signin.aws.amazon.com/v1/token?x=1", now);
        let parts: Vec<_> = proof.split('.').collect();
        let [header, payload, signature] = parts[..] else { panic!("{proof}") };
        let json = |part| serde_json::from_slice::<Value>(&decode(part)).unwrap();
        // The coordinates are the last 64 bytes of the public key in the PEM.
        assert_eq!(
            json(header),
            json!({ "typ": "dpop+jwt", "alg": "ES256", "jwk": {
                "kty": "EC",
                "crv": "P-256",
                "x": "ILkGG7rNOnxiIJlMgimY1UPP8eDMFP0DAY6WGjngP4Y",
                "y": "70wIlAkPyH37rdt-_bj_jgQptqLxqQTiUYK5dUbKVDk",
            } })
        );
        let mut claims = json(payload);
        let id = claims.as_object_mut().unwrap().remove("jti").unwrap();
        assert_eq!(id.as_str().unwrap().len(), 36);
        assert_eq!(
            claims,
            json!({ "htm": "POST", "htu": "https://eu-west-7.signin.aws.amazon.com/v1/token", "iat": 1_700_000_000 })
        );
        let verifying = VerifyingKey::from(key.0.public_key());
        let signature = Signature::from_slice(&decode(signature)).unwrap();
        verifying.verify(format!("{header}.{payload}").as_bytes(), &signature).unwrap();
        assert_ne!(key.proof("https://a", now), key.proof("https://a", now));
    }

    #[test]
    fn an_invalid_key_is_an_error() {
        for pem in ["", "hunter2", "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----"] {
            let error = Key::parse(pem).err().unwrap();
            assert!(!format!("{error} {error:?}").contains("hunter2"));
        }
        Key::parse(&PEM.replace('\n', "\\n")).unwrap();
    }
}
