//! Literals, comparisons and `contains`, with the types that they accept.

use crate::ir::jmespath::{Comparison, Kind, Literal, Node, Number, Value};

use super::kind::{described, item_of};
use super::over;

pub fn literal_value(literal: Literal) -> Value {
    let kind = match &literal {
        Literal::Text(_) => Kind::Text,
        Literal::Boolean(_) => Kind::Boolean,
        Literal::Whole(_) | Literal::Float(_) => Kind::Number(Number::Literal),
        Literal::Null => Kind::Null,
    };
    Value::certain(Node::Literal(literal), kind)
}

pub fn literal(value: &serde_json::Value) -> Result<Value, String> {
    use serde_json::Value as Json;
    Ok(literal_value(match value {
        Json::Null => Literal::Null,
        Json::Bool(flag) => Literal::Boolean(*flag),
        Json::String(text) => Literal::Text(text.clone()),
        Json::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(number), _) => Literal::Whole(number),
            (None, Some(number)) => Literal::Float(number),
            (None, None) => return Err(format!("the number {number} is not supported")),
        },
        Json::Array(_) | Json::Object(_) => return Err(format!("the literal {value} is not supported")),
    }))
}

pub fn contains(of: Value, what: Value) -> Result<Value, String> {
    let fits = match &of.kind {
        Kind::Text => what.kind == Kind::Text,
        kind => match (item_of(kind), &what.kind) {
            (Some(Kind::Number(_)), Kind::Number(Number::Literal)) => true,
            (Some(item @ (Kind::Text | Kind::Boolean | Kind::Number(_))), what) => item == *what,
            _ => false,
        },
    };
    match fits {
        true => {
            let what = Box::new(what);
            Ok(over(of, |of| Node::Contains { of, what }, Kind::Boolean))
        }
        false => Err(format!("`contains` looks for {} in {}", described(&what.kind), described(&of.kind))),
    }
}

pub fn compare(comparison: Comparison, left: Value, right: Value) -> Result<Value, String> {
    let equality = comparison.is_equality();
    if left.kind == Kind::Null || right.kind == Kind::Null {
        let other = if left.kind == Kind::Null { right } else { left };
        if !equality || !other.optional {
            return Err("a comparison with `null` that is always the same is not supported".to_owned());
        }
        let exists = Value::certain(Node::Exists { of: Box::new(other) }, Kind::Boolean);
        return Ok(match comparison {
            Comparison::NotEqual => exists,
            _ => Value::certain(Node::Not(Box::new(exists)), Kind::Boolean),
        });
    }
    if let (Node::Literal(_), Node::Literal(_)) = (&left.node, &right.node) {
        return Err("a comparison of two literals is not supported".to_owned());
    }
    let (left, right) = match (&left.kind, &right.kind) {
        (Kind::Number(_), Kind::Number(_)) => (left, right),
        (Kind::Text, Kind::Text) | (Kind::Boolean, Kind::Boolean) if equality => (left, right),
        (one, two) => {
            let (one, two) = (described(one), described(two));
            return Err(format!("a comparison of {one} with {two} is not supported"));
        }
    };
    let optional = !equality && (left.optional || right.optional);
    let node = Node::Compare { comparison, left: Box::new(left), right: Box::new(right) };
    Ok(Value { node, kind: Kind::Boolean, optional })
}
