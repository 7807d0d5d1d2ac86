// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The types of the operation `Watch`.

use std::error::Error;
use tinsmith_runtime::error::{ModeledError, OperationError, ReadError};
use tinsmith_runtime::operation::OutputShape;
use tinsmith_runtime::schema::{Binding, Member, OperationSchema, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::{ErrorMetadata, Unhandled};
use crate::operation::{Operation, RequestId};
use crate::primitives::event_stream::EventReceiver;
use crate::types::Happening;
use crate::types::error::{HappeningError, NotThere, SlowDown};

use self::builders::{WatchInputBuilder, WatchOutputBuilder};

pub mod builders;

#[cfg(feature = "client")]
mod client;

/// The operation `Watch`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Watch;

static SCHEMA: OperationSchema = OperationSchema::new(
        "Watch",
        &crate::meta::SCHEMA,
        &INPUT_SCHEMA,
        &OUTPUT_SCHEMA,
    )
    .http("POST", "/watch/{topic}", 200)
    .may_stall();
impl Operation for Watch {
    type Input = WatchInput;
    type Output = WatchOutput;
    type Error = WatchError;
    const SCHEMA: &'static OperationSchema = &SCHEMA;
}

/// The input of `Watch`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct WatchInput {
    /// The member `topic`.
    pub topic: Option<String>,
}

impl WatchInput {
    /// Creates a builder for [`WatchInput`].
    pub fn builder() -> WatchInputBuilder {
        WatchInputBuilder::default()
    }

    /// The member `topic`.
    pub fn topic(&self) -> Option<&str> {
        self.topic.as_deref()
    }
}

static INPUT_SCHEMA: Schema = Schema::structure(
    "WatchInput",
    &[Member::string("topic", "topic").bound(Binding::Label).required()],
);

impl SerializeShape for WatchInput {
    fn schema(&self) -> &'static Schema {
        &INPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&INPUT_SCHEMA.members[0], &self.topic);
    }
}

#[cfg(feature = "validation")]
impl WatchInput {
    /// Checks the values against the constraints of the model: required members, lengths, ranges,
    /// patterns, unique items and known enum values.
    ///
    /// The client never calls this method: services relax such limits, and a client must keep working
    /// when they do.
    ///
    /// # Errors
    /// Returns all violations, each with the path of the member.
    pub fn validate(&self) -> Result<(), crate::error::ValidationError> {
        tinsmith_runtime::validation::validate(self)
    }
}

/// The output of `Watch`.
#[derive(Debug)]
#[non_exhaustive]
pub struct WatchOutput {
    /// The member `session`.
    pub session: Option<String>,
    /// The member `events`.
    pub events: EventReceiver<Happening, HappeningError>,
    pub(crate) _request_id: Option<String>,
}

impl WatchOutput {
    /// Creates a builder for [`WatchOutput`].
    pub fn builder() -> WatchOutputBuilder {
        WatchOutputBuilder::default()
    }

    /// The member `session`.
    pub fn session(&self) -> Option<&str> {
        self.session.as_deref()
    }

    /// The member `events`.
    pub fn events(&self) -> &EventReceiver<Happening, HappeningError> {
        &self.events
    }
}

static OUTPUT_SCHEMA: Schema = Schema::structure(
    "WatchOutput",
    &[
        Member::string("session", "session").bound(Binding::Header("x-session")),
        Member::union("events", "events").streaming().bound(Binding::Payload),
    ],
);

impl DeserializeShape for WatchOutput {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &OUTPUT_SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.session = input.read(member)?,
                        _ => shape.events = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build()?)
    }
}

impl RequestId for WatchOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl OutputShape for WatchOutput {
    fn set_request_id(&mut self, id: Option<String>) {
        self._request_id = id;
    }
}

/// The errors of `Watch`.
#[derive(Debug)]
#[non_exhaustive]
pub enum WatchError {
    /// The error `NotThere`.
    NotThere(NotThere),
    /// The error `SlowDown`.
    SlowDown(SlowDown),
    /// An error that the model does not list, or a response that cannot be parsed. Match the code that
    /// [`code`](crate::error::ProvideErrorMetadata::code) returns instead of this variant: a later version
    /// may have a variant for the error.
    Unhandled(Unhandled),
}

impl WatchError {
    /// Wraps an error of any other type in [`Unhandled`](Self::Unhandled).
    pub fn unhandled(error: impl Into<Box<dyn Error + Send + Sync + 'static>>) -> Self {
        Self::Unhandled(Unhandled::new(error, None))
    }

    /// Creates an error from its code, message and request ID.
    pub fn generic(metadata: ErrorMetadata) -> Self {
        Self::Unhandled(Unhandled::from(metadata))
    }

    /// Returns the error's code, message and request ID.
    pub fn meta(&self) -> &ErrorMetadata {
        self.inner().metadata()
    }

    /// Returns whether the error is [`NotThere`](Self::NotThere).
    pub fn is_not_there(&self) -> bool {
        matches!(self, Self::NotThere(_))
    }

    /// Returns whether the error is [`SlowDown`](Self::SlowDown).
    pub fn is_slow_down(&self) -> bool {
        matches!(self, Self::SlowDown(_))
    }

    fn inner(&self) -> &(dyn ModeledError + 'static) {
        match self {
            Self::NotThere(inner) => inner,
            Self::SlowDown(inner) => inner,
            Self::Unhandled(inner) => inner,
        }
    }
}

impl OperationError for WatchError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[
        ("NotThere", |e| e.read(Self::NotThere)),
        ("SlowDown", |e| e.read(Self::SlowDown)),
    ];
}

tinsmith_runtime::operation_error!(WatchError);
