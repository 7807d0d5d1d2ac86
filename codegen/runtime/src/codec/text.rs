//! Values as the text that XML elements and form parameters hold.

use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format;
use aws_smithy_types::error::operation::BuildError;

use crate::schema::{Member, TimestampFormat};

/// The text of a timestamp: RFC 3339, unless the member has a format of its own.
///
/// # Errors
/// A time that the format cannot express.
pub(super) fn timestamp(member: &Member, value: &DateTime) -> Result<String, BuildError> {
    let format = match member.timestamp_format {
        Some(TimestampFormat::EpochSeconds) => Format::EpochSeconds,
        Some(TimestampFormat::HttpDate) => Format::HttpDate,
        Some(TimestampFormat::DateTime) | None => Format::DateTime,
    };
    value.fmt(format).map_err(BuildError::other)
}
