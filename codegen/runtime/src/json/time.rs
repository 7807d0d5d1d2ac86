//! Points in time. A member has one form on the wire, but the number and the string cannot be mistaken for each
//! other, so each is taken where the other is expected, as by the official clients.

use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format;

use super::read::{ReadError, Value};

/// A `DateTime` counts nanoseconds.
const FRACTION_DIGITS: usize = 9;

impl Value<'_> {
    /// The value as a point in time: seconds since 1970, with a fraction, or RFC 3339 in a string.
    pub fn epoch_seconds(self) -> Result<DateTime, ReadError> {
        if self.is_string() { self.rfc_3339() } else { self.seconds() }
    }

    /// The value as a point in time: RFC 3339, or a number as in [`epoch_seconds`](Self::epoch_seconds).
    pub fn date_time(self) -> Result<DateTime, ReadError> {
        self.epoch_seconds()
    }

    /// The value as a point in time: the date format of HTTP headers, or a number as in
    /// [`epoch_seconds`](Self::epoch_seconds).
    pub fn http_date(self) -> Result<DateTime, ReadError> {
        if !self.is_string() {
            return self.seconds();
        }
        DateTime::from_str(&self.text()?, Format::HttpDate)
            .map_err(|_| ReadError::new("a string that is no HTTP date"))
    }

    fn rfc_3339(self) -> Result<DateTime, ReadError> {
        DateTime::from_str(&self.text()?, Format::DateTimeWithOffset)
            .map_err(|_| ReadError::new("a string that is no RFC 3339 date-time"))
    }

    fn seconds(self) -> Result<DateTime, ReadError> {
        let text = self.number()?;
        // Decimal digits are read as they stand, as far as they count; an exponent has to go through a float.
        if !text.contains(['e', 'E']) {
            let end = text.find('.').map_or(text.len(), |point| text.len().min(point + 1 + FRACTION_DIGITS));
            return DateTime::from_str(&text[..end], Format::EpochSeconds).map_err(|_| out_of_range());
        }
        let seconds = self.double()?;
        let representable = seconds.abs() < i64::MAX as f64;
        representable.then(|| DateTime::from_secs_f64(seconds)).ok_or_else(out_of_range)
    }
}

fn out_of_range() -> ReadError {
    ReadError::new("a time that is out of range")
}
