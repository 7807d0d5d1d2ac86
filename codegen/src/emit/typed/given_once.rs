//! The value that holds what is given once.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::typed::GivenOnce;

use super::super::scope::Scope;
use super::super::text::ident;
use super::{doc, value_type, with_uses};

pub fn file(given_once: &GivenOnce) -> TokenStream {
    let scope = Scope::new(&[], [given_once.name.as_str()]);
    let name = ident(&given_once.name);
    let docs = doc(&given_once.docs);
    let fields: Vec<_> = given_once.members.iter().map(|member| ident(&member.name)).collect();
    let types: Vec<_> =
        given_once.members.iter().map(|member| value_type(&scope, member.sensitive, false)).collect();
    let member_docs = given_once.members.iter().map(|member| doc(&member.docs));
    let reads = given_once.members.iter().map(|member| {
        let name = ident(&member.name);
        if member.sensitive { quote!(self.#name.as_str()) } else { quote!(&self.#name) }
    });
    let secret_name = given_once.secret.iter().map(|secret| ident(&secret.name)).collect::<Vec<_>>();
    let secret_docs = given_once.secret.iter().map(|secret| doc(&secret.docs));
    let secret = match given_once.secret {
        Some(_) => scope.item("crate::primitives", "Secret"),
        None => TokenStream::new(),
    };
    let new_docs = doc(&match &given_once.secret {
        Some(secret) => format!("Without a secret; [`{0}`](Self::{0}) adds it.", secret.name),
        None => "From its parts.".to_owned(),
    });
    let content = quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        pub struct #name {
            #(#fields: #types,)*
            #(pub(crate) #secret_name: Option<#secret>,)*
        }

        impl #name {
            #new_docs
            pub fn new(#(#fields: impl Into<#types>),*) -> Self {
                Self { #(#fields: #fields.into(),)* #(#secret_name: None,)* }
            }

            #(
                #secret_docs
                #[cfg(feature = "secret-hash")]
                pub fn #secret_name(mut self, #secret_name: impl Into<#secret>) -> Self {
                    self.#secret_name = Some(#secret_name.into());
                    self
                }
            )*

            #(
                #member_docs
                pub fn #fields(&self) -> &str {
                    #reads
                }
            )*
        }
    };
    with_uses(&format!("`{}`.", given_once.name), false, &scope, content)
}
