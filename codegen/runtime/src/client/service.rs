//! What a client must know of its service.

/// A service, as far as a protocol does not have to know it.
#[derive(Debug)]
pub struct Service {
    /// The service's name in the AWS SDKs (`sdkId`), such as `Cognito Identity Provider`.
    pub id: &'static str,
    /// The name that signatures are for, such as `cognito-idp`.
    pub signing_name: &'static str,
    /// The version of the generated crate.
    pub version: &'static str,
    /// The codes of errors after which another attempt may succeed, although the model does not say so.
    pub transient_errors: &'static [&'static str],
    /// Whether the hash of the body is sent with each signed request.
    pub payload_hash: bool,
    /// Whether the path is signed as it is sent: neither encoded once more nor normalised.
    pub plain_path: bool,
}

impl Service {
    /// A service like most others.
    pub const fn new(id: &'static str, signing_name: &'static str, version: &'static str) -> Self {
        Self { id, signing_name, version, transient_errors: &[], payload_hash: false, plain_path: false }
    }

    /// Adds codes of errors after which another attempt may succeed.
    pub const fn transient_errors(mut self, codes: &'static [&'static str]) -> Self {
        self.transient_errors = codes;
        self
    }

    /// Sends the hash of the body with each signed request.
    pub const fn payload_hash(mut self) -> Self {
        self.payload_hash = true;
        self
    }

    /// Signs the path as it is sent.
    pub const fn plain_path(mut self) -> Self {
        self.plain_path = true;
        self
    }
}
