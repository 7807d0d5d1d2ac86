//! HTML as service models write it, tags left open and all -> blocks.

use super::block::{self, Block, List, Marker};
use super::piece::{self, Piece};
use super::tag::{self, Token, decoded};

/// Beyond this, nested tags add nothing a reader could follow.
const DEEPEST: usize = 24;

#[derive(PartialEq)]
enum Kind {
    Root,
    List(Marker),
    Item,
    /// What follows the words `**Note:**`, or a term of a definition list.
    Labelled(String),
    Term,
    Quote,
    Table,
    Row,
    Cell,
}

struct Frame {
    kind: Kind,
    blocks: Vec<Block>,
    /// Of a list its items, of a table its rows.
    items: Vec<Vec<Block>>,
}

struct State {
    frames: Vec<Frame>,
    pieces: Vec<Piece>,
    code: usize,
    heading: Option<usize>,
    /// The text of an open `<pre>`.
    pre: Option<String>,
    /// A term that waits for its description.
    term: Option<String>,
}

pub fn blocks(text: &str) -> Vec<Block> {
    let mut state =
        State { frames: Vec::new(), pieces: Vec::new(), code: 0, heading: None, pre: None, term: None };
    for token in tag::tokens(text, false) {
        match token {
            Token::Text(text) => add_text(&mut state, &decoded(text)),
            Token::Close("pre") => end_pre(&mut state),
            _ if state.pre.is_some() => {}
            Token::Open { name, href } => open(&mut state, name, href),
            Token::Close(name) => close(&mut state, name),
        }
    }
    end_pre(&mut state);
    while state.frames.len() > 1 {
        close_top(&mut state);
    }
    flush(&mut state);
    joined_lists(state.frames.pop().map(|root| root.blocks).unwrap_or_default())
}

fn add_text(state: &mut State, text: &str) {
    match &mut state.pre {
        Some(pre) => pre.push_str(text),
        None if state.code > 0 => state.pieces.push(Piece::Code(text.to_owned())),
        None => state.pieces.push(Piece::Text(text.to_owned())),
    }
}

fn end_pre(state: &mut State) {
    if let Some(pre) = state.pre.take() {
        let code = pre.lines().map(|line| line.replace('\t', "    ")).collect();
        add_block(state, Block::Code(code));
    }
}

fn open(state: &mut State, name: &'static str, href: Option<&str>) {
    match name {
        "ul" | "dl" => push(state, Kind::List(Marker::Bullet('-'))),
        "ol" => push(state, Kind::List(Marker::Number { start: 1, delimiter: '.' })),
        "li" => open_item(state),
        "dt" => {
            open_item(state);
            push(state, Kind::Term);
        }
        "dd" => {
            close_to(state, |kind| *kind == Kind::Term, is_list);
            if !is_open(state, |kind| *kind == Kind::Item, is_list) {
                open_item(state);
            }
            let term = state.term.take();
            push(state, Kind::Labelled(term.unwrap_or_default()));
        }
        "note" => push(state, Kind::Labelled("Note".to_owned())),
        "important" => push(state, Kind::Labelled("Important".to_owned())),
        "warning" => push(state, Kind::Labelled("Warning".to_owned())),
        "caution" => push(state, Kind::Labelled("Caution".to_owned())),
        "tip" => push(state, Kind::Labelled("Tip".to_owned())),
        "blockquote" => push(state, Kind::Quote),
        "table" => push(state, Kind::Table),
        "tr" => open_row(state),
        "td" | "th" => open_cell(state),
        "pre" => {
            flush(state);
            state.pre = Some(String::new());
        }
        "hr" => {
            flush(state);
            if state.frames.len() == 1 {
                add_block(state, Block::Verbatim(vec!["---".to_owned()]));
            }
        }
        "br" if follows_break(&state.pieces) => flush(state),
        heading if heading.starts_with('h') => {
            flush(state);
            state.heading = heading[1..].parse().ok();
        }
        "p" | "div" | "fullname" | "thead" | "tbody" | "tfoot" => flush(state),
        inline => piece::open(&mut state.pieces, &mut state.code, inline, href),
    }
}

