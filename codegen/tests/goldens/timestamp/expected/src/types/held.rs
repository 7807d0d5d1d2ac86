// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Held` and its builder.

use tinsmith_runtime::json::{ObjectWriter, ReadError, Value};
use tinsmith_runtime::required::missing_members;

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
    /// Begins to build a [`Held`].
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
    /// Empty where there is none; the field `dates` tells the two apart.
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

    /// Sets or, with `None`, unsets [`plain`](Self::plain).
    pub fn set_plain(mut self, input: Option<DateTime>) -> Self {
        self.plain = input;
        self
    }

    /// What [`plain`](Self::plain) is set to so far.
    pub fn get_plain(&self) -> &Option<DateTime> {
        &self.plain
    }

    /// The member `date`.
    pub fn date(mut self, input: DateTime) -> Self {
        self.date = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`date`](Self::date).
    pub fn set_date(mut self, input: Option<DateTime>) -> Self {
        self.date = input;
        self
    }

    /// What [`date`](Self::date) is set to so far.
    pub fn get_date(&self) -> &Option<DateTime> {
        &self.date
    }

    /// The member `http`.
    pub fn http(mut self, input: DateTime) -> Self {
        self.http = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`http`](Self::http).
    pub fn set_http(mut self, input: Option<DateTime>) -> Self {
        self.http = input;
        self
    }

    /// What [`http`](Self::http) is set to so far.
    pub fn get_http(&self) -> &Option<DateTime> {
        &self.http
    }

    /// The member `member`.
    pub fn member(mut self, input: DateTime) -> Self {
        self.member = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`member`](Self::member).
    pub fn set_member(mut self, input: Option<DateTime>) -> Self {
        self.member = input;
        self
    }

    /// What [`member`](Self::member) is set to so far.
    pub fn get_member(&self) -> &Option<DateTime> {
        &self.member
    }

    /// The member `epoch`.
    pub fn epoch(mut self, input: DateTime) -> Self {
        self.epoch = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`epoch`](Self::epoch).
    pub fn set_epoch(mut self, input: Option<DateTime>) -> Self {
        self.epoch = input;
        self
    }

    /// What [`epoch`](Self::epoch) is set to so far.
    pub fn get_epoch(&self) -> &Option<DateTime> {
        &self.epoch
    }

    /// The member `dates`.
    ///
    /// Adds one item; [`set_dates`](Self::set_dates) sets them all.
    pub fn dates(mut self, input: DateTime) -> Self {
        self.dates.get_or_insert_default().push(input);
        self
    }

    /// Sets or, with `None`, unsets [`dates`](Self::dates).
    pub fn set_dates(mut self, input: Option<Vec<DateTime>>) -> Self {
        self.dates = input;
        self
    }

    /// What [`dates`](Self::dates) is set to so far.
    pub fn get_dates(&self) -> &Option<Vec<DateTime>> {
        &self.dates
    }

    /// The member `must`.
    pub fn must(mut self, input: DateTime) -> Self {
        self.must = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`must`](Self::must).
    pub fn set_must(mut self, input: Option<DateTime>) -> Self {
        self.must = input;
        self
    }

    /// What [`must`](Self::must) is set to so far.
    pub fn get_must(&self) -> &Option<DateTime> {
        &self.must
    }

    /// The member `preset`.
    pub fn preset(mut self, input: DateTime) -> Self {
        self.preset = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`preset`](Self::preset).
    pub fn set_preset(mut self, input: Option<DateTime>) -> Self {
        self.preset = input;
        self
    }

    /// What [`preset`](Self::preset) is set to so far.
    pub fn get_preset(&self) -> &Option<DateTime> {
        &self.preset
    }

    /// The member `number`.
    pub fn number(mut self, input: DateTime) -> Self {
        self.number = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`number`](Self::number).
    pub fn set_number(mut self, input: Option<DateTime>) -> Self {
        self.number = input;
        self
    }

    /// What [`number`](Self::number) is set to so far.
    pub fn get_number(&self) -> &Option<DateTime> {
        &self.number
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
            plain: self.plain,
            date: self.date,
            http: self.http,
            member: self.member,
            epoch: self.epoch,
            dates: self.dates,
            must,
            preset: self
                .preset
                .unwrap_or_else(|| DateTime::from_secs_and_nanos(482196050, 520000000)),
            number: self
                .number
                .unwrap_or_else(|| DateTime::from_secs_and_nanos(1, 500000000)),
        })
    }
}

impl Held {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        if let Some(value) = &self.plain {
            object.member("plain").epoch_seconds(value);
        }
        if let Some(value) = &self.date {
            object.member("date").date_time(value);
        }
        if let Some(value) = &self.http {
            object.member("http").http_date(value);
        }
        if let Some(value) = &self.member {
            object.member("member").http_date(value);
        }
        if let Some(value) = &self.epoch {
            object.member("epoch").epoch_seconds(value);
        }
        if let Some(value) = &self.dates {
            object.member("dates").list(value, |value, out| out.date_time(value));
        }
        object.member("must").epoch_seconds(&self.must);
        object.member("preset").epoch_seconds(&self.preset);
        object.member("number").date_time(&self.number);
    }

    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        let object = value.object()?;
        Ok(Self {
            plain: object.optional("plain", Value::epoch_seconds)?,
            date: object.optional("date", Value::date_time)?,
            http: object.optional("http", Value::http_date)?,
            member: object.optional("member", Value::http_date)?,
            epoch: object.optional("epoch", Value::epoch_seconds)?,
            dates: object.optional("dates", |value| value.list(Value::date_time))?,
            must: object
                .optional("must", Value::epoch_seconds)?
                .unwrap_or_else(|| DateTime::from_secs(0)),
            preset: object
                .optional("preset", Value::epoch_seconds)?
                .unwrap_or_else(|| DateTime::from_secs_and_nanos(482196050, 520000000)),
            number: object
                .optional("number", Value::date_time)?
                .unwrap_or_else(|| DateTime::from_secs_and_nanos(1, 500000000)),
        })
    }
}
