//! Codes of errors after which a retry may succeed.

use std::future::ready;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use golden_transient_errors::Client;
use golden_transient_errors::config::http::{HttpRequest, HttpResponse};
use golden_transient_errors::config::{AsyncSleep, Config, Sleep};
use run::now;
use tinsmith_runtime::aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use tinsmith_runtime::aws_smithy_types::body::SdkBody;

/// Responds with an error with this code, and counts requests.
#[derive(Clone, Debug)]
struct Failing(&'static str, Arc<AtomicU32>);

impl HttpConnector for Failing {
    fn call(&self, _: HttpRequest) -> HttpConnectorFuture {
        self.1.fetch_add(1, Ordering::SeqCst);
        let body = SdkBody::from(format!(r#"{{"__type": "{}"}}"#, self.0));
        HttpConnectorFuture::ready(Ok(HttpResponse::new(400.try_into().unwrap(), body)))
    }
}

#[derive(Debug)]
struct NoSleep;

impl AsyncSleep for NoSleep {
    fn sleep(&self, _: std::time::Duration) -> Sleep {
        Sleep::new(ready(()))
    }
}

fn attempts(code: &'static str) -> u32 {
    let failing = Failing(code, Arc::default());
    let connector = failing.clone();
    let http = http_client_fn(move |_, _| SharedHttpConnector::new(connector.clone()));
    let config = Config::builder().endpoint_url("https://example.com").http_client(http).sleep_impl(NoSleep);
    now(Client::from_conf(config.build()).get().send()).unwrap_err();
    failing.1.load(Ordering::SeqCst)
}

#[test]
fn the_model_may_list_codes_of_transient_errors() {
    assert_eq!(attempts("Unreachable"), 3);
    assert_eq!(attempts("golden#Unreachable"), 3);
    assert_eq!(attempts("Refused"), 1);
}
