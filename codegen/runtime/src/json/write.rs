//! Writing: straight into a buffer. What cannot be written is remembered, and makes the whole request fail.

use std::collections::HashMap;

use aws_smithy_types::date_time::Format;
use aws_smithy_types::error::operation::BuildError;
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document, Number, base64};

/// Where JSON is written to.
#[derive(Default)]
pub struct Writer {
    out: Vec<u8>,
    failure: Option<BuildError>,
}

/// The bytes of the object whose members `write` writes.
///
/// # Errors
/// The first value that has no form on the wire: a union's unknown variant, a time that a format cannot say.
pub fn write_object(write: impl FnOnce(&mut ObjectWriter<'_>)) -> Result<Vec<u8>, BuildError> {
    let mut writer = Writer { out: Vec::with_capacity(512), failure: None };
    ValueWriter { writer: &mut writer }.object(write);
    match writer.failure {
        Some(failure) => Err(failure),
        None => Ok(writer.out),
    }
}

/// The members of an object.
pub struct ObjectWriter<'w> {
    writer: &'w mut Writer,
    first: bool,
}

impl ObjectWriter<'_> {
    /// Writes a member's name; the value is to be written next.
    pub fn member(&mut self, name: &str) -> ValueWriter<'_> {
        if !std::mem::take(&mut self.first) {
            self.writer.out.push(b',');
        }
        self.writer.string(name);
        self.writer.out.push(b':');
        ValueWriter { writer: self.writer }
    }
}

impl Writer {
    fn string(&mut self, text: &str) {
        // Writing to a vector cannot fail, and a string has no keys that could be of the wrong type.
        let _ = serde_json::to_writer(&mut self.out, text);
    }
}

/// Apart from the type of the values, because sorting is much code for each type that is sorted.
pub(crate) fn sort(keys: &mut [(&str, usize)]) {
    keys.sort_unstable();
}

/// The place of exactly one value.
pub struct ValueWriter<'w> {
    writer: &'w mut Writer,
}

