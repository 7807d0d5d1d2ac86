// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The types of the operation `ListNotes`.

use std::collections::HashMap;
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
use crate::primitives::{DateTime, Document};
use crate::types::Note;
use crate::types::error::Busy;

use self::builders::{ListNotesInputBuilder, ListNotesOutputBuilder};

pub mod builders;

#[cfg(feature = "client")]
mod client;

/// The operation `ListNotes`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ListNotes;

static SCHEMA: OperationSchema = OperationSchema::new(
        "ListNotes",
        &crate::meta::SCHEMA,
        &INPUT_SCHEMA,
        &OUTPUT_SCHEMA,
    )
    .http("POST", "/books/{book}/notes?kind=note", 200);
impl Operation for ListNotes {
    type Input = ListNotesInput;
    type Output = ListNotesOutput;
    type Error = ListNotesError;
    const SCHEMA: &'static OperationSchema = &SCHEMA;
}

/// The input of `ListNotes`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct ListNotesInput {
    /// The member `book`.
    pub book: Option<String>,
    /// The member `tags`.
    pub tags: Option<Vec<String>>,
    /// The member `since`.
    pub since: Option<DateTime>,
    /// The member `marker`.
    pub marker: Option<String>,
    /// The member `limit`.
    pub limit: Option<i32>,
}

impl ListNotesInput {
    /// Creates a builder for [`ListNotesInput`].
    pub fn builder() -> ListNotesInputBuilder {
        ListNotesInputBuilder::default()
    }

    /// The member `book`.
    pub fn book(&self) -> Option<&str> {
        self.book.as_deref()
    }

    /// The member `tags`.
    ///
    /// Returns an empty slice if the list is absent. The field `tags` distinguishes the two.
    pub fn tags(&self) -> &[String] {
        self.tags.as_deref().unwrap_or_default()
    }

    /// The member `since`.
    pub fn since(&self) -> Option<&DateTime> {
        self.since.as_ref()
    }

    /// The member `marker`.
    pub fn marker(&self) -> Option<&str> {
        self.marker.as_deref()
    }

    /// The member `limit`.
    pub fn limit(&self) -> Option<i32> {
        self.limit
    }
}

static INPUT_SCHEMA: Schema = Schema::structure(
    "ListNotesInput",
    &[
        Member::string("book", "book").bound(Binding::Label).required(),
        Member::list("tags", "tags", &Member::string("member", "member"))
            .bound(Binding::Query("tag")),
        Member::timestamp("since", "since").bound(Binding::Header("x-since")),
        Member::string("marker", "marker"),
        Member::integer("limit", "limit").json_name("max"),
    ],
);

impl SerializeShape for ListNotesInput {
    fn schema(&self) -> &'static Schema {
        &INPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&INPUT_SCHEMA.members[0], &self.book);
        out.write(&INPUT_SCHEMA.members[1], &self.tags);
        out.write(&INPUT_SCHEMA.members[2], &self.since);
        out.write(&INPUT_SCHEMA.members[4], &self.limit);
        out.write(&INPUT_SCHEMA.members[3], &self.marker);
    }
}

#[cfg(feature = "validation")]
impl ListNotesInput {
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

/// The output of `ListNotes`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct ListNotesOutput {
    /// The member `status`.
    pub status: Option<i32>,
    /// The member `size`.
    pub size: Option<i64>,
    /// The member `changed`.
    pub changed: Option<Vec<DateTime>>,
    /// The member `tags`.
    pub tags: Option<Vec<String>>,
    /// The member `filter`.
    pub filter: Option<String>,
    /// The member `metadata`.
    pub metadata: Option<HashMap<String, String>>,
    /// The member `notes`.
    pub notes: Option<Vec<Note>>,
    /// The member `more`.
    pub more: Option<Document>,
    pub(crate) _request_id: Option<String>,
}

