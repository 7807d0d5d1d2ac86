//! What differs between two surfaces, and which of it is meant to.

use super::surface::{ANY, Label, Surface};

/// One thing that is not the same in both crates.
#[derive(Debug, PartialEq, Eq)]
pub struct Difference {
    pub label: Label,
    pub kind: Kind,
}

#[derive(Debug, PartialEq, Eq)]
pub enum Kind {
    /// Only the official crate has it.
    Missing {
        official: String,
    },
    Differs {
        ours: String,
        official: String,
    },
    /// Only our crate has it.
    Extra {
        ours: String,
    },
}

impl Difference {
    /// The text that patterns are about.
    pub fn title(&self) -> String {
        let word = match self.kind {
            Kind::Missing { .. } => "missing",
            Kind::Differs { .. } => "differs",
            Kind::Extra { .. } => "extra",
        };
        format!("{word} {}", self.label.what)
    }
}

/// All differences, in the order of modules.
pub fn differences(ours: &Surface, official: &Surface) -> Vec<Difference> {
    let mut found = Vec::new();
    let general: Vec<&str> =
        ours.keys().map(|label| label.what.as_str()).filter(|what| is_general(what)).collect();
    for (label, signature) in official {
        let kind = match ours.get(label) {
            Some(own) if own == signature => continue,
            Some(own) => Kind::Differs { ours: own.clone(), official: signature.clone() },
            // What one block of ours does for all types, the official crate may do type by type.
            None if general.iter().any(|general| covers(general, &label.what)) => continue,
            None => Kind::Missing { official: signature.clone() },
        };
        found.push(Difference { label: label.clone(), kind });
    }
    for (label, signature) in ours.iter().filter(|(label, _)| !official.contains_key(label)) {
        found.push(Difference { label: label.clone(), kind: Kind::Extra { ours: signature.clone() } });
    }
    found.sort_by(|a, b| a.label.cmp(&b.label));
    found
}

fn is_general(what: &str) -> bool {
    what.starts_with("impl ") && what.contains(ANY)
}

/// Whether a block for any type is also one for the type that `special` has in the same place.
fn covers(general: &str, special: &str) -> bool {
    let mut rest = special;
    for (index, part) in general.split(ANY).enumerate() {
        if index > 0 {
            rest = &rest[length_of_type(rest)..];
        }
        let Some(after) = rest.strip_prefix(part) else { return false };
        rest = after;
    }
    rest.is_empty()
}

/// How far the type reaches that a text starts with.
fn length_of_type(text: &str) -> usize {
    let mut depth = 0_usize;
    for (index, c) in text.char_indices() {
        match c {
            '<' | '(' | '[' => depth += 1,
            '>' if text[..index].ends_with('-') => {}
            '>' | ')' | ']' | ',' if depth == 0 => return index,
            '>' | ')' | ']' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

/// A group of differences that are meant to be.
#[derive(Debug, PartialEq, Eq)]
pub struct Deliberate {
    pub pattern: String,
    pub reason: String,
    pub file: String,
    pub line: usize,
}

/// Reads the list of deliberate differences: on each line a pattern, ` -- ` and a reason.
pub fn read_deliberate(file: &str, text: &str) -> Result<Vec<Deliberate>, String> {
    let mut list = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let parts = line.split_once(" -- ").map(|(pattern, reason)| (pattern.trim(), reason.trim()));
        let Some((pattern, reason)) =
            parts.filter(|(pattern, reason)| !pattern.is_empty() && !reason.is_empty())
        else {
            return Err(format!("error: {file}:{} is not `pattern -- reason`: {line}", index + 1));
        };
        let (pattern, reason) = (pattern.to_owned(), reason.to_owned());
        list.push(Deliberate { pattern, reason, file: file.to_owned(), line: index + 1 });
    }
    Ok(list)
}

/// How the differences and the list go together.
pub struct Judgement<'d> {
    pub unexplained: Vec<&'d Difference>,
    /// How many differences each entry explains; the first entry that fits gets it.
    pub counts: Vec<usize>,
}

/// Finds the entry for each difference. What only our crate has needs none.
pub fn judge<'d>(found: &'d [Difference], list: &[Deliberate]) -> Judgement<'d> {
    let mut counts = vec![0; list.len()];
    let mut unexplained = Vec::new();
    for difference in found.iter().filter(|it| !matches!(it.kind, Kind::Extra { .. })) {
        let title = difference.title();
        match list.iter().position(|entry| matches(&entry.pattern, &title)) {
            Some(index) => counts[index] += 1,
            None => unexplained.push(difference),
        }
    }
    Judgement { unexplained, counts }
}

/// Whether a text fits a pattern in which `*` stands for anything.
fn matches(pattern: &str, text: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = text.strip_prefix(parts.next().unwrap_or_default()) else { return false };
    let mut parts: Vec<&str> = parts.collect();
    let Some(last) = parts.pop() else { return rest.is_empty() };
    for part in parts {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_stand_for_anything() {
        assert!(matches("missing type client::*", "missing type client::Client"));
        assert!(matches("* client::*", "missing impl Clone for client::Client"));
        assert!(matches("missing mod meta", "missing mod meta"));
        assert!(matches("a*b*b", "a b b"));
        assert!(!matches("a*b*b", "a b"));
        assert!(!matches("missing mod meta", "missing mod meta::x"));
        assert!(!matches("missing *::send", "missing method a::send_with"));
    }

    #[test]
    fn one_block_covers_many() {
        let general = "impl From<Failure<?, ?>> for Error";
        assert!(covers(general, "impl From<Failure<a::B<C, D>, ?>> for Error"));
        assert!(covers(general, "impl From<Failure<(A, B), fn(C) -> D>> for Error"));
        assert!(!covers(general, "impl From<Failure<A>> for Error"));
        assert!(!covers(general, "impl From<Failure<A, B>> for Other"));
        assert!(!covers(general, "impl From<Failure<A, B, C>> for Error"));
        assert!(is_general(general) && !is_general("impl From<Failure> for Error"));
    }

    #[test]
    fn an_entry_needs_a_reason() {
        let list = read_deliberate("a.txt", "# why\n\nmissing mod meta -- comes later\n").expect("a list");
        assert_eq!(
            list,
            [Deliberate {
                pattern: "missing mod meta".into(),
                reason: "comes later".into(),
                file: "a.txt".into(),
                line: 3
            }]
        );
        assert!(
            read_deliberate("a.txt", "missing mod meta --").is_err_and(|error| error.contains("a.txt:1"))
        );
    }
}
