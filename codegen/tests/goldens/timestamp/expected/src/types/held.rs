// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Held` and its builder.

use tinsmith_runtime::schema::{Member, Schema, TimestampFormat};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::BuildError;
use crate::primitives::DateTime;

/// The shape `Held` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Held {
    /// The member `plain`.
    pub plain: Option<DateTime>,
    /// The member `date`.
    pub date: Option<DateTime>,
    /// The member `http`.
    pub http: Option<DateTime>,
    /// The member `member`.
    pub member: Option<DateTime>,
    /// The member `epoch`.
    pub epoch: Option<DateTime>,
    /// The member `dates`.
    pub dates: Option<Vec<DateTime>>,
    /// The member `must`.
    pub must: DateTime,
    /// The member `preset`.
    pub preset: DateTime,
    /// The member `number`.
    pub number: DateTime,
}

impl Held {
    /// Creates a builder for [`Held`].
    pub fn builder() -> HeldBuilder {
        HeldBuilder::default()
    }

    /// The member `plain`.
    pub fn plain(&self) -> Option<&DateTime> {
        self.plain.as_ref()
    }

    /// The member `date`.
    pub fn date(&self) -> Option<&DateTime> {
        self.date.as_ref()
    }

    /// The member `http`.
    pub fn http(&self) -> Option<&DateTime> {
        self.http.as_ref()
    }

    /// The member `member`.
    pub fn member(&self) -> Option<&DateTime> {
        self.member.as_ref()
    }

    /// The member `epoch`.
    pub fn epoch(&self) -> Option<&DateTime> {
        self.epoch.as_ref()
    }

    /// The member `dates`.
    ///
    /// Returns an empty slice if the list is absent. The field `dates` distinguishes the two.
    pub fn dates(&self) -> &[DateTime] {
        self.dates.as_deref().unwrap_or_default()
    }

    /// The member `must`.
    pub fn must(&self) -> &DateTime {
        &self.must
    }

    /// The member `preset`.
    pub fn preset(&self) -> &DateTime {
        &self.preset
    }

    /// The member `number`.
    pub fn number(&self) -> &DateTime {
        &self.number
    }
}

static SCHEMA: Schema = Schema::structure(
    "Held",
    &[
        Member::timestamp("plain", "plain"),
        Member::timestamp("date", "date").format(TimestampFormat::DateTime),
        Member::timestamp("http", "http").format(TimestampFormat::HttpDate),
        Member::timestamp("member", "member").format(TimestampFormat::HttpDate),
        Member::timestamp("epoch", "epoch").format(TimestampFormat::EpochSeconds),
        Member::list(
            "dates",
            "dates",
            &Member::timestamp("member", "member").format(TimestampFormat::DateTime),
        ),
        Member::timestamp("must", "must"),
        Member::timestamp("preset", "preset"),
        Member::timestamp("number", "number").format(TimestampFormat::DateTime),
    ],
);

impl SerializeShape for Held {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.plain);
        out.write(&SCHEMA.members[1], &self.date);
        out.write(&SCHEMA.members[2], &self.http);
        out.write(&SCHEMA.members[3], &self.member);
        out.write(&SCHEMA.members[4], &self.epoch);
        out.write(&SCHEMA.members[5], &self.dates);
        out.write(&SCHEMA.members[6], &self.must);
        out.write(&SCHEMA.members[7], &self.preset);
        out.write(&SCHEMA.members[8], &self.number);
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
                        0 => shape.plain = input.read(member)?,
                        1 => shape.date = input.read(member)?,
                        2 => shape.http = input.read(member)?,
                        3 => shape.member = input.read(member)?,
                        4 => shape.epoch = input.read(member)?,
                        5 => shape.dates = input.read(member)?,
                        6 => shape.must = input.read(member)?,
                        7 => shape.preset = input.read(member)?,
                        _ => shape.number = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        shape.must.get_or_insert_with(|| DateTime::from_secs(0));
        Ok(shape.build()?)
    }
}

/// Builds a [`Held`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct HeldBuilder {
    plain: Option<DateTime>,
    date: Option<DateTime>,
    http: Option<DateTime>,
    member: Option<DateTime>,
    epoch: Option<DateTime>,
    dates: Option<Vec<DateTime>>,
    must: Option<DateTime>,
    preset: Option<DateTime>,
    number: Option<DateTime>,
}

impl HeldBuilder {
    /// The member `plain`.
    pub fn plain(mut self, input: DateTime) -> Self {
        self.plain = Some(input);
        self
    }

    /// Sets or clears [`plain`](Self::plain).
    pub fn set_plain(mut self, input: Option<DateTime>) -> Self {
        self.plain = input;
        self
    }

