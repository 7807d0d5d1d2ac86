// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Types of the operation `AdminRespondToAuthChallenge`.

use std::collections::HashMap;
use std::error::Error;
use std::fmt;
use tinsmith_runtime::REDACTED;
use tinsmith_runtime::aws_smithy_types::retry::{ErrorKind, ProvideErrorKind};
use tinsmith_runtime::error::{ErrorAnswer, ModeledError, ReadModeled};
use tinsmith_runtime::http::{Request, Response};
use tinsmith_runtime::json::{ObjectWriter, ReadError, Value};
use tinsmith_runtime::operation::Envelope;
use tinsmith_runtime::required::RequiredCheck;
use tinsmith_runtime::typed::ComputedKey;

use crate::AppClient;
use crate::answer::Answer;
use crate::challenge::{Common, NextStep, NextStepError};
use crate::error::{BuildError, ErrorMetadata, ProvideErrorMetadata, Unhandled};
use crate::operation::{Operation, RequestId};
use crate::primitives::Secret;
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

#[cfg(feature = "client")]
mod client;

/// Answers the challenge that stands between a user and their tokens.
///
/// Call it after `AdminInitiateAuth`, or after an earlier `AdminRespondToAuthChallenge`, has
/// replied with a `ChallengeName`. Repeat that name, hand the `Session` back unchanged, and put
/// the answer into `ChallengeResponses`. Which keys the answer has depends on the challenge.
///
/// The reply holds either tokens in `AuthenticationResult` or the next challenge. One sign-in can
/// take several rounds: a new password, then a code from an authenticator app, for instance.
///
/// Be quick: a session lasts 3 minutes unless the app client's `AuthSessionValidity` says
/// otherwise (15 minutes at most). When it has run out, the sign-in starts again at
/// `AdminInitiateAuth`.
///
/// The call is signed with AWS credentials whose IAM policy allows
/// `cognito-idp:AdminRespondToAuthChallenge` on this user pool.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct AdminRespondToAuthChallenge;

impl Operation for AdminRespondToAuthChallenge {
    type Input = AdminRespondToAuthChallengeInput;
    type Output = AdminRespondToAuthChallengeOutput;
    type Error = AdminRespondToAuthChallengeError;
    const NAME: &'static str = "AdminRespondToAuthChallenge";

    fn request(
        input: &AdminRespondToAuthChallengeInput,
        endpoint: &str,
    ) -> Result<Request<Vec<u8>>, BuildError> {
        input.check_required()?;
        let body = tinsmith_runtime::json::write_object(|object| {
            input.write_json(object)
        })?;
        let envelope = Envelope {
            content_type: "application/x-amz-json-1.1",
            target: "AWSCognitoIdentityProviderService.AdminRespondToAuthChallenge",
            host_prefix: "",
            query_mode: false,
        };
        tinsmith_runtime::operation::request(endpoint, &envelope, body)
    }

    fn response<B: AsRef<[u8]>>(
        response: &Response<B>,
    ) -> Result<AdminRespondToAuthChallengeOutput, AdminRespondToAuthChallengeError> {
        if !response.status().is_success() {
            return Err(
                AdminRespondToAuthChallengeError::read(ErrorAnswer::read(response)),
            );
        }
        let output = Value::unread(response.body().as_ref())
            .and_then(AdminRespondToAuthChallengeOutput::read_json);
        let mut output = output
            .map_err(|error| AdminRespondToAuthChallengeError::Unhandled(
                tinsmith_runtime::error::unreadable(error, response.headers()),
            ))?;
        output._request_id = tinsmith_runtime::error::request_id(response.headers())
            .map(str::to_owned);
        Ok(output)
    }
}

