//! What a failed call becomes in the error of a whole service when it is none of the service's own errors.

use std::any::Any;
use std::error::Error;
use std::fmt::Debug;

use aws_smithy_types::error::ErrorMetadata;
use aws_types::request_id::RequestId;

use super::{HttpResponse, SdkError};
use crate::error::{REQUEST_ID, Unhandled};

/// The failure as the source of an error that keeps the request id: nobody may be able to read the response, but it
/// says which request it belongs to.
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
