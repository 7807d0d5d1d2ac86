//! Parses JSON's numbers with the standard library. serde_json's float parser is sometimes off in the last digit, and
//! rejects numbers that are too large for a float.

use std::borrow::Cow;

use aws_smithy_types::Number;

use super::JsonDeserializer;
use crate::serde::DeserializeError;

impl<'a> JsonDeserializer<'a> {
    /// Returns the digits of a number.
    pub(super) fn number(self) -> Result<&'a str, DeserializeError> {
        match self.text.starts_with(|c: char| c == '-' || c.is_ascii_digit()) {
            true => Ok(self.text),
            false => Err(self.mismatch("a number")),
        }
    }

    /// Returns the value as an integer. `3.0` and `3e2` are integers; `3.5` is not.
    pub(super) fn whole(self) -> Result<i64, DeserializeError> {
        whole(self.number()?).ok_or_else(DeserializeError::out_of_range)
    }

    /// Returns the value as the nearest float, which is infinite for huge numbers. In JSON, `"NaN"`, `"Infinity"` and
    /// `"-Infinity"` are strings.
    pub(super) fn floating<F: std::str::FromStr + std::ops::Neg<Output = F>>(
        self,
        nan: F,
        infinity: F,
    ) -> Result<F, DeserializeError> {
        if !self.is_string() {
            return self.number()?.parse().map_err(|_| self.mismatch("a number"));
        }
        match self.text()?.as_ref() {
            "NaN" => Ok(nan),
            "Infinity" => Ok(infinity),
            "-Infinity" => Ok(-infinity),
            _ => Err(self.mismatch("a number")),
        }
    }

    /// Returns the digits of a number of any size, which may be in a string.
    pub(super) fn digits(self) -> Result<Cow<'a, str>, DeserializeError> {
        if self.is_string() { self.text() } else { self.number().map(Into::into) }
    }
}

/// Returns the number in a document, as an integer if it is written as one and fits.
pub fn document_number(text: &str) -> Number {
    let whole = match text.starts_with('-') {
        true => text.parse().ok().map(Number::NegInt),
        false => text.parse().ok().map(Number::PosInt),
    };
    whole.unwrap_or_else(|| Number::Float(text.parse().unwrap_or(f64::NAN)))
}

/// Parses a JSON number as an integer. It does not convert to a float, which would lose digits.
fn whole(text: &str) -> Option<i64> {
    if let Ok(whole) = text.parse() {
        return Some(whole);
    }
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (before, after) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{before}{after}");
    let significant = digits.trim_end_matches('0');
    if significant.trim_start_matches(['-', '0']).is_empty() {
        return Some(0);
    }
    // The number of zeros after the significant digits. If it were negative, there would be a fraction.
    let dropped = i64::try_from(digits.len() - significant.len()).ok()?;
    let zeros = exponent.parse::<i64>().ok()?.checked_sub(i64::try_from(after.len()).ok()?)?;
    let zeros = u32::try_from(zeros.checked_add(dropped)?).ok()?;
    significant.parse::<i64>().ok()?.checked_mul(10_i64.checked_pow(zeros)?)
}

#[cfg(test)]
mod tests {
    use super::whole;

    #[test]
    fn whole_numbers_are_exact_however_they_are_written() {
        for (text, expected) in [
            ("0", Some(0)),
            ("-0", Some(0)),
            ("-0.0e5", Some(0)),
            ("0e99999999999999999999", Some(0)),
            ("3.0", Some(3)),
            ("3e2", Some(300)),
            ("-1.50E1", Some(-15)),
            ("1200e-2", Some(12)),
            ("9007199254740993.0", Some(9_007_199_254_740_993)),
            ("9223372036854775807", Some(i64::MAX)),
            ("-9223372036854775808", Some(i64::MIN)),
            ("-9.223372036854775808e18", Some(i64::MIN)),
            ("9223372036854775808", None),
            ("3.5", None),
            ("1e-1", None),
            ("1e19", None),
            ("1e400", None),
            ("1e-99999999999999999999", None),
            ("1e9223372036854775807", None),
            ("1e-9223372036854775808", None),
        ] {
            assert_eq!(whole(text), expected, "{text}");
        }
    }
}
