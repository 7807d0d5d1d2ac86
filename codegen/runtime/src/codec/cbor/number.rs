//! Converts numbers in any of CBOR's representations to the member's type, if it can hold the value.

use aws_smithy_types::date_time::Format;
use aws_smithy_types::{DateTime, Number as DocumentNumber};
use minicbor::data::Type;

use super::{CborDeserializer, bignum, tag};
use crate::serde::DeserializeError;

/// The precision of `DateTime`, which is a nanosecond.
const FRACTION_DIGITS: usize = 9;

/// A number as it is encoded.
#[derive(Debug)]
pub enum Number {
    /// An integer of up to 64 bits and a sign.
    Whole(i128),
    /// A float of any of the three sizes.
    Float(f64),
    /// The digits of a bignum.
    Big(String),
    /// A decimal fraction: digits, and the power of ten by which they are multiplied.
    Decimal(String, i64),
}

impl CborDeserializer<'_> {
    pub(super) fn number(mut self) -> Result<Number, DeserializeError> {
        Ok(match (self.type_(), self.tag) {
            (Type::Bytes | Type::BytesIndef, Some(tag::POSITIVE_BIGNUM)) => {
                Number::Big(bignum::to_digits(&self.bytes()?, false)?)
            }
            (Type::Bytes | Type::BytesIndef, Some(tag::NEGATIVE_BIGNUM)) => {
                Number::Big(bignum::to_digits(&self.bytes()?, true)?)
            }
            (Type::Array | Type::ArrayIndef, Some(tag::DECIMAL_FRACTION)) => self.decimal()?,
            (Type::F16, _) => Number::Float(half(self.argument()?)),
            (Type::F32, _) => Number::Float(self.read(|decoder| decoder.f32())?.into()),
            (Type::F64, _) => Number::Float(self.read(|decoder| decoder.f64())?),
            (type_, _) if is_integer(type_) => Number::Whole(self.read(|decoder| decoder.int())?.into()),
            _ => return Err(self.mismatch("a number")),
        })
    }

    /// Combines the exponent and the mantissa of a decimal fraction.
    fn decimal(self) -> Result<Number, DeserializeError> {
        let problem = || DeserializeError::new("a decimal fraction that is not two whole numbers");
        let mut parts = Vec::new();
        self.items(&mut |item| match parts.len() < 2 {
            true => {
                parts.push(item.number()?);
                Ok(())
            }
            false => Err(problem()),
        })?;
        let mut parts = parts.into_iter();
        let (Some(Number::Whole(exponent)), Some(mantissa)) = (parts.next(), parts.next()) else {
            return Err(problem());
        };
        let exponent = exponent.try_into().map_err(|_| DeserializeError::out_of_range())?;
        match mantissa {
            Number::Whole(digits) => Ok(Number::Decimal(digits.to_string(), exponent)),
            Number::Big(digits) => Ok(Number::Decimal(digits, exponent)),
            _ => Err(problem()),
        }
    }
}

fn is_integer(type_: Type) -> bool {
    use Type::{I8, I16, I32, I64, Int, U8, U16, U32, U64};
    matches!(type_, U8 | U16 | U32 | U64 | I8 | I16 | I32 | I64 | Int)
}

impl Number {
    /// Returns the number as an integer. `3.0` is an integer; `3.5` is not.
    pub fn whole(&self) -> Result<i64, DeserializeError> {
        let whole = match self {
            Self::Whole(whole) => (*whole).try_into().ok(),
            // The bounds are powers of two, so these floats are exact.
            Self::Float(float) if float.trunc() == *float && (-TWO_TO_63..TWO_TO_63).contains(float) => {
                Some(*float as i64)
            }
            Self::Big(digits) => digits.parse().ok(),
            Self::Float(_) | Self::Decimal(..) => None,
        };
        whole.ok_or_else(DeserializeError::out_of_range)
    }

    /// Returns the nearest float, which is infinite for huge numbers.
    pub fn double(&self) -> f64 {
        match self {
            Self::Whole(whole) => *whole as f64,
            Self::Float(float) => *float,
            Self::Big(_) | Self::Decimal(..) => self.decimal_text().parse().unwrap_or(f64::NAN),
        }
    }

