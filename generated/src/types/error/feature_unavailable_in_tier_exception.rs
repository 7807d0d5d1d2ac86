// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `FeatureUnavailableInTierException` and its builder.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::error::ModeledError;
use tinsmith_runtime::json::{Object, ReadError};

use crate::error::{ErrorMetadata, ProvideErrorMetadata};
use crate::operation::RequestId;

/// The request uses a feature that the plan of this user pool does not include.
///
/// Step-up sign-in with `TARGET_ACR_VALUES`, for one, takes the Essentials or Plus plan. Change
/// the plan, or do without the feature.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct FeatureUnavailableInTierException {
    /// Which feature lies outside the plan, in English.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl FeatureUnavailableInTierException {
    /// Begins to build a [`FeatureUnavailableInTierException`].
    pub fn builder() -> FeatureUnavailableInTierExceptionBuilder {
        FeatureUnavailableInTierExceptionBuilder::default()
    }

    /// Which feature lies outside the plan, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

impl fmt::Display for FeatureUnavailableInTierException {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::error::display(
            f,
            "FeatureUnavailableInTierException",
            self.message.as_deref(),
        )
    }
}

impl Error for FeatureUnavailableInTierException {}

impl ProvideErrorMetadata for FeatureUnavailableInTierException {
    fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl RequestId for FeatureUnavailableInTierException {
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

impl ModeledError for FeatureUnavailableInTierException {
    fn metadata(&self) -> &ErrorMetadata {
        &self.meta
    }
}

/// Builds a [`FeatureUnavailableInTierException`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct FeatureUnavailableInTierExceptionBuilder {
    message: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl FeatureUnavailableInTierExceptionBuilder {
    /// Which feature lies outside the plan, in English.
    pub fn message(mut self, input: impl Into<String>) -> Self {
        self.message = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`message`](Self::message).
    pub fn set_message(mut self, input: Option<String>) -> Self {
        self.message = input;
        self
    }

    /// What [`message`](Self::message) is set to so far.
    pub fn get_message(&self) -> &Option<String> {
        &self.message
    }

    /// Sets the error's code, message and request id.
    pub fn meta(mut self, meta: ErrorMetadata) -> Self {
        self.meta = Some(meta);
        self
    }

    /// Sets or, with `None`, unsets the error's code, message and request id.
    pub fn set_meta(&mut self, meta: Option<ErrorMetadata>) -> &mut Self {
        self.meta = meta;
        self
    }

    /// The [`FeatureUnavailableInTierException`].
    pub fn build(self) -> FeatureUnavailableInTierException {
        FeatureUnavailableInTierException {
            message: self.message,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl FeatureUnavailableInTierException {
    pub(crate) fn read_json(
        object: &Object<'_>,
        meta: ErrorMetadata,
    ) -> Result<Self, ReadError> {
        Ok(Self {
            message: tinsmith_runtime::error::message(object, "message", &meta)?,
            meta,
        })
    }
}
