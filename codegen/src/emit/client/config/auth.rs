//! The parts of a configuration that only services with certain authentication schemes have.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::ServiceAuth;

/// Returns the imports of the official types that the configuration takes.
pub fn uses(auth: ServiceAuth) -> TokenStream {
    let credentials = auth.takes_credentials().then(|| {
        quote! {
            pub use tinsmith_runtime::aws_credential_types::Credentials;
            pub use tinsmith_runtime::aws_credential_types::provider::{
                ProvideCredentials, SharedCredentialsProvider,
            };
        }
    });
    let token = auth.bearer.then(|| {
        quote! {
            pub use tinsmith_runtime::aws_credential_types::provider::token::{
                ProvideToken, SharedTokenProvider,
            };
            pub use tinsmith_runtime::aws_smithy_runtime_api::client::identity::ResolveIdentity;
            pub use tinsmith_runtime::aws_smithy_runtime_api::client::identity::http::Token;
        }
    });
    quote!(#credentials #token)
}

/// Returns the import of the credentials provider that reads environment variables.
pub fn environment_use(auth: ServiceAuth) -> Option<TokenStream> {
    auth.takes_credentials().then(|| {
        quote!(
            pub use tinsmith_runtime::client::environment::EnvironmentVariableCredentialsProvider;
        )
    })
}

/// Returns the configuration's accessor of the name in signatures.
pub fn accessor(auth: ServiceAuth) -> Option<TokenStream> {
    auth.takes_credentials().then(|| {
        quote! {
            /// The service name in signatures.
            pub fn signing_name(&self) -> &'static str {
                crate::meta::SERVICE.signing_name
            }
        }
    })
}

/// Returns the setters that allow unauthenticated requests. As in the official crates, they have no argument.
pub fn no_auth_setters() -> TokenStream {
    quote! {
        /// Sends requests without authentication if the client has no identity for any of the operation's authentication
        /// schemes, for example no credentials. By default, that is an error.
        pub fn allow_no_auth(mut self) -> Self {
            self.set_allow_no_auth();
            self
        }

        /// Sends requests without authentication if the client has no identity for any of the operation's authentication
        /// schemes, for example no credentials. By default, that is an error.
        pub fn set_allow_no_auth(&mut self) -> &mut Self {
            self.settings.allow_no_auth = true;
            self
        }
    }
}

/// Returns the setters for bearer tokens. As in the official crates, there are three ways to set one.
pub fn token_setters(auth: ServiceAuth) -> Option<TokenStream> {
    auth.bearer.then(|| {
        quote! {
            /// The provider of bearer tokens. It is called when the first request is sent, and again shortly before the
            /// token expires, or after 15 minutes if it does not expire.
            pub fn token_provider(mut self, token_provider: impl ProvideToken + 'static) -> Self {
                self.set_token_provider(Some(SharedTokenProvider::new(token_provider)));
                self
            }

            /// The provider of bearer tokens. It is called when the first request is sent, and again shortly before the
            /// token expires, or after 15 minutes if it does not expire.
            pub fn set_token_provider(&mut self, token_provider: Option<SharedTokenProvider>) -> &mut Self {
                self.settings.bearer_token_resolver = token_provider.map(IntoShared::into_shared);
                self
            }

            /// A bearer token that stays the same.
            pub fn bearer_token(self, bearer_token: Token) -> Self {
                self.bearer_token_resolver(bearer_token)
            }

            /// A resolver of the bearer token to use instead of a token provider.
            pub fn bearer_token_resolver(
                mut self,
                bearer_token_resolver: impl ResolveIdentity + 'static,
            ) -> Self {
                self.settings.bearer_token_resolver = Some(bearer_token_resolver.into_shared());
                self
            }
        }
    })
}
