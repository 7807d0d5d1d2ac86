//! The files that hold the crate together: `lib.rs` and the modules that list what there is.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::endpoint::EndpointRules;
use crate::ir::{Crate, Field, HostPart, Operation, Place, Structure, TypeDefinition, TypeKind, TypeName};
use crate::names::stem;

use super::Context;
use super::deprecation::allow_attribute;
use super::text::{ident, inner_doc, summary};
use super::typed;

/// `src/lib.rs`
pub fn lib(lowered: &Crate) -> TokenStream {
    let docs = inner_doc(&introduction(lowered));
    let config = lowered.endpoint.as_ref().map(|_| {
        quote!(
            pub mod config;
        )
    });
    let (typed, given_once) = typed::modules(lowered);
    quote! {
        #docs

        #![forbid(unsafe_code)]
        #![warn(missing_docs)]

        #config
        pub mod error;
        pub mod operation;
        pub mod primitives;
        pub mod types;
        #typed

        #given_once
        pub use error::Error;
        pub use tinsmith_runtime::http;
    }
}

/// What the crate is, what it can do, and how an operation is used.
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
    text.push_str(
        "\n# Requests and answers\n\
         Nothing here does any I/O. [`operation::Operation`] turns an input into an [`http`] request, to be\n\
         signed and sent by whatever client there is, and an answer into an output or an error",
    );
    text.push_str(match lowered.endpoint {
        Some(_) => ".\n[`config::endpoint::resolve`] knows the URL that it goes to:\n\n",
        None => ":\n\n",
    });
    text.push_str(&example(lowered));
    text
}

/// A documentation test over the first operation whose required members are simple.
pub fn example(lowered: &Crate) -> String {
    // A label of the host must be a valid one, which `...` is not.
    let has_label = |operation: &Operation| {
        operation.host_prefix.iter().flatten().any(|part| matches!(part, HostPart::Label { .. }))
    };
    let simple = |operation: &&Operation| {
        let mut required = operation.input.fields.iter().filter(|field| field.required);
        !has_label(operation) && required.all(|field| value(field).is_some())
    };
    let Some(operation) = lowered.operations.iter().find(simple) else { return String::new() };
    let krate = lowered.package.name.replace('-', "_");
    let (module, name) = (&operation.module, &operation.marker);
    let input = &operation.input.name.public;
    let required: Vec<&Field> = operation.input.fields.iter().filter(|field| field.required).collect();
    let mut types: Vec<&str> = required
        .iter()
        .filter_map(|field| match &field.type_.kind {
            TypeKind::Enumeration(name) => Some(name.public.as_str()),
            _ => None,
        })
        .collect();
    types.sort_unstable();
    types.dedup();
    let mut lines = vec![
        "```".to_owned(),
        format!("use {krate}::operation::Operation;"),
        format!("use {krate}::operation::{module}::{{{name}, {input}}};"),
    ];
    let by_region = lowered.endpoint.as_ref().is_some_and(region_suffices);
    if by_region {
        lines.insert(1, format!("use {krate}::config::endpoint::{{self, Params}};"));
    }
    lines.extend(types.iter().map(|name| format!("use {krate}::types::{name};")));
    lines.push(String::new());
    lines.push("# fn main() -> Result<(), Box<dyn std::error::Error>> {".to_owned());
    lines.push(format!("let input = {input}::builder()"));
    for field in required {
        let value = match &field.type_.kind {
            TypeKind::Enumeration(name) => enum_value(lowered, name),
            _ => value(field),
        };
        lines.push(format!("    .{}({})", field.name, value.unwrap_or_default()));
    }
    lines.push("    .build()?;".to_owned());
    if by_region {
        lines.push(
            "let endpoint = endpoint::resolve(&Params::builder().region(\"us-east-1\").build()?)?;"
                .to_owned(),
        );
        lines.push(format!("let request = {name}::request(&input, endpoint.url())?;"));
    } else {
        lines.push(format!("let request = {name}::request(&input, \"https://example.com\")?;"));
    }
    lines.push("assert_eq!(request.method(), \"POST\");".to_owned());
    lines.push(String::new());
    lines.push(format!("let answer = {krate}::http::Response::new(\"{{}}\"); // in place of a service"));
    lines.push(format!("let output = {name}::response(&answer)?;"));
    lines.push("println!(\"{output:?}\");".to_owned());
    lines.push("# Ok(())".to_owned());
    lines.push("# }".to_owned());
    lines.push("```".to_owned());
    lines.join("\n")
}

