//! Lists the public items of a crate by their public paths, as canonical text with all paths resolved.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::ext::IdentExt;
use syn::visit_mut::{self, VisitMut};
use syn::{GenericParam, Generics, ImplItem, Item, Pat, TraitItem, Type};

use super::source::{Sources, alias, head, is_hidden, is_public, marked, split, text};

/// Declarations by path and kind, such as the path `types::Foo::bar` and the kind `method`. An implementation of
/// `Clone` has the kind `impl Clone for`.
pub type Surface = BTreeMap<(String, String), String>;

/// Replaces the type parameters of trait impls, which stand for any type.
pub const ANY: &str = "ANY";

struct Reader<'s> {
    sources: &'s Sources,
    /// The crate, followed by the crates whose items count as its own if it re-exports them.
    crates: &'s [&'s str],
    /// The public path of each item of these crates, by its full path.
    names: BTreeMap<String, String>,
    /// The `impl` blocks of each type, with the modules that contain them.
    impls: BTreeMap<String, Vec<(&'s str, &'s Item)>>,
}

/// Returns the public items of the first of the crates. The items of the others count as its own. An item with several
/// public paths is described at the preferred one, or otherwise at the shortest one.
pub fn surface(sources: &Sources, crates: &[&str], preferred: &BTreeSet<String>) -> Surface {
    let mut reader = Reader { sources, crates, names: BTreeMap::new(), impls: BTreeMap::new() };
    let mut public = BTreeSet::new();
    reader.walk(&format!("::{}", crates[0]), "", &mut Vec::new(), &mut public);
    let mut named: Vec<_> = public.iter().filter(|(_, full)| reader.is_own(full)).collect();
    named.sort_by_key(|(path, _)| Reverse((!preferred.contains(path), path.split("::").count(), path)));
    // If an item has several paths, collecting keeps the last one.
    reader.names = named.into_iter().map(|(path, full)| (full.clone(), path.clone())).collect();
    reader.impls = reader.find_impls();
    let mut surface = Surface::new();
    for (path, full) in &public {
        reader.describe(path, full, &mut surface);
    }
    surface
}

/// Returns the paths of the types that are not re-exports.
pub fn types(surface: &Surface) -> BTreeSet<String> {
    let own = surface.iter().filter(|((_, kind), text)| kind == "type" && !text.starts_with("use "));
    own.map(|((path, _), _)| path.clone()).collect()
}

impl<'s> Reader<'s> {
    /// Returns the `impl` blocks of all types in the crates.
    fn find_impls(&self) -> BTreeMap<String, Vec<(&'s str, &'s Item)>> {
        let mut found = BTreeMap::<_, Vec<_>>::new();
        for (at, module) in self.sources.modules.iter().filter(|(at, _)| self.is_own(at)) {
            for item in &module.items {
                if let Item::Impl(block) = item
                    && !is_hidden(&block.attrs)
                    && let Type::Path(of) = &*block.self_ty
                    && let Some(full) = self.sources.resolve(at, &text(&of.path))
                {
                    found.entry(full).or_default().push((at.as_str(), item));
                }
            }
        }
        found
    }

    /// Whether a full path leads into one of the crates.
    fn is_own(&self, full: &str) -> bool {
        full.split("::").nth(1).is_some_and(|name| self.crates.contains(&name))
    }

    /// Collects the public and the full paths of all public items in the module `at`, whose public path is `path`.
    /// `open` contains the modules that are being walked.
    fn walk(&self, at: &str, path: &str, open: &mut Vec<String>, public: &mut BTreeSet<(String, String)>) {
        // A module may re-export its own ancestor.
        let Some(module) = self.sources.modules.get(at).filter(|_| !open.iter().any(|it| it == at)) else {
            return;
        };
        open.push(at.to_owned());
        let own = module.items.iter().filter_map(public_name);
        let mut found: Vec<_> = own.map(|name| (format!("{at}::{name}"), name)).collect();
        for import in module.imports.iter().filter(|import| import.public) {
            let full = self.sources.resolve(at, &import.from);
            let full = full.unwrap_or_else(|| format!("::{}", import.from));
            match &import.name {
                None if self.is_own(&full) => self.walk(&full, path, open, public),
                name => found.push((full, name.clone().unwrap_or_else(|| "*".to_owned()))),
            }
        }
        for (full, name) in found {
            let path = join(path, &name);
            if self.is_own(&full) {
                self.walk(&full, &path, open, public);
            }
            public.insert((path, full));
        }
        open.pop();
    }

