// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The types of the operation `AssumeRole`.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::error::{ModeledError, OperationError, ReadError};
use tinsmith_runtime::operation::OutputShape;
use tinsmith_runtime::schema::{Member, OperationSchema, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::{ErrorMetadata, Unhandled};
use crate::operation::{Operation, RequestId};
use crate::types::{
    AssumedRoleUser, Credentials, PolicyDescriptorType, ProvidedContext, Tag,
};
use crate::types::error::{
    ExpiredTokenException, MalformedPolicyDocumentException,
    PackedPolicyTooLargeException, RegionDisabledException,
};

use self::builders::{AssumeRoleInputBuilder, AssumeRoleOutputBuilder};

pub mod builders;

#[cfg(feature = "client")]
mod client;

/// The operation `AssumeRole`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct AssumeRole;

static SCHEMA: OperationSchema = OperationSchema::new(
    "AssumeRole",
    &crate::meta::SCHEMA,
    &INPUT_SCHEMA,
    &OUTPUT_SCHEMA,
);

impl Operation for AssumeRole {
    type Input = AssumeRoleInput;
    type Output = AssumeRoleOutput;
    type Error = AssumeRoleError;
    const SCHEMA: &'static OperationSchema = &SCHEMA;
}

/// The input of `AssumeRole`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct AssumeRoleInput {
    /// The member `RoleArn`.
    pub role_arn: Option<String>,
    /// The member `RoleSessionName`.
    pub role_session_name: Option<String>,
    /// The member `PolicyArns`.
    pub policy_arns: Option<Vec<PolicyDescriptorType>>,
    /// The member `Policy`.
    pub policy: Option<String>,
    /// The member `DurationSeconds`.
    pub duration_seconds: Option<i32>,
    /// The member `Tags`.
    pub tags: Option<Vec<Tag>>,
    /// The member `TransitiveTagKeys`.
    pub transitive_tag_keys: Option<Vec<String>>,
    /// The member `ExternalId`.
    pub external_id: Option<String>,
    /// The member `SerialNumber`.
    pub serial_number: Option<String>,
    /// The member `TokenCode`.
    pub token_code: Option<String>,
    /// The member `SourceIdentity`.
    pub source_identity: Option<String>,
    /// The member `ProvidedContexts`.
    pub provided_contexts: Option<Vec<ProvidedContext>>,
}

impl AssumeRoleInput {
    /// Creates a builder for [`AssumeRoleInput`].
    pub fn builder() -> AssumeRoleInputBuilder {
        AssumeRoleInputBuilder::default()
    }

    /// The member `RoleArn`.
    pub fn role_arn(&self) -> Option<&str> {
        self.role_arn.as_deref()
    }

    /// The member `RoleSessionName`.
    pub fn role_session_name(&self) -> Option<&str> {
        self.role_session_name.as_deref()
    }

    /// The member `PolicyArns`.
    ///
    /// Returns an empty slice if the list is absent. The field `policy_arns` distinguishes the two.
    pub fn policy_arns(&self) -> &[PolicyDescriptorType] {
        self.policy_arns.as_deref().unwrap_or_default()
    }

    /// The member `Policy`.
    pub fn policy(&self) -> Option<&str> {
        self.policy.as_deref()
    }

    /// The member `DurationSeconds`.
    pub fn duration_seconds(&self) -> Option<i32> {
        self.duration_seconds
    }

    /// The member `Tags`.
    ///
    /// Returns an empty slice if the list is absent. The field `tags` distinguishes the two.
    pub fn tags(&self) -> &[Tag] {
        self.tags.as_deref().unwrap_or_default()
    }

    /// The member `TransitiveTagKeys`.
    ///
    /// Returns an empty slice if the list is absent. The field `transitive_tag_keys` distinguishes the two.
    pub fn transitive_tag_keys(&self) -> &[String] {
        self.transitive_tag_keys.as_deref().unwrap_or_default()
    }

    /// The member `ExternalId`.
    pub fn external_id(&self) -> Option<&str> {
        self.external_id.as_deref()
    }

    /// The member `SerialNumber`.
    pub fn serial_number(&self) -> Option<&str> {
        self.serial_number.as_deref()
    }

    /// The member `TokenCode`.
    pub fn token_code(&self) -> Option<&str> {
        self.token_code.as_deref()
    }

    /// The member `SourceIdentity`.
    pub fn source_identity(&self) -> Option<&str> {
        self.source_identity.as_deref()
    }

