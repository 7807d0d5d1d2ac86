//! Calls of the rules engine's functions, with the types of their arguments and results.

use crate::diagnostic::{Result, nearest};
use crate::ir::endpoint::{Argument, Kind, Node as Expression, Value};
use crate::json::{Members, Node};

use super::super::required;
use super::super::scope::Scope;
use super::{flag, get_attr, lower_expression, mismatch, text};

const FUNCTIONS: [&str; 15] = [
    "isSet",
    "not",
    "booleanEquals",
    "stringEquals",
    "getAttr",
    "substring",
    "parseURL",
    "isValidHostLabel",
    "uriEncode",
    "coalesce",
    "split",
    "ite",
    "aws.partition",
    "aws.parseArn",
    "aws.isVirtualHostableS3Bucket",
];

/// Lowers a call: `{"fn": ..., "argv": [...]}`.
pub fn lower_call(scope: &mut Scope, node: Node<'_>, members: &Members<'_>) -> Result<Value> {
    let function = required(node, members, "fn", "a function")?;
    let name = function.string()?;
    let argv = required(node, members, "argv", "a function")?.array()?;
    let call = Call { node, name: &name, argv: &argv };
    match name.as_ref() {
        "isSet" => is_set(scope, &call),
        "not" => {
            let [argument] = call.arguments()?;
            Ok(not(flag(scope, argument)?))
        }
        "booleanEquals" => {
            let [left, right] = call.arguments()?;
            Ok(flags_equal(flag(scope, left)?, flag(scope, right)?))
        }
        "stringEquals" => {
            let [left, right] = call.arguments()?;
            Ok(texts_equal(text(scope, left)?, text(scope, right)?))
        }
        "getAttr" => {
            let [base, path] = call.arguments()?;
            let base = lower_expression(scope, base)?;
            get_attr(path, base, &path.string()?)
        }
        "coalesce" => coalesce(scope, &call),
        "ite" => ite(scope, &call),
        "substring" => {
            let [input, start, stop, reverse] = call.arguments()?;
            let input = Argument::Value(text(scope, input)?);
            let (start, stop) = (number(start)?, number(stop)?);
            let reverse = Argument::Value(flag(scope, reverse)?);
            Ok(runtime("substring", vec![input, start, stop, reverse], Kind::Text, true))
        }
        "split" => {
            let [input, delimiter, limit] = call.arguments()?;
            let arguments = vec![
                Argument::Value(text(scope, input)?),
                Argument::Value(text(scope, delimiter)?),
                number(limit)?,
            ];
            Ok(runtime("split", arguments, Kind::Parts, false))
        }
        "parseURL" => of_text(scope, &call, "parse_url", Kind::Url, true),
        "uriEncode" => of_text(scope, &call, "uri_encode", Kind::OwnedText, false),
        // Every region has a partition: an unknown region belongs to `aws`.
        "aws.partition" => of_text(scope, &call, "partition", Kind::Partition, false),
        "aws.parseArn" => of_text(scope, &call, "parse_arn", Kind::Arn, true),
        "isValidHostLabel" => text_and_flag(scope, &call, "is_valid_host_label"),
        "aws.isVirtualHostableS3Bucket" => text_and_flag(scope, &call, "is_virtual_hostable_s3_bucket"),
        other => {
            let message = format!("the rules engine has no function `{other}`");
            let help = match nearest(other, FUNCTIONS.into_iter()).first() {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("there are `{}`", FUNCTIONS.join("`, `")),
            };
            Err(function.error(message, help).into())
        }
    }
}

struct Call<'c, 'a> {
    node: Node<'a>,
    name: &'c str,
    argv: &'c [Node<'a>],
}

impl<'a> Call<'_, 'a> {
    fn arguments<const N: usize>(&self) -> Result<[Node<'a>; N]> {
        self.argv.try_into().map_err(|_| {
            let message = format!("`{}` has {} arguments, but takes {N}", self.name, self.argv.len());
            self.node.error(message, format!("write {N} arguments")).into()
        })
    }
}

fn runtime(name: &'static str, arguments: Vec<Argument>, kind: Kind, optional: bool) -> Value {
    Value { node: Expression::Call(name, arguments), kind, optional }
}

fn of_text(
    scope: &mut Scope,
    call: &Call<'_, '_>,
    name: &'static str,
    kind: Kind,
    optional: bool,
) -> Result<Value> {
    let [argument] = call.arguments()?;
    Ok(runtime(name, vec![Argument::Value(text(scope, argument)?)], kind, optional))
}

fn text_and_flag(scope: &mut Scope, call: &Call<'_, '_>, name: &'static str) -> Result<Value> {
    let [first, second] = call.arguments()?;
    let arguments = vec![Argument::Value(text(scope, first)?), Argument::Value(flag(scope, second)?)];
    Ok(runtime(name, arguments, Kind::Boolean, false))
}

fn number(node: Node<'_>) -> Result<Argument> {
    let number = node.number()?.as_u64().and_then(|number| u32::try_from(number).ok());
    number
        .map(Argument::Number)
        .ok_or_else(|| node.error("this number must be a non-negative integer", "correct it").into())
}

