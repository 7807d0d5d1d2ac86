//! CommonMark, as far as documentation uses it -> blocks.

use super::block::{Block, List, Marker};
use super::inline::{Labels, closing_bracket, is_web, normal_label, prepared, ticks};
use super::wrap::begins_block;

/// Beyond this, nested lists and quotes are text.
const DEEPEST: usize = 12;

pub fn blocks(text: &str) -> Vec<Block> {
    let lines: Vec<String> = text.lines().map(expanded).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let labels = lines.iter().filter_map(|line| definition(line)).collect();
    nested(&lines, &labels, 0).0
}

/// Tabs count as in CommonMark, four columns each; a doc comment may hold none.
fn expanded(line: &str) -> String {
    let mut expanded = String::with_capacity(line.len());
    let mut column = 0;
    for character in line.chars() {
        let width = if character == '\t' { 4 - column % 4 } else { 1 };
        match character {
            '\t' => expanded.push_str(&"    "[..width]),
            other => expanded.push(other),
        }
        column += width;
    }
    expanded
}

/// The blocks, and whether an empty line stands between any two.
fn nested(lines: &[&str], labels: &Labels, depth: usize) -> (Vec<Block>, bool) {
    let mut blocks: Vec<Block> = Vec::new();
    let (mut at, mut spaced, mut blank) = (0, false, false);
    while let Some(line) = lines.get(at) {
        if line.trim().is_empty() {
            blank = true;
            at += 1;
            continue;
        }
        spaced |= blank && !blocks.is_empty();
        blank = false;
        let rest = &lines[at..];
        let (block, taken) = block(rest, labels, depth);
        at += taken.max(1);
        // The empty lines at its end separate it from the next block.
        blank |= lines.get(at - 1).is_some_and(|line| line.trim().is_empty());
        blocks.push(block);
    }
    (blocks, spaced)
}