impl ListNotesOutput {
    /// Creates a builder for [`ListNotesOutput`].
    pub fn builder() -> ListNotesOutputBuilder {
        ListNotesOutputBuilder::default()
    }

    /// The member `status`.
    pub fn status(&self) -> Option<i32> {
        self.status
    }

    /// The member `size`.
    pub fn size(&self) -> Option<i64> {
        self.size
    }

    /// The member `changed`.
    ///
    /// Returns an empty slice if the list is absent. The field `changed` distinguishes the two.
    pub fn changed(&self) -> &[DateTime] {
        self.changed.as_deref().unwrap_or_default()
    }

    /// The member `tags`.
    ///
    /// Returns an empty slice if the list is absent. The field `tags` distinguishes the two.
    pub fn tags(&self) -> &[String] {
        self.tags.as_deref().unwrap_or_default()
    }

    /// The member `filter`.
    pub fn filter(&self) -> Option<&str> {
        self.filter.as_deref()
    }

    /// The member `metadata`.
    pub fn metadata(&self) -> Option<&HashMap<String, String>> {
        self.metadata.as_ref()
    }

    /// The member `notes`.
    ///
    /// Returns an empty slice if the list is absent. The field `notes` distinguishes the two.
    pub fn notes(&self) -> &[Note] {
        self.notes.as_deref().unwrap_or_default()
    }

    /// The member `more`.
    pub fn more(&self) -> Option<&Document> {
        self.more.as_ref()
    }
}

static OUTPUT_SCHEMA: Schema = Schema::structure(
    "ListNotesOutput",
    &[
        Member::integer("status", "status").bound(Binding::ResponseCode),
        Member::integer("size", "size").bound(Binding::Header("x-size")),
        Member::list("changed", "changed", &Member::timestamp("member", "member"))
            .bound(Binding::Header("x-changed")),
        Member::list("tags", "tags", &Member::string("member", "member"))
            .bound(Binding::Header("x-tags")),
        Member::string("filter", "filter")
            .bound(Binding::Header("x-filter"))
            .media_type("application/json"),
        Member::map(
                "metadata",
                "metadata",
                &Member::string("key", "key"),
                &Member::string("value", "value"),
            )
            .bound(Binding::PrefixHeaders("x-meta-")),
        Member::list("notes", "notes", &Member::union("member", "member"))
            .json_name("items"),
        Member::document("more", "more"),
    ],
);

impl DeserializeShape for ListNotesOutput {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &OUTPUT_SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.status = input.read(member)?,
                        1 => shape.size = input.read(member)?,
                        2 => shape.changed = input.read(member)?,
                        3 => shape.tags = input.read(member)?,
                        4 => shape.filter = input.read(member)?,
                        5 => shape.metadata = input.read(member)?,
                        6 => shape.notes = input.read(member)?,
                        _ => shape.more = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

impl RequestId for ListNotesOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl OutputShape for ListNotesOutput {
    fn set_request_id(&mut self, id: Option<String>) {
        self._request_id = id;
    }
}

/// The errors of `ListNotes`.
#[derive(Debug)]
#[non_exhaustive]
pub enum ListNotesError {
    /// The error `Busy`.
    Busy(Busy),
    /// An error that the model does not list, or a response that cannot be parsed. Match the code that
    /// [`code`](crate::error::ProvideErrorMetadata::code) returns instead of this variant: a later version
    /// may have a variant for the error.
    Unhandled(Unhandled),
}

impl ListNotesError {
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

    /// Returns whether the error is [`Busy`](Self::Busy).
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Busy(_))
    }

    fn inner(&self) -> &(dyn ModeledError + 'static) {
        match self {
            Self::Busy(inner) => inner,
            Self::Unhandled(inner) => inner,
        }
    }
}

impl OperationError for ListNotesError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[
        ("Busy", |e| e.read(Self::Busy)),
    ];
}

tinsmith_runtime::operation_error!(ListNotesError);
