//! Waiters, which end when their condition is met, when it can no longer be met, or when the time is over.

use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime};

use golden_waiter::client::{Client, Waiters};
use golden_waiter::config::Config;
use golden_waiter::config::http::{HttpRequest, HttpResponse};
use golden_waiter::error::{Error, SdkError};
use golden_waiter::waiters::book_back::{BookBackFinalPoll, BookBackFluentBuilder, WaitUntilBookBackError};
use tinsmith_runtime::aws_smithy_async::rt::sleep::{AsyncSleep, Sleep};
use tinsmith_runtime::aws_smithy_async::time::TimeSource;
use tinsmith_runtime::aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use tinsmith_runtime::aws_smithy_types::body::SdkBody;

/// Sends its responses one after another.
#[derive(Clone, Debug)]
struct Canned(Arc<Mutex<Vec<(u16, String)>>>);

impl HttpConnector for Canned {
    fn call(&self, _: HttpRequest) -> HttpConnectorFuture {
        let (status, text) = self.0.lock().unwrap().remove(0);
        HttpConnectorFuture::ready(Ok(HttpResponse::new(status.try_into().unwrap(), SdkBody::from(text))))
    }
}

/// A clock that is only advanced by sleeping, and records the delays.
#[derive(Clone, Debug, Default)]
struct Clock(Arc<Mutex<Vec<Duration>>>);

impl AsyncSleep for Clock {
    fn sleep(&self, duration: Duration) -> Sleep {
        self.0.lock().unwrap().push(duration);
        Sleep::new(std::future::ready(()))
    }
}

impl TimeSource for Clock {
    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + self.0.lock().unwrap().iter().sum::<Duration>()
    }
}

fn client(clock: &Clock, responses: &[(u16, &str)]) -> Client {
    let connector = Canned(Arc::new(Mutex::new(
        responses.iter().map(|(status, text)| (*status, (*text).to_owned())).collect(),
    )));
    let http = http_client_fn(move |_, _| SharedHttpConnector::new(connector.clone()));
    let config = Config::builder().http_client(http).endpoint_url("http://127.0.0.1:1");
    Client::from_conf(config.sleep_impl(clock.clone()).time_source(clock.clone()).build())
}

/// Returns the output of a future. The futures in these tests never wait.
fn now<F: Future + Send>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("it waits"),
    }
}

const LENT: (u16, &str) = (200, r#"{"book":{"title":"x","status":"LENT"}}"#);
const ON_SHELF: (u16, &str) = (200, r#"{"book":{"title":"x","status":"ON_SHELF"}}"#);
const NOT_FOUND: (u16, &str) = (400, r#"{"__type":"NotFound"}"#);

#[test]
fn it_polls_until_the_condition_is_met() {
    let clock = Clock::default();
    let client = client(&clock, &[(200, "{}"), NOT_FOUND, LENT, ON_SHELF]);
    let waiter: BookBackFluentBuilder = client.wait_until_book_back().title("x");
    assert_eq!(waiter.as_input().get_title().as_deref(), Some("x"));
    let poll: BookBackFinalPoll = now(waiter.wait(Duration::from_secs(1_000))).unwrap();
    assert_eq!(poll.into_result().unwrap().book().unwrap().title(), Some("x"));
    let pauses = clock.0.lock().unwrap().clone();
    assert_eq!(pauses.len(), 3);
    for (pause, longest) in pauses.iter().zip([20, 40, 60]) {
        assert!((20..=longest).contains(&pause.as_secs()), "{pauses:?}");
    }
}

#[test]
fn it_polls_once_more_when_the_time_is_over() {
    let clock = Clock::default();
    let client = client(&clock, &[LENT, LENT, LENT, LENT]);
    let error = now(client.wait_until_book_back().title("x").wait(Duration::from_secs(50))).unwrap_err();
    let WaitUntilBookBackError::ExceededMaxWait(exceeded) = &error else { panic!("{error:?}") };
    assert_eq!(exceeded.elapsed(), Duration::from_secs(50));
    assert_eq!(exceeded.poll_count() as usize, clock.0.lock().unwrap().len() + 1);
    assert!(matches!(Error::from(error), Error::Unhandled(_)));
}

#[test]
fn unexpected_errors_and_failures_end_it() {
    let clock = Clock::default();
    let wait = |responses: &[(u16, &str)]| {
        now(client(&clock, responses).wait_until_book_back().title("x").wait(Duration::from_secs(9)))
            .unwrap_err()
    };
    let error = wait(&[(400, r#"{"__type":"Burnt"}"#)]);
    let WaitUntilBookBackError::FailureState(state) = error else { panic!("{error:?}") };
    assert_eq!(state.final_poll().as_result().unwrap_err().meta().code(), Some("Burnt"));
    let error = wait(&[(400, r#"{"__type":"Stolen"}"#)]);
    let WaitUntilBookBackError::OperationFailed(failed) = error else { panic!("{error:?}") };
    assert!(matches!(failed.error(), SdkError::ServiceError(_)));
}

#[test]
#[allow(deprecated, reason = "the model says that this waiter is")]
fn acceptors_may_compare_input_with_output_and_expect_errors() {
    use golden_waiter::waiters::book_gone::WaitUntilBookGoneError;
    let clock = Clock::default();
    let there = client(&clock, &[LENT, NOT_FOUND]).wait_until_book_gone().title("x");
    let poll = now(there.wait(Duration::from_secs(9))).unwrap();
    assert!(matches!(poll.into_result(), Err(SdkError::ServiceError(_))));
    assert_eq!(clock.0.lock().unwrap().as_slice(), [Duration::from_secs(2)]);
    let other = client(&clock, &[LENT]).wait_until_book_gone().title("y");
    let error = now(other.wait(Duration::from_secs(9))).unwrap_err();
    assert!(matches!(error, WaitUntilBookGoneError::FailureState(_)));
}