/// The answer to a challenge.
///
/// Required are `UserPoolId`, `ClientId` and `ChallengeName`. Nearly always you also send
/// `ChallengeResponses` and, if the reply before had one, its `Session`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AdminRespondToAuthChallengeInput {
    /// The ID of the user pool in which the sign-in takes place.
    ///
    /// The same one that went to `AdminInitiateAuth`.
    pub user_pool_id: Option<String>,
    /// The app client with which the sign-in began, by its ID.
    ///
    /// It cannot change between the steps. If this app client has a secret, each answer needs
    /// `SECRET_HASH`.
    pub client_id: Option<String>,
    /// Which challenge this answers: the one named in the reply before.
    ///
    /// You cannot pick another here. Where the user has a choice, the service asks for it with
    /// `SELECT_CHALLENGE` or `SELECT_MFA_TYPE`.
    pub challenge_name: Option<ChallengeNameType>,
    /// The answer, as keys and values.
    ///
    /// Always:
    ///
    /// - `USERNAME`: the user's real name in the pool, not an alias such as an email address.
    ///   `AdminInitiateAuth` returns it as `USER_ID_FOR_SRP` in its `ChallengeParameters`.
    /// - `SECRET_HASH`, when the app client has a secret: `Base64(HMAC-SHA256(key, message))` with the
    ///   client secret as the key and, as the message, the value of `USERNAME` followed directly by
    ///   the client ID.
    /// - `DEVICE_KEY`, optional except where listed: the user's remembered device.
    ///
    /// In addition, by challenge:
    ///
    /// - `SMS_MFA`: `SMS_MFA_CODE`
    /// - `SMS_OTP`: `SMS_OTP_CODE`
    /// - `EMAIL_OTP`: `EMAIL_OTP_CODE`
    /// - `SOFTWARE_TOKEN_MFA`: `SOFTWARE_TOKEN_MFA_CODE`
    /// - `SELECT_MFA_TYPE`: `ANSWER`, the factor chosen: `SMS_MFA`, `EMAIL_MFA` or
    ///   `SOFTWARE_TOKEN_MFA`
    /// - `MFA_SETUP`: nothing more, but `Session` is the one that `VerifySoftwareToken` returned
    /// - `NEW_PASSWORD_REQUIRED`: `NEW_PASSWORD`, and `userAttributes.NAME` for each attribute to set,
    ///   `userAttributes.email` for example
    /// - `PASSWORD`: `PASSWORD`
    /// - `PASSWORD_SRP`: `SRP_A`
    /// - `PASSWORD_VERIFIER`: `PASSWORD_CLAIM_SIGNATURE`, `PASSWORD_CLAIM_SECRET_BLOCK` and
    ///   `TIMESTAMP`
    /// - `DEVICE_SRP_AUTH`: `DEVICE_KEY` and `SRP_A`
    /// - `DEVICE_PASSWORD_VERIFIER`: `DEVICE_KEY` and the three of `PASSWORD_VERIFIER`
    /// - `SELECT_CHALLENGE`: `ANSWER`, with what the chosen method asks for at once: `PASSWORD` with
    ///   `PASSWORD`; `PASSWORD_SRP` with `SRP_A`; `WEB_AUTHN` with `CREDENTIAL`; `SMS_OTP` and
    ///   `EMAIL_OTP` with nothing, since their code is sent first
    /// - `WEB_AUTHN`: `CREDENTIAL`
    /// - `CUSTOM_CHALLENGE`: `ANSWER`
    /// - `ADMIN_NO_SRP_AUTH`: `PASSWORD`
    ///
    /// All values are strings, codes too: a leading zero counts.
    ///
    /// Amazon's guide has more on the [secret
    /// hash](https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash)
    /// and on [remembered
    /// devices](https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-device-tracking.html).
    pub challenge_responses: Option<HashMap<String, String>>,
    /// The `Session` of the reply that set this challenge, unchanged.
    ///
    /// Each reply has a new one; always send the latest. It is valid for a few minutes: 3 by default,
    /// up to 15 with `AuthSessionValidity` of the app client. An old, used or foreign session is
    /// refused with `NotAuthorizedException`.
    ///
    /// For `MFA_SETUP` take the session from `VerifySoftwareToken` instead. Leave it out only if the
    /// reply before had none.
    pub session: Option<String>,
    /// The endpoint to which Amazon Pinpoint should attribute this sign-in.
    ///
    /// Leave it out unless the app client is connected to a Pinpoint project.
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    /// Facts about the user's own request: IP address, headers, device fingerprint.
    ///
    /// With threat protection on, Cognito rates the risk of a sign-in by them. Since your server makes
    /// the call, it has to pass on what it knows about the user's browser or app; Cognito cannot see
    /// it.
    ///
    /// See [threat
    /// protection](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-viewing-threat-protection-app.html)
    /// in Amazon's guide.
    pub context_data: Option<ContextDataType>,
    /// Your own keys and values for the user pool's Lambda functions.
    ///
    /// Triggers that this step sets off find them as `clientMetadata` in their event: those of a
    /// custom challenge, for instance, or the one that runs before tokens are made.
    ///
    /// Cognito neither stores nor checks nor encrypts these values, so keep secrets out of them.
    /// Without a trigger to read them they have no effect.
    ///
    /// See [Lambda
    /// triggers](https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html#lambda-triggers-by-event)
    /// in Amazon's guide.
    pub client_metadata: Option<HashMap<String, String>>,
}

impl AdminRespondToAuthChallengeInput {
    /// Begins to build an [`AdminRespondToAuthChallengeInput`].
    pub fn builder() -> AdminRespondToAuthChallengeInputBuilder {
        AdminRespondToAuthChallengeInputBuilder::default()
    }

    /// The ID of the user pool in which the sign-in takes place.
    pub fn user_pool_id(&self) -> Option<&str> {
        self.user_pool_id.as_deref()
    }

    /// The app client with which the sign-in began, by its ID.
    pub fn client_id(&self) -> Option<&str> {
        self.client_id.as_deref()
    }

    /// Which challenge this answers: the one named in the reply before.
    pub fn challenge_name(&self) -> Option<&ChallengeNameType> {
        self.challenge_name.as_ref()
    }

    /// The answer, as keys and values.
    pub fn challenge_responses(&self) -> Option<&HashMap<String, String>> {
        self.challenge_responses.as_ref()
    }

    /// The `Session` of the reply that set this challenge, unchanged.
    pub fn session(&self) -> Option<&str> {
        self.session.as_deref()
    }

    /// The endpoint to which Amazon Pinpoint should attribute this sign-in.
    pub fn analytics_metadata(&self) -> Option<&AnalyticsMetadataType> {
        self.analytics_metadata.as_ref()
    }

    /// Facts about the user's own request: IP address, headers, device fingerprint.
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
        f.debug_struct("AdminRespondToAuthChallengeInput")
            .field("user_pool_id", &self.user_pool_id)
            .field("client_id", &REDACTED)
            .field("challenge_name", &self.challenge_name)
            .field("challenge_responses", &REDACTED)
            .field("session", &REDACTED)
            .field("analytics_metadata", &self.analytics_metadata)
            .field("context_data", &self.context_data)
            .field("client_metadata", &self.client_metadata)
            .finish()
    }
}

impl AdminRespondToAuthChallengeInput {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        if let Some(value) = &self.user_pool_id {
            object.member("UserPoolId").string(value);
        }
        if let Some(value) = &self.client_id {
            object.member("ClientId").string(value);
        }
        if let Some(value) = &self.challenge_name {
            object.member("ChallengeName").string(value.as_str());
        }
        if let Some(value) = &self.challenge_responses {
            object
                .member("ChallengeResponses")
                .map(value, |value, out| out.string(value));
        }
        if let Some(value) = &self.session {
            object.member("Session").string(value);
        }
        if let Some(value) = &self.analytics_metadata {
            object.member("AnalyticsMetadata").object(|object| value.write_json(object));
        }
        if let Some(value) = &self.context_data {
            object.member("ContextData").object(|object| value.write_json(object));
        }
        if let Some(value) = &self.client_metadata {
            object.member("ClientMetadata").map(value, |value, out| out.string(value));
        }
    }
}

