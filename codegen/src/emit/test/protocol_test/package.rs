//! `Cargo.toml` and `src/lib.rs` of the package with a crate's tests.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::crate_files::manifest::toml;

/// Returns `Cargo.toml` for the tests of `package`, which is in the folder `package_path`.
pub fn manifest(name: &str, package: &str, package_path: &str, support_path: &str) -> String {
    let (name, package, package_path, support_path) =
        (toml(name), toml(package), toml(package_path), toml(support_path));
    format!(
        "[package]\n\
         name = {name}\n\
         version = \"0.0.0\"\n\
         edition = \"2024\"\n\
         publish = false\n\
         \n\
         [lib]\n\
         doctest = false\n\
         \n\
         [dependencies]\n\
         {package} = {{ path = {package_path}, default-features = false }}\n\
         tinsmith-conformance = {{ path = {support_path} }}\n"
    )
}

/// Returns `src/lib.rs`.
pub fn library(protocol: bool, endpoint: bool) -> TokenStream {
    let protocol = protocol.then(|| {
        quote!(
            #[cfg(test)]
            mod protocol;
        )
    });
    let endpoint = endpoint.then(|| {
        quote!(
            #[cfg(test)]
            mod endpoint;
        )
    });
    quote! {
        //! The model's tests for clients of the service.

        #endpoint
        #protocol
    }
}
