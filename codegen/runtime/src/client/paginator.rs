//! Pagination: sends one request after another, each with the token of the response before it.

use aws_smithy_async::future::pagination_stream::PaginationStream;
use aws_smithy_async::future::pagination_stream::fn_stream::FnStream;

use super::customize::{Changes, CustomizableSend};
use super::{HttpResponse, SdkError};

/// Accessors for the pagination tokens of an operation.
#[derive(Debug)]
pub struct Tokens<B, T, K> {
    /// Returns the token in a request.
    pub asked: fn(&B) -> Option<&K>,
    /// Returns the token of the next page; `None` on the last page.
    pub next: fn(&T) -> Option<&K>,
    /// Sets the token of a request.
    pub ask: fn(B, K) -> B,
}

/// Returns a stream of pages, which starts with the response to `request`. Each request is sent only when the stream is
/// polled for its page. The stream ends after an error.
///
/// With `stop_on_duplicate` the stream also ends when a response has the token of its own request, with which the
/// service would return the same page for ever.
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
