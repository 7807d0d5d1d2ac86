//! Converts a paragraph's words, code, emphasis and links into inline Markdown.

use super::html::decoded;

/// The notation of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Source {
    /// All characters are literal.
    Plain,
    /// Entities are decoded, and text between backticks is code, as authors of HTML documentation intend it.
    Html,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Style {
    Bold,
    Italic,
    Code,
    Link(String),
}

/// A paragraph that is being read. Whitespace is collapsed into single spaces, and a line feed is a hard line break.
#[derive(Debug, Default)]
pub struct Inline {
    text: String,
    /// The open styles, each with the text since its start.
    open: Vec<(Style, String)>,
}

impl Inline {
    /// Takes the whole paragraph, and ends all open styles.
    pub fn take(&mut self) -> String {
        while !self.open.is_empty() {
            self.close_last();
        }
        std::mem::take(&mut self.text).trim().to_owned()
    }

    pub fn text(&mut self, text: &str, source: Source) {
        let text = if source == Source::Html { decoded(text) } else { text.to_owned() };
        if self.has_open(&Style::Code) {
            self.last().push_str(&text);
            return;
        }
        let in_link = self.has_open(&Style::Link(String::new()));
        let words: Vec<&str> = text.split_whitespace().collect();
        if text.starts_with(char::is_whitespace) {
            self.space();
        }
        if !words.is_empty() {
            self.words(&escaped(&words.join(" "), source, in_link));
            if text.ends_with(char::is_whitespace) {
                self.space();
            }
        }
    }

    /// Adds a hard line break. Returns whether there was one already, in which case the paragraph ends.
    pub fn add_break(&mut self) -> bool {
        let text = self.last();
        text.truncate(text.trim_end_matches(' ').len());
        let repeated = text.is_empty() || text.ends_with('\n');
        if !repeated {
            text.push('\n');
        }
        repeated
    }

    pub fn open(&mut self, style: Style) {
        if !self.has_open(&style) && !self.has_open(&Style::Code) {
            self.open.push((style, String::new()));
        }
    }

    /// Ends a style, and all styles that were opened within it.
    pub fn close(&mut self, style: &Style) {
        while self.has_open(style) {
            self.close_last();
        }
    }

    fn has_open(&self, style: &Style) -> bool {
        let kind = std::mem::discriminant(style);
        self.open.iter().any(|(open, _)| std::mem::discriminant(open) == kind)
    }

    fn last(&mut self) -> &mut String {
        self.open.last_mut().map_or(&mut self.text, |(_, text)| text)
    }

    fn space(&mut self) {
        let text = self.last();
        if !text.ends_with([' ', '\n']) {
            text.push(' ');
        }
    }

    /// Adds Markdown, with a space before it if emphasis or code would otherwise not be recognized.
    fn words(&mut self, words: &str) {
        let text = self.last();
        let first = words.chars().next().unwrap_or(' ');
        let last = text.chars().next_back().unwrap_or(' ');
        // The space comes from a line break before an end tag.
        if ['.', ',', ';', ':', ')'].contains(&first) && last == ' ' {
            text.pop();
        }
        let inner = words.trim_start_matches('*').chars().next().unwrap_or(' ');
        let before = text.trim_end_matches('*').chars().next_back().unwrap_or(' ');
        let collides = match (last, first) {
            ('`', '`') | ('*', '*') => true,
            (_, '*') => last.is_alphanumeric() && !inner.is_alphanumeric(),
            ('*', _) => first.is_alphanumeric() && !before.is_alphanumeric() && before != '\\',
            ('!', '[') => {
                text.insert(text.len() - 1, '\\');
                false
            }
            _ => false,
        };
        if collides {
            text.push(' ');
        }
        text.push_str(words);
    }

    fn close_last(&mut self) {
        let Some((style, inner)) = self.open.pop() else { return };
        let words = inner.trim();
        let words = match &style {
            _ if words.is_empty() => String::new(),
            Style::Bold => format!("**{words}**"),
            Style::Italic => format!("*{words}*"),
            Style::Code => code(words),
            Style::Link(target) if words.replace('\\', "") == *target => format!("<{target}>"),
            Style::Link(target) => format!("[{words}]({target})"),
        };
        if inner.starts_with(char::is_whitespace) {
            self.space();
        }
        if !words.is_empty() {
            self.words(&words);
            if inner.ends_with(char::is_whitespace) {
                self.space();
            }
        }
    }
}