fn close(state: &mut State, name: &'static str) {
    let never = |_: &Kind| false;
    let table = |kind: &Kind| *kind == Kind::Table;
    match name {
        "ul" | "ol" | "dl" => close_to(state, is_list, |kind| *kind == Kind::Table),
        "li" => close_to(state, |kind| *kind == Kind::Item, is_list),
        "dt" => close_to(state, |kind| *kind == Kind::Term, is_list),
        "dd" | "note" | "important" | "warning" | "caution" | "tip" => {
            close_to(
                state,
                |kind| matches!(kind, Kind::Labelled(_)),
                |kind| matches!(kind, Kind::Item | Kind::Cell),
            );
        }
        "blockquote" => {
            close_to(state, |kind| *kind == Kind::Quote, |kind| matches!(kind, Kind::Item | Kind::Cell))
        }
        "table" => close_to(state, table, never),
        "tr" => close_to(state, |kind| *kind == Kind::Row, table),
        "td" | "th" => close_to(state, |kind| *kind == Kind::Cell, table),
        "code" | "tt" | "a" | "b" | "strong" | "i" | "em" => {
            piece::close(&mut state.pieces, &mut state.code, name)
        }
        "p" | "div" | "fullname" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => flush(state),
        _ => {}
    }
}

fn is_list(kind: &Kind) -> bool {
    matches!(kind, Kind::List(_))
}

fn follows_break(pieces: &[Piece]) -> bool {
    let blank = |piece: &&Piece| matches!(piece, Piece::Text(text) if text.trim().is_empty());
    matches!(pieces.iter().rev().find(|piece| !blank(piece)), Some(Piece::Break))
}

fn open_item(state: &mut State) {
    flush(state);
    if !is_open(state, is_list, |kind| *kind == Kind::Table) {
        push(state, Kind::List(Marker::Bullet('-')));
    }
    while state.frames.last().is_some_and(|top| !is_list(&top.kind)) {
        close_top(state);
    }
    push(state, Kind::Item);
}

fn open_row(state: &mut State) {
    let table = |kind: &Kind| *kind == Kind::Table;
    close_to(state, |kind| *kind == Kind::Row, table);
    flush(state);
    if state.frames.last().is_some_and(|top| table(&top.kind)) {
        push(state, Kind::Row);
    }
}

fn open_cell(state: &mut State) {
    close_to(state, |kind| *kind == Kind::Cell, |kind| *kind == Kind::Table);
    flush(state);
    if state.frames.last().is_some_and(|top| top.kind == Kind::Table) {
        push(state, Kind::Row);
    }
    if state.frames.last().is_some_and(|top| top.kind == Kind::Row) {
        push(state, Kind::Cell);
    }
}

fn push(state: &mut State, kind: Kind) {
    flush(state);
    if state.frames.len() < DEEPEST {
        state.frames.push(Frame { kind, blocks: Vec::new(), items: Vec::new() });
    }
}

fn is_open(state: &State, wanted: fn(&Kind) -> bool, barrier: fn(&Kind) -> bool) -> bool {
    let nearest = state.frames.iter().rev().find(|frame| wanted(&frame.kind) || barrier(&frame.kind));
    nearest.is_some_and(|frame| wanted(&frame.kind))
}

/// Closes the nearest frame of a kind and all within it; an end tag without a start does nothing.
fn close_to(state: &mut State, wanted: fn(&Kind) -> bool, barrier: fn(&Kind) -> bool) {
    flush(state);
    if !is_open(state, wanted, barrier) {
        return;
    }
    loop {
        let last = state.frames.last().is_none_or(|top| wanted(&top.kind));
        close_top(state);
        if last {
            break;
        }
    }
}

