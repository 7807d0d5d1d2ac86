//! Parses JMESPath expressions (JMESPath specification, "Grammar"), as far as Smithy's waiters and endpoint parameters
//! use the language.

use serde_json::Value;

use crate::ir::jmespath::Comparison;

use super::lexer::{Token, tokens};

/// An expression, evaluated on a current value.
#[derive(Clone, Debug, PartialEq)]
pub enum Expression {
    /// `@`, or no expression at all.
    Current,
    Field(String),
    Index(i64),
    Literal(Value),
    /// `a.b` and `a | b`: the second expression, evaluated on the value of the first.
    Then(Box<Expression>, Box<Expression>),
    /// `a[*].b`: the second expression, evaluated on each item of the first.
    Each(Box<Expression>, Box<Expression>),
    /// `a.*.b`: the second expression, evaluated on each value of the map that is the first.
    Values(Box<Expression>, Box<Expression>),
    /// `a[?c].b`: an expression, evaluated on the items for which the condition holds.
    Filter {
        of: Box<Expression>,
        condition: Box<Expression>,
        then: Box<Expression>,
    },
    /// The list in `a[]`: the items of nested lists become items of the list.
    Flatten(Box<Expression>),
    /// `[a, b]`: a list of the values of several expressions.
    Several(Vec<Expression>),
    Call {
        name: String,
        arguments: Vec<Expression>,
    },
    Compare(Comparison, Box<Expression>, Box<Expression>),
    And(Box<Expression>, Box<Expression>),
    Or(Box<Expression>, Box<Expression>),
    Not(Box<Expression>),
}

impl Expression {
    /// Returns how many times the expression reads the current value.
    pub fn reads(&self) -> usize {
        match self {
            Self::Current | Self::Field(_) | Self::Index(_) => 1,
            Self::Literal(_) => 0,
            Self::Then(of, _) | Self::Each(of, _) | Self::Values(of, _) | Self::Filter { of, .. } => {
                of.reads()
            }
            Self::Flatten(of) | Self::Not(of) => of.reads(),
            Self::Several(parts) | Self::Call { arguments: parts, .. } => parts.iter().map(Self::reads).sum(),
            Self::Compare(_, left, right) | Self::And(left, right) | Self::Or(left, right) => {
                left.reads() + right.reads()
            }
        }
    }
}

/// The maximum depth of nested expressions. The deepest one in any published model has 6 levels.
const DEEPEST: usize = 50;

/// The maximum number of tokens in an expression.
const LONGEST: usize = 1_000;

/// A projection ends before an operator that binds less strongly than this.
const PROJECTION_ENDS: u8 = 10;

// How strongly the operators bind.
const FLATTEN: u8 = 9;
const STAR: u8 = 20;
const FILTER: u8 = 21;
const DOT: u8 = 40;
const NOT: u8 = 45;

/// Parses an expression. Returns a message if it is invalid.
pub fn parse(text: &str) -> Result<Expression, String> {
    let mut parser = Parser { tokens: tokens(text)?, next: 0, depth: 0 };
    if parser.tokens.len() > LONGEST {
        return Err("it is too long".to_owned());
    }
    let expression = parser.expression(0)?;
    match parser.peek() {
        None => Ok(expression),
        Some(token) => Err(format!("{} is not expected there", token.shown())),
    }
}

struct Parser {
    tokens: Vec<Token>,
    next: usize,
    depth: usize,
}

fn boxed(expression: Expression) -> Box<Expression> {
    Box::new(expression)
}

