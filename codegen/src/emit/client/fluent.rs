//! `src/operation/NAME/client.rs`: the fluent builder of an operation, which builds an input and sends it.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::emit::Context;
use crate::emit::client::cloned;
use crate::emit::deprecation::allow_deprecated;
use crate::emit::endpoint::params::value as static_value;
use crate::emit::inlined;
use crate::emit::jmespath;
use crate::emit::operation::operation_camel;
use crate::emit::scope::Scope;
use crate::emit::shape::builder::{Setter, plain_setter_docs, setter, setter_note};
use crate::emit::shape::structure::{builder_ident, value_type};
use crate::emit::text::{allow_name_of_operator, brief, doc, ident, inner_doc};
use crate::ir::jmespath::Kind;
use crate::ir::{AuthScheme, BoundValue, Crate, EndpointBinding, Field, Operation, Role, TypeKind};

use super::paginator::into_paginator;
use super::waiter::touched_by;

pub fn file(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let name = fluent_name(operation);
    let scope = Scope::new(&[], [name.as_str()]);
    let module_docs = inner_doc(&format!("The fluent builder of `{}`.", operation.name));
    let call = call(context, &scope, operation);
    let builder = fluent_builder(context, &scope, operation, &name);
    let send_with = send_with(context, &scope, operation, &name);
    let uses = scope.uses();
    let (mut structures, mut unions) = (vec![&operation.input], Vec::new());
    for binding in &operation.endpoint_params {
        if let BoundValue::JmesPath(value) = &binding.value {
            let touched = touched_by(context, value);
            structures.extend(touched.0);
            unions.extend(touched.1);
        }
    }
    let allow = allow_deprecated(context, &structures, &unions);
    quote! {
        #module_docs
        #allow

        #uses

        #call
        #builder
        #send_with
    }
}

/// Returns the name of an operation's fluent builder.
pub fn fluent_name(operation: &Operation) -> String {
    format!("{}FluentBuilder", operation_camel(operation))
}

/// Returns the name of a fluent builder's constructor. If there is a member `new`, its setter has that name, so the
/// constructor ends in an underscore, as no setter does.
pub fn constructor(operation: &Operation) -> &'static str {
    match operation.input.fields.iter().any(|field| field.name == "new") {
        true => "new_",
        false => "new",
    }
}

/// Returns an item of the operation's own file.
pub fn own(scope: &Scope, operation: &Operation, name: &str) -> TokenStream {
    scope.item(&format!("crate::operation::{}", operation.module), name)
}

/// Returns the builder of the operation's input.
pub fn input_builder(scope: &Scope, operation: &Operation) -> TokenStream {
    let module = format!("crate::operation::{}::builders", operation.module);
    scope.item(&module, &builder_ident(&operation.input).to_string())
}

