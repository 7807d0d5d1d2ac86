//! CBOR values, compared by what they say: the length of a number and the order of members make no difference.

use ciborium::Value;

use super::{TOKEN, is_uuid_4};

/// Reads a document.
///
/// # Errors
/// What is wrong with it.
pub fn parse(bytes: &[u8]) -> Result<Value, String> {
    ciborium::from_reader(bytes).map_err(|error| error.to_string())
}

/// Whether two values say the same.
pub fn same(found: &Value, expected: &Value) -> bool {
    match (found, expected) {
        (Value::Map(found), Value::Map(expected)) => {
            found.len() == expected.len()
                && expected.iter().all(|(key, value)| {
                    found.iter().any(|(other, found)| same(other, key) && same(found, value))
                })
        }
        (Value::Array(found), Value::Array(expected)) => {
            found.len() == expected.len() && found.iter().zip(expected).all(|(a, b)| same(a, b))
        }
        (Value::Tag(tag, found), Value::Tag(wanted, expected)) => tag == wanted && same(found, expected),
        (Value::Text(found), Value::Text(expected)) => {
            found == expected || (expected == TOKEN && is_uuid_4(found))
        }
        (Value::Integer(found), Value::Integer(expected)) => found == expected,
        (found, expected) => match (number(found), number(expected)) {
            (Some(found), Some(expected)) => found == expected || found.is_nan() && expected.is_nan(),
            _ => found == expected,
        },
    }
}

/// A number, to be compared with one that is written in the other way.
fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Integer(whole) => i64::try_from(*whole).ok().map(|whole| whole as f64),
        Value::Float(float) => Some(*float),
        _ => None,
    }
}
