//! Compares CBOR values. The encoded length of numbers and the order of members do not matter.

use ciborium::Value;

use super::same_text;

/// Reads a document.
///
/// # Errors
/// If the bytes are not valid CBOR.
pub fn parse(bytes: &[u8]) -> Result<Value, String> {
    ciborium::from_reader(bytes).map_err(|error| error.to_string())
}

/// Whether two values are equal.
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
        (Value::Text(found), Value::Text(expected)) => same_text(found, expected),
        (Value::Integer(found), Value::Integer(expected)) => found == expected,
        (found, expected) => match (number(found), number(expected)) {
            (Some(found), Some(expected)) => found == expected || found.is_nan() && expected.is_nan(),
            _ => found == expected,
        },
    }
}

/// Returns a number as a float, for comparison with one that is encoded differently.
fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Integer(whole) => i64::try_from(*whole).ok().map(|whole| whole as f64),
        Value::Float(float) => Some(*float),
        _ => None,
    }
}