/// The reply to an answer: tokens, or one more challenge.
///
/// If `AuthenticationResult` is there, the sign-in is complete. Otherwise `ChallengeName`,
/// `ChallengeParameters` and `Session` describe the next round. A wrong answer comes as an error,
/// not in here.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AdminRespondToAuthChallengeOutput {
    /// The challenge to answer next; absent when tokens have come.
    ///
    /// It may be the same again: a custom flow can ask several times. Put it, with the new `Session`,
    /// into another `AdminRespondToAuthChallenge`.
    pub challenge_name: Option<ChallengeNameType>,
    /// The ticket for the next step, replacing the one you sent.
    ///
    /// Pass it on exactly as it came, within its few minutes of validity (3 by default, 15 at most).
    /// It is absent when tokens have come. Treat it as a secret.
    pub session: Option<String>,
    /// What the next challenge gives you to work with, as keys and values.
    ///
    /// Typical keys are:
    ///
    /// - `CODE_DELIVERY_DESTINATION` and `CODE_DELIVERY_DELIVERY_MEDIUM`: where a code went, masked,
    ///   and whether by `SMS` or `EMAIL`.
    /// - `FRIENDLY_DEVICE_NAME`: the label of the user's authenticator app.
    /// - `SRP_B`, `SALT`, `SECRET_BLOCK`: input to the SRP calculation of `PASSWORD_VERIFIER` or
    ///   `DEVICE_PASSWORD_VERIFIER`; the latter adds `DEVICE_KEY`.
    /// - `requiredAttributes` and `userAttributes`: JSON in strings, an array of attribute names and
    ///   an object of values, for `NEW_PASSWORD_REQUIRED`.
    /// - `MFAS_CAN_CHOOSE`, `MFAS_CAN_SETUP`: JSON arrays in strings, for `SELECT_MFA_TYPE` and
    ///   `MFA_SETUP`.
    /// - `CREDENTIAL_REQUEST_OPTIONS`: JSON for the passkey call of `WEB_AUTHN`.
    /// - For `CUSTOM_CHALLENGE`, whatever your Lambda function made public.
    ///
    /// `USER_ID_FOR_SRP`, the user's real name, need not be repeated here: keep the one from
    /// `AdminInitiateAuth`.
    pub challenge_parameters: Option<HashMap<String, String>>,
    /// The tokens; present only after the last challenge has been passed.
    ///
    /// Absent means that another challenge follows: see `ChallengeName`.
    pub authentication_result: Option<AuthenticationResultType>,
    /// The methods among which the user may choose next, in the flow `USER_AUTH`.
    ///
    /// They belong to the challenge `SELECT_CHALLENGE`; with others the list is empty or absent.
    pub available_challenges: Option<Vec<ChallengeNameType>>,
    pub(crate) _request_id: Option<String>,
}

impl AdminRespondToAuthChallengeOutput {
    /// Begins to build an [`AdminRespondToAuthChallengeOutput`].
    pub fn builder() -> AdminRespondToAuthChallengeOutputBuilder {
        AdminRespondToAuthChallengeOutputBuilder::default()
    }

    /// The challenge to answer next; absent when tokens have come.
    pub fn challenge_name(&self) -> Option<&ChallengeNameType> {
        self.challenge_name.as_ref()
    }

    /// The ticket for the next step, replacing the one you sent.
    pub fn session(&self) -> Option<&str> {
        self.session.as_deref()
    }

    /// What the next challenge gives you to work with, as keys and values.
    pub fn challenge_parameters(&self) -> Option<&HashMap<String, String>> {
        self.challenge_parameters.as_ref()
    }

    /// The tokens; present only after the last challenge has been passed.
    pub fn authentication_result(&self) -> Option<&AuthenticationResultType> {
        self.authentication_result.as_ref()
    }

    /// The methods among which the user may choose next, in the flow `USER_AUTH`.
    ///
    /// Empty where there is none; the field `available_challenges` tells the two apart.
    pub fn available_challenges(&self) -> &[ChallengeNameType] {
        self.available_challenges.as_deref().unwrap_or_default()
    }
}

impl fmt::Debug for AdminRespondToAuthChallengeOutput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminRespondToAuthChallengeOutput")
            .field("challenge_name", &self.challenge_name)
            .field("session", &REDACTED)
            .field("challenge_parameters", &self.challenge_parameters)
            .field("authentication_result", &self.authentication_result)
            .field("available_challenges", &self.available_challenges)
            .field("_request_id", &self._request_id)
            .finish()
    }
}

impl RequestId for AdminRespondToAuthChallengeOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl AdminRespondToAuthChallengeOutput {
    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        let object = value.object()?;
        Ok(Self {
            challenge_name: object.optional("ChallengeName", Value::enumeration)?,
            session: object.optional("Session", Value::string)?,
            challenge_parameters: object
                .optional("ChallengeParameters", |value| value.map(Value::string))?,
            authentication_result: object
                .optional("AuthenticationResult", AuthenticationResultType::read_json)?,
            available_challenges: object
                .optional(
                    "AvailableChallenges",
                    |value| value.list(Value::enumeration),
                )?,
            _request_id: None,
        })
    }
}

impl AdminRespondToAuthChallengeOutput {
    /// What comes next in a sign-in: tokens, which end it, or a challenge to be answered.
    ///
    /// `username`: the name that the user signs in with; where the challenge knows the user's real
    /// name in the pool, that one is answered with.
    ///
    /// # Errors
    /// When there is neither, or when a parameter cannot be read: the error names it and shows no
    /// value.
    pub fn next_step(
        &self,
        app_client: &AppClient,
        username: impl Into<Secret>,
    ) -> Result<NextStep, NextStepError> {
        if let Some(done) = &self.authentication_result {
            return Ok(NextStep::Authenticated(done.clone()));
        }
        let name = self.challenge_name.as_ref().ok_or_else(NextStepError::nothing)?;
        let common = Common::new(
            self.session.as_deref(),
            self.challenge_parameters.as_ref(),
            app_client,
            username,
        );
        NextStep::read(name, common, self.available_challenges.clone())
    }
}

