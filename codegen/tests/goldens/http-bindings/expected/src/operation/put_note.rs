// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The types of the operation `PutNote`.

use std::collections::HashMap;
use std::error::Error;
use tinsmith_runtime::error::{ModeledError, OperationError, ReadError};
use tinsmith_runtime::operation::OutputShape;
use tinsmith_runtime::schema::{
    Binding, Member, OperationSchema, Schema, TimestampFormat,
};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::{ErrorMetadata, Unhandled};
use crate::operation::{Operation, RequestId};
use crate::primitives::DateTime;
use crate::types::{Figure, Origin, Part};
use crate::types::error::Conflict;

use self::builders::{PutNoteInputBuilder, PutNoteOutputBuilder};

pub mod builders;

#[cfg(feature = "client")]
mod client;

/// The operation `PutNote`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct PutNote;

static SCHEMA: OperationSchema = OperationSchema::new(
        "PutNote",
        &crate::meta::SCHEMA,
        &INPUT_SCHEMA,
        &OUTPUT_SCHEMA,
    )
    .http("PUT", "/books/{book}/notes/{path+}?kind=note", 201);
impl Operation for PutNote {
    type Input = PutNoteInput;
    type Output = PutNoteOutput;
    type Error = PutNoteError;
    const SCHEMA: &'static OperationSchema = &SCHEMA;
}

/// The input of `PutNote`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct PutNoteInput {
    /// The member `book`.
    pub book: Option<String>,
    /// The member `path`.
    pub path: Option<String>,
    /// The member `revision`.
    pub revision: Option<i32>,
    /// The member `tags`.
    pub tags: Option<Vec<String>>,
    /// The member `options`.
    pub options: Option<HashMap<String, String>>,
    /// The member `owner`.
    pub owner: Option<String>,
    /// The member `size`.
    pub size: Option<i32>,
    /// The member `since`.
    pub since: Option<DateTime>,
    /// The member `modified`.
    pub modified: Option<DateTime>,
    /// The member `metadata`.
    pub metadata: Option<HashMap<String, String>>,
    /// The member `title`.
    pub title: Option<String>,
    /// The member `language`.
    pub language: Option<String>,
    /// The member `parts`.
    pub parts: Option<Vec<Part>>,
    /// The member `counts`.
    pub counts: Option<Vec<Option<i32>>>,
    /// The member `settings`.
    pub settings: Option<HashMap<String, String>>,
    /// The member `origin`.
    pub origin: Option<Origin>,
    /// The member `figure`.
    pub figure: Option<Figure>,
}

impl PutNoteInput {
    /// Creates a builder for [`PutNoteInput`].
    pub fn builder() -> PutNoteInputBuilder {
        PutNoteInputBuilder::default()
    }

    /// The member `book`.
    pub fn book(&self) -> Option<&str> {
        self.book.as_deref()
    }

    /// The member `path`.
    pub fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }

    /// The member `revision`.
    pub fn revision(&self) -> Option<i32> {
        self.revision
    }

    /// The member `tags`.
    ///
    /// Returns an empty slice if the list is absent. The field `tags` distinguishes the two.
    pub fn tags(&self) -> &[String] {
        self.tags.as_deref().unwrap_or_default()
    }

    /// The member `options`.
    pub fn options(&self) -> Option<&HashMap<String, String>> {
        self.options.as_ref()
    }

    /// The member `owner`.
    pub fn owner(&self) -> Option<&str> {
        self.owner.as_deref()
    }

    /// The member `size`.
    pub fn size(&self) -> Option<i32> {
        self.size
    }

    /// The member `since`.
    pub fn since(&self) -> Option<&DateTime> {
        self.since.as_ref()
    }

    /// The member `modified`.
    pub fn modified(&self) -> Option<&DateTime> {
        self.modified.as_ref()
    }

    /// The member `metadata`.
    pub fn metadata(&self) -> Option<&HashMap<String, String>> {
        self.metadata.as_ref()
    }

    /// The member `title`.
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// The member `language`.
    pub fn language(&self) -> Option<&str> {
        self.language.as_deref()
    }

    /// The member `parts`.
    ///
    /// Returns an empty slice if the list is absent. The field `parts` distinguishes the two.
    pub fn parts(&self) -> &[Part] {
        self.parts.as_deref().unwrap_or_default()
    }

    /// The member `counts`.
    ///
    /// Returns an empty slice if the list is absent. The field `counts` distinguishes the two.
    pub fn counts(&self) -> &[Option<i32>] {
        self.counts.as_deref().unwrap_or_default()
    }

    /// The member `settings`.
    pub fn settings(&self) -> Option<&HashMap<String, String>> {
        self.settings.as_ref()
    }

    /// The member `origin`.
    pub fn origin(&self) -> Option<&Origin> {
        self.origin.as_ref()
    }

    /// The member `figure`.
    pub fn figure(&self) -> Option<&Figure> {
        self.figure.as_ref()
    }
}

