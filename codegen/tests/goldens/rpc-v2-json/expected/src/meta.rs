// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Information about the service and this crate.

#[cfg(feature = "client")]
use tinsmith_runtime::client::Service;
use tinsmith_runtime::protocol::rpc_v2_json;
use tinsmith_runtime::schema::ServiceSchema;

/// The version of this crate.
pub static PKG_VERSION: &str = env!("CARGO_PKG_VERSION");

pub(crate) static SCHEMA: ServiceSchema = ServiceSchema::new(
    "Sensors",
    "2026-01-01",
    &rpc_v2_json::RPC_V2_JSON,
);

#[cfg(feature = "client")]
pub(crate) static SERVICE: Service = Service::new(
    "Sensors",
    "sensors",
    env!("CARGO_PKG_VERSION"),
);
