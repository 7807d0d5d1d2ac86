// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The types of the operation `AdminInitiateAuth`.

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

/// Starts signing in a user from a server, or exchanges a refresh token for new tokens.
///
/// The request names the user pool, the app client and the flow (`AuthFlow`), and contains the
/// parameters of that flow (`AuthParameters`).
///
/// The response contains one of two things:
///
/// - Tokens in `AuthenticationResult`: the user is signed in.
/// - A challenge in `ChallengeName`, with its details in `ChallengeParameters` and usually a
///   `Session`. Answer it with `AdminRespondToAuthChallenge`.
///
/// Before the first call, check that:
///
/// - you sign the call with AWS credentials whose IAM policy allows
///   `cognito-idp:AdminInitiateAuth` on this user pool;
/// - the app client allows the flow: `ALLOW_ADMIN_USER_PASSWORD_AUTH`, `ALLOW_USER_SRP_AUTH`,
///   `ALLOW_CUSTOM_AUTH`, `ALLOW_USER_AUTH` or `ALLOW_REFRESH_TOKEN_AUTH`;
/// - your account can send text messages, if users receive codes by SMS. A new account is in the
///   SMS sandbox and can only send to verified numbers; see [text message
///   settings](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-sms-settings.html).
///
/// The developer guide describes all [sign-in
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

/// The input of `AdminInitiateAuth`.
///
/// `UserPoolId`, `ClientId` and `AuthFlow` are required. In practice, every flow also needs
/// `AuthParameters`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AdminInitiateAuthInput {
    /// The ID of the user pool.
    ///
    /// It looks like `us-east-1_EXAMPLE`. The part before the underscore is the AWS Region of the
    /// pool, which is normally the Region that this client is configured for.
    pub user_pool_id: Option<String>,
    /// The ID of the app client through which the user signs in.
    ///
    /// The app client must belong to the user pool in `UserPoolId` and must allow the flow in
    /// `AuthFlow`. If it has a secret, add `SECRET_HASH` to `AuthParameters`.
    pub client_id: Option<String>,
    /// The flow by which the user signs in.
    ///
    /// The flow determines which keys `AuthParameters` must contain. Servers mostly use:
    ///
    /// - `ADMIN_USER_PASSWORD_AUTH`: the request contains the user name and password.
    /// - `USER_SRP_AUTH`: the user proves the password with the SRP protocol, without sending it.
    /// - `USER_AUTH`: the user chooses between a passkey, a one-time code and a password.
    /// - `CUSTOM_AUTH`: your own Lambda functions define the challenges.
    /// - `REFRESH_TOKEN_AUTH`: a refresh token is exchanged for new tokens, without involving the
    ///   user.
    pub auth_flow: Option<AuthFlowType>,
    /// The parameters of the chosen flow, as keys and values.
    ///
    /// - `ADMIN_USER_PASSWORD_AUTH`: `USERNAME` and `PASSWORD`.
    /// - `USER_SRP_AUTH`: `USERNAME`, and `SRP_A`, the client's public SRP value in hexadecimal.
    /// - `USER_AUTH`: `USERNAME`, and optionally `PREFERRED_CHALLENGE`, for example `EMAIL_OTP`, to
    ///   skip the choice of method. If the preference is `PASSWORD`, you can also send the key
    ///   `PASSWORD`, which saves a round trip. If it is `PASSWORD_SRP`, add `SRP_A`.
    /// - `CUSTOM_AUTH`: `USERNAME`. To verify the password with SRP before your own challenges, add
    ///   `CHALLENGE_NAME` with the value `SRP_A`, and `SRP_A`.
    /// - `REFRESH_TOKEN_AUTH` or `REFRESH_TOKEN`: `REFRESH_TOKEN`.
    ///
    /// `USERNAME` can be an alias such as an email address or a phone number, if the pool lets users
    /// sign in with it.
    ///
    /// These keys can be used with any flow:
    ///
    /// - `SECRET_HASH`: required if the app client has a secret. It is `Base64(HMAC-SHA256(key,
    ///   message))`, where the key is the client secret and the message is the value of `USERNAME`
    ///   followed directly by the client ID. A refresh request does not contain `USERNAME`; its hash
    ///   is computed from the user's internal name, never from an alias. The internal name is the
    ///   `cognito:username` claim of the ID token. In pools whose users sign in with an email address
    ///   or phone number, it equals `sub`.
    /// - `DEVICE_KEY`: the key of a remembered device, to skip MFA on that device. If the pool tracks
    ///   devices, a refresh also requires this key.
    ///
    /// These keys are for step-up sign-in, with `USER_AUTH` only:
    ///
    /// - `TARGET_ACR_VALUES`: the assurance levels to reach, as URIs separated by spaces, in order of
    ///   preference. They require the Essentials or Plus plan.
    /// - `ACCESS_TOKEN`: an access token of the same user, which shows what the user has already
    ///   proved. It requires `TARGET_ACR_VALUES`.
    /// - `MAX_AGE`: the maximum number of seconds since the user's last sign-in. If that sign-in is
    ///   older, what the access token proves no longer counts.
    ///
    /// The developer guide has more on the [secret
    /// hash](https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash)
    /// and on [remembered
    /// devices](https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-device-tracking.html).
    pub auth_parameters: Option<HashMap<String, String>>,
    /// Your own keys and values for the user pool's Lambda functions.
    ///
    /// The pre sign-up, pre authentication and user migration triggers receive them as
    /// `clientMetadata` in their event. Triggers that run later in the same request do not.
    ///
    /// Cognito does not store, validate or encrypt these values, so do not put secrets in them. They
    /// have no effect unless a trigger reads them.
    ///
    /// See [Lambda
    /// triggers](https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html#lambda-triggers-by-event)
    /// in the developer guide.
    pub client_metadata: Option<HashMap<String, String>>,
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
    /// The session that `ConfirmSignUp` returned, to sign in a user who has just signed up.
    ///
    /// Use it with the flow `USER_AUTH` and a `PREFERRED_CHALLENGE` of `EMAIL_OTP` or `SMS_OTP`,
    /// depending on how the pool sent the confirmation code. Omit it for every other sign-in: there is
    /// no session yet.
    pub session: Option<String>,
}

