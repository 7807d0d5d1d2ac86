// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Types of the operation `AdminInitiateAuth`.

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
use crate::challenge::{Common, NextStep, NextStepError};
use crate::error::{BuildError, ErrorMetadata, ProvideErrorMetadata, Unhandled};
use crate::flow::Flow;
use crate::operation::{Operation, RequestId};
use crate::primitives::Secret;
use crate::types::{
    AnalyticsMetadataType, AuthFlowType, AuthenticationResultType, ChallengeNameType,
    ContextDataType,
};
use crate::types::error::{
    FeatureUnavailableInTierException, InternalErrorException,
    InvalidEmailRoleAccessPolicyException, InvalidLambdaResponseException,
    InvalidParameterException, InvalidSmsRoleAccessPolicyException,
    InvalidSmsRoleTrustRelationshipException, InvalidUserPoolConfigurationException,
    MfaMethodNotFoundException, NotAuthorizedException, OperationNotEnabledException,
    PasswordResetRequiredException, ResourceNotFoundException, TooManyRequestsException,
    UnexpectedLambdaException, UnsupportedOperationException,
    UserLambdaValidationException, UserNotConfirmedException, UserNotFoundException,
};

#[cfg(feature = "client")]
mod client;

/// Starts a user's sign-in from a server, or trades a refresh token for new tokens.
///
/// You say which user pool, which app client, which flow (`AuthFlow`) and what that flow needs to
/// know (`AuthParameters`).
///
/// What comes back is one of two things:
///
/// - Tokens in `AuthenticationResult`: the user is signed in.
/// - A challenge in `ChallengeName`, with its details in `ChallengeParameters` and usually a
///   `Session`. Answer it with `AdminRespondToAuthChallenge`.
///
/// Before the first call, check that:
///
/// - the call is signed with AWS credentials whose IAM policy allows
///   `cognito-idp:AdminInitiateAuth` on this user pool;
/// - the app client allows the flow: `ALLOW_ADMIN_USER_PASSWORD_AUTH`, `ALLOW_USER_SRP_AUTH`,
///   `ALLOW_CUSTOM_AUTH`, `ALLOW_USER_AUTH` or `ALLOW_REFRESH_TOKEN_AUTH`;
/// - if the user is to get codes by SMS, your account can send them. A new account is in the SMS
///   sandbox and reaches verified numbers only; see [text message
///   settings](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-sms-settings.html).
///
/// Amazon's guide describes all [sign-in
/// flows](https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct AdminInitiateAuth;

impl Operation for AdminInitiateAuth {
    type Input = AdminInitiateAuthInput;
    type Output = AdminInitiateAuthOutput;
    type Error = AdminInitiateAuthError;
    const NAME: &'static str = "AdminInitiateAuth";

    fn request(
        input: &AdminInitiateAuthInput,
        endpoint: &str,
    ) -> Result<Request<Vec<u8>>, BuildError> {
        input.check_required()?;
        let body = tinsmith_runtime::json::write_object(|object| {
            input.write_json(object)
        })?;
        let envelope = Envelope {
            content_type: "application/x-amz-json-1.1",
            target: "AWSCognitoIdentityProviderService.AdminInitiateAuth",
            host_prefix: "",
            query_mode: false,
        };
        tinsmith_runtime::operation::request(endpoint, &envelope, body)
    }

    fn response<B: AsRef<[u8]>>(
        response: &Response<B>,
    ) -> Result<AdminInitiateAuthOutput, AdminInitiateAuthError> {
        if !response.status().is_success() {
            return Err(AdminInitiateAuthError::read(ErrorAnswer::read(response)));
        }
        let output = Value::unread(response.body().as_ref())
            .and_then(AdminInitiateAuthOutput::read_json);
        let mut output = output
            .map_err(|error| AdminInitiateAuthError::Unhandled(
                tinsmith_runtime::error::unreadable(error, response.headers()),
            ))?;
        output._request_id = tinsmith_runtime::error::request_id(response.headers())
            .map(str::to_owned);
        Ok(output)
    }
}

