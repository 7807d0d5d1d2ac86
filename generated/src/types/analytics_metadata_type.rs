// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `AnalyticsMetadataType` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{SerializeShape, ShapeSerializer};

/// The Amazon Pinpoint endpoint to which a sign-in is attributed.
///
/// An endpoint is one way to reach a user: a device, an email address or a phone number. See
/// [Pinpoint
/// analytics](https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-pinpoint-integration.html)
/// for the Regions that support this.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct AnalyticsMetadataType {
    /// The ID of the Pinpoint endpoint.
    ///
    /// Your app receives it from Pinpoint when it registers the device or address.
    pub analytics_endpoint_id: Option<String>,
}

impl AnalyticsMetadataType {
    /// Creates a builder for [`AnalyticsMetadataType`].
    pub fn builder() -> AnalyticsMetadataTypeBuilder {
        AnalyticsMetadataTypeBuilder::default()
    }

    /// The ID of the Pinpoint endpoint.
    pub fn analytics_endpoint_id(&self) -> Option<&str> {
        self.analytics_endpoint_id.as_deref()
    }
}

static SCHEMA: Schema = Schema::structure(
    "AnalyticsMetadataType",
    &[Member::string("AnalyticsEndpointId", "analytics_endpoint_id").max_length(131072)],
);

impl SerializeShape for AnalyticsMetadataType {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.analytics_endpoint_id);
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

    /// Sets or clears [`analytics_endpoint_id`](Self::analytics_endpoint_id).
    pub fn set_analytics_endpoint_id(mut self, input: Option<String>) -> Self {
        self.analytics_endpoint_id = input;
        self
    }

    /// Returns the value set for [`analytics_endpoint_id`](Self::analytics_endpoint_id).
    pub fn get_analytics_endpoint_id(&self) -> &Option<String> {
        &self.analytics_endpoint_id
    }

    /// Builds the [`AnalyticsMetadataType`].
    pub fn build(self) -> AnalyticsMetadataType {
        AnalyticsMetadataType {
            analytics_endpoint_id: self.analytics_endpoint_id,
        }
    }
}