    /// Adds an item, its members, its methods and the traits that it implements.
    fn describe(&self, path: &str, full: &str, surface: &mut Surface) {
        let declared = self.declared(full);
        if declared.is_empty() {
            surface.insert((path.to_owned(), "type".to_owned()), format!("use {full}"));
        }
        for (at, item) in declared {
            if self.names.get(full).is_some_and(|best| best != path) {
                let kind = facts(item).swap_remove(0).0;
                surface.insert((path.to_owned(), kind), format!("use {}", self.name(full)));
                continue;
            }
            let instance = self.instance(at, item);
            let (full, at, item, parameters) =
                instance.unwrap_or((full.to_owned(), at, item, BTreeMap::new()));
            for (at, item) in [(at, item)].iter().chain(self.impls.get(&full).into_iter().flatten()) {
                let parameters = parameters.clone();
                let mut resolver = Resolver { reader: self, at, owner: path, letter: "T", parameters };
                let mut item = (*item).clone();
                resolver.visit_item_mut(&mut item);
                for (kind, member, tokens) in facts(&item) {
                    surface.insert((join(path, &member), kind), print(tokens));
                }
            }
        }
    }

    /// Returns the public items that are declared at a full path. There may be several, such as a module and a
    /// function.
    fn declared(&self, full: &str) -> Vec<(&'s str, &'s Item)> {
        let (at, name) = split(full);
        let module = self.sources.modules.get_key_value(at).filter(|_| self.is_own(full));
        let items =
            module.into_iter().flat_map(|(at, module)| module.items.iter().map(|item| (at.as_str(), item)));
        let is_it = |item| head(item).1.is_some_and(|(_, ident)| ident.unraw() == name);
        items.filter(|(_, item)| is_it(item) && public_name(item).is_some()).collect()
    }

    /// If the item is an alias of a generic struct of these crates, returns the struct's full path, module and
    /// declaration, and the arguments for its type parameters. Users see such an alias as a type of its own, so it is
    /// described by the struct's declaration and `impl` blocks. The blocks must name the parameters as the struct does.
    fn instance(
        &self,
        at: &str,
        item: &Item,
    ) -> Option<(String, &'s str, &'s Item, BTreeMap<String, syn::Path>)> {
        let (target, mut arguments) = alias(item)?;
        let full = self.sources.resolve(at, &target)?;
        let (home, item) = self.declared(&full).into_iter().next()?;
        let Item::Struct(it) = item else { return None };
        let mut resolver = Resolver { reader: self, at, owner: "", letter: "T", parameters: BTreeMap::new() };
        arguments.iter_mut().for_each(|argument| resolver.visit_path_mut(argument));
        let parameters = it.generics.type_params().map(|it| it.ident.to_string()).zip(arguments).collect();
        Some((full, home, item, parameters))
    }

    /// Returns the path by which declarations refer to the item with a full path: its public path if it has one.
    fn name(&self, full: &str) -> String {
        let own = format!("::{}::", self.crates[0]);
        let inside = self.names.get(full).map(String::as_str).or_else(|| full.strip_prefix(&own));
        inside.map_or(full.to_owned(), |path| format!("crate::{path}"))
    }
}

/// Resolves all paths in an item, and removes names that do not matter to callers, such as those of parameters.
struct Resolver<'r> {
    reader: &'r Reader<'r>,
    /// The module that contains the item.
    at: &'r str,
    /// The public path of the type that `Self` stands for.
    owner: &'r str,
    /// The prefix of the names, such as `T0`, that replace those of type parameters.
    letter: &'static str,
    /// The types or new names that replace type parameters.
    parameters: BTreeMap<String, syn::Path>,
}

impl VisitMut for Resolver<'_> {
    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        visit_mut::visit_path_mut(self, path);
        let whole = text(path);
        let first = whole.split("::").next().unwrap_or_default();
        let (mut resolved, replaced) = match self.parameters.get(first) {
            Some(known) => (known.clone(), 1),
            None if first == "Self" => (to_path(&format!("crate::{}", self.owner)), 1),
            None => match self.reader.sources.resolve(self.at, &whole) {
                Some(full) => (to_path(&self.reader.name(&full)), path.segments.len()),
                None => return,
            },
        };
        if let Some(last) = resolved.segments.last_mut().filter(|last| last.arguments.is_none()) {
            last.arguments = path.segments[replaced - 1].arguments.clone();
        }
        resolved.segments.extend(path.segments.iter().skip(replaced).cloned());
        *path = resolved;
    }

    fn visit_type_path_mut(&mut self, it: &mut syn::TypePath) {
        match &mut it.qself {
            // The trait after `as` is not resolved: it is always one of `std` and written in the same way.
            Some(of) => self.visit_type_mut(&mut of.ty),
            None => self.visit_path_mut(&mut it.path),
        }
    }

    fn visit_item_impl_mut(&mut self, it: &mut syn::ItemImpl) {
        if it.trait_.is_some() {
            self.letter = ANY;
        }
        visit_mut::visit_item_impl_mut(self, it);
    }

    fn visit_signature_mut(&mut self, it: &mut syn::Signature) {
        let outer = (self.letter, self.parameters.clone());
        self.letter = "F";
        visit_mut::visit_signature_mut(self, it);
        (self.letter, self.parameters) = outer;
    }

    fn visit_generics_mut(&mut self, it: &mut Generics) {
        for (index, mut parameter) in std::mem::take(&mut it.params).into_iter().enumerate() {
            if let GenericParam::Type(of) = &mut parameter {
                let name = of.ident.to_string();
                // An alias replaces this parameter with a type.
                if self.parameters.contains_key(&name) {
                    continue;
                }
                of.ident = match self.letter {
                    ANY => format_ident!("{ANY}"),
                    letter => format_ident!("{letter}{index}"),
                };
                self.parameters.insert(name, of.ident.clone().into());
            }
            it.params.push(parameter);
        }
        visit_mut::visit_generics_mut(self, it);
    }

    fn visit_pat_type_mut(&mut self, it: &mut syn::PatType) {
        *it.pat = Pat::Verbatim(quote!(_));
        self.visit_type_mut(&mut it.ty);
    }

    fn visit_receiver_mut(&mut self, it: &mut syn::Receiver) {
        // This is the `mut` of `mut self`. That of `&mut self` is part of the receiver's kind.
        it.mutability = None;
    }

    fn visit_attribute_mut(&mut self, _: &mut syn::Attribute) {}
}

