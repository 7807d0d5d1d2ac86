//! One file's syntax, reduced to what it declares.

use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Attribute, Fields, FnArg, PathArguments, Signature, Type, UseTree, Visibility};

use super::expand::expand;
use super::phrase::{Name, Phrase, Piece, phrase};
use super::source::{Child, Impl, Import, Item, Kind, Member, Module, ModulePath};

/// What is in one file.
#[derive(Default)]
pub struct Declared {
    /// The file's module and those written out inside of it.
    pub modules: Vec<(ModulePath, Module)>,
    /// Modules in files of their own: a file, or the place to look for one.
    pub elsewhere: Vec<(ModulePath, PathBuf)>,
}

/// Reads the text of the module `path`; files of modules inside of it are in `folder`.
pub fn read_file(text: &str, path: &ModulePath, folder: &Path) -> Result<Declared, String> {
    // Comments are a third of a generated crate. That a line of a string may look like one is rare, and then
    // the text is read as it is.
    let file = parse(&without_comments(text)).or_else(|_| parse(text))?;
    let mut declared = Declared::default();
    let items: Vec<_> = file.items.into_iter().flat_map(expand).collect();
    read_module(&items, path, folder, &mut declared);
    Ok(declared)
}

fn parse(text: &str) -> Result<syn::File, String> {
    let tokens: TokenStream = text.parse().map_err(|error| format!("{error}"))?;
    syn::parse2(without_bodies(tokens)).map_err(|error| format!("{error}"))
}

fn without_comments(text: &str) -> String {
    text.split_inclusive('\n').filter(|line| !line.trim_start().starts_with("//")).collect()
}

/// Empties function bodies: they are most of a crate, nothing in them is public, and parsing them is slow.
fn without_bodies(tokens: TokenStream) -> TokenStream {
    let mut in_signature = false;
    tokens
        .into_iter()
        .map(|token| match token {
            TokenTree::Ident(ident) => {
                in_signature |= ident == "fn";
                TokenTree::Ident(ident)
            }
            TokenTree::Punct(punct) => {
                // Ends a function without body, and a type such as `fn(A) -> B`.
                in_signature &= punct.as_char() != ';' && punct.as_char() != '=';
                TokenTree::Punct(punct)
            }
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                let inside = if in_signature { TokenStream::new() } else { without_bodies(group.stream()) };
                in_signature = false;
                TokenTree::Group(Group::new(Delimiter::Brace, inside))
            }
            other => other,
        })
        .collect()
}

fn read_module(items: &[syn::Item], path: &ModulePath, folder: &Path, declared: &mut Declared) {
    let mut module = Module::default();
    for item in items {
        match item {
            syn::Item::Mod(inner) if !left_out(&inner.attrs) => {
                let name = name_of(&inner.ident);
                let inner_path: ModulePath = path.iter().chain([&name]).cloned().collect();
                match &inner.content {
                    Some((_, items)) => read_module(items, &inner_path, &folder.join(&name), declared),
                    None => {
                        let file = path_attribute(&inner.attrs).unwrap_or_else(|| name.clone());
                        declared.elsewhere.push((inner_path, folder.join(file)));
                    }
                }
                // Users do not see a hidden module, but what they do see may come from it.
                let public = public(&inner.vis) && !hidden(&inner.attrs);
                module.children.push(Child { name, public });
            }
            syn::Item::Use(import) if !left_out(&import.attrs) => {
                let start = Name { global: import.leading_colon.is_some(), parts: Vec::new() };
                let public = public(&import.vis) && !hidden(&import.attrs);
                imports(&import.tree, start, public, &mut module.imports);
            }
            syn::Item::ExternCrate(krate) => module.imports.push(Import {
                from: Name { global: true, parts: vec![name_of(&krate.ident)] },
                name: Some(krate.rename.as_ref().map_or(name_of(&krate.ident), |(_, name)| name_of(name))),
                public: public(&krate.vis),
            }),
            syn::Item::Impl(block) if !hidden(&block.attrs) && !left_out(&block.attrs) => {
                module.impls.extend(implementation(block))
            }
            _ => declare(item, &mut module),
        }
    }
    declared.modules.push((path.clone(), module));
}