/// What `AdminInitiateAuth` needs to know to start a sign-in.
///
/// Required are `UserPoolId`, `ClientId` and `AuthFlow`. In practice every flow also needs
/// `AuthParameters`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AdminInitiateAuthInput {
    /// Which user pool the user belongs to, by its ID.
    ///
    /// It looks like `us-east-1_EXAMPLE`. The part before the underscore is the AWS Region of the
    /// pool, normally the one that this client has to talk to.
    pub user_pool_id: Option<String>,
    /// The ID of the app client through which the user signs in.
    ///
    /// It must belong to the same user pool, and the flow in `AuthFlow` must be among those that it
    /// allows. If this app client has a secret, add `SECRET_HASH` to `AuthParameters`.
    pub client_id: Option<String>,
    /// How the user is going to prove who they are.
    ///
    /// The flow decides what `AuthParameters` must hold. Servers mostly use:
    ///
    /// - `ADMIN_USER_PASSWORD_AUTH`: name and password go straight into the request.
    /// - `USER_SRP_AUTH`: the password is proved with the SRP protocol and is never sent.
    /// - `USER_AUTH`: the user chooses among passkey, one-time code and password.
    /// - `CUSTOM_AUTH`: your own Lambda functions put the questions.
    /// - `REFRESH_TOKEN_AUTH`: no user is asked; a refresh token yields new tokens.
    pub auth_flow: Option<AuthFlowType>,
    /// What the chosen flow needs, as keys and values.
    ///
    /// - `ADMIN_USER_PASSWORD_AUTH`: `USERNAME` and `PASSWORD`.
    /// - `USER_SRP_AUTH`: `USERNAME`, and `SRP_A`, the client's public SRP value in hexadecimal.
    /// - `USER_AUTH`: `USERNAME`; optionally `PREFERRED_CHALLENGE`, for example `EMAIL_OTP`, to go
    ///   straight to one method. If that is `PASSWORD`, the key `PASSWORD` can go along and saves a
    ///   round; if it is `PASSWORD_SRP`, add `SRP_A`.
    /// - `CUSTOM_AUTH`: `USERNAME`. To have the password checked by SRP before your own challenges,
    ///   also `CHALLENGE_NAME` with the value `SRP_A`, and `SRP_A`.
    /// - `REFRESH_TOKEN_AUTH` or `REFRESH_TOKEN`: `REFRESH_TOKEN`.
    ///
    /// Here `USERNAME` may be an alias such as an email address or a phone number, if the pool lets
    /// users sign in with it.
    ///
    /// Keys that go with any flow:
    ///
    /// - `SECRET_HASH`: required when the app client has a secret. It is
    ///   `Base64(HMAC-SHA256(key, message))`, where the key is the client secret and the message is
    ///   the value of `USERNAME` followed directly by the client ID. For a refresh token no `USERNAME`
    ///   is sent, and the hash wants the user's internal name, never an alias: the `cognito:username`
    ///   claim of the ID token. In pools whose users sign in with email or phone that name equals
    ///   `sub`.
    /// - `DEVICE_KEY`: the key of a device that the user has had remembered, to skip MFA on it. When
    ///   the pool tracks devices, a refresh needs it as well.
    ///
    /// Keys for step-up sign-in, with `USER_AUTH` only:
    ///
    /// - `TARGET_ACR_VALUES`: the assurance levels to reach, as URIs with spaces between, best first.
    ///   Needs the Essentials or Plus plan.
    /// - `ACCESS_TOKEN`: what the user has proved already. It must be this same user's and requires
    ///   `TARGET_ACR_VALUES`.
    /// - `MAX_AGE`: how many seconds the user's last sign-in may lie back. If it is older, what the
    ///   access token proves no longer counts.
    ///
    /// Amazon's guide has more on the [secret
    /// hash](https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash)
    /// and on [remembered
    /// devices](https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-device-tracking.html).
    pub auth_parameters: Option<HashMap<String, String>>,
    /// Your own keys and values for the user pool's Lambda functions.
    ///
    /// The pre sign-up, pre authentication and user migration triggers receive them, as
    /// `clientMetadata` in their event. Triggers that run later in the same request do not.
    ///
    /// Cognito neither stores nor checks nor encrypts these values, so keep secrets out of them.
    /// Without a trigger to read them they have no effect.
    ///
    /// See [Lambda
    /// triggers](https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html#lambda-triggers-by-event)
    /// in Amazon's guide.
    pub client_metadata: Option<HashMap<String, String>>,
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
    /// The session that `ConfirmSignUp` returned, to sign in a user who has just signed up.
    ///
    /// Use it with the flow `USER_AUTH` and a `PREFERRED_CHALLENGE` of `EMAIL_OTP` or `SMS_OTP`,
    /// according to how the pool sent the confirmation code. For every other sign-in leave it out:
    /// there is no session yet.
    pub session: Option<String>,
}

