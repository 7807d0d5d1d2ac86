//! Support for the client's tests: canned responses, a client that gets them, and one call.

#[path = "support/http.rs"]
pub mod http;
#[path = "support/recorder.rs"]
pub mod recorder;

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use aws_smithy_async::test_util::{InstantSleep, ManualTimeSource, instant_time_and_sleep};
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use cognito_identity_provider::Client;
use cognito_identity_provider::config::http::{HttpRequest, HttpResponse};
use cognito_identity_provider::config::{self, Config, Credentials, Region};
use cognito_identity_provider::error::SdkError;
use cognito_identity_provider::operation::admin_initiate_auth::{
    AdminInitiateAuthError, AdminInitiateAuthOutput,
};
use cognito_identity_provider::types::AuthFlowType;

use self::http::Replay;

/// The prefix of every secret in the tests, which must never be shown.
pub const HIDDEN: &str = "hidden";

/// The time at which the tests begin: 2015-08-30T12:36:00Z.
pub fn start() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_440_938_160)
}

/// Creates an HTTP client that returns these responses in order.
pub fn replay<'a>(responses: impl IntoIterator<Item = (u16, &'a [(&'a str, &'a str)], &'a str)>) -> Replay {
    Replay::new(responses.into_iter().map(|(status, headers, body)| {
        let response = ::http::Response::builder().status(status);
        let response =
            headers.iter().fold(response, |response, (name, value)| response.header(*name, *value));
        response.body(SdkBody::from(body)).expect("a response")
    }))
}

/// An HTTP client that calls a function with the number of the request, beginning with 0.
#[derive(Clone)]
pub struct Scripted {
    script: Arc<dyn Fn(usize) -> HttpConnectorFuture + Send + Sync>,
    calls: Arc<AtomicUsize>,
}

impl Scripted {
    pub fn new(script: impl Fn(usize) -> HttpConnectorFuture + Send + Sync + 'static) -> Self {
        Self { script: Arc::new(script), calls: Arc::default() }
    }

    /// Returns the number of requests so far.
    pub fn calls(&self) -> usize {
        self.calls.load(Ordering::SeqCst)
    }
}

impl fmt::Debug for Scripted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Scripted")
    }
}

impl HttpConnector for Scripted {
    fn call(&self, _: HttpRequest) -> HttpConnectorFuture {
        (self.script)(self.calls.fetch_add(1, Ordering::SeqCst))
    }
}

impl HttpClient for Scripted {
    fn http_connector(&self, _: &HttpConnectorSettings, _: &RuntimeComponents) -> SharedHttpConnector {
        SharedHttpConnector::new(self.clone())
    }
}

/// Creates an empty response.
pub fn empty_response(status: u16) -> HttpResponse {
    let response = ::http::Response::builder().status(status).body(SdkBody::from("{}")).expect("a response");
    HttpResponse::try_from(response).expect("a response")
}

/// Creates a configuration with everything that a call needs except for an HTTP client.
pub fn config() -> config::Builder {
    let token = Some("hidden-token".to_owned());
    Config::builder().region(Region::new("eu-west-1")).credentials_provider(Credentials::new(
        "AKID",
        "hidden-key",
        token,
        None,
        "test",
    ))
}

/// Creates a configuration with a clock that begins at [`start`], and a sleep that only advances that clock.
pub fn timed() -> (config::Builder, ManualTimeSource, InstantSleep) {
    let (time, sleep) = instant_time_and_sleep(start());
    (config().time_source(time.clone()).sleep_impl(sleep.clone()), time, sleep)
}

/// Creates a client that gets these responses.
pub fn client(http: &Replay) -> Client {
    Client::from_conf(timed().0.http_client(http.clone()).build())
}

pub type Outcome = Result<AdminInitiateAuthOutput, SdkError<AdminInitiateAuthError>>;

/// Makes the call that the tests use.
pub async fn sign_in(client: &Client) -> Outcome {
    client
        .admin_initiate_auth()
        .user_pool_id("eu-west-1_a")
        .client_id("hidden-client")
        .auth_flow(AuthFlowType::AdminUserPasswordAuth)
        .auth_parameters("USERNAME", "alice")
        .auth_parameters("PASSWORD", "hidden-password")
        .send()
        .await
}

/// Returns a header of each of the requests. It is empty for requests without the header.
pub fn sent(http: &Replay, name: &str) -> Vec<String> {
    http.requests().iter().map(|request| header(request, name).to_owned()).collect()
}

/// Returns a header of a request, or the empty string if it is missing.
pub fn header<'r>(request: &'r HttpRequest, name: &str) -> &'r str {
    request.headers().get(name).unwrap_or_default()
}
