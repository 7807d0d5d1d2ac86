//! Errors: the modelled ones, each operation's, and the one of the whole service.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::ir::{ErrorRole, ErrorVariant, Operation, Place, Retryable, Structure};

use super::Context;
use super::chunk::chunk;
use super::codec::is_message;
use super::deprecation::allow_attribute;
use super::scope::Scope;
use super::text::{brief, doc, ident};

/// What a modelled error is beside a structure.
pub fn traits(scope: &Scope, structure: &Structure, role: &ErrorRole) -> TokenStream {
    let name = ident(&structure.name.ident);
    let shown = match structure.name.public == role.code {
        true => role.code.clone(),
        false => format!("{} [{}]", structure.name.public, role.code),
    };
    let fmt = scope.item("std", "fmt");
    let error = scope.item("std::error", "Error");
    let metadata = scope.item("crate::error", "ErrorMetadata");
    let provide = scope.item("crate::error", "ProvideErrorMetadata");
    let request_id = scope.item("crate::operation", "RequestId");
    let modeled = scope.item("tinsmith_runtime::error", "ModeledError");
    let message = structure.fields.iter().find(|field| is_message(field));
    let display = match message {
        None => quote!(f.write_str(#shown)),
        Some(message) => {
            let message = match (message.optional, role.message_sensitive) {
                (true, true) => {
                    let redacted = scope.item("tinsmith_runtime", "REDACTED");
                    quote!(self.message.as_ref().map(|_| #redacted))
                }
                (true, false) => quote!(self.message.as_deref()),
                (false, true) => {
                    let redacted = scope.item("tinsmith_runtime", "REDACTED");
                    quote!(Some(#redacted))
                }
                (false, false) => quote!(Some(&self.message)),
            };
            quote!(tinsmith_runtime::error::display(f, #shown, #message))
        }
    };
    let (retryable, kind) = match role.retryable {
        None => (TokenStream::new(), TokenStream::new()),
        Some(retryable) => {
            let error_kind = scope.item("tinsmith_runtime::aws_smithy_types::retry", "ErrorKind");
            let variant = retry_variant(retryable);
            (
                quote! {
                    impl #name {
                        /// Why trying again may help.
                        pub fn retryable_error_kind(&self) -> #error_kind {
                            #error_kind::#variant
                        }
                    }
                },
                quote! {
                    fn retryable(&self) -> Option<#error_kind> {
                        Some(#error_kind::#variant)
                    }
                },
            )
        }
    };
    quote! {
        #retryable

        impl #fmt::Display for #name {
            fn fmt(&self, f: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                #display
            }
        }

        impl #error for #name {}

        impl #provide for #name {
            fn meta(&self) -> &#metadata {
                &self.meta
            }
        }

        impl #request_id for #name {
            fn request_id(&self) -> Option<&str> {
                self.meta.request_id()
            }
        }

        impl #modeled for #name {
            fn metadata(&self) -> &#metadata {
                &self.meta
            }

            #kind
        }
    }
}

fn retry_variant(retryable: Retryable) -> proc_macro2::Ident {
    ident(match retryable {
        Retryable::Throttling => "ThrottlingError",
        Retryable::ServerError => "ServerError",
        Retryable::ClientError => "ClientError",
    })
}

