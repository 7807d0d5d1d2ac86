//! Escapes and unescapes XML text.

use std::borrow::Cow;

use xmlparser::{Token, Tokenizer};

use crate::serde::DeserializeError;

/// Escapes text for the content of an element or the value of an attribute. Characters that parsers would change or
/// reject become references: line breaks, control characters, U+FFFE and U+FFFF.
pub(super) fn escape(text: &str, out: &mut Vec<u8>) {
    let bytes = text.as_bytes();
    let mut written = 0;
    for (position, byte) in bytes.iter().enumerate() {
        let next = |index: usize| bytes.get(position + index).copied().unwrap_or_default();
        let (length, code) = match byte {
            b'&' | b'<' | b'>' | b'"' | b'\'' => (1, 0),
            0..0x20 | 0x7f => (1, u32::from(*byte)),
            // Multi-byte characters: U+0080 to U+009F, U+2028, U+FFFE and U+FFFF.
            0xc2 if next(1) < 0xa0 => (2, u32::from(next(1))),
            0xe2 if next(1) == 0x80 && next(2) == 0xa8 => (3, 0x2028),
            0xef if next(1) == 0xbf && next(2) >= 0xbe => (3, 0xff40 + u32::from(next(2))),
            _ => continue,
        };
        out.extend_from_slice(&bytes[written..position]);
        written = position + length;
        match byte {
            b'&' => out.extend_from_slice(b"&amp;"),
            b'<' => out.extend_from_slice(b"&lt;"),
            b'>' => out.extend_from_slice(b"&gt;"),
            b'"' => out.extend_from_slice(b"&quot;"),
            b'\'' => out.extend_from_slice(b"&apos;"),
            _ => out.extend_from_slice(format!("&#x{code:X};").as_bytes()),
        }
    }
    out.extend_from_slice(&bytes[written..]);
}

/// Unescapes the content of an element without child elements, or the value of an attribute.
///
/// # Errors
/// If there are references to entities that XML does not define, or to invalid characters.
pub(super) fn unescape(content: &str) -> Result<Cow<'_, str>, DeserializeError> {
    if !content.bytes().any(|byte| matches!(byte, b'<' | b'&' | b'\r')) {
        return Ok(Cow::Borrowed(content));
    }
    let mut out = String::with_capacity(content.len());
    if content.contains('<') {
        for token in Tokenizer::from_fragment(content, 0..content.len()) {
            match token {
                Ok(Token::Text { text }) => unescape_text(text.as_str(), &mut out)?,
                Ok(Token::Cdata { text, .. }) => push_lines(text.as_str(), &mut out),
                _ => {}
            }
        }
    } else {
        unescape_text(content, &mut out)?;
    }
    Ok(Cow::Owned(out))
}

fn unescape_text(text: &str, out: &mut String) -> Result<(), DeserializeError> {
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        push_lines(before, out);
        let reference = after.split_once(';').and_then(|(name, after)| Some((character(name)?, after)));
        let (character, after) = reference.ok_or_else(|| {
            DeserializeError::new("a reference to an entity or a character that XML does not have")
        })?;
        out.push(character);
        rest = after;
    }
    push_lines(rest, out);
    Ok(())
}

/// Returns the character that a reference stands for.
fn character(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let (digits, radix) = number.strip_prefix('x').map_or((number, 10), |digits| (digits, 16));
            // `from_str_radix` would accept a sign.
            let code = Some(digits).filter(|digits| !digits.starts_with('+'))?;
            char::from_u32(u32::from_str_radix(code, radix).ok()?)
        }
    }
}

/// Appends text with all line breaks normalized to `\n` (XML 1.0, section 2.11).
fn push_lines(text: &str, out: &mut String) {
    let mut lines = text.split('\r');
    out.push_str(lines.next().unwrap_or_default());
    for line in lines {
        out.push('\n');
        out.push_str(line.strip_prefix('\n').unwrap_or(line));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn special_characters_become_references() {
        for (text, expected) in [
            ("", ""),
            ("plain é ß 漢 😀 \u{a0} \u{2027} \u{2029}", "plain é ß 漢 😀 \u{a0} \u{2027} \u{2029}"),
            ("<a b='c' d=\"e\">&", "&lt;a b=&apos;c&apos; d=&quot;e&quot;&gt;&amp;"),
            ("\r\n\t", "&#xD;&#xA;&#x9;"),
            ("a\u{85}b\u{2028}c\u{1}\u{7f}", "a&#x85;b&#x2028;c&#x1;&#x7F;"),
            ("\0\u{9f}\u{fffd}\u{fffe}\u{ffff}", "&#x0;&#x9F;\u{fffd}&#xFFFE;&#xFFFF;"),
        ] {
            let mut out = Vec::new();
            escape(text, &mut out);
            assert_eq!(String::from_utf8(out).unwrap(), expected);
            assert_eq!(unescape(expected).unwrap(), text);
        }
    }

    #[test]
    fn references_are_resolved() {
        for (content, expected) in [
            ("&amp;&lt;&gt;&quot;&apos;", "&<>\"'"),
            ("&#65;&#x41;&#x1F600;&#0000065;", "AA😀A"),
            ("a\r\nb\rc\n&#13;", "a\nb\nc\n\r"),
            ("a\rb\r", "a\nb\n"),
            ("a<!-- & -->b<![CDATA[<&amp;]]>c<?p &?>d", "ab<&amp;cd"),
            ("&amp;amp;", "&amp;"),
        ] {
            assert_eq!(unescape(content).unwrap(), expected, "{content}");
        }
    }

    #[test]
    fn other_references_are_errors() {
        for content in [
            "&nbsp;",
            "&",
            "&amp",
            "&;",
            "&#;",
            "&#x;",
            "&#+65;",
            "&#x+41;",
            "&#-1;",
            "&#xD800;",
            "&#x110000;",
        ] {
            let error = unescape(content).unwrap_err().to_string();
            assert!(error.contains("reference") && !error.contains("nbsp"), "{content}: {error}");
        }
    }
}