/// What can go wrong with `AdminRespondToAuthChallenge`.
#[derive(Debug)]
#[non_exhaustive]
pub enum AdminRespondToAuthChallengeError {
    /// The email address, phone number or preferred name already belongs to another user.
    AliasExistsException(AliasExistsException),
    /// The code is wrong.
    CodeMismatchException(CodeMismatchException),
    /// The code is too old.
    ExpiredCodeException(ExpiredCodeException),
    /// The fault is with Cognito.
    InternalErrorException(InternalErrorException),
    /// Cognito may not send mail from the address that the pool is set to use.
    InvalidEmailRoleAccessPolicyException(InvalidEmailRoleAccessPolicyException),
    /// A Lambda trigger of the user pool returned something that Cognito cannot read.
    InvalidLambdaResponseException(InvalidLambdaResponseException),
    /// Something in the request is missing, malformed, or does not go together.
    InvalidParameterException(InvalidParameterException),
    /// The new password does not meet the password policy of the user pool.
    InvalidPasswordException(InvalidPasswordException),
    /// The IAM role for text messages may not send them.
    InvalidSmsRoleAccessPolicyException(InvalidSmsRoleAccessPolicyException),
    /// The IAM role for text messages does not trust Cognito.
    InvalidSmsRoleTrustRelationshipException(InvalidSmsRoleTrustRelationshipException),
    /// The settings of the user pool contradict each other or what was asked.
    InvalidUserPoolConfigurationException(InvalidUserPoolConfigurationException),
    /// The user is due for MFA, and Cognito has no method to use.
    MfaMethodNotFoundException(MfaMethodNotFoundException),
    /// Cognito refused the sign-in.
    NotAuthorizedException(NotAuthorizedException),
    /// This operation is not to be had here: not in this Region, or not for this pool as it is set up.
    OperationNotEnabledException(OperationNotEnabledException),
    /// The new password is one that the user has had before.
    PasswordHistoryPolicyViolationException(PasswordHistoryPolicyViolationException),
    /// The user's password was reset, and a new one must be set before any sign-in.
    PasswordResetRequiredException(PasswordResetRequiredException),
    /// The user pool or the app client does not exist.
    ResourceNotFoundException(ResourceNotFoundException),
    /// Authenticator apps (TOTP) are not switched on as a second factor.
    SoftwareTokenMfaNotFoundException(SoftwareTokenMfaNotFoundException),
    /// Requests come faster than your quota allows.
    TooManyRequestsException(TooManyRequestsException),
    /// A Lambda trigger of the user pool could not be run properly.
    UnexpectedLambdaException(UnexpectedLambdaException),
    /// A Lambda trigger of the user pool turned the user away by raising an error.
    UserLambdaValidationException(UserLambdaValidationException),
    /// The user signed up and has yet to confirm it.
    UserNotConfirmedException(UserNotConfirmedException),
    /// There is no such user in the pool.
    UserNotFoundException(UserNotFoundException),
    /// An error that the model does not list, or an answer that cannot be understood. Rather than this
    /// variant, match what [`code`](crate::error::ProvideErrorMetadata::code) gives: once the error is
    /// modelled it is a variant of its own.
    Unhandled(Unhandled),
}

impl AdminRespondToAuthChallengeError {
    /// An error of any other type as [`Unhandled`](Self::Unhandled).
    pub fn unhandled(error: impl Into<Box<dyn Error + Send + Sync + 'static>>) -> Self {
        Self::Unhandled(Unhandled::new(error, None))
    }

    /// An error of which only code, message and request id are known.
    pub fn generic(metadata: ErrorMetadata) -> Self {
        Self::Unhandled(Unhandled::from(metadata))
    }

    /// The error's code, message and request id.
    pub fn meta(&self) -> &ErrorMetadata {
        self.inner().metadata()
    }

    /// Whether the error is [`AliasExistsException`](Self::AliasExistsException).
    pub fn is_alias_exists_exception(&self) -> bool {
        matches!(self, Self::AliasExistsException(_))
    }

    /// Whether the error is [`CodeMismatchException`](Self::CodeMismatchException).
    pub fn is_code_mismatch_exception(&self) -> bool {
        matches!(self, Self::CodeMismatchException(_))
    }

    /// Whether the error is [`ExpiredCodeException`](Self::ExpiredCodeException).
    pub fn is_expired_code_exception(&self) -> bool {
        matches!(self, Self::ExpiredCodeException(_))
    }

    /// Whether the error is [`InternalErrorException`](Self::InternalErrorException).
    pub fn is_internal_error_exception(&self) -> bool {
        matches!(self, Self::InternalErrorException(_))
    }

    /// Whether the error is [`InvalidEmailRoleAccessPolicyException`](Self::InvalidEmailRoleAccessPolicyException).
    pub fn is_invalid_email_role_access_policy_exception(&self) -> bool {
        matches!(self, Self::InvalidEmailRoleAccessPolicyException(_))
    }

    /// Whether the error is [`InvalidLambdaResponseException`](Self::InvalidLambdaResponseException).
    pub fn is_invalid_lambda_response_exception(&self) -> bool {
        matches!(self, Self::InvalidLambdaResponseException(_))
    }

    /// Whether the error is [`InvalidParameterException`](Self::InvalidParameterException).
    pub fn is_invalid_parameter_exception(&self) -> bool {
        matches!(self, Self::InvalidParameterException(_))
    }

    /// Whether the error is [`InvalidPasswordException`](Self::InvalidPasswordException).
    pub fn is_invalid_password_exception(&self) -> bool {
        matches!(self, Self::InvalidPasswordException(_))
    }

    /// Whether the error is [`InvalidSmsRoleAccessPolicyException`](Self::InvalidSmsRoleAccessPolicyException).
    pub fn is_invalid_sms_role_access_policy_exception(&self) -> bool {
        matches!(self, Self::InvalidSmsRoleAccessPolicyException(_))
    }

    /// Whether the error is [`InvalidSmsRoleTrustRelationshipException`](Self::InvalidSmsRoleTrustRelationshipException).
    pub fn is_invalid_sms_role_trust_relationship_exception(&self) -> bool {
        matches!(self, Self::InvalidSmsRoleTrustRelationshipException(_))
    }

    /// Whether the error is [`InvalidUserPoolConfigurationException`](Self::InvalidUserPoolConfigurationException).
    pub fn is_invalid_user_pool_configuration_exception(&self) -> bool {
        matches!(self, Self::InvalidUserPoolConfigurationException(_))
    }

    /// Whether the error is [`MfaMethodNotFoundException`](Self::MfaMethodNotFoundException).
    pub fn is_mfa_method_not_found_exception(&self) -> bool {
        matches!(self, Self::MfaMethodNotFoundException(_))
    }

