// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The types of the operation `AdminRespondToAuthChallenge`.

use std::collections::HashMap;
use std::error::Error;
use std::fmt;
use tinsmith_runtime::error::{ModeledError, OperationError, ReadError};
use tinsmith_runtime::operation::OutputShape;
use tinsmith_runtime::schema::{Member, OperationSchema, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::challenge::Learned;
use crate::error::{ErrorMetadata, Unhandled};
use crate::operation::{Operation, RequestId};
use crate::types::{
    AnalyticsMetadataType, AuthenticationResultType, ChallengeNameType, ContextDataType,
};
use crate::types::error::{
    AliasExistsException, CodeMismatchException, ExpiredCodeException,
    InternalErrorException, InvalidEmailRoleAccessPolicyException,
    InvalidLambdaResponseException, InvalidParameterException, InvalidPasswordException,
    InvalidSmsRoleAccessPolicyException, InvalidSmsRoleTrustRelationshipException,
    InvalidUserPoolConfigurationException, MfaMethodNotFoundException,
    NotAuthorizedException, OperationNotEnabledException,
    PasswordHistoryPolicyViolationException, PasswordResetRequiredException,
    ResourceNotFoundException, SoftwareTokenMfaNotFoundException,
    TooManyRequestsException, UnexpectedLambdaException, UserLambdaValidationException,
    UserNotConfirmedException, UserNotFoundException,
};

use self::builders::{
    AdminRespondToAuthChallengeInputBuilder, AdminRespondToAuthChallengeOutputBuilder,
};

pub mod builders;

#[cfg(feature = "client")]
mod client;
mod sign_in;
mod next_step;

/// Answers a challenge of a sign-in.
///
/// Call it after `AdminInitiateAuth`, or an earlier `AdminRespondToAuthChallenge`, has returned a
/// `ChallengeName`. Repeat that name, send the `Session` back unchanged, and put the answer in
/// `ChallengeResponses`. The challenge determines which keys the answer has.
///
/// The response contains either tokens in `AuthenticationResult` or the next challenge. A sign-in
/// can take several rounds: for example, a new password followed by a code from an authenticator
/// app.
///
/// A session expires after 3 minutes, unless the app client's `AuthSessionValidity` says otherwise
/// (15 minutes at most). After that, start the sign-in again with `AdminInitiateAuth`.
///
/// Sign the call with AWS credentials whose IAM policy allows
/// `cognito-idp:AdminRespondToAuthChallenge` on this user pool.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct AdminRespondToAuthChallenge;

static SCHEMA: OperationSchema = OperationSchema::new(
    "AdminRespondToAuthChallenge",
    &crate::meta::SCHEMA,
    &INPUT_SCHEMA,
    &OUTPUT_SCHEMA,
);

impl Operation for AdminRespondToAuthChallenge {
    type Input = AdminRespondToAuthChallengeInput;
    type Output = AdminRespondToAuthChallengeOutput;
    type Error = AdminRespondToAuthChallengeError;
    const SCHEMA: &'static OperationSchema = &SCHEMA;
}

/// The input of `AdminRespondToAuthChallenge`: the answer to a challenge.
///
/// `UserPoolId`, `ClientId` and `ChallengeName` are required. You almost always also send
/// `ChallengeResponses` and, if the previous response had one, its `Session`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AdminRespondToAuthChallengeInput {
    /// The ID of the user pool.
    ///
    /// Use the same ID as in the call of `AdminInitiateAuth`.
    pub user_pool_id: Option<String>,
    /// The ID of the app client with which the sign-in started.
    ///
    /// It cannot change during a sign-in. If this app client has a secret, every answer needs
    /// `SECRET_HASH`.
    pub client_id: Option<String>,
    /// The name of the challenge to answer, as given in the previous response.
    ///
    /// You cannot choose a different challenge here. If the user has a choice, the service asks for it
    /// with `SELECT_CHALLENGE` or `SELECT_MFA_TYPE`.
    pub challenge_name: Option<ChallengeNameType>,
    /// The answer to the challenge, as keys and values.
    ///
    /// These keys go with every challenge:
    ///
    /// - `USERNAME`: the user's actual name in the pool, not an alias such as an email address.
    ///   `AdminInitiateAuth` returns it as `USER_ID_FOR_SRP` in its `ChallengeParameters`.
    /// - `SECRET_HASH`, if the app client has a secret: `Base64(HMAC-SHA256(key, message))`, where the
    ///   key is the client secret and the message is the value of `USERNAME` followed directly by the
    ///   client ID.
    /// - `DEVICE_KEY`, optional unless listed below: the key of the user's remembered device.
    ///
    /// The other keys depend on the challenge:
    ///
    /// - `SMS_MFA`: `SMS_MFA_CODE`
    /// - `SMS_OTP`: `SMS_OTP_CODE`
    /// - `EMAIL_OTP`: `EMAIL_OTP_CODE`
    /// - `SOFTWARE_TOKEN_MFA`: `SOFTWARE_TOKEN_MFA_CODE`
    /// - `SELECT_MFA_TYPE`: `ANSWER`, the chosen factor: `SMS_MFA`, `EMAIL_MFA` or
    ///   `SOFTWARE_TOKEN_MFA`
    /// - `MFA_SETUP`: no other keys, but `Session` must be the one that `VerifySoftwareToken` returned
    /// - `NEW_PASSWORD_REQUIRED`: `NEW_PASSWORD`, and `userAttributes.NAME` for each attribute to set,
    ///   for example `userAttributes.email`
    /// - `PASSWORD`: `PASSWORD`
    /// - `PASSWORD_SRP`: `SRP_A`
    /// - `PASSWORD_VERIFIER`: `PASSWORD_CLAIM_SIGNATURE`, `PASSWORD_CLAIM_SECRET_BLOCK` and
    ///   `TIMESTAMP`
    /// - `DEVICE_SRP_AUTH`: `DEVICE_KEY` and `SRP_A`
    /// - `DEVICE_PASSWORD_VERIFIER`: `DEVICE_KEY` and the three keys of `PASSWORD_VERIFIER`
    /// - `SELECT_CHALLENGE`: `ANSWER`, and the keys that the chosen method needs immediately:
    ///   `PASSWORD` for `PASSWORD`, `SRP_A` for `PASSWORD_SRP`, `CREDENTIAL` for `WEB_AUTHN`, and none
    ///   for `SMS_OTP` and `EMAIL_OTP`, because their code is sent first
    /// - `WEB_AUTHN`: `CREDENTIAL`
    /// - `CUSTOM_CHALLENGE`: `ANSWER`
    /// - `ADMIN_NO_SRP_AUTH`: `PASSWORD`
    ///
    /// All values are strings, including codes, whose leading zeros are significant.
    ///
    /// The developer guide has more on the [secret
    /// hash](https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash)
    /// and on [remembered
    /// devices](https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-device-tracking.html).
    pub challenge_responses: Option<HashMap<String, String>>,
    /// The `Session` of the response that contained this challenge, unchanged.
    ///
    /// Each response has a new session; always send the latest one. It is valid for 3 minutes by
    /// default, and for up to 15 with `AuthSessionValidity` of the app client. The service rejects a
    /// session that has expired, has been used, or belongs to another sign-in with
    /// `NotAuthorizedException`.
    ///
    /// For `MFA_SETUP`, send the session from `VerifySoftwareToken` instead. Omit the session only if
    /// the previous response had none.
    pub session: Option<String>,
    /// The Amazon Pinpoint endpoint to which this sign-in is attributed.
    ///
    /// Omit it unless the app client is connected to a Pinpoint project.
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    /// Details of the user's own request: IP address, headers and device fingerprint.
    ///
    /// If threat protection is on, Cognito uses them to assess the risk of the sign-in. Because your
    /// server makes the call, Cognito cannot see the user's browser or app; your server has to pass on
    /// what it knows about them.
    ///
    /// See [threat
    /// protection](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-viewing-threat-protection-app.html)
    /// in the developer guide.
    pub context_data: Option<ContextDataType>,
    /// Your own keys and values for the user pool's Lambda functions.
    ///
    /// Triggers that this step invokes receive them as `clientMetadata` in their event: for example,
    /// the triggers of a custom challenge, or the one that runs before tokens are generated.
    ///
    /// Cognito does not store, validate or encrypt these values, so do not put secrets in them. They
    /// have no effect unless a trigger reads them.
    ///
    /// See [Lambda
    /// triggers](https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html#lambda-triggers-by-event)
    /// in the developer guide.
    pub client_metadata: Option<HashMap<String, String>>,
}

