//! Formats values as text, for XML elements and form parameters.

use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format;
use aws_smithy_types::error::operation::BuildError;

use crate::schema::{Member, TimestampFormat};

/// Formats a timestamp: in RFC 3339, unless the member has another format.
///
/// # Errors
/// If the time is outside the range of the format.
pub(super) fn timestamp(member: &Member, value: &DateTime) -> Result<String, BuildError> {
    let format = match member.timestamp_format {
        Some(TimestampFormat::EpochSeconds) => Format::EpochSeconds,
        Some(TimestampFormat::HttpDate) => Format::HttpDate,
        Some(TimestampFormat::DateTime) | None => Format::DateTime,
    };
    value.fmt(format).map_err(BuildError::other)
}

/// Expands to the methods of [`ShapeSerializer`](crate::serde::ShapeSerializer) for values that the format writes as
/// text. The type must have the methods `text` and `fail`.
macro_rules! write_as_text {
    () => {
        fn boolean(&mut self, member: &$crate::schema::Member, value: bool) {
            self.text(member, if value { "true" } else { "false" });
        }

        fn integer(&mut self, member: &$crate::schema::Member, value: i64) {
            self.text(member, ::aws_smithy_types::primitive::Encoder::from(value).encode());
        }

        fn float(&mut self, member: &$crate::schema::Member, value: f32) {
            self.text(member, ::aws_smithy_types::primitive::Encoder::from(value).encode());
        }

        fn double(&mut self, member: &$crate::schema::Member, value: f64) {
            self.text(member, ::aws_smithy_types::primitive::Encoder::from(value).encode());
        }

        fn big_integer(&mut self, member: &$crate::schema::Member, value: &::aws_smithy_types::BigInteger) {
            self.text(member, value.as_ref());
        }

        fn big_decimal(&mut self, member: &$crate::schema::Member, value: &::aws_smithy_types::BigDecimal) {
            self.text(member, value.as_ref());
        }

        fn string(&mut self, member: &$crate::schema::Member, value: &str) {
            self.text(member, value);
        }

        fn blob(&mut self, member: &$crate::schema::Member, value: &[u8]) {
            self.text(member, &::aws_smithy_types::base64::encode(value));
        }

        fn timestamp(&mut self, member: &$crate::schema::Member, value: &::aws_smithy_types::DateTime) {
            match $crate::codec::text::timestamp(member, value) {
                Ok(text) => self.text(member, &text),
                Err(failure) => self.fail(failure),
            }
        }
    };
}
pub(super) use write_as_text;
