//! What the model deprecates is still written and read: files that must mention it say that they may.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Structure, Union};

use super::Context;

/// The permission to use what the model deprecates, for the files that must.
pub fn allow_deprecated(context: &Context<'_>, structures: &[&Structure], unions: &[&Union]) -> TokenStream {
    let mut mentioned = Vec::new();
    let mut deprecated = false;
    for structure in structures {
        deprecated |= structure.docs.deprecated.is_some();
        for field in &structure.fields {
            deprecated |= field.docs.deprecated.is_some();
            field.type_.mentioned(&mut mentioned);
        }
    }
    for union in unions {
        deprecated |= union.docs.deprecated.is_some();
        for variant in &union.variants {
            deprecated |= variant.docs.deprecated.is_some();
            variant.type_.mentioned(&mut mentioned);
        }
    }
    deprecated |= mentioned.iter().any(|name| context.deprecated.contains(*name));
    if deprecated { allow_attribute() } else { TokenStream::new() }
}

/// The same for a file of which is known already whether it must.
pub fn allow_attribute() -> TokenStream {
    quote!(#![allow(deprecated, reason = "deprecated parts of the model stay usable")])
}
