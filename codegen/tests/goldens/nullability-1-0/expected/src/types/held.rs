// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Held` and its builder.

use tinsmith_runtime::json::{ObjectWriter, ReadError, Value};
use tinsmith_runtime::required::missing_members;

use crate::error::BuildError;

/// The shape `Held` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Held {
    /// The member `primitive`.
    pub primitive: i32,
    /// The member `boxed`.
    pub boxed: Option<i32>,
    /// The member `boxedMember`.
    pub boxed_member: Option<i32>,
    /// The member `own`.
    pub own: i32,
    /// The member `ownBoxed`.
    pub own_boxed: Option<i32>,
    /// The member `ownBoxedMember`.
    pub own_boxed_member: Option<i32>,
    /// The member `flag`.
    pub flag: bool,
    /// The member `requiredOwn`.
    pub required_own: i32,
    /// The member `requiredText`.
    pub required_text: String,
}

impl Held {
    /// Begins to build a [`Held`].
    pub fn builder() -> HeldBuilder {
        HeldBuilder::default()
    }

    /// The member `primitive`.
    pub fn primitive(&self) -> i32 {
        self.primitive
    }

    /// The member `boxed`.
    pub fn boxed(&self) -> Option<i32> {
        self.boxed
    }

    /// The member `boxedMember`.
    pub fn boxed_member(&self) -> Option<i32> {
        self.boxed_member
    }

    /// The member `own`.
    pub fn own(&self) -> i32 {
        self.own
    }

    /// The member `ownBoxed`.
    pub fn own_boxed(&self) -> Option<i32> {
        self.own_boxed
    }

    /// The member `ownBoxedMember`.
    pub fn own_boxed_member(&self) -> Option<i32> {
        self.own_boxed_member
    }

    /// The member `flag`.
    pub fn flag(&self) -> bool {
        self.flag
    }

    /// The member `requiredOwn`.
    pub fn required_own(&self) -> i32 {
        self.required_own
    }

    /// The member `requiredText`.
    pub fn required_text(&self) -> &str {
        &self.required_text
    }
}

/// Builds a [`Held`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct HeldBuilder {
    primitive: Option<i32>,
    boxed: Option<i32>,
    boxed_member: Option<i32>,
    own: Option<i32>,
    own_boxed: Option<i32>,
    own_boxed_member: Option<i32>,
    flag: Option<bool>,
    required_own: Option<i32>,
    required_text: Option<String>,
}

impl HeldBuilder {
    /// The member `primitive`.
    pub fn primitive(mut self, input: i32) -> Self {
        self.primitive = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`primitive`](Self::primitive).
    pub fn set_primitive(mut self, input: Option<i32>) -> Self {
        self.primitive = input;
        self
    }

    /// What [`primitive`](Self::primitive) is set to so far.
    pub fn get_primitive(&self) -> &Option<i32> {
        &self.primitive
    }

    /// The member `boxed`.
    pub fn boxed(mut self, input: i32) -> Self {
        self.boxed = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`boxed`](Self::boxed).
    pub fn set_boxed(mut self, input: Option<i32>) -> Self {
        self.boxed = input;
        self
    }

    /// What [`boxed`](Self::boxed) is set to so far.
    pub fn get_boxed(&self) -> &Option<i32> {
        &self.boxed
    }

    /// The member `boxedMember`.
    pub fn boxed_member(mut self, input: i32) -> Self {
        self.boxed_member = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`boxed_member`](Self::boxed_member).
    pub fn set_boxed_member(mut self, input: Option<i32>) -> Self {
        self.boxed_member = input;
        self
    }

    /// What [`boxed_member`](Self::boxed_member) is set to so far.
    pub fn get_boxed_member(&self) -> &Option<i32> {
        &self.boxed_member
    }

    /// The member `own`.
    pub fn own(mut self, input: i32) -> Self {
        self.own = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`own`](Self::own).
    pub fn set_own(mut self, input: Option<i32>) -> Self {
        self.own = input;
        self
    }

    /// What [`own`](Self::own) is set to so far.
    pub fn get_own(&self) -> &Option<i32> {
        &self.own
    }

