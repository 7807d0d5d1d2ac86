//! Endpoints that depend on nested members of the input.

use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use golden_operation_context_params::Client;
use golden_operation_context_params::config::Config;
use golden_operation_context_params::config::http::{HttpRequest, HttpResponse};
use golden_operation_context_params::types::{Book, How, Move};
use tinsmith_runtime::aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use tinsmith_runtime::aws_smithy_types::body::SdkBody;

/// Records the URLs of requests, and responds with an empty object.
#[derive(Clone, Debug, Default)]
struct Keeping(Arc<Mutex<Vec<String>>>);

impl HttpConnector for Keeping {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        self.0.lock().unwrap().push(request.uri().to_owned());
        HttpConnectorFuture::ready(Ok(HttpResponse::new(200.try_into().unwrap(), SdkBody::from("{}"))))
    }
}

/// Returns the output of a future. The futures in these tests never wait.
fn now<F: Future + Send>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("it waits"),
    }
}

fn book(shelf: &str) -> Book {
    Book::builder().shelf(shelf).build()
}

#[test]
fn paths_determine_the_endpoint() {
    let kept = Keeping::default();
    let connector = kept.clone();
    let http = http_client_fn(move |_, _| SharedHttpConnector::new(connector.clone()));
    let client = Client::from_conf(Config::builder().http_client(http).build());
    now(client.copy().send()).unwrap();
    now(client.copy().book(book("a")).send()).unwrap();
    now(client.copy().book(book("a")).how(How::builder().fast(true).build()).send()).unwrap();
    now(client.copy().how(How::builder().fast(true).build()).send()).unwrap();
    now(client.move_books().send()).unwrap();
    let move_ = Move::builder().to(book("b")).build();
    now(client.move_books().moves(Move::builder().build()).moves(move_).send()).unwrap();
    now(client.count().books("c", book("a")).send()).unwrap();
    let urls = [
        "https://example.com/",
        "https://a.example.com/",
        "https://a.fast.example.com/",
        "https://example.com/",
        "https://example.com/",
        "https://b.first.example.com/",
        "https://c.first.example.com/",
    ];
    assert_eq!(kept.0.lock().unwrap().as_slice(), urls);
}
