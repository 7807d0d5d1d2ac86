//! `validate()`: an input against the constraints of the model, as far as a client can know them.
//!
//! It is never called for the user, because services relax such limits and a client must not break then.

use std::fmt;
use std::sync::OnceLock;

use fancy_regex::{Regex, RegexBuilder};

/// One value that the model does not allow. The value itself is not repeated: it may be a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    path: String,
    message: String,
}

impl Violation {
    /// Where the value is: `UserPoolId`, `AnalyticsMetadata.AnalyticsEndpointId`, with the model's names.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What the model demands.
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` {}", self.path, self.message)
    }
}

/// Everything about an input that the model does not allow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidationError {
    violations: Vec<Violation>,
}

impl ValidationError {
    /// The violations, in the order of the input's members.
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

/// How large, in bytes, a compiled pattern may be. Some models repeat a class of most of Unicode 2,048 times.
const LARGEST: usize = 256 * 1024 * 1024;

/// A pattern, compiled when it is first used.
pub struct Pattern {
    text: &'static str,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// A pattern of the model.
    pub const fn new(text: &'static str) -> Self {
        Self { text, compiled: OnceLock::new() }
    }

    /// Whether the pattern can be checked at all.
    pub fn is_valid(&self) -> bool {
        self.regex().is_some()
    }

    fn regex(&self) -> Option<&Regex> {
        self.compiled
            .get_or_init(|| RegexBuilder::new(&portable(self.text)).delegate_size_limit(LARGEST).build().ok())
            .as_ref()
    }
}

/// The pattern in the engine's dialect. Models write Java's, which differs in two things that occur: a character
/// beyond the basic plane is two escapes (`\\uD800\\uDC00` is U+10000), and the hyphen in `[\\d-_]` stands for itself.
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

/// How many bytes the escape at the beginning of `text` has.
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

/// The character that `\\uHHHH\\uHHHH` stands for, if it is a pair.
fn surrogate_pair(text: &str) -> Option<u32> {
    let unit = |text: &str| u32::from_str_radix(text.strip_prefix("\\u")?, 16).ok();
    match (text.len(), unit(text.get(..6)?)?, unit(text.get(6..)?)?) {
        (12, high @ 0xd800..=0xdbff, low @ 0xdc00..=0xdfff) => {
            Some(0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00))
        }
        _ => None,
    }
}

/// Walks through an input and notes what the model does not allow.
pub struct Validator {
    at: String,
    violations: Vec<Violation>,
}

impl Validator {
    /// Runs `check` over an input.
    ///
    /// # Errors
    /// Every violation that the check noted.
    pub fn run(check: impl FnOnce(&mut Self)) -> Result<(), ValidationError> {
        let mut state = Self { at: String::new(), violations: Vec::new() };
        check(&mut state);
        match state.violations.is_empty() {
            true => Ok(()),
            false => Err(ValidationError { violations: state.violations }),
        }
    }

    fn violation(&mut self, message: impl Into<String>) {
        self.violations.push(Violation { path: self.at.clone(), message: message.into() });
    }

    fn inside(&mut self, part: &str, check: impl FnOnce(&mut Self)) {
        let length = self.at.len();
        self.at.push_str(part);
        check(self);
        self.at.truncate(length);
    }

    /// Checks the member `name`, if it is set.
    pub fn optional<T>(&mut self, name: &str, value: Option<T>, check: impl FnOnce(T, &mut Self)) {
        if let Some(value) = value {
            let separator = if self.at.is_empty() { "" } else { "." };
            self.inside(&format!("{separator}{name}"), |at| check(value, at));
        }
    }

    /// Checks the member `name`, which must be set.
    pub fn required<T>(&mut self, name: &str, value: Option<T>, check: impl FnOnce(T, &mut Self)) {
        match value {
            Some(_) => self.optional(name, value, check),
            None => self.optional(name, Some(()), |(), at| at.violation("is required")),
        }
    }

    /// Checks each item of a list.
    pub fn each<T>(&mut self, items: impl IntoIterator<Item = T>, mut check: impl FnMut(T, &mut Self)) {
        for (index, item) in items.into_iter().enumerate() {
            self.inside(&format!("[{index}]"), |at| check(item, at));
        }
    }

    /// Checks each entry of a map.
    pub fn each_entry<K: AsRef<str>, T>(
        &mut self,
        entries: impl IntoIterator<Item = (K, T)>,
        mut check: impl FnMut(K, T, &mut Self),
    ) {
        let mut entries: Vec<_> = entries.into_iter().collect();
        entries.sort_by(|(a, _), (b, _)| a.as_ref().cmp(b.as_ref()));
        for (key, value) in entries {
            let part = format!("[{:?}]", key.as_ref());
            self.inside(&part, |at| check(key, value, at));
        }
    }

    /// `@length`: `length` is a number of `unit`.
    pub fn length(&mut self, length: usize, unit: &str, min: Option<u64>, max: Option<u64>) {
        let length = length as u64;
        if min.is_some_and(|min| length < min) || max.is_some_and(|max| length > max) {
            let wanted = match (min, max) {
                (Some(min), Some(max)) => format!("from {min} to {max}"),
                (Some(min), None) => format!("at least {min}"),
                (None, Some(max)) => format!("at most {max}"),
                (None, None) => return,
            };
            self.violation(format!("has {length} {unit}, but needs {wanted}"));
        }
    }

    /// `@range`, both bounds included.
    pub fn range<N: PartialOrd + fmt::Display>(&mut self, value: N, min: Option<N>, max: Option<N>) {
        let below = min.as_ref().is_some_and(|min| value < *min);
        let above = max.as_ref().is_some_and(|max| value > *max);
        if below || above {
            let wanted = match (min, max) {
                (Some(min), Some(max)) => format!("from {min} to {max}"),
                (Some(min), None) => format!("of at least {min}"),
                (None, Some(max)) => format!("of at most {max}"),
                (None, None) => return,
            };
            self.violation(format!("must be a number {wanted}"));
        }
    }

    /// `@pattern`. The pattern need not match the whole text unless it says so.
    pub fn pattern(&mut self, text: &str, pattern: &Pattern) {
        // A pattern that runs out of its steps has not said no.
        let matches = pattern.regex().is_none_or(|regex| regex.is_match(text).unwrap_or(true));
        if !matches {
            self.violation(format!("does not match `{}`", pattern.text));
        }
    }

    /// `@uniqueItems`.
    pub fn unique_items<T: PartialEq>(&mut self, items: &[T]) {
        let repeated = items.iter().enumerate().find(|(index, item)| items[..*index].contains(item));
        if let Some((index, _)) = repeated {
            self.violation(format!("has an item twice: the one at {index} occurs before it"));
        }
    }

    /// An enum's value must be one that the model lists.
    pub fn known_value(&mut self, value: &str, known: &[&str]) {
        if !known.contains(&value) {
            self.violation(format!("must be one of {}", known.join(", ")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn violations(check: impl FnOnce(&mut Validator)) -> Vec<String> {
        match Validator::run(check) {
            Ok(()) => Vec::new(),
            Err(error) => error.violations().iter().map(Violation::to_string).collect(),
        }
    }

    #[test]
    fn bounds_belong_to_what_is_allowed() {
        for (length, allowed) in [(0, false), (1, true), (3, true), (4, false)] {
            let found = violations(|at| at.length(length, "items", Some(1), Some(3)));
            assert_eq!(found.is_empty(), allowed, "{length}: {found:?}");
        }
        for (value, allowed) in [(-1, false), (0, true), (9, true), (10, false)] {
            let found = violations(|at| at.range(value, Some(0), Some(9)));
            assert_eq!(found.is_empty(), allowed, "{value}: {found:?}");
        }
    }

    #[test]
    fn paths_lead_through_members_items_and_keys() {
        let found = violations(|at| {
            at.optional("Outer", Some(&[1, 1]), |items, at| {
                at.unique_items(items);
                at.each(items, |_, at| at.required("Inner", None::<&str>, |_, _| {}));
            });
            at.each_entry([("k", 1)], |_, _, at| at.known_value("x", &["a", "b"]));
        });
        let expected = [
            "`Outer` has an item twice: the one at 1 occurs before it",
            "`Outer[0].Inner` is required",
            "`Outer[1].Inner` is required",
            "`[\"k\"]` must be one of a, b",
        ];
        assert_eq!(found, expected);
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
            let pattern = Pattern::new(pattern);
            assert!(pattern.is_valid(), "{}", pattern.text);
            let found = violations(|at| at.pattern(text, &pattern));
            assert_eq!(found.is_empty(), matches, "{} {text}", pattern.text);
        }
    }
}