impl AdminInitiateAuthInput {
    /// Begins to build an [`AdminInitiateAuthInput`].
    pub fn builder() -> AdminInitiateAuthInputBuilder {
        AdminInitiateAuthInputBuilder::default()
    }

    /// Which user pool the user belongs to, by its ID.
    pub fn user_pool_id(&self) -> Option<&str> {
        self.user_pool_id.as_deref()
    }

    /// The ID of the app client through which the user signs in.
    pub fn client_id(&self) -> Option<&str> {
        self.client_id.as_deref()
    }

    /// How the user is going to prove who they are.
    pub fn auth_flow(&self) -> Option<&AuthFlowType> {
        self.auth_flow.as_ref()
    }

    /// What the chosen flow needs, as keys and values.
    pub fn auth_parameters(&self) -> Option<&HashMap<String, String>> {
        self.auth_parameters.as_ref()
    }

    /// Your own keys and values for the user pool's Lambda functions.
    pub fn client_metadata(&self) -> Option<&HashMap<String, String>> {
        self.client_metadata.as_ref()
    }

    /// The endpoint to which Amazon Pinpoint should attribute this sign-in.
    pub fn analytics_metadata(&self) -> Option<&AnalyticsMetadataType> {
        self.analytics_metadata.as_ref()
    }

    /// Facts about the user's own request: IP address, headers, device fingerprint.
    pub fn context_data(&self) -> Option<&ContextDataType> {
        self.context_data.as_ref()
    }

    /// The session that `ConfirmSignUp` returned, to sign in a user who has just signed up.
    pub fn session(&self) -> Option<&str> {
        self.session.as_deref()
    }
}

impl fmt::Debug for AdminInitiateAuthInput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminInitiateAuthInput")
            .field("user_pool_id", &self.user_pool_id)
            .field("client_id", &REDACTED)
            .field("auth_flow", &self.auth_flow)
            .field("auth_parameters", &REDACTED)
            .field("client_metadata", &self.client_metadata)
            .field("analytics_metadata", &self.analytics_metadata)
            .field("context_data", &self.context_data)
            .field("session", &REDACTED)
            .finish()
    }
}

impl AdminInitiateAuthInput {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        if let Some(value) = &self.user_pool_id {
            object.member("UserPoolId").string(value);
        }
        if let Some(value) = &self.client_id {
            object.member("ClientId").string(value);
        }
        if let Some(value) = &self.auth_flow {
            object.member("AuthFlow").string(value.as_str());
        }
        if let Some(value) = &self.auth_parameters {
            object.member("AuthParameters").map(value, |value, out| out.string(value));
        }
        if let Some(value) = &self.client_metadata {
            object.member("ClientMetadata").map(value, |value, out| out.string(value));
        }
        if let Some(value) = &self.analytics_metadata {
            object.member("AnalyticsMetadata").object(|object| value.write_json(object));
        }
        if let Some(value) = &self.context_data {
            object.member("ContextData").object(|object| value.write_json(object));
        }
        if let Some(value) = &self.session {
            object.member("Session").string(value);
        }
    }
}