fn is_set(scope: &mut Scope, call: &Call<'_, '_>) -> Result<Value> {
    let [argument] = call.arguments()?;
    let value = scope.tolerant(|scope| lower_expression(scope, argument))?;
    Ok(match value.optional {
        true => Value { node: Expression::IsSet(Box::new(value)), kind: Kind::Boolean, optional: false },
        false => Value::flag(true),
    })
}

fn not(value: Value) -> Value {
    match value.node {
        Expression::Boolean(flag) => Value::flag(!flag),
        Expression::Not(inner) => *inner,
        _ => Value { node: Expression::Not(Box::new(value)), kind: Kind::Boolean, optional: false },
    }
}

fn flags_equal(left: Value, right: Value) -> Value {
    match (&left.node, &right.node) {
        (Expression::Boolean(left), Expression::Boolean(right)) => Value::flag(left == right),
        (Expression::Boolean(true), _) => right,
        (Expression::Boolean(false), _) => not(right),
        (_, Expression::Boolean(true)) => left,
        (_, Expression::Boolean(false)) => not(left),
        _ => equal(left, right),
    }
}

fn texts_equal(left: Value, right: Value) -> Value {
    match (&left.node, &right.node) {
        (Expression::Text(left), Expression::Text(right)) => Value::flag(left == right),
        // The literal comes last, because `name == "aws"` reads better.
        (Expression::Text(_), _) => equal(right, left),
        _ => equal(left, right),
    }
}

fn equal(left: Value, right: Value) -> Value {
    let same = |value: &Value| match &value.node {
        Expression::Param(name) | Expression::Local(name) => Some(name.clone()),
        _ => None,
    };
    if same(&left).is_some() && same(&left) == same(&right) {
        return Value::flag(true);
    }
    let node = Expression::Equals(Box::new(left), Box::new(right));
    Value { node, kind: Kind::Boolean, optional: false }
}

fn coalesce(scope: &mut Scope, call: &Call<'_, '_>) -> Result<Value> {
    if call.argv.len() < 2 {
        let message = format!("`coalesce` takes two or more arguments, but has {}", call.argv.len());
        return Err(call.node.error(message, "add a value for the case that the first is absent").into());
    }
    let mut values: Vec<Value> = Vec::new();
    for node in call.argv {
        let value = scope.tolerant(|scope| lower_expression(scope, *node))?;
        if let Some(first) = values.first()
            && !same_type(first, &value)
        {
            return Err(mismatch(*node, first.kind.name(), &value));
        }
        values.push(value);
    }
    // Values after one that is never absent are never used.
    let enough = values.iter().position(|value| !value.optional).map_or(values.len(), |index| index + 1);
    values.truncate(enough);
    if values.len() == 1 {
        return Ok(values.remove(0));
    }
    let optional = values.iter().all(|value| value.optional);
    let kind = common_kind(&values);
    Ok(Value { node: Expression::Coalesce(values), kind, optional })
}

fn ite(scope: &mut Scope, call: &Call<'_, '_>) -> Result<Value> {
    let [condition, yes, no] = call.arguments()?;
    let (condition, at) = (flag(scope, condition)?, no);
    let mut branch = |node| scope.tolerant(|scope| lower_expression(scope, node));
    let (yes, no) = (branch(yes)?, branch(no)?);
    if !same_type(&yes, &no) {
        return Err(mismatch(at, yes.kind.name(), &no));
    }
    Ok(match (&condition.node, &yes.node, &no.node) {
        (Expression::Boolean(true), ..) => yes,
        (Expression::Boolean(false), ..) => no,
        (_, Expression::Boolean(yes), Expression::Boolean(no)) if yes == no => Value::flag(*yes),
        (_, Expression::Boolean(true), Expression::Boolean(false)) => condition,
        (_, Expression::Boolean(false), Expression::Boolean(true)) => not(condition),
        _ => {
            let optional = yes.optional || no.optional;
            let kind = common_kind(&[yes.clone(), no.clone()]);
            Value { node: Expression::If(Box::new([condition, yes, no])), kind, optional }
        }
    })
}

fn same_type(one: &Value, other: &Value) -> bool {
    let list = |value: &Value| matches!(value.kind, Kind::StringArray | Kind::Parts);
    one.kind == other.kind || (one.is_text() && other.is_text()) || (list(one) && list(other))
}

/// Returns the type that all of the values can be converted to.
fn common_kind(values: &[Value]) -> Kind {
    match values.first().map(|value| value.kind) {
        Some(Kind::Text | Kind::OwnedText) => match values.iter().any(Value::is_temporary) {
            true => Kind::OwnedText,
            false => Kind::Text,
        },
        Some(Kind::StringArray | Kind::Parts) => {
            match values.iter().all(|value| value.kind == Kind::StringArray) {
                true => Kind::StringArray,
                false => Kind::Parts,
            }
        }
        Some(kind) => kind,
        None => Kind::Boolean,
    }
}
