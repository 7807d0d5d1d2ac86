// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `CopyObjectResult` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{DeserializeError, DeserializeShape, ShapeDeserializer};

/// The shape `CopyObjectResult` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct CopyObjectResult {
    /// The member `ETag`.
    pub e_tag: Option<String>,
}

impl CopyObjectResult {
    /// Creates a builder for [`CopyObjectResult`].
    pub fn builder() -> CopyObjectResultBuilder {
        CopyObjectResultBuilder::default()
    }

    /// The member `ETag`.
    pub fn e_tag(&self) -> Option<&str> {
        self.e_tag.as_deref()
    }
}

static SCHEMA: Schema = Schema::structure(
    "CopyObjectResult",
    &[Member::string("ETag", "e_tag")],
);

impl DeserializeShape for CopyObjectResult {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |_, member, input| {
                    shape.e_tag = input.read(member)?;
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

/// Builds a [`CopyObjectResult`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct CopyObjectResultBuilder {
    e_tag: Option<String>,
}

impl CopyObjectResultBuilder {
    /// The member `ETag`.
    pub fn e_tag(mut self, input: impl Into<String>) -> Self {
        self.e_tag = Some(input.into());
        self
    }

    /// Sets or clears [`e_tag`](Self::e_tag).
    pub fn set_e_tag(mut self, input: Option<String>) -> Self {
        self.e_tag = input;
        self
    }

    /// Returns the value set for [`e_tag`](Self::e_tag).
    pub fn get_e_tag(&self) -> &Option<String> {
        &self.e_tag
    }

    /// Builds the [`CopyObjectResult`].
    pub fn build(self) -> CopyObjectResult {
        CopyObjectResult {
            e_tag: self.e_tag,
        }
    }
}
