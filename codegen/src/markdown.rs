//! Converts documentation in HTML or CommonMark into Markdown that rustdoc accepts without warnings.
//!
//! The result never has broken links, HTML tags or doctests. Text whose format has no counterpart in Markdown is kept
//! as plain text.

mod commonmark;
mod html;
mod inline;
mod page;
#[cfg(test)]
mod tests;

use page::Page;

/// The maximum width of lines. With `/// ` and the indentation of a field, they fit into the usual 100 columns.
const WIDTH: usize = 95;

/// Converts the documentation of a model into Markdown. A text with an HTML block tag is HTML, any other is CommonMark.
pub fn rustdoc(documentation: &str) -> String {
    let text = plain_characters(documentation);
    let mut page = Page::new();
    match commonmark::has_block_tag(&text) {
        true => html::render(&text, &mut page),
        false => commonmark::render(&text, &mut page),
    }
    page.finish()
}

/// Escapes plain text, such as a title: returns one line of Markdown that is displayed as this text.
pub fn escape(text: &str) -> String {
    let words: Vec<String> = plain_characters(text).split_whitespace().map(str::to_owned).collect();
    inline::escaped(&words.join(" "), inline::Source::Plain, false)
}

/// Returns a value of the model as code on a single line. Characters that are not visible, or that Markdown would leave
/// out, are escaped as in Rust.
pub fn value(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    let mut last = ' ';
    while let Some(c) = rest.next() {
        match c {
            ' ' if last == ' ' || rest.peek().is_none() => shown.push_str("\\u{20}"),
            ' ' | '"' | '\'' | '\\' => shown.push(c),
            c => shown.extend(c.escape_debug()),
        }
        last = c;
    }
    inline::code(&shown)
}

/// Wraps the long paragraphs of the generator's own Markdown.
pub fn wrapped(text: &str) -> String {
    let broken = |text: &str| match text.lines().any(|line| line.len() > WIDTH) {
        true => wrap(&text.replace('\n', " "), WIDTH).join("\n"),
        false => text.to_owned(),
    };
    let paragraph = |paragraph: &str| match paragraph.split_once('\n') {
        Some((heading, text)) if heading.starts_with("# ") => format!("{heading}\n{}", broken(text)),
        _ => broken(paragraph),
    };
    text.split("\n\n").map(paragraph).collect::<Vec<_>>().join("\n\n")
}

/// Removes the characters that rustc or its lints reject in a doc comment: lone carriage returns, invisible characters,
/// and those that change the direction of text.
fn plain_characters(text: &str) -> String {
    let line_feeds = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    line_feeds
        .chars()
        .filter(|character| match character {
            '\n' | '\t' => true,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => false,
            '\u{feff}' => false,
            other => !other.is_control(),
        })
        .collect()
}

/// Wraps inline Markdown. Lines may break at any space, even within code and links, unless the next line would begin
/// with text that Markdown reads as the start of a block. A line feed in the text is a hard line break.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for part in text.split('\n').map(str::trim).filter(|part| !part.is_empty()) {
        if let Some(last) = lines.last_mut() {
            *last = format!("{last}\\");
        }
        let mut words = part.split(' ').filter(|word| !word.is_empty());
        let mut line = words.next().map(at_start).unwrap_or_default();
        for word in words {
            if line.chars().count() + 1 + word.chars().count() > width && !begins_block(word) {
                lines.push(std::mem::take(&mut line));
            } else {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
    }
    lines
}

/// Whether a line that begins with this word may be read as a list, heading, quote, rule, table, fence or tag.
fn begins_block(word: &str) -> bool {
    let number = word.strip_suffix(['.', ')']);
    word.starts_with(['>', '<']) && !word.starts_with("<http")
        || word.starts_with("~~~")
        || word.starts_with("```")
        || word.chars().all(|character| "-=*_+~#|:".contains(character))
        || number.is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Returns the first word of a line, escaped if it would begin a block.
fn at_start(word: &str) -> String {
    match word.strip_suffix(['.', ')']) {
        _ if !begins_block(word) => word.to_owned(),
        Some(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("{digits}\\{}", &word[digits.len()..])
        }
        _ => format!("\\{word}"),
    }
}
