//! A service's properties that a client needs in order to call it.

/// A service, except for what its protocol needs.
#[derive(Debug)]
pub struct Service {
    /// The service's name in the AWS SDKs (`sdkId`), such as `Cognito Identity Provider`.
    pub id: &'static str,
    /// The service's name in signatures, such as `cognito-idp`.
    pub signing_name: &'static str,
    /// The version of the generated crate.
    pub version: &'static str,
    /// The codes of errors that are retried although the model does not mark them as retryable.
    pub transient_errors: &'static [&'static str],
    /// Whether the hash of the body is sent with each signed request.
    pub payload_hash: bool,
    /// Whether the path is signed as it is sent, without encoding it a second time or normalizing it.
    pub plain_path: bool,
}

impl Service {
    /// Creates a service with default properties.
    pub const fn new(id: &'static str, signing_name: &'static str, version: &'static str) -> Self {
        Self { id, signing_name, version, transient_errors: &[], payload_hash: false, plain_path: false }
    }

    /// Adds codes of errors that are retried.
    pub const fn transient_errors(mut self, codes: &'static [&'static str]) -> Self {
        self.transient_errors = codes;
        self
    }

    /// Makes clients send the hash of the body with each signed request.
    pub const fn payload_hash(mut self) -> Self {
        self.payload_hash = true;
        self
    }

    /// Makes clients sign the path as it is sent.
    pub const fn plain_path(mut self) -> Self {
        self.plain_path = true;
        self
    }
}
