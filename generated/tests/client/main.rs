//! The client, against answers that are given in advance and a clock that nobody waits for.
#![cfg(feature = "client")]

mod calls;
mod credentials;
mod customize;
mod errors;
mod readme;
mod retries;
#[cfg(feature = "secret-hash")]
mod sign_in;
mod support;
mod timeouts;
