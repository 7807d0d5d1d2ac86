//! Numbers as JSON writes them -> Rust's. serde_json's own reading of floats is off in the last digit at times,
//! and it refuses what is too large for a float; here both go the way of the standard library.

use aws_smithy_types::{BigDecimal, BigInteger, Number};

use super::read::{ReadError, Value};

impl<'a> Value<'a> {
    /// The digits of a number.
    pub(super) fn number(self) -> Result<&'a str, ReadError> {
        debug_assert!(!self.unread, "a number is taken to be well-formed");
        match self.text.starts_with(|c: char| c == '-' || c.is_ascii_digit()) {
            true => Ok(self.text),
            false => Err(self.mismatch("a number")),
        }
    }

    /// The value as a whole number that `N` can hold. `3.0` and `3e2` are whole; `3.5` is not.
    pub fn integer<N: TryFrom<i64>>(self) -> Result<N, ReadError> {
        let whole = whole(self.number()?).and_then(|whole| N::try_from(whole).ok());
        whole.ok_or_else(|| ReadError::new("a number that does not fit the member's type"))
    }

    /// The value as a 32-bit float; see [`double`](Self::double).
    pub fn float(self) -> Result<f32, ReadError> {
        self.floating(f32::NAN, f32::INFINITY)
    }

    /// The value as the nearest 64-bit float, which for huge numbers is infinite; `"NaN"`, `"Infinity"` and
    /// `"-Infinity"` are strings in JSON.
    pub fn double(self) -> Result<f64, ReadError> {
        self.floating(f64::NAN, f64::INFINITY)
    }

    fn floating<F: std::str::FromStr + std::ops::Neg<Output = F>>(
        self,
        nan: F,
        infinity: F,
    ) -> Result<F, ReadError> {
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

    /// The value as a whole number of any size; its digits may stand in a string.
    pub fn big_integer(self) -> Result<BigInteger, ReadError> {
        self.digits()?.parse().map_err(|_| ReadError::new("a number that is not whole"))
    }

    /// The value as a decimal number of any precision; its digits may stand in a string.
    pub fn big_decimal(self) -> Result<BigDecimal, ReadError> {
        self.digits()?.parse().map_err(|_| ReadError::new("a number that cannot be represented"))
    }

    fn digits(self) -> Result<std::borrow::Cow<'a, str>, ReadError> {
        if self.is_string() { self.text() } else { self.number().map(Into::into) }
    }
}

/// The number that a document holds: a whole one if it is written as one and is not too large for it.
pub fn document_number(text: &str) -> Number {
    let whole = match text.starts_with('-') {
        true => text.parse().ok().map(Number::NegInt),
        false => text.parse().ok().map(Number::PosInt),
    };
    whole.unwrap_or_else(|| Number::Float(text.parse().unwrap_or(f64::NAN)))
}

/// The whole number that JSON's `text` is, without going through a float, which has not enough digits.
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
    // How many zeros follow the significant digits; were it negative, there would be a fraction.
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
