//! `src/lib.rs` and the modules that list the others.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::Context;
use crate::emit::client::{discovery, is_presignable};
use crate::emit::deprecation::allow_attribute;
use crate::emit::inlined;
use crate::emit::operation::example::example;
use crate::emit::shape::structure::builder_ident;
use crate::emit::text::{ident, inner_doc, summary};
use crate::ir::{Crate, Place, Structure, TypeDefinition, TypeName};
use crate::names::stem;

use super::features;

/// Returns `src/lib.rs`.
pub fn lib(lowered: &Crate) -> TokenStream {
    let docs = inner_doc(&introduction(lowered));
    let waiters = lowered.operations.iter().any(|operation| !operation.waiters.is_empty()).then(|| {
        quote! {
            #[cfg(feature = "client")]
            pub mod waiters;
        }
    });
    let mut modules = vec![
        (
            "client",
            quote!(
                #[cfg(feature = "client")]
                pub mod client;
            ),
        ),
        (
            "config",
            quote!(
                pub mod config;
            ),
        ),
        (
            "error",
            quote!(
                pub mod error;
            ),
        ),
        (
            "meta",
            quote!(
                pub mod meta;
            ),
        ),
        (
            "operation",
            quote!(
                pub mod operation;
            ),
        ),
        (
            "primitives",
            quote!(
                pub mod primitives;
            ),
        ),
        (
            "types",
            quote!(
                    pub mod types;
            #waiters
                ),
        ),
    ];
    modules.extend(inlined::modules(lowered));
    if is_presignable(lowered) {
        let module = quote!(
            #[cfg(feature = "client")]
            pub mod presigning;
        );
        modules.push(("presigning", module));
    }
    modules.extend(lowered.service.discovery.as_ref().map(|_| ("endpoint_discovery", discovery::module())));
    modules.sort_by_key(|(name, _)| *name);
    let modules = modules.into_iter().map(|(_, module)| module);
    let inlined = inlined::uses(lowered);
    quote! {
        #docs

        #![forbid(unsafe_code)]
        #![warn(missing_docs)]

        #(#modules)*

        #[cfg(feature = "client")]
        pub use client::Client;
        #[cfg(feature = "client")]
        pub use config::Config;
        pub use error::Error;
        pub use tinsmith_runtime::http;
        #inlined
    }
}

/// Returns the crate's documentation: its purpose, operations and features, and an example.
pub fn introduction(lowered: &Crate) -> String {
    let service = &lowered.service;
    let mut text = format!(
        "A client for {} with {}.\n\n{}\n\n# Operations\n",
        service.title,
        match lowered.operations.len() {
            1 => "one operation".to_owned(),
            count => format!("{count} operations"),
        },
        service.docs.text,
    );
    for operation in &lowered.operations {
        let link = format!("operation::{}", stem(&operation.module));
        let about = summary(&operation.docs.text).replace('\n', " ");
        text.push_str(&format!("- [`{}`]({link}): {about}\n", operation.name));
    }
    text.push_str(&inlined::introduction(lowered));
    text.push_str(
        "\n# Calls\n\
         With the default feature `client`, `Client` signs requests, sends them and retries them. It uses HTTP/1.1\n\
         and TLS by rustls (default feature `rustls`) or the system (`native-tls`), or an HTTP client of your own.\n\n\
         # Features\n",
    );
    text.push_str(&features::list(lowered));
    text.push_str(
        "\n\
         # Requests and responses\n\
         Without default features, this crate does no I/O. [`operation::Operation`] turns an input into an\n\
         [`http`] request, which you sign and send with a client of your choice, and a response into an output\n\
         or an error",
    );
    text.push_str(match lowered.endpoint {
        Some(_) => ".\n[`config::endpoint::resolve`] returns the URL to send the request to:\n\n",
        None => ":\n\n",
    });
    text.push_str(&example(lowered));
    text
}

/// Returns `src/primitives.rs`.
pub fn primitives(lowered: &Crate) -> TokenStream {
    let secret = lowered.inlined.runtime_features.contains(&"secret").then(|| {
        quote!(
            pub use tinsmith_runtime::secret::Secret;
        )
    });
    let streams = lowered.byte_streams().then(|| {
        quote!(
            pub use tinsmith_runtime::aws_smithy_types::body::SdkBody;
            pub use tinsmith_runtime::aws_smithy_types::byte_stream::error::Error as ByteStreamError;
            pub use tinsmith_runtime::aws_smithy_types::byte_stream::{AggregatedBytes, ByteStream};
            #[cfg(feature = "rt-tokio")]
            pub use tinsmith_runtime::aws_smithy_types::byte_stream::{FsBuilder, Length};
        )
    });
    let event_streams = lowered.event_streams().next().map(|_| {
        quote!(
            pub mod event_stream;
        )
    });
    quote! {
        //! Types for values that Rust has no built-in types for: bytes, times, documents and numbers of any size.

        #event_streams
        #streams
        pub use tinsmith_runtime::aws_smithy_types::date_time::Format as DateTimeFormat;
        pub use tinsmith_runtime::aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document, Number};
        #secret
    }
}

