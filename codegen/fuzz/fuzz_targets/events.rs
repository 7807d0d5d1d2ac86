//! Fuzzes event streams: frames, events and errors, with and without HTTP bindings.

#![no_main]

#[path = "../src/events.rs"]
mod events;

use golden_event_stream::operation::{select::Select, watch::Watch};
use golden_event_stream_rpc::operation::watch::Watch as RpcWatch;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let body = events::body(data);
    events::check_frames(&body);
    events::check::<Watch, _>(&body, |output| output.events.next_received().map(|event| event.is_some()));
    events::check::<Select, _>(&body, |output| output.rows.next_received().map(|event| event.is_some()));
    events::check::<RpcWatch, _>(&body, |output| output.events.next_received().map(|event| event.is_some()));
});