static INPUT_SCHEMA: Schema = Schema::structure(
        "PutNoteInput",
        &[
            Member::string("book", "book").bound(Binding::Label).required(),
            Member::string("path", "path").bound(Binding::Label).required(),
            Member::integer("revision", "revision").bound(Binding::Query("rev")),
            Member::list("tags", "tags", &Member::string("member", "member"))
                .bound(Binding::Query("tag")),
            Member::map(
                    "options",
                    "options",
                    &Member::string("key", "key"),
                    &Member::string("value", "value"),
                )
                .bound(Binding::QueryParams),
            Member::string("owner", "owner").bound(Binding::Header("x-owner")),
            Member::integer("size", "size").bound(Binding::Header("x-size")),
            Member::timestamp("since", "since").bound(Binding::Header("x-since")),
            Member::timestamp("modified", "modified")
                .bound(Binding::Header("x-modified"))
                .format(TimestampFormat::EpochSeconds),
            Member::map(
                    "metadata",
                    "metadata",
                    &Member::string("key", "key"),
                    &Member::string("value", "value"),
                )
                .bound(Binding::PrefixHeaders("x-meta-")),
            Member::string("title", "title").json_name("Title").xml_name("heading"),
            Member::string("language", "language").xml_name("lang").xml_attribute(),
            Member::list("parts", "parts", &Member::structure("member", "member"))
                .xml_name("part")
                .xml_flattened(),
            Member::list(
                "counts",
                "counts",
                &Member::integer("member", "member").xml_name("count"),
            ),
            Member::map(
                "settings",
                "settings",
                &Member::string("key", "key"),
                &Member::string("value", "value"),
            ),
            Member::structure("origin", "origin")
                .xml_name("o:origin")
                .xml_namespace("https://example.com/origin", Some("o")),
            Member::union("figure", "figure"),
        ],
    )
    .xml_name("note");
impl SerializeShape for PutNoteInput {
    fn schema(&self) -> &'static Schema {
        &INPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&INPUT_SCHEMA.members[0], &self.book);
        out.write(&INPUT_SCHEMA.members[1], &self.path);
        out.write(&INPUT_SCHEMA.members[2], &self.revision);
        out.write(&INPUT_SCHEMA.members[3], &self.tags);
        out.write(&INPUT_SCHEMA.members[4], &self.options);
        out.write(&INPUT_SCHEMA.members[5], &self.owner);
        out.write(&INPUT_SCHEMA.members[6], &self.size);
        out.write(&INPUT_SCHEMA.members[7], &self.since);
        out.write(&INPUT_SCHEMA.members[8], &self.modified);
        out.write(&INPUT_SCHEMA.members[9], &self.metadata);
        out.write(&INPUT_SCHEMA.members[10], &self.title);
        out.write(&INPUT_SCHEMA.members[11], &self.language);
        out.write(&INPUT_SCHEMA.members[12], &self.parts);
        out.write(&INPUT_SCHEMA.members[13], &self.counts);
        out.write(&INPUT_SCHEMA.members[14], &self.settings);
        out.write(&INPUT_SCHEMA.members[15], &self.origin);
        out.write(&INPUT_SCHEMA.members[16], &self.figure);
    }
}

#[cfg(feature = "validation")]
impl PutNoteInput {
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

/// The output of `PutNote`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct PutNoteOutput {
    /// The member `status`.
    pub status: Option<i32>,
    /// The member `etag`.
    pub etag: Option<String>,
    /// The member `expires`.
    pub expires: Option<DateTime>,
    /// The member `metadata`.
    pub metadata: Option<HashMap<String, String>>,
    /// The member `title`.
    pub title: Option<String>,
    /// The member `language`.
    pub language: Option<String>,
    /// The member `parts`.
    pub parts: Option<Vec<Part>>,
    /// The member `counts`.
    pub counts: Option<Vec<Option<i32>>>,
    /// The member `settings`.
    pub settings: Option<HashMap<String, String>>,
    /// The member `origin`.
    pub origin: Option<Origin>,
    /// The member `figure`.
    pub figure: Option<Figure>,
    pub(crate) _request_id: Option<String>,
}

