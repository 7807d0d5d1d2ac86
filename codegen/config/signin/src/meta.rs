// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Information about the service and this crate.

#[cfg(feature = "client")]
use tinsmith_runtime::client::Service;
use tinsmith_runtime::protocol::rest_json;
use tinsmith_runtime::schema::ServiceSchema;

/// The version of this crate.
pub static PKG_VERSION: &str = env!("CARGO_PKG_VERSION");

pub(crate) static SCHEMA: ServiceSchema = ServiceSchema::new(
    "Signin",
    "2023-01-01",
    &rest_json::REST_JSON_1,
);

#[cfg(feature = "client")]
pub(crate) static SERVICE: Service = Service::new(
    "Signin",
    "signin",
    env!("CARGO_PKG_VERSION"),
);