impl AdminRespondToAuthChallengeInput {
    /// Creates a builder for [`AdminRespondToAuthChallengeInput`].
    pub fn builder() -> AdminRespondToAuthChallengeInputBuilder {
        AdminRespondToAuthChallengeInputBuilder::default()
    }

    /// The ID of the user pool.
    pub fn user_pool_id(&self) -> Option<&str> {
        self.user_pool_id.as_deref()
    }

    /// The ID of the app client with which the sign-in started.
    pub fn client_id(&self) -> Option<&str> {
        self.client_id.as_deref()
    }

    /// The name of the challenge to answer, as given in the previous response.
    pub fn challenge_name(&self) -> Option<&ChallengeNameType> {
        self.challenge_name.as_ref()
    }

    /// The answer to the challenge, as keys and values.
    pub fn challenge_responses(&self) -> Option<&HashMap<String, String>> {
        self.challenge_responses.as_ref()
    }

    /// The `Session` of the response that contained this challenge, unchanged.
    pub fn session(&self) -> Option<&str> {
        self.session.as_deref()
    }

    /// The Amazon Pinpoint endpoint to which this sign-in is attributed.
    pub fn analytics_metadata(&self) -> Option<&AnalyticsMetadataType> {
        self.analytics_metadata.as_ref()
    }

