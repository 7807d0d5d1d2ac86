//! Fuzzes responses with XML documents: status, headers and body, read with restXml and with awsQuery.

#![no_main]

#[path = "../src/response.rs"]
mod response;

use golden_xml::operation::echo::Echo;
use golden_xml_query::operation::echo::Echo as QueryEcho;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let (status, code, body) = response::split(data);
    response::check::<Echo>(status, &code, body);
    response::check::<QueryEcho>(status, &code, body);
});