fn close_top(state: &mut State) {
    flush(state);
    let Some(frame) = state.frames.pop_if(|frame| frame.kind != Kind::Root) else { return };
    let Frame { kind, mut blocks, items } = frame;
    match kind {
        Kind::Root => {}
        Kind::List(marker) => {
            let items: Vec<_> = items.into_iter().map(joined_lists).collect();
            let loose = items.iter().any(|item| !is_compact(item));
            add_block(state, Block::List(List { marker, loose, items }));
        }
        Kind::Item => {
            if let Some(term) = state.term.take() {
                blocks.insert(0, Block::Paragraph(format!("**{term}**")));
            }
            add_item(state, blocks);
        }
        Kind::Labelled(label) => {
            labelled(&label, blocks).into_iter().for_each(|block| add_block(state, block))
        }
        Kind::Term => {
            let term = block::print(&blocks).replace('\n', " ").replace("**", "");
            state.term = Some(term.trim_end_matches(':').to_owned()).filter(|term| !term.is_empty());
        }
        Kind::Quote => add_block(state, Block::Quote(joined_lists(blocks))),
        Kind::Cell => {
            add_block(state, Block::Paragraph(block::print(&blocks)));
        }
        Kind::Row => add_item(state, blocks),
        Kind::Table => {
            blocks.into_iter().for_each(|block| add_block(state, block));
            add_block(state, Block::Verbatim(table(items)));
        }
    }
}

fn add_item(state: &mut State, blocks: Vec<Block>) {
    if let Some(list) = state.frames.last_mut() {
        list.items.push(blocks);
    }
}

/// What stands in a list but in no item belongs to the item before.
fn add_block(state: &mut State, block: Block) {
    if state.frames.is_empty() {
        state.frames.push(Frame { kind: Kind::Root, blocks: Vec::new(), items: Vec::new() });
    }
    let Some(top) = state.frames.last_mut() else { return };
    match (&top.kind, top.items.last_mut()) {
        (Kind::List(_), Some(item)) => item.push(block),
        (Kind::List(_), None) => top.items.push(vec![block]),
        _ => top.blocks.push(block),
    }
}

/// Ends the paragraph, and with it any code, emphasis or link that somebody forgot to close.
fn flush(state: &mut State) {
    if state.frames.is_empty() {
        state.frames.push(Frame { kind: Kind::Root, blocks: Vec::new(), items: Vec::new() });
    }
    let text = piece::inline(&std::mem::take(&mut state.pieces));
    state.code = 0;
    if text.is_empty() {
        return;
    }
    let block = match state.heading.take() {
        Some(level) => Block::Heading(level, text.replace("\\\n", " ")),
        None => Block::Paragraph(text),
    };
    add_block(state, block);
}

fn labelled(label: &str, mut blocks: Vec<Block>) -> Vec<Block> {
    match blocks.first_mut() {
        _ if label.is_empty() => {}
        Some(Block::Paragraph(text)) => text.insert_str(0, &format!("**{label}:** ")),
        Some(_) => blocks.insert(0, Block::Paragraph(format!("**{label}:**"))),
        None if label == "Note" => {}
        None => blocks.push(Block::Paragraph(format!("**{label}**"))),
    }
    blocks
}

/// Whether an item needs no empty line within.
fn is_compact(item: &[Block]) -> bool {
    matches!(item, [] | [_] | [Block::Paragraph(_), Block::List(List { loose: false, .. }) | Block::Code(_)])
}

/// Two lists in a row would be read as one anyway, but with other spacing.
fn joined_lists(blocks: Vec<Block>) -> Vec<Block> {
    let mut joined: Vec<Block> = Vec::new();
    for block in blocks {
        match (joined.last_mut(), block) {
            (Some(Block::List(last)), Block::List(next)) if last.marker == next.marker => {
                last.loose |= next.loose;
                last.items.extend(next.items);
            }
            (_, block) => joined.push(block),
        }
    }
    joined
}

/// A Markdown table starts with a heading, so the first row is one.
fn table(rows: Vec<Vec<Block>>) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut lines = Vec::new();
    for row in rows.iter().filter(|row| !row.is_empty()) {
        let cells = (0..columns).map(|at| match row.get(at) {
            Some(Block::Paragraph(text)) => {
                let text = text.replace("\\\n", " ").replace('\n', " ");
                format!(" {} |", text.replace("\\|", "|").replace('|', "\\|")).replace("  |", " |")
            }
            _ => " |".to_owned(),
        });
        lines.push(format!("|{}", cells.collect::<String>()));
        if lines.len() == 1 {
            lines.push(format!("|{}", " --- |".repeat(columns)));
        }
    }
    lines
}