impl AdminInitiateAuthInput {
    /// Creates a builder for [`AdminInitiateAuthInput`].
    pub fn builder() -> AdminInitiateAuthInputBuilder {
        AdminInitiateAuthInputBuilder::default()
    }

    /// The ID of the user pool.
    pub fn user_pool_id(&self) -> Option<&str> {
        self.user_pool_id.as_deref()
    }

    /// The ID of the app client through which the user signs in.
    pub fn client_id(&self) -> Option<&str> {
        self.client_id.as_deref()
    }

    /// The flow by which the user signs in.
    pub fn auth_flow(&self) -> Option<&AuthFlowType> {
        self.auth_flow.as_ref()
    }

    /// The parameters of the chosen flow, as keys and values.
    pub fn auth_parameters(&self) -> Option<&HashMap<String, String>> {
        self.auth_parameters.as_ref()
    }

    /// Your own keys and values for the user pool's Lambda functions.
    pub fn client_metadata(&self) -> Option<&HashMap<String, String>> {
        self.client_metadata.as_ref()
    }

    /// The Amazon Pinpoint endpoint to which this sign-in is attributed.
    pub fn analytics_metadata(&self) -> Option<&AnalyticsMetadataType> {
        self.analytics_metadata.as_ref()
    }

    /// Details of the user's own request: IP address, headers and device fingerprint.
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

/// The output of `AdminInitiateAuth`: tokens or the first challenge.
///
/// Check `AuthenticationResult` first. If it is present, the user is signed in. If it is absent,
/// read `ChallengeName` and `ChallengeParameters`, keep `Session`, and continue with
/// `AdminRespondToAuthChallenge`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AdminInitiateAuthOutput {
    /// The challenge to answer next, absent if the response contains tokens.
    ///
    /// Send this value back as the `ChallengeName` of `AdminRespondToAuthChallenge`. Each value of the
    /// enum describes what the challenge asks for and which keys its answer has.
    pub challenge_name: Option<ChallengeNameType>,
    /// The session to send with the next step of this sign-in.
    ///
    /// Pass it to `AdminRespondToAuthChallenge` unchanged. It is valid for 3 minutes by default;
    /// `AuthSessionValidity` of the app client can raise that to 15.
    ///
    /// It is absent if the response contains tokens. Some challenges, most notably
    /// `PASSWORD_VERIFIER`, can also arrive without a session; in that case, do not send one. Treat
    /// the session as a secret.
    pub session: Option<String>,
    /// The parameters of the challenge, as keys and values.
    ///
    /// `USER_ID_FOR_SRP` is the user's actual name in the pool, even if `AuthParameters` contained an
    /// alias. Use it as `USERNAME` in the answer. Custom challenges also return this name as
    /// `USERNAME`.
    ///
    /// The other keys depend on the challenge:
    ///
    /// - `SMS_MFA`, `SMS_OTP`, `EMAIL_OTP`: `CODE_DELIVERY_DESTINATION`, the phone number or email
    ///   address with most of it masked, and `CODE_DELIVERY_DELIVERY_MEDIUM`, `SMS` or `EMAIL`.
    /// - `SOFTWARE_TOKEN_MFA`: `FRIENDLY_DEVICE_NAME`, the label that the user gave the authenticator
    ///   app, if any.
    /// - `PASSWORD_VERIFIER`, `DEVICE_PASSWORD_VERIFIER`: `SRP_B` and `SALT` in hexadecimal, and
    ///   `SECRET_BLOCK` in Base64; for a device also `DEVICE_KEY`.
    /// - `NEW_PASSWORD_REQUIRED`: `requiredAttributes`, a JSON array with the names of attributes that
    ///   still lack a value (names can start with `userAttributes.`), and `userAttributes`, a JSON
    ///   object with the attributes that have one. Both are strings that contain JSON.
    /// - `SELECT_MFA_TYPE`: `MFAS_CAN_CHOOSE`, a JSON array in a string.
    /// - `MFA_SETUP`: `MFAS_CAN_SETUP`, a JSON array in a string.
    /// - `WEB_AUTHN`: `CREDENTIAL_REQUEST_OPTIONS`, the JSON to pass to the browser's passkey API.
    /// - `CUSTOM_CHALLENGE`: the public parameters that your Lambda function defined.
    pub challenge_parameters: Option<HashMap<String, String>>,
    /// The tokens, present only if the sign-in is complete.
    ///
    /// If they are absent, there is a challenge to answer: see `ChallengeName`.
    pub authentication_result: Option<AuthenticationResultType>,
    /// The sign-in methods that the user can choose from, in the flow `USER_AUTH`.
    ///
    /// They accompany the challenge `SELECT_CHALLENGE`, which is returned if the request named no
    /// `PREFERRED_CHALLENGE` that the user can use. Let the user pick a method and send it as
    /// `ANSWER`. In all other cases, the list is empty or absent.
    pub available_challenges: Option<Vec<ChallengeNameType>>,
    pub(crate) _request_id: Option<String>,
    pub(super) _learned: Learned,
}

