//! Any response whose documents are XML: status, headers and body, read as those of restXml and of awsQuery.

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
