// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Held` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

/// The shape `Held` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Held {
    /// The member `callbackURLs`.
    pub callback_urls: Option<String>,
    /// The member `callback_urls`.
    pub callback_urls_2: Option<String>,
    /// The member `send`.
    pub send_value: Option<String>,
    /// The member `send_value`.
    pub send_value_2: Option<String>,
}

impl Held {
    /// Creates a builder for [`Held`].
    pub fn builder() -> HeldBuilder {
        HeldBuilder::default()
    }

    /// The member `callbackURLs`.
    pub fn callback_urls(&self) -> Option<&str> {
        self.callback_urls.as_deref()
    }

    /// The member `callback_urls`.
    pub fn callback_urls_2(&self) -> Option<&str> {
        self.callback_urls_2.as_deref()
    }

    /// The member `send`.
    pub fn send_value(&self) -> Option<&str> {
        self.send_value.as_deref()
    }

    /// The member `send_value`.
    pub fn send_value_2(&self) -> Option<&str> {
        self.send_value_2.as_deref()
    }
}

static SCHEMA: Schema = Schema::structure(
    "Held",
    &[
        Member::string("callbackURLs", "callback_urls"),
        Member::string("callback_urls", "callback_urls_2"),
        Member::string("send", "send_value"),
        Member::string("send_value", "send_value_2"),
    ],
);

impl SerializeShape for Held {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.callback_urls);
        out.write(&SCHEMA.members[1], &self.callback_urls_2);
        out.write(&SCHEMA.members[2], &self.send_value);
        out.write(&SCHEMA.members[3], &self.send_value_2);
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
                        0 => shape.callback_urls = input.read(member)?,
                        1 => shape.callback_urls_2 = input.read(member)?,
                        2 => shape.send_value = input.read(member)?,
                        _ => shape.send_value_2 = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

/// Builds a [`Held`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct HeldBuilder {
    callback_urls: Option<String>,
    callback_urls_2: Option<String>,
    send_value: Option<String>,
    send_value_2: Option<String>,
}

impl HeldBuilder {
    /// The member `callbackURLs`.
    pub fn callback_urls(mut self, input: impl Into<String>) -> Self {
        self.callback_urls = Some(input.into());
        self
    }

    /// Sets or clears [`callback_urls`](Self::callback_urls).
    pub fn set_callback_urls(mut self, input: Option<String>) -> Self {
        self.callback_urls = input;
        self
    }

    /// Returns the value set for [`callback_urls`](Self::callback_urls).
    pub fn get_callback_urls(&self) -> &Option<String> {
        &self.callback_urls
    }

    /// The member `callback_urls`.
    pub fn callback_urls_2(mut self, input: impl Into<String>) -> Self {
        self.callback_urls_2 = Some(input.into());
        self
    }

    /// Sets or clears [`callback_urls_2`](Self::callback_urls_2).
    pub fn set_callback_urls_2(mut self, input: Option<String>) -> Self {
        self.callback_urls_2 = input;
        self
    }

    /// Returns the value set for [`callback_urls_2`](Self::callback_urls_2).
    pub fn get_callback_urls_2(&self) -> &Option<String> {
        &self.callback_urls_2
    }

    /// The member `send`.
    pub fn send_value(mut self, input: impl Into<String>) -> Self {
        self.send_value = Some(input.into());
        self
    }

    /// Sets or clears [`send_value`](Self::send_value).
    pub fn set_send(mut self, input: Option<String>) -> Self {
        self.send_value = input;
        self
    }

    /// Returns the value set for [`send_value`](Self::send_value).
    pub fn get_send(&self) -> &Option<String> {
        &self.send_value
    }

    /// The member `send_value`.
    pub fn send_value_2(mut self, input: impl Into<String>) -> Self {
        self.send_value_2 = Some(input.into());
        self
    }

    /// Sets or clears [`send_value_2`](Self::send_value_2).
    pub fn set_send_value_2(mut self, input: Option<String>) -> Self {
        self.send_value_2 = input;
        self
    }

    /// Returns the value set for [`send_value_2`](Self::send_value_2).
    pub fn get_send_value_2(&self) -> &Option<String> {
        &self.send_value_2
    }

    /// Builds the [`Held`].
    pub fn build(self) -> Held {
        Held {
            callback_urls: self.callback_urls,
            callback_urls_2: self.callback_urls_2,
            send_value: self.send_value,
            send_value_2: self.send_value_2,
        }
    }
}
