//! Support for the tests that need a server. Each uses a part of it, hence the `allow`.
#![allow(dead_code)]

#[cfg(feature = "http2")]
pub mod http2;
pub mod server;
#[cfg(feature = "streaming")]
pub mod store;
pub mod tls;