/// The reply to `AdminInitiateAuth`: tokens, or the first challenge.
///
/// Look at `AuthenticationResult` first. If it is there, the user is signed in. If it is absent,
/// read `ChallengeName` and `ChallengeParameters`, keep `Session`, and go on with
/// `AdminRespondToAuthChallenge`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AdminInitiateAuthOutput {
    /// The challenge to answer next; absent when tokens have come.
    ///
    /// Send this value back as `ChallengeName` of `AdminRespondToAuthChallenge`. Each value of the
    /// enum says what it asks and which keys its answer has.
    pub challenge_name: Option<ChallengeNameType>,
    /// The ticket for the next step of this sign-in.
    ///
    /// Pass it on to `AdminRespondToAuthChallenge` exactly as it came. It is good for 3 minutes by
    /// default; `AuthSessionValidity` of the app client can raise that to 15.
    ///
    /// It is absent when tokens have come, and some challenges (`PASSWORD_VERIFIER`, above all) can
    /// arrive without one: then send none back. Treat it as a secret.
    pub session: Option<String>,
    /// What the challenge gives you to work with, as keys and values.
    ///
    /// `USER_ID_FOR_SRP` is the user's real name in the pool, even if `AuthParameters` had an alias.
    /// Use it as `USERNAME` in the answer. Custom challenges call this parameter `USERNAME` as well.
    ///
    /// By challenge:
    ///
    /// - `SMS_MFA`, `SMS_OTP`, `EMAIL_OTP`: `CODE_DELIVERY_DESTINATION`, the phone number or address
    ///   with most of it masked, and `CODE_DELIVERY_DELIVERY_MEDIUM`, `SMS` or `EMAIL`.
    /// - `SOFTWARE_TOKEN_MFA`: `FRIENDLY_DEVICE_NAME`, the label that the user gave the authenticator
    ///   app, if any.
    /// - `PASSWORD_VERIFIER`, `DEVICE_PASSWORD_VERIFIER`: `SRP_B` and `SALT` in hexadecimal,
    ///   `SECRET_BLOCK` in Base64; for a device also `DEVICE_KEY`.
    /// - `NEW_PASSWORD_REQUIRED`: `requiredAttributes`, a JSON array of the names of attributes that
    ///   still lack a value (names can start with `userAttributes.`), and `userAttributes`, a JSON
    ///   object of those that have one. Both are strings that hold JSON.
    /// - `SELECT_MFA_TYPE`: `MFAS_CAN_CHOOSE`, a JSON array in a string.
    /// - `MFA_SETUP`: `MFAS_CAN_SETUP`, a JSON array in a string.
    /// - `WEB_AUTHN`: `CREDENTIAL_REQUEST_OPTIONS`, the JSON that a browser's passkey call takes.
    /// - `CUSTOM_CHALLENGE`: whatever your Lambda function made public.
    pub challenge_parameters: Option<HashMap<String, String>>,
    /// The tokens; present only when nothing is left to be asked.
    ///
    /// Absent means that a challenge is open: see `ChallengeName`.
    pub authentication_result: Option<AuthenticationResultType>,
    /// The methods among which the user may choose, in the flow `USER_AUTH`.
    ///
    /// They come with the challenge `SELECT_CHALLENGE`, when the request named no
    /// `PREFERRED_CHALLENGE` that the user can use. Let the user pick one and send it as `ANSWER`.
    /// Elsewhere the list is empty or absent.
    pub available_challenges: Option<Vec<ChallengeNameType>>,
    pub(crate) _request_id: Option<String>,
}

impl AdminInitiateAuthOutput {
    /// Begins to build an [`AdminInitiateAuthOutput`].
    pub fn builder() -> AdminInitiateAuthOutputBuilder {
        AdminInitiateAuthOutputBuilder::default()
    }

    /// The challenge to answer next; absent when tokens have come.
    pub fn challenge_name(&self) -> Option<&ChallengeNameType> {
        self.challenge_name.as_ref()
    }

    /// The ticket for the next step of this sign-in.
    pub fn session(&self) -> Option<&str> {
        self.session.as_deref()
    }

    /// What the challenge gives you to work with, as keys and values.
    pub fn challenge_parameters(&self) -> Option<&HashMap<String, String>> {
        self.challenge_parameters.as_ref()
    }

    /// The tokens; present only when nothing is left to be asked.
    pub fn authentication_result(&self) -> Option<&AuthenticationResultType> {
        self.authentication_result.as_ref()
    }

    /// The methods among which the user may choose, in the flow `USER_AUTH`.
    ///
    /// Empty where there is none; the field `available_challenges` tells the two apart.
    pub fn available_challenges(&self) -> &[ChallengeNameType] {
        self.available_challenges.as_deref().unwrap_or_default()
    }
}

