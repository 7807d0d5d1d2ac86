// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `HttpHeader` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{SerializeShape, ShapeSerializer};

/// One header of the user's HTTP request.
///
/// It is part of `ContextData`. The service requires neither the name nor the value, but a useful
/// entry has both.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct HttpHeader {
    /// The name of the header, such as `User-Agent`.
    pub header_name: Option<String>,
    /// The value of the header, as the user's device sent it.
    pub header_value: Option<String>,
}

impl HttpHeader {
    /// Creates a builder for [`HttpHeader`].
    pub fn builder() -> HttpHeaderBuilder {
        HttpHeaderBuilder::default()
    }

    /// The name of the header, such as `User-Agent`.
    pub fn header_name(&self) -> Option<&str> {
        self.header_name.as_deref()
    }

    /// The value of the header, as the user's device sent it.
    pub fn header_value(&self) -> Option<&str> {
        self.header_value.as_deref()
    }
}

static SCHEMA: Schema = Schema::structure(
    "HttpHeader",
    &[
        Member::string("headerName", "header_name").max_length(131072),
        Member::string("headerValue", "header_value").max_length(131072),
    ],
);

impl SerializeShape for HttpHeader {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.header_name);
        out.write(&SCHEMA.members[1], &self.header_value);
    }
}

/// Builds a [`HttpHeader`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct HttpHeaderBuilder {
    header_name: Option<String>,
    header_value: Option<String>,
}

impl HttpHeaderBuilder {
    /// The name of the header, such as `User-Agent`.
    pub fn header_name(mut self, input: impl Into<String>) -> Self {
        self.header_name = Some(input.into());
        self
    }

    /// Sets or clears [`header_name`](Self::header_name).
    pub fn set_header_name(mut self, input: Option<String>) -> Self {
        self.header_name = input;
        self
    }

    /// Returns the value set for [`header_name`](Self::header_name).
    pub fn get_header_name(&self) -> &Option<String> {
        &self.header_name
    }

    /// The value of the header, as the user's device sent it.
    pub fn header_value(mut self, input: impl Into<String>) -> Self {
        self.header_value = Some(input.into());
        self
    }

    /// Sets or clears [`header_value`](Self::header_value).
    pub fn set_header_value(mut self, input: Option<String>) -> Self {
        self.header_value = input;
        self
    }

    /// Returns the value set for [`header_value`](Self::header_value).
    pub fn get_header_value(&self) -> &Option<String> {
        &self.header_value
    }

    /// Builds the [`HttpHeader`].
    pub fn build(self) -> HttpHeader {
        HttpHeader {
            header_name: self.header_name,
            header_value: self.header_value,
        }
    }
}
