// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `AnalyticsMetadataType` and its builder.

use tinsmith_runtime::json::ObjectWriter;

/// Ties a sign-in to an Amazon Pinpoint endpoint.
///
/// An endpoint is one way to reach a user: a device, an email address or a phone number. See
/// [Pinpoint
/// analytics](https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-pinpoint-integration.html)
/// for the Regions where this works.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct AnalyticsMetadataType {
    /// The ID of the Pinpoint endpoint.
    ///
    /// Your app gets it from Pinpoint when it registers the device or address.
    pub analytics_endpoint_id: Option<String>,
}

impl AnalyticsMetadataType {
    /// Begins to build an [`AnalyticsMetadataType`].
    pub fn builder() -> AnalyticsMetadataTypeBuilder {
        AnalyticsMetadataTypeBuilder::default()
    }

    /// The ID of the Pinpoint endpoint.
    pub fn analytics_endpoint_id(&self) -> Option<&str> {
        self.analytics_endpoint_id.as_deref()
    }
}

/// Builds an [`AnalyticsMetadataType`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct AnalyticsMetadataTypeBuilder {
    analytics_endpoint_id: Option<String>,
}

impl AnalyticsMetadataTypeBuilder {
    /// The ID of the Pinpoint endpoint.
    pub fn analytics_endpoint_id(mut self, input: impl Into<String>) -> Self {
        self.analytics_endpoint_id = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`analytics_endpoint_id`](Self::analytics_endpoint_id).
    pub fn set_analytics_endpoint_id(mut self, input: Option<String>) -> Self {
        self.analytics_endpoint_id = input;
        self
    }

    /// What [`analytics_endpoint_id`](Self::analytics_endpoint_id) is set to so far.
    pub fn get_analytics_endpoint_id(&self) -> &Option<String> {
        &self.analytics_endpoint_id
    }

    /// The [`AnalyticsMetadataType`].
    pub fn build(self) -> AnalyticsMetadataType {
        AnalyticsMetadataType {
            analytics_endpoint_id: self.analytics_endpoint_id,
        }
    }
}

impl AnalyticsMetadataType {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        if let Some(value) = &self.analytics_endpoint_id {
            object.member("AnalyticsEndpointId").string(value);
        }
    }
}

#[cfg(feature = "validation")]
impl AnalyticsMetadataType {
    pub(crate) fn validate_members(
        &self,
        at: &mut tinsmith_runtime::validation::Validator,
    ) {
        at.optional(
            "AnalyticsEndpointId",
            self.analytics_endpoint_id.as_ref(),
            |value, at| {
                at.length(value.chars().count(), "characters", Some(0), Some(131072));
            },
        );
    }
}
