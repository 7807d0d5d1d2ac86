//! An open enum: known values are variants, and any other value is kept in `Unknown`.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::scope::Scope;
use crate::emit::text::{docs, ident};
use crate::ir::Enumeration;

pub fn enumeration(scope: &Scope, enumeration: &Enumeration) -> TokenStream {
    let name = ident(&enumeration.name.ident);
    let all_docs = docs(&enumeration.docs);
    let debug = (!enumeration.sensitive).then(|| quote!(Debug,));
    let definitions = enumeration.variants.iter().map(|variant| {
        let (docs, name) = (docs(&variant.docs), ident(&variant.name));
        quote!(#docs #name,)
    });
    let variants: Vec<_> = enumeration.variants.iter().map(|variant| ident(&variant.name)).collect();
    let values: Vec<_> = enumeration.variants.iter().map(|variant| &variant.value).collect();
    let unknown_value = scope.item("tinsmith_runtime::enumeration", "UnknownVariantValue");
    let unknown_error = scope.item("crate::error", "UnknownVariantError");
    let fmt = scope.item("std", "fmt");
    let from_str = scope.item("std::str", "FromStr");
    let infallible = scope.item("std::convert", "Infallible");
    let hidden = enumeration.sensitive.then(|| {
        let redacted = scope.item("tinsmith_runtime", "REDACTED");
        quote! {
            impl #fmt::Debug for #name {
                fn fmt(&self, f: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                    f.write_str(#redacted)
                }
            }
        }
    });
    quote! {
        #all_docs
        #[derive(Clone, #debug PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#definitions)*
            /// A value that the service has introduced since this code was generated. Match the string that
            /// [`as_str`](Self::as_str) returns instead of this variant: a later version may have a variant for it.
            Unknown(#unknown_value),
        }

        impl #name {
            /// Returns the value as a string slice, as it is sent.
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#variants => #values,)*
                    Self::Unknown(value) => value.as_str(),
                }
            }

            /// Returns all known values, sorted.
            pub const fn values() -> &'static [&'static str] {
                &[#(#values),*]
            }

            /// Parses a known value.
            ///
            /// # Errors
            /// Returns an error if the value is not one of [`values`](Self::values).
            pub fn try_parse(value: &str) -> Result<Self, #unknown_error> {
                match Self::from(value) {
                    Self::Unknown(_) => Err(#unknown_error::new(value)),
                    known => Ok(known),
                }
            }
        }

        impl From<&str> for #name {
            fn from(value: &str) -> Self {
                match value {
                    #(#values => Self::#variants,)*
                    other => Self::Unknown(#unknown_value::new(other)),
                }
            }
        }

        impl #from_str for #name {
            type Err = #infallible;

            fn from_str(value: &str) -> Result<Self, #infallible> {
                Ok(Self::from(value))
            }
        }

        impl AsRef<str> for #name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl #fmt::Display for #name {
            fn fmt(&self, f: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                f.write_str(self.as_str())
            }
        }

        #hidden

        tinsmith_runtime::enumeration_value!(#name);
    }
}
