//! The blocks of a documentation text, and how they are printed as Markdown.

use super::wrap::wrap;

/// Leaves room for `/// ` and the indentation of a field within the usual hundred columns.
pub const WIDTH: usize = 95;
/// However deep the nesting, a line keeps some room for its words.
const NARROWEST: usize = 40;

pub enum Block {
    /// Inline Markdown that is already escaped, soft line breaks kept.
    Paragraph(String),
    Heading(usize, String),
    Code(Vec<String>),
    Quote(Vec<Block>),
    List(List),
    /// Lines that mean something only as they are: tables, link definitions, rules.
    Verbatim(Vec<String>),
}

pub struct List {
    pub marker: Marker,
    pub loose: bool,
    pub items: Vec<Vec<Block>>,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Marker {
    Bullet(char),
    Number { start: u64, delimiter: char },
}

pub fn print(blocks: &[Block]) -> String {
    lines(blocks, WIDTH, false).join("\n")
}

fn lines(blocks: &[Block], width: usize, tight: bool) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for block in blocks {
        let block = block_lines(block, width.max(NARROWEST));
        if !all.is_empty() && !block.is_empty() && !tight {
            all.push(String::new());
        }
        all.extend(block);
    }
    all
}

fn block_lines(block: &Block, width: usize) -> Vec<String> {
    match block {
        Block::Paragraph(text) => wrap(text, width),
        Block::Heading(level, text) => {
            let text = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
            if text.is_empty() { Vec::new() } else { vec![format!("{} {text}", "#".repeat(*level))] }
        }
        Block::Code(code) => fenced(code),
        Block::Quote(blocks) => prefixed(lines(blocks, width.saturating_sub(2), false), "> ", "> "),
        Block::List(list) => list_lines(list, width),
        Block::Verbatim(lines) => lines.clone(),
    }
}

/// The word `text` is what keeps rustdoc from compiling the block as an example.
fn fenced(code: &[String]) -> Vec<String> {
    let mut body: Vec<String> = Vec::new();
    for line in code.iter().map(|line| line.trim_end()) {
        let repeated = body.last().is_none_or(|last| last.is_empty());
        if !(line.is_empty() && repeated) {
            body.push(line.to_owned());
        }
    }
    body.pop_if(|last| last.is_empty());
    if body.is_empty() {
        return body;
    }
    let fence =
        "`".repeat(body.iter().map(|line| super::inline::longest_ticks(line) + 1).max().unwrap_or(3).max(3));
    body.insert(0, format!("{fence}text"));
    body.push(fence);
    body
}

fn list_lines(list: &List, width: usize) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut count = 0;
    for item in &list.items {
        let marker = match list.marker {
            Marker::Bullet(bullet) => format!("{bullet} "),
            Marker::Number { start, delimiter } => format!("{}{delimiter} ", start.saturating_add(count)),
        };
        let item = lines(item, width.saturating_sub(marker.len()), !list.loose);
        if item.is_empty() {
            continue;
        }
        count += 1;
        if list.loose && !all.is_empty() {
            all.push(String::new());
        }
        all.extend(prefixed(item, &marker, &" ".repeat(marker.len())));
    }
    all
}

fn prefixed(lines: Vec<String>, first: &str, rest: &str) -> Vec<String> {
    let prefix = |(index, line): (usize, String)| {
        let line = format!("{}{line}", if index == 0 { first } else { rest });
        line.trim_end().to_owned()
    };
    lines.into_iter().enumerate().map(prefix).collect()
}