    /// Details of the user's own request: IP address, headers and device fingerprint.
    pub fn context_data(&self) -> Option<&ContextDataType> {
        self.context_data.as_ref()
    }

    /// Your own keys and values for the user pool's Lambda functions.
    pub fn client_metadata(&self) -> Option<&HashMap<String, String>> {
        self.client_metadata.as_ref()
    }
}

impl fmt::Debug for AdminRespondToAuthChallengeInput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::debug::shape(f, "AdminRespondToAuthChallengeInput", self)
    }
}

static INPUT_SCHEMA: Schema = Schema::structure(
    "AdminRespondToAuthChallengeRequest",
    &[
        Member::string("UserPoolId", "user_pool_id")
            .length(1, 55)
            .pattern(r"^[\w-]+_[0-9a-zA-Z]+$")
            .required(),
        Member::string("ClientId", "client_id")
            .length(1, 128)
            .pattern(r"^[\w+]+$")
            .required()
            .sensitive(),
        Member::enumeration(
                "ChallengeName",
                "challenge_name",
                ChallengeNameType::values(),
            )
            .required(),
        Member::map(
                "ChallengeResponses",
                "challenge_responses",
                &Member::string("key", "key").max_length(131072),
                &Member::string("value", "value").max_length(131072),
            )
            .sensitive(),
        Member::string("Session", "session").length(20, 4096).sensitive(),
        Member::structure("AnalyticsMetadata", "analytics_metadata"),
        Member::structure("ContextData", "context_data"),
        Member::map(
            "ClientMetadata",
            "client_metadata",
            &Member::string("key", "key").max_length(131072),
            &Member::string("value", "value").max_length(131072),
        ),
    ],
);

