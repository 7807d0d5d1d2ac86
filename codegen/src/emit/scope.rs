//! The imports of a file: collects the short names that the file uses, and writes the `use` lines for them.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use crate::ir::{Place, Type, TypeKind, TypeName};

use super::text::ident;

/// The names in the scope of one file. Each method that returns a name also imports it.
pub struct Scope {
    /// The generated types that the file itself defines.
    defined: Vec<TypeName>,
    /// All names that the file defines, which it cannot import from elsewhere.
    local: BTreeSet<String>,
    /// The imported names, with the modules that they come from.
    imports: RefCell<BTreeMap<String, String>>,
}

impl Scope {
    /// Creates the scope of a file that defines `types` and `others`.
    pub fn new<'n>(types: &[&TypeName], others: impl IntoIterator<Item = &'n str>) -> Self {
        let others = others.into_iter().map(str::to_owned);
        Self {
            defined: types.iter().map(|name| (*name).clone()).collect(),
            local: types.iter().map(|name| name.ident.clone()).chain(others).collect(),
            imports: RefCell::default(),
        }
    }

    /// Returns an item of a module by its short name, or by its path if the file uses that name for something else.
    pub fn item(&self, module: &str, name: &str) -> TokenStream {
        let short = ident(name);
        let mut imports = self.imports.borrow_mut();
        let is_taken = match imports.get(name) {
            Some(known) => known != module,
            None => self.local.contains(name),
        };
        if is_taken {
            let module = path(module);
            return quote!(#module::#short);
        }
        if !imports.contains_key(name) {
            imports.insert(name.to_owned(), module.to_owned());
        }
        short.into_token_stream()
    }

    /// Returns a generated type.
    pub fn name(&self, name: &TypeName) -> TokenStream {
        let short = ident(&name.ident);
        if self.defined.contains(name) {
            return short.into_token_stream();
        }
        let module = match name.place {
            Place::Types => "crate::types",
            Place::Errors => "crate::types::error",
            Place::Operation => "super",
        };
        // The public name would shadow another name here, so the type's own name is used, by its full path.
        if name.public != name.ident {
            let (module, file) = (path(module), ident(&name.file));
            return quote!(#module::#file::#short);
        }
        self.item(module, &name.public)
    }

    /// Returns a type, without the `Option` that a field may have.
    pub fn type_(&self, type_: &Type) -> TokenStream {
        self.kind(&type_.kind)
    }

    fn kind(&self, kind: &TypeKind) -> TokenStream {
        match kind {
            TypeKind::Boolean => quote!(bool),
            TypeKind::Byte => quote!(i8),
            TypeKind::Short => quote!(i16),
            TypeKind::Integer => quote!(i32),
            TypeKind::Long => quote!(i64),
            TypeKind::Float => quote!(f32),
            TypeKind::Double => quote!(f64),
            TypeKind::BigInteger => self.item("crate::primitives", "BigInteger"),
            TypeKind::BigDecimal => self.item("crate::primitives", "BigDecimal"),
            TypeKind::String => quote!(String),
            TypeKind::Blob => self.item("crate::primitives", "Blob"),
            TypeKind::ByteStream => self.item("crate::primitives", "ByteStream"),
            TypeKind::EventReceiver { events, error } => {
                let receiver = self.item("crate::primitives::event_stream", "EventReceiver");
                let (events, error) = (self.name(events), self.name(error));
                quote!(#receiver<#events, #error>)
            }
            TypeKind::EventSender { events, error } => {
                let sender = self.item("crate::primitives::event_stream", "EventStreamSender");
                let (events, error) = (self.name(events), self.name(error));
                quote!(#sender<#events, #error>)
            }
            TypeKind::Timestamp => self.item("crate::primitives", "DateTime"),
            TypeKind::Document => self.item("crate::primitives", "Document"),
            TypeKind::Enumeration(name) | TypeKind::Structure(name) | TypeKind::Union(name) => {
                self.name(name)
            }
            TypeKind::List { member, sparse } => {
                let member = self.element(member, *sparse);
                quote!(Vec<#member>)
            }
            TypeKind::Map { key, value, sparse } => {
                let map = self.item("std::collections", "HashMap");
                let key = self.type_(key);
                let value = self.element(value, *sparse);
                quote!(#map<#key, #value>)
            }
            TypeKind::Unit => quote!(()),
        }
    }

    /// Returns the type of a list's item or a map's value.
    pub fn element(&self, type_: &Type, sparse: bool) -> TokenStream {
        let inner = self.type_(type_);
        if sparse { quote!(Option<#inner>) } else { inner }
    }

    /// Returns the `use` lines for all names that were used: first std, then other crates, then this crate.
    pub fn uses(&self) -> TokenStream {
        let imports = self.imports.borrow();
        let mut modules: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (name, module) in imports.iter() {
            modules.entry(module).or_default().push(name);
        }
        let mut lines: Vec<_> = modules.into_iter().collect();
        lines.sort_by_cached_key(|(module, names)| match names.as_slice() {
            [name] => (rank(module), format!("{module}::{name}")),
            _ => (rank(module), (*module).to_owned()),
        });
        lines
            .into_iter()
            .map(|(module, names)| {
                let module = path(module);
                let names: Vec<_> = names.iter().map(|name| ident(name)).collect();
                match names.as_slice() {
                    [name] => quote!(use #module::#name;),
                    names => quote!(use #module::{#(#names),*};),
                }
            })
            .collect()
    }
}

fn rank(module: &str) -> u8 {
    match module.split("::").next() {
        Some("std") => 0,
        Some("crate" | "super" | "self") => 2,
        _ => 1,
    }
}

fn path(module: &str) -> TokenStream {
    let parts = module.split("::").map(ident);
    quote!(#(#parts)::*)
}