impl AdminInitiateAuthOutput {
    /// Creates a builder for [`AdminInitiateAuthOutput`].
    pub fn builder() -> AdminInitiateAuthOutputBuilder {
        AdminInitiateAuthOutputBuilder::default()
    }

    /// The challenge to answer next, absent if the response contains tokens.
    pub fn challenge_name(&self) -> Option<&ChallengeNameType> {
        self.challenge_name.as_ref()
    }

    /// The session to send with the next step of this sign-in.
    pub fn session(&self) -> Option<&str> {
        self.session.as_deref()
    }

    /// The parameters of the challenge, as keys and values.
    pub fn challenge_parameters(&self) -> Option<&HashMap<String, String>> {
        self.challenge_parameters.as_ref()
    }

    /// The tokens, present only if the sign-in is complete.
    pub fn authentication_result(&self) -> Option<&AuthenticationResultType> {
        self.authentication_result.as_ref()
    }

    /// The sign-in methods that the user can choose from, in the flow `USER_AUTH`.
    ///
    /// Returns an empty slice if the list is absent. The field `available_challenges` distinguishes the two.
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
    /// Cognito failed with an internal error.
    InternalErrorException(InternalErrorException),
    /// Cognito is not allowed to send email from the address that the pool is set to use.
    InvalidEmailRoleAccessPolicyException(InvalidEmailRoleAccessPolicyException),
    /// A Lambda trigger of the user pool returned something that Cognito cannot read.
    InvalidLambdaResponseException(InvalidLambdaResponseException),
    /// A parameter of the request is missing, malformed or inconsistent with another.
    InvalidParameterException(InvalidParameterException),
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
    /// The user's password was reset, and the user must set a new one before signing in.
    PasswordResetRequiredException(PasswordResetRequiredException),
    /// The user pool or the app client does not exist.
    ResourceNotFoundException(ResourceNotFoundException),
    /// Requests arrive faster than your quota allows.
    TooManyRequestsException(TooManyRequestsException),
    /// A Lambda trigger of the user pool failed to run properly.
    UnexpectedLambdaException(UnexpectedLambdaException),
    /// The app client is not set up for this operation.
    UnsupportedOperationException(UnsupportedOperationException),
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

impl AdminInitiateAuthError {
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

