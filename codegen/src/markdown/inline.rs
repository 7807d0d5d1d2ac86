//! Escapes in inline Markdown whatever rustdoc would take for a broken link, a tag or a bare address.

use std::collections::BTreeSet;

/// The labels a text defines: the only ones that make `[label]` a link.
pub type Labels = BTreeSet<String>;

/// Inline tags become Markdown first, then the rest is made safe.
pub fn prepared(text: &str, labels: &Labels) -> String {
    safe(&super::piece::without_tags(text), labels, false)
}

fn safe(text: &str, labels: &Labels, in_link: bool) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    loop {
        let plain = rest.find(['\\', '`', '<', '[', ']', 'h']).unwrap_or(rest.len());
        out.push_str(&rest[..plain]);
        rest = &rest[plain..];
        let Some(first) = rest.chars().next() else { break };
        let length = match first {
            '\\' => {
                let length = 1 + rest[1..].chars().next().map_or(0, char::len_utf8);
                out.push_str(&rest[..length]);
                length
            }
            '`' => match code_span(rest) {
                Some(length) => {
                    out.push_str(&rest[..length]);
                    length
                }
                None => {
                    let length = ticks(rest);
                    out.push_str(&"\\`".repeat(length));
                    length
                }
            },
            '<' => match auto_link(rest) {
                Some(length) => {
                    out.push_str(&rest[..length]);
                    length
                }
                None => {
                    out.push_str(if looks_like_tag(rest) { "\\<" } else { "<" });
                    1
                }
            },
            '[' => match link(rest, labels).filter(|_| !in_link) {
                Some((length, link)) => {
                    out.push_str(&link);
                    length
                }
                None => {
                    out.push_str("\\[");
                    1
                }
            },
            ']' if in_link => {
                out.push_str("\\]");
                1
            }
            'h' if !in_link => match bare_url(rest) {
                Some(length) => {
                    out.push_str(&format!("<{}>", &rest[..length]));
                    length
                }
                None => {
                    out.push('h');
                    1
                }
            },
            other => {
                out.push(other);
                other.len_utf8()
            }
        };
        rest = &rest[length..];
    }
    out
}

/// The link at the start of the text, or its words alone where it leads nowhere on the web: rustdoc would
/// look for a Rust item of that name.
fn link(text: &str, labels: &Labels) -> Option<(usize, String)> {
    let close = closing_bracket(text)?;
    let (words, after) = (&text[1..close], &text[close + 1..]);
    if let Some((length, target)) = link_target(after) {
        let end = close + 1 + length;
        if !is_web(target) || words.trim().is_empty() {
            return Some((end, safe(words, labels, true)));
        }
        return Some((end, format!("[{}]{}", safe(words, labels, true), &after[..length])));
    }
    if let Some(bracket) = after.starts_with('[').then(|| closing_bracket(after)).flatten() {
        let named = &after[1..bracket];
        let label = if named.is_empty() { words } else { named };
        if labels.contains(&normal_label(label)) {
            let end = close + 1 + bracket + 1;
            return Some((end, format!("[{}]{}", safe(words, labels, true), &after[..=bracket])));
        }
    }
    labels.contains(&normal_label(words)).then(|| (close + 1, format!("[{words}]")))
}

pub fn normal_label(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The `]` that belongs to the `[` at the start.
pub fn closing_bracket(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(character) = text[at..].chars().next() {
        let rest = &text[at..];
        at += match character {
            '\\' => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            '`' => code_span(rest).unwrap_or_else(|| ticks(rest)),
            '<' => auto_link(rest).unwrap_or(1),
            '[' => {
                depth += 1;
                1
            }
            ']' if depth <= 1 => return Some(at),
            ']' => {
                depth -= 1;
                1
            }
            other => other.len_utf8(),
        };
    }
    None
}

/// The length of `(target "title")` and the target itself.
pub fn link_target(text: &str) -> Option<(usize, &str)> {
    let inside = text.strip_prefix('(')?.trim_start();
    let (target, after) = if let Some(bracketed) = inside.strip_prefix('<') {
        let end = bracketed.find(['>', '\n'])?;
        (&bracketed[..end], bracketed[end..].strip_prefix('>')?)
    } else {
        inside.split_at(plain_target(inside))
    };
    let after = after.trim_start();
    let after = match after.chars().next()? {
        quote @ ('"' | '\'') => {
            let end = after[1..].find(quote)?;
            after[end + 2..].trim_start()
        }
        _ => after,
    };
    let after = after.strip_prefix(')')?;
    Some((text.len() - after.len(), target))
}

fn plain_target(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut escaped = false;
    for (at, character) in text.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '(' => depth += 1,
            ')' if depth == 0 => return at,
            ')' => depth -= 1,
            space if space.is_ascii_whitespace() => return at,
            _ => {}
        }
    }
    text.len()
}

pub fn is_web(target: &str) -> bool {
    let starts =
        |scheme: &str| target.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    ["https://", "http://", "mailto:"].into_iter().any(|scheme| starts(scheme) && target.len() > scheme.len())
}

/// The length of the code span that opens here, ticks included.
pub fn code_span(text: &str) -> Option<usize> {
    let open = ticks(text);
    let mut at = open;
    loop {
        at += text[at..].find('`')?;
        let run = ticks(&text[at..]);
        at += run;
        if run == open {
            return Some(at);
        }
    }
}

/// The number of backticks a text starts with.
pub fn ticks(text: &str) -> usize {
    text.len() - text.trim_start_matches('`').len()
}

pub fn longest_ticks(text: &str) -> usize {
    text.split(|character| character != '`').map(str::len).max().unwrap_or(0)
}

/// `<https://..>` and the like.
pub fn auto_link(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('<')?;
    let end =
        inside.find(|character: char| character.is_whitespace() || character == '<' || character == '>')?;
    (inside[end..].starts_with('>') && is_web(&inside[..end])).then_some(end + 2)
}

pub fn looks_like_tag(text: &str) -> bool {
    text[1..].starts_with(|next: char| next.is_ascii_alphabetic() || "/!?".contains(next))
}

/// The length of the web address a text starts with, without the punctuation that ends its sentence.
pub fn bare_url(text: &str) -> Option<usize> {
    let scheme = ["https://", "http://"].into_iter().find(|scheme| text.starts_with(scheme))?.len();
    let stops = |character: char| character.is_whitespace() || "<>`\"\\[]*|".contains(character);
    let mut url = &text[..text.find(stops).unwrap_or(text.len())];
    loop {
        let unopened = url.ends_with(')') && url.matches(')').count() > url.matches('(').count();
        let shorter = url.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '_', '~']);
        match (shorter.len() < url.len(), unopened) {
            (true, _) => url = shorter,
            (false, true) => url = &url[..url.len() - 1],
            (false, false) => break,
        }
    }
    (url.len() > scheme).then_some(url.len())
}
