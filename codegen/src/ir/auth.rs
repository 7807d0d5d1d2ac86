//! The authentication schemes of services and operations.

/// A supported authentication scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuthScheme {
    SigV4,
    SigV4a,
    HttpBearer,
    NoAuth,
}

/// The authentication schemes of a service for which its clients have settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ServiceAuth {
    pub sigv4: bool,
    pub sigv4a: bool,
    pub bearer: bool,
}

impl ServiceAuth {
    /// Whether clients have settings for credentials. Those of a service without any scheme have them as well, because
    /// the model may just omit the schemes.
    pub fn takes_credentials(self) -> bool {
        self.sigv4 || self.sigv4a || !self.bearer
    }

    /// Whether there are several schemes to choose from.
    pub fn has_choice(self) -> bool {
        usize::from(self.sigv4) + usize::from(self.sigv4a) + usize::from(self.bearer) > 1
    }
}
