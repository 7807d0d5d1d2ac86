//! Fuzzes responses with CBOR documents: status, headers and body.

#![no_main]

#[path = "../src/response.rs"]
mod response;

use golden_every_kind_cbor::operation::echo::Echo;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let (status, code, body) = response::split(data);
    response::check::<Echo>(status, &code, body);
});
