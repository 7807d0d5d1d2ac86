//! Splits the text of a JMESPath expression into tokens.

use serde_json::Value;

#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    Name(String),
    QuotedName(String),
    /// JSON in backticks, or a raw string.
    Literal(Value),
    Number(i64),
    Symbol(&'static str),
}

/// Longer operators come before those that are their prefixes.
const SYMBOLS: [&str; 24] = [
    "[]", "[?", "||", "&&", "==", "!=", "<=", ">=", "[", "]", "(", ")", "{", "}", ".", ",", ":", "*", "|",
    "&", "!", "<", ">", "@",
];

impl Token {
    /// Returns the token as error messages show it.
    pub fn shown(&self) -> String {
        match self {
            Self::Name(name) => format!("`{name}`"),
            Self::QuotedName(name) => format!("`\"{name}\"`"),
            Self::Literal(value) => format!("the literal {value}"),
            Self::Number(number) => format!("`{number}`"),
            Self::Symbol(symbol) => format!("`{symbol}`"),
        }
    }
}

pub fn tokens(text: &str) -> Result<Vec<Token>, String> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let (token, after) = match first {
            '"' => quoted(rest)?,
            '\'' => {
                let (inner, after) = until(rest, '\'')?;
                (Token::Literal(Value::String(inner.replace("\\'", "'"))), after)
            }
            '`' => literal(rest)?,
            '-' | '0'..='9' => number(rest)?,
            _ if first.is_ascii_alphabetic() || first == '_' => {
                let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
                (Token::Name(rest[..end].to_owned()), &rest[end..])
            }
            _ => match SYMBOLS.iter().find(|symbol| rest.starts_with(**symbol)) {
                Some(symbol) => (Token::Symbol(symbol), &rest[symbol.len()..]),
                None => return Err(format!("`{first}` has no meaning in an expression")),
            },
        };
        tokens.push(token);
        rest = after.trim_start();
    }
    Ok(tokens)
}

/// Returns the text between the quote at the start of `text` and the next quote that is not escaped, and the rest.
fn until(text: &str, quote: char) -> Result<(&str, &str), String> {
    let mut escaped = false;
    for (index, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return Ok((&text[1..index], &text[index + 1..])),
            _ => {}
        }
    }
    Err(format!("there is no closing {quote}"))
}

fn quoted(text: &str) -> Result<(Token, &str), String> {
    let (inner, after) = until(text, '"')?;
    let name = serde_json::from_str(&format!("\"{inner}\""));
    Ok((
        Token::QuotedName(name.map_err(|error| format!("\"{inner}\" is not a JSON string: {error}"))?),
        after,
    ))
}

fn literal(text: &str) -> Result<(Token, &str), String> {
    let (inner, after) = until(text, '`')?;
    let inner = inner.replace("\\`", "`");
    // Old versions of the language allow strings without quotes here.
    let value = serde_json::from_str(&inner).unwrap_or_else(|_| Value::String(inner.trim().to_owned()));
    Ok((Token::Literal(value), after))
}

fn number(text: &str) -> Result<(Token, &str), String> {
    let end = text[1..].find(|c: char| !c.is_ascii_digit()).map_or(text.len(), |end| end + 1);
    let number = text[..end].parse().map_err(|_| format!("`{}` is not a number", &text[..end]))?;
    Ok((Token::Number(number), &text[end..]))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_kind_of_token() {
        let found = tokens("a_1.\"b c\"[?d!=`\"x\\`y\"`] || 'it\\'s' == `1.5` && [-12] < `old`").unwrap();
        let name = |text: &str| Token::Name(text.to_owned());
        let expected = [
            name("a_1"),
            Token::Symbol("."),
            Token::QuotedName("b c".to_owned()),
            Token::Symbol("[?"),
            name("d"),
            Token::Symbol("!="),
            Token::Literal(json!("x`y")),
            Token::Symbol("]"),
            Token::Symbol("||"),
            Token::Literal(json!("it's")),
            Token::Symbol("=="),
            Token::Literal(json!(1.5)),
            Token::Symbol("&&"),
            Token::Symbol("["),
            Token::Number(-12),
            Token::Symbol("]"),
            Token::Symbol("<"),
            Token::Literal(json!("old")),
        ];
        assert_eq!(found, expected);
        for (text, expected) in
            [("a #", "`#` has no meaning"), ("'a", "no closing '"), ("-", "`-` is not a number")]
        {
            let error = tokens(text).unwrap_err();
            assert!(error.contains(expected), "{text}: {error}");
        }
    }
}
