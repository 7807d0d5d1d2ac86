//! The wire protocols: what goes around the JSON of a body.

use crate::ir::{Operation, Protocol, Service};

/// The value of `Content-Type`.
pub fn content_type(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::AwsJson1_0 => "application/x-amz-json-1.0",
        Protocol::AwsJson1_1 => "application/x-amz-json-1.1",
    }
}

/// The value of `X-Amz-Target`, the same in both AWS JSON protocols.
pub fn target(service: &Service, operation: &Operation) -> String {
    format!("{}.{}", service.target_prefix, operation.name)
}
