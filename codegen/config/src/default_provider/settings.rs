//! Settings that consist of a variable, a property and a type.

/// Defines a public module with a function that loads a setting.
macro_rules! setting {
    ($(#[$docs:meta])* $module:ident::$function:ident, $variable:literal, $property:literal, $type:ty, $parse:expr) => {
        $(#[$docs])*
        pub mod $module {
            use crate::provider_config::ProviderConfig;
            use crate::setting::Setting;

            #[doc = concat!("Returns the setting in `", $variable, "`, or else in the profile's `", $property, "`.")]
            pub async fn $function(provider_config: &ProviderConfig) -> Option<$type> {
                Setting::shared($variable, $property).load(provider_config, $parse).await
            }
        }
    };
}

setting!(
    /// Whether requests go to FIPS endpoints.
    use_fips::use_fips_provider, "AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint", bool, crate::setting::parse_bool
);
setting!(
    /// Whether requests go to dual-stack endpoints.
    use_dual_stack::use_dual_stack_provider, "AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint", bool,
    crate::setting::parse_bool
);
setting!(
    /// Whether endpoint URLs in the environment and in profiles are ignored.
    ignore_configured_endpoint_urls::ignore_configured_endpoint_urls_provider, "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
    "ignore_configured_endpoint_urls", bool, crate::setting::parse_bool
);
setting!(
    /// Whether the compression of requests is disabled.
    disable_request_compression::disable_request_compression_provider, "AWS_DISABLE_REQUEST_COMPRESSION",
    "disable_request_compression", bool, crate::setting::parse_bool
);
setting!(
    /// The smallest size of requests that are compressed.
    request_min_compression_size_bytes::request_min_compression_size_bytes_provider,
    "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", "request_min_compression_size_bytes", u32,
    |value| value.parse().ok()
);
setting!(
    /// Whether clients ignore the difference between their clock and that of the service.
    disable_clock_skew_correction::disable_clock_skew_correction_provider, "AWS_DISABLE_CLOCK_SKEW_CORRECTION",
    "disable_clock_skew_correction", bool, crate::setting::parse_bool
);
setting!(
    /// Whether endpoints contain the account ID.
    account_id_endpoint_mode::account_id_endpoint_mode_provider, "AWS_ACCOUNT_ID_ENDPOINT_MODE",
    "account_id_endpoint_mode", tinsmith_runtime::aws_types::endpoint_config::AccountIdEndpointMode,
    |value| value.parse().ok()
);
setting!(
    /// The authentication schemes to prefer.
    auth_scheme_preference::auth_scheme_preference_provider, "AWS_AUTH_SCHEME_PREFERENCE", "auth_scheme_preference",
    tinsmith_runtime::aws_smithy_runtime_api::client::auth::AuthSchemePreference,
    tinsmith_runtime::client::environment::parse_auth_scheme_preference
);
setting!(
    /// The regions for which SigV4a signatures are valid.
    sigv4a_signing_region_set::sigv4a_signing_region_set_provider, "AWS_SIGV4A_SIGNING_REGION_SET",
    "sigv4a_signing_region_set", tinsmith_runtime::aws_types::region::SigningRegionSet,
    tinsmith_runtime::client::environment::parse_signing_region_set
);

/// The endpoint for all services.
pub mod endpoint_url {
    use tinsmith_runtime::aws_types::origin::Origin;

    use crate::provider_config::ProviderConfig;
    use crate::setting::Setting;

    /// Returns the setting in `AWS_ENDPOINT_URL`, or else in the profile's `endpoint_url`.
    pub async fn endpoint_url_provider(provider_config: &ProviderConfig) -> Option<String> {
        endpoint_url_provider_with_origin(provider_config).await.0
    }

    /// Returns the same setting and its origin. The value is not checked here: if an invalid URL were ignored, requests
    /// would go to AWS instead of causing an error.
    pub async fn endpoint_url_provider_with_origin(
        provider_config: &ProviderConfig,
    ) -> (Option<String>, Origin) {
        let setting = Setting::shared("AWS_ENDPOINT_URL", "endpoint_url");
        match setting.find(provider_config.env(), provider_config.profiles().await) {
            Some((url, origin)) => (Some(url.into_owned()), origin),
            None => (None, Origin::unknown()),
        }
    }
}

/// When checksums of requests are calculated, and when those of responses are validated.
pub mod checksums {
    use tinsmith_runtime::aws_smithy_types::checksum_config::{
        RequestChecksumCalculation, ResponseChecksumValidation,
    };

    use crate::provider_config::ProviderConfig;
    use crate::setting::Setting;

    /// Returns the setting in `AWS_REQUEST_CHECKSUM_CALCULATION`, or else in the profile's
    /// `request_checksum_calculation`. The default is `WhenSupported`.
    pub async fn request_checksum_calculation_provider(
        provider_config: &ProviderConfig,
    ) -> Option<RequestChecksumCalculation> {
        let setting = Setting::shared("AWS_REQUEST_CHECKSUM_CALCULATION", "request_checksum_calculation");
        let found = setting.load(provider_config, |value| value.parse().ok()).await;
        found.or(Some(RequestChecksumCalculation::WhenSupported))
    }

    /// Returns the setting in `AWS_RESPONSE_CHECKSUM_VALIDATION`, or else in the profile's
    /// `response_checksum_validation`. The default is `WhenSupported`.
    pub async fn response_checksum_validation_provider(
        provider_config: &ProviderConfig,
    ) -> Option<ResponseChecksumValidation> {
        let setting = Setting::shared("AWS_RESPONSE_CHECKSUM_VALIDATION", "response_checksum_validation");
        let found = setting.load(provider_config, |value| value.parse().ok()).await;
        found.or(Some(ResponseChecksumValidation::WhenSupported))
    }
}
