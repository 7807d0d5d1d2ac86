//! Types and signatures as words and paths: what is left of syn's trees once a file has been read.
//!
//! A syntax tree cannot leave the thread that parsed it, and all that is asked of a type here is which paths
//! it names. So a type is its tokens, with each path made one piece that can be resolved later.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// One piece of a type or signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Path(Name),
    /// A keyword, literal, lifetime or punctuation.
    Word(String),
}

/// A path as somebody wrote it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// Whether it starts with `::`, and so with the name of a crate.
    pub global: bool,
    pub parts: Vec<String>,
}

pub type Phrase = Vec<Piece>;

/// Words that stand where a path could, and are none.
const KEYWORDS: [&str; 12] =
    ["as", "async", "const", "dyn", "extern", "fn", "for", "impl", "mut", "unsafe", "where", "_"];

/// Cuts tokens into pieces.
pub fn phrase(tokens: TokenStream) -> Phrase {
    let mut pieces = Vec::new();
    cut(tokens, &mut pieces);
    pieces
}

fn cut(tokens: TokenStream, pieces: &mut Phrase) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(ident) => identifier(ident.to_string(), pieces),
            TokenTree::Literal(literal) => word(pieces, literal.to_string()),
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                word(pieces, open.to_owned());
                cut(group.stream(), pieces);
                drop_trailing_comma(pieces);
                word(pieces, close.to_owned());
            }
            TokenTree::Punct(punct) => match (punct.as_char(), tokens.peek()) {
                // In `T: ::std::fmt::Debug` three colons follow each other, and the first two are not one sign.
                (':', Some(TokenTree::Punct(next)))
                    if next.as_char() == ':' && punct.spacing() == Spacing::Joint =>
                {
                    tokens.next();
                    word(pieces, "::".to_owned());
                }
                ('-', Some(TokenTree::Punct(next))) if next.as_char() == '>' => {
                    tokens.next();
                    word(pieces, "->".to_owned());
                }
                ('\'', Some(TokenTree::Ident(name))) => {
                    let lifetime = format!("'{name}");
                    tokens.next();
                    word(pieces, lifetime);
                }
                (other, _) => {
                    if other == '>' {
                        drop_trailing_comma(pieces);
                    }
                    word(pieces, other.to_string());
                }
            },
        }
    }
}

fn word(pieces: &mut Phrase, text: String) {
    if !text.is_empty() {
        pieces.push(Piece::Word(text));
    }
}

/// Whether a list is closed by a comma depends only on the line breaks that the formatter chose.
fn drop_trailing_comma(pieces: &mut Phrase) {
    if pieces.last() == Some(&Piece::Word(",".to_owned())) {
        pieces.pop();
    }
}

/// Continues the path before it, or starts one.
fn identifier(ident: String, pieces: &mut Phrase) {
    let ident = ident.strip_prefix("r#").map(str::to_owned).unwrap_or(ident);
    if KEYWORDS.contains(&ident.as_str()) {
        return word(pieces, ident);
    }
    let after_colons = pieces.last() == Some(&Piece::Word("::".to_owned()));
    if !after_colons {
        return pieces.push(Piece::Path(Name { global: false, parts: vec![ident] }));
    }
    let at = pieces.len() - 1;
    match at.checked_sub(1).and_then(|before| pieces.get_mut(before)) {
        Some(Piece::Path(name)) => {
            name.parts.push(ident);
            pieces.pop();
        }
        // `<T as Trait>::Item`: the name belongs to what stands in the angle brackets.
        Some(Piece::Word(close)) if close == ">" => word(pieces, ident),
        _ => {
            pieces.pop();
            pieces.push(Piece::Path(Name { global: true, parts: vec![ident] }));
        }
    }
}

/// Puts pieces back together, each path said by `say`.
pub fn print(phrase: &[Piece], say: &mut dyn FnMut(&Name) -> String) -> String {
    let mut text = String::new();
    for piece in phrase {
        let next = match piece {
            Piece::Path(name) => say(name),
            Piece::Word(word) => word.clone(),
        };
        let wordy = |c: char| c.is_alphanumeric() || c == '_' || c == '\'';
        let apart = match (text.chars().last(), next.chars().next()) {
            (Some(',' | '+' | '='), Some(_)) | (Some(_), Some('+' | '=')) => true,
            (Some('>' | ')' | ']'), Some(first)) if next == "->" || next == "for" || wordy(first) => true,
            (Some(last), Some(first)) => wordy(last) && (wordy(first) || (first == ':' && next != ":")),
            _ => false,
        };
        if apart || text.ends_with("->") || (text.ends_with(':') && !text.ends_with("::")) {
            text.push(' ');
        }
        text.push_str(&next);
    }
    text
}
#[cfg(test)]
mod tests {
    use super::*;

    fn printed(text: &str) -> String {
        let tokens: TokenStream = text.parse().expect("tokens");
        print(&phrase(tokens), &mut |name| {
            format!("{}{}", if name.global { "::" } else { "" }, name.parts.join("::"))
        })
    }

    #[test]
    fn how_a_type_is_spaced_and_broken_does_not_matter() {
        assert_eq!(printed("HashMap <\n String , Vec < u8 > , >"), "HashMap<String, Vec<u8>>");
        assert_eq!(
            printed("fn(&mut self, impl ::std::convert::Into<String>,) -> Option<&'static str>"),
            "fn(&mut self, impl ::std::convert::Into<String>) -> Option<&'static str>"
        );
        assert_eq!(
            printed("fn<T>(T) where T: ::std::fmt::Debug + 'static, Self: ::std::marker::Sized"),
            "fn<T>(T) where T: ::std::fmt::Debug + 'static, Self: ::std::marker::Sized"
        );
        assert_eq!(printed("<Self as FromStr>::Err"), "<Self as FromStr>::Err");
        assert_eq!(printed("Box<dyn Error+Send + 'static>"), "Box<dyn Error + Send + 'static>");
    }

    #[test]
    fn paths_are_pieces() {
        let pieces = phrase("::a::B<c::D, r#type>".parse().expect("tokens"));
        let paths: Vec<_> = pieces
            .iter()
            .filter_map(|piece| match piece {
                Piece::Path(name) => Some((name.global, name.parts.join("::"))),
                Piece::Word(_) => None,
            })
            .collect();
        assert_eq!(paths, [(true, "a::B".to_owned()), (false, "c::D".into()), (false, "type".into())]);
    }
}