    /// Whether the error is [`NotAuthorizedException`](Self::NotAuthorizedException).
    pub fn is_not_authorized_exception(&self) -> bool {
        matches!(self, Self::NotAuthorizedException(_))
    }

    /// Whether the error is [`OperationNotEnabledException`](Self::OperationNotEnabledException).
    pub fn is_operation_not_enabled_exception(&self) -> bool {
        matches!(self, Self::OperationNotEnabledException(_))
    }

    /// Whether the error is [`PasswordHistoryPolicyViolationException`](Self::PasswordHistoryPolicyViolationException).
    pub fn is_password_history_policy_violation_exception(&self) -> bool {
        matches!(self, Self::PasswordHistoryPolicyViolationException(_))
    }

    /// Whether the error is [`PasswordResetRequiredException`](Self::PasswordResetRequiredException).
    pub fn is_password_reset_required_exception(&self) -> bool {
        matches!(self, Self::PasswordResetRequiredException(_))
    }

    /// Whether the error is [`ResourceNotFoundException`](Self::ResourceNotFoundException).
    pub fn is_resource_not_found_exception(&self) -> bool {
        matches!(self, Self::ResourceNotFoundException(_))
    }

    /// Whether the error is [`SoftwareTokenMfaNotFoundException`](Self::SoftwareTokenMfaNotFoundException).
    pub fn is_software_token_mfa_not_found_exception(&self) -> bool {
        matches!(self, Self::SoftwareTokenMfaNotFoundException(_))
    }

    /// Whether the error is [`TooManyRequestsException`](Self::TooManyRequestsException).
    pub fn is_too_many_requests_exception(&self) -> bool {
        matches!(self, Self::TooManyRequestsException(_))
    }

    /// Whether the error is [`UnexpectedLambdaException`](Self::UnexpectedLambdaException).
    pub fn is_unexpected_lambda_exception(&self) -> bool {
        matches!(self, Self::UnexpectedLambdaException(_))
    }

    /// Whether the error is [`UserLambdaValidationException`](Self::UserLambdaValidationException).
    pub fn is_user_lambda_validation_exception(&self) -> bool {
        matches!(self, Self::UserLambdaValidationException(_))
    }

    /// Whether the error is [`UserNotConfirmedException`](Self::UserNotConfirmedException).
    pub fn is_user_not_confirmed_exception(&self) -> bool {
        matches!(self, Self::UserNotConfirmedException(_))
    }

    /// Whether the error is [`UserNotFoundException`](Self::UserNotFoundException).
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

    fn read(answer: ErrorAnswer<'_>) -> Self {
        let read: ReadModeled<Self> = match answer.code() {
            "AliasExistsException" => {
                |object, meta| {
                    AliasExistsException::read_json(object, meta)
                        .map(Self::AliasExistsException)
                }
            }
            "CodeMismatchException" => {
                |object, meta| {
                    CodeMismatchException::read_json(object, meta)
                        .map(Self::CodeMismatchException)
                }
            }
            "ExpiredCodeException" => {
                |object, meta| {
                    ExpiredCodeException::read_json(object, meta)
                        .map(Self::ExpiredCodeException)
                }
            }
            "InternalErrorException" => {
                |object, meta| {
                    InternalErrorException::read_json(object, meta)
                        .map(Self::InternalErrorException)
                }
            }
            "InvalidEmailRoleAccessPolicyException" => {
                |object, meta| {
                    InvalidEmailRoleAccessPolicyException::read_json(object, meta)
                        .map(Self::InvalidEmailRoleAccessPolicyException)
                }
            }
            "InvalidLambdaResponseException" => {
                |object, meta| {
                    InvalidLambdaResponseException::read_json(object, meta)
                        .map(Self::InvalidLambdaResponseException)
                }
            }
            "InvalidParameterException" => {
                |object, meta| {
                    InvalidParameterException::read_json(object, meta)
                        .map(Self::InvalidParameterException)
                }
            }
            "InvalidPasswordException" => {
                |object, meta| {
                    InvalidPasswordException::read_json(object, meta)
                        .map(Self::InvalidPasswordException)
                }
            }
            "InvalidSmsRoleAccessPolicyException" => {
                |object, meta| {
                    InvalidSmsRoleAccessPolicyException::read_json(object, meta)
                        .map(Self::InvalidSmsRoleAccessPolicyException)
                }
            }
            "InvalidSmsRoleTrustRelationshipException" => {
                |object, meta| {
                    InvalidSmsRoleTrustRelationshipException::read_json(object, meta)
                        .map(Self::InvalidSmsRoleTrustRelationshipException)
                }
            }
            "InvalidUserPoolConfigurationException" => {
                |object, meta| {
                    InvalidUserPoolConfigurationException::read_json(object, meta)
                        .map(Self::InvalidUserPoolConfigurationException)
                }
            }
            "MFAMethodNotFoundException" => {
                |object, meta| {
                    MfaMethodNotFoundException::read_json(object, meta)
                        .map(Self::MfaMethodNotFoundException)
                }
            }
            "NotAuthorizedException" => {
                |object, meta| {
                    NotAuthorizedException::read_json(object, meta)
                        .map(Self::NotAuthorizedException)
                }
            }
            "OperationNotEnabledException" => {
                |object, meta| {
                    OperationNotEnabledException::read_json(object, meta)
                        .map(Self::OperationNotEnabledException)
                }
            }
            "PasswordHistoryPolicyViolationException" => {
                |object, meta| {
                    PasswordHistoryPolicyViolationException::read_json(object, meta)
                        .map(Self::PasswordHistoryPolicyViolationException)
                }
            }
            "PasswordResetRequiredException" => {
                |object, meta| {
                    PasswordResetRequiredException::read_json(object, meta)
                        .map(Self::PasswordResetRequiredException)
                }
            }
            "ResourceNotFoundException" => {
                |object, meta| {
                    ResourceNotFoundException::read_json(object, meta)
                        .map(Self::ResourceNotFoundException)
                }
            }
            "SoftwareTokenMFANotFoundException" => {
                |object, meta| {
                    SoftwareTokenMfaNotFoundException::read_json(object, meta)
                        .map(Self::SoftwareTokenMfaNotFoundException)
                }
            }
            "TooManyRequestsException" => {
                |object, meta| {
                    TooManyRequestsException::read_json(object, meta)
                        .map(Self::TooManyRequestsException)
                }
            }
            "UnexpectedLambdaException" => {
                |object, meta| {
                    UnexpectedLambdaException::read_json(object, meta)
                        .map(Self::UnexpectedLambdaException)
                }
            }
            "UserLambdaValidationException" => {
                |object, meta| {
                    UserLambdaValidationException::read_json(object, meta)
                        .map(Self::UserLambdaValidationException)
                }
            }
            "UserNotConfirmedException" => {
                |object, meta| {
                    UserNotConfirmedException::read_json(object, meta)
                        .map(Self::UserNotConfirmedException)
                }
            }
            "UserNotFoundException" => {
                |object, meta| {
                    UserNotFoundException::read_json(object, meta)
                        .map(Self::UserNotFoundException)
                }
            }
            _ => return Self::Unhandled(answer.unhandled()),
        };
        answer.modeled(read).unwrap_or_else(Self::Unhandled)
    }
}

