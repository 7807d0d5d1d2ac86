// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Held` and its builder.

use tinsmith_runtime::json::{ObjectWriter, ReadError, Value};

/// What holds everything.
///
/// A second paragraph.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Held {
    /// The `ClientId` of the *client*.
    ///
    /// - One
    /// - **Two**
    ///
    /// **Note:** See [the guide](https://example.com/guide).
    pub html: Option<String>,
    /// An array \[a, b] of arn:\[partition]:x, \<T> and \*stars\* with_under_scores.
    pub brackets: Option<String>,
    /// ```text
    /// { "a": 1 }
    /// ```
    pub code: Option<String>,
    /// Plain text. A second sentence.
    pub bare: Option<String>,
    /// The member `none`.
    pub none: Option<String>,
}

impl Held {
    /// Begins to build a [`Held`].
    pub fn builder() -> HeldBuilder {
        HeldBuilder::default()
    }

    /// The `ClientId` of the *client*.
    pub fn html(&self) -> Option<&str> {
        self.html.as_deref()
    }

    /// An array \[a, b] of arn:\[partition]:x, \<T> and \*stars\* with_under_scores.
    pub fn brackets(&self) -> Option<&str> {
        self.brackets.as_deref()
    }

    /// ```text
    /// { "a": 1 }
    /// ```
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// Plain text.
    pub fn bare(&self) -> Option<&str> {
        self.bare.as_deref()
    }

    /// The member `none`.
    pub fn none(&self) -> Option<&str> {
        self.none.as_deref()
    }
}

/// Builds a [`Held`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct HeldBuilder {
    html: Option<String>,
    brackets: Option<String>,
    code: Option<String>,
    bare: Option<String>,
    none: Option<String>,
}

impl HeldBuilder {
    /// The `ClientId` of the *client*.
    pub fn html(mut self, input: impl Into<String>) -> Self {
        self.html = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`html`](Self::html).
    pub fn set_html(mut self, input: Option<String>) -> Self {
        self.html = input;
        self
    }

    /// What [`html`](Self::html) is set to so far.
    pub fn get_html(&self) -> &Option<String> {
        &self.html
    }

    /// An array \[a, b] of arn:\[partition]:x, \<T> and \*stars\* with_under_scores.
    pub fn brackets(mut self, input: impl Into<String>) -> Self {
        self.brackets = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`brackets`](Self::brackets).
    pub fn set_brackets(mut self, input: Option<String>) -> Self {
        self.brackets = input;
        self
    }

    /// What [`brackets`](Self::brackets) is set to so far.
    pub fn get_brackets(&self) -> &Option<String> {
        &self.brackets
    }

    /// ```text
    /// { "a": 1 }
    /// ```
    pub fn code(mut self, input: impl Into<String>) -> Self {
        self.code = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`code`](Self::code).
    pub fn set_code(mut self, input: Option<String>) -> Self {
        self.code = input;
        self
    }

    /// What [`code`](Self::code) is set to so far.
    pub fn get_code(&self) -> &Option<String> {
        &self.code
    }

    /// Plain text.
    pub fn bare(mut self, input: impl Into<String>) -> Self {
        self.bare = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`bare`](Self::bare).
    pub fn set_bare(mut self, input: Option<String>) -> Self {
        self.bare = input;
        self
    }

    /// What [`bare`](Self::bare) is set to so far.
    pub fn get_bare(&self) -> &Option<String> {
        &self.bare
    }

    /// The member `none`.
    pub fn none(mut self, input: impl Into<String>) -> Self {
        self.none = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`none`](Self::none).
    pub fn set_none(mut self, input: Option<String>) -> Self {
        self.none = input;
        self
    }

    /// What [`none`](Self::none) is set to so far.
    pub fn get_none(&self) -> &Option<String> {
        &self.none
    }

    /// The [`Held`].
    pub fn build(self) -> Held {
        Held {
            html: self.html,
            brackets: self.brackets,
            code: self.code,
            bare: self.bare,
            none: self.none,
        }
    }
}

impl Held {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        if let Some(value) = &self.html {
            object.member("html").string(value);
        }
        if let Some(value) = &self.brackets {
            object.member("brackets").string(value);
        }
        if let Some(value) = &self.code {
            object.member("code").string(value);
        }
        if let Some(value) = &self.bare {
            object.member("bare").string(value);
        }
        if let Some(value) = &self.none {
            object.member("none").string(value);
        }
    }

    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        let object = value.object()?;
        Ok(Self {
            html: object.optional("html", Value::string)?,
            brackets: object.optional("brackets", Value::string)?,
            code: object.optional("code", Value::string)?,
            bare: object.optional("bare", Value::string)?,
            none: object.optional("none", Value::string)?,
        })
    }
}
