// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Held` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::BuildError;
use crate::primitives::{BigDecimal, BigInteger};

/// The shape `Held` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Held {
    /// The member `whole`.
    pub whole: Option<BigInteger>,
    /// The member `fraction`.
    pub fraction: Option<BigDecimal>,
    /// The member `must`.
    pub must: BigInteger,
    /// The member `preset`.
    pub preset: BigInteger,
    /// The member `huge`.
    pub huge: BigInteger,
    /// The member `exact`.
    pub exact: BigDecimal,
}

impl Held {
    /// Creates a builder for [`Held`].
    pub fn builder() -> HeldBuilder {
        HeldBuilder::default()
    }

    /// The member `whole`.
    pub fn whole(&self) -> Option<&BigInteger> {
        self.whole.as_ref()
    }

    /// The member `fraction`.
    pub fn fraction(&self) -> Option<&BigDecimal> {
        self.fraction.as_ref()
    }

    /// The member `must`.
    pub fn must(&self) -> &BigInteger {
        &self.must
    }

    /// The member `preset`.
    pub fn preset(&self) -> &BigInteger {
        &self.preset
    }

    /// The member `huge`.
    pub fn huge(&self) -> &BigInteger {
        &self.huge
    }

    /// The member `exact`.
    pub fn exact(&self) -> &BigDecimal {
        &self.exact
    }
}

static SCHEMA: Schema = Schema::structure(
    "Held",
    &[
        Member::big_integer("whole", "whole"),
        Member::big_decimal("fraction", "fraction"),
        Member::big_integer("must", "must"),
        Member::big_integer("preset", "preset"),
        Member::big_integer("huge", "huge"),
        Member::big_decimal("exact", "exact"),
    ],
);

impl SerializeShape for Held {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.whole);
        out.write(&SCHEMA.members[1], &self.fraction);
        out.write(&SCHEMA.members[2], &self.must);
        out.write(&SCHEMA.members[3], &self.preset);
        out.write(&SCHEMA.members[4], &self.huge);
        out.write(&SCHEMA.members[5], &self.exact);
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
                        0 => shape.whole = input.read(member)?,
                        1 => shape.fraction = input.read(member)?,
                        2 => shape.must = input.read(member)?,
                        3 => shape.preset = input.read(member)?,
                        4 => shape.huge = input.read(member)?,
                        _ => shape.exact = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        shape.must.get_or_insert_default();
        Ok(shape.build()?)
    }
}

/// Builds a [`Held`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct HeldBuilder {
    whole: Option<BigInteger>,
    fraction: Option<BigDecimal>,
    must: Option<BigInteger>,
    preset: Option<BigInteger>,
    huge: Option<BigInteger>,
    exact: Option<BigDecimal>,
}

impl HeldBuilder {
    /// The member `whole`.
    pub fn whole(mut self, input: BigInteger) -> Self {
        self.whole = Some(input);
        self
    }

    /// Sets or clears [`whole`](Self::whole).
    pub fn set_whole(mut self, input: Option<BigInteger>) -> Self {
        self.whole = input;
        self
    }

    /// Returns the value set for [`whole`](Self::whole).
    pub fn get_whole(&self) -> &Option<BigInteger> {
        &self.whole
    }

    /// The member `fraction`.
    pub fn fraction(mut self, input: BigDecimal) -> Self {
        self.fraction = Some(input);
        self
    }

    /// Sets or clears [`fraction`](Self::fraction).
    pub fn set_fraction(mut self, input: Option<BigDecimal>) -> Self {
        self.fraction = input;
        self
    }

    /// Returns the value set for [`fraction`](Self::fraction).
    pub fn get_fraction(&self) -> &Option<BigDecimal> {
        &self.fraction
    }

    /// The member `must`.
    pub fn must(mut self, input: BigInteger) -> Self {
        self.must = Some(input);
        self
    }

    /// Sets or clears [`must`](Self::must).
    pub fn set_must(mut self, input: Option<BigInteger>) -> Self {
        self.must = input;
        self
    }

    /// Returns the value set for [`must`](Self::must).
    pub fn get_must(&self) -> &Option<BigInteger> {
        &self.must
    }

    /// The member `preset`.
    pub fn preset(mut self, input: BigInteger) -> Self {
        self.preset = Some(input);
        self
    }

    /// Sets or clears [`preset`](Self::preset).
    pub fn set_preset(mut self, input: Option<BigInteger>) -> Self {
        self.preset = input;
        self
    }

    /// Returns the value set for [`preset`](Self::preset).
    pub fn get_preset(&self) -> &Option<BigInteger> {
        &self.preset
    }

    /// The member `huge`.
    pub fn huge(mut self, input: BigInteger) -> Self {
        self.huge = Some(input);
        self
    }

    /// Sets or clears [`huge`](Self::huge).
    pub fn set_huge(mut self, input: Option<BigInteger>) -> Self {
        self.huge = input;
        self
    }

    /// Returns the value set for [`huge`](Self::huge).
    pub fn get_huge(&self) -> &Option<BigInteger> {
        &self.huge
    }

    /// The member `exact`.
    pub fn exact(mut self, input: BigDecimal) -> Self {
        self.exact = Some(input);
        self
    }

    /// Sets or clears [`exact`](Self::exact).
    pub fn set_exact(mut self, input: Option<BigDecimal>) -> Self {
        self.exact = input;
        self
    }

    /// Returns the value set for [`exact`](Self::exact).
    pub fn get_exact(&self) -> &Option<BigDecimal> {
        &self.exact
    }

    /// Builds the [`Held`].
    ///
    /// # Errors
    /// Returns an error if a required member is missing.
    pub fn build(self) -> Result<Held, BuildError> {
        Ok(Held {
            whole: self.whole,
            fraction: self.fraction,
            must: self
                .must
                .ok_or_else(|| BuildError::missing_field(
                    "must",
                    "it is required to build `Held`",
                ))?,
            preset: self.preset.unwrap_or_else(|| "7".parse().unwrap_or_default()),
            huge: self
                .huge
                .unwrap_or_else(|| {
                    "123456789012345678901234567890".parse().unwrap_or_default()
                }),
            exact: self.exact.unwrap_or_else(|| "0.1".parse().unwrap_or_default()),
        })
    }
}
