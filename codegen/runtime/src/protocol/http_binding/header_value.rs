//! Reads headers: text, lists of items, and headers with a common prefix.

use std::borrow::Cow;

use aws_smithy_types::date_time::Format;
use aws_smithy_types::primitive::Parse;
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, base64};
use http::header::CONTENT_LENGTH;
use http::{HeaderMap, HeaderName};

use super::header_list;
use crate::schema::{Member, Target, TimestampFormat};
use crate::serde::{DeserializeError, ReadEntry, ReadItem, ShapeDeserializer, refuse};

/// A value that is text: that of a header, of an item of one, or of a status code.
pub(super) struct Text<'t>(Cow<'t, str>);

impl<'t> Text<'t> {
    pub(super) fn new(text: impl Into<Cow<'t, str>>) -> Self {
        Self(text.into())
    }

    /// Returns a header's value. Several headers of the same name form one list (RFC 9110, section 5.3).
    ///
    /// # Errors
    /// If the value is not UTF-8.
    pub(super) fn of_header(
        headers: &'t HeaderMap,
        name: &HeaderName,
    ) -> Result<Option<Self>, DeserializeError> {
        let mut text: Option<Cow<'t, str>> = None;
        for value in headers.get_all(name) {
            let value = std::str::from_utf8(value.as_bytes())
                .map_err(|_| DeserializeError::new("a header that is not UTF-8"))?;
            text = Some(match text {
                None => Cow::Borrowed(value),
                // Proxies may repeat the length of the body (RFC 9110, section 8.6). Other lengths are refused earlier.
                Some(earlier) if *name == CONTENT_LENGTH && earlier == value => earlier,
                Some(earlier) => Cow::Owned(earlier.into_owned() + ", " + value),
            });
        }
        Ok(text.map(Self))
    }

    fn trimmed(&self) -> &str {
        self.0.trim_ascii()
    }

    fn parse<T: Parse>(&self, expected: &str) -> Result<T, DeserializeError> {
        T::parse_smithy_primitive(self.trimmed()).map_err(|_| is_not(expected))
    }

    fn decode(&self) -> Result<Vec<u8>, DeserializeError> {
        base64::decode(self.trimmed()).map_err(|_| is_not("Base64"))
    }
}

fn is_not(expected: &str) -> DeserializeError {
    DeserializeError::new(format!("a header that is not {expected}"))
}

impl ShapeDeserializer for Text<'_> {
    fn is_null(&self) -> bool {
        false
    }

    fn boolean(&mut self, _: &Member) -> Result<bool, DeserializeError> {
        self.parse("a boolean")
    }

    fn integer(&mut self, _: &Member) -> Result<i64, DeserializeError> {
        self.parse("a whole number of 64 bits")
    }

    fn float(&mut self, _: &Member) -> Result<f32, DeserializeError> {
        self.parse("a number")
    }

    fn double(&mut self, _: &Member) -> Result<f64, DeserializeError> {
        self.parse("a number")
    }

    fn big_integer(&mut self, _: &Member) -> Result<BigInteger, DeserializeError> {
        self.trimmed().parse().map_err(|_| is_not("a whole number"))
    }

    fn big_decimal(&mut self, _: &Member) -> Result<BigDecimal, DeserializeError> {
        self.trimmed().parse().map_err(|_| is_not("a number"))
    }

    fn string(&mut self, member: &Member) -> Result<Cow<'_, str>, DeserializeError> {
        match member.media_type {
            None => Ok(Cow::Borrowed(&self.0)),
            Some(_) => {
                String::from_utf8(self.decode()?).map(Cow::Owned).map_err(|_| is_not("UTF-8 in Base64"))
            }
        }
    }

    fn blob(&mut self, _: &Member) -> Result<Blob, DeserializeError> {
        self.decode().map(Blob::new)
    }

    fn timestamp(&mut self, member: &Member) -> Result<DateTime, DeserializeError> {
        let (format, name) = match member.timestamp_format.unwrap_or(TimestampFormat::HttpDate) {
            TimestampFormat::EpochSeconds => (Format::EpochSeconds, "seconds since 1970"),
            TimestampFormat::DateTime => (Format::DateTimeWithOffset, "an RFC 3339 date-time"),
            TimestampFormat::HttpDate => (Format::HttpDate, "an HTTP date"),
        };
        DateTime::from_str(self.trimmed(), format).map_err(|_| is_not(name))
    }

    refuse! { "a header can only be read as a single value or a list"; document, structure, union, map }

    fn list(&mut self, member: &Member, read: ReadItem<'_>) -> Result<(), DeserializeError> {
        let item = member.item();
        let is_date = matches!(item.target, Target::Timestamp)
            && matches!(item.timestamp_format, None | Some(TimestampFormat::HttpDate));
        let mut read =
            |(index, item): (usize, Cow<'_, str>)| read(&mut Text(item)).map_err(|error| error.at(index));
        match is_date {
            true => header_list::split_dates(&self.0).map(Cow::Borrowed).enumerate().try_for_each(&mut read),
            false => header_list::split(&self.0).enumerate().try_for_each(&mut read),
        }
    }
}

/// The headers whose names have a common prefix, as a map.
pub(super) struct PrefixHeaders<'r> {
    pub(super) headers: &'r HeaderMap,
    pub(super) prefix: &'r str,
}

impl ShapeDeserializer for PrefixHeaders<'_> {
    fn is_null(&self) -> bool {
        false
    }

    refuse! {
        "headers with a prefix can only be read as a map";
        boolean, integer, float, double, big_integer, big_decimal, string, blob, timestamp, document, structure,
        union, list,
    }

    fn map(&mut self, _: &Member, read: ReadEntry<'_>) -> Result<(), DeserializeError> {
        for name in self.headers.keys() {
            if let Some(key) = name.as_str().strip_prefix(self.prefix)
                && let Some(mut text) = Text::of_header(self.headers, name)?
            {
                read(key, &mut text)?;
            }
        }
        Ok(())
    }
}
