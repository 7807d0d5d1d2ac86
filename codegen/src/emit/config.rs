//! `src/config.rs`, and `src/config/settings.rs` with the client's configuration and its builder.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::ir::endpoint::{BuiltIn, EndpointRules, ParamKind};
use crate::ir::{ClientParam, Crate};

use super::text::{docs, ident};

/// `src/config.rs`
pub fn file(lowered: &Crate) -> TokenStream {
    let endpoint = lowered.endpoint.as_ref().map(|_| {
        quote!(
            pub mod endpoint;
        )
    });
    quote! {
        //! What a client has to know before it can call the service.

        #endpoint
        #[cfg(feature = "client")]
        mod settings;

        #[cfg(feature = "client")]
        pub use settings::*;
    }
}

/// A setting that every client has: its name, its type, what its setter takes, and what it is for.
struct Setting {
    name: &'static str,
    type_: &'static str,
    /// What the setter takes; it must turn into the type with `into`.
    takes: &'static str,
    turned: Turned,
    read: Read,
    docs: &'static str,
}

/// How a setter's argument becomes the setting.
#[derive(Clone, Copy)]
enum Turned {
    Same,
    Convert,
    /// The argument may itself be an `Option`.
    Optional,
    /// The setting shares whatever implements the trait.
    Shared,
}

/// How the configuration gives the setting back.
#[derive(Clone, Copy)]
enum Read {
    No,
    Ref,
    Clone,
    Copy,
}

/// In the order in which people look for them.
const SETTINGS: [Setting; 16] = [
    Setting {
        name: "region",
        type_: "Region",
        takes: "impl Into<Option<Region>>",
        turned: Turned::Optional,
        read: Read::Ref,
        docs: "The region whose endpoint is called and signed for, such as `us-east-1`.",
    },
    Setting {
        name: "credentials_provider",
        type_: "SharedCredentialsProvider",
        takes: "impl ProvideCredentials + 'static",
        turned: Turned::Shared,
        read: Read::Clone,
        docs: "Who gives the credentials that requests are signed with. They are asked for when the first \
                 request is sent, and again shortly before they expire; those without expiry after 15 minutes.",
    },
    Setting {
        name: "endpoint_url",
        type_: "String",
        takes: "impl Into<String>",
        turned: Turned::Convert,
        read: Read::No,
        docs: "A URL that takes the place of the service's own, such as `http://127.0.0.1:5000` for tests.",
    },
    Setting {
        name: "use_fips",
        type_: "bool",
        takes: "impl Into<bool>",
        turned: Turned::Convert,
        read: Read::No,
        docs: "Whether the endpoint must comply with FIPS 140; `false` if nothing is set.",
    },
    Setting {
        name: "use_dual_stack",
        type_: "bool",
        takes: "impl Into<bool>",
        turned: Turned::Convert,
        read: Read::No,
        docs: "Whether the endpoint must be reachable over IPv6, too; `false` if nothing is set.",
    },
    Setting {
        name: "retry_config",
        type_: "RetryConfig",
        takes: "RetryConfig",
        turned: Turned::Same,
        read: Read::Ref,
        docs: "How often and when to try again; three attempts in the standard mode if nothing is set.",
    },
    Setting {
        name: "timeout_config",
        type_: "TimeoutConfig",
        takes: "TimeoutConfig",
        turned: Turned::Same,
        read: Read::Ref,
        docs: "How long things may take: to connect (3.1 s if nothing is set), to begin and go on answering, an \
             attempt, the whole operation (without bound if nothing is set).",
    },
    Setting {
        name: "stalled_stream_protection",
        type_: "StalledStreamProtectionConfig",
        takes: "StalledStreamProtectionConfig",
        turned: Turned::Same,
        read: Read::Ref,
        docs: "How long the service may stop in the middle of an answer; 20 s if nothing is set.",
    },
    Setting {
        name: "max_response_size",
        type_: "usize",
        takes: "usize",
        turned: Turned::Same,
        read: Read::No,
        docs: "How many bytes an answer may have; 64 MiB if nothing is set. Official clients have no bound.",
    },
    Setting {
        name: "http_client",
        type_: "SharedHttpClient",
        takes: "impl HttpClient + 'static",
        turned: Turned::Shared,
        read: Read::Clone,
        docs: "What sends requests. The crate's own one comes with the feature `rustls`.",
    },
    Setting {
        name: "app_name",
        type_: "AppName",
        takes: "AppName",
        turned: Turned::Same,
        read: Read::Ref,
        docs: "The program's name, which the service is told.",
    },
    Setting {
        name: "identity_cache",
        type_: "SharedIdentityCache",
        takes: "impl ResolveCachedIdentity + 'static",
        turned: Turned::Shared,
        read: Read::Clone,
        docs: "What keeps credentials; the client has its own if nothing is set.",
    },
    Setting {
        name: "disable_clock_skew_correction",
        type_: "bool",
        takes: "impl Into<Option<bool>>",
        turned: Turned::Optional,
        read: Read::Copy,
        docs: "Whether signatures keep to this machine's clock even where the service shows that it is wrong.",
    },
    Setting {
        name: "sleep_impl",
        type_: "SharedAsyncSleep",
        takes: "impl AsyncSleep + 'static",
        turned: Turned::Shared,
        read: Read::Clone,
        docs: "What waits; tokio if nothing is set.",
    },
    Setting {
        name: "time_source",
        type_: "SharedTimeSource",
        takes: "impl TimeSource + 'static",
        turned: Turned::Shared,
        read: Read::Clone,
        docs: "What knows the time; the system if nothing is set.",
    },
    Setting {
        name: "behavior_version",
        type_: "BehaviorVersion",
        takes: "BehaviorVersion",
        turned: Turned::Same,
        read: Read::No,
        docs: "Taken for the sake of programs that also use official clients. This one always behaves as they do \
                 with their latest version.",
    },
];