/// Escapes everything in words that Markdown would not read as plain text.
pub fn escaped(words: &str, source: Source, in_link: bool) -> String {
    let mut out = String::with_capacity(words.len() + 16);
    let mut rest = words;
    while let Some(at) = rest.find(|next| "\\`[]*~_<&h".contains(next)) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (length, written) = special(rest, out.chars().next_back(), source, in_link);
        out.push_str(&written);
        rest = &rest[length..];
    }
    out.push_str(rest);
    out
}

/// Returns the length of the special text that a text starts with, and the Markdown that replaces it.
fn special(text: &str, before: Option<char>, source: Source, in_link: bool) -> (usize, String) {
    let first = text.chars().next().unwrap_or_default();
    let after = text[1..].chars().next();
    let as_is = |length: usize| (length, text[..length].to_owned());
    let is_word = |other: Option<char>| other.is_some_and(char::is_alphanumeric);
    let escape = match first {
        '`' => match code_span(text) {
            Ok((length, words)) if source == Source::Html => return (length, code(words)),
            Ok(_) => true,
            Err(run) => return (run, "\\`".repeat(run)),
        },
        '<' => match text[1..].find('>').filter(|end| web_address(&text[1..]) == *end && *end > 0) {
            Some(end) if !in_link => return as_is(end + 2),
            _ => after.is_none_or(|next| next.is_ascii_alphanumeric() || "/!?".contains(next)),
        },
        'h' if in_link => return as_is(1),
        'h' => match web_address(text) {
            0 => return as_is(1),
            // Punctuation at the end belongs to the sentence, not to the address.
            length => {
                let address =
                    text[..length].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '_', '*', '~']);
                let address = if address.contains('(') { address } else { address.trim_end_matches(')') };
                return (address.len(), format!("<{address}>"));
            }
        },
        ']' => in_link,
        '&' => {
            let name = text[1..].trim_start_matches('#');
            name.trim_start_matches(|next: char| next.is_ascii_alphanumeric()).starts_with(';')
        }
        '_' if is_word(before) && is_word(after) => false,
        _ => true,
    };
    if escape { (1, format!("\\{first}")) } else { as_is(1) }
}

/// Returns a web address as the target of a link, or `None` for other addresses. Characters that would end the target
/// are percent-encoded.
pub fn link_target(address: &str) -> Option<String> {
    let lower = address.to_ascii_lowercase();
    let is_web = ["https://", "http://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme));
    let mut target = String::with_capacity(address.len());
    for character in address.chars() {
        match character {
            '(' | ')' | '<' | '>' | '\\' | '`' | '"' | '*' | '|' | '[' | ']' | ' ' => {
                target.push_str(&format!("%{:02X}", u32::from(character)));
            }
            space if space.is_whitespace() => {}
            other => target.push(other),
        }
    }
    is_web.then_some(target)
}

/// Returns the length of the web address that a text starts with, or 0.
fn web_address(text: &str) -> usize {
    let Some(scheme) = ["https://", "http://"].into_iter().find(|scheme| text.starts_with(scheme)) else {
        return 0;
    };
    let ends = |character: char| character.is_whitespace() || "<>`\"\\[]*|".contains(character);
    let length = text.find(ends).unwrap_or(text.len());
    if text[scheme.len()..length].starts_with(char::is_alphanumeric) { length } else { 0 }
}

/// Returns the length and the content of the code span that a text starts with, or `Err` with the number of backticks
/// if they are not closed.
pub fn code_span(text: &str) -> Result<(usize, &str), usize> {
    let run = text.len() - text.trim_start_matches('`').len();
    let mut at = run;
    while let Some(next) = text[at..].find('`') {
        let start = at + next;
        at = start + text[start..].len() - text[start..].trim_start_matches('`').len();
        if at - start == run {
            return Ok((at, &text[run..start]));
        }
    }
    Err(run)
}

/// Returns words as a code span. Words that would need three backticks are escaped as text instead, because three could
/// be read as a fence.
pub fn code(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let has_run = |length: usize| words.split(|character| character != '`').any(|run| run.len() == length);
    let pad = if words.starts_with('`') || words.ends_with('`') { " " } else { "" };
    match (words.is_empty(), has_run(1), has_run(2)) {
        (true, ..) => String::new(),
        (_, false, _) => format!("`{pad}{words}{pad}`"),
        (_, true, false) => format!("``{pad}{words}{pad}``"),
        (_, true, true) => escaped(&words, Source::Plain, true),
    }
}
