//! How requests are authenticated.

/// A scheme that clients have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuthScheme {
    SigV4,
    SigV4a,
    HttpBearer,
    NoAuth,
}

/// The schemes of a service, as far as its clients have settings for them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ServiceAuth {
    pub sigv4: bool,
    pub sigv4a: bool,
    pub bearer: bool,
}

impl ServiceAuth {
    /// Whether clients have settings for credentials. Those of a service without any scheme have them as well: its model
    /// may just be silent.
    pub fn takes_credentials(self) -> bool {
        self.sigv4 || self.sigv4a || !self.bearer
    }

    /// Whether there is anything to choose from.
    pub fn has_choice(self) -> bool {
        usize::from(self.sigv4) + usize::from(self.sigv4a) + usize::from(self.bearer) > 1
    }
}
