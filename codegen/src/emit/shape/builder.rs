//! A structure's builder: `build`, and the same setters as in the official crates.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::emit::document::Names;
use crate::emit::scope::Scope;
use crate::emit::text::{allow_name_of_operator, brief, deprecated, doc, ident, with_article};
use crate::ir::{Field, Literal, Role, Structure, Type, TypeKind};

use super::structure::{builder_ident, derive, value_type};

/// The parts of a builder that do not come from the structure's members.
#[derive(Default)]
pub struct Extras {
    pub field: TokenStream,
    /// The initializers in `build` of the structure's fields that are not members.
    pub value: TokenStream,
    /// The statements by which `build` completes `input`, and the documentation of when they fail.
    pub complete: Option<(TokenStream, &'static str)>,
}

pub fn builder(scope: &Scope, structure: &Structure) -> TokenStream {
    builder_with(scope, structure, &Extras::default())
}

pub fn builder_with(scope: &Scope, structure: &Structure, extras: &Extras) -> TokenStream {
    let name = builder_ident(structure);
    let docs = doc(&format!("Builds {}.", with_article(&structure.name.ident)));
    let derive = derive(structure, &["Default"]);
    // The structure's deserializer sets the fields of the builder, which is in another file for an operation.
    let visibility = match structure.role {
        Role::Input | Role::Output => quote!(pub(super)),
        Role::Nested | Role::Error(_) => TokenStream::new(),
    };
    let fields = structure.fields.iter().map(|field| {
        let (name, type_) = (ident(&field.name), value_type(scope, field));
        quote!(#visibility #name: Option<#type_>,)
    });
    let hidden = hidden_field(scope, structure, &visibility);
    let setters = structure.fields.iter().map(|field| setters(scope, field));
    let hidden_setters = hidden_setters(scope, structure);
    let build = build(scope, structure, extras);
    let extra_field = &extras.field;
    let debug_impl = structure.redacts().then(|| debug_impl(scope, &name, structure));
    quote! {
        #docs
        #derive
        #[non_exhaustive]
        pub struct #name {
            #(#fields)*
            #hidden
            #extra_field
        }

        impl #name {
            #(#setters)*
            #hidden_setters
            #build
        }

        #debug_impl
    }
}

