//! Answers that come in pages: one request after another, each with the token that the answer before it gave.

use aws_smithy_async::future::pagination_stream::PaginationStream;
use aws_smithy_async::future::pagination_stream::fn_stream::FnStream;

use super::customize::{Changes, CustomizableSend};
use super::{HttpResponse, SdkError};

/// The tokens of an operation: where a request asks for a page, where an answer tells of the next one.
#[derive(Debug)]
pub struct Tokens<B, T, K> {
    /// The token that a request has.
    pub asked: fn(&B) -> Option<&K>,
    /// The token that an answer gives; `None` at the last page.
    pub next: fn(&T) -> Option<&K>,
    /// The same request with another token.
    pub ask: fn(B, K) -> B,
}

/// The pages that `request` and those after it are answered with. Nothing is sent before somebody asks the stream,
/// and no page before it is asked for; an error is the last thing that comes.
///
/// A service that gives the token back which it was sent would do so for ever: `stop_on_duplicate` ends that.
pub fn pages<B, T, E, K>(
    request: B,
    tokens: Tokens<B, T, K>,
    stop_on_duplicate: bool,
) -> PaginationStream<Result<T, SdkError<E, HttpResponse>>>
where
    B: CustomizableSend<T, E> + Clone + Send + 'static,
    T: Send + 'static,
    E: Send + 'static,
    K: Clone + PartialEq + Send + 'static,
{
    let mut request = request;
    PaginationStream::new(FnStream::new(move |stream| {
        Box::pin(async move {
            loop {
                let page = request.clone().send_with_changes(Changes::default()).await;
                let token = page.as_ref().ok().and_then(tokens.next).cloned();
                let repeated =
                    stop_on_duplicate && token.is_some() && token.as_ref() == (tokens.asked)(&request);
                if stream.send(page).await.is_err() {
                    return;
                }
                match token.filter(|_| !repeated) {
                    Some(token) => request = (tokens.ask)(request, token),
                    None => return,
                }
            }
        })
    }))
}
