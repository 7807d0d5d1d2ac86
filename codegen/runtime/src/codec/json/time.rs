//! Timestamps. The model chooses between a number and a string, but because they cannot be confused, each is accepted
//! in place of the other, as in the official clients.

use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format;

use super::JsonDeserializer;
use crate::schema::TimestampFormat;
use crate::serde::DeserializeError;

/// The precision of `DateTime`, which is a nanosecond.
const FRACTION_DIGITS: usize = 9;

impl JsonDeserializer<'_> {
    pub(super) fn time(self, format: TimestampFormat) -> Result<DateTime, DeserializeError> {
        if !self.is_string() {
            return self.seconds();
        }
        let (format, name) = match format {
            TimestampFormat::HttpDate => (Format::HttpDate, "HTTP date"),
            _ => (Format::DateTimeWithOffset, "RFC 3339 date-time"),
        };
        DateTime::from_str(&self.text()?, format)
            .map_err(|_| DeserializeError::new(format!("a string that is not an {name}")))
    }

    fn seconds(self) -> Result<DateTime, DeserializeError> {
        let text = self.number()?;
        // Decimal digits are parsed exactly, up to the precision of `DateTime`. With an exponent, the number is parsed
        // as a float.
        if !text.contains(['e', 'E']) {
            let end = text.find('.').map_or(text.len(), |point| text.len().min(point + 1 + FRACTION_DIGITS));
            return DateTime::from_str(&text[..end], Format::EpochSeconds).map_err(|_| out_of_range());
        }
        let seconds: f64 = self.floating(f64::NAN, f64::INFINITY)?;
        let representable = seconds.abs() < i64::MAX as f64;
        representable.then(|| DateTime::from_secs_f64(seconds)).ok_or_else(out_of_range)
    }
}

fn out_of_range() -> DeserializeError {
    DeserializeError::new("a time that is out of range")
}
