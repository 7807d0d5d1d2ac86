// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The paginator of `ListParts`.

use tinsmith_runtime::aws_smithy_async::future::pagination_stream::{
    PaginationStream, TryFlatMap,
};
use tinsmith_runtime::aws_smithy_runtime_api::client::result::SdkError;
use tinsmith_runtime::client::paginator::{Tokens, pages};

use crate::config::http::HttpResponse;
use crate::operation::list_parts::{ListPartsError, ListPartsOutput};
use crate::operation::list_parts::builders::ListPartsFluentBuilder;
use crate::types::Part;

/// Requests the pages of [`ListParts`](super::ListParts).
#[derive(Clone, Debug)]
#[must_use = "no request is sent until you poll the stream of `send()`"]
pub struct ListPartsPaginator {
    builder: ListPartsFluentBuilder,
    stop_on_duplicate_token: bool,
}

impl ListPartsPaginator {
    pub(crate) fn new(builder: ListPartsFluentBuilder) -> Self {
        Self {
            builder,
            stop_on_duplicate_token: true,
        }
    }

    /// Returns the items on the pages, one by one.
    pub fn items(self) -> ListPartsPaginatorItems {
        ListPartsPaginatorItems(self)
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
        Result<ListPartsOutput, SdkError<ListPartsError, HttpResponse>>,
    > {
        let tokens = Tokens {
            asked: |builder: &ListPartsFluentBuilder| {
                builder.get_part_number_marker().as_ref()
            },
            next: |page: &ListPartsOutput| {
                page
                    .next_part_number_marker
                    .as_ref()
                    .filter(|token| !token.is_empty())
                    .filter(|_| page.is_truncated == Some(true))
            },
            ask: |builder, token| builder.set_part_number_marker(Some(token)),
        };
        pages(self.builder, tokens, self.stop_on_duplicate_token)
    }
}

/// The items on the pages of [`ListPartsPaginator`], one by one.
#[derive(Clone, Debug)]
#[must_use = "no request is sent until you poll the stream of `send()`"]
pub struct ListPartsPaginatorItems(ListPartsPaginator);

impl ListPartsPaginatorItems {
    /// Returns a stream of the items on all pages. A page is requested when you call `next().await` for its
    /// first item. The stream ends after an error.
    #[inline]
    pub fn send(
        self,
    ) -> PaginationStream<Result<Part, SdkError<ListPartsError, HttpResponse>>> {
        TryFlatMap::new(self.0.send()).flat_map(|page| page.parts.unwrap_or_default())
    }
}