/// Whether nothing but the region must be known to find an endpoint.
fn region_suffices(endpoint: &EndpointRules) -> bool {
    endpoint.params.iter().any(|param| param.name == "region")
        && endpoint.params.iter().all(|param| param.region || !param.required || param.default.is_some())
}

/// What a setter of the example is given; `None` for what would need a line of its own.
fn value(field: &Field) -> Option<String> {
    Some(match &field.type_.kind {
        TypeKind::String => "\"...\"".to_owned(),
        TypeKind::Boolean => "true".to_owned(),
        TypeKind::Byte | TypeKind::Short | TypeKind::Integer | TypeKind::Long => "1".to_owned(),
        TypeKind::Float | TypeKind::Double => "1.0".to_owned(),
        TypeKind::List { member, .. } if member.kind == TypeKind::String => "\"...\"".to_owned(),
        TypeKind::Map { key, value, .. }
            if key.kind == TypeKind::String && value.kind == TypeKind::String =>
        {
            "\"...\", \"...\"".to_owned()
        }
        TypeKind::Enumeration(_) => String::new(),
        _ => return None,
    })
}

fn enum_value(lowered: &Crate, name: &TypeName) -> Option<String> {
    lowered.types.iter().find_map(|definition| match definition {
        TypeDefinition::Enumeration(enumeration) if enumeration.name == *name => {
            let first = enumeration.variants.iter().find(|variant| variant.docs.deprecated.is_none());
            Some(match first {
                Some(first) => format!("{}::{}", name.public, first.name),
                None => format!("{}::from(\"...\")", name.public),
            })
        }
        _ => None,
    })
}

/// `src/primitives.rs`
pub fn primitives(lowered: &Crate) -> TokenStream {
    let secret = (!lowered.typed.maps.is_empty()).then(|| {
        quote!(
            pub use tinsmith_runtime::secret::Secret;
        )
    });
    quote! {
        //! Values that no language has built in: bytes, times, documents, numbers of any size.

        pub use tinsmith_runtime::aws_smithy_types::date_time::Format as DateTimeFormat;
        pub use tinsmith_runtime::aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document, Number};
        #secret
    }
}

/// `src/operation.rs`
pub fn operations(lowered: &Crate) -> TokenStream {
    let modules = lowered.operations.iter().map(|operation| {
        let module = ident(&operation.module);
        quote!(pub mod #module;)
    });
    quote! {
        //! The operations, each in a module of its own.

        pub use tinsmith_runtime::error::RequestId;
        pub use tinsmith_runtime::operation::Operation;

        #(#modules)*
    }
}

/// `src/types.rs`
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
    let errors = (!lowered.errors.is_empty()).then(|| {
        quote!(
            pub mod error;
        )
    });
    quote! {
        //! The structures, unions and enums that inputs and outputs are made of.

        #allow

        #builders
        #errors

        #list
    }
}

/// `src/types/error.rs`
pub fn errors(context: &Context<'_>) -> TokenStream {
    let allow = context.has_deprecated(Place::Errors).then(allow_attribute);
    let names: Vec<_> = context.lowered.errors.iter().map(|error| &error.name).collect();
    let list = list(&names);
    quote! {
        //! The errors that the model lists.

        #allow

        pub mod builders;

        #list
    }
}

/// `mod x; pub use x::X;` for each type.
fn list(names: &[&TypeName]) -> TokenStream {
    let modules = names.iter().map(|name| {
        let file = ident(&name.file);
        match name.public == name.ident {
            true => quote!(mod #file;),
            // Others take the type from its own module, because its public name would shadow something.
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

/// `src/types/builders.rs`
pub fn type_builders(lowered: &Crate) -> TokenStream {
    let structures = lowered.types.iter().filter_map(|definition| match definition {
        TypeDefinition::Structure(structure) => Some(structure),
        _ => None,
    });
    builders("The builders of the structures.", structures)
}

/// `src/types/error/builders.rs`
pub fn error_builders(lowered: &Crate) -> TokenStream {
    builders("The builders of the errors, for tests that need one.", lowered.errors.iter())
}

fn builders<'c>(docs: &str, structures: impl Iterator<Item = &'c Structure>) -> TokenStream {
    let docs = inner_doc(docs);
    let uses = structures.map(|structure| {
        let (file, builder) = (ident(&structure.name.file), super::structure::builder_ident(structure));
        quote!(pub use super::#file::#builder;)
    });
    quote!(#docs #(#uses)*)
}