impl fmt::Display for AdminRespondToAuthChallengeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.inner(), f)
    }
}

impl Error for AdminRespondToAuthChallengeError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Unhandled(inner) => inner.source(),
            modeled => Some(modeled.inner()),
        }
    }
}

impl ProvideErrorMetadata for AdminRespondToAuthChallengeError {
    fn meta(&self) -> &ErrorMetadata {
        self.inner().metadata()
    }
}

impl ProvideErrorKind for AdminRespondToAuthChallengeError {
    fn code(&self) -> Option<&str> {
        ProvideErrorMetadata::code(self)
    }

    fn retryable_error_kind(&self) -> Option<ErrorKind> {
        self.inner().retryable()
    }
}

impl RequestId for AdminRespondToAuthChallengeError {
    fn request_id(&self) -> Option<&str> {
        self.inner().metadata().request_id()
    }
}

/// The builders of the operation's types.
pub mod builders {
    #[cfg(feature = "client")]
    pub use super::client::AdminRespondToAuthChallengeFluentBuilder;

    pub use super::{
        AdminRespondToAuthChallengeInputBuilder, AdminRespondToAuthChallengeOutputBuilder,
    };
}

/// Builds an [`AdminRespondToAuthChallengeInput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AdminRespondToAuthChallengeInputBuilder {
    user_pool_id: Option<String>,
    client_id: Option<String>,
    challenge_name: Option<ChallengeNameType>,
    challenge_responses: Option<HashMap<String, String>>,
    session: Option<String>,
    analytics_metadata: Option<AnalyticsMetadataType>,
    context_data: Option<ContextDataType>,
    client_metadata: Option<HashMap<String, String>>,
    _computed: ComputedKey,
}

impl AdminRespondToAuthChallengeInputBuilder {
    /// The ID of the user pool in which the sign-in takes place.
    pub fn user_pool_id(mut self, input: impl Into<String>) -> Self {
        self.user_pool_id = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`user_pool_id`](Self::user_pool_id).
    pub fn set_user_pool_id(mut self, input: Option<String>) -> Self {
        self.user_pool_id = input;
        self
    }

    /// What [`user_pool_id`](Self::user_pool_id) is set to so far.
    pub fn get_user_pool_id(&self) -> &Option<String> {
        &self.user_pool_id
    }

    /// The app client with which the sign-in began, by its ID.
    pub fn client_id(mut self, input: impl Into<String>) -> Self {
        self.client_id = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`client_id`](Self::client_id).
    pub fn set_client_id(mut self, input: Option<String>) -> Self {
        self.client_id = input;
        self
    }

    /// What [`client_id`](Self::client_id) is set to so far.
    pub fn get_client_id(&self) -> &Option<String> {
        &self.client_id
    }

    /// Which challenge this answers: the one named in the reply before.
    pub fn challenge_name(mut self, input: ChallengeNameType) -> Self {
        self.challenge_name = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`challenge_name`](Self::challenge_name).
    pub fn set_challenge_name(mut self, input: Option<ChallengeNameType>) -> Self {
        self.challenge_name = input;
        self
    }

    /// What [`challenge_name`](Self::challenge_name) is set to so far.
    pub fn get_challenge_name(&self) -> &Option<ChallengeNameType> {
        &self.challenge_name
    }

    /// The answer, as keys and values.
    ///
    /// Adds one entry; [`set_challenge_responses`](Self::set_challenge_responses) sets them all.
    pub fn challenge_responses(
        mut self,
        k: impl Into<String>,
        v: impl Into<String>,
    ) -> Self {
        self.challenge_responses.get_or_insert_default().insert(k.into(), v.into());
        self
    }

    /// Sets or, with `None`, unsets [`challenge_responses`](Self::challenge_responses).
    pub fn set_challenge_responses(
        mut self,
        input: Option<HashMap<String, String>>,
    ) -> Self {
        self.challenge_responses = input;
        self
    }

    /// What [`challenge_responses`](Self::challenge_responses) is set to so far.
    pub fn get_challenge_responses(&self) -> &Option<HashMap<String, String>> {
        &self.challenge_responses
    }

    /// The `Session` of the reply that set this challenge, unchanged.
    pub fn session(mut self, input: impl Into<String>) -> Self {
        self.session = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`session`](Self::session).
    pub fn set_session(mut self, input: Option<String>) -> Self {
        self.session = input;
        self
    }

    /// What [`session`](Self::session) is set to so far.
    pub fn get_session(&self) -> &Option<String> {
        &self.session
    }

    /// The endpoint to which Amazon Pinpoint should attribute this sign-in.
    pub fn analytics_metadata(mut self, input: AnalyticsMetadataType) -> Self {
        self.analytics_metadata = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`analytics_metadata`](Self::analytics_metadata).
    pub fn set_analytics_metadata(
        mut self,
        input: Option<AnalyticsMetadataType>,
    ) -> Self {
        self.analytics_metadata = input;
        self
    }