    /// Returns the value set for [`plain`](Self::plain).
    pub fn get_plain(&self) -> &Option<DateTime> {
        &self.plain
    }

    /// The member `date`.
    pub fn date(mut self, input: DateTime) -> Self {
        self.date = Some(input);
        self
    }

    /// Sets or clears [`date`](Self::date).
    pub fn set_date(mut self, input: Option<DateTime>) -> Self {
        self.date = input;
        self
    }

    /// Returns the value set for [`date`](Self::date).
    pub fn get_date(&self) -> &Option<DateTime> {
        &self.date
    }

    /// The member `http`.
    pub fn http(mut self, input: DateTime) -> Self {
        self.http = Some(input);
        self
    }

    /// Sets or clears [`http`](Self::http).
    pub fn set_http(mut self, input: Option<DateTime>) -> Self {
        self.http = input;
        self
    }

    /// Returns the value set for [`http`](Self::http).
    pub fn get_http(&self) -> &Option<DateTime> {
        &self.http
    }

    /// The member `member`.
    pub fn member(mut self, input: DateTime) -> Self {
        self.member = Some(input);
        self
    }

    /// Sets or clears [`member`](Self::member).
    pub fn set_member(mut self, input: Option<DateTime>) -> Self {
        self.member = input;
        self
    }

    /// Returns the value set for [`member`](Self::member).
    pub fn get_member(&self) -> &Option<DateTime> {
        &self.member
    }

    /// The member `epoch`.
    pub fn epoch(mut self, input: DateTime) -> Self {
        self.epoch = Some(input);
        self
    }

    /// Sets or clears [`epoch`](Self::epoch).
    pub fn set_epoch(mut self, input: Option<DateTime>) -> Self {
        self.epoch = input;
        self
    }

    /// Returns the value set for [`epoch`](Self::epoch).
    pub fn get_epoch(&self) -> &Option<DateTime> {
        &self.epoch
    }

    /// The member `dates`.
    ///
    /// Adds one item. [`set_dates`](Self::set_dates) sets the whole list.
    pub fn dates(mut self, input: DateTime) -> Self {
        self.dates.get_or_insert_default().push(input);
        self
    }

    /// Sets or clears [`dates`](Self::dates).
    pub fn set_dates(mut self, input: Option<Vec<DateTime>>) -> Self {
        self.dates = input;
        self
    }

    /// Returns the value set for [`dates`](Self::dates).
    pub fn get_dates(&self) -> &Option<Vec<DateTime>> {
        &self.dates
    }

    /// The member `must`.
    pub fn must(mut self, input: DateTime) -> Self {
        self.must = Some(input);
        self
    }

    /// Sets or clears [`must`](Self::must).
    pub fn set_must(mut self, input: Option<DateTime>) -> Self {
        self.must = input;
        self
    }

    /// Returns the value set for [`must`](Self::must).
    pub fn get_must(&self) -> &Option<DateTime> {
        &self.must
    }

    /// The member `preset`.
    pub fn preset(mut self, input: DateTime) -> Self {
        self.preset = Some(input);
        self
    }

    /// Sets or clears [`preset`](Self::preset).
    pub fn set_preset(mut self, input: Option<DateTime>) -> Self {
        self.preset = input;
        self
    }

    /// Returns the value set for [`preset`](Self::preset).
    pub fn get_preset(&self) -> &Option<DateTime> {
        &self.preset
    }

    /// The member `number`.
    pub fn number(mut self, input: DateTime) -> Self {
        self.number = Some(input);
        self
    }

    /// Sets or clears [`number`](Self::number).
    pub fn set_number(mut self, input: Option<DateTime>) -> Self {
        self.number = input;
        self
    }

    /// Returns the value set for [`number`](Self::number).
    pub fn get_number(&self) -> &Option<DateTime> {
        &self.number
    }

    /// Builds the [`Held`].
    ///
    /// # Errors
    /// Returns an error if a required member is missing.
    pub fn build(self) -> Result<Held, BuildError> {
        Ok(Held {
            plain: self.plain,
            date: self.date,
            http: self.http,
            member: self.member,
            epoch: self.epoch,
            dates: self.dates,
            must: self
                .must
                .ok_or_else(|| BuildError::missing_field(
                    "must",
                    "it is required to build `Held`",
                ))?,
            preset: self
                .preset
                .unwrap_or_else(|| DateTime::from_secs_and_nanos(482196050, 520000000)),
            number: self
                .number
                .unwrap_or_else(|| DateTime::from_secs_and_nanos(1, 500000000)),
        })
    }
}