impl fmt::Debug for AdminInitiateAuthOutput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminInitiateAuthOutput")
            .field("challenge_name", &self.challenge_name)
            .field("session", &REDACTED)
            .field("challenge_parameters", &self.challenge_parameters)
            .field("authentication_result", &self.authentication_result)
            .field("available_challenges", &self.available_challenges)
            .field("_request_id", &self._request_id)
            .finish()
    }
}

impl RequestId for AdminInitiateAuthOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl AdminInitiateAuthOutput {
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

impl AdminInitiateAuthOutput {
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

/// What can go wrong with `AdminInitiateAuth`.
#[derive(Debug)]
#[non_exhaustive]
pub enum AdminInitiateAuthError {
    /// The request uses a feature that the plan of this user pool does not include.
    FeatureUnavailableInTierException(FeatureUnavailableInTierException),
    /// The fault is with Cognito.
    InternalErrorException(InternalErrorException),
    /// Cognito may not send mail from the address that the pool is set to use.
    InvalidEmailRoleAccessPolicyException(InvalidEmailRoleAccessPolicyException),
    /// A Lambda trigger of the user pool returned something that Cognito cannot read.
    InvalidLambdaResponseException(InvalidLambdaResponseException),
    /// Something in the request is missing, malformed, or does not go together.
    InvalidParameterException(InvalidParameterException),
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
    /// The user's password was reset, and a new one must be set before any sign-in.
    PasswordResetRequiredException(PasswordResetRequiredException),
    /// The user pool or the app client does not exist.
    ResourceNotFoundException(ResourceNotFoundException),
    /// Requests come faster than your quota allows.
    TooManyRequestsException(TooManyRequestsException),
    /// A Lambda trigger of the user pool could not be run properly.
    UnexpectedLambdaException(UnexpectedLambdaException),
    /// The app client is not set up for this operation.
    UnsupportedOperationException(UnsupportedOperationException),
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

impl AdminInitiateAuthError {
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

    /// Whether the error is [`FeatureUnavailableInTierException`](Self::FeatureUnavailableInTierException).
    pub fn is_feature_unavailable_in_tier_exception(&self) -> bool {
        matches!(self, Self::FeatureUnavailableInTierException(_))
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

    /// Whether the error is [`PasswordResetRequiredException`](Self::PasswordResetRequiredException).
    pub fn is_password_reset_required_exception(&self) -> bool {
        matches!(self, Self::PasswordResetRequiredException(_))
    }

    /// Whether the error is [`ResourceNotFoundException`](Self::ResourceNotFoundException).
    pub fn is_resource_not_found_exception(&self) -> bool {
        matches!(self, Self::ResourceNotFoundException(_))
    }

    /// Whether the error is [`TooManyRequestsException`](Self::TooManyRequestsException).
    pub fn is_too_many_requests_exception(&self) -> bool {
        matches!(self, Self::TooManyRequestsException(_))
    }

    /// Whether the error is [`UnexpectedLambdaException`](Self::UnexpectedLambdaException).
    pub fn is_unexpected_lambda_exception(&self) -> bool {
        matches!(self, Self::UnexpectedLambdaException(_))
    }

    /// Whether the error is [`UnsupportedOperationException`](Self::UnsupportedOperationException).
    pub fn is_unsupported_operation_exception(&self) -> bool {
        matches!(self, Self::UnsupportedOperationException(_))
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
            Self::FeatureUnavailableInTierException(inner) => inner,
            Self::InternalErrorException(inner) => inner,
            Self::InvalidEmailRoleAccessPolicyException(inner) => inner,
            Self::InvalidLambdaResponseException(inner) => inner,
            Self::InvalidParameterException(inner) => inner,
            Self::InvalidSmsRoleAccessPolicyException(inner) => inner,
            Self::InvalidSmsRoleTrustRelationshipException(inner) => inner,
            Self::InvalidUserPoolConfigurationException(inner) => inner,
            Self::MfaMethodNotFoundException(inner) => inner,
            Self::NotAuthorizedException(inner) => inner,
            Self::OperationNotEnabledException(inner) => inner,
            Self::PasswordResetRequiredException(inner) => inner,
            Self::ResourceNotFoundException(inner) => inner,
            Self::TooManyRequestsException(inner) => inner,
            Self::UnexpectedLambdaException(inner) => inner,
            Self::UnsupportedOperationException(inner) => inner,
            Self::UserLambdaValidationException(inner) => inner,
            Self::UserNotConfirmedException(inner) => inner,
            Self::UserNotFoundException(inner) => inner,
            Self::Unhandled(inner) => inner,
        }
    }