    /// What [`analytics_metadata`](Self::analytics_metadata) is set to so far.
    pub fn get_analytics_metadata(&self) -> &Option<AnalyticsMetadataType> {
        &self.analytics_metadata
    }

    /// Facts about the user's own request: IP address, headers, device fingerprint.
    pub fn context_data(mut self, input: ContextDataType) -> Self {
        self.context_data = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`context_data`](Self::context_data).
    pub fn set_context_data(mut self, input: Option<ContextDataType>) -> Self {
        self.context_data = input;
        self
    }

    /// What [`context_data`](Self::context_data) is set to so far.
    pub fn get_context_data(&self) -> &Option<ContextDataType> {
        &self.context_data
    }

    /// Your own keys and values for the user pool's Lambda functions.
    ///
    /// Adds one entry; [`set_client_metadata`](Self::set_client_metadata) sets them all.
    pub fn client_metadata(
        mut self,
        k: impl Into<String>,
        v: impl Into<String>,
    ) -> Self {
        self.client_metadata.get_or_insert_default().insert(k.into(), v.into());
        self
    }

    /// Sets or, with `None`, unsets [`client_metadata`](Self::client_metadata).
    pub fn set_client_metadata(
        mut self,
        input: Option<HashMap<String, String>>,
    ) -> Self {
        self.client_metadata = input;
        self
    }

    /// What [`client_metadata`](Self::client_metadata) is set to so far.
    pub fn get_client_metadata(&self) -> &Option<HashMap<String, String>> {
        &self.client_metadata
    }

    /// Sets [`challenge_name`](Self::challenge_name) and
    /// [`challenge_responses`](Self::challenge_responses) together, from one of the structures in
    /// [`answer`](crate::answer).
    ///
    /// It replaces whatever either was set to before. What is set afterwards, one way or the other,
    /// counts: `challenge_responses` then adds to the keys or replaces them one by one.
    ///
    /// An answer that was made from a question brings along what belongs to it: the session, for
    /// [`session`](Self::session).
    pub fn challenge(mut self, input: impl Into<Answer>) -> Self {
        let parts = input.into().into_parts();
        self.challenge_name = Some(parts.name);
        self.challenge_responses = Some(parts.keys);
        self._computed.set_unsent(parts.unsent);
        if let Some(session) = parts.origin.session {
            self.session = Some(session.into());
        }
        if let Some(app_client) = &parts.origin.app_client {
            self = self.app_client(app_client);
        }
        self
    }

    /// Sets [`user_pool_id`](Self::user_pool_id) and [`client_id`](Self::client_id) from an
    /// [`AppClient`].
    ///
    /// If that has a secret, `SECRET_HASH` is computed when the input is built, unless it is among the
    /// keys already. Then there has to be a `USERNAME` to compute it from.
    pub fn app_client(mut self, app_client: &AppClient) -> Self {
        self.user_pool_id = Some(app_client.user_pool_id().to_owned());
        self.client_id = Some(app_client.client_id().to_owned());
        self._computed.set_secret(app_client.secret.as_ref());
        self
    }

    /// The [`AdminRespondToAuthChallengeInput`].
    ///
    /// # Errors
    /// When required members are missing: the error names all of them. When a key cannot be computed.
    pub fn build(self) -> Result<AdminRespondToAuthChallengeInput, BuildError> {
        let mut input = AdminRespondToAuthChallengeInput {
            user_pool_id: self.user_pool_id,
            client_id: self.client_id,
            challenge_name: self.challenge_name,
            challenge_responses: self.challenge_responses,
            session: self.session,
            analytics_metadata: self.analytics_metadata,
            context_data: self.context_data,
            client_metadata: self.client_metadata,
        };
        input.check_required()?;
        self._computed
            .complete(
                &mut input.challenge_responses,
                "SECRET_HASH",
                "USERNAME",
                input.client_id.as_deref(),
            )?;
        Ok(input)
    }
}

impl fmt::Debug for AdminRespondToAuthChallengeInputBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminRespondToAuthChallengeInputBuilder")
            .field("user_pool_id", &self.user_pool_id)
            .field("client_id", &REDACTED)
            .field("challenge_name", &self.challenge_name)
            .field("challenge_responses", &REDACTED)
            .field("session", &REDACTED)
            .field("analytics_metadata", &self.analytics_metadata)
            .field("context_data", &self.context_data)
            .field("client_metadata", &self.client_metadata)
            .finish()
    }
}

/// Builds an [`AdminRespondToAuthChallengeOutput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AdminRespondToAuthChallengeOutputBuilder {
    challenge_name: Option<ChallengeNameType>,
    session: Option<String>,
    challenge_parameters: Option<HashMap<String, String>>,
    authentication_result: Option<AuthenticationResultType>,
    available_challenges: Option<Vec<ChallengeNameType>>,
    _request_id: Option<String>,
}

impl AdminRespondToAuthChallengeOutputBuilder {
    /// The challenge to answer next; absent when tokens have come.
    pub fn challenge_name(mut self, input: ChallengeNameType) -> Self {
        self.challenge_name = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`challenge_name`](Self::challenge_name).
    pub fn set_challenge_name(mut self, input: Option<ChallengeNameType>) -> Self {
        self.challenge_name = input;
        self
    }

    /// What [`challenge_name`](Self::challenge_name) is set to so far.
    pub fn get_challenge_name(&self) -> &Option<ChallengeNameType> {
        &self.challenge_name
    }

    /// The ticket for the next step, replacing the one you sent.
    pub fn session(mut self, input: impl Into<String>) -> Self {
        self.session = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`session`](Self::session).
    pub fn set_session(mut self, input: Option<String>) -> Self {
        self.session = input;
        self
    }

    /// What [`session`](Self::session) is set to so far.
    pub fn get_session(&self) -> &Option<String> {
        &self.session
    }

    /// What the next challenge gives you to work with, as keys and values.
    ///
    /// Adds one entry; [`set_challenge_parameters`](Self::set_challenge_parameters) sets them all.
    pub fn challenge_parameters(
        mut self,
        k: impl Into<String>,
        v: impl Into<String>,
    ) -> Self {
        self.challenge_parameters.get_or_insert_default().insert(k.into(), v.into());
        self
    }

