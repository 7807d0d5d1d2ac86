//! The settings of clients that do not depend on endpoint rules: a table, and the setters and accessors for its rows.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::emit::text::{doc, ident};
use crate::ir::ServiceAuth;

/// A setting of a client.
pub struct Setting {
    name: &'static str,
    type_: &'static str,
    /// The type of the setter's argument, which `conversion` converts into `type_`.
    takes: &'static str,
    conversion: Conversion,
    getter: Getter,
    availability: Availability,
    docs: &'static str,
}

/// Which clients have the setting.
#[derive(Clone, Copy, PartialEq)]
enum Availability {
    Always,
    /// Clients with an operation whose large bodies are compressed.
    WithCompression,
    /// Clients with an operation whose bodies have checksums.
    WithChecksums,
    /// Clients with an operation that adds a prefix to the endpoint's host.
    WithHostPrefix,
    /// Clients of services that accept credentials, not only bearer tokens.
    WithCredentials,
    /// Clients of services with endpoints that require the credentials of a session.
    WithSessions,
    /// Clients of services that accept SigV4a.
    WithSigV4a,
    /// Clients of services with several authentication schemes.
    WithSchemes,
}

/// The properties of a client that determine which settings it has.
#[derive(Clone, Copy)]
pub struct Available {
    pub compresses: bool,
    pub has_checksums: bool,
    pub has_host_prefixes: bool,
    pub has_sessions: bool,
    pub auth: ServiceAuth,
}

/// How a setter's argument becomes the setting.
#[derive(Clone, Copy)]
enum Conversion {
    Same,
    Convert,
    /// The argument may itself be an `Option`.
    Optional,
    /// The argument implements a trait, and is wrapped in the setting's shared type.
    Shared,
}

/// How the configuration's accessor returns the setting.
#[derive(Clone, Copy)]
enum Getter {
    No,
    Ref,
    Clone,
    Copy,
}

