// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Builders for the errors, for use in tests.

pub use super::expired_token_exception::ExpiredTokenExceptionBuilder;
pub use super::idp_communication_error_exception::IdpCommunicationErrorExceptionBuilder;
pub use super::idp_rejected_claim_exception::IdpRejectedClaimExceptionBuilder;
pub use super::invalid_identity_token_exception::InvalidIdentityTokenExceptionBuilder;
pub use super::malformed_policy_document_exception::MalformedPolicyDocumentExceptionBuilder;
pub use super::packed_policy_too_large_exception::PackedPolicyTooLargeExceptionBuilder;
pub use super::region_disabled_exception::RegionDisabledExceptionBuilder;
