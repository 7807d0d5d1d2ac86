//! Endpoint discovery: the endpoint is requested immediately, and again before it expires, until the client is dropped.

use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime};

use golden_endpoint_discovery::Client;
use golden_endpoint_discovery::config::Config;
use golden_endpoint_discovery::config::http::{HttpRequest, HttpResponse};
use golden_endpoint_discovery::endpoint_discovery::ReloadEndpoint;
use tinsmith_runtime::aws_smithy_async::rt::sleep::{AsyncSleep, Sleep};
use tinsmith_runtime::aws_smithy_async::time::TimeSource;
use tinsmith_runtime::aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use tinsmith_runtime::aws_smithy_types::body::SdkBody;

/// Sends its responses one after another, and records the URL and the operation of each request.
#[derive(Clone, Debug, Default)]
struct Canned {
    responses: Arc<Mutex<Vec<(u16, String)>>>,
    calls: Arc<Mutex<Vec<String>>>,
}

impl HttpConnector for Canned {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let target = request.headers().get("x-amz-target").unwrap_or_default();
        self.calls.lock().unwrap().push(format!("{} {target}", request.uri()));
        let (status, text) = self.responses.lock().unwrap().remove(0);
        HttpConnectorFuture::ready(Ok(HttpResponse::new(status.try_into().unwrap(), SdkBody::from(text))))
    }
}

/// A clock that is only advanced by sleeping. At the time `ends` it drops the client.
#[derive(Clone, Debug, Default)]
struct Clock {
    elapsed: Arc<Mutex<Duration>>,
    ends: Arc<Mutex<Option<(Duration, Client)>>>,
}

impl AsyncSleep for Clock {
    fn sleep(&self, duration: Duration) -> Sleep {
        let mut elapsed = self.elapsed.lock().unwrap();
        *elapsed += duration;
        self.ends.lock().unwrap().take_if(|(end, _)| *end <= *elapsed);
        Sleep::new(std::future::ready(()))
    }
}

impl TimeSource for Clock {
    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + *self.elapsed.lock().unwrap()
    }
}

/// Returns the output of a future. The futures in these tests never wait.
fn now<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("it waits"),
    }
}

fn named(host: &str, minutes: u32) -> (u16, String) {
    (200, format!(r#"{{"Endpoints":[{{"Address":"{host}","CachePeriodInMinutes":{minutes}}}]}}"#))
}

fn ok() -> (u16, String) {
    (200, "{}".to_owned())
}

fn client(canned: &Canned, clock: &Clock, responses: Vec<(u16, String)>) -> Client {
    *canned.responses.lock().unwrap() = responses;
    let connector = canned.clone();
    let http = http_client_fn(move |_, _| SharedHttpConnector::new(connector.clone()));
    let config = Config::builder().http_client(http).endpoint_url("http://rules.example");
    Client::from_conf(config.sleep_impl(clock.clone()).time_source(clock.clone()).build())
}

fn discovered(client: Client) -> (Client, ReloadEndpoint) {
    now(client.with_endpoint_discovery_enabled()).expect("an endpoint")
}

#[test]
fn requests_go_to_the_discovered_endpoint() {
    let (canned, clock) = (Canned::default(), Clock::default());
    let client =
        client(&canned, &clock, vec![named("one.example", 10), ok(), named("two.example", 10), ok()]);
    let (client, reload) = discovered(client);
    now(client.ask().send()).expect("a response");
    now(reload.reload_once());
    now(client.ask().send()).expect("a response");
    assert_eq!(
        *canned.calls.lock().unwrap(),
        [
            "http://rules.example/ Service.DescribeEndpoints",
            "https://one.example/ Service.Ask",
            "http://rules.example/ Service.DescribeEndpoints",
            "https://two.example/ Service.Ask",
        ]
    );
}

#[test]
fn endpoints_are_renewed_before_they_expire_while_a_client_exists() {
    // After 4 minutes, one of the five is left: the endpoint is requested, which fails, and again a minute later.
    for (end, calls) in [(4, 1), (5, 2), (6, 3), (30, 3)] {
        let (canned, clock) = (Canned::default(), Clock::default());
        let responses = vec![named("one.example", 5), (400, "{}".to_owned()), named("two.example", 60)];
        let (client, reload) = discovered(client(&canned, &clock, responses));
        let end = Duration::from_secs(end * 60);
        *clock.ends.lock().unwrap() = Some((end, client));
        now(reload.reload_task());
        assert_eq!(canned.calls.lock().unwrap().len(), calls, "{end:?}");
        assert_eq!(*clock.elapsed.lock().unwrap(), end);
    }
}

#[test]
fn discovery_without_an_endpoint_is_an_error() {
    for response in
        [(400, r#"{"__type":"AccessDenied"}"#.to_owned()), (200, r#"{"Endpoints":[]}"#.to_owned())]
    {
        let (canned, clock) = (Canned::default(), Clock::default());
        let error =
            now(client(&canned, &clock, vec![response]).with_endpoint_discovery_enabled()).unwrap_err();
        assert!(!error.to_string().is_empty());
    }
}

#[test]
fn endpoints_that_cannot_be_renewed_are_kept() {
    let (canned, clock) = (Canned::default(), Clock::default());
    let responses = vec![named("one.example", 1), (400, "{}".to_owned()), ok()];
    let (client, reload) = discovered(client(&canned, &clock, responses));
    now(reload.reload_once());
    now(client.ask().send()).expect("a response");
    assert_eq!(canned.calls.lock().unwrap()[2], "https://one.example/ Service.Ask");
}
