//! Support for the tests that need a server. No test uses all of it.
#![allow(dead_code)]

#[cfg(feature = "http2")]
pub mod http2;
pub mod server;
#[cfg(feature = "streaming")]
pub mod store;
pub mod tls;
