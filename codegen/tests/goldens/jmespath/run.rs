//! Expressions, with responses for which they hold and responses for which they do not.

use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use golden_jmespath::client::{Client, Waiters};
use golden_jmespath::config::Config;
use golden_jmespath::config::http::{HttpRequest, HttpResponse};
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

fn client(response: &str) -> Client {
    let connector = Canned(Arc::new(Mutex::new(vec![(200, response.to_owned())])));
    let http = http_client_fn(move |_, _| SharedHttpConnector::new(connector.clone()));
    Client::from_conf(Config::builder().http_client(http).endpoint_url("http://127.0.0.1:1").build())
}

/// Returns the output of a future. The futures in these tests never wait.
fn now<F: Future + Send>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("it waits"),
    }
}

/// Checks a waiter that waits for no time, so that the first response decides.
macro_rules! check {
    ($waiter:ident, [$($yes:literal),*], [$($no:literal),*]) => {
        for (response, expected) in [$(($yes, true),)* $(($no, false)),*] {
            let found = now(client(response).$waiter().wait(Duration::ZERO)).is_ok();
            assert_eq!(found, expected, "{}: {response}", stringify!($waiter));
        }
    };
}

#[test]
fn expressions_hold_for_the_expected_responses() {
    check!(wait_until_field, [r#"{"text":"on"}"#], [r#"{"text":"off"}"#, r#"{}"#]);
    check!(
        wait_until_deep,
        [r#"{"nested":{"nested":{"kind":"A"}}}"#],
        [r#"{"nested":{"nested":{}}}"#, r#"{"nested":{"nested":{"kind":"C"}}}"#]
    );
    check!(wait_until_sure, [r#"{"sure":{"kind":"A"}}"#], [r#"{"sure":{}}"#]);
    check!(wait_until_flag, [r#"{"flag":true}"#], [r#"{"flag":false}"#, r#"{}"#]);
    check!(wait_until_no_flag, [r#"{"flag":false}"#], [r#"{"flag":true}"#, r#"{}"#]);
    check!(
        wait_until_all,
        [r#"{"many":[{"kind":"A"},{},{"kind":"A"}]}"#],
        [r#"{"many":[{"kind":"A"},{"kind":"B"}]}"#, r#"{"many":[]}"#, r#"{}"#]
    );
    check!(
        wait_until_any,
        [r#"{"many":[{"kind":"B"},{"kind":"A"}]}"#],
        [r#"{"many":[{"kind":"B"},{}]}"#, r#"{}"#]
    );
    check!(
        wait_until_flat,
        [r#"{"many":[{},{"many":[{"kind":"A"},{"kind":"B"}]}]}"#],
        [r#"{"many":[{"kind":"B"}]}"#]
    );
    check!(wait_until_flat_texts, [r#"{"many":[{},{"texts":["a","b"]}]}"#], [r#"{"many":[{"texts":[]}]}"#]);
    check!(
        wait_until_texts,
        [r#"{"texts":["a","a"]}"#],
        [r#"{"texts":["a","b"]}"#, r#"{"texts":[]}"#, r#"{}"#]
    );
    check!(wait_until_several, [r#"{"many":[{"text":"b"}]}"#], [r#"{"many":[{"text":"a","kind":"B"}]}"#]);
    check!(
        wait_until_filter,
        [r#"{"many":[{"text":"a","kind":"A","number":1},{"text":"b","kind":"A","number":2}]}"#],
        [r#"{"many":[{"text":"b","kind":"A"},{"text":"b","kind":"B","number":2}]}"#]
    );
    check!(wait_until_empty, [r#"{"texts":[]}"#], [r#"{"texts":["a"]}"#, r#"{}"#]);
    check!(
        wait_until_stable,
        [r#"{"many":[]}"#, r#"{"many":[{"many":[{}],"number":2,"long":2}]}"#, r#"{"many":[{"many":[{}]}]}"#],
        [
            r#"{"many":[{"many":[{}],"number":2,"long":3}]}"#,
            r#"{"many":[{"many":[{},{}]}]}"#,
            r#"{"many":[{}]}"#,
            r#"{}"#
        ]
    );
    check!(
        wait_until_first,
        [r#"{"many":[{"text":"a"},{}]}"#],
        [r#"{"many":[{},{"text":"a"}]}"#, r#"{"many":[]}"#, r#"{}"#]
    );
    check!(wait_until_last_text, [r#"{"many":[{},{"text":"b"}]}"#], [r#"{"many":[{"text":"b"},{}]}"#]);
    check!(
        wait_until_first_of_all,
        [r#"{"many":[{"text":"a"},{"flag":true,"text":"b"},{"flag":true,"text":"c"}]}"#],
        [r#"{"many":[{"flag":true,"text":"c"},{"flag":true,"text":"b"}]}"#, r#"{}"#]
    );
    check!(wait_until_has, [r#"{"texts":["b","a"]}"#], [r#"{"texts":["b"]}"#, r#"{}"#]);
    check!(
        wait_until_has_text,
        [r#"{"texts":["b","a"],"text":"a"}"#],
        [r#"{"texts":["b"],"text":"a"}"#, r#"{"texts":["b"]}"#]
    );
    check!(
        wait_until_has_key,
        [r#"{"map":{"a":{}}}"#, r#"{"text":"abc"}"#],
        [r#"{"map":{"b":{}}}"#, r#"{}"#]
    );
    check!(
        wait_until_value,
        [r#"{"map":{"a":{"kind":"A"},"b":{"kind":"A"}}}"#],
        [r#"{"map":{"a":{"kind":"A"},"b":{"kind":"B"}}}"#]
    );
    check!(wait_until_entry, [r#"{"map":{"a":{"kind":"A"}}}"#], [r#"{"map":{"b":{"kind":"A"}}}"#]);
    check!(
        wait_until_absent,
        [r#"{}"#, r#"{"text":"","flag":false,"texts":[]}"#],
        [r#"{"text":"a"}"#, r#"{"nested":{}}"#, r#"{"flag":true}"#, r#"{"texts":["a"]}"#]
    );
    check!(
        wait_until_greater,
        [r#"{"number":2,"double":1.5}"#, r#"{"number":2,"double":2}"#],
        [r#"{"number":1,"double":1.5}"#, r#"{"number":1}"#]
    );
    check!(wait_until_union, [r#"{"choice":{"nested":{"kind":"A"}}}"#], [r#"{"choice":{"text":"A"}}"#]);
    check!(
        wait_until_sparse,
        [r#"{"sparse":["a",null]}"#],
        [r#"{"sparse":[null]}"#, r#"{"sparse":["a","b"]}"#]
    );
    check!(wait_until_old, [r#"{"old":{"kind":"A"}}"#], [r#"{}"#]);
}
