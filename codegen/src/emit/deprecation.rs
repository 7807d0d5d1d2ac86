//! `#![allow(deprecated)]` for generated files that mention deprecated items. They must, because deprecated members are
//! still read and written.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Structure, Union};

use super::Context;

/// Returns `#![allow(deprecated)]` if these shapes, or types that they mention, are deprecated.
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

/// Returns `#![allow(deprecated)]`.
pub fn allow_attribute() -> TokenStream {
    quote!(#![allow(deprecated, reason = "deprecated parts of the model stay usable")])
}