/// All settings, the most commonly used ones first.
const SETTINGS: [Setting; 25] = [
    Setting {
        name: "region",
        type_: "Region",
        takes: "impl Into<Option<Region>>",
        conversion: Conversion::Optional,
        getter: Getter::Ref,
        availability: Availability::Always,
        docs: "The region to call and to sign requests for, such as `us-east-1`.",
    },
    Setting {
        name: "credentials_provider",
        type_: "SharedCredentialsProvider",
        takes: "impl ProvideCredentials + 'static",
        conversion: Conversion::Shared,
        getter: Getter::Clone,
        availability: Availability::WithCredentials,
        docs: "The provider of the credentials for signing requests. It is called when the first request is sent, and \
                 again shortly before the credentials expire, or after 15 minutes if they do not expire.",
    },
    Setting {
        name: "express_credentials_provider",
        type_: "SharedCredentialsProvider",
        takes: "impl ProvideCredentials + 'static",
        conversion: Conversion::Shared,
        getter: Getter::No,
        availability: Availability::WithSessions,
        docs: "The provider of the credentials for signing requests to directory buckets of S3 Express One Zone. By default, \
                 the client creates a session with each bucket and uses the credentials of the session.",
    },
    Setting {
        name: "auth_scheme_preference",
        type_: "tinsmith_runtime::aws_smithy_runtime_api::client::auth::AuthSchemePreference",
        takes: "impl Into<tinsmith_runtime::aws_smithy_runtime_api::client::auth::AuthSchemePreference>",
        conversion: Conversion::Convert,
        getter: Getter::Ref,
        availability: Availability::WithSchemes,
        docs: "The authentication schemes to prefer among those that an operation takes and the client has an identity \
                 for. By default, the order is that of the model.",
    },
    Setting {
        name: "sigv4a_signing_region_set",
        type_: "tinsmith_runtime::aws_types::region::SigningRegionSet",
        takes: "impl Into<tinsmith_runtime::aws_types::region::SigningRegionSet>",
        conversion: Conversion::Convert,
        getter: Getter::Ref,
        availability: Availability::WithSigV4a,
        docs: "The regions that SigV4a signatures are for. By default, they are those that the endpoint names, or else \
                 the client's region.",
    },
    Setting {
        name: "endpoint_url",
        type_: "String",
        takes: "impl Into<String>",
        conversion: Conversion::Convert,
        getter: Getter::No,
        availability: Availability::Always,
        docs: "A URL to use instead of the service's own, such as `http://127.0.0.1:5000` for tests.",
    },
    Setting {
        name: "use_fips",
        type_: "bool",
        takes: "impl Into<bool>",
        conversion: Conversion::Convert,
        getter: Getter::No,
        availability: Availability::Always,
        docs: "Whether the endpoint must comply with FIPS 140. The default is `false`.",
    },
    Setting {
        name: "use_dual_stack",
        type_: "bool",
        takes: "impl Into<bool>",
        conversion: Conversion::Convert,
        getter: Getter::No,
        availability: Availability::Always,
        docs: "Whether the endpoint must also be reachable over IPv6. The default is `false`.",
    },
    Setting {
        name: "retry_config",
        type_: "RetryConfig",
        takes: "RetryConfig",
        conversion: Conversion::Same,
        getter: Getter::Ref,
        availability: Availability::Always,
        docs: "How often and when to retry. The default is three attempts in the standard mode.",
    },
    Setting {
        name: "timeout_config",
        type_: "TimeoutConfig",
        takes: "TimeoutConfig",
        conversion: Conversion::Same,
        getter: Getter::Ref,
        availability: Availability::Always,
        docs: "The timeouts for connecting (3.1 s by default), for starting and continuing the response, for an \
             attempt, and for the whole operation (unlimited by default).",
    },
    Setting {
        name: "stalled_stream_protection",
        type_: "StalledStreamProtectionConfig",
        takes: "StalledStreamProtectionConfig",
        conversion: Conversion::Same,
        getter: Getter::Ref,
        availability: Availability::Always,
        docs: "How long the service may pause in the middle of a response. The default is 20 s.",
    },
    Setting {
        name: "max_response_size",
        type_: "usize",
        takes: "usize",
        conversion: Conversion::Same,
        getter: Getter::No,
        availability: Availability::Always,
        docs: "The maximum size of a response in bytes. The default is 64 MiB. Official clients have no limit.",
    },
    Setting {
        name: "http_client",
        type_: "SharedHttpClient",
        takes: "impl HttpClient + 'static",
        conversion: Conversion::Shared,
        getter: Getter::Clone,
        availability: Availability::Always,
        docs: "The HTTP client that sends requests. The features `rustls` and `native-tls` provide one.",
    },
    Setting {
        name: "app_name",
        type_: "AppName",
        takes: "AppName",
        conversion: Conversion::Same,
        getter: Getter::Ref,
        availability: Availability::Always,
        docs: "The program's name, which is reported to the service.",
    },
    Setting {
        name: "identity_cache",
        type_: "SharedIdentityCache",
        takes: "impl ResolveCachedIdentity + 'static",
        conversion: Conversion::Shared,
        getter: Getter::Clone,
        availability: Availability::Always,
        docs: "The cache for credentials. By default, the client has its own.",
    },
    Setting {
        name: "disable_clock_skew_correction",
        type_: "bool",
        takes: "impl Into<Option<bool>>",
        conversion: Conversion::Optional,
        getter: Getter::Copy,
        availability: Availability::Always,
        docs: "Whether to sign with this machine's clock even if responses show that it is wrong.",
    },
    Setting {
        name: "disable_host_prefix_injection",
        type_: "bool",
        takes: "impl Into<Option<bool>>",
        conversion: Conversion::Optional,
        getter: Getter::Copy,
        availability: Availability::WithHostPrefix,
        docs: "Whether requests go to the endpoint's host as it is, without the prefix that some operations have for \
                 it; `false` if nothing is set. Local servers and VPC endpoints often need `true`.",
    },
    Setting {
        name: "disable_request_compression",
        type_: "bool",
        takes: "impl Into<Option<bool>>",
        conversion: Conversion::Optional,
        getter: Getter::Copy,
        availability: Availability::WithCompression,
        docs: "Whether to send large bodies uncompressed instead of as gzip. The default is `false`.",
    },
    Setting {
        name: "request_min_compression_size_bytes",
        type_: "u32",
        takes: "impl Into<Option<u32>>",
        conversion: Conversion::Optional,
        getter: Getter::Copy,
        availability: Availability::WithCompression,
        docs: "The smallest size in bytes at which a body is sent as gzip: 0 to 10,485,760. The default is 10,240.",
    },
    Setting {
        name: "request_checksum_calculation",
        type_: "RequestChecksumCalculation",
        takes: "RequestChecksumCalculation",
        conversion: Conversion::Same,
        getter: Getter::Ref,
        availability: Availability::WithChecksums,
        docs: "Whether requests have a checksum wherever the service takes one, which is the default, or only where it \
                 requires one.",
    },
    Setting {
        name: "response_checksum_validation",
        type_: "ResponseChecksumValidation",
        takes: "ResponseChecksumValidation",
        conversion: Conversion::Same,
        getter: Getter::Ref,
        availability: Availability::WithChecksums,
        docs: "Whether responses are checked wherever the service sends a checksum, which is the default, or only where \
                 the input asks for one.",
    },
    Setting {
        name: "aws_chunked_encoding_chunk_size",
        type_: "Option<usize>",
        takes: "Option<usize>",
        conversion: Conversion::Same,
        getter: Getter::No,
        availability: Availability::WithChecksums,
        docs: "The size in bytes of the chunks in which streams are sent that have a checksum: 8,192 at least, or `None` \
                 for one chunk, which needs memory for the whole stream. The default is 65,536.",
    },
    Setting {
        name: "sleep_impl",
        type_: "SharedAsyncSleep",
        takes: "impl AsyncSleep + 'static",
        conversion: Conversion::Shared,
        getter: Getter::Clone,
        availability: Availability::Always,
        docs: "The implementation of sleep. The default is tokio.",
    },
    Setting {
        name: "time_source",
        type_: "SharedTimeSource",
        takes: "impl TimeSource + 'static",
        conversion: Conversion::Shared,
        getter: Getter::Clone,
        availability: Availability::Always,
        docs: "The source of the current time. The default is the system clock.",
    },
    Setting {
        name: "behavior_version",
        type_: "BehaviorVersion",
        takes: "BehaviorVersion",
        conversion: Conversion::Same,
        getter: Getter::No,
        availability: Availability::Always,
        docs: "Accepted for compatibility with programs that also use official clients. This client always behaves like \
                 their latest version.",
    },
];

