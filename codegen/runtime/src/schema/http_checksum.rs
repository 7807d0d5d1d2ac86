//! `@httpChecksum` (Smithy, "AWS HTTP checksums").

/// The `@httpChecksum` trait. The members that it names are members of the operation's input.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HttpChecksum {
    /// `requestAlgorithmMember`: the member that selects the algorithm for the request.
    pub request_algorithm: Option<&'static str>,
    /// `requestChecksumRequired`
    pub request_required: bool,
    /// `requestValidationModeMember`: the member that enables the validation of the response.
    pub validation_mode: Option<&'static str>,
    /// `responseAlgorithms`
    pub response_algorithms: &'static [&'static str],
}

impl HttpChecksum {
    /// Creates a trait by which neither requests nor responses have checksums.
    pub const fn new() -> Self {
        Self {
            request_algorithm: None,
            request_required: false,
            validation_mode: None,
            response_algorithms: &[],
        }
    }

    /// Adds `requestAlgorithmMember`.
    pub const fn algorithm(mut self, member: &'static str) -> Self {
        self.request_algorithm = Some(member);
        self
    }

    /// Adds `requestChecksumRequired`.
    pub const fn required(mut self) -> Self {
        self.request_required = true;
        self
    }

    /// Adds `requestValidationModeMember`.
    pub const fn validation_mode(mut self, member: &'static str) -> Self {
        self.validation_mode = Some(member);
        self
    }

    /// Adds `responseAlgorithms`.
    pub const fn response(mut self, algorithms: &'static [&'static str]) -> Self {
        self.response_algorithms = algorithms;
        self
    }
}