impl Parser {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.next)
    }

    fn take(&mut self) -> Option<Token> {
        let token = self.tokens.get(self.next).cloned();
        self.next += 1;
        token
    }

    fn is(&self, symbol: &'static str) -> bool {
        self.peek() == Some(&Token::Symbol(symbol))
    }

    fn take_if(&mut self, symbol: &'static str) -> bool {
        let found = self.is(symbol);
        self.next += usize::from(found);
        found
    }

    fn expect(&mut self, symbol: &'static str) -> Result<(), String> {
        match self.take_if(symbol) {
            true => Ok(()),
            false => Err(format!("expected `{symbol}` instead of {}", self.found())),
        }
    }

    fn found(&self) -> String {
        self.peek().map_or_else(|| "the end".to_owned(), Token::shown)
    }

    fn expression(&mut self, binding: u8) -> Result<Expression, String> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err("it is nested too deeply".to_owned());
        }
        let mut left = self.first()?;
        while self.binding() > binding {
            left = self.rest(left)?;
        }
        self.depth -= 1;
        Ok(left)
    }

    /// Returns how strongly the next operator binds to the expression on its left, or 0 if it ends the expression.
    fn binding(&self) -> u8 {
        let Some(Token::Symbol(symbol)) = self.peek() else { return 0 };
        match *symbol {
            "|" => 1,
            "||" => 2,
            "&&" => 3,
            "==" | "!=" | "<" | "<=" | ">" | ">=" => 5,
            "[]" => FLATTEN,
            "*" => STAR,
            "[?" => FILTER,
            "." => DOT,
            "[" => 55,
            "(" => 60,
            _ => 0,
        }
    }

    /// Parses the beginning of an expression.
    fn first(&mut self) -> Result<Expression, String> {
        let found = self.found();
        match self.take() {
            Some(Token::Name(name) | Token::QuotedName(name)) => Ok(Expression::Field(name)),
            Some(Token::Literal(value)) => Ok(Expression::Literal(value)),
            Some(Token::Symbol("@")) => Ok(Expression::Current),
            Some(Token::Symbol("!")) => Ok(Expression::Not(boxed(self.expression(NOT)?))),
            Some(Token::Symbol("(")) => {
                let inner = self.expression(0)?;
                self.expect(")")?;
                Ok(inner)
            }
            Some(Token::Symbol("*")) => self.values(Expression::Current),
            Some(Token::Symbol("[]")) => self.flatten(Expression::Current),
            Some(Token::Symbol("[?")) => self.filter(Expression::Current),
            Some(Token::Symbol("[")) => match self.peek() {
                Some(Token::Number(_) | Token::Symbol(":" | "*")) => self.bracket(Expression::Current),
                _ => self.several(),
            },
            Some(Token::Symbol("{")) => Err("`{...}`, a multi-select hash, is not supported".to_owned()),
            Some(Token::Symbol("&")) => Err("`&`, an expression type, is not supported".to_owned()),
            _ => Err(format!("expected a value instead of {found}")),
        }
    }

    /// Parses what can follow an expression.
    fn rest(&mut self, left: Expression) -> Result<Expression, String> {
        let Some(Token::Symbol(symbol)) = self.take() else { return Ok(left) };
        match symbol {
            "." if self.take_if("*") => self.values(left),
            "." => Ok(Expression::Then(boxed(left), boxed(self.after_dot(DOT)?))),
            "|" => Ok(Expression::Then(boxed(left), boxed(self.expression(1)?))),
            "||" => Ok(Expression::Or(boxed(left), boxed(self.expression(2)?))),
            "&&" => Ok(Expression::And(boxed(left), boxed(self.expression(3)?))),
            "[]" => self.flatten(left),
            "[?" => self.filter(left),
            "[" => self.bracket(left),
            "(" => match left {
                Expression::Field(name) => self.call(name),
                _ => Err("only a name can be called".to_owned()),
            },
            _ => match Comparison::of(symbol) {
                Some(comparison) => {
                    Ok(Expression::Compare(comparison, boxed(left), boxed(self.expression(5)?)))
                }
                None => Err(format!("`{symbol}` is not expected there")),
            },
        }
    }

    /// Parses the rest of a projection of a map's values, after `*`.
    fn values(&mut self, left: Expression) -> Result<Expression, String> {
        Ok(Expression::Values(boxed(left), boxed(self.projected(STAR)?)))
    }

    /// Parses the rest of a projection of a flattened list, after `[]`.
    fn flatten(&mut self, left: Expression) -> Result<Expression, String> {
        let flat = Expression::Flatten(boxed(left));
        Ok(Expression::Each(boxed(flat), boxed(self.projected(FLATTEN)?)))
    }

    /// Parses the rest of a filter, after `[?`.
    fn filter(&mut self, left: Expression) -> Result<Expression, String> {
        let condition = boxed(self.expression(0)?);
        self.expect("]")?;
        let then = boxed(self.projected(FILTER)?);
        Ok(Expression::Filter { of: boxed(left), condition, then })
    }

    /// Parses the rest of an index or of a projection of a list's items, after `[`.
    fn bracket(&mut self, left: Expression) -> Result<Expression, String> {
        let found = self.found();
        match self.take() {
            Some(Token::Symbol("*")) => {
                self.expect("]")?;
                Ok(Expression::Each(boxed(left), boxed(self.projected(STAR)?)))
            }
            Some(Token::Number(index)) if self.take_if("]") => Ok(match left {
                Expression::Current => Expression::Index(index),
                left => Expression::Then(boxed(left), boxed(Expression::Index(index))),
            }),
            Some(Token::Number(_) | Token::Symbol(":")) => Err("slices are not supported".to_owned()),
            _ => Err(format!("expected a number or `*` instead of {found}")),
        }
    }

    /// Parses the rest of a multi-select list, after `[`.
    fn several(&mut self) -> Result<Expression, String> {
        let mut parts = vec![self.expression(0)?];
        while self.take_if(",") {
            parts.push(self.expression(0)?);
        }
        self.expect("]")?;
        Ok(Expression::Several(parts))
    }

    fn call(&mut self, name: String) -> Result<Expression, String> {
        let mut arguments = Vec::new();
        if !self.is(")") {
            arguments.push(self.expression(0)?);
            while self.take_if(",") {
                arguments.push(self.expression(0)?);
            }
        }
        self.expect(")")?;
        Ok(Expression::Call { name, arguments })
    }

    /// Parses the expression that is evaluated on each item of a projection.
    fn projected(&mut self, binding: u8) -> Result<Expression, String> {
        match self.peek() {
            _ if self.binding() < PROJECTION_ENDS => Ok(Expression::Current),
            Some(Token::Symbol("[" | "[?")) => self.expression(binding),
            Some(Token::Symbol(".")) => {
                self.next += 1;
                self.after_dot(binding)
            }
            _ => Err(format!("{} is not expected there", self.found())),
        }
    }

    fn after_dot(&mut self, binding: u8) -> Result<Expression, String> {
        match self.peek() {
            Some(Token::Name(_) | Token::QuotedName(_) | Token::Symbol("*" | "{")) => {
                self.expression(binding)
            }
            Some(Token::Symbol("[")) => {
                self.next += 1;
                self.several()
            }
            _ => Err(format!("expected a name instead of {}", self.found())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(name: &str) -> Box<Expression> {
        boxed(Expression::Field(name.to_owned()))
    }

    #[test]
    fn operators_have_the_precedence_in_the_specification() {
        let parsed = |text: &str| parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(parsed("a.b"), Expression::Then(field("a"), field("b")));
        assert_eq!(parsed("a || b && c"), parsed("a || (b && c)"));
        assert_eq!(parsed("!a && b"), parsed("(!a) && b"));
        assert_eq!(parsed("a.b == `1`"), parsed("(a.b) == `1`"));
        let flat = Expression::Flatten(field("a"));
        assert_eq!(parsed("a[].b"), Expression::Each(boxed(flat.clone()), field("b")));
        // A second `[]` flattens everything that the first one yields.
        let inner = Expression::Each(boxed(flat), field("b"));
        assert_eq!(
            parsed("a[].b[]"),
            Expression::Each(boxed(Expression::Flatten(boxed(inner))), boxed(Expression::Current))
        );
        // An index applies to each item, but after a pipe it applies to the whole list.
        let index = boxed(Expression::Index(0));
        let each = |then| Expression::Each(field("a"), then);
        assert_eq!(parsed("a[*].b[0]"), each(boxed(Expression::Then(field("b"), index.clone()))));
        assert_eq!(parsed("a[*].b | [0]"), Expression::Then(boxed(each(field("b"))), index));
        assert_eq!(parsed("a[*].[b, c]"), each(boxed(Expression::Several(vec![*field("b"), *field("c")]))));
        let filter = Expression::Filter { of: field("a"), condition: field("b"), then: field("c") };
        assert_eq!(parsed("a[?b].c"), filter);
        assert_eq!(parsed("a.*.b"), Expression::Values(field("a"), field("b")));
        assert_eq!(
            parsed("length(a)"),
            Expression::Call { name: "length".to_owned(), arguments: vec![*field("a")] }
        );
    }

    #[test]
    fn mistakes_are_reported() {
        for (text, expected) in [
            ("", "expected a value instead of the end"),
            ("a.", "expected a name instead of the end"),
            ("a b", "`b` is not expected there"),
            ("a[?b", "expected `]` instead of the end"),
            ("a[1:2]", "slices"),
            ("{a: b}", "multi-select hash"),
            ("sort_by(a, &b)", "expression type"),
            ("a[*]b", "`b` is not expected there"),
            ("'a'(b)", "only a name"),
        ] {
            let error = parse(text).unwrap_err();
            assert!(error.contains(expected), "{text}: {error}");
        }
        assert!(parse(&"(".repeat(900)).unwrap_err().contains("too deeply"));
        assert!(parse(&"!".repeat(900)).unwrap_err().contains("too deeply"));
        assert!(parse(&"!".repeat(100_000)).unwrap_err().contains("too long"));
    }
}
