//! Errors: the modeled ones, each operation's, and the one of the whole service.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::emit::Context;
use crate::emit::client::waiter;
use crate::emit::deprecation::{allow_attribute, allow_deprecated};
use crate::emit::scope::Scope;
use crate::emit::text::{brief, doc, ident, inner_doc, with_article};
use crate::ir::{
    ErrorRole, ErrorVariant, EventStream, Field, Operation, Place, Role, Structure, TypeKind, TypeName,
};

use super::schema::{retry_kind, structure_schema};
use super::structure::builder_ident;

/// Returns the trait implementations and methods that a modeled error has in addition to those of a structure.
pub fn traits(scope: &Scope, structure: &Structure, role: &ErrorRole) -> TokenStream {
    let (name, public) = (ident(&structure.name.ident), public_name(&structure.name));
    let message = structure.fields.iter().find(|field| is_message(field)).map(|_| quote!(, message));
    let retryable = retryable(scope, &name, role);
    quote! {
        #retryable

        tinsmith_runtime::modeled_error!(#name #public, SCHEMA #message);
    }
}

/// Returns the public name for the runtime's macros, if it is not the name of the type.
fn public_name(name: &TypeName) -> Option<TokenStream> {
    let public = &name.public;
    (*public != name.ident).then(|| quote!(as #public))
}

fn retryable(scope: &Scope, name: &proc_macro2::Ident, role: &ErrorRole) -> Option<TokenStream> {
    let (error_kind, variant) = retry_kind(scope, role.retryable?);
    Some(quote! {
        impl #name {
            /// Returns why a retry may succeed.
            pub fn retryable_error_kind(&self) -> #error_kind {
                #error_kind::#variant
            }
        }
    })
}

/// Whether the field is the message that every error has.
fn is_message(field: &Field) -> bool {
    field.name == "message" && field.type_.kind == TypeKind::String
}

/// Whether an optional, non-sensitive message is the error's only member, as in most errors.
pub fn is_message_error(structure: &Structure) -> bool {
    let is_error = matches!(structure.role, Role::Error(_));
    match structure.fields.as_slice() {
        [message] => is_error && is_message(message) && message.optional && !structure.redacts(),
        _ => false,
    }
}

/// Returns the file of an error whose only member is a message.
pub fn message_error(context: &Context<'_>, structure: &Structure) -> TokenStream {
    let Role::Error(role) = &structure.role else { return TokenStream::new() };
    let builder = builder_ident(structure);
    let builder_text = builder.to_string();
    let scope = Scope::new(&[&structure.name], [builder_text.as_str()]);
    let definition = super::structure::structure(&scope, structure);
    let schema = structure_schema(&scope, "SCHEMA", structure);
    let (name, public) = (ident(&structure.name.ident), &structure.name.public);
    let renamed = public_name(&structure.name);
    let retryable = retryable(&scope, &name, role);
    let generic = scope.item("tinsmith_runtime::error", "MessageErrorBuilder");
    let docs = inner_doc(&format!("`{public}` and its builder."));
    let builder_docs = doc(&format!("Builds {}.", with_article(&structure.name.ident)));
    let allow = allow_deprecated(context, &[structure], &[]);
    let uses = scope.uses();
    quote! {
        #docs
        #allow
        #uses
        #definition
        #retryable
        #builder_docs
        pub type #builder = #generic<#name>;
        #schema
        tinsmith_runtime::message_error!(#name #renamed, SCHEMA);
    }
}

/// Returns the error enum of an operation.
pub fn operation_error(scope: &Scope, operation: &Operation) -> TokenStream {
    let docs = doc(&format!("The errors of `{}`.", operation.name));
    error_enum(scope, &ident(&operation.error.name), &docs, &operation.error.variants)
}

/// Returns the file of the error enum of an event stream.
///
/// `is_sent` says whether inputs have such a stream.
pub fn stream_error(events: &TypeName, stream: &EventStream, is_sent: bool) -> TokenStream {
    let (name, public) = (ident(&stream.error.ident), &stream.error.public);
    let scope = Scope::new(&[&stream.error], []);
    let definition = {
        let events = &events.public;
        let docs = doc(&format!("The errors that can end a stream of `{events}`."));
        error_enum(&scope, &name, &docs, &stream.variants)
    };
    let sent = is_sent.then(|| sent_error(&scope, &name, &stream.variants));
    let deprecated = stream.variants.iter().any(|variant| variant.docs.deprecated.is_some());
    let allow = deprecated.then(allow_attribute);
    let docs = inner_doc(&format!("`{public}`."));
    let uses = scope.uses();
    quote!(#docs #allow #uses #definition #sent)
}

/// Returns the implementation by which an error ends a stream that a client sends.
fn sent_error(scope: &Scope, name: &proc_macro2::Ident, variants: &[ErrorVariant]) -> TokenStream {
    let error = scope.item("tinsmith_runtime::event_stream", "StreamError");
    let shape = scope.item("tinsmith_runtime::serde", "SerializeShape");
    let arms = variants.iter().map(|variant| {
        let (name, member) = (variant_ident(variant), &variant.codes[0]);
        quote!(Self::#name(inner) => Some((#member, inner)),)
    });
    quote! {
        impl #error for #name {
            fn as_exception(&self) -> Option<(&'static str, &dyn #shape)> {
                match self {
                    #(#arms)*
                    Self::Unhandled(_) => None,
                }
            }
        }
    }
}

fn error_enum(
    scope: &Scope,
    name: &proc_macro2::Ident,
    docs: &TokenStream,
    variants: &[ErrorVariant],
) -> TokenStream {
    let definitions = variants.iter().map(|variant| {
        let (docs, name, type_) =
            (brief(&variant.docs, ""), variant_ident(variant), scope.name(&variant.type_name));
        quote!(#docs #name(#type_),)
    });
    let predicates = variants.iter().map(|variant| {
        let (name, method) = (variant_ident(variant), format_ident!("is_{}", variant.method));
        let docs = doc(&format!("Returns whether the error is [`{name}`](Self::{name})."));
        quote! {
            #docs
            pub fn #method(&self) -> bool {
                matches!(self, Self::#name(_))
            }
        }
    });
    let names: Vec<_> = variants.iter().map(variant_ident).collect();
    let readers = variants.iter().zip(&names).flat_map(|(variant, name)| {
        variant.codes.iter().map(move |code| quote!((#code, |e| e.read(Self::#name))))
    });
    let error = scope.item("std::error", "Error");
    let metadata = scope.item("crate::error", "ErrorMetadata");
    let unhandled = scope.item("crate::error", "Unhandled");
    let modeled = scope.item("tinsmith_runtime::error", "ModeledError");
    let read_error = scope.item("tinsmith_runtime::error", "ReadError");
    let operation_error = scope.item("tinsmith_runtime::error", "OperationError");
    quote! {
        #docs
        #[derive(Debug)]
        #[non_exhaustive]
        pub enum #name {
            #(#definitions)*
            /// An error that the model does not list, or a response that cannot be parsed. Match the code that
            /// [`code`](crate::error::ProvideErrorMetadata::code) returns instead of this variant: a later version
            /// may have a variant for the error.
            Unhandled(#unhandled),
        }

        impl #name {
            /// Wraps an error of any other type in [`Unhandled`](Self::Unhandled).
            pub fn unhandled(error: impl Into<Box<dyn #error + Send + Sync + 'static>>) -> Self {
                Self::Unhandled(#unhandled::new(error, None))
            }

            /// Creates an error from its code, message and request ID.
            pub fn generic(metadata: #metadata) -> Self {
                Self::Unhandled(#unhandled::from(metadata))
            }

            /// Returns the error's code, message and request ID.
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
        }

        impl #operation_error for #name {
            const MODELED: &'static [(&'static str, #read_error<Self>)] = &[#(#readers),*];
        }

        tinsmith_runtime::operation_error!(#name);
    }
}

/// Returns the variant for a modeled error in the enum of an operation's errors.
pub fn variant_ident(variant: &ErrorVariant) -> proc_macro2::Ident {
    ident(match variant.type_name.public.as_str() {
        "Unhandled" => "UnhandledError",
        other => other,
    })
}

/// The names that `src/error.rs` defines or imports for every service.
const OWN_NAMES: [&str; 14] = [
    "BoxError",
    "BuildError",
    "ConnectorError",
    "DisplayErrorContext",
    "Error",
    "ErrorMetadata",
    "ModeledError",
    "ProvideErrorMetadata",
    "RequestId",
    "SdkError",
    "Unhandled",
    "UnknownVariantError",
    "ValidationError",
    "Violation",
];

/// Returns `src/error.rs`: the items that all errors share, and the error of the whole service.
pub fn module(context: &Context<'_>) -> TokenStream {
    let lowered = context.lowered;
    let allow = context.has_deprecated(Place::Errors).then(allow_attribute);
    let mut variants: BTreeMap<&str, &ErrorVariant> = BTreeMap::new();
    let of_operations = lowered.operations.iter().flat_map(|operation| &operation.error.variants);
    let of_streams = lowered.event_streams().flat_map(|(_, stream)| &stream.variants);
    for variant in of_operations.chain(of_streams) {
        variants.insert(&variant.type_name.public, variant);
    }
    let variants: Vec<&ErrorVariant> = variants.into_values().collect();
    let names: Vec<_> = variants.iter().map(|variant| variant_ident(variant)).collect();
    let scope = Scope::new(&[], OWN_NAMES);
    let types: Vec<_> = variants.iter().map(|variant| scope.name(&variant.type_name)).collect();
    let docs = variants.iter().map(|variant| brief(&variant.docs, ""));
    let of_operations = lowered.operations.iter().map(|operation| {
        let module = format!("crate::operation::{}", operation.module);
        (scope.item(&module, &operation.error.name), &operation.error.variants)
    });
    let of_streams = lowered.event_streams().map(|(_, stream)| (scope.name(&stream.error), &stream.variants));
    let conversions = of_operations.chain(of_streams).map(|(error, variants)| {
        let names: Vec<_> = variants.iter().map(variant_ident).collect();
        quote! {
            impl From<#error> for Error {
                fn from(error: #error) -> Self {
                    use #error as E;
                    match error {
                        #(E::#names(inner) => Self::#names(inner),)*
                        E::Unhandled(inner) => Self::Unhandled(inner),
                    }
                }
            }
        }
    });
    let conversions: Vec<_> = conversions.collect();
    let extended = lowered.service.extended_request_id.then(|| {
        let operations = lowered.operations.iter().map(|operation| {
            scope.item(&format!("crate::operation::{}", operation.module), &operation.error.name)
        });
        let streams = lowered.event_streams().map(|(_, stream)| scope.name(&stream.error));
        let errors = lowered.errors.iter().map(|error| scope.name(&error.name));
        let errors = errors.chain(operations).chain(streams);
        quote!(tinsmith_runtime::extended_request_id!(Error #(, #errors)*);)
    });
    let uses = scope.uses();
    let client = client_parts();
    let waiters = (!waiter::waiters(lowered).is_empty()).then(waiter::error_parts);
    let title = doc(&format!(
        "Any error of {}. The operator `?` converts the errors of all operations into it.",
        lowered.service.title
    ));
    quote! {
        //! The error types, and the traits for inspecting errors.

        #allow

        use std::fmt;

        pub use tinsmith_runtime::aws_smithy_types::error::display::DisplayErrorContext;
        pub use tinsmith_runtime::aws_smithy_types::error::metadata::{ErrorMetadata, ProvideErrorMetadata};
        pub use tinsmith_runtime::aws_smithy_types::error::operation::BuildError;
        pub use tinsmith_runtime::enumeration::UnknownVariantError;
        pub use tinsmith_runtime::error::Unhandled;
        #[cfg(feature = "validation")]
        pub use tinsmith_runtime::validation::{ValidationError, Violation};

        use tinsmith_runtime::error::ModeledError;

        use crate::operation::RequestId;
        #uses

        #title
        #[derive(Debug)]
        #[non_exhaustive]
        pub enum Error {
            #(#docs #names(#types),)*
            /// An error that the model does not list, or a response that cannot be parsed.
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

        #extended

        #client
        #waiters
    }
}

/// Returns the parts of `src/error.rs` that need the feature `client`: errors of calls, and their conversion.
fn client_parts() -> TokenStream {
    quote! {
        #[cfg(feature = "client")]
        pub use tinsmith_runtime::aws_smithy_runtime_api::box_error::BoxError;
        #[cfg(feature = "client")]
        pub use tinsmith_runtime::aws_smithy_runtime_api::client::result::ConnectorError;

        /// The error of `send()`: no request was sent, no response arrived in time, or the response is an error.
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