    /// Sets or, with `None`, unsets [`challenge_parameters`](Self::challenge_parameters).
    pub fn set_challenge_parameters(
        mut self,
        input: Option<HashMap<String, String>>,
    ) -> Self {
        self.challenge_parameters = input;
        self
    }

    /// What [`challenge_parameters`](Self::challenge_parameters) is set to so far.
    pub fn get_challenge_parameters(&self) -> &Option<HashMap<String, String>> {
        &self.challenge_parameters
    }

    /// The tokens; present only after the last challenge has been passed.
    pub fn authentication_result(mut self, input: AuthenticationResultType) -> Self {
        self.authentication_result = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`authentication_result`](Self::authentication_result).
    pub fn set_authentication_result(
        mut self,
        input: Option<AuthenticationResultType>,
    ) -> Self {
        self.authentication_result = input;
        self
    }

    /// What [`authentication_result`](Self::authentication_result) is set to so far.
    pub fn get_authentication_result(&self) -> &Option<AuthenticationResultType> {
        &self.authentication_result
    }

    /// The methods among which the user may choose next, in the flow `USER_AUTH`.
    ///
    /// Adds one item; [`set_available_challenges`](Self::set_available_challenges) sets them all.
    pub fn available_challenges(mut self, input: ChallengeNameType) -> Self {
        self.available_challenges.get_or_insert_default().push(input);
        self
    }

    /// Sets or, with `None`, unsets [`available_challenges`](Self::available_challenges).
    pub fn set_available_challenges(
        mut self,
        input: Option<Vec<ChallengeNameType>>,
    ) -> Self {
        self.available_challenges = input;
        self
    }

    /// What [`available_challenges`](Self::available_challenges) is set to so far.
    pub fn get_available_challenges(&self) -> &Option<Vec<ChallengeNameType>> {
        &self.available_challenges
    }

    /// The [`AdminRespondToAuthChallengeOutput`].
    pub fn build(self) -> AdminRespondToAuthChallengeOutput {
        AdminRespondToAuthChallengeOutput {
            challenge_name: self.challenge_name,
            session: self.session,
            challenge_parameters: self.challenge_parameters,
            authentication_result: self.authentication_result,
            available_challenges: self.available_challenges,
            _request_id: self._request_id,
        }
    }
}

impl fmt::Debug for AdminRespondToAuthChallengeOutputBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminRespondToAuthChallengeOutputBuilder")
            .field("challenge_name", &self.challenge_name)
            .field("session", &REDACTED)
            .field("challenge_parameters", &self.challenge_parameters)
            .field("authentication_result", &self.authentication_result)
            .field("available_challenges", &self.available_challenges)
            .field("_request_id", &self._request_id)
            .finish()
    }
}

impl AdminRespondToAuthChallengeInput {
    pub(crate) fn check_required(&self) -> Result<(), BuildError> {
        RequiredCheck::run(
            "AdminRespondToAuthChallengeInput",
            |check| self.check_members(check),
        )
    }

    pub(crate) fn check_members(&self, check: &mut RequiredCheck) {
        check.required("user_pool_id", self.user_pool_id.is_some());
        check.required("client_id", self.client_id.is_some());
        check.required("challenge_name", self.challenge_name.is_some());
    }
}

#[cfg(feature = "validation")]
impl AdminRespondToAuthChallengeInput {
    /// Checks everything that the model says about the input's values: lengths, ranges, patterns, unique
    /// items, known enum values.
    ///
    /// Nobody calls this but you: services relax such limits, and a client must go on working then.
    ///
    /// # Errors
    /// Every violation, with the path of the member concerned.
    pub fn validate(&self) -> Result<(), crate::error::ValidationError> {
        tinsmith_runtime::validation::Validator::run(|at| self.validate_members(at))
    }

    pub(crate) fn validate_members(
        &self,
        at: &mut tinsmith_runtime::validation::Validator,
    ) {
        use tinsmith_runtime::validation::Pattern;
        static PATTERN_1: Pattern = Pattern::new(r"^[\w-]+_[0-9a-zA-Z]+$");
        static PATTERN_2: Pattern = Pattern::new(r"^[\w+]+$");
        at.required(
            "UserPoolId",
            self.user_pool_id.as_ref(),
            |value, at| {
                at.length(value.chars().count(), "characters", Some(1), Some(55));
                at.pattern(value, &PATTERN_1);
            },
        );
        at.required(
            "ClientId",
            self.client_id.as_ref(),
            |value, at| {
                at.length(value.chars().count(), "characters", Some(1), Some(128));
                at.pattern(value, &PATTERN_2);
            },
        );
        at.required(
            "ChallengeName",
            self.challenge_name.as_ref(),
            |value, at| {
                at.known_value(
                    value.as_str(),
                    crate::types::ChallengeNameType::values(),
                );
            },
        );
        at.optional(
            "ChallengeResponses",
            self.challenge_responses.as_ref(),
            |value, at| {
                at.each_entry(
                    value,
                    |key, value, at| {
                        {
                            let value = key;
                            at.length(
                                value.chars().count(),
                                "characters",
                                Some(0),
                                Some(131072),
                            );
                        }
                        at.length(
                            value.chars().count(),
                            "characters",
                            Some(0),
                            Some(131072),
                        );
                    },
                );
            },
        );
        at.optional(
            "Session",
            self.session.as_ref(),
            |value, at| {
                at.length(value.chars().count(), "characters", Some(20), Some(4096));
            },
        );
        at.optional(
            "AnalyticsMetadata",
            self.analytics_metadata.as_ref(),
            |value, at| {
                value.validate_members(at);
            },
        );
        at.optional(
            "ContextData",
            self.context_data.as_ref(),
            |value, at| {
                value.validate_members(at);
            },
        );
        at.optional(
            "ClientMetadata",
            self.client_metadata.as_ref(),
            |value, at| {
                at.each_entry(
                    value,
                    |key, value, at| {
                        {
                            let value = key;
                            at.length(
                                value.chars().count(),
                                "characters",
                                Some(0),
                                Some(131072),
                            );
                        }
                        at.length(
                            value.chars().count(),
                            "characters",
                            Some(0),
                            Some(131072),
                        );
                    },
                );
            },
        );
    }
}
