//! Tokens -> text as prettyplease lays it out, which is asked only once for each shape of code.
//!
//! prettyplease looks at the lengths of names and never at the names (but for keywords and macros). Most methods,
//! statements, fields and match arms of a large crate differ in their names alone, so each is laid out when its
//! like comes for the first time; afterwards the names are put into the layout that is known.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, PoisonError, RwLock};

use super::code::{Code, Kind, Sequence};
use super::reuse::{Layout, Piece, fits};
use super::split::split;

/// The layouts that are known so far, by the shapes of code, for all threads.
#[derive(Default)]
pub struct Layouts(RwLock<HashMap<Vec<u8>, Vec<Arc<Layout>>>>);

/// One item, method, statement, field, variant or arm, without what its bodies hold.
struct Unit {
    sequence: Sequence,
    tokens: Range<usize>,
    indent: usize,
    /// Whether a value has others after it.
    followed: bool,
}

/// What is known of a unit, in memory that the next one uses again.
#[derive(Default)]
struct Notes {
    /// Its words and the stand-ins of its bodies, in order, behind those of the units that it is in.
    words: Vec<Word>,
    /// How long the words are; empty where that does not matter, or is part of the shape.
    lengths: Vec<u16>,
    /// Equal for units that are laid out alike.
    shape: Vec<u8>,
}

#[derive(Clone, Copy)]
enum Word {
    /// A token.
    Own(usize),
    /// The body that this opening brace begins.
    Body(usize, Sequence),
}

impl Word {
    /// 0 where the length does not matter.
    fn length(self, code: &Code) -> u16 {
        match self {
            Self::Own(token) => match code.tokens[token].kind {
                Kind::Word { length, .. } => length,
                _ => 0,
            },
            Self::Body(..) => 0,
        }
    }
}

/// What stands for a body that is laid out by itself.
const BODY: &str = "body_";

/// Calls of methods of something with a name that is no longer are indented otherwise.
const SHORT: u16 = 4;

impl Layouts {
    /// The text that prettyplease gives the code.
    pub fn unparse(&self, code: &Code) -> syn::Result<String> {
        match self.by_parts(code) {
            Some(text) => Ok(text),
            // Whatever it was, the whole file shows it best.
            None => Ok(prettyplease::unparse(&syn::parse_str(&code.text)?)),
        }
    }

    /// The text put together from layouts; `None` where a part cannot be laid out by itself.
    fn by_parts(&self, code: &Code) -> Option<String> {
        let mut text = String::with_capacity(code.text.len() * 2);
        self.push_all(code, Sequence::Items, 0..code.tokens.len(), 0, &mut Notes::default(), &mut text)?;
        Some(text)
    }

    fn push_all(
        &self,
        code: &Code,
        sequence: Sequence,
        tokens: Range<usize>,
        indent: usize,
        notes: &mut Notes,
        out: &mut String,
    ) -> Option<()> {
        let end = tokens.end;
        for tokens in split(code, sequence, tokens) {
            // The comma after the last value does not count, because it is only there if the line ends.
            let followed = sequence == Sequence::Values && tokens.end + 1 < end;
            self.push(code, &Unit { sequence, tokens, indent, followed }, notes, out)?;
        }
        Some(())
    }

    fn push(&self, code: &Code, unit: &Unit, notes: &mut Notes, out: &mut String) -> Option<()> {
        let first = notes.words.len();
        notes.add(code, unit);
        for piece in &self.layout(code, unit, notes, first)?.pieces {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Word(number) => match notes.words[first + number] {
                    Word::Own(token) => out.push_str(code.text_of(token)),
                    Word::Body(..) => return None,
                },
                Piece::Body { number, indent } => match notes.words[first + number] {
                    Word::Own(_) => return None,
                    Word::Body(open, sequence) => {
                        self.push_all(code, sequence, code.inside(open), *indent, notes, out)?;
                    }
                },
            }
        }
        notes.words.truncate(first);
        Some(())
    }

    fn layout(&self, code: &Code, unit: &Unit, notes: &Notes, first: usize) -> Option<Arc<Layout>> {
        let layouts = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let known =
            layouts.get(&notes.shape).and_then(|layouts| layouts.iter().find(|it| it.suits(&notes.lengths)));
        if let Some(known) = known {
            return Some(known.clone());
        }
        drop(layouts);
        let pieces = unit.lay_out(code, &notes.words[first..])?;
        let layout = Arc::new(Layout::new(pieces, notes.lengths.clone()));
        let mut layouts = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let layouts = layouts.entry(notes.shape.clone()).or_default();
        layouts.retain(|known| !layout.replaces(known));
        layouts.push(layout.clone());
        Some(layout)
    }
}

