//! Which code a layout suits besides that which it was made for.
//!
//! What is too wide for a line is broken where, counted from the beginning of a line, too much would stand in it.
//! With longer names that is still so; and what is not broken stays so as long as no line becomes too wide.

use std::ops::Range;

use super::code::{Code, Kind, Sequence};
use super::split::{attributes_end, keyword};

/// A line of prettyplease has no more columns, as long as it can be broken.
const WIDEST: usize = 89;

/// What pieces of code of one shape have in common.
pub struct Layout {
    pub pieces: Vec<Piece>,
    /// The lengths of the words that it was made for; empty where they do not matter.
    lengths: Vec<u16>,
    lines: Vec<Line>,
}

#[derive(PartialEq, Eq)]
pub enum Piece {
    Text(String),
    /// The word of that number.
    Word(usize),
    /// The body of that number, whose lines are indented by `indent`.
    Body {
        number: usize,
        indent: usize,
    },
}

struct Line {
    /// Without the words.
    width: usize,
    /// The number after that of its last word.
    words_end: usize,
    can_be_broken: bool,
}

impl Layout {
    pub fn new(pieces: Vec<Piece>, lengths: Vec<u16>) -> Self {
        let mut lines = Vec::new();
        // With a letter for each word.
        let (mut line, mut words, mut words_end) = (String::new(), 0, 0);
        for piece in &pieces {
            match piece {
                Piece::Text(text) => {
                    for (number, text) in text.split('\n').enumerate() {
                        if number > 0 {
                            let width = line.len() - words;
                            lines.push(Line { width, words_end, can_be_broken: can_be_broken(&line) });
                            line.clear();
                            words = 0;
                        }
                        line.push_str(text);
                    }
                }
                Piece::Word(number) => {
                    line.push('w');
                    words += 1;
                    words_end = number + 1;
                }
                Piece::Body { .. } => {}
            }
        }
        Self { pieces, lengths, lines }
    }

    /// Whether code of the same shape is laid out so, too, if its words have these lengths.
    pub fn suits(&self, lengths: &[u16]) -> bool {
        self.lengths == lengths || no_less(lengths, &self.lengths) && self.has_room(lengths)
    }

    fn has_room(&self, lengths: &[u16]) -> bool {
        let mut start = 0;
        self.lines.iter().all(|line| {
            let words = lengths.get(start..line.words_end).unwrap_or_default();
            start = line.words_end;
            let words: usize = words.iter().map(|length| usize::from(*length)).sum();
            !line.can_be_broken || line.width + words <= WIDEST
        })
    }

    /// Whether it suits all that the other one does.
    pub fn replaces(&self, other: &Self) -> bool {
        no_less(&other.lengths, &self.lengths) && self.pieces == other.pieces
    }
}

fn no_less(lengths: &[u16], others: &[u16]) -> bool {
    lengths.iter().zip(others).all(|(length, other)| length >= other)
}

fn can_be_broken(line: &str) -> bool {
    // It has been, at the brackets that begin and end it.
    let inside = line.trim_start().trim_start_matches([')', ']', '}', '>']).trim_start_matches(" ->");
    let inside = inside.trim_end_matches(|last| " ([{<=>,;".contains(last));
    let is_plain = |letter: char| letter.is_alphanumeric() || " _:'".contains(letter);
    !inside.starts_with("//") && !inside.chars().all(is_plain)
}

/// Whether the code certainly stands on one line, but for its attributes and bodies.
pub fn fits(code: &Code, sequence: Sequence, tokens: &Range<usize>, indent: usize) -> bool {
    // A comma may follow.
    indent + most_width(code, tokens) < WIDEST || indent + width(code, sequence, tokens) < WIDEST
}

/// With a space in front of everything, as it is in the text.
fn most_width(code: &Code, tokens: &Range<usize>) -> usize {
    let [first, last] = [tokens.start, tokens.end - 1].map(|token| code.tokens[token]);
    last.end - first.start
}

fn width(code: &Code, sequence: Sequence, tokens: &Range<usize>) -> usize {
    let mut width = 0;
    let start = attributes_end(code, tokens.clone());
    let is_use = code.text_of(keyword(code, tokens)) == "use";
    let mut index = start;
    while index < tokens.end {
        let token = code.tokens[index];
        let is_joined = index == start || is_joined(code, sequence, index, is_use);
        width += token.end - token.start + usize::from(!is_joined);
        index = if token.body.is_some() { token.close } else { index + 1 };
    }
    width
}

/// Whether there is certainly no space in front of the token, which is not the first one.
fn is_joined(code: &Code, sequence: Sequence, token: usize, is_use: bool) -> bool {
    let first = |token: usize| code.text.as_bytes()[code.tokens[token].start];
    let follows_path = |token: usize| token > 1 && first(token - 1) == b':' && first(token - 2) == b':';
    // Nothing is compared in these, and nothing is calculated.
    let has_types =
        matches!(sequence, Sequence::Items | Sequence::Members | Sequence::Fields | Sequence::Variants);
    match (first(token - 1), first(token)) {
        (b'.' | b'(' | b'[' | b'!' | b'\'' | b'#', _) => true,
        (_, b'.' | b'?' | b',' | b';' | b':' | b')' | b']') => true,
        (b'-' | b'=', b'>') => true,
        (_, b'(' | b'[') => matches!(code.tokens[token - 1].kind, Kind::Word { .. }),
        (b'{', _) | (_, b'}') => is_use,
        (b'<' | b'&', _) | (_, b'<' | b'>') if has_types => true,
        (b'<', _) => follows_path(token - 1),
        (b'&', _) => token > 1 && matches!(code.tokens[token - 2].kind, Kind::Mark | Kind::Open),
        (b':', _) => follows_path(token),
        _ => false,
    }
}
