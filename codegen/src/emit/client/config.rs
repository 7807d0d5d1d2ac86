//! `src/config.rs`, and `src/config/settings.rs` with the client's configuration and its builder.

mod auth;
mod environment;
mod param;
mod resolver;
mod setting;

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::crate_files::features::{self, SESSION};
use crate::emit::text::{doc, ident};
use crate::ir::Crate;
use crate::ir::endpoint::BuiltIn;

use resolver::{Resolver, has, resolver};

/// Returns `src/config.rs`.
pub fn file(lowered: &Crate) -> TokenStream {
    let endpoint = lowered.endpoint.as_ref().map(|_| {
        quote!(
            pub mod endpoint;
        )
    });
    quote! {
        //! The configuration that a client needs to call the service.

        #endpoint
        #[cfg(feature = "client")]
        mod settings;

        #[cfg(feature = "client")]
        pub use settings::*;
    }
}

/// Returns `src/config/settings.rs`.
pub fn settings(lowered: &Crate) -> TokenStream {
    let params = &lowered.service.client_params;
    let service = &lowered.service.title;
    let builder_docs = doc(&format!("Builds a [`Config`] for {service}."));
    let config_docs = doc(&format!("The configuration of a client for {service}."));
    let account_mode = has(lowered.endpoint.as_ref(), BuiltIn::AccountIdEndpointMode);
    let fields: Vec<_> = params.iter().map(param::field).collect();
    let over = params.iter().map(|param| {
        let name = ident(&param.name);
        quote!(#name: self.#name.or_else(|| base.#name.clone()),)
    });
    let (mode_field, mode_over, mode_setters, mode_from) = match account_mode {
        false => Default::default(),
        true => (
            quote!(account_id_endpoint_mode: Option<AccountIdEndpointMode>,),
            quote!(account_id_endpoint_mode: self.account_id_endpoint_mode.or_else(|| base.account_id_endpoint_mode.clone()),),
            param::account_mode_setters(),
            quote!(account_id_endpoint_mode: sdk_config.account_id_endpoint_mode().cloned(),),
        ),
    };
    let mode_use = account_mode.then(|| {
        quote!(
            use tinsmith_runtime::aws_types::endpoint_config::AccountIdEndpointMode;
        )
    });
    let Resolver {
        field: resolver_field,
        over: resolver_over,
        accessor: resolver_accessor,
        setters: resolver_setters,
        resolve,
    } = resolver(lowered.endpoint.as_ref(), params);
    let params_use = lowered.endpoint.as_ref().map(|_| {
        quote!(
            use super::endpoint::{self, ParamsBuilder, ResolveEndpoint};
        )
    });
    let endpoint_items = match lowered.endpoint {
        Some(_) => quote!({EndpointFuture, EndpointResolverParams, SharedEndpointResolver}),
        None => quote!(EndpointFuture),
    };
    let auth = lowered.service.auth;
    let available = setting::Available {
        compresses: lowered.operations.iter().any(|operation| operation.compressed),
        has_checksums: lowered.operations.iter().any(|operation| operation.http_checksum.is_some()),
        has_host_prefixes: lowered.operations.iter().any(|operation| operation.host_prefix.is_some()),
        has_sessions: features::has_scheme(lowered, SESSION),
        auth,
    };
    let settings = setting::settings(available);
    let setters = settings.clone().map(setting::setters);
    let accessors = settings.filter_map(setting::accessor);
    let from_env = environment::from_env(available, account_mode);
    let (auth_uses, environment_use) = (auth::uses(auth), auth::environment_use(auth));
    let (auth_accessor, token_setters) = (auth::accessor(auth), auth::token_setters(auth));
    let no_auth_setters = auth::no_auth_setters();
    let checksum_uses = available.has_checksums.then(|| {
        quote!(
            pub use tinsmith_runtime::aws_smithy_types::checksum_config::{
                RequestChecksumCalculation, ResponseChecksumValidation,
            };
        )
    });
    let param_setters = params.iter().map(param::setters);
    let param_from = params.iter().filter_map(param::from_sdk_config);
    quote! {
        //! The client's configuration and its builder.

        use std::fmt;
        use tinsmith_runtime::aws_smithy_runtime_api::client::endpoint::#endpoint_items;
        use tinsmith_runtime::aws_types::SdkConfig;
        #mode_use
        use tinsmith_runtime::client::{Settings, environment, resolve};
        use tinsmith_runtime::endpoint::redacted;

        #params_use
        use self::retry::{ClassifyRetry, RetryConfig, SharedRetryClassifier};
        use self::timeout::TimeoutConfig;

        #auth_uses
        pub use tinsmith_runtime::aws_smithy_async::rt::sleep::{AsyncSleep, SharedAsyncSleep, Sleep};
        pub use tinsmith_runtime::aws_smithy_async::time::{SharedTimeSource, TimeSource};
        pub use tinsmith_runtime::aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
        pub use tinsmith_runtime::aws_smithy_runtime_api::client::http::{HttpClient, SharedHttpClient};
        pub use tinsmith_runtime::aws_smithy_runtime_api::client::identity::{
            ResolveCachedIdentity, SharedIdentityCache,
        };
        pub use tinsmith_runtime::aws_smithy_runtime_api::client::interceptors::{Intercept, SharedInterceptor};
        pub use tinsmith_runtime::aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
        pub use tinsmith_runtime::aws_smithy_runtime_api::client::stalled_stream_protection::StalledStreamProtectionConfig;
        pub use tinsmith_runtime::aws_smithy_runtime_api::shared::IntoShared;
        #checksum_uses
        pub use tinsmith_runtime::aws_smithy_types::config_bag::ConfigBag;
        pub use tinsmith_runtime::aws_types::app_name::AppName;
        pub use tinsmith_runtime::aws_types::region::Region;
        pub use tinsmith_runtime::aws_types::sdk_ua_metadata::FrameworkMetadata;
        pub use tinsmith_runtime::client::identity_cache::IdentityCache;
        #environment_use

        /// The requests and responses of HTTP clients.
        pub mod http {
            pub use tinsmith_runtime::client::{HttpRequest, HttpResponse};
            /// Builds an HTTP client with a proxy or certificates other than the system's, or that keeps connections longer.
            #[cfg(any(feature = "native-tls", feature = "rustls"))]
            pub use tinsmith_runtime::transport::Builder as HttpClientBuilder;
            #[cfg(any(feature = "native-tls", feature = "rustls"))]
            pub use tinsmith_runtime::transport::TlsProvider;
        }

        /// The state of a call, as interceptors and retry classifiers see it.
        pub mod interceptors {
            pub use tinsmith_runtime::aws_smithy_runtime_api::client::interceptors::context::{
                AfterDeserializationInterceptorContextRef, BeforeDeserializationInterceptorContextMut,
                BeforeDeserializationInterceptorContextRef, BeforeSerializationInterceptorContextMut,
                BeforeSerializationInterceptorContextRef, BeforeTransmitInterceptorContextMut,
                BeforeTransmitInterceptorContextRef, FinalizerInterceptorContextMut,
                FinalizerInterceptorContextRef, InterceptorContext,
            };
        }

        /// Retry settings.
        pub mod retry {
            pub use tinsmith_runtime::aws_smithy_runtime_api::client::retries::ShouldAttempt;
            pub use tinsmith_runtime::aws_smithy_runtime_api::client::retries::classifiers::{
                ClassifyRetry, RetryAction, SharedRetryClassifier,
            };
            pub use tinsmith_runtime::aws_smithy_types::retry::{
                ReconnectMode, RetryConfig, RetryConfigBuilder, RetryMode,
            };
        }

        /// Timeout settings.
        pub mod timeout {
            pub use tinsmith_runtime::aws_smithy_types::timeout::{TimeoutConfig, TimeoutConfigBuilder};
        }

        #config_docs
        #[derive(Clone)]
        pub struct Config {
            values: Builder,
        }

        impl fmt::Debug for Config {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct("Config")
                    .field("region", &self.values.settings.region)
                    .field("endpoint_url", &self.values.settings.endpoint_url.as_deref().map(redacted))
                    .finish_non_exhaustive()
            }
        }

        impl Config {
            /// Creates a builder for [`Config`].
            pub fn builder() -> Builder {
                Builder::new()
            }

            /// Creates a configuration from the program's shared configuration.
            pub fn new(config: &SdkConfig) -> Self {
                Builder::from(config).build()
            }

            /// Returns a builder that contains all settings of this configuration.
            pub fn to_builder(&self) -> Builder {
                self.values.clone()
            }

            #auth_accessor

            #(#accessors)*

            /// The frameworks that the program uses, as reported to the service.
            pub fn framework_metadata(&self) -> Vec<&FrameworkMetadata> {
                self.values.settings.framework_metadata.iter().collect()
            }

            /// The interceptors of all calls.
            pub fn interceptors(&self) -> impl Iterator<Item = SharedInterceptor> + '_ {
                self.values.settings.interceptors.iter().cloned()
            }

            /// The classifiers that decide about retries.
            pub fn retry_classifiers(&self) -> impl Iterator<Item = SharedRetryClassifier> + '_ {
                self.values.settings.retry_classifiers.iter().cloned()
            }

            #resolver_accessor

            pub(crate) fn settings(&self) -> &Settings {
                &self.values.settings
            }

            #resolve
        }

        impl From<&SdkConfig> for Config {
            fn from(config: &SdkConfig) -> Self {
                Self::new(config)
            }
        }

        #builder_docs
        #[derive(Clone, Debug, Default)]
        pub struct Builder {
            settings: Settings,
            #resolver_field
            #mode_field
            #(#fields)*
        }

        impl Builder {
            /// Creates a builder without any settings.
            pub fn new() -> Self {
                Self::default()
            }

            #from_env

            /// Builds the configuration. Missing settings cause an error when a request is sent, not here.
            pub fn build(self) -> Config {
                Config { values: self }
            }

            pub(crate) fn build_over(self, base: &Config) -> Config {
                let base = &base.values;
                Config {
                    values: Self {
                        settings: self.settings.over(&base.settings),
                        #resolver_over
                        #mode_over
                        #(#over)*
                    },
                }
            }

            pub(crate) fn settings(&self) -> &Settings {
                &self.settings
            }

            #(#setters)*
            #token_setters
            #no_auth_setters

            /// Selects the latest behavior, which is the only one.
            pub fn behavior_version_latest(self) -> Self {
                self.behavior_version(BehaviorVersion::latest())
            }

            /// Adds a framework that the program uses, to be reported to the service.
            pub fn framework_metadata(mut self, framework_metadata: FrameworkMetadata) -> Self {
                self.push_framework_metadata(framework_metadata);
                self
            }

            /// Adds a framework that the program uses, to be reported to the service.
            pub fn push_framework_metadata(&mut self, framework_metadata: FrameworkMetadata) -> &mut Self {
                self.settings.framework_metadata.push(framework_metadata);
                self
            }

            /// Adds an interceptor, whose methods are called at every stage of each call. They can change requests,
            /// responses, outputs and errors.
            pub fn interceptor(mut self, interceptor: impl Intercept + 'static) -> Self {
                self.push_interceptor(SharedInterceptor::new(interceptor));
                self
            }

            /// Adds an interceptor.
            pub fn push_interceptor(&mut self, interceptor: SharedInterceptor) -> &mut Self {
                self.settings.interceptors.push(interceptor);
                self
            }

            /// Replaces the interceptors.
            pub fn set_interceptors(
                &mut self,
                interceptors: impl IntoIterator<Item = SharedInterceptor>,
            ) -> &mut Self {
                self.settings.interceptors = interceptors.into_iter().collect();
                self
            }

            /// Adds a classifier, which decides after each attempt whether there is another one. It can overrule the
            /// client, which retries what AWS documents as retryable.
            pub fn retry_classifier(mut self, retry_classifier: impl ClassifyRetry + 'static) -> Self {
                self.push_retry_classifier(SharedRetryClassifier::new(retry_classifier));
                self
            }

            /// Adds a classifier of retries.
            pub fn push_retry_classifier(&mut self, retry_classifier: SharedRetryClassifier) -> &mut Self {
                self.settings.retry_classifiers.push(retry_classifier);
                self
            }

            /// Replaces the classifiers of retries.
            pub fn set_retry_classifiers(
                &mut self,
                retry_classifiers: impl IntoIterator<Item = SharedRetryClassifier>,
            ) -> &mut Self {
                self.settings.retry_classifiers = retry_classifiers.into_iter().collect();
                self
            }

            #resolver_setters
            #mode_setters
            #(#param_setters)*

            /// Sets fixed credentials and a fixed time for tests.
            #[cfg(feature = "test-util")]
            pub fn apply_test_defaults(&mut self) -> &mut Self {
                self.settings.set_test_defaults();
                self
            }

            /// Sets fixed credentials and a fixed time for tests.
            #[cfg(feature = "test-util")]
            pub fn with_test_defaults(mut self) -> Self {
                self.apply_test_defaults();
                self
            }

            /// Sets fixed credentials and a fixed time for tests, and a region if there is none.
            #[cfg(feature = "test-util")]
            pub fn apply_test_defaults_v2(&mut self) -> &mut Self {
                self.settings.region.get_or_insert(Region::from_static("us-east-1"));
                self.apply_test_defaults()
            }

            /// Sets fixed credentials and a fixed time for tests, and a region if there is none.
            #[cfg(feature = "test-util")]
            pub fn with_test_defaults_v2(mut self) -> Self {
                self.apply_test_defaults_v2();
                self
            }
        }

        impl From<&SdkConfig> for Builder {
            fn from(sdk_config: &SdkConfig) -> Self {
                let settings = Settings::from_sdk_config(sdk_config, &crate::meta::SERVICE);
                Self { settings, #mode_from #(#param_from)* ..Self::default() }
            }
        }
    }
}