fn block(lines: &[&str], labels: &Labels, depth: usize) -> (Block, usize) {
    let line = lines.first().copied().unwrap_or_default();
    if indent(line) >= 4 {
        return indented_code(lines);
    }
    let text = line.trim();
    if let Some((mark, length)) = fence(line) {
        return fenced_code(lines, mark, length);
    }
    if let Some((level, text)) = heading(text) {
        return (Block::Heading(level, prepared(text, labels)), 1);
    }
    if is_rule(text) {
        return (Block::Verbatim(vec![text.to_owned()]), 1);
    }
    if depth < DEEPEST && text.starts_with('>') {
        return quote(lines, labels, depth);
    }
    if let Some((marker, _)) = item(line).filter(|_| depth < DEEPEST) {
        return list(lines, marker, labels, depth);
    }
    if definition(line).is_some() {
        let count = lines.iter().take_while(|line| definition(line).is_some()).count();
        return (Block::Verbatim(lines[..count].iter().map(|line| line.trim().to_owned()).collect()), count);
    }
    if text.contains('|') && lines.get(1).is_some_and(|next| is_delimiter_row(next.trim())) {
        let count = lines.iter().take_while(|line| !line.trim().is_empty() && line.contains('|')).count();
        let rows = lines[..count].iter().map(|line| prepared(line.trim(), labels));
        return (Block::Verbatim(rows.collect()), count);
    }
    paragraph(lines, labels)
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

fn indented_code(lines: &[&str]) -> (Block, usize) {
    let mut count = lines.iter().take_while(|line| line.trim().is_empty() || indent(line) >= 4).count();
    while count > 0 && lines[count - 1].trim().is_empty() {
        count -= 1;
    }
    let code = lines[..count].iter().map(|line| line.get(4..).unwrap_or_default().to_owned());
    (Block::Code(code.collect()), count)
}

/// The character and number of a code fence.
fn fence(line: &str) -> Option<(char, usize)> {
    let text = line.trim_start();
    if text.starts_with("```") {
        let length = ticks(text);
        return (!text[length..].contains('`')).then_some(('`', length));
    }
    text.starts_with("~~~").then(|| ('~', text.len() - text.trim_start_matches('~').len()))
}

fn fenced_code(lines: &[&str], mark: char, length: usize) -> (Block, usize) {
    let indented = lines.first().map_or(0, |line| indent(line));
    let closes = |line: &&str| {
        let text = line.trim();
        indent(line) < 4 && text.len() >= length && text.chars().all(|character| character == mark)
    };
    let body = lines.iter().skip(1).take_while(|line| !closes(line));
    let code: Vec<String> =
        body.map(|line| line.get(indented.min(indent(line))..).unwrap_or_default().to_owned()).collect();
    let taken = (code.len() + 2).min(lines.len());
    (Block::Code(code), taken)
}

fn heading(text: &str) -> Option<(usize, &str)> {
    let level = text.len() - text.trim_start_matches('#').len();
    let after = &text[level..];
    let real = (1..=6).contains(&level) && (after.is_empty() || after.starts_with(' '));
    real.then(|| (level, after.trim()))
}

fn is_rule(text: &str) -> bool {
    let marks = text.chars().filter(|character| *character != ' ');
    ['-', '*', '_']
        .into_iter()
        .any(|mark| marks.clone().all(|other| other == mark) && marks.clone().count() >= 3)
}

fn is_delimiter_row(text: &str) -> bool {
    text.contains('-') && text.contains('|') && text.chars().all(|character| "|-: ".contains(character))
}

/// The label that the line `[label]: address` defines.
fn definition(line: &str) -> Option<String> {
    let text = line.trim();
    let close = text.starts_with('[').then(|| closing_bracket(text)).flatten()?;
    let target = text[close + 1..].strip_prefix(':')?.trim();
    let target = target.split(' ').next()?.trim_matches(['<', '>']);
    is_web(target).then(|| normal_label(&text[1..close]))
}

/// The marker of a list item and the column at which its text starts.
fn item(line: &str) -> Option<(Marker, usize)> {
    let start = indent(line);
    let text = &line[start..];
    let digits = text.len() - text.trim_start_matches(|character: char| character.is_ascii_digit()).len();
    let delimiter = text[digits..].chars().next()?;
    let marker = match (digits, delimiter) {
        (0, '-' | '*' | '+') => Marker::Bullet(delimiter),
        (1..=9, '.' | ')') => Marker::Number { start: text[..digits].parse().ok()?, delimiter },
        _ => return None,
    };
    let after = &text[digits + 1..];
    let spaces = indent(after);
    if spaces == 0 || after.trim().is_empty() {
        return None;
    }
    // Five spaces and more are one, and code behind it.
    Some((marker, start + digits + 1 + if spaces > 4 { 1 } else { spaces }))
}

fn same_list(one: Marker, other: Marker) -> bool {
    match (one, other) {
        (Marker::Number { delimiter: one, .. }, Marker::Number { delimiter: other, .. }) => one == other,
        _ => one == other,
    }
}

fn list(lines: &[&str], marker: Marker, labels: &Labels, depth: usize) -> (Block, usize) {
    let mut items = Vec::new();
    let (mut at, mut loose) = (0, false);
    while let Some(line) = lines.get(at) {
        let found = item(line).filter(|(other, _)| same_list(marker, *other) && indent(line) < 4);
        let Some((_, column)) = found.filter(|_| !is_rule(line.trim())) else { break };
        let mut body = vec![line.get(column..).unwrap_or_default()];
        let mut next = at + 1;
        while let Some(line) = lines.get(next) {
            let after_blank = lines[next - 1].trim().is_empty();
            if line.trim().is_empty() || indent(line) >= column {
                body.push(line.get(column..).unwrap_or_default());
            } else if !after_blank && !interrupts(line) && item(line).is_none() && !in_code(&body) {
                body.push(line.trim_start());
            } else {
                break;
            }
            next += 1;
        }
        let (blocks, spaced) = nested(&body, labels, depth + 1);
        items.push(blocks);
        let trailing = lines[..next].iter().rev().take_while(|line| line.trim().is_empty()).count();
        let continues =
            lines.get(next).and_then(|line| item(line)).is_some_and(|(other, _)| same_list(marker, other));
        loose |= spaced || (trailing > 0 && continues);
        at = next;
        if !continues {
            at -= trailing;
        }
    }
    (Block::List(List { marker, loose, items }), at)
}

fn in_code(body: &[&str]) -> bool {
    let mut open = None;
    for line in body {
        match (open, fence(line)) {
            (None, found) => open = found,
            (Some((mark, length)), Some((other, found))) if mark == other && found >= length => open = None,
            _ => {}
        }
    }
    open.is_some()
}

fn quote(lines: &[&str], labels: &Labels, depth: usize) -> (Block, usize) {
    let mut body: Vec<&str> = Vec::new();
    for line in lines {
        let text = line.trim_start();
        match text.strip_prefix('>') {
            Some(quoted) => body.push(quoted.strip_prefix(' ').unwrap_or(quoted)),
            None if text.is_empty() || interrupts(line) || item(line).is_some() => break,
            None if body.last().is_none_or(|last| last.trim().is_empty()) || in_code(&body) => break,
            None => body.push(text),
        }
    }
    (Block::Quote(nested(&body, labels, depth + 1).0), body.len())
}

/// Whether a line ends the paragraph before it.
fn interrupts(line: &str) -> bool {
    let text = line.trim();
    let starts_list = |(marker, _): (Marker, usize)| match marker {
        Marker::Bullet(_) => true,
        Marker::Number { start, .. } => start == 1,
    };
    indent(line) < 4
        && (text.starts_with('>')
            || fence(line).is_some()
            || heading(text).is_some()
            || is_rule(text)
            || item(line).is_some_and(starts_list))
}

fn paragraph(lines: &[&str], labels: &Labels) -> (Block, usize) {
    let mut text = String::new();
    let mut taken = 0;
    for line in lines {
        let trimmed = line.trim();
        if taken > 0 {
            let underline = |mark: char| !trimmed.is_empty() && trimmed.chars().all(|other| other == mark);
            if indent(line) < 4 && (underline('=') || (underline('-') && trimmed.len() > 1)) {
                let level = if trimmed.starts_with('=') { 1 } else { 2 };
                return (Block::Heading(level, prepared(&text, labels)), taken + 1);
            }
            if trimmed.is_empty() || interrupts(line) {
                break;
            }
            text.push('\n');
        }
        text.push_str(trimmed);
        // Two spaces at the end are a line break that trimming would lose.
        if line.ends_with("  ")
            && lines.get(taken + 1).is_some_and(|next| !next.trim().is_empty() && !begins_block(next.trim()))
        {
            text.push('\\');
        }
        taken += 1;
    }
    (Block::Paragraph(prepared(&text, labels)), taken)
}
