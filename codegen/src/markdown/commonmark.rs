//! The blocks of CommonMark, as far as documentation uses them.

use super::begins_block;
use super::html::add_tokens;
use super::inline::Source;
use super::page::Page;

/// Beyond this, nested lists and quotes are text.
const DEEPEST: usize = 12;

pub fn render(text: &str, page: &mut Page) {
    let text = text.replace('\t', "    ");
    blocks(&text.lines().collect::<Vec<_>>(), 0, page);
}

fn blocks(lines: &[&str], depth: usize, page: &mut Page) {
    let mut rest = lines;
    while let Some(line) = rest.first() {
        let text = line.trim();
        let count = if text.is_empty() || is_rule(text) {
            page.end_paragraph();
            1
        } else if indent(line) >= 4 {
            let count = count(rest, |line| line.trim().is_empty() || indent(line) >= 4);
            page.code_block(rest[..count].iter().map(|line| line.get(4..).unwrap_or_default()));
            count
        } else if let Some(fence) = fence(text) {
            let closes = |line: &str| {
                line.trim().starts_with(fence) && line.trim().trim_start_matches(&fence[..1]).is_empty()
            };
            let body = count(&rest[1..], |line| !closes(line));
            let code = rest[1..=body].iter();
            page.code_block(code.map(|code| code.get(indent(line).min(indent(code))..).unwrap_or_default()));
            body + 2
        } else if let Some(level) = heading(text) {
            let tag = format!("h{level}");
            page.open(&tag, "");
            add_tokens(&text[level..], Source::Markdown, page);
            page.close(&tag);
            1
        } else if text.starts_with('>') && depth < DEEPEST {
            let count = count(rest, |line| line.trim_start().starts_with('>'));
            let quoted = rest[..count].iter().map(|line| &line.trim_start()[1..]);
            let quoted: Vec<&str> = quoted.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
            page.open("blockquote", "");
            blocks(&quoted, depth + 1, page);
            page.close("blockquote");
            count
        } else if text.starts_with('|') {
            let count = count(rest, |line| line.trim().starts_with('|'));
            table(&rest[..count], page);
            count
        } else if item(line).is_some() && depth < DEEPEST {
            list(rest, depth, page)
        } else {
            paragraph(rest, page)
        };
        rest = rest.get(count..).unwrap_or_default();
    }
    page.end_paragraph();
}

/// How many lines at the start fulfil a condition.
fn count(lines: &[&str], condition: impl Fn(&str) -> bool) -> usize {
    lines.iter().take_while(|line| condition(line)).count()
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// The fence that opens a block of code.
fn fence(text: &str) -> Option<&str> {
    let mark = if text.starts_with("~~~") { '~' } else { '`' };
    let after = text.trim_start_matches(mark);
    let fence = &text[..text.len() - after.len()];
    (fence.len() >= 3 && !after.contains('`')).then_some(fence)
}

fn heading(text: &str) -> Option<usize> {
    let level = text.len() - text.trim_start_matches('#').len();
    let after = &text[level..];
    ((1..=6).contains(&level) && (after.is_empty() || after.starts_with(' '))).then_some(level)
}

/// A rule, or the line below a heading. A heading written that way becomes a paragraph.
fn is_rule(text: &str) -> bool {
    let marks: String = text.split(' ').collect();
    let is_all = |mark: char| marks.chars().all(|other| other == mark);
    is_all('=') || (marks.len() > 2 && ['-', '*', '_'].into_iter().any(is_all))
}

/// The number of an ordered list's item, and the column at which the text of an item starts.
fn item(line: &str) -> Option<(Option<u64>, usize)> {
    let text = line.trim_start();
    let (marker, after) = text.split_once(' ')?;
    let number = match marker {
        "-" | "*" | "+" => None,
        _ => Some(marker.strip_suffix(['.', ')'])?.parse().ok()?),
    };
    if after.trim().is_empty() || (number.is_some() && !begins_block(marker)) || marker.len() > 10 {
        return None;
    }
    // Five spaces and more are one, and code behind it.
    let spaces = if indent(after) < 4 { indent(after) } else { 0 };
    Some((number, indent(line) + marker.len() + 1 + spaces))
}

fn list(lines: &[&str], depth: usize, page: &mut Page) -> usize {
    let mut at = 0;
    let mut ordered = None;
    while let Some((number, column)) = lines.get(at).and_then(|line| item(line)) {
        match ordered {
            None => page.open_list(number),
            Some(ordered) if ordered != number.is_some() => break,
            Some(_) => {}
        }
        ordered = Some(number.is_some());
        let mut body = vec![&lines[at][column..]];
        at += 1;
        while let Some(line) = lines.get(at) {
            let lazy = !lines[at - 1].trim().is_empty() && !interrupts(line) && item(line).is_none();
            match line.trim().is_empty() || indent(line) >= column {
                true => body.push(line.get(column..).unwrap_or_default()),
                false if lazy => body.push(line.trim_start()),
                false => break,
            }
            at += 1;
        }
        page.open("li", "");
        blocks(&body, depth + 1, page);
        page.close("li");
    }
    page.close("ul");
    at
}

/// Whether a line ends the paragraph before it.
fn interrupts(line: &str) -> bool {
    let text = line.trim();
    text.is_empty()
        || indent(line) < 4
            && (text.starts_with('>')
                || fence(text).is_some()
                || heading(text).is_some()
                || is_rule(text)
                || item(line).is_some_and(|(number, _)| number.is_none_or(|number| number == 1)))
}

fn paragraph(lines: &[&str], page: &mut Page) -> usize {
    let count = 1 + count(&lines[1..], |line| !interrupts(line));
    let mut text = String::new();
    for line in &lines[..count] {
        text.push_str(line.trim().strip_suffix('\\').unwrap_or(line.trim()));
        let breaks = line.ends_with("  ") || line.ends_with('\\');
        text.push_str(if breaks { "<br>" } else { " " });
    }
    page.end_paragraph();
    add_tokens(&text, Source::Markdown, page);
    page.end_paragraph();
    count
}

fn table(rows: &[&str], page: &mut Page) {
    page.open("table", "");
    for row in rows.iter().filter(|row| row.contains(|mark| !"|-: ".contains(mark))) {
        page.open("tr", "");
        // A bar that is escaped does not end a cell.
        let row = row.trim().replace("\\|", "\0");
        for cell in row.trim_matches('|').split('|') {
            page.open("td", "");
            add_tokens(&cell.replace('\0', "|"), Source::Markdown, page);
            page.close("td");
        }
    }
    page.close("table");
}
