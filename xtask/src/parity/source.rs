//! Parses the source of several crates into modules, and resolves the paths in them.

use std::collections::{BTreeMap, VecDeque};
use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::punctuated::Punctuated;
use syn::{
    Attribute, GenericArgument, Ident, Item, Meta, PathArguments, Type, UseTree, Visibility, parse_quote,
};

use super::RUNTIME;

/// The imports of the prelude, whose names are in scope in every module.
const PRELUDE: &str = "use ::std::{
    borrow::ToOwned, boxed::Box, clone::Clone, cmp::{Eq, Ord, PartialEq, PartialOrd},
    convert::{AsMut, AsRef, From, Into, TryFrom, TryInto}, default::Default,
    iter::{DoubleEndedIterator, ExactSizeIterator, Extend, FromIterator, IntoIterator, Iterator},
    marker::{Copy, Send, Sized, Sync, Unpin}, ops::{Drop, Fn, FnMut, FnOnce}, option::Option, result::Result,
    string::{String, ToString}, vec::Vec,
};";
/// The starts of the attributes of items that do not exist in a crate with all features.
const ABSENT: [&str; 2] = ["cfg(test)", "cfg(not(feature"];
const PRELUDE_MODULE: &str = "::std::prelude";

#[derive(Default)]
pub struct Sources {
    /// Modules by their full paths, such as `::aws_sdk_kms::types`.
    pub modules: BTreeMap<String, Module>,
    /// The bodies of macros by their names.
    macros: BTreeMap<String, String>,
    /// Whether all imports of known names have been resolved.
    linked: bool,
}

#[derive(Default)]
pub struct Module {
    pub items: Vec<Item>,
    pub imports: Vec<Import>,
    /// The full paths of the items that names refer to in the module. A type and a function of the same name share an
    /// entry.
    scope: BTreeMap<String, String>,
}

/// One name or glob that a `use` declaration imports.
pub struct Import {
    /// The path as it is written.
    pub from: String,
    /// `None` for a glob.
    pub name: Option<String>,
    pub public: bool,
}

impl Sources {
    pub fn new() -> Result<Self, String> {
        let mut sources = Self::default();
        sources.read_module(PRELUDE_MODULE, parse(PRELUDE)?, Path::new(""))?;
        Ok(sources)
    }

    /// Adds a crate. Its macros are expanded in crates that are added later.
    pub fn read_crate(&mut self, name: &str, root: &Path) -> Result<(), String> {
        self.read_file(&format!("::{name}"), root, root.parent().unwrap_or(root))
    }

    /// Adds the module in a file. `folder` contains the files of its child modules.
    fn read_file(&mut self, path: &str, file: &Path, folder: &Path) -> Result<(), String> {
        let failed = |what: &str, error: String| format!("error: cannot {what} {}: {error}", file.display());
        let text = fs::read_to_string(file).map_err(|error| failed("read", error.to_string()))?;
        let items = parse(&text).map_err(|error| failed("parse", error))?;
        self.read_module(path, items, folder)
    }