impl Notes {
    fn add(&mut self, code: &Code, unit: &Unit) {
        let fits = fits(code, unit.sequence, &unit.tokens, unit.indent);
        let (words, shape) = (&mut self.words, &mut self.shape);
        let first = words.len();
        let indent = u8::try_from(unit.indent).unwrap_or(u8::MAX);
        shape.clear();
        shape.extend([unit.sequence as u8, indent, fits.into(), unit.followed.into()]);
        let mut has_value = false;
        let mut index = unit.tokens.start;
        while index < unit.tokens.end {
            let token = code.tokens[index];
            if let Some(inner) = token.body {
                shape.extend(*b"{\0}");
                words.push(Word::Body(index, inner));
                index = token.close + 1;
                continue;
            }
            has_value |= token.is_value;
            match token.kind {
                Kind::Word { length, sort } => {
                    let is_short = length <= SHORT && code.is(index + 1, b'.');
                    shape.extend([0, sort as u8, is_short.into()]);
                    words.push(Word::Own(index));
                }
                Kind::Fixed => {
                    shape.extend(code.text_of(index).as_bytes());
                    shape.push(1);
                    words.push(Word::Own(index));
                }
                Kind::Comment | Kind::Mark | Kind::Open | Kind::Close => {
                    shape.extend(code.text_of(index).as_bytes());
                }
            }
            index += 1;
        }
        self.lengths.clear();
        let lengths = words[first..].iter().map(|word| word.length(code));
        if has_value {
            // How wide a value may be is a matter of its own.
            shape.extend(lengths.flat_map(u16::to_le_bytes));
        } else if !fits {
            self.lengths.extend(lengths);
        }
    }
}

impl Unit {
    /// Asks prettyplease. `None` where that, or finding the words again, fails.
    fn lay_out(&self, code: &Code, words: &[Word]) -> Option<Vec<Piece>> {
        let text = self.unparse(code, words)?;
        let mut layout = Vec::new();
        let (mut written, mut at) = (0, 0);
        for (number, word) in words.iter().enumerate() {
            let wanted = match word {
                Word::Own(token) => code.text_of(*token).into(),
                Word::Body(..) => Cow::from(format!("{BODY}{number}")),
            };
            at = find_word(&text, at, &wanted)?;
            match word {
                Word::Own(token) if code.tokens[*token].kind == Kind::Fixed => at += wanted.len(),
                Word::Own(_) => {
                    layout.push(Piece::Text(text[written..at].to_owned()));
                    layout.push(Piece::Word(number));
                    at += wanted.len();
                    written = at;
                }
                // The whole line stands for the body.
                Word::Body(..) => {
                    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
                    let indent = at - line;
                    if !text[line..at].bytes().all(|byte| byte == b' ') {
                        return None;
                    }
                    layout.push(Piece::Text(text[written..line].to_owned()));
                    layout.push(Piece::Body { number, indent });
                    at += text[at..].find('\n')? + 1;
                    written = at;
                }
            }
        }
        layout.push(Piece::Text(text[written..].to_owned()));
        Some(layout)
    }