impl SerializeShape for AdminRespondToAuthChallengeInput {
    fn schema(&self) -> &'static Schema {
        &INPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&INPUT_SCHEMA.members[0], &self.user_pool_id);
        out.write(&INPUT_SCHEMA.members[1], &self.client_id);
        out.write(&INPUT_SCHEMA.members[2], &self.challenge_name);
        out.write(&INPUT_SCHEMA.members[3], &self.challenge_responses);
        out.write(&INPUT_SCHEMA.members[4], &self.session);
        out.write(&INPUT_SCHEMA.members[5], &self.analytics_metadata);
        out.write(&INPUT_SCHEMA.members[6], &self.context_data);
        out.write(&INPUT_SCHEMA.members[7], &self.client_metadata);
    }
}

#[cfg(feature = "validation")]
impl AdminRespondToAuthChallengeInput {
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

/// The output of `AdminRespondToAuthChallenge`: tokens or another challenge.
///
/// If `AuthenticationResult` is present, the sign-in is complete. Otherwise, `ChallengeName`,
/// `ChallengeParameters` and `Session` describe the next challenge. A wrong answer results in an
/// error instead.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AdminRespondToAuthChallengeOutput {
    /// The challenge to answer next, absent if the response contains tokens.
    ///
    /// It can be the same challenge again: a custom flow can ask several times. Send it, together with
    /// the new `Session`, in another `AdminRespondToAuthChallenge`.
    pub challenge_name: Option<ChallengeNameType>,
    /// The session to send with the next step, in place of the one that you sent.
    ///
    /// Pass it on unchanged while it is valid (3 minutes by default, 15 at most). It is absent if the
    /// response contains tokens. Treat it as a secret.
    pub session: Option<String>,
    /// The parameters of the next challenge, as keys and values.
    ///
    /// Typical keys are:
    ///
    /// - `CODE_DELIVERY_DESTINATION` and `CODE_DELIVERY_DELIVERY_MEDIUM`: the masked destination of a
    ///   code, and whether it was sent by `SMS` or `EMAIL`.
    /// - `FRIENDLY_DEVICE_NAME`: the label of the user's authenticator app.
    /// - `SRP_B`, `SALT`, `SECRET_BLOCK`: inputs to the SRP calculation for `PASSWORD_VERIFIER` or
    ///   `DEVICE_PASSWORD_VERIFIER`; the latter adds `DEVICE_KEY`.
    /// - `requiredAttributes` and `userAttributes`, for `NEW_PASSWORD_REQUIRED`: strings that contain
    ///   JSON, an array of attribute names and an object of values.
    /// - `MFAS_CAN_CHOOSE`, `MFAS_CAN_SETUP`: JSON arrays in strings, for `SELECT_MFA_TYPE` and
    ///   `MFA_SETUP`.
    /// - `CREDENTIAL_REQUEST_OPTIONS`: the JSON to pass to the passkey API, for `WEB_AUTHN`.
    /// - For `CUSTOM_CHALLENGE`, the public parameters that your Lambda function defined.
    ///
    /// `USER_ID_FOR_SRP`, the user's actual name, is not necessarily repeated here: keep the value
    /// that `AdminInitiateAuth` returned.
    pub challenge_parameters: Option<HashMap<String, String>>,
    /// The tokens, present only if the sign-in is complete.
    ///
    /// If they are absent, there is another challenge to answer: see `ChallengeName`.
    pub authentication_result: Option<AuthenticationResultType>,
    /// The sign-in methods that the user can choose from next, in the flow `USER_AUTH`.
    ///
    /// They accompany the challenge `SELECT_CHALLENGE`; for other challenges, the list is empty or
    /// absent.
    pub available_challenges: Option<Vec<ChallengeNameType>>,
    pub(crate) _request_id: Option<String>,
    pub(super) _learned: Learned,
}

impl AdminRespondToAuthChallengeOutput {
    /// Creates a builder for [`AdminRespondToAuthChallengeOutput`].
    pub fn builder() -> AdminRespondToAuthChallengeOutputBuilder {
        AdminRespondToAuthChallengeOutputBuilder::default()
    }

    /// The challenge to answer next, absent if the response contains tokens.
    pub fn challenge_name(&self) -> Option<&ChallengeNameType> {
        self.challenge_name.as_ref()
    }

    /// The session to send with the next step, in place of the one that you sent.
    pub fn session(&self) -> Option<&str> {
        self.session.as_deref()
    }

