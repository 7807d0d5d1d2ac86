//! The trait implementations that all errors of generated crates share.

/// Implements the traits of a modeled error for a structure with a field `meta`. `$public` is its public name if that is
/// not `$name`, `$schema` the static with its schema, and `$message` the field with its message, if that is text.
#[doc(hidden)]
#[macro_export]
macro_rules! modeled_error {
    ($name:ident as $public:tt, $schema:ident $(, $message:ident)?) => {
        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                $crate::error::display(f, $public, self)
            }
        }

        impl ::std::error::Error for $name {}

        impl $crate::aws_smithy_types::error::metadata::ProvideErrorMetadata for $name {
            fn meta(&self) -> &$crate::aws_smithy_types::error::ErrorMetadata {
                &self.meta
            }
        }

        impl $crate::error::RequestId for $name {
            fn request_id(&self) -> ::std::option::Option<&str> {
                $crate::error::RequestId::request_id(&self.meta)
            }
        }

        impl $crate::error::ModeledError for $name {
            fn metadata(&self) -> &$crate::aws_smithy_types::error::ErrorMetadata {
                &self.meta
            }

            fn retryable(&self) -> ::std::option::Option<$crate::aws_smithy_types::retry::ErrorKind> {
                $schema.retryable
            }
        }

        impl $crate::error::ErrorShape for $name {
            const SCHEMA: &'static $crate::schema::Schema = &$schema;

            fn complete(mut self, meta: $crate::aws_smithy_types::error::ErrorMetadata) -> Self {
                $($crate::error::Message::fill(&mut self.$message, &meta);)?
                self.meta = meta;
                self
            }
        }
    };
    ($name:ident, $schema:ident $(, $message:ident)?) => {
        $crate::modeled_error!($name as (::std::stringify!($name)), $schema $(, $message)?);
    };
}

/// Implements the traits of a modeled error for a structure with the fields `message`, an optional string, and `meta`.
#[doc(hidden)]
#[macro_export]
macro_rules! message_error {
    ($name:ident as $public:tt, $schema:ident) => {
        $crate::modeled_error!($name as $public, $schema, message);

        impl
            ::std::convert::From<(
                ::std::option::Option<::std::string::String>,
                $crate::aws_smithy_types::error::ErrorMetadata,
            )> for $name
        {
            fn from(
                (message, meta): (
                    ::std::option::Option<::std::string::String>,
                    $crate::aws_smithy_types::error::ErrorMetadata,
                ),
            ) -> Self {
                Self { message, meta }
            }
        }

        impl $crate::serde::SerializeShape for $name {
            fn schema(&self) -> &'static $crate::schema::Schema {
                &$schema
            }

            fn serialize(&self, out: &mut dyn $crate::serde::ShapeSerializer) {
                out.write(&$schema.members[0], &self.message);
            }
        }

        impl $crate::serde::DeserializeShape for $name {
            fn deserialize(
                input: &mut dyn $crate::serde::ShapeDeserializer,
            ) -> ::std::result::Result<Self, $crate::serde::DeserializeError> {
                $crate::error::read_message(&$schema, input)
                    .map(|message| Self { message, meta: ::std::default::Default::default() })
            }
        }
    };
    ($name:ident, $schema:ident) => {
        $crate::message_error!($name as (::std::stringify!($name)), $schema);
    };
}

/// Implements the traits of an operation's error for an enum with a method `inner` and a variant `Unhandled`.
#[doc(hidden)]
#[macro_export]
macro_rules! operation_error {
    ($name:ident) => {
        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(self.inner(), f)
            }
        }

        impl ::std::error::Error for $name {
            /// The unhandled error is displayed as this error, so its own source is the next in the chain.
            #[allow(unreachable_patterns)]
            fn source(&self) -> ::std::option::Option<&(dyn ::std::error::Error + 'static)> {
                match self {
                    Self::Unhandled(inner) => ::std::error::Error::source(inner),
                    modeled => ::std::option::Option::Some(modeled.inner()),
                }
            }
        }

        impl $crate::aws_smithy_types::error::metadata::ProvideErrorMetadata for $name {
            fn meta(&self) -> &$crate::aws_smithy_types::error::ErrorMetadata {
                self.inner().metadata()
            }
        }

        impl $crate::aws_smithy_types::retry::ProvideErrorKind for $name {
            fn code(&self) -> ::std::option::Option<&str> {
                self.inner().metadata().code()
            }

            fn retryable_error_kind(
                &self,
            ) -> ::std::option::Option<$crate::aws_smithy_types::retry::ErrorKind> {
                self.inner().retryable()
            }
        }

        impl $crate::error::RequestId for $name {
            fn request_id(&self) -> ::std::option::Option<&str> {
                $crate::error::RequestId::request_id(self.inner().metadata())
            }
        }

        impl ::std::convert::From<$crate::error::Unhandled> for $name {
            fn from(unhandled: $crate::error::Unhandled) -> Self {
                Self::Unhandled(unhandled)
            }
        }

        #[cfg(feature = "client")]
        impl $crate::aws_smithy_runtime_api::client::result::CreateUnhandledError for $name {
            fn create_unhandled_error(
                source: ::std::boxed::Box<
                    dyn ::std::error::Error + ::std::marker::Send + ::std::marker::Sync + 'static,
                >,
                meta: ::std::option::Option<$crate::aws_smithy_types::error::ErrorMetadata>,
            ) -> Self {
                Self::Unhandled($crate::error::Unhandled::new(source, meta))
            }
        }
    };
}
