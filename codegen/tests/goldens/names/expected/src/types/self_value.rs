// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `SelfValue` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{DeserializeError, DeserializeShape, ShapeDeserializer};

/// The shape `Self` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct SelfValue {
    /// The member `own`.
    pub own: Option<Box<SelfValue>>,
}

impl SelfValue {
    /// Creates a builder for [`SelfValue`].
    pub fn builder() -> SelfValueBuilder {
        SelfValueBuilder::default()
    }

    /// The member `own`.
    pub fn own(&self) -> Option<&SelfValue> {
        self.own.as_deref()
    }
}

static SCHEMA: Schema = Schema::structure("Self", &[Member::structure("own", "own")]);

impl DeserializeShape for SelfValue {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |_, member, input| {
                    shape.own = input.read_boxed(member)?;
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

/// Builds a [`SelfValue`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct SelfValueBuilder {
    own: Option<Box<SelfValue>>,
}

impl SelfValueBuilder {
    /// The member `own`.
    pub fn own(mut self, input: impl Into<Box<SelfValue>>) -> Self {
        self.own = Some(input.into());
        self
    }

    /// Sets or clears [`own`](Self::own).
    pub fn set_own(mut self, input: Option<Box<SelfValue>>) -> Self {
        self.own = input;
        self
    }

    /// Returns the value set for [`own`](Self::own).
    pub fn get_own(&self) -> &Option<Box<SelfValue>> {
        &self.own
    }

    /// Builds the [`SelfValue`].
    pub fn build(self) -> SelfValue {
        SelfValue { own: self.own }
    }
}
