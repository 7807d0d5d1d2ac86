//! Helpers for the `run.rs` of the goldens. This file is the library of the package that runs them.

use std::error::Error;
use std::fmt::Debug;
use std::future::Future;
use std::mem::take;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use http_body::{Body, Frame};
use tinsmith_runtime::aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpClient, SharedHttpConnector, http_client_fn,
};
use tinsmith_runtime::aws_smithy_types::body::SdkBody;
use tinsmith_runtime::aws_smithy_types::error::operation::BuildError;
use tinsmith_runtime::client::{HttpRequest, HttpResponse};
use tinsmith_runtime::http::Response;
use tinsmith_runtime::operation::Operation;

/// Returns the request body of an input.
///
/// # Panics
/// Panics if the request cannot be created.
pub fn body<O: Operation>(input: &O::Input) -> String {
    let request = O::request(input, "https://example.com").unwrap();
    String::from_utf8(request.into_body()).unwrap()
}

/// Returns the output in a response.
///
/// # Panics
/// Panics if the response is not a valid output.
pub fn output<O: Operation<Error: Debug>>(json: &str) -> O::Output {
    O::response(&Response::new(json)).unwrap()
}

/// Returns the error in a response.
///
/// # Panics
/// Panics if the response is an output.
pub fn error<O: Operation<Output: Debug>>(json: &str) -> O::Error {
    O::response(&Response::builder().status(400).body(json).unwrap()).unwrap_err()
}

/// Returns the error message for an input that cannot be built or sent.
///
/// # Panics
/// Panics if there is no error.
pub fn error_message<T: Debug>(outcome: Result<T, BuildError>) -> String {
    let error = outcome.unwrap_err();
    error.source().map_or_else(|| error.to_string(), ToString::to_string)
}

/// An HTTP client that records the requests and responds with an empty object.
#[derive(Clone, Debug, Default)]
pub struct Keeping(Arc<Mutex<Vec<HttpRequest>>>);

impl HttpConnector for Keeping {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        self.0.lock().unwrap().push(request);
        HttpConnectorFuture::ready(Ok(HttpResponse::new(200.try_into().unwrap(), SdkBody::from("{}"))))
    }
}

impl Keeping {
    /// Returns the client for a configuration.
    pub fn http(&self) -> SharedHttpClient {
        let connector = self.clone();
        http_client_fn(move |_, _| SharedHttpConnector::new(connector.clone()))
    }

    /// Returns the only request since the last call.
    ///
    /// # Panics
    /// Panics if there is no request, or more than one.
    pub fn only(&self) -> HttpRequest {
        let mut requests = take(&mut *self.0.lock().unwrap());
        assert_eq!(requests.len(), 1);
        requests.remove(0)
    }

    /// Returns the only request's `Authorization`, or an empty string if it has none.
    pub fn authorization(&self) -> String {
        self.only().headers().get("authorization").unwrap_or_default().to_owned()
    }
}

/// An HTTP client that sends the same response to every request.
#[derive(Clone, Debug)]
pub struct Responding {
    status: u16,
    body: Vec<u8>,
}

impl HttpConnector for Responding {
    fn call(&self, _: HttpRequest) -> HttpConnectorFuture {
        let body = SdkBody::from_body_1_x(Unmeasured(SdkBody::from(self.body.clone())));
        HttpConnectorFuture::ready(Ok(HttpResponse::new(self.status.try_into().unwrap(), body)))
    }
}

impl Responding {
    /// Creates a client whose response has this body, without a length.
    pub fn new(status: u16, body: Vec<u8>) -> Self {
        Self { status, body }
    }

    /// Returns the client for a configuration.
    pub fn http(&self) -> SharedHttpClient {
        let connector = self.clone();
        http_client_fn(move |_, _| SharedHttpConnector::new(connector.clone()))
    }
}

/// A body of unknown length.
#[derive(Debug)]
pub struct Unmeasured(pub SdkBody);

impl Body for Unmeasured {
    type Data = <SdkBody as Body>::Data;
    type Error = <SdkBody as Body>::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        Pin::new(&mut self.0).poll_frame(context)
    }
}

/// Returns the output of a future that never waits.
///
/// # Panics
/// Panics if the future waits.
pub fn now<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("it waits"),
    }
}
