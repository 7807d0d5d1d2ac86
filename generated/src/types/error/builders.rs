// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Builders for the errors, for use in tests.

pub use super::alias_exists_exception::AliasExistsExceptionBuilder;
pub use super::code_mismatch_exception::CodeMismatchExceptionBuilder;
pub use super::expired_code_exception::ExpiredCodeExceptionBuilder;
pub use super::feature_unavailable_in_tier_exception::FeatureUnavailableInTierExceptionBuilder;
pub use super::internal_error_exception::InternalErrorExceptionBuilder;
pub use super::invalid_email_role_access_policy_exception::InvalidEmailRoleAccessPolicyExceptionBuilder;
pub use super::invalid_lambda_response_exception::InvalidLambdaResponseExceptionBuilder;
pub use super::invalid_parameter_exception::InvalidParameterExceptionBuilder;
pub use super::invalid_password_exception::InvalidPasswordExceptionBuilder;
pub use super::invalid_sms_role_access_policy_exception::InvalidSmsRoleAccessPolicyExceptionBuilder;
pub use super::invalid_sms_role_trust_relationship_exception::InvalidSmsRoleTrustRelationshipExceptionBuilder;
pub use super::invalid_user_pool_configuration_exception::InvalidUserPoolConfigurationExceptionBuilder;
pub use super::mfa_method_not_found_exception::MfaMethodNotFoundExceptionBuilder;
pub use super::not_authorized_exception::NotAuthorizedExceptionBuilder;
pub use super::operation_not_enabled_exception::OperationNotEnabledExceptionBuilder;
pub use super::password_history_policy_violation_exception::PasswordHistoryPolicyViolationExceptionBuilder;
pub use super::password_reset_required_exception::PasswordResetRequiredExceptionBuilder;
pub use super::resource_not_found_exception::ResourceNotFoundExceptionBuilder;
pub use super::software_token_mfa_not_found_exception::SoftwareTokenMfaNotFoundExceptionBuilder;
pub use super::too_many_requests_exception::TooManyRequestsExceptionBuilder;
pub use super::unexpected_lambda_exception::UnexpectedLambdaExceptionBuilder;
pub use super::unsupported_operation_exception::UnsupportedOperationExceptionBuilder;
pub use super::user_lambda_validation_exception::UserLambdaValidationExceptionBuilder;
pub use super::user_not_confirmed_exception::UserNotConfirmedExceptionBuilder;
pub use super::user_not_found_exception::UserNotFoundExceptionBuilder;
