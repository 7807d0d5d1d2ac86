//! `validate()`: checks an input against the constraints in the model, as far as a client can.
//!
//! Clients never call it by themselves, because services relax such limits, which must not break clients.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use aws_smithy_types::{BigDecimal, BigInteger, DateTime, Document};
use fancy_regex::{Regex, RegexBuilder};

use crate::debug::fingerprints;
use crate::schema::{Constraints, Member, Schema};
use crate::serde::{SerializeShape, ShapeSerializer};

/// A value that violates the model. The value itself is not shown, because it may be secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    path: String,
    message: String,
}

impl Violation {
    /// Returns the path of the value in the model's names, such as `UserPoolId` or
    /// `AnalyticsMetadata.AnalyticsEndpointId`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns what the model requires.
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` {}", self.path, self.message)
    }
}

/// All values of an input that violate the model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidationError {
    violations: Vec<Violation>,
}

impl ValidationError {
    /// Returns the violations, in the order of the input's members.
    pub fn violations(&self) -> &[Violation] {
        &self.violations
    }
}

impl fmt::Display for ValidationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.violations.iter().enumerate() {
            let separator = if index > 0 { "; " } else { "" };
            write!(f, "{separator}{violation}")?;
        }
        Ok(())
    }
}

impl std::error::Error for ValidationError {}

/// The largest size of a compiled pattern in bytes. Some models repeat a class of most of Unicode 2,048 times.
const LARGEST: usize = 256 * 1024 * 1024;

/// The patterns that have been compiled. Compiling one takes from 30 microseconds to seconds, while matching takes
/// about a microsecond.
static COMPILED: Mutex<BTreeMap<&'static str, Option<Arc<Regex>>>> = Mutex::new(BTreeMap::new());

/// Whether the pattern matches a part of the text, which is the whole text only if the pattern has anchors. A pattern
/// that the engine does not support, or for which it exceeds its step limit, counts as a match.
fn matches_pattern(pattern: &'static str, text: &str) -> bool {
    let mut compiled = COMPILED.lock().unwrap_or_else(PoisonError::into_inner);
    let regex = compiled.entry(pattern).or_insert_with(|| compile(pattern).map(Arc::new)).clone();
    drop(compiled);
    regex.is_none_or(|regex| regex.is_match(text).unwrap_or(true))
}

/// Compiles a pattern of the model; `None` if the engine does not support it.
#[doc(hidden)]
pub fn compile(pattern: &str) -> Option<Regex> {
    RegexBuilder::new(&portable(pattern)).delegate_size_limit(LARGEST).build().ok()
}

/// Converts a pattern from Java's dialect, which models use, to the engine's. Two differences occur: a character beyond
/// the basic plane is written as two escapes (`\\uD800\\uDC00` is U+10000), and the hyphen in `[\\d-_]` is literal.
fn portable(pattern: &str) -> String {
    let mut portable = String::with_capacity(pattern.len());
    let mut rest = pattern;
    let mut classes = 0_usize;
    let mut after_set = false;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '\\' => escape_length(rest),
            c => c.len_utf8(),
        };
        let (piece, following) = rest.split_at(length);
        match c {
            '[' => classes += 1,
            ']' => classes = classes.saturating_sub(1),
            _ => {}
        }
        if let Some(character) = surrogate_pair(piece) {
            portable.push_str(&format!("\\x{{{character:X}}}"));
        } else {
            if c == '-' && classes > 0 && after_set && !following.starts_with(']') {
                portable.push('\\');
            }
            portable.push_str(piece);
        }
        after_set = c == '\\' && piece[1..].starts_with(['d', 'D', 'w', 'W', 's', 'S', 'p', 'P']);
        rest = following;
    }
    portable
}

/// Returns the length of the escape at the beginning of `text` in bytes.
fn escape_length(text: &str) -> usize {
    let second = text[1..].chars().next();
    let length = match second {
        Some('u') if surrogate_pair(text.get(..12).unwrap_or_default()).is_some() => 12,
        Some('p' | 'P') if text[2..].starts_with('{') => text.find('}').map_or(2, |end| end + 1),
        Some(second) => 1 + second.len_utf8(),
        None => 1,
    };
    length.min(text.len())
}

/// Returns the character that `\\uHHHH\\uHHHH` stands for, if it is a surrogate pair.
fn surrogate_pair(text: &str) -> Option<u32> {
    let unit = |text: &str| u32::from_str_radix(text.strip_prefix("\\u")?, 16).ok();
    match (text.len(), unit(text.get(..6)?)?, unit(text.get(6..)?)?) {
        (12, high @ 0xd800..=0xdbff, low @ 0xdc00..=0xdfff) => {
            Some(0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00))
        }
        _ => None,
    }
}

/// Checks an input against all constraints in the model.
///
/// # Errors
/// All violations, in the order of the input's members.
pub fn validate(input: &dyn SerializeShape) -> Result<(), ValidationError> {
    let mut validator = Validator { path: String::new(), key: None, index: None, violations: Vec::new() };
    input.serialize(&mut validator);
    match validator.violations.is_empty() {
        true => Ok(()),
        false => Err(ValidationError { violations: validator.violations }),
    }
}

/// A serializer that records violations of the model.
struct Validator {
    /// The path of the structure, list or map whose parts follow.
    path: String,
    /// The key of the map's entry that follows.
    key: Option<String>,
    /// The index of the list's item that follows.
    index: Option<usize>,
    violations: Vec<Violation>,
}

impl Validator {
    /// Runs `check` at the path of the next value.
    fn at(&mut self, member: &Member, check: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        let (key, index) = (self.key.take(), self.index);
        match (key, index) {
            (Some(key), _) => self.path.push_str(&format!("[{key:?}]")),
            (None, Some(index)) => self.path.push_str(&format!("[{index}]")),
            (None, None) => {
                let separator = if length > 0 { "." } else { "" };
                self.path.push_str(&format!("{separator}{}", member.name));
            }
        }
        self.index = None;
        check(self);
        self.path.truncate(length);
        self.index = index.map(|index| index + 1);
    }

    fn violation(&mut self, message: impl Into<String>) {
        self.violations.push(Violation { path: self.path.clone(), message: message.into() });
    }

    /// Checks `@length`. `unit` is the unit of `length` in messages.
    fn length(&mut self, member: &Member, length: usize, unit: &str) {
        let length = length as u64;
        let wanted = match member.constraints.length {
            (min, max) if (min..=max).contains(&length) => return,
            (min, u64::MAX) => format!("at least {min}"),
            (0, max) => format!("at most {max}"),
            (min, max) => format!("from {min} to {max}"),
        };
        self.violation(format!("has {length} {unit}, but needs {wanted}"));
    }

    /// Checks `@range`. `outside` returns whether the value is less than its lower bound, or greater than its upper
    /// one.
    fn range(&mut self, member: &Member, outside: impl Fn(&str, Ordering) -> bool) {
        let Constraints { min, max, .. } = member.constraints;
        let below = min.is_some_and(|min| outside(min, Ordering::Less));
        if below || max.is_some_and(|max| outside(max, Ordering::Greater)) {
            let wanted = match (min, max) {
                (Some(min), Some(max)) => format!("from {min} to {max}"),
                (Some(min), None) => format!("of at least {min}"),
                (None, max) => format!("of at most {}", max.unwrap_or_default()),
            };
            self.violation(format!("must be a number {wanted}"));
        }
    }

    fn number(&mut self, member: &Member, value: f64) {
        self.at(member, |at| {
            at.range(member, |bound, order| {
                bound.parse::<f64>().is_ok_and(|bound| value.partial_cmp(&bound) == Some(order))
            });
        });
    }
}

impl ShapeSerializer for Validator {
    fn null(&mut self, member: &Member) {
        self.at(member, |at| {
            if member.required {
                at.violation("is required");
            }
        });
    }

    fn boolean(&mut self, member: &Member, _: bool) {
        self.at(member, |_| {});
    }

    fn integer(&mut self, member: &Member, value: i64) {
        self.at(member, |at| {
            at.range(member, |bound, order| match bound.parse::<i64>() {
                Ok(bound) => value.cmp(&bound) == order,
                Err(_) => bound.parse().is_ok_and(|bound| (value as f64).partial_cmp(&bound) == Some(order)),
            });
        });
    }

    fn float(&mut self, member: &Member, value: f32) {
        self.number(member, value.into());
    }

    fn double(&mut self, member: &Member, value: f64) {
        self.number(member, value);
    }

    /// Numbers of any size are not checked.
    fn big_integer(&mut self, member: &Member, _: &BigInteger) {
        self.at(member, |_| {});
    }

    fn big_decimal(&mut self, member: &Member, _: &BigDecimal) {
        self.at(member, |_| {});
    }

    fn string(&mut self, member: &Member, value: &str) {
        self.at(member, |at| {
            at.length(member, value.chars().count(), "characters");
            if let Some(pattern) = member.constraints.pattern
                && !matches_pattern(pattern, value)
            {
                at.violation(format!("does not match `{pattern}`"));
            }
            let values = member.constraints.values;
            if !values.is_empty() && !values.contains(&value) {
                at.violation(format!("must be one of {}", values.join(", ")));
            }
        });
    }

    fn blob(&mut self, member: &Member, value: &[u8]) {
        self.at(member, |at| at.length(member, value.len(), "bytes"));
    }

    fn timestamp(&mut self, member: &Member, _: &DateTime) {
        self.at(member, |_| {});
    }

    fn document(&mut self, member: &Member, _: &Document) {
        self.at(member, |_| {});
    }

    fn structure(&mut self, member: &Member, value: &dyn SerializeShape) {
        self.at(member, |at| value.serialize(at));
    }

    fn list(&mut self, member: &Member, length: usize, items: &dyn Fn(&mut dyn ShapeSerializer)) {
        self.at(member, |at| {
            at.length(member, length, "items");
            if member.constraints.unique_items {
                let texts = fingerprints(items);
                let repeated = (1..texts.len()).find(|index| texts[..*index].contains(&texts[*index]));
                if let Some(index) = repeated {
                    at.violation(format!("has an item twice: the one at {index} occurs before it"));
                }
            }
            at.index = Some(0);
            items(at);
            at.index = None;
        });
    }

    fn map(&mut self, member: &Member, length: usize, entries: &dyn Fn(&mut dyn ShapeSerializer)) {
        self.at(member, |at| {
            at.length(member, length, "entries");
            entries(at);
        });
    }

    fn key(&mut self, member: &Member, key: &str) {
        self.key = Some(key.to_owned());
        self.string(member, key);
        self.key = Some(key.to_owned());
    }

    fn unknown_variant(&mut self, _: &Schema) {}
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serde::SerializeValue;

    /// A structure with one member.
    struct Holder<T>(&'static Member, T);

    impl<T: SerializeValue> SerializeShape for Holder<T> {
        fn schema(&self) -> &'static Schema {
            static SCHEMA: Schema = Schema::structure("Holder", &[]);
            &SCHEMA
        }

        fn serialize(&self, out: &mut dyn ShapeSerializer) {
            out.write(self.0, &self.1);
        }
    }

    fn violations<T: SerializeValue>(member: &'static Member, value: T) -> Vec<String> {
        match validate(&Holder(member, value)) {
            Ok(()) => Vec::new(),
            Err(error) => error.violations().iter().map(Violation::to_string).collect(),
        }
    }

    #[test]
    fn bounds_are_inclusive() {
        static TEXT: Member = Member::string("Text", "text").length(1, 3);
        for (length, allowed) in [(0, false), (1, true), (3, true), (4, false)] {
            // Characters are counted, not bytes.
            let found = violations(&TEXT, "\u{e9}".repeat(length));
            assert_eq!(found.is_empty(), allowed, "{length}: {found:?}");
        }
        static NUMBER: Member = Member::integer("Number", "number").min("0").max("9.0");
        for (value, allowed) in [(-1, false), (0, true), (9, true), (10, false)] {
            let found = violations(&NUMBER, value);
            assert_eq!(found.is_empty(), allowed, "{value}: {found:?}");
            assert_eq!(violations(&NUMBER, value as f64).is_empty(), allowed, "{value}");
        }
        static LARGE: Member = Member::integer("Large", "large").max("9007199254740992");
        assert!(violations(&LARGE, 9_007_199_254_740_992_i64).is_empty());
        assert_eq!(
            violations(&LARGE, 9_007_199_254_740_993_i64),
            ["`Large` must be a number of at most 9007199254740992"]
        );
    }

    #[test]
    fn paths_lead_through_members_items_and_keys() {
        static INNER: Member = Member::string("Inner", "inner").required();
        static LIST: Member =
            Member::list("Outer", "outer", &Member::structure("member", "member")).unique_items();
        let found = violations(&LIST, vec![Holder(&INNER, None::<String>), Holder(&INNER, None)]);
        let expected = [
            "`Outer` has an item twice: the one at 1 occurs before it",
            "`Outer[0].Inner` is required",
            "`Outer[1].Inner` is required",
        ];
        assert_eq!(found, expected);
        static MAP: Member = Member::map(
            "Map",
            "map",
            &Member::string("key", "key").length(2, 2),
            &Member::list("value", "value", &Member::enumeration("member", "member", &["a", "b"])),
        );
        let map = std::collections::HashMap::from([("k", vec!["a".to_owned(), "x".to_owned()])]);
        let expected =
            ["`Map[\"k\"]` has 1 characters, but needs from 2 to 2", "`Map[\"k\"][1]` must be one of a, b"];
        assert_eq!(violations(&MAP, map), expected);
    }

    #[test]
    fn patterns_are_javas() {
        for (pattern, text, matches) in [
            (r"^[\p{L}]+$", "\u{e9}", true),
            (r"^(?!aws:).+$", "aws:x", false),
            (r"b", "abc", true),
            (r"^[\uD800\uDC00-\uDBFF\uDFFF]$", "\u{1F600}", true),
            (r"^[\uD800\uDC00-\uDBFF\uDFFF]$", "a", false),
            (r"^\u0041$", "A", true),
            (r"^[a-z\d-_/]+$", "a-1_/", true),
            (r"^[\w-]+$", "a-b", true),
            (r"^[\p{L}-]+$", "a-b", true),
        ] {
            assert!(compile(pattern).is_some(), "{pattern}");
            assert_eq!(matches_pattern(pattern, text), matches, "{pattern} {text}");
        }
    }
}
