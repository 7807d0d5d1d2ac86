//! Converts the blocks of a text, whose tags are opened and closed one after the other, into lines of Markdown.

use super::html::{decoded, href};
use super::inline::{Inline, Source, Style, link_target};
use super::{WIDTH, wrap};

/// The maximum depth of nested blocks. Deeper nesting is ignored.
const DEEPEST: usize = 24;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Root,
    /// A list, with the number of its first item if it is ordered.
    List(Option<u64>),
    Item,
    Quote,
    Table,
    Row,
    Cell,
}

/// An open block.
#[derive(Debug)]
struct Frame {
    kind: Kind,
    lines: Vec<String>,
    /// The items of a list, the rows of a table, or the cells of a row.
    items: Vec<Vec<String>>,
}

#[derive(Debug)]
pub struct Page {
    /// The open blocks. There is always at least one, because the first is the root.
    frames: Vec<Frame>,
    paragraph: Inline,
    /// The level of the heading, if the paragraph is one.
    heading: Option<usize>,
    /// The label before the next paragraph: `Note`, or the term of a definition.
    label: Option<String>,
    /// The text of an open `<pre>`.
    pre: Option<String>,
}

impl Page {
    pub fn new() -> Page {
        let root = Frame { kind: Kind::Root, lines: Vec::new(), items: Vec::new() };
        Page { frames: vec![root], paragraph: Inline::default(), heading: None, label: None, pre: None }
    }

    pub fn finish(mut self) -> String {
        self.close("pre");
        while self.frames.len() > 1 {
            self.end_frame();
        }
        self.end_block();
        self.frames.remove(0).lines.join("\n")
    }

    pub fn text(&mut self, text: &str, source: Source) {
        match &mut self.pre {
            Some(pre) if source == Source::Html => pre.push_str(&decoded(text)),
            Some(pre) => pre.push_str(text),
            None => self.paragraph.text(text, source),
        }
    }

    pub fn open(&mut self, name: &str, attributes: &str) {
        match name {
            _ if self.pre.is_some() => {}
            "b" | "strong" => self.paragraph.open(Style::Bold),
            "i" | "em" => self.paragraph.open(Style::Italic),
            "code" | "tt" => self.paragraph.open(Style::Code),
            "a" => {
                self.open_link(&href(attributes).unwrap_or_default());
            }
            "br" => {
                if self.paragraph.add_break() {
                    self.end_paragraph();
                }
            }
            "span" | "u" | "sub" | "sup" | "small" | "font" => {}
            "ul" | "dl" => self.open_list(None),
            "ol" => self.open_list(Some(1)),
            "li" | "dt" => self.open_item(),
            "dd" if self.is_open(is_item, is_list) => self.end_term(),
            "dd" => self.open_item(),
            "note" | "important" | "warning" | "caution" | "tip" => {
                self.end_block();
                self.label = Some(format!("{}{}", name[..1].to_ascii_uppercase(), &name[1..]));
            }
            "blockquote" => self.start_frame(Kind::Quote),
            "table" => self.start_frame(Kind::Table),
            "tr" => {
                self.end_frames(is_row, is_table);
                self.start_within(is_table, Kind::Row);
            }
            "td" | "th" => {
                self.end_frames(is_cell, is_table);
                self.start_within(is_table, Kind::Row);
                self.start_within(is_row, Kind::Cell);
            }
            "pre" => {
                self.end_block();
                self.pre = Some(String::new());
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.end_paragraph();
                self.heading = name[1..].parse().ok();
            }
            _ => self.end_paragraph(),
        }
    }

    /// Opens a link. Returns whether it is a web address. Other links become text, because rustdoc would look for a
    /// Rust item.
    pub fn open_link(&mut self, address: &str) -> bool {
        let target = link_target(address);
        let is_web = target.is_some();
        target.into_iter().for_each(|target| self.paragraph.open(Style::Link(target)));
        is_web
    }

