//! An operation's files: its marker, input, output and error, and the builders.

pub mod example;

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{HttpChecksum, Operation, Role, Structure};

use super::Context;
use super::client::fluent::fluent_name;
use super::deprecation::{allow_attribute, allow_deprecated};
use super::inlined;
use super::scope::Scope;
use super::shape::builder::builder_with;
use super::shape::error::operation_error;
use super::shape::schema::{structure_impls, structure_schema};
use super::shape::structure::{builder_ident, structure_with};
use super::text::{docs, ident, inner_doc};

pub fn file(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let others = [operation.marker.as_str(), &operation.error.name];
    let scope = Scope::new(&[&operation.input.name, &operation.output.name], others);
    let marker = marker(&scope, operation);
    let input = part(&scope, "INPUT_SCHEMA", &operation.input, &TokenStream::new(), false);
    let extended = context.lowered.service.extended_request_id;
    let kept = inlined::output_field(&scope, context.lowered, operation);
    let id = extended.then(|| quote!(pub(crate) _extended_request_id: Option<String>,));
    let output = part(&scope, "OUTPUT_SCHEMA", &operation.output, &quote!(#kept #id), extended);
    let error = operation_error(&scope, operation);
    let inlined = inlined::operation_modules(context.lowered, operation);
    let uses = scope.uses();
    let module_docs = inner_doc(&format!("The types of the operation `{}`.", operation.name));
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
    quote! {
        #module_docs
        #allow

        #uses

        pub mod builders;
        #[cfg(feature = "client")]
        mod client;
        #inlined
        #paginator

        #marker
        #input
        #output
        #error
    }
}

/// Returns `src/operation/NAME/builders.rs`.
pub fn builders(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let fluent = fluent_name(operation);
    let own = [builder_ident(&operation.input).to_string(), builder_ident(&operation.output).to_string()];
    let scope = Scope::new(&[], [own[0].as_str(), &own[1], &fluent]);
    let extras = inlined::input_extras(&scope, context.lowered, operation);
    let input = builder_with(&scope, &operation.input, &extras);
    let mut extras = inlined::output_extras(context.lowered, operation);
    if context.lowered.service.extended_request_id {
        extras.value.extend(quote!(_extended_request_id: None,));
    }
    let output = builder_with(&scope, &operation.output, &extras);
    let uses = scope.uses();
    let docs = inner_doc(&format!("Builders for the operation `{}`.", operation.name));
    let allow = allow_deprecated(context, &[&operation.input, &operation.output], &[]);
    let fluent = ident(&fluent);
    quote! {
        #docs
        #allow

        #uses

        #[cfg(feature = "client")]
        pub use super::client::#fluent;

        #input
        #output
    }
}

/// Returns the operation's name in camel case, without the suffix that a marker has if its name would shadow another.
pub fn operation_camel(operation: &Operation) -> &str {
    operation.error.name.strip_suffix("Error").unwrap_or(&operation.error.name)
}

/// Returns the code of an input or output. `extended` says whether outputs have an extended request ID.
fn part(
    scope: &Scope,
    schema_name: &str,
    shape: &Structure,
    extra_field: &TokenStream,
    extended: bool,
) -> TokenStream {
    let structure = structure_with(scope, shape, extra_field);
    let schema = structure_schema(scope, schema_name, shape);
    let impls = structure_impls(scope, schema_name, shape);
    let name = ident(&shape.name.ident);
    let more = match shape.role {
        Role::Output => {
            let request_id = scope.item("crate::operation", "RequestId");
            let output = scope.item("tinsmith_runtime::operation", "OutputShape");
            let (get_extended, set_extended) = extended.then(|| extended_request_id(scope, &name)).unzip();
            quote! {
                impl #request_id for #name {
                    fn request_id(&self) -> Option<&str> {
                        self._request_id.as_deref()
                    }
                }

                impl #output for #name {
                    fn set_request_id(&mut self, id: Option<String>) {
                        self._request_id = id;
                    }

                    #set_extended
                }

                #get_extended
            }
        }
        _ => quote! {
            #[cfg(feature = "validation")]
            impl #name {
                /// Checks the values against the constraints of the model: required members, lengths, ranges,
                /// patterns, unique items and known enum values.
                ///
                /// The client never calls this method: services relax such limits, and a client must keep working
                /// when they do.
                ///
                /// # Errors
                /// Returns all violations, each with the path of the member.
                pub fn validate(&self) -> Result<(), crate::error::ValidationError> {
                    tinsmith_runtime::validation::validate(self)
                }
            }
        },
    };
    quote!(#structure #schema #impls #more)
}

