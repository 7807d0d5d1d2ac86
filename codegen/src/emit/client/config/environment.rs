//! `Builder::from_env`, which reads settings from environment variables.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::text::doc;

use super::setting::Available;

/// Returns `Builder::from_env` with the settings that are available. Every client reads the region.
pub fn from_env(available: Available, account_mode: bool) -> TokenStream {
    let Available { compresses, has_checksums, has_host_prefixes: prefixes, has_sessions: _, auth } =
        available;
    let also = |has: bool, text: &str| has.then(|| doc(text));
    let account_also = also(
        account_mode,
        "The variable `AWS_ACCOUNT_ID` names the account that the credentials belong to, and \
         `AWS_ACCOUNT_ID_ENDPOINT_MODE` sets whether it is part of the endpoint's host.\n\n",
    );
    let bearer_also = also(
        auth.bearer,
        "If the service has a variable for bearer tokens, such as `AWS_BEARER_TOKEN_BEDROCK`, the token in it is used \
         and preferred to credentials.\n\n",
    );
    let choice_also = also(
        auth.has_choice(),
        "`AWS_AUTH_SCHEME_PREFERENCE` lists the authentication schemes to prefer, separated by commas.\n\n",
    );
    let sigv4a_also = also(
        auth.sigv4a,
        "`AWS_SIGV4A_SIGNING_REGION_SET` lists the regions that SigV4a signatures are for, separated by commas.\n\n",
    );
    let prefix_also = also(
        prefixes,
        "`AWS_DISABLE_HOST_PREFIX_INJECTION` says whether the prefixes that operations have for the endpoint's host \
         are left out.\n\n",
    );
    let compression_also = also(
        compresses,
        "The variables `AWS_DISABLE_REQUEST_COMPRESSION` and `AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES` set \
         whether bodies are compressed, and from which size.\n\n",
    );
    let checksums_also = also(
        has_checksums,
        "The variables `AWS_REQUEST_CHECKSUM_CALCULATION` and `AWS_RESPONSE_CHECKSUM_VALIDATION` set which requests \
         have a checksum, and which responses are checked.\n\n",
    );
    let about = doc(match auth.takes_credentials() {
        true => {
            "Creates a builder with the region and the credentials from environment variables: `AWS_REGION`\n\
             or `AWS_DEFAULT_REGION`, `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and, for temporary credentials,\n\
             `AWS_SESSION_TOKEN`.\n\n"
        }
        false => {
            "Creates a builder with the region from the environment variable `AWS_REGION` or `AWS_DEFAULT_REGION`.\n\n"
        }
    });
    let credentials = auth
        .takes_credentials()
        .then(|| quote!(.credentials_provider(EnvironmentVariableCredentialsProvider::new())));
    let prefix = prefixes
        .then(|| quote!(.disable_host_prefix_injection(environment::disable_host_prefix_injection())));
    let compression = compresses.then(|| {
        quote! {
            .disable_request_compression(environment::disable_request_compression())
            .request_min_compression_size_bytes(environment::request_min_compression_size_bytes())
        }
    });
    let builder = quote!(Self::new().region(environment::region()) #credentials #prefix #compression);
    let mut set = Vec::new();
    if account_mode {
        set.push(quote!(builder.set_account_id_endpoint_mode(environment::account_id_endpoint_mode());));
    }
    if has_checksums {
        set.push(quote! {
            builder.set_request_checksum_calculation(environment::request_checksum_calculation());
            builder.set_response_checksum_validation(environment::response_checksum_validation());
        });
    }
    if auth.has_choice() {
        set.push(quote!(builder.set_auth_scheme_preference(environment::auth_scheme_preference());));
    }
    if auth.sigv4a {
        set.push(quote!(builder.set_sigv4a_signing_region_set(environment::sigv4a_signing_region_set());));
    }
    if auth.bearer {
        set.push(quote!(builder.settings = builder.settings.bearer_token_from_env(&crate::meta::SERVICE);));
    }
    let builder = match set.is_empty() {
        true => builder,
        false => quote! {
            let mut builder = #builder;
            #(#set)*
            builder
        },
    };
    quote! {
        #about
        #account_also #bearer_also #choice_also #sigv4a_also #prefix_also #compression_also #checksums_also
        /// The official crates leave this to the crate `aws-config`, which supports many more sources.
        pub fn from_env() -> Self {
            #builder
        }
    }
}
