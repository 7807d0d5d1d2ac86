//! `src/waiters.rs` and `src/waiters/NAME.rs`: waiters, which call an operation until a condition is met.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::emit::Context;
use crate::emit::client::cloned;
use crate::emit::deprecation::{allow_attribute, allow_deprecated};
use crate::emit::jmespath::condition;
use crate::emit::scope::Scope;
use crate::emit::text::{deprecated, doc, docs, ident, inner_doc};
use crate::ir::jmespath::Value;
use crate::ir::waiter::{Matcher, State, Waiter};
use crate::ir::{Crate, Operation, Structure, TypeDefinition, Union};
use crate::names::stem;

use super::fluent::{constructor, input_builder, own, setters};

const WAITERS: &str = "tinsmith_runtime::aws_smithy_runtime_api::client::waiters";

/// Returns the waiters of all operations, sorted by their modules.
pub fn waiters(lowered: &Crate) -> Vec<(&Operation, &Waiter)> {
    let all = lowered.operations.iter();
    let mut all: Vec<_> =
        all.flat_map(|operation| operation.waiters.iter().map(move |w| (operation, w))).collect();
    all.sort_by(|(_, a), (_, b)| a.module.cmp(&b.module));
    all
}

/// Returns `src/waiters.rs`.
pub fn module(lowered: &Crate) -> TokenStream {
    let modules = waiters(lowered).into_iter().map(|(_, waiter)| {
        let name = ident(&waiter.module);
        quote!(pub mod #name;)
    });
    quote! {
        //! The types of the client's waiters. The trait [`Waiters`](crate::client::Waiters) has their methods.

        #(#modules)*
    }
}

/// Returns the parts of `src/client.rs` for waiters: the trait `Waiters`, and a function that returns the client's
/// handle.
pub fn client_parts(lowered: &Crate) -> TokenStream {
    let waiters = waiters(lowered);
    if waiters.is_empty() {
        return TokenStream::new();
    }
    let parts: Vec<_> = waiters
        .iter()
        .map(|(operation, waiter)| {
            let (module, builder) = (ident(&waiter.module), builder_name(waiter));
            let method = format_ident!("wait_until_{}", stem(&waiter.module));
            let docs = doc(&format!(
                "{}\n\nCalls `{}` repeatedly until the waiter finishes. No request is sent until you call `wait()`.",
                waiter.docs.text, operation.name
            ));
            let deprecated = deprecated(waiter.docs.deprecated.as_ref());
            let signature = quote!(fn #method(&self) -> crate::waiters::#module::#builder);
            let declared = quote!(#docs #deprecated #signature;);
            let new = ident(constructor(operation));
            let client = cloned(lowered, quote!(self));
            let defined = quote! {
                #signature {
                    crate::waiters::#module::#builder::#new(#client)
                }
            };
            (declared, defined)
        })
        .collect();
    let (declared, defined): (Vec<_>, Vec<_>) = parts.into_iter().unzip();
    quote! {
        /// The client's waiters, which call an operation repeatedly until a condition is met.
        pub trait Waiters {
            #(#declared)*
        }

        impl Waiters for Client {
            #(#defined)*
        }

        /// Returns what a waiter needs from the client: its time source and its sleep implementation.
        pub(crate) fn handle(client: &Client) -> &Handle {
            &client.inner.handle
        }
    }
}

/// Returns the conversion of waiters' errors into the error of the whole service.
pub fn error_parts() -> TokenStream {
    quote! {
        #[cfg(feature = "client")]
        impl<O, E> From<tinsmith_runtime::aws_smithy_runtime_api::client::waiters::error::WaiterError<O, E>> for Error
        where
            O: fmt::Debug + Send + Sync + 'static,
            E: std::error::Error + Send + Sync + 'static,
        {
            fn from(
                error: tinsmith_runtime::aws_smithy_runtime_api::client::waiters::error::WaiterError<O, E>,
            ) -> Self {
                Self::Unhandled(Unhandled::new(error, None))
            }
        }
    }
}

fn builder_name(waiter: &Waiter) -> proc_macro2::Ident {
    format_ident!("{}FluentBuilder", waiter.camel)
}

/// Returns `src/waiters/NAME.rs`.
pub fn file(context: &Context<'_>, operation: &Operation, waiter: &Waiter) -> TokenStream {
    let builder = builder_name(waiter);
    let (poll, error) =
        (format_ident!("{}FinalPoll", waiter.camel), format_ident!("WaitUntil{}Error", waiter.camel));
    let names = [builder.to_string(), poll.to_string(), error.to_string()];
    let scope = Scope::new(&[], names.iter().map(String::as_str));
    let module_docs = inner_doc(&format!("The waiter `{}`, which calls `{}`.", waiter.name, operation.name));
    let (structures, unions) = touched(context, waiter);
    let structures: Vec<_> = structures.into_iter().chain([&operation.input, &operation.output]).collect();
    let allow = match operation.docs.deprecated {
        Some(_) => allow_attribute(),
        None => allow_deprecated(context, &structures, &unions),
    };
    let wait = fluent_builder(&scope, operation, waiter);
    let types = types(&scope, operation, waiter);
    let accept = accept(&scope, operation, waiter);
    let uses = scope.uses();
    quote! {
        #module_docs
        #allow

        #uses

        #wait
        #types
        #accept
    }
}

/// Returns the types whose members the waiter's expressions access.
fn touched<'c>(context: &Context<'c>, waiter: &Waiter) -> (Vec<&'c Structure>, Vec<&'c Union>) {
    let mut names = Vec::new();
    for acceptor in &waiter.acceptors {
        if let Matcher::Holds(value) = &acceptor.matcher {
            value.touched(&mut names);
        }
    }
    definitions(context, &names)
}

/// Returns the types whose members an expression accesses.
pub fn touched_by<'c>(context: &Context<'c>, value: &Value) -> (Vec<&'c Structure>, Vec<&'c Union>) {
    let mut names = Vec::new();
    value.touched(&mut names);
    definitions(context, &names)
}

