//! `@default`: converts the value into a Rust literal.

use serde_json::Value;

use crate::diagnostic::Result;
use crate::ir::Literal;
use crate::model::{Member, ShapeType};

/// Returns the default of a member that is not optional, or `None` if the model has none.
pub fn lower_default(member: &Member<'_>, target: ShapeType) -> Result<Option<Literal>> {
    let Some(value) = member.traits.default_value()? else { return Ok(None) };
    let literal = match (target, &value) {
        (_, Value::Null) => return Ok(None),
        (ShapeType::Document, value) => Some(Literal::Document(value.clone())),
        (ShapeType::Boolean, Value::Bool(false)) => Some(Literal::Zero),
        (ShapeType::Boolean, Value::Bool(true)) => Some(Literal::Boolean(true)),
        (ShapeType::Float | ShapeType::Double, Value::Number(number)) => {
            number.as_f64().map(|number| match number {
                0.0 => Literal::Zero,
                number => Literal::Float(number),
            })
        }
        (ShapeType::Timestamp, Value::Number(number)) => number.as_f64().map(from_seconds),
        (ShapeType::Timestamp, Value::String(text)) => parse_date_time(text),
        (ShapeType::BigInteger | ShapeType::BigDecimal, Value::Number(_)) => big(member, target),
        (kind, Value::Number(number)) if kind.is_number() => number.as_i64().map(|number| match number {
            0 => Literal::Zero,
            number => Literal::Integer(number),
        }),
        (ShapeType::String | ShapeType::Enum | ShapeType::Blob, Value::String(text)) => {
            Some(match text.as_str() {
                "" if target != ShapeType::Enum => Literal::Zero,
                text => Literal::Text(text.to_owned()),
            })
        }
        (ShapeType::List, Value::Array(items)) if items.is_empty() => Some(Literal::Zero),
        (ShapeType::Map, Value::Object(entries)) if entries.is_empty() => Some(Literal::Zero),
        _ => None,
    };
    match literal {
        Some(literal) => Ok(Some(literal)),
        None => {
            let message = format!("the default {value} is no value of {}", target.described());
            let help = "correct the default, or take the trait away";
            Err(member.node.error(message, help).about(&member.id).into())
        }
    }
}

/// Returns a number as it is written in the model, because no primitive type of Rust keeps all of its digits.
fn big(member: &Member<'_>, target: ShapeType) -> Option<Literal> {
    let text = member.traits.get("smithy.api#default")?.raw();
    let is_whole = text.trim_start_matches('-').chars().all(|c| c.is_ascii_digit());
    (is_whole || target == ShapeType::BigDecimal).then(|| Literal::Text(text.to_owned()))
}

fn from_seconds(seconds: f64) -> Literal {
    let whole = seconds.floor();
    // A fraction that rounds up to a whole second becomes the largest one below it.
    let nanos = ((seconds - whole) * 1e9).round().min(999_999_999.0);
    Literal::Timestamp(whole as i64, nanos as u32)
}

/// Parses a time in the format of RFC 3339 in UTC, such as `1985-04-12T23:20:50.52Z`, which the specification requires
/// for timestamps in models.
pub fn parse_date_time(text: &str) -> Option<Literal> {
    let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
    let mut date = date.splitn(3, '-').map(str::parse::<i64>);
    let (year, month, day) = (date.next()?.ok()?, date.next()?.ok()?, date.next()?.ok()?);
    let (clock, fraction) = time.split_once('.').unwrap_or((time, "0"));
    let mut clock = clock.splitn(3, ':').map(str::parse::<i64>);
    let (hour, minute, second) = (clock.next()?.ok()?, clock.next()?.ok()?, clock.next()?.ok()?);
    let nanos = format!("{fraction:0<9}").get(..9)?.parse().ok()?;
    if !(0..=9999).contains(&year)
        || !(1..=12).contains(&month)
        || !(1..=31).contains(&day)
        || hour > 23
        || minute > 59
        || second > 60
    {
        return None;
    }
    // The number of days since 1970 in the Gregorian calendar. Years begin in March here, so that leap days come last.
    let (shifted_year, shifted_month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let era = shifted_year.div_euclid(400);
    let year_of_era = shifted_year.rem_euclid(400);
    let day_of_year = (153 * shifted_month + 2) / 5 + day - 1;
    let days =
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468;
    Some(Literal::Timestamp(days * 86_400 + hour * 3_600 + minute * 60 + second, nanos))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_become_seconds() {
        for (text, seconds, nanos) in [
            ("1970-01-01T00:00:00Z", 0, 0),
            ("1985-04-12T23:20:50.52Z", 482_196_050, 520_000_000),
            ("2000-02-29T12:00:00Z", 951_825_600, 0),
            ("1969-12-31T23:59:59Z", -1, 0),
        ] {
            assert_eq!(parse_date_time(text), Some(Literal::Timestamp(seconds, nanos)), "{text}");
        }
        assert_eq!(from_seconds(-0.5), Literal::Timestamp(-1, 500_000_000));
        assert_eq!(from_seconds(0.9999999999), Literal::Timestamp(0, 999_999_999));
        assert_eq!(parse_date_time("yesterday"), None);
        assert_eq!(parse_date_time("2000-13-01T00:00:00Z"), None);
        assert_eq!(parse_date_time("9223372036854775807-01-01T00:00:00Z"), None);
    }
}
