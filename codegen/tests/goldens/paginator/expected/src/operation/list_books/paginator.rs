// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The paginator of `ListBooks`.

use tinsmith_runtime::aws_smithy_async::future::pagination_stream::{
    PaginationStream, TryFlatMap,
};
use tinsmith_runtime::aws_smithy_runtime_api::client::result::SdkError;
use tinsmith_runtime::client::paginator::{Tokens, pages};

use crate::config::http::HttpResponse;
use crate::operation::list_books::{ListBooksError, ListBooksOutput};
use crate::operation::list_books::builders::ListBooksFluentBuilder;

/// Requests the pages of [`ListBooks`](super::ListBooks).
#[derive(Clone, Debug)]
#[must_use = "no request is sent until you poll the stream of `send()`"]
pub struct ListBooksPaginator {
    builder: ListBooksFluentBuilder,
    stop_on_duplicate_token: bool,
}

impl ListBooksPaginator {
    pub(crate) fn new(builder: ListBooksFluentBuilder) -> Self {
        Self {
            builder,
            stop_on_duplicate_token: true,
        }
    }

    /// Sets the maximum number of items on a page: the input's `limit`.
    pub fn page_size(mut self, limit: i32) -> Self {
        self.builder = self.builder.set_limit(Some(limit));
        self
    }

    /// Returns the items on the pages, one by one.
    pub fn items(self) -> ListBooksPaginatorItems {
        ListBooksPaginatorItems(self)
    }

    /// Whether to stop if the service returns the same token that it was sent, which would otherwise repeat
    /// forever. The default is `true`.
    pub fn stop_on_duplicate_token(mut self, stop_on_duplicate_token: bool) -> Self {
        self.stop_on_duplicate_token = stop_on_duplicate_token;
        self
    }

    /// Returns a stream of the pages. Each page is requested when you call `next().await`. The stream ends
    /// after an error.
    #[inline]
    pub fn send(
        self,
    ) -> PaginationStream<
        Result<ListBooksOutput, SdkError<ListBooksError, HttpResponse>>,
    > {
        let tokens = Tokens {
            asked: |builder: &ListBooksFluentBuilder| builder.get_token().as_ref(),
            next: |page: &ListBooksOutput| {
                page.next.as_ref().filter(|token| !token.is_empty())
            },
            ask: |builder, token| builder.set_token(Some(token)),
        };
        pages(self.builder, tokens, self.stop_on_duplicate_token)
    }
}

/// The items on the pages of [`ListBooksPaginator`], one by one.
#[derive(Clone, Debug)]
#[must_use = "no request is sent until you poll the stream of `send()`"]
pub struct ListBooksPaginatorItems(ListBooksPaginator);

impl ListBooksPaginatorItems {
    /// Returns a stream of the items on all pages. A page is requested when you call `next().await` for its
    /// first item. The stream ends after an error.
    #[inline]
    pub fn send(
        self,
    ) -> PaginationStream<Result<String, SdkError<ListBooksError, HttpResponse>>> {
        TryFlatMap::new(self.0.send()).flat_map(|page| page.books)
    }
}