    /// The parameters of the next challenge, as keys and values.
    pub fn challenge_parameters(&self) -> Option<&HashMap<String, String>> {
        self.challenge_parameters.as_ref()
    }

    /// The tokens, present only if the sign-in is complete.
    pub fn authentication_result(&self) -> Option<&AuthenticationResultType> {
        self.authentication_result.as_ref()
    }

    /// The sign-in methods that the user can choose from next, in the flow `USER_AUTH`.
    ///
    /// Returns an empty slice if the list is absent. The field `available_challenges` distinguishes the two.
    pub fn available_challenges(&self) -> &[ChallengeNameType] {
        self.available_challenges.as_deref().unwrap_or_default()
    }
}

impl fmt::Debug for AdminRespondToAuthChallengeOutput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::debug::output(
            f,
            "AdminRespondToAuthChallengeOutput",
            self,
            &self._request_id,
        )
    }
}

static OUTPUT_SCHEMA: Schema = Schema::structure(
    "AdminRespondToAuthChallengeResponse",
    &[
        Member::enumeration(
            "ChallengeName",
            "challenge_name",
            ChallengeNameType::values(),
        ),
        Member::string("Session", "session").length(20, 4096).sensitive(),
        Member::map(
                "ChallengeParameters",
                "challenge_parameters",
                &Member::string("key", "key").max_length(131072),
                &Member::string("value", "value").max_length(131072),
            )
            .sensitive(),
        Member::structure("AuthenticationResult", "authentication_result"),
        Member::list(
            "AvailableChallenges",
            "available_challenges",
            &Member::enumeration("member", "member", ChallengeNameType::values()),
        ),
    ],
);

impl SerializeShape for AdminRespondToAuthChallengeOutput {
    fn schema(&self) -> &'static Schema {
        &OUTPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&OUTPUT_SCHEMA.members[0], &self.challenge_name);
        out.write(&OUTPUT_SCHEMA.members[1], &self.session);
        out.write(&OUTPUT_SCHEMA.members[2], &self.challenge_parameters);
        out.write(&OUTPUT_SCHEMA.members[3], &self.authentication_result);
        out.write(&OUTPUT_SCHEMA.members[4], &self.available_challenges);
    }
}

