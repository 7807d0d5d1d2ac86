// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The answers of `ListBooks`, which come in pages.

use tinsmith_runtime::aws_smithy_async::future::pagination_stream::{
    PaginationStream, TryFlatMap,
};
use tinsmith_runtime::aws_smithy_runtime_api::client::result::SdkError;
use tinsmith_runtime::client::paginator::{Tokens, pages};

use crate::config::http::HttpResponse;
use crate::operation::list_books::{ListBooksError, ListBooksOutput};
use crate::operation::list_books::builders::ListBooksFluentBuilder;

/// Asks for the pages of [`ListBooks`](super::ListBooks).
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before the stream of `send()` is asked"]
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

    /// At most so many on a page: the input's `limit`.
    pub fn page_size(mut self, limit: i32) -> Self {
        self.builder = self.builder.set_limit(Some(limit));
        self
    }

    /// What is on the pages, one by one.
    pub fn items(self) -> ListBooksPaginatorItems {
        ListBooksPaginatorItems(self)
    }

    /// Whether to end where the service gives back the very token that it was sent, which it would do for
    /// ever; on unless it is switched off.
    pub fn stop_on_duplicate_token(mut self, stop_on_duplicate_token: bool) -> Self {
        self.stop_on_duplicate_token = stop_on_duplicate_token;
        self
    }

    /// The pages. Each is requested when the stream is asked for it, with `next().await`; an error is the
    /// last thing that comes.
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

/// What is on the pages of a [`ListBooksPaginator`], one by one.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before the stream of `send()` is asked"]
pub struct ListBooksPaginatorItems(ListBooksPaginator);

impl ListBooksPaginatorItems {
    /// All items of all pages. A page is requested when the stream is asked for its first item; an error is
    /// the last thing that comes.
    pub fn send(
        self,
    ) -> PaginationStream<Result<String, SdkError<ListBooksError, HttpResponse>>> {
        TryFlatMap::new(self.0.send()).flat_map(|page| page.books)
    }
}
