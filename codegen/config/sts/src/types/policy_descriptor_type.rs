// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `PolicyDescriptorType` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{SerializeShape, ShapeSerializer};

/// The shape `PolicyDescriptorType` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct PolicyDescriptorType {
    /// The member `arn`.
    pub arn: Option<String>,
}

impl PolicyDescriptorType {
    /// Creates a builder for [`PolicyDescriptorType`].
    pub fn builder() -> PolicyDescriptorTypeBuilder {
        PolicyDescriptorTypeBuilder::default()
    }

    /// The member `arn`.
    pub fn arn(&self) -> Option<&str> {
        self.arn.as_deref()
    }
}

static SCHEMA: Schema = Schema::structure(
    "PolicyDescriptorType",
    &[
        Member::string("arn", "arn")
            .length(20, 2048)
            .pattern(
                r"^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$",
            ),
    ],
);

impl SerializeShape for PolicyDescriptorType {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.arn);
    }
}

/// Builds a [`PolicyDescriptorType`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct PolicyDescriptorTypeBuilder {
    arn: Option<String>,
}

impl PolicyDescriptorTypeBuilder {
    /// The member `arn`.
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

    /// Builds the [`PolicyDescriptorType`].
    pub fn build(self) -> PolicyDescriptorType {
        PolicyDescriptorType {
            arn: self.arn,
        }
    }
}
