//! One variant of a map that is sent: a structure whose required keys its constructor asks for.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::ir::typed::{Choice, Key, KeyKind, TypedMap, Variant};

use super::super::scope::Scope;
use super::super::text::ident;
use super::{argument, doc, value_type, with_uses};

pub fn file(map: &TypedMap, variant: &Variant) -> TokenStream {
    let scope = Scope::new(&[], [variant.ident.as_str()]);
    let (name, owner, own_variant) =
        (ident(&variant.ident), scope.item("super", &map.name), ident(&variant.name));
    let docs = doc(&format!("{}\n\n`{}` on the wire.", variant.docs, variant.value));
    let fields = variant.keys.iter().map(|key| field(&scope, key));
    let origin = map.has_origin.then(|| {
        let origin = scope.item("super", "Origin");
        quote!(pub(crate) origin: #origin,)
    });
    let constructors = constructors(&scope, map, variant);
    let methods = variant.keys.iter().map(|key| methods(&scope, variant, key));
    let into_parts = into_parts(&scope, map, variant);
    let content = quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields)*
            #origin
        }

        impl #name {
            #constructors
            #(#methods)*
            #into_parts
        }

        impl From<#name> for #owner {
            fn from(variant: #name) -> Self {
                Self::#own_variant(variant)
            }
        }
    };
    with_uses(&format!("`{}`.", variant.ident), map.deprecated, &scope, content)
}

