//! Converts a failed call that has none of the service's modeled errors into the service error's unhandled variant.

use std::any::Any;
use std::error::Error;
use std::fmt::Debug;

use aws_smithy_types::error::ErrorMetadata;
use aws_types::request_id::RequestId;

use super::{HttpResponse, SdkError};
use crate::error::{REQUEST_ID, Unhandled};

/// Converts the failure into the source of an unhandled error. The request ID is kept, even if the response cannot be
/// read.
pub fn unhandled<E, R>(error: SdkError<E, R>) -> Unhandled
where
    E: Error + Send + Sync + 'static,
    R: Debug + Send + Sync + 'static,
{
    let response =
        error.raw_response().and_then(|response| (response as &dyn Any).downcast_ref::<HttpResponse>());
    let id = response.and_then(|response| response.headers().request_id());
    let meta = id.into_iter().fold(ErrorMetadata::builder(), |meta, id| meta.custom(REQUEST_ID, id)).build();
    Unhandled::new(error, Some(meta))
}
