//! Tokens in one row, with their text: what can be looked at again and again without being cloned.

use std::fmt::Write;
use std::ops::Range;

use proc_macro2::{Delimiter, Literal, Spacing, TokenStream, TokenTree};

use crate::emit::{CHUNK, STAND_IN};

/// Tokens and the source that they make.
#[derive(Default)]
pub struct Code {
    pub text: String,
    pub tokens: Vec<Token>,
}

#[derive(Clone, Copy)]
pub struct Token {
    pub kind: Kind,
    /// Where it is in the text.
    pub start: usize,
    pub end: usize,
    /// For an opening bracket, the index of the closing one; for others their own.
    pub close: usize,
    /// For an opening brace, what stands on lines of its own behind it.
    pub body: Option<Sequence>,
    /// For an opening brace, whether it is that of a value, `X { ... }`.
    pub is_value: bool,
}

/// What follows each other, each on lines of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sequence {
    Items,
    /// Of an `impl`.
    Members,
    Fields,
    Variants,
    Statements,
    Arms,
    /// The fields of a value that is written out.
    Values,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A name or a text of which only the length counts, 0 for a stand-in.
    Word {
        length: u16,
        sort: Sort,
    },
    /// A keyword, a number, a macro, a word of an attribute.
    Fixed,
    /// A word of documentation, which is printed otherwise.
    Comment,
    Mark,
    Open,
    Close,
}

/// A value, `X { ... }`, is on one line up to this width.
const WIDEST_VALUE: usize = 34;

/// What sort of word it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    Name,
    Text,
    RawText,
}

/// Where the tokens of a group stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Code,
    Attribute,
    Comment,
}

impl Code {
    /// Makes it the code of other tokens, in the same memory.
    pub fn set(&mut self, tokens: TokenStream) {
        self.text.clear();
        self.tokens.clear();
        self.add(tokens, Place::Code);
    }

    /// The token's text; nothing after the last one.
    pub fn text_of(&self, token: usize) -> &str {
        self.tokens.get(token).map_or("", |token| &self.text[token.start..token.end])
    }

    /// What stands between an opening bracket and the closing one.
    pub fn inside(&self, open: usize) -> Range<usize> {
        open + 1..self.tokens[open].close
    }

    /// Whether the token is there and is the punctuation mark or bracket.
    pub fn is(&self, token: usize, mark: u8) -> bool {
        self.tokens.get(token).is_some_and(|token| self.text.as_bytes()[token.start] == mark)
    }

    /// Adds what is inside of a group, and says whether there are semicolons.
    fn add(&mut self, tokens: TokenStream, place: Place) -> bool {
        let mut place = place;
        let mut after_hash = false;
        let mut has_semicolon = false;
        // What the keywords promise that the next braces hold.
        let mut promised = None;
        for tree in tokens {
            let was_hash = std::mem::take(&mut after_hash);
            match tree {
                TokenTree::Group(group) => {
                    let brackets = match group.delimiter() {
                        Delimiter::Parenthesis => Some(('(', ')')),
                        Delimiter::Brace => Some(('{', '}')),
                        Delimiter::Bracket => Some(('[', ']')),
                        Delimiter::None => None,
                    };
                    let inner = group.stream();
                    // What nobody else holds can be taken apart without being copied.
                    drop(group);
                    let Some((open, close)) = brackets else {
                        self.add(inner, place);
                        continue;
                    };
                    let in_macro =
                        self.tokens.last().is_some_and(|last| self.text[last.start..last.end] == *"!");
                    let index = self.push(Kind::Open, open, true);
                    let has_statements = self.add(inner, if was_hash { Place::Attribute } else { place });
                    let end = self.push(Kind::Close, close, true);
                    self.tokens[index].close = end;
                    if open == '{' {
                        let promised = promised.take();
                        let is_value = promised.is_none() && self.follows_name(index);
                        let width = |tokens: Range<usize>| -> usize {
                            tokens.map(|token| self.text_of(token).len()).sum()
                        };
                        let is_wide = || width(index.saturating_sub(1)..end) > WIDEST_VALUE;
                        let body = match promised.unwrap_or(Promise::Block) {
                            _ if in_macro || end == index + 1 => None,
                            Promise::Body(sequence) => Some(sequence),
                            Promise::Block if has_statements => Some(Sequence::Statements),
                            Promise::Block if is_value && is_wide() => Some(Sequence::Values),
                            Promise::Block | Promise::Nothing => None,
                        };
                        (self.tokens[index].body, self.tokens[index].is_value) = (body, is_value);
                    }
                }
                TokenTree::Ident(ident) => {
                    let start = self.text.len();
                    let _ = write!(self.text, "{ident}");
                    let text = &self.text[start..];
                    if place == Place::Attribute && text == "doc" {
                        place = Place::Comment;
                    }
                    promised = promised.or_else(|| promise(text));
                    let kind = match place {
                        Place::Comment => Kind::Comment,
                        // The numbers of stand-ins are not looked at, however long they are.
                        _ if is_stand_in(text) => Kind::Word { length: 0, sort: Sort::Name },
                        Place::Attribute => Kind::Fixed,
                        Place::Code if is_special(text) => Kind::Fixed,
                        Place::Code => word(text, Sort::Name),
                    };
                    self.pushed(kind, start, true);
                }
                TokenTree::Punct(punct) => {
                    let mark = punct.as_char();
                    if mark == ';' {
                        (has_semicolon, promised) = (true, None);
                    }
                    after_hash = mark == '#' || was_hash && mark == '!';
                    if mark == '!'
                        && let Some(last) = self.tokens.last_mut()
                        && matches!(last.kind, Kind::Word { length, .. } if length != 0)
                    {
                        last.kind = Kind::Fixed;
                    }
                    self.push(Kind::Mark, mark, punct.spacing() == Spacing::Alone);
                }
                TokenTree::Literal(literal) => self.add_literal(&literal, place),
            }
        }
        has_semicolon
    }