    /// The member `ProvidedContexts`.
    ///
    /// Returns an empty slice if the list is absent. The field `provided_contexts` distinguishes the two.
    pub fn provided_contexts(&self) -> &[ProvidedContext] {
        self.provided_contexts.as_deref().unwrap_or_default()
    }
}

static INPUT_SCHEMA: Schema = Schema::structure(
    "AssumeRoleRequest",
    &[
        Member::string("RoleArn", "role_arn")
            .length(20, 2048)
            .pattern(
                r"^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$",
            )
            .required(),
        Member::string("RoleSessionName", "role_session_name")
            .length(2, 64)
            .pattern(r"^[\w+=,.@-]*$")
            .required(),
        Member::list(
            "PolicyArns",
            "policy_arns",
            &Member::structure("member", "member"),
        ),
        Member::string("Policy", "policy")
            .min_length(1)
            .pattern(r"^[\u0009\u000A\u000D\u0020-\u00FF]+$"),
        Member::integer("DurationSeconds", "duration_seconds").min("900").max("43200"),
        Member::list("Tags", "tags", &Member::structure("member", "member"))
            .max_length(50),
        Member::list(
                "TransitiveTagKeys",
                "transitive_tag_keys",
                &Member::string("member", "member")
                    .length(1, 128)
                    .pattern(r"^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$"),
            )
            .max_length(50),
        Member::string("ExternalId", "external_id")
            .length(2, 1224)
            .pattern(r"^[\w+=,.@:\/-]*$"),
        Member::string("SerialNumber", "serial_number")
            .length(9, 256)
            .pattern(r"^[\w+=/:,.@-]*$"),
        Member::string("TokenCode", "token_code").length(6, 6).pattern(r"^[\d]*$"),
        Member::string("SourceIdentity", "source_identity")
            .length(2, 64)
            .pattern(r"^[\w+=,.@-]*$"),
        Member::list(
                "ProvidedContexts",
                "provided_contexts",
                &Member::structure("member", "member"),
            )
            .length(1, 5),
    ],
);

impl SerializeShape for AssumeRoleInput {
    fn schema(&self) -> &'static Schema {
        &INPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&INPUT_SCHEMA.members[0], &self.role_arn);
        out.write(&INPUT_SCHEMA.members[1], &self.role_session_name);
        out.write(&INPUT_SCHEMA.members[2], &self.policy_arns);
        out.write(&INPUT_SCHEMA.members[3], &self.policy);
        out.write(&INPUT_SCHEMA.members[4], &self.duration_seconds);
        out.write(&INPUT_SCHEMA.members[5], &self.tags);
        out.write(&INPUT_SCHEMA.members[6], &self.transitive_tag_keys);
        out.write(&INPUT_SCHEMA.members[7], &self.external_id);
        out.write(&INPUT_SCHEMA.members[8], &self.serial_number);
        out.write(&INPUT_SCHEMA.members[9], &self.token_code);
        out.write(&INPUT_SCHEMA.members[10], &self.source_identity);
        out.write(&INPUT_SCHEMA.members[11], &self.provided_contexts);
    }
}

#[cfg(feature = "validation")]
impl AssumeRoleInput {
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

/// The output of `AssumeRole`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AssumeRoleOutput {
    /// The member `Credentials`.
    pub credentials: Option<Credentials>,
    /// The member `AssumedRoleUser`.
    pub assumed_role_user: Option<AssumedRoleUser>,
    /// The member `PackedPolicySize`.
    pub packed_policy_size: Option<i32>,
    /// The member `SourceIdentity`.
    pub source_identity: Option<String>,
    pub(crate) _request_id: Option<String>,
}

impl AssumeRoleOutput {
    /// Creates a builder for [`AssumeRoleOutput`].
    pub fn builder() -> AssumeRoleOutputBuilder {
        AssumeRoleOutputBuilder::default()
    }

    /// The member `Credentials`.
    pub fn credentials(&self) -> Option<&Credentials> {
        self.credentials.as_ref()
    }

    /// The member `AssumedRoleUser`.
    pub fn assumed_role_user(&self) -> Option<&AssumedRoleUser> {
        self.assumed_role_user.as_ref()
    }

    /// The member `PackedPolicySize`.
    pub fn packed_policy_size(&self) -> Option<i32> {
        self.packed_policy_size
    }

    /// The member `SourceIdentity`.
    pub fn source_identity(&self) -> Option<&str> {
        self.source_identity.as_deref()
    }
}

