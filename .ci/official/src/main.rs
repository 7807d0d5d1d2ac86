//! The same calls to Cognito through both clients, whose requests must then be the same: URI, headers, body and signature.

mod calls;
mod compare;

use std::process::ExitCode;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    compare::compare(calls::official::requests().await, calls::ours::requests().await, 20).await
}
