//! An operation's file: marker, input, output, error, builders, and the way to the wire and back.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{HostPart, Operation, Structure, TypeKind};
use crate::protocol;

use super::Context;
use super::builder::{Extras, builder, builder_with};
use super::codec::codec;
use super::deprecation::{allow_attribute, allow_deprecated};
use super::error::operation_error;
use super::fluent::fluent_name;
use super::required::required;
use super::scope::Scope;
use super::structure::{builder_ident, structure};
use super::text::{docs, ident, inner_doc};
use super::typed;
use super::validation::validation;

pub fn file(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let fluent = fluent_name(operation);
    let builders =
        [builder_ident(&operation.input).to_string(), builder_ident(&operation.output).to_string()];
    let others = [operation.marker.as_str(), &operation.error.name, &builders[0], &builders[1]];
    let scope = Scope::new(&[&operation.input.name, &operation.output.name], others);
    let marker = marker(context, &scope, operation);
    let input = part(&scope, &operation.input);
    let output = part(&scope, &operation.output);
    let error = operation_error(&scope, operation);
    let extras = Extras {
        field: typed::hidden_field(&scope, context.lowered, operation),
        methods: typed::setters(&scope, context.lowered, operation),
        complete: typed::complete(context.lowered, operation),
    };
    let input_builder = builder_with(&scope, &operation.input, &extras);
    let next_step = typed::next_step(&scope, context.lowered, operation);
    let output_builder = builder(&scope, &operation.output);
    let required = required(context, &scope, &operation.input);
    let validation = validation(context, &operation.input);
    let uses = scope.uses();
    let module_docs = inner_doc(&format!("Types of the operation `{}`.", operation.name));
    let deprecated = operation.docs.deprecated.is_some()
        || operation.error.variants.iter().any(|variant| variant.docs.deprecated.is_some());
    let allow = match deprecated {
        true => allow_attribute(),
        false => allow_deprecated(context, &[&operation.input, &operation.output], &[]),
    };
    let paginator = operation.paginator.is_some().then(|| {
        quote! {
            #[cfg(feature = "client")]
            pub mod paginator;
        }
    });
    let fluent = ident(&fluent);
    let mut builder_names: Vec<_> = builders.iter().map(|name| ident(name)).collect();
    builder_names.sort();
    quote! {
        #module_docs
        #allow

        #uses

        #[cfg(feature = "client")]
        mod client;
        #paginator

        #marker
        #input
        #output
        #next_step
        #error

        /// The builders of the operation's types.
        pub mod builders {
            #[cfg(feature = "client")]
            pub use super::client::#fluent;
            pub use super::{#(#builder_names),*};
        }

        #input_builder
        #output_builder
        #required
        #validation
    }
}

/// The operation's name without what would make it shadow something.
pub fn operation_camel(operation: &Operation) -> &str {
    operation.error.name.strip_suffix("Error").unwrap_or(&operation.error.name)
}

fn part(scope: &Scope, shape: &Structure) -> TokenStream {
    let structure = structure(scope, shape);
    let codec = codec(scope, shape);
    let request_id = (shape.role == crate::ir::Role::Output).then(|| {
        let name = ident(&shape.name.ident);
        let request_id = scope.item("crate::operation", "RequestId");
        quote! {
            impl #request_id for #name {
                fn request_id(&self) -> Option<&str> {
                    self._request_id.as_deref()
                }
            }
        }
    });
    quote!(#structure #request_id #codec)
}

/// The marker type with the code that turns inputs into requests and answers into outputs or errors.
fn marker(context: &Context<'_>, scope: &Scope, operation: &Operation) -> TokenStream {
    let service = &context.lowered.service;
    let marker = ident(&operation.marker);
    let marker_docs = docs(&operation.docs);
    let (input, output) = (ident(&operation.input.name.ident), ident(&operation.output.name.ident));
    let error = ident(&operation.error.name);
    let (name, target) = (&operation.name, protocol::target(service, operation));
    let content_type = protocol::content_type(service.protocol);
    let query_mode = service.query_compatible;
    let operation_trait = scope.item("crate::operation", "Operation");
    let build_error = scope.item("crate::error", "BuildError");
    let request = scope.item("tinsmith_runtime::http", "Request");
    let response = scope.item("tinsmith_runtime::http", "Response");
    let envelope = scope.item("tinsmith_runtime::operation", "Envelope");
    let value = scope.item("tinsmith_runtime::json", "Value");
    let answer = scope.item("tinsmith_runtime::error", "ErrorAnswer");
    let check = operation.input.checks_required.then(|| quote!(input.check_required()?;));
    let (prefix, prefix_value) = host_prefix(scope, operation);
    let body = match operation.input.fields.is_empty() {
        true => quote!(b"{}".to_vec()),
        false => quote!(tinsmith_runtime::json::write_object(|object| input.write_json(object))?),
    };
    let endpoint = operation.endpoint_field.as_ref().map(|field| {
        let field = ident(field);
        quote!(let endpoint = input.#field.as_deref().unwrap_or(endpoint);)
    });
    let send = quote!(tinsmith_runtime::operation::request(endpoint, &envelope, body));
    let compress = operation.compressed.then(|| quote!(compression.gzip(&mut request);));
    let sum = operation.checksum.then(|| quote!(tinsmith_runtime::checksum::content_md5(&mut request);));
    // The checksum is of what is sent, so it comes last.
    let send = match operation.compressed || operation.checksum {
        true => quote!(let mut request = #send?; #compress #sum Ok(request)),
        false => send,
    };
    let input_name = if operation.input.fields.is_empty() { quote!(_) } else { quote!(input) };
    let work = quote! {
        #check
        #prefix
        #endpoint
        let body = #body;
        let envelope = #envelope {
            content_type: #content_type,
            target: #target,
            host_prefix: #prefix_value,
            query_mode: #query_mode,
        };
        #send
    };
    let result = quote!(Result<#request<Vec<u8>>, #build_error>);
    // Only a client has settings that say what to compress.
    let (work, with_compression) = match operation.compressed {
        false => (work, None),
        true => {
            let compression = scope.item("tinsmith_runtime::compression", "Compression");
            let compressed = quote! {
                impl #marker {
                    /// The request, compressed if `compression` says so.
                    pub(crate) fn compressed(
                        #input_name: &#input,
                        endpoint: &str,
                        compression: #compression,
                    ) -> #result {
                        #work
                    }
                }
            };
            (quote!(Self::compressed(input, endpoint, #compression::default())), Some(compressed))
        }
    };
    let input_name = if operation.compressed { quote!(input) } else { input_name };
    quote! {
        #marker_docs
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct #marker;

        impl #operation_trait for #marker {
            type Input = #input;
            type Output = #output;
            type Error = #error;

            const NAME: &'static str = #name;

            fn request(#input_name: &#input, endpoint: &str) -> #result {
                #work
            }

            fn response<B: AsRef<[u8]>>(response: &#response<B>) -> Result<#output, #error> {
                if !response.status().is_success() {
                    return Err(#error::read(#answer::read(response)));
                }
                let output = #value::unread(response.body().as_ref()).and_then(#output::read_json);
                let mut output = output
                    .map_err(|error| #error::Unhandled(tinsmith_runtime::error::unreadable(error, response.headers())))?;
                output._request_id = tinsmith_runtime::error::request_id(response.headers()).map(str::to_owned);
                Ok(output)
            }
        }

        #with_compression
    }
}

fn host_prefix(scope: &Scope, operation: &Operation) -> (TokenStream, TokenStream) {
    let Some(parts) = &operation.host_prefix else { return (TokenStream::new(), quote!("")) };
    let has_labels = parts.iter().any(|part| matches!(part, HostPart::Label { .. }));
    if !has_labels {
        let text: String = parts
            .iter()
            .map(|part| match part {
                HostPart::Text(text) => text.as_str(),
                HostPart::Label { .. } => "",
            })
            .collect();
        return (TokenStream::new(), quote!(#text));
    }
    let label = scope.item("tinsmith_runtime::operation", "host_label");
    let pushes = parts.iter().map(|part| match part {
        HostPart::Text(text) => {
            let mut letters = text.chars();
            match (letters.next(), letters.next()) {
                (Some(only), None) => quote!(prefix.push(#only);),
                _ => quote!(prefix.push_str(#text);),
            }
        }
        HostPart::Label { field, .. } => {
            let (name, text) = (ident(field), field.trim_start_matches("r#"));
            let found = operation.input.fields.iter().find(|candidate| candidate.name == *field);
            let value = match found.map(|found| &found.type_.kind) {
                Some(TypeKind::Enumeration(_)) => quote!(input.#name.as_ref().map(|value| value.as_str())),
                _ => quote!(input.#name.as_deref()),
            };
            quote!(prefix.push_str(#label(#text, #value)?);)
        }
    });
    (quote!(let mut prefix = String::new(); #(#pushes)*), quote!(&prefix))
}