fn definitions<'c>(
    context: &Context<'c>,
    names: &[&crate::ir::TypeName],
) -> (Vec<&'c Structure>, Vec<&'c Union>) {
    let (mut structures, mut unions) = (Vec::new(), Vec::new());
    for name in names {
        match context.definition(name) {
            Some(TypeDefinition::Structure(structure)) => structures.push(structure),
            Some(TypeDefinition::Union(union)) => unions.push(union),
            _ => {}
        }
    }
    (structures, unions)
}

fn fluent_builder(scope: &Scope, operation: &Operation, waiter: &Waiter) -> TokenStream {
    let name = builder_name(waiter);
    let (poll, error) =
        (format_ident!("{}FinalPoll", waiter.camel), format_ident!("WaitUntil{}Error", waiter.camel));
    let docs = docs(&crate::ir::Docs { deprecated: None, ..waiter.docs.clone() });
    let client = scope.item("crate", "Client");
    let (call, handle) = (scope.item("crate::client", "call"), scope.item("crate::client", "handle"));
    let marker = own(scope, operation, &operation.marker);
    let builder = input_builder(scope, operation);
    let duration = scope.item("std::time", "Duration");
    let changes = scope.item("tinsmith_runtime::client::customize", "Changes");
    let (wait, delays) = (
        scope.item("tinsmith_runtime::client::waiter", "wait"),
        scope.item("tinsmith_runtime::client::waiter", "Delays"),
    );
    let (min, max) = (
        proc_macro2::Literal::u64_unsuffixed(waiter.min_delay),
        proc_macro2::Literal::u64_unsuffixed(waiter.max_delay),
    );
    let accepted = match reads_input(waiter) {
        true => quote!(|result| accept(&input, result)),
        false => quote!(accept),
    };
    let new = ident(constructor(operation));
    // An accessor that is called `clone` takes precedence over the trait's method.
    let input = match operation.input.fields.iter().any(|field| field.name == "clone") {
        true => quote!(Clone::clone(&input)),
        false => quote!(input.clone()),
    };
    let setters = operation.input.fields.iter().map(|field| setters(scope, field));
    quote! {
        #docs
        #[derive(Clone, Debug)]
        #[must_use = "no request is sent until you call `wait()`"]
        pub struct #name {
            client: #client,
            inner: #builder,
        }

        impl #name {
            pub(crate) fn #new(client: #client) -> Self {
                Self { client, inner: #builder::default() }
            }

            /// Returns the builder of the input, with the values set so far.
            pub fn as_input(&self) -> &#builder {
                &self.inner
            }

            /// Waits for at most `max_wait`. The delays between calls grow and are random, so that many waiters do
            /// not call the service at the same time.
            ///
            /// # Errors
            /// Returns an error if the condition can no longer be met, if it is not met in time, or if a call fails
            /// with an error that the waiter does not expect.
            pub async fn wait(self, max_wait: #duration) -> Result<#poll, #error> {
                let Self { client, inner } = self;
                let input = inner.build().map_err(#error::construction_failure)?;
                let delays = #delays { min: #duration::from_secs(#min), max: #duration::from_secs(#max) };
                let poll = || #call::<#marker>(&client, #input, #changes::default());
                #wait(#handle(&client), delays, max_wait, poll, #accepted).await
            }

            #(#setters)*
        }
    }
}