/// `src/config/settings.rs`
pub fn settings(lowered: &Crate) -> TokenStream {
    let params = &lowered.service.client_params;
    let service = &lowered.service.title;
    let builder_docs = super::text::doc(&format!("Builds a [`Config`] for {service}."));
    let config_docs = super::text::doc(&format!("How a client of {service} is to behave."));
    let account_mode = has(lowered.endpoint.as_ref(), BuiltIn::AccountIdEndpointMode);
    let fields: Vec<_> = params.iter().map(field).collect();
    let over = params.iter().map(|param| {
        let name = ident(&param.name);
        quote!(#name: self.#name.or_else(|| base.#name.clone()),)
    });
    let (mode_field, mode_over, mode_setters, mode_from) = match account_mode {
        false => Default::default(),
        true => (
            quote!(account_id_endpoint_mode: Option<AccountIdEndpointMode>,),
            quote!(account_id_endpoint_mode: self.account_id_endpoint_mode.or_else(|| base.account_id_endpoint_mode.clone()),),
            account_mode_setters(),
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
            use tinsmith_runtime::aws_smithy_runtime_api::client::endpoint::{
                EndpointResolverParams, ResolveEndpoint as _, SharedEndpointResolver,
            };

            use super::endpoint::{self, ParamsBuilder, ResolveEndpoint};
        )
    });
    let setters = SETTINGS.iter().map(setters);
    let accessors = SETTINGS.iter().filter_map(accessor);
    let param_setters = params.iter().map(param_setters);
    quote! {
        //! The client's configuration and its builder.

        use std::fmt;
        use tinsmith_runtime::aws_smithy_runtime_api::client::endpoint::EndpointFuture;
        use tinsmith_runtime::aws_types::SdkConfig;
        #mode_use
        use tinsmith_runtime::client::Settings;
        use tinsmith_runtime::client::environment;

        use self::retry::RetryConfig;
        use self::timeout::TimeoutConfig;
        #params_use

        pub use tinsmith_runtime::aws_credential_types::Credentials;
        pub use tinsmith_runtime::aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider};
        pub use tinsmith_runtime::aws_smithy_async::rt::sleep::{AsyncSleep, SharedAsyncSleep, Sleep};
        pub use tinsmith_runtime::aws_smithy_async::time::{SharedTimeSource, TimeSource};
        pub use tinsmith_runtime::aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
        pub use tinsmith_runtime::aws_smithy_runtime_api::client::http::{HttpClient, SharedHttpClient};
        pub use tinsmith_runtime::aws_smithy_runtime_api::client::identity::{
            ResolveCachedIdentity, SharedIdentityCache,
        };
        pub use tinsmith_runtime::aws_smithy_runtime_api::client::stalled_stream_protection::StalledStreamProtectionConfig;
        pub use tinsmith_runtime::aws_smithy_runtime_api::shared::IntoShared;
        pub use tinsmith_runtime::aws_types::app_name::AppName;
        pub use tinsmith_runtime::aws_types::region::Region;
        pub use tinsmith_runtime::aws_types::sdk_ua_metadata::FrameworkMetadata;
        pub use tinsmith_runtime::client::environment::EnvironmentVariableCredentialsProvider;

        /// Requests and answers as HTTP clients see them.
        pub mod http {
            pub use tinsmith_runtime::client::{HttpRequest, HttpResponse};
            /// Builds an HTTP client that trusts other certificates than the system, or keeps connections longer.
            #[cfg(feature = "rustls")]
            pub use tinsmith_runtime::transport::Builder as HttpClientBuilder;
        }

        /// How often and when to try again.
        pub mod retry {
            pub use tinsmith_runtime::aws_smithy_types::retry::{
                ReconnectMode, RetryConfig, RetryConfigBuilder, RetryMode,
            };
        }

        /// How long things may take.
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
                    .field("endpoint_url", &self.values.settings.endpoint_url)
                    .finish_non_exhaustive()
            }
        }

        impl Config {
            /// Builds a configuration.
            pub fn builder() -> Builder {
                Builder::new()
            }

            /// What the program's configuration means for this service.
            pub fn new(config: &SdkConfig) -> Self {
                Builder::from(config).build()
            }

            /// A builder that starts with everything that is set here.
            pub fn to_builder(&self) -> Builder {
                self.values.clone()
            }

            /// The name that signatures are for.
            pub fn signing_name(&self) -> &'static str {
                crate::meta::SERVICE.signing_name
            }

            #(#accessors)*

            /// The frameworks that the program uses, which the service is told.
            pub fn framework_metadata(&self) -> Vec<&FrameworkMetadata> {
                self.values.settings.framework_metadata.iter().collect()
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
            /// A builder that has nothing set.
            pub fn new() -> Self {
                Self::default()
            }

            /// A builder with the region and the credentials that environment variables give: `AWS_REGION`,
            /// `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and, for temporary credentials, `AWS_SESSION_TOKEN`.
            ///
            /// The official crates leave this to the crate `aws-config`, which knows many more sources.
            pub fn from_env() -> Self {
                Self::new()
                    .region(environment::region())
                    .credentials_provider(EnvironmentVariableCredentialsProvider::new())
            }

            /// The configuration. What it lacks shows when a request is sent.
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

            /// The latest behavior, which is the only one.
            pub fn behavior_version_latest(self) -> Self {
                self.behavior_version(BehaviorVersion::latest())
            }

            /// A framework that the program uses, which the service is told.
            pub fn framework_metadata(mut self, framework_metadata: FrameworkMetadata) -> Self {
                self.push_framework_metadata(framework_metadata);
                self
            }

            /// A framework that the program uses, which the service is told.
            pub fn push_framework_metadata(&mut self, framework_metadata: FrameworkMetadata) -> &mut Self {
                self.settings.framework_metadata.push(framework_metadata);
                self
            }

            #resolver_setters
            #mode_setters
            #(#param_setters)*
        }

        impl From<&SdkConfig> for Builder {
            fn from(sdk_config: &SdkConfig) -> Self {
                let settings = Settings::from_sdk_config(sdk_config, &crate::meta::SERVICE);
                Self { settings, #mode_from ..Self::default() }
            }
        }
    }
}

