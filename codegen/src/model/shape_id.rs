//! Shape IDs: `namespace#Name` and `namespace#Name$member` (Smithy 2.0 specification, "Shape ID").

use std::fmt;
use std::sync::Arc;

/// An absolute shape ID. It is cheap to clone, and sorted by its text.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShapeId(Arc<str>);

impl ShapeId {
    /// Parses an absolute shape ID. Returns `None` if `text` is not one.
    pub fn parse(text: &str) -> Option<Self> {
        let (namespace, rest) = text.split_once('#')?;
        let (name, member) = match rest.split_once('$') {
            Some((name, member)) => (name, Some(member)),
            None => (rest, None),
        };
        let valid = namespace.split('.').all(is_identifier)
            && is_identifier(name)
            && member.is_none_or(is_identifier);
        valid.then(|| Self(text.into()))
    }

    /// Creates an ID that is known to be valid, or the prefix of one for range queries.
    pub(crate) fn known(text: &str) -> Self {
        Self(text.into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn namespace(&self) -> &str {
        self.0.split('#').next().unwrap_or_default()
    }

    /// Returns the name without namespace and member.
    pub fn name(&self) -> &str {
        let rest = self.0.split_once('#').map_or("", |(_, rest)| rest);
        rest.split('$').next().unwrap_or_default()
    }

    pub fn member(&self) -> Option<&str> {
        self.0.split_once('$').map(|(_, member)| member)
    }

    /// Returns the ID of a member's shape, or the ID itself if it is a shape's.
    pub fn container(&self) -> Self {
        match self.0.split_once('$') {
            Some((container, _)) => Self(container.into()),
            None => self.clone(),
        }
    }

    pub fn with_member(&self, member: &str) -> Self {
        Self(format!("{}${member}", self.container()).into())
    }
}

/// Whether a text matches `identifier` of the specification's grammar: it begins with a letter, or with underscores and
/// a letter or digit, and continues with letters, digits and underscores.
pub fn is_identifier(text: &str) -> bool {
    let rest = text.trim_start_matches('_');
    let first_is_letter = match rest.chars().next() {
        Some(first) => first.is_ascii_alphabetic() || (rest.len() < text.len() && first.is_ascii_digit()),
        None => false,
    };
    first_is_letter && rest.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

impl fmt::Display for ShapeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for ShapeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts() {
        let id = ShapeId::parse("com.example#Shape$member").unwrap();
        assert_eq!((id.namespace(), id.name(), id.member()), ("com.example", "Shape", Some("member")));
        assert_eq!(id.container().as_str(), "com.example#Shape");
        assert_eq!(id.container().with_member("other").as_str(), "com.example#Shape$other");
    }

    #[test]
    fn invalid_and_relative_ids_are_refused() {
        for text in ["Hi", "#Hi", "a#", "a#b#c", "a#b$", "a..b#C", "1a#B", "a#1", "a#b c", "a#__"] {
            assert!(ShapeId::parse(text).is_none(), "{text}");
        }
        for text in ["a#b", "a.b#_c", "a#_1", "smithy.api#String"] {
            assert!(ShapeId::parse(text).is_some(), "{text}");
        }
    }
}