/// Returns `src/primitives/event_stream.rs`.
pub fn event_streams() -> TokenStream {
    quote! {
        //! Types for streams of events, and for the messages that events come in.

        pub use tinsmith_runtime::aws_smithy_types::event_stream::{Header, HeaderValue, Message, RawMessage};
        pub use tinsmith_runtime::aws_smithy_types::str_bytes::StrBytes;
        pub use tinsmith_runtime::event_stream::{EventError, EventReceiver, EventStreamSender};
        pub use tinsmith_runtime::event_stream::{error_frame, event_frame};
    }
}

/// Returns `src/operation.rs`.
pub fn operations(lowered: &Crate) -> TokenStream {
    let modules = lowered.operations.iter().map(|operation| {
        let module = ident(&operation.module);
        quote!(pub mod #module;)
    });
    let extended = lowered.service.extended_request_id.then(|| {
        quote!(
            pub use tinsmith_runtime::error::RequestIdExt;
        )
    });
    quote! {
        //! The operations, each in its own module.

        pub use tinsmith_runtime::error::RequestId;
        #extended
        pub use tinsmith_runtime::operation::Operation;

        #(#modules)*
    }
}

/// Returns `src/types.rs`.
pub fn types(context: &Context<'_>) -> TokenStream {
    let lowered = context.lowered;
    let allow = context.has_deprecated(Place::Types).then(allow_attribute);
    let names: Vec<_> = lowered.types.iter().map(TypeDefinition::name).collect();
    let list = list(&names);
    let builders =
        lowered.types.iter().any(|definition| matches!(definition, TypeDefinition::Structure(_))).then(
            || {
                quote!(
                    pub mod builders;
                )
            },
        );
    let errors = has_errors(lowered).then(|| {
        quote!(
            pub mod error;
        )
    });
    quote! {
        //! The structures, unions and enums that inputs and outputs contain.

        #allow

        #builders
        #errors

        #list
    }
}

/// Whether the module `types::error` has any types.
pub fn has_errors(lowered: &Crate) -> bool {
    !lowered.errors.is_empty() || lowered.event_streams().next().is_some()
}

/// Returns `src/types/error.rs`.
pub fn errors(context: &Context<'_>) -> TokenStream {
    let allow = context.has_deprecated(Place::Errors).then(allow_attribute);
    let mut names: Vec<_> = context.lowered.errors.iter().map(|error| &error.name).collect();
    names.extend(context.lowered.event_streams().map(|(_, stream)| &stream.error));
    names.sort();
    let list = list(&names);
    quote! {
        //! The errors that the model defines.

        #allow

        pub mod builders;

        #list
    }
}

/// Returns `mod x; pub use x::X;` for each type.
fn list(names: &[&TypeName]) -> TokenStream {
    let modules = names.iter().map(|name| {
        let file = ident(&name.file);
        match name.public == name.ident {
            true => quote!(mod #file;),
            // Other files use the type by the path of its own module, because its public name would shadow another.
            false => quote!(pub(crate) mod #file;),
        }
    });
    let uses = names.iter().map(|name| {
        let (file, public, own) = (ident(&name.file), ident(&name.public), ident(&name.ident));
        match name.public == name.ident {
            true => quote!(pub use #file::#public;),
            false => quote!(pub use #file::#own as #public;),
        }
    });
    quote!(#(#modules)* #(#uses)*)
}

/// Returns `src/types/builders.rs`.
pub fn type_builders(lowered: &Crate) -> TokenStream {
    let structures = lowered.types.iter().filter_map(|definition| match definition {
        TypeDefinition::Structure(structure) => Some(structure),
        _ => None,
    });
    builders("Builders for the structures.", structures)
}

/// Returns `src/types/error/builders.rs`.
pub fn error_builders(lowered: &Crate) -> TokenStream {
    builders("Builders for the errors, for use in tests.", lowered.errors.iter())
}

fn builders<'c>(docs: &str, structures: impl Iterator<Item = &'c Structure>) -> TokenStream {
    let docs = inner_doc(docs);
    let uses = structures.map(|structure| {
        let (file, builder) = (ident(&structure.name.file), builder_ident(structure));
        quote!(pub use super::#file::#builder;)
    });
    quote!(#docs #(#uses)*)
}
