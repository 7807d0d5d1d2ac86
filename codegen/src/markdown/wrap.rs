//! Inline Markdown -> lines, broken only where the meaning stays.

use super::inline::{code_span, link_target};

struct Word<'t> {
    /// As written; a line break in it, which only code and links can hold, is printed as a space.
    text: &'t str,
    columns: usize,
    /// Whether a line that starts with it would be read as something else.
    begins_block: bool,
    after: Gap,
}

#[derive(Clone, Copy, PartialEq)]
enum Gap {
    Space,
    Newline,
    /// A break the reader shall see.
    Hard,
}

/// A paragraph whose lines all fit keeps them: whoever wrote Markdown by hand broke them on purpose.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let words = words(text);
    // Most paragraphs come from HTML as one long line.
    if text.len() > 4 * width && !text.contains('\n') {
        return lay_out(&words, width, false);
    }
    let kept = lay_out(&words, usize::MAX, true);
    let starts_block = |line: &String| begins_block(line.split(' ').next().unwrap_or_default());
    let fits = kept.iter().all(|line| line.chars().count() <= width && !starts_block(line));
    if fits { kept } else { lay_out(&words, width, false) }
}

fn lay_out(words: &[Word<'_>], width: usize, keep_newlines: bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut columns = 0;
    for (index, word) in words.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|index| words.get(index)).map(|word| word.after);
        let breaks = match before {
            None => false,
            Some(Gap::Hard) => {
                line.push('\\');
                true
            }
            Some(Gap::Newline) if keep_newlines => true,
            Some(_) => columns + 1 + reach(words, index) > width && !word.begins_block,
        };
        if breaks {
            lines.push(std::mem::take(&mut line));
            columns = 0;
        } else if before.is_some() {
            line.push(' ');
            columns += 1;
        }
        if columns == 0 && before.is_none_or(|gap| gap == Gap::Hard) && word.begins_block {
            line.push_str(&escaped(word.text));
        } else {
            let start = line.len();
            line.push_str(word.text);
            if word.text.contains('\n') {
                line.replace_range(start.., &word.text.replace('\n', " "));
            }
        }
        columns += word.columns;
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// How far the word goes together with those that may not follow it on a line of their own.
fn reach(words: &[Word<'_>], index: usize) -> usize {
    let mut columns = 0;
    for (offset, word) in words.iter().skip(index).enumerate() {
        if offset > 0 {
            if !word.begins_block {
                break;
            }
            columns += 1;
        }
        columns += word.columns;
        if word.after == Gap::Hard {
            columns += 1;
            break;
        }
    }
    columns
}

/// Whether a line that starts with this word would be read as a list, heading, quote, rule or table.
pub fn begins_block(word: &str) -> bool {
    // Most words begin with a letter.
    if word.bytes().next().is_none_or(|first| first.is_ascii_alphabetic()) {
        return false;
    }
    let number = word.strip_suffix(['.', ')']);
    word.starts_with('>')
        || word.starts_with("~~~")
        || word.bytes().all(|byte| b"-=*_+~#|:".contains(&byte))
        || number.is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

fn escaped(word: &str) -> String {
    match word.strip_suffix(['.', ')']) {
        Some(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("{digits}\\{}", &word[digits.len()..])
        }
        _ => format!("\\{word}"),
    }
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::with_capacity(text.len() / 6);
    // Where the word begins that is being read.
    let mut start = 0;
    let mut at = 0;
    let is_special = |byte: u8| matches!(byte, b'\\' | b' ' | b'\n' | b'`' | b']');
    while let Some(plain) = text[at..].bytes().position(is_special) {
        at += plain;
        let rest = &text[at..];
        match rest.as_bytes()[0] {
            b'\\' if rest[1..].starts_with('\n') => {
                end_word(&mut words, &text[start..at], Gap::Hard);
                at += 1;
                start = at;
            }
            b'\\' => at += 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            b' ' | b'\n' => {
                let length = rest.len() - rest.trim_start_matches([' ', '\n']).len();
                let gap = if rest[..length].contains('\n') { Gap::Newline } else { Gap::Space };
                end_word(&mut words, &text[start..at], gap);
                at += length;
                start = at;
            }
            b'`' => at += code_span(rest).unwrap_or_else(|| super::inline::ticks(rest)),
            _ => at += link_target(&rest[1..]).map_or(1, |(target, _)| target + 1),
        }
    }
    end_word(&mut words, &text[start..], Gap::Space);
    words
}

fn end_word<'t>(words: &mut Vec<Word<'t>>, text: &'t str, gap: Gap) {
    if !text.is_empty() {
        let (columns, begins_block) = (text.chars().count(), begins_block(text));
        words.push(Word { text, columns, begins_block, after: gap });
    } else if let Some(last) = words.last_mut()
        && gap == Gap::Hard
    {
        last.after = gap;
    }
}
