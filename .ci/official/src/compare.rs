//! Requests of both clients, side by side.
//!
//! Who sends (user agent) and which call it is (invocation ID) legitimately differ: the former is set to the same
//! by hand in both requests, the latter, which no signature covers, must be there.

use std::collections::{BTreeMap, BTreeSet};
use std::process::ExitCode;

use aws_smithy_runtime_api::client::orchestrator::HttpRequest;

/// What is set by hand to the same values in both requests.
const GIVEN: [&str; 2] = ["user-agent", "x-amz-user-agent"];

/// New for each call.
const INVOCATION_ID: &str = "amz-sdk-invocation-id";

/// Requests with the names of the calls that made them.
pub type Requests = Vec<(&'static str, HttpRequest)>;

pub fn give_headers(request: &mut HttpRequest) {
    for name in GIVEN {
        request.headers_mut().insert(name, "the same");
    }
}

/// A request as text, a part a line.
fn shown(request: &HttpRequest) -> BTreeMap<String, String> {
    let body = request.body().bytes().unwrap_or_default();
    let mut parts = BTreeMap::from([
        ("method".to_owned(), request.method().to_owned()),
        ("uri".to_owned(), request.uri().to_owned()),
        ("body".to_owned(), canonical(body)),
    ]);
    for (name, value) in request.headers() {
        let value = if name == INVOCATION_ID { format!("{} characters", value.len()) } else { value.to_owned() };
        parts.insert(format!("header {name}"), value);
    }
    parts
}

/// Bytes, unless the order of a JSON object's keys could differ.
fn canonical(body: &[u8]) -> String {
    match serde_json::from_slice::<serde_json::Value>(body) {
        Ok(value) => format!("{value} of {} bytes", body.len()),
        Err(_) => body.escape_ascii().to_string(),
    }
}

/// Prints which requests are the same, and each difference. At least that many have to be, and no other.
pub fn compare(official: &Requests, ours: &Requests, at_least: usize) -> ExitCode {
    assert_eq!(official.len(), ours.len());
    let mut different = 0;
    for ((name, official), (_, ours)) in official.iter().zip(ours) {
        let (official, ours) = (shown(official), shown(ours));
        let signed = official.contains_key("header authorization");
        println!("{name}: {}", if official == ours { "same" } else { "DIFFERENT" });
        if signed == name.contains("unsigned") {
            println!("  the official client has it the other way round: signed is {signed}");
            different += 1;
        }
        if official != ours {
            different += 1;
            let names = official.keys().chain(ours.keys()).collect::<BTreeSet<_>>();
            for name in names.into_iter().filter(|name| official.get(*name) != ours.get(*name)) {
                println!("  {name}\n    official: {:?}\n    ours:     {:?}", official.get(name), ours.get(name));
            }
        }
    }
    println!("{} calls, {different} different", official.len());
    if different == 0 && official.len() >= at_least { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