    fn follows_name(&self, token: usize) -> bool {
        token > 0
            && match self.tokens[token - 1].kind {
                Kind::Word { .. } => true,
                Kind::Fixed => self.text_of(token - 1) == "Self",
                _ => false,
            }
    }

    fn add_literal(&mut self, literal: &Literal, place: Place) {
        let start = self.text.len();
        let _ = write!(self.text, "{literal}");
        let text = &self.text[start..];
        let kind = match (place, text.as_bytes().first()) {
            (Place::Comment, _) => Kind::Comment,
            (Place::Attribute, _) => Kind::Fixed,
            // A text with line breaks is laid out by them.
            (Place::Code, Some(b'"')) if !text.contains('\n') => word(text, Sort::Text),
            (Place::Code, Some(b'r')) if !text.contains('\n') => word(text, Sort::RawText),
            (Place::Code, _) => Kind::Fixed,
        };
        self.pushed(kind, start, true);
    }

    fn push(&mut self, kind: Kind, mark: char, space: bool) -> usize {
        let start = self.text.len();
        self.text.push(mark);
        self.pushed(kind, start, space)
    }

    /// Notes the token whose text has just been written.
    fn pushed(&mut self, kind: Kind, start: usize, space: bool) -> usize {
        let (end, close) = (self.text.len(), self.tokens.len());
        self.tokens.push(Token { kind, start, end, close, body: None, is_value: false });
        if space {
            self.text.push(' ');
        }
        close
    }
}

fn is_stand_in(name: &str) -> bool {
    // Hardly a name is compared with both.
    matches!(name.as_bytes().first(), Some(b'c' | b'd'))
        && (name.starts_with(STAND_IN) || name.starts_with(CHUNK))
}

fn word(text: &str, sort: Sort) -> Kind {
    match u16::try_from(text.len()) {
        Ok(length) => Kind::Word { length, sort },
        Err(_) => Kind::Fixed,
    }
}

/// What keywords say of the braces after them.
#[derive(Clone, Copy)]
enum Promise {
    Body(Sequence),
    /// Statements, or one expression.
    Block,
    Nothing,
}

fn promise(keyword: &str) -> Option<Promise> {
    if keyword.len() > 6 {
        return None;
    }
    Some(match keyword {
        "mod" => Promise::Body(Sequence::Items),
        "impl" => Promise::Body(Sequence::Members),
        "struct" => Promise::Body(Sequence::Fields),
        "enum" => Promise::Body(Sequence::Variants),
        "fn" => Promise::Body(Sequence::Statements),
        "match" => Promise::Body(Sequence::Arms),
        "if" | "for" | "while" => Promise::Block,
        "trait" | "union" | "use" => Promise::Nothing,
        _ => return None,
    })
}

/// Whether the name is a keyword, or one in some places.
fn is_special(name: &str) -> bool {
    // Keywords by their lengths.
    const SPECIAL: [&[&str]; 12] = [
        &[],
        &["_"],
        &["as", "do", "fn", "if", "in"],
        &["box", "dyn", "for", "gen", "let", "mod", "mut", "pub", "raw", "ref", "try", "use"],
        &["Self", "auto", "else", "enum", "impl", "loop", "move", "priv", "safe", "self", "true", "type"],
        &[
            "async", "await", "break", "const", "crate", "false", "final", "macro", "match", "super",
            "trait", "union", "where", "while", "yield",
        ],
        &["become", "extern", "return", "static", "struct", "typeof", "unsafe"],
        &["builtin", "default", "unsized", "virtual"],
        &["continue", "override"],
        &[],
        &[],
        &["macro_rules"],
    ];
    let first = name.as_bytes().first();
    let names = SPECIAL.get(name.len()).copied().unwrap_or_default();
    // Hardly a name is compared with another one as a whole.
    names.iter().any(|special| special.as_bytes().first() == first && *special == name)
}
