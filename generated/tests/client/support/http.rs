//! HTTP clients for tests: one with canned responses, and one that never responds.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use cognito_identity_provider::config::http::{HttpRequest, HttpResponse};

/// Returns these responses in order, and records the requests.
#[derive(Clone, Debug)]
pub struct Replay {
    responses: Arc<Mutex<VecDeque<HttpResponse>>>,
    requests: Arc<Mutex<Vec<HttpRequest>>>,
}

impl Replay {
    pub fn new(responses: impl IntoIterator<Item = http::Response<SdkBody>>) -> Self {
        let responses = responses.into_iter().map(|response| response.try_into().expect("a response"));
        Self { responses: Arc::new(Mutex::new(responses.collect())), requests: Arc::default() }
    }

    /// Returns the requests so far.
    pub fn requests(&self) -> Vec<HttpRequest> {
        let requests = self.requests.lock().unwrap();
        requests.iter().map(|request| request.try_clone().expect("a body in memory")).collect()
    }
}

impl HttpConnector for Replay {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        self.requests.lock().unwrap().push(request);
        let response = self.responses.lock().unwrap().pop_front();
        HttpConnectorFuture::ready(Ok(response.expect("a request more than there are responses")))
    }
}

impl HttpClient for Replay {
    fn http_connector(&self, _: &HttpConnectorSettings, _: &RuntimeComponents) -> SharedHttpConnector {
        SharedHttpConnector::new(self.clone())
    }
}

/// Never responds, and counts the requests.
#[derive(Clone, Debug, Default)]
pub struct Never(Arc<AtomicUsize>);

impl Never {
    /// Returns the number of requests so far.
    pub fn calls(&self) -> usize {
        self.0.load(Ordering::SeqCst)
    }
}

impl HttpConnector for Never {
    fn call(&self, _: HttpRequest) -> HttpConnectorFuture {
        self.0.fetch_add(1, Ordering::SeqCst);
        HttpConnectorFuture::new(std::future::pending())
    }
}

impl HttpClient for Never {
    fn http_connector(&self, _: &HttpConnectorSettings, _: &RuntimeComponents) -> SharedHttpConnector {
        SharedHttpConnector::new(self.clone())
    }
}
