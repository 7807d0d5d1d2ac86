// Clients correct the times of their signatures by the dates of responses, as in the cases of
// `clock-skew-test-cases.json` (see `src/fixtures.rs`).

mod support;

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use serde_json::{Value, json};
use support::{Clock, Short};
use tinsmith_config_sts::Client;
use tinsmith_config_sts::config::{Config, Credentials, Region, retry::RetryConfig};
use tinsmith_runtime::aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use tinsmith_runtime::aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use tinsmith_runtime::aws_smithy_types::DateTime;
use tinsmith_runtime::aws_smithy_types::body::SdkBody;
use tinsmith_runtime::aws_smithy_types::date_time::Format;

/// A service that responds with the attempts of a case, and sets the clock before and after each of them.
#[derive(Clone, Debug)]
struct Service {
    clock: Clock,
    /// The attempts that are still to come.
    attempts: Arc<Mutex<VecDeque<Value>>>,
    /// The times of the signatures, in seconds.
    signed: Arc<Mutex<Vec<u64>>>,
}

impl Service {
    /// Makes a call with these attempts. Returns the times of its signatures and whether it succeeded.
    async fn call(&self, client: &Client, max_attempts: u64, attempts: &[Value]) -> (Vec<u64>, bool) {
        *self.attempts.lock().unwrap() = attempts.iter().cloned().collect();
        self.clock.set(time(&attempts[0]["clientTimeAtSend"]));
        let retry = RetryConfig::standard().with_max_attempts(max_attempts.try_into().unwrap());
        let call = client.assume_role().role_arn("role").role_session_name("session").customize();
        let result = call.config_override(Config::builder().retry_config(retry)).send().await;
        assert!(self.attempts.lock().unwrap().is_empty(), "not all attempts were made: {result:?}");
        (std::mem::take(&mut *self.signed.lock().unwrap()), result.is_ok())
    }
}

impl HttpConnector for Service {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let signed =
            DateTime::from_str(&extended(request.headers().get("x-amz-date").unwrap()), Format::DateTime);
        self.signed.lock().unwrap().push(signed.unwrap().secs().try_into().unwrap());
        let attempt = self.attempts.lock().unwrap().pop_front().expect("there are no more attempts");
        self.clock.set(time(&attempt["clientTimeAtReceive"]));
        let response = &attempt["response"];
        let body = match response["errorCode"].as_str() {
            Some(code) => format!("<ErrorResponse><Error><Code>{code}</Code></Error></ErrorResponse>"),
            None => "<AssumeRoleResponse><AssumeRoleResult/></AssumeRoleResponse>".to_owned(),
        };
        let status = u16::try_from(response["statusCode"].as_u64().unwrap()).unwrap();
        let mut reply = HttpResponse::new(status.try_into().unwrap(), SdkBody::from(body));
        for (name, value) in response["headers"].as_object().unwrap() {
            reply.headers_mut().insert(name.to_ascii_lowercase(), value.as_str().unwrap().to_owned());
        }
        HttpConnectorFuture::ready(Ok(reply))
    }
}

/// Inserts the separators into a time such as `20260101T000000Z`.
fn extended(time: &str) -> String {
    let (date, time) = time.split_once('T').unwrap();
    let (year, month, day) = (&date[..4], &date[4..6], &date[6..]);
    format!("{year}-{month}-{day}T{}:{}:{}", &time[..2], &time[2..4], &time[4..])
}

fn time(value: &Value) -> u64 {
    let time = DateTime::from_str(value.as_str().unwrap(), Format::DateTime).unwrap();
    time.secs().try_into().unwrap()
}

/// An attempt at this time, in seconds, and a response from a clock that is `skew` seconds ahead.
fn attempt(seconds: u64, skew: Option<i64>) -> Value {
    let seconds = i64::try_from(seconds).unwrap();
    let now = DateTime::from_secs(seconds).fmt(Format::DateTime).unwrap();
    let date = skew.map(|skew| DateTime::from_secs(seconds + skew).fmt(Format::HttpDate).unwrap());
    let headers = date.map_or(json!({}), |date| json!({ "Date": date }));
    json!({
        "clientTimeAtSend": now, "clientTimeAtReceive": now,
        "response": { "statusCode": 200, "headers": headers },
    })
}

#[tokio::test]
async fn signatures_have_the_time_of_the_service() {
    for case in support::cases("clock-skew-test-cases.json") {
        let description = &case["description"];
        let clock = Clock::at(SystemTime::UNIX_EPOCH.elapsed().unwrap().as_secs());
        let service = Service { clock: clock.clone(), attempts: Arc::default(), signed: Arc::default() };
        let connector = SharedHttpConnector::new(service.clone());
        let config = Config::builder()
            .region(Region::new("us-east-1"))
            .credentials_provider(Credentials::new("AKID", "SECRET", None, None, "test"))
            .http_client(http_client_fn(move |_, _| connector.clone()))
            .sleep_impl(Short)
            .time_source(clock);
        let client = Client::from_conf(config.build());
        for (index, operation) in case["operations"].as_array().unwrap().iter().enumerate() {
            let attempts = operation["attempts"].as_array().unwrap();
            let begun = time(&attempts[0]["clientTimeAtSend"]);
            if let (0, Some(skew @ 1..)) = (index, operation["initialClientSkew"].as_i64()) {
                service.call(&client, 1, &[attempt(begun, Some(skew))]).await;
            }
            let max_attempts = operation["maxAttempts"].as_u64().unwrap_or(3);
            let (signed, succeeded) = service.call(&client, max_attempts, attempts).await;
            let expected: Vec<_> = attempts.iter().map(|each| time(&each["expectedSigningTime"])).collect();
            assert_eq!(signed, expected, "{description}");
            assert_eq!(succeeded, operation["expectedOutcome"] == "success", "{description}");
            // A response without a date changes nothing.
            let (signed, _) = service.call(&client, 1, &[attempt(begun, None)]).await;
            let skew = operation["expectedClientSkew"].as_i64().unwrap();
            assert_eq!(signed, [begun.checked_add_signed(skew).unwrap()], "{description}");
        }
    }
}
