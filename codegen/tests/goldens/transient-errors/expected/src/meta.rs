// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Information about the service and this crate.

#[cfg(feature = "client")]
use tinsmith_runtime::client::Service;
use tinsmith_runtime::protocol::aws_json;
use tinsmith_runtime::schema::ServiceSchema;

/// The version of this crate.
pub static PKG_VERSION: &str = env!("CARGO_PKG_VERSION");

pub(crate) static SCHEMA: ServiceSchema = ServiceSchema::new(
    "Service",
    "2026-01-01",
    &aws_json::AWS_JSON_1_1,
);

#[cfg(feature = "client")]
pub(crate) static SERVICE: Service = Service::new(
        "Golden",
        "service",
        env!("CARGO_PKG_VERSION"),
    )
    .transient_errors(&["Unreachable"]);
