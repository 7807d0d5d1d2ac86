//! Text with tags -> text and the tags that documentation uses; anything else in angle brackets is text.

use super::inline::{auto_link, code_span, ticks};

pub enum Token<'a> {
    Text(&'a str),
    Open { name: &'static str, href: Option<&'a str> },
    Close(&'static str),
}

const BLOCK: &[&str] = &[
    "p",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "note",
    "important",
    "warning",
    "caution",
    "tip",
    "div",
    "pre",
    "table",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "td",
    "th",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "fullname",
    "blockquote",
    "hr",
];
const INLINE: &[&str] =
    &["code", "a", "b", "strong", "i", "em", "br", "span", "u", "tt", "sub", "sup", "small", "font"];

/// Looks past code, so that Markdown about HTML stays Markdown.
pub fn has_block_tag(text: &str) -> bool {
    tokens(text, true).any(|token| match token {
        Token::Open { name, .. } | Token::Close(name) => BLOCK.contains(&name),
        Token::Text(_) => false,
    })
}

/// With `markdown`, what is escaped or in a code span there is text.
pub fn tokens(text: &str, markdown: bool) -> impl Iterator<Item = Token<'_>> {
    let mut start = 0;
    // The tag that ends the text before it, and where that starts which follows it.
    let mut next = None;
    std::iter::from_fn(move || {
        loop {
            if let Some((tag, end)) = next.take() {
                start = end;
                match tag {
                    Some(tag) => return Some(tag),
                    None => continue,
                }
            }
            if start == text.len() {
                return None;
            }
            let (at, end, tag) = next_tag(text, start, markdown).unwrap_or((text.len(), text.len(), None));
            next = Some((tag, end));
            if start < at {
                return Some(Token::Text(&text[start..at]));
            }
        }
    })
}

/// Where the next tag starts and ends; a comment is a tag of no name.
fn next_tag(text: &str, start: usize, markdown: bool) -> Option<(usize, usize, Option<Token<'_>>)> {
    let is_special = |byte: u8| matches!(byte, b'<' | b'`' | b'\\');
    let mut at = start;
    loop {
        at += text.as_bytes()[at..].iter().position(|byte| is_special(*byte))?;
        let rest = &text[at..];
        at += match rest.as_bytes()[0] {
            b'<' => match auto_link(rest) {
                Some(length) => length,
                None => match tag(rest) {
                    Some((length, tag)) => return Some((at, at + length, tag)),
                    None => 1,
                },
            },
            b'`' if markdown => code_span(rest).unwrap_or_else(|| ticks(rest)),
            b'\\' if markdown => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            _ => 1,
        };
    }
}

fn tag(text: &str) -> Option<(usize, Option<Token<'_>>)> {
    if let Some(comment) = text.strip_prefix("<!--") {
        return comment.find("-->").map(|end| (end + 7, None));
    }
    let closes = text.starts_with("</");
    let inside = &text[if closes { 2 } else { 1 }..];
    let name_end = inside.find(|character: char| !character.is_ascii_alphanumeric())?;
    let after = &inside[name_end..];
    if !after.starts_with(|next: char| next == '>' || next == '/' || next.is_ascii_whitespace()) {
        return None;
    }
    let written = &inside.as_bytes()[..name_end];
    let known = |name: &&&'static str| name.as_bytes().eq_ignore_ascii_case(written);
    let name = *BLOCK.iter().chain(INLINE).find(known)?;
    let end = tag_end(after)?;
    let length = text.len() - after.len() + end;
    if closes {
        return Some((length, Some(Token::Close(name))));
    }
    Some((length, Some(Token::Open { name, href: attribute(&after[..end], "href") })))
}

/// Past the `>`; a tag that is never closed ends where the next one starts.
fn tag_end(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, character) in text.char_indices() {
        match (quote, character) {
            (None, '>') => return Some(at + 1),
            (None, '<') => return Some(at),
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), close) if open == close => quote = None,
            (Some(_), '\n') => break,
            _ => {}
        }
    }
    text.find('>').map(|at| at + 1)
}

fn attribute<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let at = text.to_ascii_lowercase().find(name)?;
    let value = text[at + name.len()..].trim_start().strip_prefix('=')?.trim_start();
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next()?,
        _ => value.split(|character: char| character.is_whitespace() || character == '>').next()?,
    };
    Some(value.trim().trim_end_matches('>'))
}

/// Entities -> characters; what is none stays.
pub fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let character = entity_end(rest).and_then(|end| Some((end, entity(&rest[1..end])?)));
        match character {
            Some((end, character)) => {
                out.push(character);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// The `;` of what has the form of an entity.
pub fn entity_end(text: &str) -> Option<usize> {
    let end = text.bytes().take(12).position(|byte| byte == b';')?;
    let name = &text.as_bytes()[1..end];
    let name = name.strip_prefix(b"#").unwrap_or(name);
    (!name.is_empty() && name.iter().all(u8::is_ascii_alphanumeric)).then_some(end)
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        };
        return match char::from_u32(code)? {
            '\u{a0}' => Some(' '),
            control if control.is_control() => Some(' '),
            character => Some(character),
        };
    }
    Some(match name {
        "quot" => '"',
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "apos" => '\'',
        "nbsp" | "ensp" | "emsp" | "thinsp" => ' ',
        "mdash" => '—',
        "ndash" => '–',
        "hellip" => '…',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "copy" => '©',
        "reg" => '®',
        "trade" => '™',
        "times" => '×',
        "middot" => '·',
        "bull" => '•',
        "rarr" => '→',
        "larr" => '←',
        "le" => '≤',
        "ge" => '≥',
        "ne" => '≠',
        "deg" => '°',
        "plusmn" => '±',
        "micro" => 'µ',
        "sect" => '§',
        _ => return None,
    })
}
