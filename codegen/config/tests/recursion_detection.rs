// Clients in Lambda functions pass their trace on, as in the cases of `recursion-detection.json` (see
// `src/fixtures.rs`).
//
// A client reads the environment of its process, so each case runs in its own process.
#![cfg(all(any(feature = "native-tls", feature = "rustls"), feature = "sts"))]

mod support;

use std::process::Command;

use serde_json::Value;
use support::{Response, Server};
use tinsmith_runtime::aws_types::region::Region;

/// The URL of the server, for the process that sends the request.
const ENDPOINT: &str = "TINSMITH_TEST_ENDPOINT";
/// The header that the program sets, for the process that sends the request.
const OWN_HEADER: &str = "TINSMITH_TEST_HEADER";

#[test]
fn the_trace_is_propagated() {
    if let Ok(endpoint) = std::env::var(ENDPOINT) {
        return send(&endpoint, std::env::var(OWN_HEADER).ok());
    }
    for case in support::cases("recursion-detection.json") {
        let server = Server::start(|_| Response::status(400));
        let mut process = Command::new(std::env::current_exe().unwrap());
        process.args(["--exact", "the_trace_is_propagated"]).env_clear().env(ENDPOINT, server.url(""));
        process.envs(case["env"].as_object().unwrap().iter().map(|(name, value)| (name, text(value))));
        if let Some(header) = case["requestHeadersBefore"].as_array().unwrap().first() {
            process.env(OWN_HEADER, text(header));
        }
        assert!(process.output().unwrap().status.success());
        let requests = server.requests();
        let sent = requests.first().unwrap().header("x-amzn-trace-id");
        let expected = case["requestHeadersAfter"].as_array().unwrap().first();
        let expected = expected.map(|header| text(header).split_once(": ").unwrap().1);
        assert_eq!(sent, expected, "{}", case["description"]);
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

#[tokio::main(flavor = "current_thread")]
async fn send(endpoint: &str, header: Option<String>) {
    let config = tinsmith_config::from_env().no_credentials().region(Region::from_static("us-1"));
    let config = config.endpoint_url(endpoint).load().await;
    let call = tinsmith_config_sts::Client::new(&config).assume_role_with_web_identity();
    let call = call.role_arn("role").role_session_name("session").web_identity_token("token").customize();
    let call = call.mutate_request(move |request| {
        if let Some((name, value)) = header.as_deref().and_then(|header| header.split_once(": ")) {
            request.headers_mut().insert(name.to_ascii_lowercase(), value.to_owned());
        }
    });
    assert!(call.send().await.is_err());
}
