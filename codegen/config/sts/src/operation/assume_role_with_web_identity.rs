// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The types of the operation `AssumeRoleWithWebIdentity`.

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
use crate::types::{AssumedRoleUser, Credentials, PolicyDescriptorType};
use crate::types::error::{
    ExpiredTokenException, IdpCommunicationErrorException, IdpRejectedClaimException,
    InvalidIdentityTokenException, MalformedPolicyDocumentException,
    PackedPolicyTooLargeException, RegionDisabledException,
};

use self::builders::{
    AssumeRoleWithWebIdentityInputBuilder, AssumeRoleWithWebIdentityOutputBuilder,
};

pub mod builders;

#[cfg(feature = "client")]
mod client;

/// The operation `AssumeRoleWithWebIdentity`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct AssumeRoleWithWebIdentity;

static SCHEMA: OperationSchema = OperationSchema::new(
    "AssumeRoleWithWebIdentity",
    &crate::meta::SCHEMA,
    &INPUT_SCHEMA,
    &OUTPUT_SCHEMA,
);

impl Operation for AssumeRoleWithWebIdentity {
    type Input = AssumeRoleWithWebIdentityInput;
    type Output = AssumeRoleWithWebIdentityOutput;
    type Error = AssumeRoleWithWebIdentityError;
    const SCHEMA: &'static OperationSchema = &SCHEMA;
}

/// The input of `AssumeRoleWithWebIdentity`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AssumeRoleWithWebIdentityInput {
    /// The member `RoleArn`.
    pub role_arn: Option<String>,
    /// The member `RoleSessionName`.
    pub role_session_name: Option<String>,
    /// The member `WebIdentityToken`.
    pub web_identity_token: Option<String>,
    /// The member `ProviderId`.
    pub provider_id: Option<String>,
    /// The member `PolicyArns`.
    pub policy_arns: Option<Vec<PolicyDescriptorType>>,
    /// The member `Policy`.
    pub policy: Option<String>,
    /// The member `DurationSeconds`.
    pub duration_seconds: Option<i32>,
}

impl AssumeRoleWithWebIdentityInput {
    /// Creates a builder for [`AssumeRoleWithWebIdentityInput`].
    pub fn builder() -> AssumeRoleWithWebIdentityInputBuilder {
        AssumeRoleWithWebIdentityInputBuilder::default()
    }

    /// The member `RoleArn`.
    pub fn role_arn(&self) -> Option<&str> {
        self.role_arn.as_deref()
    }

    /// The member `RoleSessionName`.
    pub fn role_session_name(&self) -> Option<&str> {
        self.role_session_name.as_deref()
    }

    /// The member `WebIdentityToken`.
    pub fn web_identity_token(&self) -> Option<&str> {
        self.web_identity_token.as_deref()
    }

    /// The member `ProviderId`.
    pub fn provider_id(&self) -> Option<&str> {
        self.provider_id.as_deref()
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
}

impl fmt::Debug for AssumeRoleWithWebIdentityInput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::debug::shape(f, "AssumeRoleWithWebIdentityInput", self)
    }
}

static INPUT_SCHEMA: Schema = Schema::structure(
    "AssumeRoleWithWebIdentityRequest",
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
        Member::string("WebIdentityToken", "web_identity_token")
            .length(4, 20000)
            .required()
            .sensitive(),
        Member::string("ProviderId", "provider_id").length(4, 2048),
        Member::list(
            "PolicyArns",
            "policy_arns",
            &Member::structure("member", "member"),
        ),
        Member::string("Policy", "policy")
            .length(1, 2048)
            .pattern(r"^[\u0009\u000A\u000D\u0020-\u00FF]+$"),
        Member::integer("DurationSeconds", "duration_seconds").min("900").max("43200"),
    ],
);

