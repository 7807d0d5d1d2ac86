//! Reads and writes the headers of a frame, which have a name, a type and a value each.

use aws_smithy_types::DateTime;
use aws_smithy_types::event_stream::{Header, HeaderValue};
use aws_smithy_types::str_bytes::StrBytes;
use bytes::{Buf, BufMut, Bytes};

use super::FrameError;

/// The numbers of the types in frames.
mod type_ {
    pub const TRUE: u8 = 0;
    pub const FALSE: u8 = 1;
    pub const BYTE: u8 = 2;
    pub const INT16: u8 = 3;
    pub const INT32: u8 = 4;
    pub const INT64: u8 = 5;
    pub const BYTES: u8 = 6;
    pub const STRING: u8 = 7;
    pub const TIMESTAMP: u8 = 8;
    pub const UUID: u8 = 9;
}

/// Reads all headers of a frame. Text and bytes are not copied.
pub(super) fn read_all(mut bytes: Bytes) -> Result<Vec<Header>, FrameError> {
    let mut headers = Vec::new();
    while bytes.has_remaining() {
        headers.push(read(&mut bytes)?);
    }
    Ok(headers)
}

fn read(from: &mut Bytes) -> Result<Header, FrameError> {
    let length = from.get_u8();
    let name = StrBytes::try_from(take(from, length.into())?).map_err(|_| FrameError::HeaderName)?;
    if name.as_str().is_empty() {
        return Err(FrameError::HeaderName);
    }
    Ok(Header::new(name, read_value(from)?))
}

fn read_value(from: &mut Bytes) -> Result<HeaderValue, FrameError> {
    let cut_off = |_| FrameError::HeaderCutOff;
    Ok(match from.try_get_u8().map_err(cut_off)? {
        type_::TRUE => HeaderValue::Bool(true),
        type_::FALSE => HeaderValue::Bool(false),
        type_::BYTE => HeaderValue::Byte(from.try_get_i8().map_err(cut_off)?),
        type_::INT16 => HeaderValue::Int16(from.try_get_i16().map_err(cut_off)?),
        type_::INT32 => HeaderValue::Int32(from.try_get_i32().map_err(cut_off)?),
        type_::INT64 => HeaderValue::Int64(from.try_get_i64().map_err(cut_off)?),
        type_::BYTES => HeaderValue::ByteArray(take_counted(from)?),
        type_::STRING => {
            HeaderValue::String(StrBytes::try_from(take_counted(from)?).map_err(|_| FrameError::HeaderValue)?)
        }
        type_::TIMESTAMP => {
            HeaderValue::Timestamp(DateTime::from_millis(from.try_get_i64().map_err(cut_off)?))
        }
        type_::UUID => HeaderValue::Uuid(from.try_get_u128().map_err(cut_off)?),
        unknown => return Err(FrameError::HeaderType(unknown)),
    })
}

fn take_counted(from: &mut Bytes) -> Result<Bytes, FrameError> {
    let length = from.try_get_u16().map_err(|_| FrameError::HeaderCutOff)?;
    take(from, length.into())
}

fn take(from: &mut Bytes, length: usize) -> Result<Bytes, FrameError> {
    match length <= from.len() {
        true => Ok(from.split_to(length)),
        false => Err(FrameError::HeaderCutOff),
    }
}

/// Writes a header.
///
/// # Errors
/// If the name or the value is not valid in a frame.
pub(super) fn write(header: &Header, out: &mut Vec<u8>) -> Result<(), FrameError> {
    let name = header.name().as_str();
    let length = u8::try_from(name.len()).map_err(|_| FrameError::HeaderName)?;
    if length == 0 {
        return Err(FrameError::HeaderName);
    }
    out.put_u8(length);
    out.put_slice(name.as_bytes());
    match header.value() {
        HeaderValue::Bool(true) => out.put_u8(type_::TRUE),
        HeaderValue::Bool(false) => out.put_u8(type_::FALSE),
        HeaderValue::Byte(value) => {
            out.put_u8(type_::BYTE);
            out.put_i8(*value);
        }
        HeaderValue::Int16(value) => {
            out.put_u8(type_::INT16);
            out.put_i16(*value);
        }
        HeaderValue::Int32(value) => {
            out.put_u8(type_::INT32);
            out.put_i32(*value);
        }
        HeaderValue::Int64(value) => {
            out.put_u8(type_::INT64);
            out.put_i64(*value);
        }
        HeaderValue::ByteArray(value) => put_counted(out, type_::BYTES, value)?,
        HeaderValue::String(value) => put_counted(out, type_::STRING, value.as_str().as_bytes())?,
        HeaderValue::Timestamp(value) => {
            out.put_u8(type_::TIMESTAMP);
            out.put_i64(value.to_millis().map_err(|_| FrameError::HeaderValue)?);
        }
        HeaderValue::Uuid(value) => {
            out.put_u8(type_::UUID);
            out.put_u128(*value);
        }
        // The official type is non-exhaustive.
        _ => return Err(FrameError::HeaderValue),
    }
    Ok(())
}

fn put_counted(out: &mut Vec<u8>, type_: u8, bytes: &[u8]) -> Result<(), FrameError> {
    out.put_u8(type_);
    // The length field has 16 bits, but the format limits the value to 15.
    let length = u16::try_from(bytes.len()).ok().filter(|length| *length <= i16::MAX as u16);
    out.put_u16(length.ok_or(FrameError::HeaderValue)?);
    out.put_slice(bytes);
    Ok(())
}