impl fmt::Debug for AssumeRoleOutput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::debug::output(f, "AssumeRoleOutput", self, &self._request_id)
    }
}

static OUTPUT_SCHEMA: Schema = Schema::structure(
    "AssumeRoleResponse",
    &[
        Member::structure("Credentials", "credentials").sensitive(),
        Member::structure("AssumedRoleUser", "assumed_role_user"),
        Member::integer("PackedPolicySize", "packed_policy_size").min("0"),
        Member::string("SourceIdentity", "source_identity")
            .length(2, 64)
            .pattern(r"^[\w+=,.@-]*$"),
    ],
);

impl SerializeShape for AssumeRoleOutput {
    fn schema(&self) -> &'static Schema {
        &OUTPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&OUTPUT_SCHEMA.members[0], &self.credentials);
        out.write(&OUTPUT_SCHEMA.members[1], &self.assumed_role_user);
        out.write(&OUTPUT_SCHEMA.members[2], &self.packed_policy_size);
        out.write(&OUTPUT_SCHEMA.members[3], &self.source_identity);
    }
}

impl DeserializeShape for AssumeRoleOutput {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &OUTPUT_SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.credentials = input.read(member)?,
                        1 => shape.assumed_role_user = input.read(member)?,
                        2 => shape.packed_policy_size = input.read(member)?,
                        _ => shape.source_identity = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

impl RequestId for AssumeRoleOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl OutputShape for AssumeRoleOutput {
    fn set_request_id(&mut self, id: Option<String>) {
        self._request_id = id;
    }
}

/// The errors of `AssumeRole`.
#[derive(Debug)]
#[non_exhaustive]
pub enum AssumeRoleError {
    /// The error `ExpiredTokenException`.
    ExpiredTokenException(ExpiredTokenException),
    /// The error `MalformedPolicyDocumentException`.
    MalformedPolicyDocumentException(MalformedPolicyDocumentException),
    /// The error `PackedPolicyTooLargeException`.
    PackedPolicyTooLargeException(PackedPolicyTooLargeException),
    /// The error `RegionDisabledException`.
    RegionDisabledException(RegionDisabledException),
    /// An error that the model does not list, or a response that cannot be parsed. Match the code that
    /// [`code`](crate::error::ProvideErrorMetadata::code) returns instead of this variant: a later version
    /// may have a variant for the error.
    Unhandled(Unhandled),
}

impl AssumeRoleError {
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

    /// Returns whether the error is [`ExpiredTokenException`](Self::ExpiredTokenException).
    pub fn is_expired_token_exception(&self) -> bool {
        matches!(self, Self::ExpiredTokenException(_))
    }

    /// Returns whether the error is [`MalformedPolicyDocumentException`](Self::MalformedPolicyDocumentException).
    pub fn is_malformed_policy_document_exception(&self) -> bool {
        matches!(self, Self::MalformedPolicyDocumentException(_))
    }

    /// Returns whether the error is [`PackedPolicyTooLargeException`](Self::PackedPolicyTooLargeException).
    pub fn is_packed_policy_too_large_exception(&self) -> bool {
        matches!(self, Self::PackedPolicyTooLargeException(_))
    }

    /// Returns whether the error is [`RegionDisabledException`](Self::RegionDisabledException).
    pub fn is_region_disabled_exception(&self) -> bool {
        matches!(self, Self::RegionDisabledException(_))
    }

    fn inner(&self) -> &(dyn ModeledError + 'static) {
        match self {
            Self::ExpiredTokenException(inner) => inner,
            Self::MalformedPolicyDocumentException(inner) => inner,
            Self::PackedPolicyTooLargeException(inner) => inner,
            Self::RegionDisabledException(inner) => inner,
            Self::Unhandled(inner) => inner,
        }
    }
}

impl OperationError for AssumeRoleError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[
        ("ExpiredTokenException", |e| e.read(Self::ExpiredTokenException)),
        (
            "MalformedPolicyDocumentException",
            |e| e.read(Self::MalformedPolicyDocumentException),
        ),
        ("MalformedPolicyDocument", |e| e.read(Self::MalformedPolicyDocumentException)),
        (
            "PackedPolicyTooLargeException",
            |e| e.read(Self::PackedPolicyTooLargeException),
        ),
        ("PackedPolicyTooLarge", |e| e.read(Self::PackedPolicyTooLargeException)),
        ("RegionDisabledException", |e| e.read(Self::RegionDisabledException)),
    ];
}

tinsmith_runtime::operation_error!(AssumeRoleError);
