//! What the runtime's macros and its shared builder stand for in a generated crate.
//!
//! Generated errors have their trait impls from macros, and most of their builders are one generic type. Neither shows
//! in the crate's own text, so both are written out here before the text is read. `codegen/runtime/src/error` has them.

use std::fmt::Write;

use quote::ToTokens;

/// The traits of every error.
const ERROR: [&str; 4] = [
    "::std::fmt::Display",
    "::std::error::Error",
    "::aws_smithy_types::error::metadata::ProvideErrorMetadata",
    "::aws_types::request_id::RequestId",
];

/// What the errors of operations have besides.
const OPERATION_ERROR: [&str; 2] = [
    "::aws_smithy_types::retry::ProvideErrorKind",
    "::aws_smithy_runtime_api::client::result::CreateUnhandledError",
];

/// The items that an item stands for, itself included.
pub fn expand(item: syn::Item) -> Vec<syn::Item> {
    let text = match &item {
        syn::Item::Macro(call) => errors(&call.mac),
        syn::Item::Type(alias) => builder(alias),
        _ => None,
    };
    match text.and_then(|text| syn::parse_str::<syn::File>(&text).ok()) {
        Some(file) => file.items,
        None => vec![item],
    }
}

fn errors(call: &syn::Macro) -> Option<String> {
    let name = call.tokens.clone().into_iter().next()?.to_string();
    let traits: Vec<&str> = match call.path.segments.last()?.ident.to_string().as_str() {
        "message_error" | "modeled_error" => ERROR.to_vec(),
        "operation_error" => ERROR.into_iter().chain(OPERATION_ERROR).collect(),
        _ => return None,
    };
    let mut text = String::new();
    for name_of_trait in traits {
        writeln!(text, "impl {name_of_trait} for {name} {{}}").ok()?;
    }
    Some(text)
}

/// A builder of an error that has only a message.
fn builder(alias: &syn::ItemType) -> Option<String> {
    let ty = alias.ty.to_token_stream().to_string().replace(' ', "");
    let error = ty.strip_prefix("MessageErrorBuilder<")?.strip_suffix('>')?.trim_end_matches(',');
    let name = &alias.ident;
    let meta = "::aws_smithy_types::error::metadata::ErrorMetadata";
    Some(format!(
        "#[derive(Clone, PartialEq, Default, Debug)]
        #[non_exhaustive]
        pub struct {name} {{ private: () }}
        impl {name} {{
            pub fn message(self, input: impl Into<String>) -> Self {{}}
            pub fn set_message(self, input: Option<String>) -> Self {{}}
            pub fn get_message(&self) -> &Option<String> {{}}
            pub fn meta(self, meta: {meta}) -> Self {{}}
            pub fn set_meta(&mut self, meta: Option<{meta}>) -> &mut Self {{}}
            pub fn build(self) -> {error} {{}}
        }}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expanded(text: &str) -> Vec<String> {
        let items = syn::parse_str::<syn::File>(text).unwrap().items;
        items.into_iter().flat_map(expand).map(|item| item.to_token_stream().to_string()).collect()
    }

    #[test]
    fn macros_stand_for_trait_impls_and_the_alias_for_a_builder() {
        assert_eq!(expanded("tinsmith_runtime::operation_error!(E);").len(), 6);
        let error = expanded("tinsmith_runtime::message_error!(E, \"E\", SCHEMA);");
        assert_eq!(error.len(), 4);
        assert!(error[0].contains("Display for E"), "{error:?}");
        let builder = expanded("pub type EBuilder = MessageErrorBuilder<E,>;");
        assert!(builder[0].contains("struct EBuilder") && builder[1].contains("-> E "), "{builder:?}");
        assert_eq!(expanded("pub type Other = Vec<u8>; other!(E);").len(), 2);
    }
}
