//! Runs of text, code, emphasis and links -> inline Markdown.

use super::inline::{auto_link, bare_url, code_span, is_web, longest_ticks, looks_like_tag, ticks};
use super::tag::{self, Token, decoded, entity_end};

pub enum Piece {
    /// Words that mean only themselves.
    Text(String),
    /// Words that are Markdown already.
    Markdown(String),
    Code(String),
    Start(Style),
    End(Style),
    Break,
}

#[derive(Clone, PartialEq)]
pub enum Style {
    Bold,
    Italic,
    Link(String),
}

#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Gap {
    None,
    Space,
    Newline,
    Hard,
}

/// Puts the pieces of one paragraph together bit by bit.
struct Line {
    text: String,
    gap: Gap,
    /// Styles without a word so far: an empty one leaves no trace, and no marker touches a space.
    pending: Vec<Style>,
    /// Each with the place where its first word stands.
    open: Vec<(Style, usize)>,
    /// A closing marker that a letter right after it would undo.
    fragile: bool,
}

/// Markdown whose inline tags, if there are any, are Markdown too.
pub fn without_tags(text: &str) -> String {
    if !text.contains('<') {
        return text.to_owned();
    }
    if tag::tokens(text, true).all(|token| matches!(token, Token::Text(_))) {
        return text.to_owned();
    }
    let mut pieces = Vec::new();
    let mut code = 0;
    for token in tag::tokens(text, true) {
        match token {
            Token::Text(text) if code == 0 => pieces.push(Piece::Markdown(text.to_owned())),
            Token::Text(text) => pieces.push(Piece::Code(decoded(text))),
            Token::Open { name, href } => open(&mut pieces, &mut code, name, href),
            Token::Close(name) => close(&mut pieces, &mut code, name),
        }
    }
    inline(&pieces)
}

pub fn open(pieces: &mut Vec<Piece>, code: &mut usize, name: &str, href: Option<&str>) {
    match name {
        "b" | "strong" => pieces.push(Piece::Start(Style::Bold)),
        "i" | "em" => pieces.push(Piece::Start(Style::Italic)),
        "code" | "tt" => *code += 1,
        "br" => pieces.push(Piece::Break),
        "a" => {
            let target = decoded(href.unwrap_or_default());
            if is_web(&target) {
                pieces.push(Piece::Start(Style::Link(link_safe(&target))));
            }
        }
        _ => {}
    }
}

pub fn close(pieces: &mut Vec<Piece>, code: &mut usize, name: &str) {
    match name {
        "b" | "strong" => pieces.push(Piece::End(Style::Bold)),
        "i" | "em" => pieces.push(Piece::End(Style::Italic)),
        "a" => pieces.push(Piece::End(Style::Link(String::new()))),
        "code" | "tt" => *code = code.saturating_sub(1),
        _ => {}
    }
}

/// What would end a link target early is written as a percent code.
fn link_safe(target: &str) -> String {
    let mut safe = String::with_capacity(target.len());
    for character in target.chars() {
        match character {
            '(' | ')' | '<' | '>' | '\\' | '`' | '"' | '*' | '|' | '[' | ']' => {
                safe.push_str(&format!("%{:02X}", u32::from(character)));
            }
            ' ' => safe.push_str("%20"),
            space if space.is_whitespace() => {}
            other => safe.push(other),
        }
    }
    safe
}

/// One paragraph of inline Markdown, empty where the pieces hold no word.
pub fn inline(pieces: &[Piece]) -> String {
    let mut line =
        Line { text: String::new(), gap: Gap::None, pending: Vec::new(), open: Vec::new(), fragile: false };
    let mut code = String::new();
    for piece in pieces {
        if let Piece::Code(part) = piece {
            code.push_str(part);
            continue;
        }
        add_code(&mut line, &mut code);
        match piece {
            Piece::Text(text) => {
                let words = || text.split_whitespace().collect::<Vec<_>>().join(" ");
                add(&mut line, text, false, |in_link| literal(&words(), in_link));
            }
            Piece::Markdown(text) => add(&mut line, text, true, |_| text.trim().to_owned()),
            Piece::Code(_) => {}
            Piece::Start(style) => start(&mut line, style),
            Piece::End(style) => end(&mut line, style),
            Piece::Break => line.gap = Gap::Hard,
        }
    }
    add_code(&mut line, &mut code);
    while let Some((style, _)) = line.open.last() {
        let style = style.clone();
        end(&mut line, &style);
    }
    line.text
}

fn add_code(line: &mut Line, code: &mut String) {
    if code.is_empty() {
        return;
    }
    let source = std::mem::take(code);
    let words = source.split_whitespace().collect::<Vec<_>>().join(" ");
    add(line, &source, false, |_| {
        let fence = "`".repeat(longest_ticks(&words) + 1);
        let pad = if words.starts_with('`') || words.ends_with('`') { " " } else { "" };
        format!("{fence}{pad}{words}{pad}{fence}")
    });
}

