//! What the tests that need a server share. Each uses a part of it, hence the `allow`.
#![allow(dead_code)]

pub mod server;
pub mod tls;
