// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `FeatureUnavailableInTierException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The request uses a feature that the plan of this user pool does not include.
///
/// For example, step-up sign-in with `TARGET_ACR_VALUES` requires the Essentials or Plus plan.
/// Change the plan, or do not use the feature.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct FeatureUnavailableInTierException {
    /// The feature that the plan does not include, in English.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl FeatureUnavailableInTierException {
    /// Creates a builder for [`FeatureUnavailableInTierException`].
    pub fn builder() -> FeatureUnavailableInTierExceptionBuilder {
        FeatureUnavailableInTierExceptionBuilder::default()
    }

    /// The feature that the plan does not include, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds a [`FeatureUnavailableInTierException`].
pub type FeatureUnavailableInTierExceptionBuilder = MessageErrorBuilder<
    FeatureUnavailableInTierException,
>;

static SCHEMA: Schema = Schema::structure(
    "FeatureUnavailableInTierException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(FeatureUnavailableInTierException, SCHEMA);