    /// Returns the nearest float, rounding only once if the number is not an `f64` anyway.
    pub fn float(&self) -> f32 {
        match self {
            Self::Whole(whole) => *whole as f32,
            Self::Float(float) => *float as f32,
            Self::Big(_) | Self::Decimal(..) => self.decimal_text().parse().unwrap_or(f32::NAN),
        }
    }

    /// Returns the digits of an integer of any size.
    pub fn digits(self) -> Result<String, DeserializeError> {
        match self {
            Self::Whole(whole) => Ok(whole.to_string()),
            Self::Big(digits) => Ok(digits),
            Self::Float(float) if float.trunc() == float => Ok(format!("{float:.0}")),
            Self::Float(_) | Self::Decimal(..) => Err(DeserializeError::new("a number that is not whole")),
        }
    }

    /// Returns the number in decimal notation.
    pub fn decimal_text(&self) -> String {
        match self {
            Self::Whole(whole) => whole.to_string(),
            Self::Float(float) => format!("{float:?}"),
            Self::Big(digits) => digits.clone(),
            Self::Decimal(digits, exponent) => decimal_text(digits, *exponent),
        }
    }

    /// Returns the number as a value in a document.
    pub fn of_document(&self) -> DocumentNumber {
        if let Self::Whole(whole) = self {
            if let Ok(positive) = u64::try_from(*whole) {
                return DocumentNumber::PosInt(positive);
            }
            if let Ok(negative) = i64::try_from(*whole) {
                return DocumentNumber::NegInt(negative);
            }
        }
        DocumentNumber::Float(self.double())
    }

    /// Returns the point in time that is this number of seconds after the start of 1970.
    pub fn time(&self) -> Result<DateTime, DeserializeError> {
        let out_of_range = || DeserializeError::new("a time that is out of range");
        match self {
            Self::Whole(whole) => Ok(DateTime::from_secs(i64::try_from(*whole).map_err(|_| out_of_range())?)),
            // The shortest digits of a float are those that it was made from, so milliseconds stay exact.
            Self::Float(float) => {
                let text = float.to_string();
                let end =
                    text.find('.').map_or(text.len(), |point| text.len().min(point + 1 + FRACTION_DIGITS));
                DateTime::from_str(&text[..end], Format::EpochSeconds).map_err(|_| out_of_range())
            }
            Self::Big(_) | Self::Decimal(..) => Err(out_of_range()),
        }
    }
}

const TWO_TO_63: f64 = 9_223_372_036_854_775_808.0;

/// Formats a decimal fraction: `273` and -2 become `2.73`. Uses `E` notation if the decimal point is outside the
/// digits, because that might take many zeros.
fn decimal_text(digits: &str, exponent: i64) -> String {
    let (sign, bare) = match digits.strip_prefix('-') {
        Some(bare) => ("-", bare),
        None => ("", digits),
    };
    let before =
        usize::try_from(exponent.unsigned_abs()).ok().and_then(|places| bare.len().checked_sub(places));
    match before {
        _ if exponent == 0 => digits.to_owned(),
        Some(0) if exponent < 0 => format!("{sign}0.{bare}"),
        Some(before) if exponent < 0 => format!("{sign}{}.{}", &bare[..before], &bare[before..]),
        _ => format!("{sign}{bare}E{exponent}"),
    }
}

/// Converts a half-precision float: a sign, five bits of exponent, ten bits of fraction (RFC 8949, appendix D).
fn half(bits: u16) -> f64 {
    let (exponent, fraction) = (bits >> 10 & 0x1f, f64::from(bits & 0x3ff));
    let size = match exponent {
        0 => fraction * f64::powi(2.0, -24),
        31 if fraction == 0.0 => f64::INFINITY,
        31 => f64::NAN,
        _ => (1024.0 + fraction) * f64::powi(2.0, i32::from(exponent) - 25),
    };
    if bits >> 15 == 1 { -size } else { size }
}
