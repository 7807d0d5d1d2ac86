//! HTML or CommonMark of a documentation trait -> Markdown that rustdoc takes without a warning.

mod block;
mod html;
mod inline;
mod parse;
mod piece;
mod tag;
#[cfg(test)]
mod tests;
mod wrap;

use std::borrow::Cow;

/// A text with block tags is HTML, whose words mean nothing but themselves. Any other text is CommonMark,
/// in which the odd inline tag may stand: it stays as written, up to its line breaks and to escapes.
pub fn rustdoc(documentation: &str) -> String {
    let text = plain_characters(documentation);
    let blocks = if tag::has_block_tag(&text) { html::blocks(&text) } else { parse::blocks(text.trim()) };
    block::print(&blocks)
}

/// Markdown of the generator's own, its overlong paragraphs broken into lines.
pub fn wrapped(text: &str) -> String {
    let broken = |text: &str| match text.lines().any(|line| line.len() > block::WIDTH) {
        true => wrap::wrap(&text.replace('\n', " "), block::WIDTH).join("\n"),
        false => text.to_owned(),
    };
    let paragraph = |paragraph: &str| match paragraph.split_once('\n') {
        Some((heading, text)) if heading.starts_with("# ") => format!("{heading}\n{}", broken(text)),
        _ => broken(paragraph),
    };
    text.split("\n\n").map(paragraph).collect::<Vec<_>>().join("\n\n")
}

/// Characters that no doc comment may hold (a lone carriage return, marks that turn the direction of
/// text, those that cannot be seen) would stop the client crate from compiling or trip a lint.
fn plain_characters(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\t')) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' if characters.peek() == Some(&'\n') => {}
            '\r' => plain.push('\n'),
            '\n' | '\t' => plain.push(character),
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => {}
            '\u{2028}' | '\u{2029}' => plain.push('\n'),
            '\u{feff}' => {}
            control if control.is_control() => {}
            other => plain.push(other),
        }
    }
    Cow::Owned(plain)
}
