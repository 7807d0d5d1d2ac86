//! The extended request ID of services such as S3, which AWS Support asks for together with the request ID.

use aws_smithy_types::error::ErrorMetadata;
use http::HeaderMap;

/// The key of the extended request ID in [`ErrorMetadata`], which is the official clients'.
pub(super) const EXTENDED_REQUEST_ID: &str = "s3_extended_request_id";

const HEADER: &str = "x-amz-id-2";

/// The extended request ID.
pub trait RequestIdExt {
    /// Returns the ID, if the response had one.
    fn extended_request_id(&self) -> Option<&str>;
}

/// Returns the extended request ID in a response's headers.
pub fn extended_request_id(headers: &HeaderMap) -> Option<&str> {
    headers.get(HEADER)?.to_str().ok()
}

impl RequestIdExt for ErrorMetadata {
    fn extended_request_id(&self) -> Option<&str> {
        self.extra(EXTENDED_REQUEST_ID)
    }
}

impl<O: RequestIdExt, E: RequestIdExt> RequestIdExt for Result<O, E> {
    fn extended_request_id(&self) -> Option<&str> {
        match self {
            Ok(output) => output.extended_request_id(),
            Err(error) => error.extended_request_id(),
        }
    }
}

#[cfg(feature = "client")]
mod client {
    use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
    use aws_smithy_runtime_api::client::result::SdkError;
    use aws_smithy_runtime_api::http::{Headers, Response};

    use super::{HEADER, RequestIdExt};

    impl RequestIdExt for Headers {
        fn extended_request_id(&self) -> Option<&str> {
            self.get(HEADER)
        }
    }

    impl<B> RequestIdExt for Response<B> {
        fn extended_request_id(&self) -> Option<&str> {
            self.headers().extended_request_id()
        }
    }

    impl<E> RequestIdExt for SdkError<E, HttpResponse> {
        fn extended_request_id(&self) -> Option<&str> {
            self.raw_response()?.extended_request_id()
        }
    }
}

/// Implements `RequestIdExt` for errors.
#[doc(hidden)]
#[macro_export]
macro_rules! extended_request_id {
    ($($name:ty),*) => {
        $(
            impl $crate::error::RequestIdExt for $name {
                fn extended_request_id(&self) -> ::std::option::Option<&str> {
                    let meta = $crate::aws_smithy_types::error::metadata::ProvideErrorMetadata::meta(self);
                    $crate::error::RequestIdExt::extended_request_id(meta)
                }
            }
        )*
    };
}