    /// Returns whether the error is [`FeatureUnavailableInTierException`](Self::FeatureUnavailableInTierException).
    pub fn is_feature_unavailable_in_tier_exception(&self) -> bool {
        matches!(self, Self::FeatureUnavailableInTierException(_))
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

    /// Returns whether the error is [`PasswordResetRequiredException`](Self::PasswordResetRequiredException).
    pub fn is_password_reset_required_exception(&self) -> bool {
        matches!(self, Self::PasswordResetRequiredException(_))
    }

    /// Returns whether the error is [`ResourceNotFoundException`](Self::ResourceNotFoundException).
    pub fn is_resource_not_found_exception(&self) -> bool {
        matches!(self, Self::ResourceNotFoundException(_))
    }

    /// Returns whether the error is [`TooManyRequestsException`](Self::TooManyRequestsException).
    pub fn is_too_many_requests_exception(&self) -> bool {
        matches!(self, Self::TooManyRequestsException(_))
    }

    /// Returns whether the error is [`UnexpectedLambdaException`](Self::UnexpectedLambdaException).
    pub fn is_unexpected_lambda_exception(&self) -> bool {
        matches!(self, Self::UnexpectedLambdaException(_))
    }

    /// Returns whether the error is [`UnsupportedOperationException`](Self::UnsupportedOperationException).
    pub fn is_unsupported_operation_exception(&self) -> bool {
        matches!(self, Self::UnsupportedOperationException(_))
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
            |e| e.read(Self::FeatureUnavailableInTierException),
        ),
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
            "PasswordResetRequiredException",
            |e| e.read(Self::PasswordResetRequiredException),
        ),
        ("ResourceNotFoundException", |e| e.read(Self::ResourceNotFoundException)),
        ("TooManyRequestsException", |e| e.read(Self::TooManyRequestsException)),
        ("UnexpectedLambdaException", |e| e.read(Self::UnexpectedLambdaException)),
        (
            "UnsupportedOperationException",
            |e| e.read(Self::UnsupportedOperationException),
        ),
        (
            "UserLambdaValidationException",
            |e| e.read(Self::UserLambdaValidationException),
        ),
        ("UserNotConfirmedException", |e| e.read(Self::UserNotConfirmedException)),
        ("UserNotFoundException", |e| e.read(Self::UserNotFoundException)),
    ];
}

tinsmith_runtime::operation_error!(AdminInitiateAuthError);
