//! Fuzzes responses with HTTP bindings: status, headers and body.

#![no_main]

#[path = "../src/rest.rs"]
mod rest;

use golden_rest_json::operation::list_notes::ListNotes;
use golden_rest_json::operation::read_note::ReadNote;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Some(response) = rest::parse(data) {
        rest::check::<ListNotes>(&response);
        rest::check::<ReadNote>(&response);
    }
});