/// Returns the implementation of the runtime's trait `Call`, by which a client sends the operation's requests.
fn call(context: &Context<'_>, scope: &Scope, operation: &Operation) -> TokenStream {
    let marker = own(scope, operation, &operation.marker);
    let input = own(scope, operation, &operation.input.name.ident);
    let call = scope.item("tinsmith_runtime::client", "Call");
    let auth = auth(scope, &operation.auth);
    let config = scope.item("crate::config", "Config");
    let future = scope.item("tinsmith_runtime::aws_smithy_runtime_api::client::endpoint", "EndpointFuture");
    let rules = context.lowered.endpoint.as_ref();
    let known =
        |param: &str| rules.is_some_and(|rules| rules.params.iter().any(|known| known.plain_name == param));
    let bindings: Vec<_> = operation.endpoint_params.iter().filter(|binding| known(&binding.param)).collect();
    let sources = |param: &str| sources(context.lowered, param) + occurrences(&bindings, param);
    // If the member is not set, the parameter keeps the value of another source, such as the configuration.
    let (kept, set): (Vec<&EndpointBinding>, Vec<&EndpointBinding>) = bindings
        .iter()
        .partition(|binding| sources(&binding.param) > 1 && may_be_absent(operation, &binding.value));
    let kept = kept.into_iter().map(|binding| {
        let (set, value) = (format_ident!("set_{}", binding.param), bound(operation, &binding.value));
        quote! {
            let params = match #value {
                Some(value) => params.#set(Some(value)),
                None => params,
            };
        }
    });
    let kept: Vec<_> = kept.collect();
    let set = set.into_iter().map(|binding| {
        let (set, value) = (format_ident!("set_{}", binding.param), bound(operation, &binding.value));
        quote!(.#set(#value))
    });
    let bind = match kept.is_empty() {
        true => quote!(params #(#set)*),
        false => quote!({ #(#kept)* params #(#set)* }),
    };
    let uses_input = bindings.iter().any(|binding| !matches!(binding.value, BoundValue::Static(_)));
    let argument = if uses_input { quote!(input) } else { quote!(_) };
    let (account, endpoint) = match rules {
        Some(_) => (quote!(account_id), quote!(config.endpoint(account_id, &|params| #bind))),
        None => (quote!(_), quote!(config.endpoint())),
    };
    let keep = inlined::output_method(context.lowered, operation).map(|method| {
        let output = own(scope, operation, &operation.output.name.ident);
        let time = scope.item("std::time", "SystemTime");
        quote! {
            fn keep(output: &mut #output, input: &#input, service_time: #time) {
                output.#method(input, service_time);
            }
        }
    });
    quote! {
        impl #call for #marker {
            type Config = #config;

            #auth

            fn endpoint<'c>(
                config: &'c #config,
                #argument: &#input,
                #account: Option<&str>,
            ) -> #future<'c> {
                #endpoint
            }

            #keep
        }
    }
}

/// Returns the constant with the operation's authentication schemes, unless they are the trait's default.
fn auth(scope: &Scope, schemes: &[AuthScheme]) -> TokenStream {
    if schemes == [AuthScheme::SigV4] {
        return TokenStream::new();
    }
    let scheme = scope.item("tinsmith_runtime::client", "AuthScheme");
    let schemes = schemes.iter().map(|scheme| {
        ident(match scheme {
            AuthScheme::SigV4 => "SigV4",
            AuthScheme::SigV4a => "SigV4a",
            AuthScheme::HttpBearer => "HttpBearer",
            AuthScheme::NoAuth => "NoAuth",
        })
    });
    quote!(const AUTH: &'static [#scheme] = &[#(#scheme::#schemes),*];)
}

/// Returns the number of values that the configuration has for a parameter.
fn sources(lowered: &Crate, param: &str) -> usize {
    let rules = lowered.endpoint.iter().flat_map(|rules| &rules.params);
    let built_in = rules.filter(|known| known.plain_name == param && known.built_in.is_some());
    let client = lowered.service.client_params.iter().filter(|known| known.plain_name == param);
    built_in.count() + client.count()
}

fn occurrences(bindings: &[&EndpointBinding], param: &str) -> usize {
    bindings.iter().filter(|binding| binding.param == param).count()
}

fn input_field<'o>(operation: &'o Operation, name: &str) -> Option<&'o Field> {
    operation.input.fields.iter().find(|field| field.name == name)
}

fn may_be_absent(operation: &Operation, value: &BoundValue) -> bool {
    match value {
        BoundValue::Static(_) => false,
        BoundValue::JmesPath(value) => value.optional,
        BoundValue::Field(name) => input_field(operation, name).is_some_and(|field| field.optional),
    }
}

/// Returns the expression that a parameter is set to, such as `input.table_name.clone()`.
fn bound(operation: &Operation, value: &BoundValue) -> TokenStream {
    match value {
        BoundValue::JmesPath(value) => {
            let tokens = jmespath::value(value);
            let owned = match &value.kind {
                Kind::Text => quote!(to_owned()),
                Kind::Items(_) => quote!(map(str::to_owned).collect()),
                _ if value.optional => return tokens,
                _ => return quote!(Some(#tokens)),
            };
            match (value.optional, &value.kind) {
                (true, Kind::Text) => quote!(#tokens.map(str::to_owned)),
                (true, _) => quote!(#tokens.map(|value| value.#owned)),
                (false, _) => quote!(Some(#tokens.#owned)),
            }
        }
        BoundValue::Static(value) => {
            let value = static_value(value);
            quote!(Some(#value))
        }
        BoundValue::Field(name) => {
            let kind = input_field(operation, name).map(|field| (&field.type_.kind, field.optional));
            let name = ident(name);
            match kind {
                Some((TypeKind::Enumeration(_), true)) => {
                    quote!(input.#name.as_ref().map(|value| value.as_str().to_owned()))
                }
                Some((TypeKind::Enumeration(_), false)) => quote!(Some(input.#name.as_str().to_owned())),
                Some((TypeKind::Boolean, true)) => quote!(input.#name),
                Some((TypeKind::Boolean, false)) => quote!(Some(input.#name)),
                Some((TypeKind::List { member, .. }, optional))
                    if matches!(member.kind, TypeKind::Enumeration(_)) =>
                {
                    let texts = quote!(iter().map(|value| value.as_str().to_owned()).collect());
                    match optional {
                        true => quote!(input.#name.as_ref().map(|list| list.#texts)),
                        false => quote!(Some(input.#name.#texts)),
                    }
                }
                Some((_, false)) => quote!(Some(input.#name.clone())),
                _ => quote!(input.#name.clone()),
            }
        }
    }
}

fn fluent_builder(context: &Context<'_>, scope: &Scope, operation: &Operation, name: &str) -> TokenStream {
    let name = ident(name);
    let builder = input_builder(scope, operation);
    let marker = own(scope, operation, &operation.marker);
    let output = own(scope, operation, &operation.output.name.ident);
    let error = own(scope, operation, &operation.error.name);
    let client = scope.item("crate", "Client");
    let config = scope.item("crate::config", "Builder");
    let changes = scope.item("tinsmith_runtime::client::customize", "Changes");
    let customizable = scope.item("tinsmith_runtime::client::customize", "CustomizableOperation");
    let customizable_send = scope.item("tinsmith_runtime::client::customize", "CustomizableSend");
    let response = scope.item("crate::config::http", "HttpResponse");
    let sdk_error = scope.item("tinsmith_runtime::aws_smithy_runtime_api::client::result", "SdkError");
    let docs = doc(&format!(
        "Builds and sends a call of `{}`. There is a setter for each member of the input.",
        operation.name
    ));
    let setters = operation.input.fields.iter().map(|field| setters(scope, field));
    let visibility = inlined::is_extended(context.lowered, operation).then(|| quote!(pub(super)));
    let (presigned, presign) = operation
        .presignable
        .map(|_| presigning(scope, operation, &name, [&output, &error, &sdk_error, &response]))
        .unzip();
    let unsigned = operation.optional_payload_signing.then(|| {
        let optional = scope.item("tinsmith_runtime::client::customize", "OptionalPayloadSigning");
        quote!(impl #optional for #output {})
    });
    let into_paginator =
        operation.paginator.as_ref().map(|paginator| into_paginator(scope, operation, paginator));
    let new = ident(constructor(operation));
    // A stream cannot be cloned.
    let clone = operation.input.stream().is_none().then(|| quote!(Clone,));
    let send = match operation.input.stream() {
        Some(stream) if stream.type_.kind.is_event_stream() => {
            let (call, stream) = (scope.item("crate::client", "call_with_events"), ident(&stream.name));
            quote! {
                let mut input = self.inner.build().map_err(#sdk_error::construction_failure)?;
                let events = input.#stream.take();
                #call::<#marker>(&self.client, input, events, changes).await
            }
        }
        Some(stream) => {
            let (call, stream) = (scope.item("crate::client", "call_with_body"), ident(&stream.name));
            let take = scope.item("std::mem", "take");
            quote! {
                let mut input = self.inner.build().map_err(#sdk_error::construction_failure)?;
                let body = #take(&mut input.#stream);
                #call::<#marker>(&self.client, input, body, changes).await
            }
        }
        None => {
            let call = scope.item("crate::client", "call");
            quote! {
                let input = self.inner.build().map_err(#sdk_error::construction_failure)?;
                #call::<#marker>(&self.client, input, changes).await
            }
        }
    };
    debug_assert_eq!(operation.input.role, Role::Input);
    quote! {
        #docs
        #[derive(#clone Debug)]
        #[must_use = "no request is sent until you call `send()`"]
        pub struct #name {
            client: #client,
            #visibility inner: #builder,
        }

        impl #name {
            pub(crate) fn #new(client: #client) -> Self {
                Self { client, inner: #builder::default() }
            }

            /// Returns the builder of the input, with the values set so far.
            pub fn as_input(&self) -> &#builder {
                &self.inner
            }

            /// Sends the request, with retries as configured.
            ///
            /// # Errors
            /// Returns an error if the service does, or if the request or the response cannot be transmitted.
            pub async fn send(self) -> Result<#output, #sdk_error<#error, #response>> {
                self.send_with_changes(#changes::default()).await
            }

            /// Customizes this call, for example with a header, an endpoint or a timeout of its own.
            pub fn customize(self) -> #customizable<#output, #error, Self> {
                #customizable::new(self)
            }

            #presigned
            #into_paginator
            #(#setters)*
        }

        #presign
        #unsigned

        impl #customizable_send<#output, #error> for #name {
            type Config = #config;

            async fn send_with_changes(
                self,
                changes: #changes<#config>,
            ) -> Result<#output, #sdk_error<#error, #response>> {
                #send
            }
        }
    }
}

/// Returns the method that presigns a request, and the implementation of the trait that presigns customized calls.
fn presigning(
    scope: &Scope,
    operation: &Operation,
    name: &proc_macro2::Ident,
    [output, error, sdk_error, response]: [&TokenStream; 4],
) -> (TokenStream, TokenStream) {
    let marker = own(scope, operation, &operation.marker);
    let config = scope.item("crate::config", "Builder");
    let presign = scope.item("crate::client", "presign");
    let changes = scope.item("tinsmith_runtime::client::customize", "Changes");
    let customizable = scope.item("tinsmith_runtime::client::customize", "CustomizablePresigned");
    let presigning = scope.item("crate::presigning", "PresigningConfig");
    let presigned = scope.item("crate::presigning", "PresignedRequest");
    let method = quote! {
        /// Presigns the request, which another program can then send. Nothing is sent. A body is not part of the request.
        ///
        /// # Errors
        /// Returns an error if the request cannot be made, or if there are no credentials to sign it with.
        pub async fn presigned(
            self,
            presigning_config: #presigning,
        ) -> Result<#presigned, #sdk_error<#error, #response>> {
            self.presign_with_changes(#changes::default(), presigning_config).await
        }
    };
    let implementation = quote! {
        impl #customizable<#output, #error> for #name {
            async fn presign_with_changes(
                self,
                changes: #changes<#config>,
                presigning_config: #presigning,
            ) -> Result<#presigned, #sdk_error<#error, #response>> {
                let input = self.inner.build().map_err(#sdk_error::construction_failure)?;
                #presign::<#marker>(&self.client, input, changes, &presigning_config).await
            }
        }
    };
    (method, implementation)
}

/// Returns the method of the input's builder that sends the input, as in the official crates.
fn send_with(context: &Context<'_>, scope: &Scope, operation: &Operation, name: &str) -> TokenStream {
    let name = ident(name);
    let builder = input_builder(scope, operation);
    let output = own(scope, operation, &operation.output.name.ident);
    let error = own(scope, operation, &operation.error.name);
    let client = scope.item("crate", "Client");
    let response = scope.item("crate::config::http", "HttpResponse");
    let sdk_error = scope.item("tinsmith_runtime::aws_smithy_runtime_api::client::result", "SdkError");
    let another = cloned(context.lowered, quote!(client));
    quote! {
        impl #builder {
            /// Sends a request with this input, with retries as configured.
            ///
            /// # Errors
            /// Returns an error if the service does, or if the request or the response cannot be transmitted.
            pub async fn send_with(
                self,
                client: &#client,
            ) -> Result<#output, #sdk_error<#error, #response>> {
                #name { client: #another, inner: self }.send().await
            }
        }
    }
}

pub fn setters(scope: &Scope, field: &Field) -> TokenStream {
    let name = ident(&field.name);
    let (set_name, get_name) =
        (format_ident!("set_{}", field.plain_name), format_ident!("get_{}", field.plain_name));
    let type_ = value_type(scope, field);
    let Setter { arguments, .. } = setter(scope, field);
    let passed = match field.type_.kind {
        TypeKind::Map { .. } => quote!(k, v),
        _ => quote!(input),
    };
    let docs = brief(&field.docs, &setter_note(field));
    let (set_docs, get_docs) = plain_setter_docs(field);
    let allow = allow_name_of_operator(&field.name);
    quote! {
        #docs
        #allow
        pub fn #name(mut self, #arguments) -> Self {
            self.inner = self.inner.#name(#passed);
            self
        }

        #set_docs
        pub fn #set_name(mut self, input: Option<#type_>) -> Self {
            self.inner = self.inner.#set_name(input);
            self
        }

        #get_docs
        pub fn #get_name(&self) -> &Option<#type_> {
            self.inner.#get_name()
        }
    }
}