    /// The unit with stand-ins for its bodies, as it is laid out at its indentation.
    fn unparse(&self, code: &Code, words: &[Word]) -> Option<String> {
        let levels = self.indent / 4;
        let (around, before, after) = match self.sequence {
            Sequence::Items => (0, "", ""),
            Sequence::Members => (1, "impl W {", "}"),
            Sequence::Fields => (1, "struct W {", ",}"),
            Sequence::Variants => (1, "enum W {", ",}"),
            Sequence::Statements => (1, "fn w() {", "}"),
            Sequence::Arms => (2, "fn w() { match w {", ",}}"),
            // With a name so wide that the values are not put on its line.
            Sequence::Values if levels == 1 => (1, "static W: W = Wwwwwwwwwwwwwwwwwwwwwwwwwwww {", ",};"),
            Sequence::Values => (2, "fn w() { Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww {", ",}}"),
        };
        let modules = levels.checked_sub(around)?;
        let mut source = "mod w {".repeat(modules);
        source.push_str(before);
        let mut start = code.tokens[self.tokens.start].start;
        for (number, word) in words.iter().enumerate() {
            if let Word::Body(open, sequence) = word {
                source.push_str(&code.text[start..code.tokens[*open].end]);
                source.push_str(&format!("{BODY}{number}{}", sequence.stand_in()));
                start = code.tokens[code.tokens[*open].close].start;
            }
        }
        source.push_str(&code.text[start..code.tokens[self.tokens.end - 1].end]);
        source.push_str(if self.followed { ",w" } else { "" });
        // Nothing may stand behind `..Self::default()`.
        let is_rest = code.is(self.tokens.start, b'.');
        source.push_str(if is_rest { after.trim_start_matches(',') } else { after });
        source.push_str(&"}".repeat(modules));
        let mut text = prettyplease::unparse(&syn::parse_str(&source).ok()?);
        // So it is after a file's own attributes.
        if !text.ends_with('\n') {
            text.push('\n');
        }
        // Each level around it is a line before and one after.
        let start = text.split_inclusive('\n').take(levels).map(str::len).sum();
        let after = levels + usize::from(self.followed);
        let end: usize = text.split_inclusive('\n').rev().take(after).map(str::len).sum();
        text.get(start..text.len() - end).map(str::to_owned)
    }
}

/// Where the word begins that comes next in the text; `None` where it is another one.
fn find_word(text: &str, mut at: usize, word: &str) -> Option<usize> {
    loop {
        let rest = &text[at..];
        if rest.starts_with(word) {
            return Some(at);
        }
        let next = rest.chars().next()?;
        if rest.starts_with("//") {
            // Documentation is the same for all of one shape.
            at += rest.find('\n')?;
        } else if next.is_alphanumeric() || matches!(next, '_' | '"') {
            return None;
        }
        at += next.len_utf8();
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use proc_macro2::TokenStream;

    use super::*;
    use crate::emit::{Content, emit_crate, take_chunks};
    use crate::json::Source;
    use crate::{Package, Wanted, lower, model, select};

    fn code(tokens: TokenStream) -> Code {
        let mut code = Code::default();
        code.set(tokens);
        code
    }

    #[test]
    fn everything_is_laid_out_as_by_prettyplease() {
        let layouts = Layouts::default();
        let goldens = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/goldens");
        for golden in fs::read_dir(goldens).unwrap() {
            let path = golden.unwrap().path().join("model.json");
            let Ok(text) = fs::read_to_string(&path) else { continue };
            let sources = [Source { name: path.display().to_string(), text }];
            // Some show errors.
            let Ok(model) = model::load_model(&sources) else { continue };
            let Ok(selection) = select::select_operations(&model, None, &Wanted::All) else { continue };
            let package = Package {
                name: "it".to_owned(),
                version: "1.0.0".to_owned(),
                runtime_path: "runtime".to_owned(),
                manifest_lines: Vec::new(),
                standalone: false,
            };
            let Ok(lowered) = lower::lower_service(&model, &selection, package) else { continue };
            for file in emit_crate(&lowered) {
                let Content::Rust(tokens) = &file.content else { continue };
                let tokens = tokens();
                let expected = prettyplease::unparse(&syn::parse2(tokens.clone()).unwrap());
                let text = layouts.by_parts(&code(tokens));
                assert_eq!(text.as_deref(), Some(&*expected), "{}: {}", path.display(), file.path);
                for tokens in take_chunks().into_iter().filter_map(|chunk| chunk.tokens) {
                    let tokens = quote::quote!(impl W { #tokens });
                    let expected = prettyplease::unparse(&syn::parse2(tokens.clone()).unwrap());
                    assert_eq!(layouts.by_parts(&code(tokens)), Some(expected));
                }
            }
        }
    }

    #[test]
    fn what_is_not_rust_is_an_error() {
        assert!(Layouts::default().unparse(&code(quote::quote!(fn 1() {}))).is_err());
    }
}
