//! The module of a map that comes: an enum over the structures for what can be asked, and what they share.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::Crate;
use crate::ir::typed::{QuestionMember, Questions};

use super::super::scope::Scope;
use super::super::text::ident;
use super::map::lower_first;
use super::{doc, value_type, with_uses};

pub fn file(lowered: &Crate, questions: &Questions) -> TokenStream {
    let idents = questions.variants.iter().map(|question| question.ident.as_str());
    let scope = Scope::new(&[], idents.chain([questions.name.as_str(), "Other", "Common", "NextStepError"]));
    let (name, done) = (ident(&questions.name), ident(&questions.done.name));
    let enumeration = scope.name(&questions.enumeration);
    let (done_type, done_docs) = (scope.name(&questions.done.type_name), doc(&questions.done.docs));
    let docs = doc(&questions.docs);
    let mut modules: Vec<_> = questions.variants.iter().map(|question| ident(&question.module)).collect();
    modules.extend([ident("common"), ident("other")]);
    modules.sort();
    let variants: Vec<_> = questions.variants.iter().map(|question| ident(&question.name)).collect();
    let structures: Vec<_> = questions.variants.iter().map(|question| ident(&question.ident)).collect();
    let files = questions.variants.iter().map(|question| ident(&question.module));
    let variant_docs = questions
        .variants
        .iter()
        .map(|question| doc(&format!("`{}`: {}", question.value, lower_first(&question.docs))));
    let members = questions.members.iter().map(|member| {
        let (name, type_) = (argument(member), scope.type_(&member.type_));
        quote!(#name: Option<#type_>)
    });
    let own = questions.variants.iter().map(|question| {
        let names = question.members.iter().map(argument);
        quote!((common, #(#names),*))
    });
    let content = quote! {
        #(mod #modules;)*

        pub use common::Common;
        pub use other::Other;
        #(pub use #files::#structures;)*
        pub use tinsmith_runtime::typed::NextStepError;

        #docs
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub enum #name {
            #done_docs
            #done(#done_type),
            #(#variant_docs #variants(#structures),)*
            /// Whatever this crate has no structure for.
            Other(Other),
        }

        impl #name {
            pub(crate) fn read(
                name: &#enumeration,
                common: Common,
                #(#members),*
            ) -> Result<Self, NextStepError> {
                Ok(match name {
                    #(#enumeration::#variants => Self::#variants(#structures::read #own?),)*
                    name => Self::Other(Other { name: name.clone(), common }),
                })
            }
        }
    };
    with_uses(&module_docs(lowered, questions), questions.deprecated, &scope, content)
}

fn module_docs(lowered: &Crate, questions: &Questions) -> String {
    let map = &lowered.typed.maps[questions.answers];
    let once = lowered.typed.given_once.as_ref();
    let mut known = vec!["the session".to_owned()];
    known.extend(questions.given.iter().map(|given| format!("the `{}`", given.name)));
    known.extend(once.map(|once| format!("what the [`{0}`](crate::{0}) says", once.name)));
    let last = known.pop().unwrap_or_default();
    let known = if known.is_empty() { last } else { format!("{} and {last}", known.join(", ")) };
    let setters = lowered.operations.iter().filter_map(|operation| operation.typed.as_ref());
    let setter =
        setters.filter(|typed| typed.map == questions.answers).map(|typed| typed.setter.as_str()).next();
    let taken = setter.map(|setter| format!(", for the method `{setter}` of a builder")).unwrap_or_default();
    format!(
        "{docs}\n\n`next_step` of an output makes a [`{name}`] of it. What is asked is a structure with its parameters \
         parsed, whose method `answer` (or one for each choice) makes the answer from [`{module}`](crate::{module}){taken}: \
         {known} are in place.",
        docs = questions.docs,
        name = questions.name,
        module = map.module,
    )
}

/// What an output's member is called on its way to the question.
pub fn argument(member: &QuestionMember) -> proc_macro2::Ident {
    ident(&crate::names::field(&member.wire))
}

/// The structure that every question has.
pub fn common_file(lowered: &Crate, questions: &Questions) -> TokenStream {
    let scope = Scope::new(&[], ["Common"]);
    let secret = scope.item("crate::primitives", "Secret");
    let hash_map = scope.item("std::collections", "HashMap");
    let entries = scope.item("tinsmith_runtime::typed", "Entries");
    let hidden_values = scope.item("tinsmith_runtime::typed", "HiddenValues");
    let origin = scope.item(&format!("crate::{}", lowered.typed.maps[questions.answers].module), "Origin");
    let fmt = scope.item("std", "fmt");
    let once = lowered.typed.given_once.as_ref();
    let once_name = once.map(|once| ident(&once.module)).into_iter().collect::<Vec<_>>();
    let once_type = once.map(|once| scope.item("crate", &once.name)).into_iter().collect::<Vec<_>>();
    let given = questions.given.as_ref();
    let given_name = given.map(|given| ident(&given.name)).into_iter().collect::<Vec<_>>();
    let given_type =
        given.map(|given| value_type(&scope, given.sensitive, false)).into_iter().collect::<Vec<_>>();
    let given_docs = given.map(|given| doc(&given.docs)).into_iter();
    let best = given.map(|given| {
        let (name, from) = (ident(&given.name), &given.from);
        let given_own = value_type(&scope, given.sensitive, false);
        quote! {
            let known = [#(#from),*].into_iter().find_map(|key| parameters.get(key));
            let #name = match known {
                Some(known) => #given_own::from(known),
                None => #name.into(),
            };
        }
    });
    let labels = given.map(|given| given.name.as_str()).into_iter();
    let once_labels = once.map(|once| once.module.as_str()).into_iter();
    let content = quote! {
        /// What every challenge has, whatever it asks.
        #[derive(Clone)]
        #[non_exhaustive]
        pub struct Common {
            /// The session, which the answer sends back.
            pub session: Option<#secret>,
            #(#given_docs pub #given_name: #given_type,)*
            /// All parameters as they came, those that this crate knows nothing of among them.
            pub parameters: #hash_map<String, String>,
            #(pub(crate) #once_name: #once_type,)*
        }

        impl Common {
            pub(crate) fn new(
                session: Option<&str>,
                parameters: Option<&#hash_map<String, String>>,
                #(#once_name: &#once_type,)*
                #(#given_name: impl Into<#given_type>,)*
            ) -> Self {
                let parameters = parameters.cloned().unwrap_or_default();
                #best
                Self {
                    session: session.map(#secret::from),
                    #(#given_name,)*
                    parameters,
                    #(#once_name: #once_name.clone(),)*
                }
            }

            pub(super) fn entries<'a>(&'a self, step: &'a str) -> #entries<'a> {
                #entries { step, map: &self.parameters }
            }

            pub(super) fn origin(&self) -> #origin {
                #origin { session: self.session.clone(), #(#once_name: Some(self.#once_name.clone()),)* }
            }
        }

        impl #fmt::Debug for Common {
            fn fmt(&self, f: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                f.debug_struct("Common")
                    .field("session", &self.session)
                    #(.field(#labels, &self.#given_name))*
                    .field("parameters", &#hidden_values(&self.parameters))
                    #(.field(#once_labels, &self.#once_name))*
                    .finish()
            }
        }
    };
    with_uses("`Common`.", false, &scope, content)
}