fn types(scope: &Scope, operation: &Operation, waiter: &Waiter) -> TokenStream {
    let (poll, error) =
        (format_ident!("{}FinalPoll", waiter.camel), format_ident!("WaitUntil{}Error", waiter.camel));
    let output = own(scope, operation, &operation.output.name.ident);
    let operation_error = own(scope, operation, &operation.error.name);
    let sdk_error = scope.item("tinsmith_runtime::aws_smithy_runtime_api::client::result", "SdkError");
    let response = scope.item("crate::config::http", "HttpResponse");
    let final_poll = scope.item(WAITERS, "FinalPoll");
    let waiter_error = scope.item(&format!("{WAITERS}::error"), "WaiterError");
    let poll_docs = doc(&format!("The result that ended the waiter `{}`.", waiter.name));
    let error_docs = doc(&format!("The error of the waiter `{}`.", waiter.name));
    quote! {
        #poll_docs
        pub type #poll = #final_poll<#output, #sdk_error<#operation_error, #response>>;

        #error_docs
        pub type #error = #waiter_error<#output, #operation_error>;
    }
}

/// Whether any of the waiter's expressions accesses the input.
fn reads_input(waiter: &Waiter) -> bool {
    waiter.acceptors.iter().any(|acceptor| match &acceptor.matcher {
        Matcher::Holds(value) => value.reads_input(),
        _ => false,
    })
}

fn accept(scope: &Scope, operation: &Operation, waiter: &Waiter) -> TokenStream {
    let output = own(scope, operation, &operation.output.name.ident);
    let error = own(scope, operation, &operation.error.name);
    let state = scope.item("tinsmith_runtime::client::waiter", "State");
    let input = reads_input(waiter).then(|| {
        let input = own(scope, operation, &operation.input.name.ident);
        quote!(input: &#input,)
    });
    let arms = waiter.acceptors.iter().map(|acceptor| {
        let test = match &acceptor.matcher {
            Matcher::Success(true) => quote!(result.is_ok()),
            Matcher::Success(false) => quote!(result.is_err()),
            Matcher::Modeled(method) => {
                let method = format_ident!("is_{method}");
                quote!(result.is_err_and(|error| error.#method()))
            }
            Matcher::Code(code) => quote!(result.is_err_and(|error| error.meta().code() == Some(#code))),
            Matcher::Holds(value) => {
                let holds = condition(value);
                match value.reads_output() {
                    true => quote!(result.is_ok_and(|output| #holds)),
                    false => quote!(result.is_ok() && (#holds)),
                }
            }
        };
        let name = ident(match acceptor.state {
            State::Success => "Success",
            State::Failure => "Failure",
            State::Retry => "Retry",
        });
        quote! {
            if #test {
                return Some(#state::#name);
            }
        }
    });
    quote! {
        /// Returns the state that a result leads to, if any acceptor matches it.
        fn accept(#input result: Result<&#output, &#error>) -> Option<#state> {
            #(#arms)*
            None
        }
    }
}