impl DeserializeShape for AdminRespondToAuthChallengeOutput {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &OUTPUT_SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.challenge_name = input.read(member)?,
                        1 => shape.session = input.read(member)?,
                        2 => shape.challenge_parameters = input.read(member)?,
                        3 => shape.authentication_result = input.read(member)?,
                        _ => shape.available_challenges = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

impl RequestId for AdminRespondToAuthChallengeOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl OutputShape for AdminRespondToAuthChallengeOutput {
    fn set_request_id(&mut self, id: Option<String>) {
        self._request_id = id;
    }
}

/// The errors of `AdminRespondToAuthChallenge`.
#[derive(Debug)]
#[non_exhaustive]
pub enum AdminRespondToAuthChallengeError {
    /// The email address, phone number or preferred name already belongs to another user.
    AliasExistsException(AliasExistsException),
    /// The code is wrong.
    CodeMismatchException(CodeMismatchException),
    /// The code has expired.
    ExpiredCodeException(ExpiredCodeException),
    /// Cognito failed with an internal error.
    InternalErrorException(InternalErrorException),
    /// Cognito is not allowed to send email from the address that the pool is set to use.
    InvalidEmailRoleAccessPolicyException(InvalidEmailRoleAccessPolicyException),
    /// A Lambda trigger of the user pool returned something that Cognito cannot read.
    InvalidLambdaResponseException(InvalidLambdaResponseException),
    /// A parameter of the request is missing, malformed or inconsistent with another.
    InvalidParameterException(InvalidParameterException),
    /// The new password does not meet the password policy of the user pool.
    InvalidPasswordException(InvalidPasswordException),
    /// The IAM role for text messages is not allowed to send them.
    InvalidSmsRoleAccessPolicyException(InvalidSmsRoleAccessPolicyException),
    /// The IAM role for text messages does not trust Cognito.
    InvalidSmsRoleTrustRelationshipException(InvalidSmsRoleTrustRelationshipException),
    /// The settings of the user pool contradict each other or the request.
    InvalidUserPoolConfigurationException(InvalidUserPoolConfigurationException),
    /// The user needs MFA, but Cognito has no method to use.
    MfaMethodNotFoundException(MfaMethodNotFoundException),
    /// Cognito rejected the sign-in.
    NotAuthorizedException(NotAuthorizedException),
    /// The operation is not available in this Region, or for this pool with its current settings.
    OperationNotEnabledException(OperationNotEnabledException),
    /// The user has had the new password before.
    PasswordHistoryPolicyViolationException(PasswordHistoryPolicyViolationException),
    /// The user's password was reset, and the user must set a new one before signing in.
    PasswordResetRequiredException(PasswordResetRequiredException),
    /// The user pool or the app client does not exist.
    ResourceNotFoundException(ResourceNotFoundException),
    /// Authenticator apps (TOTP) are not enabled as a second factor.
    SoftwareTokenMfaNotFoundException(SoftwareTokenMfaNotFoundException),
    /// Requests arrive faster than your quota allows.
    TooManyRequestsException(TooManyRequestsException),
    /// A Lambda trigger of the user pool failed to run properly.
    UnexpectedLambdaException(UnexpectedLambdaException),
    /// A Lambda trigger of the user pool rejected the user by raising an error.
    UserLambdaValidationException(UserLambdaValidationException),
    /// The user has signed up but has not confirmed the sign-up.
    UserNotConfirmedException(UserNotConfirmedException),
    /// The user does not exist in the pool.
    UserNotFoundException(UserNotFoundException),
    /// An error that the model does not list, or a response that cannot be parsed. Match the code that
    /// [`code`](crate::error::ProvideErrorMetadata::code) returns instead of this variant: a later version
    /// may have a variant for the error.
    Unhandled(Unhandled),
}

impl AdminRespondToAuthChallengeError {
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

    /// Returns whether the error is [`AliasExistsException`](Self::AliasExistsException).
    pub fn is_alias_exists_exception(&self) -> bool {
        matches!(self, Self::AliasExistsException(_))
    }

    /// Returns whether the error is [`CodeMismatchException`](Self::CodeMismatchException).
    pub fn is_code_mismatch_exception(&self) -> bool {
        matches!(self, Self::CodeMismatchException(_))
    }

    /// Returns whether the error is [`ExpiredCodeException`](Self::ExpiredCodeException).
    pub fn is_expired_code_exception(&self) -> bool {
        matches!(self, Self::ExpiredCodeException(_))
    }

    /// Returns whether the error is [`InternalErrorException`](Self::InternalErrorException).
    pub fn is_internal_error_exception(&self) -> bool {
        matches!(self, Self::InternalErrorException(_))
    }

    /// Returns whether the error is [`InvalidEmailRoleAccessPolicyException`](Self::InvalidEmailRoleAccessPolicyException).
    pub fn is_invalid_email_role_access_policy_exception(&self) -> bool {
        matches!(self, Self::InvalidEmailRoleAccessPolicyException(_))
    }

    /// Returns whether the error is [`InvalidLambdaResponseException`](Self::InvalidLambdaResponseException).
    pub fn is_invalid_lambda_response_exception(&self) -> bool {
        matches!(self, Self::InvalidLambdaResponseException(_))
    }

    /// Returns whether the error is [`InvalidParameterException`](Self::InvalidParameterException).
    pub fn is_invalid_parameter_exception(&self) -> bool {
        matches!(self, Self::InvalidParameterException(_))
    }

    /// Returns whether the error is [`InvalidPasswordException`](Self::InvalidPasswordException).
    pub fn is_invalid_password_exception(&self) -> bool {
        matches!(self, Self::InvalidPasswordException(_))
    }