impl SerializeShape for AssumeRoleWithWebIdentityInput {
    fn schema(&self) -> &'static Schema {
        &INPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&INPUT_SCHEMA.members[0], &self.role_arn);
        out.write(&INPUT_SCHEMA.members[1], &self.role_session_name);
        out.write(&INPUT_SCHEMA.members[2], &self.web_identity_token);
        out.write(&INPUT_SCHEMA.members[3], &self.provider_id);
        out.write(&INPUT_SCHEMA.members[4], &self.policy_arns);
        out.write(&INPUT_SCHEMA.members[5], &self.policy);
        out.write(&INPUT_SCHEMA.members[6], &self.duration_seconds);
    }
}

#[cfg(feature = "validation")]
impl AssumeRoleWithWebIdentityInput {
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

/// The output of `AssumeRoleWithWebIdentity`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AssumeRoleWithWebIdentityOutput {
    /// The member `Credentials`.
    pub credentials: Option<Credentials>,
    /// The member `SubjectFromWebIdentityToken`.
    pub subject_from_web_identity_token: Option<String>,
    /// The member `AssumedRoleUser`.
    pub assumed_role_user: Option<AssumedRoleUser>,
    /// The member `PackedPolicySize`.
    pub packed_policy_size: Option<i32>,
    /// The member `Provider`.
    pub provider: Option<String>,
    /// The member `Audience`.
    pub audience: Option<String>,
    /// The member `SourceIdentity`.
    pub source_identity: Option<String>,
    pub(crate) _request_id: Option<String>,
}

impl AssumeRoleWithWebIdentityOutput {
    /// Creates a builder for [`AssumeRoleWithWebIdentityOutput`].
    pub fn builder() -> AssumeRoleWithWebIdentityOutputBuilder {
        AssumeRoleWithWebIdentityOutputBuilder::default()
    }

    /// The member `Credentials`.
    pub fn credentials(&self) -> Option<&Credentials> {
        self.credentials.as_ref()
    }

    /// The member `SubjectFromWebIdentityToken`.
    pub fn subject_from_web_identity_token(&self) -> Option<&str> {
        self.subject_from_web_identity_token.as_deref()
    }

    /// The member `AssumedRoleUser`.
    pub fn assumed_role_user(&self) -> Option<&AssumedRoleUser> {
        self.assumed_role_user.as_ref()
    }

    /// The member `PackedPolicySize`.
    pub fn packed_policy_size(&self) -> Option<i32> {
        self.packed_policy_size
    }

    /// The member `Provider`.
    pub fn provider(&self) -> Option<&str> {
        self.provider.as_deref()
    }

    /// The member `Audience`.
    pub fn audience(&self) -> Option<&str> {
        self.audience.as_deref()
    }

    /// The member `SourceIdentity`.
    pub fn source_identity(&self) -> Option<&str> {
        self.source_identity.as_deref()
    }
}

impl fmt::Debug for AssumeRoleWithWebIdentityOutput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::debug::output(
            f,
            "AssumeRoleWithWebIdentityOutput",
            self,
            &self._request_id,
        )
    }
}

static OUTPUT_SCHEMA: Schema = Schema::structure(
    "AssumeRoleWithWebIdentityResponse",
    &[
        Member::structure("Credentials", "credentials").sensitive(),
        Member::string("SubjectFromWebIdentityToken", "subject_from_web_identity_token")
            .length(6, 255),
        Member::structure("AssumedRoleUser", "assumed_role_user"),
        Member::integer("PackedPolicySize", "packed_policy_size").min("0"),
        Member::string("Provider", "provider"),
        Member::string("Audience", "audience"),
        Member::string("SourceIdentity", "source_identity")
            .length(2, 64)
            .pattern(r"^[\w+=,.@-]*$"),
    ],
);

