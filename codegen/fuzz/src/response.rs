//! The check of responses, which the fuzz targets share with the tests that replay the corpus.

use std::error::Error;
use std::fmt::Debug;
use std::path::Path;

use tinsmith_runtime::http::Response;
use tinsmith_runtime::operation::Operation;

/// Reads a response and formats the result.
///
/// # Panics
/// If reading or formatting panics, or the request ID is lost.
pub fn check<O: Operation<Output: Debug, Error: Error>>(status: u16, code: &str, body: &[u8]) {
    let response = Response::builder().status(status).header("x-amzn-requestid", "id");
    // JSON services do not send this header, and their clients ignore it.
    let response = response.header("smithy-protocol", "rpc-v2-cbor");
    let response = match code {
        "" => response.body(body),
        code => response.header("x-amzn-errortype", code).header("x-amzn-query-error", code).body(body),
    };
    // A header that is not valid cannot be received, either.
    let Ok(response) = response else { return };
    match O::response(&response) {
        Ok(output) => assert!(format!("{output:?}").contains("_request_id: Some(\"id\")"), "{output:?}"),
        Err(error) => drop(format!("{error:?} {error} {:?}", error.source().map(ToString::to_string))),
    }
}

/// Splits a fuzzer's input into `CODE STATUS` on the first line, and the body.
pub fn split(data: &[u8]) -> (u16, String, &[u8]) {
    let end = data.iter().position(|byte| *byte == b'\n').unwrap_or(data.len());
    let head = String::from_utf8_lossy(&data[..end]);
    let (status, code) = head.split_once(' ').unwrap_or((&head, ""));
    let status = status.parse().ok().filter(|status| (200..600).contains(status)).unwrap_or(200);
    (status, code.to_owned(), data.get(end + 1..).unwrap_or_default())
}

/// Calls `check` with every response in a target's corpus.
///
/// # Panics
/// If the corpus is missing.
#[allow(dead_code, reason = "the fuzz target gets its responses from libFuzzer")]
pub fn replay(target: &str, check: impl Fn(u16, &str, &[u8])) {
    let folder = Path::new(file!()).with_file_name("../corpus").join(target);
    let folder = [folder.clone(), Path::new("..").join(&folder)].into_iter().find(|folder| folder.is_dir());
    let files = std::fs::read_dir(folder.expect("the corpus lies beside this file")).unwrap();
    let mut count = 0;
    for file in files {
        let data = std::fs::read(file.unwrap().path()).unwrap();
        let (status, code, body) = split(&data);
        check(status, &code, body);
        count += 1;
    }
    assert!(count > 20, "the corpus got lost");
}
