//! `src/operation/NAME/paginator.rs`: streams of an operation's output, page by page or item by item.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::emit::Context;
use crate::emit::deprecation::allow_deprecated;
use crate::emit::scope::Scope;
use crate::emit::shape::structure::value_type;
use crate::emit::text::{doc, ident, inner_doc};
use crate::ir::paginator::Paginator;
use crate::ir::{Field, Operation, Structure, TypeDefinition, TypeKind};

use super::fluent::{fluent_name, own};

pub fn file(context: &Context<'_>, operation: &Operation, paginator: &Paginator) -> TokenStream {
    let name = &paginator.name;
    let items_name = format!("{name}Items");
    let scope = Scope::new(&[], [name.as_str(), items_name.as_str()]);
    let module_docs = inner_doc(&format!("The paginator of `{}`.", operation.name));
    let token = walk(context, &operation.output, &paginator.output_token);
    let items = paginator.items.as_ref().map(|path| walk(context, &operation.output, path));
    let mut structures = vec![&operation.input, &operation.output];
    structures.extend(token.iter().chain(items.iter().flatten()).map(|(owner, _)| *owner));
    let allow = allow_deprecated(context, &structures, &[]);
    let pages = pages(&scope, operation, paginator, &token, items.is_some());
    let items = items.map(|items| item_stream(&scope, operation, name, &items));
    let uses = scope.uses();
    quote! {
        #module_docs
        #allow

        #uses

        #pages
        #items
    }
}

/// Returns `into_paginator()` of the operation's fluent builder.
pub fn into_paginator(scope: &Scope, operation: &Operation, paginator: &Paginator) -> TokenStream {
    let module = format!("crate::operation::{}::paginator", operation.module);
    let paginator = scope.item(&module, &paginator.name);
    quote! {
        /// Returns the output page by page. Each page is requested when the stream is polled for it.
        pub fn into_paginator(self) -> #paginator {
            #paginator::new(self)
        }
    }
}

/// A field with the structure that it belongs to.
type Step<'c> = (&'c Structure, &'c Field);

/// Returns the fields on a path that begins at `structure`.
fn walk<'c>(context: &Context<'c>, structure: &'c Structure, path: &[String]) -> Vec<Step<'c>> {
    let mut owner = Some(structure);
    let mut steps = Vec::new();
    for name in path {
        let field =
            owner.and_then(|owner| Some((owner, owner.fields.iter().find(|field| field.name == *name)?)));
        steps.extend(field);
        owner = field.and_then(|(_, field)| match &field.type_.kind {
            TypeKind::Structure(name) => match context.definition(name) {
                Some(TypeDefinition::Structure(structure)) => Some(structure),
                _ => None,
            },
            _ => None,
        });
    }
    steps
}

