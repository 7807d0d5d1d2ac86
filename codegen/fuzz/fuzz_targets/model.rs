//! Fuzzes models and botocore's API descriptions.

#![no_main]

#[path = "../src/model.rs"]
mod model;

libfuzzer_sys::fuzz_target!(|data: &[u8]| model::check(data));