    /// Returns whether the error is [`InvalidSmsRoleAccessPolicyException`](Self::InvalidSmsRoleAccessPolicyException).
    pub fn is_invalid_sms_role_access_policy_exception(&self) -> bool {
        matches!(self, Self::InvalidSmsRoleAccessPolicyException(_))
    }

    /// Returns whether the error is [`InvalidSmsRoleTrustRelationshipException`](Self::InvalidSmsRoleTrustRelationshipException).
    pub fn is_invalid_sms_role_trust_relationship_exception(&self) -> bool {
        matches!(self, Self::InvalidSmsRoleTrustRelationshipException(_))
    }

    /// Returns whether the error is [`InvalidUserPoolConfigurationException`](Self::InvalidUserPoolConfigurationException).
    pub fn is_invalid_user_pool_configuration_exception(&self) -> bool {
        matches!(self, Self::InvalidUserPoolConfigurationException(_))
    }

    /// Returns whether the error is [`MfaMethodNotFoundException`](Self::MfaMethodNotFoundException).
    pub fn is_mfa_method_not_found_exception(&self) -> bool {
        matches!(self, Self::MfaMethodNotFoundException(_))
    }

    /// Returns whether the error is [`NotAuthorizedException`](Self::NotAuthorizedException).
    pub fn is_not_authorized_exception(&self) -> bool {
        matches!(self, Self::NotAuthorizedException(_))
    }

    /// Returns whether the error is [`OperationNotEnabledException`](Self::OperationNotEnabledException).
    pub fn is_operation_not_enabled_exception(&self) -> bool {
        matches!(self, Self::OperationNotEnabledException(_))
    }

    /// Returns whether the error is [`PasswordHistoryPolicyViolationException`](Self::PasswordHistoryPolicyViolationException).
    pub fn is_password_history_policy_violation_exception(&self) -> bool {
        matches!(self, Self::PasswordHistoryPolicyViolationException(_))
    }

    /// Returns whether the error is [`PasswordResetRequiredException`](Self::PasswordResetRequiredException).
    pub fn is_password_reset_required_exception(&self) -> bool {
        matches!(self, Self::PasswordResetRequiredException(_))
    }

    /// Returns whether the error is [`ResourceNotFoundException`](Self::ResourceNotFoundException).
    pub fn is_resource_not_found_exception(&self) -> bool {
        matches!(self, Self::ResourceNotFoundException(_))
    }

    /// Returns whether the error is [`SoftwareTokenMfaNotFoundException`](Self::SoftwareTokenMfaNotFoundException).
    pub fn is_software_token_mfa_not_found_exception(&self) -> bool {
        matches!(self, Self::SoftwareTokenMfaNotFoundException(_))
    }

    /// Returns whether the error is [`TooManyRequestsException`](Self::TooManyRequestsException).
    pub fn is_too_many_requests_exception(&self) -> bool {
        matches!(self, Self::TooManyRequestsException(_))
    }

    /// Returns whether the error is [`UnexpectedLambdaException`](Self::UnexpectedLambdaException).
    pub fn is_unexpected_lambda_exception(&self) -> bool {
        matches!(self, Self::UnexpectedLambdaException(_))
    }

    /// Returns whether the error is [`UserLambdaValidationException`](Self::UserLambdaValidationException).
    pub fn is_user_lambda_validation_exception(&self) -> bool {
        matches!(self, Self::UserLambdaValidationException(_))
    }

    /// Returns whether the error is [`UserNotConfirmedException`](Self::UserNotConfirmedException).
    pub fn is_user_not_confirmed_exception(&self) -> bool {
        matches!(self, Self::UserNotConfirmedException(_))
    }

    /// Returns whether the error is [`UserNotFoundException`](Self::UserNotFoundException).
    pub fn is_user_not_found_exception(&self) -> bool {
        matches!(self, Self::UserNotFoundException(_))
    }

