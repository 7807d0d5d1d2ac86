// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `HttpHeader` and its builder.

use tinsmith_runtime::json::ObjectWriter;

/// One header of the user's HTTP request.
///
/// Part of `ContextData`; both halves are optional on the wire, and a useful entry has both.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct HttpHeader {
    /// The name of the header, such as `User-Agent`.
    pub header_name: Option<String>,
    /// The value of the header, as the user's device sent it.
    pub header_value: Option<String>,
}

impl HttpHeader {
    /// Begins to build a [`HttpHeader`].
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

    /// Sets or, with `None`, unsets [`header_name`](Self::header_name).
    pub fn set_header_name(mut self, input: Option<String>) -> Self {
        self.header_name = input;
        self
    }

    /// What [`header_name`](Self::header_name) is set to so far.
    pub fn get_header_name(&self) -> &Option<String> {
        &self.header_name
    }

    /// The value of the header, as the user's device sent it.
    pub fn header_value(mut self, input: impl Into<String>) -> Self {
        self.header_value = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`header_value`](Self::header_value).
    pub fn set_header_value(mut self, input: Option<String>) -> Self {
        self.header_value = input;
        self
    }

    /// What [`header_value`](Self::header_value) is set to so far.
    pub fn get_header_value(&self) -> &Option<String> {
        &self.header_value
    }

    /// The [`HttpHeader`].
    pub fn build(self) -> HttpHeader {
        HttpHeader {
            header_name: self.header_name,
            header_value: self.header_value,
        }
    }
}

impl HttpHeader {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        if let Some(value) = &self.header_name {
            object.member("headerName").string(value);
        }
        if let Some(value) = &self.header_value {
            object.member("headerValue").string(value);
        }
    }
}

#[cfg(feature = "validation")]
impl HttpHeader {
    pub(crate) fn validate_members(
        &self,
        at: &mut tinsmith_runtime::validation::Validator,
    ) {
        at.optional(
            "headerName",
            self.header_name.as_ref(),
            |value, at| {
                at.length(value.chars().count(), "characters", Some(0), Some(131072));
            },
        );
        at.optional(
            "headerValue",
            self.header_value.as_ref(),
            |value, at| {
                at.length(value.chars().count(), "characters", Some(0), Some(131072));
            },
        );
    }
}