/// The error enum of an operation.
pub fn operation_error(scope: &Scope, operation: &Operation) -> TokenStream {
    let name = ident(&operation.error.name);
    let docs = doc(&format!("What can go wrong with `{}`.", operation.name));
    let definitions = operation.error.variants.iter().map(|variant| {
        let (docs, name, type_) =
            (brief(&variant.docs, ""), variant_ident(variant), scope.name(&variant.type_name));
        quote!(#docs #name(#type_),)
    });
    let predicates = operation.error.variants.iter().map(|variant| {
        chunk(("predicate", &variant.type_name.public, &variant.method), || {
            let (name, method) = (variant_ident(variant), format_ident!("is_{}", variant.method));
            let docs = doc(&format!("Whether the error is [`{name}`](Self::{name})."));
            quote! {
                #docs
                pub fn #method(&self) -> bool {
                    matches!(self, Self::#name(_))
                }
            }
        })
    });
    let names: Vec<_> = operation.error.variants.iter().map(variant_ident).collect();
    let secrets = operation.error.variants.iter().any(|variant| variant.message_sensitive);
    let arms = operation.error.variants.iter().zip(&names).map(|(variant, name)| {
        let (code, type_) = (&variant.code, scope.name(&variant.type_name));
        let read = quote!(|object, meta| #type_::read_json(object, meta).map(Self::#name));
        match (secrets, variant.message_sensitive) {
            (false, _) => quote!(#code => #read,),
            (true, false) => quote!(#code => answer.modeled(#read),),
            (true, true) => quote!(#code => answer.modeled_secretly(#read),),
        }
    });
    let fmt = scope.item("std", "fmt");
    let error = scope.item("std::error", "Error");
    let metadata = scope.item("crate::error", "ErrorMetadata");
    let provide = scope.item("crate::error", "ProvideErrorMetadata");
    let unhandled = scope.item("crate::error", "Unhandled");
    let request_id = scope.item("crate::operation", "RequestId");
    let answer = scope.item("tinsmith_runtime::error", "ErrorAnswer");
    let modeled = scope.item("tinsmith_runtime::error", "ModeledError");
    let kind = scope.item("tinsmith_runtime::aws_smithy_types::retry", "ErrorKind");
    let provide_kind = scope.item("tinsmith_runtime::aws_smithy_types::retry", "ProvideErrorKind");
    let choose = match secrets {
        _ if names.is_empty() => quote!(Self::Unhandled(answer.unhandled())),
        true => quote! {
            let modeled = match answer.code() {
                #(#arms)*
                _ => return Self::Unhandled(answer.unhandled()),
            };
            modeled.unwrap_or_else(Self::Unhandled)
        },
        false => {
            let read = scope.item("tinsmith_runtime::error", "ReadModeled");
            quote! {
                let read: #read<Self> = match answer.code() {
                    #(#arms)*
                    _ => return Self::Unhandled(answer.unhandled()),
                };
                answer.modeled(read).unwrap_or_else(Self::Unhandled)
            }
        }
    };
    // An unhandled error shows as this one does, so the chain goes on with what is behind it.
    let source = match names.is_empty() {
        true => quote!(self.inner().source()),
        false => quote! {
            match self {
                Self::Unhandled(inner) => inner.source(),
                modeled => Some(modeled.inner()),
            }
        },
    };
    quote! {
        #docs
        #[derive(Debug)]
        #[non_exhaustive]
        pub enum #name {
            #(#definitions)*
            /// An error that the model does not list, or an answer that cannot be understood. Rather than this
            /// variant, match what [`code`](crate::error::ProvideErrorMetadata::code) gives: once the error is
            /// modelled it is a variant of its own.
            Unhandled(#unhandled),
        }

        impl #name {
            /// An error of any other type as [`Unhandled`](Self::Unhandled).
            pub fn unhandled(error: impl Into<Box<dyn #error + Send + Sync + 'static>>) -> Self {
                Self::Unhandled(#unhandled::new(error, None))
            }

            /// An error of which only code, message and request id are known.
            pub fn generic(metadata: #metadata) -> Self {
                Self::Unhandled(#unhandled::from(metadata))
            }

            /// The error's code, message and request id.
            pub fn meta(&self) -> &#metadata {
                self.inner().metadata()
            }

            #(#predicates)*

            fn inner(&self) -> &(dyn #modeled + 'static) {
                match self {
                    #(Self::#names(inner) => inner,)*
                    Self::Unhandled(inner) => inner,
                }
            }

            fn read(answer: #answer<'_>) -> Self {
                #choose
            }
        }

        impl #fmt::Display for #name {
            fn fmt(&self, f: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                #fmt::Display::fmt(self.inner(), f)
            }
        }

        impl #error for #name {
            fn source(&self) -> Option<&(dyn #error + 'static)> {
                #source
            }
        }

        impl #provide for #name {
            fn meta(&self) -> &#metadata {
                self.inner().metadata()
            }
        }

        impl #provide_kind for #name {
            fn code(&self) -> Option<&str> {
                #provide::code(self)
            }

            fn retryable_error_kind(&self) -> Option<#kind> {
                self.inner().retryable()
            }
        }

        impl #request_id for #name {
            fn request_id(&self) -> Option<&str> {
                self.inner().metadata().request_id()
            }
        }
    }
}

/// The variant of an operation's error that a modelled error is.
pub fn variant_ident(variant: &ErrorVariant) -> proc_macro2::Ident {
    ident(match variant.type_name.public.as_str() {
        "Unhandled" => "UnhandledError",
        other => other,
    })
}