    pub fn close(&mut self, name: &str) {
        match name {
            "pre" => {
                if let Some(pre) = self.pre.take() {
                    self.code_block(&pre);
                }
            }
            _ if self.pre.is_some() => {}
            "b" | "strong" => self.paragraph.close(&Style::Bold),
            "i" | "em" => self.paragraph.close(&Style::Italic),
            "code" | "tt" => self.paragraph.close(&Style::Code),
            "a" => self.paragraph.close(&Style::Link(String::new())),
            "br" | "span" | "u" | "sub" | "sup" | "small" | "font" => {}
            "ul" | "ol" | "dl" => self.end_frames(is_list, is_cell),
            "li" => self.end_frames(is_item, is_list),
            "dt" => self.end_term(),
            "note" | "important" | "warning" | "caution" | "tip" => {
                self.end_paragraph();
                self.label = None;
            }
            "blockquote" => self.end_frames(|kind| kind == Kind::Quote, is_cell),
            "table" => self.end_frames(is_table, |_| false),
            "tr" => self.end_frames(is_row, is_table),
            "td" | "th" => self.end_frames(is_cell, is_table),
            _ => self.end_paragraph(),
        }
    }

    pub fn open_list(&mut self, first: Option<u64>) {
        self.start_frame(Kind::List(first));
    }

    /// Adds a block of code. Its language `text` prevents rustdoc from compiling it as an example.
    fn code_block(&mut self, code: &str) {
        self.end_block();
        let lines: Vec<String> =
            code.lines().map(|line| line.replace('\t', "    ").trim_end().to_owned()).collect();
        let first = lines.iter().position(|line| !line.is_empty());
        let last = lines.iter().rposition(|line| !line.is_empty());
        let (Some(first), Some(last)) = (first, last) else { return };
        let runs = lines.iter().flat_map(|line| line.split(|character| character != '`'));
        let fence = "`".repeat(runs.map(|run| run.len() + 1).max().unwrap_or(0).max(3));
        let mut block = vec![format!("{fence}text")];
        block.extend_from_slice(&lines[first..=last]);
        block.push(fence);
        self.add_block(block, true);
    }

    /// Ends the paragraph and all open styles.
    pub fn end_paragraph(&mut self) {
        let mut text = self.paragraph.take();
        if text.is_empty() {
            return;
        }
        if let Some(label) = self.label.take() {
            text.insert_str(0, &format!("**{label}:** "));
        }
        // Headings and table cells cannot be wrapped.
        let in_table = self.frames.iter().any(|frame| frame.kind == Kind::Cell);
        let lines = match self.heading.take() {
            Some(level) => vec![format!("{} {}", "#".repeat(level), text.replace('\n', " "))],
            None if in_table => vec![text.replace('\n', " ")],
            None => {
                let nested =
                    self.frames.iter().filter(|frame| is_item(frame.kind) || frame.kind == Kind::Quote);
                wrap(&text, WIDTH - 2 * nested.count())
            }
        };
        self.add_block(lines, false);
    }

    /// Ends the paragraph, and writes a label that has no paragraph.
    fn end_block(&mut self) {
        self.end_paragraph();
        if let Some(label) = self.label.take() {
            self.add_block(vec![format!("**{label}:**")], false);
        }
    }

    /// Ends the term of a definition list, which becomes the label of its description.
    fn end_term(&mut self) {
        let term = self.paragraph.take().replace('\n', " ");
        let term = term.strip_prefix("**").and_then(|term| term.strip_suffix("**")).unwrap_or(&term);
        if !term.is_empty() {
            self.label = Some(term.trim_end_matches(':').to_owned());
        }
    }

    fn open_item(&mut self) {
        self.end_frames(is_item, is_list);
        if !self.is_open(is_list, is_table) {
            self.open_list(None);
        }
        self.start_within(is_list, Kind::Item);
    }

    fn start_frame(&mut self, kind: Kind) {
        self.end_block();
        if self.frames.len() < DEEPEST {
            self.frames.push(Frame { kind, lines: Vec::new(), items: Vec::new() });
        }
    }

    /// Starts a block if the innermost open one is its parent.
    fn start_within(&mut self, parent: fn(Kind) -> bool, kind: Kind) {
        self.end_block();
        if self.frames.last().is_some_and(|frame| parent(frame.kind)) {
            self.start_frame(kind);
        }
    }