fn stream(scope: &Scope, operation: &Operation, item: &TokenStream) -> TokenStream {
    let stream =
        scope.item("tinsmith_runtime::aws_smithy_async::future::pagination_stream", "PaginationStream");
    let error = own(scope, operation, &operation.error.name);
    let sdk_error = scope.item("tinsmith_runtime::aws_smithy_runtime_api::client::result", "SdkError");
    let response = scope.item("crate::config::http", "HttpResponse");
    quote!(#stream<Result<#item, #sdk_error<#error, #response>>>)
}

fn pages(
    scope: &Scope,
    operation: &Operation,
    paginator: &Paginator,
    token: &[Step<'_>],
    has_items: bool,
) -> TokenStream {
    let name = ident(&paginator.name);
    let builder =
        scope.item(&format!("crate::operation::{}::builders", operation.module), &fluent_name(operation));
    let output = own(scope, operation, &operation.output.name.ident);
    let (pages, tokens) = (
        scope.item("tinsmith_runtime::client::paginator", "pages"),
        scope.item("tinsmith_runtime::client::paginator", "Tokens"),
    );
    let docs = doc(&format!("Requests the pages of [`{0}`](super::{0}).", operation.marker));
    let stream = stream(scope, operation, &output);
    let page_size = page_size(scope, operation, paginator);
    let items = has_items.then(|| {
        let items = format_ident!("{name}Items");
        quote! {
            /// Returns the items on the pages, one by one.
            pub fn items(self) -> #items {
                #items(self)
            }
        }
    });
    let (get, set) =
        (format_ident!("get_{}", paginator.input_token), format_ident!("set_{}", paginator.input_token));
    let lent = lent(token);
    let filled = paginator.can_be_empty.then(|| quote!(.filter(|token| !token.is_empty())));
    let more = paginator.more_pages.as_ref().map(|(name, optional)| {
        let name = ident(name);
        let value = if *optional { quote!(page.#name == Some(true)) } else { quote!(page.#name) };
        quote!(.filter(|_| #value))
    });
    // `send` is inlined, so that only the programs that call it compile the stream, which takes long.
    quote! {
        #docs
        #[derive(Clone, Debug)]
        #[must_use = "no request is sent until you poll the stream of `send()`"]
        pub struct #name {
            builder: #builder,
            stop_on_duplicate_token: bool,
        }

        impl #name {
            pub(crate) fn new(builder: #builder) -> Self {
                Self { builder, stop_on_duplicate_token: true }
            }

            #page_size
            #items

            /// Whether to stop if the service returns the same token that it was sent, which would otherwise repeat
            /// forever. The default is `true`.
            pub fn stop_on_duplicate_token(mut self, stop_on_duplicate_token: bool) -> Self {
                self.stop_on_duplicate_token = stop_on_duplicate_token;
                self
            }

            /// Returns a stream of the pages. Each page is requested when you call `next().await`. The stream ends
            /// after an error.
            #[inline]
            pub fn send(self) -> #stream {
                let tokens = #tokens {
                    asked: |builder: &#builder| builder.#get().as_ref(),
                    next: |page: &#output| #lent #filled #more,
                    ask: |builder, token| builder.#set(Some(token)),
                };
                #pages(self.builder, tokens, self.stop_on_duplicate_token)
            }
        }
    }
}

fn page_size(scope: &Scope, operation: &Operation, paginator: &Paginator) -> Option<TokenStream> {
    let name = paginator.page_size.as_ref()?;
    let field = operation.input.fields.iter().find(|field| field.plain_name == *name)?;
    let (type_, set) = (value_type(scope, field), format_ident!("set_{name}"));
    let docs = doc(&format!("Sets the maximum number of items on a page: the input's `{}`.", field.wire));
    Some(quote! {
        #docs
        pub fn page_size(mut self, limit: #type_) -> Self {
            self.builder = self.builder.#set(Some(limit));
            self
        }
    })
}

/// Returns the type of the items' stream. `pages` is the name of the paginator, and `path` leads to the items.
fn item_stream(scope: &Scope, operation: &Operation, pages: &str, path: &[Step<'_>]) -> TokenStream {
    let name = format_ident!("{pages}Items");
    let docs = doc(&format!("The items on the pages of [`{pages}`], one by one."));
    let pages = ident(pages);
    let item = match path.last().map(|(_, field)| &field.type_.kind) {
        Some(TypeKind::List { member, sparse }) => scope.element(member, *sparse),
        Some(TypeKind::Map { key, value, sparse }) => {
            let (key, value) = (scope.type_(key), scope.element(value, *sparse));
            quote!((#key, #value))
        }
        _ => quote!(()),
    };
    let stream = stream(scope, operation, &item);
    let flat_map = scope.item("tinsmith_runtime::aws_smithy_async::future::pagination_stream", "TryFlatMap");
    let given = given(path);
    quote! {
        #docs
        #[derive(Clone, Debug)]
        #[must_use = "no request is sent until you poll the stream of `send()`"]
        pub struct #name(#pages);

        impl #name {
            /// Returns a stream of the items on all pages. A page is requested when you call `next().await` for its
            /// first item. The stream ends after an error.
            #[inline]
            pub fn send(self) -> #stream {
                #flat_map::new(self.0.send()).flat_map(|page| #given)
            }
        }
    }
}

/// Returns an expression for the value at a path, borrowed from `page`: an `Option` of a reference.
fn lent(path: &[Step<'_>]) -> TokenStream {
    let mut tokens = quote!(page);
    let mut optional = false;
    for (index, (_, field)) in path.iter().enumerate() {
        let last = index + 1 == path.len();
        let owner = if optional { ident(&path[index - 1].1.name) } else { ident("page") };
        let from = if optional { quote!(#owner) } else { tokens.clone() };
        let name = ident(&field.name);
        let value = match (field.optional, field.boxed) {
            (true, true) => quote!(#from.#name.as_deref()),
            (true, false) => quote!(#from.#name.as_ref()),
            (false, true) if optional => quote!(&*#from.#name),
            (false, false) if optional => quote!(&#from.#name),
            (false, _) if last => quote!(Some(&#from.#name)),
            (false, _) => quote!(#from.#name),
        };
        tokens = match (optional, field.optional) {
            (false, _) => value,
            (true, true) => quote!(#tokens.and_then(|#owner| #value)),
            (true, false) => quote!(#tokens.map(|#owner| #value)),
        };
        optional |= field.optional;
    }
    tokens
}

/// Returns an expression for the list or map at a path, moved out of `page`. An absent one is empty.
fn given(path: &[Step<'_>]) -> TokenStream {
    let mut tokens = quote!(page);
    let mut optional = false;
    for (index, (_, field)) in path.iter().enumerate() {
        let name = ident(&field.name);
        if !optional {
            tokens = quote!(#tokens.#name);
        } else {
            let owner = ident(&path[index - 1].1.name);
            let method = ident(if field.optional { "and_then" } else { "map" });
            tokens = quote!(#tokens.#method(|#owner| #owner.#name));
        }
        optional |= field.optional;
    }
    if optional { quote!(#tokens.unwrap_or_default()) } else { tokens }
}