/// Returns the implementation of the extended request ID's getter, and the setter.
fn extended_request_id(scope: &Scope, output: &proc_macro2::Ident) -> (TokenStream, TokenStream) {
    let request_id = scope.item("crate::operation", "RequestIdExt");
    let get = quote! {
        impl #request_id for #output {
            fn extended_request_id(&self) -> Option<&str> {
                self._extended_request_id.as_deref()
            }
        }
    };
    let set = quote! {
        fn set_extended_request_id(&mut self, id: Option<String>) {
            self._extended_request_id = id;
        }
    };
    (get, set)
}

/// Returns the operation's marker type, which implements `Operation`, and its schema.
fn marker(scope: &Scope, operation: &Operation) -> TokenStream {
    let marker = ident(&operation.marker);
    let marker_docs = docs(&operation.docs);
    let (input, output) = (ident(&operation.input.name.ident), ident(&operation.output.name.ident));
    let (error, name) = (ident(&operation.error.name), &operation.name);
    let operation_trait = scope.item("crate::operation", "Operation");
    let schema = scope.item("tinsmith_runtime::schema", "OperationSchema");
    let http = operation.http.as_ref().map(|http| {
        let (method, uri, code) = (&http.method, &http.uri, proc_macro2::Literal::u16_unsuffixed(http.code));
        quote!(.http(#method, #uri, #code))
    });
    let host_prefix = operation.host_prefix.as_ref().map(|prefix| quote!(.host_prefix(#prefix)));
    let compressed = operation.compressed.then(|| quote!(.compressed()));
    let checksum = operation.checksum.then(|| quote!(.checksum_required()));
    let http_checksum = operation.http_checksum.as_ref().map(|checksum| http_checksum(scope, checksum));
    let unsigned_payload = operation.unsigned_payload.then(|| quote!(.unsigned_payload()));
    let tree_hash = operation.tree_hash.then(|| quote!(.tree_hash()));
    let presigned_as_get = (operation.presignable == Some(true)).then(|| quote!(.presigned_as_get()));
    let may_stall = operation.may_stall.then(|| quote!(.may_stall()));
    let http2 = operation.requires_http2.then(|| quote!(.requires_http2()));
    let unwrapped = operation.unwrapped_xml_output.then(|| quote!(.unwrapped_xml_output()));
    quote! {
        #marker_docs
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct #marker;

        static SCHEMA: #schema =
            #schema::new(#name, &crate::meta::SCHEMA, &INPUT_SCHEMA, &OUTPUT_SCHEMA)
                #http #host_prefix #compressed #checksum #http_checksum #unwrapped #unsigned_payload #tree_hash #may_stall
                #http2 #presigned_as_get;

        impl #operation_trait for #marker {
            type Input = #input;
            type Output = #output;
            type Error = #error;

            const SCHEMA: &'static #schema = &SCHEMA;
        }
    }
}

fn http_checksum(scope: &Scope, checksum: &HttpChecksum) -> TokenStream {
    let type_ = scope.item("tinsmith_runtime::schema", "HttpChecksum");
    let algorithm = checksum.request_algorithm.as_ref().map(|member| quote!(.algorithm(#member)));
    let required = checksum.request_required.then(|| quote!(.required()));
    let mode = checksum.validation_mode.as_ref().map(|member| quote!(.validation_mode(#member)));
    let algorithms = &checksum.response_algorithms;
    let response = (!algorithms.is_empty()).then(|| quote!(.response(&[#(#algorithms),*])));
    quote!(.http_checksum(#type_::new() #algorithm #required #mode #response))
}
