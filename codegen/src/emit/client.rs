//! `src/client.rs`, the client with a method for each operation, and `src/meta.rs`, constants about the service. The
//! submodules emit the client's configuration, fluent builders, paginators and waiters.

pub mod config;
pub mod discovery;
pub mod fluent;
pub mod paginator;
pub mod waiter;

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Crate, Operation, Protocol, Structure};
use crate::markdown::wrapped;

use super::Context;
use super::deprecation::allow_attribute;
use super::operation::example::client_example;
use super::scope::Scope;
use super::shape::schema::xml_namespace;
use super::text::{brief, doc, ident, inner_doc};

/// The names that `src/client.rs` defines or imports for every service.
const OWN_NAMES: [&str; 11] = [
    "Arc",
    "BoxError",
    "Call",
    "Changes",
    "Client",
    "Config",
    "Handle",
    "HttpResponse",
    "Inner",
    "SdkConfig",
    "SdkError",
];

/// Returns `src/client.rs`.
pub fn file(context: &Context<'_>) -> TokenStream {
    let lowered = context.lowered;
    let module_docs = inner_doc(&format!("A client for {}.", lowered.service.title));
    let mut text = format!(
        "Calls {}.\n\nA client holds connections and credentials. Create one client and clone it: cloning is cheap.",
        lowered.service.title
    );
    if lowered.service.discovery.is_some() {
        text.push_str(&wrapped(
            "\n\nMost operations need an endpoint that the service assigns: first create a client with \
             [`with_endpoint_discovery_enabled`](Self::with_endpoint_discovery_enabled).",
        ));
    }
    let example = client_example(lowered);
    if !example.is_empty() {
        text.push_str(&format!("\n\n{example}"));
    }
    let docs = doc(&text);
    let allow =
        lowered.operations.iter().any(|operation| operation.docs.deprecated.is_some()).then(allow_attribute);
    let scope = Scope::new(&[], OWN_NAMES);
    let methods: Vec<_> =
        lowered.operations.iter().map(|operation| method(&scope, lowered, operation)).collect();
    let builders = scope.uses();
    let (senders, calls) = calls(lowered);
    let waiters = waiter::client_parts(lowered);
    let presign = is_presignable(lowered).then(presign);
    let discovery = lowered.service.discovery.as_ref().map(|it| discovery::method(lowered, it));
    let [box_error, discover] = discovery.as_ref().map(|_| discovery::uses()).unwrap_or_default();
    quote! {
        #module_docs
        #allow

        use std::sync::Arc;
        #box_error
        use tinsmith_runtime::aws_types::SdkConfig;
        use tinsmith_runtime::client::customize::Changes;
        #discover
        use tinsmith_runtime::client::{Call, Handle, #senders};

        use crate::config::http::HttpResponse;
        use crate::config::{self, Config};
        use crate::error::SdkError;
        #builders

        #docs
        #[derive(Clone, Debug)]
        pub struct Client {
            inner: Arc<Inner>,
        }

        #[derive(Debug)]
        struct Inner {
            config: Config,
            handle: Handle,
        }

        impl Client {
            /// Creates a client from the program's shared configuration, as loaded by the crate `aws-config`.
            pub fn new(sdk_config: &SdkConfig) -> Self {
                Self::from_conf(Config::new(sdk_config))
            }

            /// Creates a client with this configuration.
            pub fn from_conf(conf: Config) -> Self {
                let handle = Handle::new(&crate::meta::SERVICE, conf.settings().clone());
                Self { inner: Arc::new(Inner { config: conf, handle }) }
            }

            /// The configuration of this client.
            pub fn config(&self) -> &Config {
                &self.inner.config
            }

            #discovery

            #(#methods)*
        }

        #calls

        #presign

        /// Returns the same client with other settings, for a single call.
        fn change(client: &Client, changed: config::Builder) -> Client {
            let handle = client.inner.handle.derive(changed.settings().clone());
            let config = changed.build_over(&client.inner.config);
            Client { inner: Arc::new(Inner { config, handle }) }
        }

        #waiters

        /// Settings for single calls.
        pub mod customize {
            pub use tinsmith_runtime::client::customize::CustomizableOperation;
        }
    }
}

/// Returns the runtime's functions that send inputs, and the functions that call them. Inputs with a stream are sent by
/// separate functions.
fn calls(lowered: &Crate) -> (TokenStream, TokenStream) {
    let (mut senders, mut functions) = (Vec::new(), TokenStream::new());
    let has = |is_meant: fn(&Structure) -> bool| {
        lowered.operations.iter().any(|operation| is_meant(&operation.input))
    };
    let function = |name: &str, sender: &str, parameter: TokenStream, argument: TokenStream| {
        let (name, sender) = (ident(name), ident(sender));
        quote! {
            pub(crate) async fn #name<O: Call<Config = Config>>(
                client: &Client,
                input: O::Input,
                #parameter
                changes: Changes<config::Builder>,
            ) -> Result<O::Output, SdkError<O::Error, HttpResponse>> {
                let changed = changes.config.map(|changed| change(client, changed));
                let Inner { config, handle } = &*changed.as_ref().unwrap_or(client).inner;
                #sender::<O>(handle, config, input, #argument &changes.interceptors).await
            }
        }
    };
    if has(|input| input.stream().is_none()) {
        senders.push(ident("send"));
        let docs = doc(
            "Sends the input of an operation. This is not a method, because an operation can have any name.",
        );
        let call = function("call", "send", quote!(), quote!());
        functions.extend(quote!(#docs #call));
    }
    if has(|input| input.byte_stream().is_some()) {
        senders.push(ident("send_with_body"));
        let docs = doc("Sends the input of an operation with the stream that was taken out of it.");
        let body = quote!(body: crate::primitives::ByteStream,);
        let call = function("call_with_body", "send_with_body", body, quote!(body,));
        functions.extend(quote!(#docs #call));
    }
    if has(|input| input.event_stream().is_some()) {
        senders.push(ident("send_with_events"));
        let docs = doc("Sends the input of an operation with the events that were taken out of it.");
        let events = quote!(events: tinsmith_runtime::event_stream::OutgoingMessages,);
        let call = function("call_with_events", "send_with_events", events, quote!(events,));
        functions.extend(quote!(#docs #call));
    }
    (quote!(#(#senders),*), functions)
}

/// Whether any of the operations can be presigned.
pub fn is_presignable(lowered: &Crate) -> bool {
    lowered.operations.iter().any(|operation| operation.presignable.is_some())
}

fn presign() -> TokenStream {
    quote! {
        /// Presigns the request for the input of an operation.
        pub(crate) async fn presign<O: Call<Config = Config>>(
            client: &Client,
            input: O::Input,
            changes: Changes<config::Builder>,
            presigning: &crate::presigning::PresigningConfig,
        ) -> Result<crate::presigning::PresignedRequest, SdkError<O::Error, HttpResponse>> {
            let changed = changes.config.map(|changed| change(client, changed));
            let Inner { config, handle } = &*changed.as_ref().unwrap_or(client).inner;
            tinsmith_runtime::client::presign::<O>(handle, config, input, &changes.interceptors, presigning).await
        }
    }
}

/// Returns `src/presigning.rs`.
pub fn presigning() -> TokenStream {
    quote! {
        //! Presigned requests: a request that is signed by one program and sent by another.
        //!
        //! ```text
        //! let config = PresigningConfig::expires_in(Duration::from_secs(600))?;
        //! let request = client.operation().presigned(config).await?;
        //! ```

        pub use tinsmith_runtime::client::presigning::{
            PresignedRequest, PresigningConfig, PresigningConfigBuilder, PresigningConfigError,
        };
    }
}

/// Returns a clone of the client behind a reference. If there is an operation `Clone`, its method takes precedence over
/// that of the trait, so the trait has to be named.
pub fn cloned(lowered: &Crate, client: TokenStream) -> TokenStream {
    match has_operation_clone(lowered) {
        true => quote!(Clone::clone(#client)),
        false => quote!(#client.clone()),
    }
}

/// Returns a clone of a client that is not behind a reference.
pub fn cloned_owned(lowered: &Crate, client: TokenStream) -> TokenStream {
    match has_operation_clone(lowered) {
        true => quote!(Clone::clone(&#client)),
        false => quote!(#client.clone()),
    }
}

fn has_operation_clone(lowered: &Crate) -> bool {
    lowered.operations.iter().any(|operation| operation.module == "clone")
}

fn method(scope: &Scope, lowered: &Crate, operation: &Operation) -> TokenStream {
    let name = ident(&operation.module);
    let builder = format!("{}FluentBuilder", super::operation::operation_camel(operation));
    let note = "\n\nNo request is sent until you call `send()`.";
    let docs = brief(&operation.docs, note);
    let builder = scope.item(&format!("crate::operation::{}::builders", operation.module), &builder);
    let new = ident(fluent::constructor(operation));
    let client = cloned(lowered, quote!(self));
    quote! {
        #docs
        pub fn #name(&self) -> #builder {
            #builder::#new(#client)
        }
    }
}

/// Returns `src/meta.rs`.
pub fn meta(lowered: &Crate) -> TokenStream {
    let service = &lowered.service;
    let (id, signing_name) = (&service.sdk_id, &service.signing_name);
    let (name, version) = (&service.shape_name, &service.version);
    let protocol = match service.protocol {
        Protocol::RpcV2Cbor => ("rpc_v2_cbor", "RPC_V2_CBOR"),
        Protocol::RpcV2Json => ("rpc_v2_json", "RPC_V2_JSON"),
        Protocol::AwsJson1_0 => ("aws_json", "AWS_JSON_1_0"),
        Protocol::AwsJson1_1 => ("aws_json", "AWS_JSON_1_1"),
        Protocol::RestJson1 => ("rest_json", "REST_JSON_1"),
        Protocol::RestXml => ("rest_xml", "REST_XML"),
        Protocol::AwsQuery => ("aws_query", "AWS_QUERY"),
        Protocol::Ec2Query => ("ec2_query", "EC2_QUERY"),
    };
    let (module, protocol) = (ident(protocol.0), ident(protocol.1));
    let query_compatible = service.query_compatible.then(|| quote!(.query_compatible()));
    let xml_namespace = service.xml_namespace.as_ref().map(xml_namespace);
    let headers = pairs(&service.headers).map(|pairs| quote!(.headers(&[#pairs])));
    let labels = pairs(&service.labels).map(|pairs| quote!(.labels(&[#pairs])));
    let codes = &service.transient_errors;
    let transient = (!codes.is_empty()).then(|| quote!(.transient_errors(&[#(#codes),*])));
    let payload_hash = service.payload_hash.then(|| quote!(.payload_hash()));
    let plain_path = service.plain_path.then(|| quote!(.plain_path()));
    quote! {
        //! Information about the service and this crate.

        #[cfg(feature = "client")]
        use tinsmith_runtime::client::Service;
        use tinsmith_runtime::protocol::#module;
        use tinsmith_runtime::schema::ServiceSchema;

        /// The version of this crate.
        pub static PKG_VERSION: &str = env!("CARGO_PKG_VERSION");

        pub(crate) static SCHEMA: ServiceSchema =
            ServiceSchema::new(#name, #version, &#module::#protocol) #query_compatible #xml_namespace #headers #labels;

        #[cfg(feature = "client")]
        pub(crate) static SERVICE: Service =
            Service::new(#id, #signing_name, env!("CARGO_PKG_VERSION")) #transient #payload_hash #plain_path;
    }
}

/// Returns an array's elements for names and values, or `None` if there are none.
fn pairs(pairs: &[(String, String)]) -> Option<TokenStream> {
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| quote!((#name, #value))).collect();
    (!pairs.is_empty()).then(|| quote!(#(#pairs),*))
}
