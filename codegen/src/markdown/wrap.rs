//! Inline Markdown -> lines, broken only where the meaning stays.

use super::inline::{code_span, link_target};

struct Word {
    text: String,
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

fn lay_out(words: &[Word], width: usize, keep_newlines: bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut columns = 0;
    for (index, word) in words.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|index| words.get(index)).map(|word| word.after);
        let length = word.text.chars().count();
        let breaks = match before {
            None => false,
            Some(Gap::Hard) => {
                line.push('\\');
                true
            }
            Some(Gap::Newline) if keep_newlines => true,
            Some(_) => columns + 1 + reach(words, index) > width && !begins_block(&word.text),
        };
        if breaks {
            lines.push(std::mem::take(&mut line));
            columns = 0;
        } else if before.is_some() {
            line.push(' ');
            columns += 1;
        }
        if columns == 0 && before.is_none_or(|gap| gap == Gap::Hard) && begins_block(&word.text) {
            line.push_str(&escaped(&word.text));
        } else {
            line.push_str(&word.text);
        }
        columns += length;
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// How far the word goes together with those that may not follow it on a line of their own.
fn reach(words: &[Word], index: usize) -> usize {
    let mut columns = 0;
    for (offset, word) in words.iter().skip(index).enumerate() {
        if offset > 0 {
            if !begins_block(&word.text) {
                break;
            }
            columns += 1;
        }
        columns += word.text.chars().count();
        if word.after == Gap::Hard {
            columns += 1;
            break;
        }
    }
    columns
}

/// Whether a line that starts with this word would be read as a list, heading, quote, rule or table.
pub fn begins_block(word: &str) -> bool {
    let number = word.strip_suffix(['.', ')']);
    word.starts_with('>')
        || word.starts_with("~~~")
        || (!word.is_empty() && word.chars().all(|character| "-=*_+~#|:".contains(character)))
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

fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut word = String::new();
    let mut rest = text;
    loop {
        let plain = rest.find(['\\', ' ', '\n', '`', ']']).unwrap_or(rest.len());
        word.push_str(&rest[..plain]);
        rest = &rest[plain..];
        let Some(first) = rest.chars().next() else { break };
        let mut length = first.len_utf8();
        match first {
            '\\' if rest[1..].starts_with('\n') => end_word(&mut words, &mut word, Gap::Hard),
            '\\' => {
                length += rest[1..].chars().next().map_or(0, char::len_utf8);
                word.push_str(&rest[..length]);
            }
            ' ' | '\n' => {
                length = rest.len() - rest.trim_start_matches([' ', '\n']).len();
                let gap = if rest[..length].contains('\n') { Gap::Newline } else { Gap::Space };
                end_word(&mut words, &mut word, gap);
            }
            _ => {
                let whole = match first {
                    '`' => Some(code_span(rest).unwrap_or_else(|| super::inline::ticks(rest))),
                    ']' if rest[1..].starts_with('(') => {
                        link_target(&rest[1..]).map(|(target, _)| target + 1)
                    }
                    _ => None,
                };
                length = whole.unwrap_or(length);
                word.push_str(&rest[..length].replace('\n', " "));
            }
        }
        rest = &rest[length..];
    }
    end_word(&mut words, &mut word, Gap::Space);
    words
}

fn end_word(words: &mut Vec<Word>, word: &mut String, gap: Gap) {
    if !word.is_empty() {
        words.push(Word { text: std::mem::take(word), after: gap });
    } else if let Some(last) = words.last_mut()
        && gap == Gap::Hard
    {
        last.after = gap;
    }
}
