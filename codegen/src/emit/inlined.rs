//! The hand-written files in a generated crate, and the code that connects them with the generated files.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::ir::{Crate, InlinedFile, Operation, OutputHook};

use super::scope::Scope;
use super::shape::builder::Extras;
use super::text::ident;
use super::{Content, File};

/// Returns the hand-written files.
pub fn files(lowered: &Crate) -> Vec<File<'_>> {
    let file = |file: &InlinedFile| File {
        path: format!("src/{}", file.path),
        content: Content::Verbatim(file.text),
    };
    lowered.inlined.files.iter().map(file).collect()
}

/// Returns the declarations of the modules at the root of the crate, each with its name.
pub fn modules(lowered: &Crate) -> impl Iterator<Item = (&str, TokenStream)> {
    let root = lowered.inlined.files.iter().filter(|file| !file.path.contains('/'));
    root.map(|file| (file.path.trim_end_matches(".rs"), tokens(file.module)))
}

/// Returns the `use` items by which the root of the crate exports from these modules.
pub fn uses(lowered: &Crate) -> TokenStream {
    lowered.inlined.files.iter().filter_map(|file| file.uses).map(tokens).collect()
}

/// Returns the section about the hand-written items in the crate's documentation.
pub fn introduction(lowered: &Crate) -> String {
    let line = |file: &InlinedFile| {
        let about = file.text.lines().next().and_then(|line| line.strip_prefix("//! "));
        file.item.map(|item| format!("- [`{item}`]: {}\n", about.unwrap_or_default()))
    };
    let lines: String = lowered.inlined.files.iter().filter_map(line).collect();
    if lines.is_empty() { lines } else { format!("\n# {}\n{lines}", lowered.inlined.title) }
}

/// Returns the declarations of an operation's hand-written modules.
pub fn operation_modules(lowered: &Crate, operation: &Operation) -> TokenStream {
    of(lowered, operation).map(|file| tokens(file.module)).collect()
}

/// Whether an operation has hand-written files, which access the fields of its builders.
pub fn is_extended(lowered: &Crate, operation: &Operation) -> bool {
    of(lowered, operation).next().is_some()
}

/// Returns what the hand-written files add to the builder of the operation's input.
pub fn input_extras(scope: &Scope, lowered: &Crate, operation: &Operation) -> Extras {
    let Some(hook) = of(lowered, operation).find_map(|file| file.builder_hook) else {
        return Extras::default();
    };
    let (field, method) = (ident(hook.field), ident(hook.method));
    let type_ = scope.item(hook.type_.0, hook.type_.1);
    Extras {
        field: quote!(pub(super) #field: #type_,),
        value: TokenStream::new(),
        complete: Some((quote!(input.#method(self.#field)?;), hook.errors)),
    }
}

/// Returns the field in which the operation's output keeps data of its call.
pub fn output_field(scope: &Scope, lowered: &Crate, operation: &Operation) -> TokenStream {
    let Some(hook) = output_hook(lowered, operation) else { return TokenStream::new() };
    let (field, type_) = (ident(hook.field), scope.item(hook.type_.0, hook.type_.1));
    quote!(pub(super) #field: #type_,)
}

/// Returns how the builder of the operation's output initializes that field.
pub fn output_extras(lowered: &Crate, operation: &Operation) -> Extras {
    let Some(hook) = output_hook(lowered, operation) else { return Extras::default() };
    let field = ident(hook.field);
    Extras { value: quote!(#field: Default::default(),), ..Extras::default() }
}

/// Returns the method of the operation's output that sets that field.
pub fn output_method(lowered: &Crate, operation: &Operation) -> Option<Ident> {
    output_hook(lowered, operation).map(|hook| ident(hook.method))
}

fn output_hook(lowered: &Crate, operation: &Operation) -> Option<OutputHook> {
    of(lowered, operation).find_map(|file| file.output_hook)
}

fn of<'c>(lowered: &'c Crate, operation: &Operation) -> impl Iterator<Item = &'c InlinedFile> {
    let folder = format!("operation/{}/", super::stem(&operation.module));
    lowered.inlined.files.iter().filter(move |file| file.path.starts_with(&folder))
}

fn tokens(text: &str) -> TokenStream {
    text.parse().expect("the table of hand-written files has Rust in it")
}