/// Returns the declarations in an item as kind, member name (empty for the item itself) and text.
fn facts(item: &Item) -> Vec<(String, String, TokenStream)> {
    let mut found = Vec::new();
    let mut add = |kind: &str, member: String, tokens| found.push((kind.to_owned(), member, tokens));
    let open = marked(head(item).0, &["non_exhaustive"]).then(|| quote!(#[non_exhaustive]));
    match item {
        Item::Struct(it) => {
            let generics = &it.generics;
            add("type", String::new(), quote!(#open struct #generics));
            for (index, field) in it.fields.iter().enumerate().filter(|(_, it)| is_public(&it.vis, &it.attrs))
            {
                let name = field.ident.as_ref().map_or(index.to_string(), |name| name.unraw().to_string());
                add("field", name, field.ty.to_token_stream());
            }
        }
        Item::Enum(it) => {
            let generics = &it.generics;
            add("type", String::new(), quote!(#open enum #generics));
            for variant in it.variants.iter().filter(|variant| !is_hidden(&variant.attrs)) {
                let fields = variant.fields.iter().map(|field| {
                    let (name, ty) = (field.ident.iter(), &field.ty);
                    quote!(#(#name:)* #ty)
                });
                add("variant", variant.ident.to_string(), quote!(#(#fields),*));
            }
        }
        Item::Trait(it) => {
            let (generics, supertraits) = (&it.generics, &it.supertraits);
            add("type", String::new(), quote!(trait #generics: #supertraits));
            for item in &it.items {
                if let TraitItem::Fn(it) = item
                    && !is_hidden(&it.attrs)
                {
                    add("method", it.sig.ident.unraw().to_string(), it.sig.to_token_stream());
                }
            }
        }
        Item::Impl(it) => match it.trait_.as_ref().and_then(|(of, _)| of.segments.last()) {
            // The last part of the path is enough to identify the trait.
            Some(of) => add(&print(quote!(impl #of for)), String::new(), TokenStream::new()),
            None => {
                for item in &it.items {
                    match item {
                        ImplItem::Fn(it) if is_public(&it.vis, &it.attrs) => {
                            add("method", it.sig.ident.unraw().to_string(), it.sig.to_token_stream());
                        }
                        ImplItem::Const(it) if is_public(&it.vis, &it.attrs) => {
                            add("const", it.ident.to_string(), it.ty.to_token_stream());
                        }
                        _ => {}
                    }
                }
            }
        },
        Item::Type(it) => {
            let (generics, ty) = (&it.generics, &it.ty);
            add("type", String::new(), quote!(type #generics = #ty));
        }
        Item::Const(syn::ItemConst { ty, .. }) | Item::Static(syn::ItemStatic { ty, .. }) => {
            add("const", String::new(), ty.to_token_stream());
        }
        Item::Fn(it) => add("fn", String::new(), it.sig.to_token_stream()),
        Item::Mod(_) => add("mod", String::new(), TokenStream::new()),
        _ => {}
    }
    found
}

fn public_name(item: &Item) -> Option<String> {
    let (attributes, named) = head(item);
    let (vis, name) = named?;
    is_public(vis, attributes).then(|| name.unraw().to_string())
}

fn to_path(text: &str) -> syn::Path {
    let names = text.split("::").filter(|name| !name.is_empty());
    let segments = names.map(|name| syn::PathSegment::from(Ident::new(name, Span::call_site())));
    let leading_colon = text.starts_with("::").then(Default::default);
    syn::Path { leading_colon, segments: segments.collect() }
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() || name.is_empty() { format!("{path}{name}") } else { format!("{path}::{name}") }
}

/// Formats tokens with the usual spaces, and without trailing commas.
fn print(tokens: TokenStream) -> String {
    let changes = [
        " ,|,",
        ",)|)",
        ", >|>",
        " <|<",
        "< |<",
        " >|>",
        " :|:",
        ":: |::",
        ":::|: ::",
        ",:|, :",
        "->:|-> :",
        "& |&",
        " (|(",
        "impl::|impl ::",
        "dyn::|dyn ::",
    ];
    let changes = changes.iter().filter_map(|change| change.split_once('|'));
    changes.fold(tokens.to_string(), |text, (from, to)| text.replace(from, to))
}
