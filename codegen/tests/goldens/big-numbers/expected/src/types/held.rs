// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Held` and its builder.

use tinsmith_runtime::json::{ObjectWriter, ReadError, Value};
use tinsmith_runtime::required::missing_members;

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
    /// Begins to build a [`Held`].
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

    /// Sets or, with `None`, unsets [`whole`](Self::whole).
    pub fn set_whole(mut self, input: Option<BigInteger>) -> Self {
        self.whole = input;
        self
    }

    /// What [`whole`](Self::whole) is set to so far.
    pub fn get_whole(&self) -> &Option<BigInteger> {
        &self.whole
    }

    /// The member `fraction`.
    pub fn fraction(mut self, input: BigDecimal) -> Self {
        self.fraction = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`fraction`](Self::fraction).
    pub fn set_fraction(mut self, input: Option<BigDecimal>) -> Self {
        self.fraction = input;
        self
    }

    /// What [`fraction`](Self::fraction) is set to so far.
    pub fn get_fraction(&self) -> &Option<BigDecimal> {
        &self.fraction
    }

    /// The member `must`.
    pub fn must(mut self, input: BigInteger) -> Self {
        self.must = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`must`](Self::must).
    pub fn set_must(mut self, input: Option<BigInteger>) -> Self {
        self.must = input;
        self
    }

    /// What [`must`](Self::must) is set to so far.
    pub fn get_must(&self) -> &Option<BigInteger> {
        &self.must
    }

    /// The member `preset`.
    pub fn preset(mut self, input: BigInteger) -> Self {
        self.preset = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`preset`](Self::preset).
    pub fn set_preset(mut self, input: Option<BigInteger>) -> Self {
        self.preset = input;
        self
    }

    /// What [`preset`](Self::preset) is set to so far.
    pub fn get_preset(&self) -> &Option<BigInteger> {
        &self.preset
    }

    /// The member `huge`.
    pub fn huge(mut self, input: BigInteger) -> Self {
        self.huge = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`huge`](Self::huge).
    pub fn set_huge(mut self, input: Option<BigInteger>) -> Self {
        self.huge = input;
        self
    }

    /// What [`huge`](Self::huge) is set to so far.
    pub fn get_huge(&self) -> &Option<BigInteger> {
        &self.huge
    }

    /// The member `exact`.
    pub fn exact(mut self, input: BigDecimal) -> Self {
        self.exact = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`exact`](Self::exact).
    pub fn set_exact(mut self, input: Option<BigDecimal>) -> Self {
        self.exact = input;
        self
    }

    /// What [`exact`](Self::exact) is set to so far.
    pub fn get_exact(&self) -> &Option<BigDecimal> {
        &self.exact
    }

    /// The [`Held`].
    ///
    /// # Errors
    /// When required members are missing: the error names all of them.
    pub fn build(self) -> Result<Held, BuildError> {
        let missing = [("must", self.must.is_none())];
        let Some(must) = self.must else {
            return Err(missing_members("Held", &missing));
        };
        Ok(Held {
            whole: self.whole,
            fraction: self.fraction,
            must,
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

impl Held {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        if let Some(value) = &self.whole {
            object.member("whole").big_integer(value);
        }
        if let Some(value) = &self.fraction {
            object.member("fraction").big_decimal(value);
        }
        object.member("must").big_integer(&self.must);
        object.member("preset").big_integer(&self.preset);
        object.member("huge").big_integer(&self.huge);
        object.member("exact").big_decimal(&self.exact);
    }

    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        let object = value.object()?;
        Ok(Self {
            whole: object.optional("whole", Value::big_integer)?,
            fraction: object.optional("fraction", Value::big_decimal)?,
            must: object.optional("must", Value::big_integer)?.unwrap_or_default(),
            preset: object
                .optional("preset", Value::big_integer)?
                .unwrap_or_else(|| "7".parse().unwrap_or_default()),
            huge: object
                .optional("huge", Value::big_integer)?
                .unwrap_or_else(|| {
                    "123456789012345678901234567890".parse().unwrap_or_default()
                }),
            exact: object
                .optional("exact", Value::big_decimal)?
                .unwrap_or_else(|| "0.1".parse().unwrap_or_default()),
        })
    }
}