/// Returns a `Debug` with the values set so far, which redacts sensitive ones. It lists the fields itself, because the
/// runtime's `Debug` only works for shapes, and a builder is not one.
fn debug_impl(scope: &Scope, name: &Ident, structure: &Structure) -> TokenStream {
    let (fmt, shown) = (scope.item("std", "fmt"), name.to_string());
    let fields = structure.fields.iter().map(|field| {
        let (label, field_name) = (field.name.trim_start_matches("r#"), ident(&field.name));
        match field.redacted {
            true => {
                let redacted = scope.item("tinsmith_runtime", "REDACTED");
                quote!(.field(#label, &#redacted))
            }
            false if field.type_.kind == TypeKind::ByteStream => {
                let shown = scope.item("tinsmith_runtime::debug", "Stream");
                quote!(.field(#label, &self.#field_name.as_ref().map(#shown)))
            }
            false => quote!(.field(#label, &self.#field_name)),
        }
    });
    quote! {
        impl #fmt::Debug for #name {
            fn fmt(&self, f: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                f.debug_struct(#shown) #(#fields)* .finish_non_exhaustive()
            }
        }
    }
}

/// Returns the type of a setter's argument, and the expression that converts it: strings and boxed values are taken as
/// `impl Into`.
pub fn argument(scope: &Scope, type_: &Type, boxed: bool, name: &Ident) -> (TokenStream, TokenStream) {
    let text = scope.type_(type_);
    match &type_.kind {
        _ if boxed => (quote!(impl Into<Box<#text>>), quote!(#name.into())),
        TypeKind::String => (quote!(impl Into<String>), quote!(#name.into())),
        _ => (text, quote!(#name)),
    }
}

/// The arguments of a field's setter, and the expressions that convert them.
pub struct Setter {
    pub arguments: TokenStream,
    pub passed: TokenStream,
}

/// Returns the arguments of a field's setter: an item of a list, an entry of a map, or the value.
pub fn setter(scope: &Scope, field: &Field) -> Setter {
    match &field.type_.kind {
        TypeKind::List { member, sparse } => {
            let (type_, value) = element_argument(scope, member, *sparse, "input");
            Setter { arguments: quote!(input: #type_), passed: quote!(#value) }
        }
        TypeKind::Map { key, value, sparse } => {
            let (key_type, key) = element_argument(scope, key, false, "k");
            let (value_type, value) = element_argument(scope, value, *sparse, "v");
            Setter { arguments: quote!(k: #key_type, v: #value_type), passed: quote!(#key, #value) }
        }
        _ => {
            let (type_, value) = argument(scope, &field.type_, field.boxed, &ident("input"));
            Setter { arguments: quote!(input: #type_), passed: value }
        }
    }
}

fn element_argument(scope: &Scope, type_: &Type, sparse: bool, name: &str) -> (TokenStream, TokenStream) {
    let name = ident(name);
    match sparse {
        true => (scope.element(type_, true), quote!(#name)),
        false => argument(scope, type_, false, &name),
    }
}

/// Returns what the documentation of a setter says in addition to its field's.
pub fn setter_note(field: &Field) -> String {
    match field.type_.kind {
        TypeKind::List { .. } => {
            format!("\n\nAdds one item. [`set_{}`](Self::set_{0}) sets the whole list.", field.plain_name)
        }
        TypeKind::Map { .. } => {
            format!("\n\nAdds one entry. [`set_{}`](Self::set_{0}) sets the whole map.", field.plain_name)
        }
        _ => String::new(),
    }
}

/// Returns the documentation of `set_x` and `get_x`.
pub fn plain_setter_docs(field: &Field) -> (TokenStream, TokenStream) {
    // In rustdoc's links a `#` begins a fragment, so they cannot contain `r#`.
    let name = field.name.trim_start_matches("r#");
    let deprecated = deprecated(field.docs.deprecated.as_ref());
    let set = doc(&format!("Sets or clears [`{name}`](Self::{name})."));
    let get = doc(&format!("Returns the value set for [`{name}`](Self::{name})."));
    (quote!(#set #deprecated), quote!(#get #deprecated))
}

fn setters(scope: &Scope, field: &Field) -> TokenStream {
    let name = ident(&field.name);
    let (set_name, get_name) =
        (format_ident!("set_{}", field.plain_name), format_ident!("get_{}", field.plain_name));
    let type_ = value_type(scope, field);
    let Setter { arguments, passed } = setter(scope, field);
    let assign = match &field.type_.kind {
        TypeKind::List { .. } => quote!(self.#name.get_or_insert_default().push(#passed);),
        TypeKind::Map { .. } => quote!(self.#name.get_or_insert_default().insert(#passed);),
        _ => quote!(self.#name = Some(#passed);),
    };
    let docs = brief(&field.docs, &setter_note(field));
    let (set_docs, get_docs) = plain_setter_docs(field);
    let allow = allow_name_of_operator(&field.name);
    quote! {
        #docs
        #allow
        pub fn #name(mut self, #arguments) -> Self {
            #assign
            self
        }

        #set_docs
        pub fn #set_name(mut self, input: Option<#type_>) -> Self {
            self.#name = input;
            self
        }

        #get_docs
        pub fn #get_name(&self) -> &Option<#type_> {
            &self.#name
        }
    }
}

fn hidden_field(scope: &Scope, structure: &Structure, visibility: &TokenStream) -> TokenStream {
    match structure.role {
        Role::Output => quote!(#visibility _request_id: Option<String>,),
        Role::Error(_) => {
            let metadata = scope.item("crate::error", "ErrorMetadata");
            quote!(meta: Option<#metadata>,)
        }
        Role::Input | Role::Nested => TokenStream::new(),
    }
}

fn hidden_setters(scope: &Scope, structure: &Structure) -> TokenStream {
    if !matches!(structure.role, Role::Error(_)) {
        return TokenStream::new();
    }
    let metadata = scope.item("crate::error", "ErrorMetadata");
    quote! {
        /// Sets the error's code, message and request ID.
        pub fn meta(mut self, meta: #metadata) -> Self {
            self.meta = Some(meta);
            self
        }

        /// Sets or clears the error's code, message and request ID.
        pub fn set_meta(&mut self, meta: Option<#metadata>) -> &mut Self {
            self.meta = meta;
            self
        }
    }
}

fn build(scope: &Scope, structure: &Structure, extras: &Extras) -> TokenStream {
    let name = scope.name(&structure.name);
    let assignments: Vec<_> =
        structure.fields.iter().map(|field| assignment(scope, structure, field)).collect();
    let hidden = match structure.role {
        Role::Output => quote!(_request_id: self._request_id,),
        Role::Error(_) => quote!(meta: self.meta.unwrap_or_default(),),
        Role::Input | Role::Nested => TokenStream::new(),
    };
    let extra = &extras.value;
    let value = quote!(#name { #(#assignments)* #hidden #extra });
    if !structure.fallible {
        let docs = doc(&format!("Builds the [`{}`].", structure.name.ident));
        return quote!(#docs pub fn build(self) -> #name { #value });
    }
    let error = scope.item("crate::error", "BuildError");
    let docs = |errors: &str| doc(&format!("Builds the [`{}`].\n\n# Errors\n{errors}", structure.name.ident));
    if structure.role == Role::Input {
        let (docs, body) = match &extras.complete {
            Some((complete, errors)) => (docs(errors), quote!(let mut input = #value; #complete Ok(input))),
            None => (
                docs("Currently never fails, because the service itself checks required members."),
                quote!(Ok(#value)),
            ),
        };
        return quote!(#docs pub fn build(self) -> Result<#name, #error> { #body });
    }
    let docs = docs("Returns an error if a required member is missing.");
    quote! {
        #docs
        pub fn build(self) -> Result<#name, #error> {
            Ok(#value)
        }
    }
}

fn assignment(scope: &Scope, structure: &Structure, field: &Field) -> TokenStream {
    let name = ident(&field.name);
    match (field.optional, &field.default) {
        (true, _) => quote!(#name: self.#name,),
        (false, Some(default)) => {
            let or_default = or_default(scope, &field.type_, default);
            quote!(#name: self.#name #or_default,)
        }
        (false, None) => {
            let error = scope.item("crate::error", "BuildError");
            let label = field.name.trim_start_matches("r#");
            let details = format!("it is required to build `{}`", structure.name.public);
            quote!(#name: self.#name.ok_or_else(|| #error::missing_field(#label, #details))?,)
        }
    }
}

/// Returns the method call that turns an `Option` into its value or the default.
pub fn or_default(scope: &Scope, type_: &Type, default: &Literal) -> TokenStream {
    match (default, &type_.kind) {
        (Literal::Zero, _) => quote!(.unwrap_or_default()),
        (Literal::Boolean(value), _) => quote!(.unwrap_or(#value)),
        (Literal::Integer(value), _) => {
            let literal = proc_macro2::Literal::i64_unsuffixed(*value);
            quote!(.unwrap_or(#literal))
        }
        (Literal::Float(value), _) => {
            let literal = proc_macro2::Literal::f64_unsuffixed(*value);
            quote!(.unwrap_or(#literal))
        }
        (Literal::Text(text), TypeKind::Enumeration(name)) => {
            let name = scope.name(name);
            quote!(.unwrap_or_else(|| #name::from(#text)))
        }
        (Literal::Text(text), TypeKind::Blob) => {
            let decode = scope.item("tinsmith_runtime::serde", "default_blob");
            quote!(.unwrap_or_else(|| #decode(#text)))
        }
        (Literal::Text(text), TypeKind::BigInteger | TypeKind::BigDecimal) => {
            quote!(.unwrap_or_else(|| #text.parse().unwrap_or_default()))
        }
        (Literal::Text(text), _) => quote!(.unwrap_or_else(|| #text.to_owned())),
        (Literal::Timestamp(seconds, nanos), _) => {
            let date_time = scope.item("crate::primitives", "DateTime");
            let (seconds, nanos) = (
                proc_macro2::Literal::i64_unsuffixed(*seconds),
                proc_macro2::Literal::u32_unsuffixed(*nanos),
            );
            match nanos.to_string().as_str() {
                "0" => quote!(.unwrap_or_else(|| #date_time::from_secs(#seconds))),
                _ => quote!(.unwrap_or_else(|| #date_time::from_secs_and_nanos(#seconds, #nanos))),
            }
        }
        (Literal::Document(value), _) => {
            let document = scope.item("crate::primitives", "Document");
            // An object can only be a default if it is empty.
            let value = match value.is_object() {
                true => quote!(#document::Object(Default::default())),
                false => Names { document, map: TokenStream::new() }.document(value),
            };
            quote!(.unwrap_or_else(|| #value))
        }
    }
}