impl PutNoteOutput {
    /// Creates a builder for [`PutNoteOutput`].
    pub fn builder() -> PutNoteOutputBuilder {
        PutNoteOutputBuilder::default()
    }

    /// The member `status`.
    pub fn status(&self) -> Option<i32> {
        self.status
    }

    /// The member `etag`.
    pub fn etag(&self) -> Option<&str> {
        self.etag.as_deref()
    }

    /// The member `expires`.
    pub fn expires(&self) -> Option<&DateTime> {
        self.expires.as_ref()
    }

    /// The member `metadata`.
    pub fn metadata(&self) -> Option<&HashMap<String, String>> {
        self.metadata.as_ref()
    }

    /// The member `title`.
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// The member `language`.
    pub fn language(&self) -> Option<&str> {
        self.language.as_deref()
    }

    /// The member `parts`.
    ///
    /// Returns an empty slice if the list is absent. The field `parts` distinguishes the two.
    pub fn parts(&self) -> &[Part] {
        self.parts.as_deref().unwrap_or_default()
    }

    /// The member `counts`.
    ///
    /// Returns an empty slice if the list is absent. The field `counts` distinguishes the two.
    pub fn counts(&self) -> &[Option<i32>] {
        self.counts.as_deref().unwrap_or_default()
    }

    /// The member `settings`.
    pub fn settings(&self) -> Option<&HashMap<String, String>> {
        self.settings.as_ref()
    }

    /// The member `origin`.
    pub fn origin(&self) -> Option<&Origin> {
        self.origin.as_ref()
    }

    /// The member `figure`.
    pub fn figure(&self) -> Option<&Figure> {
        self.figure.as_ref()
    }
}

static OUTPUT_SCHEMA: Schema = Schema::structure(
    "PutNoteOutput",
    &[
        Member::integer("status", "status").bound(Binding::ResponseCode),
        Member::string("etag", "etag").bound(Binding::Header("etag")),
        Member::timestamp("expires", "expires").bound(Binding::Header("expires")),
        Member::map(
                "metadata",
                "metadata",
                &Member::string("key", "key"),
                &Member::string("value", "value"),
            )
            .bound(Binding::PrefixHeaders("x-meta-")),
        Member::string("title", "title").xml_name("heading"),
        Member::string("language", "language").xml_name("lang").xml_attribute(),
        Member::list("parts", "parts", &Member::structure("member", "member"))
            .xml_name("part")
            .xml_flattened(),
        Member::list(
            "counts",
            "counts",
            &Member::integer("member", "member").xml_name("count"),
        ),
        Member::map(
            "settings",
            "settings",
            &Member::string("key", "key"),
            &Member::string("value", "value"),
        ),
        Member::structure("origin", "origin"),
        Member::union("figure", "figure"),
    ],
);

impl DeserializeShape for PutNoteOutput {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &OUTPUT_SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.status = input.read(member)?,
                        1 => shape.etag = input.read(member)?,
                        2 => shape.expires = input.read(member)?,
                        3 => shape.metadata = input.read(member)?,
                        4 => shape.title = input.read(member)?,
                        5 => shape.language = input.read(member)?,
                        6 => shape.parts = input.read(member)?,
                        7 => shape.counts = input.read(member)?,
                        8 => shape.settings = input.read(member)?,
                        9 => shape.origin = input.read(member)?,
                        _ => shape.figure = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

impl RequestId for PutNoteOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl OutputShape for PutNoteOutput {
    fn set_request_id(&mut self, id: Option<String>) {
        self._request_id = id;
    }
}

/// The errors of `PutNote`.
#[derive(Debug)]
#[non_exhaustive]
pub enum PutNoteError {
    /// The error `Conflict`.
    Conflict(Conflict),
    /// An error that the model does not list, or a response that cannot be parsed. Match the code that
    /// [`code`](crate::error::ProvideErrorMetadata::code) returns instead of this variant: a later version
    /// may have a variant for the error.
    Unhandled(Unhandled),
}

impl PutNoteError {
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

    /// Returns whether the error is [`Conflict`](Self::Conflict).
    pub fn is_conflict(&self) -> bool {
        matches!(self, Self::Conflict(_))
    }

    fn inner(&self) -> &(dyn ModeledError + 'static) {
        match self {
            Self::Conflict(inner) => inner,
            Self::Unhandled(inner) => inner,
        }
    }
}

impl OperationError for PutNoteError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[
        ("Conflict", |e| e.read(Self::Conflict)),
    ];
}

tinsmith_runtime::operation_error!(PutNoteError);
