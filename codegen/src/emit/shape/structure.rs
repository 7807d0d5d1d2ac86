//! A structure: its definition, its accessors and its `Debug`, which redacts sensitive values.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use crate::emit::scope::Scope;
use crate::emit::text::{allow_name_of_operator, brief, doc, docs, ident};
use crate::ir::{Field, Role, Structure, TypeKind};

/// Returns the type, its accessors and its `Debug`.
pub fn structure(scope: &Scope, structure: &Structure) -> TokenStream {
    structure_with(scope, structure, &TokenStream::new())
}

/// Like [`structure`], with an extra private field that is not a member.
pub fn structure_with(scope: &Scope, structure: &Structure, extra_field: &TokenStream) -> TokenStream {
    let definition = definition(scope, structure, extra_field);
    let accessors = accessors(scope, structure);
    let debug = debug(scope, structure);
    quote!(#definition #accessors #debug)
}

fn definition(scope: &Scope, structure: &Structure, extra_field: &TokenStream) -> TokenStream {
    let name = ident(&structure.name.ident);
    let docs = docs(&structure.docs);
    let derive = derive(structure, &[]);
    let fields = structure.fields.iter().map(|field| {
        let (docs, name, type_) = (self::docs_of(field), ident(&field.name), field_type(scope, field));
        quote!(#docs pub #name: #type_,)
    });
    let hidden = match &structure.role {
        Role::Output => quote!(pub(crate) _request_id: Option<String>,),
        Role::Error(_) => {
            let metadata = scope.item("crate::error", "ErrorMetadata");
            quote!(pub(crate) meta: #metadata,)
        }
        Role::Input | Role::Nested => TokenStream::new(),
    };
    quote! {
        #docs
        #derive
        #[non_exhaustive]
        pub struct #name {
            #(#fields)*
            #hidden
            #extra_field
        }
    }
}

/// Returns the `#[derive]` of a structure or its builder. A stream can neither be cloned nor compared, and structures
/// with sensitive values implement `Debug` themselves.
pub fn derive(structure: &Structure, others: &[&str]) -> TokenStream {
    let mut names: Vec<&str> = Vec::new();
    if structure.stream().is_none() {
        names.extend(["Clone", "PartialEq"]);
    }
    names.extend(others);
    if !structure.redacts() {
        names.push("Debug");
    }
    if names.is_empty() {
        return TokenStream::new();
    }
    let names = names.into_iter().map(ident);
    quote!(#[derive(#(#names),*)])
}

fn docs_of(field: &Field) -> TokenStream {
    docs(&field.docs)
}

/// Returns the type of a field, including `Option` and `Box`.
pub fn field_type(scope: &Scope, field: &Field) -> TokenStream {
    let value = value_type(scope, field);
    if field.optional { quote!(Option<#value>) } else { value }
}

/// Returns the type of a field's value, including `Box`.
pub fn value_type(scope: &Scope, field: &Field) -> TokenStream {
    let type_ = scope.type_(&field.type_);
    if field.boxed { quote!(Box<#type_>) } else { type_ }
}

fn accessors(scope: &Scope, structure: &Structure) -> TokenStream {
    let methods: Vec<_> = structure.fields.iter().map(|field| accessor(scope, field)).collect();
    let name = ident(&structure.name.ident);
    let builder_name = match structure.role {
        Role::Input | Role::Output => scope.item("self::builders", &builder_ident(structure).to_string()),
        Role::Nested | Role::Error(_) => builder_ident(structure).into_token_stream(),
    };
    let docs = doc(&format!("Creates a builder for [`{}`].", structure.name.ident));
    quote! {
        impl #name {
            #docs
            pub fn builder() -> #builder_name {
                #builder_name::default()
            }

            #(#methods)*
        }
    }
}

/// Returns the name of a structure's builder.
pub fn builder_ident(structure: &Structure) -> proc_macro2::Ident {
    ident(&format!("{}Builder", structure.name.public))
}

fn accessor(scope: &Scope, field: &Field) -> TokenStream {
    let name = ident(&field.name);
    let type_ = scope.type_(&field.type_);
    let flattened = field.optional && matches!(field.type_.kind, TypeKind::List { .. });
    let more = match flattened {
        true => format!(
            "\n\nReturns an empty slice if the list is absent. The field `{}` distinguishes the two.",
            field.name.trim_start_matches("r#")
        ),
        false => String::new(),
    };
    let (result, value) = match (&field.type_.kind, field.optional) {
        (kind, true) if is_copy(kind) => (quote!(Option<#type_>), quote!(self.#name)),
        (kind, false) if is_copy(kind) => (type_, quote!(self.#name)),
        (TypeKind::List { member, sparse }, optional) => {
            let item = scope.element(member, *sparse);
            let value = match optional {
                true => quote!(self.#name.as_deref().unwrap_or_default()),
                false => quote!(&self.#name),
            };
            (quote!(&[#item]), value)
        }
        (TypeKind::String, true) => (quote!(Option<&str>), quote!(self.#name.as_deref())),
        (TypeKind::String, false) => (quote!(&str), quote!(&self.#name)),
        (_, true) if field.boxed => (quote!(Option<&#type_>), quote!(self.#name.as_deref())),
        (_, true) => (quote!(Option<&#type_>), quote!(self.#name.as_ref())),
        (_, false) => (quote!(&#type_), quote!(&self.#name)),
    };
    let docs = brief(&field.docs, &more);
    let allow = allow_name_of_operator(&field.name);
    quote! {
        #docs
        #allow
        pub fn #name(&self) -> #result {
            #value
        }
    }
}

/// Whether accessors return values of this kind as copies rather than as references.
pub fn is_copy(kind: &TypeKind) -> bool {
    matches!(
        kind,
        TypeKind::Boolean
            | TypeKind::Byte
            | TypeKind::Short
            | TypeKind::Integer
            | TypeKind::Long
            | TypeKind::Float
            | TypeKind::Double
    )
}

fn debug(scope: &Scope, structure: &Structure) -> TokenStream {
    if !structure.redacts() {
        return TokenStream::new();
    }
    let (name, shown) = (ident(&structure.name.ident), &structure.name.public);
    let fmt = scope.item("std", "fmt");
    let show = match structure.role {
        Role::Output => quote!(tinsmith_runtime::debug::output(f, #shown, self, &self._request_id)),
        _ => quote!(tinsmith_runtime::debug::shape(f, #shown, self)),
    };
    quote! {
        impl #fmt::Debug for #name {
            fn fmt(&self, f: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                #show
            }
        }
    }
}
