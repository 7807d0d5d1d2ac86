// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The paginator of `ListDVDShelves`.

use tinsmith_runtime::aws_smithy_async::future::pagination_stream::{
    PaginationStream, TryFlatMap,
};
use tinsmith_runtime::aws_smithy_runtime_api::client::result::SdkError;
use tinsmith_runtime::client::paginator::{Tokens, pages};

use crate::config::http::HttpResponse;
use crate::operation::list_dvd_shelves::{ListDVDShelvesError, ListDvdShelvesOutput};
use crate::operation::list_dvd_shelves::builders::ListDVDShelvesFluentBuilder;

/// Requests the pages of [`ListDVDShelves`](super::ListDVDShelves).
#[derive(Clone, Debug)]
#[must_use = "no request is sent until you poll the stream of `send()`"]
pub struct ListDvdShelvesPaginator {
    builder: ListDVDShelvesFluentBuilder,
    stop_on_duplicate_token: bool,
}

impl ListDvdShelvesPaginator {
    pub(crate) fn new(builder: ListDVDShelvesFluentBuilder) -> Self {
        Self {
            builder,
            stop_on_duplicate_token: true,
        }
    }

    /// Sets the maximum number of items on a page: the input's `atMost`.
    pub fn page_size(mut self, limit: i64) -> Self {
        self.builder = self.builder.set_at_most(Some(limit));
        self
    }

    /// Returns the items on the pages, one by one.
    pub fn items(self) -> ListDvdShelvesPaginatorItems {
        ListDvdShelvesPaginatorItems(self)
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
        Result<ListDvdShelvesOutput, SdkError<ListDVDShelvesError, HttpResponse>>,
    > {
        let tokens = Tokens {
            asked: |builder: &ListDVDShelvesFluentBuilder| builder.get_after().as_ref(),
            next: |page: &ListDvdShelvesOutput| {
                page
                    .page
                    .as_ref()
                    .and_then(|page| page.last.as_ref())
                    .and_then(|last| last.key.as_ref())
                    .filter(|token| !token.is_empty())
            },
            ask: |builder, token| builder.set_after(Some(token)),
        };
        pages(self.builder, tokens, self.stop_on_duplicate_token)
    }
}

/// The items on the pages of [`ListDvdShelvesPaginator`], one by one.
#[derive(Clone, Debug)]
#[must_use = "no request is sent until you poll the stream of `send()`"]
pub struct ListDvdShelvesPaginatorItems(ListDvdShelvesPaginator);

impl ListDvdShelvesPaginatorItems {
    /// Returns a stream of the items on all pages. A page is requested when you call `next().await` for its
    /// first item. The stream ends after an error.
    #[inline]
    pub fn send(
        self,
    ) -> PaginationStream<
        Result<(String, Vec<String>), SdkError<ListDVDShelvesError, HttpResponse>>,
    > {
        TryFlatMap::new(self.0.send())
            .flat_map(|page| page.page.and_then(|page| page.shelves).unwrap_or_default())
    }
}
