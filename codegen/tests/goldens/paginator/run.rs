//! Paginators of pages and items.

use std::collections::HashMap;
use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use golden_paginator::Client;
use golden_paginator::config::http::{HttpRequest, HttpResponse};
use golden_paginator::config::{Config, SharedHttpClient};
use golden_paginator::error::SdkError;
use tinsmith_runtime::aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use tinsmith_runtime::aws_smithy_types::body::SdkBody;

/// Sends its responses one after another, and records the bodies of requests.
#[derive(Clone, Debug)]
struct Canned {
    responses: Arc<Mutex<Vec<(u16, &'static str)>>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl HttpConnector for Canned {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let body = request.body().bytes().unwrap_or_default().to_vec();
        self.asked.lock().unwrap().push(String::from_utf8(body).unwrap());
        let (status, text) = self.responses.lock().unwrap().remove(0);
        HttpConnectorFuture::ready(Ok(HttpResponse::new(status.try_into().unwrap(), SdkBody::from(text))))
    }
}

impl Canned {
    fn new(responses: &[(u16, &'static str)]) -> Self {
        Self { responses: Arc::new(Mutex::new(responses.to_vec())), asked: Arc::default() }
    }

    fn client(&self) -> Client {
        let connector = self.clone();
        let http: SharedHttpClient = http_client_fn(move |_, _| SharedHttpConnector::new(connector.clone()));
        let config = Config::builder().http_client(http).endpoint_url("http://127.0.0.1:1");
        Client::from_conf(config.build())
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

/// Returns the output of a future that never waits for I/O or time.
fn now<F: Future + Send>(future: F) -> F::Output {
    let mut future = pin!(future);
    for _ in 0..100 {
        if let Poll::Ready(output) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return output;
        }
    }
    panic!("it waits");
}

#[test]
fn pages_are_requested_one_by_one() {
    let service =
        Canned::new(&[(200, r#"{"books":["a","b"],"next":"1"}"#), (200, r#"{"books":["c"],"next":""}"#)]);
    let mut pages = service.client().list_books().library("x").into_paginator().page_size(2).send();
    assert_eq!(service.asked().len(), 0);
    assert_eq!(now(pages.next()).unwrap().unwrap().books(), ["a", "b"]);
    assert_eq!(service.asked().len(), 1);
    assert_eq!(now(pages.next()).unwrap().unwrap().books(), ["c"]);
    assert!(now(pages.next()).is_none());
    assert_eq!(service.asked(), [r#"{"library":"x","limit":2}"#, r#"{"library":"x","token":"1","limit":2}"#]);
}

#[test]
fn a_repeated_token_ends_the_pages_unless_configured_otherwise() {
    let again = (200, r#"{"books":["a"],"next":"1"}"#);
    let service = Canned::new(&[again, again, again]);
    let books = service.client().list_books().library("x").into_paginator().items().send();
    let books: Vec<String> = now(books.collect::<Result<_, _>>()).unwrap();
    assert_eq!(books, ["a", "a"]);
    let service = Canned::new(&[again, again, again, (200, r#"{"books":["z"]}"#)]);
    let pages = service.client().list_books().library("x").into_paginator().stop_on_duplicate_token(false);
    let books: Vec<String> = now(pages.items().send().try_collect()).unwrap();
    assert_eq!(books, ["a", "a", "a", "z"]);
}

#[test]
fn tokens_and_items_may_be_nested_and_items_may_be_maps() {
    let service = Canned::new(&[
        (200, r#"{"page":{"last":{"key":{"id":"7"}},"shelves":{"upper":["a"]}}}"#),
        (200, r#"{"page":{"last":{"key":{}}}}"#),
    ]);
    let shelves = service.client().list_dvd_shelves().into_paginator().page_size(1).items().send();
    let shelves: HashMap<String, Vec<String>> = now(shelves.try_collect()).unwrap().into_iter().collect();
    assert_eq!(shelves, HashMap::from([("upper".to_owned(), vec!["a".to_owned()])]));
    assert_eq!(service.asked(), [r#"{"atMost":1}"#, r#"{"after":{"id":"7"},"atMost":1}"#]);
}

#[test]
fn an_error_comes_last() {
    let service = Canned::new(&[(200, r#"{"token":"1","count":1}"#), (400, r#"{"__type":"Gone"}"#)]);
    let mut pages = service.client().count_books().library("x").into_paginator().send();
    assert_eq!(now(pages.next()).unwrap().unwrap().count(), Some(1));
    assert!(matches!(now(pages.next()).unwrap(), Err(SdkError::ServiceError(_))));
    assert!(now(pages.next()).is_none());
    assert_eq!(service.asked().len(), 2);
}