fn field(scope: &Scope, key: &Key) -> TokenStream {
    let (name, type_) = (ident(&key.name), value_type(scope, key.sensitive, key.integer));
    let (type_, wire) = match &key.kind {
        KeyKind::Required | KeyKind::Choice { required: true, .. } => {
            (type_, format!("`{}` on the wire.", key.wire))
        }
        KeyKind::Optional | KeyKind::Chosen | KeyKind::Choice { required: false, .. } => {
            (quote!(Option<#type_>), format!("`{}` on the wire.", key.wire))
        }
        KeyKind::Unsent => (quote!(Option<#type_>), "Not on the wire.".to_owned()),
        KeyKind::Prefix => {
            let map = scope.item("std::collections", "BTreeMap");
            (
                quote!(#map<String, #type_>),
                format!("By its name, before which stands `{}` on the wire.", key.wire),
            )
        }
    };
    let docs = doc(&format!("{}\n\n{wire}", key.docs));
    quote!(#docs pub #name: #type_,)
}

/// What a constructor asks for, the required choice apart.
pub fn required(variant: &Variant) -> impl Iterator<Item = &Key> {
    variant.keys.iter().filter(|key| matches!(key.kind, KeyKind::Required))
}

/// The choice that there must be, if there is one.
pub fn required_choice(variant: &Variant) -> Option<(&Key, &[Choice])> {
    variant.keys.iter().find_map(|key| match &key.kind {
        KeyKind::Choice { required: true, choices } => Some((key, choices.as_slice())),
        _ => None,
    })
}

/// The keys that a choice sets.
pub fn chosen<'v>(variant: &'v Variant, choice: &Choice) -> Vec<&'v Key> {
    variant.keys.iter().filter(|key| choice.keys.contains(&key.name)).collect()
}

fn constructors(scope: &Scope, map: &TypedMap, variant: &Variant) -> TokenStream {
    let choice = required_choice(variant);
    let asked: Vec<&Key> = required(variant).chain(choice.map(|(key, _)| key)).collect();
    let arguments = asked.iter().map(|key| argument(scope, key).0);
    let values = variant.keys.iter().map(|key| {
        let (name, value) = (ident(&key.name), argument(scope, key).1);
        match key.kind {
            KeyKind::Required if key.integer => quote!(#name),
            KeyKind::Required | KeyKind::Choice { required: true, .. } => quote!(#name: #value),
            KeyKind::Prefix => {
                let map = scope.item("std::collections", "BTreeMap");
                quote!(#name: #map::new())
            }
            _ => quote!(#name: None),
        }
    });
    let origin = map.has_origin.then(|| {
        let origin = scope.item("super", "Origin");
        quote!(origin: #origin::default(),)
    });
    let base = quote!((#(#arguments),*) -> Self { Self { #(#values,)* #origin } });
    let Some((key, choices)) = choice else {
        let docs = doc("With everything that is required.");
        return quote!(#docs pub fn new #base);
    };
    let constructors = choices.iter().map(|choice| {
        let (name, value) = (ident(&choice.name), &choice.value);
        let docs = doc(&format!("{}\n\n`{}` is `{value}` on the wire.", choice.docs, key.wire));
        let brought = chosen(variant, choice);
        let arguments = required(variant).chain(brought.iter().copied()).map(|key| argument(scope, key).0);
        let passed = required(variant).map(|key| ident(&key.name));
        let other = quote!(Self::other(#(#passed,)* #value));
        let set = brought.iter().map(|key| {
            let (name, value) = (ident(&key.name), argument(scope, key).1);
            quote!(#name: Some(#value),)
        });
        let body = if brought.is_empty() { other } else { quote!(Self { #(#set)* ..#other }) };
        quote!(#docs pub fn #name(#(#arguments),*) -> Self { #body })
    });
    let docs = doc(&format!("Any other value of `{}`.", key.wire));
    quote!(#(#constructors)* #docs pub fn other #base)
}

/// What can be added to a constructed value.
fn methods(scope: &Scope, variant: &Variant, key: &Key) -> TokenStream {
    let (name, docs) = (ident(&key.name), doc(&key.docs));
    let (argument, value) = argument(scope, key);
    match &key.kind {
        KeyKind::Optional | KeyKind::Unsent => quote! {
            #docs
            pub fn #name(mut self, #argument) -> Self {
                self.#name = Some(#value);
                self
            }
        },
        KeyKind::Prefix => {
            let type_ = value_type(scope, key.sensitive, false);
            quote! {
                #docs
                pub fn #name(mut self, name: impl Into<String>, value: impl Into<#type_>) -> Self {
                    self.#name.insert(name.into(), value.into());
                    self
                }
            }
        }
        KeyKind::Choice { required: false, choices } => optional_choice(scope, variant, key, choices),
        KeyKind::Required | KeyKind::Chosen | KeyKind::Choice { required: true, .. } => TokenStream::new(),
    }
}

fn optional_choice(scope: &Scope, variant: &Variant, key: &Key, choices: &[Choice]) -> TokenStream {
    let name = ident(&key.name);
    let (own_argument, own_value) = argument(scope, key);
    let methods = choices.iter().map(|choice| {
        let (method, value) = (format_ident!("{}_{}", key.name, choice.name), &choice.value);
        let docs = doc(&format!("{}\n\n`{}` is `{value}` on the wire.", choice.docs, key.wire));
        let brought = chosen(variant, choice);
        let arguments = brought.iter().map(|key| argument(scope, key).0);
        let set = brought.iter().map(|key| {
            let (name, value) = (ident(&key.name), argument(scope, key).1);
            quote!(#name: Some(#value),)
        });
        let chosen = quote!(self.#name(#value));
        let body = if brought.is_empty() { chosen } else { quote!(Self { #(#set)* ..#chosen }) };
        quote!(#docs pub fn #method(self, #(#arguments),*) -> Self { #body })
    });
    let cleared = choices.iter().flat_map(|choice| &choice.keys).map(|name| ident(name));
    let docs =
        doc(&format!("{}\n\nTakes any value; those that are known have methods of their own.", key.docs));
    quote! {
        #(#methods)*

        #docs
        pub fn #name(mut self, #own_argument) -> Self {
            self.#name = Some(#own_value);
            #(self.#cleared = None;)*
            self
        }
    }
}

fn into_parts(scope: &Scope, map: &TypedMap, variant: &Variant) -> TokenStream {
    let (parts, keys) = (scope.item("super", "Parts"), scope.item("tinsmith_runtime::typed", "Keys"));
    let (enumeration, name) = (scope.name(&map.enumeration), ident(&variant.name));
    let sent = variant.keys.iter().filter(|key| !matches!(key.kind, KeyKind::Unsent));
    let calls: Vec<_> = sent
        .map(|key| {
            let (field, wire) = (ident(&key.name), &key.wire);
            match (&key.kind, key.integer) {
                (KeyKind::Prefix, _) if key.sensitive => quote!(.each_secret(#wire, self.#field)),
                (KeyKind::Prefix, _) => quote!(.each(#wire, self.#field)),
                (KeyKind::Required | KeyKind::Choice { required: true, .. }, false) => {
                    quote!(.with(#wire, self.#field))
                }
                (KeyKind::Required, true) => quote!(.with(#wire, self.#field.to_string())),
                (_, true) => quote!(.maybe(#wire, self.#field.map(|value| value.to_string()))),
                (_, false) => quote!(.maybe(#wire, self.#field)),
            }
        })
        .collect();
    let mut room = calls.len();
    // The computed key joins them later.
    room += usize::from(map.computed.is_some());
    let room = proc_macro2::Literal::usize_unsuffixed(room);
    let unsent = map.computed.as_ref().map(|computed| {
        let is_it = |key: &&Key| key.wire == computed.over && matches!(key.kind, KeyKind::Unsent);
        match variant.keys.iter().find(is_it) {
            Some(key) => {
                let (field, sensitive) = (ident(&key.name), key.sensitive);
                if sensitive {
                    quote!(unsent: self.#field,)
                } else {
                    quote!(unsent: self.#field.map(Into::into),)
                }
            }
            None => quote!(unsent: None,),
        }
    });
    let origin = map.has_origin.then(|| quote!(origin: self.origin,));
    quote! {
        pub(super) fn into_parts(self) -> #parts {
            let keys = #keys::with_capacity(#room) #(#calls)*;
            #parts { name: #enumeration::#name, keys: keys.into(), #unsent #origin }
        }
    }
}

/// The structure for what no other knows.
pub fn other_file(map: &TypedMap) -> TokenStream {
    let scope = Scope::new(&[], ["Other"]);
    let owner = scope.item("super", &map.name);
    let parts = scope.item("super", "Parts");
    let enumeration = scope.name(&map.enumeration);
    let secret = scope.item("crate::primitives", "Secret");
    let hash_map = scope.item("std::collections", "HashMap");
    let (origin_field, origin_default, origin_part) = match map.has_origin {
        true => {
            let origin = scope.item("super", "Origin");
            (
                quote!(pub(crate) origin: #origin,),
                quote!(origin: #origin::default(),),
                quote!(origin: self.origin,),
            )
        }
        false => Default::default(),
    };
    let unsent = map.computed.is_some().then(|| quote!(unsent: None,));
    let content = quote! {
        /// A name and keys that this crate has no structure for.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Other {
            /// The name.
            pub name: #enumeration,
            /// Every key that is sent, with its value.
            pub keys: #hash_map<String, #secret>,
            #origin_field
        }

        impl Other {
            /// A name, be it known or not, and whatever keys go with it.
            pub fn new<K: Into<String>, V: Into<#secret>>(
                name: impl AsRef<str>,
                keys: impl IntoIterator<Item = (K, V)>,
            ) -> Self {
                let keys = keys.into_iter().map(|(key, value)| (key.into(), value.into()));
                Self { name: #enumeration::from(name.as_ref()), keys: keys.collect(), #origin_default }
            }

            pub(super) fn into_parts(self) -> #parts {
                let keys = self.keys.into_iter().map(|(key, value)| (key, value.into()));
                #parts { name: self.name, keys: keys.collect(), #unsent #origin_part }
            }
        }

        impl From<Other> for #owner {
            fn from(other: Other) -> Self {
                Self::Other(other)
            }
        }
    };
    with_uses("`Other`.", map.deprecated, &scope, content)
}
