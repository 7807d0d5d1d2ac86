// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Types of the operation `AdminInitiateAuth`.

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

use crate::error::{ErrorMetadata, Unhandled};
use crate::operation::{Operation, RequestId};
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

use self::builders::{AdminInitiateAuthInputBuilder, AdminInitiateAuthOutputBuilder};

pub mod builders;

#[cfg(feature = "client")]
mod client;
mod sign_in;
mod next_step;

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

static SCHEMA: OperationSchema = OperationSchema::new(
    "AdminInitiateAuth",
    &crate::meta::SCHEMA,
    &INPUT_SCHEMA,
    &OUTPUT_SCHEMA,
);

impl Operation for AdminInitiateAuth {
    type Input = AdminInitiateAuthInput;
    type Output = AdminInitiateAuthOutput;
    type Error = AdminInitiateAuthError;
    const SCHEMA: &'static OperationSchema = &SCHEMA;
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
        tinsmith_runtime::debug::shape(f, "AdminInitiateAuthInput", self)
    }
}

static INPUT_SCHEMA: Schema = Schema::structure(
    "AdminInitiateAuthRequest",
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
        Member::enumeration("AuthFlow", "auth_flow", AuthFlowType::values()).required(),
        Member::map(
                "AuthParameters",
                "auth_parameters",
                &Member::string("key", "key").max_length(131072),
                &Member::string("value", "value").max_length(131072),
            )
            .sensitive(),
        Member::map(
            "ClientMetadata",
            "client_metadata",
            &Member::string("key", "key").max_length(131072),
            &Member::string("value", "value").max_length(131072),
        ),
        Member::structure("AnalyticsMetadata", "analytics_metadata"),
        Member::structure("ContextData", "context_data"),
        Member::string("Session", "session").length(20, 4096).sensitive(),
    ],
);

impl SerializeShape for AdminInitiateAuthInput {
    fn schema(&self) -> &'static Schema {
        &INPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&INPUT_SCHEMA.members[0], &self.user_pool_id);
        out.write(&INPUT_SCHEMA.members[1], &self.client_id);
        out.write(&INPUT_SCHEMA.members[2], &self.auth_flow);
        out.write(&INPUT_SCHEMA.members[3], &self.auth_parameters);
        out.write(&INPUT_SCHEMA.members[4], &self.client_metadata);
        out.write(&INPUT_SCHEMA.members[5], &self.analytics_metadata);
        out.write(&INPUT_SCHEMA.members[6], &self.context_data);
        out.write(&INPUT_SCHEMA.members[7], &self.session);
    }
}

#[cfg(feature = "validation")]
impl AdminInitiateAuthInput {
    /// Checks the values against what the model says about them: required members, lengths, ranges,
    /// patterns, unique items, known enum values.
    ///
    /// Nothing calls this but your own code: services relax such limits, and a client must go on working
    /// then.
    ///
    /// # Errors
    /// Every violation, with the path of the member concerned.
    pub fn validate(&self) -> Result<(), crate::error::ValidationError> {
        tinsmith_runtime::validation::validate(self)
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
        tinsmith_runtime::debug::output(
            f,
            "AdminInitiateAuthOutput",
            self,
            &self._request_id,
        )
    }
}

static OUTPUT_SCHEMA: Schema = Schema::structure(
    "AdminInitiateAuthResponse",
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

impl SerializeShape for AdminInitiateAuthOutput {
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

impl DeserializeShape for AdminInitiateAuthOutput {
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

impl RequestId for AdminInitiateAuthOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl OutputShape for AdminInitiateAuthOutput {
    fn set_request_id(&mut self, id: Option<String>) {
        self._request_id = id;
    }
}

/// The errors of `AdminInitiateAuth`.
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
    /// An error that the model does not list, or a response that cannot be understood. Rather than this
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
}

impl OperationError for AdminInitiateAuthError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[
        (
            "FeatureUnavailableInTierException",
            |error| error.read(Self::FeatureUnavailableInTierException),
        ),
        ("InternalErrorException", |error| error.read(Self::InternalErrorException)),
        (
            "InvalidEmailRoleAccessPolicyException",
            |error| error.read(Self::InvalidEmailRoleAccessPolicyException),
        ),
        (
            "InvalidLambdaResponseException",
            |error| error.read(Self::InvalidLambdaResponseException),
        ),
        (
            "InvalidParameterException",
            |error| error.read(Self::InvalidParameterException),
        ),
        (
            "InvalidSmsRoleAccessPolicyException",
            |error| error.read(Self::InvalidSmsRoleAccessPolicyException),
        ),
        (
            "InvalidSmsRoleTrustRelationshipException",
            |error| error.read(Self::InvalidSmsRoleTrustRelationshipException),
        ),
        (
            "InvalidUserPoolConfigurationException",
            |error| error.read(Self::InvalidUserPoolConfigurationException),
        ),
        (
            "MFAMethodNotFoundException",
            |error| error.read(Self::MfaMethodNotFoundException),
        ),
        ("NotAuthorizedException", |error| error.read(Self::NotAuthorizedException)),
        (
            "OperationNotEnabledException",
            |error| error.read(Self::OperationNotEnabledException),
        ),
        (
            "PasswordResetRequiredException",
            |error| error.read(Self::PasswordResetRequiredException),
        ),
        (
            "ResourceNotFoundException",
            |error| error.read(Self::ResourceNotFoundException),
        ),
        ("TooManyRequestsException", |error| error.read(Self::TooManyRequestsException)),
        (
            "UnexpectedLambdaException",
            |error| error.read(Self::UnexpectedLambdaException),
        ),
        (
            "UnsupportedOperationException",
            |error| error.read(Self::UnsupportedOperationException),
        ),
        (
            "UserLambdaValidationException",
            |error| error.read(Self::UserLambdaValidationException),
        ),
        (
            "UserNotConfirmedException",
            |error| error.read(Self::UserNotConfirmedException),
        ),
        ("UserNotFoundException", |error| error.read(Self::UserNotFoundException)),
    ];
}

tinsmith_runtime::operation_error!(AdminInitiateAuthError);