    fn is_open(&self, wanted: fn(Kind) -> bool, barrier: fn(Kind) -> bool) -> bool {
        let nearest = self.frames.iter().rev().find(|frame| wanted(frame.kind) || barrier(frame.kind));
        nearest.is_some_and(|frame| wanted(frame.kind))
    }

    /// Ends the nearest block of a kind and all blocks within it. An end tag without a start tag has no effect.
    fn end_frames(&mut self, wanted: fn(Kind) -> bool, barrier: fn(Kind) -> bool) {
        self.end_paragraph();
        if self.is_open(wanted, barrier) {
            while self.frames.last().is_some_and(|frame| !wanted(frame.kind)) {
                self.end_frame();
            }
            self.end_frame();
        }
    }

    fn end_frame(&mut self) {
        self.end_block();
        let Some(Frame { kind, lines, items }) = self.frames.pop() else { return };
        match kind {
            Kind::Root => {}
            Kind::List(first) => {
                let loose = items.iter().flatten().any(String::is_empty);
                self.add_block(list(first, &items, loose), !loose);
            }
            Kind::Quote => self.add_block(prefixed(&lines, "> ", "> "), false),
            Kind::Item | Kind::Cell => self.add_item(lines),
            Kind::Row => {
                self.add_block(lines, false);
                self.add_item(items.iter().map(|cell| cell.join(" ").replace('|', "\\|")).collect());
            }
            Kind::Table => {
                self.add_block(lines, false);
                self.add_block(table(&items), false);
            }
        }
    }

    fn add_item(&mut self, lines: Vec<String>) {
        if let Some(frame) = self.frames.last_mut().filter(|_| !lines.is_empty()) {
            frame.items.push(lines);
        }
    }

    /// Adds a block to the innermost open one. In an item, a tight block follows its paragraph without an empty line. A
    /// block in a list but not in an item belongs to the previous item.
    fn add_block(&mut self, block: Vec<String>, tight: bool) {
        let Some(frame) = self.frames.last_mut().filter(|_| !block.is_empty()) else { return };
        let lines = match (frame.kind, frame.items.last_mut()) {
            (Kind::List(_), Some(item)) => item,
            (Kind::List(_), None) => return frame.items.push(block),
            _ => &mut frame.lines,
        };
        let joined = tight && is_item(frame.kind);
        if !lines.is_empty() && !joined {
            lines.push(String::new());
        }
        lines.extend(block);
    }
}

fn is_list(kind: Kind) -> bool {
    matches!(kind, Kind::List(_))
}

fn is_item(kind: Kind) -> bool {
    kind == Kind::Item
}

fn is_table(kind: Kind) -> bool {
    kind == Kind::Table
}

fn is_row(kind: Kind) -> bool {
    kind == Kind::Row
}

fn is_cell(kind: Kind) -> bool {
    kind == Kind::Cell
}

fn list(first: Option<u64>, items: &[Vec<String>], loose: bool) -> Vec<String> {
    let mut lines = Vec::new();
    for (number, item) in (first.unwrap_or(0)..).zip(items) {
        if loose && !lines.is_empty() {
            lines.push(String::new());
        }
        let marker = if first.is_some() { format!("{number}. ") } else { "- ".to_owned() };
        lines.extend(prefixed(item, &marker, &" ".repeat(marker.len())));
    }
    lines
}

fn prefixed(lines: &[String], first: &str, rest: &str) -> Vec<String> {
    let prefixes = std::iter::once(first).chain(std::iter::repeat(rest));
    prefixes.zip(lines).map(|(prefix, line)| format!("{prefix}{line}").trim_end().to_owned()).collect()
}

/// Returns a table. Its first row is the header, because Markdown tables must have one.
fn table(rows: &[Vec<String>]) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let line = |row: &Vec<String>| {
        let cells = (0..columns).map(|at| row.get(at).map_or("", String::as_str));
        format!("|{}", cells.map(|cell| format!(" {cell} |")).collect::<String>()).replace("  |", " |")
    };
    let mut lines: Vec<String> = rows.iter().map(line).collect();
    if !lines.is_empty() {
        lines.insert(1, format!("|{}", " --- |".repeat(columns)));
    }
    lines
}
