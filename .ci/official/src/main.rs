//! Makes the same calls to Cognito through both clients, and checks that the URIs, headers, bodies and signatures are equal.

mod calls;
mod compare;

use std::process::ExitCode;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let official = compare::show(calls::official::requests().await).await;
    let ours = compare::show(calls::ours::requests().await).await;
    compare::compare(&official, &ours, 20)
}
