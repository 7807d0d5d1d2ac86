//! Signs events (`AWS4-HMAC-SHA256-PAYLOAD`): each message becomes the payload of another one with its date and its
//! signature.

use aws_credential_types::Credentials;
use aws_sigv4::sign::v4::{calculate_signature, generate_signing_key};
use aws_smithy_async::time::SharedTimeSource;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format;
use aws_smithy_types::event_stream::{Header, HeaderValue, Message};
use sha2::{Digest, Sha256};

use super::AuthScheme;
use super::clock::Difference;
use super::scope::Scope;
use super::sign::ChunkSigner;
use crate::event_stream::frame::encode_headers;

/// Signs the messages of one request, one after the other.
pub struct EventSigner {
    /// The signature before, on which the next one depends.
    signer: ChunkSigner,
    time: SharedTimeSource,
    skew: Difference,
}

impl EventSigner {
    /// Creates a signer for the messages of a request. Its first signature covers that of the request.
    ///
    /// # Errors
    /// If the request's signature is of a kind that is not defined for messages.
    pub fn new(signer: ChunkSigner, time: SharedTimeSource, skew: Difference) -> Result<Self, BoxError> {
        match signer.scope.scheme {
            AuthScheme::SigV4 => Ok(Self { signer, time, skew }),
            _ => Err("events can be signed with SigV4 only, and the endpoint asks for another scheme".into()),
        }
    }

    /// Signs a message whose payload is a frame, or empty in the last message.
    ///
    /// # Errors
    /// If there are no credentials, or the time cannot be signed.
    pub fn sign(&mut self, payload: Vec<u8>) -> Result<Message, BoxError> {
        // The header must have the same time as the signed text, which has whole seconds.
        let time = DateTime::from_secs(DateTime::from(self.skew.apply(self.time.now())).secs());
        let date_header = Header::new(":date", HeaderValue::Timestamp(time));
        let message = Message::new(payload).add_header(date_header);
        let ChunkSigner { identity, scope, .. } = &self.signer;
        let credentials = identity.data::<Credentials>().ok_or("there are no credentials")?;
        let text = self.string_to_sign(time, &message)?;
        let secret = credentials.secret_access_key();
        let key = generate_signing_key(secret, time.try_into()?, &scope.region, &scope.name);
        self.signer.previous = calculate_signature(key, text.as_bytes());
        let signature = bytes_of(&self.signer.previous);
        Ok(message.add_header(Header::new(":chunk-signature", HeaderValue::ByteArray(signature.into()))))
    }

    fn string_to_sign(&self, time: DateTime, message: &Message) -> Result<String, BoxError> {
        let date_time: String =
            time.fmt(Format::DateTime)?.chars().filter(|c| !matches!(c, '-' | ':')).collect();
        let date = date_time.split('T').next().unwrap_or_default();
        let ChunkSigner { scope: Scope { region, name, .. }, previous, .. } = &self.signer;
        let (headers, payload) = (hash(&encode_headers(message)?), hash(message.payload()));
        Ok(format!(
            "AWS4-HMAC-SHA256-PAYLOAD\n{date_time}\n{date}/{region}/{name}/aws4_request\n{previous}\n{headers}\n{payload}"
        ))
    }
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Decodes hexadecimal digits.
fn bytes_of(digits: &str) -> Vec<u8> {
    let digits: Vec<u8> =
        digits.chars().filter_map(|digit| digit.to_digit(16)).map(|digit| digit as u8).collect();
    digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect()
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use aws_smithy_async::time::StaticTimeSource;

    use super::*;

    fn signer(previous: &str) -> EventSigner {
        let scope = Scope {
            scheme: AuthScheme::SigV4,
            name: "testservice".into(),
            region: "us-east-1".into(),
            double_encoding: true,
            normalize_path: true,
            payload_hash: false,
            unsigned_payload: false,
            session: false,
            events: true,
        };
        let identity =
            Credentials::new("ANOTREAL", "notrealrnrELgWzOk3IfjzDKtFBhDby", None, None, "test").into();
        let time = SystemTime::UNIX_EPOCH + Duration::new(123_456_789, 1234);
        let signer = ChunkSigner { identity, scope, time, previous: previous.to_owned() };
        let time = SharedTimeSource::new(StaticTimeSource::new(time));
        EventSigner::new(signer, time, Difference::default()).unwrap()
    }

    /// An example from the official signer's tests.
    #[test]
    fn the_text_to_sign_has_the_signature_before_it() {
        let inner = Message::new("test payload")
            .add_header(Header::new("some-header", HeaderValue::String("value".into())));
        let signer = signer(&hash(b"last message sts"));
        let time = DateTime::from_secs(123_456_789);
        let message = Message::new(crate::event_stream::frame::encode(&inner).unwrap())
            .add_header(Header::new(":date", HeaderValue::Timestamp(time)));
        let expected = "AWS4-HMAC-SHA256-PAYLOAD\n\
                        19731129T213309Z\n\
                        19731129/us-east-1/testservice/aws4_request\n\
                        be1f8c7d79ef8e1abc5254a2c70e4da3bfaf4f07328f527444e1fc6ea67273e2\n\
                        0c0e3b3bf66b59b976181bd7d401927bbd624107303c713fd1e5f3d3c8dd1b1e\n\
                        f2eba0f2e95967ee9fbc6db5e678d2fd599229c0d04b11e4fc8e0f2a02a806c6";
        assert_eq!(signer.string_to_sign(time, &message).unwrap(), expected);
    }

    #[test]
    fn each_signature_depends_on_the_one_before() {
        let mut signer = signer("00");
        let mut signatures = Vec::new();
        for payload in ["a", "a", ""] {
            let message = signer.sign(payload.into()).unwrap();
            assert_eq!(message.payload(), payload.as_bytes());
            let [date, signature] = message.headers() else { panic!("{message:?}") };
            assert_eq!(date.name().as_str(), ":date");
            assert_eq!(date.value().as_timestamp(), Ok(DateTime::from_secs(123_456_789)));
            assert_eq!(signature.name().as_str(), ":chunk-signature");
            let signature = signature.value().as_byte_array().unwrap().clone();
            assert_eq!((signature.len(), &bytes_of(&signer.signer.previous)[..]), (32, &signature[..]));
            assert!(!signatures.contains(&signature));
            signatures.push(signature);
        }
    }
}