/// `src/error.rs`: what errors have in common, and the error of the whole service.
pub fn module(context: &Context<'_>) -> TokenStream {
    let lowered = context.lowered;
    let allow = context.has_deprecated(Place::Errors).then(allow_attribute);
    let mut variants: BTreeMap<&str, &ErrorVariant> = BTreeMap::new();
    for variant in lowered.operations.iter().flat_map(|operation| &operation.error.variants) {
        variants.insert(&variant.type_name.public, variant);
    }
    let variants: Vec<&ErrorVariant> = variants.into_values().collect();
    let names: Vec<_> = variants.iter().map(|variant| variant_ident(variant)).collect();
    let types: Vec<_> = variants
        .iter()
        .map(|variant| {
            let (public, ident_) = (ident(&variant.type_name.public), ident(&variant.type_name.ident));
            match public == ident_ {
                true => quote!(crate::types::error::#public),
                false => {
                    let file = ident(&variant.type_name.file);
                    quote!(crate::types::error::#file::#ident_)
                }
            }
        })
        .collect();
    let docs = variants.iter().map(|variant| brief(&variant.docs, ""));
    let conversions = lowered.operations.iter().map(|operation| {
        let (module, error) = (ident(&operation.module), ident(&operation.error.name));
        let names: Vec<_> = operation.error.variants.iter().map(variant_ident).collect();
        quote! {
            impl From<crate::operation::#module::#error> for Error {
                fn from(error: crate::operation::#module::#error) -> Self {
                    use crate::operation::#module::#error as E;
                    match error {
                        #(E::#names(inner) => Self::#names(inner),)*
                        E::Unhandled(inner) => Self::Unhandled(inner),
                    }
                }
            }
        }
    });
    let client = client_parts();
    let waiters = (!super::waiter::waiters(lowered).is_empty()).then(super::waiter::error_parts);
    let title = doc(&format!(
        "Any error of {}: what the errors of all operations become with `?`.",
        lowered.service.title
    ));
    quote! {
        //! What can go wrong, and how to ask about it.

        #allow

        use std::fmt;

        pub use tinsmith_runtime::aws_smithy_types::error::display::DisplayErrorContext;
        pub use tinsmith_runtime::aws_smithy_types::error::metadata::{ErrorMetadata, ProvideErrorMetadata};
        pub use tinsmith_runtime::aws_smithy_types::error::operation::BuildError;
        pub use tinsmith_runtime::enumeration::UnknownVariantError;
        pub use tinsmith_runtime::error::Unhandled;
        pub use tinsmith_runtime::required::MissingMembers;
        #[cfg(feature = "validation")]
        pub use tinsmith_runtime::validation::{ValidationError, Violation};

        use tinsmith_runtime::error::ModeledError;

        use crate::operation::RequestId;

        #title
        #[derive(Debug)]
        #[non_exhaustive]
        pub enum Error {
            #(#docs #names(#types),)*
            /// An error that the model does not list, or an answer that cannot be understood.
            Unhandled(Unhandled),
        }

        impl Error {
            fn inner(&self) -> &dyn ModeledError {
                match self {
                    #(Self::#names(inner) => inner,)*
                    Self::Unhandled(inner) => inner,
                }
            }
        }

        impl fmt::Display for Error {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self.inner(), f)
            }
        }

        impl std::error::Error for Error {
            fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
                self.inner().source()
            }
        }

        impl ProvideErrorMetadata for Error {
            fn meta(&self) -> &ErrorMetadata {
                self.inner().metadata()
            }
        }

        impl RequestId for Error {
            fn request_id(&self) -> Option<&str> {
                self.inner().metadata().request_id()
            }
        }

        impl From<BuildError> for Error {
            fn from(error: BuildError) -> Self {
                Self::Unhandled(Unhandled::new(error, None))
            }
        }

        #(#conversions)*

        #client
        #waiters
    }
}

/// What the service's error has to do with calls.
fn client_parts() -> TokenStream {
    quote! {
        #[cfg(feature = "client")]
        pub use tinsmith_runtime::aws_smithy_runtime_api::box_error::BoxError;
        #[cfg(feature = "client")]
        pub use tinsmith_runtime::aws_smithy_runtime_api::client::result::ConnectorError;

        /// What `send()` fails with: nothing was sent, no answer came in time, or the answer is an error.
        #[cfg(feature = "client")]
        pub type SdkError<E, R = crate::config::http::HttpResponse> =
            tinsmith_runtime::aws_smithy_runtime_api::client::result::SdkError<E, R>;

        #[cfg(feature = "client")]
        impl<E, R> From<SdkError<E, R>> for Error
        where
            Self: From<E>,
            E: std::error::Error + ProvideErrorMetadata + Send + Sync + 'static,
            R: fmt::Debug + Send + Sync + 'static,
        {
            fn from(error: SdkError<E, R>) -> Self {
                match error {
                    SdkError::ServiceError(error) => Self::from(error.into_err()),
                    error => Self::Unhandled(tinsmith_runtime::client::unhandled(error)),
                }
            }
        }
    }
}
