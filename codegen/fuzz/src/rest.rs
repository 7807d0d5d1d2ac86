//! The check of responses with HTTP bindings, which the fuzz target shares with the test that replays the corpus.

use std::error::Error;
use std::fmt::Debug;
use std::path::Path;

use tinsmith_runtime::http::Response;
use tinsmith_runtime::operation::Operation;

/// Reads a response and formats the result.
///
/// # Panics
/// If reading or formatting panics.
pub fn check<O: Operation<Output: Debug, Error: Error>>(response: &Response<&[u8]>) {
    match O::response(response) {
        Ok(output) => drop(format!("{output:?}")),
        Err(error) => drop(format!("{error:?} {error} {:?}", error.source().map(ToString::to_string))),
    }
}

/// Splits a fuzzer's input into the status, headers (one per line), an empty line and the body. Returns `None` if HTTP
/// cannot transmit the response.
pub fn parse(data: &[u8]) -> Option<Response<&[u8]>> {
    let mut rest = data;
    let mut line = || {
        let end = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
        let line = &rest[..end];
        rest = rest.get(end + 1..).unwrap_or_default();
        line
    };
    let status = str::from_utf8(line()).ok()?.parse::<u16>().ok()?;
    let mut response = Response::builder().status(status);
    loop {
        let header = line();
        let Some(colon) = header.iter().position(|byte| *byte == b':') else { break };
        response = response.header(&header[..colon], header[colon + 1..].trim_ascii());
    }
    response.body(rest).ok()
}

/// Calls `check` with every response in the corpus.
///
/// # Panics
/// If the corpus is missing.
#[allow(dead_code, reason = "the fuzz target gets its responses from libFuzzer")]
pub fn replay(check: impl Fn(&Response<&[u8]>)) {
    let folder = Path::new(file!()).with_file_name("../corpus/rest");
    let folder = [folder.clone(), Path::new("..").join(&folder)].into_iter().find(|folder| folder.is_dir());
    let files = std::fs::read_dir(folder.expect("the corpus lies beside this file")).unwrap();
    let mut count = 0;
    for file in files {
        if let Some(response) = parse(&std::fs::read(file.unwrap().path()).unwrap()) {
            check(&response);
            count += 1;
        }
    }
    assert!(count > 10, "the corpus got lost");
}