    fn read(answer: ErrorAnswer<'_>) -> Self {
        let read: ReadModeled<Self> = match answer.code() {
            "FeatureUnavailableInTierException" => {
                |object, meta| {
                    FeatureUnavailableInTierException::read_json(object, meta)
                        .map(Self::FeatureUnavailableInTierException)
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
            "UnsupportedOperationException" => {
                |object, meta| {
                    UnsupportedOperationException::read_json(object, meta)
                        .map(Self::UnsupportedOperationException)
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

impl fmt::Display for AdminInitiateAuthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.inner(), f)
    }
}

impl Error for AdminInitiateAuthError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Unhandled(inner) => inner.source(),
            modeled => Some(modeled.inner()),
        }
    }
}

impl ProvideErrorMetadata for AdminInitiateAuthError {
    fn meta(&self) -> &ErrorMetadata {
        self.inner().metadata()
    }
}

impl ProvideErrorKind for AdminInitiateAuthError {
    fn code(&self) -> Option<&str> {
        ProvideErrorMetadata::code(self)
    }

    fn retryable_error_kind(&self) -> Option<ErrorKind> {
        self.inner().retryable()
    }
}

impl RequestId for AdminInitiateAuthError {
    fn request_id(&self) -> Option<&str> {
        self.inner().metadata().request_id()
    }
}

/// The builders of the operation's types.
pub mod builders {
    #[cfg(feature = "client")]
    pub use super::client::AdminInitiateAuthFluentBuilder;
    pub use super::{AdminInitiateAuthInputBuilder, AdminInitiateAuthOutputBuilder};
}

/// Builds an [`AdminInitiateAuthInput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AdminInitiateAuthInputBuilder {
    user_pool_id: Option<String>,
    client_id: Option<String>,
    auth_flow: Option<AuthFlowType>,
    auth_parameters: Option<HashMap<String, String>>,
    client_metadata: Option<HashMap<String, String>>,
    analytics_metadata: Option<AnalyticsMetadataType>,
    context_data: Option<ContextDataType>,
    session: Option<String>,
    _computed: ComputedKey,
}

impl AdminInitiateAuthInputBuilder {
    /// Which user pool the user belongs to, by its ID.
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

    /// The ID of the app client through which the user signs in.
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

    /// How the user is going to prove who they are.
    pub fn auth_flow(mut self, input: AuthFlowType) -> Self {
        self.auth_flow = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`auth_flow`](Self::auth_flow).
    pub fn set_auth_flow(mut self, input: Option<AuthFlowType>) -> Self {
        self.auth_flow = input;
        self
    }

    /// What [`auth_flow`](Self::auth_flow) is set to so far.
    pub fn get_auth_flow(&self) -> &Option<AuthFlowType> {
        &self.auth_flow
    }

    /// What the chosen flow needs, as keys and values.
    ///
    /// Adds one entry; [`set_auth_parameters`](Self::set_auth_parameters) sets them all.
    pub fn auth_parameters(
        mut self,
        k: impl Into<String>,
        v: impl Into<String>,
    ) -> Self {
        self.auth_parameters.get_or_insert_default().insert(k.into(), v.into());
        self
    }

    /// Sets or, with `None`, unsets [`auth_parameters`](Self::auth_parameters).
    pub fn set_auth_parameters(
        mut self,
        input: Option<HashMap<String, String>>,
    ) -> Self {
        self.auth_parameters = input;
        self
    }

