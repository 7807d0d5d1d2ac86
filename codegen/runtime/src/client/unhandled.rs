//! What a failed call becomes in the error of a whole service when it is none of the service's own errors.

use std::any::Any;
use std::error::Error;
use std::fmt::Debug;

use aws_types::request_id::RequestId;

use super::{HttpResponse, SdkError};
use crate::error::{Unhandled, with_request_id};

/// The failure as the source of an error that keeps the request id: nobody may be able to read the answer, but it
/// says which request it is the answer to.
pub fn unhandled<E, R>(error: SdkError<E, R>) -> Unhandled
where
    E: Error + Send + Sync + 'static,
    R: Debug + Send + Sync + 'static,
{
    let answer = error.raw_response().and_then(|answer| (answer as &dyn Any).downcast_ref::<HttpResponse>());
    let meta = with_request_id(answer.and_then(|answer| answer.headers().request_id()));
    Unhandled::new(error, Some(meta))
}
