//! Typed maps: a module for what is sent, one for what is asked, and their part of the operations' builders.

mod builder;
mod conversation;
mod given_once;
mod map;
mod question;
mod questions;
mod variant;

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::Crate;
use crate::ir::typed::Key;
use crate::names::stem;

use super::scope::Scope;
use super::text::{self, ident, inner_doc};
use super::{File, rust};

pub use builder::{complete, fluent_setters, hidden_field, next_step, setters};
pub use conversation::example as conversation;

/// The files of everything typed.
pub fn files(lowered: &Crate) -> Vec<File<'_>> {
    let typed = &lowered.typed;
    let mut files = Vec::new();
    if let Some(given_once) = &typed.given_once {
        let path = format!("src/{}.rs", stem(&given_once.module));
        files.push(rust(&path, move || given_once::file(given_once)));
    }
    for map in &typed.maps {
        let folder = format!("src/{}", map.module);
        files.push(rust(&format!("{folder}.rs"), move || map::file(lowered, map)));
        files.push(rust(&format!("{folder}/other.rs"), move || variant::other_file(map)));
        for variant in &map.variants {
            let path = format!("{folder}/{}.rs", stem(&variant.module));
            files.push(rust(&path, move || variant::file(map, variant)));
        }
    }
    for questions in &typed.questions {
        let folder = format!("src/{}", questions.module);
        files.push(rust(&format!("{folder}.rs"), move || questions::file(lowered, questions)));
        files.push(rust(&format!("{folder}/common.rs"), move || questions::common_file(lowered, questions)));
        files.push(rust(&format!("{folder}/other.rs"), move || question::other_file(lowered, questions)));
        for question in &questions.variants {
            let path = format!("{folder}/{}.rs", stem(&question.module));
            files.push(rust(&path, move || question::file(lowered, questions, question)));
        }
    }
    files
}

/// The modules at the root of the crate, by their names.
pub fn modules(lowered: &Crate) -> Vec<(&str, TokenStream)> {
    let typed = &lowered.typed;
    let maps = typed.maps.iter().map(|map| map.module.as_str());
    let questions = typed.questions.iter().map(|questions| questions.module.as_str());
    let public = maps.chain(questions).map(|name| {
        let module = ident(name);
        (name, quote!(pub mod #module;))
    });
    let given_once = typed.given_once.iter().map(|given_once| {
        let module = ident(&given_once.module);
        (given_once.module.as_str(), quote!(mod #module;))
    });
    public.chain(given_once).collect()
}

/// What the crate's documentation says of them.
pub fn introduction(lowered: &Crate) -> String {
    let typed = &lowered.typed;
    let maps = typed.maps.iter().map(|map| (&map.module, &map.docs));
    let questions = typed.questions.iter().map(|questions| (&questions.module, &questions.docs));
    let given_once = typed.given_once.iter().map(|given_once| (&given_once.name, &given_once.docs));
    let mut parts: Vec<_> = maps.chain(questions).chain(given_once).collect();
    parts.sort();
    let lines = parts
        .iter()
        .map(|(name, docs)| format!("- [`{name}`]: {}\n", text::summary(docs).replace('\n', " ")));
    match parts.is_empty() {
        true => String::new(),
        false => format!("\n# Keys that the compiler checks\n{}", lines.collect::<String>()),
    }
}

/// What stands at the root of the crate besides.
pub fn uses(lowered: &Crate) -> (Option<TokenStream>, Option<TokenStream>) {
    let given_once = lowered.typed.given_once.as_ref().map(|given_once| {
        let (module, name) = (ident(&given_once.module), ident(&given_once.name));
        quote!(pub use #module::#name;)
    });
    let srp = has_srp(lowered).then(|| {
        quote!(
            #[cfg(feature = "srp")]
            pub use tinsmith_runtime::srp;
        )
    });
    (given_once, srp)
}

/// Whether a question is answered by a proof of a password.
pub fn has_srp(lowered: &Crate) -> bool {
    let mut questions = lowered.typed.questions.iter().flat_map(|questions| &questions.variants);
    questions.any(|question| question.srp.is_some())
}

/// A file's documentation, imports and content.
fn with_uses(docs: &str, deprecated: bool, scope: &Scope, content: TokenStream) -> TokenStream {
    let docs = inner_doc(&crate::markdown::wrapped(docs));
    let allow = deprecated.then(super::deprecation::allow_attribute);
    let uses = scope.uses();
    quote!(#docs #allow #uses #content)
}

/// Documentation whose lines are not overlong.
fn doc(markdown: &str) -> TokenStream {
    text::doc(&crate::markdown::wrapped(markdown))
}

/// The type of a key's value.
fn value_type(scope: &Scope, sensitive: bool, integer: bool) -> TokenStream {
    match (sensitive, integer) {
        (_, true) => quote!(u64),
        (true, _) => scope.item("crate::primitives", "Secret"),
        (false, _) => quote!(String),
    }
}

/// How the value of a key is given, and what is made of the argument.
fn argument(scope: &Scope, key: &Key) -> (TokenStream, TokenStream) {
    let (name, type_) = (ident(&key.name), value_type(scope, key.sensitive, key.integer));
    match key.integer {
        true => (quote!(#name: u64), quote!(#name)),
        false => (quote!(#name: impl Into<#type_>), quote!(#name.into())),
    }
}