    fn read_module(&mut self, path: &str, items: Vec<Item>, folder: &Path) -> Result<(), String> {
        let mut module = Module::default();
        let mut items = VecDeque::from(items);
        while let Some(mut item) = items.pop_front() {
            let (attributes, named) = head(&item);
            if marked(attributes, &ABSENT) {
                continue;
            }
            if let Some((_, ident)) = named {
                let name = ident.unraw().to_string();
                match renamed(&item) {
                    Some(from) => module.imports.push(Import { from, name: Some(name), public: false }),
                    None => drop(module.scope.insert(name.clone(), format!("{path}::{name}"))),
                }
                for derive in attributes.iter().filter(|attribute| attribute.path().is_ident("derive")) {
                    let of =
                        derive.parse_args_with(Punctuated::<syn::Path, syn::Token![,]>::parse_terminated);
                    items.extend(of.into_iter().flatten().map(|of| parse_quote!(impl #of for #ident {})));
                }
            }
            match &mut item {
                Item::Macro(it) => match &it.ident {
                    Some(name) => {
                        let body = it.mac.tokens.clone().into_iter().nth(3);
                        self.macros.extend(body.map(|body| (name.to_string(), body.to_string())));
                    }
                    None => items.extend(self.expand(&it.mac)?),
                },
                Item::Use(it) => {
                    let start = if it.leading_colon.is_some() { "::" } else { "" };
                    imports(&it.tree, start, is_public(&it.vis, &it.attrs), &mut module.imports);
                }
                Item::Mod(it) => {
                    let name = it.ident.unraw().to_string();
                    let (inner, folder) = (format!("{path}::{name}"), folder.join(&name));
                    match it.content.take() {
                        Some((_, items)) => self.read_module(&inner, items, &folder)?,
                        None => {
                            let file = folder.with_extension("rs");
                            let file = if file.is_file() { file } else { folder.join("mod.rs") };
                            self.read_file(&inner, &file, &folder)?;
                        }
                    }
                    module.items.push(item);
                }
                _ => module.items.push(item),
            }
        }
        self.modules.insert(path.to_owned(), module);
        Ok(())
    }

    /// Returns the items that a call of one of the runtime's macros expands to, by the macro's first rule. The first
    /// argument of these macros, `$name`, is a type, and may have another name after `as`. The other arguments do not
    /// affect the API. If the whole body is a repetition, each argument is such a type. A crate's own macros, which are
    /// called without a path, are skipped, because they produce no public items.
    fn expand(&self, call: &syn::Macro) -> Result<Vec<Item>, String> {
        let name = call.path.segments.last().filter(|_| call.path.segments.len() > 1);
        let Some(body) = name.and_then(|name| self.macros.get(&name.ident.to_string())) else {
            return Ok(Vec::new());
        };
        let body = body.trim_matches(['{', '}']).trim();
        let repeated = body.strip_prefix("$ (").and_then(|body| body.strip_suffix(") *"));
        let count = if repeated.is_some() { usize::MAX } else { 1 };
        let arguments = call.tokens.to_string();
        let mut found = Vec::new();
        for argument in arguments.split(',').filter(|argument| !argument.trim().is_empty()).take(count) {
            let name = argument.split(" as ").next().unwrap_or(argument);
            let text = repeated.unwrap_or(body).replace("$ name", name);
            let text = text.replace("$ crate", &format!("::{RUNTIME}")).replace('$', "");
            let items = parse(&text);
            found.extend(
                items.map_err(|error| format!("error: cannot expand {}: {error}", self::text(&call.path)))?,
            );
        }
        Ok(found)
    }

    /// Adds imported names to the scopes of modules until there is nothing left to add. Must be called before
    /// `resolve`.
    pub fn link(&mut self) {
        loop {
            let mut found = Vec::new();
            for (at, module) in &self.modules {
                let has = |name: &str| module.scope.contains_key(name);
                for import in &module.imports {
                    match (self.resolve(at, &import.from), &import.name) {
                        (Some(full), Some(name)) if !has(name) => {
                            found.push((at.clone(), name.clone(), full))
                        }
                        (Some(full), None) => {
                            let scope = self.modules.get(&full).into_iter().flat_map(|module| &module.scope);
                            let free = scope.filter(|(name, _)| !has(name) && !module.imports_by_name(name));
                            found.extend(free.map(|(name, full)| (at.clone(), name.clone(), full.clone())));
                        }
                        _ => {}
                    }
                }
            }
            // The remaining imports refer to items that macros declare. From now on they are resolved to the paths as
            // they are written.
            match (found.is_empty(), self.linked) {
                (true, true) => return,
                (true, false) => self.linked = true,
                _ => {}
            }
            for (at, name, full) in found {
                self.modules.entry(at).or_default().scope.entry(name).or_insert(full);
            }
        }
    }

    /// Returns the full path of the item that `path` refers to in the module `at`. Returns `None` if it is not in
    /// scope, which is true of primitive types, too.
    pub fn resolve(&self, at: &str, path: &str) -> Option<String> {
        let module = self.modules.get(at)?;
        let mut parts = path.split("::");
        let mut found = match parts.next()? {
            "" => format!("::{}", parts.next()?),
            "crate" => at.split("::").take(2).collect::<Vec<_>>().join("::"),
            "self" => at.to_owned(),
            "super" => split(at).0.to_owned(),
            name => match [at, PRELUDE_MODULE].iter().find_map(|at| self.modules.get(*at)?.scope.get(name)) {
                Some(full) => full.clone(),
                // In `use bytes;`, and at the start of a longer path, the name is a crate, unless another import has
                // that name.
                None if name == path && !module.imports.iter().any(|import| import.from == path) => {
                    return None;
                }
                None if name != path && module.imports_by_name(name) && !self.linked => return None,
                None => format!("::{name}"),
            },
        };
        for part in parts {
            found = match self.modules.get(&found) {
                _ if part == "super" => split(&found).0.to_owned(),
                Some(module)
                    if !self.linked || module.scope.contains_key(part) || module.imports_by_name(part) =>
                {
                    module.scope.get(part)?.clone()
                }
                _ => format!("{found}::{part}"),
            };
        }
        let of_std = found.strip_prefix("::core::").or_else(|| found.strip_prefix("::alloc::"));
        Some(of_std.map(|rest| format!("::std::{rest}")).unwrap_or(found))
    }
}

impl Module {
    fn imports_by_name(&self, name: &str) -> bool {
        self.imports.iter().any(|import| import.name.as_deref() == Some(name))
    }
}

/// Splits a path into its module and its last part.
pub fn split(path: &str) -> (&str, &str) {
    path.rsplit_once("::").unwrap_or(("", path))
}

/// Returns an item's attributes, and its visibility and name if it has them.
pub fn head(item: &Item) -> (&[Attribute], Option<(&Visibility, &Ident)>) {
    match item {
        Item::Const(syn::ItemConst { attrs, vis, ident, .. })
        | Item::Enum(syn::ItemEnum { attrs, vis, ident, .. })
        | Item::Mod(syn::ItemMod { attrs, vis, ident, .. })
        | Item::Static(syn::ItemStatic { attrs, vis, ident, .. })
        | Item::Struct(syn::ItemStruct { attrs, vis, ident, .. })
        | Item::Trait(syn::ItemTrait { attrs, vis, ident, .. })
        | Item::Type(syn::ItemType { attrs, vis, ident, .. })
        | Item::Fn(syn::ItemFn { attrs, vis, sig: syn::Signature { ident, .. }, .. }) => {
            (attrs, Some((vis, ident)))
        }
        Item::Impl(syn::ItemImpl { attrs, .. }) | Item::Use(syn::ItemUse { attrs, .. }) => (attrs, None),
        _ => (&[], None),
    }
}

pub fn is_public(vis: &Visibility, attributes: &[Attribute]) -> bool {
    matches!(vis, Visibility::Public(_)) && !is_hidden(attributes)
}

pub fn is_hidden(attributes: &[Attribute]) -> bool {
    marked(attributes, &["doc(hidden)"]) || marked(attributes, &ABSENT)
}

/// Whether one of the attributes starts with one of these texts.
pub fn marked(attributes: &[Attribute], starts: &[&str]) -> bool {
    // Doc comments are attributes of the form `doc = "..."`.
    let mut attributes = attributes.iter().filter(|attribute| !matches!(attribute.meta, Meta::NameValue(_)));
    attributes.any(|attribute| {
        let text = attribute.meta.to_token_stream().to_string().replace(' ', "");
        starts.iter().any(|start| text.starts_with(start))
    })
}

/// Returns the text of a path without its generic arguments.
pub fn text(path: &syn::Path) -> String {
    let start = if path.leading_colon.is_some() { "::" } else { "" };
    let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.unraw().to_string()).collect();
    format!("{start}{}", names.join("::"))
}

/// Returns the path of the type that an alias stands for, and those of its generic arguments that are paths.
pub fn alias(item: &Item) -> Option<(String, Vec<syn::Path>)> {
    let Item::Type(syn::ItemType { ty, .. }) = item else { return None };
    let Type::Path(of) = &**ty else { return None };
    let mut paths = Vec::new();
    if let PathArguments::AngleBracketed(list) = &of.path.segments.last()?.arguments {
        for argument in &list.args {
            if let GenericArgument::Type(Type::Path(it)) = argument {
                paths.push(it.path.clone());
            }
        }
    }
    Some((text(&of.path), paths))
}

/// Returns the path of the aliased type if the alias only renames it, as in `type A<E, R> = b::A<E, R>;`.
fn renamed(item: &Item) -> Option<String> {
    let (from, arguments) = alias(item).filter(|(from, _)| from.contains("::"))?;
    let Item::Type(it) = item else { return None };
    it.generics.type_params().map(|it| it.ident.to_string()).eq(arguments.iter().map(text)).then_some(from)
}

fn imports(tree: &UseTree, start: &str, public: bool, found: &mut Vec<Import>) {
    let (ident, rename) = match tree {
        UseTree::Path(it) => {
            return imports(&it.tree, &format!("{start}{}::", it.ident.unraw()), public, found);
        }
        UseTree::Group(it) => return it.items.iter().for_each(|tree| imports(tree, start, public, found)),
        UseTree::Glob(_) => {
            let from = start.trim_end_matches("::").to_owned();
            return found.push(Import { from, name: None, public });
        }
        UseTree::Name(it) => (&it.ident, None),
        UseTree::Rename(it) => (&it.ident, Some(it.rename.unraw().to_string())),
    };
    // `use a::{self}` imports `a`.
    let from = format!("{start}{}", ident.unraw());
    let from = from.strip_suffix("::self").unwrap_or(&from).to_owned();
    let name = rename.unwrap_or_else(|| split(&from).1.to_owned());
    found.push(Import { from, name: Some(name), public });
}

fn parse(text: &str) -> Result<Vec<Item>, String> {
    let tokens: TokenStream = text.parse().map_err(|error| format!("{error}"))?;
    let file: syn::File = syn::parse2(without_bodies(tokens)).map_err(|error| format!("{error}"))?;
    Ok(file.items)
}

/// Empties function bodies, because they are the largest part of a crate, contain no public items, and take long to
/// parse.
fn without_bodies(tokens: TokenStream) -> TokenStream {
    let mut in_signature = false;
    let reduced = tokens.into_iter().map(|token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
            let is_body = std::mem::take(&mut in_signature);
            let inside = if is_body { TokenStream::new() } else { without_bodies(group.stream()) };
            Group::new(Delimiter::Brace, inside).into()
        }
        other => {
            match &other {
                TokenTree::Ident(ident) => in_signature |= ident == "fn",
                // These end the signature of a function without a body, and a type such as `fn(A) -> B`.
                TokenTree::Punct(punct) => in_signature &= !matches!(punct.as_char(), ';' | '='),
                _ => {}
            }
            other
        }
    });
    reduced.collect()
}