impl ValueWriter<'_> {
    fn raw(self, text: &str) {
        self.writer.out.extend_from_slice(text.as_bytes());
    }

    /// Remembers that the value cannot be written. The first such value is the one that is reported.
    pub fn fail(self, failure: BuildError) {
        self.writer.failure.get_or_insert(failure);
        self.null();
    }

    /// Writes `null`.
    pub fn null(self) {
        self.raw("null");
    }

    /// Writes a string.
    pub fn string(self, text: &str) {
        self.writer.string(text);
    }

    /// Writes `true` or `false`.
    pub fn boolean(self, value: bool) {
        self.raw(if value { "true" } else { "false" });
    }

    /// Writes a whole number.
    pub fn integer(self, value: impl Into<i64>) {
        let _ = serde_json::to_writer(&mut self.writer.out, &value.into());
    }

    /// Writes a 32-bit float with as many digits as it needs.
    pub fn float(self, value: f32) {
        match value.is_finite() {
            true => drop(serde_json::to_writer(&mut self.writer.out, &value)),
            false => self.double(value.into()),
        }
    }

    /// Writes a 64-bit float; what is no number in JSON is a string.
    pub fn double(self, value: f64) {
        match value {
            _ if value.is_nan() => self.string("NaN"),
            f64::INFINITY => self.string("Infinity"),
            f64::NEG_INFINITY => self.string("-Infinity"),
            _ => drop(serde_json::to_writer(&mut self.writer.out, &value)),
        }
    }

    /// Writes a whole number of any size. The type lets leading zeros pass, which JSON has not.
    pub fn big_integer(self, value: &BigInteger) {
        self.number(value.as_ref());
    }

    /// Writes a decimal number of any precision. The type lets forms pass that JSON has not, such as `+1` and `.5`.
    pub fn big_decimal(self, value: &BigDecimal) {
        self.number(value.as_ref());
    }

    fn number(self, text: &str) {
        match serde_json::from_str::<&serde_json::value::RawValue>(text) {
            Ok(_) => self.raw(text),
            Err(_) => self.fail(BuildError::other(
                "a big number is written as JSON has no numbers: with leading zeros, a plus sign or a bare point",
            )),
        }
    }

    /// Writes bytes as Base64.
    pub fn blob(self, value: &Blob) {
        self.string(&base64::encode(value));
    }

    /// Writes a point in time as seconds since 1970, with a fraction where there is one.
    pub fn epoch_seconds(self, value: &DateTime) {
        self.time(value, Format::EpochSeconds, false);
    }

    /// Writes a point in time as RFC 3339 has it.
    pub fn date_time(self, value: &DateTime) {
        self.time(value, Format::DateTime, true);
    }

    /// Writes a point in time as HTTP headers have it.
    pub fn http_date(self, value: &DateTime) {
        self.time(value, Format::HttpDate, true);
    }

    fn time(self, value: &DateTime, format: Format, quoted: bool) {
        match value.fmt(format) {
            Ok(text) if quoted => self.string(&text),
            Ok(text) => self.raw(&text),
            Err(error) => self.fail(BuildError::other(error)),
        }
    }

    /// Writes any value. Keys of objects are sorted, so that equal documents are equal bytes.
    pub fn document(self, value: &Document) {
        match value {
            Document::Null => self.null(),
            Document::Bool(value) => self.boolean(*value),
            Document::Number(Number::PosInt(value)) => {
                drop(serde_json::to_writer(&mut self.writer.out, value))
            }
            Document::Number(Number::NegInt(value)) => self.integer(*value),
            Document::Number(Number::Float(value)) => self.double(*value),
            Document::String(text) => self.string(text),
            Document::Array(items) => self.list(items, |item, out| out.document(item)),
            Document::Object(entries) => self.map(entries, |value, out| out.document(value)),
        }
    }

    /// Writes an object.
    pub fn object(self, write: impl FnOnce(&mut ObjectWriter<'_>)) {
        self.writer.out.push(b'{');
        write(&mut ObjectWriter { writer: self.writer, first: true });
        self.writer.out.push(b'}');
    }

    /// Writes an array.
    pub fn list<'v, T: 'v>(
        self,
        values: impl IntoIterator<Item = &'v T>,
        mut write: impl FnMut(&'v T, ValueWriter<'_>),
    ) {
        self.writer.out.push(b'[');
        for (index, value) in values.into_iter().enumerate() {
            if index > 0 {
                self.writer.out.push(b',');
            }
            write(value, ValueWriter { writer: self.writer });
        }
        self.writer.out.push(b']');
    }

    /// Writes an array in which a value may be `null`.
    pub fn sparse_list<'v, T: 'v>(
        self,
        values: impl IntoIterator<Item = &'v Option<T>>,
        mut write: impl FnMut(&'v T, ValueWriter<'_>),
    ) {
        self.list(values, |value, out| match value {
            Some(value) => write(value, out),
            None => out.null(),
        });
    }

    /// Writes a map as an object. Keys are sorted, so that equal maps are equal bytes.
    pub fn map<'v, K: AsRef<str>, T>(
        self,
        entries: &'v HashMap<K, T>,
        mut write: impl FnMut(&'v T, ValueWriter<'_>),
    ) {
        let (mut keys, mut values) = (Vec::with_capacity(entries.len()), Vec::with_capacity(entries.len()));
        for (key, value) in entries {
            keys.push((key.as_ref(), values.len()));
            values.push(value);
        }
        sort(&mut keys);
        self.object(|object| {
            for (key, index) in keys {
                write(values[index], object.member(key));
            }
        });
    }

    /// Writes a map in which a value may be `null`.
    pub fn sparse_map<'v, K: AsRef<str>, T>(
        self,
        entries: &'v HashMap<K, Option<T>>,
        mut write: impl FnMut(&'v T, ValueWriter<'_>),
    ) {
        self.map(entries, |value, out| match value {
            Some(value) => write(value, out),
            None => out.null(),
        });
    }
}