/// Returns the settings of a client.
pub fn settings(available: Available) -> impl Iterator<Item = &'static Setting> + Clone {
    SETTINGS.iter().filter(move |setting| match setting.availability {
        Availability::Always => true,
        Availability::WithCompression => available.compresses,
        Availability::WithChecksums => available.has_checksums,
        Availability::WithHostPrefix => available.has_host_prefixes,
        Availability::WithCredentials => available.auth.takes_credentials(),
        Availability::WithSessions => available.has_sessions,
        Availability::WithSigV4a => available.auth.sigv4a,
        Availability::WithSchemes => available.auth.has_choice(),
    })
}

fn described(setting: &Setting) -> TokenStream {
    doc(&crate::markdown::rustdoc(setting.docs))
}

fn tokens(text: &str) -> TokenStream {
    text.parse().expect("the table of settings is written in the generator itself")
}

pub fn setters(setting: &Setting) -> TokenStream {
    let (name, set) = (ident(setting.name), format_ident!("set_{}", setting.name));
    let (type_, takes) = (tokens(setting.type_), tokens(setting.takes));
    let docs = described(setting);
    let value = match setting.conversion {
        Conversion::Same => quote!(Some(#name)),
        Conversion::Convert => quote!(Some(#name.into())),
        Conversion::Optional => quote!(#name.into()),
        Conversion::Shared => quote!(Some(#type_::new(#name))),
    };
    // In the official crates, this setter does not accept `None`.
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

/// Returns the configuration's accessor of the setting, if the official crates have one.
pub fn accessor(setting: &Setting) -> Option<TokenStream> {
    let (name, type_, docs) = (ident(setting.name), tokens(setting.type_), described(setting));
    let (type_, value) = match setting.getter {
        Getter::No => return None,
        Getter::Ref => (quote!(Option<&#type_>), quote!(self.values.settings.#name.as_ref())),
        Getter::Clone => (quote!(Option<#type_>), quote!(self.values.settings.#name.clone())),
        Getter::Copy => (quote!(Option<#type_>), quote!(self.values.settings.#name)),
    };
    Some(quote! {
        #docs
        pub fn #name(&self) -> #type_ {
            #value
        }
    })
}