/// Items that have a name.
fn declare(item: &syn::Item, module: &mut Module) {
    let (attributes, vis, ident, kind, signature, members) = match item {
        syn::Item::Struct(it) => {
            let whole = it.generics.to_token_stream();
            (&it.attrs, &it.vis, &it.ident, Kind::Struct, whole, fields(&it.fields))
        }
        syn::Item::Enum(it) => {
            let variants = it.variants.iter().filter(|variant| !hidden(&variant.attrs));
            let members = variants.map(|variant| Member {
                name: name_of(&variant.ident),
                kind: Kind::Variant,
                signature: payload(&variant.fields),
            });
            (&it.attrs, &it.vis, &it.ident, Kind::Enum, it.generics.to_token_stream(), members.collect())
        }
        syn::Item::Trait(it) => {
            let (generics, above) = (&it.generics, &it.supertraits);
            (&it.attrs, &it.vis, &it.ident, Kind::Trait, quote!(#generics: #above), trait_members(it))
        }
        syn::Item::Type(it) => {
            let (generics, ty) = (&it.generics, &it.ty);
            (&it.attrs, &it.vis, &it.ident, Kind::Alias, quote!(#generics = #ty), Vec::new())
        }
        syn::Item::Fn(it) => {
            (&it.attrs, &it.vis, &it.sig.ident, Kind::Function, signature_of(&it.sig), Vec::new())
        }
        syn::Item::Const(it) => {
            (&it.attrs, &it.vis, &it.ident, Kind::Constant, it.ty.to_token_stream(), Vec::new())
        }
        syn::Item::Static(it) => {
            (&it.attrs, &it.vis, &it.ident, Kind::Constant, it.ty.to_token_stream(), Vec::new())
        }
        _ => return,
    };
    if left_out(attributes) {
        return;
    }
    // A hidden item is still declared: what is public may name it.
    let name = name_of(ident);
    for of in derives(attributes) {
        let target = Name { global: false, parts: vec![name.clone()] };
        module.impls.push(Impl { of: Some(of), parameters: Vec::new(), target, members: Vec::new() });
    }
    module.items.push(Item {
        name,
        public: public(vis) && !hidden(attributes),
        kind,
        signature: phrase(signature),
        stands_for: if let syn::Item::Type(it) = item { renamed(it) } else { None },
        non_exhaustive: attributes.iter().any(|attribute| attribute.path().is_ident("non_exhaustive")),
        members,
    });
}

fn fields(fields: &Fields) -> Vec<Member> {
    let shown = fields.iter().enumerate().filter(|(_, field)| public(&field.vis) && !hidden(&field.attrs));
    shown
        .map(|(index, field)| Member {
            name: field.ident.as_ref().map_or_else(|| index.to_string(), name_of),
            kind: Kind::Field,
            signature: phrase(field.ty.to_token_stream()),
        })
        .collect()
}

/// The type that `type A<E, R> = b::A<E, R>;` is another name for.
fn renamed(it: &syn::ItemType) -> Option<Name> {
    let Type::Path(target) = &*it.ty else { return None };
    let last = target.path.segments.last()?;
    let passed: Vec<String> = match &last.arguments {
        PathArguments::AngleBracketed(list) => {
            list.args.iter().map(|it| it.to_token_stream().to_string()).collect()
        }
        _ => Vec::new(),
    };
    let own = it.generics.type_params().map(|parameter| parameter.ident.to_string());
    let name = Name {
        global: target.path.leading_colon.is_some(),
        parts: target.path.segments.iter().map(|segment| name_of(&segment.ident)).collect(),
    };
    own.eq(passed).then_some(name)
}

/// A variant's fields; their names are its signature, too.
fn payload(fields: &Fields) -> Phrase {
    let parts = fields.iter().map(|field| {
        let (name, ty) = (field.ident.iter(), &field.ty);
        quote!(#(#name:)* #ty)
    });
    match fields {
        Fields::Unit => Vec::new(),
        Fields::Unnamed(_) => phrase(quote!((#(#parts),*))),
        Fields::Named(_) => phrase(quote!({#(#parts),*})),
    }
}

fn trait_members(it: &syn::ItemTrait) -> Vec<Member> {
    let functions = it.items.iter().filter_map(|item| match item {
        syn::TraitItem::Fn(it) if !hidden(&it.attrs) => Some(Member {
            name: name_of(&it.sig.ident),
            kind: Kind::Function,
            signature: phrase(signature_of(&it.sig)),
        }),
        _ => None,
    });
    functions.collect()
}

fn implementation(block: &syn::ItemImpl) -> Option<Impl> {
    // Of types that are not a path (`impl X for &Y`) none belongs to one item.
    let Type::Path(target) = &*block.self_ty else { return None };
    let target = phrase(target.to_token_stream()).into_iter().find_map(|piece| match piece {
        Piece::Path(name) => Some(name),
        Piece::Word(_) => None,
    })?;
    let parameters: Vec<String> = block.generics.type_params().map(|it| name_of(&it.ident)).collect();
    if let Some((of, _)) = &block.trait_ {
        let of = Some(phrase(of.to_token_stream()));
        return Some(Impl { of, parameters, target, members: Vec::new() });
    }
    let members = block.items.iter().filter_map(|item| match item {
        syn::ImplItem::Fn(it) if public(&it.vis) && !hidden(&it.attrs) => Some(Member {
            name: name_of(&it.sig.ident),
            kind: Kind::Function,
            signature: phrase(signature_of(&it.sig)),
        }),
        syn::ImplItem::Const(it) if public(&it.vis) && !hidden(&it.attrs) => Some(Member {
            name: name_of(&it.ident),
            kind: Kind::Constant,
            signature: phrase(it.ty.to_token_stream()),
        }),
        _ => None,
    });
    Some(Impl { of: None, parameters, target, members: members.collect() })
}

/// A function without its name and the names of its arguments and type parameters, which callers never write.
fn signature_of(signature: &Signature) -> TokenStream {
    let inputs = signature.inputs.iter().map(|input| match input {
        FnArg::Typed(argument) => argument.ty.to_token_stream(),
        FnArg::Receiver(receiver) => {
            let tokens: Vec<TokenTree> = receiver.to_token_stream().into_iter().collect();
            // `mut self` is a matter of the body, `&mut self` is not.
            let skip = usize::from(matches!(tokens.first(), Some(TokenTree::Ident(it)) if *it == "mut"));
            tokens.into_iter().skip(skip).collect()
        }
    });
    let (constness, asyncness) = (&signature.constness, &signature.asyncness);
    let (generics, output, bounds) =
        (&signature.generics, &signature.output, &signature.generics.where_clause);
    let tokens = quote!(#constness #asyncness fn #generics (#(#inputs),*) #output #bounds);
    let names: Vec<&proc_macro2::Ident> = generics.type_params().map(|it| &it.ident).collect();
    if names.is_empty() { tokens } else { numbered(tokens, &names) }
}

/// Calls type parameters `T0`, `T1` and so on.
fn numbered(tokens: TokenStream, names: &[&proc_macro2::Ident]) -> TokenStream {
    let (mut after_colons, mut joint_before) = (false, false);
    let renamed = tokens.into_iter().map(|token| {
        // In `a::T` it is no parameter.
        let own = !std::mem::take(&mut after_colons);
        match token {
            TokenTree::Ident(ident) if own => match names.iter().position(|name| **name == ident) {
                Some(index) => quote::format_ident!("T{index}").into(),
                None => ident.into(),
            },
            TokenTree::Group(group) => Group::new(group.delimiter(), numbered(group.stream(), names)).into(),
            TokenTree::Punct(punct) => {
                after_colons = punct.as_char() == ':' && joint_before;
                joint_before = punct.as_char() == ':' && punct.spacing() == Spacing::Joint;
                punct.into()
            }
            other => other,
        }
    });
    renamed.collect()
}

fn imports(tree: &UseTree, start: Name, public: bool, found: &mut Vec<Import>) {
    let then = |ident: &proc_macro2::Ident| {
        let mut name = start.clone();
        // `use a::{self}` imports `a`.
        if ident != "self" || name.parts.is_empty() {
            name.parts.push(name_of(ident));
        }
        name
    };
    match tree {
        UseTree::Path(path) => imports(&path.tree, then(&path.ident), public, found),
        UseTree::Name(it) => {
            let from = then(&it.ident);
            let name = from.parts.last().cloned();
            found.push(Import { from, name, public });
        }
        UseTree::Rename(it) => {
            found.push(Import { from: then(&it.ident), name: Some(name_of(&it.rename)), public });
        }
        UseTree::Glob(_) => found.push(Import { from: start, name: None, public }),
        UseTree::Group(group) => {
            for tree in &group.items {
                imports(tree, start.clone(), public, found);
            }
        }
    }
}

/// The traits that an item derives.
fn derives(attributes: &[Attribute]) -> Vec<Phrase> {
    let mut found = Vec::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("derive")) {
        // A derive that cannot be read is the compiler's business.
        let _ = attribute.parse_nested_meta(|meta| {
            found.push(phrase(meta.path.to_token_stream()));
            Ok(())
        });
    }
    found
}

fn public(vis: &Visibility) -> bool {
    matches!(vis, Visibility::Public(_))
}

/// Whether there is `#[doc(hidden)]`.
fn hidden(attributes: &[Attribute]) -> bool {
    has(attributes, "doc", |meta| meta == "doc(hidden)")
}

/// Whether it is only there in tests, or only without one of the features: what is compared is a crate with all of them.
fn left_out(attributes: &[Attribute]) -> bool {
    has(attributes, "cfg", |meta| meta == "cfg(test)" || meta.starts_with("cfg(not(feature="))
}

fn has(attributes: &[Attribute], name: &str, fits: impl Fn(&str) -> bool) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident(name)
            && fits(&attribute.meta.to_token_stream().to_string().replace(' ', ""))
    })
}

fn path_attribute(attributes: &[Attribute]) -> Option<String> {
    let attribute = attributes.iter().find(|attribute| attribute.path().is_ident("path"))?;
    let value = &attribute.meta.require_name_value().ok()?.value;
    Some(value.to_token_stream().to_string().trim_matches('"').to_owned())
}

/// A name as paths have it: `r#type` and `type` are one.
fn name_of(ident: &proc_macro2::Ident) -> String {
    let name = ident.to_string();
    name.strip_prefix("r#").map(str::to_owned).unwrap_or(name)
}
