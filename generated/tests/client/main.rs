//! The client with canned responses and a simulated clock.
#![cfg(feature = "client")]

mod calls;
mod credentials;
mod customize;
mod errors;
mod interceptors;
mod readme;
mod retries;
#[cfg(feature = "secret-hash")]
mod sign_in;
mod support;
mod timeouts;
