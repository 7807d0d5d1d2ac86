// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! What the service is told about this crate.

use tinsmith_runtime::client::Service;

/// The version of this crate.
pub static PKG_VERSION: &str = env!("CARGO_PKG_VERSION");

pub(crate) static SERVICE: Service = Service {
    id: "Golden Client",
    signing_name: "golden-signing",
    version: env!("CARGO_PKG_VERSION"),
};
