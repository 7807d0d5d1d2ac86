//! Secret text, which is hidden in `Debug` and wiped from memory when it is dropped.

use std::fmt;

use zeroize::{ZeroizeOnDrop, Zeroizing};

use crate::REDACTED;

/// A secret, such as a password, a code or a session.
///
/// Create it from a `&str` or, without a copy, from a `String`. If it is converted into a `String`, that is not wiped.
#[derive(Clone, Default)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Returns the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl ZeroizeOnDrop for Secret {}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text))
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<&String> for Secret {
    fn from(text: &String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<&Secret> for Secret {
    fn from(secret: &Secret) -> Self {
        secret.clone()
    }
}

impl From<Secret> for String {
    fn from(mut secret: Secret) -> Self {
        std::mem::take(&mut *secret.0)
    }
}

/// Compares in time that does not depend on the position of the first difference.
impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        let (own, other) = (self.0.as_bytes(), other.0.as_bytes());
        let difference = own.iter().zip(other).fold(0, |difference, (a, b)| difference | (a ^ b));
        own.len() == other.len() && std::hint::black_box(difference) == 0
    }
}

impl Eq for Secret {}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(REDACTED)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_keeps_its_text_and_does_not_show_it() {
        let secret = Secret::from("hunter2");
        assert_eq!(secret.as_str(), "hunter2");
        assert!(!format!("{secret:?} {:?}", Some(&secret)).contains("hunter2"));
        assert_eq!(String::from(secret), "hunter2");
    }

    #[test]
    fn secrets_are_compared_whole() {
        for (one, other, equal) in
            [("a", "a", true), ("", "", true), ("a", "b", false), ("a", "ab", false), ("ab", "a", false)]
        {
            assert_eq!(Secret::from(one) == Secret::from(other), equal, "{one} {other}");
        }
    }

    #[test]
    fn wiping_reaches_the_text() {
        fn is_wiped<T: ZeroizeOnDrop>(_: &T) {}
        let secret = Secret::from("hunter2");
        is_wiped(&secret);
        is_wiped(&secret.0);
    }
}