impl SerializeShape for AssumeRoleWithWebIdentityOutput {
    fn schema(&self) -> &'static Schema {
        &OUTPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&OUTPUT_SCHEMA.members[0], &self.credentials);
        out.write(&OUTPUT_SCHEMA.members[1], &self.subject_from_web_identity_token);
        out.write(&OUTPUT_SCHEMA.members[2], &self.assumed_role_user);
        out.write(&OUTPUT_SCHEMA.members[3], &self.packed_policy_size);
        out.write(&OUTPUT_SCHEMA.members[4], &self.provider);
        out.write(&OUTPUT_SCHEMA.members[5], &self.audience);
        out.write(&OUTPUT_SCHEMA.members[6], &self.source_identity);
    }
}

impl DeserializeShape for AssumeRoleWithWebIdentityOutput {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &OUTPUT_SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.credentials = input.read(member)?,
                        1 => shape.subject_from_web_identity_token = input.read(member)?,
                        2 => shape.assumed_role_user = input.read(member)?,
                        3 => shape.packed_policy_size = input.read(member)?,
                        4 => shape.provider = input.read(member)?,
                        5 => shape.audience = input.read(member)?,
                        _ => shape.source_identity = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

impl RequestId for AssumeRoleWithWebIdentityOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl OutputShape for AssumeRoleWithWebIdentityOutput {
    fn set_request_id(&mut self, id: Option<String>) {
        self._request_id = id;
    }
}

/// The errors of `AssumeRoleWithWebIdentity`.
#[derive(Debug)]
#[non_exhaustive]
pub enum AssumeRoleWithWebIdentityError {
    /// The error `ExpiredTokenException`.
    ExpiredTokenException(ExpiredTokenException),
    /// The error `IDPCommunicationErrorException`.
    IdpCommunicationErrorException(IdpCommunicationErrorException),
    /// The error `IDPRejectedClaimException`.
    IdpRejectedClaimException(IdpRejectedClaimException),
    /// The error `InvalidIdentityTokenException`.
    InvalidIdentityTokenException(InvalidIdentityTokenException),
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

impl AssumeRoleWithWebIdentityError {
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

    /// Returns whether the error is [`IdpCommunicationErrorException`](Self::IdpCommunicationErrorException).
    pub fn is_idp_communication_error_exception(&self) -> bool {
        matches!(self, Self::IdpCommunicationErrorException(_))
    }

    /// Returns whether the error is [`IdpRejectedClaimException`](Self::IdpRejectedClaimException).
    pub fn is_idp_rejected_claim_exception(&self) -> bool {
        matches!(self, Self::IdpRejectedClaimException(_))
    }

    /// Returns whether the error is [`InvalidIdentityTokenException`](Self::InvalidIdentityTokenException).
    pub fn is_invalid_identity_token_exception(&self) -> bool {
        matches!(self, Self::InvalidIdentityTokenException(_))
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
            Self::IdpCommunicationErrorException(inner) => inner,
            Self::IdpRejectedClaimException(inner) => inner,
            Self::InvalidIdentityTokenException(inner) => inner,
            Self::MalformedPolicyDocumentException(inner) => inner,
            Self::PackedPolicyTooLargeException(inner) => inner,
            Self::RegionDisabledException(inner) => inner,
            Self::Unhandled(inner) => inner,
        }
    }
}

impl OperationError for AssumeRoleWithWebIdentityError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[
        ("ExpiredTokenException", |e| e.read(Self::ExpiredTokenException)),
        (
            "IDPCommunicationErrorException",
            |e| e.read(Self::IdpCommunicationErrorException),
        ),
        ("IDPCommunicationError", |e| e.read(Self::IdpCommunicationErrorException)),
        ("IDPRejectedClaimException", |e| e.read(Self::IdpRejectedClaimException)),
        ("IDPRejectedClaim", |e| e.read(Self::IdpRejectedClaimException)),
        (
            "InvalidIdentityTokenException",
            |e| e.read(Self::InvalidIdentityTokenException),
        ),
        ("InvalidIdentityToken", |e| e.read(Self::InvalidIdentityTokenException)),
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

tinsmith_runtime::operation_error!(AssumeRoleWithWebIdentityError);
