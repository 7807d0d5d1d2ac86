//! Where one item, method, statement, field, variant or arm ends.
//!
//! A part that is taken for larger than it is costs time and nothing else.

use std::ops::Range;

use super::code::{Code, Sequence};

impl Sequence {
    /// How a name becomes what may stand there.
    pub fn stand_in(self) -> &'static str {
        match self {
            Self::Items | Self::Members | Self::Statements => "!();",
            Self::Fields => ": W",
            Self::Variants => "",
            Self::Arms => " => w",
            // Wide enough to be on a line of its own.
            Self::Values => ": wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
        }
    }
}

/// The parts of a sequence, without the commas between them.
pub fn split(code: &Code, sequence: Sequence, tokens: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let mut start = tokens.start;
    std::iter::from_fn(move || {
        let rest = start..tokens.end;
        if rest.is_empty() {
            return None;
        }
        let end = match sequence {
            Sequence::Items | Sequence::Members => item_end(code, rest.clone()),
            Sequence::Statements => statement_end(code, rest.clone()),
            Sequence::Fields | Sequence::Variants | Sequence::Arms | Sequence::Values => {
                comma(code, sequence, rest.clone())
            }
        };
        start = end + usize::from(code.is(end, b',') && end < tokens.end);
        Some(rest.start..end)
    })
}

/// The index of the token that tells what an item is.
pub fn keyword(code: &Code, part: &Range<usize>) -> usize {
    let mut index = attributes_end(code, part.clone());
    if code.text_of(index) == "pub" {
        index += 1;
        if code.is(index, b'(') {
            index = code.tokens[index].close + 1;
        }
    }
    if code.text_of(index) == "const" && code.text_of(index + 1) == "fn" {
        index += 1;
    }
    index.min(part.end - 1)
}

/// The index of the first token that is not of an attribute.
pub fn attributes_end(code: &Code, part: Range<usize>) -> usize {
    let mut index = part.start;
    while index + 1 < part.end && code.is(index, b'#') && code.is(index + 1, b'[') {
        index = code.tokens[index + 1].close + 1;
    }
    index
}

fn item_end(code: &Code, rest: Range<usize>) -> usize {
    // An attribute of the file or module.
    if code.is(rest.start, b'#') && code.is(rest.start + 1, b'!') {
        return code.tokens[rest.start + 2].close + 1;
    }
    let first = keyword(code, &rest);
    let whole = !matches!(code.text_of(first), "use" | "type" | "const" | "static");
    end(code, first..rest.end, |index| whole && code.is(index, b'{'))
}

fn statement_end(code: &Code, rest: Range<usize>) -> usize {
    let first = attributes_end(code, rest.clone()).min(rest.end - 1);
    let is_block = matches!(
        code.text_of(first),
        "if" | "match" | "for" | "while" | "loop" | "fn" | "impl" | "struct" | "enum"
    );
    end(code, first..rest.end, |index| {
        let next = code.tokens[index].close + 1;
        let goes_on = next < rest.end
            && (code.text_of(next) == "else" || [b'.', b'?', b';'].iter().any(|mark| code.is(next, *mark)));
        is_block && code.is(index, b'{') && !goes_on
    })
}

/// The end of what ends with a semicolon, or with a group that is `last`.
fn end(code: &Code, rest: Range<usize>, last: impl Fn(usize) -> bool) -> usize {
    let mut index = rest.start;
    while index < rest.end {
        let next = code.tokens[index].close + 1;
        if code.is(index, b';') || last(index) {
            return next;
        }
        index = next;
    }
    rest.end
}

/// The next comma that is not between `<` and `>` or in front of a closure's body, or the end of an arm that is a
/// block.
fn comma(code: &Code, sequence: Sequence, rest: Range<usize>) -> usize {
    // Where `<` compares, unless it stands behind `::`.
    let has_expressions = matches!(sequence, Sequence::Arms | Sequence::Values);
    let mut depth = 0_usize;
    let mut index = rest.start;
    while index < rest.end {
        match code.text.as_bytes()[code.tokens[index].start] {
            b',' if depth == 0 => return index,
            b'<' if !has_expressions || depth > 0 || code.is(index - 1, b':') => depth += 1,
            b'>' if !code.is(index - 1, b'-') && !code.is(index - 1, b'=') => depth = depth.saturating_sub(1),
            b'|' if has_expressions && begins_closure(code, index, rest.start) => {
                index = (index + 1..rest.end).find(|end| code.is(*end, b'|')).unwrap_or(index);
            }
            b'{' if sequence == Sequence::Arms
                && depth == 0
                && code.is(index - 1, b'>')
                && code.is(index - 2, b'=') =>
            {
                return code.tokens[index].close + 1;
            }
            _ => {}
        }
        index = code.tokens[index].close + 1;
    }
    rest.end
}

/// Whether the bar is the first one of a closure, not one between patterns.
fn begins_closure(code: &Code, bar: usize, start: usize) -> bool {
    bar > start && (code.is(bar - 1, b'>') || code.is(bar - 1, b':') || code.text_of(bar - 1) == "move")
}
