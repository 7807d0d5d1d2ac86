//! What the `run.rs` of the goldens share. This file becomes the library of the package that runs them.

use std::error::Error;
use std::fmt::Debug;

use tinsmith_runtime::aws_smithy_types::error::operation::BuildError;
use tinsmith_runtime::http::Response;
use tinsmith_runtime::operation::Operation;

/// The bytes that an input is on the wire.
///
/// # Panics
/// When it cannot be written.
pub fn body<O: Operation>(input: &O::Input) -> String {
    let request = O::request(input, "https://example.com").unwrap();
    String::from_utf8(request.into_body()).unwrap()
}

/// The output that an answer is.
///
/// # Panics
/// When it is none.
pub fn output<O: Operation<Error: Debug>>(json: &str) -> O::Output {
    O::response(&Response::new(json)).unwrap()
}

/// The error that an answer is.
///
/// # Panics
/// When it is an output.
pub fn error<O: Operation<Output: Debug>>(json: &str) -> O::Error {
    O::response(&Response::builder().status(400).body(json).unwrap()).unwrap_err()
}

/// What is said about an input that cannot be built or sent.
///
/// # Panics
/// When nothing is wrong with it.
pub fn complaint<T: Debug>(outcome: Result<T, BuildError>) -> String {
    let error = outcome.unwrap_err();
    error.source().map_or_else(|| error.to_string(), ToString::to_string)
}
