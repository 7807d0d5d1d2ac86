//! Finds the differences between two public APIs, and matches them with explanations.

use super::surface::{ANY, Surface};

/// An item that is not declared in the same way in both crates.
#[derive(Debug, PartialEq, Eq)]
pub struct Difference {
    /// The text that explanations match, such as `missing method types::Foo::bar`.
    pub title: String,
    /// The declaration in the generated crate.
    pub ours: Option<String>,
    /// The declaration in the official crate.
    pub official: Option<String>,
}

/// Returns all differences, sorted by path. A generic trait impl of ours covers the official crate's impls for
/// particular types.
pub fn differences(ours: &Surface, official: &Surface) -> Vec<Difference> {
    let generic: Vec<(&str, String)> = ours
        .keys()
        .filter(|(_, kind)| kind.starts_with("impl ") && kind.contains(ANY))
        .map(|(path, kind)| (path.as_str(), kind.replace(ANY, "*")))
        .collect();
    let implemented =
        |path: &str, kind: &str| generic.iter().any(|(of, any)| *of == path && matches(any, kind));
    let versions = own_versions(ours, official);
    let with_own_types = |text: String| {
        versions.iter().fold(text, |text, (theirs, own)| match text.contains(theirs.as_str()) {
            true => text.replace(theirs, own),
            false => text,
        })
    };
    let mut keys: Vec<_> = ours.keys().chain(official.keys()).collect();
    keys.sort();
    keys.dedup();
    let found = keys.into_iter().filter_map(|key| {
        let (path, kind) = key;
        let (ours, official) = (ours.get(key).cloned(), official.get(key).cloned().map(with_own_types));
        let word = match (&ours, &official) {
            (Some(ours), Some(official)) if ours == official => return None,
            (None, _) if implemented(path, kind) => return None,
            (Some(_), Some(_)) => "differs",
            (None, _) => "missing",
            (Some(_), None) => "extra",
        };
        Some(Difference { title: format!("{word} {kind} {path}"), ours, official })
    });
    found.collect()
}

/// Returns the types of other crates, by their full paths, that the official crate re-exports where ours declares its
/// own type, each with our type's path. Such a type is one difference. The functions that take or return it are not
/// counted as further differences.
fn own_versions(ours: &Surface, official: &Surface) -> Vec<(String, String)> {
    let types = official.iter().filter(|((_, kind), _)| kind == "type");
    let replaced = types.filter_map(|(key, text)| {
        let theirs = text.strip_prefix("use ").filter(|path| path.starts_with("::"))?;
        ours.get(key).filter(|own| !own.starts_with("use "))?;
        Some((theirs.to_owned(), format!("crate::{}", key.0)))
    });
    replaced.collect()
}

/// The reason why some differences are intended.
#[derive(Debug, PartialEq, Eq)]
pub struct Explanation {
    /// A pattern for the titles of the differences, in which `*` stands for any text.
    pub pattern: String,
    pub reason: String,
    /// The line number in the file.
    pub line: usize,
    /// The number of differences that it explains.
    pub count: usize,
}

/// Reads a list of explanations: on each line a pattern, ` -- ` and the reason.
pub fn read_explanations(text: &str) -> Result<Vec<Explanation>, String> {
    let mut found = Vec::new();
    for (line, text) in (1..).zip(text.lines().map(str::trim)) {
        if text.is_empty() || text.starts_with('#') {
            continue;
        }
        let (pattern, reason) = text
            .split_once(" -- ")
            .ok_or_else(|| format!("error: explanations.txt:{line} is not `pattern -- reason`: {text}"))?;
        let (pattern, reason) = (pattern.trim().to_owned(), reason.trim().to_owned());
        found.push(Explanation { pattern, reason, line, count: 0 });
    }
    Ok(found)
}

/// Counts each difference for the first explanation that matches it. Returns the differences that no explanation
/// matches.
pub fn explain<'d>(found: &'d [Difference], explanations: &mut [Explanation]) -> Vec<&'d Difference> {
    let mut unexplained = Vec::new();
    for difference in found {
        match explanations.iter_mut().find(|it| matches(&it.pattern, &difference.title)) {
            Some(explanation) => explanation.count += 1,
            None => unexplained.push(difference),
        }
    }
    unexplained
}

/// Returns a text with the number of differences for each explanation, and whether every explanation is needed, which
/// is only checked if `is_complete` says that all services were compared.
pub fn usage(explanations: &[Explanation], is_complete: bool) -> (String, bool) {
    let (mut text, mut is_needed) = (String::new(), true);
    for Explanation { pattern, reason, line, count } in explanations {
        match count {
            0 if is_complete => {
                is_needed = false;
                text += &format!("explanations.txt:{line}: `{pattern}` explains nothing: remove it\n");
            }
            0 => {}
            _ => text += &format!("{count:6} x {pattern}: {reason}\n"),
        }
    }
    (text, is_needed)
}

/// Whether a text matches a pattern in which `*` stands for any text.
fn matches(pattern: &str, text: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else { return pattern == text };
    let Some(mut text) = text.strip_prefix(start) else { return false };
    let mut parts: Vec<&str> = rest.split('*').collect();
    let end = parts.pop().unwrap_or_default();
    for part in parts {
        match text.split_once(part) {
            Some((_, after)) => text = after,
            None => return false,
        }
    }
    text.ends_with(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_matches_any_text() {
        assert!(matches("missing type client::*", "missing type client::Client"));
        assert!(matches("* client::*", "missing impl Clone for client::Client"));
        assert!(matches("missing mod meta", "missing mod meta"));
        assert!(matches("a*b*b", "a b b"));
        assert!(!matches("a*b*b", "a b"));
        assert!(!matches("missing mod meta", "missing mod meta::x"));
        assert!(!matches("missing *::send", "missing method a::send_with"));
    }

    #[test]
    fn an_explanation_needs_a_reason() {
        let found = read_explanations("# why\n\nmissing mod meta -- comes later\n").expect("a list");
        let (pattern, reason) = ("missing mod meta".to_owned(), "comes later".to_owned());
        assert_eq!(found, [Explanation { pattern, reason, line: 3, count: 0 }]);
        let error = read_explanations("missing mod meta --").expect_err("an error");
        assert!(error.contains("explanations.txt:1"), "{error}");
    }
}
