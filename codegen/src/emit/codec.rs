//! How a structure is written to a request and read from an answer, over the runtime's JSON.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Field, Role, Structure, TimestampFormat, Type, TypeKind};

use super::builder::or_default;
use super::scope::Scope;
use super::structure::is_copy;
use super::text::ident;

/// The methods `write_json` and `read_json`, as far as anybody calls them.
pub fn codec(scope: &Scope, structure: &Structure) -> TokenStream {
    // An empty input is written by its operation; nothing would call a method for it.
    let writes = structure.writes && !(structure.role == Role::Input && structure.fields.is_empty());
    if !writes && !structure.reads {
        return TokenStream::new();
    }
    let name = ident(&structure.name.ident);
    let write = writes.then(|| write_structure(scope, structure));
    let read = structure.reads.then(|| read_structure(scope, structure));
    quote!(impl #name { #write #read })
}

fn write_structure(scope: &Scope, structure: &Structure) -> TokenStream {
    let writer = scope.item("tinsmith_runtime::json", "ObjectWriter");
    if structure.fields.is_empty() {
        return quote!(pub(crate) fn write_json(&self, _: &mut #writer<'_>) {});
    }
    let members = structure.fields.iter().map(|field| write_field(scope, field));
    quote! {
        pub(crate) fn write_json(&self, object: &mut #writer<'_>) {
            #(#members)*
        }
    }
}

fn write_field(scope: &Scope, field: &Field) -> TokenStream {
    let (name, wire) = (ident(&field.name), &field.wire);
    let out = quote!(object.member(#wire));
    if !field.optional {
        let by_value = quote!(self.#name);
        return match is_copy(&field.type_.kind) {
            true => write_copy(&field.type_.kind, &out, &by_value),
            false => {
                let write = write_value(scope, &field.type_, &out, &quote!(&self.#name), &by_value);
                quote!(#write;)
            }
        };
    }
    let write = write_value(scope, &field.type_, &out, &quote!(value), &quote!(value));
    if field.idempotency_token {
        let token = scope.item("tinsmith_runtime::operation", "idempotency_token");
        return quote! {
            match &self.#name {
                Some(value) => #write,
                None => #out.string(&#token()),
            }
        };
    }
    let bound = match is_copy(&field.type_.kind) {
        true => quote!(Some(value) = self.#name),
        false => quote!(Some(value) = &self.#name),
    };
    let write = match is_copy(&field.type_.kind) {
        true => write_copy(&field.type_.kind, &out, &quote!(value)),
        false => quote!(#write;),
    };
    quote!(if let #bound { #write })
}

fn write_copy(kind: &TypeKind, out: &TokenStream, value: &TokenStream) -> TokenStream {
    match kind {
        TypeKind::Boolean => quote!(#out.boolean(#value);),
        TypeKind::Float => quote!(#out.float(#value);),
        TypeKind::Double => quote!(#out.double(#value);),
        _ => quote!(#out.integer(#value);),
    }
}

/// The expression that writes a value to `out`. `reference` is a reference to it; `place` is what its methods
/// and fields are called on.
pub fn write_value(
    scope: &Scope,
    type_: &Type,
    out: &TokenStream,
    reference: &TokenStream,
    place: &TokenStream,
) -> TokenStream {
    match &type_.kind {
        TypeKind::Boolean => quote!(#out.boolean(*#reference)),
        TypeKind::Byte | TypeKind::Short | TypeKind::Integer | TypeKind::Long => {
            quote!(#out.integer(*#reference))
        }
        TypeKind::Float => quote!(#out.float(*#reference)),
        TypeKind::Double => quote!(#out.double(*#reference)),
        TypeKind::BigInteger => quote!(#out.big_integer(#reference)),
        TypeKind::BigDecimal => quote!(#out.big_decimal(#reference)),
        TypeKind::String => quote!(#out.string(#reference)),
        TypeKind::Blob => quote!(#out.blob(#reference)),
        TypeKind::Timestamp(TimestampFormat::EpochSeconds) => quote!(#out.epoch_seconds(#reference)),
        TypeKind::Timestamp(TimestampFormat::DateTime) => quote!(#out.date_time(#reference)),
        TypeKind::Timestamp(TimestampFormat::HttpDate) => quote!(#out.http_date(#reference)),
        TypeKind::Document => quote!(#out.document(#reference)),
        TypeKind::Enumeration(_) => quote!(#out.string(#place.as_str())),
        TypeKind::Structure(_) => quote!(#out.object(|object| #place.write_json(object))),
        TypeKind::Union(_) => quote!(#place.write_json(#out)),
        TypeKind::List { member, sparse } => {
            let write = write_element(scope, member);
            match sparse {
                true => quote!(#out.sparse_list(#reference, #write)),
                false => quote!(#out.list(#reference, #write)),
            }
        }
        TypeKind::Map { value, sparse, .. } => {
            let write = write_element(scope, value);
            match sparse {
                true => quote!(#out.sparse_map(#reference, #write)),
                false => quote!(#out.map(#reference, #write)),
            }
        }
        TypeKind::Unit => quote!(#out.object(|_| {})),
    }
}

fn write_element(scope: &Scope, type_: &Type) -> TokenStream {
    let write = write_value(scope, type_, &quote!(out), &quote!(value), &quote!(value));
    quote!(|value, out| #write)
}

fn read_structure(scope: &Scope, structure: &Structure) -> TokenStream {
    let error = scope.item("tinsmith_runtime::json", "ReadError");
    let fields = structure.fields.iter().map(|field| {
        let name = ident(&field.name);
        let value = read_field(scope, field);
        quote!(#name: #value,)
    });
    if matches!(structure.role, Role::Error(_)) {
        let object = scope.item("tinsmith_runtime::json", "Object");
        let metadata = scope.item("crate::error", "ErrorMetadata");
        let fields = structure.fields.iter().map(|field| {
            let name = ident(&field.name);
            let value = match is_message(field) {
                true => read_message(field),
                false => read_field(scope, field),
            };
            quote!(#name: #value,)
        });
        return quote! {
            pub(crate) fn read_json(object: &#object<'_>, meta: #metadata) -> Result<Self, #error> {
                Ok(Self { #(#fields)* meta })
            }
        };
    }
    let value = scope.item("tinsmith_runtime::json", "Value");
    let request_id = (structure.role == Role::Output).then(|| quote!(_request_id: None,));
    if structure.fields.is_empty() {
        return quote! {
            pub(crate) fn read_json(value: #value<'_>) -> Result<Self, #error> {
                value.object()?;
                Ok(Self { #request_id })
            }
        };
    }
    quote! {
        pub(crate) fn read_json(value: #value<'_>) -> Result<Self, #error> {
            let object = value.object()?;
            Ok(Self { #(#fields)* #request_id })
        }
    }
}

/// An error's message.
fn read_message(field: &Field) -> TokenStream {
    let wire = &field.wire;
    let unwrap = (!field.optional).then(|| quote!(.unwrap_or_default()));
    quote!(tinsmith_runtime::error::message(object, #wire, &meta)? #unwrap)
}

/// Whether the field is the message that every error has.
pub fn is_message(field: &Field) -> bool {
    field.name == "message" && field.type_.kind == TypeKind::String
}

fn read_field(scope: &Scope, field: &Field) -> TokenStream {
    let wire = &field.wire;
    let read = match field.boxed {
        true => {
            let read = read_value(scope, &field.type_, &quote!(value));
            quote!(|value| #read.map(Box::new))
        }
        false => reader(scope, &field.type_),
    };
    if field.optional {
        // A structure that must be there is made up where it is not; a union has its unknown variant.
        return match (&field.type_.kind, field.required) {
            (TypeKind::Structure(_), true) => quote!(Some(object.required(#wire, #read)?)),
            (TypeKind::Union(name), true) => {
                let name = scope.name(name);
                let unknown = match field.boxed {
                    true => quote!(Box::new(#name::Unknown)),
                    false => quote!(#name::Unknown),
                };
                quote!(Some(object.optional(#wire, #read)?.unwrap_or(#unknown)))
            }
            _ => optional(field, &read),
        };
    }
    let or_default = match &field.default {
        Some(default) => or_default(scope, &field.type_, default),
        None => stand_in(scope, &field.type_),
    };
    let optional = optional(field, &read);
    quote!(#optional #or_default)
}

/// A document is the one type for which `null` is a value, so it is told apart from a member that is missing.
fn optional(field: &Field, read: &TokenStream) -> TokenStream {
    let wire = &field.wire;
    match field.type_.kind {
        TypeKind::Document => quote!(object.document(#wire)?),
        _ => quote!(object.optional(#wire, #read)?),
    }
}

/// What a member that must be there is where the service left it out (Smithy 2.0 specification, "Client error
/// correction").
fn stand_in(scope: &Scope, type_: &Type) -> TokenStream {
    match &type_.kind {
        TypeKind::Timestamp(_) => {
            let date_time = scope.item("crate::primitives", "DateTime");
            quote!(.unwrap_or_else(|| #date_time::from_secs(0)))
        }
        TypeKind::Enumeration(name) => {
            let name = scope.name(name);
            quote!(.unwrap_or_else(|| #name::from("no value was set")))
        }
        _ => quote!(.unwrap_or_default()),
    }
}

/// A function that reads a value of the type.
pub fn reader(scope: &Scope, type_: &Type) -> TokenStream {
    let value = || scope.item("tinsmith_runtime::json", "Value");
    let method = match &type_.kind {
        TypeKind::Structure(name) | TypeKind::Union(name) => {
            let name = scope.name(name);
            return quote!(#name::read_json);
        }
        TypeKind::List { .. } | TypeKind::Map { .. } | TypeKind::Unit => {
            let read = read_value(scope, type_, &quote!(value));
            return quote!(|value| #read);
        }
        kind => ident(method(kind)),
    };
    let value = value();
    quote!(#value::#method)
}

/// The expression that reads `value`.
pub fn read_value(scope: &Scope, type_: &Type, value: &TokenStream) -> TokenStream {
    match &type_.kind {
        TypeKind::Structure(name) | TypeKind::Union(name) => {
            let name = scope.name(name);
            quote!(#name::read_json(#value))
        }
        TypeKind::List { member, sparse } => {
            let (method, read) = (ident(&format!("{}list", nulls(member, *sparse))), reader(scope, member));
            quote!(#value.#method(#read))
        }
        TypeKind::Map { value: element, sparse, .. } => {
            let (method, read) = (ident(&format!("{}map", nulls(element, *sparse))), reader(scope, element));
            quote!(#value.#method(#read))
        }
        TypeKind::Unit => quote!(#value.object().map(drop)),
        kind => {
            let method = ident(method(kind));
            quote!(#value.#method())
        }
    }
}

/// What the runtime's methods for lists and maps say of `null` in them.
fn nulls(member: &Type, sparse: bool) -> &'static str {
    match (sparse, &member.kind) {
        (true, _) => "sparse_",
        (false, TypeKind::Document) => "full_",
        (false, _) => "",
    }
}

/// The runtime's method for a simple type.
fn method(kind: &TypeKind) -> &'static str {
    match kind {
        TypeKind::Boolean => "boolean",
        TypeKind::Float => "float",
        TypeKind::Double => "double",
        TypeKind::BigInteger => "big_integer",
        TypeKind::BigDecimal => "big_decimal",
        TypeKind::String => "string",
        TypeKind::Blob => "blob",
        TypeKind::Timestamp(TimestampFormat::EpochSeconds) => "epoch_seconds",
        TypeKind::Timestamp(TimestampFormat::DateTime) => "date_time",
        TypeKind::Timestamp(TimestampFormat::HttpDate) => "http_date",
        TypeKind::Document => "document",
        TypeKind::Enumeration(_) => "enumeration",
        _ => "integer",
    }
}
