// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Held` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

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
    /// Creates a builder for [`Held`].
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

static SCHEMA: Schema = Schema::structure(
    "Held",
    &[
        Member::string("html", "html"),
        Member::string("brackets", "brackets"),
        Member::string("code", "code"),
        Member::string("bare", "bare"),
        Member::string("none", "none"),
    ],
);

impl SerializeShape for Held {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.html);
        out.write(&SCHEMA.members[1], &self.brackets);
        out.write(&SCHEMA.members[2], &self.code);
        out.write(&SCHEMA.members[3], &self.bare);
        out.write(&SCHEMA.members[4], &self.none);
    }
}

impl DeserializeShape for Held {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.html = input.read(member)?,
                        1 => shape.brackets = input.read(member)?,
                        2 => shape.code = input.read(member)?,
                        3 => shape.bare = input.read(member)?,
                        _ => shape.none = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
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

    /// Sets or clears [`html`](Self::html).
    pub fn set_html(mut self, input: Option<String>) -> Self {
        self.html = input;
        self
    }

    /// Returns the value set for [`html`](Self::html).
    pub fn get_html(&self) -> &Option<String> {
        &self.html
    }

    /// An array \[a, b] of arn:\[partition]:x, \<T> and \*stars\* with_under_scores.
    pub fn brackets(mut self, input: impl Into<String>) -> Self {
        self.brackets = Some(input.into());
        self
    }

    /// Sets or clears [`brackets`](Self::brackets).
    pub fn set_brackets(mut self, input: Option<String>) -> Self {
        self.brackets = input;
        self
    }

    /// Returns the value set for [`brackets`](Self::brackets).
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

    /// Sets or clears [`code`](Self::code).
    pub fn set_code(mut self, input: Option<String>) -> Self {
        self.code = input;
        self
    }

    /// Returns the value set for [`code`](Self::code).
    pub fn get_code(&self) -> &Option<String> {
        &self.code
    }

    /// Plain text.
    pub fn bare(mut self, input: impl Into<String>) -> Self {
        self.bare = Some(input.into());
        self
    }

    /// Sets or clears [`bare`](Self::bare).
    pub fn set_bare(mut self, input: Option<String>) -> Self {
        self.bare = input;
        self
    }

    /// Returns the value set for [`bare`](Self::bare).
    pub fn get_bare(&self) -> &Option<String> {
        &self.bare
    }

    /// The member `none`.
    pub fn none(mut self, input: impl Into<String>) -> Self {
        self.none = Some(input.into());
        self
    }

    /// Sets or clears [`none`](Self::none).
    pub fn set_none(mut self, input: Option<String>) -> Self {
        self.none = input;
        self
    }

    /// Returns the value set for [`none`](Self::none).
    pub fn get_none(&self) -> &Option<String> {
        &self.none
    }

    /// Builds the [`Held`].
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
