//! One question: a structure with its parameters parsed, and the way to its answer.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::ir::typed::{
    Key, Question, QuestionKey, QuestionKind, Questions, Srp, SrpIdentity, TypedMap, Variant,
};
use crate::ir::{Crate, TypeKind};

use super::super::scope::Scope;
use super::super::text::ident;
use super::questions::argument as member_argument;
use super::variant::{chosen, required, required_choice};
use super::{argument, doc, value_type, with_uses};

pub fn file(lowered: &Crate, questions: &Questions, question: &Question) -> TokenStream {
    let scope = Scope::new(&[], [question.ident.as_str()]);
    let name = ident(&question.ident);
    let value = &question.value;
    let docs = doc(&format!("{}\n\n`{value}` on the wire.", question.docs));
    let common = scope.item("super", "Common");
    let error = scope.item("super", "NextStepError");
    let fields = question.keys.iter().map(|key| field(&scope, key));
    let reads: Vec<_> = question.keys.iter().map(read).collect();
    let member_fields = question.members.iter().map(|member| {
        let (name, type_) = (ident(&member.name), scope.type_(&member.type_));
        let docs = doc(&format!("{}\n\n`{}` of the output.", member.docs, member.wire));
        match member.type_.kind {
            TypeKind::List { .. } => quote!(#docs pub #name: #type_,),
            _ => quote!(#docs pub #name: Option<#type_>,),
        }
    });
    let member_arguments = question.members.iter().map(|member| {
        let (name, type_) = (member_argument(member), scope.type_(&member.type_));
        quote!(#name: Option<#type_>)
    });
    let member_values = question.members.iter().map(|member| {
        let (name, argument) = (ident(&member.name), member_argument(member));
        match member.type_.kind {
            TypeKind::List { .. } => quote!(#name: #argument.unwrap_or_default(),),
            _ => quote!(#name: #argument,),
        }
    });
    let entries = (!reads.is_empty()).then(|| quote!(let entries = common.entries(#value);));
    let map = &lowered.typed.maps[questions.answers];
    let answers = match map.variants.iter().find(|variant| variant.value == question.value) {
        Some(variant) => answers(&scope, questions, question, map, variant),
        None => TokenStream::new(),
    };
    let proof = question.srp.as_ref().map(|srp| proof(lowered, map, question, srp));
    let content = quote! {
        #docs
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields)*
            #(#member_fields)*
            /// What every challenge has.
            pub common: #common,
        }

        impl #name {
            #answers
            #proof

            pub(super) fn read(common: #common, #(#member_arguments),*) -> Result<Self, #error> {
                #entries
                Ok(Self { #(#reads)* #(#member_values)* common })
            }
        }
    };
    with_uses(&format!("`{}`.", question.ident), questions.deprecated, &scope, content)
}

fn field(scope: &Scope, key: &QuestionKey) -> TokenStream {
    let (name, type_) = (ident(&key.name), value_type(scope, key.sensitive, false));
    let (type_, json) = match key.kind {
        QuestionKind::Text if key.required => (type_, ""),
        QuestionKind::Text => (quote!(Option<#type_>), ""),
        QuestionKind::Strings(_) => (quote!(Vec<String>), ", where it is JSON"),
        QuestionKind::Object(_) => {
            let map = scope.item("std::collections", "BTreeMap");
            (quote!(#map<String, #type_>), ", where it is JSON")
        }
    };
    let docs = doc(&format!("{}\n\n`{}` on the wire{json}.", key.docs, key.wire));
    quote!(#docs pub #name: #type_,)
}

fn read(key: &QuestionKey) -> TokenStream {
    let (name, wire) = (ident(&key.name), &key.wire);
    match &key.kind {
        QuestionKind::Text if key.required => quote!(#name: entries.required(#wire)?,),
        QuestionKind::Text => quote!(#name: entries.text(#wire),),
        QuestionKind::Strings(strip) => quote!(#name: entries.strings(#wire, #strip)?,),
        QuestionKind::Object(strip) if key.sensitive => {
            quote!(#name: entries.secret_object(#wire, #strip)?,)
        }
        QuestionKind::Object(strip) => quote!(#name: entries.object(#wire, #strip)?,),
    }
}

/// The methods that make the answer: one, or one for each choice.
fn answers(
    scope: &Scope,
    questions: &Questions,
    question: &Question,
    map: &TypedMap,
    variant: &Variant,
) -> TokenStream {
    let module = scope.item("crate", &map.module);
    let structure = ident(&variant.ident);
    let type_ = quote!(#module::#structure);
    let known = |key: &Key| -> Option<TokenStream> {
        if let Some(given) = questions.given.as_ref().filter(|given| given.wire == key.wire) {
            let name = ident(&given.name);
            return Some(quote!(&self.common.#name));
        }
        let (_, field) = question.carries.iter().find(|(wire, _)| *wire == key.wire)?;
        let field = ident(field);
        Some(quote!(self.#field.as_str()))
    };
    let session_argument = question.session.as_ref().map(|_| {
        let secret = scope.item("crate::primitives", "Secret");
        quote!(session: impl Into<#secret>,)
    });
    let origin = match question.session {
        Some(_) => quote!(#module::Origin { session: Some(session.into()), ..self.common.origin() }),
        None => quote!(self.common.origin()),
    };
    let make = |docs: &str, method: proc_macro2::Ident, constructor: &str, keys: Vec<&Key>| {
        let docs = match &question.session {
            Some(session) => doc(&format!("{docs}\n\n`session`: {}", super::map::lower_first(session))),
            None => doc(docs),
        };
        let constructor = ident(constructor);
        let arguments = keys.iter().filter(|key| known(key).is_none()).map(|key| argument(scope, key).0);
        let passed = keys.iter().map(|key| {
            let name = ident(&key.name);
            known(key).unwrap_or(quote!(#name))
        });
        quote! {
            #docs
            pub fn #method(&self, #session_argument #(#arguments),*) -> #type_ {
                #type_ { origin: #origin, ..#type_::#constructor(#(#passed),*) }
            }
        }
    };
    let Some((key, choices)) = required_choice(variant) else {
        return make(&variant.docs, ident("answer"), "new", required(variant).collect());
    };
    let methods = choices.iter().map(|choice| {
        let keys = required(variant).chain(chosen(variant, choice)).collect();
        make(&choice.docs, format_ident!("answer_{}", choice.name), &choice.name, keys)
    });
    let any = format!("Any other value of `{}`.", key.wire);
    let other = make(&any, ident("answer_other"), "other", required(variant).chain([key]).collect());
    quote!(#(#methods)* #other)
}

/// The method that computes the answer from a password. It names everything by its path, because it is there with
/// a feature only.
fn proof(lowered: &Crate, map: &TypedMap, question: &Question, srp: &Srp) -> TokenStream {
    let (module, structure) = (ident(&map.module), ident(&question.ident));
    let [name, server_value, salt, secret_block] =
        [&srp.name, &srp.server_value, &srp.salt, &srp.secret_block].map(|field| ident(field));
    let (docs, argument, identity) = match &srp.identity {
        SrpIdentity::User { realm } => {
            let once = lowered.typed.given_once.iter().map(|once| ident(&once.module));
            let realm = ident(realm);
            (
                "The answer, computed from the user's password, which is not sent.\n\n`ephemeral` is the one whose \
                 public value began this.",
                quote!(),
                quote!(user(self.common.#(#once)*.#realm(), self.#name.as_str(), password.as_str())?),
            )
        }
        SrpIdentity::Device => (
            "The answer, computed from the device's password, which is not sent.\n\n`ephemeral` is the one whose \
             public value began this; the device's group came when the device was registered.",
            quote!(device_group_key: &str,),
            quote!(device(device_group_key, self.#name.as_str(), password.as_str())),
        ),
    };
    let docs = doc(&format!(
        "{docs}\n\n# Errors\nWhen a value of the server is malformed, or one that no honest server sends."
    ));
    quote! {
        #docs
        #[cfg(feature = "srp")]
        pub fn answer_with_password(
            &self,
            ephemeral: crate::srp::Ephemeral,
            #argument
            password: impl Into<Secret>,
        ) -> Result<#module::#structure, crate::srp::Error> {
            let password = password.into();
            let identity = crate::srp::Identity::#identity;
            let challenge = crate::srp::Challenge {
                srp_b: self.#server_value.as_str(),
                salt: self.#salt.as_str(),
                secret_block: self.#secret_block.as_str(),
            };
            let claim = ephemeral.claim(&identity, &challenge, std::time::SystemTime::now())?;
            Ok(self.answer(claim.signature, claim.timestamp))
        }
    }
}

/// The structure for what no other knows.
pub fn other_file(lowered: &Crate, questions: &Questions) -> TokenStream {
    let scope = Scope::new(&[], ["Other"]);
    let map = &lowered.typed.maps[questions.answers];
    let module = scope.item("crate", &map.module);
    let common = scope.item("super", "Common");
    let enumeration = scope.name(&questions.enumeration);
    let secret = scope.item("crate::primitives", "Secret");
    let (add, note) = match &questions.given {
        Some(given) => {
            let (wire, name) = (&given.wire, ident(&given.name));
            let own = match given.sensitive {
                true => quote!(self.common.#name.clone()),
                false => quote!(self.common.#name.as_str().into()),
            };
            let note = format!("\n\n`{wire}` is added unless it is among the keys.");
            (quote!(answer.keys.entry(#wire.to_owned()).or_insert_with(|| #own);), note)
        }
        None => Default::default(),
    };
    let docs = doc(&format!("The answer with these keys.{note}"));
    let content = quote! {
        /// A challenge that this crate has no structure for.
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub struct Other {
            /// The challenge's name.
            pub name: #enumeration,
            /// What every challenge has, its parameters among it.
            pub common: #common,
        }

        impl Other {
            #docs
            pub fn answer<K: Into<String>, V: Into<#secret>>(
                &self,
                keys: impl IntoIterator<Item = (K, V)>,
            ) -> #module::Other {
                let mut answer = #module::Other::new(&self.name, keys);
                #add
                answer.origin = self.common.origin();
                answer
            }
        }
    };
    with_uses("`Other`.", questions.deprecated, &scope, content)
}