    /// The member `ownBoxed`.
    pub fn own_boxed(mut self, input: i32) -> Self {
        self.own_boxed = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`own_boxed`](Self::own_boxed).
    pub fn set_own_boxed(mut self, input: Option<i32>) -> Self {
        self.own_boxed = input;
        self
    }

    /// What [`own_boxed`](Self::own_boxed) is set to so far.
    pub fn get_own_boxed(&self) -> &Option<i32> {
        &self.own_boxed
    }

    /// The member `ownBoxedMember`.
    pub fn own_boxed_member(mut self, input: i32) -> Self {
        self.own_boxed_member = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`own_boxed_member`](Self::own_boxed_member).
    pub fn set_own_boxed_member(mut self, input: Option<i32>) -> Self {
        self.own_boxed_member = input;
        self
    }

    /// What [`own_boxed_member`](Self::own_boxed_member) is set to so far.
    pub fn get_own_boxed_member(&self) -> &Option<i32> {
        &self.own_boxed_member
    }

    /// The member `flag`.
    pub fn flag(mut self, input: bool) -> Self {
        self.flag = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`flag`](Self::flag).
    pub fn set_flag(mut self, input: Option<bool>) -> Self {
        self.flag = input;
        self
    }

    /// What [`flag`](Self::flag) is set to so far.
    pub fn get_flag(&self) -> &Option<bool> {
        &self.flag
    }

    /// The member `requiredOwn`.
    pub fn required_own(mut self, input: i32) -> Self {
        self.required_own = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`required_own`](Self::required_own).
    pub fn set_required_own(mut self, input: Option<i32>) -> Self {
        self.required_own = input;
        self
    }

    /// What [`required_own`](Self::required_own) is set to so far.
    pub fn get_required_own(&self) -> &Option<i32> {
        &self.required_own
    }

    /// The member `requiredText`.
    pub fn required_text(mut self, input: impl Into<String>) -> Self {
        self.required_text = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`required_text`](Self::required_text).
    pub fn set_required_text(mut self, input: Option<String>) -> Self {
        self.required_text = input;
        self
    }

    /// What [`required_text`](Self::required_text) is set to so far.
    pub fn get_required_text(&self) -> &Option<String> {
        &self.required_text
    }

    /// The [`Held`].
    ///
    /// # Errors
    /// When required members are missing: the error names all of them.
    pub fn build(self) -> Result<Held, BuildError> {
        let missing = [("required_text", self.required_text.is_none())];
        let Some(required_text) = self.required_text else {
            return Err(missing_members("Held", &missing));
        };
        Ok(Held {
            primitive: self.primitive.unwrap_or_default(),
            boxed: self.boxed,
            boxed_member: self.boxed_member,
            own: self.own.unwrap_or_default(),
            own_boxed: self.own_boxed,
            own_boxed_member: self.own_boxed_member,
            flag: self.flag.unwrap_or_default(),
            required_own: self.required_own.unwrap_or_default(),
            required_text,
        })
    }
}

impl Held {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        object.member("primitive").integer(self.primitive);
        if let Some(value) = self.boxed {
            object.member("boxed").integer(value);
        }
        if let Some(value) = self.boxed_member {
            object.member("boxedMember").integer(value);
        }
        object.member("own").integer(self.own);
        if let Some(value) = self.own_boxed {
            object.member("ownBoxed").integer(value);
        }
        if let Some(value) = self.own_boxed_member {
            object.member("ownBoxedMember").integer(value);
        }
        object.member("flag").boolean(self.flag);
        object.member("requiredOwn").integer(self.required_own);
        object.member("requiredText").string(&self.required_text);
    }

    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        let object = value.object()?;
        Ok(Self {
            primitive: object.optional("primitive", Value::integer)?.unwrap_or_default(),
            boxed: object.optional("boxed", Value::integer)?,
            boxed_member: object.optional("boxedMember", Value::integer)?,
            own: object.optional("own", Value::integer)?.unwrap_or_default(),
            own_boxed: object.optional("ownBoxed", Value::integer)?,
            own_boxed_member: object.optional("ownBoxedMember", Value::integer)?,
            flag: object.optional("flag", Value::boolean)?.unwrap_or_default(),
            required_own: object
                .optional("requiredOwn", Value::integer)?
                .unwrap_or_default(),
            required_text: object
                .optional("requiredText", Value::string)?
                .unwrap_or_default(),
        })
    }
}