/// `source` tells the spaces around; its words are asked for only when there are any. Only Markdown
/// keeps its line breaks: those of HTML are where an editor happened to wrap.
fn add(line: &mut Line, source: &str, markdown: bool, words: impl FnOnce(bool) -> String) {
    let gap = |space: &str| match space {
        "" => Gap::None,
        space if markdown && space.contains('\n') => Gap::Newline,
        _ => Gap::Space,
    };
    let trimmed = source.trim_start();
    let leading = gap(&source[..source.len() - trimmed.len()]);
    if leading > line.gap {
        line.gap = leading;
    }
    if trimmed.is_empty() {
        return;
    }
    // The space came from before an end tag, where editors put the next line.
    let closes_sentence = trimmed.starts_with(['.', ',', ';', ':', '!', '?', ')']);
    if !markdown && leading == Gap::None && line.gap == Gap::Space && closes_sentence {
        line.gap = Gap::None;
    }
    let in_link = line.open.iter().map(|(style, _)| style).chain(&line.pending).any(is_link);
    write(line, &words(in_link));
    line.gap = gap(&trimmed[trimmed.trim_end().len()..]);
}

fn is_link(style: &Style) -> bool {
    matches!(style, Style::Link(_))
}

fn write(line: &mut Line, words: &str) {
    let first = words.chars().next().unwrap_or(' ');
    let emphasis = line.pending.first().is_some_and(|style| !is_link(style));
    let last = line.text.chars().next_back();
    let collides = match last {
        None => false,
        Some('`') => first == '`' && line.pending.is_empty(),
        Some('*') if emphasis => true,
        Some(last) if emphasis => last.is_alphanumeric() && !first.is_alphanumeric(),
        Some(_) => false,
    };
    if line.gap == Gap::None && (collides || (line.fragile && first.is_alphanumeric())) {
        line.gap = Gap::Space;
    }
    if last.is_some() {
        line.text.push_str(match line.gap {
            Gap::None => "",
            Gap::Space => " ",
            Gap::Newline => "\n",
            Gap::Hard => "\\\n",
        });
    }
    line.gap = Gap::None;
    line.fragile = false;
    for style in std::mem::take(&mut line.pending) {
        if is_link(&style) && line.text.ends_with('!') {
            line.text.insert(line.text.len() - 1, '\\');
        }
        line.text.push_str(match style {
            Style::Bold => "**",
            Style::Italic => "*",
            Style::Link(_) => "[",
        });
        line.open.push((style, line.text.len()));
    }
    line.text.push_str(words);
}

fn start(line: &mut Line, style: &Style) {
    let same = |other: &Style| other == style || (is_link(other) && is_link(style));
    if !line.open.iter().map(|(style, _)| style).chain(&line.pending).any(same) {
        line.pending.push(style.clone());
    }
}

fn end(line: &mut Line, style: &Style) {
    let same = |other: &Style| other == style || (is_link(other) && is_link(style));
    if let Some(at) = line.pending.iter().rposition(same) {
        line.pending.remove(at);
        return;
    }
    let Some(at) = line.open.iter().rposition(|(open, _)| same(open)) else { return };
    // Tags that overlap: the inner ones end here as well and start again behind.
    let inner = line.open.split_off(at);
    for (style, first) in inner.iter().rev() {
        line.fragile = line.text.ends_with(|last: char| !last.is_alphanumeric());
        match style {
            Style::Bold => line.text.push_str("**"),
            Style::Italic => line.text.push('*'),
            Style::Link(target) => {
                line.fragile = false;
                if line.text[*first..].replace('\\', "") == *target {
                    line.text.truncate(first - 1);
                    line.text.push_str(&format!("<{target}>"));
                } else {
                    line.text.push_str(&format!("]({target})"));
                }
            }
        }
    }
    let again = inner.into_iter().skip(1).map(|(style, _)| style);
    line.pending = again.chain(std::mem::take(&mut line.pending)).collect();
}

/// Words as Markdown that shows exactly them. A pair of backticks stays: nobody means it to be seen.
fn literal(words: &str, in_link: bool) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    let mut before = None;
    let mut rest = words;
    loop {
        let plain = rest.find(|next| "\\`[]*~_<&h".contains(next)).unwrap_or(rest.len());
        out.push_str(&rest[..plain]);
        before = rest[..plain].chars().next_back().or(before);
        rest = &rest[plain..];
        let Some(first) = rest.chars().next() else { break };
        let after = rest[first.len_utf8()..].chars().next();
        let whole = match first {
            '`' => code_span(rest),
            '<' if !in_link => auto_link(rest),
            'h' if !in_link => bare_url(rest).inspect(|_| out.push('<')),
            _ => None,
        };
        if let Some(length) = whole {
            out.push_str(&rest[..length]);
            if first == 'h' {
                out.push('>');
            }
            before = rest[..length].chars().next_back();
            rest = &rest[length..];
            continue;
        }
        let spaced = before == Some(' ') && after == Some(' ');
        let escape = match first {
            '\\' => after.is_none_or(|next| next.is_ascii_punctuation()) || bare_url(&rest[1..]).is_some(),
            '`' | '[' => true,
            ']' => in_link,
            '*' | '~' => !spaced,
            '_' => {
                let letter = |other: Option<char>| other.is_some_and(char::is_alphanumeric);
                !(spaced || letter(before) && letter(after))
            }
            '<' => after.is_none() || looks_like_tag(rest),
            '&' => entity_end(rest).is_some(),
            _ => false,
        };
        let length = if first == '`' { ticks(rest) } else { first.len_utf8() };
        for character in rest[..length].chars() {
            if escape {
                out.push('\\');
            }
            out.push(character);
        }
        before = Some(first);
        rest = &rest[length..];
    }
    out
}
