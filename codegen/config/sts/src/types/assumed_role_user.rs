// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `AssumedRoleUser` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::BuildError;

/// The shape `AssumedRoleUser` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct AssumedRoleUser {
    /// The member `AssumedRoleId`.
    pub assumed_role_id: String,
    /// The member `Arn`.
    pub arn: String,
}

impl AssumedRoleUser {
    /// Creates a builder for [`AssumedRoleUser`].
    pub fn builder() -> AssumedRoleUserBuilder {
        AssumedRoleUserBuilder::default()
    }

    /// The member `AssumedRoleId`.
    pub fn assumed_role_id(&self) -> &str {
        &self.assumed_role_id
    }

    /// The member `Arn`.
    pub fn arn(&self) -> &str {
        &self.arn
    }
}

static SCHEMA: Schema = Schema::structure(
    "AssumedRoleUser",
    &[
        Member::string("AssumedRoleId", "assumed_role_id")
            .length(2, 193)
            .pattern(r"^[\w+=,.@:-]*$"),
        Member::string("Arn", "arn")
            .length(20, 2048)
            .pattern(
                r"^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$",
            ),
    ],
);

impl SerializeShape for AssumedRoleUser {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.assumed_role_id);
        out.write(&SCHEMA.members[1], &self.arn);
    }
}

impl DeserializeShape for AssumedRoleUser {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.assumed_role_id = input.read(member)?,
                        _ => shape.arn = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        shape.assumed_role_id.get_or_insert_default();
        shape.arn.get_or_insert_default();
        Ok(shape.build()?)
    }
}

/// Builds an [`AssumedRoleUser`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct AssumedRoleUserBuilder {
    assumed_role_id: Option<String>,
    arn: Option<String>,
}

impl AssumedRoleUserBuilder {
    /// The member `AssumedRoleId`.
    pub fn assumed_role_id(mut self, input: impl Into<String>) -> Self {
        self.assumed_role_id = Some(input.into());
        self
    }

    /// Sets or clears [`assumed_role_id`](Self::assumed_role_id).
    pub fn set_assumed_role_id(mut self, input: Option<String>) -> Self {
        self.assumed_role_id = input;
        self
    }

    /// Returns the value set for [`assumed_role_id`](Self::assumed_role_id).
    pub fn get_assumed_role_id(&self) -> &Option<String> {
        &self.assumed_role_id
    }

    /// The member `Arn`.
    pub fn arn(mut self, input: impl Into<String>) -> Self {
        self.arn = Some(input.into());
        self
    }

    /// Sets or clears [`arn`](Self::arn).
    pub fn set_arn(mut self, input: Option<String>) -> Self {
        self.arn = input;
        self
    }

    /// Returns the value set for [`arn`](Self::arn).
    pub fn get_arn(&self) -> &Option<String> {
        &self.arn
    }

    /// Builds the [`AssumedRoleUser`].
    ///
    /// # Errors
    /// Returns an error if a required member is missing.
    pub fn build(self) -> Result<AssumedRoleUser, BuildError> {
        Ok(AssumedRoleUser {
            assumed_role_id: self
                .assumed_role_id
                .ok_or_else(|| BuildError::missing_field(
                    "assumed_role_id",
                    "it is required to build `AssumedRoleUser`",
                ))?,
            arn: self
                .arn
                .ok_or_else(|| BuildError::missing_field(
                    "arn",
                    "it is required to build `AssumedRoleUser`",
                ))?,
        })
    }
}
