//! What differs between two public APIs, and which of the differences are explained.

use super::surface::{ANY, Surface};

/// A declaration that is not the same in both crates.
#[derive(Debug, PartialEq, Eq)]
pub struct Difference {
    /// What explanations are matched with, such as `missing method types::Foo::bar`.
    pub title: String,
    pub ours: Option<String>,
    pub official: Option<String>,
}

/// All differences, sorted by path. A trait impl of ours for any type stands for those of the official crate for some.
pub fn differences(ours: &Surface, official: &Surface) -> Vec<Difference> {
    let generic: Vec<(&str, String)> = ours
        .keys()
        .filter(|(_, kind)| kind.starts_with("impl ") && kind.contains(ANY))
        .map(|(path, kind)| (path.as_str(), kind.replace(ANY, "*")))
        .collect();
    let implemented =
        |path: &str, kind: &str| generic.iter().any(|(of, any)| *of == path && matches(any, kind));
    let versions = own_versions(ours, official);
    let seen_through = |text: String| {
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
        let (ours, official) = (ours.get(key).cloned(), official.get(key).cloned().map(seen_through));
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

/// The types of other crates that the official one re-exports where ours has its own type, by their full paths. That is
/// one difference; what takes or returns such a type is none.
fn own_versions(ours: &Surface, official: &Surface) -> Vec<(String, String)> {
    let types = official.iter().filter(|((_, kind), _)| kind == "type");
    let replaced = types.filter_map(|(key, text)| {
        let theirs = text.strip_prefix("use ").filter(|path| path.starts_with("::"))?;
        ours.get(key).filter(|own| !own.starts_with("use "))?;
        Some((theirs.to_owned(), format!("crate::{}", key.0)))
    });
    replaced.collect()
}

/// Why some differences are meant to be.
#[derive(Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The titles of the differences; `*` stands for any text.
    pub pattern: String,
    pub reason: String,
    /// The line of the file.
    pub line: usize,
    /// How many differences it explains.
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

/// Counts each difference at the first explanation that matches it, and returns those that none matches.
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

/// What each explanation explains, and whether all are needed. Only a run over all services can know that.
pub fn counted(explanations: &[Explanation], is_whole: bool) -> (String, bool) {
    let (mut text, mut is_needed) = (String::new(), true);
    for Explanation { pattern, reason, line, count } in explanations {
        match count {
            0 if is_whole => {
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
    fn a_star_stands_for_any_text() {
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