    fn inner(&self) -> &(dyn ModeledError + 'static) {
        match self {
            Self::AliasExistsException(inner) => inner,
            Self::CodeMismatchException(inner) => inner,
            Self::ExpiredCodeException(inner) => inner,
            Self::InternalErrorException(inner) => inner,
            Self::InvalidEmailRoleAccessPolicyException(inner) => inner,
            Self::InvalidLambdaResponseException(inner) => inner,
            Self::InvalidParameterException(inner) => inner,
            Self::InvalidPasswordException(inner) => inner,
            Self::InvalidSmsRoleAccessPolicyException(inner) => inner,
            Self::InvalidSmsRoleTrustRelationshipException(inner) => inner,
            Self::InvalidUserPoolConfigurationException(inner) => inner,
            Self::MfaMethodNotFoundException(inner) => inner,
            Self::NotAuthorizedException(inner) => inner,
            Self::OperationNotEnabledException(inner) => inner,
            Self::PasswordHistoryPolicyViolationException(inner) => inner,
            Self::PasswordResetRequiredException(inner) => inner,
            Self::ResourceNotFoundException(inner) => inner,
            Self::SoftwareTokenMfaNotFoundException(inner) => inner,
            Self::TooManyRequestsException(inner) => inner,
            Self::UnexpectedLambdaException(inner) => inner,
            Self::UserLambdaValidationException(inner) => inner,
            Self::UserNotConfirmedException(inner) => inner,
            Self::UserNotFoundException(inner) => inner,
            Self::Unhandled(inner) => inner,
        }
    }
}

impl OperationError for AdminRespondToAuthChallengeError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[
        ("AliasExistsException", |e| e.read(Self::AliasExistsException)),
        ("CodeMismatchException", |e| e.read(Self::CodeMismatchException)),
        ("ExpiredCodeException", |e| e.read(Self::ExpiredCodeException)),
        ("InternalErrorException", |e| e.read(Self::InternalErrorException)),
        (
            "InvalidEmailRoleAccessPolicyException",
            |e| e.read(Self::InvalidEmailRoleAccessPolicyException),
        ),
        (
            "InvalidLambdaResponseException",
            |e| e.read(Self::InvalidLambdaResponseException),
        ),
        ("InvalidParameterException", |e| e.read(Self::InvalidParameterException)),
        ("InvalidPasswordException", |e| e.read(Self::InvalidPasswordException)),
        (
            "InvalidSmsRoleAccessPolicyException",
            |e| e.read(Self::InvalidSmsRoleAccessPolicyException),
        ),
        (
            "InvalidSmsRoleTrustRelationshipException",
            |e| e.read(Self::InvalidSmsRoleTrustRelationshipException),
        ),
        (
            "InvalidUserPoolConfigurationException",
            |e| e.read(Self::InvalidUserPoolConfigurationException),
        ),
        ("MFAMethodNotFoundException", |e| e.read(Self::MfaMethodNotFoundException)),
        ("NotAuthorizedException", |e| e.read(Self::NotAuthorizedException)),
        ("OperationNotEnabledException", |e| e.read(Self::OperationNotEnabledException)),
        (
            "PasswordHistoryPolicyViolationException",
            |e| e.read(Self::PasswordHistoryPolicyViolationException),
        ),
        (
            "PasswordResetRequiredException",
            |e| e.read(Self::PasswordResetRequiredException),
        ),
        ("ResourceNotFoundException", |e| e.read(Self::ResourceNotFoundException)),
        (
            "SoftwareTokenMFANotFoundException",
            |e| e.read(Self::SoftwareTokenMfaNotFoundException),
        ),
        ("TooManyRequestsException", |e| e.read(Self::TooManyRequestsException)),
        ("UnexpectedLambdaException", |e| e.read(Self::UnexpectedLambdaException)),
        (
            "UserLambdaValidationException",
            |e| e.read(Self::UserLambdaValidationException),
        ),
        ("UserNotConfirmedException", |e| e.read(Self::UserNotConfirmedException)),
        ("UserNotFoundException", |e| e.read(Self::UserNotFoundException)),
    ];
}

tinsmith_runtime::operation_error!(AdminRespondToAuthChallengeError);