    /// What [`auth_parameters`](Self::auth_parameters) is set to so far.
    pub fn get_auth_parameters(&self) -> &Option<HashMap<String, String>> {
        &self.auth_parameters
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

    /// The session that `ConfirmSignUp` returned, to sign in a user who has just signed up.
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

    /// Sets [`auth_flow`](Self::auth_flow) and [`auth_parameters`](Self::auth_parameters) together,
    /// from one of the structures in [`flow`](crate::flow).
    ///
    /// It replaces whatever either was set to before. What is set afterwards, one way or the other,
    /// counts: `auth_parameters` then adds to the keys or replaces them one by one.
    pub fn flow(mut self, input: impl Into<Flow>) -> Self {
        let parts = input.into().into_parts();
        self.auth_flow = Some(parts.name);
        self.auth_parameters = Some(parts.keys);
        self._computed.set_unsent(parts.unsent);
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

    /// The [`AdminInitiateAuthInput`].
    ///
    /// # Errors
    /// When required members are missing: the error names all of them. When a key cannot be computed.
    pub fn build(self) -> Result<AdminInitiateAuthInput, BuildError> {
        let mut input = AdminInitiateAuthInput {
            user_pool_id: self.user_pool_id,
            client_id: self.client_id,
            auth_flow: self.auth_flow,
            auth_parameters: self.auth_parameters,
            client_metadata: self.client_metadata,
            analytics_metadata: self.analytics_metadata,
            context_data: self.context_data,
            session: self.session,
        };
        input.check_required()?;
        self._computed
            .complete(
                &mut input.auth_parameters,
                "SECRET_HASH",
                "USERNAME",
                input.client_id.as_deref(),
            )?;
        Ok(input)
    }
}

impl fmt::Debug for AdminInitiateAuthInputBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminInitiateAuthInputBuilder")
            .field("user_pool_id", &self.user_pool_id)
            .field("client_id", &REDACTED)
            .field("auth_flow", &self.auth_flow)
            .field("auth_parameters", &REDACTED)
            .field("client_metadata", &self.client_metadata)
            .field("analytics_metadata", &self.analytics_metadata)
            .field("context_data", &self.context_data)
            .field("session", &REDACTED)
            .finish()
    }
}

/// Builds an [`AdminInitiateAuthOutput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AdminInitiateAuthOutputBuilder {
    challenge_name: Option<ChallengeNameType>,
    session: Option<String>,
    challenge_parameters: Option<HashMap<String, String>>,
    authentication_result: Option<AuthenticationResultType>,
    available_challenges: Option<Vec<ChallengeNameType>>,
    _request_id: Option<String>,
}

impl AdminInitiateAuthOutputBuilder {
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

    /// The ticket for the next step of this sign-in.
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

    /// What the challenge gives you to work with, as keys and values.
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

    /// The tokens; present only when nothing is left to be asked.
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

    /// The methods among which the user may choose, in the flow `USER_AUTH`.
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

    /// The [`AdminInitiateAuthOutput`].
    pub fn build(self) -> AdminInitiateAuthOutput {
        AdminInitiateAuthOutput {
            challenge_name: self.challenge_name,
            session: self.session,
            challenge_parameters: self.challenge_parameters,
            authentication_result: self.authentication_result,
            available_challenges: self.available_challenges,
            _request_id: self._request_id,
        }
    }
}

impl fmt::Debug for AdminInitiateAuthOutputBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminInitiateAuthOutputBuilder")
            .field("challenge_name", &self.challenge_name)
            .field("session", &REDACTED)
            .field("challenge_parameters", &self.challenge_parameters)
            .field("authentication_result", &self.authentication_result)
            .field("available_challenges", &self.available_challenges)
            .field("_request_id", &self._request_id)
            .finish()
    }
}

impl AdminInitiateAuthInput {
    pub(crate) fn check_required(&self) -> Result<(), BuildError> {
        RequiredCheck::run("AdminInitiateAuthInput", |check| self.check_members(check))
    }

    pub(crate) fn check_members(&self, check: &mut RequiredCheck) {
        check.required("user_pool_id", self.user_pool_id.is_some());
        check.required("client_id", self.client_id.is_some());
        check.required("auth_flow", self.auth_flow.is_some());
    }
}

#[cfg(feature = "validation")]
impl AdminInitiateAuthInput {
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
            "AuthFlow",
            self.auth_flow.as_ref(),
            |value, at| {
                at.known_value(value.as_str(), crate::types::AuthFlowType::values());
            },
        );
        at.optional(
            "AuthParameters",
            self.auth_parameters.as_ref(),
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
            "Session",
            self.session.as_ref(),
            |value, at| {
                at.length(value.chars().count(), "characters", Some(20), Some(4096));
            },
        );
    }
}
