// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Information about the service and this crate.

#[cfg(feature = "client")]
use tinsmith_runtime::client::Service;
use tinsmith_runtime::protocol::aws_query;
use tinsmith_runtime::schema::ServiceSchema;

/// The version of this crate.
pub static PKG_VERSION: &str = env!("CARGO_PKG_VERSION");

pub(crate) static SCHEMA: ServiceSchema = ServiceSchema::new(
        "AWSSecurityTokenServiceV20110615",
        "2011-06-15",
        &aws_query::AWS_QUERY,
    )
    .xml_namespace("https://sts.amazonaws.com/doc/2011-06-15/", None);
#[cfg(feature = "client")]
pub(crate) static SERVICE: Service = Service::new(
        "STS",
        "sts",
        env!("CARGO_PKG_VERSION"),
    )
    .transient_errors(&["IDPCommunicationError"]);
