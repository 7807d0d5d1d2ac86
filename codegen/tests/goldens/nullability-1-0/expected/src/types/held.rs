// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Held` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

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
    /// Creates a builder for [`Held`].
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

static SCHEMA: Schema = Schema::structure(
    "Held",
    &[
        Member::integer("primitive", "primitive"),
        Member::integer("boxed", "boxed"),
        Member::integer("boxedMember", "boxed_member"),
        Member::integer("own", "own"),
        Member::integer("ownBoxed", "own_boxed"),
        Member::integer("ownBoxedMember", "own_boxed_member"),
        Member::boolean("flag", "flag"),
        Member::integer("requiredOwn", "required_own"),
        Member::string("requiredText", "required_text"),
    ],
);

impl SerializeShape for Held {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.primitive);
        out.write(&SCHEMA.members[1], &self.boxed);
        out.write(&SCHEMA.members[2], &self.boxed_member);
        out.write(&SCHEMA.members[3], &self.own);
        out.write(&SCHEMA.members[4], &self.own_boxed);
        out.write(&SCHEMA.members[5], &self.own_boxed_member);
        out.write(&SCHEMA.members[6], &self.flag);
        out.write(&SCHEMA.members[7], &self.required_own);
        out.write(&SCHEMA.members[8], &self.required_text);
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
                        0 => shape.primitive = input.read(member)?,
                        1 => shape.boxed = input.read(member)?,
                        2 => shape.boxed_member = input.read(member)?,
                        3 => shape.own = input.read(member)?,
                        4 => shape.own_boxed = input.read(member)?,
                        5 => shape.own_boxed_member = input.read(member)?,
                        6 => shape.flag = input.read(member)?,
                        7 => shape.required_own = input.read(member)?,
                        _ => shape.required_text = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        shape.required_text.get_or_insert_default();
        Ok(shape.build()?)
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

    /// Sets or clears [`primitive`](Self::primitive).
    pub fn set_primitive(mut self, input: Option<i32>) -> Self {
        self.primitive = input;
        self
    }

    /// Returns the value set for [`primitive`](Self::primitive).
    pub fn get_primitive(&self) -> &Option<i32> {
        &self.primitive
    }

    /// The member `boxed`.
    pub fn boxed(mut self, input: i32) -> Self {
        self.boxed = Some(input);
        self
    }

    /// Sets or clears [`boxed`](Self::boxed).
    pub fn set_boxed(mut self, input: Option<i32>) -> Self {
        self.boxed = input;
        self
    }

    /// Returns the value set for [`boxed`](Self::boxed).
    pub fn get_boxed(&self) -> &Option<i32> {
        &self.boxed
    }

    /// The member `boxedMember`.
    pub fn boxed_member(mut self, input: i32) -> Self {
        self.boxed_member = Some(input);
        self
    }

    /// Sets or clears [`boxed_member`](Self::boxed_member).
    pub fn set_boxed_member(mut self, input: Option<i32>) -> Self {
        self.boxed_member = input;
        self
    }

    /// Returns the value set for [`boxed_member`](Self::boxed_member).
    pub fn get_boxed_member(&self) -> &Option<i32> {
        &self.boxed_member
    }

    /// The member `own`.
    pub fn own(mut self, input: i32) -> Self {
        self.own = Some(input);
        self
    }

    /// Sets or clears [`own`](Self::own).
    pub fn set_own(mut self, input: Option<i32>) -> Self {
        self.own = input;
        self
    }

    /// Returns the value set for [`own`](Self::own).
    pub fn get_own(&self) -> &Option<i32> {
        &self.own
    }

    /// The member `ownBoxed`.
    pub fn own_boxed(mut self, input: i32) -> Self {
        self.own_boxed = Some(input);
        self
    }

    /// Sets or clears [`own_boxed`](Self::own_boxed).
    pub fn set_own_boxed(mut self, input: Option<i32>) -> Self {
        self.own_boxed = input;
        self
    }

    /// Returns the value set for [`own_boxed`](Self::own_boxed).
    pub fn get_own_boxed(&self) -> &Option<i32> {
        &self.own_boxed
    }

    /// The member `ownBoxedMember`.
    pub fn own_boxed_member(mut self, input: i32) -> Self {
        self.own_boxed_member = Some(input);
        self
    }

    /// Sets or clears [`own_boxed_member`](Self::own_boxed_member).
    pub fn set_own_boxed_member(mut self, input: Option<i32>) -> Self {
        self.own_boxed_member = input;
        self
    }

    /// Returns the value set for [`own_boxed_member`](Self::own_boxed_member).
    pub fn get_own_boxed_member(&self) -> &Option<i32> {
        &self.own_boxed_member
    }

    /// The member `flag`.
    pub fn flag(mut self, input: bool) -> Self {
        self.flag = Some(input);
        self
    }

    /// Sets or clears [`flag`](Self::flag).
    pub fn set_flag(mut self, input: Option<bool>) -> Self {
        self.flag = input;
        self
    }

    /// Returns the value set for [`flag`](Self::flag).
    pub fn get_flag(&self) -> &Option<bool> {
        &self.flag
    }

    /// The member `requiredOwn`.
    pub fn required_own(mut self, input: i32) -> Self {
        self.required_own = Some(input);
        self
    }

    /// Sets or clears [`required_own`](Self::required_own).
    pub fn set_required_own(mut self, input: Option<i32>) -> Self {
        self.required_own = input;
        self
    }

    /// Returns the value set for [`required_own`](Self::required_own).
    pub fn get_required_own(&self) -> &Option<i32> {
        &self.required_own
    }

    /// The member `requiredText`.
    pub fn required_text(mut self, input: impl Into<String>) -> Self {
        self.required_text = Some(input.into());
        self
    }

    /// Sets or clears [`required_text`](Self::required_text).
    pub fn set_required_text(mut self, input: Option<String>) -> Self {
        self.required_text = input;
        self
    }

    /// Returns the value set for [`required_text`](Self::required_text).
    pub fn get_required_text(&self) -> &Option<String> {
        &self.required_text
    }

    /// Builds the [`Held`].
    ///
    /// # Errors
    /// Returns an error if a required member is missing.
    pub fn build(self) -> Result<Held, BuildError> {
        Ok(Held {
            primitive: self.primitive.unwrap_or_default(),
            boxed: self.boxed,
            boxed_member: self.boxed_member,
            own: self.own.unwrap_or_default(),
            own_boxed: self.own_boxed,
            own_boxed_member: self.own_boxed_member,
            flag: self.flag.unwrap_or_default(),
            required_own: self.required_own.unwrap_or_default(),
            required_text: self
                .required_text
                .ok_or_else(|| BuildError::missing_field(
                    "required_text",
                    "it is required to build `Held`",
                ))?,
        })
    }
}
