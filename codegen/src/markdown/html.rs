//! Splits HTML, which may have unclosed tags, into tags and texts.

use super::inline::Source;
use super::page::Page;

const BLOCK: &str = "p ul ol li dl dt dd note important warning caution tip div pre table thead tbody tfoot tr \
                     td th h1 h2 h3 h4 h5 h6 fullname blockquote hr";
const INLINE: &str = "code a b strong i em br span u tt sub sup small font";

/// A part of HTML. Unknown tags are text, because models have placeholders such as `<region>`.
#[derive(Debug, PartialEq)]
pub enum Token<'a> {
    Text(&'a str),
    Open { name: &'static str, attributes: &'a str },
    Close(&'static str),
}

/// Adds a text with its tags to a page.
pub fn render(text: &str, page: &mut Page) {
    for token in tokens(text) {
        match token {
            Token::Text(text) => page.text(text, Source::Html),
            Token::Open { name, attributes } => page.open(name, attributes),
            Token::Close(name) => page.close(name),
        }
    }
}

pub fn has_block_tag(text: &str) -> bool {
    tokens(text).into_iter().any(|token| match token {
        Token::Open { name, .. } | Token::Close(name) => known(BLOCK, name).is_some(),
        Token::Text(_) => false,
    })
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some(next) = text[at..].find('<') {
        at += next;
        let Some((length, token)) = tag(&text[at..]) else {
            at += 1;
            continue;
        };
        if start < at {
            tokens.push(Token::Text(&text[start..at]));
        }
        tokens.extend(token);
        at += length;
        start = at;
    }
    if start < text.len() {
        tokens.push(Token::Text(&text[start..]));
    }
    tokens
}

/// Returns the length of the tag that a text starts with, and the tag unless it is a comment.
fn tag(text: &str) -> Option<(usize, Option<Token<'_>>)> {
    if text.starts_with("<!--") {
        return text.find("-->").map(|end| (end + 3, None));
    }
    let end = text.find('>')? + 1;
    // A tag without `>` ends where the next one starts.
    let end = text[1..end].find('<').map_or(end, |next| next + 1);
    let inside = text[1..end].trim_end_matches('>');
    let (closes, inside) = match inside.strip_prefix('/') {
        Some(inside) => (true, inside),
        None => (false, inside),
    };
    let length = inside.find(|character: char| !character.is_ascii_alphanumeric()).unwrap_or(inside.len());
    let (name, attributes) = inside.split_at(length);
    let attributes = attributes.trim_end_matches('/');
    // There is no tag in `if a<b and c>d`.
    let has_values = attributes.starts_with(char::is_whitespace) && attributes.contains('=');
    if !attributes.trim().is_empty() && !has_values {
        return None;
    }
    let name = known(BLOCK, name).or_else(|| known(INLINE, name))?;
    Some((end, Some(if closes { Token::Close(name) } else { Token::Open { name, attributes } })))
}

fn known(names: &'static str, written: &str) -> Option<&'static str> {
    names.split(' ').find(|name| name.eq_ignore_ascii_case(written))
}

/// Returns the `href` in the attributes of a tag.
pub fn href(attributes: &str) -> Option<String> {
    let at = attributes.to_ascii_lowercase().find("href")?;
    let value = attributes[at + 4..].trim_start().strip_prefix('=')?.trim_start();
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next()?,
        _ => value.split_whitespace().next()?,
    };
    Some(decoded(value.trim()))
}

/// Decodes the entities in a text. Unknown ones are kept.
pub fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut parts = text.split('&');
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        match part.split_once(';').and_then(|(name, after)| Some((entity(name)?, after))) {
            Some((character, after)) => {
                out.push(character);
                out.push_str(after);
            }
            None => {
                out.push('&');
                out.push_str(part);
            }
        }
    }
    out
}

fn entity(name: &str) -> Option<char> {
    const NAMED: &str = "quot\" amp& lt< gt> apos' mdash— ndash– hellip… lsquo‘ rsquo’ ldquo“ rdquo” copy© reg® \
                         trade™ times× middot· bull• rarr→ larr← le≤ ge≥ ne≠ deg° plusmn± microµ sect§";
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        };
        let character = char::from_u32(code)?;
        return Some(if character.is_control() || character == '\u{a0}' { ' ' } else { character });
    }
    if ["nbsp", "ensp", "emsp", "thinsp"].contains(&name) {
        return Some(' ');
    }
    NAMED.split(' ').find_map(|known| {
        let mut character = known.strip_prefix(name)?.chars();
        character.next().filter(|_| character.next().is_none() && !name.is_empty())
    })
}
