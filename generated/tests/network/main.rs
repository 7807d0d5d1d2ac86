//! The complete client with servers on this machine.
#![cfg(any(feature = "native-tls", feature = "rustls"))]

mod faults;
#[path = "../../../codegen/runtime/tests/support/server.rs"]
#[allow(dead_code, reason = "the transport's tests need the rest")]
mod server;
mod signatures;
