//! Compares the requests of both clients.
//!
//! The user agents and the invocation IDs differ for good reason. The comparison sets the user agent to the same value in both
//! requests. The invocation ID, which is not signed, only has to be present.

use std::collections::{BTreeMap, BTreeSet};
use std::process::ExitCode;

use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::byte_stream::ByteStream;

/// The headers that are set to the same values in both requests.
const GIVEN: [&str; 2] = ["user-agent", "x-amz-user-agent"];

/// The header that is new for each call.
const INVOCATION_ID: &str = "amz-sdk-invocation-id";

/// Requests, with the names of the calls that made them.
pub type Requests = Vec<(String, HttpRequest)>;

pub fn give_headers(request: &mut HttpRequest) {
    for name in GIVEN {
        request.headers_mut().insert(name, "the same");
    }
}

/// Calls by their names, each with the parts of its request as text, by their names.
pub type Shown = Vec<(String, BTreeMap<String, String>)>;

/// Converts requests into text. This reads bodies that are streams.
pub async fn show(requests: Requests) -> Shown {
    let mut calls = Shown::new();
    for (name, request) in requests {
        calls.push((name, parts(request).await));
    }
    calls
}

async fn parts(mut request: HttpRequest) -> BTreeMap<String, String> {
    let body = ByteStream::new(std::mem::replace(request.body_mut(), SdkBody::taken()));
    let body = body.collect().await.expect("a body that can be read").into_bytes();
    let mut parts = BTreeMap::from([
        ("method".to_owned(), request.method().to_owned()),
        ("uri".to_owned(), request.uri().to_owned()),
        ("body".to_owned(), body.escape_ascii().to_string()),
    ]);
    for (name, value) in request.headers() {
        let value =
            if name == INVOCATION_ID { format!("{} characters", value.len()) } else { value.to_owned() };
        let values = parts.entry(format!("header {name}")).or_default();
        values.push_str(&format!("[{value}]"));
    }
    parts
}

/// Prints which requests are equal, and every difference. Fails if any request differs, or if fewer than that many are
/// equal.
pub fn compare(official: &Shown, ours: &Shown, at_least: usize) -> ExitCode {
    let calls = official.len();
    assert_eq!(calls, ours.len());
    let mut different = 0;
    for ((name, official), (our_name, ours)) in official.iter().zip(ours) {
        assert_eq!(name, our_name);
        let signed =
            official.contains_key("header authorization") || official["uri"].contains("X-Amz-Signature=");
        println!("{name}: {}", if official == ours { "same" } else { "DIFFERENT" });
        if signed == name.contains("unsigned") {
            println!("  the official client has it the other way round: signed is {signed}");
            different += 1;
        }
        if official != ours {
            different += 1;
            let names = official.keys().chain(ours.keys()).collect::<BTreeSet<_>>();
            for name in names.into_iter().filter(|name| official.get(*name) != ours.get(*name)) {
                println!(
                    "  {name}\n    official: {:?}\n    ours:     {:?}",
                    official.get(name),
                    ours.get(name)
                );
            }
        }
    }
    println!("{calls} calls, {different} different");
    if different == 0 && calls >= at_least { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
