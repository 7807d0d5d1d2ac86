//! The settings that are no more than a variable, a property and a type.

/// A public module with a function that finds a setting.
macro_rules! setting {
    ($(#[$docs:meta])* $module:ident::$function:ident, $variable:literal, $property:literal, $type:ty, $parse:expr) => {
        $(#[$docs])*
        pub mod $module {
            use crate::provider_config::ProviderConfig;
            use crate::setting::Setting;

            #[doc = concat!("The setting in `", $variable, "`, else in the profile's `", $property, "`.")]
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
    /// Whether endpoint URLs in the environment and in profiles count for nothing.
    ignore_configured_endpoint_urls::ignore_configured_endpoint_urls_provider, "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
    "ignore_configured_endpoint_urls", bool, crate::setting::parse_bool
);
setting!(
    /// Whether requests are sent as they are where the model would have them compressed.
    disable_request_compression::disable_request_compression_provider, "AWS_DISABLE_REQUEST_COMPRESSION",
    "disable_request_compression", bool, crate::setting::parse_bool
);
setting!(
    /// From how many bytes on requests are compressed.
    request_min_compression_size_bytes::request_min_compression_size_bytes_provider,
    "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", "request_min_compression_size_bytes", u32,
    |value| value.parse().ok()
);
setting!(
    /// Whether clients take the time of services for that of their own clock, which may be wrong.
    disable_clock_skew_correction::disable_clock_skew_correction_provider, "AWS_DISABLE_CLOCK_SKEW_CORRECTION",
    "disable_clock_skew_correction", bool, crate::setting::parse_bool
);
setting!(
    /// Whether endpoints have the number of the account in their names.
    account_id_endpoint_mode::account_id_endpoint_mode_provider, "AWS_ACCOUNT_ID_ENDPOINT_MODE",
    "account_id_endpoint_mode", tinsmith_runtime::aws_types::endpoint_config::AccountIdEndpointMode,
    |value| value.parse().ok()
);
setting!(
    /// Which ways of signing come first.
    auth_scheme_preference::auth_scheme_preference_provider, "AWS_AUTH_SCHEME_PREFERENCE", "auth_scheme_preference",
    tinsmith_runtime::aws_smithy_runtime_api::client::auth::AuthSchemePreference, tinsmith_runtime::client::environment::parse_auth_scheme_preference
);
setting!(
    /// The regions that SigV4a signatures are for.
    sigv4a_signing_region_set::sigv4a_signing_region_set_provider, "AWS_SIGV4A_SIGNING_REGION_SET",
    "sigv4a_signing_region_set", tinsmith_runtime::aws_types::region::SigningRegionSet, tinsmith_runtime::client::environment::parse_signing_region_set
);

/// The endpoint for all services.
pub mod endpoint_url {
    use tinsmith_runtime::aws_types::origin::Origin;

    use crate::provider_config::ProviderConfig;
    use crate::setting::Setting;

    /// The setting in `AWS_ENDPOINT_URL`, else in the profile's `endpoint_url`.
    pub async fn endpoint_url_provider(provider_config: &ProviderConfig) -> Option<String> {
        endpoint_url_provider_with_origin(provider_config).await.0
    }

    /// The same, and where it is from. What it says is taken as it is: to leave out what is no URL would send the
    /// requests elsewhere.
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

/// When requests have checksums, and when those of responses are compared.
pub mod checksums {
    use tinsmith_runtime::aws_smithy_types::checksum_config::{
        RequestChecksumCalculation, ResponseChecksumValidation,
    };

    use crate::provider_config::ProviderConfig;
    use crate::setting::Setting;

    /// The setting in `AWS_REQUEST_CHECKSUM_CALCULATION`, else in the profile's `request_checksum_calculation`; by
    /// default `WhenSupported`.
    pub async fn request_checksum_calculation_provider(
        provider_config: &ProviderConfig,
    ) -> Option<RequestChecksumCalculation> {
        let setting = Setting::shared("AWS_REQUEST_CHECKSUM_CALCULATION", "request_checksum_calculation");
        let found = setting.load(provider_config, |value| value.parse().ok()).await;
        found.or(Some(RequestChecksumCalculation::WhenSupported))
    }

    /// The setting in `AWS_RESPONSE_CHECKSUM_VALIDATION`, else in the profile's `response_checksum_validation`; by
    /// default `WhenSupported`.
    pub async fn response_checksum_validation_provider(
        provider_config: &ProviderConfig,
    ) -> Option<ResponseChecksumValidation> {
        let setting = Setting::shared("AWS_RESPONSE_CHECKSUM_VALIDATION", "response_checksum_validation");
        let found = setting.load(provider_config, |value| value.parse().ok()).await;
        found.or(Some(ResponseChecksumValidation::WhenSupported))
    }
}