fn has(rules: Option<&EndpointRules>, built_in: BuiltIn) -> bool {
    rules.is_some_and(|rules| rules.params.iter().any(|param| param.built_in == Some(built_in)))
}

fn described(setting: &Setting) -> TokenStream {
    super::text::doc(&crate::markdown::rustdoc(setting.docs))
}

fn tokens(text: &str) -> TokenStream {
    text.parse().expect("the table of settings is written in the generator itself")
}

fn setters(setting: &Setting) -> TokenStream {
    let (name, set) = (ident(setting.name), format_ident!("set_{}", setting.name));
    let (type_, takes) = (tokens(setting.type_), tokens(setting.takes));
    let docs = described(setting);
    let value = match setting.turned {
        Turned::Same => quote!(Some(#name)),
        Turned::Convert => quote!(Some(#name.into())),
        Turned::Optional => quote!(#name.into()),
        Turned::Shared => quote!(Some(#type_::new(#name))),
    };
    // The official crates take no `None` for this one.
    let setter = match setting.name {
        "identity_cache" => quote! {
            pub fn #set(&mut self, #name: #takes) -> &mut Self {
                self.settings.#name = #value;
                self
            }
        },
        _ => quote! {
            pub fn #set(&mut self, #name: Option<#type_>) -> &mut Self {
                self.settings.#name = #name;
                self
            }
        },
    };
    quote! {
        #docs
        pub fn #name(mut self, #name: #takes) -> Self {
            self.settings.#name = #value;
            self
        }

        #docs
        #setter
    }
}

/// An accessor of the configuration, where the official crates have one.
fn accessor(setting: &Setting) -> Option<TokenStream> {
    let (name, type_, docs) = (ident(setting.name), tokens(setting.type_), described(setting));
    let (type_, value) = match setting.read {
        Read::No => return None,
        Read::Ref => (quote!(Option<&#type_>), quote!(self.values.settings.#name.as_ref())),
        Read::Clone => (quote!(Option<#type_>), quote!(self.values.settings.#name.clone())),
        Read::Copy => (quote!(Option<#type_>), quote!(self.values.settings.#name)),
    };
    Some(quote! {
        #docs
        pub fn #name(&self) -> #type_ {
            #value
        }
    })
}

fn param_type(kind: ParamKind) -> TokenStream {
    match kind {
        ParamKind::Text => quote!(String),
        ParamKind::Flag => quote!(bool),
        ParamKind::Texts => quote!(Vec<String>),
    }
}

fn field(param: &ClientParam) -> TokenStream {
    let (name, type_) = (ident(&param.name), param_type(param.kind));
    quote!(#name: Option<#type_>,)
}

fn param_setters(param: &ClientParam) -> TokenStream {
    let (name, set) = (ident(&param.name), format_ident!("set_{}", param.plain_name));
    let (type_, docs) = (param_type(param.kind), docs(&param.docs));
    quote! {
        #docs
        pub fn #name(mut self, #name: impl Into<#type_>) -> Self {
            self.#name = Some(#name.into());
            self
        }

        #docs
        pub fn #set(&mut self, #name: Option<#type_>) -> &mut Self {
            self.#name = #name;
            self
        }
    }
}

fn account_mode_setters() -> TokenStream {
    quote! {
        /// Whether the account that the credentials belong to is part of the endpoint's host; it is if that is
        /// possible, unless something else is set.
        pub fn account_id_endpoint_mode(mut self, account_id_endpoint_mode: AccountIdEndpointMode) -> Self {
            self.account_id_endpoint_mode = Some(account_id_endpoint_mode);
            self
        }

        /// Whether the account that the credentials belong to is part of the endpoint's host; it is if that is
        /// possible, unless something else is set.
        pub fn set_account_id_endpoint_mode(
            &mut self,
            account_id_endpoint_mode: Option<AccountIdEndpointMode>,
        ) -> &mut Self {
            self.account_id_endpoint_mode = account_id_endpoint_mode;
            self
        }
    }
}

/// The parts of the configuration that have to do with the endpoint.
struct Resolver {
    field: TokenStream,
    over: TokenStream,
    accessor: TokenStream,
    setters: TokenStream,
    resolve: TokenStream,
}

fn resolver(rules: Option<&EndpointRules>, params: &[ClientParam]) -> Resolver {
    let Some(rules) = rules else {
        return Resolver {
            field: TokenStream::new(),
            over: TokenStream::new(),
            accessor: TokenStream::new(),
            setters: TokenStream::new(),
            // The model does not say where the service is.
            resolve: quote! {
                pub(crate) fn endpoint(&self) -> EndpointFuture<'_> {
                    EndpointFuture::ready(self.values.settings.only_endpoint())
                }
            },
        };
    };
    let built_ins = rules.params.iter().filter_map(|param| {
        let set = format_ident!("set_{}", param.plain_name);
        let value = match param.built_in? {
            BuiltIn::Region => quote!(settings.region.as_ref().map(|region| region.to_string())),
            BuiltIn::UseFips => quote!(settings.use_fips),
            BuiltIn::UseDualStack => quote!(settings.use_dual_stack),
            BuiltIn::Endpoint => quote!(settings.endpoint_url.clone()),
            BuiltIn::AccountId => quote!(account_id.map(str::to_owned)),
            BuiltIn::AccountIdEndpointMode => {
                quote!(Some(self.values.account_id_endpoint_mode.clone().unwrap_or_default().to_string()))
            }
        };
        Some(quote!(.#set(#value)))
    });
    let client_params = params.iter().filter(|param| {
        rules.params.iter().any(|known| known.plain_name == param.plain_name && known.kind == param.kind)
    });
    let client_params = client_params.map(|param| {
        let (set, name) = (format_ident!("set_{}", param.plain_name), ident(&param.name));
        quote!(.#set(self.values.#name.clone()))
    });
    let account = if has(Some(rules), BuiltIn::AccountId) { quote!(account_id) } else { quote!(_) };
    Resolver {
        field: quote!(endpoint_resolver: Option<SharedEndpointResolver>,),
        over: quote!(endpoint_resolver: self.endpoint_resolver.or_else(|| base.endpoint_resolver.clone()),),
        accessor: quote! {
            /// What finds the endpoint; the service's own rules if nothing is set.
            pub fn endpoint_resolver(&self) -> SharedEndpointResolver {
                let resolver = self.values.endpoint_resolver.clone();
                resolver.unwrap_or_else(|| endpoint::DefaultResolver::new().into_shared_resolver())
            }
        },
        setters: quote! {
            /// What finds the endpoint in place of the service's own rules.
            pub fn endpoint_resolver(mut self, endpoint_resolver: impl ResolveEndpoint + 'static) -> Self {
                self.endpoint_resolver = Some(endpoint_resolver.into_shared_resolver());
                self
            }

            /// What finds the endpoint in place of the service's own rules.
            pub fn set_endpoint_resolver(&mut self, endpoint_resolver: Option<SharedEndpointResolver>) -> &mut Self {
                self.endpoint_resolver = endpoint_resolver;
                self
            }
        },
        resolve: quote! {
            /// Where a request goes that says this much about its endpoint.
            pub(crate) fn endpoint(
                &self,
                #account: Option<&str>,
                bind: impl FnOnce(ParamsBuilder) -> ParamsBuilder,
            ) -> EndpointFuture<'_> {
                let settings = &self.values.settings;
                let params = ParamsBuilder::default() #(#built_ins)* #(#client_params)*;
                let params = match bind(params).build() {
                    Ok(params) => params,
                    Err(error) => return EndpointFuture::ready(Err(error.into())),
                };
                match &self.values.endpoint_resolver {
                    None => EndpointFuture::ready(settings.explain(endpoint::resolve(&params))),
                    Some(resolver) => {
                        let resolver = resolver.clone();
                        EndpointFuture::new(async move {
                            let mut params = EndpointResolverParams::new(params);
                            resolver.finalize_params(&mut params)?;
                            resolver.resolve_endpoint(&params).await
                        })
                    }
                }
            }
        },
    }
}
